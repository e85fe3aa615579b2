//! Facts of a record that are not personal, kept by value for filters, sorting and looking up.
//!
//! Invariant: they follow from the record's body and are rewritten with it, as a difference. A column by which a list is
//! sorted has exactly one value for each record; an empty text where the field is empty.

use std::collections::BTreeSet;

use crate::{Result, Tx, args, records::RecordRef, statement};

/// Makes `columns` (name, value) the columns of the record.
pub fn replace(tx: &mut Tx<'_>, record: RecordRef<'_>, columns: &[(&str, &str)]) -> Result<()> {
    let old: BTreeSet<(String, String)> = of(tx, record)?.into_iter().collect();
    let new: BTreeSet<(&str, &str)> = columns.iter().copied().collect();
    for (name, value) in old.iter().filter(|(name, value)| !new.contains(&(name.as_str(), value.as_str()))) {
        tx.execute(
            "DELETE FROM record_columns
             WHERE institution = $1 AND register = $2 AND number = $3 AND name = $4 AND value = $5",
            args![record.institution, record.register, record.number, name, value],
        )?;
    }
    let is_new = |(name, value): &(&str, &str)| !old.contains(&((*name).to_owned(), (*value).to_owned()));
    add(tx, record, &new.into_iter().filter(is_new).collect())
}

/// Gives a record that has none its `columns` (name, value).
pub fn insert(tx: &mut Tx<'_>, record: RecordRef<'_>, columns: &[(&str, &str)]) -> Result<()> {
    add(tx, record, &columns.iter().copied().collect())
}

fn add(tx: &mut Tx<'_>, record: RecordRef<'_>, columns: &BTreeSet<(&str, &str)>) -> Result<()> {
    let rows: Vec<_> = columns.iter().map(|(name, value)| [(*name).into(), (*value).into()]).collect();
    let start = "INSERT INTO record_columns (institution, register, number, name, value)";
    statement::insert_rows(tx, (start, ""), args![record.institution, record.register, record.number], &rows)
}

/// The columns of a record, by name.
pub fn of(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Vec<(String, String)>> {
    tx.query(
        "SELECT name, value FROM record_columns WHERE institution = $1 AND register = $2 AND number = $3
         ORDER BY name, value",
        args![record.institution, record.register, record.number],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The records of a register whose column `name` is `value`, by number.
pub fn find(
    tx: &mut Tx<'_>,
    (institution, register): (i64, &str),
    (name, value): (&str, &str),
    limit: u32,
) -> Result<Vec<u64>> {
    tx.query(
        "SELECT number FROM record_columns WHERE institution = $1 AND register = $2 AND name = $3 AND value = $4
         ORDER BY number LIMIT $5",
        args![institution, register, name, value, limit],
        |row| row.get(0),
    )
}

/// The records of some registers whose column `name` holds one of the `values`: value, register and number.
pub fn holders(
    tx: &mut Tx<'_>,
    (institution, name): (i64, &str),
    registers: &[&str],
    values: &[String],
) -> Result<Vec<(String, String, u64)>> {
    if registers.is_empty() || values.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = statement::Statement::new(args![institution, name]);
    let registers = statement.list(registers.iter().copied());
    let values = statement.list(values[..values.len().min(statement::LIST_MAX)].iter());
    let sql = format!(
        "SELECT value, register, number FROM record_columns
         WHERE institution = $1 AND register IN ({registers}) AND name = $2 AND value IN ({values})
         ORDER BY register, number, value"
    );
    tx.query(&sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// A column of some records of a register: number and value.
pub fn of_many(
    tx: &mut Tx<'_>,
    (institution, register, name): (i64, &str, &str),
    numbers: &[u64],
) -> Result<Vec<(u64, String)>> {
    let mut found = Vec::new();
    for part in numbers.chunks(statement::LIST_MAX) {
        let mut statement = statement::Statement::new(args![institution, register, name]);
        let list = statement.list(part.iter().copied());
        let sql = format!(
            "SELECT number, value FROM record_columns
             WHERE institution = $1 AND register = $2 AND name = $3 AND number IN ({list}) ORDER BY number, value"
        );
        found.extend(tx.query(&sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    Ok(found)
}

/// Every value of the column `name` in some registers: value, register and number.
pub fn all(
    tx: &mut Tx<'_>,
    (institution, name): (i64, &str),
    registers: &[&str],
) -> Result<Vec<(String, String, u64)>> {
    if registers.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = statement::Statement::new(args![institution, name]);
    let registers = statement.list(registers.iter().copied());
    let sql = format!(
        "SELECT value, register, number FROM record_columns
         WHERE institution = $1 AND register IN ({registers}) AND name = $2 ORDER BY register, number, value"
    );
    tx.query(&sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// The values that a column has in a register, with how many records have each.
pub fn values(tx: &mut Tx<'_>, institution: i64, register: &str, name: &str) -> Result<Vec<(String, u64)>> {
    tx.query(
        "SELECT value, COUNT(*) FROM record_columns WHERE institution = $1 AND register = $2 AND name = $3
         GROUP BY value ORDER BY value",
        args![institution, register, name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
