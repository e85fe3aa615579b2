//! What people do and software cannot: every person concerned says each year that the list is known and followed.

use jiff::ToSpan;
use rodowod_domain::control::{Answer, CHECKLISTS, Check, Live, State};
use rodowod_domain::text::kebab;

use super::people::live_authorisations;
use super::reading::{Read as _, by, of, stated};
use crate::acknowledgements::{ASKED_DAYS, HOLDS_MONTHS};

pub static CHECKS: &[Check] = &[Check::new(CHECKLISTS, &["authorisations", "acknowledgements"], acknowledged)
    .reading(&[("acknowledgements", &["person", "checklist", "account", "asked_on", "confirmed_on"])])];

fn acknowledged(live: &Live<'_>) -> Answer {
    Answer::of(live_authorisations(live).map(|entry| {
        let mut stated = stated(live, entry);
        stated.retain(|one| kebab(one.line("checklist")) == live.checklist);
        // Whoever an audit asked again has days for it, and what was said before counts no more.
        let asked = stated.iter().filter(|one| one.state == "asked").filter_map(|one| one.day("asked_on")).max();
        let said = stated.iter().filter(|one| one.state != "asked");
        let confirmed = said.filter_map(|one| one.day("confirmed_on")).max();
        let state = match asked.filter(|asked| confirmed.is_none_or(|day| day < *asked)) {
            Some(asked) => {
                let last = asked.checked_add(i64::from(ASKED_DAYS).days()).unwrap_or(asked);
                if live.today <= last { State::AtRisk { on: last } } else { State::Broken }
            }
            None => {
                let last = confirmed.and_then(|day| day.checked_add(HOLDS_MONTHS.months()).ok());
                last.map_or(State::Broken, |last| by(last, live.today))
            }
        };
        of(state, "authorisations", entry, "evidence-checklist").with("list", format!("checklist-{}", live.checklist))
    }))
}
