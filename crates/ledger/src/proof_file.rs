//! The proof of one act as a file of its own: C2SP `tlog-proof`, with the entry as its `extra` line.
//!
//! Invariant: what the file says is believed only as far as it hashes up to a root that the log's key signed; the
//! `extra` line is the message being proved, never evidence.

use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt::{self, Write};

use crate::{
    checkpoint::{Checkpoint, CheckpointError, parse_hash, parse_number},
    entry::{Entry, EntryError},
    hash::{Hash, leaf_hash},
    note::{KeyError, NoteVerifier},
    proof::{ProofMismatch, check_inclusion},
};

/// Files longer than this are not read: a note of its own limit, an entry and 64 hashes.
const MAX_PROOF_BYTES: usize = crate::note::MAX_NOTE_BYTES + 100_000;

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// All that one needs, beside the log's key, to be certain that an act is in the log. `Display` writes the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The canonical bytes of the entry.
    pub entry: Vec<u8>,
    pub index: u64,
    /// From `prove_inclusion` at the size of the checkpoint.
    pub path: Vec<Hash>,
    /// The signed checkpoint, verbatim.
    pub checkpoint: String,
}

/// What a proof proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub entry: Entry,
    pub checkpoint: Checkpoint,
}

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    #[error("the key is unusable: {0}")]
    Key(#[from] KeyError),
    #[error("this is not a proof file ({0} is missing or malformed)")]
    Form(&'static str),
    #[error("{0}")]
    Checkpoint(#[from] CheckpointError),
    #[error("{0}")]
    Inclusion(#[from] ProofMismatch),
    #[error("{0}")]
    Entry(#[from] EntryError),
    #[error("the entry bears another number than its place in the log")]
    Number,
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut head = format!("{FIRST_LINE}\nextra {}\nindex {}\n", STANDARD.encode(&self.entry), self.index);
        for hash in &self.path {
            writeln!(head, "{}", STANDARD.encode(hash))?;
        }
        write!(f, "{head}\n{}", self.checkpoint)
    }
}

impl Proof {
    /// Reads the form of a proof file; nothing in it is checked yet.
    ///
    /// # Errors
    /// Names the part that is missing or malformed.
    pub fn parse(file: &str) -> Result<Proof, ProofError> {
        let (head, checkpoint) = file.split_once("\n\n").ok_or(ProofError::Form("checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(ProofError::Form("first line"));
        }
        let extra = lines.next().and_then(|line| line.strip_prefix("extra "));
        let entry = extra.and_then(|extra| STANDARD.decode(extra).ok()).ok_or(ProofError::Form("extra"))?;
        let index = lines.next().and_then(|line| line.strip_prefix("index "));
        let index = index.and_then(parse_number).ok_or(ProofError::Form("index"))?;
        let path = lines.map(|line| parse_hash(line).ok_or(ProofError::Form("path"))).collect::<Result<_, _>>()?;
        Ok(Proof { entry, index, path, checkpoint: checkpoint.to_owned() })
    }
}

/// Checks a proof file against the verifier key of the log: no database, no network.
///
/// # Errors
/// When anything in the file is not as the log's key signed it.
pub fn check_proof(file: &[u8], vkey: &str) -> Result<Checked, ProofError> {
    let key = NoteVerifier::parse(vkey)?;
    if file.len() > MAX_PROOF_BYTES {
        return Err(ProofError::Form("length"));
    }
    let file = str::from_utf8(file).map_err(|_| ProofError::Form("text"))?;
    let proof = Proof::parse(file)?;
    let checkpoint = Checkpoint::open(&proof.checkpoint, &key)?;
    check_inclusion(&proof.path, (proof.index, checkpoint.size), &leaf_hash(&proof.entry), &checkpoint.root)?;
    let entry = Entry::parse(&proof.entry)?;
    if entry.seq == proof.index { Ok(Checked { entry, checkpoint }) } else { Err(ProofError::Number) }
}
