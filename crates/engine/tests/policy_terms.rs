//! Deadlines follow the policy in force on the day: those of new records at once, those that stand when its day has come.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::control::{ParameterSet, Policy, Preset, Value};
use rodowod_engine::{By, Engine, controls, doctor, jobs, records, setup};
use rodowod_store::{args, settings};
use serde_json::json;
use support::{Fresh, enter, school};

const TODAY: &str = "2026-03-16T08:00:00Z";
const TOMORROW: &str = "2026-03-17T08:00:00Z";
const REGISTER: &str = "malware-scans";

fn scans_within(days: i64, (label, from): (&str, &str)) -> Policy {
    Policy {
        label: label.into(),
        in_force_from: Some(from.parse().unwrap()),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Po przeglądzie zabezpieczeń".into(),
        parameters: ParameterSet([("malware_scan_days".to_owned(), Value::Number(days))].into()),
        ..Policy::default()
    }
}

/// The day until which the station is scanned.
async fn due(engine: &Engine, by: &By, number: u64) -> String {
    let view = records::view(engine, by, REGISTER, number).await.unwrap();
    view.deadlines.iter().find(|deadline| deadline.name == "scan").unwrap().due.to_string()
}

/// Works until nothing is left to do.
async fn work(engine: &Engine) {
    while jobs::tick(engine).await.unwrap() > 0 {}
}

async fn story(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    let today = &fresh.engine;
    let mut stations = Vec::new();
    for name in ["Komputer 1", "Komputer 2"] {
        stations.push(enter(today, &by, (REGISTER, json!({ "station": name }))).await);
    }
    assert_eq!(due(today, &by, stations[0]).await, "2026-03-23", "a week where no policy says otherwise");
    controls::adopt(today, &by, scans_within(2, ("2", "2026-03-17"))).await.unwrap();
    work(today).await;
    assert_eq!(due(today, &by, stations[0]).await, "2026-03-23", "its day has not come");
    let new = enter(today, &by, (REGISTER, json!({ "station": "Komputer 3" }))).await;
    assert_eq!(due(today, &by, new).await, "2026-03-23");

    let tomorrow = fresh.at(TOMORROW);
    let new = enter(&tomorrow, &by, (REGISTER, json!({ "station": "Komputer 4" }))).await;
    assert_eq!(due(&tomorrow, &by, new).await, "2026-03-19", "what is entered now follows the policy of now");
    work(&tomorrow).await;
    for station in &stations {
        assert_eq!(due(&tomorrow, &by, *station).await, "2026-03-18", "what stands was counted anew");
    }
    let listed = records::list(&tomorrow, &by, REGISTER, &records::Query::default()).await.unwrap();
    let shown = listed.rows.iter().find(|row| row.record.number == stations[0]).unwrap();
    assert_eq!(shown.deadline.as_ref().unwrap().due.to_string(), "2026-03-18");
    let versions = records::history(&tomorrow, &by, REGISTER, stations[0]).await.unwrap().len();
    assert_eq!(versions, 1, "a deadline is no version of its record");

    work(&fresh.at("2026-03-17T12:00:00Z")).await;
    assert_eq!(due(&tomorrow, &by, stations[0]).await, "2026-03-18", "once more changes nothing");
    controls::adopt(&tomorrow, &by, scans_within(5, ("3", "2026-03-17"))).await.unwrap();
    work(&tomorrow).await;
    assert_eq!(due(&tomorrow, &by, stations[0]).await, "2026-03-23", "Saturday the 21st moves to Monday");

    let later = fresh.at("2026-03-20T08:00:00Z");
    for (day, due) in [("2026-03-16", "2026-03-23"), ("2026-03-18", "2026-03-23")] {
        assert_eq!(due_as_of(&later, &by, day).await, due, "as it bound on {day}");
    }
}

/// The day until which the first station was to be scanned, as a past day knew it.
async fn due_as_of(engine: &Engine, by: &By, day: &str) -> String {
    let page = records::as_of(engine, by, REGISTER, (day.parse().unwrap(), 0)).await.unwrap();
    page.rows[0].deadline.as_ref().unwrap().due.to_string()
}

/// The first of two records cannot be read any more: the second is counted, and whoever looks after the installation
/// hears of the first.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_record_that_does_not_open_keeps_no_other_from_its_new_terms() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, _) = school(&fresh.engine).await;
    let mut stations = Vec::new();
    for name in ["Komputer 1", "Komputer 2"] {
        stations.push(enter(&fresh.engine, &by, (REGISTER, json!({ "station": name }))).await);
    }
    let number = stations[0];
    let spoil = fresh.engine.db.write(move |tx| {
        let sql = "UPDATE record_versions SET body = $1 WHERE register = $2 AND number = $3";
        Ok(tx.execute(sql, args![b"spoilt".to_vec(), REGISTER, number])?)
    });
    assert_eq!(spoil.await.unwrap(), 1);
    // The checks that follow an adoption stop at what cannot be read; the policy is in force all the same.
    drop(controls::adopt(&fresh.engine, &by, scans_within(2, ("2", "2026-03-16"))).await);
    work(&fresh.engine).await;
    assert_eq!(due(&fresh.engine, &by, stations[1]).await, "2026-03-18");
    let told = doctor::examine(fresh.engine.settings.clone()).await;
    let terms = told.iter().find(|finding| finding.about == "terms").unwrap();
    let said = terms.found.as_ref().unwrap();
    assert!(!terms.is_well && said.key == "doctor-terms-skipped" && said.arg("count") == Some("1"), "{terms:?}");
}

/// Another kind of institution asks for other terms without a new version of the policy.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_follow_the_kinds_of_institution_too() {
    let fresh = Fresh::sqlite(TODAY).await;
    let (by, _) = school(&fresh.engine).await;
    let policy = Policy { parameters: ParameterSet::default(), ..scans_within(0, ("2", "2026-03-16")) };
    controls::adopt(&fresh.engine, &by, policy).await.unwrap();
    work(&fresh.engine).await;
    let station = enter(&fresh.engine, &by, (REGISTER, json!({ "station": "Komputer 1" }))).await;
    let counted = async |engine: &Engine| {
        let id = by.institution.id;
        let told = engine.db.read(move |tx| Ok(settings::get(tx, id, "deadlines-counted")?)).await.unwrap().unwrap();
        serde_json::from_str::<serde_json::Value>(&told).unwrap()
    };
    let before = counted(&fresh.engine).await;
    setup::choose(&fresh.engine, &by, &[Preset::Clinic]).await.unwrap();
    let later = fresh.at("2026-03-16T10:00:00Z");
    work(&later).await;
    let after = counted(&later).await;
    assert!(before["basis"] != after["basis"] && after["register"].is_null(), "{before} {after}");
    assert_eq!(due(&later, &by, station).await, "2026-03-23");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deadlines_follow_the_policy_from_its_day_on_sqlite() {
    story(&Fresh::sqlite(TODAY).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deadlines_follow_the_policy_from_its_day_on_postgres() {
    if let Some(fresh) = Fresh::postgres(TODAY).await {
        story(&fresh).await;
    }
}
