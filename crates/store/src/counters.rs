//! Counters without gaps: numbers of records, and whatever else must be counted without missing one.
//!
//! Invariant: a number is given out in the transaction that uses it, so an act that fails gives it back.

use crate::{Result, Tx, args};

/// The next number of `name`, from 1. Others who ask for the same name wait until this transaction ends.
pub fn next(tx: &mut Tx<'_>, institution: i64, name: &str) -> Result<u64> {
    advance(tx, institution, name, 1)
}

/// Moves the counter by `by` and answers its new value; the numbers given out are the `by` last up to it.
pub fn advance(tx: &mut Tx<'_>, institution: i64, name: &str, by: u32) -> Result<u64> {
    tx.query_one(
        "INSERT INTO counters (institution, name, last) VALUES ($1, $2, $3)
         ON CONFLICT (institution, name) DO UPDATE SET last = counters.last + excluded.last RETURNING last",
        args![institution, name, by],
        |row| row.get(0),
    )
}
