//! How many records of a register stand in which state, counted as they come and go, so that nobody reads them for that.
//!
//! Invariant: the counters move in the transaction that enters a record or moves it. An erased one stays where it was.

use super::RecordRef;
use crate::{Result, Tx, args, counters};

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

/// A state whose counter says something else than the records do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miscount {
    pub register: String,
    pub state: String,
    pub counted: i64,
    /// How many records stand there.
    pub there: i64,
}

/// The counters that do not agree with the records, which are counted here one by one.
pub fn miscounts(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<Miscount>> {
    let (kind, behind) = (format!("{STATE}:"), format!("{STATE};"));
    let rows = tx.query(
        "SELECT name, CAST(SUM(counted) AS BIGINT), CAST(SUM(there) AS BIGINT) FROM (
           SELECT name, last AS counted, 0 AS there FROM counters WHERE institution = $1 AND name >= $2 AND name < $3
           UNION ALL
           SELECT $2 || register || ':' || state, 0, COUNT(*) FROM records WHERE institution = $1 GROUP BY register, state
         ) AS sides GROUP BY name HAVING SUM(counted) <> SUM(there) ORDER BY name",
        args![institution, &kind, &behind],
        |row| Ok((row.get::<String>(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let miscounts = rows.into_iter().filter_map(|(name, counted, there)| {
        let (register, state) = name.strip_prefix(&kind)?.split_once(':')?;
        Some(Miscount { register: register.to_owned(), state: state.to_owned(), counted, there })
    });
    Ok(miscounts.collect())
}

/// Sets those counters to what the records say, while the caller holds the head of the log so that no record moves.
pub fn correct_counts(tx: &mut Tx<'_>, institution: i64) -> Result<()> {
    for Miscount { register, state, counted, there } in miscounts(tx, institution)? {
        counters::step(tx, institution, &[(format!("{STATE}:{register}:{state}"), there - counted)])?;
    }
    Ok(())
}
