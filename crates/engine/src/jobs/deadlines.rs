//! Deadlines counted anew, once for whatever the policy asks from some day on: it moves the terms of records that stand.
//!
//! A deadline follows from its record and the policy, so it is no version of the record and no entry of the log. The place
//! that was reached is kept with each batch; a run that was cut short goes on from there, and one too many changes nothing.

use rodowod_domain::register::AnyRegister;
use rodowod_ledger::digest;
use rodowod_store::records::{self as rows, RecordRef};
use rodowod_store::{Tx, deadlines, roster, settings};
use serde::{Deserialize, Serialize};
use tracing::warn;

use super::{DEADLINES, queue_once};
use crate::acts::Log;
use crate::policy::InForce;
use crate::records::{deadline_rows, is_erased, open_row};
use crate::{Engine, Institution, institutions, policy};

/// What the deadlines show, and how far they are counted.
const COUNTED: &str = "deadlines-counted";
/// Records counted in one transaction.
const BATCH: u64 = 200;
/// Batches of one job; what is left waits behind the letters that were queued meanwhile.
const BATCHES_MAX: usize = 25;

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Progress {
    /// Digest of the values that the terms follow: version, kinds of institution and catalogue together.
    basis: String,
    /// The register at work; none when all are counted.
    register: Option<String>,
    /// Its last number that is counted.
    number: u64,
    /// Records that did not open, so that their terms are still the old ones.
    skipped: u64,
}

/// What a policy in force asks, as a digest, where its terms are not in every deadline yet.
pub(crate) fn due(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<Option<String>> {
    if crate::controls::version_in_force(engine, tx, institution.id)?.is_none() {
        return Ok(None);
    }
    let basis = basis(&policy::today(engine, tx, institution)?)?;
    let done = progress(tx, institution.id)?;
    Ok((done.is_none_or(|done| done.basis != basis || done.register.is_some())).then_some(basis))
}

/// Records that the last count left out because they did not open.
pub(crate) fn skipped(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<u64> {
    Ok(progress(tx, institution)?.map_or(0, |done| done.skipped))
}

fn progress(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Option<Progress>> {
    Ok(settings::get(tx, institution, COUNTED)?.map(|text| serde_json::from_str(&text)).transpose()?)
}

fn basis(in_force: &InForce) -> anyhow::Result<String> {
    let told = digest(&[0; 16], &serde_json::to_vec(&*in_force.asked)?);
    Ok(crate::hexadecimal(told.as_ref()))
}

/// Counts the deadlines of some records by the policy that is in force, and queues itself for those that are left.
pub(super) async fn count_anew(engine: &Engine, institution: i64) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_id(engine, institution).await? else { return Ok(()) };
    let mut reached = Progress::default();
    for _ in 0..BATCHES_MAX {
        let (office, of) = (engine.clone(), institution.clone());
        match engine.db.write(move |tx| batch(&office, tx, &of)).await? {
            Some(progress) => reached = progress,
            None => return Ok(()),
        }
    }
    let Progress { basis, register, number, .. } = reached;
    let place = format!("{}/{number}", register.unwrap_or_default());
    // A key is remembered for weeks, and the same basis may come back: the minute tells this run from earlier ones.
    let minute = engine.clock.now().strftime("%Y-%m-%dT%H:%M").to_string();
    let once = format!("{DEADLINES}:{}:{basis}:{place}:{minute}", institution.id);
    queue_once(engine, (Some(institution.id), DEADLINES), once).await
}

/// The next records; none when none is left.
fn batch(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<Option<Progress>> {
    // Nobody writes a record between the reading of it and the writing of its deadlines.
    let _log = Log::lock(tx, institution.id, engine.clock.now())?;
    if crate::controls::version_in_force(engine, tx, institution.id)?.is_none() {
        return Ok(None);
    }
    let in_force = policy::today(engine, tx, institution)?;
    let basis = basis(&in_force)?;
    let first = engine.registers().first().map(|register| register.slug().to_owned());
    let kept = progress(tx, institution.id)?.filter(|kept| kept.basis == basis);
    let at = kept.unwrap_or_else(|| Progress { basis, register: first.clone(), ..Progress::default() });
    let Some(slug) = &at.register else { return Ok(None) };
    let reached = match engine.registers().iter().position(|register| register.slug() == slug) {
        // This program does not have the register any more: the count begins again with those that it has.
        None => Progress { register: first, number: 0, skipped: 0, ..at },
        Some(place) => {
            let register = engine.registers()[place];
            let (last, skipped) = count(engine, tx, (institution, register), (&in_force, at.number))?;
            let skipped = at.skipped + skipped;
            match last {
                Some(number) => Progress { number, skipped, ..at },
                None => {
                    let next = engine.registers().get(place + 1).map(|register| register.slug().to_owned());
                    Progress { register: next, number: 0, skipped, ..at }
                }
            }
        }
    };
    settings::set(tx, institution.id, COUNTED, &serde_json::to_string(&reached)?)?;
    Ok(Some(reached).filter(|reached| reached.register.is_some()))
}

/// Counts the records after a number; the last one that was looked at, or none when there are no more, and how many of
/// them did not open. One that does not open keeps no other from being counted.
fn count(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, register): (&Institution, &'static dyn AnyRegister),
    (in_force, after): (&InForce, u64),
) -> anyhow::Result<(Option<u64>, u64)> {
    let key = engine.keys.institution(tx, institution.id)?;
    let when = in_force.when(&engine.clock);
    let numbers = roster::numbers_after(tx, institution.id, register.slug(), (after, BATCH))?;
    let mut skipped = 0;
    for row in rows::get_many(tx, institution.id, register.slug(), &numbers)?.iter().filter(|row| !is_erased(row)) {
        let place = RecordRef { institution: institution.id, register: register.slug(), number: row.number };
        match open_row(register, &key, (place, row)) {
            Ok(record) => {
                let counted = deadline_rows(&register.deadlines(&record.body, &record.at(when)))?;
                deadlines::recount(tx, place, &counted)?;
            }
            Err(error) => {
                warn!(register = register.slug(), number = row.number, "its terms stay as they were: {error:#}");
                skipped += 1;
            }
        }
    }
    let has_more = u64::try_from(numbers.len())? == BATCH;
    Ok((numbers.last().copied().filter(|_| has_more), skipped))
}
