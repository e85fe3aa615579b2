//! Whole registers for checks: every record that is neither a draft nor erased, opened.

use rodowod_domain::cross_check::Entry;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef};

use super::{is_erased, open_row};
use crate::Engine;

/// The records of one register in the order of number; none of a register that this program does not know.
pub(crate) fn entries(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, slug): (i64, &str),
) -> anyhow::Result<Vec<Entry>> {
    let Some(register) = engine.register(slug) else { return Ok(Vec::new()) };
    let key = engine.keys.institution(tx, institution)?;
    let mut entries = Vec::new();
    let mut failure = None;
    records::for_each(tx, institution, slug, |row| {
        if failure.is_some() || row.draft || is_erased(&row) {
            return Ok(());
        }
        let place = RecordRef { institution, register: register.slug(), number: row.number };
        match open_row(register, &key, (place, &row)) {
            Ok(record) => entries.push(Entry {
                number: row.number,
                state: record.state,
                body: record.body,
                created_at: Some(row.created_at),
                changed_at: Some(row.changed_at),
            }),
            Err(error) => failure = Some(error),
        }
        Ok(())
    })?;
    failure.map_or(Ok(entries), Err)
}
