//! Terms that the policy in force sets: it shortens them from its day on, and never makes one longer than law or record.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "each test file uses its own part")]
mod support;

use jiff::civil::date;
use rodowod_domain::control::{ParameterSet, Value};
use rodowod_domain::field::Body;
use rodowod_domain::record::Record;
use rodowod_domain::register::{AnyRegister, Moment};
use rodowod_registers::REGISTERS;
use serde_json::json;

fn register(slug: &str) -> &'static dyn AnyRegister {
    REGISTERS.iter().copied().find(|register| register.slug() == slug).unwrap()
}

fn asked(parameter: &str, value: i64) -> ParameterSet {
    ParameterSet([(parameter.to_owned(), Value::Number(value))].into())
}

/// When a deadline of the sample ends.
fn due(slug: &str, (state, name): (&str, &str), (change, asked): (&Body, &ParameterSet)) -> Option<String> {
    let mut body = register(slug).sample();
    body.extend(change.clone());
    let at = Moment { asked, ..support::moment(state) };
    let body = register(slug).derive(&body, &at);
    let found = register(slug).deadlines(&body, &at).into_iter().find(|deadline| deadline.name == name)?;
    Some(found.due.to_string())
}

/// Register, state, deadline, parameter with a strict and with a lax value, and whether the lax one may move the end.
type Case = (&'static str, &'static str, &'static str, (&'static str, i64, i64), bool);

const CASES: [Case; 14] = [
    ("processing-activities", "active", "review", ("activity_review_months", 6, 24), true),
    ("processors", "contracted", "verification", ("processor_verification_months", 3, 240), false),
    ("processors", "ended", "return", ("processor_return_days", 2, 300), false),
    ("trainings", "closed", "repeat", ("training_interval", 2, 240), false),
    ("audits", "closed", "next", ("audit_interval_months", 6, 24), false),
    ("recordings", "kept", "destroy", ("recording_retention_months", 1, 240), false),
    ("recordings-rules", "in-force", "test", ("announcement_test_days", 14, 3000), false),
    ("risks", "settled", "review", ("risk_interval_months", 3, 240), false),
    ("malware-scans", "watched", "scan", ("malware_scan_days", 2, 30), true),
    ("malware-scans", "watched", "update", ("malware_update_days", 2, 30), true),
    ("backups", "running", "test", ("restore_test_days", 7, 90), true),
    ("acknowledgements", "confirmed", "again", ("checklist_interval_months", 6, 24), true),
    ("acknowledgements", "asked", "asked", ("checklist_notice_days", 3, 60), true),
    ("deletions", "approved", "processor", ("processor_return_days", 2, 300), true),
];

fn change(slug: &str) -> Body {
    let change = match slug {
        "deletions" => json!({ "orders": [{ "processor": "Archiwum", "ordered_on": "2026-11-16" }] }),
        "audits" => json!({ "kind": "Audit" }),
        _ => json!({}),
    };
    change.as_object().unwrap().clone()
}

#[test]
fn a_parameter_shortens_its_term_and_what_binds_otherwise_is_never_lengthened() {
    for (slug, state, name, (parameter, strict, lax), may_lengthen) in CASES {
        let look = |set: &ParameterSet| due(slug, (state, name), (&change(slug), set));
        let without = look(ParameterSet::none()).unwrap_or_else(|| panic!("{slug} has no {name}"));
        let shorter = look(&asked(parameter, strict)).unwrap();
        assert!(shorter < without, "{slug} {name}: {shorter} is not before {without}");
        let longer = look(&asked(parameter, lax)).unwrap();
        assert_eq!(longer > without, may_lengthen, "{slug} {name}: {longer} and {without}");
        assert!(longer >= without, "{slug} {name}: {longer} is before {without}");
        assert_eq!(look(&asked(parameter, 0)), Some(without), "nought says nothing");
    }
}

#[test]
fn a_policy_may_ask_for_terms_that_the_law_does_not_have() {
    let none = ParameterSet::none();
    let nothing = Body::new();
    assert_eq!(due("devices", ("used", "protection"), (&nothing, none)), None);
    assert!(due("devices", ("used", "protection"), (&nothing, &asked("device_check_months", 6))).is_some());
    let hours = asked("breach_assessment_hours", 48);
    assert_eq!(due("breaches", ("reported", "assessment"), (&nothing, none)), None);
    assert!(due("breaches", ("reported", "assessment"), (&nothing, &hours)).is_some());
    let unlikely = json!({ "risk": "Unlikely" }).as_object().unwrap().clone();
    let every = ParameterSet([("breach_persons_notice".to_owned(), Value::Text("every-breach".to_owned()))].into());
    assert_eq!(due("breaches", ("assessed", "persons"), (&unlikely, none)), None);
    assert!(due("breaches", ("assessed", "persons"), (&unlikely, &every)).is_some());
}

#[test]
fn the_next_of_a_series_comes_when_the_policy_says() {
    let review = register("retention-reviews");
    let mut body = review.sample();
    body.remove("next_review");
    body.insert("kind".to_owned(), json!("Planned"));
    let record =
        Record { number: 1, state: "settled".to_owned(), version: 1, draft: false, created_at: support::now(), body };
    let next = |set: &ParameterSet| {
        let at = Moment { asked: set, today: date(2027, 11, 20), ..record.at(support::now()) };
        review.next(&record.body, &at).unwrap().body["due"].clone()
    };
    let (without, half) = (next(ParameterSet::none()), next(&asked("retention_review_months", 6)));
    assert!(half.as_str() < without.as_str(), "{half} {without}");
}
