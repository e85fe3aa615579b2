//! The log derived anew from its stored entries, in one pass and without an allocation per entry.
//!
//! Invariant: whatever a store hands over is compared, never believed: number, order in time, leaf hash (or else the
//! form), and at the end the root with the signed checkpoint. The first thing that is not as it was written is named.

use crate::{
    checkpoint::Checkpoint,
    entry::{EntryError, EntryRef, TIME_BYTES},
    frontier::{Frontier, Node},
    hash::{Hash, leaf_hash},
    tile::TILE_WIDTH,
};
use std::num::NonZero;

const TILE_HEIGHT: u32 = 8;

type Time = [u8; TIME_BYTES];

/// The bytes of an entry and the leaf hash stored beside them, if there is one.
pub type StoredEntry<'a> = (&'a [u8], Option<&'a Hash>);

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

    /// Takes the next entry, and its stored leaf hash if there is one.
    ///
    /// A stored leaf hash that agrees pins every byte of the entry, so its form is read only where there is none;
    /// whoever needs the fields takes [`Verifier::push_and_read`].
    ///
    /// # Errors
    /// When the entry is not as it was written.
    pub fn push(&mut self, bytes: &[u8], stored_leaf: Option<&Hash>) -> Result<(), Fault> {
        let (time, leaf) = check_entry(self.frontier.size(), bytes, stored_leaf)?;
        self.move_time(time, time)?;
        self.frontier.append(leaf, &mut |node| self.nodes.push(node));
        Ok(())
    }

    /// Takes the next entry like `push`, and gives its fields back.
    ///
    /// # Errors
    /// When the entry is not as it was written, or is none.
    pub fn push_and_read<'a>(&mut self, bytes: &'a [u8], stored_leaf: Option<&Hash>) -> Result<EntryRef<'a>, Fault> {
        let seq = self.frontier.size();
        self.push(bytes, stored_leaf)?;
        EntryRef::parse(bytes).map_err(|error| form_fault(seq, error))
    }

    /// Takes many entries, the whole tiles among them on several threads.
    ///
    /// # Errors
    /// Names the first entry that is not as it was written.
    pub fn push_all(&mut self, entries: &[StoredEntry<'_>], threads: NonZero<usize>) -> Result<(), Fault> {
        let width = usize::from(TILE_WIDTH);
        let past_tile = usize::try_from(self.size() % u64::from(TILE_WIDTH)).expect("less than 256");
        let (head, rest) = entries.split_at(entries.len().min((width - past_tile) % width));
        head.iter().try_for_each(|(bytes, leaf)| self.push(bytes, *leaf))?;
        let first_tile = self.size() / u64::from(TILE_WIDTH);
        let (tiles, tail) = rest.as_chunks::<{ TILE_WIDTH as usize }>();
        let share = tiles.len().div_ceil(threads.get()).max(1);
        let checked: Vec<Result<Vec<CheckedTile>, Fault>> = std::thread::scope(|scope| {
            let shares = tiles.chunks(share).zip((first_tile..).step_by(share));
            let running: Vec<_> = shares.map(|(tiles, first)| scope.spawn(move || check_tiles(first, tiles))).collect();
            running.into_iter().map(|thread| thread.join().expect("checking entries does not panic")).collect()
        });
        for share in checked {
            share?.iter().try_for_each(|tile| self.push_tile(tile))?;
        }
        tail.iter().try_for_each(|(bytes, leaf)| self.push(bytes, *leaf))
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

fn check_tiles(first: u64, tiles: &[[StoredEntry<'_>; TILE_WIDTH as usize]]) -> Result<Vec<CheckedTile>, Fault> {
    tiles.iter().zip(first..).map(|(tile, index)| check_tile(index, tile.iter().copied())).collect()
}

/// Derives tile number `index` of 256 entries, each with its stored leaf hash if there is one.
///
/// # Errors
/// When an entry is not as it was written or there are not 256 of them.
pub fn check_tile<'a>(index: u64, entries: impl IntoIterator<Item = StoredEntry<'a>>) -> Result<CheckedTile, Fault> {
    let start = index * u64::from(TILE_WIDTH);
    let mut within = Verifier::new();
    let mut leaves = Frontier::new();
    let mut first_time = None;
    for (seq, (bytes, stored_leaf)) in (start..).zip(entries) {
        let (time, leaf) = check_entry(seq, bytes, stored_leaf)?;
        within.move_time(time, time).map_err(|_| Fault::Entry { seq, kind: FaultKind::Time })?;
        first_time.get_or_insert(*time);
        leaves.append(leaf, &mut |_| ());
    }
    let missing = Fault::Entry { seq: start + leaves.size(), kind: FaultKind::Missing };
    let is_full = leaves.size() == u64::from(TILE_WIDTH);
    let first_time = first_time.filter(|_| is_full).ok_or(missing)?;
    Ok(CheckedTile { index, root: leaves.root(), first_time, last_time: within.last_time })
}

fn check_entry<'a>(seq: u64, bytes: &'a [u8], stored_leaf: Option<&Hash>) -> Result<(&'a Time, Hash), Fault> {
    let fault = |kind| Fault::Entry { seq, kind };
    let leaf = leaf_hash(bytes);
    match stored_leaf {
        Some(stored) if *stored != leaf => return Err(fault(FaultKind::Leaf)),
        Some(_) => {}
        None => drop(EntryRef::parse(bytes).map_err(|error| form_fault(seq, error))?),
    }
    let (found, time) = EntryRef::parse_beginning(bytes).map_err(|error| form_fault(seq, error))?;
    if found == seq { Ok((time, leaf)) } else { Err(fault(FaultKind::Number { found })) }
}

fn form_fault(seq: u64, error: EntryError) -> Fault {
    Fault::Entry { seq, kind: FaultKind::Form { field: error.field } }
}
