//! Checks over requests of persons beyond their deadlines and fields.

use jiff::ToSpan;
use jiff::civil::Date;
use rodowod_domain::control::{Answer, Check, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::request_clock::RequestClock;

use super::deadlines;
use super::reading::{Read as _, alive, all_filled, by, holds, of};
use super::records::lacking;
use crate::requests::RequestOutcome;

const REQUESTS: &str = "requests";
/// A question put to a person that nobody answered is asked about again after so long.
const QUESTION_MONTHS: i64 = 1;

pub static CHECKS: &[Check] = &[
    Check::new("requests::answer_channel_fits", &[REQUESTS], answer_channel_fits).by_record(),
    Check::new("requests::questions_followed_up", &[REQUESTS], questions_followed_up).by_record(),
    Check::new("requests::inaction_resumed", &[REQUESTS], inaction_resumed).by_record(),
    Check::new("requests::no_identity_copies", &[REQUESTS], no_identity_copies).by_record(),
    Check::new("requests::ported_data_handed_over", &[REQUESTS], ported_data_handed_over).by_record(),
    Check::new("requests::refusals_told", &[REQUESTS], refusals_told).reading(&[(REQUESTS, TOLD)]).with_facts(),
];

/// What the clock of a refusal reads, and what the letter says.
const TOLD: &[&str] = &[
    "received",
    "asked",
    "clarified",
    "identity_asked",
    "identity_confirmed",
    "extension_notice_on",
    "answered_on",
    "outcome",
    "outcome_reasons",
    "remedies_named",
];

/// What shows that data were ported: who made the file and in which format, to whom it went and how it was kept safe.
const PORTED: &[&str] = &["exported_by", "ported_as", "ported_to", "ported_how", "answered_on"];

/// An answer goes the way the request came, or the person asked for another.
fn answer_channel_fits(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, REQUESTS, &["answered", "closed"]).map(|entry| {
        let (came, went) = (entry.line("channel"), entry.line("answer_channel"));
        let fits = came == went || !matches!(came, "Email" | "Letter") || entry.is_filled("remarks");
        of(holds(fits), REQUESTS, entry, "evidence-answer-channel")
    }))
}

/// A question about identity or subject does not lie unanswered, and an answered one has the day of its answer.
fn questions_followed_up(live: &Live<'_>) -> Answer {
    let asked = |entry: &Entry| match entry.state.as_str() {
        "identity" => entry.day("identity_asked"),
        "clarification" => entry.day("asked"),
        _ => None,
    };
    let waiting = alive(live, REQUESTS, &["identity", "clarification"]).map(|entry| {
        let last = asked(entry).and_then(|day| day.checked_add(QUESTION_MONTHS.months()).ok());
        let state = last.map_or(State::Broken, |last| by(last, live.today));
        of(state, REQUESTS, entry, "evidence-question")
    });
    let was_asked = |entry: &&Entry| entry.is_filled("identity_asked") || entry.is_filled("asked");
    let past = alive(live, REQUESTS, &["in-progress", "extended", "answered", "closed"]).filter(was_asked);
    let past = past.map(|entry| {
        let is_known = !entry.is_filled("identity_asked") || entry.is_filled("identity_confirmed");
        let is_clear = !entry.is_filled("asked") || entry.is_filled("clarified");
        of(holds(is_known && is_clear), REQUESTS, entry, "evidence-question")
    });
    Answer::of(waiting.chain(past))
}

/// A notice that nothing was done yet does not end a case that is still open.
fn inaction_resumed(live: &Live<'_>) -> Answer {
    let noticed = alive(live, REQUESTS, &[]).filter(|entry| entry.is_filled("inaction_notice_on"));
    Answer::of(noticed.map(|entry| {
        let is_going = !matches!(entry.state.as_str(), "received") && entry.is_filled("handler");
        of(holds(is_going), REQUESTS, entry, "evidence-inaction")
    }))
}

/// A document that was shown left a note behind, and no copy.
fn no_identity_copies(live: &Live<'_>) -> Answer {
    let shown = alive(live, REQUESTS, &[]).filter(|entry| entry.has("identity_method", "DocumentViewed"));
    Answer::of(shown.map(|entry| of(holds(entry.has("no_copy_kept", "true")), REQUESTS, entry, "evidence-no-copy")))
}

/// Data that may be ported left as a file that machines read, safely, to the new controller or to the person.
fn ported_data_handed_over(live: &Live<'_>) -> Answer {
    let ported = alive(live, REQUESTS, &["answered", "closed"])
        .filter(|entry| entry.has("kind", "Portability") && matches!(entry.line("outcome"), "Fulfilled" | "Partly"));
    Answer::of(ported.map(|entry| lacking(REQUESTS, entry, PORTED.iter().copied())))
}

/// Nobody waits longer than the law lets them, and whoever was refused heard within a month why, and where to complain.
fn refusals_told(live: &Live<'_>) -> Answer {
    let owes = |entry: &Entry| entry.chosen("outcome").is_some_and(RequestOutcome::owes_remedies);
    let refused = alive(live, REQUESTS, &["refused", "answered", "closed"]);
    let refused = refused.filter(|entry| entry.state == "refused" || owes(entry));
    let told = Answer::of(refused.map(|entry| {
        let is_in_time = entry.day("answered_on").zip(last_day(entry)).is_some_and(|(told, last)| told <= last);
        let is_whole = all_filled(entry, &["outcome_reasons", "remedies_named"]);
        of(holds(is_in_time && is_whole), REQUESTS, entry, "evidence-refusal")
    }));
    Answer::merged([&deadlines::met(live), &told])
}

/// The last day for the reasons, by the clock of requests. An extension is for what is done, if only in part; who does
/// nothing says so without it.
fn last_day(entry: &Entry) -> Option<Date> {
    let identity_asked = entry.day("identity_asked");
    let clock = RequestClock {
        asked: entry.day("asked"),
        clarified: entry.day("clarified"),
        identity_asked,
        identity_confirmed: identity_asked.and_then(|_| entry.day("identity_confirmed")),
        extended: entry.has("outcome", "Partly") && entry.is_filled("extension_notice_on"),
        ..RequestClock::received_on(entry.day("received")?)
    };
    clock.answer_due().ok().map(|due| due.answer.last)
}
