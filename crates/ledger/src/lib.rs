//! Tamper evidence: one append-only log of acts per institution, as C2SP `tlog-tiles` over RFC 6962 hashing.
//!
//! Invariant: nothing here reads a clock, a disk or chance. Bytes come in, hashes, proofs and files come out, and every
//! format is one that public tools verify without this program: `signed-note`, `tlog-checkpoint`, `tlog-tiles` and
//! `tlog-proof` from <https://c2sp.org>.
//!
//! The road of an act: [`Entry::encode`], [`leaf_hash`], [`Frontier::append`], [`Checkpoint::sign`]. The road back:
//! [`Verifier`] re-derives the root from the stored entries and [`check_proof`] needs no more than a file and a key.

mod checkpoint;
mod entry;
mod export;
mod frontier;
mod hash;
mod note;
mod proof;
mod proof_file;
mod tile;
mod verify;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use entry::{Entry, EntryError, EntryRef, MAX_ENTRY_BYTES};
pub use export::{ExportError, Exporter};
pub use frontier::{Frontier, FrontierError, Node};
pub use hash::{EMPTY_ROOT, Hash, ZERO_HASH, digest, leaf_hash, node_hash};
pub use note::{KeyError, NoteError, NoteSignature, NoteSigner, NoteVerifier, SignedNote};
pub use proof::{
    HashReader, LeafHashes, MissingHash, ProofMismatch, check_consistency, check_inclusion, prove_consistency,
    prove_inclusion,
};
pub use proof_file::{Checked, Proof, ProofError, check_proof};
pub use tile::{
    BundleError, TILE_WIDTH, Tile, TileSet, bundle_path, entries_bundle, parse_tile, read_bundle, tile_bytes,
    tile_path, tiles_for_consistency, tiles_for_inclusion, tiles_of_tree,
};
pub use verify::{CheckedTile, Fault, FaultKind, StoredEntry, Verifier, check_tile};
