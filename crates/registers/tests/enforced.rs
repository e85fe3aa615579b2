//! What the catalogue calls enforced and no register's own tests show: the contrary is refused, through `decide`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "each test file uses its own part")]
mod support;

use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record, Refusal, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_registers::REGISTERS;
use serde_json::{Value, json};

fn register(slug: &str) -> &'static dyn AnyRegister {
    REGISTERS.iter().copied().find(|register| register.slug() == slug).unwrap()
}

/// The sample without some fields and with others.
fn sample(slug: &str, without: &[&str], with: Value) -> Body {
    let mut body = support::typed_only(register(slug), &register(slug).sample());
    body.retain(|name, _| !without.contains(&name.as_str()));
    body.extend(with.as_object().unwrap().clone());
    body
}

/// The fields at which an edit is refused; none where it goes through.
fn refused(slug: &str, current: Option<&Record>, edit: Edit) -> Vec<String> {
    match decide(register(slug), current, edit, (&support::everybody(), support::now())) {
        Ok(_) => Vec::new(),
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
        Err(refusal) => panic!("{slug}: {refusal:?}"),
    }
}

fn entered(slug: &str, fields: Body) -> Vec<String> {
    refused(slug, None, Edit::Enter { fields, draft: false })
}

fn taken(slug: &str, (state, body): (&str, Body), step: &str, fields: Value) -> Vec<String> {
    let record =
        Record { number: 1, state: state.to_owned(), version: 1, draft: false, created_at: support::now(), body };
    let fields = fields.as_object().unwrap().clone();
    refused(slug, Some(&record), Edit::Take { step: step.to_owned(), fields, reason: "bo tak".to_owned(), seen: None })
}

#[test]
fn a_disclosure_needs_its_ground() {
    assert_eq!(entered("disclosures", sample("disclosures", &["ground"], json!({}))), ["ground"]);
    let by_law = sample("disclosures", &["provision"], json!({ "ground": "LegalDuty" }));
    assert_eq!(entered("disclosures", by_law), ["provision"]);
}

#[test]
fn a_device_is_disposed_of_only_wiped() {
    let withdrawn = || sample("devices", &["wipe_method", "wiped_on"], json!({ "withdrawn_on": "2026-11-16" }));
    let refused = taken("devices", ("withdrawn", withdrawn()), "dispose", json!({}));
    assert_eq!(refused, ["wipe_method", "wiped_on"]);
    let wiped = json!({ "wipe_method": "Overwritten", "wiped_on": "2026-11-17" });
    assert_eq!(taken("devices", ("withdrawn", withdrawn()), "dispose", wiped), Vec::<String>::new());
}

#[test]
fn a_repair_needs_its_way_of_protecting_data() {
    let sent = |fields: Value| taken("devices", ("used", sample("devices", &[], json!({}))), "send-to-repair", fields);
    assert!(sent(json!({ "sent_on": "2026-11-16" })).contains(&"repair_way".to_owned()));
    let ways = [
        ("OnSite", "repair_supervisor"),
        ("DisksRemoved", "data_removed_on"),
        ("DataErased", "data_removed_on"),
        ("UnderContract", "repair_processor"),
    ];
    for (way, needed) in ways {
        let refused = sent(json!({ "sent_on": "2026-11-16", "repair_way": way }));
        assert!(refused.iter().any(|field| field == needed), "{way} asks for no {needed}: {refused:?}");
    }
}

#[test]
fn a_medium_is_issued_again_only_wiped() {
    let back = |wiped: Value| {
        let returned = json!({
            "purpose": "Transport", "contents": "SingleItems", "encryption": "WholeMedium", "returned_on": "2026-11-10",
        });
        let mut body = sample("media", &["wiped_on", "wipe_method", "issued_on", "return_due", "breach"], returned);
        body.extend(wiped.as_object().unwrap().clone());
        body
    };
    let issue = || json!({ "custodian": "Jan Zmyślony", "issued_on": "2026-11-20" });
    assert_eq!(taken("media", ("stored", back(json!({}))), "issue", issue()), ["wiped_on"]);
    let before = json!({ "wiped_on": "2026-11-09" });
    assert_eq!(taken("media", ("stored", back(before)), "issue", issue()), ["wiped_on"]);
    let since = json!({ "wiped_on": "2026-11-10" });
    assert_eq!(taken("media", ("stored", back(since.clone())), "issue", issue()), Vec::<String>::new());
    let mut again = back(since);
    again.extend(issue().as_object().unwrap().clone());
    let loss = json!({ "lost_on": "2026-11-21", "lost_how": "Torba została w tramwaju." });
    assert_eq!(
        taken("media", ("issued", again), "report-loss", loss),
        Vec::<String>::new(),
        "whoever has it may lose it"
    );
}

#[test]
fn an_exception_for_effort_needs_its_safeguards() {
    let told = |without: &[&str]| {
        sample(
            "clause-presentations",
            without,
            json!({ "kind": "Article14", "exception": "ImpossibleOrDisproportionate" }),
        )
    };
    assert_eq!(entered("clause-presentations", told(&[])), Vec::<String>::new());
    assert_eq!(entered("clause-presentations", told(&["safeguards"])), ["safeguards"]);
}

#[test]
fn nobody_is_left_uninformed_without_a_reason_on_record() {
    let reasons = ["exception", "exception_reason", "provision", "safeguards", "excused_by"];
    let excused = |fields: Value| {
        let body = sample("clause-presentations", &reasons, json!({ "kind": "Article14" }));
        taken("clause-presentations", ("due", body), "excuse", fields)
    };
    let refused = excused(json!({}));
    for needed in ["exception", "exception_reason", "excused_by"] {
        assert!(refused.iter().any(|field| field == needed), "{needed} may be left out: {refused:?}");
    }
    let by = |exception: &str, more: Value| {
        let mut fields =
            json!({ "exception": exception, "exception_reason": "z powodu", "excused_by": "Halina Wzorcowa" });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        excused(fields)
    };
    for exception in ["LawProvides", "ProfessionalSecrecy"] {
        assert_eq!(by(exception, json!({})), ["provision"], "{exception}");
        assert_eq!(by(exception, json!({ "provision": "art. 40 ustawy" })), Vec::<String>::new(), "{exception}");
    }
    assert_eq!(by("AlreadyKnows", json!({})), Vec::<String>::new());
    assert_eq!(by("ImpossibleOrDisproportionate", json!({})), ["safeguards"]);
    assert_eq!(by("NoTime", json!({})), ["exception"], "there is no fifth reason");
}

#[test]
fn no_deletion_is_complete_without_its_protocol() {
    let protocol = ["protocol_number", "place", "performers", "completed_on"];
    let completed = |more: Value| {
        let body = sample("deletions", &protocol, json!({}));
        taken("deletions", ("approved", body), "complete", more)
    };
    let refused = completed(json!({}));
    for needed in protocol {
        assert!(refused.iter().any(|field| field == needed), "{needed} may be left out: {refused:?}");
    }
    let whole = json!({ "protocol_number": "PU/4/2026", "place": "archiwum", "performers": ["Jan Zmyślony"],
                        "completed_on": "2026-11-20" });
    assert!(!completed(whole).iter().any(|field| protocol.contains(&field.as_str())));
}

#[test]
fn no_copy_of_an_identity_document_can_be_kept() {
    let seen = |kept: bool| {
        sample("requests", &["no_copy_kept"], json!({ "identity_method": "DocumentViewed", "no_copy_kept": kept }))
    };
    assert!(entered("requests", seen(false)).iter().any(|field| field == "no_copy_kept"));
    assert!(!entered("requests", seen(true)).iter().any(|field| field == "no_copy_kept"));
    let copies = register("requests").fields().iter().filter(|field| field.name.contains("copy"));
    assert!(copies.map(|field| field.name).eq(["no_copy_kept"]), "the register has no place for a copy");
}

#[test]
fn an_activity_becomes_part_of_the_register_only_with_what_it_needs() {
    let activate = |without: &[&str]| {
        let body = sample("processing-activities", without, json!({}));
        taken("processing-activities", ("proposed", body), "activate", json!({}))
    };
    assert_eq!(activate(&[]), Vec::<String>::new());
    for needed in ["owner", "legal_bases", "person_categories", "data_categories", "recipients", "measures"] {
        assert!(activate(&[needed]).contains(&needed.to_owned()), "{needed} may be left out");
    }
    assert_eq!(activate(&["retention"]), Vec::<String>::new(), "the periods may stand in one sentence");
    assert_eq!(activate(&["retention", "retention_note"]), ["retention"]);
}

#[test]
fn persons_are_told_or_not_told_only_with_reasons() {
    let decided = |reasons: Value| {
        let body = sample("breaches", &["persons_decision", "persons_reasons"], json!({}));
        taken("breaches", ("assessed", body), "tell-persons", reasons)
    };
    let refused = decided(json!({ "persons_decision": "Tell" }));
    assert!(refused.contains(&"persons_reasons".to_owned()), "{refused:?}");
}

#[test]
fn an_answer_costs_nothing_but_a_further_copy() {
    let fee = |kind: &str| {
        let asked = json!({ "kind": kind, "fee_basis": "FurtherCopy", "fee": 1000, "fee_reasons": "druga kopia" });
        entered("requests", sample("requests", &[], asked)).contains(&"fee_basis".to_owned())
    };
    assert!(fee("Rectification") && fee("Erasure") && fee("Objection"));
    assert!(!fee("Copy"));
}

#[test]
fn a_subprocessor_has_a_contract_only_once_it_is_accepted() {
    let contracted = |accepted: &[&str]| {
        let body = sample("processors", accepted, json!({ "kind": "Subprocessor" }));
        let record = Record {
            number: 1,
            state: "contracted".to_owned(),
            version: 1,
            draft: false,
            created_at: support::now(),
            body: body.clone(),
        };
        let save = Edit::Save { fields: body, draft: false, seen: None };
        refused("processors", Some(&record), save).contains(&"accepted_on".to_owned())
    };
    assert!(contracted(&["accepted_on"]));
}

#[test]
fn a_subprocessor_is_accepted_in_silence_only_after_the_term_for_objections() {
    let silent = |accepted: &str| {
        let asked = json!({ "kind": "Subprocessor", "announced_on": "2026-09-01", "consent": "NotObjected",
                            "accepted_on": accepted });
        entered("processors", sample("processors", &[], asked)).contains(&"accepted_on".to_owned())
    };
    assert!(silent("2026-09-15"), "the fourteenth day is still theirs");
    assert!(!silent("2026-09-16"));
}

#[test]
fn a_contract_is_signed_only_with_somebody_who_was_verified() {
    let step = |state: &str, without: &[&str], step: &str| {
        let record = Record {
            number: 1,
            state: state.to_owned(),
            version: 1,
            draft: false,
            created_at: support::now(),
            body: sample("processors", without, json!({})),
        };
        let take = Edit::Take { step: step.to_owned(), fields: Body::new(), reason: "bo tak".to_owned(), seen: None };
        decide(register("processors"), Some(&record), take, (&support::everybody(), support::now()))
    };
    for state in ["candidate", "ended", "settled", "rejected"] {
        let refusal = step(state, &[], "contract").unwrap_err();
        assert!(!matches!(refusal, Refusal::Invalid(_)), "{state}: {refusal:?}");
    }
    assert!(step("verified", &[], "contract").is_ok());
    for needed in ["verified_on", "verdict", "decided_by"] {
        let Err(Refusal::Invalid(problems)) = step("candidate", &[needed], "verify") else { panic!("{needed}") };
        assert!(problems.iter().any(|problem| problem.field == needed), "{needed}: {problems:?}");
    }
}

#[test]
fn an_activity_without_a_purpose_does_not_exist() {
    assert_eq!(
        entered("processing-activities", sample("processing-activities", &["purposes"], json!({}))),
        ["purposes"]
    );
    assert_eq!(entered("processing-activities", sample("processing-activities", &[], json!({}))), Vec::<String>::new());
}
