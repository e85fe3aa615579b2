//! `rodowod ledger`: the log signed, verified, published and proved.

use std::path::PathBuf;

use anyhow::Context as _;
use rodowod_engine::institutions::Institution;
use rodowod_engine::records::Failure;
use rodowod_engine::{Engine, access, log};
use rodowod_ledger::check_proof;
use rodowod_store::ledger;
use rodowod_web::text::Text;
use serde_json::json;

use super::run_async;
use crate::answer::{Answer, WrongUse};
use crate::command_line::{Ledger, LogPlace};
use crate::composition;
use crate::progress::Progress;

/// Largest proof file read, in bytes; a real one has a few kilobytes.
const PROOF_MAX: u64 = 1 << 20;

pub fn run(command: Ledger, text: Text, as_json: bool) -> anyhow::Result<Answer> {
    match command {
        Ledger::CheckProof { file, key } => check(&file, &key),
        Ledger::Checkpoint(log) => run_async(checkpoint(log)),
        Ledger::Verify(log) => run_async(verify(log, text, as_json)),
        Ledger::Export { folder, log } => run_async(export((folder, log), text, as_json)),
        Ledger::Prove { record, log } => run_async(prove(record, log)),
    }
}

async fn open(place: &LogPlace) -> anyhow::Result<(Engine, Institution)> {
    let engine = composition::open(&place.place).await?;
    let institution = composition::institution(&engine, place.institution.as_deref()).await?;
    Ok((engine, institution))
}

async fn checkpoint(place: LogPlace) -> anyhow::Result<Answer> {
    let (engine, institution) = open(&place).await?;
    let checkpoint = log::checkpoint(&engine, &institution).await?;
    let vkey = log::vkey(&engine, &institution).await?;
    Ok(Answer::yes(json!({ "checkpoint": checkpoint, "vkey": vkey }), checkpoint))
}

/// Entries in the log now: how far there is to go.
async fn size(engine: &Engine, institution: &Institution) -> anyhow::Result<u64> {
    let id = institution.id;
    engine.db.read(move |tx| Ok(ledger::head(tx, id)?.map_or(0, |head| head.size))).await
}

async fn verify(place: LogPlace, text: Text, as_json: bool) -> anyhow::Result<Answer> {
    let (engine, institution) = open(&place).await?;
    let progress = Progress::new(text.get("progress-entries-verified").into_owned(), as_json);
    let (shown, whole) = (progress.clone(), size(&engine, &institution).await?);
    let found = log::verify(&engine, &institution, move |done| shown.at(done, whole)).await?;
    progress.end();
    let root: String = found.root.iter().map(|byte| format!("{byte:02x}")).collect();
    let json = json!({
        "valid": found.faults.is_empty(),
        "entries": found.entries,
        "bodies": found.bodies,
        "root": root,
        "problems": found.faults,
    });
    if found.faults.is_empty() {
        let text = format!("{} entries and {} bodies agree; root {root}", found.entries, found.bodies);
        Ok(Answer::yes(json, text))
    } else {
        Ok(Answer::no(json, found.faults.join("\n")))
    }
}

async fn export((folder, place): (PathBuf, LogPlace), text: Text, as_json: bool) -> anyhow::Result<Answer> {
    let (engine, institution) = open(&place).await?;
    let progress = Progress::new(text.get("progress-entries-written").into_owned(), as_json);
    let (shown, whole) = (progress.clone(), size(&engine, &institution).await?);
    let size = log::export(&engine, &institution, &folder, move |done| shown.at(done, whole)).await?;
    progress.end();
    let json = json!({ "entries": size, "folder": folder });
    Ok(Answer::yes(json, format!("{size} entries written to {}", folder.display())))
}

async fn prove(record: String, place: LogPlace) -> anyhow::Result<Answer> {
    let (register, number) = record
        .split_once('/')
        .and_then(|(register, number)| Some((register, number.parse().ok()?)))
        .ok_or_else(|| WrongUse(format!("a record is written REGISTER/NUMBER, such as breaches/17, not {record:?}")))?;
    let (engine, institution) = open(&place).await?;
    let vkey = log::vkey(&engine, &institution).await?;
    let by = access::program(institution, engine.clock.now());
    match log::prove(&engine, &by, register, number).await {
        Ok(proof) => Ok(Answer::yes(json!({ "proof": proof, "vkey": vkey }), proof)),
        Err(Failure::NotFound | Failure::NoRegister) => {
            Ok(Answer::no(json!({ "proof": null }), format!("there is no record {record}")))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Offline: no database, no network, only the file and the key.
fn check(file: &std::path::Path, key: &str) -> anyhow::Result<Answer> {
    let size = std::fs::metadata(file).with_context(|| file.display().to_string())?.len();
    if size > PROOF_MAX {
        return Err(WrongUse(format!("{} is no proof file", file.display())).into());
    }
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    match check_proof(&bytes, key) {
        Ok(checked) => {
            let entry = &checked.entry;
            let json = json!({
                "valid": true,
                "entry": {
                    "seq": entry.seq, "time": entry.time, "actor": entry.actor, "act": entry.act,
                    "register": entry.register, "record": entry.record, "version": entry.version,
                },
                "checkpoint": { "origin": checked.checkpoint.origin, "size": checked.checkpoint.size },
            });
            let text = format!(
                "the proof holds: {}/{} version {}, {} at {}, is entry {} of {} in {}",
                entry.register,
                entry.record,
                entry.version,
                entry.act,
                entry.time,
                entry.seq,
                checked.checkpoint.size,
                checked.checkpoint.origin,
            );
            Ok(Answer::yes(json, text))
        }
        Err(error) => Ok(Answer::no(json!({ "valid": false, "problem": error.to_string() }), error.to_string())),
    }
}
