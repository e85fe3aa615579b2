//! Accounts and the institutions they belong to. What an account may do does not stand here but in the register of
//! authorisations.
//!
//! Invariant: a login is unique in the installation; the password is a salted hash, name and address are sealed.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::{
    Result, Row, Tx, args,
    statement::{LIST_MAX, Statement},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    pub id: i64,
    pub login: String,
    pub password_hash: String,
    pub name: Option<Vec<u8>>,
    pub email: Option<Vec<u8>>,
    pub language: String,
    /// The person has yet to choose a password.
    pub must_change: bool,
    pub disabled: bool,
    /// Failed sign-ins between the last good one and the one before it.
    pub failed_count: u32,
    pub last_sign_in_at: Option<Timestamp>,
    pub last_sign_in_from: Option<String>,
    pub previous_sign_in_at: Option<Timestamp>,
    pub previous_sign_in_from: Option<String>,
    pub password_set_at: Option<Timestamp>,
    /// A one-time code opens the account while it lasts; then no password does.
    pub code_hash: Option<String>,
    pub code_expires_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    pub login: &'a str,
    pub password_hash: &'a str,
    pub name: Option<&'a [u8]>,
    pub email: Option<&'a [u8]>,
    pub language: &'a str,
    pub must_change: bool,
    pub created_at: Timestamp,
}

/// Accounts of one institution at most.
pub const ACCOUNTS_MAX: u32 = 10_000;

/// Opens an account and answers its id; `AlreadyExists` when the login is taken.
pub fn insert(tx: &mut Tx<'_>, new: &NewAccount<'_>) -> Result<i64> {
    tx.query_one(
        "INSERT INTO accounts (login, password_hash, name, email, language, must_change, disabled, failed_count,
           created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8) RETURNING id",
        args![new.login, new.password_hash, new.name, new.email, new.language, new.must_change, false, new.created_at,],
        |row| row.get(0),
    )
}

const COLUMNS: &str = "a.id, a.login, a.password_hash, a.name, a.email, a.language, a.must_change, a.disabled,
    a.failed_count, a.last_sign_in_at, a.last_sign_in_from, a.previous_sign_in_at, a.previous_sign_in_from,
    a.password_set_at, a.code_hash, a.code_expires_at, a.created_at";
pub(crate) const COLUMNS_COUNT: usize = 17;

pub fn by_login(tx: &mut Tx<'_>, login: &str) -> Result<Option<AccountRow>> {
    tx.query_opt(&format!("SELECT {COLUMNS} FROM accounts a WHERE a.login = $1"), args![login], read)
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<AccountRow>> {
    tx.query_opt(&format!("SELECT {COLUMNS} FROM accounts a WHERE a.id = $1"), args![id], read)
}

/// The accounts with these numbers.
pub fn by_ids(tx: &mut Tx<'_>, ids: &BTreeSet<i64>) -> Result<Vec<AccountRow>> {
    let ids: Vec<i64> = ids.iter().copied().collect();
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(LIST_MAX) {
        let mut statement = Statement::new(&[]);
        let list = statement.list(some.iter().copied());
        let sql = format!("SELECT {COLUMNS} FROM accounts a WHERE a.id IN ({list})");
        found.extend(tx.query(&sql, &statement.args, read)?);
    }
    Ok(found)
}

/// The account of a session or an API token, and more columns of `source` (`s`), in one statement.
pub(crate) fn select_with(source: &str, more: &str) -> String {
    format!("SELECT {COLUMNS}, {more} FROM {source} s JOIN accounts a ON a.id = s.account")
}

/// The members of an institution, by login.
pub fn of_institution(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<AccountRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM accounts a JOIN memberships m ON m.account = a.id
         WHERE m.institution = $1 ORDER BY a.login LIMIT $2"
    );
    tx.query(&sql, args![institution, ACCOUNTS_MAX], read)
}

/// The numbers of all accounts of the installation, whatever became of them.
pub fn all_numbers(tx: &mut Tx<'_>) -> Result<Vec<i64>> {
    tx.query("SELECT id FROM accounts", args![], |row| row.get(0))
}

/// The person's own password; a code is used up by it.
pub fn set_password(tx: &mut Tx<'_>, id: i64, password_hash: &str, set_at: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET password_hash = $2, must_change = $3, password_set_at = $4, code_hash = NULL,
           code_expires_at = NULL WHERE id = $1",
        args![id, password_hash, false, set_at],
    )?;
    Ok(())
}

/// A one-time code takes the place of the password.
pub fn set_code(tx: &mut Tx<'_>, id: i64, code_hash: &str, expires_at: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET password_hash = $2, must_change = $3, code_hash = $4, code_expires_at = $5 WHERE id = $1",
        args![id, "", true, code_hash, expires_at],
    )?;
    Ok(())
}

/// Nothing opens the account until a code is given for it.
pub fn void_password(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET password_hash = $2, must_change = $3, code_hash = NULL, code_expires_at = NULL
         WHERE id = $1",
        args![id, "", true],
    )?;
    Ok(())
}

/// The password opens the account once more, and then another has to be chosen.
pub fn demand_change(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("UPDATE accounts SET must_change = $2 WHERE id = $1", args![id, true])?;
    Ok(())
}

pub fn set_language(tx: &mut Tx<'_>, id: i64, language: &str) -> Result<()> {
    tx.execute("UPDATE accounts SET language = $2 WHERE id = $1", args![id, language])?;
    Ok(())
}

pub fn set_person(tx: &mut Tx<'_>, id: i64, name: Option<&[u8]>, email: Option<&[u8]>) -> Result<()> {
    tx.execute("UPDATE accounts SET name = $2, email = $3 WHERE id = $1", args![id, name, email])?;
    Ok(())
}

/// Leaves of an account nothing but its login and its number.
pub fn forget_person(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET name = NULL, email = NULL, password_hash = $2, must_change = $3, code_hash = NULL,
           code_expires_at = NULL, last_sign_in_from = NULL, previous_sign_in_from = NULL, disabled = $3 WHERE id = $1",
        args![id, "", true],
    )?;
    Ok(())
}

pub fn set_disabled(tx: &mut Tx<'_>, id: i64, disabled: bool) -> Result<()> {
    tx.execute("UPDATE accounts SET disabled = $2 WHERE id = $1", args![id, disabled])?;
    Ok(())
}

/// Notes a good sign-in and how many failed since the one before.
pub fn signed_in(tx: &mut Tx<'_>, id: i64, (at, from): (Timestamp, &str), failed: u32) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET failed_count = $2, previous_sign_in_at = last_sign_in_at,
           previous_sign_in_from = last_sign_in_from, last_sign_in_at = $3, last_sign_in_from = $4 WHERE id = $1",
        args![id, failed, at, from],
    )?;
    Ok(())
}

pub fn join(tx: &mut Tx<'_>, account: i64, institution: i64, since: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO memberships (account, institution, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        args![account, institution, since],
    )?;
    Ok(())
}

pub fn leave(tx: &mut Tx<'_>, account: i64, institution: i64) -> Result<()> {
    tx.execute("DELETE FROM memberships WHERE account = $1 AND institution = $2", args![account, institution])?;
    Ok(())
}

pub fn is_member(tx: &mut Tx<'_>, account: i64, institution: i64) -> Result<bool> {
    let found = tx.query_opt(
        "SELECT account FROM memberships WHERE account = $1 AND institution = $2",
        args![account, institution],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn read(row: &Row<'_>) -> Result<AccountRow> {
    Ok(AccountRow {
        id: row.get(0)?,
        login: row.get(1)?,
        password_hash: row.get(2)?,
        name: row.get(3)?,
        email: row.get(4)?,
        language: row.get(5)?,
        must_change: row.get(6)?,
        disabled: row.get(7)?,
        failed_count: row.get(8)?,
        last_sign_in_at: row.get(9)?,
        last_sign_in_from: row.get(10)?,
        previous_sign_in_at: row.get(11)?,
        previous_sign_in_from: row.get(12)?,
        password_set_at: row.get(13)?,
        code_hash: row.get(14)?,
        code_expires_at: row.get(15)?,
        created_at: row.get(16)?,
    })
}
