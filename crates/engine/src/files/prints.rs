//! Signed prints: files that a register keeps as a whole, beside none of its records.
//!
//! Invariant: a print comes in only from whoever may sign for the register, and only through this door, so that whatever is
//! listed here was printed and signed in the program.

use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_store::Tx;
use rodowod_store::files as rows;
use rodowod_store::records::RecordRef;

use super::{Attachment, Opened, Upload, WHOLE, Way, of_record, opened, put, take_away};
use crate::records::{Failure, allowed, scope};
use crate::{By, Engine, signatures};

/// Signed prints that a register keeps, all of which its page lists.
pub const PRINTS_MAX: usize = 500;

/// Whether the register takes so many prints more.
pub(super) fn room(tx: &mut Tx<'_>, register: RecordRef<'_>, more: usize) -> anyhow::Result<Result<(), Failure>> {
    let is_full = rows::of_record(tx, register)?.len() + more > PRINTS_MAX;
    let full =
        || Failure::Refused(Refusal::Invalid(vec![Problem::at("", "problem-prints-count").with("max", PRINTS_MAX)]));
    Ok(if is_full { Err(full()) } else { Ok(()) })
}

/// Refuses where the register could not keep so many prints more: nobody signs what cannot be kept.
pub async fn ensure_room(engine: &Engine, by: &By, register: &str, more: usize) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let institution = by.institution.id;
    let place = move || RecordRef { institution, register: register.slug(), number: WHOLE };
    engine.db.read(move |tx| room(tx, place(), more)).await?
}

/// Keeps a print and answers its number.
pub async fn keep(engine: &Engine, by: &By, register: &str, upload: Upload) -> Result<u64, Failure> {
    signatures::may_sign(engine, by, register, WHOLE).await?;
    let register = allowed(engine, by, register, Power::Change)?;
    put(engine, by, register.slug(), (WHOLE, upload)).await
}

/// Takes back a print that came to no signature, for whoever kept it.
pub async fn take_back(engine: &Engine, by: &By, register: &str, id: u64) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Change)?;
    take_away(engine, by, register.slug(), (WHOLE, id, Power::Change)).await
}

/// The prints of a register that were signed, oldest first.
pub async fn list(engine: &Engine, by: &By, register: &str) -> Result<Vec<Attachment>, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    let found = engine.db.read(move |tx| {
        if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), WHOLE))? {
            return Ok(Err(failure));
        }
        let place = RecordRef { institution: by.institution.id, register: register.slug(), number: WHOLE };
        let key = office.keys.institution(tx, place.institution)?;
        of_record(&office, tx, (place, &key)).map(Ok)
    });
    found.await?
}

/// How many prints a register keeps, for whoever removes one of its records: each may still say what the record said.
pub async fn count(engine: &Engine, by: &By, register: &str) -> Result<usize, Failure> {
    let register = allowed(engine, by, register, Power::Delete)?;
    let institution = by.institution.id;
    let place = move || RecordRef { institution, register: register.slug(), number: WHOLE };
    Ok(engine.db.read(move |tx| Ok(rows::of_record(tx, place())?.len())).await?)
}

/// Those of these registers that keep prints, with how many, as far as this person may delete there: what records are about to
/// be removed may still stand on each.
pub async fn kept(engine: &Engine, by: &By, registers: &[&str]) -> Result<Vec<(&'static str, usize)>, Failure> {
    let mut found = Vec::new();
    for slug in registers {
        let Some(register) = engine.register(slug) else { continue };
        match count(engine, by, register.slug()).await {
            Ok(0) | Err(Failure::Refused(_)) => {}
            Ok(prints) => found.push((register.slug(), prints)),
            Err(failure) => return Err(failure),
        }
    }
    Ok(found)
}

/// Opens a print in a browser.
pub async fn open(engine: &Engine, by: &By, register: &str, id: u64) -> Result<Opened, Failure> {
    opened(engine, by, register, (WHOLE, id, Way::Browser)).await
}

/// Takes a print away for good.
pub async fn remove(engine: &Engine, by: &By, register: &str, id: u64) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Delete)?;
    take_away(engine, by, register.slug(), (WHOLE, id, Power::Delete)).await
}
