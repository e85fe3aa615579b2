//! The 72 hours, the severity and the way of a breach through the states, seen through `decide`.

mod decided;

use jiff::Timestamp;
use rodowod_domain::authorisation::Actor;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Due, Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister as _, Erased};
use serde_json::{Value, json};

use super::Breach;

fn director() -> Actor {
    Actor::program(1, jiff::civil::date(2026, 11, 22))
}

fn instant(zoned: &str) -> Timestamp {
    zoned.parse::<jiff::Zoned>().map(|zoned| zoned.timestamp()).or_else(|_| zoned.parse()).unwrap()
}

fn fields(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        other => panic!("{other} is no body"),
    }
}

/// A breach with the two facts that suffice, and what else is known.
fn body(aware: &str, more: Value) -> Body {
    let mut body = fields(json!({ "title": "Zgubiony pendrive", "aware_at": instant(aware) }));
    body.extend(fields(more));
    body
}

fn enter(fields: Body) -> Result<Change, Refusal> {
    let now = instant("2028-01-03T12:00:00Z");
    decide(&Erased::<Breach>::NEW, None, Edit::Enter { fields, draft: false }, (&director(), now))
}

fn problems(result: Result<Change, Refusal>) -> Vec<(String, &'static str)> {
    match result {
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

fn due(change: &Change, name: &str) -> Option<Due> {
    change.deadlines.iter().find(|deadline| deadline.name == name).map(|deadline| deadline.due)
}

fn is_met(change: &Change, name: &str) -> bool {
    change.deadlines.iter().find(|deadline| deadline.name == name).unwrap().met
}

fn check_due(aware: &str, name: &str, expected: &str) {
    let change = enter(body(aware, json!({}))).unwrap();
    assert_eq!(due(&change, name), Some(Due::Instant(instant(expected))), "{aware}");
    assert_eq!(change.body["report_due"], instant(expected).to_string());
}

#[test]
fn the_report_is_due_72_hours_after_awareness_even_over_easter() {
    check_due("2026-04-03T16:00[Europe/Warsaw]", "report", "2026-04-06T16:00[Europe/Warsaw]");
    check_due("2025-04-18T15:30[Europe/Warsaw]", "report", "2025-04-21T15:30[Europe/Warsaw]");
}

#[test]
fn neither_the_change_of_the_clock_nor_a_day_off_moves_the_report() {
    check_due("2026-03-27T22:30[Europe/Warsaw]", "report", "2026-03-30T23:30[Europe/Warsaw]");
    check_due("2026-10-23T09:15[Europe/Warsaw]", "report", "2026-10-26T08:15[Europe/Warsaw]");
    check_due("2026-06-01T12:00[Europe/Warsaw]", "report", "2026-06-04T12:00[Europe/Warsaw]");
    check_due("2024-12-23T15:10[Europe/Warsaw]", "report", "2024-12-26T15:10[Europe/Warsaw]");
    check_due("2026-12-31T20:00[Europe/Warsaw]", "report", "2027-01-03T20:00[Europe/Warsaw]");
}

const AWARE: &str = "2026-05-15T10:20[Europe/Warsaw]";

#[test]
fn only_a_breach_of_own_data_runs_the_72_hours() {
    for kind in ["Threat", "Shortcoming"] {
        let change = enter(body(AWARE, json!({ "kind": kind }))).unwrap();
        assert_eq!(change.deadlines, []);
    }
    let entrusted = enter(body(AWARE, json!({ "role": "Processor", "client": "Gmina Przykładowa" }))).unwrap();
    assert_eq!(due(&entrusted, "report"), None);
    assert_eq!(due(&entrusted, "client"), Some(Due::Instant(instant("2026-05-16T10:20[Europe/Warsaw]"))));
    let by_contract = json!({ "role": "Processor", "client": "Gmina Przykładowa", "client_term_hours": 12 });
    let by_contract = enter(body(AWARE, by_contract)).unwrap();
    assert_eq!(due(&by_contract, "client"), Some(Due::Instant(instant("2026-05-15T22:20[Europe/Warsaw]"))));
}

#[test]
fn a_report_meets_the_term_and_a_late_one_says_why() {
    let on_time = json!({ "reported_at": instant("2026-05-18T10:20[Europe/Warsaw]") });
    assert!(is_met(&enter(body(AWARE, on_time)).unwrap(), "report"));
    let late = json!({ "reported_at": instant("2026-05-18T10:21[Europe/Warsaw]") });
    let expected = [("delay_reason".to_owned(), "problem-delay-reason-required")];
    assert_eq!(problems(enter(body(AWARE, late.clone()))), expected);
    let mut explained = late;
    explained["delay_reason"] = json!("brak dostępu do systemu");
    assert!(is_met(&enter(body(AWARE, explained)).unwrap(), "report"));
}

#[test]
fn only_a_reasoned_decision_over_an_unlikely_risk_lets_go_of_the_report() {
    let decision =
        |risk: &str| json!({ "authority_decision": "DoNotNotify", "authority_reasons": "zaszyfrowany", "risk": risk });
    assert!(is_met(&enter(body(AWARE, decision("Unlikely"))).unwrap(), "report"));
    assert!(!is_met(&enter(body(AWARE, decision("Likely"))).unwrap(), "report"));
    let bare = json!({ "authority_decision": "DoNotNotify", "risk": "Unlikely" });
    assert!(!is_met(&enter(body(AWARE, bare)).unwrap(), "report"));
}

#[test]
fn persons_are_told_without_delay_when_the_risk_is_high() {
    let high = json!({ "risk": "High", "assessed_on": "2026-05-15" });
    let change = enter(body(AWARE, high.clone())).unwrap();
    assert_eq!(due(&change, "persons"), Some(Due::Day(jiff::civil::date(2026, 5, 18))));
    assert!(!is_met(&change, "persons"));
    let with = |more: Value| {
        let mut all = fields(high.clone());
        all.extend(fields(more));
        enter(body(AWARE, Value::Object(all))).unwrap()
    };
    assert!(is_met(&with(json!({ "persons_told_on": "2026-05-16" })), "persons"));
    let excused = json!({ "persons_decision": "DoNotTell", "persons_exception": "RiskRemoved",
                          "persons_reasons": "hasła zmieniono" });
    assert!(is_met(&with(excused), "persons"));
    assert_eq!(due(&enter(body(AWARE, json!({ "risk": "Likely" }))).unwrap(), "persons"), None);
}

#[test]
fn phases_and_actions_show_the_first_one_that_is_open() {
    let actions = json!([
        { "what": "szkolenie", "due": "2026-06-30" },
        { "what": "szyfrowanie", "due": "2026-05-29", "done_on": "2026-05-20" },
        { "what": "procedura", "due": "2026-06-10" },
    ]);
    let phases = json!([{ "what": "uzupełnienie", "due": "2026-05-29", "sent_on": "2026-05-28" }]);
    let change = enter(body(AWARE, json!({ "actions": actions, "phases": phases }))).unwrap();
    assert_eq!(due(&change, "action"), Some(Due::Day(jiff::civil::date(2026, 6, 10))));
    assert!(!is_met(&change, "action"));
    assert!(is_met(&change, "phase"));
}

/// Severity fields of a case: class, step, identification, then the circumstances.
fn severity(class: &str, step: &str, identification: &str, more: Value) -> Value {
    let mut body = fields(json!({
        "nature": ["Confidentiality", "Integrity", "Availability"],
        "data_classes": [{ "class": class, "adjustment": step }],
        "identification": identification,
    }));
    body.extend(fields(more));
    Value::Object(body)
}

#[test]
fn the_score_agrees_with_the_worked_examples() {
    let known = || json!({ "confidentiality": "KnownRecipients" });
    let unknown = || json!({ "confidentiality": "UnknownRecipients" });
    let ransom = json!({ "confidentiality": "UnknownRecipients", "availability": "Temporary", "malicious": true });
    let worst = json!({ "confidentiality": "UnknownRecipients", "integrity": "Irrecoverable",
                        "availability": "Permanent", "malicious": true });
    let table = [
        (severity("Simple", "Unchanged", "Maximum", known()), "1.25", "Low"),
        (severity("Simple", "Plus2", "Maximum", known()), "3.25", "High"),
        (severity("Sensitive", "Unchanged", "Maximum", known()), "4.25", "VeryHigh"),
        (severity("Sensitive", "Unchanged", "Maximum", ransom), "5.25", "VeryHigh"),
        (severity("Financial", "Unchanged", "Maximum", unknown()), "3.50", "High"),
        (severity("Behavioural", "Unchanged", "Significant", unknown()), "2.00", "Medium"),
        (severity("Sensitive", "Unchanged", "Negligible", known()), "1.25", "Low"),
        (severity("Simple", "Unchanged", "Maximum", json!({ "integrity": "Recoverable" })), "1.25", "Low"),
        (severity("Simple", "Unchanged", "Maximum", json!({ "availability": "Permanent" })), "1.50", "Low"),
        (severity("Simple", "Unchanged", "Negligible", json!({})), "0.25", "Low"),
        (severity("Sensitive", "Unchanged", "Maximum", worst), "6.00", "VeryHigh"),
    ];
    for (inputs, score, level) in table {
        let change = enter(body(AWARE, inputs.clone())).unwrap();
        assert_eq!(change.body["severity_score"], score, "{inputs}");
        assert_eq!(change.body["severity_level"], level, "{inputs}");
    }
    assert!(!enter(body(AWARE, json!({}))).unwrap().body.contains_key("severity_score"));
}

#[test]
fn the_highest_class_counts_and_each_row_shows_its_score() {
    let rows = json!([
        { "class": "Simple", "adjustment": "Unchanged" },
        { "class": "Financial", "adjustment": "Minus1", "factors": ["AlreadyPublic"] },
    ]);
    let change = enter(body(AWARE, json!({ "data_classes": rows, "identification": "Maximum" }))).unwrap();
    assert_eq!(change.body["severity_score"], "2.00");
    assert_eq!(change.body["data_classes"][0]["score"], 1);
    assert_eq!(change.body["data_classes"][1]["score"], 2);
}

#[test]
fn floors_raise_the_proposal_above_the_score() {
    let low = |more: Value| severity("Simple", "Unchanged", "Maximum", more);
    let pesel = json!({ "data_categories": ["Names", "Pesel"], "confidentiality": "UnknownRecipients" });
    let trusted =
        json!({ "data_categories": ["Names", "Pesel"], "trusted_recipient": true, "trusted_statement": "pismo" });
    let health = json!({ "data_categories": ["Health"] });
    let table = [
        (low(pesel), json!(["R1"]), "Notify", "Propose"),
        (low(trusted), Value::Null, "Propose", "Record"),
        (low(health), json!(["R2"]), "Notify", "Propose"),
        (severity("Sensitive", "Minus3", "Negligible", json!({})), json!(["R2"]), "Notify", "Propose"),
        (low(json!({ "safety_at_stake": true })), json!(["R3"]), "Notify", "Notify"),
        (low(json!({ "care_affected": true })), json!(["R4"]), "Notify", "Record"),
        (low(json!({ "risk": "Unlikely", "risk_reasons": "adresat znany" })), Value::Null, "Record", "Record"),
        (low(json!({})), Value::Null, "Propose", "Record"),
    ];
    for (inputs, floors, authority, persons) in table {
        let change = enter(body(AWARE, inputs.clone())).unwrap();
        assert_eq!(change.body.get("floors").cloned().unwrap_or_default(), floors, "{inputs}");
        assert_eq!(change.body["authority_proposal"], authority, "{inputs}");
        assert_eq!(change.body["persons_proposal"], persons, "{inputs}");
    }
}

struct Story {
    record: Record,
    last: Change,
}

impl Story {
    fn begin(fields: Body) -> Self {
        let last = enter(fields).unwrap();
        let record = Record {
            number: 1,
            state: last.state.clone(),
            version: last.version,
            draft: false,
            created_at: instant(AWARE),
            body: last.body.clone(),
        };
        Self { record, last }
    }

    fn take(&mut self, step: &str, more: Value) -> Result<(), Refusal> {
        let edit = Edit::Take { step: step.into(), fields: fields(more), reason: "nowe fakty".into(), seen: None };
        let now = instant("2026-05-29T12:00[Europe/Warsaw]");
        self.last = decide(&Erased::<Breach>::NEW, Some(&self.record), edit, (&director(), now))?;
        self.record.state.clone_from(&self.last.state);
        self.record.version = self.last.version;
        self.record.body = self.last.body.clone();
        Ok(())
    }

    fn problems(&mut self, step: &str, more: Value) -> Vec<(String, &'static str)> {
        let refusal = self.take(step, more).unwrap_err();
        problems(Err(refusal))
    }
}

fn assessment(risk: &str) -> Value {
    let known = json!({
        "nature": ["Confidentiality"], "confidentiality": "KnownRecipients", "risk": risk,
        "risk_reasons": "adresat jest znany", "description": "Lista poszła do innego rodzica.",
    });
    severity("Simple", "Unchanged", "Maximum", known)
}

#[test]
fn a_breach_is_assessed_notified_and_closed() {
    let mut story = Story::begin(body(AWARE, json!({})));
    let missing = story.problems("assess", json!({}));
    for field in ["description", "nature", "data_classes", "identification", "risk", "risk_reasons"] {
        assert!(missing.contains(&(field.to_owned(), "problem-needed-for-move")), "{field}: {missing:?}");
    }
    story.take("assess", assessment("Likely")).unwrap();
    assert_eq!(story.record.state, "assessed");
    assert_eq!(story.problems("notify", json!({})), [("reported_at".to_owned(), "problem-needed-for-move")]);
    let against = json!({ "authority_reasons": "nie trzeba" });
    assert_eq!(story.problems("decide-not-to-notify", against), [("risk".to_owned(), "problem-risk-demands-notice")]);
    story.take("notify", json!({ "reported_at": instant("2026-05-17T18:00[Europe/Warsaw]") })).unwrap();
    assert!(is_met(&story.last, "report"));
    assert_eq!(story.problems("close", json!({})), [("conclusions".to_owned(), "problem-needed-for-move")]);
    story.take("close", json!({ "conclusions": "zdarzenie jednostkowe" })).unwrap();
    assert_eq!(story.record.state, "closed");
    assert_eq!(story.last.body["closed_on"], "2026-05-29");
    story.take("reopen", json!({})).unwrap();
    assert_eq!(story.record.state, "reported");
}

#[test]
fn a_first_notice_goes_out_before_the_assessment_but_nothing_closes_without_it() {
    let mut story = Story::begin(body(AWARE, json!({})));
    let first = json!({ "reported_at": instant("2026-05-17T18:00[Europe/Warsaw]"), "notice_kind": "Initial" });
    story.take("notify", first).unwrap();
    let missing = story.problems("close", json!({ "conclusions": "koniec" }));
    assert!(missing.contains(&("risk".to_owned(), "problem-breach-not-assessed")), "{missing:?}");
    let mut assessed = fields(assessment("High"));
    assessed.insert("conclusions".into(), json!("koniec"));
    let missing = story.problems("close", Value::Object(assessed.clone()));
    assert_eq!(missing[0], ("persons_decision".to_owned(), "problem-persons-not-decided"));
    story.take("tell-persons", json!({ "persons_decision": "Tell", "persons_reasons": "wysokie ryzyko" })).unwrap();
    let missing = story.problems("close", Value::Object(assessed.clone()));
    let expected = [("phases", "problem-first-notice-alone"), ("persons_told_on", "problem-persons-not-told")];
    assert_eq!(missing, expected.map(|(field, key)| (field.to_owned(), key)));
    let rest = json!({ "phases": [{ "what": "liczba osób", "due": "2026-05-25", "sent_on": "2026-05-22" }] });
    story.take("send-phase", rest).unwrap();
    assessed.insert("persons_told_on".into(), json!("2026-05-18"));
    story.take("close", Value::Object(assessed)).unwrap();
}

#[test]
fn an_unlikely_risk_is_let_go_with_reasons() {
    let mut story = Story::begin(body(AWARE, json!({})));
    story.take("assess", assessment("Unlikely")).unwrap();
    assert!(!is_met(&story.last, "report"));
    story
        .take("decide-not-to-notify", json!({ "authority_reasons": "nośnik zaszyfrowany, klucz bezpieczny" }))
        .unwrap();
    assert_eq!(story.record.state, "not-notified");
    assert!(is_met(&story.last, "report"));
    story.take("close", json!({ "conclusions": "bez dalszych działań" })).unwrap();
}

#[test]
fn a_shortcoming_is_recorded_with_the_steps_of_its_code() {
    let found = json!({ "kind": "Shortcoming", "threat_code": "A22", "description": "Hasło na kartce.",
                        "steps_done": ["Secure"] });
    let mut story = Story::begin(body(AWARE, found));
    assert_eq!(story.last.body["steps_due"], json!(["Secure", "NotifyIod", "Report"]));
    let register = Erased::<Breach>::NEW;
    let gaps = register.gaps(&story.record.body, &story.record.at(instant(AWARE)));
    assert_eq!(gaps.iter().map(|gap| gap.key).collect::<Vec<_>>(), ["gap-breach-steps"]);
    story.take("record", json!({})).unwrap();
    assert_eq!(
        story.problems("assess", assessment("Likely")),
        [("kind".to_owned(), "problem-only-a-breach-is-assessed")]
    );
    let mut breach = fields(assessment("Likely"));
    breach.insert("kind".into(), json!("Breach"));
    story.take("assess", Value::Object(breach)).unwrap();
    assert!(due(&story.last, "report").is_some());
}

#[test]
fn the_sample_scores_by_its_factors() {
    let change = enter(Erased::<Breach>::NEW.sample()).unwrap();
    assert_eq!(change.body["severity_score"], "2.25");
}

#[test]
fn the_notification_speaks_the_codes_of_the_form_and_the_clock_of_warsaw() {
    let register = Erased::<Breach>::NEW;
    let record = Story::begin(register.sample()).record;
    let printed = register.document("breach-report", &record.body, &record.at(instant("2026-03-16T12:00:00Z")));
    assert_eq!(printed["time"]["aware_at"], "2026-03-13T10:20");
    assert_eq!(printed["time"]["late"], false);
    assert_eq!(printed["nature"]["ways"], json!(["wrong-recipient"]));
    assert_eq!(printed["nature"]["losses"], json!(["confidentiality", "integrity", "availability"]));
    assert_eq!(printed["remedies"]["communicated"], "publicly");
    assert_eq!(printed["notifier"]["others"][0]["name"], json!({ "register": "processors", "number": 1 }));
    let waiting = Story::begin(body(AWARE, json!({}))).record;
    let late =
        register.document("breach-report", &waiting.body, &waiting.at(instant("2026-05-18T10:21[Europe/Warsaw]")));
    assert_eq!(late["time"]["late"], true);
    assert!(late.get("kind").is_none());
}

#[test]
fn each_client_is_told_within_the_term_of_its_own_contract() {
    let clients = |told: [Option<&str>; 2]| {
        let row = |name: &str, hours: Option<u32>, told: Option<&str>| json!({ "client": name, "term_hours": hours, "told_at": told.map(instant) });
        json!({ "role": "Processor", "clients": [row("Kursy", Some(12), told[0]), row("Gmina", Some(48), told[1])] })
    };
    let nobody = enter(body(AWARE, clients([None, None]))).unwrap();
    assert_eq!(due(&nobody, "client"), Some(Due::Instant(instant("2026-05-15T22:20[Europe/Warsaw]"))));
    let first = enter(body(AWARE, clients([Some("2026-05-15T20:00[Europe/Warsaw]"), None]))).unwrap();
    assert_eq!(due(&first, "client"), Some(Due::Instant(instant("2026-05-17T10:20[Europe/Warsaw]"))));
    assert!(!is_met(&first, "client"));
    let told = [Some("2026-05-15T20:00[Europe/Warsaw]"), Some("2026-05-15T20:00[Europe/Warsaw]")];
    assert!(is_met(&enter(body(AWARE, clients(told))).unwrap(), "client"));
    let found = problems(enter(body(AWARE, json!({ "role": "Processor" }))));
    assert_eq!(found, [("client".to_owned(), "problem-client-missing")]);
}

#[test]
fn a_category_of_processing_brings_its_client_and_the_term_of_the_contract() {
    let register = Erased::<Breach>::NEW;
    let category = json!({ "client": "Kursy Wzorcowe", "breach_notice_hours": 24, "contract_number": "P/1/2026", "breach_contact": "dyżur" });
    let entry = rodowod_domain::cross_check::Entry { number: 1, body: fields(category), ..Default::default() };
    let mut linked = rodowod_domain::register::Linked::default();
    linked.insert("categories", vec![entry]);
    let given = body(AWARE, json!({ "role": "Processor", "categories": [1] }));
    let now = instant(AWARE);
    let record =
        Record { number: 1, state: "reported".into(), version: 1, draft: false, created_at: now, body: given.clone() };
    let composed = register.compose(&given, &linked, &record.at(now));
    assert_eq!(composed["clients"][0]["term_hours"], 24);
    let again = register.compose(&composed, &linked, &record.at(now));
    assert_eq!(again["clients"].as_array().unwrap().len(), 1, "a client stands once");
}

#[test]
fn an_effort_too_great_asks_for_a_public_notice_and_a_high_risk_excuses_nothing() {
    let effort = json!({ "persons_decision": "DoNotTell", "persons_exception": "DisproportionateEffort" });
    assert_eq!(
        problems(enter(body(AWARE, effort))),
        [("persons_decision".to_owned(), "problem-public-notice-instead")]
    );
    let mut high = fields(json!({ "persons_decision": "DoNotTell", "persons_exception": "NoHighRisk" }));
    high.insert("risk".into(), json!("High"));
    let found = problems(enter(body(AWARE, Value::Object(high))));
    assert_eq!(found, [("persons_exception".to_owned(), "problem-exception-against-risk")]);
}

#[test]
fn an_action_has_an_owner_and_a_day_before_the_case_is_closed() {
    let mut story = Story::begin(body(AWARE, json!({})));
    story.take("assess", assessment("Unlikely")).unwrap();
    story.take("decide-not-to-notify", json!({ "authority_reasons": "klucz bezpieczny" })).unwrap();
    story.take("plan-actions", json!({ "actions": [{ "what": "szkolenie" }] })).unwrap();
    let missing = story.problems("close", json!({ "conclusions": "koniec" }));
    let expected =
        [("actions.0.owner", "problem-action-without-owner"), ("actions.0.due", "problem-action-without-day")];
    assert_eq!(missing, expected.map(|(field, key)| (field.to_owned(), key)));
    story
        .take("plan-actions", json!({ "actions": [{ "what": "szkolenie", "owner": "IOD", "done_on": "2026-05-20" }] }))
        .unwrap();
    let review = json!({ "reviewed_on": "2026-05-28", "reviewed_by": "IOD", "review_result": "pomogło" });
    story.take("review", review).unwrap();
    story.take("close", json!({ "conclusions": "koniec" })).unwrap();
}
