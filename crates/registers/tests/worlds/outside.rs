//! Worlds of the checks over disclosures, children, transfers, risks, changes and audits.

use rodowod_registers::REGISTERS;
use serde_json::{Value, json};

use super::World;

fn case(is_kept: bool, (register, state): (&str, &str), mut body: Value, change: Value) -> World {
    if !is_kept {
        for (field, value) in change.as_object().unwrap() {
            body[field] = value.clone();
        }
    }
    World::default().with(register, 1, state, body)
}

pub fn world(check: &str, is_kept: bool) -> Option<World> {
    disclosures(check, is_kept)
        .or_else(|| children(check, is_kept))
        .or_else(|| transfers(check, is_kept))
        .or_else(|| assessments(check, is_kept))
        .or_else(|| whole(check, is_kept))
}

/// Records without a gap, and with one.
fn whole(check: &str, is_kept: bool) -> Option<World> {
    let (slug, state, needed) = match check {
        "clauses::direct_complete" => ("clauses", "published", "retention"),
        "categories::complete" => ("processing-categories", "active", "measures"),
        _ => return None,
    };
    let register = REGISTERS.iter().find(|register| register.slug() == slug).unwrap();
    let mut body = Value::Object(register.sample());
    if !is_kept {
        body[needed] = Value::Null;
    }
    Some(World::default().with(slug, 1, state, body))
}

fn disclosures(check: &str, is_kept: bool) -> Option<World> {
    let gone = |body, change| case(is_kept, ("disclosures", "disclosed"), body, change);
    Some(match check {
        "disclosures::complete" => gone(
            json!({
                "persons": "Jan", "recipient": "sąd", "purpose": "sprawa", "scope": "oceny", "ground": "CourtDecision",
                "disclosed_at": "2026-11-20T08:00:00Z", "manner": "Letter", "carrier": "pismo",
            }),
            json!({"scope": ""}),
        ),
        "disclosures::grounded" => gone(
            json!({"ground": "LegalDuty", "provision": "art. 5", "is_recording": true}),
            json!({"ground": "Consent", "consent": "z 2 września"}),
        ),
        "disclosures::entered_promptly" => {
            gone(json!({"disclosed_at": "2026-11-21T08:00:00Z"}), json!({"disclosed_at": "2026-10-01T08:00:00Z"}))
        }
        "disclosures::approved" => gone(
            json!({"is_recording": true, "approved_on": "2026-11-20", "approved_by": "dyrektor"}),
            json!({"approved_by": ""}),
        ),
        "disclosures::unrelated_data_masked" => gone(json!({"unrelated": "None"}), json!({"unrelated": ""})),
        "disclosures::recipient_kind_named" => gone(json!({"recipient_kind": "Court"}), json!({"recipient_kind": ""})),
        _ => return None,
    })
}

fn children(check: &str, is_kept: bool) -> Option<World> {
    let told = |body, change| case(is_kept, ("child-data-requests", "disclosed"), body, change);
    let valid = |body, change| case(is_kept, ("pickups", "valid"), body, change);
    Some(match check {
        "child_requests::written_and_grounded" => told(
            json!({"asked_by": "Phone", "written_on": "2026-11-01", "provision": "art. 5"}),
            json!({"written_on": null}),
        ),
        "child_requests::verified_and_assessed" => told(
            json!({"asker_check": "CalledBack", "assessment": "wolno", "scope_given": "adres", "secured": "szyfr"}),
            json!({"secured": ""}),
        ),
        "child_requests::others_redirected" => told(
            json!({"route": "ThroughParent", "parent_consent_on": "2026-11-01", "head_consent_on": "2026-11-02"}),
            json!({"head_consent_on": null}),
        ),
        "pickups::authorisations_complete" => valid(
            json!({
                "collector": "Jan", "parent": "Anna", "granted_on": "2026-09-01", "period": "UntilWithdrawn",
                "from": "2026-09-01", "channel": "PaperForm",
            }),
            json!({"channel": ""}),
        ),
        "pickups::checks_recorded" => valid(
            json!({"checks": [{"result": "Released", "document_seen": true}, {"result": "Refused"}]}),
            json!({"checks": [{"result": "Released", "document_seen": false}]}),
        ),
        _ => return None,
    })
}

fn transfers(check: &str, is_kept: bool) -> Option<World> {
    let runs = |body, change| case(is_kept, ("transfers", "running"), body, change);
    let adequate = json!({
        "verdict": "Adequate", "allowed_on": "2026-09-01", "decision": "2023/1795", "basis_until": "2028-01-01",
        "country": "Kanada",
    });
    Some(match check {
        "transfers::every_one_assessed" => runs(adequate, json!({"verdict": "AssessFirst"})),
        "transfers::adequacy_in_force" => runs(adequate, json!({"basis_until": "2026-01-01"})),
        "transfers::ground_named" => runs(
            json!({"verdict": "Safeguards", "safeguard": "StandardClauses", "rights_enforceable": true}),
            json!({"rights_enforceable": false}),
        ),
        "transfers::documents_on_file" => runs(
            json!({"verdict": "Derogation", "derogation": "ExplicitConsent", "derogation_reasons": "wycieczka", "warned": true,
                "country": "Maroko"}),
            json!({"warned": false}),
        ),
        _ => return None,
    })
}

fn assessments(check: &str, is_kept: bool) -> Option<World> {
    let risk = |body, change| case(is_kept, ("risks", "in-treatment"), body, change);
    let change_ = |body, change| case(is_kept, ("changes", "live"), body, change);
    let audit = |state, body, change| case(is_kept, ("audits", state), body, change);
    Some(match check {
        "risks::assessed_within" => {
            let world = risk(json!({"activity": 4, "assessed_on": "2026-06-01"}), json!({"assessed_on": "2024-06-01"}));
            world.with("processing-activities", 4, "active", json!({}))
        }
        "risks::estimates_reasoned" => risk(
            json!({"scenarios": [{"likelihood_reason": "rzadko", "impact_reason": "dane o zdrowiu"}]}),
            json!({"scenarios": [{"likelihood_reason": "rzadko"}]}),
        ),
        "risks::decided" => risk(
            json!({"decision": "Reduce", "reasons": "koszt", "decided_by": "dyrektor", "decided_on": "2026-06-01"}),
            json!({"decided_by": ""}),
        ),
        "dpias::triggers_answered" => case(
            is_kept,
            ("dpias", "assessing"),
            json!({"answer": "Required", "screened_by": "iod", "screened_on": "2026-06-01"}),
            json!({"answer": ""}),
        ),
        "dpias::high_risk_assessed" => {
            risk(json!({"dpia_needed": true, "dpia": 3}), json!({"dpia": null})).with("dpias", 3, "approved", json!({}))
        }
        "changes::screened_before_start" => change_(
            json!({"screened_on": "2026-10-01", "live_on": "2026-11-01", "measures": [{"in_place_on": "2026-10-20"}]}),
            json!({"measures": [{"what": "szyfr"}]}),
        ),
        "changes::dpia_question_answered" => change_(
            json!({"involvement": "Involved", "tests": [{"test": "OnTheList", "reason": "nie ma"}]}),
            json!({"tests": []}),
        ),
        "audits::planned_this_year" => audit(
            "planned",
            json!({"plan_year": 2026, "planned_on": "2026-12-20"}),
            json!({"planned_on": "2026-03-01"}),
        ),
        "audits::officer_works_by_plan" => audit(
            "planned",
            json!({"plan_year": 2026, "planned_on": "2026-12-20", "criteria": ["Law"]}),
            json!({"criteria": []}),
        )
        .office(|office| {
            office.policy.approved_by = "Maria Dyrektor".into();
            office.policy.in_force_from = Some(jiff::civil::date(2026, 9, 1));
        }),
        "audits::independent_within" => audit(
            "closed",
            json!({"criteria": ["Law", "Policy", "ItInstruction"], "independent": true, "auditor": "biegły",
                "report_number": "1/2026", "ended_on": "2026-06-01"}),
            json!({"independent": false}),
        ),
        "audits::rights_reviewed" => {
            audit("closed", json!({"kind": "AccessReview", "ended_on": "2026-06-01"}), json!({"kind": "Audit"}))
        }
        _ => return None,
    })
}
