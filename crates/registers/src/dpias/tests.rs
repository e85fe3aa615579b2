//! Screening, the four parts, the officer's advice and the authority's clock.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn fields(dpia: &Dpia, state: &str) -> Vec<String> {
    dpia.check(&moment(state)).into_iter().map(|problem| problem.field).collect()
}

fn screened(criteria: &[DpiaCriterion]) -> Dpia {
    let mut dpia =
        Dpia { triggers: vec![], criteria: criteria.to_vec(), guidelines: vec![], exemption: None, ..Dpia::sample() };
    dpia.derive(&moment("screening"));
    dpia
}

#[test]
fn two_criteria_of_the_list_call_for_an_assessment_and_one_for_its_reasons() {
    use DpiaCriterion::{DependentPersons, Innovative, SpecialCategories};
    for (criteria, answer) in [
        (&[][..], DpiaAnswer::No),
        (&[DependentPersons][..], DpiaAnswer::NotByCount),
        (&[SpecialCategories, DependentPersons][..], DpiaAnswer::Required),
        (&[SpecialCategories, DependentPersons, Innovative][..], DpiaAnswer::Required),
    ] {
        let dpia = screened(criteria);
        assert_eq!(dpia.answer, Some(answer));
        let refused = !fields(&dpia, "not-needed").is_empty();
        assert_eq!(refused, answer == DpiaAnswer::Required, "{criteria:?}");
    }
    let one = Dpia { screening_reasons: None, ..screened(&[DependentPersons]) };
    assert!(one.gaps(&moment("screening")).iter().any(|gap| gap.key == "gap-dpia-one-hit"));
}

#[test]
fn one_trigger_is_enough_and_nobody_finds_the_assessment_not_needed() {
    use rodowod_domain::field::Choice as _;
    let none = screened(&[]);
    assert!(fields(&none, "not-needed").is_empty(), "without any it is not needed");
    let triggers: Vec<DpiaTrigger> =
        DpiaTrigger::OPTIONS.names().map(|name| serde_json::from_value(name.into()).unwrap()).collect();
    assert_eq!(triggers.len(), 4, "profiling, sensitive data, public places, a high risk found");
    for trigger in triggers {
        let dpia = Dpia { triggers: vec![trigger], ..none.clone() };
        assert_eq!(fields(&dpia, "not-needed"), ["screening_reasons"], "{trigger:?}");
    }
    // Two criteria of the authority's list, a new technology among them, or two of the guidelines.
    let listed = screened(&[DpiaCriterion::Innovative, DpiaCriterion::DependentPersons]);
    assert_eq!(fields(&listed, "not-needed"), ["screening_reasons"]);
    let guided = Dpia { guidelines: vec![DpiaGuideline::VulnerablePersons, DpiaGuideline::LargeScale], ..none };
    assert_eq!(fields(&guided, "not-needed"), ["screening_reasons"]);
}

#[test]
fn the_lists_follow_the_calculus_one_for_one() {
    use rodowod_domain::dpia::{Criterion, Guideline};
    use rodowod_domain::field::Choice as _;
    let names = |options: &rodowod_domain::field::Options| options.names().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(names(DpiaCriterion::OPTIONS), Criterion::ALL.map(|one| format!("{one:?}")));
    assert_eq!(names(DpiaGuideline::OPTIONS), Guideline::ALL.map(|one| format!("{one:?}")));
}

#[test]
fn each_part_that_is_missing_keeps_it_from_being_approved() {
    type Spoil = fn(&mut Dpia);
    let cases: [(Spoil, &str); 9] = [
        (|dpia| dpia.description = None, "description"),
        (|dpia| dpia.purposes = None, "purposes"),
        (|dpia| dpia.legitimate_interest = None, "legitimate_interest"),
        (|dpia| dpia.necessity.clear(), "necessity"),
        (|dpia| dpia.can_be_avoided = None, "necessity"),
        (|dpia| dpia.risks.clear(), "risks"),
        (|dpia| dpia.officer_advice = None, "officer_advice"),
        (|dpia| (dpia.views, dpia.views_not_sought) = (None, None), "views"),
        (|dpia| dpia.decision = Some(DpiaDecision::Abandon), "decision"),
    ];
    assert!(fields(&Dpia::sample(), "approved").is_empty());
    for (spoil, field) in cases {
        let mut dpia = Dpia::sample();
        spoil(&mut dpia);
        assert_eq!(fields(&dpia, "approved"), [field]);
    }
    let alone = Dpia { no_officer: true, officer_advice: None, officer_on: None, ..Dpia::sample() };
    assert!(fields(&alone, "approved").is_empty(), "where there is no officer, nobody is asked");
}

#[test]
fn a_risk_that_stays_high_goes_to_the_authority_first() {
    let mut high = Dpia { answered_on: None, outcome: None, ..Dpia::sample() };
    high.risks[0].stage = Some(ControlStage::Planned);
    high.derive(&moment("assessing"));
    assert_eq!((high.residual, high.consultation_needed), (Some(15), Some(true)));
    assert_eq!(fields(&high, "approved"), ["answered_on"]);
    high.answered_on = Some(date(2026, 10, 12));
    assert!(fields(&high, "approved").is_empty());
    high.outcome = Some(ConsultationOutcome::Prohibited);
    assert_eq!(fields(&high, "approved"), ["outcome"]);
}

#[test]
fn the_authority_has_eight_weeks_and_six_more_and_stands_still_while_it_waits() {
    let due = |dpia: &Dpia| {
        let deadlines = dpia.deadlines(&moment("consulting"));
        deadlines.iter().find(|due| due.name == "consultation").map(|due| due.due.to_string())
    };
    let plain = Dpia { extended_on: None, pauses: vec![], answered_on: None, ..Dpia::sample() };
    assert_eq!(due(&plain).as_deref(), Some("2026-09-30"), "eight weeks from Wednesday 5 August");
    let extended = Dpia { extended_on: Some(date(2026, 9, 2)), ..plain.clone() };
    // Fourteen weeks end on 11 November, a holiday.
    assert_eq!(due(&extended).as_deref(), Some("2026-11-12"));
    let paused =
        Dpia { pauses: vec![Pause { from: date(2026, 9, 7), until: Some(date(2026, 9, 14)) }], ..plain.clone() };
    assert_eq!(due(&paused).as_deref(), Some("2026-10-07"));
    let within = Pause { from: date(2026, 9, 9), until: Some(date(2026, 9, 11)) };
    let twice = Dpia { pauses: vec![paused.pauses[0].clone(), within], ..plain.clone() };
    assert_eq!(due(&twice).as_deref(), Some("2026-10-07"), "two questions at once stop the clock once");
    let waiting = Dpia { pauses: vec![Pause { from: date(2026, 9, 7), until: None }], ..plain };
    assert_eq!(due(&waiting), None);
}
