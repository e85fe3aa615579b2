//! The log derived anew from its stored entries, in one pass and without an allocation per entry.
//!
//! Invariant: whatever a store hands over is compared, never believed: number, form, order in time, leaf hash, and at
//! the end the root with the signed checkpoint. The first thing that is not as it was written is named.

use crate::{
    checkpoint::Checkpoint,
    entry::EntryRef,
    frontier::{Frontier, Node},
    hash::{Hash, leaf_hash},
    tile::TILE_WIDTH,
};

const TIME_BYTES: usize = 27;
const TILE_HEIGHT: u32 = 8;

type Time = [u8; TIME_BYTES];

/// Reads a log from its first entry to its last.
#[derive(Debug, Clone)]
pub struct Verifier {
    frontier: Frontier,
    last_time: Time,
    nodes: Vec<Node>,
}

/// 256 consecutive entries, derived apart from the rest: the work that several threads can share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckedTile {
    index: u64,
    root: Hash,
    first_time: Time,
    last_time: Time,
}

/// The first thing in the stored log that is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("entry {seq} is damaged: {kind}")]
    Entry { seq: u64, kind: FaultKind },
    #[error("the stored hash {index} of level {level} does not follow from the entries below it")]
    Node { level: u8, index: u64 },
    #[error("the log holds {entries} entries, the checkpoint was signed over {size}")]
    Size { entries: u64, size: u64 },
    #[error("the first {size} entries do not lead to the root that was signed")]
    Root { size: u64 },
}

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    #[error("its field `{field}` is not in canonical form")]
    Form { field: &'static str },
    #[error("it bears the number {found}")]
    Number { found: u64 },
    #[error("it is dated before the entry in front of it")]
    Time,
    #[error("it does not hash to the leaf stored beside it")]
    Leaf,
    #[error("it is missing")]
    Missing,
}

impl Default for Verifier {
    fn default() -> Verifier {
        Verifier { frontier: Frontier::new(), last_time: [0; TIME_BYTES], nodes: Vec::new() }
    }
}

impl Verifier {
    pub fn new() -> Verifier {
        Verifier::default()
    }

    /// The number of entries so far, which is the number of the next one.
    pub fn size(&self) -> u64 {
        self.frontier.size()
    }

    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// The edge of the log as derived from the entries, for comparison with the stored one.
    pub fn frontier(&self) -> &Frontier {
        &self.frontier
    }

    /// Takes the next entry, and its stored leaf hash if there is one; gives the entry back as read.
    ///
    /// # Errors
    /// When the entry is not as it was written.
    pub fn push<'a>(&mut self, bytes: &'a [u8], stored_leaf: Option<&Hash>) -> Result<EntryRef<'a>, Fault> {
        let (entry, leaf) = check_entry(self.frontier.size(), bytes, stored_leaf)?;
        self.move_time(&time_of(&entry), &time_of(&entry))?;
        self.frontier.append(leaf, &mut |node| self.nodes.push(node));
        Ok(entry)
    }

    /// Takes the next 256 entries, which `check_tile` has derived, perhaps on another thread.
    ///
    /// # Errors
    /// When they are not the next ones or are dated before the entries in front of them.
    pub fn push_tile(&mut self, tile: &CheckedTile) -> Result<(), Fault> {
        let seq = self.frontier.size();
        if tile.index * u64::from(TILE_WIDTH) != seq {
            return Err(Fault::Entry { seq, kind: FaultKind::Missing });
        }
        self.move_time(&tile.first_time, &tile.last_time)?;
        self.frontier.append_subtree(TILE_HEIGHT, tile.root, &mut |node| self.nodes.push(node));
        Ok(())
    }

    /// The nodes completed since the last call, for comparison with the stored ones by `check_node`.
    pub fn take_nodes(&mut self) -> Vec<Node> {
        std::mem::take(&mut self.nodes)
    }

    /// Compares the root with that of a signed checkpoint over as many entries as were pushed so far.
    ///
    /// # Errors
    /// When size or root differ.
    pub fn check(&self, checkpoint: &Checkpoint) -> Result<(), Fault> {
        let (entries, size) = (self.size(), checkpoint.size);
        if entries != size {
            return Err(Fault::Size { entries, size });
        }
        if self.root() == checkpoint.root { Ok(()) } else { Err(Fault::Root { size }) }
    }

    fn move_time(&mut self, first: &Time, last: &Time) -> Result<(), Fault> {
        if *first < self.last_time {
            return Err(Fault::Entry { seq: self.frontier.size(), kind: FaultKind::Time });
        }
        self.last_time = *last;
        Ok(())
    }
}

impl Node {
    /// Compares a derived node with the stored one.
    ///
    /// # Errors
    /// When they differ or nothing is stored.
    pub fn check(&self, stored: Option<&Hash>) -> Result<(), Fault> {
        let Node { level, index, .. } = *self;
        if stored == Some(&self.hash) { Ok(()) } else { Err(Fault::Node { level, index }) }
    }
}

/// Derives tile number `index` of 256 entries, each with its stored leaf hash if there is one.
///
/// # Errors
/// When an entry is not as it was written or there are not 256 of them.
pub fn check_tile<'a>(
    index: u64,
    entries: impl IntoIterator<Item = (&'a [u8], Option<&'a Hash>)>,
) -> Result<CheckedTile, Fault> {
    let start = index * u64::from(TILE_WIDTH);
    let mut within = Verifier::new();
    let mut leaves = Frontier::new();
    let mut first_time = None;
    for (seq, (bytes, stored_leaf)) in (start..).zip(entries) {
        let (entry, leaf) = check_entry(seq, bytes, stored_leaf)?;
        let time = time_of(&entry);
        within.move_time(&time, &time).map_err(|_| Fault::Entry { seq, kind: FaultKind::Time })?;
        first_time.get_or_insert(time);
        leaves.append(leaf, &mut |_| ());
    }
    let missing = Fault::Entry { seq: start + leaves.size(), kind: FaultKind::Missing };
    let is_full = leaves.size() == u64::from(TILE_WIDTH);
    let first_time = first_time.filter(|_| is_full).ok_or(missing)?;
    Ok(CheckedTile { index, root: leaves.root(), first_time, last_time: within.last_time })
}

fn check_entry<'a>(seq: u64, bytes: &'a [u8], stored_leaf: Option<&Hash>) -> Result<(EntryRef<'a>, Hash), Fault> {
    let fault = |kind| Fault::Entry { seq, kind };
    let leaf = leaf_hash(bytes);
    if stored_leaf.is_some_and(|stored| *stored != leaf) {
        return Err(fault(FaultKind::Leaf));
    }
    let entry = EntryRef::parse(bytes).map_err(|error| fault(FaultKind::Form { field: error.field }))?;
    if entry.seq != seq {
        return Err(fault(FaultKind::Number { found: entry.seq }));
    }
    Ok((entry, leaf))
}

fn time_of(entry: &EntryRef<'_>) -> Time {
    entry.time.as_bytes().try_into().expect("a parsed entry has a time of fixed width")
}
