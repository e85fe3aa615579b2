//! The door through `decide`: what may be released, to whom, until when, and by whom it may be written down.

use jiff::civil::date;
use rodowod_domain::authorisation::{Actor, Grant, Scope};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister as _, Erased};
use serde_json::{Value, json};

use super::*;

const REGISTER: &Erased<Pickup> = &Erased::NEW;
/// A Monday afternoon, by the clock of Warsaw ten past two.
const NOW: &str = "2026-11-23T13:10:00Z";

fn somebody(powers: &[Power]) -> Actor {
    let grant = Grant::new(Scope::Everything, powers, date(2020, 1, 1));
    Actor::new(1, "wozny", vec![grant], date(2026, 11, 23))
}

const DOOR: &[Power] = &[Power::View, Power::Enter];

fn body(value: Value) -> Body {
    value.as_object().unwrap().clone()
}

fn take(record: &Record, by: &[Power], step: &str, fields: Value) -> Result<Record, Refusal> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "powód".to_owned(), seen: None };
    let change = decide(REGISTER, Some(record), edit, (&somebody(by), NOW.parse::<jiff::Timestamp>().unwrap()))?;
    Ok(Record { state: change.state, version: change.version, body: change.body, ..record.clone() })
}

fn keys(outcome: Result<Record, Refusal>) -> Vec<&'static str> {
    match outcome {
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| problem.key).collect(),
        other => panic!("{other:?}"),
    }
}

fn valid(more: Value) -> Record {
    let mut fields = body(json!({
        "child": "Maja Przykładna", "kind": "Authorised", "collector": "Zofia Wzorcowa", "parent": "Anna Przykładna",
        "granted_on": "2026-11-02", "channel": "PaperForm", "period": "UntilWithdrawn", "from": "2026-11-02",
    }));
    fields.extend(body(more));
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let change = decide(REGISTER, None, Edit::Enter { fields, draft: false }, (&somebody(&Power::ALL), now)).unwrap();
    let entered =
        Record { number: 1, state: change.state, version: 1, draft: false, created_at: now, body: change.body };
    take(&entered, &Power::ALL, "accept", json!({})).unwrap()
}

fn released(at: &str, document_seen: bool) -> Value {
    json!({"checks": [{"at": at, "staff": "Beata Testowa", "document_seen": document_seen, "result": "Released"}]})
}

fn at_the_door(record: &Record) -> (String, String) {
    let facts = REGISTER.document("door", &record.body, &record.at(NOW.parse::<jiff::Timestamp>().unwrap()));
    (facts["verdict"].as_str().unwrap().to_owned(), facts["reason"].as_str().unwrap().to_owned())
}

#[test]
fn whoever_keeps_the_door_writes_down_a_release_and_changes_nothing_else() {
    let record = valid(json!({}));
    assert_eq!(at_the_door(&record), ("allow".to_owned(), "pickup-reason-authorised".to_owned()));
    let checked = take(&record, DOOR, "check", released(NOW, true)).unwrap();
    assert_eq!(checked.body["last_checked_at"], NOW);
    let mut widened = released(NOW, true);
    widened["collector"] = json!("Ktoś Inny");
    assert!(matches!(take(&record, DOOR, "check", widened), Err(Refusal::Denied(_))));
    assert!(matches!(take(&record, DOOR, "expire", json!({"end": "Expired"})), Err(Refusal::Denied(_))));
}

#[test]
fn no_child_is_released_without_a_look_at_the_document() {
    let outcome = take(&valid(json!({})), DOOR, "check", released(NOW, false));
    assert_eq!(keys(outcome), ["problem-released-without-document"]);
}

#[test]
fn a_withdrawal_holds_from_its_minute_on() {
    let fields = json!({"end": "Withdrawn", "withdrawn_at": "2026-11-23T13:05:00Z", "withdrawn_by": "Anna Przykładna"});
    let ended = take(&valid(json!({})), DOOR, "withdraw", fields).unwrap();
    assert_eq!(at_the_door(&ended), ("deny".to_owned(), "pickup-reason-not-valid".to_owned()));
    assert!(matches!(take(&ended, DOOR, "check", released(NOW, true)), Err(Refusal::NotFromHere { .. })));
    assert_eq!(keys(take(&ended, DOOR, "turn-away", released(NOW, true))), ["problem-released-without-authority"]);
    let turned = json!({"checks": [{"at": NOW, "staff": "Beata Testowa", "document_seen": true, "result": "Refused"}]});
    assert_eq!(take(&ended, DOOR, "turn-away", turned).unwrap().state, "ended");
    let earlier = take(&ended, DOOR, "turn-away", released("2026-11-23T13:00:00Z", true));
    assert!(earlier.is_ok(), "what was released before the withdrawal was released rightly: {earlier:?}");
}

#[test]
fn only_the_days_that_the_parent_meant_count() {
    for (more, is_meant) in [
        (json!({"period": "Once", "from": "2026-11-23"}), true),
        (json!({"period": "Once", "from": "2026-11-20"}), false),
        (json!({"period": "FromTo", "to": "2026-11-22"}), false),
        (json!({"period": "FromTo", "to": "2026-11-23"}), true),
        (json!({"from": "2026-11-24"}), false),
        (json!({"days": ["Tuesday", "Friday"]}), false),
        (json!({"days": ["Monday"]}), true),
    ] {
        let record = valid(more.clone());
        assert_eq!(at_the_door(&record).0 == "allow", is_meant, "{more}");
        assert_eq!(take(&record, DOOR, "check", released(NOW, true)).is_ok(), is_meant, "{more}");
    }
}

#[test]
fn an_authorisation_expires_only_after_its_last_day() {
    let expire = |more: Value, end: &str| take(&valid(more), &Power::ALL, "expire", json!({ "end": end }));
    let until = |to: &str| json!({ "period": "FromTo", "to": to });
    assert_eq!(keys(expire(until("2026-11-23"), "Expired")), ["problem-pickup-not-over"]);
    assert_eq!(keys(expire(json!({ "period": "UntilWithdrawn", "to": null }), "Expired")), ["problem-pickup-not-over"]);
    assert_eq!(expire(until("2026-11-22"), "Expired").unwrap().state, "ended");
    assert_eq!(expire(until("2026-11-23"), "NotNeeded").unwrap().state, "ended", "the child has left");
}

#[test]
fn whom_a_court_keeps_away_gets_no_child_whatever_the_document_says() {
    let barred = valid(json!({"kind": "Barred", "relation": "Parent", "court_reference": "III Nsm 9/26"}));
    assert_eq!(at_the_door(&barred), ("deny".to_owned(), "pickup-reason-forbidden".to_owned()));
    assert_eq!(keys(take(&barred, DOOR, "check", released(NOW, true))), ["problem-released-to-barred"]);
}

#[test]
fn a_young_collector_is_for_a_person_to_weigh() {
    let young = valid(json!({"relation": "Sibling", "birth": "2018-02-01"}));
    assert_eq!(at_the_door(&young), ("ask".to_owned(), "pickup-reason-too-young".to_owned()));
}

#[test]
fn the_collector_is_informed_within_a_month_and_at_the_first_contact_at_the_latest() {
    let due = |record: &Record| -> String {
        let deadlines = REGISTER.deadlines(&record.body, &record.at(NOW.parse::<jiff::Timestamp>().unwrap()));
        deadlines.iter().find(|deadline| deadline.name == "information").unwrap().due.to_string()
    };
    let record = valid(json!({}));
    assert_eq!(due(&record), "2026-12-02");
    let checked = take(&record, DOOR, "check", released(NOW, true)).unwrap();
    assert_eq!(due(&checked), "2026-11-23");
}

#[test]
fn what_was_released_under_an_earlier_word_stands_in_no_ones_way() {
    let checked = take(&valid(json!({})), DOOR, "check", released("2026-11-23T12:10:00Z", true)).unwrap();
    let end = json!({"end": "Withdrawn", "withdrawn_at": NOW, "withdrawn_by": "Anna Przykładna"});
    let ended = take(&checked, DOOR, "withdraw", end).unwrap();
    let renewed = take(&ended, &Power::ALL, "renew", json!({})).unwrap();
    assert!(!renewed.body.contains_key("withdrawn_at"), "a new word takes the old end away");
    let later = "2027-09-01T10:00:00Z".parse::<jiff::Timestamp>().unwrap();
    let mut fields = renewed.body.clone();
    fields.extend(body(json!({"granted_on": "2027-08-31", "from": "2027-09-01", "days": ["Friday"]})));
    let edit = Edit::Save { fields, draft: false, seen: None };
    let saved = decide(REGISTER, Some(&renewed), edit, (&somebody(&Power::ALL), later));
    assert!(saved.is_ok(), "{saved:?}");
}
