//! Second factors of accounts: secrets of one-time codes, public keys of passkeys, marks of recovery codes.
//!
//! Invariant: secrets and labels come in sealed; `last_use` only grows, so a code or a signature counts once.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorRow {
    pub id: i64,
    pub account: i64,
    /// `totp`, `passkey` or `recovery`.
    pub kind: String,
    /// What a passkey is found by; none for the others.
    pub handle: Option<Vec<u8>>,
    pub secret: Vec<u8>,
    pub label: Option<Vec<u8>>,
    /// The person has shown once that it works.
    pub confirmed: bool,
    /// The step of the last code, or the counter of the last signature.
    pub last_use: i64,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// Factors of one account that are read at most.
const READ_MAX: u32 = 100;
const COLUMNS: &str = "id, account, kind, handle, secret, label, confirmed, last_use, created_at, used_at";

/// Keeps a factor, whatever its `id` says, and answers the id it got.
pub fn insert(tx: &mut Tx<'_>, new: &FactorRow) -> Result<i64> {
    tx.query_one(
        "INSERT INTO second_factors (account, kind, handle, secret, label, confirmed, last_use, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
        args![
            new.account,
            &new.kind,
            new.handle.as_ref(),
            &new.secret,
            new.label.as_ref(),
            new.confirmed,
            new.last_use,
            new.created_at
        ],
        |row| row.get(0),
    )
}

pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<FactorRow>> {
    let sql = format!("SELECT {COLUMNS} FROM second_factors WHERE account = $1 ORDER BY id LIMIT $2");
    tx.query(&sql, args![account, READ_MAX], read)
}

/// Factors of one kind, of whichever account, in order after this id.
pub fn of_kind(tx: &mut Tx<'_>, kind: &str, (after, most): (i64, u32)) -> Result<Vec<FactorRow>> {
    let sql = format!("SELECT {COLUMNS} FROM second_factors WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3");
    tx.query(&sql, args![kind, after, most], read)
}

/// The accounts of an institution with a second factor that was shown to work; recovery codes are none.
pub fn confirmed_in(tx: &mut Tx<'_>, institution: i64) -> Result<BTreeSet<i64>> {
    let found = tx.query(
        "SELECT DISTINCT f.account FROM second_factors f JOIN memberships m ON m.account = f.account
         WHERE m.institution = $1 AND f.confirmed = $2 AND f.kind <> $3",
        args![institution, true, "recovery"],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.into_iter().collect())
}

pub fn by_handle(tx: &mut Tx<'_>, handle: &[u8]) -> Result<Option<FactorRow>> {
    tx.query_opt(&format!("SELECT {COLUMNS} FROM second_factors WHERE handle = $1"), args![handle], read)
}

/// Notes a use that is newer than the last one; false when it is not, as when a code comes twice.
pub fn used(tx: &mut Tx<'_>, id: i64, (last_use, at): (i64, Timestamp)) -> Result<bool> {
    let sql = "UPDATE second_factors SET last_use = $2, used_at = $3, confirmed = $4 WHERE id = $1 AND last_use < $2";
    Ok(tx.execute(sql, args![id, last_use, at, true])? == 1)
}

pub fn set_label(tx: &mut Tx<'_>, id: i64, label: &[u8]) -> Result<()> {
    tx.execute("UPDATE second_factors SET label = $2 WHERE id = $1", args![id, label])?;
    Ok(())
}

/// Keeps what is known of a passkey after a use.
pub fn set_secret(tx: &mut Tx<'_>, id: i64, secret: &[u8]) -> Result<()> {
    tx.execute("UPDATE second_factors SET secret = $2 WHERE id = $1", args![id, secret])?;
    Ok(())
}

/// Notes when a passkey without a counter was used.
pub fn seen(tx: &mut Tx<'_>, id: i64, at: Timestamp) -> Result<()> {
    tx.execute("UPDATE second_factors SET used_at = $2 WHERE id = $1", args![id, at])?;
    Ok(())
}

/// Removes one factor of an account; false when there was none.
pub fn delete(tx: &mut Tx<'_>, account: i64, id: i64) -> Result<bool> {
    Ok(tx.execute("DELETE FROM second_factors WHERE account = $1 AND id = $2", args![account, id])? == 1)
}

pub fn delete_kind(tx: &mut Tx<'_>, account: i64, kind: &str) -> Result<u64> {
    tx.execute("DELETE FROM second_factors WHERE account = $1 AND kind = $2", args![account, kind])
}

pub fn delete_of_account(tx: &mut Tx<'_>, account: i64) -> Result<u64> {
    tx.execute("DELETE FROM second_factors WHERE account = $1", args![account])
}

fn read(row: &Row<'_>) -> Result<FactorRow> {
    Ok(FactorRow {
        id: row.get(0)?,
        account: row.get(1)?,
        kind: row.get(2)?,
        handle: row.get(3)?,
        secret: row.get(4)?,
        label: row.get(5)?,
        confirmed: row.get(6)?,
        last_use: row.get(7)?,
        created_at: row.get(8)?,
        used_at: row.get(9)?,
    })
}
