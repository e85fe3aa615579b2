//! Worlds of the checks over contacts from afar, recordings, and what the head appoints, orders and permits.

use rodowod_domain::control::Control;
use serde_json::{Value, json};

use super::World;

fn one(register: &str, state: &str, body: Value) -> World {
    World::default().with(register, 1, state, body)
}

pub fn world(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    contacts(check, is_kept)
        .or_else(|| recordings(check, is_kept))
        .or_else(|| permissions(check, control, is_kept))
        .or_else(|| appointments(check, is_kept))
}

fn contacts(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let call = |field: &str, value: Value| {
        let mut body = json!({
            "specialist": "psycholog", "planned_at": "2026-11-20T08:00:00Z", "booked_by": "sekretariat",
            "direction": "Outgoing", "is_number_on_file": true, "asked": ["CallBack"], "identity": "Confirmed",
            "given": "CaseTalk",
        });
        body[field] = value;
        one("calls", "held", body)
    };
    let meeting = |field: &str, value: bool| {
        let mut guest = json!({
            "person": "Jan", "is_known": true, "key_sent_on": "2026-11-19", "agrees": true, "took_part": true,
        });
        guest[field] = json!(value);
        one("meetings", "held", json!({"participants": [guest], "is_recorded": true}))
    };
    Some(match check {
        "calls::booked_with_specialist" => call("booked_by", pick(json!("sekretariat"), Value::Null)),
        "calls::number_from_file" => call("is_number_on_file", json!(is_kept)),
        "calls::identity_checked" => call("identity", pick(json!("Confirmed"), json!("Doubtful"))),
        "channels::directory_reviewed" => one(
            "channels",
            "approved",
            json!({
                "kind": "Email", "addresses": ["sekretariat@szkola.example"], "published_at": "strona szkoły",
                "addresses_reviewed_on": pick(json!("2026-09-01"), json!("2024-09-01")),
            }),
        ),
        "channels::video_encrypted" => {
            one("channels", "approved", json!({"kind": "Video", "encryption": "EndToEnd", "approved_on": "2026-09-01"}))
                .with("meetings", 1, "held", json!({"channel": pick(json!(1), json!(2))}))
        }
        "meetings::participants_verified" => meeting("is_known", is_kept),
        "meetings::recording_agreed" => meeting("agrees", is_kept),
        "disclosures::report_for_person_ready" => {
            let line = json!({
                "persons": "Jan", "recipient": pick(json!("sąd"), Value::Null), "scope": "oceny",
                "disclosed_at": "2026-11-20T08:00:00Z",
            });
            one("disclosures", "disclosed", line).office(|office| {
                office.documents.insert("S-5".to_owned());
            })
        }
        "requests::ported_data_handed_over" => {
            let body = json!({"kind": "Portability", "outcome": "Fulfilled", "exported_by": "iod", "ported_as": "Json",
                "ported_to": "NewController", "ported_how": pick(json!("EncryptedFile"), Value::Null),
                "answered_on": "2026-11-20"});
            one("requests", "answered", body)
        }
        "requests::refusals_told" => {
            let body = json!({"outcome": "Refused", "outcome_reasons": "piąta prośba w tym tygodniu", "received": "2026-10-01",
                "remedies_named": is_kept, "answered_on": "2026-10-20"});
            one("requests", "refused", body)
        }
        "requests::no_identity_copies" => {
            one("requests", "in-progress", json!({"identity_method": "DocumentViewed", "no_copy_kept": is_kept}))
        }
        _ => return None,
    })
}

fn rules(field: &str, value: Value) -> World {
    let mut body = json!({
        "purposes": ["ServiceQuality"], "basis": "Consent", "numbers": ["41"], "directions": ["Incoming", "Outgoing"],
        "access_posts": ["kierownik"], "retention_months": 12, "adopted_by": "dyrektor", "adopted_on": "2026-09-01",
        "in_force_on": "2026-09-01", "fallback": "CallsGoOn", "announcement": "Rozmowy są nagrywane.",
        "announcement_parts": [
            "Institution", "AllCallsRecorded", "Purpose", "HowToRefuse", "StayingMeansConsent", "Controller",
            "FullInformation",
        ],
        "outgoing_message": "Rozmowa jest nagrywana.", "tests": [{"tested_on": "2026-11-15", "is_heard": true}],
    });
    body[field] = value;
    one("recordings-rules", "in-force", body)
}

fn recordings(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let recording = |state: &str, body: Value| rules("remarks", json!("–")).with("recordings", 1, state, body);
    Some(match check {
        "recordings::rules_complete" => rules("fallback", pick(json!("CallsGoOn"), json!("CallsStop"))),
        "recordings::announcement_complete" if is_kept => rules("remarks", json!("–")),
        "recordings::announcement_complete" => rules("announcement_parts", json!(["Institution", "Purpose"])),
        "recordings::announcement_tested" => rules(
            "tests",
            json!([{"tested_on": "2026-11-15", "is_heard": true}, {"tested_on": "2026-11-20", "is_heard": is_kept}]),
        ),
        "recordings::consent_model_stated" => {
            rules("outgoing_message", pick(json!("Rozmowa jest nagrywana."), Value::Null))
        }
        "recordings::staff_told" => {
            let staff = json!({"person": "Anna Kowalska", "account": "anna", "from": "2026-09-01"});
            let thing = pick(json!("RecordingRules"), json!("Order"));
            let told = json!({"person": "anna KOWALSKA", "thing": thing, "confirmed_on": "2026-09-02"});
            let world = rules("remarks", json!("–")).with("authorisations", 1, "granted", staff);
            world.with("acknowledgements", 1, "confirmed", told)
        }
        "recordings::none_without_rules" => recording("kept", json!({"regulation": pick(json!(1), Value::Null)})),
        "recordings::none_past_retention" => recording(
            "kept",
            json!({"recorded_at": pick(json!("2026-10-01T08:00:00Z"), json!("2024-10-01T08:00:00Z"))}),
        ),
        "recordings::destroyed_by_protocol" => recording(
            "destroyed",
            json!({"destroyed_on": "2026-11-20", "destroyed_by": "informatyk", "deletion": pick(json!(1), Value::Null)}),
        ),
        "recordings::holds_respected" => recording(
            "destroyed",
            json!({
                "hold_ground": "Claim", "hold_from": "2026-09-01", "destroyed_on": "2026-11-20",
                "hold_ended_on": pick(json!("2026-11-01"), Value::Null),
            }),
        ),
        _ => return None,
    })
}

fn permissions(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let permitted = |kind: &str, (field, value): (&str, Value)| {
        let mut body = json!({
            "person": "Anna Kowalska", "kind": kind, "from": "2026-09-01", "to": "2027-08-31", "instructed_on": "2026-09-01",
            "checked_on": "2026-11-20", "ended_on": "2026-11-20", "safeguards": ["LockedPlace"], "conditions": "bez wydruków",
        });
        body[field] = value;
        body
    };
    let permission =
        |kind: &str, state: &str, change: (&str, Value)| one("permissions", state, permitted(kind, change));
    Some(match check {
        "permissions::granted_and_current" => {
            let kinds = control.arguments.condition()?.1;
            let with = |world: World, (number, kind): (u64, &str)| {
                let until = if is_kept || number > 1 { "2027-08-31" } else { "2026-10-31" };
                world.with("permissions", number, "granted", permitted(kind, ("to", json!(until))))
            };
            (1..).zip(kinds).fold(World::default(), with)
        }
        "permissions::trained_first" => {
            permission("PasswordManager", "granted", ("instructed_on", pick(json!("2026-09-01"), json!("2026-09-15"))))
        }
        "permissions::closed_with_statement" => {
            permission("PrivateEquipment", "ended", ("checked_on", pick(json!("2026-11-20"), json!("2026-09-02"))))
        }
        _ => return None,
    })
}

fn appointments(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let person = |world: World, number: u64, name: &str, function: &str| {
        let body = json!({"person": name, "from": "2026-09-01", "functions": [function], "unit": "sekretariat"});
        world.with("authorisations", number, "granted", body)
    };
    Some(match check {
        "orders::acknowledged" => {
            one("orders", "in-force", json!({"in_force_on": "2026-09-01", "open": pick(json!(0), json!(3))}))
        }
        "positions::key_roles_filled" => {
            let world = person(World::default(), 1, "Maria Dyrektor", "Controller");
            let world = person(world, 2, "Igor Modelowy", "Officer");
            let world = person(world, 3, "Cezary Modelowy", "Technician");
            let unit = pick(json!("sekretariat"), Value::Null);
            world.with("authorisations", 4, "granted", json!({"person": "Anna", "from": "2026-09-01", "unit": unit}))
        }
        "positions::iod_designated" => {
            let order = json!({
                "kind": "Delegation", "in_force_on": "2026-09-01",
                "acknowledgements": [{"person": "IGOR Modelowy", "on": "2026-09-01"}],
                "measures": [{"what": "Zawiadomienie organu", "done_on": pick(json!("2026-09-10"), json!("2026-10-10"))}],
            });
            person(World::default(), 1, "Igor Modelowy", "Officer").with("orders", 1, "in-force", order)
        }
        _ => return None,
    })
}
