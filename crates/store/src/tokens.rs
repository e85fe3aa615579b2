//! API tokens: how a program acts for an account.
//!
//! Invariant: the token itself is never stored, only its hash; a revoked token stays listed and never works again.

use jiff::Timestamp;

use crate::{
    Result, Tx,
    accounts::{self, AccountRow},
    args,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    pub token_hash: [u8; 32],
    pub account: i64,
    pub name: String,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

/// Tokens of one account that a list shows.
pub const LISTED_MAX: u32 = 100;

pub fn insert(tx: &mut Tx<'_>, token_hash: &[u8; 32], account: i64, (name, at): (&str, Timestamp)) -> Result<()> {
    tx.execute(
        "INSERT INTO api_tokens (token_hash, account, name, created_at) VALUES ($1, $2, $3, $4)",
        args![token_hash, account, name, at],
    )?;
    Ok(())
}

/// Whom a token stands for, and when it was last noted as used; none when revoked or the account is disabled.
pub fn account(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<Option<(AccountRow, Option<Timestamp>)>> {
    let sql = format!(
        "{} WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND a.disabled = $2",
        accounts::select_with("api_tokens", "s.last_used_at")
    );
    tx.query_opt(&sql, args![token_hash, false], |row| Ok((accounts::read(row)?, row.get(accounts::COLUMNS_COUNT)?)))
}

pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8; 32], at: Timestamp) -> Result<()> {
    tx.execute("UPDATE api_tokens SET last_used_at = $2 WHERE token_hash = $1", args![token_hash, at])?;
    Ok(())
}

/// Revokes a token; false when there was none to revoke.
pub fn revoke(tx: &mut Tx<'_>, token_hash: &[u8; 32], at: Timestamp) -> Result<bool> {
    let sql = "UPDATE api_tokens SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL";
    Ok(tx.execute(sql, args![token_hash, at])? == 1)
}

pub fn revoke_of_account(tx: &mut Tx<'_>, account: i64, at: Timestamp) -> Result<u64> {
    let sql = "UPDATE api_tokens SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL";
    tx.execute(sql, args![account, at])
}

pub fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<TokenRow>> {
    tx.query(
        "SELECT token_hash, account, name, created_at, last_used_at, revoked_at FROM api_tokens
         WHERE account = $1 ORDER BY created_at DESC LIMIT $2",
        args![account, LISTED_MAX],
        |row| {
            Ok(TokenRow {
                token_hash: row.get(0)?,
                account: row.get(1)?,
                name: row.get(2)?,
                created_at: row.get(3)?,
                last_used_at: row.get(4)?,
                revoked_at: row.get(5)?,
            })
        },
    )
}
