//! What is asked of a provider over the network: how it describes itself, its keys, and a token for a code.
//!
//! Invariant: only https, or this very machine; no redirect is followed, every answer has a largest size and every wait an
//! end. What was learnt is kept for an hour.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::sign_in::is_safe_address;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::sync::Semaphore;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::token::Keys;

/// How long one question may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Largest answer, in bytes.
const ANSWER_MAX: u64 = 1 << 20;
/// How long a description and its keys are believed.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// How soon keys are asked for again when a token names one that is not among them.
const AGAIN: SignedDuration = SignedDuration::from_secs(60);
/// Descriptions kept at most.
const KEPT_MAX: usize = 500;
/// Questions on their way at the same time.
static ON_THE_WAY: Semaphore = Semaphore::const_new(8);

/// How a provider describes itself.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Description {
    issuer: String,
    pub authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

/// What is known of a provider.
#[derive(Clone, Debug)]
pub(super) struct Acquaintance {
    pub description: Description,
    pub keys: Keys,
    learnt_at: Timestamp,
    /// When a token last named a key that was not among these.
    renewed_at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Answer {
    id_token: String,
}

/// What a code is exchanged with.
pub(super) struct Exchange {
    pub client_id: String,
    pub secret: String,
    pub code: String,
    pub verifier: String,
    pub callback: String,
}

/// Providers that were asked already, and the way to ask.
#[derive(Default)]
pub(crate) struct Known {
    agent: OnceLock<Agent>,
    found: Mutex<BTreeMap<String, Arc<Acquaintance>>>,
}

impl Known {
    fn agent(&self) -> Agent {
        self.agent.get_or_init(agent).clone()
    }

    /// The provider as it described itself within the hour.
    pub(super) async fn of(&self, issuer: &str, now: Timestamp) -> anyhow::Result<Arc<Acquaintance>> {
        let kept = self.lock().get(issuer).cloned();
        match kept.filter(|known| now.duration_since(known.learnt_at).abs() < KEPT) {
            Some(known) => Ok(known),
            None => self.learn(issuer, (now, None)).await,
        }
    }

    /// The provider with newer keys, unless they were asked for a moment ago.
    pub(super) async fn renewed(&self, issuer: &str, now: Timestamp) -> anyhow::Result<Arc<Acquaintance>> {
        let kept = self.lock().get(issuer).cloned();
        let is_recent = |at: Timestamp| now.duration_since(at).abs() < AGAIN;
        match kept.filter(|known| known.renewed_at.is_some_and(is_recent)) {
            Some(known) => Ok(known),
            None => self.learn(issuer, (now, Some(now))).await,
        }
    }

    /// Asks anew, whatever was known.
    pub(super) async fn learn(
        &self,
        issuer: &str,
        (now, renewed_at): (Timestamp, Option<Timestamp>),
    ) -> anyhow::Result<Arc<Acquaintance>> {
        let (agent, asked) = (self.agent(), issuer.to_owned());
        let learnt = in_turn(move || {
            let place = format!("{}/.well-known/openid-configuration", asked.trim_end_matches('/'));
            let description: Description = get(&agent, &place)?;
            // Whoever answers for another could make people hand their codes to a stranger.
            ensure!(description.issuer == asked, "the provider calls itself {}", description.issuer);
            for address in [&description.authorization_endpoint, &description.token_endpoint, &description.jwks_uri] {
                ensure!(is_safe_address(address), "{address} is no https address");
            }
            let keys: Keys = get(&agent, &description.jwks_uri)?;
            Ok(Arc::new(Acquaintance { description, keys, learnt_at: now, renewed_at }))
        });
        let learnt = learnt.await?;
        let mut found = self.lock();
        if found.len() >= KEPT_MAX {
            found.clear();
        }
        found.insert(issuer.to_owned(), Arc::clone(&learnt));
        Ok(learnt)
    }

    /// The identity token for a code.
    pub(super) async fn exchange(&self, known: &Acquaintance, exchange: Exchange) -> anyhow::Result<String> {
        let (agent, description) = (self.agent(), known.description.clone());
        in_turn(move || {
            let mut form = vec![
                ("grant_type", "authorization_code"),
                ("code", &exchange.code),
                ("redirect_uri", &exchange.callback),
                ("code_verifier", &exchange.verifier),
                ("client_id", &exchange.client_id),
            ];
            let in_form =
                description.token_endpoint_auth_methods_supported.iter().any(|way| way == "client_secret_post");
            let mut request = agent.post(&description.token_endpoint).header("Accept", "application/json");
            if in_form && !exchange.secret.is_empty() {
                form.push(("client_secret", &exchange.secret));
            } else if !exchange.secret.is_empty() {
                let pair = format!("{}:{}", encoded(&exchange.client_id), encoded(&exchange.secret));
                request = request.header("Authorization", format!("Basic {}", STANDARD.encode(pair)));
            }
            let answer: Answer = read(request.send_form(form)?)?;
            Ok(answer.id_token)
        })
        .await
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Acquaintance>>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn in_turn<T: Send + 'static>(ask: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> anyhow::Result<T> {
    let place = tokio::time::timeout(PATIENCE, ON_THE_WAY.acquire()).await;
    let _place = place.context("too many questions to providers at once")??;
    tokio::task::spawn_blocking(ask).await?
}

/// Trusts whom this machine trusts, so that a provider in an institution's own network is reached; without such a list,
/// whom browsers trust.
fn agent() -> Agent {
    let native = rustls_native_certs::load_native_certs().certs;
    let trusted: Vec<_> = native.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
    let roots = if trusted.is_empty() { RootCerts::WebPki } else { RootCerts::from(trusted) };
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .user_agent("Rodowod")
        .tls_config(TlsConfig::builder().root_certs(roots).build());
    config.build().into()
}

fn get<T: DeserializeOwned>(agent: &Agent, address: &str) -> anyhow::Result<T> {
    read(agent.get(address).header("Accept", "application/json").call().with_context(|| address.to_owned())?)
}

fn read<T: DeserializeOwned>(mut response: ureq::http::Response<ureq::Body>) -> anyhow::Result<T> {
    ensure!(response.status().is_success(), "the provider answered {}", response.status());
    let bytes = response.body_mut().with_config().limit(ANSWER_MAX).read_to_vec()?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// Percent-encodes a value for a query or a form.
pub(super) fn encoded(value: &str) -> String {
    let piece = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(piece).collect()
}
