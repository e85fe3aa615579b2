//! The right edge of the tree: all that is needed to append and to know the root.
//!
//! Invariant: it holds one hash for each bit set in its size, of the largest complete subtree first. Appending is
//! O(log n) in the worst case and two hashes on average.

use crate::hash::{EMPTY_ROOT, Hash, node_hash};

const SIZE_BYTES: usize = 8;
const HASH_BYTES: usize = 32;

/// The tree as an appender sees it; a store keeps [`Frontier::to_bytes`] in one row per log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// The root of a complete subtree of 256^level leaves, `level` at least 1: a hash of a tile at that level.
///
/// A store keeps these, one row each; together with the leaf hashes beside the entries every tile is a plain range of
/// rows: tile `n` of level `l` is the hashes `256 n .. 256 n + 255` of that level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    pub level: u8,
    pub index: u64,
    pub hash: Hash,
}

/// The stored bytes are no frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored edge of the log is damaged: {bytes} bytes do not fit its size")]
pub struct FrontierError {
    pub bytes: usize,
}

impl Frontier {
    pub fn new() -> Frontier {
        Frontier::default()
    }

    /// The number of leaves, which is the index of the next one.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The RFC 6962 tree hash.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(smallest) = peaks.next() else { return EMPTY_ROOT };
        peaks.fold(*smallest, |right, left| node_hash(left, &right))
    }

    /// Appends one leaf and tells `completed` of each subtree of 256^level leaves that it completes, the smallest first.
    pub fn append(&mut self, leaf: Hash, completed: &mut impl FnMut(Node)) {
        self.append_subtree(0, leaf, completed);
    }

    /// Appends many leaves in one act.
    pub fn append_all(&mut self, leaves: impl IntoIterator<Item = Hash>) -> Vec<Node> {
        let mut nodes = Vec::new();
        for leaf in leaves {
            self.append(leaf, &mut |node| nodes.push(node));
        }
        nodes
    }

    /// Appends a complete subtree of 2^height leaves; the size must be a multiple of that.
    pub(crate) fn append_subtree(&mut self, height: u32, root: Hash, completed: &mut impl FnMut(Node)) {
        assert!(self.size.trailing_zeros() >= height, "a subtree stands at a multiple of its own width");
        let mut hash = root;
        let mut level = height;
        self.report(level, hash, completed);
        while (self.size >> level) & 1 == 1 {
            let left = self.peaks.pop().expect("each bit set in the size has its peak");
            hash = node_hash(&left, &hash);
            level += 1;
            self.report(level, hash, completed);
        }
        self.peaks.push(hash);
        self.size += 1 << height;
    }

    fn report(&self, binary_level: u32, hash: Hash, completed: &mut impl FnMut(Node)) {
        if binary_level >= 8 && binary_level.is_multiple_of(8) {
            let level = u8::try_from(binary_level / 8).expect("a tree of 64-bit size has fewer than 256 levels");
            completed(Node { level, index: self.size >> binary_level, hash });
        }
    }

    /// The size (8 bytes, big-endian) and the hashes, the largest subtree first: at most 2,056 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SIZE_BYTES + self.peaks.len() * HASH_BYTES);
        bytes.extend_from_slice(&self.size.to_be_bytes());
        self.peaks.iter().for_each(|peak| bytes.extend_from_slice(peak));
        bytes
    }

    /// # Errors
    /// When the number of hashes is not the one that the size asks for.
    pub fn from_bytes(bytes: &[u8]) -> Result<Frontier, FrontierError> {
        let damaged = FrontierError { bytes: bytes.len() };
        let (size, hashes) = bytes.split_first_chunk::<SIZE_BYTES>().ok_or(damaged)?;
        let size = u64::from_be_bytes(*size);
        let (peaks, rest) = hashes.as_chunks::<HASH_BYTES>();
        let fits = rest.is_empty() && peaks.len() == size.count_ones() as usize;
        if fits { Ok(Frontier { size, peaks: peaks.to_vec() }) } else { Err(damaged) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;

    #[test]
    fn it_survives_being_stored_at_every_size() {
        let mut frontier = Frontier::new();
        for size in 0..600_u64 {
            assert_eq!(frontier.size(), size);
            assert_eq!(Frontier::from_bytes(&frontier.to_bytes()), Ok(frontier.clone()));
            frontier.append_all([leaf_hash(&size.to_be_bytes())]);
        }
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let mut frontier = Frontier::new();
        frontier.append_all((0..7_u8).map(|n| [n; 32]));
        let bytes = frontier.to_bytes();
        for end in 0..bytes.len() {
            assert!(Frontier::from_bytes(&bytes[..end]).is_err());
        }
        assert!(Frontier::from_bytes(&[bytes.as_slice(), &[0; 32]].concat()).is_err());
    }

    #[test]
    fn a_completed_tile_is_reported_once_at_each_level() {
        let nodes = Frontier::new().append_all((0..65_536 + 256_u32).map(|n| leaf_hash(&n.to_be_bytes())));
        let level_one: Vec<u64> = nodes.iter().filter(|node| node.level == 1).map(|node| node.index).collect();
        let level_two: Vec<u64> = nodes.iter().filter(|node| node.level == 2).map(|node| node.index).collect();
        assert_eq!(level_one, (0..257).collect::<Vec<_>>());
        assert_eq!(level_two, [0]);
    }
}
