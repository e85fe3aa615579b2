//! Passkeys, by webauthn-rs: what a browser is asked, and whether its answer holds.
//!
//! An answer counts for the challenge that it answers, on the site that asked, once and for five minutes. The library
//! draws its challenges itself, from the chance of the system as our own clock does; what lies between question and
//! answer stays here, sealed.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::Problem;
use rodowod_store::Tx;
use rodowod_store::factors::{self as rows, FactorRow};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    AuthenticationResult, Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use super::{PASSKEY, SEALED_AS, has_room, new_row, recovery, sealed_label, settle};
use crate::Engine;
use crate::accounts::{Account, Session, ticket};
use crate::keys::INSTALLATION;

/// Kinds of tickets: a new passkey is being made, a known one is being shown.
const MAKE: &str = "passkey-make";
const PROVE: &str = "passkey-prove";
const CHALLENGE_LASTS: SignedDuration = SignedDuration::from_mins(5);
/// Largest answer that is looked at, in bytes.
const ANSWER_MAX: usize = 32 << 10;
/// Passkeys that are looked through at a time.
const PAGE: u32 = 500;
/// The name under which a device keeps the passkey.
const PROGRAM: &str = "Rodowód";

/// Where the browser says it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// `https://rodo.szkola.example`
    pub origin: String,
    /// `rodo.szkola.example`
    pub rp_id: String,
}

/// A challenge that waits for its answer.
#[derive(Serialize, Deserialize)]
struct Challenge<S> {
    site: Site,
    state: S,
}

/// What a browser is asked.
#[derive(Clone, Debug)]
pub struct PasskeyOffer {
    pub ticket: String,
    /// What `navigator.credentials` takes, its bytes in base64url.
    pub options: Value,
}

/// What a browser says of a passkey that was just made.
#[derive(Clone, Debug)]
pub struct Statement {
    pub ticket: String,
    /// A `PublicKeyCredential` as JSON, its bytes in base64url.
    pub answer: String,
    pub label: String,
}

/// What a browser says of a passkey that was just shown.
#[derive(Clone, Debug)]
pub struct Proof {
    pub ticket: String,
    /// A `PublicKeyCredential` as JSON, its bytes in base64url.
    pub answer: String,
}

/// What a site asks and checks; none where the address has no name, for a passkey belongs to a name.
fn party(site: &Site) -> Option<Webauthn> {
    let origin = Url::parse(&site.origin).ok()?;
    origin.domain()?;
    let builder = WebauthnBuilder::new(&site.rp_id, &origin).ok()?;
    builder.rp_name(PROGRAM).timeout(CHALLENGE_LASTS.unsigned_abs()).build().ok()
}

fn refused<T>(key: &'static str) -> anyhow::Result<Result<T, Problem>> {
    Ok(Err(Problem::at("", key)))
}

/// Begins to make a passkey.
pub async fn offer_passkey(
    engine: &Engine,
    account: &Account,
    site: &Site,
) -> anyhow::Result<Result<PasskeyOffer, Problem>> {
    let (office, account, site) = (engine.clone(), account.clone(), site.clone());
    engine
        .db
        .write(move |tx| {
            let Some(party) = party(&site) else { return refused("factor-passkey-unfit") };
            if !has_room(tx, account.id)? {
                return refused("problem-factor-many");
            }
            let key = office.keys.institution(tx, INSTALLATION)?;
            // A number that says nothing about the person.
            let user = Uuid::from_slice(&key.mark("passkey-user", &account.id.to_be_bytes())[..16])?;
            let known = known(&office, tx, account.id)?.iter().map(|passkey| passkey.cred_id().clone()).collect();
            let shown = if account.name.is_empty() { &account.login } else { &account.name };
            let (asked, state) = party.start_passkey_registration(user, &account.login, shown, Some(known))?;
            let mut options = serde_json::to_value(asked)?;
            // A telephone keeps only those together with the person's others that it can find by itself.
            options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
            let ticket = keep(&office, tx, (MAKE, account.id), Challenge { site: site.clone(), state })?;
            Ok(Ok(PasskeyOffer { ticket, options }))
        })
        .await
}

/// Keeps a new passkey. The recovery codes when it is the first factor; none when the statement does not hold.
pub async fn finish_passkey(
    engine: &Engine,
    (session, account): (&Session, &Account),
    statement: Statement,
) -> anyhow::Result<Option<Vec<String>>> {
    let codes = recovery::draw(&engine.clock);
    let marks = recovery::marks(engine, account.id, &codes).await?;
    let (office, session, account) = (engine.clone(), session.clone(), account.clone());
    engine
        .db
        .write(move |tx| {
            let Some(asked) = taken(&office, tx, (&statement.ticket, MAKE), account.id)? else { return Ok(None) };
            let Some(passkey) = made(&asked, &statement.answer) else { return Ok(None) };
            let handle = passkey.cred_id().to_vec();
            if rows::by_handle(tx, &handle)?.is_some() || !has_room(tx, account.id)? {
                return Ok(None);
            }
            let secret = sealed(&office, tx, &passkey)?;
            let row = FactorRow {
                handle: Some(handle),
                label: Some(sealed_label(&office, tx, &statement.label)?),
                confirmed: true,
                ..new_row(&account, PASSKEY, secret, office.clock.now())
            };
            rows::insert(tx, &row)?;
            let adds = settle(&office, tx, &session, Some(marks.clone()))?;
            Ok(Some(if adds { codes.clone() } else { Vec::new() }))
        })
        .await
}

/// Asks for one of the passkeys of an account.
pub(super) fn ask(
    engine: &Engine,
    tx: &mut Tx<'_>,
    account: i64,
    site: &Site,
) -> anyhow::Result<Result<PasskeyOffer, Problem>> {
    let Some(party) = party(site) else { return refused("factor-passkey-unfit") };
    let known = known(engine, tx, account)?;
    if known.is_empty() {
        return refused("factor-passkey-old");
    }
    let (asked, state) = party.start_passkey_authentication(&known)?;
    let ticket = keep(engine, tx, (PROVE, account), Challenge { site: site.clone(), state })?;
    Ok(Ok(PasskeyOffer { ticket, options: serde_json::to_value(asked)? }))
}

/// Whether a passkey of this account was shown; its counter may only grow.
pub(super) fn check(engine: &Engine, tx: &mut Tx<'_>, account: i64, proof: &Proof) -> anyhow::Result<bool> {
    let Some(asked) = taken(engine, tx, (&proof.ticket, PROVE), account)? else { return Ok(false) };
    let Some(result) = shown(&asked, &proof.answer) else { return Ok(false) };
    let known = rows::by_handle(tx, result.cred_id())?.filter(|row| row.account == account && row.kind == PASSKEY);
    // It may have been removed since it was asked for.
    let Some(row) = known else { return Ok(false) };
    count(engine, tx, (&row, &result), engine.clock.now())
}

/// Notes a use. The library compares the counter with what was known when it asked; of two answers given at a time one
/// counts.
fn count(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (row, result): (&FactorRow, &AuthenticationResult),
    now: Timestamp,
) -> anyhow::Result<bool> {
    let counter = i64::from(result.counter());
    if counter == 0 && row.last_use <= 0 {
        rows::seen(tx, row.id, now)?;
    } else if !rows::used(tx, row.id, (counter, now))? {
        return Ok(false);
    }
    if let Some(mut passkey) = opened(engine, tx, row)?
        && passkey.update_credential(result) == Some(true)
    {
        let secret = sealed(engine, tx, &passkey)?;
        rows::set_secret(tx, row.id, &secret)?;
    }
    Ok(true)
}

fn keep<S: Serialize>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (kind, account): (&str, i64),
    asked: Challenge<S>,
) -> anyhow::Result<String> {
    ticket::make(engine, tx, (kind, Some(account), CHALLENGE_LASTS), &asked)
}

/// Takes the challenge away, whether or not the answer holds.
fn taken<S: DeserializeOwned>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (ticket, kind): (&str, &str),
    account: i64,
) -> anyhow::Result<Option<Challenge<S>>> {
    let found = ticket::take::<Challenge<S>>(engine, tx, (ticket, kind))?;
    Ok(found.filter(|ticket| ticket.account == Some(account)).map(|ticket| ticket.holds))
}

/// The passkeys of an account that can be asked for.
fn known(engine: &Engine, tx: &mut Tx<'_>, account: i64) -> anyhow::Result<Vec<Passkey>> {
    let rows = rows::of_account(tx, account)?.into_iter().filter(|row| row.kind == PASSKEY);
    rows.filter_map(|row| opened(engine, tx, &row).transpose()).collect()
}

/// How many accounts have a passkey of the former form, to be made anew by its person.
pub async fn outdated_passkeys(engine: &Engine) -> anyhow::Result<u64> {
    let office = engine.clone();
    let count = move |tx: &mut Tx<'_>| {
        let (mut accounts, mut after) = (BTreeSet::new(), 0);
        loop {
            let page = rows::of_kind(tx, PASSKEY, (after, PAGE))?;
            let Some(last) = page.last() else { return Ok(accounts.len() as u64) };
            after = last.id;
            for row in &page {
                if is_outdated(&office, tx, row)? {
                    accounts.insert(row.account);
                }
            }
        }
    };
    engine.db.read(count).await
}

/// Whether a factor is a passkey that was kept before the library was, so that no browser can be asked for it.
pub(super) fn is_outdated(engine: &Engine, tx: &mut Tx<'_>, row: &FactorRow) -> anyhow::Result<bool> {
    Ok(row.kind == PASSKEY && opened(engine, tx, row)?.is_none())
}

/// None for one that was kept before the library was: its person is told to make it anew.
fn opened(engine: &Engine, tx: &mut Tx<'_>, row: &FactorRow) -> anyhow::Result<Option<Passkey>> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    Ok(serde_json::from_slice(&key.open_secret(SEALED_AS, &row.secret)?).ok())
}

fn sealed(engine: &Engine, tx: &mut Tx<'_>, passkey: &Passkey) -> anyhow::Result<Vec<u8>> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    Ok(key.seal_secret(SEALED_AS, &serde_json::to_vec(passkey)?, &engine.clock.random()))
}

fn read<A: DeserializeOwned>(answer: &str) -> Option<A> {
    if answer.len() <= ANSWER_MAX { serde_json::from_str(answer).ok() } else { None }
}

fn made(asked: &Challenge<PasskeyRegistration>, answer: &str) -> Option<Passkey> {
    let answer: RegisterPublicKeyCredential = read(answer)?;
    let result = party(&asked.site)?.finish_passkey_registration(&answer, &asked.state);
    result.inspect_err(|error| tracing::info!(%error, "a new passkey was refused")).ok()
}

fn shown(asked: &Challenge<PasskeyAuthentication>, answer: &str) -> Option<AuthenticationResult> {
    let answer: PublicKeyCredential = read(answer)?;
    if is_framed(&answer.response.client_data_json) {
        return None;
    }
    let result = party(&asked.site)?.finish_passkey_authentication(&answer, &asked.state);
    result.inspect_err(|error| tracing::info!(%error, "a passkey was refused")).ok()
}

/// Whether a page of another site had ours in a frame; the library looks at that only when a passkey is made.
fn is_framed(client_data: &[u8]) -> bool {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct ClientData {
        #[serde(default)]
        cross_origin: bool,
    }
    serde_json::from_slice::<ClientData>(client_data).is_ok_and(|said| said.cross_origin)
}
