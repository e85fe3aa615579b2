//! The log's formats: an entry and a note have one form each, and a proof holds only as it was written.

use rodowod_ledger::{Checkpoint, Entry, NoteVerifier, Proof, SignedNote, check_proof};

use crate::text;

/// The key of the log that the proofs of the corpus are of.
pub const VKEY: &str = "rodowod.example/sample-school+25c37193+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs";

/// An entry that is read is written back byte for byte, or two forms would have two digests.
pub fn entry(bytes: &[u8]) -> bool {
    let Ok(entry) = Entry::parse(bytes) else { return false };
    assert_eq!(entry.encode().expect("what was read can be written"), bytes, "an entry has one form");
    true
}

/// A proof that holds speaks of an entry inside its checkpoint; a part that is read is read the same again.
pub fn proof(bytes: &[u8]) -> bool {
    if let Some(Ok(proof)) = text(bytes).map(Proof::parse) {
        assert_eq!(Proof::parse(&proof.to_string()).as_ref(), Ok(&proof), "what is written is what was read");
    }
    let Ok(checked) = check_proof(bytes, VKEY) else { return false };
    assert!(checked.entry.seq < checked.checkpoint.size, "the entry stands inside the log");
    assert!(VKEY.starts_with(&checked.checkpoint.origin), "the checkpoint is of the key's log");
    let mut changed = bytes.to_vec();
    changed.retain(|byte| *byte != b'\n');
    assert!(check_proof(&changed, VKEY).is_err(), "a proof holds only as it was written");
    true
}

/// Notes, checkpoints and keys of a log.
pub fn note(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else { return false };
    if let Ok(key) = NoteVerifier::parse(text) {
        assert_eq!(NoteVerifier::parse(&key.to_string()), Ok(key), "a key is written as it was read");
        return true;
    }
    let Ok(note) = SignedNote::parse(text) else { return false };
    assert_eq!(SignedNote::parse(&note.to_string()).as_ref(), Ok(&note), "a note is written as it was read");
    if let Ok(checkpoint) = Checkpoint::parse(note.unverified_text()) {
        assert!(note.unverified_text().starts_with(&checkpoint.text()), "a checkpoint begins with what is signed");
    }
    true
}
