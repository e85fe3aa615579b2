//! The log as the folder of files that C2SP `tlog-tiles` describes, for anyone to check with public tools.
//!
//! Invariant: at most one open bundle and one open tile a level stand in memory, and the checkpoint is written last and
//! only if the files lead to its root.

use crate::{
    checkpoint::{Checkpoint, CheckpointError},
    frontier::Frontier,
    hash::{Hash, leaf_hash},
    note::NoteVerifier,
    tile::{TILE_WIDTH, bundle_path, push_to_bundle, tile_bytes, tile_path},
    verify::Fault,
};

/// Why an export stopped; `E` is what the receiver of the files returns.
#[derive(Debug, thiserror::Error)]
pub enum ExportError<E> {
    #[error("a file of the export could not be written")]
    Write(#[source] E),
    #[error("entry {0} is too long for a bundle")]
    TooLong(u64),
    #[error("{0}")]
    Checkpoint(#[from] CheckpointError),
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// Turns entries into files: push every entry, then finish with the signed checkpoint over them.
///
/// `emit` gets each file once, as its path within the folder and its bytes.
#[derive(Debug, Clone, Default)]
pub struct Exporter {
    frontier: Frontier,
    bundle: Vec<u8>,
    levels: Vec<Open>,
}

/// The tile of a level that is still growing, and how many hashes its level has.
#[derive(Debug, Clone, Default)]
struct Open {
    hashes: Vec<Hash>,
    full_tiles: u64,
}

impl Exporter {
    pub fn new() -> Exporter {
        Exporter::default()
    }

    /// Takes the next entry.
    ///
    /// # Errors
    /// When `emit` fails or the entry does not fit a bundle.
    pub fn push<E>(
        &mut self,
        entry: &[u8],
        emit: &mut impl FnMut(&str, &[u8]) -> Result<(), E>,
    ) -> Result<(), ExportError<E>> {
        let seq = self.frontier.size();
        push_to_bundle(&mut self.bundle, entry).map_err(|()| ExportError::TooLong(seq))?;
        let leaf = leaf_hash(entry);
        let mut hashes = vec![(0, leaf)];
        self.frontier.append(leaf, &mut |node| hashes.push((node.level, node.hash)));
        for (level, hash) in hashes {
            self.add(usize::from(level), hash, emit).map_err(ExportError::Write)?;
        }
        if self.frontier.size().is_multiple_of(u64::from(TILE_WIDTH)) {
            emit(&bundle_path(seq / u64::from(TILE_WIDTH), TILE_WIDTH), &self.bundle).map_err(ExportError::Write)?;
            self.bundle.clear();
        }
        Ok(())
    }

    /// Writes the tiles and the bundle at the right edge, the verifier key in `vkey` and, last, the checkpoint.
    ///
    /// # Errors
    /// When the checkpoint is not signed by the key or is not over exactly the entries pushed, or `emit` fails.
    pub fn finish<E>(
        self,
        signed_checkpoint: &str,
        key: &NoteVerifier,
        emit: &mut impl FnMut(&str, &[u8]) -> Result<(), E>,
    ) -> Result<Checkpoint, ExportError<E>> {
        let checkpoint = Checkpoint::open(signed_checkpoint, key)?;
        let (entries, size) = (self.frontier.size(), checkpoint.size);
        if entries != size {
            return Err(Fault::Size { entries, size }.into());
        }
        if self.frontier.root() != checkpoint.root {
            return Err(Fault::Root { size }.into());
        }
        self.write_edge(emit).map_err(ExportError::Write)?;
        emit("vkey", format!("{key}\n").as_bytes()).map_err(ExportError::Write)?;
        emit("checkpoint", signed_checkpoint.as_bytes()).map_err(ExportError::Write)?;
        Ok(checkpoint)
    }

    fn write_edge<E>(&self, emit: &mut impl FnMut(&str, &[u8]) -> Result<(), E>) -> Result<(), E> {
        for (level, open) in (0_u8..).zip(&self.levels) {
            if !open.hashes.is_empty() {
                let width = u16::try_from(open.hashes.len()).expect("an open tile has fewer than 256 hashes");
                emit(&tile_path(level, open.full_tiles, width), &tile_bytes(&open.hashes))?;
            }
        }
        if !self.bundle.is_empty() {
            let width = u64::from(TILE_WIDTH);
            let size = self.frontier.size();
            let open = u16::try_from(size % width).expect("less than 256");
            emit(&bundle_path(size / width, open), &self.bundle)?;
        }
        Ok(())
    }

    fn add<E>(
        &mut self,
        level: usize,
        hash: Hash,
        emit: &mut impl FnMut(&str, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.levels.len() <= level {
            self.levels.resize_with(level + 1, Open::default);
        }
        let open = &mut self.levels[level];
        open.hashes.push(hash);
        if open.hashes.len() == usize::from(TILE_WIDTH) {
            let level = u8::try_from(level).expect("a tree of 64-bit size has eight levels of tiles");
            emit(&tile_path(level, open.full_tiles, TILE_WIDTH), &tile_bytes(&open.hashes))?;
            open.hashes.clear();
            open.full_tiles += 1;
        }
        Ok(())
    }
}
