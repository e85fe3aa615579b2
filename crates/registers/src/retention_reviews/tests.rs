//! What has expired, what will within a year, and what a review opens.

use super::*;
use rodowod_domain::control::ParameterSet;

const TODAY: Date = date(2026, 11, 22);

fn moment(state: &str) -> Moment<'_> {
    on(TODAY, state)
}

fn on(today: Date, state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today, state, created_at: now, asked: ParameterSet::none() }
}

fn fields(review: &RetentionReview, state: &str) -> Vec<String> {
    review.check(&moment(state)).into_iter().map(|problem| problem.field).collect()
}

#[test]
fn what_expired_and_what_will_within_a_year_is_told_apart() {
    let mut review = RetentionReview::sample();
    review.derive(&moment("called"));
    assert_eq!(review.holdings[0].last_day, Some(date(2025, 12, 31)), "five full years, to the end of the year");
    assert_eq!(review.holdings[0].status, Some(KeptUntil::Due));
    assert_eq!(review.holdings[1].last_day, Some(date(2027, 8, 31)));
    assert_eq!(review.holdings[1].status, Some(KeptUntil::CloseToExpiry));
    assert_eq!((review.expired, review.close, review.nearest), (Some(1), Some(1), Some(date(2026, 1, 1))));
    review.holdings[0].archive = Some(ArchiveAnswer::Missing);
    review.holdings[1].trigger_on = Some(date(2025, 8, 31));
    review.derive(&moment("called"));
    let status: Vec<_> = review.holdings.iter().filter_map(|row| row.status).collect();
    assert_eq!(status, [KeptUntil::AwaitsArchive, KeptUntil::Held]);
}

#[test]
fn records_of_the_schedule_wait_for_the_archive_until_somebody_answers() {
    let mut review = RetentionReview::sample();
    review.holdings[0].archive = None;
    review.derive(&moment("called"));
    assert_eq!(review.holdings[0].status, Some(KeptUntil::AwaitsArchive));
    review.holdings[0].archive = Some(ArchiveAnswer::NotNeeded);
    review.derive(&moment("called"));
    assert_eq!(review.holdings[0].status, Some(KeptUntil::Due));
}

#[test]
fn a_period_of_the_institution_does_not_override_a_statute() {
    let rows = [
        (
            RetentionRule::ClinicMedicalRecord,
            (Some(5), None),
            Some(("holdings.0.years", "problem-holding-shorter-than-law")),
        ),
        (
            RetentionRule::ClinicMedicalRecord,
            (None, Some(59)),
            Some(("holdings.0.months", "problem-holding-shorter-than-law")),
        ),
        (RetentionRule::ClinicMedicalRecord, (Some(30), None), None),
        (RetentionRule::Cctv, (Some(1), None), Some(("holdings.0.years", "problem-holding-longer-than-law"))),
        (RetentionRule::SchoolClassRegisters, (Some(2), None), None),
    ];
    for (rule, (years, months), expected) in rows {
        let mut review = RetentionReview::sample();
        let holding = &mut review.holdings[0];
        (holding.rule, holding.years, holding.months) = (Some(rule), years, months);
        for state in ["reviewed", "verified", "settled"] {
            let problems = review.check(&moment(state));
            let found: Vec<_> = problems.iter().map(|problem| (problem.field.as_str(), problem.key)).collect();
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{rule:?} {years:?} {months:?} {state}");
        }
        assert!(review.check(&moment("called")).is_empty(), "periods may be compared in a draft");
    }
}

#[test]
fn the_day_in_a_title_is_written_as_people_write_it() {
    assert_eq!(RetentionReview::sample().title(), "sekretariat – sekretarz szkoły, 30.11.2026");
}

#[test]
fn every_rule_of_the_table_can_be_chosen() {
    use rodowod_domain::field::Choice as _;
    let names: Vec<_> = RetentionRule::OPTIONS.names().map(rodowod_domain::text::kebab).collect();
    let mut rules: Vec<_> = Vec::new();
    for name in &names {
        let id = rules::id_of(name);
        assert!(rodowod_domain::retention::rule(&id).is_some(), "{name} names no rule: {id}");
        rules.push(id);
    }
    rules.dedup();
    assert_eq!(rules.len(), names.len());
}

#[test]
fn verified_is_only_what_has_a_period_a_trigger_and_a_plan() {
    assert!(fields(&RetentionReview::sample(), "verified").is_empty());
    let mut review = RetentionReview { longer_ground: None, ..RetentionReview::sample() };
    review.holdings[0].trigger_on = None;
    assert_eq!(fields(&review, "verified"), ["holdings.0.trigger_on"]);
    review.holdings[1].years = None;
    assert_eq!(fields(&review, "verified"), ["holdings.0.trigger_on", "holdings.1.rule"]);
    let unplanned =
        RetentionReview { longer_ground: None, delete_on: None, deletion: None, ..RetentionReview::sample() };
    assert_eq!(fields(&unplanned, "verified"), ["delete_on"]);
    assert_eq!(fields(&unplanned, "settled"), ["delete_on", "deletion"]);
    assert!(fields(&unplanned, "reviewed").is_empty());
}

#[test]
fn what_is_due_opens_a_deletion_of_exactly_that() {
    let review = RetentionReview { deletion: None, ..RetentionReview::sample() };
    let body = &review.follow_ups("verify", &moment("verified"))[0].body;
    assert_eq!(body["data_categories"], json!(["dzienniki lekcyjne klas 8"]));
    assert_eq!(body["resources"], json!([{"resource": "szafa nr 3", "carrier": "Paper"}]));
    assert!(RetentionReview::sample().follow_ups("verify", &moment("verified")).is_empty());
}

#[test]
fn papers_go_to_the_archive_with_the_four_points_of_the_note() {
    let without = RetentionReview { elsewhere: None, marking: None, ..RetentionReview::sample() };
    assert_eq!(fields(&without, "settled"), ["elsewhere", "marking"]);
    let planned = RetentionReview { kind: ReviewKind::Planned, ..without };
    assert!(fields(&planned, "settled").is_empty());
}

#[test]
fn a_planned_review_repeats_without_what_was_due() {
    let review = RetentionReview { kind: ReviewKind::Planned, next_review: None, ..RetentionReview::sample() };
    assert!(review.next(&moment("settled")).is_none(), "it is opened a month ahead");
    let next = review.next(&on(date(2027, 11, 5), "settled")).unwrap();
    assert_eq!((&next.body["due"], next.body["holdings"].as_array().unwrap().len()), (&json!("2027-11-30"), 1));
    assert!(review.next(&moment("reviewed")).is_none());
    assert!(RetentionReview { kind: ReviewKind::Finding, ..review }.next(&on(date(2027, 11, 5), "settled")).is_none());
}

#[test]
fn what_expires_before_the_next_review_brings_it_forward() {
    let mut review = RetentionReview { kind: ReviewKind::Planned, next_review: None, ..RetentionReview::sample() };
    // Kept to the last day of August 2027, without a hold.
    review.holdings[1].hold = None;
    assert!(review.next(&on(date(2027, 8, 1), "settled")).is_none());
    for kind in [ReviewKind::Planned, ReviewKind::Finding] {
        let next = RetentionReview { kind, ..review.clone() }.next(&on(date(2027, 8, 2), "settled")).unwrap();
        assert_eq!((&next.body["due"], next.body["holdings"].as_array().unwrap().len()), (&json!("2027-09-01"), 1));
    }
    let archived = RetentionReview { kind: ReviewKind::Archiving, ..review.clone() };
    assert!(archived.next(&on(date(2027, 8, 2), "settled")).is_none());
    let names = |state| review.deadlines(&moment(state)).iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(names("verified"), ["review", "expiry", "delete"]);
    assert_eq!(names("settled"), ["review", "delete"], "the next review takes it over");
}

#[test]
fn papers_go_to_the_archive_only_after_the_consultation() {
    let agreed = RetentionReview::sample();
    assert_eq!(fields(&agreed, "settled"), Vec::<String>::new());
    let alone = RetentionReview { consulted_on: None, consulted_with: None, ..agreed.clone() };
    assert_eq!(fields(&alone, "settled"), ["consulted_on", "consulted_with"]);
    assert_eq!(fields(&alone, "verified"), ["consulted_on", "consulted_with"], "they lie in the archive already");
    assert_eq!(fields(&alone, "called"), Vec::<String>::new(), "opened again, it can be said");
    let still_here = RetentionReview { archived_on: None, ..alone };
    assert_eq!(fields(&still_here, "verified"), Vec::<String>::new());
    let late = RetentionReview { consulted_on: Some(date(2026, 11, 20)), ..agreed };
    assert_eq!(fields(&late, "settled"), ["consulted_on"]);
}
