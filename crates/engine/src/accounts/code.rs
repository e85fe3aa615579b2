//! One-time codes: how somebody gets in who has no password yet, or no longer.
//!
//! Invariant: whoever issues a code hands it over in person and learns no password by it; a code lasts for the hours of
//! the policy and ends with the first password that its person chooses.

use anyhow::Context as _;
use jiff::{SignedDuration, Timestamp};
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::{Tx, failures, sessions, tickets, tokens};

use super::person::administer;
use super::{calendar, guard};
use crate::keys::INSTALLATION;
use crate::records::Failure;
use crate::{By, Clock, Engine, passwords, policy};

/// Letters of a one-time code: none that a hurried reader takes for another.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";
/// Letters of a code; each holds more than five bits.
const CODE_LETTERS: usize = 16;

pub(super) fn new_code(clock: &Clock) -> String {
    letters(clock, CODE_LETTERS)
}

/// Letters of chance in groups of four, as many as are asked for up to 32.
pub(super) fn letters(clock: &Clock, count: usize) -> String {
    let letters: Vec<char> = clock
        .random::<64>()
        .into_iter()
        .filter(|byte| usize::from(*byte) < LETTERS.len() * (256 / LETTERS.len()))
        .map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]))
        .take(count)
        .collect();
    letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The code takes the place of whatever opened the account before; everything that was open ends, locks open.
pub(super) fn keep(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (account, institution): (i64, i64),
    hash: &str,
) -> anyhow::Result<()> {
    let hours = policy::in_force_at(engine, tx, institution)?.code_hours;
    let until = engine.clock.now() + SignedDuration::from_hours(i64::from(hours));
    let row = rows::by_id(tx, account)?.context("the account of a code")?;
    replace(engine, tx, &row, (hash, until))
}

pub(super) fn replace(
    engine: &Engine,
    tx: &mut Tx<'_>,
    row: &AccountRow,
    (hash, until): (&str, Timestamp),
) -> anyhow::Result<()> {
    rows::set_code(tx, row.id, hash, until)?;
    let key = engine.keys.institution(tx, INSTALLATION)?;
    failures::forget_login(tx, &guard::mark(&key, &row.login))?;
    end_everything(tx, row.id)
}

pub(super) fn end_everything(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<()> {
    sessions::delete_of_account(tx, account, None)?;
    tickets::delete_of_account(tx, account)?;
    Ok(())
}

/// Gives a new one-time code and ends every session of the account.
pub async fn reset(engine: &Engine, by: &By, account: i64) -> Result<String, Failure> {
    let code = new_code(&engine.clock);
    let hash = passwords::hash(&code, &engine.clock).await?;
    let (office, institution) = (engine.clone(), by.institution.id);
    administer(engine, by, (account, "account-reset"), move |tx| keep(&office, tx, (account, institution), &hash))
        .await?;
    Ok(code)
}

/// Ends whatever an account has open; who it belongs to signs in anew.
pub async fn end_sessions(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-sessions"), move |tx| end_everything(tx, account)).await
}

/// Blocks an account; its sessions end at once.
pub async fn disable(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-disable"), move |tx| {
        rows::set_disabled(tx, account, true)?;
        end_everything(tx, account)
    })
    .await
}

pub async fn enable(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    administer(engine, by, (account, "account-enable"), move |tx| {
        rows::set_disabled(tx, account, false)?;
        // Whoever signed in in the moment of the block left a session that the block could not see.
        end_everything(tx, account)
    })
    .await
}

/// Somebody may know the password: the account is blocked first, the password is void, and so are every token and the
/// address of the calendar. After it is enabled again, a new code lets its person choose another password.
pub async fn suspect(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    let now = engine.clock.now();
    administer(engine, by, (account, "account-suspect"), move |tx| {
        rows::set_disabled(tx, account, true)?;
        rows::void_password(tx, account)?;
        tokens::revoke_of_account(tx, account, now)?;
        calendar::stop_everywhere(tx, account)?;
        end_everything(tx, account)
    })
    .await
}
