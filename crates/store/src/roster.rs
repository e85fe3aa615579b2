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

/// Numbers of one block.
pub const BLOCK: u64 = 256;

/// How the records of a block stand. Each count only ever grows, and whatever is entered, changed or erased makes one of
/// them grow, so two prints are alike only where nothing happened in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print {
    pub records: u64,
    pub versions: u64,
    pub erased: u64,
}

/// Every block of a register in which a number was ever given, in the order of number.
pub fn prints(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<Vec<(u64, Print)>> {
    let sql = format!(
        "SELECT number / {BLOCK}, COUNT(*), CAST(SUM(version) AS BIGINT), COUNT(erased_at) FROM records
         WHERE institution = $1 AND register = $2 GROUP BY 1 ORDER BY 1"
    );
    tx.query(&sql, args![institution, register], |row| {
        Ok((row.get(0)?, Print { records: row.get(1)?, versions: row.get(2)?, erased: row.get(3)? }))
    })
}
