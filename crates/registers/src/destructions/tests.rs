//! What a protocol of destruction must show before it is believed.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};

use super::{Destruction, DestructionMethod, ProtectionClass};

fn problems(protocol: &Destruction, state: &str) -> Vec<(String, &'static str)> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    let at = Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() };
    protocol.check(&at).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn pieces_are_as_small_as_the_class_of_protection_asks() {
    let mut protocol = Destruction::sample();
    for (class, is_enough) in
        [(ProtectionClass::Normal, true), (ProtectionClass::High, true), (ProtectionClass::VeryHigh, false)]
    {
        protocol.protection_class = Some(class);
        assert_eq!(problems(&protocol, "carried-out").is_empty(), is_enough, "{class:?}");
    }
    assert_eq!(problems(&protocol, "carried-out")[0], ("lots.0.level".to_owned(), "problem-level-too-low"));
    protocol.lots[1].level = None;
    assert_eq!(problems(&protocol, "carried-out")[1], ("lots.1.level".to_owned(), "problem-required"));
    // Nothing is left that could be measured.
    protocol.method = Some(DestructionMethod::Overwritten);
    assert!(problems(&protocol, "carried-out").is_empty());
}

#[test]
fn a_protocol_is_approved_with_every_signature_and_never_with_one_alone() {
    let mut protocol = Destruction::sample();
    assert!(problems(&protocol, "approved").is_empty());
    protocol.signatures[1].signed_on = None;
    assert_eq!(problems(&protocol, "approved"), [("signatures.1.signed_on".to_owned(), "problem-not-signed")]);
    protocol.signatures[1].signed_on = Some(date(2026, 11, 15));
    assert_eq!(problems(&protocol, "approved"), [("signatures.1.signed_on".to_owned(), "problem-signed-before")]);
    protocol.signatures.pop();
    assert_eq!(problems(&protocol, "approved"), [("signatures".to_owned(), "problem-one-signature")]);
    assert!(problems(&protocol, "carried-out").is_empty());
}

#[test]
fn approval_and_filing_each_have_a_week() {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    let due = |state| {
        let at = Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() };
        let deadlines = Destruction::sample().deadlines(&at);
        deadlines.iter().map(|deadline| (deadline.name, deadline.due.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(due("prepared"), []);
    assert_eq!(due("carried-out"), [("approve", "2026-11-23".to_owned())]);
    assert_eq!(due("approved"), [("file", "2026-11-24".to_owned())]);
}
