//! Who counts as trained, and when the next training appears.

use jiff::Timestamp;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};

use super::Training;

fn at(state: &str, now: &str) -> Moment<'static> {
    let now: Timestamp = now.parse().unwrap();
    let state = if state == "held" { "held" } else { "closed" };
    Moment {
        now,
        today: rodowod_domain::record::day_in_warsaw(now),
        state,
        created_at: now,
        asked: ParameterSet::none(),
    }
}

#[test]
fn trained_is_who_was_present_and_passed() {
    let mut training = Training::sample();
    training.attendance[1].account = Some("udawany".into());
    let held = at("held", "2026-08-27T12:00:00Z");
    let logins =
        |training: &Training| training.evidence(&held).into_iter().map(|shown| shown.login).collect::<Vec<_>>();
    assert_eq!(logins(&training), ["sekretariat"], "the other one was absent");
    training.attendance[1].present = true;
    assert_eq!(logins(&training), ["sekretariat"], "without a score nobody has passed a test");
    training.attendance[1].score = Some(59);
    assert_eq!(logins(&training), ["sekretariat"]);
    training.attendance[1].score = Some(60);
    assert_eq!(logins(&training), ["sekretariat", "udawany"]);
    training.attendance[0].score = Some(10);
    let keys: Vec<_> = training.check(&held).into_iter().map(|problem| problem.key).collect();
    assert_eq!(keys, ["problem-training-certificate"]);
}

#[test]
fn the_next_one_is_opened_a_month_ahead_with_the_same_people_and_no_results() {
    let mut training = Training::sample();
    training.derive(&at("closed", "2026-08-27T12:00:00Z"));
    assert!(training.next(&at("closed", "2027-07-01T12:00:00Z")).is_none());
    let next = training.next(&at("closed", "2027-07-28T12:00:00Z")).unwrap();
    assert_eq!(next.body["planned_on"], "2027-08-27");
    assert_eq!(next.body["attendance"][0]["person"], "Alicja Wzorcowa");
    assert!(next.body["attendance"][0].get("score").is_none());
}
