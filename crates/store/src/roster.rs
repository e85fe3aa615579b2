//! Which records stand in a register and at which version: told without opening a single one.

use crate::{Result, Tx, args};

/// The next numbers of a register after one, erased records among them, at most so many.
pub fn numbers_after(
    tx: &mut Tx<'_>,
    institution: i64,
    register: &str,
    (after, limit): (u64, u64),
) -> Result<Vec<u64>> {
    let sql = "SELECT number FROM records WHERE institution = $1 AND register = $2 AND number > $3
         ORDER BY number LIMIT $4";
    tx.query(sql, args![institution, register, after, limit], |row| row.get(0))
}

/// Number and version of every record that is neither a draft nor erased, in the order of number.
pub fn standing(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<Vec<(u64, u64)>> {
    let sql = "SELECT number, version FROM records
         WHERE institution = $1 AND register = $2 AND draft = $3 AND erased_at IS NULL ORDER BY number";
    tx.query(sql, args![institution, register, false], |row| Ok((row.get(0)?, row.get(1)?)))
}
