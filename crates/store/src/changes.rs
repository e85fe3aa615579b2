//! How often each register was written, so that whoever keeps what follows from its records knows when to look again.
//!
//! Invariant: whatever writes or erases a record steps its register's counter in the same transaction.

use std::collections::BTreeMap;

use crate::{Result, Tx, args, counters};

const PREFIX: &str = "changes:";
/// Behind every name that begins with the prefix.
const BEHIND: &str = "changes;";

pub(crate) fn step(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<()> {
    counters::next(tx, institution, &format!("{PREFIX}{register}")).map(drop)
}

/// The counter of every register in which something was ever written.
pub fn counted(tx: &mut Tx<'_>, institution: i64) -> Result<BTreeMap<String, u64>> {
    let rows = tx.query(
        "SELECT name, last FROM counters WHERE institution = $1 AND name >= $2 AND name < $3",
        args![institution, PREFIX, BEHIND],
        |row| Ok((row.get::<String>(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().filter_map(|(name, last)| Some((name.strip_prefix(PREFIX)?.to_owned(), last))).collect())
}
