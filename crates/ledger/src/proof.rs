//! Inclusion and consistency proofs of RFC 6962 section 2.1, made from a reader of hashes and checked without one.
//!
//! Invariant: making a proof only chooses which complete subtrees are needed; checking follows RFC 9162 sections 2.1.3.2
//! and 2.1.4.2 and trusts nothing but the roots it is given.

use crate::hash::{EMPTY_ROOT, Hash, node_hash};

/// Where hashes of complete subtrees come from: the subtree of 2^level leaves that begins at leaf `index` * 2^level.
pub trait HashReader {
    /// # Errors
    /// When the hash is not there.
    fn hash(&self, level: u8, index: u64) -> Result<Hash, MissingHash>;
}

/// All leaf hashes of a small tree; inner hashes are computed anew at each call.
#[derive(Debug, Clone, Copy)]
pub struct LeafHashes<'a>(pub &'a [Hash]);

/// A hash that the proof needs is not there, or the leaf or tree asked for is beyond the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the log holds no hash number {index} of level {level}")]
pub struct MissingHash {
    pub level: u8,
    pub index: u64,
}

/// The proof does not lead from the leaf or older root to the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the proof does not lead to the root of the log")]
pub struct ProofMismatch;

impl HashReader for LeafHashes<'_> {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, MissingHash> {
        let missing = MissingHash { level, index };
        let width = 1_u64.checked_shl(u32::from(level)).ok_or(missing)?;
        let start = index.checked_mul(width).and_then(|start| usize::try_from(start).ok()).ok_or(missing)?;
        let end = usize::try_from(width).ok().and_then(|width| start.checked_add(width)).ok_or(missing)?;
        self.0.get(start..end).map(fold_complete).ok_or(missing)
    }
}

/// The root of a complete subtree over `hashes`, whose number is a power of two.
pub(crate) fn fold_complete(hashes: &[Hash]) -> Hash {
    if let [only] = hashes {
        return *only;
    }
    let (left, right) = hashes.split_at(hashes.len() / 2);
    node_hash(&fold_complete(left), &fold_complete(right))
}

/// The inclusion proof of leaf `index` in the tree of `size` leaves, from the leaf's sibling upwards.
///
/// # Errors
/// When the leaf is not in the tree or the reader lacks a hash.
pub fn prove_inclusion(index: u64, size: u64, hashes: &impl HashReader) -> Result<Vec<Hash>, MissingHash> {
    if index >= size {
        return Err(MissingHash { level: 0, index });
    }
    inclusion_ranges(index, size).iter().map(|range| range_hash(range, hashes)).collect()
}

/// The proof that the tree of `old` leaves is the beginning of the tree of `new` leaves; empty if they are one tree or
/// the old one is empty.
///
/// # Errors
/// When `old` is larger than `new` or the reader lacks a hash.
pub fn prove_consistency(old: u64, new: u64, hashes: &impl HashReader) -> Result<Vec<Hash>, MissingHash> {
    if old > new {
        return Err(MissingHash { level: 0, index: old });
    }
    consistency_ranges(old, new).iter().map(|range| range_hash(range, hashes)).collect()
}

/// Checks that `leaf` is leaf `index` of the tree of `size` leaves with this root.
///
/// # Errors
/// When it is not, or the proof has too few or too many hashes.
pub fn check_inclusion(proof: &[Hash], at: (u64, u64), leaf: &Hash, root: &Hash) -> Result<(), ProofMismatch> {
    let (index, size) = at;
    if index >= size {
        return Err(ProofMismatch);
    }
    let (mut node, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return Err(ProofMismatch);
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(sibling, &hash);
            (node, last) = climb_to_right_child(node, last);
        } else {
            hash = node_hash(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(ProofMismatch) }
}

/// Checks that the tree `old` (size, root) is the beginning of the tree `new` (size, root).
///
/// # Errors
/// When it is not, or the proof has too few or too many hashes.
pub fn check_consistency(proof: &[Hash], old: (u64, &Hash), new: (u64, &Hash)) -> Result<(), ProofMismatch> {
    let ((old_size, old_root), (new_size, new_root)) = (old, new);
    if old_size == new_size || old_size == 0 {
        let same = old_size != new_size || old_root == new_root;
        let empty_is_empty = old_size != 0 || *old_root == EMPTY_ROOT;
        return if same && empty_is_empty && proof.is_empty() { Ok(()) } else { Err(ProofMismatch) };
    }
    if old_size > new_size {
        return Err(ProofMismatch);
    }
    let (seed, rest) =
        if old_size.is_power_of_two() { (old_root, proof) } else { proof.split_first().ok_or(ProofMismatch)? };
    let shift = (old_size - 1).trailing_ones();
    let (mut node, mut last) = ((old_size - 1) >> shift, (new_size - 1) >> shift);
    let (mut old_hash, mut new_hash) = (*seed, *seed);
    for sibling in rest {
        if last == 0 {
            return Err(ProofMismatch);
        }
        if node & 1 == 1 || node == last {
            old_hash = node_hash(sibling, &old_hash);
            new_hash = node_hash(sibling, &new_hash);
            (node, last) = climb_to_right_child(node, last);
        } else {
            new_hash = node_hash(&new_hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    if last == 0 && old_hash == *old_root && new_hash == *new_root { Ok(()) } else { Err(ProofMismatch) }
}

/// Skips the levels at which the last node of an incomplete tree has no sibling.
fn climb_to_right_child(mut node: u64, mut last: u64) -> (u64, u64) {
    while node & 1 == 0 && node != 0 {
        node >>= 1;
        last >>= 1;
    }
    (node, last)
}

/// Leaves `start..end`, one side of a split as RFC 6962 makes it: `start` is a multiple of the largest power of two that
/// fits in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    start: u64,
    end: u64,
}

impl Range {
    /// The complete subtrees (level, index) that the range is made of, the largest and leftmost first.
    pub(crate) fn subtrees(self) -> impl Iterator<Item = (u8, u64)> {
        let mut start = self.start;
        std::iter::from_fn(move || {
            let level = (self.end - start).checked_ilog2()?;
            let index = start >> level;
            start += 1 << level;
            Some((u8::try_from(level).expect("a logarithm of 64 bits fits a byte"), index))
        })
    }
}

fn range_hash(range: &Range, hashes: &impl HashReader) -> Result<Hash, MissingHash> {
    let parts = range.subtrees().map(|(level, index)| hashes.hash(level, index)).collect::<Result<Vec<_>, _>>()?;
    let whole = parts.into_iter().rev().reduce(|right, left| node_hash(&left, &right));
    Ok(whole.expect("no range of a proof is empty"))
}

/// The largest power of two smaller than `width`, where RFC 6962 splits a tree.
fn split(width: u64) -> u64 {
    1 << (width - 1).ilog2()
}

pub(crate) fn inclusion_ranges(index: u64, size: u64) -> Vec<Range> {
    let mut ranges = Vec::new();
    let (mut start, mut end) = (0, size);
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            ranges.push(Range { start: middle, end });
            end = middle;
        } else {
            ranges.push(Range { start, end: middle });
            start = middle;
        }
    }
    ranges.reverse();
    ranges
}

pub(crate) fn consistency_ranges(old: u64, new: u64) -> Vec<Range> {
    let mut ranges = Vec::new();
    if old == 0 {
        return ranges;
    }
    let (mut start, mut end) = (0, new);
    while end != old {
        let middle = start + split(end - start);
        if old <= middle {
            ranges.push(Range { start: middle, end });
            end = middle;
        } else {
            ranges.push(Range { start, end: middle });
            start = middle;
        }
    }
    // A beginning that is itself a complete tree from the first leaf is known to whoever asks: it is the old root.
    if start != 0 {
        ranges.push(Range { start, end });
    }
    ranges.reverse();
    ranges
}

/// The root over a few leaves, by the definition of RFC 6962; for checking the faster ways against.
#[cfg(test)]
pub(crate) fn root_by_definition(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [only] => *only,
        _ => {
            let (left, right) = leaves.split_at(usize::try_from(split(leaves.len() as u64)).unwrap());
            node_hash(&root_by_definition(left), &root_by_definition(right))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Frontier, hash::leaf_hash};
    use std::collections::BTreeMap;

    const SIZES: u64 = 130;

    fn leaves() -> Vec<Hash> {
        (0..SIZES).map(|n| leaf_hash(&n.to_be_bytes())).collect()
    }

    /// Every complete subtree, computed once: the tests below ask for them half a million times.
    struct Subtrees(BTreeMap<(u8, u64), Hash>);

    impl Subtrees {
        fn of(leaves: &[Hash]) -> Subtrees {
            let all = (0..8).flat_map(|level| (0..SIZES >> level).map(move |index| (level, index)));
            Subtrees(
                all.map(|(level, index)| ((level, index), LeafHashes(leaves).hash(level, index).unwrap())).collect(),
            )
        }
    }

    impl HashReader for Subtrees {
        fn hash(&self, level: u8, index: u64) -> Result<Hash, MissingHash> {
            self.0.get(&(level, index)).copied().ok_or(MissingHash { level, index })
        }
    }

    fn roots(leaves: &[Hash]) -> Vec<Hash> {
        (0..=leaves.len()).map(|size| root_by_definition(&leaves[..size])).collect()
    }

    #[test]
    fn the_frontier_agrees_with_the_definition_at_every_size() {
        let (leaves, mut frontier) = (leaves(), Frontier::new());
        assert_eq!(frontier.root(), EMPTY_ROOT);
        for (leaf, root) in leaves.iter().zip(&roots(&leaves)[1..]) {
            frontier.append_all([*leaf]);
            assert_eq!(frontier.root(), *root);
        }
    }

    #[test]
    fn every_leaf_of_every_tree_is_proved_and_nothing_else_is() {
        let leaves = leaves();
        let (roots, subtrees) = (roots(&leaves), Subtrees::of(&leaves));
        for size in 1..=SIZES {
            let root = &roots[usize::try_from(size).unwrap()];
            for index in 0..size {
                let leaf = &leaves[usize::try_from(index).unwrap()];
                let proof = prove_inclusion(index, size, &subtrees).unwrap();
                assert_eq!(check_inclusion(&proof, (index, size), leaf, root), Ok(()), "{index} of {size}");
                let neighbour = (index + 1) % size;
                assert!(size == 1 || check_inclusion(&proof, (neighbour, size), leaf, root).is_err());
                assert!(check_inclusion(&proof, (index, size), &[0; 32], root).is_err());
                let longer = [proof.as_slice(), &[[0; 32]]].concat();
                assert!(check_inclusion(&longer, (index, size), leaf, root).is_err());
                assert!(check_inclusion(&proof, (index, 2 * size), leaf, root).is_err());
                assert!(proof.is_empty() || check_inclusion(&proof[1..], (index, size), leaf, root).is_err());
            }
            assert!(prove_inclusion(size, size, &subtrees).is_err());
        }
    }

    #[test]
    fn every_tree_is_proved_to_continue_every_older_one() {
        let leaves = leaves();
        let (roots, subtrees) = (roots(&leaves), Subtrees::of(&leaves));
        for new in 0..=SIZES {
            let new_root = &roots[usize::try_from(new).unwrap()];
            for old in 0..=new {
                let old_root = &roots[usize::try_from(old).unwrap()];
                let proof = prove_consistency(old, new, &subtrees).unwrap();
                assert_eq!(check_consistency(&proof, (old, old_root), (new, new_root)), Ok(()), "{old} to {new}");
                assert!(check_consistency(&proof, (old, &[0; 32]), (new, new_root)).is_err());
                assert!(old == 0 || check_consistency(&proof, (old, old_root), (new, &[0; 32])).is_err());
                let longer = [proof.as_slice(), &[[0; 32]]].concat();
                assert!(check_consistency(&longer, (old, old_root), (new, new_root)).is_err());
            }
        }
        assert!(prove_consistency(2, 1, &subtrees).is_err());
    }
}
