//! A register as it stood on a past day: states, bodies and clocks of that evening.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::Power;
use rodowod_domain::hours::WARSAW;
use rodowod_domain::record::{Record, day_in_warsaw};
use rodowod_domain::register::{AnyRegister, Moment};
use rodowod_store::past;
use rodowod_store::records::RecordRef;

use super::list::Row;
use super::{Deadline, Failure, allowed, scope, sealed};
use crate::{By, Engine};

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
    let register = allowed(engine, by, register, Power::View)?;
    let now = engine.clock.now();
    let day = day.min(day_in_warsaw(now));
    let until = end_of(day).min(now);
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let page = engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            let found = past::as_of(tx, (institution, register.slug()), until, (after, PAST_MAX))?;
            let next = found.last().filter(|_| found.len() == PAST_MAX as usize).map(|row| row.number);
            let mut rows = Vec::with_capacity(found.len());
            for row in &found {
                let place = RecordRef { institution, register: register.slug(), number: row.number };
                let record = sealed::open_row(register, &key, (place, row))?;
                // As the record was then: what lay within reach on that day.
                if scope::within(&by, register, &record, Power::View).is_err() {
                    continue;
                }
                rows.push(Row {
                    title: register.title(&record.body),
                    deadline: nearest(register, &record, until),
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

fn end_of(day: Date) -> Timestamp {
    let next = day.tomorrow().unwrap_or(day).in_tz(WARSAW);
    next.map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}

/// The nearest deadline that was not met then, reckoned from what the record said then.
fn nearest(register: &dyn AnyRegister, record: &Record, until: Timestamp) -> Option<Deadline> {
    let then = until.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(until);
    let at = Moment { now: then, today: day_in_warsaw(then), state: &record.state, created_at: record.created_at };
    let open = register.deadlines(&record.body, &at).into_iter().filter(|deadline| !deadline.met);
    let nearest = open.min_by_key(|deadline| deadline.due.bound())?;
    Some(Deadline {
        name: nearest.name.to_owned(),
        law: nearest.law.to_owned(),
        due: nearest.due,
        met: false,
        rules: Vec::new(),
    })
}
