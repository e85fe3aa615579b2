//! A disclosure through `decide`: what goes out, what needs a second pair of eyes, what is told later.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::{Actor, Grant, Scope};
use rodowod_domain::control::{ParameterSet, Value as Setting};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, When, decide};
use rodowod_domain::register::{AnyRegister as _, Erased};
use serde_json::{Value, json};

use super::*;

const REGISTER: &Erased<Disclosure> = &Erased::NEW;
const NOW: &str = "2026-11-22T09:00:00Z";

fn somebody(login: &str) -> Actor {
    let grant = Grant::new(Scope::Everything, &Power::ALL, date(2020, 1, 1));
    Actor::new(1, login, vec![grant], date(2026, 11, 22))
}

fn body(value: Value) -> Body {
    value.as_object().unwrap().clone()
}

fn requested(more: Value) -> Record {
    let mut fields = body(json!({
        "persons": "Adam Przykładny", "recipient": "Stowarzyszenie Atrapa", "recipient_kind": "Partner",
        "ground": "Consent", "consent": "zgoda z 3.11.2026", "purpose": "Konkurs", "scope": "imię, klasa",
    }));
    fields.extend(body(more));
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let change = decide(REGISTER, None, Edit::Enter { fields, draft: false }, (&somebody("sekretariat"), now)).unwrap();
    Record { number: 1, state: change.state, version: 1, draft: false, created_at: now, body: change.body }
}

fn take(record: &Record, login: &str, (step, fields): (&str, Value)) -> Result<Record, Vec<&'static str>> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "powód".to_owned(), seen: None };
    match decide(REGISTER, Some(record), edit, (&somebody(login), NOW.parse::<jiff::Timestamp>().unwrap())) {
        Ok(change) => Ok(Record { state: change.state, version: change.version, body: change.body, ..record.clone() }),
        Err(Refusal::Invalid(problems)) => Err(problems.into_iter().map(|problem| problem.key).collect()),
        Err(refusal) => panic!("{refusal:?}"),
    }
}

fn out() -> (&'static str, Value) {
    let fields = json!({"disclosed_at": "2026-11-20T10:00:00Z", "manner": "HandedOver", "carrier": "wydruk", "unrelated": "None"});
    ("disclose", fields)
}

fn approve() -> (&'static str, Value) {
    ("approve", json!({"approved_on": "2026-11-19"}))
}

#[test]
fn an_ordinary_disclosure_needs_no_consent_of_the_head_and_names_who_made_it() {
    let gone = take(&requested(json!({})), "sekretariat", out()).unwrap();
    assert_eq!((gone.state.as_str(), gone.body["disclosed_by"].as_str()), ("disclosed", Some("sekretariat")));
}

#[test]
fn whoever_agreed_without_being_asked_does_not_hand_out_either() {
    let own = take(&requested(json!({})), "dyrektor", approve()).unwrap();
    assert_eq!(own.body["approval_needed"], false);
    assert_eq!(take(&own, "dyrektor", out()), Err(vec!["problem-own-approval"]));
    assert!(take(&own, "sekretariat", out()).is_ok());
}

#[test]
fn unrelated_data_are_confirmed_before_anything_goes_out() {
    let (step, mut fields) = out();
    fields.as_object_mut().unwrap().remove("unrelated");
    assert_eq!(take(&requested(json!({})), "sekretariat", (step, fields)), Err(vec!["problem-needed-for-move"]));
}

#[test]
fn a_recording_goes_out_by_law_alone_and_with_the_consent_of_somebody_else() {
    let by_consent = requested(json!({"is_recording": true}));
    let refused = take(&by_consent, "sekretariat", out()).unwrap_err();
    assert_eq!(refused, ["problem-approval-needed", "problem-recording-only-by-law"]);
    let by_law = requested(json!({
        "is_recording": true, "ground": "CourtDecision", "provision": "art. 218 KPK", "recipient_kind": "Court",
        "case_number": "II K 1/26",
    }));
    let own = take(&by_law, "dyrektor", approve()).unwrap();
    assert_eq!(take(&own, "dyrektor", out()), Err(vec!["problem-own-approval"]));
    let gone = take(&own, "sekretariat", out()).unwrap();
    assert_eq!(gone.body["approved_by"], "dyrektor");
}

#[test]
fn a_consent_covers_what_was_agreed_to_and_nothing_more() {
    let asked = requested(json!({"wants_approval": true}));
    let approved = take(&asked, "dyrektor", approve()).unwrap();
    let mut fields: Body = approved.body.clone();
    for own in ["approved_by", "approval_needed", "is_recipient"] {
        fields.remove(own);
    }
    let same = Edit::Save { fields: fields.clone(), draft: false, seen: None };
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let kept = decide(REGISTER, Some(&approved), same, (&somebody("sekretariat"), now)).unwrap();
    assert_eq!(kept.body["approved_by"], "dyrektor");
    fields.insert("scope".to_owned(), json!("imię, klasa, adres"));
    let more = Edit::Save { fields, draft: false, seen: None };
    let lost = decide(REGISTER, Some(&approved), more, (&somebody("sekretariat"), now)).unwrap();
    assert!(!lost.body.contains_key("approved_by"));
    let widened = Record { body: lost.body, ..approved };
    assert_eq!(take(&widened, "sekretariat", out()), Err(vec!["problem-approval-needed"]));
}

#[test]
fn what_is_handed_out_once_more_is_agreed_to_once_more() {
    let asked = requested(json!({"wants_approval": true}));
    let approved = take(&asked, "dyrektor", approve()).unwrap();
    let refuse = ("refuse", json!({"refusal_reason": "TooMuch"}));
    for (end, back) in [(vec![refuse], "refused"), (vec![out(), ("archive", json!({}))], "archived")] {
        let ended = end.into_iter().fold(approved.clone(), |record, step| take(&record, "sekretariat", step).unwrap());
        assert_eq!(ended.state, back);
        let again = take(&ended, "sekretariat", ("reopen", json!({}))).unwrap();
        assert!(!again.body.contains_key("approved_by") && !again.body.contains_key("approved_on"), "{:?}", again.body);
        assert_eq!(take(&again, "sekretariat", out()), Err(vec!["problem-approval-needed"]));
    }
}

/// Whoever may disclose and hold every power decides nothing that the policy leaves to the controller, by any move.
#[test]
fn no_path_leads_around_the_consent_of_the_controller() {
    let asked = ParameterSet([("decider_disclosure".to_owned(), Setting::Text("controller".into()))].into());
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let start = requested(json!({"wants_approval": true}));
    let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(record) = open.pop() {
        assert!(!matches!(record.state.as_str(), "approved" | "disclosed" | "archived"), "{record:?}");
        if !seen.insert(record.state.clone()) {
            continue;
        }
        for step in WORKFLOW.moves {
            let mut fields = REGISTER.sample();
            fields.retain(|name, _| step.fields().any(|field| field == name));
            let edit = Edit::Take { step: step.name.to_owned(), fields, reason: "powód".to_owned(), seen: None };
            let when = When { now, asked: &asked };
            if let Ok(change) = decide(REGISTER, Some(&record), edit, (&somebody("sekretariat"), when)) {
                open.push(Record { state: change.state, version: change.version, body: change.body, ..record.clone() });
            }
        }
    }
    assert_eq!(seen, ["refused", "requested"].map(str::to_owned).into());
}

#[test]
fn nobody_signs_by_typing_a_name() {
    let mut asked = requested(json!({}));
    asked.body.insert("wants_approval".to_owned(), json!(true));
    let (step, mut fields) = out();
    fields["approved_by"] = json!("dyrektor");
    assert_eq!(take(&asked, "sekretariat", (step, fields)), Err(vec!["problem-approval-needed"]));
}

#[test]
fn a_child_is_told_of_to_others_only_when_parent_and_head_agreed() {
    let asked = requested(json!({"concerns_child": true}));
    let refused = take(&asked, "sekretariat", out()).unwrap_err();
    assert_eq!(refused, ["problem-approval-needed", "problem-parent-consent"]);
    let with_parent = requested(json!({"concerns_child": true, "parent_consent_on": "2026-11-18"}));
    let approved = take(&with_parent, "dyrektor", approve()).unwrap();
    assert!(take(&approved, "sekretariat", out()).is_ok());
    let court = json!({
        "concerns_child": true, "recipient_kind": "Court", "case_number": "III Nsm 1/26", "ground": "CourtDecision",
        "provision": "art. 248 KPC",
    });
    assert!(take(&requested(court), "sekretariat", out()).is_ok());
}

#[test]
fn who_received_the_data_hears_of_their_correction_before_the_file_is_closed() {
    let gone = take(&requested(json!({})), "sekretariat", out()).unwrap();
    let changed = json!({"corrections": [{"kind": "Erased", "on": "2026-11-21"}]});
    let changed = take(&gone, "sekretariat", ("correct", changed)).unwrap();
    assert_eq!(take(&changed, "sekretariat", ("archive", json!({}))), Err(vec!["problem-recipients-not-told"]));
    let deadlines = REGISTER.deadlines(&changed.body, &changed.at(NOW.parse::<jiff::Timestamp>().unwrap()));
    assert!(deadlines.iter().any(|deadline| deadline.name == "correction" && !deadline.met));
    let told = json!({"corrections": [{"kind": "Erased", "on": "2026-11-21", "told_on": "2026-11-22"}]});
    let told = take(&changed, "sekretariat", ("correct", told)).unwrap();
    assert_eq!(take(&told, "sekretariat", ("archive", json!({}))).unwrap().state, "archived");
}

#[test]
fn a_welfare_centre_is_answered_within_seven_days() {
    let asked = requested(json!({"recipient_kind": "WelfareCentre", "requested_on": "2026-11-13"}));
    let deadlines = REGISTER.deadlines(&asked.body, &asked.at(NOW.parse::<jiff::Timestamp>().unwrap()));
    assert_eq!((deadlines[0].name, deadlines[0].due.to_string().as_str()), ("answer", "2026-11-20"));
}
