//! When a recording goes, what keeps it, and what its handing over leaves behind.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::cross_check::Entry;
use rodowod_domain::register::Controller;
use serde_json::json;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn free() -> Recording {
    Recording { hold_ground: None, hold_from: None, hold_note: None, hold_ended_on: None, ..Recording::sample() }
}

fn due(recording: &Recording, state: &str) -> Option<String> {
    recording.deadlines(&moment(state)).first().map(|term| term.due.to_string())
}

#[test]
fn it_goes_when_its_term_is_over_and_not_while_it_is_held() {
    assert_eq!(due(&free(), "kept").as_deref(), Some("2027-11-04"));
    assert_eq!(due(&free(), "held"), None);
    let released = Recording { hold_ended_on: Some(date(2028, 3, 1)), ..Recording::sample() };
    assert_eq!(due(&released, "kept").as_deref(), Some("2028-03-01"));
    let refused = Recording { consent: RecordingConsent::Refused, ..free() };
    assert_eq!(due(&refused, "kept").as_deref(), Some("2026-11-05"));
    assert!(WORKFLOW.moves_from("held").all(|step| step.to != "destroyed"));
}

#[test]
fn without_rules_of_its_own_it_goes_when_the_policy_says() {
    let bare = Recording { regulation: None, retention_months: None, ..free() };
    assert_eq!(due(&bare, "kept"), None);
    let asked = ParameterSet(
        [("recording_retention_months".to_owned(), rodowod_domain::control::Value::Number(12))].into_iter().collect(),
    );
    let at = Moment { asked: &asked, ..moment("kept") };
    assert_eq!(bare.deadlines(&at)[0].due.to_string(), "2027-11-04");
}

#[test]
fn what_goes_by_term_has_reached_its_term() {
    let problems = |recording: &Recording| -> Vec<_> {
        recording.check(&moment("destroyed")).into_iter().map(|problem| problem.key).collect()
    };
    assert!(problems(&free()).is_empty());
    let early = Recording { destroyed_as: Some(DestructionOfRecording::ByTerm), ..free() };
    assert_eq!(problems(&early), ["problem-recording-too-early"]);
}

#[test]
fn nobody_receives_it_before_the_director_agreed() {
    let mut recording = free();
    recording.handovers[0].consent_on = date(2026, 11, 11);
    let keys: Vec<_> = recording.check(&moment("kept")).into_iter().map(|problem| problem.key).collect();
    assert_eq!(keys, ["problem-recording-consent-after"]);
    assert_eq!(WORKFLOW.find("hand-over").unwrap().power, Power::Disclose);
    let handed = Recording { disclosure: None, ..free() };
    let follow_up = &handed.follow_ups("hand-over", &moment("kept"))[0];
    assert_eq!((follow_up.register, follow_up.body["is_recording"].as_bool()), ("disclosures", Some(true)));
    assert!(free().follow_ups("hand-over", &moment("kept")).is_empty());
}

#[test]
fn the_rules_give_the_term_that_nobody_wrote() {
    let body = json!({"retention_months": 6}).as_object().unwrap().clone();
    let mut linked = Linked::new(Controller::default());
    let rules = Entry { number: 1, state: "in-force".into(), created_at: None, changed_at: None, body };
    linked.insert("regulation", vec![rules]);
    let mut recording = Recording { retention_months: None, ..free() };
    recording.compose(&linked, &moment("kept"));
    assert_eq!(recording.retention_months, Some(6));
    let mut own = free();
    own.compose(&linked, &moment("kept"));
    assert_eq!(own.retention_months, Some(12));
}
