//! Checks over processors: a whole contract, an orderly end.

use rodowod_domain::control::{Answer, Check, Live, State};

use super::activities::without_gaps;
use super::reading::{Read as _, alive, grace, of};

const PROCESSORS: &str = "processors";

pub static CHECKS: &[Check] = &[
    Check::new("processors::contract_terms_complete", &[PROCESSORS], contract_terms_complete).by_record(),
    Check::new("processors::ended_are_settled", &[PROCESSORS], ended_are_settled).by_record(),
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
