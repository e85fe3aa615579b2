//! A save through the engine beside one bare SQLite commit of the same bytes, in turns.

use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use rodowod_domain::record::Edit;
use rodowod_engine::{By, records};
use rusqlite::Connection;

use super::median;
use super::office::{Office, REGISTER, breach, mixed};
use super::report::Report;

const ROUNDS: u64 = 9;
const SAVES: u64 = 160;
const AT_ONCE: u64 = 16;
/// A save may cost so many bare commits.
const GOAL: f64 = 2.0;

pub async fn measure(office: &Office, among: &str, report: &mut Report) -> anyhow::Result<()> {
    let bytes = bytes_of_a_save(office)?;
    let bare = Bare::open(&office.folder, bytes)?;
    let mut taken: [Vec<f64>; 4] = Default::default();
    for round in 0..ROUNDS + 1 {
        let figures = [
            bare.commits()?,
            one_by_one(office, round, false).await?,
            one_by_one(office, round, true).await?,
            at_once(office, round).await?,
        ];
        // The first round warms caches and prepares statements.
        if round > 0 {
            taken.iter_mut().zip(figures).for_each(|(list, figure)| list.push(figure));
        }
    }
    let ratio = |of: &[f64]| median(of.iter().zip(&taken[0]).map(|(save, bare)| save / bare).collect());
    let [enter, save, together] = [ratio(&taken[1]), ratio(&taken[2]), ratio(&taken[3])];
    report.goal(format!("enter a record, among {among}"), "bare commits", (GOAL, enter));
    report.goal(format!("save a record, among {among}"), "bare commits", (GOAL, save));
    report.goal(format!("enter, {AT_ONCE} at once, each, among {among}"), "bare commits", (GOAL, together));
    report.note(format!("bytes of an entered record, among {among}"), f64::from(u32::try_from(bytes)?));
    report.note(format!("bare commit of those bytes, µs, among {among}"), median(taken[0].clone()));
    report.note(format!("enter a record, µs, among {among}"), median(taken[1].clone()));
    report.note(format!("save a record, µs, among {among}"), median(taken[2].clone()));
    Ok(())
}

struct Bare {
    connection: Connection,
    bytes: Vec<u8>,
    _folder: tempfile::TempDir,
}

impl Bare {
    /// In a folder of its own on the same disk.
    fn open(beside: &Path, bytes: usize) -> anyhow::Result<Self> {
        let folder = tempfile::TempDir::new_in(beside)?;
        let connection = Connection::open(folder.path().join("bare.db"))?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, b BLOB)",
        )?;
        Ok(Self { connection, bytes: vec![7; bytes], _folder: folder })
    }

    fn commits(&self) -> anyhow::Result<f64> {
        let started = Instant::now();
        for _ in 0..SAVES {
            self.connection.prepare_cached("INSERT INTO bare (b) VALUES (?1)")?.execute([&self.bytes])?;
        }
        Ok(micros_each(started))
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
fn micros_each(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1e6 / SAVES as f64
}

async fn one_by_one(office: &Office, round: u64, is_change: bool) -> anyhow::Result<f64> {
    let now = office.engine.clock.now();
    let started = Instant::now();
    for save in 0..SAVES {
        let seed = round * SAVES + save;
        let by = director(office, seed);
        let edit = edit(office, (now, seed), is_change);
        records::edit(&office.engine, by, REGISTER, edit).await?;
    }
    Ok(micros_each(started))
}

fn director(office: &Office, seed: u64) -> &By {
    &office.directors[usize::try_from(mixed(seed, 50)).unwrap_or_default() % office.directors.len()]
}

/// A new record, or another title and other first steps for one that is there.
fn edit(office: &Office, (now, seed): (Timestamp, u64), is_change: bool) -> (Option<u64>, Edit) {
    let mut fields = breach(now, 1_000_000_000 + seed);
    if !is_change {
        return (None, Edit::Enter { fields, draft: false });
    }
    let number = mixed(seed, 51) % office.records_each + 1;
    let other = breach(now, 2_000_000_000 + seed);
    for name in ["title", "first_steps"] {
        fields.insert(name.to_owned(), other[name].clone());
    }
    (Some(number), Edit::Save { fields, draft: false, seen: None })
}

async fn at_once(office: &Office, round: u64) -> anyhow::Result<f64> {
    let now = office.engine.clock.now();
    let started = Instant::now();
    let mut tasks = Vec::new();
    for task in 0..AT_ONCE {
        let (engine, by) = (office.engine.clone(), director(office, round * AT_ONCE + task).clone());
        tasks.push(tokio::spawn(async move {
            for save in 0..SAVES / AT_ONCE {
                let fields = breach(now, 3_000_000_000 + (round * AT_ONCE + task) * SAVES + save);
                records::edit(&engine, &by, REGISTER, (None, Edit::Enter { fields, draft: false })).await?;
            }
            anyhow::Ok(())
        }));
    }
    for task in tasks {
        task.await??;
    }
    Ok(micros_each(started))
}

/// The values that an entered record leaves in the tables, on average: texts and bytes by length, numbers eight bytes.
fn bytes_of_a_save(office: &Office) -> anyhow::Result<usize> {
    let connection = Connection::open(office.folder.join("rodowod.db"))?;
    let institution = office.directors[0].institution.id;
    let mut bytes = 0;
    // The first records as they were entered: what other runs changed since is another version or waits to be listed.
    for (table, register, number, first) in [
        ("records", "register", "number", ""),
        ("record_versions", "register", "number", "AND version = 1"),
        ("record_columns", "register", "number", ""),
        ("record_links", "from_register", "from_number", ""),
        ("deadlines", "register", "number", ""),
        ("search_terms", "register", "number", ""),
        ("ledger_entries", "register", "number", "GROUP BY number HAVING place = MIN(place)"),
    ] {
        let sql = format!(
            "SELECT * FROM {table} WHERE institution = ?1 AND {register} = ?2 AND {number} BETWEEN 1 AND 20 {first}"
        );
        let mut statement = connection.prepare(&sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query((institution, REGISTER))?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                bytes += match row.get_ref(column)? {
                    rusqlite::types::ValueRef::Null => 0,
                    rusqlite::types::ValueRef::Text(text) => text.len(),
                    rusqlite::types::ValueRef::Blob(blob) => blob.len(),
                    _ => 8,
                };
            }
        }
    }
    Ok(bytes / 20)
}
