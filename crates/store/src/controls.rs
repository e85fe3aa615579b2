//! How controls of the policy stood over time, and which of them somebody signed off as not concerning the institution.
//!
//! Invariant: a line is added when a state changes and is never rewritten; a waiver is ended, not removed.

use jiff::Timestamp;

use crate::{Result, Row, Tx, args, statement};

/// A state from its moment until the next line of the same control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRow {
    pub control: String,
    pub since: Timestamp,
    pub state: String,
    /// The day on which it breaks, of a state at risk.
    pub day: Option<String>,
    pub seen: u64,
    pub faults: u64,
}

/// A control that does not concern the institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverRow {
    pub control: String,
    pub since: Timestamp,
    /// Sealed.
    pub reason: Vec<u8>,
    pub account: i64,
    /// Number of the entry in the log.
    pub entry: u64,
    pub ended_at: Option<Timestamp>,
}

/// Lines of one control that are read at most.
pub const HISTORY_MAX: u32 = 500;

const COLUMNS: &str = "s.control, s.since, s.state, s.day, s.seen, s.faults";

/// The latest line of each control.
pub fn latest(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<StateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM control_states s WHERE s.institution = $1 AND s.since =
           (SELECT MAX(t.since) FROM control_states t WHERE t.institution = $1 AND t.control = s.control)
         ORDER BY s.control"
    );
    tx.query(&sql, args![institution], read)
}

/// Adds lines; one that stands already, of the same control and moment, is left as it is.
pub fn add(tx: &mut Tx<'_>, institution: i64, lines: &[StateRow]) -> Result<()> {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            [
                crate::Value::from(&line.control),
                line.since.into(),
                crate::Value::from(&line.state),
                line.day.as_deref().into(),
                line.seen.into(),
                line.faults.into(),
            ]
        })
        .collect();
    let start = "INSERT INTO control_states (institution, control, since, state, day, seen, faults)";
    let end = "ON CONFLICT (institution, control, since) DO NOTHING";
    statement::insert_rows(tx, (start, end), args![institution], &rows)
}

/// The lines of one control, newest first.
pub fn history(tx: &mut Tx<'_>, institution: i64, control: &str) -> Result<Vec<StateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM control_states s WHERE s.institution = $1 AND s.control = $2
         ORDER BY s.since DESC LIMIT $3"
    );
    tx.query(&sql, args![institution, control, HISTORY_MAX], read)
}

/// The last line of one control before a moment, however many there are.
pub fn last_before(
    tx: &mut Tx<'_>,
    (institution, control): (i64, &str),
    moment: Timestamp,
) -> Result<Option<StateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM control_states s WHERE s.institution = $1 AND s.control = $2 AND s.since < $3
         ORDER BY s.since DESC LIMIT 1"
    );
    Ok(tx.query(&sql, args![institution, control, moment], read)?.pop())
}

/// Lines of all controls that are read at most: a change of each, every other day of a year.
pub const LINES_MAX: u32 = 60_000;

/// Every line since a moment, oldest first: the year of the board.
pub fn since(tx: &mut Tx<'_>, institution: i64, from: Timestamp) -> Result<Vec<StateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM control_states s WHERE s.institution = $1 AND s.since >= $2
         ORDER BY s.since DESC, s.control DESC LIMIT $3"
    );
    let mut lines = tx.query(&sql, args![institution, from, LINES_MAX], read)?;
    lines.reverse();
    Ok(lines)
}

fn read(row: &Row<'_>) -> Result<StateRow> {
    Ok(StateRow {
        control: row.get(0)?,
        since: row.get(1)?,
        state: row.get(2)?,
        day: row.get(3)?,
        seen: row.get(4)?,
        faults: row.get(5)?,
    })
}

pub fn waive(tx: &mut Tx<'_>, institution: i64, new: &WaiverRow) -> Result<()> {
    tx.execute(
        "INSERT INTO control_waivers (institution, control, since, reason, account, entry)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![institution, &new.control, new.since, &new.reason, new.account, new.entry],
    )?;
    Ok(())
}

/// Ends the waiver of a control; false when it had none.
pub fn end_waiver(tx: &mut Tx<'_>, (institution, control): (i64, &str), at: Timestamp) -> Result<bool> {
    let sql = "UPDATE control_waivers SET ended_at = $3 WHERE institution = $1 AND control = $2 AND ended_at IS NULL";
    Ok(tx.execute(sql, args![institution, control, at])? > 0)
}

/// Waivers that are in force.
pub fn waivers(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<WaiverRow>> {
    tx.query(
        "SELECT control, since, reason, account, entry, ended_at FROM control_waivers
         WHERE institution = $1 AND ended_at IS NULL ORDER BY control",
        args![institution],
        |row| {
            Ok(WaiverRow {
                control: row.get(0)?,
                since: row.get(1)?,
                reason: row.get(2)?,
                account: row.get(3)?,
                entry: row.get(4)?,
                ended_at: row.get(5)?,
            })
        },
    )
}

/// Every waiver there ever was, for verification.
pub fn for_each_waiver(
    tx: &mut Tx<'_>,
    institution: i64,
    mut each: impl FnMut(&str, u64, &[u8]) -> Result<()>,
) -> Result<()> {
    tx.for_each(
        "SELECT control, entry, reason FROM control_waivers WHERE institution = $1 ORDER BY entry",
        args![institution],
        |row| each(&row.get::<String>(0)?, row.get(1)?, row.bytes(2)?),
    )
}
