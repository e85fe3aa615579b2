//! Who takes which step of giving access is a parameter of the policy: a version alone gives it to more people, on its day,
//! and the file of the set carries it to another institution.

mod support;

use rodowod_domain::authorisation::{Actor, Duty, Function, Rules};
use rodowod_domain::control::{ParameterSet, Policy, Value};
use rodowod_engine::{By, Engine, access, controls};
use support::{Fresh, school};

const TODAY: &str = "2026-11-23T08:00:00Z";
const TOMORROW: &str = "2026-11-24T08:00:00Z";

fn policy(label: &str) -> Policy {
    Policy {
        label: label.into(),
        in_force_from: Some("2026-11-24".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Kto wykonuje który krok".into(),
        parameters: ParameterSet::default(),
        ..Policy::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_which_step_is_a_parameter_and_changes_with_a_version_alone() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (head, _) = school(&fresh.engine).await;
    let rules = async |engine: &Engine| access::rules::of(engine, &head).await.unwrap();
    let set = async |engine: &Engine| controls::adopted(engine, &head).await.unwrap().values;

    // Before any policy the rules are set where access is, and the set of parameters says so all the same.
    let mut open = rules(&fresh.engine).await;
    open.owners.of_mut(Duty::Open).insert(Function::Officer);
    assert_eq!(access::rules::save(&fresh.engine, &head, open).await.unwrap(), []);
    assert!(set(&fresh.engine).await.list("owners_open").contains(&"officer".to_owned()));

    // A file written before these parameters were there leaves them alone.
    assert_eq!(controls::adopt(&fresh.engine, &head, policy("2")).await.unwrap(), []);
    let tomorrow = fresh.at(TOMORROW);
    controls::keep(&tomorrow, &head.institution).await.unwrap();
    assert!(rules(&tomorrow).await.owners.of(Duty::Open).contains(&Function::Officer));

    // Once a policy is in force, nothing but a version of it lets more people do a step; fewer may be let at any time.
    let refused = async |change: fn(&mut Rules)| {
        let mut wider = rules(&tomorrow).await;
        change(&mut wider);
        let found = access::rules::save(&tomorrow, &head, wider).await.unwrap();
        found.iter().map(|one| (one.field.clone(), one.key)).collect::<Vec<_>>()
    };
    let by_policy = |field: &str| vec![(field.to_owned(), "problem-settled-by-policy")];
    assert_eq!(refused(|rules| rules.one_person = true).await, by_policy("one_person"));
    assert_eq!(refused(|rules| rules.officer_grants = true).await, by_policy("officer_grants"));
    let complete = refused(|rules| rules.owners.of_mut(Duty::Complete).extend([Function::Officer])).await;
    assert_eq!(complete, by_policy("complete"));
    assert_eq!(refused(|rules| rules.owners.of_mut(Duty::Open).retain(|one| *one != Function::Officer)).await, []);

    let mut next = policy("3");
    let words = |words: &[&str]| Value::List(words.iter().map(|word| (*word).to_owned()).collect());
    let on = |policy: &mut Policy, name: &str, value: Value| drop(policy.parameters.0.insert(name.to_owned(), value));
    on(&mut next, "owners_complete", words(&["officer", "technician"]));
    on(&mut next, "one_person", Value::Flag(true));
    let keys = async |policy: &Policy| -> Vec<(String, &'static str)> {
        let problems = controls::adopt(&tomorrow, &head, policy.clone()).await.unwrap();
        problems.into_iter().map(|one| (one.field, one.key)).collect()
    };
    let mut wrong = next.clone();
    on(&mut wrong, "owners_apply", words(&[]));
    on(&mut wrong, "owners_stop", words(&["woźny"]));
    on(&mut wrong, "officer_grants", Value::Flag(true));
    let kind = |name: &str| (name.to_owned(), "problem-parameter-kind");
    let lax = ("officer_grants".to_owned(), "problem-parameter-laxer");
    assert_eq!(keys(&wrong).await, [lax, kind("owners_apply"), kind("owners_stop")]);
    let mut misplaced = next.clone();
    on(&mut misplaced, "owners_grant", words(&["controller", "technician"]));
    assert_eq!(keys(&misplaced).await, [("owners_grant".to_owned(), "problem-decided-by-controller")]);
    next.in_force_from = Some("2026-11-25".parse().unwrap());
    assert_eq!(keys(&next).await, []);

    // It switches on its day, and the file carries it to another institution.
    assert!(!rules(&tomorrow).await.one_person);
    let later = fresh.at("2026-11-25T08:00:00Z");
    controls::keep(&later, &head.institution).await.unwrap();
    let (who, day) = (&head.actor, "2026-11-25".parse().unwrap());
    let today = By { actor: Actor::new(who.account, &who.login, who.grants().to_vec(), day), ..head.clone() };
    let settled = rules(&later).await;
    assert!(settled.one_person && settled.owners.of(Duty::Complete).contains(&Function::Officer));
    assert!(settled.owners.of(Duty::Complete).len() == 2 && !settled.officer_grants);
    let file = controls::adopted(&later, &today).await.unwrap();
    assert_eq!(file.values.list("owners_complete"), ["officer", "technician"]);
    let elsewhere = Fresh::sqlite(TODAY).await;
    let (other, _) = school(&elsewhere.engine).await;
    let text = Policy { label: "9".into(), parameters: file.values, ..policy("9") }.to_toml().unwrap();
    assert_eq!(controls::adopt(&elsewhere.engine, &other, Policy::from_toml(&text).unwrap()).await.unwrap(), []);
    let there = elsewhere.at(TOMORROW);
    controls::keep(&there, &other.institution).await.unwrap();
    assert_eq!(access::rules::of(&there, &other).await.unwrap().settled(), settled.settled());
}
