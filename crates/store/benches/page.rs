//! What a page of 50 rows costs: at few and at many records, beside the same query written by hand on rusqlite itself.
//!
//! `cargo bench -p rodowod-store --bench page -- 1000000` enters so many records over 100 institutions first.
#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use std::{hint::black_box, path::Path, time::Instant};

use jiff::Timestamp;
use rodowod_store::{
    Db, columns,
    pages::{self, Cursor, Filter, PageQuery, Sort, Test},
    records::{self, NewVersion, RecordRef},
    search,
};

const ROUNDS: u32 = 400;
const INSTITUTIONS: u64 = 100;
const BODY: [u8; 1200] = [7; 1200];

fn main() {
    let many: u64 = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    for count in [1000, many] {
        let folder = tempfile::TempDir::new().unwrap();
        runtime.block_on(async {
            let db = Db::open_sqlite(folder.path()).await.unwrap();
            db.migrate().await.unwrap();
            fill(&db, count).await;
            println!("\n{count} records over {INSTITUTIONS} institutions, microseconds a page");
            let last = count / INSTITUTIONS;
            for (name, query) in queries(last) {
                println!("{name:<28}{:9.0}", measure(&db, &query).await);
            }
            println!("{:<28}{:9.0}", "by hand, in the middle", by_hand(folder.path(), last / 2));
        });
    }
}

async fn fill(db: &Db, count: u64) {
    for first in (0..count).step_by(2000) {
        db.write(move |tx| {
            for seed in first..(first + 2000).min(count) {
                let institution = (seed % INSTITUTIONS).cast_signed() + 1;
                let number = seed / INSTITUTIONS + 1;
                let record = RecordRef { institution, register: "breaches", number };
                let terms = [(number % 97).cast_signed(), (number % 1009).cast_signed()];
                let new = NewVersion {
                    version: 1,
                    state: if number.is_multiple_of(10) { "open" } else { "closed" },
                    draft: false,
                    act: "enter",
                    actor: Some(1),
                    at: Timestamp::from_second(number.cast_signed()).unwrap(),
                    entry: Some(seed),
                    schema_version: 1,
                    body: &BODY,
                    face: b"sealed face",
                    reason: None,
                    terms: &terms,
                    next_due: None,
                };
                records::insert(tx, record, number, &new)?;
                search::put(tx, record, &[], &terms)?;
                let day = format!("{:05}", number * 7919 % 9973);
                let risk = if number.is_multiple_of(20) { "high" } else { "low" };
                columns::replace(tx, record, &[("aware_at", &day), ("risk", risk)])?;
            }
            Ok(())
        })
        .await
        .unwrap();
    }
}

fn queries(last: u64) -> Vec<(&'static str, PageQuery)> {
    let plain = PageQuery::of(50, "breaches");
    let middle = |key: &str| Some(Cursor { number: last / 2, key: key.to_owned() });
    let high = vec![Filter { column: "risk".to_owned(), test: Test::OneOf(vec!["high".to_owned()]) }];
    let rare = vec![Filter { column: "aware_at".to_owned(), test: Test::AtLeast("09900".to_owned()) }];
    let by_day = || Sort::Column("aware_at".to_owned());
    vec![
        ("first", plain.clone()),
        ("in the middle", PageQuery { after: middle(""), ..plain.clone() }),
        ("last changed", PageQuery { sort: Sort::Changed, descending: true, ..plain.clone() }),
        ("by a column", PageQuery { sort: by_day(), after: middle("05000"), ..plain.clone() }),
        ("filtered, one in 20", PageQuery { filters: high.clone(), ..plain.clone() }),
        ("filtered, by a column", PageQuery { filters: high, sort: by_day(), ..plain.clone() }),
        ("in a range, one in 100", PageQuery { filters: rare, ..plain.clone() }),
        ("in a state, one in 10", PageQuery { states: vec!["open".to_owned()], ..plain.clone() }),
        ("found, one in 97", PageQuery { terms: vec![5], ..plain.clone() }),
        ("found by two words", PageQuery { terms: vec![5, 5], ..plain }),
    ]
}

async fn measure(db: &Db, query: &PageQuery) -> f64 {
    let mut start = Instant::now();
    for round in 0..ROUNDS + ROUNDS / 4 {
        if round == ROUNDS / 4 {
            start = Instant::now();
        }
        let query = PageQuery { institution: i64::from(round) % 100 + 1, ..query.clone() };
        let page = db.read(move |tx| Ok(pages::page(tx, &query)?)).await.unwrap();
        black_box(page);
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}

/// The baseline: the rows of a page with their bodies, as SQLite gives them to a program that knows nothing else.
fn by_hand(folder: &Path, after: u64) -> f64 {
    let connection = rusqlite::Connection::open(folder.join("rodowod.db")).unwrap();
    let sql = "SELECT r.number, r.state, r.version, v.body FROM records r
        JOIN record_versions v ON v.institution = r.institution AND v.register = r.register AND v.number = r.number
          AND v.version = r.version
        WHERE r.institution = ?1 AND r.register = ?2 AND r.number > ?3 ORDER BY r.number LIMIT 50";
    let mut start = Instant::now();
    for round in 0..ROUNDS + ROUNDS / 4 {
        if round == ROUNDS / 4 {
            start = Instant::now();
        }
        let mut statement = connection.prepare_cached(sql).unwrap();
        let rows = statement.query_map((round % 100 + 1, "breaches", after.cast_signed()), |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?, row.get::<_, Vec<u8>>(3)?))
        });
        black_box(rows.unwrap().collect::<Result<Vec<_>, _>>().unwrap());
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}
