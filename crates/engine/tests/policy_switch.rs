//! A version of the policy switches what the program enforces on its day and not before, and whoever does not come to
//! know it in time loses the access.

mod support;

use rodowod_domain::authorisation::{On, Power, Statement};
use rodowod_domain::control::{ParameterSet, Policy, Value};
use rodowod_engine::accounts::{Place, SignIn};
use rodowod_engine::{access, accounts, controls, policy};
use support::{Fresh, LOGIN, PASSWORD, school};

const TODAY: &str = "2026-03-16T08:00:00Z";
const TOMORROW: &str = "2026-03-17T08:00:00Z";
/// 33 letters each: enough for today's rules, too few for tomorrow's.
const FIRST: &str = "zielony rower nad Wisłą za mostem";
const SECOND: &str = "czerwony tramwaj na końcu alei 12";

fn stricter() -> Policy {
    let values = [
        ("password_length_min", 40),
        ("session_idle_computer_minutes", 3),
        ("training_interval", 6),
        ("access_absence_days", 10),
    ];
    Policy {
        label: "2".into(),
        in_force_from: Some("2026-03-17".parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Po przeglądzie haseł".into(),
        parameters: ParameterSet(values.map(|(name, value)| (name.to_owned(), Value::Number(value))).into()),
        ..Policy::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stricter_password_adopted_for_tomorrow_is_enforced_tomorrow() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, account) = school(&fresh.engine).await;
    assert_eq!(controls::adopt(&fresh.engine, &by, stricter()).await.unwrap(), []);

    let rules = policy::rules(&fresh.engine, account.id).await.unwrap();
    assert!(rules.password.min_length.required.alone < 33 && rules.idle_minutes > 3, "{rules:?}");
    let problems = accounts::change_password(&fresh.engine, &account, (PASSWORD, FIRST), None).await.unwrap();
    assert_eq!(problems, [], "today the rules of today hold");

    let tomorrow = fresh.at(TOMORROW);
    let rules = policy::rules(&tomorrow, account.id).await.unwrap();
    assert_eq!((rules.password.min_length.required.alone, rules.idle_minutes), (40, 3));
    let problems = accounts::change_password(&tomorrow, &account, (FIRST, SECOND), None).await.unwrap();
    assert!(!problems.is_empty(), "33 letters are too few now");
    let long = format!("{SECOND} i jeszcze dalej");
    let problems = accounts::change_password(&tomorrow, &account, (FIRST, &long), None).await.unwrap();
    assert_eq!(problems, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_elsewhere_switches_once_when_the_day_has_come() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, _) = school(&fresh.engine).await;
    controls::adopt(&fresh.engine, &by, stricter()).await.unwrap();
    let numbers = |rules: rodowod_domain::authorisation::Rules| (rules.training_months, rules.absence_days);
    assert_eq!(numbers(access::rules::of(&fresh.engine, &by).await.unwrap()), (12, 21));
    let tomorrow = fresh.at(TOMORROW);
    controls::keep(&tomorrow, &by.institution).await.unwrap();
    let mut rules = access::rules::of(&tomorrow, &by).await.unwrap();
    assert_eq!(numbers(rules.clone()), (6, 10));

    // Beside the policy nothing is made laxer; what is stricter is not set back by the next look.
    rules.training_months = 9;
    let refused = access::rules::save(&tomorrow, &by, rules.clone()).await.unwrap();
    assert_eq!(
        refused.iter().map(|one| (one.field.as_str(), one.key)).collect::<Vec<_>>(),
        [("training_months", "problem-set-by-policy")]
    );
    assert_eq!(numbers(access::rules::of(&tomorrow, &by).await.unwrap()), (6, 10), "nothing was kept");
    rules.training_months = 4;
    assert_eq!(access::rules::save(&tomorrow, &by, rules).await.unwrap(), []);
    controls::keep(&tomorrow, &by.institution).await.unwrap();
    assert_eq!(numbers(access::rules::of(&tomorrow, &by).await.unwrap()), (4, 10));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_label_names_one_version_for_good() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, _) = school(&fresh.engine).await;
    let of = |label: &str| Policy { label: label.into(), ..stricter() };
    assert_eq!(controls::adopt(&fresh.engine, &by, of("Wersja 2")).await.unwrap(), []);
    for again in ["Wersja 2", " WERSJA  2 "] {
        let refused = controls::adopt(&fresh.engine, &by, of(again)).await.unwrap();
        assert_eq!(refused.iter().map(|one| one.key).collect::<Vec<_>>(), ["problem-policy-label-used"], "{again}");
    }
    assert_eq!(controls::adopt(&fresh.engine, &by, of("Wersja 3")).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_asked_to_know_the_version_and_has_days_for_it() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, account) = school(&fresh.engine).await;
    assert_eq!(controls::policy_asked(&fresh.engine, &by, LOGIN).await.unwrap(), None, "nothing was adopted");
    controls::adopt(&fresh.engine, &by, stricter()).await.unwrap();
    let asked = controls::policy_asked(&fresh.engine, &by, LOGIN).await.unwrap().unwrap();
    assert_eq!((asked.label.as_str(), asked.last.to_string()), ("2", "2026-03-31".to_owned()));

    let on = async |day: &str| access::actor(&fresh.at(day), &by.institution, &account).await.unwrap();
    let works = |actor: &rodowod_domain::authorisation::Actor| {
        rodowod_domain::authorisation::may(actor, Power::View, On::Register("breaches")).is_ok()
    };
    assert!(works(&on("2026-03-31T08:00:00Z").await));
    let late = on("2026-04-01T08:00:00Z").await;
    assert!(!works(&late) && late.missing() == [Statement::Policy], "{:?}", late.missing());

    let person = controls::Person { login: LOGIN, name: "Halina Wzorcowa" };
    controls::know_policy(&fresh.engine, &by, (person, "Znam i stosuję")).await.unwrap();
    assert_eq!(controls::policy_asked(&fresh.engine, &by, LOGIN).await.unwrap(), None);
    assert!(works(&on("2026-04-01T08:00:00Z").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_sign_in_keeps_to_the_idle_limit_of_the_day() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, _) = school(&fresh.engine).await;
    controls::adopt(&fresh.engine, &by, stricter()).await.unwrap();
    // Signed in ten minutes before midnight in Warsaw, when fifteen idle minutes are allowed; afterwards it is three.
    let evening = fresh.at("2026-03-16T22:50:00Z");
    let place = Place::new("192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64)");
    let SignIn::Welcome(welcome) = accounts::sign_in(&evening, (LOGIN, PASSWORD), &place).await.unwrap() else {
        panic!("not let in")
    };
    let at = async |now: &str| accounts::session(&fresh.at(now), &welcome.token).await.unwrap().unwrap().0;
    assert!(!at("2026-03-16T22:59:00Z").await.is_locked, "nine minutes are few in the evening");
    let after = at("2026-03-16T23:03:00Z").await;
    assert!(after.is_locked && after.idle_seconds == 180, "four minutes are many after midnight: {after:?}");
}
