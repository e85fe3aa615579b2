//! Checks over requests of persons beyond their deadlines and fields.

use rodowod_domain::control::{Answer, Check, Live, State};
use rodowod_domain::cross_check::Entry;

use super::reading::{Read as _, alive, by, holds, of};
use jiff::ToSpan;

const REQUESTS: &str = "requests";
/// A question put to a person that nobody answered is asked about again after so long.
const QUESTION_MONTHS: i64 = 1;

pub static CHECKS: &[Check] = &[
    Check::new("requests::answer_channel_fits", &[REQUESTS], answer_channel_fits).by_record(),
    Check::new("requests::questions_followed_up", &[REQUESTS], questions_followed_up).by_record(),
    Check::new("requests::inaction_resumed", &[REQUESTS], inaction_resumed).by_record(),
    Check::new("requests::no_identity_copies", &[REQUESTS], no_identity_copies).by_record(),
];

/// An answer goes the way the request came, or the person asked for another.
fn answer_channel_fits(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, REQUESTS, &["answered", "closed"]).map(|entry| {
        let (came, went) = (entry.line("channel"), entry.line("answer_channel"));
        let fits = came == went || !matches!(came, "Email" | "Letter") || entry.is_filled("remarks");
        of(holds(fits), REQUESTS, entry, "evidence-answer-channel")
    }))
}

/// A question about identity or subject does not lie unanswered.
fn questions_followed_up(live: &Live<'_>) -> Answer {
    let asked = |entry: &Entry| match entry.state.as_str() {
        "identity" => entry.day("identity_asked"),
        "clarification" => entry.day("asked"),
        _ => None,
    };
    Answer::of(alive(live, REQUESTS, &["identity", "clarification"]).map(|entry| {
        let last = asked(entry).and_then(|day| day.checked_add(QUESTION_MONTHS.months()).ok());
        let state = last.map_or(State::Broken, |last| by(last, live.today));
        of(state, REQUESTS, entry, "evidence-question")
    }))
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
