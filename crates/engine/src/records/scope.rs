//! How far somebody sees: the one decision of a list, and the look at a single record.
//!
//! A list carries its limits into the statement that finds its rows; a record is judged by its own body, once opened.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::authorisation::{Denied, Facets, Limits, On, Power, Sight};
use rodowod_domain::record::Record;
use rodowod_domain::register::{AnyRegister, DATASETS, UNIT};
use rodowod_store::Tx;
use rodowod_store::reach::{self, Part, Reach, Seen};
use rodowod_store::records::{self, RecordRef};

use super::{Failure, sealed};
use crate::{By, Engine};

/// The limits of a list; none when the whole register lies open.
pub(crate) fn reach(by: &By, register: &dyn AnyRegister, power: Power) -> Option<Reach> {
    let kept = register.kept_from().filter(|kept| by.actor.is_kept_out(kept.function));
    let parts = match by.actor.sight(power, register.slug()) {
        Sight::Everything => None,
        Sight::Parts(_) if !register.has_facets() => None,
        Sight::Nothing => Some(Vec::new()),
        Sight::Parts(parts) => {
            let part = |limits: Limits| Part { sets: limits.datasets, units: limits.units };
            Some(parts.into_iter().map(part).collect())
        }
    };
    if parts.is_none() && kept.is_none() {
        return None;
    }
    let parts = parts.unwrap_or_else(|| vec![Part::default()]);
    let without = kept.map(|kept| (kept.column, kept.values));
    Some(Reach { register_of_sets: DATASETS, column_of_unit: UNIT, parts, without })
}

/// All that the actor may view, register by register, for statements that look at many of them.
pub(crate) fn seen(engine: &Engine, by: &By) -> Seen<'static> {
    let mut seen = Seen::default();
    let open = engine.registers().iter().filter(|register| by.may(Power::View, On::Register(register.slug())).is_ok());
    for register in open {
        match reach(by, *register, Power::View) {
            None => seen.whole.push(register.slug()),
            Some(reach) if reach.parts.is_empty() => {}
            Some(reach) => seen.parts.push((register.slug(), reach)),
        }
    }
    seen
}

/// What of a record decides who may do what with it.
pub(crate) struct Grounds {
    pub facets: Facets,
    /// Login of the account that an authorisation opens something to.
    pub holder: Option<String>,
}

impl Grounds {
    pub fn of(register: &dyn AnyRegister, record: &Record) -> Self {
        Self { facets: register.facets(record.number, &record.body), holder: register.holder(&record.body) }
    }
}

/// Whether the act may be done to this record.
pub(crate) fn within(by: &By, register: &dyn AnyRegister, record: &Record, power: Power) -> Result<(), Denied> {
    by.may(power, On::Record(register.slug(), &register.facets(record.number, &record.body)))
}

/// Those of the records that the actor may view, found with one statement.
pub(crate) fn visible(
    tx: &mut Tx<'_>,
    by: &By,
    register: &dyn AnyRegister,
    numbers: &[u64],
) -> anyhow::Result<BTreeSet<u64>> {
    Ok(match reach(by, register, Power::View) {
        None => numbers.iter().copied().collect(),
        Some(reach) if reach.parts.is_empty() => BTreeSet::new(),
        Some(reach) => reach::of_many(tx, (by.institution.id, register.slug()), &reach, numbers)?,
    })
}

/// Those of the records that are kept from the actor, whatever their authorisations open: for what tells of records by
/// register and number alone.
pub(crate) fn kept(
    engine: &Engine,
    tx: &mut Tx<'_>,
    by: &By,
    places: impl Iterator<Item = (String, u64)>,
) -> anyhow::Result<BTreeSet<(String, u64)>> {
    let mut numbers: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (slug, number) in places {
        numbers.entry(slug).or_default().push(number);
    }
    let mut kept = BTreeSet::new();
    for (slug, numbers) in numbers {
        let register = engine.register(&slug).and_then(AnyRegister::kept_from);
        let Some(rule) = register.filter(|rule| by.actor.is_kept_out(rule.function)) else { continue };
        let without = Some((rule.column, rule.values));
        let open = Reach { register_of_sets: DATASETS, column_of_unit: UNIT, parts: vec![Part::default()], without };
        let open = reach::of_many(tx, (by.institution.id, &slug), &open, &numbers)?;
        kept.extend(numbers.into_iter().filter(|number| !open.contains(number)).map(|number| (slug.clone(), number)));
    }
    Ok(kept)
}

/// Refuses what lies beyond the actor's limits, for acts that do not open the record themselves. Without limits nothing
/// is read.
pub(crate) fn look(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (by, power): (&By, Power),
    (register, number): (&str, u64),
) -> anyhow::Result<Result<(), Failure>> {
    let Some(register) = engine.register(register) else { return Ok(Err(Failure::NoRegister)) };
    if reach(by, register, power).is_none() {
        return Ok(Ok(()));
    }
    let place = RecordRef { institution: by.institution.id, register: register.slug(), number };
    let Some(row) = records::get(tx, place)? else { return Ok(Err(Failure::NotFound)) };
    let key = engine.keys.institution(tx, place.institution)?;
    let record = sealed::open_row(register, &key, (place, &row))?;
    Ok(within(by, register, &record, power).map_err(Failure::from))
}
