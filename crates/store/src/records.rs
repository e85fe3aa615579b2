//! Records and their versions. The body stands once, with its version; `records` says which version is the current one.
//!
//! Invariants: bodies and reasons come in sealed and leave sealed; versions are only added, and lose their
//! contents only by `erase`; a version is written over another only by who names the one he saw.

mod states;
mod versions;

pub use states::{Miscount, correct_counts, counts, counts_of, miscounts};
pub use versions::{VersionRow, for_each_sealed, for_each_version, version, versions};

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::Timestamp;

use crate::{
    Result, Row, Tx, args, changes, counters,
    reach::Seen,
    search,
    statement::{LIST_MAX, Statement},
};

/// The natural key of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RecordRef<'a> {
    pub institution: i64,
    pub register: &'a str,
    pub number: u64,
}

/// A record in its current version, with the wrapped key that opens the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    pub number: u64,
    pub state: String,
    pub version: u64,
    pub draft: bool,
    pub created_at: Timestamp,
    pub created_by: Option<i64>,
    pub changed_at: Timestamp,
    pub changed_by: Option<i64>,
    pub next_due: Option<Timestamp>,
    /// Then key, face and body are gone.
    pub erased_at: Option<Timestamp>,
    pub key_id: Option<u64>,
    pub wrapped_key: Option<Vec<u8>>,
    /// What a list shows of it, sealed; none of a record that was last saved before there were faces.
    pub face: Option<Vec<u8>>,
    pub schema_version: u32,
    pub body: Option<Vec<u8>>,
    /// The blind search terms under which the current version is found.
    pub terms: Vec<i64>,
}

/// What one act writes.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    pub version: u64,
    pub state: &'a str,
    pub draft: bool,
    pub act: &'a str,
    /// The account; none when the program itself acts.
    pub actor: Option<i64>,
    pub at: Timestamp,
    /// The act's place in the ledger.
    pub entry: Option<u64>,
    pub schema_version: u32,
    pub body: &'a [u8],
    pub face: &'a [u8],
    pub reason: Option<&'a [u8]>,
    pub terms: &'a [i64],
    /// The nearest deadline that is not met.
    pub next_due: Option<Timestamp>,
}

/// Records of a register that one list of numbers may ask for.
pub const MANY_MAX: usize = 10_000;

const NUMBER: &str = "number";

/// The next number of a register: from 1, without gaps.
pub fn next_number(tx: &mut Tx<'_>, institution: i64, register: &str) -> Result<u64> {
    next_numbers(tx, institution, register, 1)
}

/// The first of the next `count` numbers of a register.
pub fn next_numbers(tx: &mut Tx<'_>, institution: i64, register: &str, count: u32) -> Result<u64> {
    Ok(counters::advance(tx, institution, &format!("{NUMBER}:{register}"), count)? + 1 - u64::from(count))
}

/// The last number that each register has given out.
pub fn last_numbers(tx: &mut Tx<'_>, institution: i64) -> Result<BTreeMap<String, u64>> {
    counters::of_kind(tx, institution, NUMBER)
}

/// Enters a record with its first version, sealed with the key `key_id`.
pub fn insert(tx: &mut Tx<'_>, record: RecordRef<'_>, key_id: u64, new: &NewVersion<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO records (institution, register, number, state, version, draft, key_id, created_at, created_by,
           changed_at, changed_by, next_due, face)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9, $10, $11)",
        args![
            record.institution,
            record.register,
            record.number,
            new.state,
            new.version,
            new.draft,
            key_id,
            new.at,
            new.actor,
            new.next_due,
            new.face,
        ],
    )?;
    insert_version(tx, record, (None, new))
}

/// Writes a version over the one that was seen, by its number and state. False, and nothing done, when that is no longer
/// the current one.
pub fn update(
    tx: &mut Tx<'_>,
    record: RecordRef<'_>,
    (seen, state): (u64, &str),
    new: &NewVersion<'_>,
) -> Result<bool> {
    let updated = tx.execute(
        "UPDATE records SET state = $5, version = $6, draft = $7, changed_at = $8, changed_by = $9, next_due = $10, face = $11
         WHERE institution = $1 AND register = $2 AND number = $3 AND version = $4 AND erased_at IS NULL
           AND state = $12",
        args![
            record.institution,
            record.register,
            record.number,
            seen,
            new.state,
            new.version,
            new.draft,
            new.at,
            new.actor,
            new.next_due,
            new.face,
            state,
        ],
    )?;
    if updated == 0 {
        return Ok(false);
    }
    insert_version(tx, record, (Some(state), new))?;
    Ok(true)
}

fn insert_version(tx: &mut Tx<'_>, record: RecordRef<'_>, (from, new): (Option<&str>, &NewVersion<'_>)) -> Result<()> {
    changes::step(tx, record.institution, record.register)?;
    states::step(tx, record, (from, new.state))?;
    tx.execute(
        "INSERT INTO record_versions (institution, register, number, version, state, act, actor, at, entry,
           schema_version, body, reason, terms)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            record.institution,
            record.register,
            record.number,
            new.version,
            new.state,
            new.act,
            new.actor,
            new.at,
            new.entry,
            new.schema_version,
            new.body,
            new.reason,
            search::packed(new.terms),
        ],
    )?;
    Ok(())
}

/// What every statement that answers `RecordRow` selects, in the order of `read`.
pub(crate) const COLUMNS: &str = "r.number, r.state, r.version, r.draft, r.created_at, r.created_by, r.changed_at,
    r.changed_by, r.next_due, r.erased_at, r.key_id, k.wrapped, NULL, v.schema_version, v.body, v.terms";
/// The same with the face in place of all that stands with the version.
pub(crate) const FACE_COLUMNS: &str = "r.number, r.state, r.version, r.draft, r.created_at, r.created_by, r.changed_at,
    r.changed_by, r.next_due, r.erased_at, r.key_id, k.wrapped, r.face, 0, NULL, NULL";
/// How many columns that is.
pub(crate) const COLUMNS_COUNT: usize = 16;
/// The current version and the key of `records r`.
pub(crate) const JOINS: &str = "JOIN record_versions v ON v.institution = r.institution AND v.register = r.register
      AND v.number = r.number AND v.version = r.version
    LEFT JOIN keyring.record_keys k ON k.institution = r.institution AND k.key_id = r.key_id";
/// The key alone.
pub(crate) const KEY_JOIN: &str =
    "LEFT JOIN keyring.record_keys k ON k.institution = r.institution AND k.key_id = r.key_id";

pub(crate) fn read(row: &Row<'_>) -> Result<RecordRow> {
    Ok(RecordRow {
        number: row.get(0)?,
        state: row.get(1)?,
        version: row.get(2)?,
        draft: row.get(3)?,
        created_at: row.get(4)?,
        created_by: row.get(5)?,
        changed_at: row.get(6)?,
        changed_by: row.get(7)?,
        next_due: row.get(8)?,
        erased_at: row.get(9)?,
        key_id: row.get(10)?,
        wrapped_key: row.get(11)?,
        face: row.get(12)?,
        schema_version: row.get(13)?,
        body: row.get(14)?,
        terms: row.maybe_bytes(15)?.map(search::unpacked).unwrap_or_default(),
    })
}

/// The record in its current version.
pub fn get(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Option<RecordRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM records r {JOINS} WHERE r.institution = $1 AND r.register = $2 AND r.number = $3"
    );
    tx.query_opt(&sql, args![record.institution, record.register, record.number], read)
}

/// The records of one register with these numbers, in the order of number; those that do not exist are left out.
pub fn get_many(tx: &mut Tx<'_>, institution: i64, register: &str, numbers: &[u64]) -> Result<Vec<RecordRow>> {
    get_these(tx, (institution, register, numbers), (COLUMNS, JOINS))
}

fn get_these(
    tx: &mut Tx<'_>,
    (institution, register, numbers): (i64, &str, &[u64]),
    (columns, joins): (&str, &str),
) -> Result<Vec<RecordRow>> {
    let mut found = Vec::with_capacity(numbers.len().min(MANY_MAX));
    for some in numbers[..numbers.len().min(MANY_MAX)].chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, register]);
        let list = statement.list(some.iter().copied());
        let sql = format!(
            "SELECT {columns} FROM records r {joins}
             WHERE r.institution = $1 AND r.register = $2 AND r.number IN ({list})"
        );
        found.extend(tx.query(&sql, &statement.args, read)?);
    }
    found.sort_by_key(|record| record.number);
    Ok(found)
}

/// The same with their faces, and without what stands with their versions.
pub fn get_faces(tx: &mut Tx<'_>, institution: i64, register: &str, numbers: &[u64]) -> Result<Vec<RecordRow>> {
    get_these(tx, (institution, register, numbers), (FACE_COLUMNS, KEY_JOIN))
}

/// The records of one register whose numbers lie in a range, in the order of number; drafts and erased ones among them.
pub fn between(tx: &mut Tx<'_>, institution: i64, register: &str, numbers: Range<u64>) -> Result<Vec<RecordRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM records r {JOINS}
         WHERE r.institution = $1 AND r.register = $2 AND r.number >= $3 AND r.number < $4 ORDER BY r.number"
    );
    tx.query(&sql, args![institution, register, numbers.start, numbers.end], read)
}

/// Records of several registers in one statement: register and row, in the order of register and number.
pub fn get_places(tx: &mut Tx<'_>, institution: i64, places: &[(String, u64)]) -> Result<Vec<(String, RecordRow)>> {
    let mut numbers: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for (register, number) in places.iter().take(MANY_MAX) {
        numbers.entry(register).or_default().push(*number);
    }
    let mut statement = Statement::new(args![institution]);
    let mut tests = Vec::new();
    for (register, numbers) in &numbers {
        for some in numbers.chunks(LIST_MAX) {
            let register = statement.arg(*register);
            let list = statement.list(some.iter().copied());
            tests.push(format!("r.register = {register} AND r.number IN ({list})"));
        }
    }
    if tests.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS}, r.register FROM records r {JOINS} WHERE r.institution = $1 AND ({})
         ORDER BY r.register, r.number",
        tests.join(" OR ")
    );
    tx.query(&sql, &statement.args, |row| Ok((row.get(COLUMNS_COUNT)?, read(row)?)))
}

/// Those of `numbers` under which a record stands, erased or not.
pub fn existing(tx: &mut Tx<'_>, institution: i64, register: &str, numbers: &[u64]) -> Result<Vec<u64>> {
    let mut found = Vec::with_capacity(numbers.len());
    for some in numbers.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, register]);
        let list = statement.list(some.iter().copied());
        let sql = format!("SELECT number FROM records WHERE institution = $1 AND register = $2 AND number IN ({list})");
        found.extend(tx.query(&sql, &statement.args, |row| row.get::<u64>(0))?);
    }
    Ok(found)
}

/// Calls `each` with every record of a register in the order of number, a few in memory at a time.
pub fn for_each(
    tx: &mut Tx<'_>,
    institution: i64,
    register: &str,
    mut each: impl FnMut(RecordRow) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {COLUMNS} FROM records r {JOINS} WHERE r.institution = $1 AND r.register = $2 ORDER BY r.number"
    );
    tx.for_each(&sql, args![institution, register], |row| each(read(row)?))
}

/// The wrapped key of a record, whichever version is wanted; none once it was erased.
pub fn wrapped_key(tx: &mut Tx<'_>, record: RecordRef<'_>) -> Result<Option<(u64, Vec<u8>)>> {
    tx.query_opt(
        "SELECT r.key_id, k.wrapped FROM records r
         JOIN keyring.record_keys k ON k.institution = r.institution AND k.key_id = r.key_id
         WHERE r.institution = $1 AND r.register = $2 AND r.number = $3",
        args![record.institution, record.register, record.number],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Records that are seen and not complete yet: register and number.
pub fn drafts(tx: &mut Tx<'_>, institution: i64, limit: u32, seen: &Seen<'_>) -> Result<Vec<(String, u64)>> {
    let mut found: Vec<(String, u64)> = Vec::new();
    for within in drafts_within(institution, limit, seen) {
        found.extend(tx.query(&within.sql, &within.args, |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    found.sort();
    found.truncate(limit as usize);
    Ok(found)
}

/// The statements that find them. That it is a draft is asked twice: the bare fact opens the index, which holds drafts
/// alone, and the comparison makes SQLite prefer it to reading all of a register.
fn drafts_within<'a>(institution: i64, limit: u32, seen: &'a Seen<'_>) -> Vec<Statement<'a>> {
    let mut statements = seen.conditions(institution, "r");
    for within in &mut statements {
        let (draft, limit) = (within.arg(true), within.arg(limit));
        within.sql = format!(
            "SELECT r.register, r.number FROM records r WHERE {} AND r.draft AND r.draft = {draft}
             ORDER BY r.register, r.number LIMIT {limit}",
            within.sql
        );
    }
    statements
}

/// The plans of those statements, for tests.
#[doc(hidden)]
pub fn drafts_plan(tx: &mut Tx<'_>, institution: i64, seen: &Seen<'_>) -> Result<Option<String>> {
    let statements = drafts_within(institution, 1, seen);
    let plans =
        statements.iter().map(|within| tx.plan(&within.sql, &within.args)).collect::<Result<Option<Vec<_>>>>()?;
    Ok(plans.map(|plans| plans.join("\n")))
}

/// Takes away all that a record says, and leaves that it was there: bodies, reasons, search terms, columns,
/// links and deadlines of every version. Answers the id of its key, to be destroyed once this is committed.
pub fn erase(tx: &mut Tx<'_>, record: RecordRef<'_>, at: Timestamp) -> Result<Option<u64>> {
    let Some(current) = get(tx, record)? else { return Ok(None) };
    let key = args![record.institution, record.register, record.number];
    changes::step(tx, record.institution, record.register)?;
    changes::step_erasures(tx, record.institution)?;
    search::forget(tx, record, &current.terms)?;
    for sql in [
        "DELETE FROM record_columns WHERE institution = $1 AND register = $2 AND number = $3",
        "DELETE FROM record_links WHERE institution = $1 AND from_register = $2 AND from_number = $3",
        "DELETE FROM deadlines WHERE institution = $1 AND register = $2 AND number = $3",
        "UPDATE record_versions SET body = NULL, reason = NULL, terms = NULL
         WHERE institution = $1 AND register = $2 AND number = $3",
    ] {
        tx.execute(sql, key)?;
    }
    tx.execute(
        "UPDATE records SET key_id = NULL, face = NULL, erased_at = $4, changed_at = $4, next_due = NULL, draft = $5
         WHERE institution = $1 AND register = $2 AND number = $3",
        args![record.institution, record.register, record.number, at, false],
    )?;
    Ok(current.key_id)
}
