//! The state of the institution in a few numbers: how old what is open is, what is due when, where the risk lies, what
//! will have to go. Each number is a list of records, and only of those that the person may see.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::{Record, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::fold;
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
    /// There is more than was looked at, so the numbers are the least that there is.
    pub is_cut: bool,
}

#[derive(Clone, Debug)]
pub struct Part {
    pub name: String,
    /// Register and number of each record behind the number.
    pub places: BTreeSet<(&'static str, u64)>,
}

/// How long before its end a training is to be repeated.
const SOON_DAYS: i32 = 30;

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
                look.ages(tx, "requests-age", ("requests", "received"))?,
                look.ages(tx, "breaches-age", ("breaches", "aware_at"))?,
                look.terms(tx, "terms", None)?,
                look.terms(tx, "staff-terms", Some(&["authorisations"]))?,
                look.trained(tx)?,
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

    /// The records of a register in the states that are wanted, and whether there are more.
    fn records(
        &self,
        tx: &mut Tx<'_>,
        register: &'static dyn AnyRegister,
        is_wanted: impl Fn(&rodowod_domain::workflow::State) -> bool,
    ) -> anyhow::Result<(Vec<Record>, bool)> {
        let (mut found, mut is_cut) = (Vec::new(), false);
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
            is_cut |= query.after.is_some();
        }
        Ok((found, is_cut))
    }

    /// Open records by the days since the one from which the law counts; a record without it, since it was entered.
    fn ages(&self, tx: &mut Tx<'_>, name: &'static str, (slug, since): (&str, &str)) -> anyhow::Result<Option<Chart>> {
        let Some(register) = self.register(slug) else { return Ok(None) };
        let today = day_in_warsaw(self.now);
        let mut parts = parts(&["to-7", "to-30", "to-90", "over-90"]);
        let (records, is_cut) = self.records(tx, register, |state| !state.closed)?;
        for record in records {
            let begun = day_of(record.body.get(since)).unwrap_or_else(|| day_in_warsaw(record.created_at));
            let days = today.since(begun)?.get_days();
            let place = [7, 30, 90].iter().position(|bound| days <= *bound).unwrap_or(3);
            parts[place].places.insert((register.slug(), record.number));
        }
        Ok(Some(Chart { name, parts, is_cut }))
    }

    /// Trainings that hold, those to be repeated soon, and authorisations of people whom no training has prepared.
    fn trained(&self, tx: &mut Tx<'_>) -> anyhow::Result<Option<Chart>> {
        let Some((trainings, authorisations)) = self.register("trainings").zip(self.register("authorisations")) else {
            return Ok(None);
        };
        let today = day_in_warsaw(self.now);
        let soon = today.saturating_add(SOON_DAYS.days());
        let mut parts = parts(&["trained", "training-due", "untrained"]);
        let (held, is_cut) = self.records(tx, trainings, |state| matches!(state.name, "held" | "closed"))?;
        let mut holds: BTreeSet<String> = BTreeSet::new();
        for record in held.iter().filter(|record| !record.draft) {
            let until = day_of(record.body.get("repeat_on"));
            if until.is_some_and(|until| until < today) {
                continue;
            }
            let is_due = until.is_some_and(|until| until <= soon);
            parts[usize::from(is_due)].places.insert((trainings.slug(), record.number));
            for row in rows(record, "attendance").filter(|row| row.get("present") == Some(&Value::Bool(true))) {
                holds.extend(["person", "account"].iter().filter_map(|name| Some(fold(row.get(*name)?.as_str()?))));
            }
        }
        let (granted, is_cut_too) = self.records(tx, authorisations, |state| state.name == "granted")?;
        for record in granted {
            let own = ["person", "account"].map(|name| record.body.get(name).and_then(Value::as_str).map(fold));
            // An authorisation may itself say when its holder was trained.
            let says = day_of(record.body.get("training_date")).is_some();
            if !says && !own.iter().flatten().any(|own| holds.contains(own)) {
                parts[2].places.insert((authorisations.slug(), record.number));
            }
        }
        Ok(Some(Chart { name: "training", parts, is_cut: is_cut || is_cut_too }))
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
        let open = deadlines::open_until(tx, self.by.institution.id, (until, TERMS_MAX), &seen)?;
        let is_cut = open.len() >= TERMS_MAX as usize;
        for owned in open {
            let Some(register) = self.engine.register(&owned.register) else { continue };
            let left = Deadline::from_row(owned.deadline).due.bound().duration_since(self.now).as_secs();
            let place = [0, 7 * DAY, 30 * DAY].iter().position(|bound| left <= *bound).unwrap_or(3);
            parts[place].places.insert((register.slug(), owned.number));
        }
        let is_empty = parts.iter().all(|part| part.places.is_empty());
        Ok(Some(Chart { name, parts, is_cut }).filter(|_| only.is_none() || !is_empty))
    }

    /// Scenarios by likelihood and impact; a part is named `likelihood-impact`, the gravest impact first.
    fn risks(&self, tx: &mut Tx<'_>) -> anyhow::Result<Option<Chart>> {
        let Some(register) = self.register("risks") else { return Ok(None) };
        let mut cells: BTreeMap<(u64, u64), BTreeSet<(&'static str, u64)>> = BTreeMap::new();
        let (records, is_cut) = self.records(tx, register, |state| state.name != "cancelled")?;
        // What a later analysis took over is told by that one.
        for record in records.iter().filter(|record| !record.body.contains_key("next_risk")) {
            for scenario in rows(record, "scenarios") {
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
        Ok(Some(Chart { name: "risk", parts: parts.collect(), is_cut }))
    }

    /// What reviews found and recordings keep, by the last day of keeping.
    fn horizon(&self, tx: &mut Tx<'_>) -> anyhow::Result<Option<Chart>> {
        let today = day_in_warsaw(self.now);
        let mut parts = parts(&["expired", "in-1-year", "in-2-years", "later"]);
        let mut put = |day: Option<&Value>, place: (&'static str, u64)| {
            let Some(day) = day_of(day) else { return };
            let bounds = [0, 1, 2].map(|years| today.saturating_add(years.years()));
            let part = bounds.iter().position(|bound| day <= *bound).unwrap_or(3);
            parts[part].places.insert(place);
        };
        let (mut is_seen, mut is_cut) = (false, false);
        if let Some(register) = self.register("retention-reviews") {
            is_seen = true;
            let (records, is_more) = self.records(tx, register, |state| state.name != "cancelled")?;
            is_cut |= is_more;
            // What a later review took over is told by that one.
            for record in records.iter().filter(|record| !record.body.contains_key("next_review")) {
                let settled = day_of(record.body.get("verified_on")).filter(|_| record.state == "settled");
                // What had expired when a settled review judged it is gone.
                let is_gone = |day: Option<&Value>| settled.zip(day_of(day)).is_some_and(|(judged, day)| day < judged);
                let kept = rows(record, "holdings").filter(|row| !is_gone(row.get("last_day")));
                kept.for_each(|row| put(row.get("last_day"), (register.slug(), record.number)));
            }
        }
        if let Some(register) = self.register("recordings") {
            is_seen = true;
            let (records, is_more) = self.records(tx, register, |state| !state.closed)?;
            is_cut |= is_more;
            for record in records {
                put(record.body.get("keep_until"), (register.slug(), record.number));
            }
        }
        Ok(is_seen.then_some(Chart { name: "horizon", parts, is_cut }))
    }
}

/// A day as it stands, or the day of a moment.
fn day_of(value: Option<&Value>) -> Option<Date> {
    let text = value?.as_str()?;
    text.parse::<Timestamp>().map(day_in_warsaw).ok().or_else(|| text.parse().ok())
}

fn parts(names: &[&str]) -> Vec<Part> {
    names.iter().map(|name| Part { name: (*name).to_owned(), places: BTreeSet::new() }).collect()
}

fn rows<'a>(record: &'a Record, field: &str) -> impl Iterator<Item = &'a serde_json::Map<String, Value>> + use<'a> {
    record.body.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}
