//! Checks on upkeep: every set is backed up, every station scanned, every server and network device reviewed.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};

use super::{alive, sets};
use crate::reading::Read as _;

pub const BACKUPS: CrossCheck = CrossCheck {
    name: "set-backups",
    law: "GDPR 32(1)(c)",
    needs: &["datasets", "systems", "backups"],
    run: sets_without_backup,
};
pub const SCANS: CrossCheck = CrossCheck {
    name: "device-scans",
    law: "GDPR 32(1)(b)",
    needs: &["devices", "malware-scans"],
    run: devices_without_scans,
};
pub const REVIEWS: CrossCheck = CrossCheck {
    name: "device-reviews",
    law: "GDPR 32(1)(d)",
    needs: &["devices", "maintenance"],
    run: devices_without_review,
};

/// Longest time between two reviews where the producer names none, in months.
const REVIEW_MONTHS: i32 = 3;

fn sets_without_backup(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let running =
        || snapshot.of("backups").iter().filter(|plan| matches!(plan.state.as_str(), "running" | "suspended"));
    let backed_up: BTreeSet<u64> = running().flat_map(|plan| plan.numbers("datasets")).collect();
    let planned: BTreeSet<u64> = running().filter_map(|plan| plan.number_in("system")).collect();
    // Of what runs at a supplier's, the supplier makes the copies, and the contract says so.
    let is_covered =
        |system: &Entry| matches!(system.line("backup"), "Supplier" | "Both") || planned.contains(&system.number);
    let by_system: BTreeSet<u64> = alive(snapshot, "systems")
        .filter(|system| is_covered(system))
        .flat_map(|system| system.numbers("datasets"))
        .collect();
    let electronic = sets(snapshot).filter(|set| set.line("form") == "Electronic");
    let bare = electronic.filter(|set| !backed_up.contains(&set.number) && !by_system.contains(&set.number));
    bare.map(|set| Finding::at("datasets", set.number, "finding-set-without-backup")).collect()
}

fn devices_without_scans(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let watched: BTreeSet<u64> = snapshot
        .of("malware-scans")
        .iter()
        .filter(|station| station.state != "ended")
        .filter_map(|station| station.number_in("device"))
        .collect();
    let computers =
        alive(snapshot, "devices").filter(|device| matches!(device.line("kind"), "Desktop" | "Laptop" | "Server"));
    let bare = computers.filter(|device| !watched.contains(&device.number));
    bare.map(|device| Finding::at("devices", device.number, "finding-device-without-scans")).collect()
}

/// A review that is planned counts: its own term watches over it.
fn devices_without_review(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let since = today.checked_sub(REVIEW_MONTHS.months()).unwrap_or(today);
    let counts = |review: &Entry| match review.state.as_str() {
        "completed" => {
            let day = |field| review.day(field);
            day("next_due").or(day("done_on")).is_some_and(|due| due >= today || day("done_on") >= Some(since))
        }
        "planned" | "faulty" => true,
        _ => false,
    };
    let reviewed: BTreeSet<u64> = snapshot
        .of("maintenance")
        .iter()
        .filter(|review| counts(review))
        .flat_map(|review| review.numbers("devices"))
        .collect();
    let kept = alive(snapshot, "devices").filter(|device| matches!(device.line("kind"), "Server" | "Network"));
    let bare = kept.filter(|device| !reviewed.contains(&device.number));
    bare.map(|device| Finding::at("devices", device.number, "finding-device-without-review")).collect()
}
