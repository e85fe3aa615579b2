//! Whole records read by the page leave an entry each, and no word of a long record is lost to the search.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_engine::persons::{self, Search};
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Engine, access, log};
use serde_json::json;
use support::{Fresh, enter, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const REQUESTS: &str = "requests";
const DATASETS: &str = "datasets";
/// Different words before the name: far more than fit on a page.
const WORDS: usize = 2_400;

async fn acts(engine: &Engine, by: &By, (register, number): (&str, u64)) -> Vec<String> {
    let entries = log::entries_of(engine, by, register, number).await.unwrap();
    entries.into_iter().map(|entry| entry.act).collect()
}

async fn each_whole_record_that_is_read_is_a_look(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    for day in 10..13 {
        let request = json!({
            "requester": "Wiesława Wzorcowa", "received": format!("2026-03-{day}"), "channel": "Letter", "kind": "Access",
            "subject": "Jakie dane o mnie przechowujecie?",
        });
        enter(engine, &by, (REQUESTS, request)).await;
        enter(engine, &by, (DATASETS, json!({ "name": "Rejestr wydanych kluczy", "form": "Paper" }))).await;
    }
    records::erase(engine, &by, REQUESTS, (3, "Upłynął okres przechowywania.")).await.unwrap();
    let two = Query { limit: 2, ..Query::default() };
    let page = records::read_list(engine, &by, REQUESTS, &two).await.unwrap();
    assert_eq!(page.rows.len(), 2);
    assert_eq!(acts(engine, &by, (REQUESTS, 1)).await, ["view", "enter"]);
    assert_eq!(acts(engine, &by, (REQUESTS, 2)).await, ["view", "enter"]);
    let rest = Query { after: page.next, ..two.clone() };
    records::read_list(engine, &by, REQUESTS, &rest).await.unwrap();
    assert_eq!(acts(engine, &by, (REQUESTS, 3)).await, ["erase", "enter"], "nothing of it was shown");
    let engine = &fresh.at("2026-03-17T08:00:00Z");
    records::read_as_of(engine, &by, REQUESTS, ("2026-03-16".parse().unwrap(), 0)).await.unwrap();
    assert_eq!(acts(engine, &by, (REQUESTS, 2)).await, ["view", "view", "enter"]);
    // What tells about nobody is read without a trace, and so are the titles of a list.
    records::read_list(engine, &by, DATASETS, &two).await.unwrap();
    records::list(engine, &by, REQUESTS, &Query { listed_only: true, ..two }).await.unwrap();
    assert_eq!(acts(engine, &by, (DATASETS, 1)).await, ["enter"]);
    assert_eq!(acts(engine, &by, (REQUESTS, 1)).await, ["view", "view", "enter"]);
    let looks: u64 = access::watch::of(engine, &by, 3).await.unwrap().people.iter().map(|(_, looks, _)| looks).sum();
    assert_eq!(looks, 4, "whoever watches over the looks sees these too");
    assert!(log::verify(engine, &by.institution, |_| ()).await.unwrap().faults.is_empty());
}

#[tokio::test]
async fn each_whole_record_that_is_read_is_a_look_on_sqlite() {
    each_whole_record_that_is_read_is_a_look(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_whole_record_that_is_read_is_a_look_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        each_whole_record_that_is_read_is_a_look(&fresh).await;
    }
}

async fn the_last_word_of_a_long_record_is_found(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let mut contents: String = (0..WORDS).map(|index| format!("{index:x}słowo ")).collect();
    contents.push_str("Ostatniewska Zenobia");
    assert!(contents.chars().count() <= 20_000 * 2);
    let half = contents.char_indices().nth(contents.chars().count() - 19_000).map_or(0, |(at, _)| at);
    let dataset = json!({ "name": "Dziennik", "form": "Paper", "contents": contents[half..] });
    let number = enter(engine, &by, (DATASETS, dataset)).await;
    let query = Query { search: "ostatniewska zenobia".to_owned(), limit: 10, ..Query::default() };
    let page = records::list(engine, &by, DATASETS, &query).await.unwrap();
    assert_eq!(page.rows.iter().map(|row| row.record.number).collect::<Vec<_>>(), [number]);
    let search = Search { spellings: vec!["Zenobia Ostatniewska".to_owned()], request: None };
    let found = persons::find(engine, &by, &search).await.unwrap();
    assert!(found.hits.iter().any(|hit| (hit.register.slug(), hit.record.number) == (DATASETS, number)));
}

#[tokio::test]
async fn the_last_word_of_a_long_record_is_found_on_sqlite() {
    the_last_word_of_a_long_record_is_found(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_word_of_a_long_record_is_found_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        the_last_word_of_a_long_record_is_found(&fresh).await;
    }
}
