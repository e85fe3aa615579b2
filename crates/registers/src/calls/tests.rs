//! To whom a case may be told over the telephone.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(call: &Call, state: &str) -> Vec<(String, &'static str)> {
    call.check(&moment(state)).into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn a_case_is_told_only_to_somebody_known_at_the_number_on_file() {
    type Spoil = fn(&mut Call);
    let cases: [(Spoil, &str, &str); 4] = [
        (|call| call.identity = Some(IdentityResult::Doubtful), "identity", "problem-call-identity"),
        (|call| call.identity = None, "identity", "problem-call-identity"),
        (|call| call.is_number_on_file = false, "is_number_on_file", "problem-call-number-not-on-file"),
        (|call| call.role = ContactRole::OutsideBody, "given", "problem-call-outside-body"),
    ];
    assert!(problems(&Call::sample(), "held").is_empty());
    for (spoil, field, key) in cases {
        let mut call = Call::sample();
        spoil(&mut call);
        assert_eq!(problems(&call, "held"), [(field.to_owned(), key)]);
        assert!(problems(&call, "cancelled").is_empty());
    }
}

#[test]
fn a_time_of_a_meeting_may_be_told_without_asking() {
    let call =
        Call { given: Some(InformationGiven::Organisational), identity: None, asked: Vec::new(), ..Call::sample() };
    assert!(problems(&call, "held").is_empty());
    let incoming = Call { direction: CallDirection::Incoming, is_number_on_file: false, ..Call::sample() };
    assert!(problems(&incoming, "held").is_empty());
}

#[test]
fn a_booked_call_is_due_on_its_day() {
    let due = |state| Call::sample().deadlines(&moment(state)).first().map(|term| term.due.to_string());
    assert_eq!(due("booked").as_deref(), Some("2026-11-18"));
    assert_eq!(due("held"), None);
}
