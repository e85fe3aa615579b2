//! A register as it stood: each record in its newest version of a moment gone by.
//!
//! Invariant: what was erased since stays erased, whichever day is asked for.

use jiff::Timestamp;

use crate::records::RecordRow;
use crate::{Result, Row, Tx, args};

/// Rows of one reading at most.
pub const ROWS_MAX: u32 = 1000;

/// The records entered before `until` whose number is above `after`, in the order of number.
pub fn as_of(
    tx: &mut Tx<'_>,
    (institution, register): (i64, &str),
    until: Timestamp,
    (after, limit): (u64, u32),
) -> Result<Vec<RecordRow>> {
    tx.query(
        "SELECT r.number, v.state, v.version, r.version, r.draft, r.created_at, r.created_by, v.at, v.actor, r.erased_at,
           r.key_id, k.wrapped, v.schema_version, v.body
         FROM records r
         JOIN record_versions v ON v.institution = r.institution AND v.register = r.register AND v.number = r.number
         LEFT JOIN keyring.record_keys k ON k.institution = r.institution AND k.key_id = r.key_id
         WHERE r.institution = $1 AND r.register = $2 AND r.created_at < $3 AND r.number > $4
           AND v.version = (SELECT MAX(w.version) FROM record_versions w
             WHERE w.institution = r.institution AND w.register = r.register AND w.number = r.number AND w.at < $3)
         ORDER BY r.number LIMIT $5",
        args![institution, register, until, after, limit.clamp(1, ROWS_MAX)],
        read,
    )
}

/// Whether a former version was a draft nobody kept; only of the current one it is known.
fn read(row: &Row<'_>) -> Result<RecordRow> {
    let (version, newest): (u64, u64) = (row.get(2)?, row.get(3)?);
    let is_draft: bool = row.get(4)?;
    Ok(RecordRow {
        number: row.get(0)?,
        state: row.get(1)?,
        version,
        draft: is_draft && version == newest,
        created_at: row.get(5)?,
        created_by: row.get(6)?,
        changed_at: row.get(7)?,
        changed_by: row.get(8)?,
        next_due: None,
        erased_at: row.get(9)?,
        key_id: row.get(10)?,
        wrapped_key: row.get(11)?,
        face: None,
        schema_version: row.get(12)?,
        body: row.get(13)?,
        terms: Vec::new(),
    })
}

/// The highest number of a register given before `until`; 0 where there was none. Numbers grow with time.
pub fn last_number(tx: &mut Tx<'_>, (institution, register): (i64, &str), until: Timestamp) -> Result<u64> {
    let found = tx.query_opt(
        "SELECT number FROM records WHERE institution = $1 AND register = $2 AND created_at < $3
         ORDER BY number DESC LIMIT 1",
        args![institution, register, until],
        |row| row.get(0),
    )?;
    Ok(found.unwrap_or(0))
}

/// What was done in a time: register, act, how often.
pub fn acts(
    tx: &mut Tx<'_>,
    institution: i64,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(String, String, u64)>> {
    tx.query(
        "SELECT register, act, COUNT(*) FROM record_versions WHERE institution = $1 AND at >= $2 AND at < $3
         GROUP BY register, act ORDER BY register, act",
        args![institution, from, until],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// How many records stood in which state before a moment: register, state, count. What was erased since is not counted.
pub fn standing(tx: &mut Tx<'_>, institution: i64, until: Timestamp) -> Result<Vec<(String, String, u64)>> {
    tx.query(
        "SELECT r.register, v.state, COUNT(*)
         FROM records r
         JOIN record_versions v ON v.institution = r.institution AND v.register = r.register AND v.number = r.number
         WHERE r.institution = $1 AND r.created_at < $2 AND r.erased_at IS NULL
           AND v.version = (SELECT MAX(w.version) FROM record_versions w
             WHERE w.institution = r.institution AND w.register = r.register AND w.number = r.number AND w.at < $2)
         GROUP BY r.register, v.state ORDER BY r.register, v.state",
        args![institution, until],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
