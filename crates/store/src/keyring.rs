//! Wrapped keys, in a file or schema of their own that no data backup holds.
//!
//! Invariants: a key is committed before the record that uses it, and a record's removal before its key's; so a crash
//! between the two leaves at most an orphan key, which `orphans` finds. Statements on keys and on other tables may share
//! a transaction only where no order matters, for two SQLite files do not commit as one.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::{
    Result, Tx, args,
    statement::{self, LIST_MAX, Statement},
    value::Value,
};

/// Keys made ahead in one act at most.
pub const BLOCK_MAX: u32 = 256;

/// Keeps the wrapped key of an institution; replaces the one that is there, as the rotation of the master key does.
pub fn set_institution_key(tx: &mut Tx<'_>, institution: i64, wrapped: &[u8], now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO keyring.institution_keys (institution, wrapped, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (institution) DO UPDATE SET wrapped = excluded.wrapped",
        args![institution, wrapped, now],
    )?;
    Ok(())
}

/// Keeps the key that `wrap` makes for an institution that is to be founded, under a number that no key ever had;
/// answers the number. `AlreadyExists` when another process took it at the same moment.
pub fn add_institution_key(tx: &mut Tx<'_>, now: Timestamp, wrap: impl FnOnce(i64) -> Vec<u8>) -> Result<i64> {
    let next = "SELECT COALESCE(MAX(institution), 0) + 1 FROM keyring.institution_keys";
    let institution: i64 = tx.query_one(next, &[], |row| row.get(0))?;
    tx.execute(
        "INSERT INTO keyring.institution_keys (institution, wrapped, created_at) VALUES ($1, $2, $3)",
        args![institution, wrap(institution), now],
    )?;
    Ok(institution)
}

/// Every institution's wrapped key.
pub fn institution_keys(tx: &mut Tx<'_>) -> Result<Vec<(i64, Vec<u8>)>> {
    tx.query("SELECT institution, wrapped FROM keyring.institution_keys ORDER BY institution", &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The wrapped key of one institution.
pub fn institution_key(tx: &mut Tx<'_>, institution: i64) -> Result<Option<Vec<u8>>> {
    tx.query_opt("SELECT wrapped FROM keyring.institution_keys WHERE institution = $1", args![institution], |row| {
        row.get(0)
    })
}

/// Makes `count` keys ahead, to be committed by themselves: `wrap` seals a new key for the id it is given. Answers their
/// ids. Keys that stay unused for longer than the sweep of orphans waits must not be used any more.
pub fn insert_block(
    tx: &mut Tx<'_>,
    (institution, count): (i64, u32),
    now: Timestamp,
    mut wrap: impl FnMut(u64) -> Vec<u8>,
) -> Result<Vec<(u64, Vec<u8>)>> {
    let count = count.clamp(1, BLOCK_MAX);
    // The counter stands in the keyring too: a lost or older data file can then never give an id out twice.
    let last: u64 = tx.query_one(
        "INSERT INTO keyring.key_counters (institution, last) VALUES ($1, $2)
         ON CONFLICT (institution) DO UPDATE SET last = key_counters.last + excluded.last RETURNING last",
        args![institution, count],
        |row| row.get(0),
    )?;
    let keys: Vec<_> = (last - u64::from(count) + 1..=last).map(|key_id| (key_id, wrap(key_id))).collect();
    let rows: Vec<_> = keys.iter().map(|(key_id, wrapped)| [Value::from(*key_id), wrapped.into()]).collect();
    let start = "INSERT INTO keyring.record_keys (institution, created_at, key_id, wrapped)";
    statement::insert_rows(tx, (start, ""), args![institution, now], &rows)?;
    Ok(keys)
}

/// The wrapped keys of `ids`, as far as they exist.
pub fn get_many(tx: &mut Tx<'_>, institution: i64, ids: &[u64]) -> Result<HashMap<u64, Vec<u8>>> {
    let mut found = HashMap::with_capacity(ids.len());
    for some in ids.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution]);
        let list = statement.list(some.iter().copied());
        let sql =
            format!("SELECT key_id, wrapped FROM keyring.record_keys WHERE institution = $1 AND key_id IN ({list})");
        tx.for_each(&sql, &statement.args, |row| {
            found.insert(row.get(0)?, row.get(1)?);
            Ok(())
        })?;
    }
    Ok(found)
}

/// Destroys keys: whatever they sealed is unreadable from then on, in every backup too. Commit the removal of what they
/// sealed first, and let `Db::scrub_keyring` follow. How many there were.
pub fn destroy(tx: &mut Tx<'_>, institution: i64, ids: &[u64]) -> Result<u64> {
    let mut destroyed = 0;
    for some in ids.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution]);
        let list = statement.list(some.iter().copied());
        let sql = format!("DELETE FROM keyring.record_keys WHERE institution = $1 AND key_id IN ({list})");
        destroyed += tx.execute(&sql, &statement.args)?;
    }
    Ok(destroyed)
}

/// Keys made before `older_than` that neither a record nor a file uses.
pub fn orphans(tx: &mut Tx<'_>, institution: i64, older_than: Timestamp) -> Result<Vec<u64>> {
    tx.query(
        "SELECT key_id FROM keyring.record_keys WHERE institution = $1 AND created_at < $2
         AND key_id NOT IN (SELECT key_id FROM records WHERE institution = $1 AND key_id IS NOT NULL)
         AND key_id NOT IN (SELECT key_id FROM files WHERE institution = $1 AND key_id IS NOT NULL)",
        args![institution, older_than],
        |row| row.get(0),
    )
}

/// How many records were never erased and have no key any more: an old database beside a newer keyring looks so.
pub fn missing(tx: &mut Tx<'_>, institution: i64) -> Result<u64> {
    tx.query_one(
        "SELECT COUNT(*) FROM records r LEFT JOIN keyring.record_keys k
           ON k.institution = r.institution AND k.key_id = r.key_id
         WHERE r.institution = $1 AND r.erased_at IS NULL AND k.key_id IS NULL",
        args![institution],
        |row| row.get(0),
    )
}
