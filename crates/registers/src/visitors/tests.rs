//! Whom the book lets in and out, and when it asks for somebody.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};

use super::Visit;

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(visit: &Visit, state: &str) -> Vec<&'static str> {
    visit.check(&at(state)).into_iter().map(|problem| problem.key).collect()
}

#[test]
fn a_guest_is_somewhere_and_gives_the_badge_back() {
    assert!(problems(&Visit::sample(), "left").is_empty());
    let nowhere = Visit { area: None, place: None, ..Visit::sample() };
    assert_eq!(problems(&nowhere, "inside"), ["problem-visit-without-place"]);
    let keeper = Visit { badge_returned: false, ..Visit::sample() };
    assert_eq!(problems(&keeper, "left"), ["problem-badge-not-returned"]);
    let early = Visit { left_at: "2026-11-19T07:00:00Z".parse().ok(), ..Visit::sample() };
    assert_eq!(problems(&early, "left"), ["problem-before-the-start"]);
}

#[test]
fn whoever_came_is_out_by_the_end_of_the_day() {
    let due = |state| -> Vec<_> {
        Visit::sample().deadlines(&at(state)).iter().map(|it| (it.name, it.due.to_string())).collect()
    };
    assert_eq!(due("announced"), [("arrive", "2026-11-19".to_owned())]);
    assert_eq!(due("inside"), [("leave", "2026-11-19".to_owned())]);
    assert!(due("left").is_empty());
}
