//! What a save costs beside one bare SQLite commit of the same bytes on the same disk.
//!
//! `cargo bench -p rodowod-store` prints both and their ratio; `-- 100000` fills the database with so many records first.
#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]
#![expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]

use std::{path::Path, time::Instant};

use jiff::Timestamp;
use rodowod_store::{
    Db, Tx, columns,
    deadlines::{self, DeadlineRow},
    ledger::{self, Head, Leaf},
    links,
    records::{self, NewVersion, RecordRef},
    search,
};

const SAVES: u64 = 3000;
const TASKS: u64 = 16;
const INSTITUTIONS: i64 = 100;
const BODY: [u8; 1200] = [7; 1200];
const ENTRY: [u8; 350] = [8; 350];
const RULES: &str = r#"[{"rule":"GDPR 33(1)","from":"2026-04-03T14:00:00Z","to":"2026-04-06T14:00:00Z"}]"#;

fn main() {
    let filled: u64 = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(0);
    let folder = tempfile::TempDir::new().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let db = Db::open_sqlite(folder.path()).await.unwrap();
        db.migrate().await.unwrap();
        fill(&db, filled).await;
        for round in 1..=3 {
            let bytes = bytes_of_a_save();
            let bare = bare_commits(&folder.path().join(format!("bare-{round}.db")), bytes);
            println!("bare commit of {bytes} bytes          {bare:9.0} a second");
            report("enter, one after another", measure(&db, 1, enter).await, bare);
            report("change, one after another", measure(&db, 1, change).await, bare);
            report("enter, 16 at once", measure(&db, TASKS, enter).await, bare);
            report("change, 16 at once", measure(&db, TASKS, change).await, bare);
        }
    });
}

fn report(name: &str, rate: f64, bare: f64) {
    println!("{name:<36}{rate:9.0} a second, {:.2} bare commits", bare / rate);
}

/// The values that an entered record stores, keys of indexes apart.
fn bytes_of_a_save() -> usize {
    BODY.len() + ENTRY.len() + 32 + 2 * (RULES.len() + 60) + 4 * 20 + 2 * 10 * 8 + 30 + 100
}

fn bare_commits(path: &Path, bytes: usize) -> f64 {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, b BLOB)",
        )
        .unwrap();
    let start = Instant::now();
    for _ in 0..SAVES {
        connection.prepare_cached("INSERT INTO bare (b) VALUES (?1)").unwrap().execute([vec![1_u8; bytes]]).unwrap();
    }
    SAVES as f64 / start.elapsed().as_secs_f64()
}

async fn measure(db: &Db, tasks: u64, act: fn(&mut Tx<'_>, u64) -> anyhow::Result<()>) -> f64 {
    let start = Instant::now();
    let running: Vec<_> = (0..tasks)
        .map(|task| {
            let db = db.clone();
            tokio::spawn(async move {
                for save in 0..SAVES / tasks {
                    db.write(move |tx| act(tx, task * 1_000_003 + save * 7919)).await.unwrap();
                }
            })
        })
        .collect();
    for task in running {
        task.await.unwrap();
    }
    SAVES as f64 / start.elapsed().as_secs_f64()
}

async fn fill(db: &Db, count: u64) {
    db.write(|tx| {
        for institution in 1..=INSTITUTIONS {
            let head = Head { size: 0, root: [0; 32], frontier: vec![0; 200], last_at: Timestamp::UNIX_EPOCH };
            ledger::open(tx, institution, &head)?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let start = Instant::now();
    for first in (0..count).step_by(1000) {
        let fill =
            move |tx: &mut Tx<'_>| (first..(first + 1000).min(count)).try_for_each(|seed| enter(tx, seed * 7919));
        db.write(fill).await.unwrap();
    }
    if count > 0 {
        println!("{count} records entered in {:.0} s", start.elapsed().as_secs_f64());
    }
}

fn seeded(seed: u64, salt: u64) -> u64 {
    let mixed = (seed ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed ^ (mixed >> 31)).wrapping_mul(0x94D0_49BB_1331_11EB)
}

fn institution(seed: u64) -> i64 {
    (seeded(seed, 1) % INSTITUTIONS.unsigned_abs()).cast_signed() + 1
}

fn enter(tx: &mut Tx<'_>, seed: u64) -> anyhow::Result<()> {
    let institution = institution(seed);
    let before = ledger::lock_head(tx, institution)?;
    let number = records::next_number(tx, institution, "breaches")?;
    let record = RecordRef { institution, register: "breaches", number };
    let terms: Vec<i64> = (2..12).map(|word| (seeded(seed, word) % 50_000).cast_signed()).collect();
    let new = version(1, before.size, &terms);
    records::insert(tx, record, number, &new)?;
    finish(tx, record, (&[], &new), &before, seed)
}

fn change(tx: &mut Tx<'_>, seed: u64) -> anyhow::Result<()> {
    let institution = institution(seed);
    let before = ledger::lock_head(tx, institution)?;
    let number = seeded(seed, 99) % 10 + 1;
    let record = RecordRef { institution, register: "breaches", number };
    let Some(current) = records::get(tx, record)? else { return enter(tx, seed) };
    // One word in ten changes.
    let mut terms = current.terms.clone();
    terms[0] = (seeded(seed, current.version) % 50_000).cast_signed();
    let new = version(current.version + 1, before.size, &terms);
    assert!(records::update(tx, record, (current.version, &current.state), &new)?);
    finish(tx, record, (&current.terms, &new), &before, seed)
}

fn version(version: u64, entry: u64, terms: &[i64]) -> NewVersion<'_> {
    NewVersion {
        version,
        state: "open",
        draft: false,
        act: "save",
        actor: Some(1),
        at: Timestamp::UNIX_EPOCH,
        entry: Some(entry),
        schema_version: 1,
        body: &BODY,
        face: b"sealed face",
        reason: None,
        terms,
        next_due: None,
    }
}

fn finish(
    tx: &mut Tx<'_>,
    record: RecordRef<'_>,
    (old_terms, new): (&[i64], &NewVersion<'_>),
    before: &Head,
    seed: u64,
) -> anyhow::Result<()> {
    search::put(tx, record, old_terms, new.terms)?;
    let risk = ["low", "medium", "high"][(seeded(seed, 5) % 3) as usize];
    let date = format!("2026-01-{:02}", seeded(seed, 6) % 28 + 1);
    columns::replace(tx, record, &[("risk", risk), ("nature", "loss"), ("nature", "theft"), ("aware_at", &date)])?;
    links::replace(tx, record, &[("datasets", "datasets", seeded(seed, 7) % 30)])?;
    let deadline = |name: &str| DeadlineRow {
        name: name.to_owned(),
        law: "GDPR 33(1)".to_owned(),
        due: Timestamp::UNIX_EPOCH,
        whole_day: false,
        warn_from: None,
        met: false,
        rules: RULES.to_owned(),
    };
    deadlines::replace(tx, record, &[deadline("report"), deadline("tell")])?;
    let leaf = Leaf { entry: &ENTRY, hash: &[3; 32], about: Some((record.register, record.number)) };
    let after = Head { size: before.size + 1, ..before.clone() };
    ledger::append(tx, record.institution, &[leaf], (before, &after, &[]))?;
    Ok(())
}
