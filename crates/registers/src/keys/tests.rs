//! When a key is missed.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};

use super::{Key, KeyHolding};

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

#[test]
fn a_key_taken_for_the_day_is_back_by_its_end_and_a_lost_one_changes_the_lock() {
    let due = |key: &Key, state| -> Vec<_> {
        key.deadlines(&at(state)).iter().map(|it| (it.name, it.due.to_string())).collect()
    };
    let key = Key::sample();
    assert_eq!(due(&key, "out"), [("deposit", "2026-11-20".to_owned())]);
    assert!(due(&key, "deposited").is_empty());
    assert_eq!(due(&key, "lost"), [("lock", "2026-10-07".to_owned())]);
    assert!(due(&Key { holding: Some(KeyHolding::ForGood), ..key }, "out").is_empty());
}

#[test]
fn nothing_comes_back_before_it_went() {
    let key = Key { deposited_at: "2026-11-20T06:00:00Z".parse().ok(), ..Key::sample() };
    assert_eq!(key.check(&at("deposited"))[0].key, "problem-before-the-start");
    let key = Key { lock_changed_on: Some(date(2026, 10, 5)), ..Key::sample() };
    assert_eq!(key.check(&at("lost"))[0].field, "lock_changed_on");
}

#[test]
fn a_lost_key_opens_a_threat_to_weigh() {
    let opened = Key { breach: None, ..Key::sample() }.follow_ups("report-loss", &at("lost"));
    assert_eq!((opened[0].register, opened[0].body["kind"].as_str()), ("breaches", Some("Threat")));
}
