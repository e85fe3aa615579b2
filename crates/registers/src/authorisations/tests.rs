//! An authorisation gives access only while it is granted.

use jiff::Timestamp;
use rodowod_domain::authorisation::{
    Absence, Actor, Claim, Force, Function, Grant, On, Power, Rules, Scope, Statement, may,
};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Edit, Record, Refusal, decide};
use rodowod_domain::register::{AnyRegister as _, Erased, Register as _};
use serde_json::{Value, json};

use super::{Authorisation, PowerChoice, RegisterScope};

fn actor(powers: &[Power]) -> Actor {
    let head: &[Function] = if powers.contains(&Power::Administer) { &[Function::Controller] } else { &[] };
    let grant = Grant::new(Scope::Everything, powers, jiff::civil::date(2020, 1, 1)).with_functions(head);
    Actor::new(1, "dyrektor", vec![grant], jiff::civil::date(2026, 5, 15))
}

fn now() -> Timestamp {
    "2026-05-15T10:00:00Z".parse().unwrap()
}

fn fields(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        other => panic!("{other} is no body"),
    }
}

fn body(more: Value) -> Body {
    let mut body = fields(json!({
        "person": "Alicja Wzorcowa", "person_type": "Employee", "post": "sekretarz", "powers": ["View", "Enter"],
        "registers": ["Requests", "ProcessingActivities"], "account": "sekretariat", "from": "2026-05-01",
    }));
    body.extend(fields(more));
    body
}

fn enter(fields: Body) -> Result<Change, Refusal> {
    let edit = Edit::Enter { fields, draft: false };
    decide(&Erased::<Authorisation>::NEW, None, edit, (&actor(&Power::ALL), now()))
}

fn problems(refusal: Refusal) -> Vec<(String, &'static str)> {
    match refusal {
        Refusal::Invalid(problems) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

struct Story(Record);

impl Story {
    fn begin(fields: Body) -> Self {
        let change = enter(fields).unwrap();
        let (state, version, body) = (change.state, change.version, change.body);
        Self(Record { number: 7, state, version, draft: false, created_at: now(), body })
    }

    fn take(&mut self, by: &Actor, step: &str, more: Value) -> Result<Change, Refusal> {
        let edit = Edit::Take { step: step.into(), fields: fields(more), reason: "z uzasadnieniem".into(), seen: None };
        let change = decide(&Erased::<Authorisation>::NEW, Some(&self.0), edit, (by, now()))?;
        self.0.state.clone_from(&change.state);
        self.0.version = change.version;
        self.0.body = change.body.clone();
        Ok(change)
    }

    fn grant(&mut self, by: &Actor, more: Value) -> Result<Change, Refusal> {
        self.take(by, "prepare", json!({})).unwrap();
        self.take(by, "grant", more)
    }

    fn claim(&self) -> Option<Claim> {
        Erased::<Authorisation>::NEW.claim(&self.0.body, &self.0.at(now()), &Rules::default())
    }
}

fn statements() -> Value {
    json!({ "training_date": "2026-04-28", "pledge_date": "2026-04-30", "policy_version": "3.1",
            "issuer": "Bolesław Przykładny" })
}

#[test]
fn access_begins_with_the_grant_and_ends_with_the_withdrawal() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({})));
    assert_eq!(story.claim(), None);
    let missing = problems(story.grant(&director, json!({})).unwrap_err());
    assert_eq!(missing, [("issuer".to_owned(), "problem-needed-for-move")]);
    story.take(&director, "grant", statements()).unwrap();
    let Claim { login, grant, missing, .. } = story.claim().unwrap();
    assert_eq!((login.as_str(), missing), ("sekretariat", vec![]));
    assert_eq!(grant.scope, Scope::Registers(vec!["requests".into(), "processing-activities".into()]));
    let clerk = Actor::new(2, "sekretariat", vec![grant], jiff::civil::date(2026, 5, 15));
    assert_eq!(may(&clerk, Power::Enter, On::Register("processing-activities")), Ok(()));
    assert!(may(&clerk, Power::View, On::Register("breaches")).is_err());

    story.take(&director, "suspend", json!({})).unwrap();
    assert_eq!(story.claim().unwrap().force, Force::Blocked("Other".to_owned()));
    story.take(&director, "resume", json!({})).unwrap();
    assert_eq!(story.claim().unwrap().force, Force::Live);
    let end = json!({ "withdrawn_on": "2026-05-15", "withdrawal_reason": "EndOfContract",
                      "withdrawals": [{ "resource": "klucz" }] });
    let change = story.take(&director, "withdraw", end).unwrap();
    assert_eq!(story.claim().unwrap().force, Force::Over);
    assert!(change.deadlines.iter().any(|deadline| deadline.name == "cut-off" && !deadline.met));
    let left = problems(story.take(&director, "complete", json!({})).unwrap_err());
    assert_eq!(left, [("withdrawals.0.done_on".to_owned(), "problem-access-not-withdrawn")]);
    let done = json!({ "withdrawals": [{ "resource": "klucz", "done_on": "2026-05-15" }] });
    let change = story.take(&director, "complete", done).unwrap();
    assert!(change.deadlines.iter().all(|deadline| deadline.met));
    assert_eq!(story.0.state, "completed");
}

#[test]
fn no_move_is_open_to_one_who_may_only_change() {
    let clerk = actor(&[Power::View, Power::Enter, Power::Change]);
    let mut story = Story::begin(body(json!({})));
    for step in ["prepare", "refuse"] {
        let refusal = story.take(&clerk, step, statements()).unwrap_err();
        assert!(matches!(refusal, Refusal::Denied(_)), "{step}: {refusal:?}");
    }
}

#[test]
fn an_authorisation_without_an_account_or_registers_opens_nothing_here() {
    let director = actor(&Power::ALL);
    for more in [json!({ "account": "" }), json!({ "registers": [], "data_categories": "dzienniki" })] {
        let mut story = Story::begin(body(more));
        story.grant(&director, statements()).unwrap();
        assert_eq!(story.claim(), None);
    }
    let mut story = Story::begin(body(json!({ "registers": [] })));
    let found = problems(story.take(&director, "prepare", json!({})).unwrap_err());
    assert_eq!(found, [("registers".to_owned(), "problem-authorisation-without-scope")]);
}

#[test]
fn an_authorisation_is_granted_only_for_named_operations_and_data() {
    let refused = |more: Value, field: &str| {
        let fields = body(more);
        let found = match enter(fields.clone()) {
            Err(refusal) => problems(refusal),
            Ok(_) => problems(Story::begin(fields).take(&actor(&Power::ALL), "prepare", json!({})).unwrap_err()),
        };
        assert!(found.iter().any(|(at, _)| at == field), "{found:?}");
    };
    refused(json!({ "powers": [] }), "powers");
    refused(json!({ "registers": [] }), "registers");
    let mut named = Story::begin(body(json!({ "registers": [], "datasets": [1] })));
    named.grant(&actor(&Power::ALL), statements()).unwrap();
    assert_eq!(named.0.state, "granted");
}

#[test]
fn everything_is_everything_and_the_last_day_is_kept() {
    let mut story = Story::begin(body(json!({ "registers": ["Everything"], "to": "2026-08-31" })));
    story.grant(&actor(&Power::ALL), statements()).unwrap();
    let grant = story.claim().unwrap().grant;
    assert_eq!(grant.scope, Scope::Everything);
    assert_eq!(grant.to, Some(jiff::civil::date(2026, 8, 31)));
    let early = problems(story.take(&actor(&Power::ALL), "expire", json!({})).unwrap_err());
    assert_eq!(early, [("to".to_owned(), "problem-authorisation-not-over")]);
}

#[test]
fn the_end_does_not_come_before_the_beginning() {
    let found = problems(enter(body(json!({ "to": "2026-04-30" }))).unwrap_err());
    assert_eq!(found, [("to".to_owned(), "problem-before-the-start")]);
}

#[test]
fn every_power_of_the_product_can_be_given() {
    let given = [
        PowerChoice::View,
        PowerChoice::Enter,
        PowerChoice::Change,
        PowerChoice::Disclose,
        PowerChoice::Delete,
        PowerChoice::Administer,
    ];
    assert_eq!(given.map(PowerChoice::power), Power::ALL);
    for power in given {
        assert_eq!(format!("{power:?}"), power.power().name());
    }
    assert_eq!(RegisterScope::ProcessingActivities.slug(), "processing-activities");
}

#[test]
fn the_sample_is_complete_and_accepted() {
    let register = Erased::<Authorisation>::NEW;
    let change = enter(register.sample()).unwrap();
    // A PESEL is not asked for, and nothing has ended yet.
    let absent =
        ["pesel", "withdrawn_on", "withdrawal_reason", "prepared_by", "granted_by", "opened_by", "withdrawn_by"];
    for field in register.fields().iter().filter(|field| !absent.contains(&field.name)) {
        assert!(change.body.contains_key(field.name), "{}", field.name);
    }
    assert_eq!(Authorisation::WORKFLOW.flaws(), []);
}

#[test]
fn the_printed_authorisation_names_scope_and_operations() {
    let mut story = Story::begin(Erased::<Authorisation>::NEW.sample());
    story.grant(&actor(&Power::ALL), json!({})).unwrap();
    let end = json!({ "withdrawn_on": "2026-05-15", "withdrawal_reason": "ChangeOfDuties" });
    story.take(&actor(&Power::ALL), "withdraw", end).unwrap();
    let printed = Erased::<Authorisation>::NEW.document("authorisation", &story.0.body, &story.0.at(now()));
    assert_eq!(printed["operations"], json!(["view", "enter", "change"]));
    assert_eq!(printed["datasets"][1]["name"], json!({ "register": "datasets", "number": 2 }));
    let sample = Erased::<Authorisation>::NEW.sample();
    assert!(printed.to_string().contains(sample["access_level"].as_str().unwrap()), "{printed}");
    for system in sample["systems"].as_array().unwrap() {
        assert!(printed.to_string().contains(system["system"].as_str().unwrap()), "{printed}");
    }
    assert_eq!(printed["revocation"]["reason"], "change-of-duties");
}

#[test]
fn what_was_granted_stands_fast_and_another_scope_is_another_application() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({})));
    story.grant(&director, statements()).unwrap();
    let save = |more: Value| {
        let mut fields = story.0.body.clone();
        fields.extend(self::fields(more));
        decide(
            &Erased::<Authorisation>::NEW,
            Some(&story.0),
            Edit::Save { fields, draft: false, seen: None },
            (&director, now()),
        )
    };
    for more in [json!({ "registers": ["Everything"] }), json!({ "to": "2030-01-01" }), json!({ "account": "inny" })] {
        let found = problems(save(more.clone()).unwrap_err());
        assert!(found.iter().all(|(_, key)| *key == "problem-stands-fast") && !found.is_empty(), "{more}: {found:?}");
    }
    assert!(save(json!({ "remarks": "Odbiór potwierdzony telefonicznie." })).is_ok());
    assert_eq!(story.0.body["granted_by"], "dyrektor");
    let mut more = Story::begin(body(json!({ "replaces": 7 })));
    more.grant(&director, statements()).unwrap();
    assert_eq!(more.claim().unwrap().replaces, Some(7));
}

#[test]
fn it_stops_an_application_with_a_reason_and_nobody_grants_what_is_stopped() {
    let of = |function| {
        let scope = Scope::Registers(vec!["authorisations".into()]);
        let grant = Grant::new(scope, &[Power::View], jiff::civil::date(2020, 1, 1)).with_functions(&[function]);
        Actor::new(3, "ktoś", vec![grant], jiff::civil::date(2026, 5, 15))
    };
    let (officer, technician, head) = (of(Function::Officer), of(Function::Technician), of(Function::Controller));
    let mut story = Story::begin(body(json!({})));
    assert!(matches!(story.take(&technician, "prepare", json!({})), Err(Refusal::Denied(_))));
    story.take(&officer, "prepare", json!({})).unwrap();
    assert!(matches!(story.take(&officer, "grant", statements()), Err(Refusal::Denied(_))));
    story.take(&technician, "stop", json!({})).unwrap();
    assert!(matches!(story.take(&head, "grant", statements()), Err(Refusal::NotFromHere { .. })));
    story.take(&technician, "release", json!({})).unwrap();
    story.take(&head, "grant", json!({ "issuer": "Bolesław Przykładny" })).unwrap();
    story.take(&technician, "open", json!({ "opened_on": "2026-05-15" })).unwrap();
    assert_eq!(story.0.body["opened_by"], "ktoś");
    assert_eq!(story.claim().unwrap().missing, Statement::ALL, "granted and opened, and not yet live");
}

#[test]
fn whoever_leaves_gives_back_what_the_authorisation_names() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({ "systems": [{ "system": "dziennik" }, { "system": "poczta" }] })));
    story.grant(&director, statements()).unwrap();
    let end = json!({ "withdrawn_on": "2026-05-15", "withdrawal_reason": "EndOfContract" });
    story.take(&director, "withdraw", end).unwrap();
    assert_eq!(story.0.body["withdrawals"], json!([{ "resource": "dziennik" }, { "resource": "poczta" }]));
    assert_eq!(problems(story.take(&director, "complete", json!({})).unwrap_err()).len(), 2);
}

#[test]
fn no_key_on_the_list_closes_the_accounts_that_the_authorisation_names() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({
        "systems": [{ "system": "dziennik" }, { "system": "Poczta" }],
        "withdrawals": [{ "resource": "klucz" }, { "resource": "poczta" }],
    })));
    story.grant(&director, statements()).unwrap();
    let end = json!({ "withdrawn_on": "2026-05-15", "withdrawal_reason": "EndOfContract" });
    story.take(&director, "withdraw", end).unwrap();
    let listed = json!([{ "resource": "klucz" }, { "resource": "poczta" }, { "resource": "dziennik" }]);
    assert_eq!(story.0.body["withdrawals"], listed);
    let back = |resources: &[&str]| {
        let rows = resources.iter().map(|resource| json!({ "resource": resource, "done_on": "2026-05-15" }));
        json!({ "withdrawals": rows.collect::<Vec<_>>() })
    };
    let left = problems(story.take(&director, "complete", back(&["klucz", "poczta"])).unwrap_err());
    assert_eq!(left, [("withdrawals".to_owned(), "problem-access-not-listed")], "nor is it struck out");
    story.take(&director, "complete", back(&["klucz", "poczta", "dziennik"])).unwrap();
    assert_eq!(story.0.state, "completed");
}

#[test]
fn an_absence_is_noted_by_whoever_applies_and_forgotten_when_the_person_is_back() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({})));
    story.grant(&director, statements()).unwrap();
    assert_eq!(story.claim().unwrap().absence, None);
    let backwards = json!({ "absent_from": "2026-05-10", "absent_until": "2026-05-09" });
    let found = problems(story.take(&director, "note-absence", backwards).unwrap_err());
    assert_eq!(found, [("absent_until".to_owned(), "problem-before-the-start")]);
    story.take(&director, "note-absence", json!({ "absent_from": "2026-04-01" })).unwrap();
    let absence = Absence { from: jiff::civil::date(2026, 4, 1), until: None };
    assert_eq!(story.claim().unwrap().absence, Some(absence));
    story.take(&director, "suspend", json!({ "block_ground": "LongAbsence" })).unwrap();
    assert_eq!(story.claim().unwrap().force, Force::Blocked("LongAbsence".to_owned()));
    story.take(&director, "resume", json!({})).unwrap();
    assert_eq!(story.claim().unwrap().absence, None);
}

#[test]
fn a_change_of_post_is_another_application_in_the_place_of_this_one() {
    let director = actor(&Power::ALL);
    let mut story = Story::begin(body(json!({})));
    story.grant(&director, statements()).unwrap();
    let next = json!({ "next_post": "kierownik", "next_from": "2026-06-01", "next_position": 3 });
    story.take(&director, "change-post", next).unwrap();
    let register = Erased::<Authorisation>::NEW;
    let opened = register.follow_ups(&story.0.body, "change-post", &story.0.at(now()));
    let body = json!({
        "person": "Alicja Wzorcowa", "person_type": "Employee", "post": "kierownik", "account": "sekretariat",
        "position": 3, "from": "2026-06-01",
    });
    assert_eq!((opened.len(), opened[0].back, &opened[0].body), (1, Some("replaces"), &fields(body)));
    assert!(register.follow_ups(&story.0.body, "suspend", &story.0.at(now())).is_empty());
    // One for other systems alone takes the place of what opened registers here.
    let mut outside =
        Story::begin(super::tests::body(json!({ "registers": [], "replaces": 7, "data_categories": "kadry",
        "powers": ["View", "Administer"] })));
    outside.grant(&director, statements()).unwrap();
    let claim = outside.claim().unwrap();
    assert_eq!((claim.replaces, claim.grant.powers), (Some(7), vec![]));
}
