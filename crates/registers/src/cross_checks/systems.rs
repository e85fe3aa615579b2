//! What systems, data sets, devices and authorisations say of each other.
//!
//! An institution that keeps no list of systems yet is not told of every system that is missing from it.

use jiff::civil::Date;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};

use super::{held, is_alive, is_live, is_over, sets};
use crate::reading::Read as _;

pub const SETS: CrossCheck =
    CrossCheck { name: "system-sets", law: "GDPR 30(1), 32(1)", needs: &["systems", "datasets"], run: system_sets };
pub const PROGRAMS: CrossCheck =
    CrossCheck { name: "system-programs", law: "GDPR 32(1)", needs: &["systems", "devices"], run: programs };
pub const SUPPLIERS: CrossCheck =
    CrossCheck { name: "system-suppliers", law: "GDPR 28(3)", needs: &["systems", "processors"], run: suppliers };
pub const ACCOUNTS: CrossCheck =
    CrossCheck { name: "system-accounts", law: "GDPR 32(4)", needs: &["systems", "authorisations"], run: accounts };

fn used(snapshot: &Snapshot) -> impl Iterator<Item = &Entry> {
    snapshot.of("systems").iter().filter(|system| is_used(system))
}

fn is_used(system: &Entry) -> bool {
    system.state == "used"
}

fn is_kept(snapshot: &Snapshot) -> bool {
    !snapshot.of("systems").is_empty()
}

/// A system names sets that exist, and every electronic set is in a system.
fn system_sets(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for system in used(snapshot) {
        let at = |key| Finding::at("systems", system.number, key);
        findings.extend(system.numbers("datasets").filter_map(|number| match snapshot.find("datasets", number) {
            Some(set) if is_alive(set) => None,
            Some(set) => Some(at("finding-set-disposed").mended_in("datasets").with("set", set.line("name"))),
            None => Some(at("finding-set-missing").mended_in("datasets").with("number", &number)),
        }));
        let unknown = system.lines("datasets_named").filter(|name| !super::is_known(snapshot, name));
        findings.extend(unknown.map(|name| at("finding-set-unknown").mended_in("datasets_named").with("set", name)));
    }
    if is_kept(snapshot) {
        let held = held(snapshot, used(snapshot));
        let electronic = sets(snapshot).filter(|set| set.line("form") == "Electronic");
        let homeless = electronic.filter(|set| !held.contains(&set.number));
        findings.extend(homeless.map(|set| Finding::at("datasets", set.number, "finding-set-without-system")));
    }
    findings
}

/// A program named on a device is a system that somebody answers for.
fn programs(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !is_kept(snapshot) {
        return findings;
    }
    for device in super::alive(snapshot, "devices") {
        let programs = device.rows("programs");
        let names = programs.map(|program| program.line("name"));
        let unknown = names.filter(|name| !is_known(snapshot, name));
        findings.extend(unknown.map(|name| {
            Finding::at("devices", device.number, "finding-program-without-system")
                .mended_in("programs")
                .with("program", name)
        }));
    }
    findings
}

fn is_known(snapshot: &Snapshot, name: &str) -> bool {
    snapshot.with_name(("systems", "name"), name).into_iter().any(is_used)
}

fn suppliers(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for system in used(snapshot) {
        let Some(number) = system.number_in("supplier") else { continue };
        let supplier = snapshot.find("processors", number);
        let is_bound = supplier.is_some_and(|supplier| supplier.state == "contracted" && !is_over(supplier, today));
        if !is_bound {
            let name = supplier.map_or_else(|| number.to_string(), |supplier| supplier.line("name").to_owned());
            let finding = Finding::at("systems", system.number, "finding-system-supplier").mended_in("supplier");
            findings.push(finding.with("processor", &name));
        }
    }
    findings
}

/// A live authorisation opens no account in a system that was withdrawn or that nobody entered.
fn accounts(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !is_kept(snapshot) {
        return findings;
    }
    for authorisation in snapshot.of("authorisations").iter().filter(|entry| is_live(entry, today)) {
        let accounts = authorisation.rows("systems");
        let names = accounts.map(|account| account.line("system"));
        findings.extend(names.filter(|name| !is_known(snapshot, name)).map(|name| {
            Finding::at("authorisations", authorisation.number, "finding-account-without-system")
                .mended_in("systems")
                .with("system", name)
        }));
    }
    findings
}
