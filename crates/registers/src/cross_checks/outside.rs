//! What leaves the institution: transfers that somebody assessed and that still have a basis, answers that were logged.

use jiff::civil::Date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::cross_check::{CrossCheck, Entry, Finding, Snapshot};
use rodowod_domain::hours::WARSAW;
use rodowod_domain::register::{AnyRegister as _, Erased, Moment};

use super::active;
use crate::reading::Read as _;
use crate::transfers::{ThirdCountryTransfer, TransferVerdict};

pub const ASSESSED: CrossCheck = CrossCheck {
    name: "transfers-assessed",
    law: "GDPR 30(1)(e), 44",
    needs: &["transfers", "processing-activities", "processors"],
    run: assessed,
};
pub const BASIS: CrossCheck =
    CrossCheck { name: "transfers-basis", law: "GDPR 44-49", needs: &["transfers"], run: with_basis };
pub const ANSWERS: CrossCheck = CrossCheck {
    name: "child-answers-logged",
    law: "GDPR 5(2), 15(1)(c)",
    needs: &["child-data-requests", "disclosures"],
    run: answers_logged,
};

fn running(snapshot: &Snapshot) -> impl Iterator<Item = &Entry> {
    snapshot.of("transfers").iter().filter(|entry| entry.state == "running")
}

/// Whoever ticks that data leave the Area has a transfer that was allowed.
fn assessed(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let leaves = |entry: &Entry| entry.has("transfer", "true");
    let finding = |register, entry: &Entry| {
        Finding::at(register, entry.number, "finding-transfer-not-assessed").mended_in("transfer")
    };
    let of_activity = |entry: &&Entry| {
        leaves(entry) && !running(snapshot).any(|transfer| transfer.numbers("activities").any(|to| to == entry.number))
    };
    let of_processor = |entry: &&Entry| {
        let is_named = |transfer: &Entry| transfer.number_in("processor") == Some(entry.number);
        entry.state == "contracted" && leaves(entry) && !running(snapshot).any(is_named)
    };
    let activities = active(snapshot).filter(of_activity).map(|entry| finding("processing-activities", entry));
    let processors = snapshot.of("processors").iter().filter(of_processor).map(|entry| finding("processors", entry));
    activities.chain(processors).collect()
}

/// The verdict of the day on which a transfer was saved may be over: a decision ended, or the law's list changed.
fn with_basis(snapshot: &Snapshot, today: Date) -> Vec<Finding> {
    let Ok(noon) = today.at(12, 0, 0, 0).in_tz(WARSAW) else { return Vec::new() };
    let now = noon.timestamp();
    let at = Moment { now, today, state: "running", created_at: now, asked: ParameterSet::none() };
    let is_lost = |entry: &&Entry| {
        let judged = Erased::<ThirdCountryTransfer>::NEW.derive(&entry.body, &at);
        let verdict = judged.get("verdict").cloned().and_then(|verdict| serde_json::from_value(verdict).ok());
        verdict.is_some_and(|verdict: TransferVerdict| !verdict.allows())
    };
    let lost = running(snapshot).filter(is_lost);
    lost.map(|entry| {
        let finding = Finding::at("transfers", entry.number, "finding-transfer-without-basis").mended_in("safeguard");
        finding.with("country", entry.line("country"))
    })
    .collect()
}

fn answers_logged(snapshot: &Snapshot, _today: Date) -> Vec<Finding> {
    let is_logged = |request: &Entry| {
        let mut disclosures = snapshot.of("disclosures").iter();
        disclosures.any(|entry| entry.number_in("child_request") == Some(request.number))
    };
    let answered = snapshot.of("child-data-requests").iter().filter(|request| request.state == "disclosed");
    let open = answered.filter(|request| !is_logged(request));
    open.map(|request| {
        Finding::at("child-data-requests", request.number, "finding-child-answer-not-logged").mended_in("disclosure")
    })
    .collect()
}
