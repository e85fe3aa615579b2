//! Worlds of the checks over the network, repairs, losses, reports of posts, and what is a set or a protocol of its own.

use serde_json::{Value, json};

use super::World;

pub fn world(check: &str, is_kept: bool) -> Option<World> {
    devices(check, is_kept).or_else(|| papers(check, is_kept))
}

fn node(protections: &[&str]) -> Value {
    json!({"kind": "Network", "networks": ["Lan", "Vpn"], "protections": protections})
}

fn devices(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let whole = ["Firewall", "AccessLists", "SeparateNetwork", "TrafficMonitoring", "EncryptedLinks"];
    Some(match check {
        "devices::network_guarded" => World::default()
            .with("devices", 1, "used", node(if is_kept { &whole } else { &whole[1..] }))
            .with("devices", 2, "used", json!({"kind": "Laptop", "networks": ["Wifi"]})),
        "devices::listed_in_full" => World::default()
            .with("devices", 1, "used", json!({"kind": "Network", "place": "serwerownia"}))
            .with(
                "devices",
                2,
                "used",
                json!({"kind": "Phone", "area": 3, "keeper": "dyrektor",
                "operating_system": "Android 15", "sign_in": ["Pin"]}),
            )
            .with(
                "devices",
                3,
                "used",
                json!({
                    "kind": "Desktop", "area": 3, "access": ["sekretarz"], "operating_system": "Windows 11",
                    "sign_in": ["Password"], "networks": ["Lan"], "datasets_named": ["Księga uczniów"],
                    "programs": pick(json!([{"name": "dziennik"}]), json!([])),
                }),
            ),
        "devices::joined_and_placed" => World::default().with(
            "devices",
            1,
            "used",
            json!({
                "networks": ["Wifi"], "portable": true, "base_place": "szafka w pokoju nauczycielskim",
                "joined_by": "informatyk, za zgodą dyrektora", "network_key": is_kept,
            }),
        ),
        "repairs::way_chosen" => World::default()
            .with(
                "devices",
                1,
                "repaired",
                json!({"repair_way": "DisksRemoved", "data_removed_on": pick(json!("2026-11-01"), Value::Null)}),
            )
            .with("maintenance", 1, "completed", json!({"by": "OutsideSupervised", "supervisor": "Cezary Modelowy"})),
        "repairs::under_contract" => World::default()
            .with("devices", 1, "repaired", json!({"repair_way": "UnderContract", "repair_processor": 3}))
            .with("maintenance", 1, "completed", json!({"by": "OutsideFirm", "firm": 4}))
            .with("processors", 3, if is_kept { "contracted" } else { "verified" }, json!({}))
            .with("processors", 4, "ended", json!({})),
        "breaches::facts_recorded" => {
            let told = json!({
                "description": "Zgubiono laptop.", "effects": "utrata poufności", "measures_taken": "wyczyszczono zdalnie",
                "detected_at": "2026-11-01T08:00:00Z", "authority_decision": "Notify",
                "reported_at": "2026-11-02T08:00:00Z", "notice_channel": pick(json!("BusinessPortal"), Value::Null),
                "persons_decision": "Tell", "persons_told_on": "2026-11-03", "persons_channel": "list polecony",
            });
            World::default().with("breaches", 1, "notified", told)
        }
        "breaches::losses_reported" => World::default()
            .with("devices", 1, "lost", json!({"name": "Laptop"}))
            .with("media", 1, "lost", json!({"label": "N-1", "breach": 1}))
            .with("documents-issued", 1, "written-off", json!({"breach": pick(json!(1), Value::Null)}))
            .with("breaches", 1, "reported", json!({"devices": [1]})),
        _ => return None,
    })
}

fn papers(check: &str, is_kept: bool) -> Option<World> {
    let pick = |good: Value, bad: Value| if is_kept { good } else { bad };
    let person = json!({
        "person": "Anna Kowalska", "post": "sekretarka", "from": "2024-09-01", "powers": ["View"], "account": "anna",
    });
    let person = || World::default().with("authorisations", 1, "granted", person.clone());
    Some(match check {
        "authorisations::register_listed" => person().with(
            "datasets",
            1,
            "kept",
            json!({"name": pick(json!("Rejestr wydanych upoważnień"), json!("Upoważnienia do odbioru dzieci"))}),
        ),
        "risk_reports::every_post_reported" => {
            let signed = pick(json!("2026-06-01"), json!("2025-06-01"));
            let report = json!({"person": "anna KOWALSKA", "due": "2026-06-30", "signed_on": signed});
            person().with("risk-reports", 1, "accepted", report)
        }
        "risk_reports::made_and_collected" => {
            let report = json!({"threats": [{"threat": "Malware"}], "signed_on": "2026-05-01", "reviewed_on": "2026-05-02"});
            let collected = json!({"reports": pick(json!([1]), json!([2]))});
            let world = World::default().with("risk-reports", 1, "accepted", report);
            world.with("risks", 1, "assessed", collected).office(|office| {
                office.documents.extend(["W-7".to_owned(), "W-8".to_owned()]);
            })
        }
        "retention::archive_is_a_set" => World::default()
            .with("retention-reviews", 1, "settled", json!({"kind": "Archiving", "archive_set": "Dzienniki 2019"}))
            .with("datasets", 1, "archived", json!({"name": "dzienniki 2019", "archived_on": pick(json!("2026-01-02"), Value::Null)})),
        "deletions::protocols_signed" => World::default()
            .with(
                "deletions",
                1,
                "completed",
                json!({
                    "protocol_number": "1/2026", "place": "archiwum", "performers": ["Jan Przykładowy"],
                    "resources": [{"resource": "teczka", "carrier": "Paper"}],
                }),
            )
            .with(
                "destructions",
                1,
                "approved",
                json!({"signatures": [{"person": "Jan", "role": "It", "signed_on": pick(json!("2026-11-01"), Value::Null)}]}),
            )
            .office(|office| office.documents.extend(["W-15".to_owned()])),
        _ => return None,
    })
}
