//! Every deadline has its one button: a move that exists, or the form of the record.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use rodowod_registers::REGISTERS;

/// The deadlines of a register by their labels; a label with more behind it is that of a field.
fn named(slug: &str) -> BTreeSet<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/pl");
    let texts = std::fs::read_to_string(format!("{root}/{slug}.ftl")).unwrap_or_default();
    let prefix = format!("{slug}-deadline-");
    let names = texts.lines().filter_map(|line| Some(line.split_once(" =")?.0.strip_prefix(&prefix)?.to_owned()));
    let register = REGISTERS.iter().find(|register| register.slug() == slug).unwrap();
    names.filter(|name| register.field(&format!("deadline_{}", name.replace('-', "_"))).is_none()).collect()
}

#[test]
fn every_deadline_says_by_which_move_it_is_met() {
    let mut wrong = Vec::new();
    for register in REGISTERS {
        let told: BTreeSet<String> = register.duties().iter().map(|(name, _)| (*name).to_owned()).collect();
        let named = named(register.slug());
        for name in named.symmetric_difference(&told) {
            wrong.push(format!("{}: {name}", register.slug()));
        }
        for (name, steps) in register.duties() {
            for step in steps.iter().filter(|step| register.workflow().find(step).is_none()) {
                wrong.push(format!("{}: {name} is met by {step}, which is no move", register.slug()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_duty_is_met_by_the_first_move_that_is_open_where_the_record_stands() {
    let requests = REGISTERS.iter().find(|register| register.slug() == "requests").unwrap();
    let step = |state| requests.fulfilling("answer", state).map(|step| step.name);
    assert_eq!(step("received"), Some("start"));
    assert_eq!(step("identity"), Some("confirm-identity"));
    assert_eq!(step("in-progress"), Some("answer"));
    assert_eq!(step("closed"), None);
    assert!(requests.fulfilling("internal-report", "received").is_none(), "that is written into the record");
}
