//! Settings by name, of an institution or of the installation, and the guard against a clock that was set backwards.
//!
//! Invariant: what `observe` has seen only grows.

use jiff::Timestamp;

use crate::{Result, Tx, args};

/// The institution under which the installation's own settings stand.
pub const INSTALLATION: i64 = 0;

pub fn get(tx: &mut Tx<'_>, institution: i64, name: &str) -> Result<Option<String>> {
    let sql = "SELECT value FROM settings WHERE institution = $1 AND name = $2";
    tx.query_opt(sql, args![institution, name], |row| row.get(0))
}

pub fn set(tx: &mut Tx<'_>, institution: i64, name: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (institution, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (institution, name) DO UPDATE SET value = excluded.value",
        args![institution, name, value],
    )?;
    Ok(())
}

pub fn all(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<(String, String)>> {
    let sql = "SELECT name, value FROM settings WHERE institution = $1 ORDER BY name";
    tx.query(sql, args![institution], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Notes that `observer` sees the time `now`, and answers the latest time it has ever seen, which is `now` unless the
/// clock went backwards.
pub fn observe(tx: &mut Tx<'_>, observer: &str, now: Timestamp) -> Result<Timestamp> {
    tx.query_one(
        "INSERT INTO clock_guard (name, seen_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET seen_at =
           CASE WHEN excluded.seen_at > clock_guard.seen_at THEN excluded.seen_at ELSE clock_guard.seen_at END
         RETURNING seen_at",
        args![observer, now],
        |row| row.get(0),
    )
}

/// The latest time that any observer has seen, or that any log ends with.
pub fn latest_time(tx: &mut Tx<'_>) -> Result<Option<Timestamp>> {
    let guard: Option<Timestamp> = tx.query_one("SELECT MAX(seen_at) FROM clock_guard", &[], |row| row.get(0))?;
    let log: Option<Timestamp> = tx.query_one("SELECT MAX(last_at) FROM ledger_head", &[], |row| row.get(0))?;
    Ok(guard.max(log))
}

/// One version of a setting that somebody answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingRow {
    pub version: u64,
    /// Salt and ciphertext, which the digest in the log covers.
    pub body: Vec<u8>,
    /// Number of the entry in the log.
    pub entry: u64,
    pub actor: i64,
    pub saved_at: Timestamp,
}

/// Versions that a list shows.
const VERSIONS_MAX: u32 = 100;
const VERSION: &str = "version, body, entry, actor, saved_at";

pub fn add_version(tx: &mut Tx<'_>, (institution, name): (i64, &str), new: &SettingRow) -> Result<()> {
    tx.execute(
        "INSERT INTO setting_versions (institution, name, version, body, entry, actor, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![institution, name, new.version, &new.body, new.entry, new.actor, new.saved_at],
    )?;
    Ok(())
}

pub fn newest_version(tx: &mut Tx<'_>, institution: i64, name: &str) -> Result<Option<SettingRow>> {
    let sql = format!(
        "SELECT {VERSION} FROM setting_versions WHERE institution = $1 AND name = $2 ORDER BY version DESC LIMIT 1"
    );
    tx.query_opt(&sql, args![institution, name], read_version)
}

/// Newest first.
pub fn versions(tx: &mut Tx<'_>, institution: i64, name: &str) -> Result<Vec<SettingRow>> {
    let sql = format!(
        "SELECT {VERSION} FROM setting_versions WHERE institution = $1 AND name = $2 ORDER BY version DESC LIMIT $3"
    );
    tx.query(&sql, args![institution, name, VERSIONS_MAX], read_version)
}

/// The version that an entry of the log speaks of, with the setting's name.
pub fn of_entry(tx: &mut Tx<'_>, institution: i64, entry: u64) -> Result<Option<(String, SettingRow)>> {
    let sql = format!("SELECT {VERSION}, name FROM setting_versions WHERE institution = $1 AND entry = $2");
    tx.query_opt(&sql, args![institution, entry], |row| Ok((row.get(5)?, read_version(row)?)))
}

/// Every version of every setting of an institution, with the setting's name.
pub fn for_each_version(
    tx: &mut Tx<'_>,
    institution: i64,
    mut see: impl FnMut(String, SettingRow) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT {VERSION}, name FROM setting_versions WHERE institution = $1 ORDER BY entry");
    for row in tx.query(&sql, args![institution], |row| Ok((row.get(5)?, read_version(row)?)))? {
        see(row.0, row.1)?;
    }
    Ok(())
}

fn read_version(row: &crate::Row<'_>) -> Result<SettingRow> {
    Ok(SettingRow {
        version: row.get(0)?,
        body: row.get(1)?,
        entry: row.get(2)?,
        actor: row.get(3)?,
        saved_at: row.get(4)?,
    })
}
