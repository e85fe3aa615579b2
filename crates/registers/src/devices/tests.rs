//! Clocks and rules of a device, state by state.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::register::{Moment, Register as _};
use serde_json::json;

use super::{Device, DiskEncryption, Network};

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

#[test]
fn the_end_of_support_is_a_deadline_while_the_device_is_used() {
    let now = at("used").now;
    let old = Device { os_support_until: Some(date(2020, 1, 14)), ..Device::sample() };
    assert!(old.deadlines(&at("used"))[0].is_overdue(now));
    assert!(old.deadlines(&at("withdrawn")).is_empty());
}

#[test]
fn a_repair_is_waited_for_and_a_loss_waits_for_its_breach() {
    let names = |device: &Device, state| -> Vec<_> {
        device.deadlines(&at(state)).into_iter().map(|deadline| (deadline.name, deadline.met)).collect()
    };
    let device = Device { os_support_until: None, ..Device::sample() };
    assert_eq!(names(&device, "repaired"), [("repair", false)]);
    assert_eq!(names(&device, "lost"), [("report", true)]);
    assert_eq!(names(&Device { breach: None, ..device }, "lost"), [("report", false)]);
}

#[test]
fn a_device_is_not_offline_and_online_at_once() {
    let odd = Device { networks: vec![Network::Offline, Network::Wifi], ..Device::sample() };
    assert_eq!(odd.check(&at("used"))[0].field, "networks");
    assert!(Device::sample().check(&at("used")).is_empty());
}

#[test]
fn data_are_taken_off_before_the_device_goes_out() {
    let late = Device { data_removed_on: Some(date(2026, 10, 13)), ..Device::sample() };
    assert_eq!(late.check(&at("repaired"))[0].key, "problem-data-removed-after-sending");
    assert!(Device::sample().check(&at("repaired")).is_empty());
}

#[test]
fn what_a_device_in_use_lacks_is_named() {
    let keys = |device: &Device| -> Vec<_> { device.gaps(&at("used")).into_iter().map(|gap| gap.key).collect() };
    assert!(keys(&Device::sample()).is_empty());
    let open = Device {
        disk_encryption: Some(DiskEncryption::DataOnly),
        lock_minutes: Some(16),
        portable: true,
        guest_account: true,
        ..Device::sample()
    };
    let expected = ["gap-device-encryption", "gap-device-lock", "gap-device-guest", "gap-device-base-place"];
    assert_eq!(keys(&open), expected);
}

#[test]
fn a_loss_opens_a_breach_that_names_the_device() {
    let lost = Device { breach: None, ..Device::sample() };
    let opened = lost.follow_ups("report-loss", &at("lost"));
    assert_eq!((opened[0].register, opened[0].link, opened[0].back), ("breaches", Some("breach"), Some("devices")));
    assert_eq!(
        (&opened[0].body["kind"], &opened[0].body["aware_at"]),
        (&json!("Breach"), &json!("2026-11-22T08:00:00Z"))
    );
    assert!(Device::sample().follow_ups("report-loss", &at("lost")).is_empty(), "its breach is known");
    assert!(lost.follow_ups("withdraw", &at("withdrawn")).is_empty());
}

#[test]
fn a_repair_and_another_system_each_call_for_a_review() {
    let opened = |step: &str| {
        let opened = Device::sample().follow_ups(step, &at("used")).remove(0);
        (opened.register, opened.back, opened.body["reason"].as_str().unwrap().to_owned())
    };
    assert_eq!(opened("take-back"), ("maintenance", Some("devices"), "RepairOrChange".to_owned()));
    assert_eq!(opened("change-system"), ("maintenance", Some("devices"), "StationSystem".to_owned()));
}
