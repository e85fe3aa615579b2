//! Stored bodies against the digests of their entries: one thread reads them, another hashes.
//!
//! Invariant: at most `BATCHES_WAITING` batches wait to be hashed, so that memory does not grow with the register.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use anyhow::{Context as _, anyhow};
use rodowod_ledger::{Hash, digest};
use rodowod_store::{Tx, records};

use super::{BATCH_BYTES, BATCHES_WAITING, Digests, Verification, take};
use crate::Engine;
use crate::records::split_salt;

/// Each stored version of a record against the digest of its entry.
pub(super) fn compare(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, found): (&mut Digests, &mut Verification),
) -> anyhow::Result<()> {
    thread::scope(|scope| {
        let (hand_over, batches) = sync_channel::<Batch>(BATCHES_WAITING);
        let hashing = scope.spawn(move || batches.iter().flat_map(|batch| batch.faults()).collect::<Vec<_>>());
        let read = read(engine, tx, institution, (digests, found), &hand_over);
        drop(hand_over);
        found.faults.extend(hashing.join().map_err(|_| anyhow!("hashing the bodies ended in a panic"))?);
        read
    })
}

fn read(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, found): (&mut Digests, &mut Verification),
    hand_over: &SyncSender<Batch>,
) -> anyhow::Result<()> {
    for register in engine.registers() {
        let mut batch = Batch::of(register.slug());
        let mut is_heard = true;
        records::for_each_sealed(tx, institution, register.slug(), |(number, version), entry, body| {
            let Some(expected) = entry.and_then(|entry| take(digests, entry)) else {
                let place = batch.place(number, version);
                found.faults.push(format!("{place}: no entry of the log speaks of it"));
                return Ok(());
            };
            if let Some(stored) = body {
                found.bodies += 1;
                batch.push((number, version), expected, stored);
            }
            if batch.bytes.len() >= BATCH_BYTES {
                let full = std::mem::replace(&mut batch, Batch::of(register.slug()));
                is_heard &= hand_over.send(full).is_ok();
            }
            Ok(())
        })?;
        is_heard.then(|| hand_over.send(batch).ok()).flatten().context("nobody hashes the bodies any more")?;
    }
    Ok(())
}

/// Bodies of one register, one behind the other.
struct Batch {
    register: &'static str,
    bytes: Vec<u8>,
    versions: Vec<Version>,
}

struct Version {
    number: u64,
    version: u64,
    expected: Hash,
    /// Where its body ends.
    end: usize,
}

impl Batch {
    fn of(register: &'static str) -> Self {
        Self { register, bytes: Vec::new(), versions: Vec::new() }
    }

    fn push(&mut self, (number, version): (u64, u64), expected: Hash, stored: &[u8]) {
        self.bytes.extend_from_slice(stored);
        self.versions.push(Version { number, version, expected, end: self.bytes.len() });
    }

    fn place(&self, number: u64, version: u64) -> String {
        format!("{}/{number} version {version}", self.register)
    }

    fn faults(&self) -> Vec<String> {
        let mut start = 0;
        let mut faults = Vec::new();
        for Version { number, version, expected, end } in &self.versions {
            let stored = &self.bytes[start..*end];
            start = *end;
            let is_as_written = split_salt(stored).is_some_and(|(salt, sealed)| digest(salt, sealed) == *expected);
            if !is_as_written {
                let place = self.place(*number, *version);
                faults.push(format!("{place}: the stored body does not match its digest in the log"));
            }
        }
        faults
    }
}
