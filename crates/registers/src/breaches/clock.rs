//! The clocks of a breach: 72 hours to the authority, notice to persons and to the client, phases, actions.
//!
//! Hours are elapsed hours: no day off and no change of the clock moves the end of the 72.

use jiff::{SignedDuration, Timestamp, civil::Date};
use rodowod_domain::calendar;
use rodowod_domain::field::Problem;
use rodowod_domain::hours::{self, HoursLimit, breach_hours, hours_limit};
use rodowod_domain::record::{Deadline, Due, day_in_warsaw};
use rodowod_domain::register::Moment;
use rodowod_domain::time_limit::RuleApplied;

use super::{AuthorityDecision, Breach, BreachRole, PersonsDecision, Risk, clients};
use crate::demands;

/// The 72 hours of a breach of the institution's own data.
fn report_limit(breach: &Breach) -> Option<HoursLimit> {
    if !breach.is_breach() || breach.role == Some(BreachRole::Processor) {
        return None;
    }
    let aware = breach.aware_at.to_zoned(hours::warsaw());
    hours_limit(&aware, breach_hours(aware.date())).ok()
}

pub fn report_due(breach: &Breach) -> Option<Timestamp> {
    report_limit(breach).map(|limit| limit.due.timestamp())
}

pub fn problems(breach: &Breach) -> Vec<Problem> {
    let mut problems = Vec::new();
    let is_late = breach.reported_at.zip(report_due(breach)).is_some_and(|(reported, due)| reported > due);
    if is_late && breach.delay_reason.is_none() {
        problems.push(Problem::at("delay_reason", "problem-delay-reason-required"));
    }
    if breach.reported_at.is_some_and(|reported| reported < breach.aware_at) {
        problems.push(Problem::at("reported_at", "problem-before-awareness"));
    }
    if breach.detected_at.is_some_and(|detected| detected > breach.aware_at) {
        problems.push(Problem::at("detected_at", "problem-after-awareness"));
    }
    if breach.ended_at.zip(breach.started_at).is_some_and(|(ended, started)| ended < started) {
        problems.push(Problem::at("ended_at", "problem-before-the-start"));
    }
    if breach.is_continuing && breach.ended_at.is_some() {
        problems.push(Problem::at("ended_at", "problem-still-continuing"));
    }
    problems
}

pub fn deadlines(breach: &Breach, at: &Moment) -> Vec<Deadline> {
    let is_closed = at.state == "closed";
    let mut deadlines = Vec::new();
    if let Some(limit) = report_limit(breach) {
        let is_met = breach.reported_at.is_some() || is_decided_against(breach, at.state) || is_closed;
        deadlines.push(Deadline::instant("report", "GDPR 33(1)", &limit).met(is_met));
    }
    deadlines.extend(clients::deadline(breach).map(|deadline| {
        let is_met = deadline.met || is_closed;
        deadline.met(is_met)
    }));
    deadlines.extend(assessment(breach, at));
    deadlines.extend(persons(breach, at).map(|deadline| deadline.met(are_persons_settled(breach) || is_closed)));
    deadlines.extend(next("phase", "GDPR 33(4)", breach.phases.iter().map(|phase| (Some(phase.due), phase.sent_on))));
    deadlines.extend(next("action", "GDPR 33(5)", breach.actions.iter().map(|action| (action.due, action.done_on))));
    deadlines
}

/// Art. 33(1) lets go of the notice only where a risk to persons is unlikely, and art. 5(2) wants the reasons.
fn is_decided_against(breach: &Breach, state: &str) -> bool {
    let is_reasoned = breach.authority_reasons.is_some() && breach.risk == Some(Risk::Unlikely);
    is_reasoned && (state == "not-notified" || breach.authority_decision == Some(AuthorityDecision::DoNotNotify))
}

/// Art. 34(1) says "without undue delay"; the next working day after the finding is this product's reading.
///
/// A policy may promise it for every breach, whatever the risk.
fn persons(breach: &Breach, at: &Moment) -> Option<Deadline> {
    let tells_always =
        at.asked.text("breach_persons_notice") == "every-breach" && breach.role != Some(BreachRole::Processor);
    if !breach.is_breach() || !(breach.risk == Some(Risk::High) || tells_always) {
        return None;
    }
    let found = breach.assessed_on.unwrap_or_else(|| day_in_warsaw(breach.aware_at));
    let day = calendar::add_working_days(found, 1);
    let mut deadline = Deadline::fixed("persons", "GDPR 34(1)", day);
    deadline.rules.push(RuleApplied { key: "rule-without-undue-delay", law: "GDPR 34(1)", date: Some(day) });
    Some(deadline)
}

/// The hours within which the policy in force wants a report judged.
fn assessment(breach: &Breach, at: &Moment) -> Option<Deadline> {
    let hours = i64::from(u32::try_from(at.asked.number("breach_assessment_hours")).ok().filter(|hours| *hours > 0)?);
    let due = breach.aware_at.checked_add(SignedDuration::from_hours(hours)).ok()?;
    let rules = vec![demands::BY_POLICY];
    let deadline = Deadline { name: "assessment", law: "GDPR 33(1)", due: Due::Instant(due), met: false, rules };
    Some(deadline.met(at.state != "reported"))
}

fn are_persons_settled(breach: &Breach) -> bool {
    let is_excused = breach.persons_decision == Some(PersonsDecision::DoNotTell)
        && breach.persons_exception.is_some()
        && breach.persons_reasons.is_some();
    breach.persons_told_on.is_some() || is_excused
}

/// Of several dated tasks the first that is still open, or the last one when all are done.
fn next(
    name: &'static str,
    law: &'static str,
    tasks: impl Iterator<Item = (Option<Date>, Option<Date>)>,
) -> Option<Deadline> {
    let dated: Vec<(Date, bool)> = tasks.filter_map(|(due, done)| Some((due?, done.is_some()))).collect();
    let open = dated.iter().filter(|(_, is_done)| !is_done).map(|(due, _)| *due).min();
    let day = open.or_else(|| dated.iter().map(|(due, _)| *due).max())?;
    Some(Deadline::fixed(name, law, day).met(open.is_none()))
}
