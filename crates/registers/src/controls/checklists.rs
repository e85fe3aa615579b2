//! What people do and software cannot: every person concerned says each year that the list is known and followed.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use rodowod_domain::control::{Answer, CHECKLISTS, Check, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::text::{fold, kebab};

use super::people::live_authorisations;
use super::reading::{Read as _, by, of};
use crate::acknowledgements::{ASKED_DAYS, HOLDS_MONTHS};

pub static CHECKS: &[Check] = &[Check::new(CHECKLISTS, &["authorisations", "acknowledgements"], acknowledged)
    .reading(&[("acknowledgements", &["person", "checklist", "account", "asked_on", "confirmed_on"])])];

fn acknowledged(live: &Live<'_>) -> Answer {
    // Whoever acknowledges by the program is known by the account, whoever does so on paper by the name.
    let mut known: BTreeMap<String, Date> = BTreeMap::new();
    // Whoever an audit asked again has days for it, and what was said before counts no more.
    let mut asked: BTreeMap<String, Date> = BTreeMap::new();
    for entry in live.records.with_word(("acknowledgements", "checklist"), |word| kebab(word) == live.checklist) {
        let is_asked = entry.state == "asked";
        let Some(day) = entry.day(if is_asked { "asked_on" } else { "confirmed_on" }) else { continue };
        for who in [fold(entry.line("person")), login(entry)] {
            let latest = if is_asked { &mut asked } else { &mut known }.entry(who).or_insert(day);
            *latest = day.max(*latest);
        }
    }
    Answer::of(live_authorisations(live).map(|entry| {
        let of_person = |days: &BTreeMap<String, Date>| {
            let by_login = || days.get(&login(entry)).filter(|_| !entry.line("account").is_empty());
            days.get(&fold(entry.line("person"))).or_else(by_login).copied()
        };
        let (confirmed, asked) = (of_person(&known), of_person(&asked));
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

/// The account as a name that no person has; nobody's, where there is none.
fn login(entry: &Entry) -> String {
    match entry.line("account") {
        "" => String::new(),
        account => format!("@{account}"),
    }
}
