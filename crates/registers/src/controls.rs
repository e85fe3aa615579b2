//! The checks behind the catalogue: pure functions over live records and facts of the office, one file per subject.
//!
//! Every check can say broken and can say kept; a test puts each into both states.

mod accounts;
mod activities;
mod appointments;
mod assessments;
mod breaches;
mod checklists;
mod contacts;
mod deadlines;
mod devices;
mod endings;
mod log;
mod papers;
mod partners;
mod passwords;
mod people;
mod policy;
mod processors;
mod reading;
mod recordings;
mod records;
mod requests;
mod upkeep;

use std::sync::LazyLock;

use rodowod_domain::control::{Catalogue, Check, Controls};

/// The files in the order in which the policy is read, and the list of all rules.
const FILES: &[&str] = &[
    include_str!("../../../catalogue/governance.toml"),
    include_str!("../../../catalogue/register.toml"),
    include_str!("../../../catalogue/design.toml"),
    include_str!("../../../catalogue/access.toml"),
    include_str!("../../../catalogue/password.toml"),
    include_str!("../../../catalogue/places.toml"),
    include_str!("../../../catalogue/systems.toml"),
    include_str!("../../../catalogue/clause.toml"),
    include_str!("../../../catalogue/consent.toml"),
    include_str!("../../../catalogue/request.toml"),
    include_str!("../../../catalogue/contacts.toml"),
    include_str!("../../../catalogue/breach.toml"),
];

const RULES: &str = include_str!("../../../catalogue/rules.tsv");
const QUESTIONS: &str = include_str!("../../../catalogue/inspection.toml");

/// What an institution of each kind is offered when it is set up.
const INVENTORIES: &[&str] = &[
    include_str!("../../../catalogue/inventory/school.toml"),
    include_str!("../../../catalogue/inventory/clinic.toml"),
    include_str!("../../../catalogue/inventory/counselling.toml"),
    include_str!("../../../catalogue/inventory/welfare.toml"),
    include_str!("../../../catalogue/inventory/remote.toml"),
];

/// The catalogue as it stands in this program.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let read = Catalogue::read(FILES, RULES, QUESTIONS).and_then(|read| read.with_inventories(INVENTORIES));
    read.expect("the catalogue is part of the program and tested")
});

/// Every check, subject by subject.
pub static CHECKS: &[&[Check]] = &[
    accounts::CHECKS,
    activities::CHECKS,
    appointments::CHECKS,
    assessments::CHECKS,
    breaches::CHECKS,
    checklists::CHECKS,
    contacts::CHECKS,
    deadlines::CHECKS,
    devices::CHECKS,
    endings::CHECKS,
    log::CHECKS,
    papers::CHECKS,
    partners::CHECKS,
    passwords::CHECKS,
    people::CHECKS,
    policy::CHECKS,
    processors::CHECKS,
    recordings::CHECKS,
    records::CHECKS,
    requests::CHECKS,
    upkeep::CHECKS,
];

/// The catalogue with its checks; `forms` tells what the program prints.
pub fn controls(forms: fn() -> Vec<(String, String)>) -> Controls {
    Controls { catalogue: &CATALOGUE, checks: CHECKS, forms }
}
