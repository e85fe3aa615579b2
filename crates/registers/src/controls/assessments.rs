//! Checks over risks, impact assessments, changes and audits: thought of before, decided, and thought of again.

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;

use super::reading::{Read as _, alive, all_filled, by, each, holds, of, within};

const RISKS: &str = "risks";
const DPIAS: &str = "dpias";
const CHANGES: &str = "changes";
const AUDITS: &str = "audits";
const ACTIVITIES: &str = "processing-activities";
const DECIDED: &[&str] = &["in-treatment", "settled"];

pub static CHECKS: &[Check] = &[
    Check::new("risks::assessed_within", &[RISKS, ACTIVITIES], assessed_within),
    Check::new("risks::round_planned", &[RISKS], |live| {
        each(live, (RISKS, DECIDED), "evidence-risk-review", |entry| {
            let next = entry.day("next_review").map_or(State::Broken, |last| by(last, live.today));
            if entry.is_filled("next_risk") { State::Kept } else { next }
        })
    })
    .by_record(),
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
