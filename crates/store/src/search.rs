//! Blind search: under which keyed hashes of words a record is found. No word stands in the database.
//!
//! Invariant: a record is found under the terms of its current version, which are listed here or wait to be. Terms of an
//! earlier version may stay listed while newer ones wait: who opens the record compares its words anyway.

use std::collections::BTreeSet;

use crate::{
    Result, Tx, args, counters,
    records::{self, RecordRef, RecordRow},
    statement::{self, LIST_MAX, Statement},
};

/// Words in one search at most; more are ignored.
pub const WORDS_MAX: usize = 8;

/// Records of an institution whose terms wait at most; the act that brings one more lists them all.
pub const WAITING_MAX: u64 = 512;

const WAITING: &str = "search-waiting";

/// Takes the record from the terms `old`, which its last version has, to `new`: they wait to be listed.
pub fn put(tx: &mut Tx<'_>, record: RecordRef<'_>, old: &[i64], new: &[i64]) -> Result<()> {
    if old == new {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO search_waiting (institution, register, number, terms, listed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution, register, number) DO UPDATE SET terms = excluded.terms",
        args![record.institution, record.register, record.number, packed(new), packed(old)],
    )?;
    let put = counters::next(tx, record.institution, WAITING)?;
    if put % WAITING_MAX == 0 { list_waiting(tx, record.institution) } else { Ok(()) }
}

/// Takes away all terms of a record whose current version has `terms`.
pub fn forget(tx: &mut Tx<'_>, record: RecordRef<'_>, terms: &[i64]) -> Result<()> {
    let place = args![record.institution, record.register, record.number];
    let listed = tx.query_opt(
        "DELETE FROM search_waiting WHERE institution = $1 AND register = $2 AND number = $3 RETURNING listed",
        place,
        |row| row.bytes(0).map(unpacked),
    )?;
    unlist(tx, record, &listed.unwrap_or_else(|| terms.to_vec()))
}

struct Waiting {
    register: String,
    number: u64,
    terms: Vec<i64>,
    listed: Vec<i64>,
}

fn waiting(tx: &mut Tx<'_>, institution: i64) -> Result<Vec<Waiting>> {
    tx.query(
        "SELECT register, number, terms, listed FROM search_waiting WHERE institution = $1 ORDER BY register, number",
        args![institution],
        |row| {
            let (terms, listed) = (unpacked(row.bytes(2)?), unpacked(row.bytes(3)?));
            Ok(Waiting { register: row.get(0)?, number: row.get(1)?, terms, listed })
        },
    )
}

fn list_waiting(tx: &mut Tx<'_>, institution: i64) -> Result<()> {
    let waiting = waiting(tx, institution)?;
    let mut rows = Vec::new();
    for Waiting { register, number, terms, listed } in &waiting {
        let (old, new): (BTreeSet<i64>, BTreeSet<i64>) =
            (listed.iter().copied().collect(), terms.iter().copied().collect());
        let record = RecordRef { institution, register, number: *number };
        unlist(tx, record, &old.difference(&new).copied().collect::<Vec<_>>())?;
        rows.extend(new.difference(&old).map(|term| (*term, register.as_str(), *number)));
    }
    list_all(tx, institution, rows)?;
    tx.execute("DELETE FROM search_waiting WHERE institution = $1", args![institution])?;
    Ok(())
}

/// In the order of the index, so that each of its pages is written once.
fn list_all(tx: &mut Tx<'_>, institution: i64, mut rows: Vec<(i64, &str, u64)>) -> Result<()> {
    rows.sort_unstable();
    let rows: Vec<_> =
        rows.into_iter().map(|(term, register, number)| [term.into(), register.into(), number.into()]).collect();
    let start = "INSERT INTO search_terms (institution, term, register, number)";
    statement::insert_rows(tx, (start, "ON CONFLICT DO NOTHING"), args![institution], &rows)
}

fn unlist(tx: &mut Tx<'_>, record: RecordRef<'_>, terms: &[i64]) -> Result<()> {
    for some in terms.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![record.institution, record.register, record.number]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "DELETE FROM search_terms WHERE institution = $1 AND register = $2 AND number = $3 AND term IN ({list})"
        );
        tx.execute(&sql, &statement.args)?;
    }
    Ok(())
}

/// Terms as bytes, in the order of their numbers.
pub(crate) fn packed(terms: &[i64]) -> Vec<u8> {
    terms.iter().flat_map(|term| term.to_be_bytes()).collect()
}

pub(crate) fn unpacked(bytes: &[u8]) -> Vec<i64> {
    let (terms, _) = bytes.as_chunks::<8>();
    terms.iter().map(|term| i64::from_be_bytes(*term)).collect()
}

/// Whether packed terms hold each of `wanted`.
fn holds(packed: &[u8], wanted: &[i64]) -> bool {
    let (terms, _) = packed.as_chunks::<8>();
    wanted.iter().all(|term| terms.contains(&term.to_be_bytes()))
}

/// Records of a register that wait to be listed under every one of `terms`, by number.
pub(crate) fn waiting_under(tx: &mut Tx<'_>, (institution, register): (i64, &str), terms: &[i64]) -> Result<Vec<u64>> {
    let mut found = Vec::new();
    tx.for_each(
        "SELECT number, terms FROM search_waiting WHERE institution = $1 AND register = $2 ORDER BY number",
        args![institution, register],
        |row| {
            if holds(row.bytes(1)?, terms) {
                found.push(row.get(0)?);
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// The condition that a record of institution $1 is listed under each of `terms`. Counted for the one record, so that no
/// planner turns the terms into joins of everything that is listed under them.
pub(crate) fn under_all(statement: &mut Statement<'_>, terms: &[i64], (register, number): (&str, &str)) -> String {
    let terms: BTreeSet<i64> = terms.iter().copied().collect();
    if terms.is_empty() {
        return String::new();
    }
    let count = terms.len();
    let list = statement.list(terms.into_iter());
    format!(
        " AND {count} = (SELECT COUNT(*) FROM search_terms o WHERE o.institution = $1 AND o.term IN ({list})
          AND o.register = {register} AND o.number = {number})"
    )
}

/// Sets of terms in one question at most; more are ignored.
pub const SETS_MAX: usize = 12;

/// Records of any register that are found under every term of one of the `sets`: register and row, in the order of register
/// and number.
pub fn find_records(
    tx: &mut Tx<'_>,
    institution: i64,
    sets: &[Vec<i64>],
    limit: u32,
) -> Result<Vec<(String, RecordRow)>> {
    let sets = bounded(sets);
    let Some(listed) = listed(institution, &sets, limit) else { return Ok(Vec::new()) };
    let mut rows: Vec<(String, RecordRow)> =
        tx.query(&listed.sql, &listed.args, |row| Ok((row.get(records::COLUMNS_COUNT)?, records::read(row)?)))?;
    let waiting: Vec<(String, u64)> = waiting(tx, institution)?
        .into_iter()
        .filter(|waiting| sets.iter().any(|set| set.iter().all(|term| waiting.terms.contains(term))))
        .map(|waiting| (waiting.register, waiting.number))
        .collect();
    rows.extend(records::get_places(tx, institution, &waiting)?);
    rows.sort_by(|(register, row), (other, next)| (register, row.number).cmp(&(other, next.number)));
    rows.dedup_by(|(register, row), (other, next)| register == other && row.number == next.number);
    rows.truncate(limit as usize);
    Ok(rows)
}

/// What is listed and what waits to be are asked the same.
fn bounded(sets: &[Vec<i64>]) -> Vec<&[i64]> {
    let sets = sets.iter().filter(|set| !set.is_empty()).take(SETS_MAX);
    sets.map(|set| &set[..set.len().min(WORDS_MAX)]).collect()
}

/// The statement for what is listed. CROSS JOIN because it keeps SQLite to what was found first: by the order that is asked
/// for it would rather read every record of the institution.
fn listed<'a>(institution: i64, sets: &[&'a [i64]], limit: u32) -> Option<Statement<'a>> {
    let mut statement = Statement::new(args![institution, limit]);
    let mut found = Vec::new();
    for set in sets {
        let first = statement.arg(set[0]);
        let others = under_all(&mut statement, &set[1..], ("t.register", "t.number"));
        found.push(format!(
            "SELECT t.register AS register, t.number AS number FROM search_terms t
             WHERE t.institution = $1 AND t.term = {first}{others}"
        ));
    }
    statement.sql = format!(
        "SELECT {columns}, r.register FROM ({found}) f CROSS JOIN records r
         {joins} WHERE r.institution = $1 AND r.register = f.register AND r.number = f.number
         ORDER BY r.register, r.number LIMIT $2",
        columns = records::COLUMNS,
        found = found.join(" UNION "),
        joins = records::JOINS,
    );
    (!found.is_empty()).then_some(statement)
}

/// The plan of that statement, for tests.
#[doc(hidden)]
pub fn plan(tx: &mut Tx<'_>, institution: i64, sets: &[Vec<i64>]) -> Result<Option<String>> {
    let statement = listed(institution, &bounded(sets), 1);
    statement.map_or(Ok(None), |statement| tx.plan(&statement.sql, &statement.args))
}
