//! Whatever is changed in a log, a proof or an export is noticed and named.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod sample;

use proptest::prelude::*;
use rodowod_ledger::{
    Checkpoint, Entry, Fault, FaultKind, Frontier, Proof, ProofError, Verifier, check_proof, check_tile, leaf_hash,
};
use sample::{Log, entry};
use std::{num::NonZero, sync::LazyLock};

fn flip(bytes: &mut [u8], bit: usize) {
    bytes[bit / 8] ^= 1 << (bit % 8);
}

/// Verifies a log as a store would: entries with their leaves, then the signed checkpoint.
fn verify(log: &Log) -> Result<(), Fault> {
    let mut verifier = Verifier::new();
    log.entries.iter().zip(&log.leaves).try_for_each(|(bytes, leaf)| verifier.push(bytes, Some(leaf)))?;
    verifier.check(&Checkpoint::open(&log.checkpoint, &log.signer.verifier()).unwrap())
}

#[test]
fn a_whole_log_is_accepted_one_by_one_and_on_threads() {
    for size in [0, 1, 255, 256, 257, 700, 1500] {
        let log = Log::of(size);
        assert_eq!(verify(&log), Ok(()), "{size}");
        let stored: Vec<_> = log.entries.iter().map(Vec::as_slice).zip(log.leaves.iter().map(Some)).collect();
        for (batch, threads) in [(100, 1), (600, 2), (2000, 3), (2000, 64)] {
            let mut verifier = Verifier::new();
            let threads = NonZero::new(threads).unwrap();
            stored.chunks(batch).for_each(|batch| verifier.push_all(batch, threads).unwrap());
            let mut frontier = Frontier::new();
            let nodes = frontier.append_all(log.leaves.iter().copied());
            assert_eq!((verifier.take_nodes(), verifier.frontier()), (nodes, &frontier), "{size} {batch}");
        }
    }
}

#[test]
fn the_first_bad_entry_is_named_on_threads_too() {
    let mut log = Log::of(2000);
    let bad = [1999, 1300, 777];
    for seq in bad {
        flip(&mut log.entries[seq], 100);
    }
    let stored: Vec<_> = log.entries.iter().map(Vec::as_slice).zip(log.leaves.iter().map(Some)).collect();
    let fault = Verifier::new().push_all(&stored, NonZero::new(4).unwrap());
    assert_eq!(fault, Err(Fault::Entry { seq: 777, kind: FaultKind::Leaf }));
}

#[test]
fn each_way_of_damaging_a_log_is_named() {
    let damage = |change: &dyn Fn(&mut Log)| {
        let mut log = Log::of(300);
        change(&mut log);
        verify(&log)
    };
    let rewrite = |log: &mut Log, seq: usize, entry: &Entry| {
        log.entries[seq] = entry.encode().unwrap();
        log.leaves[seq] = leaf_hash(&log.entries[seq]);
    };
    let fault = |seq, kind| Err(Fault::Entry { seq, kind });
    assert_eq!(damage(&|log| flip(&mut log.leaves[20], 3)), fault(20, FaultKind::Leaf));
    assert_eq!(
        damage(&|log| rewrite(log, 30, &Entry { actor: "account:1".into(), ..entry(30) })),
        Err(Fault::Root { size: 300 })
    );
    let backwards = Entry { time: "2025-12-31T00:00:00.000000Z".into(), ..entry(40) };
    assert_eq!(damage(&|log| rewrite(log, 40, &backwards)), fault(40, FaultKind::Time));
    let removed = |log: &mut Log| {
        log.entries.remove(50);
        log.leaves.remove(50);
    };
    assert_eq!(damage(&removed), fault(50, FaultKind::Number { found: 51 }));
    let cut = |log: &mut Log| {
        log.entries.pop();
        log.leaves.pop();
    };
    assert_eq!(damage(&cut), Err(Fault::Size { entries: 299, size: 300 }));
}

#[test]
fn without_stored_leaves_the_form_is_read() {
    let log = Log::of(3);
    let mut verifier = Verifier::new();
    verifier.push(&log.entries[0], None).unwrap();
    let spaced = [log.entries[1].as_slice(), b" "].concat();
    let kind = FaultKind::Form { field: "digest" };
    assert_eq!(verifier.push(&spaced, None), Err(Fault::Entry { seq: 1, kind }));
}

#[test]
fn an_entry_forged_together_with_its_leaf_is_read_before_its_fields_are_used() {
    let log = Log::of(1);
    let forged = [log.entries[0].as_slice(), b" "].concat();
    let leaf = leaf_hash(&forged);
    let kind = FaultKind::Form { field: "digest" };
    assert_eq!(Verifier::new().push_and_read(&forged, Some(&leaf)), Err(Fault::Entry { seq: 0, kind }));
    let read =
        Verifier::new().push_and_read(&log.entries[0], Some(&log.leaves[0])).map(rodowod_ledger::EntryRef::to_entry);
    assert_eq!(read, Ok(entry(0)));
}

#[test]
fn a_stored_node_that_does_not_follow_from_its_entries_is_named() {
    let log = Log::of(512);
    let mut verifier = Verifier::new();
    log.entries.iter().for_each(|bytes| verifier.push(bytes, None).unwrap());
    let nodes = verifier.take_nodes();
    assert_eq!(nodes.len(), 2);
    assert_eq!(nodes[1].check(Some(&nodes[1].hash)), Ok(()));
    assert_eq!(nodes[1].check(Some(&nodes[0].hash)), Err(Fault::Node { level: 1, index: 1 }));
    assert_eq!(nodes[1].check(None), Err(Fault::Node { level: 1, index: 1 }));
}

#[test]
fn a_tile_needs_its_256_entries_and_its_place() {
    let log = Log::of(600);
    let tile = |index: u64, entries: std::ops::Range<usize>| {
        check_tile(index, log.entries[entries].iter().map(|bytes| (bytes.as_slice(), None)))
    };
    let missing = |seq| Fault::Entry { seq, kind: FaultKind::Missing };
    assert_eq!(tile(0, 0..200), Err(missing(200)));
    assert_eq!(tile(1, 0..256), Err(Fault::Entry { seq: 256, kind: FaultKind::Number { found: 0 } }));
    let second = tile(1, 256..512).unwrap();
    assert_eq!(Verifier::new().push_tile(&second), Err(missing(0)));
    let mut verifier = Verifier::new();
    verifier.push_tile(&tile(0, 0..256).unwrap()).unwrap();
    verifier.push_tile(&second).unwrap();
    assert_eq!(verifier.size(), 512);
}

#[test]
fn a_proof_file_proves_its_entry_at_every_place() {
    for size in [1, 2, 7, 40] {
        let log = Log::of(size);
        for index in 0..size {
            let proof = log.proof(index);
            assert_eq!(Proof::parse(&proof.to_string()), Ok(proof.clone()));
            let checked = check_proof(proof.to_string().as_bytes(), &log.vkey()).unwrap();
            assert_eq!(checked.entry, entry(index));
            assert_eq!((checked.checkpoint.size, checked.checkpoint.origin.as_str()), (size, log.signer.name()));
        }
    }
}

#[test]
fn a_proof_with_another_key_or_number_proves_nothing() {
    let log = Log::of(20);
    let file = log.proof(4).to_string();
    let stranger = rodowod_ledger::NoteSigner::new(log.signer.name(), &[8; 32]).unwrap().verifier().to_string();
    assert!(matches!(check_proof(file.as_bytes(), &stranger), Err(ProofError::Checkpoint(_))));
    assert!(matches!(check_proof(file.as_bytes(), "no key"), Err(ProofError::Key(_))));
    let moved = Proof { index: 5, ..log.proof(4) }.to_string();
    assert!(matches!(check_proof(moved.as_bytes(), &log.vkey()), Err(ProofError::Inclusion(_))));
}

static LOG: LazyLock<Log> = LazyLock::new(|| Log::of(300));

#[test]
fn an_entry_logged_under_another_number_proves_nothing() {
    let log = Log::of(1);
    let entry = entry(5).encode().unwrap();
    let checkpoint = Checkpoint::sign(1, leaf_hash(&entry), &log.signer).to_string();
    let file = Proof { entry, index: 0, path: Vec::new(), checkpoint }.to_string();
    assert_eq!(check_proof(file.as_bytes(), &log.vkey()), Err(ProofError::Number));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_flipped_bit_of_an_entry_is_named(seq in 0..300_usize, bit: prop::sample::Index) {
        let mut entry = LOG.entries[seq].clone();
        let bit = bit.index(entry.len() * 8);
        flip(&mut entry, bit);
        let mut verifier = Verifier::new();
        let found = LOG.entries.iter().zip(&LOG.leaves).enumerate().try_for_each(|(at, (bytes, leaf))| {
            verifier.push(if at == seq { &entry } else { bytes }, Some(leaf))
        });
        prop_assert_eq!(found, Err(Fault::Entry { seq: seq as u64, kind: FaultKind::Leaf }));
    }

    #[test]
    fn every_flipped_bit_of_a_proof_file_is_noticed(index in 0..300_u64, bit: prop::sample::Index) {
        let log = &*LOG;
        let mut file = log.proof(index).to_string().into_bytes();
        let bit = bit.index(file.len() * 8);
        flip(&mut file, bit);
        prop_assert!(check_proof(&file, &log.vkey()).is_err());
    }

    #[test]
    fn every_flipped_bit_of_a_checkpoint_is_noticed(bit: prop::sample::Index) {
        let log = &*LOG;
        let mut note = log.checkpoint.clone().into_bytes();
        let bit = bit.index(note.len() * 8);
        flip(&mut note, bit);
        let opened = String::from_utf8(note).map(|note| Checkpoint::open(&note, &log.signer.verifier()));
        prop_assert!(!matches!(opened, Ok(Ok(_))));
    }

    #[test]
    fn appending_in_any_batches_builds_the_same_tree(sizes in prop::collection::vec(0..400_usize, 1..6)) {
        let leaves: Vec<_> = (0..sizes.iter().sum::<usize>()).map(|seq| leaf_hash(&seq.to_be_bytes())).collect();
        let mut at_once = Frontier::new();
        let nodes_at_once = at_once.append_all(leaves.iter().copied());
        let (mut stored, mut nodes, mut rest) = (Frontier::new().to_bytes(), Vec::new(), leaves.as_slice());
        for size in sizes {
            let (batch, after) = rest.split_at(size);
            let mut frontier = Frontier::from_bytes(&stored).unwrap();
            nodes.extend(frontier.append_all(batch.iter().copied()));
            stored = frontier.to_bytes();
            rest = after;
        }
        prop_assert_eq!(Frontier::from_bytes(&stored).unwrap(), at_once);
        prop_assert_eq!(nodes, nodes_at_once);
    }

    #[test]
    fn an_entry_survives_its_encoding(seq: u64, record: u64, version: u64, actor in "[ !#-\\[\\]-~]{0,128}", act in "[a-z0-9._-]{1,64}", digest: [u8; 32]) {
        let entry = Entry { seq, record, version, actor, act, digest, ..entry(0) };
        let bytes = entry.encode().unwrap();
        prop_assert_eq!(Entry::parse(&bytes), Ok(entry));
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        let _ = Entry::parse(&bytes);
        let _ = Frontier::from_bytes(&bytes);
        let _ = check_proof(&bytes, &text);
        let _ = Proof::parse(&text);
        let _ = Checkpoint::parse(&text);
        let _ = rodowod_ledger::SignedNote::parse(&text);
        let _ = rodowod_ledger::read_bundle(&bytes).count();
    }
}
