//! The story of the demonstration, played against `decide` as the engine would play it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use rodowod_domain::authorisation::{Actor, Function, Grant, Power, Rules, Scope};
use rodowod_domain::cross_check::{Entry, Finding, Snapshot};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Edit, Record, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_registers::demo::{Act, Deed, Numbers, demo, demo_accounts};
use rodowod_registers::{CHECKS, REGISTERS};

const TODAY: Date = date(2026, 11, 22);

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

/// The registers after the last act: register, symbolic name, record.
type School = BTreeMap<(&'static str, &'static str), Record>;

fn register(slug: &str) -> &'static dyn AnyRegister {
    *REGISTERS.iter().find(|register| register.slug() == slug).unwrap()
}

/// Access as the engine finds it: what live authorisations grant, and the founding one of the director.
fn actor(login: &str, today: Date, school: &School) -> Actor {
    if login.is_empty() {
        return Actor::program(1, today);
    }
    let founding = Grant::new(Scope::Everything, &Power::ALL, date(2000, 1, 1)).with_functions(&[Function::Controller]);
    let mut grants = if login == "dyrektor" { vec![founding] } else { Vec::new() };
    for ((slug, _), record) in school.iter().filter(|((slug, _), _)| *slug == "authorisations") {
        let now = record.created_at;
        let claim = register(slug).claim(&record.body, &record.at(now), &Rules::default());
        grants.extend(claim.filter(|claim| claim.login == login && claim.missing.is_empty()).map(|claim| claim.grant));
    }
    Actor::new(1, login, grants, today)
}

fn play(today: Date) -> School {
    let mut school = School::new();
    let mut numbers = Numbers::default();
    for act in demo(today) {
        let before = school.get(&(act.register, act.key)).cloned();
        let by = actor(act.by, rodowod_domain::record::day_in_warsaw(act.at), &school);
        let change = perform(&act, before.as_ref(), &numbers, &by);
        let number = before.as_ref().map_or_else(
            || school.keys().filter(|(slug, _)| *slug == act.register).count() as u64 + 1,
            |record| record.number,
        );
        numbers.learn(act.register, act.key, number);
        let created_at = before.map_or(act.at, |record| record.created_at);
        let Change { state, version, draft, body, .. } = change;
        school.insert((act.register, act.key), Record { number, state, version, draft, created_at, body });
    }
    school
}

fn perform(act: &Act, before: Option<&Record>, numbers: &Numbers, by: &Actor) -> Change {
    let edit = match &act.deed {
        Deed::Enter { body, draft } => {
            assert!(before.is_none(), "{} {} is entered twice", act.register, act.key);
            Edit::Enter { fields: numbers.resolve(body), draft: *draft }
        }
        Deed::Take { step, fields, reason } => Edit::Take {
            step: (*step).to_owned(),
            fields: numbers.resolve(fields),
            reason: (*reason).to_owned(),
            seen: before.map(|record| record.version),
        },
    };
    decide(register(act.register), before, edit, (by, act.at))
        .unwrap_or_else(|refusal| panic!("{} {} {:?}: {refusal:?}", act.register, act.key, act.deed))
}

fn findings(school: &School) -> Vec<Finding> {
    let mut snapshot = Snapshot::default();
    for register in REGISTERS {
        let own = school.iter().filter(|((slug, _), record)| *slug == register.slug() && !record.draft);
        let entry = |record: &Record| Entry {
            number: record.number,
            state: record.state.clone(),
            body: record.body.clone(),
            ..Entry::default()
        };
        snapshot.insert(register.slug(), own.map(|(_, record)| entry(record)).collect());
    }
    CHECKS.iter().flat_map(|check| (check.run)(&snapshot, TODAY)).collect()
}

#[test]
fn every_act_is_allowed_and_accepted_on_any_day() {
    for today in [TODAY, date(2026, 1, 1), date(2027, 3, 29), date(2028, 2, 29), date(2026, 10, 26)] {
        play(today);
    }
}

#[test]
fn time_only_moves_forward_and_ends_before_today() {
    for today in [TODAY, date(2027, 3, 29)] {
        let acts = demo(today);
        assert!(acts.is_sorted_by(|one, next| one.at < next.at));
        let last = rodowod_domain::record::day_in_warsaw(acts.last().unwrap().at);
        assert!(last < today, "the last act is on {last}");
    }
}

#[test]
fn every_state_of_every_register_occurs() {
    let school = play(TODAY);
    for register in REGISTERS {
        let seen: BTreeSet<&str> = school
            .iter()
            .filter(|((slug, _), _)| *slug == register.slug())
            .map(|(_, record)| record.state.as_str())
            .collect();
        let declared: BTreeSet<&str> = register.workflow().states.iter().map(|state| state.name).collect();
        assert_eq!(seen, declared, "{}", register.slug());
    }
    assert!(school.values().any(|record| record.draft), "a draft waits to be finished");
}

#[test]
fn some_terms_are_overdue_and_some_still_run() {
    let school = play(TODAY);
    let (mut overdue, mut running) = (BTreeSet::new(), BTreeSet::new());
    for ((slug, key), record) in &school {
        for deadline in register(slug).deadlines(&record.body, &record.at(now())) {
            if deadline.is_overdue(now()) {
                overdue.insert(format!("{slug} {} of {key}", deadline.name));
            } else if !deadline.met {
                running.insert(format!("{slug} {}", deadline.name));
            }
        }
    }
    for term in ["requests answer", "breaches report", "breaches action", "processors verification"] {
        assert!(overdue.iter().any(|one| one.starts_with(term)), "{term} is not overdue: {overdue:#?}");
    }
    assert!((5..=10).contains(&overdue.len()), "a school that is run reasonably: {overdue:#?}");
    for term in ["requests answer", "breaches report", "processors contract-end", "authorisations expiry"] {
        assert!(running.contains(term), "{term} does not run: {running:#?}");
    }
}

#[test]
fn the_inventory_is_whole_and_the_checks_find_what_is_wrong_with_it() {
    let school = play(TODAY);
    let sets = || school.iter().filter(|((slug, _), _)| *slug == "datasets").map(|(_, record)| &record.body);
    let of_form = |form: &str| sets().filter(|body| body["form"] == form).count();
    assert_eq!((of_form("Paper"), of_form("Electronic")), (28, 6));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings(&school) {
        *kinds.entry(finding.key).or_default() += 1;
    }
    for key in [
        "finding-set-unknown",
        "finding-post-without-authorisation",
        "finding-program-without-sign-in",
        "finding-device-without-status",
        "finding-device-unprotected",
        "finding-system-unsupported",
        "finding-activity-without-set",
        "finding-processor-without-contract",
    ] {
        assert!(kinds.contains_key(key), "{key} is missing: {kinds:#?}");
    }
    for key in ["finding-set-missing", "finding-set-without-room", "finding-set-without-keeper", "finding-set-disposed"]
    {
        assert!(!kinds.contains_key(key), "{key} should not occur: {kinds:#?}");
    }
    assert!(kinds["finding-post-without-authorisation"] < 10, "{kinds:#?}");
}

#[test]
fn every_account_has_its_authorisation_and_sees_what_it_needs() {
    let school = play(TODAY);
    for account in demo_accounts() {
        let record = &school[&("authorisations", account.authorisation)];
        assert_eq!(record.body["person"], account.name);
        let claim = register("authorisations").claim(&record.body, &record.at(now()), &Rules::default()).unwrap();
        assert_eq!((claim.login.as_str(), claim.missing.as_slice()), (account.login, &[][..]));
    }
}

/// What a body still names by symbol was never entered before.
#[test]
fn no_symbolic_name_is_left() {
    fn symbols(body: &Body) -> Vec<String> {
        body.values().filter(|value| value.to_string().contains("\"@")).map(ToString::to_string).collect()
    }
    for ((slug, key), record) in play(TODAY) {
        assert!(symbols(&record.body).is_empty(), "{slug} {key}: {:?}", symbols(&record.body));
    }
}
