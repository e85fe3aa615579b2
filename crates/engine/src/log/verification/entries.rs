//! The entries of a log and what follows from them: one thread reads, another derives the tree.
//!
//! Invariant: after the first fault nothing is derived any more, and the rest is read to its end without effect, because
//! a walk that fails would undo the transaction.

use std::collections::BTreeSet;
use std::sync::mpsc::sync_channel;
use std::thread;

use anyhow::anyhow;
use rodowod_ledger::{Checkpoint, Fault, Hash, Verifier, ZERO_HASH};
use rodowod_store::{Tx, accounts, ledger};

/// Bytes that the thread which reads hands over together.
const BATCH_BYTES: usize = 1 << 18;
/// Batches that wait at most, so that memory does not grow with the log.
const BATCHES_WAITING: usize = 4;
/// Entries for which memory is set aside at once; a head that claims more is not believed before they are read.
const ENTRIES_FORESEEN: usize = 1 << 20;
/// Entries between two reports of progress.
const STEP: u64 = 10_000;

pub(super) struct Derived {
    pub verifier: Verifier,
    /// The digest that each entry vouches for, by its number.
    pub digests: Vec<Hash>,
    pub unattributed: u64,
    /// Everybody who ever could act.
    actors: BTreeSet<String>,
    pub fault: Option<Fault>,
}

/// `size` is what the head claims; `signed` is compared on the way, where the log was as long as it says.
pub(super) fn derive(
    tx: &mut Tx<'_>,
    institution: i64,
    (size, signed): (u64, Option<&Checkpoint>),
    progress: &dyn Fn(u64),
) -> anyhow::Result<Derived> {
    let accounts = accounts::all_numbers(tx)?;
    // The program acts under nought.
    let actors: BTreeSet<String> = accounts.into_iter().chain([0]).map(|id| format!("account-{id}")).collect();
    thread::scope(|scope| {
        let (hand_over, batches) = sync_channel::<Batch>(BATCHES_WAITING);
        let deriving = scope.spawn(move || {
            let mut derived = Derived::foreseeing(size, actors);
            batches.iter().for_each(|batch| derived.push(&batch, signed));
            derived
        });
        let mut batch = Batch::default();
        let read = ledger::entries(tx, institution, 0..u64::MAX, |seq, bytes, leaf| {
            batch.push(bytes, leaf);
            if batch.bytes.len() >= BATCH_BYTES {
                // Nobody takes it only after a panic, which joining tells.
                let _ = hand_over.send(std::mem::take(&mut batch));
            }
            if seq % STEP == 0 {
                progress(seq);
            }
            Ok(())
        });
        let _ = hand_over.send(batch);
        drop(hand_over);
        let derived = deriving.join().map_err(|_| anyhow!("deriving the log ended in a panic"))?;
        read?;
        Ok(derived)
    })
}

impl Derived {
    fn foreseeing(size: u64, actors: BTreeSet<String>) -> Self {
        Self {
            verifier: Verifier::new(),
            digests: Vec::with_capacity(usize::try_from(size).unwrap_or(0).min(ENTRIES_FORESEEN)),
            actors,
            unattributed: 0,
            fault: None,
        }
    }

    fn push(&mut self, batch: &Batch, signed: Option<&Checkpoint>) {
        let mut start = 0;
        for (end, leaf) in &batch.entries {
            if self.fault.is_some() {
                return;
            }
            match self.verifier.push_and_read(&batch.bytes[start..*end], Some(leaf)) {
                Ok(entry) => {
                    self.digests.push(entry.digest);
                    self.unattributed += u64::from(!self.actors.contains(entry.actor));
                    if let Some(checkpoint) = signed.filter(|signed| signed.size == self.verifier.size()) {
                        self.fault = self.verifier.check(checkpoint).err();
                    }
                }
                Err(first) => self.fault = Some(first),
            }
            start = *end;
        }
    }
}

/// Entries one behind the other.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    /// Where each ends, and its leaf.
    entries: Vec<(usize, Hash)>,
}

impl Batch {
    fn push(&mut self, entry: &[u8], leaf: &[u8]) {
        self.bytes.extend_from_slice(entry);
        // A leaf of another length is as damaged as a leaf of other bytes: no entry hashes to zeros.
        self.entries.push((self.bytes.len(), leaf.try_into().unwrap_or(ZERO_HASH)));
    }
}
