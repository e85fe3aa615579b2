//! Signing in: a password or a one-time code, then a second factor where there is one.
//!
//! Every try takes the same time and leaves the same traces whether or not the login exists.

use jiff::{SignedDuration, Timestamp};
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::{Tx, institutions, tickets};
use serde::{Deserialize, Serialize};

use super::guard::{self, Attempt, Standing};
use super::place::{Place, Source};
use super::{Account, Session, duty, is_emergency, opened, session, ticket};
use crate::acts::{self, Act};
use crate::keys::INSTALLATION;
use crate::{Engine, passwords, policy};

/// Longest password that is looked at, in bytes.
pub(super) const PASSWORD_MAX: usize = 1024;
const LOGIN_MAX: usize = 200;
/// How long the second factor may take.
const STEP: SignedDuration = SignedDuration::from_mins(10);
const STEP_KIND: &str = "factor";

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one for each sign-in, and it lives for one answer")]
pub enum SignIn {
    Welcome(Welcome),
    /// The password was right; the ticket goes into a cookie until the second factor is shown.
    Factor {
        ticket: String,
    },
    Wrong,
    /// The password was not looked at. Without an end the lock is opened by the procedure.
    Locked {
        until: Option<Timestamp>,
    },
}

#[derive(Debug)]
pub struct Welcome {
    /// Goes into the cookie and is known nowhere else.
    pub token: String,
    pub account: Account,
    pub session: Session,
    /// The cookie by which the device will be known.
    pub device: String,
}

/// Who has shown a password, until the second factor is shown as well.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct HalfWay {
    pub account: i64,
    pub method: String,
}

/// Where the failures of this login count from this place.
pub async fn source(engine: &Engine, login: &str, place: &Place) -> anyhow::Result<Source> {
    let (office, login, place) = (engine.clone(), login.trim().to_owned(), place.clone());
    engine.db.read(move |tx| Ok(place.source(&*office.keys.institution(tx, INSTALLATION)?, &login))).await
}

pub async fn sign_in(engine: &Engine, (login, password): (&str, &str), place: &Place) -> anyhow::Result<SignIn> {
    let (login, now) = (login.trim().to_owned(), engine.clock.now());
    if login.len() > LOGIN_MAX || password.len() > PASSWORD_MAX || login.contains('\0') {
        return Ok(SignIn::Wrong);
    }
    let (office, name, from) = (engine.clone(), login.clone(), place.clone());
    let (attempt, standing, known) = engine
        .db
        .read(move |tx| {
            let attempt = attempt(&office, tx, (&name, &from))?;
            let standing = guard::standing(tx, &attempt, now)?;
            Ok((attempt, standing, rows::by_login(tx, &name)?))
        })
        .await?;
    if let Standing::Shut(until) = standing {
        return Ok(SignIn::Locked { until });
    }
    let known = known.filter(|row| !row.disabled && !is_emergency(&row.login));
    let (hash, method) = known.as_ref().map_or((None, "password"), |row| opener(row, now));
    let is_right = passwords::is_right(password, hash, attempt.source.lane()).await?;
    let Some(row) = known.filter(|_| is_right) else {
        failed(engine, attempt, &login).await?;
        return Ok(SignIn::Wrong);
    };
    let (office, place, method) = (engine.clone(), place.clone(), method.to_owned());
    let written = engine.db.write(move |tx| {
        // While the password was weighed the account may have been blocked, or given another one.
        let is_same = |now: &AccountRow| {
            !now.disabled && now.password_hash == row.password_hash && now.code_hash == row.code_hash
        };
        match rows::by_id(tx, row.id)?.filter(is_same) {
            Some(row) => let_in(&office, tx, (&row, &method), &place),
            None => Ok(SignIn::Wrong),
        }
    });
    written.await
}

/// Somebody who has shown a password, a code or a provider's word: to the second factor where there is one.
pub(super) fn let_in(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (row, method): (&AccountRow, &str),
    place: &Place,
) -> anyhow::Result<SignIn> {
    if duty::has_factor(tx, row.id)? {
        let half_way = HalfWay { account: row.id, method: method.to_owned() };
        let ticket = ticket::make(engine, tx, (STEP_KIND, Some(row.id), STEP), &half_way)?;
        return Ok(SignIn::Factor { ticket });
    }
    let attempt = attempt(engine, tx, (&row.login, place))?;
    Ok(SignIn::Welcome(welcome(engine, tx, (row, method), (&attempt, place))?))
}

/// What opens the account now: its code while there is one, its password otherwise.
pub(super) fn opener(row: &AccountRow, now: Timestamp) -> (Option<&str>, &'static str) {
    match (&row.code_hash, row.code_expires_at) {
        (Some(hash), Some(until)) => (Some(hash.as_str()).filter(|_| now < until), "code"),
        _ => (Some(row.password_hash.as_str()).filter(|hash| !hash.is_empty()), "password"),
    }
}

pub(super) fn attempt(engine: &Engine, tx: &mut Tx<'_>, (login, place): (&str, &Place)) -> anyhow::Result<Attempt> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    Ok(Attempt { mark: guard::mark(&key, login), source: place.source(&key, login) })
}

/// Counts a failure; a lock that closes over somebody's account stands in the log of their institution.
pub(super) async fn failed(engine: &Engine, attempt: Attempt, login: &str) -> anyhow::Result<()> {
    let (login, now) = (login.to_owned(), engine.clock.now());
    engine
        .db
        .write(move |tx| {
            let has_locked = guard::fail(tx, &attempt, now)?;
            let owner = rows::by_login(tx, &login)?;
            let Some(owner) = owner.filter(|_| has_locked) else { return Ok(()) };
            note(tx, &owner, ("sign-in-locked", None), now)
        })
        .await
}

/// Writes an act of signing in to the log of the institution that the account works for.
pub(super) fn note(
    tx: &mut Tx<'_>,
    row: &AccountRow,
    (act, institution): (&str, Option<i64>),
    now: Timestamp,
) -> anyhow::Result<()> {
    let place = match institution {
        Some(institution) => Some(institution),
        None => institutions::of_account(tx, row.id)?.first().map(|institution| institution.id),
    };
    if let Some(institution) = place {
        acts::append(tx, institution, &[Act::plain(row.id, act)], now)?;
    }
    Ok(())
}

/// Opens a session under a new token, whatever token the browser brought.
pub(super) fn welcome(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (row, method): (&AccountRow, &str),
    (attempt, place): (&Attempt, &Place),
) -> anyhow::Result<Welcome> {
    let now = engine.clock.now();
    let failed = guard::pass(tx, attempt, row.last_sign_in_at)?;
    rows::signed_in(tx, row.id, (now, &place.address), failed)?;
    note(tx, row, ("sign-in", None), now)?;
    let rules = policy::rules_of(engine, tx, row.id)?;
    let duty = duty::of(engine, tx, (row, method), &rules)?;
    let opening = session::Opening { place, method, duty, emergency: None };
    let (token, session) = session::open(engine, tx, (row.id, &rules), opening)?;
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let device = place.remembered(&key, &row.login, &engine.clock);
    let row = rows::by_id(tx, row.id)?.unwrap_or_else(|| row.clone());
    Ok(Welcome { token, account: opened(engine, tx, row)?, session, device })
}

/// Who waits at the second factor.
pub(super) fn half_way(engine: &Engine, tx: &mut Tx<'_>, ticket: &str) -> anyhow::Result<Option<HalfWay>> {
    Ok(ticket::look::<HalfWay>(engine, tx, (ticket, STEP_KIND))?.map(|ticket| ticket.holds))
}

/// Whoever waits at the second factor begins anew.
pub(super) fn end_half_way(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    tickets::delete_kind(tx, account, STEP_KIND)?;
    Ok(())
}

pub(super) fn finish_half_way(engine: &Engine, tx: &mut Tx<'_>, ticket: &str) -> anyhow::Result<Option<HalfWay>> {
    Ok(ticket::take::<HalfWay>(engine, tx, (ticket, STEP_KIND))?.map(|ticket| ticket.holds))
}
