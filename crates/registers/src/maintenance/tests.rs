//! When a review is over, and when the next one is due.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};
use serde_json::json;

use super::{CheckedPart, MaintenanceReview, ReviewReason};

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(review: &MaintenanceReview, state: &str) -> Vec<(String, &'static str)> {
    review.check(&at(state)).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn a_review_is_over_when_what_it_found_is_mended_and_told() {
    let mut review = MaintenanceReview::sample();
    assert!(problems(&review, "completed").is_empty());
    review.faults[0].removed_on = None;
    review.iod_told_on = None;
    let expected = [
        ("faults.0.removed_on".to_owned(), "problem-fault-not-removed"),
        ("iod_told_on".to_owned(), "problem-faults-not-told"),
    ];
    assert_eq!(problems(&review, "completed"), expected);
    assert!(problems(&review, "faulty").is_empty());
}

#[test]
fn a_changed_program_is_tried_in_all_its_parts() {
    let mut review = MaintenanceReview::sample();
    review.checked.retain(|part| *part != CheckedPart::Reports);
    assert_eq!(problems(&review, "completed"), [("checked".to_owned(), "problem-change-not-tried")]);
    review.changed_on = Some(date(2026, 11, 6));
    assert_eq!(problems(&review, "planned"), [("done_on".to_owned(), "problem-review-before-change")]);
}

#[test]
fn the_next_review_follows_the_producer_or_comes_in_a_quarter() {
    let mut review = MaintenanceReview::sample();
    review.derive(&at("completed"));
    assert_eq!(review.next_due, Some(date(2027, 3, 31)));
    review.next_term = None;
    review.derive(&at("completed"));
    assert_eq!(review.next_due, Some(date(2027, 2, 5)));
}

#[test]
fn what_was_found_is_mended_and_told_on_the_next_working_day() {
    let mut review = MaintenanceReview::sample();
    let due = |review: &MaintenanceReview, state| -> Vec<_> {
        review.deadlines(&at(state)).iter().map(|it| (it.name, it.due.to_string(), it.met)).collect()
    };
    assert_eq!(due(&review, "planned"), [("review", "2026-11-06".to_owned(), false)]);
    review.iod_told_on = None;
    let expected = [("mend", "2026-11-06".to_owned(), true), ("tell", "2026-11-06".to_owned(), false)];
    assert_eq!(due(&review, "faulty"), expected);
}

#[test]
fn the_next_review_is_opened_a_month_before_it_is_due() {
    let on = |month: i8, day: i8| Moment { today: date(2027, month, day), ..at("completed") };
    let review = MaintenanceReview { next_review: None, ..MaintenanceReview::sample() };
    assert!(review.next(&on(2, 28)).is_none());
    let next = review.next(&on(3, 1)).unwrap();
    assert_eq!((&next.body["planned_on"], &next.body["reason"]), (&json!("2027-03-31"), &json!("ProducersTerm")));
    let once = MaintenanceReview { next_term: None, ..review.clone() };
    assert!(once.next(&on(3, 1)).is_none(), "a review after a change stands alone");
    let quarterly = MaintenanceReview { reason: ReviewReason::Quarterly, ..once };
    assert_eq!(quarterly.next(&on(2, 1)).unwrap().body["planned_on"], json!("2027-02-05"));
    assert!(quarterly.next(&Moment { state: "faulty", ..on(2, 1) }).is_none());
}
