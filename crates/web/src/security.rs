//! What stands between a page and the rest of the world: headers, the origin of a request, the token of a form.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::Web;
use crate::error::Fault;

/// Bytes of a token of a form before it is masked; a longer secret is cut.
const TOKEN_BYTES: usize = 32;

/// No script and no style but our own files; nothing may frame us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same for a page that shows files of ours in frames.
const POLICY_WITH_FILES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";

/// A file runs nothing and reaches nothing; our own pages may frame it.
const POLICY_OF_FILES: &str = "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// How an answer takes part in a frame; carried beside it, and made into headers here alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A page of ours that shows our own files in it.
    ShowsFiles,
    /// A file that a page of ours, and no other, may show in itself.
    IsShown,
}

/// Adds the headers to every answer. Pages hold personal data, so nobody keeps them.
pub async fn headers(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let framing = response.extensions().get::<Framing>().copied();
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    match framing {
        None => {}
        Some(Framing::ShowsFiles) => {
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY_WITH_FILES));
        }
        Some(Framing::IsShown) => {
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY_OF_FILES));
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        }
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if web.settings.is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
    response
}

/// Refuses what is addressed to another name, and what another site makes a browser send here.
pub async fn same_site(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let host = host(&request);
    let is_known = web.settings.hosts.is_empty() || web.settings.hosts.contains(&host);
    let is_api = request.uri().path().starts_with("/api/");
    let is_probe = matches!(request.uri().path(), "/healthz" | "/readyz");
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if (!is_known && !is_probe) || (changes && !is_api && !is_own(request.headers(), &host)) {
        return Fault::Foreign.into_response();
    }
    next.run(request).await
}

/// HTTP/1.1 names the host in a header.
fn host(request: &Request) -> String {
    let named = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    named.or_else(|| request.uri().host()).unwrap_or_default().to_ascii_lowercase()
}

/// Browsers name the origin of every form; what names none, such as a script, holds no cookie of a victim.
fn is_own(headers: &HeaderMap, host: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site"))
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    match text(header::ORIGIN) {
        Some(origin) => origin.split_once("://").is_some_and(|(_, named)| named.eq_ignore_ascii_case(host)),
        None => true,
    }
}

/// The token as a form carries it: masked by chance, so that its bytes differ on every page (BREACH).
pub fn masked(secret: &str, chance: [u8; TOKEN_BYTES]) -> String {
    let mut bytes = chance.to_vec();
    bytes.extend(padded(secret).iter().zip(chance).map(|(byte, mask)| byte ^ mask));
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether a form carries the token of this session. Takes as long for a near miss as for a far one.
pub fn is_masked(secret: &str, token: &str) -> bool {
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
    if bytes.len() != TOKEN_BYTES * 2 || secret.is_empty() {
        return false;
    }
    let (mask, hidden) = bytes.split_at(TOKEN_BYTES);
    let differs = padded(secret)
        .iter()
        .zip(mask.iter().zip(hidden))
        .fold(0, |sum, (byte, (mask, hidden))| sum | (byte ^ mask ^ hidden));
    std::hint::black_box(differs) == 0
}

fn padded(secret: &str) -> [u8; TOKEN_BYTES] {
    let mut bytes = [0; TOKEN_BYTES];
    for (place, byte) in bytes.iter_mut().zip(secret.bytes()) {
        *place = byte;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_whatever_its_mask() {
        let (one, other) = (masked("secret", [7; TOKEN_BYTES]), masked("secret", [9; TOKEN_BYTES]));
        assert_ne!(one, other);
        assert!(is_masked("secret", &one) && is_masked("secret", &other));
        assert!(!is_masked("Secret", &one));
        assert!(!is_masked("", &masked("", [1; TOKEN_BYTES])));
        assert!(!is_masked("secret", ""));
    }

    #[test]
    fn a_form_of_another_site_is_foreign() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
        };
        let table: [(HeaderMap, bool); 5] = [
            (headers(&[("origin", "http://127.0.0.1:8080")]), true),
            (headers(&[("origin", "http://evil.example")]), false),
            (headers(&[("origin", "null")]), false),
            (headers(&[("sec-fetch-site", "cross-site")]), false),
            (headers(&[]), true),
        ];
        for (headers, expected) in table {
            assert_eq!(is_own(&headers, "127.0.0.1:8080"), expected, "{headers:?}");
        }
    }
}
