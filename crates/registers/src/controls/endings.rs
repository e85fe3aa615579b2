//! Checks over the end of data and papers: reviewed, decided, deleted by protocol, given back.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::text::fold;

use super::people::live_authorisations;
use super::reading::{Read as _, alive, all_filled, by, each, entered, grace, holds, of, within};

const DELETIONS: &str = "deletions";
const REVIEWS: &str = "retention-reviews";
const ISSUED: &str = "documents-issued";
const DESTRUCTIONS: &str = "destructions";
const NOTICES: &str = "notifications-to-staff";

pub static CHECKS: &[Check] = &[
    Check::new("deletions::findings_settled", &[DELETIONS], |live| {
        each(live, (DELETIONS, &["planned", "approved", "held", "completed"]), "evidence-deletion", |entry| {
            match (entry.state.as_str(), entry.day("planned_on")) {
                ("held" | "completed", _) | (_, None) => State::Kept,
                (_, Some(planned)) if planned >= live.today => State::Kept,
                (_, Some(planned)) => grace(planned, live, "deletion_days"),
            }
        })
    })
    .by_record(),
    Check::new("deletions::method_recorded", &[DELETIONS], |live| {
        each(live, (DELETIONS, &["completed"]), "evidence-deletion-method", |entry| {
            let mut rows = entry.rows("resources").peekable();
            let is_there = rows.peek().is_some();
            let is_told = rows.all(|row| {
                let is_final = !row.has("operation", "Anonymise") || row.is_filled("irreversible");
                row.is_filled("operation") && row.is_filled("method") && is_final
            });
            holds(is_there && is_told)
        })
    })
    .by_record(),
    Check::new("deletions::protocol_numbered", &[DELETIONS], protocol_numbered),
    Check::new("deletions::protocols_signed", &[DELETIONS, DESTRUCTIONS], protocols_signed).reading(&[
        ("deletions", &["protocol_number", "place", "performers", "resources"]),
        ("destructions", &["signatures"]),
    ]),
    Check::new("retention::reviewed_within", &[REVIEWS, "authorisations"], reviewed_within)
        .reading(&[(REVIEWS, &["unit", "reviewed_on", "due"])]),
    Check::new("retention::findings_decided", &[REVIEWS], findings_decided).by_record(),
    Check::new("retention::archived_with_note", &[REVIEWS], |live| {
        let fields = ["expires_on", "elsewhere", "marking", "note_signed_on"];
        let archived = alive(live, REVIEWS, &["verified", "settled"]).filter(|entry| entry.has("kind", "Archiving"));
        Answer::of(archived.map(|entry| of(holds(all_filled(entry, &fields)), REVIEWS, entry, "evidence-archive-note")))
    })
    .by_record(),
    Check::new("retention::archive_is_a_set", &[REVIEWS, "datasets"], archive_is_a_set).reading(&[
        ("retention-reviews", &["kind", "archive_set", "datasets"]),
        ("datasets", &["name", "archived_on"]),
    ]),
    Check::new("documents_issued::justified", &[ISSUED], |live| {
        each(live, (ISSUED, &["issued", "overdue", "returned"]), "evidence-papers-reason", |entry| {
            holds(all_filled(entry, &["duty", "data_categories", "place_of_use"]))
        })
    })
    .by_record(),
    Check::new("documents_issued::returned_in_time", &[ISSUED], |live| {
        each(live, (ISSUED, &["issued", "overdue", "lost", "returned"]), "evidence-papers-back", |entry| {
            match entry.state.as_str() {
                "lost" => State::Broken,
                "returned" => holds(!has_spare_copies(entry) || entry.is_filled("spare_shredded_on")),
                _ => entry.day("due_back").map_or(State::Broken, |last| by(last, live.today)),
            }
        })
    })
    .by_record(),
    Check::new("destructions::approved", &[DESTRUCTIONS], |live| {
        each(live, (DESTRUCTIONS, &["carried-out", "approved", "filed"]), "evidence-protocol-approved", |entry| {
            if all_filled(entry, &["approved_by", "approved_on"]) {
                return State::Kept;
            }
            grace(entry.day("carried_on").unwrap_or_else(|| entered(entry, live)), live, "deletion_days")
        })
    })
    .by_record(),
    Check::new("destructions::method_recorded", &[DESTRUCTIONS], |live| {
        each(live, (DESTRUCTIONS, &["carried-out", "approved", "filed"]), "evidence-destruction-method", |entry| {
            let is_certified = !entry.has("method", "ByFirm") || entry.is_filled("certificate");
            holds(entry.is_filled("method") && is_certified)
        })
    })
    .by_record(),
    Check::new("notifications::confirmed_in_time", &[NOTICES], |live| {
        each(live, (NOTICES, &["sent", "done"]), "evidence-staff-confirmed", |entry| {
            if entry.rows("staff").all(|row| row.is_filled("confirmed_on")) {
                return State::Kept;
            }
            entry.day("due").map_or(State::Broken, |last| by(last, live.today))
        })
    })
    .by_record(),
];

fn has_spare_copies(entry: &Entry) -> bool {
    entry.value("spare_copies").as_u64().unwrap_or(0) > 0
}

/// Every finished deletion has the number of its protocol, and no two share one.
fn protocol_numbered(live: &Live<'_>) -> Answer {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in alive(live, DELETIONS, &["completed"]) {
        *times.entry(entry.line("protocol_number")).or_default() += 1;
    }
    each(live, (DELETIONS, &["completed"]), "evidence-protocol-number", |entry| {
        holds(entry.is_filled("protocol_number") && times.get(entry.line("protocol_number")) == Some(&1))
    })
}

/// Each protocol says what was deleted or destroyed and where, and is signed by whoever did it; it can be printed.
fn protocols_signed(live: &Live<'_>) -> Answer {
    let code = live.arguments.code.as_deref().unwrap_or_default();
    if !live.office.documents.contains(code) {
        return Answer::of([Evidence::office(State::Broken, "evidence-form").with("code", code)]);
    }
    let fields = ["protocol_number", "place", "performers", "resources"];
    let deleted = alive(live, DELETIONS, &["completed"])
        .map(|entry| of(holds(all_filled(entry, &fields)), DELETIONS, entry, "evidence-protocol-signed"));
    let destroyed = alive(live, DESTRUCTIONS, &["approved", "filed"]).map(|entry| {
        let is_signed = entry.is_filled("signatures") && entry.rows("signatures").all(|row| row.is_filled("signed_on"));
        of(holds(is_signed), DESTRUCTIONS, entry, "evidence-protocol-signed")
    });
    Answer::of(deleted.chain(destroyed))
}

/// What went to the archive is a set of its own in the list, and each set there says since when.
fn archive_is_a_set(live: &Live<'_>) -> Answer {
    let sets = || alive(live, "datasets", &["kept", "archived"]);
    let names: BTreeSet<String> = sets().map(|set| fold(set.line("name"))).collect();
    let archived: BTreeSet<u64> = alive(live, "datasets", &["archived"]).map(|set| set.number).collect();
    let moved = alive(live, REVIEWS, &["settled"]).filter(|review| review.has("kind", "Archiving")).map(|review| {
        let is_named = names.contains(&fold(review.line("archive_set")));
        let is_linked = review.numbers("datasets").any(|number| archived.contains(&number));
        of(holds(is_named || is_linked), REVIEWS, review, "evidence-archive-set")
    });
    let dated = alive(live, "datasets", &["archived"])
        .map(|set| of(holds(set.is_filled("archived_on")), "datasets", set, "evidence-archive-set"));
    Answer::of(moved.chain(dated))
}

/// The newest review of each unit is not older than the policy gives, none to which the director called is late, and no
/// unit in which somebody works is left out of both.
fn reviewed_within(live: &Live<'_>) -> Answer {
    let mut newest: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut called: BTreeSet<String> = BTreeSet::new();
    for entry in alive(live, REVIEWS, &["called", "reviewed", "verified", "settled"]) {
        let unit = fold(entry.line("unit"));
        if entry.state == "called" {
            called.insert(unit);
            continue;
        }
        let last = newest.entry(unit).or_insert(entry);
        if entry.day("reviewed_on") > last.day("reviewed_on") {
            *last = entry;
        }
    }
    if newest.is_empty() && called.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", REVIEWS)]);
    }
    let staffed = live_authorisations(live).filter(|entry| entry.is_filled("unit"));
    let units: BTreeMap<String, &str> = staffed.map(|entry| (fold(entry.line("unit")), entry.line("unit"))).collect();
    let left_out = units.iter().filter(|(unit, _)| !newest.contains_key(*unit) && !called.contains(*unit));
    let left_out: Vec<Evidence> = left_out
        .map(|(_, unit)| Evidence::office(State::Broken, "evidence-unit-unreviewed").with("unit", unit))
        .collect();
    // Whoever was called is judged by the day of the call alone.
    let reviewed = newest.iter().filter(|(unit, _)| !called.contains(*unit)).map(|(_, entry)| {
        let day = entry.day("reviewed_on").unwrap_or(live.today);
        of(within(day, live, "retention_review_months"), REVIEWS, entry, "evidence-dated").with("day", day)
    });
    let waiting = alive(live, REVIEWS, &["called"]).map(|entry| {
        let due = entry.day("due");
        let state = due.map_or(State::Broken, |last| by(last, live.today));
        of(state, REVIEWS, entry, "evidence-review-called").with("day", due.unwrap_or(live.today))
    });
    Answer::of(left_out.into_iter().chain(reviewed).chain(waiting))
}

/// Expired data that a review found have a day of deletion or a ground to stay, within the days for deleting.
fn findings_decided(live: &Live<'_>) -> Answer {
    let found = alive(live, REVIEWS, &["reviewed", "verified", "settled"])
        .filter(|entry| entry.value("expired").as_u64().unwrap_or(0) > 0);
    Answer::of(found.map(|entry| {
        let is_decided = ["delete_on", "longer_ground", "deletion"].iter().any(|field| entry.is_filled(field));
        let state = match is_decided && entry.state != "reviewed" {
            true => State::Kept,
            false => grace(entry.day("reviewed_on").unwrap_or(live.today), live, "deletion_days"),
        };
        of(state, REVIEWS, entry, "evidence-retention-decided")
    }))
}
