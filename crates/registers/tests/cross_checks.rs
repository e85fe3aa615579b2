//! Every cross-check shown broken and kept: each case is the same small institution with one thing changed.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::civil::{Date, date};
use rodowod_domain::cross_check::{Entry, Snapshot};
use rodowod_registers::CHECKS;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 11, 22);

const REGISTERS: [&str; 7] =
    ["datasets", "areas", "devices", "processors", "processing-activities", "authorisations", "systems"];

/// Register, number and key of a finding.
type Found = (&'static str, u64, &'static str);

/// Two sets, a room, a device, an activity with its processor and two people, all in order.
fn in_order() -> Vec<(&'static str, u64, &'static str, Value)> {
    vec![
        (
            "datasets",
            1,
            "kept",
            json!({"name": "Księga uczniów", "form": "Paper", "posts": ["dyrektor", "sekretariat"]}),
        ),
        (
            "datasets",
            2,
            "kept",
            json!({"name": "Kadrowy", "form": "Electronic", "posts": ["dyrektor"], "keeper": "kadry"}),
        ),
        (
            "areas",
            1,
            "used",
            json!({"building": "A", "room": "12", "keeper": "sekretariat", "datasets_named": ["KSIĘGA uczniów"]}),
        ),
        (
            "devices",
            1,
            "used",
            json!({
                "name": "Komputer", "protection_status": "Full", "os_support_until": "2026-11-22", "datasets": [2],
                "programs": [{"name": "Kadry", "authentication": "Password"}],
            }),
        ),
        ("processors", 1, "contracted", json!({"name": "Dostawca", "contract_until": "2026-11-22"})),
        ("systems", 1, "used", json!({"name": "KADRY", "datasets": [2], "supplier": 1})),
        ("processing-activities", 1, "active", json!({"name": "Nauczanie", "datasets": [1, 2], "processors": [1]})),
        ("authorisations", 1, "granted", json!({"post": "Dyrektor szkoły", "from": "2026-09-01", "datasets": [1, 2]})),
        (
            "authorisations",
            2,
            "granted",
            json!({"post": "Sekretarka", "from": "2026-09-01", "to": "2026-11-22", "activities": [1], "systems": [{"system": "Kadry"}]}),
        ),
    ]
}

/// Runs every check after some changes; `None` as a value removes the field, the field `state` sets the state.
fn found(changes: &[(&str, u64, &str, Value)]) -> Vec<Found> {
    let mut records = in_order();
    for (register, number, field, value) in changes {
        let record = records.iter_mut().find(|record| record.0 == *register && record.1 == *number).unwrap();
        match (*field, value) {
            ("state", Value::String(state)) => record.2 = String::leak(state.clone()),
            (field, Value::Null) => drop(record.3.as_object_mut().unwrap().remove(field)),
            (field, value) => record.3[field] = value.clone(),
        }
    }
    let mut snapshot = Snapshot::default();
    for register in REGISTERS {
        let of_register = records.iter().filter(|record| record.0 == register);
        let entries = of_register.map(|(_, number, state, body)| Entry {
            number: *number,
            state: (*state).to_owned(),
            body: body.as_object().unwrap().clone(),
            ..Entry::default()
        });
        snapshot.insert(register, entries.collect());
    }
    // Checks of other subjects have institutions of their own beside this one.
    let own = CHECKS.iter().filter(|check| check.needs.iter().all(|need| REGISTERS.contains(need)));
    let findings = own.flat_map(|check| (check.run)(&snapshot, TODAY));
    findings.map(|finding| (finding.register, finding.number, finding.key)).collect()
}

#[test]
fn an_institution_in_order_gives_no_findings() {
    assert_eq!(found(&[]), []);
}

#[test]
fn each_fault_is_found_and_nothing_else() {
    let cases: Vec<(&str, u64, &str, Value, Vec<Found>)> = vec![
        ("devices", 1, "datasets_named", json!(["Absolwenci"]), vec![("devices", 1, "finding-set-unknown")]),
        ("areas", 1, "datasets", json!([99]), vec![("areas", 1, "finding-set-missing")]),
        (
            "areas",
            1,
            "datasets_named",
            Value::Null,
            vec![("datasets", 1, "finding-set-without-room"), ("datasets", 1, "finding-set-without-keeper")],
        ),
        ("devices", 1, "datasets", json!([1]), vec![("datasets", 2, "finding-set-without-device")]),
        ("areas", 1, "keeper", Value::Null, vec![("datasets", 1, "finding-set-without-keeper")]),
        ("authorisations", 2, "to", json!("2026-11-21"), vec![("datasets", 1, "finding-post-without-authorisation")]),
        ("authorisations", 2, "from", json!("2026-11-23"), vec![("datasets", 1, "finding-post-without-authorisation")]),
        ("authorisations", 2, "state", json!("withdrawn"), vec![("datasets", 1, "finding-post-without-authorisation")]),
        ("authorisations", 1, "datasets", json!([1]), vec![("datasets", 2, "finding-post-without-authorisation")]),
        ("devices", 1, "programs", json!([{"name": "Kadry"}]), vec![("devices", 1, "finding-program-without-sign-in")]),
        ("devices", 1, "protection_status", Value::Null, vec![("devices", 1, "finding-device-without-status")]),
        ("devices", 1, "protection_status", json!("Missing"), vec![("devices", 1, "finding-device-unprotected")]),
        ("devices", 1, "os_support_until", json!("2026-11-21"), vec![("devices", 1, "finding-system-unsupported")]),
        (
            "processors",
            1,
            "state",
            json!("verified"),
            vec![
                ("processing-activities", 1, "finding-processor-without-contract"),
                ("systems", 1, "finding-system-supplier"),
            ],
        ),
        (
            "processors",
            1,
            "contract_until",
            json!("2026-11-21"),
            vec![("processing-activities", 1, "finding-contract-over"), ("systems", 1, "finding-system-supplier")],
        ),
        ("systems", 1, "datasets", Value::Null, vec![("datasets", 2, "finding-set-without-system")]),
        ("systems", 1, "datasets_named", json!(["Absolwenci"]), vec![("systems", 1, "finding-set-unknown")]),
        (
            "systems",
            1,
            "name",
            json!("Płace"),
            vec![
                ("devices", 1, "finding-program-without-system"),
                ("authorisations", 2, "finding-account-without-system"),
            ],
        ),
    ];
    for (register, number, field, value, expected) in cases {
        assert_eq!(found(&[(register, number, field, value.clone())]), expected, "{register} {number} {field} {value}");
    }
}

#[test]
fn an_activity_without_a_set_is_found_once_it_stands_in_the_register() {
    let finding = ("processing-activities", 1, "finding-activity-without-set");
    let without = ("processing-activities", 1, "datasets", Value::Null);
    assert!(found(std::slice::from_ref(&without)).contains(&finding));
    assert!(!found(&[without, ("processing-activities", 1, "state", json!("proposed"))]).contains(&finding));
}

#[test]
fn a_disposed_set_needs_neither_room_nor_people_but_must_not_stand_anywhere() {
    let disposed = ("datasets", 2, "state", json!("disposed"));
    let wrong = [("devices", 1, "finding-set-disposed"), ("systems", 1, "finding-set-disposed")];
    assert_eq!(found(&[disposed]), wrong);
}

fn snapshot(records: &[(&'static str, u64, &'static str, Value)]) -> Snapshot {
    let mut snapshot = Snapshot::default();
    let registers: std::collections::BTreeSet<&str> = records.iter().map(|record| record.0).collect();
    for register in registers {
        let entries = records.iter().filter(|record| record.0 == register).map(|(_, number, state, body)| Entry {
            number: *number,
            state: (*state).to_owned(),
            body: body.as_object().unwrap().clone(),
            ..Entry::default()
        });
        snapshot.insert(register, entries.collect());
    }
    snapshot
}

fn found_in(records: &[(&'static str, u64, &'static str, Value)], today: Date, checks: &[&str]) -> Vec<Found> {
    let snapshot = snapshot(records);
    let chosen = CHECKS.iter().filter(|check| checks.contains(&check.name));
    let findings = chosen.flat_map(|check| (check.run)(&snapshot, today));
    findings.map(|finding| (finding.register, finding.number, finding.key)).collect()
}

#[test]
fn data_that_leave_the_area_have_an_assessed_transfer_with_a_basis() {
    let checks = ["transfers-assessed", "transfers-basis"];
    let with = |state, territory: &str, today| {
        let records = [
            ("processing-activities", 1, "active", json!({"name": "Poczta", "transfer": true})),
            ("processors", 1, "contracted", json!({"name": "Dostawca", "transfer": true})),
            (
                "transfers",
                1,
                state,
                json!({
                    "name": "Wsparcie", "recipient": "Odbiorca", "country": "Kraj", "territory": territory,
                    "regularity": "Continuous", "activities": [1], "processor": 1,
                }),
            ),
        ];
        found_in(&records, today, &checks)
    };
    assert_eq!(with("running", "GB", TODAY), []);
    assert_eq!(with("running", "GB", date(2032, 1, 1)), [("transfers", 1, "finding-transfer-without-basis")]);
    assert_eq!(with("running", "IN", TODAY), [("transfers", 1, "finding-transfer-without-basis")]);
    let missing =
        ["processing-activities", "processors"].map(|register| (register, 1, "finding-transfer-not-assessed"));
    assert_eq!(with("planned", "GB", TODAY), missing);
}

#[test]
fn what_was_told_of_a_child_stands_among_the_disclosures() {
    let request = ("child-data-requests", 4, "disclosed", json!({"child": "Maja"}));
    let open = [("child-data-requests", 4, "finding-child-answer-not-logged")];
    assert_eq!(found_in(std::slice::from_ref(&request), TODAY, &["child-answers-logged"]), open);
    let logged = ("disclosures", 1, "disclosed", json!({"child_request": 4}));
    assert_eq!(found_in(&[request, logged], TODAY, &["child-answers-logged"]), []);
}

#[test]
fn an_authorisation_that_was_replaced_is_withdrawn() {
    let of = |state: &'static str, from: &str| {
        let records = [
            ("authorisations", 1, state, json!({"post": "Sekretarz", "from": "2026-01-01"})),
            ("authorisations", 2, "granted", json!({"post": "Kierownik", "from": from, "replaces": 1})),
        ];
        found_in(&records, TODAY, &["replaced-authorisations"])
    };
    assert_eq!(of("granted", "2026-11-22"), [("authorisations", 1, "finding-authorisation-replaced")]);
    assert_eq!(of("granted", "2026-11-23"), [], "the new post lies ahead");
    assert_eq!(of("withdrawn", "2026-11-22"), []);
}
