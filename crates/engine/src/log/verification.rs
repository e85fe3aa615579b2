//! Everything derived again: entries, tree, signature, and the stored bodies against their digests.
//!
//! No key is needed: the digests are over what is stored, so whoever holds the database can check it.

mod bodies;
mod digests;
mod entries;
mod files;
mod turn;
mod waivers;

use digests::Digests;
use entries::Derived;
pub(crate) use turn::{last_verified, verify_in_turn};

use std::sync::Arc;

use rodowod_ledger::{Checkpoint, Hash, NoteVerifier, Verifier, digest};
use rodowod_store::{Tx, ledger, settings};

use super::signer;
use crate::Engine;
use crate::institutions::Institution;
use crate::records::split_salt;

/// Faults told at most; the first ones say where to look.
const FAULTS_MAX: usize = 100;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    pub entries: u64,
    pub bodies: u64,
    /// Attached files.
    pub files: u64,
    pub root: Hash,
    /// Entries by nobody who is known.
    pub unattributed: u64,
    /// What is not as it was written, each with its place.
    pub faults: Vec<String>,
}

/// Derives the log again and compares. `progress` is told how many entries are done.
///
/// The new state is signed only after it was found to continue what was signed before: a signature given first would
/// cover up whatever was rewritten since.
pub async fn verify(
    engine: &Engine,
    institution: &Institution,
    progress: impl Fn(u64) + Send + 'static,
) -> anyhow::Result<Verification> {
    let (office, id) = (engine.clone(), institution.id);
    let (mut found, digests) = engine.db.read(move |tx| derive(&office, tx, id, &progress)).await?;
    if let Some(digests) = digests.map(Arc::new) {
        bodies::compare(engine, id, (&digests, &mut found)).await?;
        let missing = digests.left().map(|seq| format!("entry {seq} speaks of a version that is not stored"));
        found.faults.extend(missing.take(FAULTS_MAX));
    }
    files::compare(engine, id, &mut found).await?;
    found.faults.truncate(FAULTS_MAX);
    if found.faults.is_empty() {
        super::checkpoint(engine, institution).await?;
    }
    turn::note(engine, id, &found).await?;
    Ok(found)
}

/// All but the bodies of records; and what these are to be compared with, unless the log itself is damaged.
fn derive(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    progress: &dyn Fn(u64),
) -> anyhow::Result<(Verification, Option<Digests>)> {
    let key = signer(engine, tx, institution)?.verifier();
    let mut found = Verification::default();
    let Some(head) = ledger::head(tx, institution)? else { anyhow::bail!("the institution has no log") };
    let signed = signed(tx, institution, &key)?;
    let continued = signed.as_ref().ok().and_then(Option::as_ref);
    let Derived { mut verifier, digests, unattributed, fault, .. } =
        entries::derive(tx, institution, (head.size, continued), progress)?;
    found.unattributed = unattributed;
    if let Some(fault) = fault {
        found.faults.push(fault.to_string());
        return Ok((found, None));
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
    match signed {
        Ok(Some(checkpoint)) if checkpoint.size > verifier.size() => found.faults.push(format!(
            "the log holds {} entries, the checkpoint was signed over {}",
            verifier.size(),
            checkpoint.size
        )),
        // A smaller one was compared on the way; what was never signed is signed after this.
        Ok(_) => {}
        Err(reason) => found.faults.push(reason),
    }
    let digests = Digests::of(digests);
    files::take_entries(tx, institution, (&digests, &mut found))?;
    waivers::take_entries(tx, institution, (&digests, &mut found))?;
    compare_settings(tx, institution, (&digests, &mut found))?;
    Ok((found, Some(digests)))
}

fn compare_nodes(
    tx: &mut Tx<'_>,
    institution: i64,
    verifier: &mut Verifier,
    found: &mut Verification,
) -> anyhow::Result<()> {
    let stored = ledger::all_nodes(tx, institution)?;
    for node in verifier.take_nodes() {
        if let Err(fault) = node.check(stored.get(&(node.level.into(), node.index))) {
            found.faults.push(fault.to_string());
        }
    }
    Ok(())
}

/// The latest signed checkpoint, or what is wrong with it.
fn signed(tx: &mut Tx<'_>, institution: i64, key: &NoteVerifier) -> anyhow::Result<Result<Option<Checkpoint>, String>> {
    let Some((_, text)) = ledger::checkpoint(tx, institution)? else { return Ok(Ok(None)) };
    Ok(Checkpoint::open(&text, key).map(Some).map_err(|error| format!("the signed checkpoint: {error}")))
}

/// Each stored version of a setting against the digest of its entry.
fn compare_settings(
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, found): (&Digests, &mut Verification),
) -> anyhow::Result<()> {
    settings::for_each_version(tx, institution, |name, version| {
        let is_as_written = split_salt(&version.body)
            .is_some_and(|(salt, sealed)| digests.take(version.entry) == Some(digest(salt, sealed)));
        if !is_as_written {
            let place = format!("setting {name} version {}", version.version);
            found.faults.push(format!("{place}: the stored body does not match its digest in the log"));
        }
        found.bodies += 1;
        Ok(())
    })?;
    Ok(())
}
