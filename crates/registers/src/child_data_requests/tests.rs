//! Who learns something of a child, and by which way: through `decide`, as the engine asks it.

use rodowod_domain::authorisation::{Actor, Grant, Scope};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister as _, Erased};
use serde_json::{Value, json};

use super::*;

const REGISTER: &Erased<ChildDataRequest> = &Erased::NEW;
const NOW: &str = "2026-11-22T09:00:00Z";

fn somebody(login: &str) -> Actor {
    let grant = Grant::new(Scope::Everything, &Power::ALL, date(2020, 1, 1));
    Actor::new(1, login, vec![grant], date(2026, 11, 22))
}

fn body(value: Value) -> Body {
    value.as_object().unwrap().clone()
}

fn asked(more: Value) -> Record {
    let mut fields = body(json!({
        "child": "Maja Przykładna", "asker": "Pytający", "asker_kind": "Other", "received": "2026-11-09", "asked_by": "Letter",
        "wanted": "oceny",
    }));
    fields.extend(body(more));
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let change = decide(REGISTER, None, Edit::Enter { fields, draft: false }, (&somebody("sekretariat"), now)).unwrap();
    Record { number: 1, state: change.state, version: 1, draft: false, created_at: now, body: change.body }
}

fn take(record: &Record, login: &str, step: &str, fields: Value) -> Result<Record, Vec<&'static str>> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "powód".to_owned(), seen: None };
    match decide(REGISTER, Some(record), edit, (&somebody(login), NOW.parse::<jiff::Timestamp>().unwrap())) {
        Ok(change) => Ok(Record { state: change.state, version: change.version, body: change.body, ..record.clone() }),
        Err(Refusal::Invalid(problems)) => Err(problems.into_iter().map(|problem| problem.key).collect()),
        Err(refusal) => panic!("{refusal:?}"),
    }
}

fn checked() -> Value {
    json!({"asker_check": "OfficialLetter", "checked_on": "2026-11-10"})
}

fn answer() -> Value {
    json!({
        "scope_given": "oceny", "manner": "EDelivery", "secured": "e-Doręczenia", "assessment": "podstawa w przepisie",
        "answered_on": "2026-11-16",
    })
}

fn consents() -> Value {
    json!({"parent": "Anna Przykładna", "parent_consent_on": "2026-11-12", "head_consent_on": "2026-11-13"})
}

#[test]
fn a_telephone_call_is_answered_with_the_demand_to_write() {
    let call = asked(json!({"asked_by": "Phone", "asker_kind": "Police"}));
    let mail = asked(json!({"asked_by": "Email", "asker_kind": "Police"}));
    assert_eq!(take(&mail, "sekretariat", "verify", checked()), Err(vec!["problem-not-in-writing"]));
    assert_eq!(take(&call, "sekretariat", "verify", checked()), Err(vec!["problem-not-in-writing"]));
    let waiting = take(&call, "sekretariat", "demand-writing", json!({"writing_demanded_on": "2026-11-09"})).unwrap();
    let mut written = checked();
    written["written_on"] = json!("2026-11-10");
    assert_eq!(take(&waiting, "sekretariat", "verify", written).unwrap().state, "verified");
}

#[test]
fn a_court_is_answered_without_the_parent_but_with_provision_and_case() {
    let letter = asked(json!({"asker_kind": "Court"}));
    let known = take(&letter, "sekretariat", "verify", checked()).unwrap();
    assert_eq!(known.body["route"], "ByLaw");
    let refused = take(&known, "sekretariat", "disclose", answer()).unwrap_err();
    assert_eq!(refused, ["problem-provision-needed", "problem-case-number"]);
    let mut whole = answer();
    whole["provision"] = json!("art. 248 KPC");
    whole["case_number"] = json!("III Nsm 1/26");
    assert_eq!(take(&known, "sekretariat", "disclose", whole).unwrap().state, "disclosed");
}

#[test]
fn everybody_else_needs_the_parent_and_the_head_and_the_head_does_not_send_it() {
    let letter = asked(json!({"asker_kind": "Insurer"}));
    let known = take(&letter, "sekretariat", "verify", checked()).unwrap();
    assert_eq!(known.body["route"], "ThroughParent");
    assert_eq!(take(&known, "sekretariat", "disclose", answer()), Err(vec!["problem-both-consents"]));
    let sent = take(&known, "sekretariat", "redirect", json!({"redirected_on": "2026-11-10"})).unwrap();
    let approved = take(&sent, "dyrektor", "approve", consents()).unwrap();
    assert_eq!(take(&approved, "dyrektor", "disclose", answer()), Err(vec!["problem-own-approval"]));
    assert_eq!(take(&approved, "sekretariat", "disclose", answer()).unwrap().body["head_consent_by"], "dyrektor");
}

#[test]
fn a_consent_that_came_after_the_answer_is_none() {
    let sent = take(&asked(json!({})), "sekretariat", "redirect", json!({"redirected_on": "2026-11-10"})).unwrap();
    let mut late = consents();
    late["parent_consent_on"] = json!("2026-11-17");
    let approved = take(&sent, "dyrektor", "approve", late).unwrap();
    assert_eq!(take(&approved, "sekretariat", "disclose", answer()), Err(vec!["problem-both-consents"]));
}

#[test]
fn what_a_school_keeps_confidential_leaves_it_only_for_a_reason_of_the_statute() {
    let base = json!({"asker_kind": "Police", "provision": "art. 14 ustawy o Policji", "case_number": "RSD 1/26", "is_confidential": true});
    let known = take(&asked(base), "sekretariat", "verify", checked()).unwrap();
    assert_eq!(take(&known, "sekretariat", "disclose", answer()), Err(vec!["problem-confidence-stands"]));
    for (lift, is_enough) in [("SpecialProvision", true), ("HealthThreat", true), ("Consent", false)] {
        let mut fields = answer();
        fields["confidence_lift"] = json!(lift);
        assert_eq!(take(&known, "sekretariat", "disclose", fields).is_ok(), is_enough, "{lift}");
    }
}

#[test]
fn the_welfare_centre_is_answered_in_seven_days_and_every_call_by_the_next_working_day() {
    let letter = asked(json!({"asker_kind": "WelfareCentre", "received": "2026-11-13"}));
    let deadlines = REGISTER.deadlines(&letter.body, &letter.at(NOW.parse::<jiff::Timestamp>().unwrap()));
    let due: Vec<_> =
        deadlines.iter().map(|deadline| (deadline.name, deadline.law, deadline.due.to_string())).collect();
    let expected = [
        ("first-step", "house rule", "2026-11-16".to_owned()),
        ("answer", "ustawa o pomocy społecznej art. 105", "2026-11-20".to_owned()),
    ];
    assert_eq!(due, expected);
}

#[test]
fn what_was_given_stands_in_the_register_of_disclosures() {
    let given = ChildDataRequest { disclosure: None, ..ChildDataRequest::sample() };
    let now = NOW.parse::<jiff::Timestamp>().unwrap();
    let at = |state| {
        let asked = rodowod_domain::control::ParameterSet::none();
        Moment { now, today: date(2026, 11, 22), state, created_at: now, asked }
    };
    let opened = &given.follow_ups("disclose", &at("disclosed"))[0];
    assert_eq!((opened.register, opened.link, opened.back), ("disclosures", Some("disclosure"), Some("child_request")));
    assert_eq!(opened.body["scope"].as_str(), given.scope_given.as_deref());
    assert!(given.follow_ups("refuse", &at("refused")).is_empty());
}
