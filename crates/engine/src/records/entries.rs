//! Records for checks: every one that is neither a draft nor erased, opened.
//!
//! One that does not open keeps no other from being looked at; its number is told, so that nobody takes it for absent.

use rodowod_domain::cross_check::Entry;
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef, RecordRow};
use rodowod_vault::InstitutionKey;

use super::{is_erased, open_row};
use crate::Engine;

/// The records of one register in the order of number, and the numbers of those that do not open; none of a register that
/// this program does not know.
pub(crate) fn entries(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, slug): (i64, &str),
) -> anyhow::Result<(Vec<Entry>, Vec<u64>)> {
    let (mut entries, mut lost) = (Vec::new(), Vec::new());
    let Some(register) = engine.register(slug) else { return Ok((entries, lost)) };
    let key = engine.keys.institution(tx, institution)?;
    records::for_each(tx, institution, slug, |row| {
        match entry(register, &key, (institution, &row)) {
            Some(Ok(entry)) => entries.push(entry),
            Some(Err(number)) => lost.push(number),
            None => (),
        }
        Ok(())
    })?;
    Ok((entries, lost))
}

/// The same of rows that are at hand.
pub(crate) fn open_entries(
    register: &dyn AnyRegister,
    key: &InstitutionKey,
    (institution, rows): (i64, &[RecordRow]),
) -> (Vec<Entry>, Vec<u64>) {
    let (mut entries, mut lost) = (Vec::with_capacity(rows.len()), Vec::new());
    for found in rows.iter().filter_map(|row| entry(register, key, (institution, row))) {
        match found {
            Ok(entry) => entries.push(entry),
            Err(number) => lost.push(number),
        }
    }
    (entries, lost)
}

/// The record of a row, or its number where it does not open; none of a draft or of what was erased.
fn entry(
    register: &dyn AnyRegister,
    key: &InstitutionKey,
    (institution, row): (i64, &RecordRow),
) -> Option<Result<Entry, u64>> {
    if row.draft || is_erased(row) {
        return None;
    }
    let place = RecordRef { institution, register: register.slug(), number: row.number };
    let opened = open_row(register, key, (place, row)).map_err(|_| row.number);
    Some(opened.map(|record| Entry {
        number: row.number,
        state: record.state,
        body: record.body,
        created_at: Some(row.created_at),
        changed_at: Some(row.changed_at),
    }))
}
