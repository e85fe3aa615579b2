//! Deadlines counted anew, once for each version of the policy, on its day: what it asks moves the terms of records.
//!
//! A deadline follows from its record and the policy, so it is no version of the record and no entry of the log. The place
//! that was reached is kept with each batch; a run that was cut short goes on from there, and one too many changes nothing.

use rodowod_domain::register::AnyRegister;
use rodowod_store::records::{self as rows, RecordRef};
use rodowod_store::{Tx, deadlines, roster, settings};
use serde::{Deserialize, Serialize};

use crate::acts::Log;
use crate::records::{deadline_rows, is_erased, open_row};
use crate::{Engine, Institution, institutions, policy};

/// The version whose terms the deadlines show, and how far they are counted.
const COUNTED: &str = "deadlines-counted";
/// Records counted in one transaction.
const BATCH: u64 = 200;

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Progress {
    version: u64,
    /// The register at work; none when all are counted.
    register: Option<String>,
    /// Its last number that is counted.
    number: u64,
}

/// Whether a version is in force whose terms are not in every deadline yet.
pub(super) fn is_due(tx: &mut Tx<'_>, institution: i64, version: u64) -> anyhow::Result<bool> {
    Ok(progress(tx, institution)?.is_none_or(|done| done.version != version || done.register.is_some()))
}

fn progress(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Option<Progress>> {
    Ok(settings::get(tx, institution, COUNTED)?.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Counts the deadlines of every record by the policy that is in force.
pub(super) async fn count_anew(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let known = institutions::list(engine).await?;
    let Some(institution) = known.into_iter().find(|known| known.id == institution) else { return Ok(()) };
    loop {
        let (office, of) = (engine.clone(), institution.clone());
        if engine.db.write(move |tx| batch(&office, tx, &of)).await? {
            return Ok(());
        }
    }
}

/// The next records; true when none is left.
fn batch(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<bool> {
    // Nobody writes a record between the reading of it and the writing of its deadlines.
    let _log = Log::lock(tx, institution.id, engine.clock.now())?;
    let Some(version) = crate::controls::version_in_force(engine, tx, institution.id)? else { return Ok(true) };
    let kept = progress(tx, institution.id)?.filter(|kept| kept.version == version);
    let begin = Progress { version, register: engine.registers().first().map(|one| one.slug().to_owned()), number: 0 };
    let at = kept.unwrap_or(begin);
    let Some(slug) = &at.register else { return Ok(true) };
    let place = engine.registers().iter().position(|register| register.slug() == slug);
    let next = |place: usize| engine.registers().get(place).map(|register| register.slug().to_owned());
    let Some(register) = place.and_then(|place| engine.registers().get(place)) else { return Ok(true) };
    let last = count(engine, tx, (institution, *register), at.number)?;
    let reached = match last {
        Some(number) => Progress { number, ..at },
        None => Progress { version, register: place.and_then(|place| next(place + 1)), number: 0 },
    };
    settings::set(tx, institution.id, COUNTED, &serde_json::to_string(&reached)?)?;
    Ok(reached.register.is_none())
}

/// Counts the records after a number; the last one that was counted, or none when there were no more.
fn count(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, register): (&Institution, &'static dyn AnyRegister),
    after: u64,
) -> anyhow::Result<Option<u64>> {
    let key = engine.keys.institution(tx, institution.id)?;
    let in_force = policy::today(engine, tx, institution)?;
    let when = in_force.when(&engine.clock);
    let numbers = roster::numbers_after(tx, institution.id, register.slug(), (after, BATCH))?;
    for row in rows::get_many(tx, institution.id, register.slug(), &numbers)?.iter().filter(|row| !is_erased(row)) {
        let place = RecordRef { institution: institution.id, register: register.slug(), number: row.number };
        let record = open_row(register, &key, (place, row))?;
        let counted = deadline_rows(&register.deadlines(&record.body, &record.at(when)))?;
        deadlines::recount(tx, place, &counted)?;
    }
    Ok(numbers.last().copied())
}
