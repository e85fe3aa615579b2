//! What is decided about a breach is said by the move that decides it, stays correctable by it, and is never stuck.

use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::control::{ParameterSet, Value as Set};
use rodowod_domain::record::{Edit, Record, Refusal, When, decide};
use rodowod_domain::register::Erased;
use serde_json::{Value, json};

use super::super::Breach;
use super::{AWARE, assessment, body, director, fields, instant, problems};

const NOW: &str = "2026-05-29T12:00[Europe/Warsaw]";
const STANDS: &str = "problem-stands-fast";

fn record(state: &str, risk: &str, more: Value) -> Record {
    let mut body = body(AWARE, assessment(risk));
    body.extend(fields(more));
    let created_at = instant(AWARE);
    Record { number: 1, state: state.into(), version: 1, draft: false, created_at, body }
}

fn take(record: &Record, step: &str, more: Value) -> Result<Record, Refusal> {
    let edit = Edit::Take { step: step.into(), fields: fields(more), reason: "nowe fakty".into(), seen: None };
    let change = decide(&Erased::<Breach>::NEW, Some(record), edit, (&director(), instant(NOW)))?;
    Ok(Record { state: change.state, version: change.version, body: change.body, ..record.clone() })
}

fn save(record: &Record, body: rodowod_domain::field::Body) -> Result<Record, Refusal> {
    let edit = Edit::Save { fields: body, draft: false, seen: None };
    let change = decide(&Erased::<Breach>::NEW, Some(record), edit, (&director(), instant(NOW)))?;
    Ok(Record { version: change.version, body: change.body, ..record.clone() })
}

fn refused(outcome: Result<Record, Refusal>) -> Vec<(String, &'static str)> {
    match outcome {
        Err(Refusal::Invalid(found)) => found.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

fn silent() -> Value {
    json!({ "persons_decision": "DoNotTell", "persons_exception": "RiskRemoved", "persons_reasons": "hasła zmieniono" })
}

fn told() -> Value {
    json!({ "persons_decision": "Tell", "persons_reasons": "hasła były w użyciu" })
}

#[test]
fn no_other_move_and_no_save_decides_about_the_persons() {
    let at = instant("2026-05-17T18:00[Europe/Warsaw]");
    let review = json!({ "reviewed_on": "2026-05-28", "reviewed_by": "IOD", "review_result": "pomogło" });
    let table = [
        ("reported", "High", "assess", json!({})),
        ("reported", "High", "notify", json!({ "reported_at": at })),
        ("assessed", "High", "notify", json!({ "reported_at": at })),
        ("not-notified", "High", "notify", json!({ "reported_at": at })),
        ("assessed", "Unlikely", "decide-not-to-notify", json!({ "authority_reasons": "klucz bezpieczny" })),
        ("assessed", "High", "tick-steps", json!({ "steps_done": ["Secure"] })),
        ("assessed", "High", "add-evidence", json!({ "evidence": [{ "what": "zrzut ekranu" }] })),
        ("assessed", "High", "plan-actions", json!({ "actions": [{ "what": "szkolenie" }] })),
        ("assessed", "High", "tell-clients", json!({})),
        ("notified", "High", "send-phase", json!({})),
        ("assessed", "High", "review", review),
        ("closed", "Unlikely", "reopen", json!({})),
    ];
    for (state, risk, step, needed) in table {
        for before in [json!({}), silent()] {
            let known = record(state, risk, before.clone());
            let kept = take(&known, step, needed.clone()).unwrap_or_else(|refusal| panic!("{step}: {refusal:?}"));
            assert_eq!(kept.body.get("persons_decision"), before.get("persons_decision"), "{step} keeps it");
            let mut with = fields(needed.clone());
            with.extend(fields(told()));
            let found = refused(take(&known, step, Value::Object(with)));
            assert!(found.contains(&("persons_decision".to_owned(), STANDS)), "{step} from {state}: {found:?}");
        }
    }
    for state in ["reported", "assessed", "notified", "recorded"] {
        let more = if state == "recorded" { json!({ "kind": "Threat" }) } else { json!({}) };
        for before in [json!({}), silent()] {
            let mut known = record(state, "High", more.clone());
            known.body.extend(fields(before));
            let mut with = known.body.clone();
            with.extend(fields(told()));
            let found = refused(save(&known, with));
            assert!(found.contains(&("persons_decision".to_owned(), STANDS)), "{state}: {found:?}");
            let mut without = known.body.clone();
            without.retain(|name, _| !name.starts_with("persons_"));
            let saved = save(&known, without).unwrap();
            assert_eq!(saved.body.get("persons_decision"), known.body.get("persons_decision"), "{state} keeps it");
        }
    }
}

#[test]
fn new_facts_change_the_decision_about_the_persons_as_often_as_they_come() {
    for state in ["assessed", "notified", "not-notified"] {
        let risk = if state == "not-notified" { "Unlikely" } else { "High" };
        let first = take(&record(state, risk, json!({})), "tell-persons", silent()).unwrap();
        assert_eq!(first.body["persons_decision"], "DoNotTell", "{state}");
        let second = take(&first, "tell-persons", told()).unwrap();
        assert_eq!((&second.body["persons_decision"], second.body.get("persons_exception")), (&json!("Tell"), None));
        let third = take(&second, "tell-persons", json!({ "persons_told_on": "2026-05-20" })).unwrap();
        assert_eq!(
            (&third.body["persons_decision"], &third.body["persons_told_on"]),
            (&json!("Tell"), &json!("2026-05-20"))
        );
        let mut later = third.body.clone();
        later.insert("persons_told".into(), json!(14));
        assert_eq!(save(&third, later).unwrap().body["persons_told"], 14, "what was done upon it is a fact");
    }
}

#[test]
fn what_was_decided_about_the_authority_gives_way_to_a_notice() {
    let decision = json!({ "authority_decision": "DoNotNotify", "authority_reasons": "klucz bezpieczny" });
    let let_go = take(&record("assessed", "Unlikely", json!({})), "decide-not-to-notify", decision).unwrap();
    assert_eq!((let_go.state.as_str(), &let_go.body["authority_decision"]), ("not-notified", &json!("DoNotNotify")));
    let mut typed = let_go.body.clone();
    typed.insert("authority_decision".into(), json!("Notify"));
    let found = refused(save(&let_go, typed));
    assert!(found.iter().any(|(field, _)| field == "authority_decision"), "{found:?}");
    let at = instant("2026-05-17T18:00[Europe/Warsaw]");
    let notified = take(&let_go, "notify", json!({ "reported_at": at })).unwrap();
    assert_eq!((notified.state.as_str(), notified.body.get("authority_decision")), ("notified", None));
    let against = json!({ "authority_decision": "Notify", "authority_reasons": "nie trzeba" });
    let found = refused(take(&record("assessed", "Unlikely", json!({})), "decide-not-to-notify", against));
    assert_eq!(found, [("authority_decision".to_owned(), "problem-decision-for-notice")]);
}

/// A register of earlier years is taken over with what was decided in them, but only by whoever decides it today.
#[test]
fn a_decision_comes_with_a_new_record_only_from_whoever_decides() {
    let today = jiff::civil::date(2026, 5, 29);
    let grant = Grant::new(Scope::Everything, &Power::ALL, today);
    let anybody = Actor::new(7, "sekretariat", vec![grant], today);
    let asked = ParameterSet([("decider_breach_notice".to_owned(), Set::Text("controller".into()))].into());
    let enter = |by: &Actor, asked: &ParameterSet| {
        let mut fields = body(AWARE, assessment("High"));
        fields.extend(super::fields(silent()));
        let when = When { now: instant(NOW), asked };
        decide(&Erased::<Breach>::NEW, None, Edit::Enter { fields, draft: false }, (by, when))
    };
    let found = problems(enter(&anybody, &asked));
    let wanted = ["persons_decision", "persons_exception", "persons_reasons"];
    assert_eq!(found, wanted.map(|field| (field.to_owned(), "problem-decided-by-controller")));
    enter(&director(), &asked).unwrap();
    enter(&anybody, ParameterSet::none()).unwrap();
}
