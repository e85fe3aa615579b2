//! What people do and software cannot: every person concerned says each year that the list is known and followed.

use jiff::{ToSpan, civil::Date};
use rodowod_domain::control::{Answer, CHECKLISTS, Check, Live, State};
use rodowod_domain::text::kebab;

use super::people::live_authorisations;
use super::reading::{Read as _, after, by, of, stated};

/// Days in which whoever is asked answers, and by which people are asked before the end.
const NOTICE: &str = "checklist_notice_days";
const DAYS_MAX: i64 = 3660;

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
                let last = after(asked, live, NOTICE).unwrap_or(asked);
                if live.today <= last { State::AtRisk { on: last } } else { State::Broken }
            }
            None => confirmed.map_or(State::Broken, |day| held(day, live)),
        };
        of(state, "authorisations", entry, "evidence-checklist").with("list", format!("checklist-{}", live.checklist))
    }))
}

/// Kept until the interval is over; as long before its end as people are asked ahead it is at risk.
fn held(confirmed: Date, live: &Live<'_>) -> State {
    let Some(last) = after(confirmed, live, "checklist_interval_months") else { return State::Kept };
    let asked_from = last.saturating_sub(live.parameters.number(NOTICE).clamp(0, DAYS_MAX).days());
    if live.today < asked_from {
        State::Kept
    } else {
        by(last, live.today).and(State::AtRisk { on: last.saturating_add(1.day()) })
    }
}
