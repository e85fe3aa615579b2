//! What people do and software cannot: every person concerned says each year that the list is known and followed.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use rodowod_domain::control::{Answer, CHECKLISTS, Check, Live, State};
use rodowod_domain::text::{fold, kebab};

use super::people::live_authorisations;
use super::reading::{Read as _, by, of};
use crate::acknowledgements::HOLDS_MONTHS;

pub static CHECKS: &[Check] = &[Check::new(CHECKLISTS, &["authorisations", "acknowledgements"], acknowledged)];

fn acknowledged(live: &Live<'_>) -> Answer {
    let mut known: BTreeMap<String, Date> = BTreeMap::new();
    for entry in live.records.of("acknowledgements").iter().filter(|entry| kebab(entry.line("checklist")) == live.checklist)
    {
        let Some(day) = entry.day("confirmed_on") else { continue };
        let latest = known.entry(fold(entry.line("person"))).or_insert(day);
        *latest = day.max(*latest);
    }
    Answer::of(live_authorisations(live).map(|entry| {
        let confirmed = known.get(&fold(entry.line("person")));
        let last = confirmed.and_then(|day| day.checked_add(HOLDS_MONTHS.months()).ok());
        let state = last.map_or(State::Broken, |last| by(last, live.today));
        of(state, "authorisations", entry, "evidence-checklist").with("list", format!("checklist-{}", live.checklist))
    }))
}
