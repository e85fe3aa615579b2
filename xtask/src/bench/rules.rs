//! Every check of the policy over one large institution: from cold, and again after one record changed.
//!
//! The records are spread over many registers, as an office has them; a mark says that the office is whole.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use jiff::Timestamp;
use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::{By, Engine, controls, records};
use serde_json::{Value, json};

use super::median;
use super::office::{Office, breach};
use super::report::Report;

/// Registers and their share of the records in a hundred: many small acts, few large sets.
const SHARES: [(&str, u64); 10] = [
    ("acknowledgements", 24),
    ("visitors", 18),
    ("disclosures", 12),
    ("consents", 12),
    ("breaches", 8),
    ("clause-presentations", 8),
    ("malware-scans", 6),
    ("maintenance", 6),
    ("keys", 4),
    ("datasets", 2),
];
/// Records entered in one transaction.
const BATCH: u64 = 500;
const MARK: &str = "rules-filled";
const ROUNDS: usize = 7;
/// Seconds from cold and milliseconds after one change.
const COLD_SECONDS: f64 = 2.0;
const CHANGED_MS: f64 = 100.0;

pub async fn measure(folder: &Path, total: u64, report: &mut Report) -> anyhow::Result<()> {
    if folder.exists() && !folder.join(MARK).exists() {
        fs::remove_dir_all(folder)?;
    }
    // One institution; what it begins with is a handful of records.
    let office = Office::open(folder, (1, 1)).await?;
    let by = office.directors.first().context("the office has a director")?.clone();
    if !folder.join(MARK).exists() {
        for (slug, share) in SHARES {
            fill(&office.engine, &by, (slug, total * share / 100)).await.with_context(|| slug.to_owned())?;
        }
        fs::write(folder.join(MARK), "")?;
    }
    office.close().await;
    let mut cold = Vec::new();
    for _ in 0..ROUNDS {
        // An office that was just opened keeps no answer.
        let office = Office::open(folder, (1, 1)).await?;
        cold.push(look(&office.engine, &by).await?);
        office.close().await;
    }
    report.goal(format!("every check over {total} records, from cold"), "s", (COLD_SECONDS, median(cold)));
    let office = Office::open(folder, (1, 1)).await?;
    look(&office.engine, &by).await?;
    let mut again = Vec::new();
    for (slug, _) in SHARES {
        let mut changed = Vec::new();
        for round in 0..ROUNDS {
            touch(&office.engine, &by, (slug, round)).await.with_context(|| slug.to_owned())?;
            changed.push(look(&office.engine, &by).await? * 1e3);
        }
        report.goal(format!("every check after a change in {slug}"), "ms", (CHANGED_MS, median(changed)));
    }
    for _ in 0..ROUNDS {
        again.push(look(&office.engine, &by).await? * 1e3);
    }
    report.note("every check when nothing changed, ms", median(again));
    office.close().await;
    Ok(())
}

/// Seconds that the board takes.
async fn look(engine: &Engine, by: &By) -> anyhow::Result<f64> {
    let started = Instant::now();
    let board = controls::board(engine, by).await?;
    ensure!(board.standings.len() > 100, "the institution promises many rules");
    Ok(started.elapsed().as_secs_f64())
}

async fn fill(engine: &Engine, by: &By, (slug, count): (&str, u64)) -> anyhow::Result<()> {
    let register = engine.register(slug).context("no such register")?;
    for first in (0..count).step_by(usize::try_from(BATCH)?) {
        let seeds = first..(first + BATCH).min(count);
        let records = seeds.map(|seed| body(register, engine.clock.now(), seed)).collect();
        imports::import(engine, by, slug, Prepared { records, ..Prepared::default() }).await?;
    }
    eprintln!("{slug}: {count} records");
    Ok(())
}

/// The sample of the register without links, which would lead to nothing here, and with a name of its own.
fn body(register: &dyn AnyRegister, now: Timestamp, seed: u64) -> Body {
    if register.slug() == "breaches" {
        return breach(now, seed);
    }
    let mut body = register.sample();
    for field in register.fields() {
        if matches!(field.kind, Kind::Link | Kind::Links) {
            body.remove(field.name);
        }
    }
    let named = register.fields().iter().find(|field| field.required && matches!(field.kind, Kind::Line));
    if let Some(field) = named {
        let text = body.get(field.name).and_then(Value::as_str).unwrap_or_default();
        body.insert(field.name.to_owned(), json!(format!("{} {seed}", text.chars().take(24).collect::<String>())));
    }
    body
}

/// Saves one record again with another name.
async fn touch(engine: &Engine, by: &By, (slug, round): (&str, usize)) -> anyhow::Result<()> {
    let register = engine.register(slug).context("no such register")?;
    let mut fields = records::view(engine, by, slug, 1).await?.record.body;
    let mut texts = register.fields().iter().filter(|field| matches!(field.kind, Kind::Text) && !field.required);
    let remarks = register.field("remarks").or_else(|| texts.next());
    let field = remarks.context("every register has a text that may be changed")?;
    fields.insert(field.name.to_owned(), json!(format!("zmiana {round}")));
    records::edit(engine, by, slug, (Some(1), Edit::Save { fields, draft: false, seen: None })).await?;
    Ok(())
}
