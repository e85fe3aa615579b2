//! Sessions of signed-in accounts.
//!
//! Invariant: the token itself is never stored, only its hash; a session that is gone from here is over.

use jiff::Timestamp;

use crate::{
    Result, Row, Tx,
    accounts::{self, AccountRow},
    args,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub token_hash: [u8; 32],
    pub account: i64,
    /// Where the account works now, when it belongs to several institutions.
    pub institution: Option<i64>,
    pub csrf: String,
    pub user_agent: String,
    pub address: String,
    /// How the person proved who they are, such as `password` or `password+totp`.
    pub method: String,
    /// What the person must do before anything else; empty when nothing.
    pub duty: String,
    /// The use of the emergency access that this session belongs to.
    pub emergency: Option<i64>,
    /// Seconds without use after which it is locked.
    pub idle_seconds: u32,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Sessions of one account that a list shows.
pub const LISTED_MAX: u32 = 100;

pub fn insert(tx: &mut Tx<'_>, session: &SessionRow) -> Result<()> {
    tx.execute(
        "INSERT INTO sessions (token_hash, account, institution, csrf, user_agent, address, method, duty, emergency,
           idle_seconds, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            &session.token_hash,
            session.account,
            session.institution,
            &session.csrf,
            &session.user_agent,
            &session.address,
            &session.method,
            &session.duty,
            session.emergency,
            session.idle_seconds,
            session.created_at,
            session.seen_at,
            session.expires_at,
        ],
    )?;
    Ok(())
}

const COLUMNS: &str = "s.token_hash, s.account, s.institution, s.csrf, s.user_agent, s.address, s.method,
    s.duty, s.emergency, s.idle_seconds, s.created_at, s.seen_at, s.expires_at";

/// The session and its account, unless it is over at `now` or the account is disabled.
pub fn get(tx: &mut Tx<'_>, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<(SessionRow, AccountRow)>> {
    let sql = format!(
        "{} WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.disabled = $3",
        accounts::select_with("sessions", COLUMNS)
    );
    tx.query_opt(&sql, args![token_hash, now, false], |row| {
        Ok((read(row, accounts::COLUMNS_COUNT)?, accounts::read(row)?))
    })
}

/// Notes that the session is in use.
pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8; 32], seen_at: Timestamp) -> Result<()> {
    tx.execute("UPDATE sessions SET seen_at = $2 WHERE token_hash = $1", args![token_hash, seen_at])?;
    Ok(())
}

/// Gives the session another token and notes it as used; false when it is gone.
pub fn rename(tx: &mut Tx<'_>, token_hash: &[u8; 32], new: &[u8; 32], seen_at: Timestamp) -> Result<bool> {
    let sql = "UPDATE sessions SET token_hash = $2, seen_at = $3 WHERE token_hash = $1";
    Ok(tx.execute(sql, args![token_hash, new, seen_at])? == 1)
}

pub fn set_duty(tx: &mut Tx<'_>, token_hash: &[u8; 32], duty: &str) -> Result<()> {
    tx.execute("UPDATE sessions SET duty = $2 WHERE token_hash = $1", args![token_hash, duty])?;
    Ok(())
}

pub fn set_institution(tx: &mut Tx<'_>, token_hash: &[u8; 32], institution: i64) -> Result<()> {
    tx.execute("UPDATE sessions SET institution = $2 WHERE token_hash = $1", args![token_hash, institution])?;
    Ok(())
}

pub fn of_account(tx: &mut Tx<'_>, account: i64, now: Timestamp) -> Result<Vec<SessionRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM sessions s WHERE s.account = $1 AND s.expires_at > $2 ORDER BY s.seen_at DESC LIMIT $3"
    );
    tx.query(&sql, args![account, now, LISTED_MAX], |row| read(row, 0))
}

/// Ends a session; false when there was none.
pub fn delete(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<bool> {
    Ok(tx.execute("DELETE FROM sessions WHERE token_hash = $1", args![token_hash])? == 1)
}

/// Ends every session of an account but `kept`: after a change of password, or when it is disabled.
pub fn delete_of_account(tx: &mut Tx<'_>, account: i64, kept: Option<&[u8; 32]>) -> Result<u64> {
    const NOBODY: &[u8; 32] = &[0; 32];
    tx.execute("DELETE FROM sessions WHERE account = $1 AND token_hash <> $2", args![account, kept.unwrap_or(NOBODY)])
}

/// Ends every session that belongs to a use of the emergency access.
pub fn delete_of_emergency(tx: &mut Tx<'_>, id: i64) -> Result<u64> {
    tx.execute("DELETE FROM sessions WHERE emergency = $1", args![id])
}

/// Ends the oldest sessions of an account beyond so many.
pub fn keep_newest(tx: &mut Tx<'_>, account: i64, most: u32) -> Result<u64> {
    tx.execute(
        "DELETE FROM sessions WHERE account = $1 AND token_hash IN
           (SELECT token_hash FROM sessions WHERE account = $1 ORDER BY seen_at DESC, token_hash LIMIT 1000 OFFSET $2)",
        args![account, most],
    )
}

/// Removes what is over.
pub fn sweep(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64> {
    tx.execute("DELETE FROM sessions WHERE expires_at <= $1", args![now])
}

fn read(row: &Row<'_>, first: usize) -> Result<SessionRow> {
    Ok(SessionRow {
        token_hash: row.get(first)?,
        account: row.get(first + 1)?,
        institution: row.get(first + 2)?,
        csrf: row.get(first + 3)?,
        user_agent: row.get(first + 4)?,
        address: row.get(first + 5)?,
        method: row.get(first + 6)?,
        duty: row.get(first + 7)?,
        emergency: row.get(first + 8)?,
        idle_seconds: row.get(first + 9)?,
        created_at: row.get(first + 10)?,
        seen_at: row.get(first + 11)?,
        expires_at: row.get(first + 12)?,
    })
}
