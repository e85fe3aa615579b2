//! Counters without gaps: numbers of records, and whatever else must be counted without missing one.
//!
//! Invariant: a number is given out in the transaction that uses it, so an act that fails gives it back.

use std::collections::BTreeMap;

use crate::{Result, Tx, args, statement};

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

/// The counters whose names begin with `kind` and a colon, by what follows these; one that is down to nothing is left out.
pub(crate) fn of_kind(tx: &mut Tx<'_>, institution: i64, kind: &str) -> Result<BTreeMap<String, u64>> {
    let (start, behind) = (format!("{kind}:"), format!("{kind};"));
    let rows = tx.query(
        "SELECT name, last FROM counters WHERE institution = $1 AND name >= $2 AND name < $3 AND last > 0",
        args![institution, &start, &behind],
        |row| Ok((row.get::<String>(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().filter_map(|(name, last)| Some((name.strip_prefix(&start)?.to_owned(), last))).collect())
}

/// Moves some counters, each of them named once, by what stands beside its name.
pub(crate) fn step(tx: &mut Tx<'_>, institution: i64, steps: &[(String, i64)]) -> Result<()> {
    let rows: Vec<_> = steps.iter().map(|(name, by)| [name.into(), (*by).into()]).collect();
    let start = "INSERT INTO counters (institution, name, last)";
    let end = "ON CONFLICT (institution, name) DO UPDATE SET last = counters.last + excluded.last";
    statement::insert_rows(tx, (start, end), args![institution], &rows)
}
