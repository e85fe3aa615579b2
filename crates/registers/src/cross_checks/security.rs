//! Checks on what carries data: nothing is lost, carried open, mended or destroyed without the paper that belongs to it.

use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};

use super::alive;
use crate::reading::Read as _;

pub const LOST_CARRIERS: CrossCheck =
    CrossCheck { name: "lost-carriers", law: "GDPR 33(5)", needs: &["devices", "media", "breaches"], run: lost };
pub const OPEN_CARRIERS: CrossCheck =
    CrossCheck { name: "carrier-encryption", law: "GDPR 32(1)(a)", needs: &["devices", "media"], run: unencrypted };
pub const REPAIR_CONTRACTS: CrossCheck =
    CrossCheck { name: "repair-contracts", law: "GDPR 28(3)", needs: &["devices", "processors"], run: repairs };
pub const DESTRUCTION_PROTOCOLS: CrossCheck = CrossCheck {
    name: "destruction-protocols",
    law: "GDPR 5(2)",
    needs: &["devices", "media", "destructions"],
    run: without_protocol,
};

const CARRIERS: [&str; 2] = ["devices", "media"];

fn lost(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for register in CARRIERS {
        let lost = snapshot.of(register).iter().filter(|entry| matches!(entry.state.as_str(), "lost" | "written-off"));
        let named = |entry: &Entry| {
            let is_known = entry.number_in("breach").is_some_and(|number| snapshot.find("breaches", number).is_some());
            // A breach may name the device instead of the other way round.
            is_known || names(snapshot, "breaches", register, entry.number)
        };
        let silent = lost.filter(|entry| !named(entry));
        findings.extend(
            silent.map(|entry| Finding::at(register, entry.number, "finding-lost-without-breach").mended_in("breach")),
        );
    }
    findings
}

/// A device that leaves the premises and a medium in somebody's hands are open to whoever finds them.
fn unencrypted(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let is_shut = |entry: &Entry, field| !matches!(entry.line(field), "" | "NotEncrypted" | "DataOnly");
    let carried = alive(snapshot, "devices").filter(|device| device.has("portable", "true"));
    let devices = carried.filter(|device| !is_shut(device, "disk_encryption")).map(|device| ("devices", device));
    let held = alive(snapshot, "media")
        .filter(|medium| medium.line("contents") != "Nothing" && medium.line("purpose") != "FromOutside");
    let media = held.filter(|medium| !is_shut(medium, "encryption") && is_here(medium)).map(|medium| ("media", medium));
    let open = devices.chain(media);
    open.map(|(register, entry)| {
        let field = if register == "devices" { "disk_encryption" } else { "encryption" };
        Finding::at(register, entry.number, "finding-carrier-unencrypted").mended_in(field)
    })
    .collect()
}

fn is_here(medium: &Entry) -> bool {
    matches!(medium.state.as_str(), "stored" | "issued")
}

fn repairs(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for device in snapshot.of("devices").iter().filter(|device| device.state == "repaired") {
        if let Some(processor) =
            device.number_in("repair_processor").and_then(|number| snapshot.find("processors", number))
            && processor.state != "contracted"
        {
            let finding =
                Finding::at("devices", device.number, "finding-repair-without-contract").mended_in("repair_processor");
            findings.push(finding.with("processor", processor.line("name")));
        }
    }
    findings
}

/// What is gone stands in a protocol: named by it, or naming it.
fn without_protocol(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (register, state) in [("devices", "disposed"), ("media", "destroyed")] {
        let gone = snapshot.of(register).iter().filter(|entry| entry.state == state);
        let proved = |entry: &Entry| {
            let by_link =
                entry.number_in("destruction").is_some_and(|number| snapshot.find("destructions", number).is_some());
            by_link
                || !entry.line("wipe_protocol").is_empty()
                || names(snapshot, "destructions", register, entry.number)
        };
        let unproved = gone.filter(|entry| entry.line("wipe_method") != "NoData" && !proved(entry));
        findings.extend(unproved.map(|entry| {
            Finding::at(register, entry.number, "finding-gone-without-protocol").mended_in("destruction")
        }));
    }
    findings
}

/// Whether any record of `by` links to the one of `register` in the field of that name.
fn names(snapshot: &Snapshot, by: &str, register: &str, number: u64) -> bool {
    snapshot.of(by).iter().any(|entry| entry.numbers(register).any(|linked| linked == number))
}
