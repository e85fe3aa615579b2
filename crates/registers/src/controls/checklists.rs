//! What people do and software cannot: every person concerned says each year that the list is known and followed.

use jiff::ToSpan;
use jiff::civil::Date;
use rodowod_domain::control::duties::{answered_by, holds_until, is_asked};
use rodowod_domain::control::{Answer, CHECKLISTS, Check, Live, State};
use rodowod_domain::text::kebab;

use super::people::live_authorisations;
use super::reading::{Read as _, by, of, stated};

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
                let last = answered_by(asked, live.parameters);
                if live.today <= last { State::AtRisk { on: last } } else { State::Broken }
            }
            None => confirmed.map_or(State::Broken, |day| held(day, live)),
        };
        of(state, "authorisations", entry, "evidence-checklist").with("list", format!("checklist-{}", live.checklist))
    }))
}

/// Kept until the interval is over; as long before its end as people are asked ahead it is at risk.
fn held(confirmed: Date, live: &Live<'_>) -> State {
    if !is_asked(confirmed, live.parameters, live.today) {
        return State::Kept;
    }
    let last = holds_until(confirmed, live.parameters);
    by(last, live.today).and(State::AtRisk { on: last.saturating_add(1.day()) })
}
