//! Links between records, found from either end.
//!
//! Invariant: they follow from the body of the record they start from and are rewritten with it, as a difference.

use std::collections::BTreeSet;

use crate::{
    Result, Row, Tx, args,
    records::RecordRef,
    statement::{self, LIST_MAX, Statement},
};

/// A link as seen from one of its ends: the field that holds it, and the record at the other end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkRow {
    pub field: String,
    pub register: String,
    pub number: u64,
}

/// Makes `links` (field, register, number) the links that start from the record.
pub fn replace(tx: &mut Tx<'_>, record: RecordRef<'_>, links: &[(&str, &str, u64)]) -> Result<()> {
    let old: BTreeSet<LinkRow> = outgoing(tx, record)?.into_iter().collect();
    let new = rows(links);
    for link in old.difference(&new) {
        tx.execute(
            "DELETE FROM record_links WHERE institution = $1 AND from_register = $2 AND from_number = $3
             AND field = $4 AND to_register = $5 AND to_number = $6",
            args![record.institution, record.register, record.number, &link.field, &link.register, link.number],
        )?;
    }
    add(tx, record, new.difference(&old))
}

/// Gives a record from which none starts its `links` (field, register, number).
pub fn insert(tx: &mut Tx<'_>, record: RecordRef<'_>, links: &[(&str, &str, u64)]) -> Result<()> {
    add(tx, record, rows(links).iter())
}

fn rows(links: &[(&str, &str, u64)]) -> BTreeSet<LinkRow> {
    let row = |&(field, register, number): &(&str, &str, u64)| LinkRow {
        field: field.to_owned(),
        register: register.to_owned(),
        number,
    };
    links.iter().map(row).collect()
}

fn add<'a>(tx: &mut Tx<'_>, record: RecordRef<'_>, links: impl Iterator<Item = &'a LinkRow>) -> Result<()> {
    let row = |link: &'a LinkRow| [(&link.field).into(), (&link.register).into(), link.number.into()];
    let rows: Vec<_> = links.map(row).collect();
    let start = "INSERT INTO record_links (institution, from_register, from_number, field, to_register, to_number)";
    statement::insert_rows(tx, (start, ""), args![record.institution, record.register, record.number], &rows)
}

/// The links that start from a record.
pub fn outgoing(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Vec<LinkRow>> {
    tx.query(
        "SELECT field, to_register, to_number FROM record_links
         WHERE institution = $1 AND from_register = $2 AND from_number = $3 ORDER BY field, to_register, to_number",
        args![record.institution, record.register, record.number],
        read,
    )
}

/// The links that end at a record.
pub fn incoming(tx: &mut Tx<'_>, record: RecordRef<'_>, limit: u32) -> Result<Vec<LinkRow>> {
    tx.query(
        "SELECT field, from_register, from_number FROM record_links
         WHERE institution = $1 AND to_register = $2 AND to_number = $3
         ORDER BY from_register, from_number, field LIMIT $4",
        args![record.institution, record.register, record.number, limit],
        read,
    )
}

/// The links from these records to records of `register`: from where, and to where.
pub fn pairs(
    tx: &mut Tx<'_>,
    institution: i64,
    (from, numbers): (&str, &[u64]),
    register: &str,
) -> Result<BTreeSet<(u64, u64)>> {
    let mut found = BTreeSet::new();
    for some in numbers.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, from, register]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "SELECT from_number, to_number FROM record_links
             WHERE institution = $1 AND from_register = $2 AND to_register = $3 AND from_number IN ({list})"
        );
        found.extend(tx.query(&sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    Ok(found)
}

/// The records of `register` to which any of these records leads.
pub fn targets(
    tx: &mut Tx<'_>,
    institution: i64,
    (from, numbers): (&str, &[u64]),
    register: &str,
) -> Result<BTreeSet<u64>> {
    let mut found = BTreeSet::new();
    for some in numbers.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, from, register]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "SELECT to_number FROM record_links
             WHERE institution = $1 AND from_register = $2 AND to_register = $3 AND from_number IN ({list})"
        );
        found.extend(tx.query(&sql, &statement.args, |row| row.get::<u64>(0))?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<LinkRow> {
    Ok(LinkRow { field: row.get(0)?, register: row.get(1)?, number: row.get(2)? })
}
