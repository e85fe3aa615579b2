//! The marks that other records set on one: read where they stand, with the record that sets them.
//!
//! A mark holds for whoever acts, also for those who may not see why: it is asked for inside the transaction of the act.

use rodowod_domain::mark::{self, MARKS, Mark};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns};

use super::Failure;
use crate::Engine;

/// A mark, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkView {
    pub mark: Mark,
    pub register: String,
    pub number: u64,
}

/// Every mark on one record, with one statement.
pub(super) fn of(engine: &Engine, tx: &mut Tx<'_>, place: RecordRef<'_>) -> anyhow::Result<Vec<MarkView>> {
    let sets_marks = |register: &&&'static dyn AnyRegister| register.field(MARKS).is_some();
    let setters: Vec<&str> = engine.registers().iter().filter(sets_marks).map(|register| register.slug()).collect();
    let values: Vec<String> = Mark::ALL.iter().map(|mark| mark.on(place.register, place.number).0).collect();
    let found = columns::holders(tx, (place.institution, MARKS), &setters, &values)?;
    let view = |(value, register, number): (String, String, u64)| {
        Mark::read(&value).map(|mark| MarkView { mark, register, number })
    };
    Ok(found.into_iter().filter_map(view).collect())
}

fn names(engine: &Engine, tx: &mut Tx<'_>, place: RecordRef<'_>) -> anyhow::Result<Vec<Mark>> {
    Ok(of(engine, tx, place)?.into_iter().map(|view| view.mark).collect())
}

/// Refuses an edit that the marks on the record forbid.
pub(super) fn check(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (register, place): (&dyn AnyRegister, RecordRef<'_>),
    edit: &Edit,
) -> anyhow::Result<()> {
    let marks = names(engine, tx, place)?;
    mark::check(&marks, register, edit).map_err(|refusal| Failure::Refused(refusal).into())
}

pub(super) fn check_erasure(
    engine: &Engine,
    tx: &mut Tx<'_>,
    place: RecordRef<'_>,
) -> anyhow::Result<Result<(), Refusal>> {
    Ok(mark::check_erasure(&names(engine, tx, place)?))
}
