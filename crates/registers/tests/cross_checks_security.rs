//! Every cross-check on what carries data, shown broken and kept.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::civil::{Date, date};
use rodowod_domain::cross_check::{Entry, Snapshot};
use rodowod_registers::CHECKS;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 11, 22);

type Record = (&'static str, u64, &'static str, Value);

/// The findings of one check in an institution that has these records.
fn found(check: &str, records: &[Record]) -> Vec<(&'static str, u64, &'static str)> {
    let check = CHECKS.iter().find(|known| known.name == check).unwrap();
    let mut snapshot = Snapshot::default();
    for register in check.needs {
        let own = records.iter().filter(|record| record.0 == *register);
        let entries = own.map(|(_, number, state, body)| Entry {
            number: *number,
            state: (*state).to_owned(),
            body: body.as_object().unwrap().clone(),
            ..Entry::default()
        });
        snapshot.insert(register, entries.collect());
    }
    let findings = (check.run)(&snapshot, TODAY);
    findings.into_iter().map(|finding| (finding.register, finding.number, finding.key)).collect()
}

#[test]
fn what_is_lost_has_its_breach_whichever_of_the_two_names_the_other() {
    let institution = |medium: Value, breach: Value| {
        found(
            "lost-carriers",
            &[
                ("media", 1, "lost", medium),
                ("media", 2, "stored", json!({})),
                ("devices", 1, "written-off", json!({})),
                ("breaches", 7, "reported", breach),
            ],
        )
    };
    let device = ("devices", 1, "finding-lost-without-breach");
    let medium = ("media", 1, "finding-lost-without-breach");
    assert_eq!(institution(json!({}), json!({})), [device, medium]);
    assert_eq!(institution(json!({"breach": 7}), json!({"devices": [1]})), []);
    assert_eq!(institution(json!({"breach": 8}), json!({"devices": [1]})), [medium]);
}

#[test]
fn what_is_carried_is_encrypted_as_a_whole() {
    let open = |records: &[Record]| found("carrier-encryption", records).len();
    for (encryption, findings) in [(json!("WholeDisk"), 0), (json!("DataOnly"), 1), (Value::Null, 1)] {
        let device = json!({"portable": true, "disk_encryption": encryption});
        assert_eq!(open(&[("devices", 1, "used", device)]), findings, "{encryption}");
    }
    assert_eq!(open(&[("devices", 1, "used", json!({"portable": false}))]), 0);
    assert_eq!(open(&[("devices", 1, "disposed", json!({"portable": true}))]), 0);
    let stick = json!({"purpose": "Transport", "contents": "SingleItems", "encryption": "NotEncrypted"});
    assert_eq!(open(&[("media", 1, "stored", stick.clone())]), 1);
    assert_eq!(open(&[("media", 1, "handed-over", stick)]), 0);
    assert_eq!(open(&[("media", 1, "stored", json!({"purpose": "Transport", "contents": "Nothing"}))]), 0);
    assert_eq!(open(&[("media", 1, "stored", json!({"purpose": "FromOutside"}))]), 0);
}

#[test]
fn a_workshop_that_gets_data_is_under_contract() {
    let institution = |state| {
        let device = ("devices", 1, "repaired", json!({"repair_processor": 4}));
        found("repair-contracts", &[device, ("processors", 4, state, json!({"name": "Serwis"}))])
    };
    assert_eq!(institution("contracted"), []);
    assert_eq!(institution("verified"), [("devices", 1, "finding-repair-without-contract")]);
}

#[test]
fn what_is_gone_has_its_protocol() {
    let institution = |device: Value, protocol: Value| {
        let records = [("devices", 1, "disposed", device), ("destructions", 3, "filed", protocol)];
        found("destruction-protocols", &records).len()
    };
    assert_eq!(institution(json!({}), json!({})), 1);
    for proof in [json!({"wipe_protocol": "P/1"}), json!({"destruction": 3}), json!({"wipe_method": "NoData"})] {
        assert_eq!(institution(proof, json!({})), 0);
    }
    assert_eq!(institution(json!({}), json!({"devices": [1]})), 0);
}
