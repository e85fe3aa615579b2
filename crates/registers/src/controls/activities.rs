//! Checks over activities, sets, rooms and devices, and the bridge to the checks across registers.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rodowod_domain::control::{About, Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::register::Moment;

use super::reading::{Read as _, alive, of};
use crate::cross_checks::{is_active, is_alive};
use crate::{REGISTERS, cross_checks};

pub static CHECKS: &[Check] = &[
    Check::new("activities::complete", &[ACTIVITIES], |live| {
        let fields: Vec<&str> = live.arguments.fields.iter().map(String::as_str).collect();
        without_gaps(live, ACTIVITIES, (&["active", "review"], &fields))
    })
    .by_record(),
    Check::new("datasets::keeper_named", &["areas", "devices", "datasets"], |live| {
        crossed(live, "set-keepers", ("datasets", is_alive))
    })
    .reading(&[("datasets", &["name", "keeper"])]),
    Check::new("datasets::paper_has_room", &["areas", "datasets"], |live| {
        crossed(live, "paper-sets", ("datasets", |set| is_alive(set) && set.has("form", "Paper")))
    })
    .reading(&[("datasets", &["name", "form"])]),
    Check::new("devices::programs_sign_in", &["devices"], |live| {
        crossed(live, "program-sign-in", ("devices", is_alive))
    }),
    Check::new("devices::protection_current", &["devices"], |live| {
        crossed(live, "device-protection", ("devices", is_alive))
    }),
    Check::new("devices::systems_supported", &["devices"], |live| {
        crossed(live, "system-support", ("devices", is_alive))
    }),
    Check::new("processors::contract_in_force", &[ACTIVITIES, "processors"], |live| {
        crossed(live, "processor-contracts", (ACTIVITIES, is_active))
    }),
];

const ACTIVITIES: &str = "processing-activities";

/// Records of a register in these states that lack nothing the law wants of these fields, or of any.
pub(super) fn without_gaps(live: &Live<'_>, slug: &str, (state, fields): (&[&str], &[&str])) -> Answer {
    let Some(register) = REGISTERS.iter().find(|register| register.slug() == slug) else { return Answer::NOTHING };
    Answer::of(live.records.of(slug).iter().filter(|entry| state.contains(&entry.state.as_str())).map(|entry| {
        let at = Moment {
            now: live.now,
            today: live.today,
            state: &entry.state,
            created_at: entry.created_at.unwrap_or(Timestamp::UNIX_EPOCH),
            asked: live.parameters,
        };
        let gaps = register.gaps(&entry.body, &at);
        match gaps.iter().find(|gap| fields.is_empty() || fields.contains(&gap.field)) {
            Some(gap) => of(State::Broken, slug, entry, gap.key),
            None => of(State::Kept, slug, entry, "evidence-record-complete"),
        }
    }))
}

/// The findings of a check across registers, beside the records of one register that it looks at and found in order.
pub(super) fn crossed(live: &Live<'_>, name: &str, (looked_at, is_looked_at): (&str, fn(&Entry) -> bool)) -> Answer {
    let Some(check) = cross_checks::CHECKS.iter().find(|check| check.name == name) else { return Answer::NOTHING };
    let findings = (check.run)(live.records, live.today);
    let wrong: Vec<Evidence> = findings
        .into_iter()
        .map(|finding| Evidence {
            state: State::Broken,
            about: About::Record { register: finding.register.to_owned(), number: finding.number },
            key: finding.key,
            args: finding.args,
        })
        .collect();
    let named: BTreeSet<u64> = wrong
        .iter()
        .filter_map(|piece| match &piece.about {
            About::Record { register, number } if register == looked_at => Some(*number),
            _ => None,
        })
        .collect();
    let right = alive(live, looked_at, &[]).filter(|entry| is_looked_at(entry) && !named.contains(&entry.number));
    let right: Vec<Evidence> =
        right.map(|entry| of(State::Kept, looked_at, entry, "evidence-record-complete")).collect();
    Answer::of(wrong.into_iter().chain(right))
}
