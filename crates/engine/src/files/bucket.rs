//! Files in S3-compatible storage: its address, who may write there, and the way to it over HTTP.
//!
//! Invariant: only sealed bytes go there, over https or to this very machine; the secret signs what is asked and stands in no
//! log, no error and no request. A storage that does not answer is given up within a minute.

use std::time::Duration;

use futures_util::future::BoxFuture;
use http_body_util::BodyExt as _;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use object_store::prefix::PrefixStore;
use object_store::{BackoffConfig, ClientOptions, Error, RetryConfig};
use rodowod_domain::sign_in::is_safe_address;
use ureq::{Agent, http};

use super::FILE_MAX;
use crate::secret::Secret;
use crate::trust;

/// How long one request may take, a file of the largest size and a slow line included, and the wait for an answer to a call.
const PATIENCE: Duration = Duration::from_secs(50);
const CONNECTING: Duration = Duration::from_secs(3);
/// How often and for how long a request is sent again.
const TRIES_AGAIN: usize = 2;
const TRYING: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(100);
const PAUSE_MAX: Duration = Duration::from_secs(1);
/// Largest answer, in bytes: a sealed file, or a page of a listing.
const ANSWER_MAX: u64 = FILE_MAX as u64 + (8 << 20);
/// Letters that are repeated of what a storage says.
const CAUSE_LETTERS_MAX: usize = 200;
/// Where a storage lives that was given no region.
pub const REGION: &str = "us-east-1";

/// Where sealed files lie outside this machine.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// `s3://bucket` or `s3://bucket/folder`
    pub address: String,
    /// Whoever keeps the storage: `https://s3.example.pl`. Empty for Amazon itself.
    pub endpoint: String,
    pub region: String,
    pub access_key_id: String,
    pub secret_access_key: Secret,
}

/// What is wrong with the storage of files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    #[error("{0:?} names no bucket: write s3://bucket or s3://bucket/folder")]
    NotAnAddress(String),
    #[error("{0:?} is not safe for files: the storage is reached over https, or over http on this very machine")]
    NotSafe(String),
    #[error("the storage of files {0} needs an access key: its id and its secret")]
    NoKey(String),
    #[error("the storage of files {place} does not answer: {cause}")]
    Unreachable { place: String, cause: String },
    #[error("the storage of files {place} refuses: {cause}")]
    Refused { place: String, cause: String },
    #[error("there is no bucket for files at {place}")]
    NoBucket { place: String },
}

impl StorageError {
    /// The error of a storage inside `error`, however much context was wrapped around it.
    pub fn of(error: &anyhow::Error) -> Option<&Self> {
        error.chain().find_map(|cause| cause.downcast_ref::<Self>())
    }

    /// What the client of the storage met, in our words.
    pub(super) fn met(place: &str, error: &Error) -> Self {
        let (place, said) = (place.to_owned(), error.to_string());
        let code = code(&said);
        if code == Some("NoSuchBucket") {
            return Self::NoBucket { place };
        }
        let is_refused = matches!(error, Error::PermissionDenied { .. } | Error::Unauthenticated { .. })
            || ["400 Bad Request", "401 Unauthorized", "403 Forbidden"].iter().any(|status| said.contains(status));
        let cause = code.map_or_else(|| innermost(error), str::to_owned).chars().take(CAUSE_LETTERS_MAX).collect();
        if is_refused { Self::Refused { place, cause } } else { Self::Unreachable { place, cause } }
    }
}

/// The word by which an S3 names its error; the rest of its document repeats the request, key id and all.
fn code(said: &str) -> Option<&str> {
    let (_, rest) = said.split_once("<Code>")?;
    rest.split_once("</Code>").map(|(code, _)| code)
}

fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

impl Bucket {
    /// The client of the storage, which asks for nothing yet.
    pub(super) fn open(&self) -> Result<PrefixStore<AmazonS3>, StorageError> {
        let (bucket, folder) = self.parts()?;
        if !self.endpoint.is_empty() && !is_safe_address(&self.endpoint) {
            return Err(StorageError::NotSafe(self.endpoint.clone()));
        }
        if self.access_key_id.is_empty() || self.secret_access_key.is_empty() {
            return Err(StorageError::NoKey(self.address.clone()));
        }
        let retry = RetryConfig {
            backoff: BackoffConfig { init_backoff: PAUSE, max_backoff: PAUSE_MAX, ..BackoffConfig::default() },
            max_retries: TRIES_AGAIN,
            retry_timeout: TRYING,
        };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(if self.region.is_empty() { REGION } else { &self.region })
            .with_access_key_id(&self.access_key_id)
            .with_secret_access_key(self.secret_access_key.reveal())
            // What every storage of this kind understands: the bucket in the path, one object in a request.
            .with_virtual_hosted_style_request(false)
            .with_disable_bulk_delete(true)
            .with_retry(retry)
            .with_http_connector(Connector);
        if !self.endpoint.is_empty() {
            builder = builder.with_endpoint(self.endpoint.trim_end_matches('/'));
        }
        let store = builder.build().map_err(|error| StorageError::met(&self.address, &error))?;
        Ok(PrefixStore::new(store, folder))
    }

    /// Bucket and folder of the address.
    fn parts(&self) -> Result<(&str, &str), StorageError> {
        let wrong = || StorageError::NotAnAddress(self.address.clone());
        let named = self.address.strip_prefix("s3://").ok_or_else(wrong)?;
        let (bucket, folder) = named.split_once('/').unwrap_or((named, ""));
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/".contains(letter);
        let is_bucket =
            !bucket.is_empty() && named.chars().all(is_plain) && !folder.split('/').any(|part| part == "..");
        if is_bucket { Ok((bucket, folder.trim_matches('/'))) } else { Err(wrong()) }
    }
}

/// Speaks HTTP as the rest of the program does, so that there is one TLS and one list of whom it trusts.
#[derive(Debug)]
struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let config = Agent::config_builder()
            .timeout_connect(Some(CONNECTING))
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent("Rodowod")
            .tls_config(trust::tls());
        Ok(HttpClient::new(Wire(config.build().into())))
    }
}

#[derive(Debug)]
struct Wire(Agent);

impl HttpService for Wire {
    // The signature is what `async_trait` makes of the trait's own.
    fn call<'a, 'b>(&'a self, request: HttpRequest) -> BoxFuture<'b, Result<HttpResponse, HttpError>>
    where
        'a: 'b,
        Self: 'b,
    {
        let agent = self.0.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await?.to_bytes();
            let asking = tokio::task::spawn_blocking(move || ask(&agent, parts, &body));
            asking.await.map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?
        })
    }
}

fn ask(agent: &Agent, parts: http::request::Parts, body: &[u8]) -> Result<HttpResponse, HttpError> {
    let answered = if body.is_empty() {
        agent.run(http::Request::from_parts(parts, ()))
    } else {
        agent.run(http::Request::from_parts(parts, body))
    };
    let (parts, mut body) = answered.map_err(failed)?.into_parts();
    let bytes = body.with_config().limit(ANSWER_MAX).read_to_vec().map_err(failed)?;
    Ok(HttpResponse::from_parts(parts, bytes.into()))
}

/// All that is asked of a storage may be asked twice.
fn failed(error: ureq::Error) -> HttpError {
    let kind = match &error {
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => HttpErrorKind::Connect,
        ureq::Error::Io(_) | ureq::Error::Protocol(_) => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket(address: &str, endpoint: &str) -> Bucket {
        Bucket {
            address: address.to_owned(),
            endpoint: endpoint.to_owned(),
            region: String::new(),
            access_key_id: "klucz".to_owned(),
            secret_access_key: Secret::from("tajne".to_owned()),
        }
    }

    #[test]
    fn an_address_names_a_bucket_and_perhaps_a_folder() {
        let cases = [
            ("s3://akta", Some(("akta", ""))),
            ("s3://akta/", Some(("akta", ""))),
            ("s3://akta/szkola/pliki/", Some(("akta", "szkola/pliki"))),
            ("s3://", None),
            ("s3:///pliki", None),
            ("s3://akta/../inne", None),
            ("s3://akta?x=1", None),
            ("/var/lib/pliki", None),
            ("https://akta", None),
        ];
        for (address, parts) in cases {
            assert_eq!(bucket(address, "").parts().ok(), parts, "{address}");
        }
    }

    #[test]
    fn files_travel_over_https_or_stay_on_this_machine() {
        for (endpoint, is_safe) in [
            ("https://s3.example.pl", true),
            ("http://127.0.0.1:9000", true),
            ("http://s3.example.pl", false),
            ("s3.example.pl", false),
        ] {
            assert_eq!(bucket("s3://akta", endpoint).open().is_ok(), is_safe, "{endpoint}");
        }
    }

    #[test]
    fn the_secret_is_never_shown() {
        assert!(!format!("{:?}", bucket("s3://akta", "")).contains("tajne"));
        assert!(!format!("{:?}", bucket("s3://akta", "").open().ok()).contains("tajne"));
    }
}
