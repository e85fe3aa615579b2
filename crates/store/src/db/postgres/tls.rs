//! Encrypted connections to PostgreSQL, asked for by `?sslmode=require` in the address.
//!
//! Invariant: an encrypted connection is also a verified one. The server's certificate must name the host and be signed
//! by an authority that this machine trusts, or that the file named by `SSL_CERT_FILE` holds.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::{Result, StoreError};

pub(super) fn connector() -> Result<MakeRustlsConnect> {
    let unusable = |reason: String| StoreError::Unavailable(format!("TLS to the database cannot be used: {reason}"));
    let mut trusted = RootCertStore::empty();
    let (added, _) = trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if added == 0 {
        return Err(unusable("this machine trusts no certificate authority".to_owned()));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| unusable(error.to_string()))?
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
