//! The settings of signing in: what they refuse, what a choice changes, and how two institutions' rules join.

use jiff::civil::date;
use rodowod_domain::authorisation::{Actor, Function, Grant, Limits, Power, Scope};
use rodowod_domain::password::{AtMost, History, Part, check};
use rodowod_domain::sign_in::{Choice, Delay, Held, SecondFactor, Side, SignInPolicy, delay_after};

fn choice(side: Side, reason: &str) -> Choice {
    Choice { side, reason: reason.to_owned(), opinion: String::new(), chosen_on: date(2026, 11, 22) }
}

fn joined(names: &[&str]) -> SignInPolicy {
    SignInPolicy { rule_sets: names.iter().map(|name| (*name).to_owned()).collect(), ..SignInPolicy::default() }
}

fn problems(policy: &SignInPolicy) -> Vec<(String, &'static str)> {
    policy.check().into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn what_is_proposed_needs_no_choice() {
    assert_eq!(SignInPolicy::default().check(), []);
    assert_eq!(serde_json::from_str::<SignInPolicy>("{}").unwrap(), SignInPolicy::default());
    assert!(serde_json::from_str::<SignInPolicy>(r#"{"idle":5}"#).is_err(), "a misspelt setting is no setting");
}

#[test]
fn a_conflict_is_settled_by_a_side_and_a_reason() {
    let mut policy = joined(&["school", "modern"]);
    let asked: Vec<String> = problems(&policy).into_iter().map(|(field, _)| field).collect();
    assert_eq!(asked, ["choices.C2", "choices.C3", "choices.C1", "choices.C4"]);
    let strict = policy.rules().password;
    assert_eq!(strict.lockout.required, AtMost(Some(3)), "undecided, the stricter rule holds");
    for part in [Part::MaxAgeDays, Part::Composition, Part::ForbiddenCharacters] {
        policy.choices.insert(part, choice(Side::Standard, "Zmiana co 30 dni osłabia hasła."));
    }
    policy.choices.insert(Part::Lockout, choice(Side::House, " "));
    assert_eq!(problems(&policy), [("choices.C4.reason".to_owned(), "problem-choice-reason")]);
    policy.choices.insert(Part::Lockout, choice(Side::House, "Do czasu zmiany instrukcji."));
    assert_eq!(policy.check(), []);
    let rules = policy.rules().password;
    assert_eq!((rules.lockout.required, rules.max_age_days.required), (AtMost(Some(3)), AtMost(None)));
    let context = rodowod_domain::password::Context::default();
    assert_eq!(check(&rules, "wiosna konik lampa zegar", &context), [], "spaces and one class are let in");
}

#[test]
fn numbers_out_of_range_and_unknown_names_are_refused() {
    let policy = SignInPolicy { idle_minutes: 0, code_hours: 73, lock_hours: Some(0), ..joined(&["szkoła"]) };
    let fields: Vec<String> = problems(&policy).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["rule_sets", "idle_minutes", "code_hours", "lock_hours"]);
    let factor = SecondFactor { powers: vec!["Rule".to_owned()], ..SecondFactor::default() };
    assert_eq!(problems(&SignInPolicy { second_factor: factor, ..SignInPolicy::default() }).len(), 1);
}

#[test]
fn whoever_works_for_two_obeys_the_stricter_part_of_each() {
    let centre = SignInPolicy { idle_minutes: 5, lock_hours: None, ..joined(&["counselling"]) };
    let clinic = SignInPolicy { longest_hours: 8, ..joined(&["clinic"]) };
    let both = centre.rules().join(&clinic.rules());
    assert_eq!(both, clinic.rules().join(&centre.rules()));
    assert_eq!((both.idle_minutes, both.longest_hours, both.lock_hours), (5, 8, None));
    assert_eq!(both.password.min_length.required.alone, 12);
    assert_eq!(both.password.history.required, History::All);
}

#[test]
fn a_second_factor_follows_powers_registers_and_sensitive_data() {
    let grant = Grant::new(Scope::Registers(vec!["requests".into()]), &[Power::View], date(2026, 1, 1));
    let actor = Actor::new(1, "a", vec![grant], date(2026, 11, 22));
    let held = |special_categories| Held { actor: &actor, special_categories };
    let nobody = SecondFactor::default();
    let powers = SecondFactor { powers: vec!["Administer".into()], ..nobody.clone() };
    let viewers = SecondFactor { powers: vec!["View".into()], ..nobody.clone() };
    let requests = SecondFactor { registers: vec!["requests".into()], ..nobody.clone() };
    let breaches = SecondFactor { registers: vec!["breaches".into()], ..nobody.clone() };
    let sensitive = SecondFactor { special_categories: true, ..nobody.clone() };
    let everyone = SecondFactor { everyone: true, ..nobody.clone() };
    for (rule, expected) in
        [(&nobody, false), (&powers, false), (&viewers, true), (&requests, true), (&breaches, false), (&everyone, true)]
    {
        assert_eq!(rule.demands(&held(false)), expected, "{rule:?}");
    }
    assert!(sensitive.demands(&held(true)) && !sensitive.demands(&held(false)));
    assert!(nobody.join(&requests).demands(&held(false)));
}

#[test]
fn a_second_factor_follows_the_function_that_somebody_has() {
    let rule = |name: &str| SecondFactor { functions: vec![name.to_owned()], ..SecondFactor::default() };
    let with = |function| {
        let grant = Grant::new(Scope::Registers(vec!["requests".into()]), &[Power::View], date(2026, 1, 1));
        Actor::new(1, "a", vec![grant.with_functions(&[function])], date(2026, 11, 22))
    };
    for function in Function::ALL {
        let actor = with(function);
        let held = Held { actor: &actor, special_categories: false };
        for asked in Function::ALL {
            assert_eq!(rule(asked.name()).demands(&held), asked == function, "{asked:?} of {function:?}");
        }
        assert!(rule("Auditor").join(&rule(function.name())).demands(&held), "{function:?}");
    }
    let unknown = SignInPolicy { second_factor: rule("Rule"), ..SignInPolicy::default() };
    assert_eq!(problems(&unknown), [("second_factor".to_owned(), "problem-not-a-choice")]);
}

#[test]
fn a_second_factor_follows_the_data_sets_that_an_authorisation_reaches() {
    let today = date(2026, 11, 22);
    let over = |registers: &[&str], datasets: &[u64]| {
        let scope = Scope::Registers(registers.iter().map(|slug| (*slug).to_owned()).collect());
        let grant = Grant::new(scope, &[Power::View], date(2026, 1, 1));
        Grant { limits: Limits { datasets: datasets.to_vec(), ..Limits::default() }, ..grant }
    };
    let rule = SecondFactor { datasets: vec![3], ..SecondFactor::default() };
    let demanded = |grant: Grant| {
        let actor = Actor::new(1, "a", vec![grant], today);
        rule.demands(&Held { actor: &actor, special_categories: false })
    };
    assert!(demanded(over(&["requests"], &[1, 3])) && !demanded(over(&["requests"], &[1, 2])));
    assert!(demanded(over(&["requests"], &[])), "limited to no set, it reaches them all");
    assert!(!demanded(over(&[], &[])), "whoever looks after accounts alone reaches no record");
    let over_by = |to| Grant { to: Some(to), ..over(&["requests"], &[3]) };
    assert!(demanded(over_by(today)) && !demanded(over_by(date(2026, 11, 21))));
    let joined = rule.join(&SecondFactor { datasets: vec![2, 3], ..SecondFactor::default() });
    assert_eq!(joined.datasets, [2, 3]);
    let nameless = SecondFactor { datasets: vec![0], ..SecondFactor::default() };
    let policy = SignInPolicy { second_factor: nameless, ..SignInPolicy::default() };
    assert_eq!(policy.check().iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["second_factor"]);
}

#[test]
fn guesses_wait_longer_and_longer_and_then_for_good() {
    let table = [
        (0, Delay::None),
        (2, Delay::None),
        (3, Delay::Seconds(5)),
        (4, Delay::Seconds(10)),
        (50, Delay::Seconds(900)),
    ];
    for (failures, expected) in table {
        assert_eq!(delay_after(failures, Some(100)), expected, "{failures}");
    }
    assert_eq!(delay_after(3, Some(3)), Delay::Locked);
    assert_eq!(delay_after(100, Some(100)), Delay::Locked);
    assert_eq!(delay_after(1000, None), Delay::Seconds(900));
}
