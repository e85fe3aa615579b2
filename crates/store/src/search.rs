//! Blind search: under which keyed hashes of words a record is found. No word stands in the database.
//!
//! Invariant: the terms here are those that the record's current version lists.

use std::collections::BTreeSet;

use crate::{
    Result, Tx, args,
    records::{self, RecordRef, RecordRow},
    statement::{self, LIST_MAX, Statement},
    value::Value,
};

/// Words in one search at most; more are ignored.
pub const WORDS_MAX: usize = 8;

/// Takes the record from the terms `old`, which its last version lists, to `new`.
pub fn replace(tx: &mut Tx<'_>, record: RecordRef<'_>, old: &[i64], new: &[i64]) -> Result<()> {
    let old: BTreeSet<i64> = old.iter().copied().collect();
    let new: BTreeSet<i64> = new.iter().copied().collect();
    let gone: Vec<i64> = old.difference(&new).copied().collect();
    for some in gone.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![record.institution, record.register, record.number]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "DELETE FROM search_terms WHERE institution = $1 AND register = $2 AND number = $3 AND term IN ({list})"
        );
        tx.execute(&sql, &statement.args)?;
    }
    let rows: Vec<_> = new.difference(&old).map(|term| [Value::from(*term)]).collect();
    let start = "INSERT INTO search_terms (institution, register, number, term)";
    // Terms of an earlier version may have stayed behind; being there already is what is wanted.
    let end = "ON CONFLICT DO NOTHING";
    statement::insert_rows(tx, (start, end), args![record.institution, record.register, record.number], &rows)
}

/// Records of any register that are found under every one of `terms`: register and number.
pub fn find(tx: &mut Tx<'_>, institution: i64, terms: &[i64], limit: u32) -> Result<Vec<(String, u64)>> {
    let Some((first, others)) = terms.split_first() else { return Ok(Vec::new()) };
    let mut statement = Statement::new(args![institution, *first, limit]);
    statement.add("SELECT t.register, t.number FROM search_terms t WHERE t.institution = $1 AND t.term = $2");
    for term in others.iter().take(WORDS_MAX) {
        let term = statement.arg(*term);
        statement.add(&format!(
            " AND EXISTS (SELECT 1 FROM search_terms o WHERE o.institution = t.institution AND o.term = {term}
              AND o.register = t.register AND o.number = t.number)"
        ));
    }
    statement.add(" ORDER BY t.register, t.number LIMIT $3");
    tx.query(&statement.sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Sets of terms in one question at most; more are ignored.
pub const SETS_MAX: usize = 12;

/// Records of any register that are found under every term of one of the `sets`, opened in the same statement: register
/// and row, in the order of register and number.
pub fn find_records(
    tx: &mut Tx<'_>,
    institution: i64,
    sets: &[Vec<i64>],
    limit: u32,
) -> Result<Vec<(String, RecordRow)>> {
    let mut statement = Statement::new(args![institution, limit]);
    let mut found = Vec::new();
    for set in sets.iter().filter(|set| !set.is_empty()).take(SETS_MAX) {
        let mut piece = String::new();
        for (place, term) in set.iter().take(WORDS_MAX).enumerate() {
            let term = statement.arg(*term);
            piece += &if place == 0 {
                format!(
                    "SELECT t.register AS register, t.number AS number FROM search_terms t
                     WHERE t.institution = $1 AND t.term = {term}"
                )
            } else {
                format!(
                    " AND EXISTS (SELECT 1 FROM search_terms o WHERE o.institution = $1 AND o.term = {term}
                      AND o.register = t.register AND o.number = t.number)"
                )
            };
        }
        found.push(piece);
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {columns}, r.register FROM ({found}) f
         JOIN records r ON r.institution = $1 AND r.register = f.register AND r.number = f.number
         {joins} ORDER BY r.register, r.number LIMIT $2",
        columns = records::COLUMNS,
        found = found.join(" UNION "),
        joins = records::JOINS,
    );
    tx.query(&sql, &statement.args, |row| Ok((row.get(records::COLUMNS_COUNT)?, records::read(row)?)))
}
