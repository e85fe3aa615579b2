//! What waits between two requests, each for a short time: a second factor, a challenge, a form kept at a locked screen.
//!
//! Invariant: the token is stored only as its hash; what a ticket holds is sealed; it can be taken once.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketRow {
    pub token_hash: [u8; 32],
    pub kind: String,
    pub account: Option<i64>,
    pub payload: Vec<u8>,
    pub tries: u32,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

const COLUMNS: &str = "token_hash, kind, account, payload, tries, created_at, expires_at";

pub fn insert(tx: &mut Tx<'_>, ticket: &TicketRow) -> Result<()> {
    tx.execute(
        "INSERT INTO tickets (token_hash, kind, account, payload, tries, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            &ticket.token_hash,
            &ticket.kind,
            ticket.account,
            &ticket.payload,
            ticket.tries,
            ticket.created_at,
            ticket.expires_at
        ],
    )?;
    Ok(())
}

pub fn get(tx: &mut Tx<'_>, (token_hash, kind): (&[u8; 32], &str), now: Timestamp) -> Result<Option<TicketRow>> {
    let sql = format!("SELECT {COLUMNS} FROM tickets WHERE token_hash = $1 AND kind = $2 AND expires_at > $3");
    tx.query_opt(&sql, args![token_hash, kind, now], read)
}

/// Removes the ticket and answers it, so that it works once.
pub fn take(tx: &mut Tx<'_>, (token_hash, kind): (&[u8; 32], &str), now: Timestamp) -> Result<Option<TicketRow>> {
    let sql = format!("DELETE FROM tickets WHERE token_hash = $1 AND kind = $2 RETURNING {COLUMNS}");
    Ok(tx.query_opt(&sql, args![token_hash, kind], read)?.filter(|ticket| ticket.expires_at > now))
}

/// Counts a wrong answer and says how many there were.
pub fn count_try(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<u32> {
    let sql = "UPDATE tickets SET tries = tries + 1 WHERE token_hash = $1 RETURNING tries";
    Ok(tx.query_opt(sql, args![token_hash], |row| row.get(0))?.unwrap_or(u32::MAX))
}

pub fn of_account(tx: &mut Tx<'_>, account: i64, kind: &str) -> Result<u64> {
    let sql = "SELECT COUNT(*) FROM tickets WHERE account = $1 AND kind = $2";
    tx.query_one(sql, args![account, kind], |row| row.get(0))
}

/// How many of a kind wait.
pub fn of_kind(tx: &mut Tx<'_>, kind: &str, now: Timestamp) -> Result<u64> {
    tx.query_one("SELECT COUNT(*) FROM tickets WHERE kind = $1 AND expires_at > $2", args![kind, now], |row| row.get(0))
}

pub fn delete_of_account(tx: &mut Tx<'_>, account: i64) -> Result<u64> {
    tx.execute("DELETE FROM tickets WHERE account = $1", args![account])
}

pub fn delete_kind(tx: &mut Tx<'_>, account: i64, kind: &str) -> Result<u64> {
    tx.execute("DELETE FROM tickets WHERE account = $1 AND kind = $2", args![account, kind])
}

/// Keeps the latest of a kind and removes the others.
pub fn keep_latest(tx: &mut Tx<'_>, kind: &str, count: u32) -> Result<u64> {
    tx.execute(
        "DELETE FROM tickets WHERE kind = $1 AND token_hash NOT IN
         (SELECT token_hash FROM tickets WHERE kind = $1 ORDER BY created_at DESC, token_hash LIMIT $2)",
        args![kind, count],
    )
}

/// Removes what is over.
pub fn sweep(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64> {
    tx.execute("DELETE FROM tickets WHERE expires_at <= $1", args![now])
}

fn read(row: &Row<'_>) -> Result<TicketRow> {
    Ok(TicketRow {
        token_hash: row.get(0)?,
        kind: row.get(1)?,
        account: row.get(2)?,
        payload: row.get(3)?,
        tries: row.get(4)?,
        created_at: row.get(5)?,
        expires_at: row.get(6)?,
    })
}
