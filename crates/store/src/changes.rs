//! How often each register was written, so that whoever keeps what follows from its records knows when to look again; and
//! how often something was erased, so that whoever keeps what was opened forgets it.
//!
//! Invariant: whatever writes or erases a record steps its register's counter in the same transaction.

use std::collections::BTreeMap;

use crate::{Result, Tx, args, counters};

const CHANGES: &str = "changes";

pub(crate) fn step(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<()> {
    counters::next(tx, institution, &format!("{CHANGES}:{register}")).map(drop)
}

const ERASURES: &str = "erasures";

pub(crate) fn step_erasures(tx: &mut Tx<'_>, institution: i64) -> Result<()> {
    counters::next(tx, institution, ERASURES).map(drop)
}

/// How often a record of the institution was erased: to be asked before anything is read that is to be kept.
pub fn erasures(tx: &mut Tx<'_>, institution: i64) -> Result<u64> {
    let sql = "SELECT last FROM counters WHERE institution = $1 AND name = $2";
    Ok(tx.query_opt(sql, args![institution, ERASURES], |row| row.get(0))?.unwrap_or(0))
}

/// The same of every institution in which something was.
pub fn erasures_everywhere(tx: &mut Tx<'_>) -> Result<Vec<(i64, u64)>> {
    let sql = "SELECT institution, last FROM counters WHERE name = $1";
    tx.query(sql, args![ERASURES], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The counter of every register in which something was ever written.
pub fn counted(tx: &mut Tx<'_>, institution: i64) -> Result<BTreeMap<String, u64>> {
    counters::of_kind(tx, institution, CHANGES)
}
