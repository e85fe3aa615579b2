//! The step between the password and the door: a code or a passkey, tried a few times and counted like passwords.

use rodowod_domain::field::Problem;
use rodowod_store::accounts::{self as account_rows, AccountRow};
use rodowod_store::factors::{self as rows};
use rodowod_store::{Tx, tickets};

use super::passkey::{self, PasskeyOffer, Proof, Site};
use super::{PASSKEY, RECOVERY, SEALED_AS, TOTP, recovery, totp};
use crate::Engine;
use crate::accounts::guard::{self, Attempt, Standing};
use crate::accounts::hash_of;
use crate::accounts::place::Place;
use crate::accounts::sign_in::{self, Welcome, attempt, welcome};
use crate::keys::INSTALLATION;

/// Wrong answers to one ticket; then the password is asked for again.
const TRIES_MAX: u32 = 5;
/// Longest answer that is looked at.
const CODE_MAX: usize = 64;

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one for each sign-in, and it lives for one answer")]
pub enum FactorAnswer {
    Welcome(Welcome),
    Wrong,
    /// Too late or too often: the way in begins anew.
    Over,
}

/// What somebody at this step can show.
#[derive(Clone, Debug, Default)]
pub struct HalfWayView {
    pub has_totp: bool,
    pub has_passkey: bool,
}

pub async fn half_way(engine: &Engine, ticket: &str) -> anyhow::Result<Option<HalfWayView>> {
    let (office, ticket) = (engine.clone(), ticket.to_owned());
    engine
        .db
        .read(move |tx| {
            let Some(half_way) = sign_in::half_way(&office, tx, &ticket)? else { return Ok(None) };
            let known = rows::of_account(tx, half_way.account)?;
            let has = |kind: &str| known.iter().any(|row| row.kind == kind && row.confirmed);
            Ok(Some(HalfWayView { has_totp: has(TOTP), has_passkey: has(PASSKEY) }))
        })
        .await
}

/// Asks whoever is at this step for one of their passkeys.
pub async fn offer_proof(engine: &Engine, ticket: &str, site: &Site) -> anyhow::Result<Result<PasskeyOffer, Problem>> {
    let (office, ticket, site) = (engine.clone(), ticket.to_owned(), site.clone());
    engine
        .db
        .write(move |tx| match sign_in::half_way(&office, tx, &ticket)? {
            Some(half_way) => passkey::ask(&office, tx, half_way.account, &site),
            None => Ok(Err(Problem::at("", "sign-in-over"))),
        })
        .await
}

struct Waiting {
    row: AccountRow,
    method: String,
    attempt: Attempt,
}

async fn waiting(engine: &Engine, ticket: &str, place: &Place) -> anyhow::Result<Option<Waiting>> {
    let (office, ticket, place) = (engine.clone(), ticket.to_owned(), place.clone());
    engine
        .db
        .read(move |tx| {
            let Some(half_way) = sign_in::half_way(&office, tx, &ticket)? else { return Ok(None) };
            let row = account_rows::by_id(tx, half_way.account)?.filter(|row| !row.disabled);
            let Some(row) = row else { return Ok(None) };
            let attempt = attempt(&office, tx, (&row.login, &place))?;
            let is_open = guard::standing(tx, &attempt, office.clock.now())? == Standing::Open;
            Ok(is_open.then_some(Waiting { row, method: half_way.method, attempt }))
        })
        .await
}

/// A code of an app, or a recovery code.
pub async fn pass_code(engine: &Engine, ticket: &str, code: &str, place: &Place) -> anyhow::Result<FactorAnswer> {
    let Some(waiting) = waiting(engine, ticket, place).await? else { return Ok(FactorAnswer::Over) };
    if code.len() > CODE_MAX {
        return wrong(engine, ticket, &waiting).await;
    }
    match use_code(engine, waiting.row.id, code).await? {
        Some(kind) => enter(engine, ticket, (waiting, kind), place).await,
        None => wrong(engine, ticket, &waiting).await,
    }
}

/// Uses up a code of an app or a recovery code: which of them it was.
pub(in crate::accounts) async fn use_code(
    engine: &Engine,
    account: i64,
    code: &str,
) -> anyhow::Result<Option<&'static str>> {
    if code.len() > CODE_MAX {
        return Ok(None);
    }
    // Six digits are a code of an app, and nothing else is slow enough to be guessed at.
    let digits = code.chars().filter(|letter| !letter.is_whitespace()).count();
    let mark = if digits > 6 { Some(recovery::mark(engine, account, code).await?) } else { None };
    let (office, code) = (engine.clone(), code.to_owned());
    engine
        .db
        .write(move |tx| match &mark {
            Some(mark) => spend(tx, account, mark),
            None => show(&office, tx, account, &code),
        })
        .await
}

fn spend(tx: &mut Tx<'_>, account: i64, mark: &[u8; 32]) -> anyhow::Result<Option<&'static str>> {
    let known = rows::of_account(tx, account)?;
    let Some(found) = known.iter().find(|row| row.kind == RECOVERY && row.secret == mark) else { return Ok(None) };
    Ok(rows::delete(tx, account, found.id)?.then_some(RECOVERY))
}

fn show(engine: &Engine, tx: &mut Tx<'_>, account: i64, code: &str) -> anyhow::Result<Option<&'static str>> {
    let (key, now) = (engine.keys.institution(tx, INSTALLATION)?, engine.clock.now());
    for row in rows::of_account(tx, account)?.iter().filter(|row| row.kind == TOTP && row.confirmed) {
        let secret = key.open_secret(SEALED_AS, &row.secret)?;
        if let Some(step) = totp::matching_step(&secret, code, now) {
            // A code that was used once is a code that somebody may have seen.
            return Ok(rows::used(tx, row.id, (step, now))?.then_some(TOTP));
        }
    }
    Ok(None)
}

/// The signature of a passkey.
pub async fn pass_passkey(engine: &Engine, ticket: &str, proof: &Proof, place: &Place) -> anyhow::Result<FactorAnswer> {
    let Some(waiting) = waiting(engine, ticket, place).await? else { return Ok(FactorAnswer::Over) };
    let (office, proof, id) = (engine.clone(), proof.clone(), waiting.row.id);
    let is_right = engine.db.write(move |tx| passkey::check(&office, tx, id, &proof)).await?;
    if is_right {
        enter(engine, ticket, (waiting, PASSKEY), place).await
    } else {
        wrong(engine, ticket, &waiting).await
    }
}

async fn enter(
    engine: &Engine,
    ticket: &str,
    (waiting, kind): (Waiting, &'static str),
    place: &Place,
) -> anyhow::Result<FactorAnswer> {
    let (office, ticket, place) = (engine.clone(), ticket.to_owned(), place.clone());
    engine
        .db
        .write(move |tx| {
            // Taken once: two answers to one ticket open one door.
            if sign_in::finish_half_way(&office, tx, &ticket)?.is_none() {
                return Ok(FactorAnswer::Over);
            }
            let method = format!("{}+{kind}", waiting.method);
            let way = (&waiting.attempt, &place);
            Ok(FactorAnswer::Welcome(welcome(&office, tx, (&waiting.row, &method), way)?))
        })
        .await
}

async fn wrong(engine: &Engine, ticket: &str, waiting: &Waiting) -> anyhow::Result<FactorAnswer> {
    sign_in::failed(engine, waiting.attempt.clone(), &waiting.row.login).await?;
    let (office, ticket) = (engine.clone(), ticket.to_owned());
    engine
        .db
        .write(move |tx| {
            if tickets::count_try(tx, &hash_of(&ticket))? < TRIES_MAX {
                return Ok(FactorAnswer::Wrong);
            }
            sign_in::finish_half_way(&office, tx, &ticket)?;
            Ok(FactorAnswer::Over)
        })
        .await
}
