//! What must be said before a call is recorded, and when somebody listens whether it is said.

use super::*;
use rodowod_domain::control::ParameterSet;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(rules: &RecordingRules) -> Vec<(String, &'static str)> {
    rules.check(&moment("in-force")).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn rules_in_force_tell_the_caller_everything() {
    assert!(problems(&RecordingRules::sample()).is_empty());
    for part in RecordingRules::sample().announcement_parts {
        let mut rules = RecordingRules::sample();
        rules.announcement_parts.retain(|said| *said != part);
        assert_eq!(
            problems(&rules),
            [("announcement_parts".to_owned(), "problem-announcement-incomplete")],
            "{part:?}"
        );
    }
    let mut by_law = RecordingRules { basis: RecordingBasis::LegalDuty, ..RecordingRules::sample() };
    by_law.announcement_parts.retain(|said| *said != AnnouncementPart::StayingMeansConsent);
    assert!(problems(&by_law).is_empty());
    let silent = RecordingRules { outgoing_message: None, ..RecordingRules::sample() };
    assert_eq!(problems(&silent), [("outgoing_message".to_owned(), "problem-outgoing-silent")]);
}

#[test]
fn the_announcement_is_tested_each_quarter_and_at_once_when_it_was_not_heard() {
    let due = |rules: &RecordingRules| rules.deadlines(&moment("in-force"))[0].due.to_string();
    let mut rules = RecordingRules::sample();
    assert_eq!(due(&rules), "2027-02-02");
    rules.tests[0].is_heard = false;
    assert_eq!(due(&rules), "2026-11-03");
    rules.tests.clear();
    assert_eq!(due(&rules), "2026-12-02");
}
