//! Passkeys, after W3C Web Authentication level 3: the part of a relying party that asks for no attestation.
//!
//! A statement counts for the challenge that it answers, on the site that asked, once. Signatures are checked by ring.

mod key;

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ciborium::Value;
use jiff::SignedDuration;
use rodowod_store::Tx;
use rodowod_store::factors::{self as rows, FactorRow};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use self::key::PublicKey;
use super::{PASSKEY, SEALED_AS, has_room, new_row, recovery, sealed_label, settle};
use crate::Engine;
use crate::accounts::{Account, Session, ticket};
use crate::keys::INSTALLATION;

/// Kinds of tickets: a new passkey is being made, a known one is being shown.
const MAKE: &str = "passkey-make";
pub(crate) const PROVE: &str = "passkey-prove";
const CHALLENGE_LASTS: SignedDuration = SignedDuration::from_mins(5);
/// Largest part of a statement that is looked at, in bytes.
const PART_MAX: usize = 16 << 10;
/// Longest credential id, after the specification.
const HANDLE_MAX: usize = 1023;
/// Length of a hash, flags and counter, which begin the authenticator's data.
const HEAD: usize = 37;
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_CREDENTIAL: u8 = 0x40;

/// Algorithms that browsers are offered, best first.
pub const PASSKEY_ALGORITHMS: [i128; 3] = [key::ES256, key::EDDSA, key::RS256];

/// Where the browser says it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// `https://rodo.szkola.example`
    pub origin: String,
    /// `rodo.szkola.example`
    pub rp_id: String,
}

#[derive(Serialize, Deserialize)]
struct Challenge {
    bytes: Vec<u8>,
    site: Site,
}

/// What a browser needs to make a passkey.
#[derive(Clone, Debug)]
pub struct PasskeyOffer {
    pub ticket: String,
    pub challenge: Vec<u8>,
    /// A number that says nothing about the person.
    pub user: Vec<u8>,
    /// Passkeys that the account has already.
    pub known: Vec<Vec<u8>>,
}

/// A passkey that was just made.
#[derive(Clone, Debug)]
pub struct Statement {
    pub ticket: String,
    pub client_data: Vec<u8>,
    pub attestation: Vec<u8>,
    pub label: String,
}

/// A passkey that was just shown.
#[derive(Clone, Debug)]
pub struct Proof {
    pub ticket: String,
    pub handle: Vec<u8>,
    pub client_data: Vec<u8>,
    pub authenticator_data: Vec<u8>,
    pub signature: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// A challenge for a passkey: the ticket under which it waits, and its bytes.
pub(crate) fn challenge(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (kind, account): (&str, i64),
    site: &Site,
) -> anyhow::Result<(String, Vec<u8>)> {
    let bytes = engine.clock.random::<32>().to_vec();
    let holds = Challenge { bytes: bytes.clone(), site: site.clone() };
    Ok((ticket::make(engine, tx, (kind, Some(account), CHALLENGE_LASTS), &holds)?, bytes))
}

/// Begins to make a passkey; none when the account has enough factors.
pub async fn offer_passkey(engine: &Engine, account: &Account, site: &Site) -> anyhow::Result<Option<PasskeyOffer>> {
    let (office, id, site) = (engine.clone(), account.id, site.clone());
    engine
        .db
        .write(move |tx| {
            if !has_room(tx, id)? {
                return Ok(None);
            }
            let (ticket, challenge) = challenge(&office, tx, (MAKE, id), &site)?;
            let key = office.keys.institution(tx, INSTALLATION)?;
            let user = key.mark("passkey-user", &id.to_be_bytes())[..16].to_vec();
            let known = rows::of_account(tx, id)?.into_iter().filter_map(|row| row.handle).collect();
            Ok(Some(PasskeyOffer { ticket, challenge, user, known }))
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
            let Some(challenge) = taken(&office, tx, (&statement.ticket, MAKE), account.id)? else { return Ok(None) };
            let Some(made) = made(&challenge, &statement) else { return Ok(None) };
            if rows::by_handle(tx, &made.handle)?.is_some() || !has_room(tx, account.id)? {
                return Ok(None);
            }
            let now = office.clock.now();
            let key = office.keys.institution(tx, INSTALLATION)?;
            let secret = key.seal_secret(SEALED_AS, &serde_json::to_vec(&made.key)?, &office.clock.random());
            let row = FactorRow {
                handle: Some(made.handle),
                label: Some(sealed_label(&office, tx, &statement.label)?),
                confirmed: true,
                last_use: made.counter,
                ..new_row(&account, PASSKEY, secret, now)
            };
            rows::insert(tx, &row)?;
            let adds = settle(&office, tx, &session, Some(marks.clone()))?;
            Ok(Some(if adds { codes.clone() } else { Vec::new() }))
        })
        .await
}

/// Takes the challenge away, whether or not the answer holds.
fn taken(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (ticket, kind): (&str, &str),
    account: i64,
) -> anyhow::Result<Option<Challenge>> {
    let found = ticket::take::<Challenge>(engine, tx, (ticket, kind))?;
    Ok(found.filter(|ticket| ticket.account == Some(account)).map(|ticket| ticket.holds))
}

/// Whether the signature of a passkey of this account holds; its counter may only grow.
pub(crate) fn check(engine: &Engine, tx: &mut Tx<'_>, account: i64, proof: &Proof) -> anyhow::Result<bool> {
    let Some(challenge) = taken(engine, tx, (&proof.ticket, PROVE), account)? else { return Ok(false) };
    let known = rows::by_handle(tx, &proof.handle)?.filter(|row| row.account == account && row.kind == PASSKEY);
    let Some(row) = known else { return Ok(false) };
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let public: PublicKey =
        serde_json::from_slice(&key.open_secret(SEALED_AS, &row.secret)?).context("a stored passkey is damaged")?;
    let Some(counter) = proved(&challenge, &public, proof) else { return Ok(false) };
    let now = engine.clock.now();
    if counter == 0 && row.last_use <= 0 {
        rows::seen(tx, row.id, now)?;
        return Ok(true);
    }
    Ok(rows::used(tx, row.id, (counter, now))?)
}

struct Made {
    handle: Vec<u8>,
    key: PublicKey,
    counter: i64,
}

fn is_answer(challenge: &Challenge, client_data: &[u8], kind: &str) -> bool {
    let Ok(said) = serde_json::from_slice::<ClientData>(client_data) else { return false };
    client_data.len() <= PART_MAX
        && said.r#type == kind
        && said.challenge == URL_SAFE_NO_PAD.encode(&challenge.bytes)
        && said.origin == challenge.site.origin
        && !said.cross_origin
}

/// Flags, counter and what follows, if the data are for this site and somebody was there.
fn read_data<'a>(site: &Site, data: &'a [u8]) -> Option<(u8, i64, &'a [u8])> {
    if data.len() < HEAD || data.len() > PART_MAX || data[..32] != Sha256::digest(site.rp_id.as_bytes())[..] {
        return None;
    }
    let flags = data[32];
    let counter = u32::from_be_bytes(data[33..HEAD].try_into().ok()?);
    // The person touched it and proved to it who they are: by itself it is as good as two factors.
    let wanted = USER_PRESENT | USER_VERIFIED;
    (flags & wanted == wanted).then_some((flags, i64::from(counter), &data[HEAD..]))
}

fn made(challenge: &Challenge, statement: &Statement) -> Option<Made> {
    if !is_answer(challenge, &statement.client_data, "webauthn.create") || statement.attestation.len() > PART_MAX {
        return None;
    }
    let object: Value = ciborium::from_reader(statement.attestation.as_slice()).ok()?;
    let data = object.as_map()?.iter().find(|(name, _)| name.as_text() == Some("authData"))?.1.as_bytes()?;
    let (flags, counter, rest) = read_data(&challenge.site, data)?;
    if flags & HAS_CREDENTIAL == 0 || rest.len() < 18 {
        return None;
    }
    let length = usize::from(u16::from_be_bytes(rest[16..18].try_into().ok()?));
    let (handle, public) = rest[18..].split_at_checked(length)?;
    let key = PublicKey::from_cose(&ciborium::from_reader(public).ok()?)?;
    (1..=HANDLE_MAX).contains(&length).then(|| Made { handle: handle.to_vec(), key, counter })
}

fn proved(challenge: &Challenge, key: &PublicKey, proof: &Proof) -> Option<i64> {
    if !is_answer(challenge, &proof.client_data, "webauthn.get") {
        return None;
    }
    let (_, counter, _) = read_data(&challenge.site, &proof.authenticator_data)?;
    let signed = [&proof.authenticator_data[..], &Sha256::digest(&proof.client_data)].concat();
    key.is_signed(&signed, &proof.signature).then_some(counter)
}

#[cfg(test)]
mod tests;
