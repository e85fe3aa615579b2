//! Everything derived again: entries, tree, signature, and the stored bodies against their digests.
//!
//! No key is needed: the digests are over what is stored, so whoever holds the database can check it.

mod bodies;
mod entries;
mod files;
mod turn;
mod waivers;

use entries::Derived;
pub(crate) use turn::{last_verified, verify_in_turn};

use rodowod_ledger::{Checkpoint, Hash, NoteVerifier, Verifier, ZERO_HASH, digest};
use rodowod_store::{Tx, ledger, settings};

use super::signer;
use crate::Engine;
use crate::institutions::Institution;
use crate::records::split_salt;

/// Faults told at most; the first ones say where to look.
const FAULTS_MAX: usize = 100;
/// Bytes that the thread which reads hands over together.
const BATCH_BYTES: usize = 1 << 18;
/// Batches that wait at most, so that memory does not grow with the log.
const BATCHES_WAITING: usize = 4;

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

/// The digest that each entry vouches for, by its number; `ZERO_HASH` once it was found, or where there is none.
type Digests = Vec<Hash>;

/// Takes out the digest that an entry vouches for.
fn take(digests: &mut Digests, entry: u64) -> Option<Hash> {
    let digest = std::mem::replace(digests.get_mut(usize::try_from(entry).ok()?)?, ZERO_HASH);
    (digest != ZERO_HASH).then_some(digest)
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
    let mut found = engine.db.read(move |tx| derive(&office, tx, id, &progress)).await?;
    files::compare(engine, id, &mut found).await?;
    found.faults.truncate(FAULTS_MAX);
    if found.faults.is_empty() {
        super::checkpoint(engine, institution).await?;
    }
    turn::note(engine, id, &found).await?;
    Ok(found)
}

fn derive(engine: &Engine, tx: &mut Tx<'_>, institution: i64, progress: &dyn Fn(u64)) -> anyhow::Result<Verification> {
    let key = signer(engine, tx, institution)?.verifier();
    let mut found = Verification::default();
    let Some(head) = ledger::head(tx, institution)? else { anyhow::bail!("the institution has no log") };
    let signed = signed(tx, institution, &key)?;
    let continued = signed.as_ref().ok().and_then(Option::as_ref);
    let Derived { mut verifier, mut digests, unattributed, fault, .. } =
        entries::derive(tx, institution, (head.size, continued), progress)?;
    found.unattributed = unattributed;
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
    files::take_entries(tx, institution, (&mut digests, &mut found))?;
    waivers::take_entries(tx, institution, (&mut digests, &mut found))?;
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

/// The latest signed checkpoint, or what is wrong with it.
fn signed(tx: &mut Tx<'_>, institution: i64, key: &NoteVerifier) -> anyhow::Result<Result<Option<Checkpoint>, String>> {
    let Some((_, text)) = ledger::checkpoint(tx, institution)? else { return Ok(Ok(None)) };
    Ok(Checkpoint::open(&text, key).map(Some).map_err(|error| format!("the signed checkpoint: {error}")))
}

/// Each stored version against the digest of its entry; each entry with a digest has its version, unless erased.
fn compare_bodies(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (mut digests, found): (Digests, &mut Verification),
) -> anyhow::Result<()> {
    bodies::compare(engine, tx, institution, (&mut digests, found))?;
    settings::for_each_version(tx, institution, |name, version| {
        let is_as_written = split_salt(&version.body)
            .is_some_and(|(salt, sealed)| take(&mut digests, version.entry) == Some(digest(salt, sealed)));
        if !is_as_written {
            let place = format!("setting {name} version {}", version.version);
            found.faults.push(format!("{place}: the stored body does not match its digest in the log"));
        }
        found.bodies += 1;
        Ok(())
    })?;
    let left = (0_u64..).zip(&digests).filter(|(_, digest)| **digest != ZERO_HASH);
    let missing = left.map(|(seq, _)| format!("entry {seq} speaks of a version that is not stored"));
    found.faults.extend(missing.take(FAULTS_MAX));
    Ok(())
}
