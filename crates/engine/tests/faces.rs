//! A list opens faces in place of bodies, and shows the same.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_engine::records::{self, Query, Row};
use rodowod_engine::{By, Engine, jobs, today};
use rodowod_store::args;
use serde_json::json;
use support::{Fresh, body, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const BREACHES: &str = "breaches";

fn breach(title: &str) -> Body {
    body(json!({
        "title": title, "kind": "Breach", "aware_at": "2026-03-15T09:20:00Z", "nature": ["Confidentiality"],
        "description": "Tego lista nie pokazuje.",
    }))
}

async fn rows(engine: &Engine, by: &By, listed_only: bool) -> Vec<Row> {
    records::list(engine, by, BREACHES, &Query { limit: 50, listed_only, ..Query::default() }).await.unwrap().rows
}

/// The rows as their bodies tell them, with no more fields than a list shows.
async fn told(engine: &Engine, by: &By) -> Vec<Row> {
    let listed = engine.register(BREACHES).unwrap().listed();
    let mut rows = rows(engine, by, false).await;
    rows.iter_mut().for_each(|row| row.record.body.retain(|name, _| listed.contains(&name.as_str())));
    rows
}

fn shown(rows: &[Row]) -> Vec<String> {
    let shown =
        |row: &Row| format!("{:?} {} {} {:?} {:?}", row.record, row.title, row.erased, row.deadline, row.changed_at);
    rows.iter().map(shown).collect()
}

async fn put(fresh: &Fresh, change: &'static str) {
    let changed = fresh.engine.db.write(move |tx| Ok(tx.execute(change, args![])?)).await.unwrap();
    assert_eq!(changed, 1);
}

async fn faces_tell_what_bodies_tell(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    for title in ["List do złej osoby", "Zgubiony klucz", "Otwarta szafa"] {
        records::edit(engine, &by, BREACHES, (None, Edit::Enter { fields: breach(title), draft: false }))
            .await
            .unwrap();
    }
    assert_eq!(rows(engine, &by, true).await.len(), 3, "now all three are kept opened");
    let edit = Edit::Save { fields: breach("Znaleziony klucz"), draft: false, seen: None };
    records::edit(engine, &by, BREACHES, (Some(2), edit)).await.unwrap();
    records::erase(engine, &by, BREACHES, (3, "Upłynął okres przechowywania.")).await.unwrap();

    let faces = rows(engine, &by, true).await;
    assert_eq!(shown(&faces), shown(&told(engine, &by).await));
    let titles: Vec<&str> = faces.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles[..2], ["List do złej osoby", "Znaleziony klucz"]);
    assert!(faces.iter().all(|row| !row.record.body.contains_key("description")), "no body was opened");

    // A record that was last saved before there were faces.
    put(fresh, "UPDATE records SET face = NULL WHERE register = 'breaches' AND number = 1").await;
    let mixed = rows(engine, &by, true).await;
    assert_eq!(mixed[0].record.body["description"], "Tego lista nie pokazuje.");
    assert_eq!((mixed[0].title.as_str(), mixed[1].title.as_str()), ("List do złej osoby", "Znaleziony klucz"));

    // The face of another record is no face of this one.
    put(
        fresh,
        "UPDATE records SET face = (SELECT face FROM records WHERE register = 'breaches' AND number = 2)
         WHERE register = 'breaches' AND number = 1",
    )
    .await;
    let query = Query { limit: 50, listed_only: true, ..Query::default() };
    assert!(records::list(engine, &by, BREACHES, &query).await.is_err());
}

#[tokio::test]
async fn faces_tell_what_bodies_tell_on_sqlite() {
    faces_tell_what_bodies_tell(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faces_tell_what_bodies_tell_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        faces_tell_what_bodies_tell(&fresh).await;
    }
}

/// What one server erases, another one that had it opened lets go of as well: at its next list, or with its next look for
/// work where nobody lists anything.
async fn no_server_keeps_what_another_erased(fresh: &Fresh) {
    let here = &fresh.engine;
    let there = [fresh.another(NOW).await, fresh.another(NOW).await];
    let (by, _) = school(here).await;
    for title in ["List do złej osoby", "Zgubiony klucz"] {
        let edit = Edit::Enter { fields: breach(title), draft: false };
        records::edit(here, &by, BREACHES, (None, edit)).await.unwrap();
    }
    for server in [here, &there[0], &there[1]] {
        assert_eq!(rows(server, &by, true).await.len(), 2);
        assert!(format!("{:?}", today::of(server, &by).await.unwrap()).contains("klucz"), "its 72 hours run");
        assert_eq!(server.opened_records(), (2, 2));
    }
    records::erase(here, &by, BREACHES, (2, "Upłynął okres przechowywania.")).await.unwrap();
    assert_eq!(here.opened_records(), (0, 0), "the server that erased");
    let shown: Vec<String> = rows(&there[0], &by, true).await.into_iter().map(|row| row.title).collect();
    assert!(!shown.iter().any(|title| title.contains("klucz")), "{shown:?}");
    assert_eq!(there[0].opened_records(), (1, 0), "only what is still there");
    let left = today::of(&there[0], &by).await.unwrap();
    assert!(!format!("{left:?}").contains("klucz"));
    assert_eq!(there[0].opened_records(), (1, 1));
    jobs::tick(&there[1]).await.unwrap();
    assert_eq!(there[1].opened_records(), (0, 0), "nobody looked at anything there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_server_keeps_what_another_erased_on_sqlite() {
    no_server_keeps_what_another_erased(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_server_keeps_what_another_erased_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        no_server_keeps_what_another_erased(&fresh).await;
    }
}
