//! Worlds of the checks that look at people, activities, breaches, requests and processors.

use serde_json::{Value, json};

use super::World;

/// A live authorisation in order, but for one field.
fn authorisation(field: &str, value: Value) -> World {
    let mut body = json!({
        "person": "Anna Kowalska", "post": "sekretarka", "from": "2026-09-01", "powers": ["View"], "datasets": [1],
        "training_date": "2026-09-01", "pledge_date": "2026-09-01", "policy_version": "3", "issuer": "Maria Dyrektor",
        "account": "anna",
    });
    body[field] = value;
    World::default().with("authorisations", 1, "granted", body)
}

fn one(register: &str, state: &str, body: Value) -> World {
    World::default().with(register, 1, state, body)
}

pub fn world(check: &str, is_kept: bool) -> Option<World> {
    people(check, is_kept).or_else(|| things(check, is_kept)).or_else(|| cases(check, is_kept))
}

fn people(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    Some(match check {
        "authorisations::staff_covered" => authorisation("post", pick(json!("sekretarka"), json!("kucharka"))).with(
            "datasets",
            1,
            "kept",
            json!({"name": "Uczniowie", "posts": ["sekretariat"]}),
        ),
        "authorisations::scope_stated" => authorisation("datasets", pick(json!([1]), json!([]))),
        "authorisations::lapsed_are_ended" => authorisation("to", pick(json!("2027-09-01"), json!("2026-11-01"))),
        "authorisations::not_granted_to_oneself" => {
            authorisation("issuer", pick(json!("Maria Dyrektor"), json!("anna KOWALSKA")))
        }
        "authorisations::one_live_per_scope" => {
            let datasets = if is_kept { json!([2]) } else { json!([1]) };
            let twin =
                json!({"person": "Anna Kowalska", "from": "2026-09-01", "powers": ["View"], "datasets": datasets});
            authorisation("remarks", json!("–")).with("authorisations", 2, "granted", twin)
        }
        // A contractor is bound as an employee is: without the pledge the promise is broken.
        "authorisations::everybody_bound_alike" => {
            let body = json!({"person": "Jan Zleceniobiorca", "person_type": "Contractor", "from": "2026-09-01",
                "training_date": "2026-09-01", "pledge_date": pick(json!("2026-09-01"), Value::Null)});
            authorisation("person_type", json!("Employee")).with("authorisations", 2, "granted", body)
        }
        "authorisations::withdrawals_completed" => {
            let state = if is_kept { "completed" } else { "withdrawn" };
            one("authorisations", state, json!({"withdrawn_on": "2026-10-01"}))
        }
        "trainings::all_live_authorisations_trained" => {
            authorisation("training_date", pick(json!("2026-09-01"), Value::Null))
        }
        "authorisations::documented" => {
            let body = json!({"person": "Anna", "post": "sekretarka", "unit": "sekretariat", "from": "2026-09-01",
                "powers": ["View"], "issuer": "Maria Dyrektor", "prepared_by": "iod",
                "granted_by": pick(json!("dyrektor"), Value::Null)});
            one("authorisations", "granted", body).office(|office| office.documents.extend(["S-1".to_owned()]))
        }
        "authorisations::blocks_reviewed" => {
            one("authorisations", "suspended", json!({"block_ground": pick(json!("Disciplinary"), Value::Null)}))
        }
        "trainings::repeated_within" => {
            let training = json!({"trained": ["anna"], "attendance": [{"account": "anna"}], "held_on": "2026-09-01", "kind": "Cyclic", "trainer": "iod",
                "programme": "zasady", "repeat_on": pick(json!("2027-09-01"), Value::Null)});
            authorisation("training_date", json!("2026-09-01")).with("trainings", 1, "held", training)
        }
        "pledges::all_authorised_pledged" => authorisation("pledge_date", pick(json!("2026-09-01"), Value::Null)),
        "pledges::kept_after_the_end" => {
            one("authorisations", "completed", json!({"pledge_date": pick(json!("2026-09-01"), Value::Null)}))
        }
        "acknowledgements::policy_current" => {
            // The authorisation is older than the version; a statement of its own makes up for it.
            let told = json!({"person": "A. K.", "account": "anna", "thing": "Policy", "version": pick(json!("3"), json!("2"))});
            let world = authorisation("policy_version", json!("2")).with("acknowledgements", 1, "confirmed", told);
            world.office(|office| {
                office.policy.version = "3".into();
                office.policy.in_force_from = Some(jiff::civil::date(2026, 9, 1));
            })
        }
        "checklists::acknowledged" => {
            let lists = ["EndOfDay", "LeavingRoom", "DeskAndScreen", "Visitors", "PapersLocked", "Equipment", "Mail"];
            let more = ["PasswordsAndScreen", "PolicyDuties", "PhoneCall", "VideoCall", "MediaUse", "InternetUse"];
            let rest = ["Disclosure", "AnsweringRequests", "BreachFirstResponse"];
            let day = if is_kept { "2026-10-01" } else { "2024-10-01" };
            let all = lists.into_iter().chain(more).chain(rest).zip(1..);
            all.fold(authorisation("remarks", json!("–")), |world, (list, number)| {
                let body = json!({"person": "Anna KOWALSKA", "checklist": list, "confirmed_on": day});
                world.with("acknowledgements", number, "confirmed", body)
            })
        }
        _ => return None,
    })
}

fn things(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let device = |field: &str, value: Value| {
        let mut body = json!({
            "name": "Komputer", "protection_status": "Full", "os_support_until": "2030-01-01",
            "programs": [{"name": "Kadry", "authentication": "Password"}],
        });
        body[field] = value;
        one("devices", "used", body)
    };
    Some(match check {
        "activities::complete" => {
            let register = rodowod_registers::REGISTERS.iter().find(|one| one.slug() == "processing-activities")?;
            let mut body = register.sample();
            if !is_kept {
                body.remove("measures");
                body.remove("data_categories");
            }
            one("processing-activities", "active", Value::Object(body))
        }
        "datasets::keeper_named" => {
            one("datasets", "kept", json!({"name": "Uczniowie", "keeper": pick(json!("kadry"), Value::Null)}))
        }
        "datasets::paper_has_room" => {
            let world = one("datasets", "kept", json!({"name": "Uczniowie", "form": "Paper"}));
            world.with("areas", 1, "used", json!({"datasets": pick(json!([1]), json!([]))}))
        }
        "devices::programs_sign_in" => {
            let open = json!([{"name": "Kadry", "authentication": "None"}]);
            device("programs", pick(json!([{"name": "Kadry", "authentication": "Password"}]), open))
        }
        "devices::protection_current" => device("protection_status", pick(json!("Full"), json!("Missing"))),
        "devices::systems_supported" => device("os_support_until", pick(json!("2030-01-01"), json!("2020-01-14"))),
        "processors::contract_in_force" => {
            let world = one("processing-activities", "active", json!({"name": "Kadry", "processors": [1]}));
            world.with("processors", 1, if is_kept { "contracted" } else { "verified" }, json!({"name": "Dostawca"}))
        }
        "processors::contract_terms_complete" => {
            let register = rodowod_registers::REGISTERS.iter().find(|one| one.slug() == "processors")?;
            let mut body = register.sample();
            let terms = register.field("contract_terms")?.kind.options()?.names();
            body.insert("contract_terms".into(), terms.skip(usize::from(!is_kept)).collect::<Vec<_>>().into());
            one("processors", "contracted", Value::Object(body))
        }
        "processors::breaches_told_in_time" => {
            let told = pick(json!("2026-11-02T06:00:00Z"), json!("2026-11-05T06:00:00Z"));
            let breach = json!({"processors": [1], "detected_at": "2026-11-01T08:00:00Z", "processor_told_at": told});
            one("processors", "contracted", json!({"breach_notice_hours": 24})).with("breaches", 1, "reported", breach)
        }
        "processors::inspections_followed" => {
            let inspection = json!({
                "announced_on": "2026-09-01", "planned_on": "2026-09-15", "held_on": "2026-09-15",
                "protocol_on": "2026-09-16", "objections_by": "2026-09-23", "result": "ToMend",
                "signed_on": pick(json!("2026-09-24"), Value::Null), "corrections_due": "2026-10-01", "corrected_on": "2026-09-30",
            });
            let audit = json!({
                "processors": [1], "announced_on": "2026-09-01", "started_on": "2026-09-15", "report_number": "1/2026",
                "auditor": "iod", "received_by": "Dostawca",
                "actions": [{"what": "szyfr", "due": "2026-10-01", "done_on": "2026-09-30"}],
            });
            one("processors", "contracted", json!({"inspections": [inspection]})).with("audits", 1, "reported", audit)
        }
        "processors::ended_are_settled" => {
            let mut body = json!({
                "ended_on": "2026-09-01", "access_withdrawn_on": "2026-09-01", "demand_sent_on": "2026-09-01",
            });
            body["statement_received_on"] = pick(json!("2026-09-03"), Value::Null);
            one("processors", "ended", body)
        }
        _ => return None,
    })
}

fn cases(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    Some(match check {
        "breaches::reported_at_once" => one(
            "breaches",
            "reported",
            json!({
                "detected_at": "2026-11-20T08:00:00Z",
                "controller_told_at": pick(json!("2026-11-20T09:00:00Z"), json!("2026-11-22T09:00:00Z")),
            }),
        ),
        "breaches::journal_kept" => {
            let body = json!({"aware_at": "2026-11-01T08:00:00Z", "kind": "Breach", "description": "zguba",
                "nature": ["Confidentiality"], "effects": "brak", "measures_taken": pick(json!("zmieniono zamek"), Value::Null)});
            one("breaches", "closed", body).office(|office| office.documents.extend(["W-12".to_owned()]))
        }
        "breaches::assessed_in_time" => {
            one("breaches", if is_kept { "assessed" } else { "reported" }, json!({"aware_at": "2026-11-01T08:00:00Z"}))
        }
        "breaches::prevention_planned" => {
            let action = json!([{"what": "Szyfrowanie", "owner": "Informatyk", "due": "2026-12-01"}]);
            one("breaches", "closed", json!({"actions": pick(action, json!([{"what": "Szyfrowanie"}]))}))
        }
        "breaches::serious_analysed" => {
            let findings = pick(json!([{"area": "Technical", "finding": "Brak szyfrowania"}]), json!([]));
            one(
                "breaches",
                "closed",
                json!({"severity_level": "High", "conclusions": "Szyfrować", "findings": findings}),
            )
        }
        "requests::answer_channel_fits" => one(
            "requests",
            "closed",
            json!({"channel": "Email", "answer_channel": pick(json!("Email"), json!("Letter"))}),
        ),
        "requests::questions_followed_up" => {
            one("requests", "identity", json!({"identity_asked": pick(json!("2026-11-21"), json!("2026-08-01"))}))
        }
        "requests::inaction_resumed" => {
            let body = json!({"inaction_notice_on": "2026-11-01", "handler": pick(json!("Jan Nowak"), Value::Null)});
            one("requests", "in-progress", body)
        }
        _ => return None,
    })
}
