//! Verification of a log beside SHA-256 over the same bytes: the entries and the stored bodies.

use std::hint::black_box;
use std::time::Instant;

use anyhow::ensure;
use rodowod_engine::log;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::median;
use super::office::Office;
use super::report::Report;

const ROUNDS: usize = 7;
const GOAL: f64 = 2.0;

pub async fn measure(office: &Office, report: &mut Report) -> anyhow::Result<()> {
    let institution = &office.directors[0].institution;
    let (mut verifying, mut hashing, mut reading) = (Vec::new(), Vec::new(), Vec::new());
    let mut bytes = 0;
    for round in 0..=ROUNDS {
        let started = Instant::now();
        let verified = log::verify(&office.engine, institution, |_| ()).await?;
        let verify = started.elapsed().as_secs_f64();
        ensure!(verified.faults.is_empty(), "{:?}", verified.faults);
        let started = Instant::now();
        let pieces = read(office, institution.id)?;
        let read = started.elapsed().as_secs_f64();
        let started = Instant::now();
        for piece in &pieces {
            black_box(Sha256::digest(black_box(piece)));
        }
        if round > 0 {
            verifying.push(verify);
            hashing.push(started.elapsed().as_secs_f64());
            reading.push(read);
        }
        bytes = pieces.iter().map(Vec::len).sum();
    }
    let ratio = |under: &[f64]| median(verifying.iter().zip(under).map(|(verify, under)| verify / under).collect());
    report.goal("verify a log with its bodies, of SHA-256 over them", "x", (GOAL, ratio(&hashing)));
    report.note("verify, of reading the same rows from the file", ratio(&reading));
    report.note("bytes verified, MB", f64::from(u32::try_from(bytes)?) / f64::from(1 << 20));
    report.note("verify, ms", median(verifying.clone()) * 1e3);
    report.note("SHA-256 alone, ms", median(hashing) * 1e3);
    report.note("reading alone, ms", median(reading) * 1e3);
    Ok(())
}

/// What is hashed: each entry and each body.
fn read(office: &Office, institution: i64) -> anyhow::Result<Vec<Vec<u8>>> {
    let connection = Connection::open(office.folder.join("rodowod.db"))?;
    let mut pieces = Vec::new();
    for sql in [
        "SELECT entry FROM ledger_entries WHERE place >= ?1 << 40 AND place < (?1 + 1) << 40 ORDER BY place",
        "SELECT body FROM record_versions WHERE institution = ?1 AND body IS NOT NULL ORDER BY register, number, version",
    ] {
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([institution], |row| row.get::<_, Vec<u8>>(0))?;
        for row in rows {
            pieces.push(row?);
        }
    }
    Ok(pieces)
}
