//! Who an account is at a provider that vouches for people.
//!
//! Invariant: once a subject is known, it alone counts; the address by which an administrator linked the account is
//! kept as a keyed hash and serves once.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityRow {
    pub id: i64,
    pub account: i64,
    pub provider: String,
    pub subject: Option<String>,
    /// Keyed hash of the address, until the subject is known.
    pub email: Option<Vec<u8>>,
    pub linked_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

const READ_MAX: u32 = 20;
/// Links of one institution that are listed.
const OF_PROVIDER_MAX: u32 = 5000;
const COLUMNS: &str = "id, account, provider, subject, email, linked_at, used_at";

/// Links an account by the mark of an address.
pub fn insert(tx: &mut Tx<'_>, (account, provider): (i64, &str), email: &[u8; 32], at: Timestamp) -> Result<i64> {
    tx.query_one(
        "INSERT INTO identities (account, provider, email, linked_at) VALUES ($1, $2, $3, $4) RETURNING id",
        args![account, provider, email, at],
        |row| row.get(0),
    )
}

pub fn by_subject(tx: &mut Tx<'_>, provider: &str, subject: &str) -> Result<Option<IdentityRow>> {
    let sql = format!("SELECT {COLUMNS} FROM identities WHERE provider = $1 AND subject = $2");
    tx.query_opt(&sql, args![provider, subject], read)
}

/// Links that wait for their first use, by the mark of the address.
pub fn waiting(tx: &mut Tx<'_>, provider: &str, email: &[u8; 32]) -> Result<Vec<IdentityRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM identities WHERE provider = $1 AND email = $2 AND subject IS NULL ORDER BY id LIMIT $3"
    );
    tx.query(&sql, args![provider, email, READ_MAX], read)
}

/// Binds a link to its subject for good.
pub fn bind(tx: &mut Tx<'_>, id: i64, subject: &str) -> Result<()> {
    tx.execute("UPDATE identities SET subject = $2, email = NULL WHERE id = $1", args![id, subject])?;
    Ok(())
}

pub fn used(tx: &mut Tx<'_>, id: i64, at: Timestamp) -> Result<()> {
    tx.execute("UPDATE identities SET used_at = $2 WHERE id = $1", args![id, at])?;
    Ok(())
}

pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<IdentityRow>> {
    let sql = format!("SELECT {COLUMNS} FROM identities WHERE account = $1 ORDER BY id LIMIT $2");
    tx.query(&sql, args![account, READ_MAX], read)
}

/// Every link to a provider.
pub fn of_provider(tx: &mut Tx<'_>, provider: &str) -> Result<Vec<IdentityRow>> {
    let sql = format!("SELECT {COLUMNS} FROM identities WHERE provider = $1 ORDER BY id LIMIT $2");
    tx.query(&sql, args![provider, OF_PROVIDER_MAX], read)
}

/// Removes what links an account to a provider.
pub fn delete(tx: &mut Tx<'_>, account: i64, provider: &str) -> Result<()> {
    tx.execute("DELETE FROM identities WHERE account = $1 AND provider = $2", args![account, provider])?;
    Ok(())
}

/// Removes the links of an account; how many there were.
pub fn delete_of_account(tx: &mut Tx<'_>, account: i64) -> Result<u64> {
    tx.execute("DELETE FROM identities WHERE account = $1", args![account])
}

fn read(row: &Row<'_>) -> Result<IdentityRow> {
    Ok(IdentityRow {
        id: row.get(0)?,
        account: row.get(1)?,
        provider: row.get(2)?,
        subject: row.get(3)?,
        email: row.get(4)?,
        linked_at: row.get(5)?,
        used_at: row.get(6)?,
    })
}
