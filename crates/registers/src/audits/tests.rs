//! The list by area, the gates before report and closing, and the year's round.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;

use super::*;

fn moment(state: &str, today: Date) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today, state, created_at: now, asked: ParameterSet::none() }
}

const TODAY: Date = date(2026, 11, 22);

fn fields(audit: &Audit, state: &str) -> Vec<String> {
    audit.check(&moment(state, TODAY)).into_iter().map(|problem| problem.field).collect()
}

#[test]
fn a_planned_audit_has_the_questions_of_its_areas_and_of_no_other() {
    let mut audit =
        Audit { areas: vec![AuditArea::Backups, AuditArea::Children], questions: vec![], ..Audit::sample() };
    audit.derive(&moment("planned", TODAY));
    let areas: Vec<_> = audit.questions.iter().filter_map(|row| Some(row.question?.area())).collect();
    assert_eq!(areas.len(), 6);
    assert!(areas.iter().all(|area| matches!(area, AuditArea::Backups | AuditArea::Children)));
    audit.questions.truncate(2);
    audit.derive(&moment("planned", TODAY));
    assert_eq!(audit.questions.len(), 2, "what the auditor struck out stays out");
    use rodowod_domain::field::Choice as _;
    for name in AuditArea::OPTIONS.names() {
        let area: AuditArea = serde_json::from_value(json!(name)).unwrap();
        assert!(questions::of(&[area]).count() >= 3, "{name}");
    }
}

#[test]
fn a_report_needs_every_answer_with_its_evidence_and_a_finding_for_what_is_not_met() {
    assert!(fields(&Audit::sample(), "reported").is_empty());
    let mut audit = Audit::sample();
    audit.questions[0].answer = None;
    assert_eq!(fields(&audit, "reported"), ["questions.0.answer"]);
    audit.questions[0].answer = Some(AuditAnswer::Met);
    audit.questions[0].evidence = None;
    assert_eq!(fields(&audit, "reported"), ["questions.0.evidence"]);
    audit.questions[0].answer = Some(AuditAnswer::NotApplicable);
    assert!(fields(&audit, "reported").is_empty());
    audit.findings.clear();
    assert_eq!(fields(&audit, "reported"), ["findings"]);
    assert!(fields(&audit, "running").is_empty());
}

#[test]
fn a_grave_finding_needs_an_action_and_closing_needs_it_done() {
    let idle = Audit { actions: vec![], ..Audit::sample() };
    assert_eq!(fields(&idle, "reported"), ["actions"]);
    let mut open = Audit::sample();
    open.actions[0].done_on = None;
    assert!(fields(&open, "reported").is_empty());
    assert_eq!(fields(&open, "closed"), ["actions.0.done_on"]);
    open.derive(&moment("reported", TODAY));
    assert_eq!((open.not_met, open.open_actions, open.worst), (Some(2), Some(1), Some(FindingGrade::Major)));
}

#[test]
fn the_next_audit_is_due_within_a_year_and_begins_with_the_same_questions_unanswered() {
    let audit = Audit { next_audit: None, ..Audit::sample() };
    assert!(audit.next(&moment("closed", TODAY)).is_none(), "it is opened a month ahead");
    let next = audit.next(&moment("closed", date(2027, 10, 10))).unwrap();
    // 6 November 2027 is a Saturday.
    assert_eq!((&next.body["planned_on"], &next.body["plan_year"]), (&json!("2027-11-08"), &json!(2027)));
    let questions = next.body["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 7, "the auditor's own question comes along");
    assert!(questions.iter().all(|row| row["answer"].is_null()));
    assert!(audit.next(&moment("reported", TODAY)).is_none());
    let once = Audit { kind: AuditKind::AfterBreach, ..audit.clone() };
    assert!(once.next(&moment("closed", date(2027, 10, 10))).is_none());
    let forgotten = Audit { ended_on: None, ..audit };
    assert!(forgotten.next(&moment("planned", date(2027, 11, 1))).is_none());
    assert!(forgotten.next(&moment("planned", date(2027, 11, 2))).is_some(), "an audit that nobody held goes on");
}
