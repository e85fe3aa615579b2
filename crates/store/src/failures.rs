//! Failed sign-ins, by login and by where they came from.
//!
//! Invariant: the login stands here only as a keyed hash, and one that nobody has is counted like one that exists.

use jiff::Timestamp;

use crate::{
    Result, Row, Tx, args,
    statement::{LIST_MAX, Statement},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailureRow {
    pub login: [u8; 32],
    /// A known device, a network, or `*` for all strangers together.
    pub source: String,
    pub failures: u32,
    pub last_at: Timestamp,
}

/// Sources of one login, and rows of an overview, that are read at most.
const READ_MAX: u32 = 10_000;

/// Counts a failure and answers how many there are now; those before `forgotten` count no more.
pub fn count(
    tx: &mut Tx<'_>,
    (login, source): (&[u8; 32], &str),
    (now, forgotten): (Timestamp, Option<Timestamp>),
) -> Result<u32> {
    if let Some(before) = forgotten {
        tx.execute(
            "DELETE FROM sign_in_failures WHERE login = $1 AND source = $2 AND last_at < $3",
            args![login, source, before],
        )?;
    }
    tx.query_one(
        "INSERT INTO sign_in_failures (login, source, failures, last_at) VALUES ($1, $2, 1, $3)
         ON CONFLICT (login, source) DO UPDATE
           SET failures = sign_in_failures.failures + 1, last_at = excluded.last_at
         RETURNING failures",
        args![login, source, now],
        |row| row.get(0),
    )
}

/// All that is counted against one login.
pub fn of_login(tx: &mut Tx<'_>, login: &[u8; 32]) -> Result<Vec<FailureRow>> {
    let sql = "SELECT login, source, failures, last_at FROM sign_in_failures WHERE login = $1 LIMIT $2";
    tx.query(sql, args![login, READ_MAX], read)
}

/// All that is counted against any of the logins.
pub fn of_logins(tx: &mut Tx<'_>, logins: &[[u8; 32]]) -> Result<Vec<FailureRow>> {
    let mut found = Vec::new();
    for some in logins.chunks(LIST_MAX) {
        let mut statement = Statement::new(&[]);
        let list = statement.list(some.iter());
        let most = statement.arg(READ_MAX);
        let sql = format!(
            "SELECT login, source, failures, last_at FROM sign_in_failures WHERE login IN ({list}) LIMIT {most}"
        );
        found.extend(tx.query(&sql, &statement.args, read)?);
    }
    Ok(found)
}

pub fn forget_source(tx: &mut Tx<'_>, login: &[u8; 32], source: &str) -> Result<()> {
    tx.execute("DELETE FROM sign_in_failures WHERE login = $1 AND source = $2", args![login, source])?;
    Ok(())
}

/// Opens every lock of a login; how many sources were counted.
pub fn forget_login(tx: &mut Tx<'_>, login: &[u8; 32]) -> Result<u64> {
    tx.execute("DELETE FROM sign_in_failures WHERE login = $1", args![login])
}

/// Removes what is older and has no more than so many failures.
pub fn sweep(tx: &mut Tx<'_>, before: Timestamp, fewer_than: u32) -> Result<u64> {
    tx.execute("DELETE FROM sign_in_failures WHERE last_at < $1 AND failures < $2", args![before, fewer_than])
}

fn read(row: &Row<'_>) -> Result<FailureRow> {
    Ok(FailureRow { login: row.get(0)?, source: row.get(1)?, failures: row.get(2)?, last_at: row.get(3)? })
}
