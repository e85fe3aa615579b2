//! What is asked of a provider over the network: how it describes itself, its keys, and a token for a code.
//!
//! Invariant: only https, or this very machine; no redirect is followed, every answer has a largest size and every wait an
//! end. What was learnt is kept for an hour. A provider that is silent keeps nobody waiting who comes by another one.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::sign_in::is_safe_address;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use ureq::Agent;

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
/// Questions on their way at the same time, and of one provider among them: how it describes itself, and tokens for codes.
/// Several institutions may share a provider, so that more people come by it in one morning than ask what it is.
static ON_THE_WAY: Semaphore = Semaphore::const_new(16);
const OF_ONE: usize = 2;
const EXCHANGES_OF_ONE: usize = 8;
/// How long a provider is left alone that did not answer, from the question on.
const LEFT_ALONE: SignedDuration = SignedDuration::from_secs(60);

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

/// How it goes with asking one provider.
#[derive(Clone)]
struct Asked {
    places: Arc<Semaphore>,
    exchanges: Arc<Semaphore>,
    failed_at: Option<Timestamp>,
}

impl Default for Asked {
    fn default() -> Self {
        let of = |places| Arc::new(Semaphore::new(places));
        Self { places: of(OF_ONE), exchanges: of(EXCHANGES_OF_ONE), failed_at: None }
    }
}

/// Providers that were asked already, and the way to ask.
#[derive(Default)]
pub(crate) struct Known {
    agent: OnceLock<Agent>,
    found: Mutex<BTreeMap<String, Arc<Acquaintance>>>,
    asked: Mutex<BTreeMap<String, Asked>>,
}

impl Known {
    fn agent(&self) -> Agent {
        self.agent.get_or_init(agent).clone()
    }

    /// The provider as it described itself within the hour.
    pub(super) async fn of(&self, issuer: &str, now: Timestamp) -> anyhow::Result<Arc<Acquaintance>> {
        let recent = |known: &Acquaintance| now.duration_since(known.learnt_at).abs() < KEPT;
        self.unless_kept(issuer, (now, None), recent).await
    }

    /// The provider with newer keys, unless they were asked for a moment ago.
    pub(super) async fn renewed(&self, issuer: &str, now: Timestamp) -> anyhow::Result<Arc<Acquaintance>> {
        let recent = |known: &Acquaintance| known.renewed_at.is_some_and(|at| now.duration_since(at).abs() < AGAIN);
        self.unless_kept(issuer, (now, Some(now)), recent).await
    }

    /// Asks unless what is kept will do; twice over, because somebody else may have asked while this one waited.
    async fn unless_kept(
        &self,
        issuer: &str,
        (now, renewed_at): (Timestamp, Option<Timestamp>),
        will_do: impl Fn(&Acquaintance) -> bool,
    ) -> anyhow::Result<Arc<Acquaintance>> {
        let kept = || lock(&self.found).get(issuer).filter(|known| will_do(known)).cloned();
        if let Some(known) = kept() {
            return Ok(known);
        }
        self.refuse_left_alone(issuer, now)?;
        let _place = place(self.asked(issuer).places).await?;
        if let Some(known) = kept() {
            return Ok(known);
        }
        self.refuse_left_alone(issuer, now)?;
        self.ask(issuer, (now, renewed_at)).await
    }

    /// Asks anew, whatever was known.
    pub(super) async fn learn(&self, issuer: &str, now: Timestamp) -> anyhow::Result<Arc<Acquaintance>> {
        let _place = place(self.asked(issuer).places).await?;
        self.ask(issuer, (now, None)).await
    }

    async fn ask(
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
        let learnt = learnt.await;
        if let Some(asked) = lock(&self.asked).get_mut(issuer) {
            asked.failed_at = learnt.is_err().then_some(now);
        }
        let learnt = learnt?;
        let mut found = lock(&self.found);
        if found.len() >= KEPT_MAX {
            found.clear();
        }
        found.insert(issuer.to_owned(), Arc::clone(&learnt));
        Ok(learnt)
    }

    fn refuse_left_alone(&self, issuer: &str, now: Timestamp) -> anyhow::Result<()> {
        let failed_at = lock(&self.asked).get(issuer).and_then(|asked| asked.failed_at);
        let is_recent = failed_at.is_some_and(|at| now.duration_since(at).abs() < LEFT_ALONE);
        ensure!(!is_recent, "the provider did not answer a moment ago and is not asked again yet");
        Ok(())
    }

    /// How it goes with this provider. A new one takes the place of another where too many are known, one that nobody waits for
    /// if there is any: whoever is being asked stays known.
    fn asked(&self, issuer: &str) -> Asked {
        let mut asked = lock(&self.asked);
        if asked.len() >= KEPT_MAX && !asked.contains_key(issuer) {
            let is_idle =
                |known: &Asked| Arc::strong_count(&known.places) == 1 && Arc::strong_count(&known.exchanges) == 1;
            let gone = asked.iter().find(|(_, known)| is_idle(known)).or_else(|| asked.iter().next());
            if let Some(gone) = gone.map(|(issuer, _)| issuer.clone()) {
                asked.remove(&gone);
            }
        }
        asked.entry(issuer.to_owned()).or_default().clone()
    }

    /// The identity token for a code.
    pub(super) async fn exchange(&self, known: &Acquaintance, exchange: Exchange) -> anyhow::Result<String> {
        let (agent, description) = (self.agent(), known.description.clone());
        // Codes may be made up by anybody, so what comes of them says nothing of the provider.
        let _place = place(self.asked(&description.issuer).exchanges).await?;
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
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place among the questions to one provider, held until dropped.
async fn place(places: Arc<Semaphore>) -> anyhow::Result<OwnedSemaphorePermit> {
    let place = tokio::time::timeout(PATIENCE, places.acquire_owned()).await;
    Ok(place.context("too many questions to one provider at once")??)
}

async fn in_turn<T: Send + 'static>(ask: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> anyhow::Result<T> {
    let place = tokio::time::timeout(PATIENCE, ON_THE_WAY.acquire()).await;
    let _place = place.context("too many questions to providers at once")??;
    tokio::task::spawn_blocking(ask).await?
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .user_agent("Rodowod")
        .tls_config(crate::trust::tls());
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

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::sync::mpsc;

    use super::*;

    const CALLERS: usize = 6;

    /// Answers nobody; hangs up on the first two once both are on the line, and on whoever else calls at once. How many
    /// called.
    fn silent(listener: TcpListener, calls: mpsc::Sender<()>) {
        let mut held = Vec::new();
        for stream in listener.incoming() {
            held.push(stream);
            if calls.send(()).is_err() {
                return;
            }
            if held.len() >= OF_ONE {
                held.clear();
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_silent_provider_is_asked_twice_at_once_and_then_left_alone() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let (calls, called) = mpsc::channel();
        std::thread::spawn(move || silent(listener, calls));
        let (known, now) = (Arc::new(Known::default()), "2026-03-16T08:00:00Z".parse().unwrap());
        let ask = |now| {
            let (known, issuer) = (Arc::clone(&known), issuer.clone());
            tokio::spawn(async move { known.of(&issuer, now).await.is_err() })
        };
        let callers: Vec<_> = (0..CALLERS).map(|_| ask(now)).collect();
        for caller in callers {
            assert!(caller.await.unwrap(), "nobody is let through");
        }
        assert_eq!(called.try_iter().count(), OF_ONE, "the others were answered without asking");
        assert!(ask(now + SignedDuration::from_secs(59)).await.unwrap());
        assert_eq!(called.try_iter().count(), 0, "it is left alone");
        let later = [ask(now + LEFT_ALONE), ask(now + LEFT_ALONE)];
        for caller in later {
            assert!(caller.await.unwrap());
        }
        assert!(called.try_iter().count() > 0, "and asked again");
        assert_eq!(ON_THE_WAY.available_permits(), 16, "every place is given back");
    }

    #[test]
    fn a_new_provider_takes_the_place_of_one_that_nobody_waits_for() {
        let known = Known::default();
        let issuer = |number: usize| format!("https://{number:03}.example");
        let waiting = known.asked(&issuer(0));
        for number in 1..KEPT_MAX {
            known.asked(&issuer(number));
        }
        lock(&known.asked).get_mut(&issuer(7)).unwrap().failed_at = Some(Timestamp::UNIX_EPOCH);
        // Who is known already pushes nobody out.
        known.asked(&issuer(KEPT_MAX - 1));
        assert_eq!(lock(&known.asked).len(), KEPT_MAX);
        known.asked("https://new.example");
        assert_eq!(lock(&known.asked).len(), KEPT_MAX);
        assert!(Arc::ptr_eq(&waiting.places, &known.asked(&issuer(0)).places));
        assert_eq!(known.asked(&issuer(7)).failed_at, Some(Timestamp::UNIX_EPOCH));
    }
}
