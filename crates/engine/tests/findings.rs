//! What the checks found is kept, and is never told after a record, the day or the person has changed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::record::{Edit, day_in_warsaw};
use rodowod_engine::{By, Engine, findings, records};
use serde_json::{Value, json};
use support::{Fresh, body, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const TOMORROW: &str = "2026-03-17T08:00:00Z";

fn device() -> Value {
    json!({
        "name": "Komputer w sekretariacie", "kind": "Desktop", "protection_status": "Full",
        "os_support_until": "2026-03-16", "portable": false, "guest_account": false,
    })
}

/// Keys of what is found, and how many statements it took.
async fn found(engine: &Engine, by: &By) -> (Vec<(&'static str, String)>, u64) {
    let before = engine.db.statements();
    let found = findings::run(engine, by).await.unwrap();
    let told = found.into_iter().map(|view| (view.finding.key, view.title));
    // Nobody scans the devices of this school, which is not what is looked at here.
    let told = told.filter(|(key, _)| *key != "finding-device-without-scans").collect();
    (told, engine.db.statements() - before)
}

async fn save(engine: &Engine, by: &By, (number, fields): (Option<u64>, Value)) {
    let edit = match number {
        Some(_) => Edit::Save { fields: body(fields), draft: false, seen: None },
        None => Edit::Enter { fields: body(fields), draft: false },
    };
    records::edit(engine, by, "devices", (number, edit)).await.unwrap();
}

/// Somebody who may view only these registers.
fn reader(by: &By, registers: &[&str]) -> By {
    let scope = Scope::Registers(registers.iter().map(|slug| (*slug).to_owned()).collect());
    let today = day_in_warsaw(NOW.parse().unwrap());
    let grant = Grant::new(scope, &[Power::View], today);
    let actor = Actor::new(9, "czytelnik", vec![grant], today);
    By { institution: by.institution.clone(), actor }
}

async fn findings_follow_the_records(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    save(engine, &by, (None, device())).await;
    assert_eq!(found(engine, &by).await.0, []);
    let (told, statements) = found(engine, &by).await;
    assert_eq!((told, statements), (vec![], 1), "nothing was written, so nothing is opened again");
    records::view(engine, &by, "devices", 1).await.unwrap();
    assert_eq!(found(engine, &by).await.1, 1, "looking at a record changes none");

    let mut unprotected = device();
    unprotected["protection_status"] = json!("Missing");
    save(engine, &by, (Some(1), unprotected)).await;
    let finding = ("finding-device-unprotected", "Komputer w sekretariacie".to_owned());
    assert_eq!(found(engine, &by).await.0, std::slice::from_ref(&finding));
    let edit = Edit::Enter { fields: body(json!({})), draft: true };
    records::edit(engine, &by, "requests", (None, edit)).await.unwrap();
    assert_eq!(found(engine, &by).await, (vec![finding.clone()], 1), "no check reads the register of requests");

    assert_eq!(found(engine, &reader(&by, &["breaches", "datasets"])).await.0, [], "whoever may not view is not told");
    assert_eq!(found(engine, &reader(&by, &["devices"])).await.0, std::slice::from_ref(&finding));
    let unsupported = ("finding-system-unsupported", finding.1.clone());
    assert_eq!(found(&fresh.at(TOMORROW), &by).await.0, [finding.clone(), unsupported], "support ended with yesterday");
    assert_eq!(found(engine, &by).await.0, [finding]);

    records::erase(engine, &by, "devices", (1, "Sprzęt oddano.")).await.unwrap();
    assert_eq!(found(engine, &by).await.0, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn findings_follow_the_records_on_sqlite() {
    findings_follow_the_records(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn findings_follow_the_records_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        findings_follow_the_records(&fresh).await;
    }
}
