//! Second factors: codes of an app, passkeys, and recovery codes for the day when neither is at hand.
//!
//! A code or a signature counts once. The first factor brings ten recovery codes, shown once and kept as keyed marks of
//! slow hashes.

mod passkey;
mod recovery;
mod step;
mod totp;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::Problem;
use rodowod_store::factors::{self as rows, FactorRow};
use rodowod_store::{Tx, accounts, sessions};

pub use passkey::{PasskeyOffer, Proof, Site, Statement, finish_passkey, offer_passkey, outdated_passkeys};
pub use recovery::new_recovery_codes;
pub(super) use step::use_code;
pub use step::{FactorAnswer, HalfWayView, half_way, offer_proof, pass_code, pass_passkey};
pub use totp::{TotpOffer, begin_totp, confirm_totp, waiting_totp};

use super::code::end_everything;
use super::duty;
use super::person::administer;
use super::session;
use super::sign_in::{PASSWORD_MAX, opener};
use super::{Account, Session};
use crate::keys::INSTALLATION;
use crate::passwords::{self, Lane};
use crate::records::Failure;
use crate::{By, Engine, policy};

pub(super) const TOTP: &str = "totp";
pub(super) const PASSKEY: &str = "passkey";
pub(super) const RECOVERY: &str = "recovery";
const SEALED_AS: &str = "second-factor";
const LABEL_AS: &str = "second-factor-label";
const LABEL_MAX: usize = 60;
/// Factors of one account at most, recovery codes aside.
const FACTORS_MAX: usize = 10;
/// How long after signing in a person need not prove again who they are.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// A second factor as its person sees it.
#[derive(Clone, Debug)]
pub struct Factor {
    pub id: i64,
    /// `totp` or `passkey`.
    pub kind: String,
    pub label: String,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
    /// A passkey of the former form: it opens nothing until it is made anew.
    pub is_outdated: bool,
}

/// What an account has besides its password.
#[derive(Clone, Debug, Default)]
pub struct Factors {
    pub all: Vec<Factor>,
    pub recovery_left: usize,
    /// The policy demands one.
    pub is_demanded: bool,
}

pub async fn factors(engine: &Engine, account: i64) -> anyhow::Result<Factors> {
    let office = engine.clone();
    engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, INSTALLATION)?;
            let mut found = Factors::default();
            for row in rows::of_account(tx, account)?.into_iter().filter(|row| row.confirmed) {
                if row.kind == RECOVERY {
                    found.recovery_left += 1;
                    continue;
                }
                let is_outdated = passkey::is_outdated(&office, tx, &row)?;
                let label = row.label.map(|sealed| key.open_secret(LABEL_AS, &sealed)).transpose()?;
                let label = label.map(|text| String::from_utf8_lossy(&text).into_owned()).unwrap_or_default();
                let (id, kind, created_at, used_at) = (row.id, row.kind, row.created_at, row.used_at);
                found.all.push(Factor { id, kind, label, created_at, used_at, is_outdated });
            }
            if let Some(row) = accounts::by_id(tx, account)? {
                let rules = policy::rules_of(&office, tx, account)?;
                found.is_demanded = duty::demands_factor(&office, tx, &row, &rules.second_factor)?;
            }
            Ok(found)
        })
        .await
}

/// Whether the person has just proved who they are; otherwise the password is asked for before anything that opens the
/// account is changed.
pub fn is_fresh(engine: &Engine, session: &Session) -> bool {
    engine.clock.now().duration_since(session.created_at) < FRESH
}

/// Whether somebody signed in is who they were: the session is fresh, or the password is right.
pub async fn is_proved(engine: &Engine, session: &Session, password: &str) -> anyhow::Result<bool> {
    if is_fresh(engine, session) {
        return Ok(true);
    }
    let id = session.account;
    let row = engine.db.read(move |tx| Ok(accounts::by_id(tx, id)?)).await?;
    let Some(row) = row else { return Ok(false) };
    let (hash, _) = opener(&row, engine.clock.now());
    Ok(password.len() <= PASSWORD_MAX && passwords::is_right(password, hash, Lane::Known).await?)
}

/// Removes a factor. With the last one go the recovery codes, and a password that was short because of it is changed
/// next time. No problem: done.
pub async fn remove_factor(engine: &Engine, session: &Session, id: i64) -> anyhow::Result<Option<Problem>> {
    let (office, account) = (engine.clone(), session.account);
    engine
        .db
        .write(move |tx| {
            let others = rows::of_account(tx, account)?;
            // A second press removes nothing, and recovery codes go with the last factor alone.
            if !others.iter().any(|row| row.id == id && row.kind != RECOVERY) {
                return Ok(None);
            }
            let is_last = !others.iter().any(|row| row.id != id && row.confirmed && row.kind != RECOVERY);
            let Some(row) = accounts::by_id(tx, account)? else { return Ok(None) };
            let rules = policy::rules_of(&office, tx, account)?;
            if is_last && duty::demands_factor(&office, tx, &row, &rules.second_factor)? {
                return Ok(Some(Problem::at("", "problem-factor-demanded")));
            }
            if rows::delete(tx, account, id)? && is_last {
                rows::delete_kind(tx, account, RECOVERY)?;
                let length = rules.password.min_length.required;
                if length.with_second_factor < length.alone {
                    accounts::demand_change(tx, account)?;
                }
            }
            super::sign_in::note(tx, &row, ("factor-remove", None), office.clock.now())?;
            Ok(None)
        })
        .await
}

/// Removes every second factor of somebody who lost theirs; everything that was open ends.
pub async fn reset_factors(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-factors-reset"), move |tx| {
        rows::delete_of_account(tx, account)?;
        end_everything(tx, account)
    })
    .await
}

/// Keeps a factor that was shown to work, notes it in the log and lets its session go on. The codes, if it is the first.
fn settle(engine: &Engine, tx: &mut Tx<'_>, session: &Session, marks: Option<Vec<[u8; 32]>>) -> anyhow::Result<bool> {
    let (account, now) = (session.account, engine.clock.now());
    let has_codes = rows::of_account(tx, account)?.iter().any(|row| row.kind == RECOVERY);
    let adds = marks.filter(|_| !has_codes);
    for mark in adds.iter().flatten() {
        rows::insert(tx, &recovery::row(account, mark, now))?;
    }
    let Some(row) = accounts::by_id(tx, account)? else { return Ok(false) };
    super::sign_in::note(tx, &row, ("factor-add", None), now)?;
    let rules = policy::rules_of(engine, tx, account)?;
    let next = duty::of(engine, tx, (&row, &session.method), &rules)?;
    if let Some(hash) = session::hash(session) {
        sessions::set_duty(tx, &hash, next.name())?;
    }
    Ok(adds.is_some())
}

fn sealed_label(engine: &Engine, tx: &mut Tx<'_>, label: &str) -> anyhow::Result<Vec<u8>> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let plain: String = label.trim().chars().filter(|letter| !letter.is_control()).take(LABEL_MAX).collect();
    Ok(key.seal_secret(LABEL_AS, plain.as_bytes(), &engine.clock.random()))
}

fn has_room(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<bool> {
    let known = rows::of_account(tx, account)?;
    Ok(known.iter().filter(|row| row.kind != RECOVERY && row.confirmed).count() < FACTORS_MAX)
}

fn new_row(account: &Account, kind: &str, secret: Vec<u8>, now: Timestamp) -> FactorRow {
    FactorRow {
        id: 0,
        account: account.id,
        kind: kind.to_owned(),
        handle: None,
        secret,
        label: None,
        confirmed: false,
        last_use: -1,
        created_at: now,
        used_at: None,
    }
}
