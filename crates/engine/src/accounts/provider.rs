//! Signing in through the institution's provider: OpenID Connect, a code with PKCE, state and nonce, one way in at a time.
//!
//! Invariant: a provider says who somebody is. It makes no account, opens none that is blocked, and stands for the password
//! alone: a second factor is asked for as after a password, and what may be done follows from authorisations.

mod office;
mod token;
mod wire;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::sign_in::Provider;
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::{Tx, identities, institutions};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use office::{
    Link, LinkView, Offered, ProviderView, link, links, offered, offered_to, own_link, provider, save_provider, unlink,
};
pub(crate) use wire::Known;

use self::token::{Doubt, Expected, Person, verified};
use super::place::Place;
use super::sign_in::{self, SignIn};
use super::{is_emergency, opened};
use crate::keys::INSTALLATION;
use crate::{Engine, acts};

/// How somebody proved who they are, in the words of a session.
pub(super) const METHOD: &str = "provider";
/// The same, where the provider did not say when the person last showed who they are.
pub(super) const UNTIMED: &str = "provider-untimed";
const FLOW_AS: &str = "provider-flow";
/// How long somebody may be away at the provider.
const FLOW: SignedDuration = SignedDuration::from_mins(10);
/// Longest path to go to afterwards, and longest answer of a provider that is looked at, in bytes.
const PATH_MAX: usize = 1000;
const ANSWER_MAX: usize = 8 << 10;

/// Why somebody did not get in; each has a sentence of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The institution has no provider.
    Off,
    /// The provider does not answer, or not as it should.
    Silent,
    /// The person turned back at the provider.
    TurnedBack,
    /// Begun elsewhere, too long ago, or answered twice.
    Stale,
    /// The provider's word did not stand the test.
    Doubted,
    /// No account of the institution belongs to whom the provider vouches for.
    Unlinked {
        address: Option<String>,
    },
    Blocked,
    /// The account works for other institutions as well, for which this provider cannot speak.
    Shared,
}

/// Where the browser goes, and what it brings back in its cookie.
#[derive(Clone, Debug)]
pub struct Departure {
    pub to: String,
    pub cookie: String,
}

/// What the browser brings back.
#[derive(Clone, Debug, Default)]
pub struct Return {
    pub cookie: String,
    pub state: String,
    pub code: String,
    pub error: String,
    /// The issuer as RFC 9207 has it; empty where the provider does not say.
    pub issuer: String,
}

/// One way in, sealed into the browser's cookie, so that nobody who only begins costs us anything.
#[derive(Serialize, Deserialize)]
struct Flow {
    slug: String,
    issuer: String,
    state: String,
    nonce: String,
    verifier: String,
    to: String,
    until: Timestamp,
}

/// Sends somebody to the provider of an institution. `callback` is our own address to which they come back.
pub async fn depart(
    engine: &Engine,
    (slug, callback): (&str, &str),
    to: &str,
) -> anyhow::Result<Result<Departure, Refused>> {
    let Some((_, provider, _)) = on(engine, slug).await? else { return Ok(Err(Refused::Off)) };
    let known = match engine.providers.of(&provider.issuer, engine.clock.now()).await {
        Ok(known) => known,
        Err(error) => return Ok(Err(silent(&error))),
    };
    let chance = || URL_SAFE_NO_PAD.encode(engine.clock.random::<32>());
    let flow = Flow {
        slug: slug.to_owned(),
        issuer: provider.issuer.clone(),
        state: chance(),
        nonce: chance(),
        verifier: chance(),
        to: if to.len() > PATH_MAX { "/".to_owned() } else { to.to_owned() },
        until: engine.clock.now() + FLOW,
    };
    let to = address(&known.description.authorization_endpoint, &question(&provider, &flow, callback));
    Ok(Ok(Departure { to, cookie: seal(engine, &flow).await? }))
}

fn question(provider: &Provider, flow: &Flow, callback: &str) -> Vec<(&'static str, String)> {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(flow.verifier.as_bytes()));
    let mut pairs = vec![
        ("response_type", "code".to_owned()),
        ("client_id", provider.client_id.clone()),
        ("redirect_uri", callback.to_owned()),
        ("scope", "openid email profile".to_owned()),
        ("state", flow.state.clone()),
        ("nonce", flow.nonce.clone()),
        ("code_challenge", challenge),
        ("code_challenge_method", "S256".to_owned()),
        ("max_age", token::SHOWN_SECONDS.to_string()),
    ];
    if provider.asks_anew {
        pairs.push(("prompt", "login".to_owned()));
    }
    pairs
}

fn address(endpoint: &str, pairs: &[(&str, String)]) -> String {
    let sign = if endpoint.contains('?') { '&' } else { '?' };
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", wire::encoded(value))).collect();
    format!("{endpoint}{sign}{}", pairs.join("&"))
}

/// Takes somebody who comes back from the provider, and where they wanted to go.
pub async fn arrive(
    engine: &Engine,
    (slug, callback): (&str, &str),
    back: &Return,
    place: &Place,
) -> anyhow::Result<Result<(SignIn, String), Refused>> {
    let flow = open(engine, &back.cookie).await?;
    let is_own = |flow: &Flow| flow.slug == slug && flow.state == back.state && engine.clock.now() < flow.until;
    let Some(flow) = flow.filter(is_own) else { return Ok(Err(Refused::Stale)) };
    if !back.error.is_empty() {
        return Ok(Err(Refused::TurnedBack));
    }
    let Some((institution, provider, secret)) = on(engine, slug).await? else { return Ok(Err(Refused::Off)) };
    // Whoever changed the provider meanwhile, or answers in another's name, is not the one that was asked.
    let is_asked = flow.issuer == provider.issuer && (back.issuer.is_empty() || back.issuer == provider.issuer);
    if !is_asked || back.code.is_empty() || back.code.len() > ANSWER_MAX {
        return Ok(Err(Refused::Stale));
    }
    let exchange = wire::Exchange {
        client_id: provider.client_id.clone(),
        secret,
        code: back.code.clone(),
        verifier: flow.verifier.clone(),
        callback: callback.to_owned(),
    };
    let person = match vouched(engine, &provider, exchange, &flow).await {
        Ok(person) => person,
        Err(refused) => return Ok(Err(refused)),
    };
    let entered = enter(engine, (institution, provider), person, place).await?;
    Ok(entered.map(|sign_in| (sign_in, flow.to)))
}

/// The person that the provider vouches for.
async fn vouched(
    engine: &Engine,
    provider: &Provider,
    exchange: wire::Exchange,
    flow: &Flow,
) -> Result<Person, Refused> {
    let now = engine.clock.now();
    let known = engine.providers.of(&provider.issuer, now).await.map_err(|error| silent(&error))?;
    let token = engine.providers.exchange(&known, exchange).await.map_err(|error| silent(&error))?;
    let expected = Expected {
        issuer: &provider.issuer,
        audience: &provider.client_id,
        nonce: &flow.nonce,
        now: engine.clock.now().as_second(),
    };
    let mut outcome = verified(&token, &known.keys, &expected);
    if matches!(outcome, Err(Doubt::UnknownKey)) {
        // Providers change their keys; the new one is published before it is used.
        let renewed = engine.providers.renewed(&provider.issuer, now).await.map_err(|error| silent(&error))?;
        outcome = verified(&token, &renewed.keys, &expected);
    }
    outcome.map_err(|doubt| {
        tracing::warn!(?doubt, "an identity token was not believed");
        Refused::Doubted
    })
}

fn silent(error: &anyhow::Error) -> Refused {
    tracing::warn!(error = format!("{error:#}"), "the provider does not answer as it should");
    Refused::Silent
}

async fn enter(
    engine: &Engine,
    (institution, provider): (i64, Provider),
    person: Person,
    place: &Place,
) -> anyhow::Result<Result<SignIn, Refused>> {
    let (office, from) = (engine.clone(), place.clone());
    engine
        .db
        .write(move |tx| {
            // Whoever comes twice at once for the first time comes one after the other, and is bound once.
            acts::Log::lock(tx, institution, office.clock.now())?;
            let row = match account(&office, tx, (institution, &provider), &person)? {
                Ok(row) => row,
                Err(refused) => return Ok(Err(refused)),
            };
            let method = if person.is_timed() { METHOD } else { UNTIMED };
            sign_in::let_in(&office, tx, (&row, method), &from).map(Ok)
        })
        .await
}

/// The account that a person of the provider is linked to. The first time binds the link to the person for good.
fn account(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, provider): (i64, &Provider),
    person: &Person,
) -> anyhow::Result<Result<AccountRow, Refused>> {
    let (name, now) = (office::place(institution, provider), engine.clock.now());
    let address = provider.vouched(person.told());
    let (link, row) = match identities::by_subject(tx, &name, &person.sub)? {
        Some(link) => (Some(link.id), rows::by_id(tx, link.account)?),
        None => match &address {
            Some(address) => by_address(engine, tx, (institution, provider), address)?,
            None => (None, None),
        },
    };
    let row = row.filter(|row| !is_emergency(&row.login));
    let is_member = |tx: &mut Tx<'_>, id| rows::is_member(tx, id, institution);
    let Some(row) = row else { return Ok(Err(Refused::Unlinked { address })) };
    if !is_member(tx, row.id)? {
        return Ok(Err(Refused::Unlinked { address }));
    }
    if row.disabled {
        return Ok(Err(Refused::Blocked));
    }
    if institutions::of_account(tx, row.id)?.len() > 1 {
        return Ok(Err(Refused::Shared));
    }
    let link = match (link, &address) {
        (Some(link), _) => link,
        (None, Some(address)) => {
            let mark = office::mark(engine, tx, institution, address)?;
            identities::insert(tx, (row.id, &name), &mark, now)?
        }
        (None, None) => return Ok(Err(Refused::Unlinked { address })),
    };
    identities::bind(tx, link, &person.sub)?;
    identities::used(tx, link, now)?;
    Ok(Ok(row))
}

/// A link that waits for this address; or, where the institution links by addresses, the one account that has it and
/// belongs to nobody at the provider yet.
fn by_address(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, provider): (i64, &Provider),
    address: &str,
) -> anyhow::Result<(Option<i64>, Option<AccountRow>)> {
    let name = office::place(institution, provider);
    let mark = office::mark(engine, tx, institution, address)?;
    if let [waiting] = identities::waiting(tx, &name, &mark)?.as_slice() {
        return Ok((Some(waiting.id), rows::by_id(tx, waiting.account)?));
    }
    if !office::links_by_address(provider) {
        return Ok((None, None));
    }
    let mut fitting = Vec::new();
    for row in rows::of_institution(tx, institution)? {
        if opened(engine, tx, row.clone())?.email.trim().to_lowercase() == address {
            fitting.push(row);
        }
    }
    let [row] = fitting.as_slice() else { return Ok((None, None)) };
    // An address that was given to somebody else later does not open what belonged to the first.
    let is_taken = identities::of_account(tx, row.id)?.iter().any(|known| known.provider == name);
    Ok((None, Some(row.clone()).filter(|_| !is_taken)))
}

/// The provider of an institution while it is on, with its secret.
async fn on(engine: &Engine, slug: &str) -> anyhow::Result<Option<(i64, Provider, String)>> {
    let (office, slug) = (engine.clone(), slug.to_owned());
    let found = engine.db.read(move |tx| {
        let Some(row) = institutions::by_slug(tx, &slug)? else { return Ok(None) };
        let provider = office::load(&office, tx, row.id)?;
        let secret = office::secret(&office, tx, row.id)?;
        Ok(provider.is_on.then_some((row.id, provider, secret)))
    });
    found.await
}

async fn seal(engine: &Engine, flow: &Flow) -> anyhow::Result<String> {
    let (office, words) = (engine.clone(), serde_json::to_vec(flow)?);
    let sealed = engine.db.read(move |tx| {
        let key = office.keys.institution(tx, INSTALLATION)?;
        Ok(key.seal_secret(FLOW_AS, &words, &office.clock.random()))
    });
    Ok(URL_SAFE_NO_PAD.encode(sealed.await?))
}

/// None for what we did not seal.
async fn open(engine: &Engine, cookie: &str) -> anyhow::Result<Option<Flow>> {
    let sealed = URL_SAFE_NO_PAD.decode(cookie).unwrap_or_default();
    if sealed.is_empty() || cookie.len() > ANSWER_MAX {
        return Ok(None);
    }
    let office = engine.clone();
    let opened = engine.db.read(move |tx| {
        let key = office.keys.institution(tx, INSTALLATION)?;
        Ok(key.open_secret(FLOW_AS, &sealed).ok().and_then(|words| serde_json::from_slice(&words).ok()))
    });
    opened.await
}
