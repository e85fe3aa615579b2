//! Verification of a log against what SHA-256 alone needs for the same bytes; prints ratios of one run on one machine.
//!
//! `cargo bench -p rodowod-ledger` (the goal: verification within twice the time of the bare hashing).

use rodowod_ledger::{Entry, Frontier, Verifier, leaf_hash};
use sha2::{Digest, Sha256};
use std::{
    hint::black_box,
    num::NonZero,
    time::{Duration, Instant},
};

const ENTRIES: u32 = 32_768;
/// Many short rounds: the fastest of them found the machine idle.
const ROUNDS: usize = 200;
const BATCH: usize = 16_384;
const TWO: NonZero<usize> = NonZero::new(2).expect("two is not zero");

fn main() {
    let entries: Vec<Vec<u8>> = (0..ENTRIES).map(entry).collect();
    let leaves: Vec<[u8; 32]> = entries.iter().map(|bytes| leaf_hash(bytes)).collect();
    let stored: Vec<_> = entries.iter().map(Vec::as_slice).zip(leaves.iter().map(Some)).collect();
    let one_piece = entries.concat();
    println!("{ENTRIES} entries of {} bytes on average", one_piece.len() / entries.len());
    let whole = fastest(|| {
        black_box(Sha256::digest(black_box(&one_piece)));
    });
    let each = fastest(|| {
        for bytes in &entries {
            black_box(Sha256::digest(black_box(bytes)));
        }
    });
    let append = fastest(|| {
        black_box(Frontier::new().append_all(leaves.iter().copied()));
    });
    let push = fastest(|| {
        let mut verifier = Verifier::new();
        for (bytes, leaf) in entries.iter().zip(&leaves) {
            verifier.push(bytes, Some(leaf)).expect("the log is whole");
        }
        black_box(verifier.root());
    });
    let threads = fastest(|| {
        let mut verifier = Verifier::new();
        for batch in stored.chunks(BATCH) {
            verifier.push_all(batch, TWO).expect("the log is whole");
        }
        black_box(verifier.root());
    });
    for (name, time) in [
        ("SHA-256, one piece", whole),
        ("SHA-256, each entry", each),
        ("append leaves", append),
        ("verify, one thread", push),
        ("verify, two threads", threads),
    ] {
        let (ratio_whole, ratio_each) =
            (time.as_secs_f64() / whole.as_secs_f64(), time.as_secs_f64() / each.as_secs_f64());
        let nanos = time.as_nanos() / u128::from(ENTRIES);
        println!("{name:20} {nanos:5} ns an entry   x{ratio_whole:.2} of one piece   x{ratio_each:.2} of each entry");
    }
}

fn entry(seq: u32) -> Vec<u8> {
    let entry = Entry {
        seq: seq.into(),
        time: format!("2026-01-31T08:{:02}:{:02}.{:06}Z", seq / 60_000 % 60, seq / 1000 % 60, seq % 1000),
        actor: format!("account:{}", seq % 97),
        act: "save".into(),
        register: "processing-activities".into(),
        record: u64::from(seq / 3),
        version: u64::from(seq % 3),
        digest: leaf_hash(&seq.to_be_bytes()),
    };
    entry.encode().expect("the fields are in form")
}

fn fastest(mut work: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().expect("there are rounds")
}
