//! The checks that look across registers, as the policies ask: every set has its place, its keeper and its people.
//!
//! Records whose work is over are left out; a record is never changed by a check.

mod outside;
mod security;
mod statements;
mod systems;
mod upkeep;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};

use crate::posts;
use crate::reading::Read as _;

const NAMES_OF_SETS: (&str, &str) = ("datasets", "name");

pub static CHECKS: &[CrossCheck] = &[
    CrossCheck { name: "named-sets", law: "GDPR 30(1), 32", needs: &["areas", "devices", "datasets"], run: named_sets },
    CrossCheck { name: "paper-sets", law: "GDPR 32(1)", needs: &["areas", "datasets"], run: paper_sets_in_rooms },
    CrossCheck { name: "electronic-sets", law: "GDPR 32(1)", needs: &["devices", "datasets"], run: sets_on_devices },
    CrossCheck { name: "set-keepers", law: "GDPR 24, 32(4)", needs: &["areas", "devices", "datasets"], run: keepers },
    CrossCheck {
        name: "post-authorisations",
        law: "GDPR 29, 32(4)",
        needs: &["datasets", "processing-activities", "authorisations"],
        run: posts_with_authorisation,
    },
    CrossCheck { name: "program-sign-in", law: "GDPR 32(1)(b)", needs: &["devices"], run: programs_with_sign_in },
    CrossCheck { name: "device-protection", law: "GDPR 32(1)", needs: &["devices"], run: devices_protected },
    CrossCheck { name: "system-support", law: "GDPR 32(1)", needs: &["devices"], run: systems_supported },
    CrossCheck {
        name: "activity-sets",
        law: "GDPR 30(1)",
        needs: &["processing-activities"],
        run: activities_with_sets,
    },
    CrossCheck {
        name: "processor-contracts",
        law: "GDPR 28(3)",
        needs: &["processing-activities", "processors"],
        run: processors_with_contract,
    },
    systems::SETS,
    systems::PROGRAMS,
    systems::SUPPLIERS,
    systems::ACCOUNTS,
    outside::ASSESSED,
    outside::BASIS,
    outside::ANSWERS,
    statements::IDLE,
    statements::REPLACED,
    security::LOST_CARRIERS,
    security::OPEN_CARRIERS,
    security::REPAIR_CONTRACTS,
    security::DESTRUCTION_PROTOCOLS,
    upkeep::BACKUPS,
    upkeep::SCANS,
    upkeep::REVIEWS,
];

fn named_sets(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (register, entry) in places(snapshot) {
        for number in entry.numbers("datasets") {
            let at = |key| Finding::at(register, entry.number, key);
            let finding = match snapshot.find("datasets", number) {
                Some(set) if is_alive(set) => None,
                Some(set) => Some(at("finding-set-disposed").mended_in("datasets").with("set", set.line("name"))),
                None => Some(at("finding-set-missing").mended_in("datasets").with("number", &number)),
            };
            findings.extend(finding);
        }
        let unknown = entry.lines("datasets_named").filter(|name| !is_known(snapshot, name));
        findings.extend(unknown.map(|name| {
            Finding::at(register, entry.number, "finding-set-unknown").mended_in("datasets_named").with("set", name)
        }));
    }
    findings
}

fn paper_sets_in_rooms(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let held = held(snapshot, alive(snapshot, "areas"));
    let paper = sets(snapshot).filter(|set| set.line("form") == "Paper");
    let homeless = paper.filter(|set| !held.contains(&set.number));
    homeless.map(|set| Finding::at("datasets", set.number, "finding-set-without-room")).collect()
}

fn sets_on_devices(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let held = held(snapshot, alive(snapshot, "devices"));
    let electronic = sets(snapshot).filter(|set| set.line("form") == "Electronic");
    let homeless = electronic.filter(|set| !held.contains(&set.number));
    homeless.map(|set| Finding::at("datasets", set.number, "finding-set-without-device")).collect()
}

/// A set is kept by whoever is named on it, or by the keeper of the room or device where it stands.
fn keepers(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let kept = places(snapshot).map(|(_, place)| place).filter(|place| !place.line("keeper").is_empty());
    let kept = held(snapshot, kept);
    let unkept = sets(snapshot).filter(|set| set.line("keeper").is_empty() && !kept.contains(&set.number));
    unkept.map(|set| Finding::at("datasets", set.number, "finding-set-without-keeper").mended_in("keeper")).collect()
}

fn posts_with_authorisation(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let live: Vec<(String, &Entry)> = snapshot
        .of("authorisations")
        .iter()
        .filter(|entry| is_live(entry, today))
        .map(|entry| (posts::normal(entry.line("post")), entry))
        .collect();
    let mut findings = Vec::new();
    for set in sets(snapshot) {
        let covered = |post: &str| {
            live.iter().any(|(held, authorisation)| held == post && covers(snapshot, authorisation, set.number))
        };
        let open = set.lines("posts").filter(|post| !covered(post));
        findings.extend(
            open.map(|post| {
                Finding::at("datasets", set.number, "finding-post-without-authorisation").with("post", post)
            }),
        );
    }
    findings
}

/// Granted, begun and not over.
pub fn is_live(authorisation: &Entry, today: Date) -> bool {
    let day = |field| authorisation.day(field);
    authorisation.state == "granted"
        && day("from").is_some_and(|from| from <= today)
        && day("to").is_none_or(|to| today <= to)
}

/// An authorisation covers a set by name, or through an activity that works on the set.
fn covers(snapshot: &Snapshot, authorisation: &Entry, set: u64) -> bool {
    let by_activity = || {
        authorisation
            .numbers("activities")
            .filter_map(|number| snapshot.find("processing-activities", number))
            .any(|activity| activity.numbers("datasets").any(|number| number == set))
    };
    authorisation.numbers("datasets").any(|number| number == set) || by_activity()
}

fn programs_with_sign_in(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for device in alive(snapshot, "devices") {
        let programs = device.rows("programs");
        let open = programs.filter(|program| matches!(program.line("authentication"), "" | "None"));
        findings.extend(open.map(|program| {
            Finding::at("devices", device.number, "finding-program-without-sign-in")
                .mended_in("programs")
                .with("program", program.line("name"))
        }));
    }
    findings
}

fn devices_protected(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let finding = |device: &Entry| match device.line("protection_status") {
        "" => {
            Some(Finding::at("devices", device.number, "finding-device-without-status").mended_in("protection_status"))
        }
        "Missing" => {
            Some(Finding::at("devices", device.number, "finding-device-unprotected").mended_in("protection_status"))
        }
        _ => None,
    };
    alive(snapshot, "devices").filter_map(finding).collect()
}

fn systems_supported(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let over = |device: &Entry| {
        let day: Date = device.line("os_support_until").parse().ok()?;
        let finding = Finding::at("devices", device.number, "finding-system-unsupported").mended_in("os_support_until");
        (day < today).then(|| finding.with("system", device.line("operating_system")).with("day", &day))
    };
    alive(snapshot, "devices").filter_map(over).collect()
}

fn activities_with_sets(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let empty = active(snapshot).filter(|activity| activity.numbers("datasets").next().is_none());
    empty
        .map(|activity| {
            Finding::at("processing-activities", activity.number, "finding-activity-without-set").mended_in("datasets")
        })
        .collect()
}

fn processors_with_contract(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for activity in active(snapshot) {
        for number in activity.numbers("processors") {
            let processor = snapshot.find("processors", number);
            let name = processor.map_or_else(|| number.to_string(), |processor| processor.line("name").to_owned());
            let key = match processor {
                Some(processor) if processor.state != "contracted" => "finding-processor-without-contract",
                Some(processor) if is_over(processor, today) => "finding-contract-over",
                Some(_) => continue,
                None => "finding-processor-without-contract",
            };
            findings.push(
                Finding::at("processing-activities", activity.number, key)
                    .mended_in("processors")
                    .with("processor", &name),
            );
        }
    }
    findings
}

fn is_over(processor: &Entry, today: Date) -> bool {
    processor.line("contract_until").parse::<Date>().is_ok_and(|until| until < today)
}

/// Activities that stand in the register.
fn active(snapshot: &Snapshot) -> impl Iterator<Item = &Entry> {
    snapshot.of("processing-activities").iter().filter(|entry| is_active(entry))
}

/// Whether an activity stands in the register.
pub fn is_active(activity: &Entry) -> bool {
    matches!(activity.state.as_str(), "active" | "review")
}

fn sets(snapshot: &Snapshot) -> impl Iterator<Item = &Entry> {
    alive(snapshot, "datasets")
}

/// Rooms and devices in use.
fn places(snapshot: &Snapshot) -> impl Iterator<Item = (&'static str, &Entry)> {
    ["areas", "devices"].into_iter().flat_map(|register| alive(snapshot, register).map(move |entry| (register, entry)))
}

fn alive<'a>(snapshot: &'a Snapshot, register: &str) -> impl Iterator<Item = &'a Entry> + use<'a> {
    snapshot.each(register).filter(|entry| is_alive(entry))
}

/// Whether a set, a room or a device is still there.
pub fn is_alive(entry: &Entry) -> bool {
    !matches!(entry.state.as_str(), "left" | "withdrawn" | "disposed")
}

/// The sets that rooms, devices or systems hold, by number or by name.
fn held<'a>(snapshot: &Snapshot, places: impl Iterator<Item = &'a Entry>) -> BTreeSet<u64> {
    let mut held = BTreeSet::new();
    for place in places {
        held.extend(place.numbers("datasets"));
        let named = place.lines("datasets_named").flat_map(|name| snapshot.with_name(NAMES_OF_SETS, name));
        held.extend(named.map(|set| set.number));
    }
    held
}

/// Whether a set that is still there has this name.
fn is_known(snapshot: &Snapshot, name: &str) -> bool {
    snapshot.with_name(NAMES_OF_SETS, name).into_iter().any(is_alive)
}
