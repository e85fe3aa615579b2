//! `rodowod ledger`: the log signed, verified, published and proved.

use std::path::PathBuf;

use anyhow::Context as _;
use rodowod_engine::institutions::Institution;
use rodowod_engine::records::Failure;
use rodowod_engine::{Engine, access, log};
use rodowod_ledger::{ProofError, check_proof};
use rodowod_store::ledger;
use rodowod_web::text::Text;
use serde_json::json;

use super::run_async;
use crate::answer::Answer;
use crate::command_line::{Ledger, LogPlace};
use crate::composition;
use crate::failure::Mistake;
use crate::progress::Progress;

/// Largest proof file read, in bytes; a real one has a few kilobytes.
const PROOF_MAX: u64 = 1 << 20;

pub fn run(command: Ledger, text: Text, as_json: bool) -> anyhow::Result<Answer> {
    match command {
        Ledger::CheckProof { file, key } => check((&file, &key), text),
        Ledger::Checkpoint(log) => run_async(checkpoint(log)),
        Ledger::Verify(log) => run_async(verify(log, text, as_json)),
        Ledger::Export { folder, log } => run_async(export((folder, log), text, as_json)),
        Ledger::Prove { record, log } => run_async(prove(record, log, text)),
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
        let args = [("entries", found.entries.to_string()), ("bodies", found.bodies.to_string()), ("root", root)];
        Ok(Answer::yes(json, said(text, "ledger-agrees", &args)))
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
    let args = [("count", size.to_string()), ("folder", folder.display().to_string())];
    Ok(Answer::yes(json, said(text, "ledger-exported", &args)))
}

async fn prove(record: String, place: LogPlace, text: Text) -> anyhow::Result<Answer> {
    let (register, number) = record
        .split_once('/')
        .and_then(|(register, number)| Some((register, number.parse().ok()?)))
        .ok_or_else(|| Mistake::new("ledger-no-place").with("record", &record))?;
    let (engine, institution) = open(&place).await?;
    let vkey = log::vkey(&engine, &institution).await?;
    let by = access::program(institution, engine.clock.now());
    match log::prove(&engine, &by, register, number).await {
        Ok(proof) => Ok(Answer::yes(json!({ "proof": proof, "vkey": vkey }), proof)),
        Err(Failure::NotFound | Failure::NoRegister) => {
            Ok(Answer::no(json!({ "proof": null }), said(text, "ledger-no-record", &[("record", record)])))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Offline: no database, no network, only the file and the key.
fn check((file, key): (&std::path::Path, &str), text: Text) -> anyhow::Result<Answer> {
    let size = std::fs::metadata(file).with_context(|| file.display().to_string())?.len();
    if size > PROOF_MAX {
        return Err(Mistake::new("ledger-no-proof-file").with("file", file.display()).into());
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
            let args = [
                ("record", format!("{}/{}", entry.register, entry.record)),
                ("version", entry.version.to_string()),
                ("act", entry.act.clone()),
                ("time", entry.time.to_string()),
                ("entry", entry.seq.to_string()),
                ("size", checked.checkpoint.size.to_string()),
                ("log", checked.checkpoint.origin.clone()),
            ];
            Ok(Answer::yes(json, said(text, "ledger-proof-holds", &args)))
        }
        Err(error) => {
            let sentence = text.get(refusal(&error)).into_owned();
            Ok(Answer::no(json!({ "valid": false, "problem": sentence }), sentence))
        }
    }
}

/// Why a proof does not hold.
fn refusal(error: &ProofError) -> &'static str {
    match error {
        ProofError::Key(_) => "ledger-proof-key",
        ProofError::Form(_) => "ledger-proof-form",
        ProofError::Checkpoint(_) => "ledger-proof-checkpoint",
        ProofError::Inclusion(_) => "ledger-proof-inclusion",
        ProofError::Entry(_) => "ledger-proof-entry",
        ProofError::Number => "ledger-proof-number",
    }
}

fn said(text: Text, key: &str, args: &[(&str, String)]) -> String {
    text.owned(key, args.iter().map(|(name, value)| (*name, value.as_str())))
}
