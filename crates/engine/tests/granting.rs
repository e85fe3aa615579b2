//! How access is given: applied for, prepared, perhaps held back, granted, opened, and live only once the person was
//! trained, knows the policy in force and has pledged secrecy.

mod support;

use rodowod_domain::authorisation::{Function, PolicyVersion, Power, Rules, Statement};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::access::{self, rules, statements};
use rodowod_engine::accounts::{self, Account};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine};
use serde_json::{Value, json};
use support::{Fresh, body, colleague, enter, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const AUTHORISATIONS: &str = "authorisations";

async fn take(engine: &Engine, by: &By, (number, step): (u64, &str), fields: Value) -> Result<(), Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "Tak trzeba.".into(), seen: None };
    records::edit(engine, by, AUTHORISATIONS, (Some(number), edit)).await.map(|_| ())
}

fn is_denied<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Denied(_))))
}

fn application(login: &str) -> (&'static str, Value) {
    let fields = json!({
        "person": "Nowa Osoba", "person_type": "Employee", "post": "referent", "account": login, "powers": ["View"],
        "registers": ["Datasets"], "from": "2026-03-01", "why": "Obejmuje sekretariat.",
    });
    (AUTHORISATIONS, fields)
}

/// An account without any authorisation.
async fn newcomer(engine: &Engine, head: &By, login: &str) -> Account {
    let new = accounts::NewAccount { login: login.to_owned(), name: "Nowa Osoba".to_owned(), email: String::new() };
    let program = access::program(head.institution.clone(), engine.clock.now());
    accounts::create(engine, &program, &new).await.unwrap().unwrap().0
}

async fn entered(engine: &Engine, head: &By, account: &Account) -> By {
    let actor = access::actor(engine, &head.institution, account).await.unwrap();
    By { institution: head.institution.clone(), actor }
}

struct Office {
    head: By,
    supervisor: By,
    officer: By,
    technician: By,
}

async fn office(engine: &Engine) -> Office {
    let (head, _) = school(engine).await;
    enter(engine, &head, ("datasets", json!({ "name": "Dziennik", "form": "Paper" }))).await;
    let clerks = json!({ "functions": ["Supervisor"], "registers": ["Authorisations"], "powers": ["View", "Enter"] });
    let all = json!({ "functions": ["Officer"], "registers": ["Everything"], "powers": ["View", "Enter", "Change"] });
    let it = json!({ "functions": ["Technician"], "registers": ["Authorisations"], "powers": ["View", "Administer"] });
    Office {
        supervisor: colleague(engine, &head, ("kierownik", clerks)).await,
        officer: colleague(engine, &head, ("inspektor", all)).await,
        technician: colleague(engine, &head, ("informatyk", it)).await,
        head,
    }
}

/// Each step belongs to its owner and to nobody else.
async fn each_takes_his_own_step(engine: &Engine, office: &Office, login: &str) -> u64 {
    let Office { head, supervisor, officer, technician } = office;
    let refused = Edit::Enter { fields: body(application(login).1), draft: false };
    assert!(is_denied(&records::edit(engine, technician, AUTHORISATIONS, (None, refused)).await));
    let number = enter(engine, supervisor, application(login)).await;
    for somebody in [supervisor, technician] {
        assert!(is_denied(&take(engine, somebody, (number, "prepare"), json!({})).await));
    }
    take(engine, officer, (number, "prepare"), json!({})).await.unwrap();
    take(engine, technician, (number, "stop"), json!({})).await.unwrap();
    let stopped = take(engine, head, (number, "grant"), json!({ "issuer": "Halina Wzorcowa" })).await;
    assert!(matches!(stopped, Err(Failure::Refused(Refusal::NotFromHere { .. }))), "{stopped:?}");
    take(engine, technician, (number, "release"), json!({})).await.unwrap();
    for somebody in [supervisor, officer, technician] {
        let granted = take(engine, somebody, (number, "grant"), json!({ "issuer": "Ktoś" })).await;
        assert!(is_denied(&granted), "{}", somebody.actor.login);
    }
    take(engine, head, (number, "grant"), json!({ "issuer": "Halina Wzorcowa" })).await.unwrap();
    take(engine, technician, (number, "open"), json!({ "opened_on": "2026-03-16" })).await.unwrap();
    let view = records::view(engine, head, AUTHORISATIONS, number).await.unwrap();
    let signed = ["applied_by", "prepared_by", "granted_by", "opened_by"].map(|name| view.record.body[name].clone());
    assert_eq!(signed, ["kierownik", "inspektor", "dyrektor", "informatyk"].map(Value::from));
    number
}

async fn sees(engine: &Engine, head: &By, account: &Account) -> bool {
    let someone = entered(engine, head, account).await;
    let outcome = records::view(engine, &someone, "datasets", 1).await;
    assert!(outcome.is_ok() || is_denied(&outcome));
    outcome.is_ok()
}

/// Granted and opened, it opens nothing until the last of the three is there; and stops with a new policy.
async fn nothing_opens_without_the_three_statements(engine: &Engine, office: &Office, account: &Account) {
    let head = &office.head;
    let someone = entered(engine, head, account).await;
    assert_eq!(someone.actor.missing(), Statement::ALL);
    assert!(someone.actor.grants().is_empty() && !sees(engine, head, account).await);
    let state = async |statement| {
        let now = entered(engine, head, account).await;
        statements::make(engine, &now, account, (statement, "Dochowam tajemnicy.")).await
    };
    assert!(matches!(state(Statement::Training).await, Err(Failure::NotFound)), "nobody trains himself");
    state(Statement::Pledge).await.unwrap();
    state(Statement::Policy).await.unwrap();
    assert!(matches!(state(Statement::Pledge).await, Err(Failure::NotFound)), "once is enough");
    assert!(!sees(engine, head, account).await, "the training is missing still");
    let training = json!({
        "topic": "Wstępne", "kind": "Induction", "form": "OnSite", "planned_on": "2026-03-16", "pass_mark": 60,
        "attendance": [{ "person": "Nowa Osoba", "account": account.login, "present": true, "score": 40 }],
    });
    let number = enter(engine, &office.officer, ("trainings", training)).await;
    let held = |score: u32| {
        let row = json!({ "person": "Nowa Osoba", "account": account.login, "present": true, "score": score });
        json!({ "held_on": "2026-03-16", "attendance": [row] })
    };
    let hold = Edit::Take { step: "hold".into(), fields: body(held(40)), reason: String::new(), seen: None };
    records::edit(engine, &office.officer, "trainings", (Some(number), hold)).await.unwrap();
    assert!(!sees(engine, head, account).await, "not passed");
    let view = records::view(engine, &office.officer, "trainings", number).await.unwrap();
    let mut passed = view.record.body;
    passed.extend(body(held(80)));
    let save = Edit::Save { fields: passed, draft: false, seen: None };
    records::edit(engine, &office.officer, "trainings", (Some(number), save)).await.unwrap();
    assert!(sees(engine, head, account).await);
    let someone = entered(engine, head, account).await;
    assert!(someone.actor.missing().is_empty());
    let written = access::statements::standing(engine, &someone).await.unwrap();
    assert_eq!(written.made.len(), 3);
}

async fn a_new_policy_stops_until_it_is_known(engine: &Engine, office: &Office, account: &Account) {
    let (head, version) = (&office.head, |name: &str| PolicyVersion {
        version: name.to_owned(),
        in_force_from: "2026-03-01".parse().unwrap(),
    });
    let new = Rules { policies: vec![version("4")], ..Rules::default() };
    assert!(is_denied(&rules::save(engine, &office.technician, new.clone()).await), "IT sets no rules of access");
    let mut orphaned = new.clone();
    orphaned.owners.grant.clear();
    assert_eq!(rules::save(engine, head, orphaned).await.unwrap().len(), 1, "a step that nobody takes is no rule");
    assert_eq!(rules::save(engine, head, new).await.unwrap(), []);
    assert!(!sees(engine, head, account).await);
    let someone = entered(engine, head, account).await;
    assert_eq!(someone.actor.missing(), [Statement::Policy]);
    statements::make(engine, &someone, account, (Statement::Policy, "Znam.")).await.unwrap();
    assert!(sees(engine, head, account).await);
    rules::save(engine, head, Rules { policies: vec![version("1")], ..Rules::default() }).await.unwrap();
}

/// One who holds several functions takes the steps with one click, and the log has each of them.
async fn joined_roles_take_one_click(engine: &Engine, head: &By) {
    let number = enter(engine, head, application("zlaczony")).await;
    let view = records::view(engine, head, AUTHORISATIONS, number).await.unwrap();
    assert!(view.moves.iter().any(|step| step.name == "open"), "the last step is offered from the first state");
    let fields = json!({ "opened_on": "2026-03-16", "issuer": "Halina Wzorcowa" });
    take(engine, head, (number, "open"), fields).await.unwrap();
    let history = records::history(engine, head, AUTHORISATIONS, number).await.unwrap();
    let mut acts: Vec<&str> = history.iter().map(|version| version.act.as_str()).collect();
    acts.sort_unstable();
    assert_eq!(acts, ["enter", "grant", "open", "prepare"]);
    assert!(history.iter().all(|version| version.entry.is_some()));
    let own = enter(engine, head, application("dyrektor")).await;
    assert!(
        is_denied(&take(engine, head, (own, "grant"), json!({ "issuer": "Ja" })).await),
        "nobody grants to himself"
    );
}

/// A new authorisation takes the place of the old one; what the old one alone opened is closed.
async fn a_change_of_scope_is_the_same_procedure(engine: &Engine, office: &Office, (account, old): (&Account, u64)) {
    let head = &office.head;
    let widen = Edit::Save { fields: body(json!({ "registers": ["Everything"] })), draft: false, seen: None };
    assert!(records::edit(engine, head, AUTHORISATIONS, (Some(old), widen)).await.is_err());
    let mut fields = application(&account.login).1;
    fields["registers"] = json!(["Areas"]);
    fields["replaces"] = json!(old);
    let number = enter(engine, &office.supervisor, (AUTHORISATIONS, fields)).await;
    assert!(sees(engine, head, account).await);
    let fields = json!({ "opened_on": "2026-03-16", "issuer": "Halina Wzorcowa" });
    take(engine, head, (number, "open"), fields).await.unwrap();
    assert!(!sees(engine, head, account).await, "the sets were a matter of the old one");
    let someone = entered(engine, head, account).await;
    assert!(someone.by_register("areas") && someone.actor.grants().len() == 1);
}

trait Reaches {
    fn by_register(&self, slug: &str) -> bool;
}

impl Reaches for By {
    fn by_register(&self, slug: &str) -> bool {
        self.may(Power::View, rodowod_domain::authorisation::On::Register(slug)).is_ok()
    }
}

async fn story(fresh: &Fresh) {
    let engine = &fresh.engine;
    let office = office(engine).await;
    assert!(office.technician.actor.has(Function::Technician));
    assert!(is_denied(&records::view(engine, &office.technician, "datasets", 1).await), "IT reads no records");
    let account = newcomer(engine, &office.head, "nowa").await;
    let number = each_takes_his_own_step(engine, &office, "nowa").await;
    nothing_opens_without_the_three_statements(engine, &office, &account).await;
    a_new_policy_stops_until_it_is_known(engine, &office, &account).await;
    joined_roles_take_one_click(engine, &office.head).await;
    a_change_of_scope_is_the_same_procedure(engine, &office, (&account, number)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn access_is_given_on_sqlite() {
    story(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn access_is_given_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        story(&fresh).await;
    }
}
