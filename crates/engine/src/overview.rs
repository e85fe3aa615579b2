//! The state of the institution in a few numbers: how old what is open is, what is due when, where the risk lies, what
//! will have to go. Each number is a list of records, and only of those that the person may see.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::{Record, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_store::{Tx, deadlines};
use serde_json::Value;

use crate::records::{self, Deadline, Query, scope};
use crate::{By, Engine};

/// Records of one register that are looked at, in one state.
const RECORDS_MAX: usize = 2_000;
/// Deadlines that are looked at.
const TERMS_MAX: u32 = 5_000;

/// One picture; its parts stand in their order.
#[derive(Clone, Debug)]
pub struct Chart {
    pub name: &'static str,
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug)]
pub struct Part {
    pub name: String,
    /// Register and number of each record behind the number.
    pub places: BTreeSet<(&'static str, u64)>,
}

/// Seconds of a day.
const DAY: i64 = 24 * 3600;

/// Likelihood and impact of the matrix of risk go up to this.
pub const RISK_TOP: u64 = 5;

pub async fn charts(engine: &Engine, by: &By) -> anyhow::Result<Vec<Chart>> {
    let (office, by, now) = (engine.clone(), by.clone(), engine.clock.now());
    engine
        .db
        .read(move |tx| {
            let look = Look { engine: &office, by: &by, now };
            let charts = [
                look.ages(tx, "requests-age", "requests")?,
                look.ages(tx, "breaches-age", "breaches")?,
                look.terms(tx, "terms", None)?,
                look.terms(tx, "staff-terms", Some(&["authorisations", "trainings"]))?,
                look.risks(tx)?,
                look.horizon(tx)?,
            ];
            Ok(charts.into_iter().flatten().collect())
        })
        .await
}

struct Look<'a> {
    engine: &'a Engine,
    by: &'a By,
    now: Timestamp,
}

impl Look<'_> {
    fn register(&self, slug: &str) -> Option<&'static dyn AnyRegister> {
        let register = self.engine.register(slug)?;
        self.by.may(Power::View, On::Register(register.slug())).ok()?;
        Some(register)
    }

    /// The records of a register in the states that are wanted.
    fn records(
        &self,
        tx: &mut Tx<'_>,
        register: &'static dyn AnyRegister,
        is_wanted: impl Fn(&rodowod_domain::workflow::State) -> bool,
    ) -> anyhow::Result<Vec<Record>> {
        let mut found = Vec::new();
        for state in register.workflow().states.iter().filter(|state| is_wanted(state)) {
            let mut query = Query { state: Some(state.name.to_owned()), limit: records::ROWS_MAX, ..Query::default() };
            for _ in 0..RECORDS_MAX / records::ROWS_MAX {
                let page = records::page(self.engine, register, (self.by, Power::View, &query), tx)?;
                found.extend(page.rows.into_iter().filter(|row| !row.erased).map(|row| row.record));
                query.after = page.next;
                if query.after.is_none() {
                    break;
                }
            }
        }
        Ok(found)
    }

    /// Open records by the days since they were entered.
    fn ages(&self, tx: &mut Tx<'_>, name: &'static str, slug: &str) -> anyhow::Result<Option<Chart>> {
        let Some(register) = self.register(slug) else { return Ok(None) };
        let mut parts = parts(&["to-7", "to-30", "to-90", "over-90"]);
        for record in self.records(tx, register, |state| !state.closed)? {
            let days = self.now.duration_since(record.created_at).as_hours() / 24;
            let place = [7, 30, 90].iter().position(|bound| days <= *bound).unwrap_or(3);
            parts[place].places.insert((register.slug(), record.number));
        }
        Ok(Some(Chart { name, parts }))
    }

    /// Deadlines that are not met, by when they end.
    fn terms(&self, tx: &mut Tx<'_>, name: &'static str, only: Option<&[&str]>) -> anyhow::Result<Option<Chart>> {
        let until = self.now + jiff::SignedDuration::from_hours(365 * 24);
        let mut parts = parts(&["overdue", "in-7", "in-30", "in-365"]);
        let mut seen = scope::seen(self.engine, self.by);
        if let Some(only) = only {
            seen.whole.retain(|slug| only.contains(slug));
            seen.parts.retain(|(slug, _)| only.contains(slug));
        }
        for owned in deadlines::open_until(tx, self.by.institution.id, (until, TERMS_MAX), &seen)? {
            let Some(register) = self.engine.register(&owned.register) else { continue };
            let left = Deadline::from_row(owned.deadline).due.bound().duration_since(self.now).as_secs();
            let place = [0, 7 * DAY, 30 * DAY].iter().position(|bound| left <= *bound).unwrap_or(3);
            parts[place].places.insert((register.slug(), owned.number));
        }
        let is_empty = parts.iter().all(|part| part.places.is_empty());
        Ok(Some(Chart { name, parts }).filter(|_| only.is_none() || !is_empty))
    }

    /// Scenarios by likelihood and impact; a part is named `likelihood-impact`, the gravest impact first.
    fn risks(&self, tx: &mut Tx<'_>) -> anyhow::Result<Option<Chart>> {
        let Some(register) = self.register("risks") else { return Ok(None) };
        let mut cells: BTreeMap<(u64, u64), BTreeSet<(&'static str, u64)>> = BTreeMap::new();
        for record in self.records(tx, register, |state| state.name != "cancelled")? {
            for scenario in rows(&record, "scenarios") {
                let level = |name| scenario.get(name).and_then(Value::as_u64).map(|level| level.clamp(1, RISK_TOP));
                if let (Some(likelihood), Some(impact)) = (level("likelihood"), level("impact")) {
                    cells.entry((likelihood, impact)).or_default().insert((register.slug(), record.number));
                }
            }
        }
        let order = (1..=RISK_TOP).rev().flat_map(|impact| (1..=RISK_TOP).map(move |likelihood| (likelihood, impact)));
        let parts = order.map(|cell| Part {
            name: format!("{}-{}", cell.0, cell.1),
            places: cells.remove(&cell).unwrap_or_default(),
        });
        Ok(Some(Chart { name: "risk", parts: parts.collect() }))
    }

    /// What reviews found and recordings keep, by the last day of keeping.
    fn horizon(&self, tx: &mut Tx<'_>) -> anyhow::Result<Option<Chart>> {
        let today = day_in_warsaw(self.now);
        let mut parts = parts(&["expired", "in-1-year", "in-2-years", "later"]);
        let mut put = |day: Option<&Value>, place: (&'static str, u64)| {
            let Some(day) = day.and_then(Value::as_str).and_then(|day| day.parse::<Date>().ok()) else { return };
            let bounds = [0, 1, 2].map(|years| today.saturating_add(years.years()));
            let part = bounds.iter().position(|bound| day <= *bound).unwrap_or(3);
            parts[part].places.insert(place);
        };
        let mut is_seen = false;
        if let Some(register) = self.register("retention-reviews") {
            is_seen = true;
            for record in self.records(tx, register, |state| state.name != "cancelled")? {
                rows(&record, "holdings").for_each(|row| put(row.get("last_day"), (register.slug(), record.number)));
            }
        }
        if let Some(register) = self.register("recordings") {
            is_seen = true;
            for record in self.records(tx, register, |state| !state.closed)? {
                put(record.body.get("keep_until"), (register.slug(), record.number));
            }
        }
        Ok(is_seen.then_some(Chart { name: "horizon", parts }))
    }
}

fn parts(names: &[&str]) -> Vec<Part> {
    names.iter().map(|name| Part { name: (*name).to_owned(), places: BTreeSet::new() }).collect()
}

fn rows<'a>(record: &'a Record, field: &str) -> impl Iterator<Item = &'a serde_json::Map<String, Value>> + use<'a> {
    record.body.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}
