//! A register as it stood on a past day: states, bodies and clocks of that evening.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::Power;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::hours::WARSAW;
use rodowod_domain::record::{Record, When, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_store::past;
use rodowod_store::records::RecordRef;
use serde_json::Value;

use super::list::{Query, Row, is_found, words};
use super::{Deadline, Failure, allowed, scope, sealed};
use crate::{By, Engine, controls};

/// Records of one page.
pub const PAST_MAX: u32 = 200;

#[derive(Clone, Debug)]
pub struct PastPage {
    /// The day that is shown; never one that lies ahead.
    pub day: Date,
    pub rows: Vec<Row>,
    /// The number after which the next page begins.
    pub next: Option<u64>,
}

/// The register as it stood when the day was over in Warsaw.
pub async fn as_of(engine: &Engine, by: &By, register: &str, (day, after): (Date, u64)) -> Result<PastPage, Failure> {
    as_of_narrowed(engine, by, register, (day, after, &Query::default())).await
}

/// The same, narrowed by state, filters and words: compared with what each record said on that day.
pub async fn as_of_narrowed(
    engine: &Engine,
    by: &By,
    register: &str,
    (day, after, query): (Date, u64, &Query),
) -> Result<PastPage, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let now = engine.clock.now();
    let day = day.min(day_in_warsaw(now));
    let until = end_of(day).min(now);
    let (office, by, institution, query) = (engine.clone(), by.clone(), by.institution.id, query.clone());
    let page = engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            let then = until.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(until);
            let asked = controls::enforced_at(&office, tx, (institution, &by.institution.preset), then)?;
            let when = When { now: then, asked: asked.as_ref().unwrap_or_else(|| ParameterSet::none()) };
            let found = past::as_of(tx, (institution, register.slug()), until, (after, PAST_MAX))?;
            let next = found.last().filter(|_| found.len() == PAST_MAX as usize).map(|row| row.number);
            // What is kept from somebody today is kept of every past day as well.
            let places = found.iter().map(|row| (register.slug().to_owned(), row.number));
            let kept = scope::kept(&office, tx, &by, places)?;
            let is_kept = |number| kept.contains(&(register.slug().to_owned(), number));
            let mut rows = Vec::with_capacity(found.len());
            for row in found.iter().filter(|row| kept.is_empty() || !is_kept(row.number)) {
                let place = RecordRef { institution, register: register.slug(), number: row.number };
                let record = sealed::open_row(register, &key, (place, row))?;
                // As the record was then: what lay within reach on that day.
                if scope::within(&by, register, &record, Power::View).is_err()
                    || !is_asked_for(register, &record, &query)
                {
                    continue;
                }
                rows.push(Row {
                    title: register.title(&record.body),
                    deadline: nearest(register, &record, when),
                    changed_at: row.changed_at,
                    erased: sealed::is_erased(row),
                    record,
                });
            }
            Ok(PastPage { day, rows, next })
        })
        .await?;
    Ok(page)
}

/// Whether a list narrowed so would have shown the record; it compares in the open what the list compares by columns.
fn is_asked_for(register: &dyn AnyRegister, record: &Record, query: &Query) -> bool {
    let is_in_state = query.state.as_ref().is_none_or(|state| *state == record.state);
    let has = |(name, wanted): &(String, String)| match record.body.get(name) {
        Some(Value::String(value)) => value == wanted,
        Some(Value::Bool(value)) => value.to_string() == *wanted,
        Some(Value::Array(values)) => values.iter().any(|value| value.as_str() == Some(wanted)),
        Some(Value::Number(value)) => value.to_string() == *wanted,
        // A flag that nobody ticked is a no.
        _ => wanted == "false",
    };
    is_in_state && query.filters.iter().all(has) && is_found(register, &record.body, &words(&query.search))
}

fn end_of(day: Date) -> Timestamp {
    let next = day.tomorrow().unwrap_or(day).in_tz(WARSAW);
    next.map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}

/// The nearest deadline that was not met then, reckoned from what record and policy said then.
fn nearest(register: &dyn AnyRegister, record: &Record, when: When<'_>) -> Option<Deadline> {
    let open = register.deadlines(&record.body, &record.at(when)).into_iter().filter(|deadline| !deadline.met);
    let nearest = open.min_by_key(|deadline| deadline.due.bound())?;
    Some(Deadline {
        name: nearest.name.to_owned(),
        law: nearest.law.to_owned(),
        due: nearest.due,
        met: false,
        rules: Vec::new(),
    })
}
