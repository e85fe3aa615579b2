//! Checks over activities, sets, rooms and devices, and the bridge to the checks across registers.

use jiff::Timestamp;
use rodowod_domain::control::{About, Answer, Check, Evidence, Live, State};
use rodowod_domain::register::Moment;

use super::reading::{alive, of};
use crate::{REGISTERS, cross_checks};

pub static CHECKS: &[Check] = &[
    Check::new("activities::complete", &["processing-activities"], complete),
    Check::new("datasets::keeper_named", &["areas", "devices", "datasets"], keeper_named),
    Check::new("datasets::paper_has_room", &["areas", "datasets"], paper_has_room),
    Check::new("devices::programs_sign_in", &["devices"], programs_sign_in),
    Check::new("devices::protection_current", &["devices"], protection_current),
    Check::new("devices::systems_supported", &["devices"], systems_supported),
    Check::new("processors::contract_in_force", &["processing-activities", "processors"], contract_in_force),
];

fn complete(live: &Live<'_>) -> Answer {
    without_gaps(live, "processing-activities", (&["active", "review"], &[]))
}

/// Records of a register in these states that lack nothing the law wants of these fields, or of any.
pub(super) fn without_gaps(live: &Live<'_>, slug: &str, (state, fields): (&[&str], &[&str])) -> Answer {
    let Some(register) = REGISTERS.iter().find(|register| register.slug() == slug) else { return Answer::NOTHING };
    Answer::of(live.records.of(slug).iter().filter(|entry| state.contains(&entry.state.as_str())).map(|entry| {
        let at = Moment {
            now: live.now,
            today: live.today,
            state: &entry.state,
            created_at: entry.created_at.unwrap_or(Timestamp::UNIX_EPOCH),
        };
        let gaps = register.gaps(&entry.body, &at);
        match gaps.iter().find(|gap| fields.is_empty() || fields.contains(&gap.field)) {
            Some(gap) => of(State::Broken, slug, entry, gap.key),
            None => of(State::Kept, slug, entry, "evidence-record-complete"),
        }
    }))
}

/// The findings of a check across registers; what was looked at is a register.
pub(super) fn crossed(live: &Live<'_>, name: &str, looked_at: &str) -> Answer {
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
    let is_named = |number| {
        let about = About::Record { register: looked_at.to_owned(), number };
        wrong.iter().any(|piece| piece.about == about)
    };
    let right = alive(live, looked_at, &[]).filter(|entry| !is_named(entry.number));
    let right: Vec<Evidence> =
        right.map(|entry| of(State::Kept, looked_at, entry, "evidence-record-complete")).collect();
    Answer::of(wrong.into_iter().chain(right))
}

fn keeper_named(live: &Live<'_>) -> Answer {
    crossed(live, "set-keepers", "datasets")
}

fn paper_has_room(live: &Live<'_>) -> Answer {
    crossed(live, "paper-sets", "datasets")
}

fn programs_sign_in(live: &Live<'_>) -> Answer {
    crossed(live, "program-sign-in", "devices")
}

fn protection_current(live: &Live<'_>) -> Answer {
    crossed(live, "device-protection", "devices")
}

fn systems_supported(live: &Live<'_>) -> Answer {
    crossed(live, "system-support", "devices")
}

fn contract_in_force(live: &Live<'_>) -> Answer {
    crossed(live, "processor-contracts", "processing-activities")
}
