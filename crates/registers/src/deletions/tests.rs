//! A deletion waits for holds, the archive, processors and each resource; its protocol names nobody.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(deletion: &Deletion, state: &str) -> Vec<(String, &'static str)> {
    deletion.check(&moment(state)).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn each_thing_that_stands_against_it_keeps_it_from_being_approved() {
    type Spoil = fn(&mut Deletion);
    let cases: [(Spoil, &str, &str); 6] = [
        (|deletion| deletion.holds[0].released_on = None, "holds", "problem-deletion-held"),
        (|deletion| deletion.last_day = None, "last_day", "problem-deletion-last-day"),
        (|deletion| deletion.last_day = Some(date(2026, 11, 22)), "last_day", "problem-deletion-too-early"),
        (|deletion| deletion.archive = Some(ArchiveAnswer::Missing), "archive", "problem-deletion-awaits-archive"),
        (
            |deletion| deletion.records[0].register = RegisterScope::Everything,
            "records.0.register",
            "problem-deletion-of-everything",
        ),
        (
            |deletion| deletion.records[1].register = RegisterScope::Breaches,
            "records.1.register",
            "problem-deletion-of-proof",
        ),
    ];
    assert!(problems(&Deletion::sample(), "approved").is_empty());
    for (spoil, field, key) in cases {
        let mut deletion = Deletion::sample();
        spoil(&mut deletion);
        assert_eq!(problems(&deletion, "approved"), [(field.to_owned(), key)]);
    }
}

#[test]
fn it_is_held_only_while_a_hold_is_not_released() {
    assert_eq!(problems(&Deletion::sample(), "held"), [("holds".to_owned(), "problem-deletion-not-held")]);
    let mut held = Deletion::sample();
    held.holds[0].released_on = None;
    assert!(problems(&held, "held").is_empty());
}

#[test]
fn a_deletion_is_complete_only_when_each_resource_is_clear_and_each_processor_obeyed() {
    type Spoil = fn(&mut Deletion);
    let cases: [(Spoil, &str); 6] = [
        (|deletion| deletion.resources[0].done_on = None, "resources.0.done_on"),
        (|deletion| deletion.resources[1].method = None, "resources.1.method"),
        (|deletion| deletion.resources[0].method = Some(DeletionMethod::SecureOverwriting), "resources.0.method"),
        (|deletion| deletion.resources[1].irreversible = None, "resources.1.irreversible"),
        (|deletion| deletion.orders[0].confirmed_on = None, "orders.0.confirmed_on"),
        (|deletion| deletion.orders.clear(), "orders"),
    ];
    assert!(problems(&Deletion::sample(), "completed").is_empty());
    for (spoil, field) in cases {
        let mut deletion = Deletion::sample();
        spoil(&mut deletion);
        let found: Vec<_> = problems(&deletion, "completed").into_iter().map(|(field, _)| field).collect();
        assert_eq!(found, [field]);
    }
}

#[test]
fn the_protocol_does_not_repeat_what_it_deleted() {
    for text in ["wniosek 90810112343", "poczta (danuta@fikcyjna.example)", "PESEL: 90810112343."] {
        let deletion = Deletion { remarks: Some(text.into()), ..Deletion::sample() };
        assert_eq!(problems(&deletion, "planned"), [("remarks".to_owned(), "problem-deletion-repeats-data")], "{text}");
    }
    let plain = Deletion { remarks: Some("41 wniosków, protokół 12345678901, 3@5".into()), ..Deletion::sample() };
    assert!(problems(&plain, "planned").is_empty());
}

#[test]
fn completing_destroys_the_records_that_are_named_and_no_other_step_does() {
    let deletion = Deletion::sample();
    let doomed = [("consents".to_owned(), 2), ("clause-presentations".to_owned(), 3)];
    assert_eq!(deletion.destroys("complete", &moment("completed")), doomed);
    for step in WORKFLOW.moves.iter().filter(|step| step.name != "complete") {
        assert!(deletion.destroys(step.name, &moment(step.target(step.from[0]))).is_empty(), "{}", step.name);
    }
    assert_eq!(WORKFLOW.find("complete").unwrap().power, Power::Delete);
}

#[test]
fn a_processor_has_five_days_unless_the_order_says_otherwise() {
    let mut deletion = Deletion::sample();
    deletion.orders[0].confirmed_on = None;
    deletion.orders[0].ordered_on = date(2026, 11, 16);
    let due = |deletion: &Deletion| {
        let deadlines = deletion.deadlines(&moment("approved"));
        deadlines.iter().find(|due| due.name == "processor").map(|due| due.due.to_string())
    };
    // The fifth day is a Saturday.
    assert_eq!(due(&deletion).as_deref(), Some("2026-11-23"));
    deletion.orders[0].due = Some(date(2026, 11, 18));
    assert_eq!(due(&deletion).as_deref(), Some("2026-11-18"));
}

#[test]
fn the_staff_is_told_of_what_is_not_cleared_yet() {
    let mut deletion = Deletion { notification: None, ..Deletion::sample() };
    deletion.resources[1].done_on = None;
    let body = &deletion.follow_ups("order-staff", &moment("approved"))[0].body;
    assert_eq!(body["resources"].as_array().unwrap().len(), 1);
    assert!(Deletion::sample().follow_ups("order-staff", &moment("approved")).is_empty());
}
