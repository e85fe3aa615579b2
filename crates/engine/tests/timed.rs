//! What time itself does: papers that are not back on their last day open a breach, once.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Engine, jobs, log};
use serde_json::{Value, json};
use support::{Fresh, body, enter, run_jobs, school};

const ISSUED: &str = "documents-issued";

fn out(due_back: &str) -> (&'static str, Value) {
    let fields = json!({
        "document": "Arkusze ocen klasy 8a", "copies": 1, "person": "Ewa Modelowa", "post": "nauczyciel",
        "issued_on": "2026-03-02", "due_back": due_back, "place_of_use": "dom", "duty": "poprawa prac",
        "issued_by": "Halina Wzorcowa", "data_categories": ["oceny"],
    });
    (ISSUED, fields)
}

async fn rows(engine: &Engine, by: &By, register: &str) -> Vec<(u64, String, Value)> {
    let page = records::list(engine, by, register, &Query { limit: 50, ..Query::default() }).await.unwrap();
    page.rows.into_iter().map(|row| (row.record.number, row.record.state, Value::Object(row.record.body))).collect()
}

async fn states(engine: &Engine, by: &By) -> Vec<String> {
    rows(engine, by, ISSUED).await.into_iter().map(|(_, state, _)| state).collect()
}

/// Several servers look at once, every day anew.
async fn several_servers(engine: &Engine) {
    let servers: Vec<_> = (0..3)
        .map(|_| {
            let engine = engine.clone();
            tokio::spawn(async move {
                for _ in 0..6 {
                    jobs::tick(&engine).await.unwrap();
                }
            })
        })
        .collect();
    for server in servers {
        server.await.unwrap();
    }
    run_jobs(engine).await;
}

async fn papers_that_are_not_back_open_an_entry_once(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    for due_back in ["2026-03-09", "2026-03-10"] {
        enter(&fresh.engine, &by, out(due_back)).await;
    }
    // The last day itself: nothing is overdue.
    let last = fresh.at("2026-03-09T20:00:00Z");
    several_servers(&last).await;
    assert_eq!(states(&last, &by).await, ["issued", "issued"]);
    assert!(rows(&last, &by, "breaches").await.is_empty());

    // Past midnight in Warsaw, with no hand at work.
    for hour in ["2026-03-09T23:30:00Z", "2026-03-10T08:00:00Z"] {
        let next = fresh.at(hour);
        several_servers(&next).await;
        assert_eq!(states(&next, &by).await, ["overdue", "issued"], "{hour}");
        let opened = rows(&next, &by, "breaches").await;
        assert_eq!(opened.len(), 1, "{hour}");
        let (number, _, breach) = &opened[0];
        assert_eq!(breach["kind"], "Breach");
        assert!(breach["description"].as_str().unwrap().contains("Termin zwrotu minął 09.03.2026"), "{breach}");
        assert_eq!(rows(&next, &by, ISSUED).await[0].2["breach"], json!(number), "the paper leads to its entry");
        let deadlines = records::view(&next, &by, "breaches", *number).await.unwrap().deadlines;
        let report = deadlines.iter().find(|deadline| deadline.name == "report").unwrap();
        assert_eq!(report.due.bound().to_string(), "2026-03-12T23:30:00Z", "72 hours from when it was known");
    }
    let day_after = fresh.at("2026-03-11T08:00:00Z");
    several_servers(&day_after).await;
    assert_eq!(states(&day_after, &by).await, ["overdue", "overdue"]);
    assert_eq!(rows(&day_after, &by, "breaches").await.len(), 2);

    // It comes back after all; nothing is opened once more.
    let back = body(json!({ "returned_on": "2026-03-11", "returned_to": "Halina Wzorcowa", "copies_back": 1 }));
    let back = Edit::Take { step: "return".into(), fields: back, reason: String::new(), seen: None };
    records::edit(&day_after, &by, ISSUED, (Some(1), back)).await.unwrap();
    several_servers(&fresh.at("2026-03-12T08:00:00Z")).await;
    assert_eq!(states(&day_after, &by).await, ["returned", "overdue"]);
    assert_eq!(rows(&day_after, &by, "breaches").await.len(), 2);
    let taken = log::entries_of(&day_after, &by, ISSUED, 1).await.unwrap();
    let by_itself: Vec<_> = taken.iter().filter(|entry| entry.act == "report-overdue").collect();
    assert_eq!(by_itself.len(), 1);
    assert_eq!(by_itself[0].by, "", "the program itself");
    let verified = log::verify(&day_after, &by.institution, |_| ()).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn papers_that_are_not_back_open_an_entry_once_on_sqlite() {
    papers_that_are_not_back_open_an_entry_once(&Fresh::sqlite("2026-03-02T08:00:00Z").await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn papers_that_are_not_back_open_an_entry_once_on_postgres() {
    if let Some(fresh) = Fresh::postgres("2026-03-02T08:00:00Z").await {
        papers_that_are_not_back_open_an_entry_once(&fresh).await;
    }
}
