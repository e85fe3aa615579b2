//! The marks that other records set on one: read where they stand, with the record that sets them.
//!
//! A mark holds for whoever acts, also for those who may not see why: it is asked for inside the transaction of the act.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::field::Problem;
use rodowod_domain::mark::{self, MARKS, Mark};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns};

use super::Failure;
use crate::Engine;

const KEPT_IN: &str = "problem-record-kept-in";

/// A mark, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkView {
    pub mark: Mark,
    pub register: String,
    pub number: u64,
}

fn setters(engine: &Engine) -> Vec<&'static str> {
    let sets_marks = |register: &&&'static dyn AnyRegister| register.field(MARKS).is_some();
    engine.registers().iter().filter(sets_marks).map(|register| register.slug()).collect()
}

/// Every mark on one record, with one statement.
pub(super) fn of(engine: &Engine, tx: &mut Tx<'_>, place: RecordRef<'_>) -> anyhow::Result<Vec<MarkView>> {
    let setters = setters(engine);
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

/// Whether a record may leave the institution under the marks on it.
pub fn may_leave(register: &str, marks: &[MarkView]) -> bool {
    let marks: Vec<_> = marks.iter().map(|view| (view.mark, (view.register.as_str(), view.number))).collect();
    mark::may_leave(register, &marks)
}

pub(super) fn check_leaving(register: &str, marks: &[MarkView]) -> Result<(), Failure> {
    if may_leave(register, marks) {
        return Ok(());
    }
    Err(Failure::Refused(Refusal::Invalid(vec![Problem::at("", KEPT_IN)])))
}

/// Whether something of a record may leave the institution now.
pub(crate) fn may_be_taken_out(
    engine: &Engine,
    tx: &mut Tx<'_>,
    place: RecordRef<'_>,
) -> anyhow::Result<Result<(), Failure>> {
    Ok(check_leaving(place.register, &of(engine, tx, place)?))
}

/// A mark, and the register and number of the record that sets it.
type Set = (Mark, (String, u64));

/// The records of a register that may not leave the institution, in one statement for all.
pub(crate) fn kept_in(engine: &Engine, tx: &mut Tx<'_>, institution: i64, slug: &str) -> anyhow::Result<BTreeSet<u64>> {
    let setters = setters(engine);
    let mut found: BTreeMap<u64, Vec<Set>> = BTreeMap::new();
    for (value, register, number) in columns::all(tx, (institution, MARKS), &setters)? {
        let (Some(mark), Some((of, about))) = (Mark::read(&value), Mark::place(&value)) else { continue };
        if of == slug {
            found.entry(about).or_default().push((mark, (register, number)));
        }
    }
    Ok(found.into_iter().filter(|(_, marks)| !mark::may_leave(slug, marks)).map(|(number, _)| number).collect())
}

/// Whether a record may be erased: its own state lets it go, and no other record keeps it.
pub(super) fn check_erasure(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (place, register, state): (RecordRef<'_>, &dyn AnyRegister, &str),
) -> anyhow::Result<Result<(), Refusal>> {
    let mut marks = names(engine, tx, place)?;
    marks.extend(register.held_in().contains(&state).then_some(Mark::Held));
    Ok(mark::check_erasure(&marks))
}
