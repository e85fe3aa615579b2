//! A list takes at most four statements, however long it is and however it is asked for; not of registers alone.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Engine, accounts, jobs, log};
use serde_json::json;
use support::{Fresh, body, colleague, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const STATEMENTS_MAX: u64 = 4;
const RECORDS: u64 = 130;

async fn enter(engine: &Engine, by: &By) {
    for number in 1..=RECORDS {
        let breach = json!({
            "title": format!("Lista klasy {number} u niewłaściwego adresata"), "kind": "Breach",
            "aware_at": format!("2026-03-{:02}T09:20:00Z", number % 15 + 1), "nature": ["Confidentiality"],
        });
        let edit = Edit::Enter { fields: body(breach), draft: false };
        records::edit(engine, by, "breaches", (None, edit)).await.unwrap();
    }
}

/// How many rows a list has and how many statements it took.
async fn cost(engine: &Engine, by: &By, query: &Query) -> (usize, u64) {
    let before = engine.db.statements();
    let page = records::list(engine, by, "breaches", query).await.unwrap();
    (page.rows.len(), engine.db.statements() - before)
}

async fn lists_are_cheap(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    enter(&fresh.engine, &by).await;
    for (limit, listed_only) in [1, 10, 50, 130].into_iter().flat_map(|limit| [(limit, false), (limit, true)]) {
        let plain = Query { limit, listed_only, ..Query::default() };
        for query in [
            plain.clone(),
            Query { after: Some("3~".to_owned()), ..plain.clone() },
            Query { sort: Some("aware_at".to_owned()), descending: true, ..plain.clone() },
            Query { sort: Some("changed".to_owned()), ..plain.clone() },
            Query { filters: vec![("kind".to_owned(), "Breach".to_owned())], ..plain.clone() },
            Query { state: Some("reported".to_owned()), ..plain.clone() },
            Query { search: "lista adresa".to_owned(), ..plain.clone() },
        ] {
            let (rows, statements) = cost(&fresh.engine, &by, &query).await;
            let wanted = limit.min(if query.after.is_some() { 127 } else { 130 });
            assert_eq!(rows, wanted, "{query:?}");
            assert!(statements <= STATEMENTS_MAX, "{statements} statements for {query:?}");
        }
    }
}

/// How many statements a list took, which has at least so many lines.
async fn cost_of<T, E: std::fmt::Debug>(
    engine: &Engine,
    lines: usize,
    list: impl Future<Output = Result<Vec<T>, E>>,
) -> u64 {
    let before = engine.db.statements();
    let listed = list.await.unwrap().len();
    assert!(listed >= lines, "{listed} lines");
    engine.db.statements() - before
}

/// The lists that show no register, short and long.
async fn other_lists_are_cheap(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let short = costs(engine, &by, (1, 2)).await;
    for name in ["kadry", "sekretariat", "pedagog"] {
        colleague(engine, &by, (name, json!({}))).await;
    }
    enter(engine, &by).await;
    for number in 1..=RECORDS {
        records::view(engine, &by, "breaches", number).await.unwrap();
    }
    let long = costs(engine, &by, (4, 260)).await;
    assert!(short.iter().chain(&long).all(|cost| *cost <= STATEMENTS_MAX), "{short:?}, {long:?}");
}

/// Of the accounts, the log, and the work that failed.
async fn costs(engine: &Engine, by: &By, (people, entries): (usize, usize)) -> [u64; 3] {
    [
        cost_of(engine, people, accounts::list(engine, by)).await,
        cost_of(engine, entries, log::entries(engine, by, None)).await,
        cost_of(engine, 0, jobs::dead(engine, by)).await,
    ]
}

#[tokio::test]
async fn other_lists_are_cheap_on_sqlite() {
    other_lists_are_cheap(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_lists_are_cheap_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        other_lists_are_cheap(&fresh).await;
    }
}

#[tokio::test]
async fn lists_are_cheap_on_sqlite() {
    lists_are_cheap(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lists_are_cheap_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        lists_are_cheap(&fresh).await;
    }
}
