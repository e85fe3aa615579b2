//! How many records of a register stand in which state, counted as they come and go, so that nobody reads them for that.
//!
//! Invariant: the counters move in the transaction that enters a record or moves it. An erased one stays where it was.

use super::RecordRef;
use crate::{Result, Tx, counters};

/// Counted by register and state, neither of which holds a colon.
const STATE: &str = "state";

/// A record came from one state, or from none when it is new, to another.
pub(super) fn step(tx: &mut Tx<'_>, record: RecordRef<'_>, (from, to): (Option<&str>, &str)) -> Result<()> {
    if from == Some(to) {
        return Ok(());
    }
    let step = |state: &str, by: i64| (format!("{STATE}:{}:{state}", record.register), by);
    let steps: Vec<_> = from.map(|from| step(from, -1)).into_iter().chain([step(to, 1)]).collect();
    counters::step(tx, record.institution, &steps)
}

/// How many records each register has in each state: register, state, count.
pub fn counts(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<(String, String, u64)>> {
    let counted = counters::of_kind(tx, institution, STATE)?.into_iter().filter_map(|(name, count)| {
        let (register, state) = name.split_once(':')?;
        Some((register.to_owned(), state.to_owned(), count))
    });
    Ok(counted.collect())
}

/// How many records a register has in each state.
pub fn counts_of(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<Vec<(String, u64)>> {
    let counted = counters::of_kind(tx, institution, &format!("{STATE}:{register}"))?;
    Ok(counted.into_iter().collect())
}
