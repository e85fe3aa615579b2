//! Marks of the passwords that an account had, newest first.
//!
//! Invariant: a mark is a slow hash under a key, so nothing here tells a password or lets anybody try one.

use jiff::Timestamp;

use crate::{Result, Tx, args};

pub fn insert(tx: &mut Tx<'_>, account: i64, (set_at, mark): (Timestamp, &[u8; 32])) -> Result<()> {
    tx.execute(
        "INSERT INTO password_history (account, set_at, mark) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        args![account, set_at, mark],
    )?;
    Ok(())
}

/// The newest marks, at most so many.
pub fn newest(tx: &mut Tx<'_>, account: i64, most: u32) -> Result<Vec<[u8; 32]>> {
    let sql = "SELECT mark FROM password_history WHERE account = $1 ORDER BY set_at DESC LIMIT $2";
    tx.query(sql, args![account, most], |row| row.get(0))
}

/// Forgets all but the newest marks.
pub fn keep_newest(tx: &mut Tx<'_>, account: i64, most: u32) -> Result<u64> {
    tx.execute(
        "DELETE FROM password_history WHERE account = $1 AND set_at IN
           (SELECT set_at FROM password_history WHERE account = $1 ORDER BY set_at DESC LIMIT 1000 OFFSET $2)",
        args![account, most],
    )
}
