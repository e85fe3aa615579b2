//! Whom the program believes when it goes out over TLS: whom this machine trusts, so that a provider or a storage in an
//! institution's own network is reached; without such a list, whom browsers trust.

use ureq::tls::{Certificate, RootCerts, TlsConfig};

pub(crate) fn tls() -> TlsConfig {
    let native = rustls_native_certs::load_native_certs().certs;
    let trusted: Vec<_> = native.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
    let roots = if trusted.is_empty() { RootCerts::WebPki } else { RootCerts::from(trusted) };
    TlsConfig::builder().root_certs(roots).build()
}
