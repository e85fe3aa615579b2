//! What the whole Today of a person with a thousand open duties costs among a hundred thousand records. Run by hand: filling
//! the office takes a while.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::Instant;

use rodowod_domain::field::Body;
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::today;
use serde_json::json;
use support::{Fresh, body, school};

const RECORDS: u64 = 100_000;
const DUTIES: u64 = 1_000;
const BATCH: u64 = 1000;
const ROUNDS: usize = 9;

/// A visitor owes nothing to the clock.
fn visit(seed: u64) -> Body {
    body(json!({ "visitor": format!("Gość {seed}"), "purpose": "Meeting", "place": "sekretariat" }))
}

/// A request whose month has begun or is over: a few are late, most are due within thirty days.
fn request(seed: u64) -> Body {
    let received = if seed.is_multiple_of(50) { "2026-10-19" } else { "2026-11-02" };
    body(json!({
        "requester": format!("Osoba {seed}"), "kind": "Access", "received": received, "channel": "Email",
        "subject": "Moje dane", "email": "osoba@osoba.example", "reported_on": received,
    }))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "fills a hundred thousand records"]
async fn the_whole_today_with_a_thousand_duties_takes_under_20_ms() {
    let fresh = Fresh::sqlite("2026-11-23T09:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    let fill = async |register: &str, count: u64, of: fn(u64) -> Body| {
        for first in (0..count).step_by(usize::try_from(BATCH).unwrap()) {
            let records = (first..first + BATCH).map(of).collect();
            imports::import(&fresh.engine, &by, register, Prepared { records, ..Prepared::default() }).await.unwrap();
        }
    };
    fill("visitors", RECORDS - DUTIES, visit).await;
    fill("requests", DUTIES, request).await;
    let mut took = Vec::new();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let found = today::of(&fresh.engine, &by).await.unwrap();
        took.push(begun.elapsed());
        let tasks = found.overdue.len() + found.soon.len() + found.later.len();
        assert!(tasks as u64 >= DUTIES, "only {tasks} of the duties stand there");
    }
    took.sort();
    println!("median {:?}, slowest {:?}", took[ROUNDS / 2], took[ROUNDS - 1]);
    assert!(took[ROUNDS / 2].as_millis() < 20, "{took:?}");
}
