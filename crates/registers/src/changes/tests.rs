//! What keeps a change from going live, and what the house watches afterwards.

use rodowod_domain::control::ParameterSet;
use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::Body;
use rodowod_domain::register::Controller;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn fields(change: &Change, state: &str) -> Vec<String> {
    change.check(&moment(state)).into_iter().map(|problem| problem.field).collect()
}

#[test]
fn the_gate_names_everything_that_still_keeps_it_shut() {
    type Spoil = fn(&mut Change);
    let cases: [(Spoil, &[&str]); 6] = [
        (|change| change.measures[1].in_place_on = None, &["measures.1.in_place_on"]),
        (|change| change.measures.clear(), &["measures"]),
        (|change| change.dpia_progress = Some(DpiaProgress::UnderWay), &["dpia"]),
        (|change| change.dpia_progress = Some(DpiaProgress::Rejected), &["dpia"]),
        (|change| change.officer_opinion = None, &["officer_opinion"]),
        (|change| change.tests.truncate(4), &["tests"]),
    ];
    assert!(fields(&Change::sample(), "live").is_empty());
    for (spoil, expected) in cases {
        let mut change = Change::sample();
        spoil(&mut change);
        assert_eq!(fields(&change, "live"), expected);
    }
}

#[test]
fn a_change_without_personal_data_passes_and_says_why() {
    let plain = Change {
        involvement: Some(Involvement::NotInvolved),
        measures: vec![],
        tests: vec![],
        officer_opinion: None,
        dpia_progress: None,
        ..Change::sample()
    };
    assert!(fields(&plain, "live").is_empty());
    assert!(WORKFLOW.find("screen").unwrap().needs.contains(&"involvement_reasons"));
}

#[test]
fn how_the_assessment_ended_is_read_and_not_typed() {
    let linked = |state: Option<&str>| {
        let mut linked = Linked::new(Controller::default());
        let entries = state.map(|state| Entry {
            number: 1,
            state: state.to_owned(),
            body: Body::new(),
            created_at: None,
            changed_at: None,
        });
        linked.insert("dpia", entries.into_iter().collect());
        linked
    };
    for (state, expected) in [
        (Some("approved"), Some(DpiaProgress::Approved)),
        (Some("consulting"), Some(DpiaProgress::UnderWay)),
        (Some("rejected"), Some(DpiaProgress::Rejected)),
        (None, None),
    ] {
        let mut change = Change { dpia_progress: Some(DpiaProgress::Approved), ..Change::sample() };
        change.compose(&linked(state), &moment("live"));
        assert_eq!(change.dpia_progress, expected, "{state:?}");
    }
}

#[test]
fn one_test_met_opens_the_assessment() {
    let change = Change { dpia: None, ..Change::sample() };
    assert_eq!(change.follow_ups("screen", &moment("screened"))[0].register, "dpias");
    let mut none_met = change.clone();
    none_met.tests[4].met = false;
    assert!(none_met.follow_ups("screen", &moment("screened")).is_empty());
    assert!(change.follow_ups("go-live", &moment("live")).is_empty());
}

#[test]
fn the_measures_are_watched_from_going_live_on() {
    let due = |change: &Change| {
        let deadlines = change.deadlines(&moment("live"));
        deadlines.iter().find(|due| due.name == "watch").map(|due| due.due.to_string())
    };
    assert_eq!(due(&Change::sample()).as_deref(), Some("2027-02-21"));
    assert_eq!(due(&Change { watches: vec![], ..Change::sample() }).as_deref(), Some("2027-02-20"));
    assert_eq!(fields(&Change { watches: vec![], ..Change::sample() }, "finished"), ["watches"]);
    let (_, steps) = Change::DUTIES.iter().find(|(name, _)| *name == "watch").unwrap();
    let look = WORKFLOW.find(steps[0]).unwrap();
    assert_eq!((look.to, look.adds), ("", "watches"), "a look is written down, and the watching goes on");
}
