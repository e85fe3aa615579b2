//! The business rule of every register, tried on a small one: what an edit becomes, and why it is refused.

#![expect(clippy::unwrap_used, reason = "a test that panics says where")]

use jiff::{Timestamp, civil::date};
use rodowod_domain::authorisation::{Actor, Denied, Grant, Power, Scope};
use rodowod_domain::field::{Body, Line, Link, Text, read, write};
use rodowod_domain::record::{Change, Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister, Erased, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::{Value, json};

choice! {
    pub enum Risk { Unlikely, Likely }
}

register! {
    pub struct Step {
        what: Line = max(40).personal(),
        done: bool,
    }
}

register! {
    /// A small register with one of everything.
    pub struct Incident {
        title:       Line              = max(20).personal(),
        aware_at:    Timestamp         = past().column(),
        risk:        Option<Risk>      = column(),
        reported_at: Option<Timestamp> = past().shown_when("risk", &["Likely"]),
        login:       Option<Line>      = personal().column(),
        datasets:    Vec<Link>         = to("datasets"),
        steps:       Vec<Step>,
        note:        Option<Text>,
        count:       Option<u32>       = derived(),
    }
}

impl Register for Incident {
    const SLUG: &'static str = "incidents";
    const GROUP: rodowod_domain::register::Group = rodowod_domain::register::Group::Risk;
    const GUARD: Power = Power::Administer;
    const WORKFLOW: Workflow = Workflow {
        states: &[open("open"), closed("done")],
        moves: &[
            Move::new("close", &["open"], "done").needs(&["risk"]).reason(),
            Move::new("reopen", &["done"], "open").power(Power::Administer),
            Move::staying("note-step", &["open", "done"]).adds("steps").afresh(&["note"]).asks(&["note"]),
            Move::new("tell", &["open"], "done").needs(&["risk", "reported_at"]),
        ],
    };

    fn title(&self) -> String {
        self.title.to_string()
    }

    fn sample() -> Self {
        Self {
            title: "Zgubiony pendrive".into(),
            aware_at: "2026-11-20T08:00:00Z".parse().unwrap(),
            risk: Some(Risk::Likely),
            reported_at: None,
            login: Some("jnowak".into()),
            datasets: vec![Link(3), Link(5)],
            steps: vec![Step { what: "Zablokować konto".into(), done: true }],
            note: None,
            count: Some(1),
        }
    }

    fn derive(&mut self, _at: &Moment) {
        self.count = u32::try_from(self.steps.len()).ok();
    }
}

const REGISTER: &dyn AnyRegister = &Erased::<Incident>::NEW;

fn now() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn actor(powers: &[Power]) -> Actor {
    let grant = Grant::new(Scope::Everything, powers, date(2026, 1, 1));
    Actor::new(1, "dyrektor", vec![grant], date(2026, 11, 22))
}

fn body(value: Value) -> Body {
    value.as_object().unwrap().clone()
}

fn enter(fields: Value, draft: bool) -> Result<Change, Refusal> {
    decide(REGISTER, None, Edit::Enter { fields: body(fields), draft }, (&actor(&Power::ALL), now()))
}

fn entered() -> Record {
    let change = enter(Value::Object(REGISTER.sample()), false).unwrap();
    Record { number: 1, state: change.state, version: 1, draft: false, created_at: now(), body: change.body }
}

fn problems(result: Result<Change, Refusal>) -> Vec<(String, &'static str)> {
    match result {
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("expected problems, got {other:?}"),
    }
}

#[test]
fn a_good_entry_becomes_a_change_with_all_that_is_kept_beside_it() {
    let change = enter(Value::Object(REGISTER.sample()), false).unwrap();
    assert_eq!((change.version, change.state.as_str(), change.act.as_str()), (1, "open", "enter"));
    assert_eq!(change.body["count"], 1);
    assert!(change.columns.contains(&("login", "jnowak".to_owned(), true)));
    assert!(change.columns.contains(&("risk", "Likely".to_owned(), false)));
    assert_eq!(change.links, [("datasets", "datasets", 3), ("datasets", "datasets", 5)]);
    assert!(change.words.contains(&"zablokowac".to_owned()));
}

#[test]
fn every_problem_is_told_at_once() {
    let fields = json!({
        "title": "x".repeat(21),
        "aware_at": "2027-01-01T00:00:00Z",
        "risk": "Perhaps",
        "login": "a\u{0}b",
        "steps": [{"done": true}],
        "colour": "red",
    });
    let expected = [
        ("colour".to_owned(), "problem-unknown-field"),
        ("title".to_owned(), "problem-too-long"),
        ("aware_at".to_owned(), "problem-in-the-future"),
        ("risk".to_owned(), "problem-not-a-choice"),
        ("login".to_owned(), "problem-control-character"),
        ("steps.0.what".to_owned(), "problem-required"),
    ];
    assert_eq!(problems(enter(fields, false)), expected);
}

#[test]
fn a_draft_may_be_incomplete_but_not_wrong() {
    assert!(enter(json!({"note": "dopiszę jutro"}), true).is_ok());
    assert_eq!(problems(enter(json!({"risk": "Perhaps"}), true)), [("risk".to_owned(), "problem-not-a-choice")]);
    assert_eq!(problems(enter(json!({}), false)).len(), 2);
}

#[test]
fn what_is_hidden_is_not_kept_and_what_is_computed_is_not_taken() {
    let fields = json!({
        "title": "t", "aware_at": "2026-11-20T08:00:00Z", "risk": "Unlikely",
        "reported_at": "2026-11-20T09:00:00Z", "count": 77,
    });
    let change = enter(fields, false).unwrap();
    assert!(!change.body.contains_key("reported_at"));
    assert_eq!(change.body["count"], 0);
}

#[test]
fn a_second_save_of_the_same_version_is_stale() {
    let edit = Edit::Save { fields: REGISTER.sample(), draft: false, seen: Some(1) };
    let current = Record { version: 2, ..entered() };
    let refusal = decide(REGISTER, Some(&current), edit, (&actor(&Power::ALL), now())).unwrap_err();
    assert_eq!(refusal, Refusal::Stale { current: 2 });
}

#[test]
fn a_move_needs_its_fields_its_reason_and_its_power() {
    let take = |record: &Record, step: &str, reason: &str, powers: &[Power]| {
        let edit = Edit::Take { step: step.into(), fields: Body::new(), reason: reason.into(), seen: None };
        decide(REGISTER, Some(record), edit, (&actor(powers), now()))
    };
    let mut record = entered();
    let done = take(&record, "close", "wyjaśnione", &[Power::Change]).unwrap();
    assert_eq!((done.state.as_str(), done.version, done.reason.as_str()), ("done", 2, "wyjaśnione"));

    record.body.remove("risk");
    let missing = problems(take(&record, "close", " ", &[Power::Change]));
    assert_eq!(missing, [("reason".into(), "problem-reason-required"), ("risk".into(), "problem-needed-for-move")]);

    let closed = Record { state: "done".into(), ..entered() };
    assert_eq!(
        take(&closed, "close", "x", &[Power::Change]).unwrap_err(),
        Refusal::NotFromHere { state: "done".into() }
    );
    let denied = Refusal::Denied(Denied { power: Power::Administer });
    assert_eq!(take(&closed, "reopen", "", &[Power::Change]).unwrap_err(), denied);
    let edit = Edit::Save { fields: REGISTER.sample(), draft: false, seen: None };
    let changed = Record { state: "done".into(), ..entered() };
    let refusal = decide(REGISTER, Some(&changed), edit.clone(), (&actor(&[Power::Change]), now())).unwrap_err();
    assert_eq!(refusal, denied, "what has left its first state is guarded");
    assert_eq!(decide(REGISTER, Some(&closed), edit, (&actor(&Power::ALL), now())).unwrap_err(), Refusal::Closed);
}

#[test]
fn a_form_gives_back_the_body_it_was_written_from() {
    let sample = entered().body;
    let derived_away: Body = sample.clone().into_iter().filter(|(name, _)| name != "count").collect();
    let pairs = write(REGISTER.fields(), &sample);
    let change = enter(Value::Object(read(REGISTER.fields(), &pairs)), false).unwrap();
    assert_eq!(change.body, sample);
    assert_ne!(derived_away, sample);
}

fn taken(current: &Record, step: &str, fields: Value) -> Result<Change, Refusal> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: String::new(), seen: None };
    decide(REGISTER, Some(current), edit, (&actor(&Power::ALL), now()))
}

#[test]
fn an_act_that_stays_adds_its_row_to_those_that_are_there() {
    for state in ["open", "done"] {
        let current = Record { state: state.to_owned(), ..entered() };
        let change = taken(&current, "note-step", json!({"steps": [{"what": "Powiadomić dyrektora"}]})).unwrap();
        assert_eq!((change.state.as_str(), change.act.as_str()), (state, "note-step"));
        let steps: Vec<&str> =
            change.body["steps"].as_array().unwrap().iter().map(|step| step["what"].as_str().unwrap()).collect();
        assert_eq!(steps, ["Zablokować konto", "Powiadomić dyrektora"]);
    }
    let missing = [("steps".to_owned(), "problem-needed-for-move")];
    assert_eq!(problems(taken(&entered(), "note-step", json!({}))), missing);
    assert_eq!(problems(taken(&entered(), "note-step", json!({"steps": [{"what": ""}]}))), missing);
}

#[test]
fn a_fact_of_an_earlier_round_is_given_anew_or_not_at_all() {
    let step = json!([{"what": "Spisać protokół"}]);
    let first = taken(&entered(), "note-step", json!({"steps": step, "note": "pierwsza runda"})).unwrap();
    assert_eq!(first.body["note"], "pierwsza runda");
    let current = Record { body: first.body, version: first.version, ..entered() };
    let second = taken(&current, "note-step", json!({"steps": step})).unwrap();
    assert!(!second.body.contains_key("note"));
}

#[test]
fn what_the_other_answers_hide_is_not_asked_for() {
    let told = json!({"risk": "Likely"});
    assert_eq!(problems(taken(&entered(), "tell", told)), [("reported_at".to_owned(), "problem-needed-for-move")]);
    assert_eq!(taken(&entered(), "tell", json!({"risk": "Unlikely"})).unwrap().state, "done");
}
