//! Checks over what goes outside: disclosures, questions about children, pickups, transfers, work done for others.

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;

use super::activities::without_gaps;
use super::reading::{Read as _, after, alive, all_filled, by, each, entered, holds, of};
use crate::child_data_requests::AskedBy;
use crate::transfers::TransferVerdict;

const DISCLOSURES: &str = "disclosures";
const CHILD_REQUESTS: &str = "child-data-requests";
const PICKUPS: &str = "pickups";
const TRANSFERS: &str = "transfers";
const GONE: &[&str] = &["disclosed", "archived"];
const RUNNING: &[&str] = &["running"];

/// Code of the list of what was disclosed to whom.
const REPORT: &str = "S-5";

pub static CHECKS: &[Check] = &[
    Check::new("disclosures::report_for_person_ready", &[DISCLOSURES], report_for_person_ready).by_record(),
    Check::new("disclosures::complete", &[DISCLOSURES], |live| {
        let fields = ["persons", "recipient", "purpose", "scope", "ground", "disclosed_at", "manner", "carrier"];
        each(live, (DISCLOSURES, GONE), "evidence-record-complete", |entry| holds(all_filled(entry, &fields)))
    })
    .by_record(),
    Check::new("disclosures::grounded", &[DISCLOSURES], |live| {
        each(live, (DISCLOSURES, &["approved", "disclosed", "archived"]), "evidence-ground", |entry| {
            let named = match entry.line("ground") {
                "LegalDuty" | "CourtDecision" | "PublicTask" => entry.is_filled("provision"),
                "Consent" => entry.is_filled("consent"),
                "Contract" => entry.is_filled("contract"),
                _ => entry.is_filled("interest"),
            };
            let is_lawful = matches!(entry.line("ground"), "LegalDuty" | "CourtDecision");
            holds(named && (!entry.is_filled("is_recording") || is_lawful))
        })
    })
    .by_record(),
    Check::new("disclosures::entered_promptly", &[DISCLOSURES], |live| {
        each(live, (DISCLOSURES, GONE), "evidence-entered-promptly", |entry| {
            let Some(gone) = entry.instant("disclosed_at").map(day_in_warsaw) else { return State::Broken };
            holds(after(gone, live, "disclosure_entry_days").is_none_or(|last| entered(entry, live) <= last))
        })
    })
    .by_record(),
    Check::new("disclosures::approved", &[DISCLOSURES], |live| {
        let needed = |entry: &&Entry| entry.is_filled("is_recording") || entry.is_filled("approval_needed");
        Answer::of(alive(live, DISCLOSURES, GONE).filter(needed).map(|entry| {
            of(holds(all_filled(entry, &["approved_on", "approved_by"])), DISCLOSURES, entry, "evidence-approved")
        }))
    })
    .by_record(),
    Check::new("disclosures::unrelated_data_masked", &[DISCLOSURES], |live| {
        each(live, (DISCLOSURES, GONE), "evidence-masked", |entry| holds(entry.is_filled("unrelated")))
    })
    .by_record(),
    Check::new("disclosures::recipient_kind_named", &[DISCLOSURES], |live| {
        each(live, (DISCLOSURES, &[]), "evidence-recipient-kind", |entry| holds(entry.is_filled("recipient_kind")))
    })
    .by_record(),
    Check::new("child_requests::written_and_grounded", &[CHILD_REQUESTS], |live| {
        each(live, (CHILD_REQUESTS, &["verified", "approved", "disclosed"]), "evidence-child-written", |entry| {
            let is_written = entry.chosen("asked_by").is_some_and(AskedBy::is_writing);
            let is_grounded = entry.is_filled("provision") || entry.is_filled("parent_consent_on");
            holds((is_written || entry.is_filled("written_on")) && is_grounded)
        })
    })
    .by_record(),
    Check::new("child_requests::verified_and_assessed", &[CHILD_REQUESTS], |live| {
        each(live, (CHILD_REQUESTS, &["disclosed"]), "evidence-child-assessed", |entry| {
            holds(all_filled(entry, &["asker_check", "assessment", "scope_given", "secured"]))
        })
    })
    .by_record(),
    Check::new("child_requests::others_redirected", &[CHILD_REQUESTS], |live| {
        let others = |entry: &&Entry| entry.has("route", "ThroughParent");
        Answer::of(alive(live, CHILD_REQUESTS, &["disclosed"]).filter(others).map(|entry| {
            let is_agreed = all_filled(entry, &["parent_consent_on", "head_consent_on"]);
            of(holds(is_agreed), CHILD_REQUESTS, entry, "evidence-child-agreed")
        }))
    })
    .by_record(),
    Check::new("pickups::authorisations_complete", &[PICKUPS], |live| {
        let fields = ["collector", "parent", "granted_on", "period", "from", "channel"];
        each(live, (PICKUPS, &["valid"]), "evidence-record-complete", |entry| holds(all_filled(entry, &fields)))
    })
    .by_record(),
    Check::new("pickups::checks_recorded", &[PICKUPS], |live| {
        let checked = alive(live, PICKUPS, &[]).filter(|entry| entry.is_filled("checks"));
        Answer::of(checked.map(|entry| {
            let is_seen = |row: &serde_json::Value| !row.has("result", "Released") || row.is_filled("document_seen");
            of(holds(entry.rows("checks").all(is_seen)), PICKUPS, entry, "evidence-door")
        }))
    })
    .by_record(),
    Check::new("transfers::every_one_assessed", &[TRANSFERS], |live| {
        each(live, (TRANSFERS, RUNNING), "evidence-transfer-assessed", |entry| {
            let may_go = entry.chosen("verdict").is_some_and(TransferVerdict::allows);
            holds(may_go && entry.is_filled("allowed_on"))
        })
    })
    .by_record(),
    Check::new("transfers::adequacy_in_force", &[TRANSFERS], |live| {
        let adequate = alive(live, TRANSFERS, RUNNING).filter(|entry| entry.has("verdict", "Adequate"));
        Answer::of(adequate.map(|entry| {
            let state = entry.day("basis_until").map_or(State::Kept, |last| by(last, live.today));
            of(state.and(holds(entry.is_filled("decision"))), TRANSFERS, entry, "evidence-adequacy")
        }))
    })
    .by_record(),
    Check::new("transfers::ground_named", &[TRANSFERS], |live| {
        each(live, (TRANSFERS, RUNNING), "evidence-transfer-ground", |entry| match entry.line("verdict") {
            "Safeguards" => holds(all_filled(entry, &["safeguard", "rights_enforceable"])),
            "Derogation" => holds(entry.is_filled("derogation")),
            "Adequate" | "NoTransfer" => State::Kept,
            _ => State::Broken,
        })
    })
    .by_record(),
    Check::new("transfers::documents_on_file", &[TRANSFERS], |live| {
        each(live, (TRANSFERS, RUNNING), "evidence-transfer-document", |entry| {
            let is_founded = match entry.line("verdict") {
                "Safeguards" => all_filled(entry, &["safeguard", "safeguard_document"]),
                "Derogation" => {
                    let is_warned = !entry.has("derogation", "ExplicitConsent") || entry.is_filled("warned");
                    is_warned && all_filled(entry, &["derogation", "derogation_reasons"])
                }
                _ => entry.is_filled("decision"),
            };
            holds(is_founded && entry.is_filled("country"))
        })
    })
    .by_record(),
    Check::new("categories::complete", &["processing-categories"], |live| {
        without_gaps(live, "processing-categories", (&["active"], &[]))
    })
    .by_record(),
];

/// What a person asks about can be told: the list is printed, each line says whose data went to whom and when, and of each
/// change since then whether the recipient was told.
fn report_for_person_ready(live: &Live<'_>) -> Answer {
    let is_printed = live.office.documents.contains(REPORT);
    let form = Answer::of([Evidence::office(holds(is_printed), "evidence-form").with("code", REPORT)]);
    if !is_printed {
        return form;
    }
    let lines = alive(live, DISCLOSURES, GONE).map(|entry| {
        let is_told = all_filled(entry, &["persons", "recipient", "scope", "disclosed_at"]);
        let mut changes = entry.rows("corrections");
        let is_current = changes.all(|row| row.is_filled("told_on") || row.is_filled("exception"));
        of(holds(is_told && is_current), DISCLOSURES, entry, "evidence-disclosure-told")
    });
    let told = Answer::of(lines);
    if told.seen > 0 { told } else { form }
}
