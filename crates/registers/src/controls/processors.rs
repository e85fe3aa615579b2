//! Checks over processors: a whole contract, inspections that are followed, notices of breaches, an orderly end.

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::control::{Answer, Check, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::text::fold;
use serde_json::Value;

use super::activities::without_gaps;
use super::reading::{Read as _, after, alive, all_filled, by, each, grace, holds, of};

const AUDITS: &str = "audits";
const BREACHES: &str = "breaches";
const PROCESSORS: &str = "processors";

pub static CHECKS: &[Check] = &[
    Check::new("processors::contract_terms_complete", &[PROCESSORS], contract_terms_complete).by_record(),
    Check::new("processors::ended_are_settled", &[PROCESSORS], ended_are_settled).by_record(),
    Check::new("processors::inspections_followed", &[AUDITS, PROCESSORS], inspections_followed).reading(&[
        (AUDITS, &["processors", "announced_on", "started_on", "report_number", "auditor", "received_by", "actions"]),
        (PROCESSORS, &["inspections"]),
    ]),
    Check::new("processors::breaches_told_in_time", &[BREACHES, PROCESSORS], breaches_told_in_time).reading(&[
        (BREACHES, &["processors", "processor_told_at", "detected_at", "place", "reporter"]),
        (PROCESSORS, &["name", "breach_notice_hours"]),
    ]),
];

/// Contracts lack nothing that art. 28 asks for.
fn contract_terms_complete(live: &Live<'_>) -> Answer {
    without_gaps(live, PROCESSORS, (&["contracted"], &["contract_terms"]))
}

/// Cut off, asked for the data, and answered within the days of the contract or of the policy.
fn ended_are_settled(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, PROCESSORS, &["ended"]).map(|entry| {
        let fields = ["access_withdrawn_on", "demand_sent_on", "statement_received_on"];
        let end = entry.day("ended_on").unwrap_or(live.today);
        let state = match fields.iter().all(|field| entry.is_filled(field)) {
            true => State::Kept,
            false => grace(end, live, "processor_return_days"),
        };
        of(state, PROCESSORS, entry, "evidence-processor-ended").with("day", end)
    }))
}

/// Every inspection of a processor was announced ahead, ended in a protocol that both sides signed and the processor could
/// object to, and what it found is mended or has time; so it is with an audit that went to a processor.
fn inspections_followed(live: &Live<'_>) -> Answer {
    let inspected = alive(live, PROCESSORS, &[]).filter(|entry| entry.is_filled("inspections"));
    let inspected = inspected.map(|entry| {
        let state = entry.rows("inspections").map(|row| standing(row, live)).fold(State::Kept, State::and);
        of(state, PROCESSORS, entry, "evidence-inspection")
    });
    let audited = alive(live, AUDITS, &["reported", "closed"]).filter(|entry| entry.is_filled("processors"));
    let audited = audited.map(|entry| {
        let open = entry.rows("actions").filter(|row| !row.is_filled("done_on"));
        let states = open.map(|row| row.day("due").map_or(State::Broken, |last| by(last, live.today)));
        let is_written = all_filled(entry, &["report_number", "auditor", "received_by"]);
        let is_ahead = is_announced(live, (entry.day("announced_on"), entry.day("started_on")));
        of(states.fold(holds(is_ahead && is_written), State::and), AUDITS, entry, "evidence-inspection")
    });
    Answer::of(inspected.chain(audited))
}

fn is_announced(live: &Live<'_>, (announced, begun): (Option<Date>, Option<Date>)) -> bool {
    let earliest = announced.and_then(|day| after(day, live, "inspection_notice_days"));
    earliest.zip(begun).is_some_and(|(earliest, begun)| earliest <= begun)
}

/// How one inspection stands.
fn standing(row: &Value, live: &Live<'_>) -> State {
    let is_ahead =
        row.is_filled("urgent_reason") || is_announced(live, (row.day("announced_on"), row.day("planned_on")));
    let Some(held) = row.day("held_on") else {
        return holds(is_ahead).and(row.day("planned_on").map_or(State::Broken, |day| by(day, live.today)));
    };
    // Nothing is concluded while objections may still come, and nothing rests long without a protocol.
    let heard = row.day("objections_by").is_some_and(|last| live.today > last) || row.is_filled("objections_on");
    let written = match row.day("protocol_on") {
        Some(_) => holds(row.is_filled("signed_on") && (heard || !row.is_filled("result"))),
        None => grace(held, live, "inspection_objection_days"),
    };
    let mended = match row.day("corrections_due").filter(|_| !row.is_filled("corrected_on")) {
        Some(last) => by(last, live.today),
        None => State::Kept,
    };
    holds(is_ahead).and(written).and(mended)
}

/// Each contract gives no more hours for a notice of a breach than the policy, and each notice came within them. A notice
/// of which no hour is known, or none of the finding, came at no known time.
fn breaches_told_in_time(live: &Live<'_>) -> Answer {
    let most = live.parameters.number("processor_breach_notice_hours");
    let hours = |entry: &Entry| entry.number_in("breach_notice_hours").and_then(|hours| i64::try_from(hours).ok());
    let agreed = each(live, (PROCESSORS, &["contracted"]), "evidence-breach-notice-agreed", |entry| {
        holds(hours(entry).is_some_and(|hours| hours <= most))
    });
    let told = alive(live, BREACHES, &[]).filter_map(|breach| {
        let linked: Vec<_> =
            breach.numbers("processors").filter_map(|number| live.records.find(PROCESSORS, number)).collect();
        let (found, told) = (breach.instant("detected_at"), breach.instant("processor_told_at"));
        if told.is_none() && !linked.iter().any(|processor| is_named(breach, processor)) {
            return None;
        }
        let agreed = linked.into_iter().filter_map(hours).min().unwrap_or(most);
        let state = holds(found.zip(told).is_some_and(|(found, told)| elapsed_hours(found, told) <= agreed));
        Some(of(state, BREACHES, breach, "evidence-processor-told"))
    });
    Answer::merged([&agreed, &Answer::of(told)])
}

/// The breach happened at this processor or was reported by it, so a notice was due from it; data that a processor holds may
/// be breached without it.
fn is_named(breach: &Entry, processor: &Entry) -> bool {
    let name = fold(processor.line("name"));
    !name.trim().is_empty() && ["place", "reporter"].iter().any(|field| fold(breach.line(field)).contains(&name))
}

/// Begun hours count as whole ones.
fn elapsed_hours(from: Timestamp, until: Timestamp) -> i64 {
    (until.as_second() - from.as_second() + 3599).div_euclid(3600)
}
