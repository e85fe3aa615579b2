//! The year of an institution in numbers, and only in numbers of what somebody sees whole.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::{By, Engine, records, yearly};
use serde_json::{Value, json};
use support::{Fresh, body, colleague, enter, school};

const NOW: &str = "2026-03-16T08:00:00Z";

fn breach(title: &str, more: Value) -> Value {
    let mut fields = body(json!({ "title": title, "kind": "Breach", "aware_at": "2026-03-10T07:20:00Z" }));
    fields.extend(body(more));
    Value::Object(fields)
}

async fn of_breaches(engine: &Engine, by: &By, year: i16) -> Option<(u64, u64, u64, u64, bool)> {
    let report = yearly::report(engine, by, year).await.unwrap();
    let found = report.into_iter().find(|year| year.register == "breaches")?;
    Some((found.entered, found.changed, found.open, found.closed, found.overdue >= 2))
}

async fn a_year(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (head, _) = school(engine).await;
    for name in ["Dziennik pedagoga", "Kadry"] {
        enter(engine, &head, ("datasets", json!({ "name": name, "form": "Paper" }))).await;
    }
    for (title, set) in [("Teczka na ławce", 1), ("Teczka w kadrach", 2)] {
        enter(engine, &head, ("breaches", breach(title, json!({ "datasets": [set] })))).await;
    }
    let fields = body(breach("Teczka na ławce w parku", json!({ "datasets": [1] })));
    let edit = Edit::Save { fields, draft: false, seen: None };
    records::edit(engine, &head, "breaches", (Some(1), edit)).await.unwrap();

    // Two entered, one saved, both open, and of each the 72 hours are over.
    assert_eq!(of_breaches(engine, &head, 2026).await, Some((2, 1, 2, 0, true)));
    assert_eq!(of_breaches(engine, &head, 2025).await, None);

    let part = json!({ "registers": ["Breaches", "Datasets"], "datasets": [1] });
    let limited = colleague(engine, &head, ("referent", part)).await;
    assert_eq!(of_breaches(engine, &limited, 2026).await, None, "how many others have is not told");
    let whole = colleague(engine, &head, ("kadry", json!({ "registers": ["Breaches"] }))).await;
    assert_eq!(of_breaches(engine, &whole, 2026).await, Some((2, 1, 2, 0, true)));
}

#[tokio::test]
async fn a_year_is_told_to_whoever_sees_it_whole_on_sqlite() {
    a_year(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_is_told_to_whoever_sees_it_whole_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        a_year(&fresh).await;
    }
}
