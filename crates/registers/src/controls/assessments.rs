//! Checks over risks, impact assessments, changes and audits: thought of before, decided, and thought of again.

use std::collections::BTreeSet;

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;

use super::people::live_authorisations;
use super::policy::adopted_in_force;
use super::reading::{Read as _, alive, all_filled, by, each, grace, holds, named, of, within};

const REPORTS: &str = "risk-reports";
const RISKS: &str = "risks";
const DPIAS: &str = "dpias";
const CHANGES: &str = "changes";
const AUDITS: &str = "audits";
const ACTIVITIES: &str = "processing-activities";

pub static CHECKS: &[Check] = &[
    Check::new("risks::assessed_within", &[RISKS, ACTIVITIES], assessed_within),
    Check::new("risk_reports::every_post_reported", &[REPORTS, "authorisations"], every_post_reported)
        .reading(&[(REPORTS, &["person", "account", "due", "signed_on"])]),
    Check::new("risk_reports::made_and_collected", &[REPORTS, RISKS], made_and_collected)
        .reading(&[("risk-reports", &["threats", "signed_on", "reviewed_on"]), ("risks", &["reports"])]),
    Check::new("risks::estimates_reasoned", &[RISKS], |live| {
        each(live, (RISKS, &["assessed", "in-treatment", "settled"]), "evidence-risk-reasons", |entry| {
            let is_reasoned =
                |row: &serde_json::Value| row.is_filled("likelihood_reason") && row.is_filled("impact_reason");
            holds(entry.is_filled("scenarios") && entry.rows("scenarios").all(is_reasoned))
        })
    })
    .by_record(),
    Check::new("risks::decided", &[RISKS], |live| {
        each(live, (RISKS, &["assessed", "in-treatment", "settled"]), "evidence-risk-decided", |entry| {
            if entry.state == "assessed" {
                return entry.day("assessed_on").map_or(State::Broken, |day| within(day, live, "risk_decision_days"));
            }
            holds(all_filled(entry, &["decision", "reasons", "decided_by", "decided_on"]))
        })
    })
    .by_record(),
    Check::new("dpias::triggers_answered", &[DPIAS], |live| {
        let past = &["assessing", "consulting", "not-needed", "approved", "rejected"];
        each(live, (DPIAS, past), "evidence-dpia-screened", |entry| {
            holds(all_filled(entry, &["answer", "screened_by", "screened_on"]))
        })
    })
    .by_record(),
    Check::new("dpias::high_risk_assessed", &[RISKS, DPIAS], high_risk_assessed),
    Check::new("changes::screened_before_start", &[CHANGES], |live| {
        each(live, (CHANGES, &["live", "finished"]), "evidence-change-screened", |entry| {
            let is_before = entry.day("screened_on").is_some() && entry.day("screened_on") <= entry.day("live_on");
            let is_protected = entry.rows("measures").all(|row| row.is_filled("in_place_on"));
            holds(is_before && is_protected)
        })
    })
    .by_record(),
    Check::new("changes::dpia_question_answered", &[CHANGES], |live| {
        let asked = alive(live, CHANGES, &["screened", "live", "finished"])
            .filter(|entry| entry.has("involvement", "Involved"));
        Answer::of(asked.map(|entry| {
            let is_answered = entry.is_filled("tests") && entry.rows("tests").all(|row| row.is_filled("reason"));
            of(holds(is_answered), CHANGES, entry, "evidence-dpia-question")
        }))
    })
    .by_record(),
    Check::new("audits::planned_this_year", &[AUDITS], planned_this_year).by_record(),
    Check::new("audits::officer_works_by_plan", &[AUDITS], officer_works_by_plan)
        .reading(&[(AUDITS, &["plan_year", "planned_on", "criteria", "actions"])])
        .with_facts(),
    Check::new("audits::independent_within", &[AUDITS], independent_within).by_newest(),
    Check::new("audits::rights_reviewed", &[AUDITS], |live| {
        let of_rights = |entry: &&Entry| entry.has("kind", "AccessReview") || entry.has("areas", "Authorisations");
        let done = alive(live, AUDITS, &["running", "reported", "closed"]).filter(of_rights);
        let newest = done.filter_map(|entry| Some((entry.day("ended_on")?, entry))).max_by_key(|(day, _)| *day);
        let Some((day, entry)) = newest else { return never(AUDITS) };
        Answer::of([of(within(day, live, "audit_interval_months"), AUDITS, entry, "evidence-dated").with("day", day)])
    })
    .by_newest(),
];

fn never(register: &'static str) -> Answer {
    Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", register)])
}

/// Every live activity was weighed within the months of the policy.
fn assessed_within(live: &Live<'_>) -> Answer {
    each(live, (ACTIVITIES, &["active", "review"]), "evidence-risk-assessed", |activity| {
        let of_activity = |entry: &&Entry| entry.number_in("activity") == Some(activity.number);
        let days = alive(live, RISKS, &["assessed", "in-treatment", "settled"]).filter(of_activity);
        let last = days.filter_map(|entry| entry.day("assessed_on")).max();
        last.map_or(State::Broken, |day| within(day, live, "risk_interval_months"))
    })
}

/// Whoever processes data has a report on the own post in time, or was called to one that is not late; a newcomer is
/// called within the months between two rounds.
fn every_post_reported(live: &Live<'_>) -> Answer {
    Answer::of(live_authorisations(live).map(|person| {
        let own = named(live, REPORTS, person);
        let newest =
            own.into_iter().filter(|report| report.state != "cancelled").max_by_key(|report| report.day("due"));
        let state = match newest {
            Some(report) if report.state == "called" => {
                report.day("due").map_or(State::Broken, |last| by(last, live.today))
            }
            Some(report) => within(report.day("signed_on").unwrap_or(live.today), live, "risk_interval_months"),
            None => within(person.day("from").unwrap_or(live.today), live, "risk_interval_months"),
        };
        of(state, "authorisations", person, "evidence-post-reported")
    }))
}

/// The forms can be printed, each report says what threatens the post and is signed, and what was accepted stands in a
/// collected assessment, or still has the days of the decision for it.
fn made_and_collected(live: &Live<'_>) -> Answer {
    let printed = |code| live.office.documents.contains(code);
    let missing = ["W-7", "W-8"].into_iter().filter(|code| !printed(*code));
    let missing = missing.map(|code| Evidence::office(State::Broken, "evidence-form").with("code", code));
    let collected: BTreeSet<u64> = live.records.each(RISKS).flat_map(|risk| risk.numbers("reports")).collect();
    let made = alive(live, REPORTS, &["submitted", "accepted"]).map(|report| {
        let is_made = all_filled(report, &["threats", "signed_on"]);
        let is_waiting = report.state == "accepted" && !collected.contains(&report.number);
        let state = match report.day("reviewed_on").filter(|_| is_waiting) {
            Some(accepted) => grace(accepted, live, "risk_decision_days"),
            None => State::Kept,
        };
        of(state.and(holds(is_made)), REPORTS, report, "evidence-report-made")
    });
    Answer::of(missing.chain(made))
}

/// A risk that asks for an impact assessment has one; one under way is a risk still.
fn high_risk_assessed(live: &Live<'_>) -> Answer {
    let high = alive(live, RISKS, &["assessed", "in-treatment", "settled"]);
    Answer::of(high.filter(|entry| entry.is_filled("dpia_needed")).map(|entry| {
        let dpia = entry.number_in("dpia").and_then(|number| live.records.find(DPIAS, number));
        let state = match dpia.map(|dpia| dpia.state.as_str()) {
            Some("approved" | "not-needed") => State::Kept,
            Some("screening" | "assessing" | "consulting") => State::AtRisk { on: live.today },
            _ => State::Broken,
        };
        of(state, RISKS, entry, "evidence-dpia-of-risk")
    }))
}

/// The plan of this year says against what it measures, the policy is looked at again in time, and what audits asked to be
/// mended is mended or has time.
fn officer_works_by_plan(live: &Live<'_>) -> Answer {
    let year = u64::from(live.today.year().unsigned_abs());
    let of_year = alive(live, AUDITS, &["planned", "running", "reported", "closed"])
        .filter(|entry| entry.value("plan_year").as_u64() == Some(year));
    let measured = Answer::of(
        of_year.map(|entry| of(holds(entry.is_filled("criteria")), AUDITS, entry, "evidence-audit-criteria")),
    );
    let mended = Answer::of(alive(live, AUDITS, &[]).filter(|entry| entry.is_filled("actions")).map(|entry| {
        let open = entry.rows("actions").filter(|row| !row.is_filled("done_on"));
        let states = open.map(|row| row.day("due").map_or(State::Broken, |last| by(last, live.today)));
        of(states.fold(State::Kept, State::and), AUDITS, entry, "evidence-audit-actions")
    }));
    Answer::merged([&planned_this_year(live), &measured, &mended, &adopted_in_force(live)])
}

/// The newest audit that was independent, is on paper, and looked at law, policy and instruction.
fn independent_within(live: &Live<'_>) -> Answer {
    let criteria = ["Law", "Policy", "ItInstruction"];
    let done = alive(live, AUDITS, &["reported", "closed"]).filter(|entry| {
        let is_whole = criteria.iter().all(|one| entry.has("criteria", one));
        is_whole && all_filled(entry, &["independent", "auditor", "report_number"])
    });
    let newest = done.filter_map(|entry| Some((entry.day("ended_on")?, entry))).max_by_key(|(day, _)| *day);
    let Some((day, entry)) = newest else { return never(AUDITS) };
    Answer::of([of(within(day, live, "audit_interval_months"), AUDITS, entry, "evidence-audit-held").with("day", day)])
}

/// The plan of this year stands, and nothing on it is past its day without having begun.
fn planned_this_year(live: &Live<'_>) -> Answer {
    let year = u64::from(live.today.year().unsigned_abs());
    let of_year = |entry: &&Entry| entry.value("plan_year").as_u64() == Some(year) && entry.state != "cancelled";
    let planned: Vec<&Entry> = alive(live, AUDITS, &[]).filter(of_year).collect();
    if planned.is_empty() {
        return never(AUDITS);
    }
    Answer::of(planned.into_iter().map(|entry| {
        let due = entry.day("planned_on").map_or(State::Broken, |last| by(last, live.today));
        of(if entry.state == "planned" { due } else { State::Kept }, AUDITS, entry, "evidence-audit-planned")
    }))
}
