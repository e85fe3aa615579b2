//! Who may try a password now: failures are counted for each login and the place they come from.
//!
//! A source that guesses wrong waits longer and longer and is then locked. Strangers are locked together once they have
//! guessed often enough from many places; a device from which the login signed in before has a count of its own, so
//! nobody is locked out by another's guesses.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::sign_in::{Delay, delay_after};
use rodowod_store::{Tx, failures as rows};
use rodowod_vault::InstitutionKey;

use super::place::Source;
use crate::policy::{self, Lock};

/// All strangers together.
const STRANGERS: &str = "*";
/// Failures of strangers from all places together, after which none of them is listened to.
const STRANGERS_MAX: u32 = 100;
/// How long that lasts where a policy knows no end.
const STRANGERS_HOURS: u16 = 24;

/// A login on its way in: under what mark and from which source its failures count.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub mark: [u8; 32],
    pub source: Source,
}

/// Whether a password is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    /// Without an end: until the lock is opened by the procedure.
    Shut(Option<Timestamp>),
}

pub(super) fn mark(key: &InstitutionKey, login: &str) -> [u8; 32] {
    key.mark("login", login.as_bytes())
}

pub(super) fn standing(tx: &mut Tx<'_>, attempt: &Attempt, now: Timestamp) -> anyhow::Result<Standing> {
    let lock = policy::lock(tx)?;
    let found = rows::of_login(tx, &attempt.mark)?;
    let name = attempt.source.name();
    let own = found.iter().find(|row| row.source == name).map_or(Standing::Open, |row| judged(row, lock, now));
    if own != Standing::Open || attempt.source.is_known() {
        return Ok(own);
    }
    let strangers = found.iter().find(|row| row.source == STRANGERS && row.failures >= STRANGERS_MAX);
    let until = strangers.map(|row| row.last_at + hours(lock.hours.unwrap_or(STRANGERS_HOURS)));
    Ok(until.filter(|until| *until > now).map_or(Standing::Open, |until| Standing::Shut(Some(until))))
}

fn judged(row: &rows::FailureRow, lock: Lock, now: Timestamp) -> Standing {
    let until = match delay_after(row.failures, Some(lock.threshold)) {
        Delay::None => return Standing::Open,
        Delay::Seconds(seconds) => Some(row.last_at + SignedDuration::from_secs(i64::from(seconds))),
        Delay::Locked => lock.hours.map(|open_after| row.last_at + hours(open_after)),
    };
    if until.is_some_and(|until| until <= now) { Standing::Open } else { Standing::Shut(until) }
}

/// Counts a failure; true when it is the one that locks its source.
pub(super) fn fail(tx: &mut Tx<'_>, attempt: &Attempt, now: Timestamp) -> anyhow::Result<bool> {
    let lock = policy::lock(tx)?;
    let forgotten = lock.hours.map(|open_after| now - hours(open_after));
    let count = rows::count(tx, (&attempt.mark, &attempt.source.name()), (now, forgotten))?;
    if !attempt.source.is_known() {
        let forgotten = now - hours(lock.hours.unwrap_or(STRANGERS_HOURS));
        rows::count(tx, (&attempt.mark, STRANGERS), (now, Some(forgotten)))?;
    }
    Ok(count == u32::from(lock.threshold))
}

/// Forgets the failures of whoever got in, and says how many there were from anywhere since a time.
pub(super) fn pass(tx: &mut Tx<'_>, attempt: &Attempt, since: Option<Timestamp>) -> anyhow::Result<u32> {
    let found = rows::of_login(tx, &attempt.mark)?;
    let recent = found.iter().filter(|row| row.source != STRANGERS && since.is_none_or(|since| row.last_at > since));
    let failed = recent.map(|row| row.failures).fold(0, u32::saturating_add);
    rows::forget_source(tx, &attempt.mark, &attempt.source.name())?;
    if !attempt.source.is_known() {
        rows::forget_source(tx, &attempt.mark, STRANGERS)?;
    }
    Ok(failed)
}

/// Those of the logins of which any source is locked now.
pub(super) fn locked(tx: &mut Tx<'_>, marks: &[[u8; 32]], now: Timestamp) -> anyhow::Result<BTreeSet<[u8; 32]>> {
    let lock = policy::lock(tx)?;
    let is_locked = |row: &rows::FailureRow| {
        let is_over = if row.source == STRANGERS { STRANGERS_MAX } else { u32::from(lock.threshold) } <= row.failures;
        let open_after = if row.source == STRANGERS { lock.hours.or(Some(STRANGERS_HOURS)) } else { lock.hours };
        is_over && open_after.is_none_or(|open_after| row.last_at + hours(open_after) > now)
    };
    Ok(rows::of_logins(tx, marks)?.iter().filter(|row| is_locked(row)).map(|row| row.login).collect())
}

/// Removes what no longer locks anybody. Locks without an end stay for a year.
pub(crate) fn sweep(tx: &mut Tx<'_>, now: Timestamp) -> anyhow::Result<()> {
    let lock = policy::lock(tx)?;
    rows::sweep(tx, now - hours(lock.hours.unwrap_or(0).max(STRANGERS_HOURS)), u32::from(lock.threshold))?;
    rows::sweep(tx, now - hours(lock.hours.map_or(365 * 24, |open_after| open_after.max(STRANGERS_HOURS))), u32::MAX)?;
    Ok(())
}

fn hours(count: u16) -> SignedDuration {
    SignedDuration::from_hours(i64::from(count))
}
