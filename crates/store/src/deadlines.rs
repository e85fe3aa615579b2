//! Deadlines of records, found by when they end.
//!
//! Invariant: they follow from the record and are rewritten with it, as a difference.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    Result, Row, Tx, args,
    reach::Seen,
    records::RecordRef,
    statement::{self, LIST_MAX, Statement},
    value::Value,
};

/// One deadline of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRow {
    /// The deadline's name in its register, such as `answer`.
    pub name: String,
    pub law: String,
    /// The last moment.
    pub due: Timestamp,
    /// The law counts in days: what is shown is the day on which `due` falls.
    pub whole_day: bool,
    /// From when it stands under Today; always when none.
    pub warn_from: Option<Timestamp>,
    pub met: bool,
    /// Why it ends then, as JSON.
    pub rules: String,
}

/// A deadline and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedDeadline {
    pub register: String,
    pub number: u64,
    pub deadline: DeadlineRow,
}

/// Makes `deadlines` the deadlines of the record.
pub fn replace(tx: &mut Tx<'_>, record: RecordRef<'_>, deadlines: &[DeadlineRow]) -> Result<()> {
    let old = of(tx, record)?;
    let mut old: BTreeMap<&str, &DeadlineRow> = old.iter().map(|row| (row.name.as_str(), row)).collect();
    let changed: Vec<&DeadlineRow> =
        deadlines.iter().filter(|new| old.remove(new.name.as_str()) != Some(*new)).collect();
    for name in old.keys() {
        tx.execute(
            "DELETE FROM deadlines WHERE institution = $1 AND register = $2 AND number = $3 AND name = $4",
            args![record.institution, record.register, record.number, *name],
        )?;
    }
    put(tx, record, changed.into_iter())
}

/// As `replace`, where the record itself stays as it is; its nearest end goes with them.
pub fn recount(tx: &mut Tx<'_>, record: RecordRef<'_>, deadlines: &[DeadlineRow]) -> Result<()> {
    replace(tx, record, deadlines)?;
    let next_due = deadlines.iter().filter(|row| !row.met).map(|row| row.due).min();
    tx.execute(
        "UPDATE records SET next_due = $4 WHERE institution = $1 AND register = $2 AND number = $3",
        args![record.institution, record.register, record.number, next_due],
    )?;
    Ok(())
}

/// Gives a record that has none its `deadlines`.
pub fn insert(tx: &mut Tx<'_>, record: RecordRef<'_>, deadlines: &[DeadlineRow]) -> Result<()> {
    put(tx, record, deadlines.iter())
}

fn put<'a>(tx: &mut Tx<'_>, record: RecordRef<'_>, deadlines: impl Iterator<Item = &'a DeadlineRow>) -> Result<()> {
    let row = |new: &'a DeadlineRow| {
        [
            Value::from(&new.name),
            Value::from(&new.law),
            new.due.into(),
            new.whole_day.into(),
            new.warn_from.into(),
            new.met.into(),
            Value::from(&new.rules),
        ]
    };
    let rows: Vec<_> = deadlines.map(row).collect();
    let key = args![record.institution, record.register, record.number];
    let start =
        "INSERT INTO deadlines (institution, register, number, name, law, due, whole_day, warn_from, met, rules)";
    let end = "ON CONFLICT (institution, register, number, name) DO UPDATE SET law = excluded.law, due = excluded.due,
         whole_day = excluded.whole_day, warn_from = excluded.warn_from, met = excluded.met, rules = excluded.rules";
    statement::insert_rows(tx, (start, end), key, &rows)
}

/// The deadlines of a record, by name.
pub fn of(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Vec<DeadlineRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM deadlines WHERE institution = $1 AND register = $2 AND number = $3 ORDER BY name"
    );
    tx.query(&sql, args![record.institution, record.register, record.number], read)
}

/// The deadlines of many records of one register, by number and name.
pub fn of_many(tx: &mut Tx<'_>, institution: i64, register: &str, numbers: &[u64]) -> Result<Vec<OwnedDeadline>> {
    let mut found = Vec::new();
    for some in numbers.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, register]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "SELECT {COLUMNS}, register, number FROM deadlines
             WHERE institution = $1 AND register = $2 AND number IN ({list}) ORDER BY number, name"
        );
        found.extend(tx.query(&sql, &statement.args, read_owned)?);
    }
    Ok(found)
}

/// Deadlines that are seen, are not met and end before `until`, the most urgent first.
pub fn open_until(
    tx: &mut Tx<'_>,
    institution: i64,
    (until, limit): (Timestamp, u32),
    seen: &Seen<'_>,
) -> Result<Vec<OwnedDeadline>> {
    let mut found = Vec::new();
    for mut within in seen.conditions(institution, "d") {
        let [met, until, limit] = [within.arg(false), within.arg(until), within.arg(limit)];
        let sql = format!(
            "SELECT {COLUMNS}, register, number FROM deadlines d
             WHERE {} AND met = {met} AND due < {until} ORDER BY due, register, number, name LIMIT {limit}",
            within.sql
        );
        found.extend(tx.query(&sql, &within.args, read_owned)?);
    }
    found.sort_by(|one, other| order(one).cmp(&order(other)));
    found.truncate(limit as usize);
    Ok(found)
}

/// A deadline that is not met, as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    pub register: String,
    pub number: u64,
    pub name: String,
    pub due: Timestamp,
}

/// Deadlines of an institution that are not met, the most urgent first.
pub fn open(tx: &mut Tx<'_>, institution: i64, limit: u32) -> Result<Vec<Open>> {
    let sql = "SELECT register, number, name, due FROM deadlines WHERE institution = $1 AND met = $2
         ORDER BY due, register, number, name LIMIT $3";
    tx.query(sql, args![institution, false, limit], |row| {
        Ok(Open { register: row.get(0)?, number: row.get(1)?, name: row.get(2)?, due: row.get(3)? })
    })
}

fn order(owned: &OwnedDeadline) -> (Timestamp, &str, u64, &str) {
    (owned.deadline.due, &owned.register, owned.number, &owned.deadline.name)
}

const COLUMNS: &str = "name, law, due, whole_day, warn_from, met, rules";

fn read(row: &Row<'_>) -> Result<DeadlineRow> {
    Ok(DeadlineRow {
        name: row.get(0)?,
        law: row.get(1)?,
        due: row.get(2)?,
        whole_day: row.get(3)?,
        warn_from: row.get(4)?,
        met: row.get(5)?,
        rules: row.get(6)?,
    })
}

fn read_owned(row: &Row<'_>) -> Result<OwnedDeadline> {
    Ok(OwnedDeadline { register: row.get(7)?, number: row.get(8)?, deadline: read(row)? })
}
