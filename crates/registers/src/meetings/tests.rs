//! Who gets the key of a meeting, and whose word a recording takes.

use super::*;
use rodowod_domain::control::ParameterSet;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(meeting: &Meeting, state: &str) -> Vec<(String, &'static str)> {
    meeting.check(&moment(state)).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn it_is_recorded_only_if_everybody_who_took_part_agrees() {
    assert!(problems(&Meeting::sample(), "held").is_empty());
    let mut meeting = Meeting::sample();
    meeting.participants[1].agrees = false;
    let refusal = [("participants.1.agrees".to_owned(), "problem-meeting-consent")];
    assert_eq!(problems(&meeting, "held"), refusal);
    assert_eq!(problems(&meeting, "ready"), refusal);
    meeting.participants[1].took_part = false;
    assert!(problems(&meeting, "held").is_empty());
    meeting.participants[1].took_part = true;
    let plain = Meeting { wants_recording: false, is_recorded: false, ..meeting };
    assert!(problems(&plain, "held").is_empty());
}

#[test]
fn its_key_goes_to_nobody_unknown() {
    let mut meeting = Meeting::sample();
    meeting.participants[0].is_known = false;
    assert_eq!(problems(&meeting, "planned"), [("participants.0.is_known".to_owned(), "problem-meeting-key")]);
    meeting.participants[0].key_sent_on = None;
    assert!(problems(&meeting, "planned").is_empty());
}

#[test]
fn the_day_of_the_meeting_asks_first_for_the_checklist() {
    let due = |state| -> Vec<_> { Meeting::sample().deadlines(&moment(state)).iter().map(|term| term.name).collect() };
    assert_eq!((due("planned"), due("ready"), due("held")), (vec!["prepare"], vec!["hold"], vec![]));
}
