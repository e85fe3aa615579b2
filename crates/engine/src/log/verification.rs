//! Everything derived again: entries, tree, signature, and the stored bodies against their digests.
//!
//! No key is needed: the digests are over what is stored, so whoever holds the database can check it.

mod files;

use std::collections::BTreeMap;

use rodowod_ledger::{Checkpoint, Fault, Hash, NoteVerifier, Verifier, ZERO_HASH, digest};
use rodowod_store::{Tx, ledger, records, settings};

use super::signer;
use crate::Engine;
use crate::institutions::Institution;
use crate::records::split_salt;

/// Faults told at most; the first ones say where to look.
const FAULTS_MAX: usize = 100;
/// Entries between two reports of progress.
const STEP: u64 = 10_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    pub entries: u64,
    pub bodies: u64,
    /// Attached files.
    pub files: u64,
    pub root: Hash,
    /// What is not as it was written, each with its place.
    pub faults: Vec<String>,
}

/// Derives the log again and compares. `progress` is told how many entries are done.
pub async fn verify(
    engine: &Engine,
    institution: &Institution,
    progress: impl Fn(u64) + Send + 'static,
) -> anyhow::Result<Verification> {
    super::checkpoint(engine, institution).await?;
    let (office, id) = (engine.clone(), institution.id);
    let mut found = engine.db.read(move |tx| derive(&office, tx, id, &progress)).await?;
    files::compare(engine, id, &mut found).await?;
    found.faults.truncate(FAULTS_MAX);
    Ok(found)
}

fn derive(engine: &Engine, tx: &mut Tx<'_>, institution: i64, progress: &dyn Fn(u64)) -> anyhow::Result<Verification> {
    let key = signer(engine, tx, institution)?.verifier();
    let mut found = Verification::default();
    let Some(head) = ledger::head(tx, institution)? else { anyhow::bail!("the institution has no log") };
    let mut verifier = Verifier::new();
    let mut digests: BTreeMap<u64, Hash> = BTreeMap::new();
    let mut fault: Option<Fault> = None;
    ledger::entries(tx, institution, 0..u64::MAX, |seq, bytes, leaf| {
        // After the first fault nothing can be derived any more; a failed walk would undo the transaction instead.
        if fault.is_some() {
            return Ok(());
        }
        // A leaf of another length is as damaged as a leaf of other bytes: no entry hashes to zeros.
        let leaf: &Hash = leaf.try_into().unwrap_or(&ZERO_HASH);
        match verifier.push_and_read(bytes, Some(leaf)) {
            Ok(entry) => {
                if entry.digest != ZERO_HASH {
                    digests.insert(seq, entry.digest);
                }
                if seq % STEP == 0 {
                    progress(seq);
                }
            }
            Err(first) => fault = Some(first),
        }
        Ok(())
    })?;
    if let Some(fault) = fault {
        found.faults.push(fault.to_string());
        return Ok(found);
    }
    found.entries = verifier.size();
    found.root = verifier.root();
    if verifier.frontier().to_bytes() != head.frontier || verifier.root() != head.root || head.size != verifier.size() {
        found.faults.push(format!(
            "the stored head of {} entries does not follow from the {} stored",
            head.size,
            verifier.size()
        ));
    }
    compare_nodes(tx, institution, &mut verifier, &mut found)?;
    compare_checkpoint(tx, institution, (&verifier, &key), &mut found)?;
    files::take_entries(tx, institution, (&mut digests, &mut found))?;
    compare_bodies(engine, tx, institution, (digests, &mut found))?;
    Ok(found)
}

fn compare_nodes(
    tx: &mut Tx<'_>,
    institution: i64,
    verifier: &mut Verifier,
    found: &mut Verification,
) -> anyhow::Result<()> {
    for node in verifier.take_nodes() {
        let stored = ledger::nodes(tx, institution, node.level, node.index..node.index + 1)?;
        if let Err(fault) = node.check(stored.first()) {
            found.faults.push(fault.to_string());
        }
    }
    Ok(())
}

fn compare_checkpoint(
    tx: &mut Tx<'_>,
    institution: i64,
    (verifier, key): (&Verifier, &NoteVerifier),
    found: &mut Verification,
) -> anyhow::Result<()> {
    let Some((_, text)) = ledger::checkpoint(tx, institution)? else {
        found.faults.push("the log was never signed".to_owned());
        return Ok(());
    };
    match Checkpoint::open(&text, key) {
        Ok(checkpoint) if checkpoint.size == verifier.size() => {
            if let Err(fault) = verifier.check(&checkpoint) {
                found.faults.push(fault.to_string());
            }
        }
        // Acts since the last signature are covered by the stored head, which was compared above.
        Ok(checkpoint) if checkpoint.size < verifier.size() => {}
        Ok(checkpoint) => found.faults.push(format!(
            "the log holds {} entries, the checkpoint was signed over {}",
            verifier.size(),
            checkpoint.size
        )),
        Err(error) => found.faults.push(format!("the signed checkpoint: {error}")),
    }
    Ok(())
}

/// Each stored version against the digest of its entry; each entry with a digest has its version, unless erased.
fn compare_bodies(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (mut digests, found): (BTreeMap<u64, Hash>, &mut Verification),
) -> anyhow::Result<()> {
    for register in engine.registers() {
        let slug = register.slug();
        records::for_each_version(tx, institution, slug, |number, version| {
            let place = format!("{slug}/{number} version {}", version.version);
            let Some(expected) = version.entry.and_then(|entry| digests.remove(&entry)) else {
                found.faults.push(format!("{place}: no entry of the log speaks of it"));
                return Ok(());
            };
            if let Some(stored) = &version.body {
                let is_as_written = split_salt(stored).is_some_and(|(salt, sealed)| digest(salt, sealed) == expected);
                if !is_as_written {
                    found.faults.push(format!("{place}: the stored body does not match its digest in the log"));
                }
                found.bodies += 1;
            }
            Ok(())
        })?;
    }
    settings::for_each_version(tx, institution, |name, version| {
        let is_as_written = split_salt(&version.body)
            .is_some_and(|(salt, sealed)| digests.remove(&version.entry) == Some(digest(salt, sealed)));
        if !is_as_written {
            let place = format!("setting {name} version {}", version.version);
            found.faults.push(format!("{place}: the stored body does not match its digest in the log"));
        }
        found.bodies += 1;
        Ok(())
    })?;
    let missing = digests.keys().map(|seq| format!("entry {seq} speaks of a version that is not stored"));
    found.faults.extend(missing.take(FAULTS_MAX));
    Ok(())
}
