//! The worked example of the specification, and the rules of a decision about a risk.

use jiff::civil::date;
use rodowod_domain::control::{ParameterSet, Value};
use rodowod_domain::cross_check::Entry;

use super::*;
use crate::risk_reports::{RiskReport, RiskScale};

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn keys(risk: &Risk, state: &str) -> Vec<&'static str> {
    risk.check(&moment(state)).into_iter().map(|problem| problem.key).collect()
}

#[test]
fn the_worked_example_comes_out_as_reckoned() {
    let risk = Risk::sample();
    let inherent: Vec<_> = risk.scenarios.iter().filter_map(|row| row.inherent).collect();
    let residual: Vec<_> = risk.scenarios.iter().filter_map(|row| row.residual).collect();
    assert_eq!((inherent, residual), (vec![12, 6, 16, 8, 15, 10], vec![6, 3, 9, 4, 10, 3]));
    assert_eq!((risk.inherent, risk.inherent_level), (Some(16), Some(ScoredLevel::High)));
    assert_eq!((risk.residual, risk.residual_level), (Some(10), Some(ScoredLevel::High)));
    assert_eq!((risk.proposal, risk.needs_signature), (Some(RiskProposal::Treat), Some(true)));
    assert_eq!(risk.dpia_needed, Some(true));
}

#[test]
fn a_second_safeguard_on_the_worst_scenario_settles_the_activity() {
    let mut risk = Risk::sample();
    risk.scenarios[4].likelihood_reduction = Some(2);
    risk.derive(&moment("gathered"));
    assert_eq!((risk.scenarios[4].residual, risk.residual), (Some(5), Some(9)));
    assert_eq!((risk.proposal, risk.needs_signature), (Some(RiskProposal::Justify), Some(false)));
}

#[test]
fn a_risk_that_asks_for_treatment_is_not_accepted_in_silence() {
    let accepted = Risk { decision: Some(Treatment::Accept), signed: false, ..Risk::sample() };
    assert_eq!(keys(&accepted, "in-treatment"), ["problem-risk-accepted-unsigned"]);
    assert_eq!(keys(&Risk { signed: true, ..accepted }, "in-treatment"), [""; 0]);
    let idle = Risk { measures: vec![], ..Risk::sample() };
    assert_eq!(keys(&idle, "in-treatment"), ["problem-risk-without-measures"]);
}

#[test]
fn it_is_settled_when_the_measures_stand_and_the_figures_show_it() {
    let mut risk = Risk { signed: false, ..Risk::sample() };
    assert_eq!(keys(&risk, "settled"), ["problem-measure-not-done", "problem-risk-still-high"]);
    risk.measures[0].done_on = Some(date(2026, 11, 20));
    assert_eq!(keys(&risk, "settled"), ["problem-risk-still-high"]);
    risk.scenarios[4].likelihood_reduction = Some(2);
    assert_eq!(keys(&risk, "settled"), [""; 0]);
    assert!(risk.deadlines(&moment("settled")).iter().any(|due| due.name == "measure" && due.met));
}

#[test]
fn a_decision_on_a_high_risk_opens_the_impact_assessment_once() {
    let risk = Risk { dpia: None, ..Risk::sample() };
    assert_eq!(risk.follow_ups("decide", &moment("in-treatment"))[0].register, "dpias");
    assert!(risk.follow_ups("assess", &moment("assessed")).is_empty());
    assert!(Risk::sample().follow_ups("decide", &moment("in-treatment")).is_empty());
    let mut few = Risk { dpia_criteria: Some(1), ..risk };
    few.derive(&moment("in-treatment"));
    assert!(few.follow_ups("decide", &moment("in-treatment")).is_empty());
}

#[test]
fn a_high_risk_alone_opens_the_assessment_where_the_policy_says_so() {
    let asked = ParameterSet([("dpia_high_risk_alone".to_owned(), Value::Flag(true))].into());
    let at = Moment { asked: &asked, ..moment("in-treatment") };
    let mut risk = Risk { dpia: None, dpia_criteria: Some(0), ..Risk::sample() };
    risk.derive(&moment("in-treatment"));
    assert!(risk.follow_ups("decide", &moment("in-treatment")).is_empty(), "no policy asks for it");
    risk.derive(&at);
    assert_eq!(risk.follow_ups("decide", &at)[0].register, "dpias");
    risk.scenarios[4].likelihood_reduction = Some(2);
    risk.derive(&at);
    assert!(risk.follow_ups("decide", &at).is_empty(), "what is treated stays high no longer");
}

#[test]
fn scenarios_come_from_reports_on_this_activity_and_not_from_calls_nobody_answered() {
    let report = |number, state: &str, activity: u64| {
        let report = RiskReport { activities: vec![Link(activity)], ..RiskReport::sample() };
        let serde_json::Value::Object(body) = serde_json::to_value(report).unwrap() else {
            panic!("a struct is an object")
        };
        Entry { number, state: state.to_owned(), body, created_at: None, changed_at: None }
    };
    let reports = [report(1, "accepted", 1), report(2, "submitted", 2), report(3, "called", 1)];
    let found = composition::scenarios(&reports, Some(Link(1)), RiskScale::FiveByFive);
    assert_eq!(found.len(), 1, "what was said not to occur is left out as well");
    assert_eq!((&*found[0].position, found[0].likelihood), ("sekretarz szkoły", 4));
}

#[test]
fn of_more_scenarios_than_fit_the_worst_decide_as_all_of_them_would() {
    let row = |threat: &str, likelihood: u64, less: u64| {
        serde_json::json!({ "threat": threat, "absent": false, "likelihood": likelihood, "impact": 4, "likelihood_reason": "z arkusza",
            "likelihood_reduction": less, "stage": "Proven" })
    };
    let report = |number: u64| {
        let mut threats = vec![row("Malware", 1 + number % 2, 0); 10];
        match number {
            // The gravest that is left, and the gravest before anything was done.
            7 => threats.push(row("Phishing", 4, 0)),
            13 => threats.push(row("Phishing", 5, 4)),
            _ => threats.push(row("Phishing", 2, 1)),
        }
        let serde_json::Value::Object(body) =
            serde_json::json!({ "post": format!("stanowisko {number}"), "threats": threats })
        else {
            panic!("an object")
        };
        Entry { number, state: "accepted".to_owned(), body, created_at: None, changed_at: None }
    };
    let reports: Vec<_> = (1..=20).map(report).collect();
    let scenarios = composition::scenarios(&reports, None, RiskScale::FiveByFive);
    assert_eq!(scenarios.len(), composition::SCENARIOS_MAX);
    let worst = scenarios.iter().find(|row| row.threat == HowItHappened::Malware).unwrap();
    assert!(worst.likelihood_reason.as_deref().unwrap().ends_with(": 20. z arkusza"), "{:?}", worst.likelihood_reason);
    let mut risk = Risk { scenarios, ..Risk::sample() };
    risk.derive(&moment("gathered"));
    assert_eq!((risk.residual, risk.inherent), (Some(16), Some(20)));
}

#[test]
fn the_next_look_comes_on_its_day() {
    let risk = Risk { next_risk: None, next_review: Some(date(2026, 11, 23)), ..Risk::sample() };
    assert!(risk.next(&moment("settled")).is_none());
    let risk = Risk { next_review: Some(date(2026, 11, 22)), ..risk };
    assert_eq!(risk.next(&moment("settled")).unwrap().body["round"], "2026");
    assert!(risk.next(&moment("assessed")).is_none());
}
