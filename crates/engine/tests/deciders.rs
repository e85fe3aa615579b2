//! Who decides what is a parameter of the policy: it switches on its day, and whoever decides no longer is told so.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::authorisation::{Duty, Function};
use rodowod_domain::control::{ParameterSet, Policy, Value};
use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, access, controls};
use rodowod_registers::REGISTERS;
use serde_json::json;
use support::{Fresh, colleague, school};

const TODAY: &str = "2026-11-23T08:00:00Z";
const TOMORROW: &str = "2026-11-24T08:00:00Z";

fn policy(label: &str, deciders: &[(&str, &str)]) -> Policy {
    let values = deciders.iter().map(|(name, decider)| ((*name).to_owned(), Value::Text((*decider).to_owned())));
    Policy {
        label: label.into(),
        in_force_from: Some("2026-11-24".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Kto o czym decyduje".into(),
        parameters: ParameterSet(values.collect()),
        ..Policy::default()
    }
}

fn register_of(slug: &str) -> &'static dyn AnyRegister {
    *REGISTERS.iter().find(|known| known.slug() == slug).unwrap()
}

/// A risk that was weighed and waits for the decision.
async fn weighed(engine: &Engine, head: &By) -> u64 {
    standing(engine, head, "risks", register_of("risks").workflow().find("decide").unwrap()).await
}

/// A new record of the register without links, brought to where one of its moves begins.
async fn standing(engine: &Engine, head: &By, slug: &str, step: &Move) -> u64 {
    let register = register_of(slug);
    let mut fields = register.sample();
    let typed = |name: &str| {
        register.field(name).is_some_and(|field| !field.derived && !matches!(field.kind, Kind::Link | Kind::Links))
    };
    fields.retain(|name, _| typed(name));
    let edit = Edit::Enter { fields, draft: false };
    let number = records::edit(engine, head, slug, (None, edit)).await.unwrap().record.number;
    let start = register.workflow().start();
    if !step.from.contains(&start) {
        let moves = register.workflow().moves.iter();
        let before = moves.filter(|one| one.from.contains(&start) && step.from.contains(&one.target(start)));
        let mut refused = Vec::new();
        for one in before {
            match take(engine, head, (slug, number, one.name)).await {
                Ok(()) => return number,
                Err(failure) => refused.push(failure),
            }
        }
        panic!("{slug}: nothing leads to {}: {refused:?}", step.name);
    }
    number
}

/// As an authorisation names a register: `ChildDataRequests`.
fn named(slug: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    slug.split('-').map(capital).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_move_is_offered_that_is_left_to_somebody_else() {
    let decided = || REGISTERS.iter().flat_map(|one| one.workflow().moves.iter().map(move |step| (one.slug(), step)));
    let decided: Vec<_> = decided().filter(|(_, step)| !step.decider.is_empty()).collect();
    assert!(decided.len() > 5, "{decided:?}");
    let registers: BTreeSet<String> = decided.iter().map(|(slug, _)| named(slug)).collect();
    for decider in ["supervisor", "officer", "controller"] {
        let fresh = Fresh::sqlite(TODAY).await;
        let (head, _) = school(&fresh.engine).await;
        let deciders: BTreeMap<_, _> = decided.iter().map(|(_, step)| (step.decider, decider)).collect();
        let reasons = deciders.keys().map(|name| ((*name).to_owned(), "Tak postanowiono.".to_owned())).collect();
        let version = policy("2", &deciders.into_iter().collect::<Vec<_>>());
        let version = Policy { decisions: reasons, ..version };
        assert_eq!(controls::adopt(&fresh.engine, &head, version).await.unwrap(), []);
        let mut people = Vec::new();
        for function in Function::ALL.into_iter().filter(|function| *function != Function::Auditor) {
            // Whoever may administer everything acts for the controller, so each register is named.
            let all = json!({
                "functions": [function.name()], "registers": registers,
                "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"],
            });
            let login = function.name().to_lowercase();
            people.push((function, colleague(&fresh.engine, &head, (&login, all)).await));
        }
        let tomorrow = fresh.at(TOMORROW);
        // The documents of a school do not speak of every decision, and what they leave open is nobody's alone.
        let asked = rodowod_engine::policy::asked(&tomorrow, &head).await.unwrap();
        let decided: Vec<_> = decided.iter().filter(|(_, step)| asked.text(step.decider) == decider).collect();
        assert!(decided.len() > 2, "{decider}: {decided:?}");
        for (slug, step) in decided {
            for (function, person) in &people {
                let number = standing(&tomorrow, &head, slug, step).await;
                let view = records::view(&tomorrow, person, slug, number).await.unwrap();
                let decides = *function == Function::Controller || function.name().to_lowercase() == decider;
                let is_offered = view.moves.iter().any(|offered| offered.name == step.name);
                let left = view.left.iter().find(|(left, _)| left.name == step.name);
                let left = left.map(|(_, decider)| decider.name());
                assert_eq!(
                    (is_offered, left),
                    (decides, (!decides).then_some(decider)),
                    "{slug} {step:?} {function:?}"
                );
                let row = records::chosen(&tomorrow, person, slug, &[number]).await.unwrap();
                let together = records::open_moves(&tomorrow, person, register_of(slug), &row).await.unwrap();
                assert_eq!(together.iter().any(|(open, _)| open.name == step.name), decides, "{slug} {function:?}");
                // What was offered may lack what it asks for, and is never somebody else's to decide.
                let empty =
                    Edit::Take { step: step.name.into(), fields: Body::new(), reason: String::new(), seen: None };
                let taken = records::edit(&tomorrow, person, slug, (Some(number), empty)).await;
                let is_left = matches!(&taken, Err(Failure::Refused(Refusal::Invalid(problems)))
                    if problems.iter().any(|problem| problem.key.starts_with("problem-decided-by")));
                assert_eq!(is_left, !decides, "{slug} {step:?} {function:?}: {taken:?}");
            }
        }
    }
}

async fn take(engine: &Engine, by: &By, (register, number, step): (&str, u64, &str)) -> Result<(), Failure> {
    // A move forgets what an earlier round said, so the sample says it again.
    let register = register_of(register);
    let move_ = register.workflow().find(step).unwrap();
    let mut fields = register.sample();
    fields.retain(|name, _| move_.needs.contains(&name.as_str()));
    let edit = Edit::Take { step: step.to_owned(), fields, reason: "Tak trzeba.".into(), seen: None };
    records::edit(engine, by, register.slug(), (Some(number), edit)).await.map(|_| ())
}

fn problem(outcome: Result<(), Failure>) -> &'static str {
    match outcome {
        Err(Failure::Refused(Refusal::Invalid(problems))) => problems[0].key,
        other => panic!("not refused in words: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decider_that_the_policy_names_decides_from_its_day_on() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (head, _) = school(&fresh.engine).await;
    let all = json!({
        "functions": ["Supervisor"], "registers": ["Everything"], "powers": ["View", "Enter", "Change", "Disclose"],
    });
    let supervisor = colleague(&fresh.engine, &head, ("kierownik", all)).await;
    let (first, second) = (weighed(&fresh.engine, &head).await, weighed(&fresh.engine, &head).await);
    let adopted = controls::adopt(&fresh.engine, &head, policy("2", &[("decider_risk", "controller")])).await.unwrap();
    assert_eq!(adopted, [], "stricter than the documents, so it needs no reason");

    take(&fresh.engine, &supervisor, ("risks", first, "decide")).await.expect("today nobody says otherwise");
    let tomorrow = fresh.at(TOMORROW);
    let refused = take(&tomorrow, &supervisor, ("risks", second, "decide")).await;
    assert_eq!(problem(refused), "problem-decided-by-controller");
    take(&tomorrow, &head, ("risks", second, "decide")).await.expect("the head decides");
}

#[tokio::test(flavor = "multi_thread")]
async fn exceptions_and_versions_belong_to_whoever_the_policy_names() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (head, _) = school(&fresh.engine).await;
    let all = json!({ "functions": ["Officer"], "registers": ["Breaches"], "powers": ["View", "Administer"] });
    let officer = colleague(&fresh.engine, &head, ("inspektor", all)).await;
    assert_eq!(controls::adopt(&fresh.engine, &head, policy("2", &[])).await.unwrap(), []);
    let tomorrow = fresh.at(TOMORROW);
    controls::keep(&tomorrow, &head.institution).await.unwrap();
    let refused = controls::waive(&tomorrow, &officer, "physical-keys", "Budynku nie ma.").await;
    let refused_version = controls::adopt(&tomorrow, &officer, policy("3", &[])).await.unwrap();
    assert!(!officer.actor.has(Function::Controller), "whoever administers is no controller for it");
    assert_eq!(problem(refused), "problem-decided-by-controller");
    assert_eq!(refused_version.iter().map(|one| one.key).collect::<Vec<_>>(), ["problem-decided-by-controller"]);
    controls::waive(&tomorrow, &head, "physical-keys", "Budynku nie ma.").await.expect("the head signs");

    // Where versions are left to the officer, a dispute with a standard still is not; what the head decided stands in his.
    let mut lent = policy("3", &[("decider_policy", "officer")]);
    lent.decisions.insert("decider_policy".into(), "Dyrektor upoważnił IOD na piśmie.".into());
    lent.decisions.insert("password_rotation_days".into(), "Zostaje zmiana co 30 dni.".into());
    assert_eq!(controls::adopt(&tomorrow, &head, lent.clone()).await.unwrap(), []);
    let plain = Policy { label: "4".into(), ..lent.clone() };
    assert_eq!(controls::adopt(&tomorrow, &officer, plain.clone()).await.unwrap(), []);
    let mut decided = Policy { label: "5".into(), ..plain };
    decided.decisions.insert("password_classes".into(), "Wystarczy długość.".into());
    let refused = controls::adopt(&tomorrow, &officer, decided.clone()).await.unwrap();
    assert_eq!(refused.iter().map(|one| one.key).collect::<Vec<_>>(), ["problem-decided-by-controller"]);
    assert_eq!(controls::adopt(&tomorrow, &head, decided).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_grants_and_who_blocks_follow_the_policy_too() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (head, _) = school(&fresh.engine).await;
    let set = [("decider_access_block", "controller")];
    assert_eq!(controls::adopt(&fresh.engine, &head, policy("2", &set)).await.unwrap(), []);
    let owners = async |engine: &Engine| access::rules::of(engine, &head).await.unwrap().owners.of(Duty::Block).len();
    assert_eq!(owners(&fresh.engine).await, 2, "today the officer blocks too");
    let tomorrow = fresh.at(TOMORROW);
    controls::keep(&tomorrow, &head.institution).await.unwrap();
    assert_eq!(owners(&tomorrow).await, 1);
    let mut rules = access::rules::of(&tomorrow, &head).await.unwrap();
    rules.owners.of_mut(Duty::Block).insert(Function::Officer);
    let refused = access::rules::save(&tomorrow, &head, rules).await.unwrap();
    let refused: Vec<_> = refused.iter().map(|one| (one.field.as_str(), one.key)).collect();
    assert_eq!(refused, [("block", "problem-decided-by-controller")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lower_decider_needs_a_reason_and_an_unknown_one_is_refused() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (head, _) = school(&fresh.engine).await;
    let keys = async |policy: Policy| -> Vec<&'static str> {
        let problems = controls::adopt(&fresh.engine, &head, policy).await.unwrap();
        problems.iter().map(|one| one.key).collect()
    };
    let lower = policy("2", &[("decider_breach_notice", "officer")]);
    assert_eq!(keys(lower.clone()).await, ["problem-parameter-laxer"]);
    assert_eq!(keys(policy("2", &[("decider_risk", "woźny")])).await, ["problem-parameter-kind"]);
    let decisions = [("decider_breach_notice".to_owned(), "Dyrektor upoważnił IOD na piśmie.".to_owned())];
    assert_eq!(keys(Policy { decisions: decisions.into(), ..lower }).await, Vec::<&str>::new());
}
