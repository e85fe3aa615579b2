//! The sealed emergency credential of an institution, and every use of it.
//!
//! Invariant: a credential opens once; a use is never removed, and its review is written once.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialRow {
    pub institution: i64,
    /// The account under which its holder acts.
    pub account: i64,
    pub hash: String,
    pub made_by: i64,
    pub made_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseRow {
    pub id: i64,
    pub institution: i64,
    pub account: i64,
    pub person: Vec<u8>,
    pub reason: Vec<u8>,
    pub address: String,
    pub started_at: Timestamp,
    pub ends_at: Timestamp,
    pub reviewed_by: Option<i64>,
    pub reviewed_at: Option<Timestamp>,
    pub review: Option<Vec<u8>>,
}

/// Uses that a list shows.
const LISTED_MAX: u32 = 100;
const CREDENTIAL: &str = "institution, account, hash, made_by, made_at, used_at";
const USE: &str = "id, institution, account, person, reason, address, started_at, ends_at, reviewed_by, reviewed_at,
    review";

/// Keeps the only credential of an institution; an earlier one works no more.
pub fn set(tx: &mut Tx<'_>, new: &CredentialRow) -> Result<()> {
    tx.execute(
        "INSERT INTO emergency_credentials (institution, account, hash, made_by, made_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution) DO UPDATE SET account = excluded.account, hash = excluded.hash,
           made_by = excluded.made_by, made_at = excluded.made_at, used_at = NULL",
        args![new.institution, new.account, &new.hash, new.made_by, new.made_at],
    )?;
    Ok(())
}

pub fn get(tx: &mut Tx<'_>, institution: i64) -> Result<Option<CredentialRow>> {
    let sql = format!("SELECT {CREDENTIAL} FROM emergency_credentials WHERE institution = $1");
    tx.query_opt(&sql, args![institution], |row| {
        Ok(CredentialRow {
            institution: row.get(0)?,
            account: row.get(1)?,
            hash: row.get(2)?,
            made_by: row.get(3)?,
            made_at: row.get(4)?,
            used_at: row.get(5)?,
        })
    })
}

/// Uses up the credential; false when somebody was faster.
pub fn spend(tx: &mut Tx<'_>, institution: i64, at: Timestamp) -> Result<bool> {
    let sql = "UPDATE emergency_credentials SET used_at = $2 WHERE institution = $1 AND used_at IS NULL";
    Ok(tx.execute(sql, args![institution, at])? == 1)
}

/// Keeps a use, whatever its `id` says, and answers the id it got.
pub fn begin(tx: &mut Tx<'_>, new: &UseRow) -> Result<i64> {
    tx.query_one(
        "INSERT INTO emergency_uses (institution, account, person, reason, address, started_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        args![new.institution, new.account, &new.person, &new.reason, &new.address, new.started_at, new.ends_at],
        |row| row.get(0),
    )
}

/// The use of an account in an institution that lasts at `now`.
pub fn live(tx: &mut Tx<'_>, (institution, account): (i64, i64), now: Timestamp) -> Result<Option<UseRow>> {
    let sql = format!(
        "SELECT {USE} FROM emergency_uses WHERE institution = $1 AND account = $2 AND ends_at > $3
         ORDER BY started_at DESC LIMIT 1"
    );
    tx.query_opt(&sql, args![institution, account, now], read)
}

/// Newest first.
pub fn uses(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<UseRow>> {
    let sql = format!("SELECT {USE} FROM emergency_uses WHERE institution = $1 ORDER BY started_at DESC LIMIT $2");
    tx.query(&sql, args![institution, LISTED_MAX], read)
}

/// Ends a use before its time.
pub fn end(tx: &mut Tx<'_>, (institution, id): (i64, i64), at: Timestamp) -> Result<bool> {
    let sql = "UPDATE emergency_uses SET ends_at = $3 WHERE institution = $1 AND id = $2 AND ends_at > $3";
    Ok(tx.execute(sql, args![institution, id, at])? == 1)
}

/// Writes the review once; false when there is one already.
pub fn review(
    tx: &mut Tx<'_>,
    (institution, id): (i64, i64),
    (by, at, review): (i64, Timestamp, &[u8]),
) -> Result<bool> {
    let changed = tx.execute(
        "UPDATE emergency_uses SET reviewed_by = $3, reviewed_at = $4, review = $5
         WHERE institution = $1 AND id = $2 AND reviewed_at IS NULL",
        args![institution, id, by, at, review],
    )?;
    Ok(changed == 1)
}

fn read(row: &Row<'_>) -> Result<UseRow> {
    Ok(UseRow {
        id: row.get(0)?,
        institution: row.get(1)?,
        account: row.get(2)?,
        person: row.get(3)?,
        reason: row.get(4)?,
        address: row.get(5)?,
        started_at: row.get(6)?,
        ends_at: row.get(7)?,
        reviewed_by: row.get(8)?,
        reviewed_at: row.get(9)?,
        review: row.get(10)?,
    })
}
