//! What finding a person costs among a hundred thousand records. Run by hand: filling the office takes a while.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Instant;

use rodowod_domain::field::Body;
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::persons::{self, Search};
use serde_json::json;
use support::{Fresh, body, school};

const RECORDS: u64 = 100_000;
const BATCH: u64 = 1000;
const ROUNDS: usize = 9;

fn visit(seed: u64) -> Body {
    const FIRST: [&str; 20] = [
        "Anna", "Jan", "Maria", "Piotr", "Zofia", "Adam", "Ewa", "Marek", "Celina", "Roman", "Helena", "Karol",
        "Irena", "Leon", "Olga", "Filip", "Danuta", "Igor", "Beata", "Tymon",
    ];
    const SYLLABLES: [&str; 16] =
        ["ko", "wal", "no", "wak", "zie", "lin", "mo", "del", "przy", "kład", "wzor", "cow", "szy", "man", "du", "da"];
    let syllable =
        |place: u64| SYLLABLES[usize::try_from((seed / 16_u64.pow(u32::try_from(place).unwrap())) % 16).unwrap()];
    let first = FIRST[usize::try_from(seed % 20).unwrap()];
    let name = format!("{first} {}{}{}ska", syllable(0), syllable(1), syllable(2));
    body(
        json!({ "visitor": name, "purpose": "Meeting", "place": "sekretariat", "purpose_note": "rozmowa o nauce dziecka" }),
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "fills a hundred thousand records"]
async fn a_person_is_found_among_a_hundred_thousand_records_within_200_ms() {
    let fresh = Fresh::sqlite("2026-11-23T09:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    for first in (0..RECORDS).step_by(usize::try_from(BATCH).unwrap()) {
        let records = (first..first + BATCH).map(visit).collect();
        imports::import(&fresh.engine, &by, "visitors", Prepared { records, ..Prepared::default() }).await.unwrap();
    }
    let search = Search { spellings: vec!["Celina Kowalnoska".into(), "600 000 002".into()], request: None };
    let mut took = Vec::new();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let found = persons::find(&fresh.engine, &by, &search).await.unwrap();
        took.push(begun.elapsed());
        assert!(!found.hits.is_empty());
    }
    took.sort();
    println!("median {:?}, slowest {:?}", took[ROUNDS / 2], took[ROUNDS - 1]);
    assert!(took[ROUNDS / 2].as_millis() < 200, "{took:?}");
}
