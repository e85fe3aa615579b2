//! The versions of a record as they are read: sealed, each with its place in the log.

use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::RecordRef;
use crate::{Result, Row, Tx, args};

/// A version that was read; all of one record open with the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    pub version: u64,
    pub state: String,
    pub act: String,
    pub actor: Option<i64>,
    pub at: Timestamp,
    pub entry: Option<u64>,
    pub schema_version: u32,
    pub body: Option<Vec<u8>>,
    pub reason: Option<Vec<u8>>,
}

const VERSION_COLUMNS: &str = "version, state, act, actor, at, entry, schema_version, body, reason";

fn read_version(row: &Row<'_>) -> Result<VersionRow> {
    Ok(VersionRow {
        version: row.get(0)?,
        state: row.get(1)?,
        act: row.get(2)?,
        actor: row.get(3)?,
        at: row.get(4)?,
        entry: row.get(5)?,
        schema_version: row.get(6)?,
        body: row.get(7)?,
        reason: row.get(8)?,
    })
}

/// The latest versions of a record, newest first, before the version `before`.
pub fn versions(tx: &mut Tx<'_>, record: RecordRef<'_>, before: Option<u64>, limit: u32) -> Result<Vec<VersionRow>> {
    let sql = format!(
        "SELECT {VERSION_COLUMNS} FROM record_versions
         WHERE institution = $1 AND register = $2 AND number = $3 AND version < $4 ORDER BY version DESC LIMIT $5"
    );
    let before = before.unwrap_or(u64::MAX);
    tx.query(&sql, args![record.institution, record.register, record.number, before, limit], read_version)
}

/// One version of a record.
pub fn version(tx: &mut Tx<'_>, record: RecordRef<'_>, version: u64) -> Result<Option<VersionRow>> {
    let sql = format!(
        "SELECT {VERSION_COLUMNS} FROM record_versions
         WHERE institution = $1 AND register = $2 AND number = $3 AND version = $4"
    );
    tx.query_opt(&sql, args![record.institution, record.register, record.number, version], read_version)
}

/// Calls `each` with the number and every version in a register, in the order of number and version: for verification.
pub fn for_each_version(
    tx: &mut Tx<'_>,
    institution: i64,
    register: &str,
    mut each: impl FnMut(u64, VersionRow) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {VERSION_COLUMNS}, number FROM record_versions WHERE institution = $1 AND register = $2
         ORDER BY number, version"
    );
    tx.for_each(&sql, args![institution, register], |row| each(row.get(9)?, read_version(row)?))
}

/// Calls `each` with number and version, entry and sealed body of every version of these records of a register, without
/// copying them.
pub fn for_each_sealed(
    tx: &mut Tx<'_>,
    institution: i64,
    (register, numbers): (&str, RangeInclusive<i64>),
    mut each: impl FnMut((u64, u64), Option<u64>, Option<&[u8]>) -> Result<()>,
) -> Result<()> {
    tx.for_each(
        "SELECT number, version, entry, body FROM record_versions
         WHERE institution = $1 AND register = $2 AND number >= $3 AND number <= $4 ORDER BY number, version",
        args![institution, register, *numbers.start(), *numbers.end()],
        |row| each((row.get(0)?, row.get(1)?), row.get(2)?, row.maybe_bytes(3)?),
    )
}
