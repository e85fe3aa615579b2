//! Tiles and entry bundles of C2SP `tlog-tiles`: where they are, how wide they are, which of them a proof needs.
//!
//! Invariant: the width of a tile follows from its place and the size of the tree; nothing here stores tiles.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    hash::Hash,
    proof::{HashReader, MissingHash, Range, consistency_ranges, fold_complete, inclusion_ranges},
};

/// The hashes in a full tile and the entries in a full bundle.
pub const TILE_WIDTH: u16 = 256;

const TILE_HEIGHT: u8 = 8;
const HASH_BYTES: usize = 32;

/// A tile: `width` consecutive hashes of subtrees of 256^level leaves, beginning with number `index` * 256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    pub level: u8,
    pub index: u64,
    /// 1 to 256; less than 256 only at the right edge of the tree.
    pub width: u16,
}

impl Tile {
    /// The tile at this place in a tree of `size` leaves; nothing if the tree does not reach it.
    pub fn at(level: u8, index: u64, size: u64) -> Option<Tile> {
        let hashes = size.checked_shr(u32::from(level) * u32::from(TILE_HEIGHT)).unwrap_or(0);
        let from_here = hashes.checked_sub(index.checked_mul(u64::from(TILE_WIDTH))?)?;
        let width = u16::try_from(from_here.min(u64::from(TILE_WIDTH))).expect("at most 256");
        (width > 0).then_some(Tile { level, index, width })
    }

    pub fn path(&self) -> String {
        tile_path(self.level, self.index, self.width)
    }

    /// The numbers of the hashes in the tile, counted within its level: a range of rows for a store.
    pub fn hashes(&self) -> std::ops::Range<u64> {
        let start = self.index * u64::from(TILE_WIDTH);
        start..start + u64::from(self.width)
    }
}

/// `tile/<L>/<N>[.p/<W>]`.
pub fn tile_path(level: u8, index: u64, width: u16) -> String {
    format!("tile/{level}/{}", index_path(index, width))
}

/// `tile/entries/<N>[.p/<W>]`.
pub fn bundle_path(index: u64, width: u16) -> String {
    format!("tile/entries/{}", index_path(index, width))
}

/// Three digits a path element, all but the last with an `x` before them: 1234067 is `x001/x234/067`.
fn index_path(index: u64, width: u16) -> String {
    let mut path = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        path.insert_str(0, &format!("x{:03}/", rest % 1000));
        rest /= 1000;
    }
    if width < TILE_WIDTH {
        write!(path, ".p/{width}").expect("writing to a String cannot fail");
    }
    path
}

/// All tiles of a tree, the lowest level first.
pub fn tiles_of_tree(size: u64) -> impl Iterator<Item = Tile> {
    (0..TILE_HEIGHT).flat_map(move |level| (0..).map_while(move |index| Tile::at(level, index, size)))
}

/// The tiles from which `prove_inclusion` reads, each once.
pub fn tiles_for_inclusion(index: u64, size: u64) -> Vec<Tile> {
    if index >= size {
        return Vec::new();
    }
    tiles_of_ranges(&inclusion_ranges(index, size), size)
}

/// The tiles from which `prove_consistency` reads, each once.
pub fn tiles_for_consistency(old: u64, new: u64) -> Vec<Tile> {
    if old >= new {
        return Vec::new();
    }
    tiles_of_ranges(&consistency_ranges(old, new), new)
}

fn tiles_of_ranges(ranges: &[Range], size: u64) -> Vec<Tile> {
    let subtrees = ranges.iter().flat_map(|range| range.subtrees());
    let mut tiles: Vec<Tile> = subtrees
        .map(|(level, index)| {
            let (tile_level, tile_index, _) = place(level, index);
            Tile::at(tile_level, tile_index, size).expect("a subtree of the tree stands in one of its tiles")
        })
        .collect();
    tiles.sort_unstable();
    tiles.dedup();
    tiles
}

/// The tile that a complete subtree is read from, and the first of the hashes in it that make up the subtree.
fn place(level: u8, index: u64) -> (u8, u64, usize) {
    let start = index << (level % TILE_HEIGHT);
    let width = u64::from(TILE_WIDTH);
    let offset = usize::try_from(start % width).expect("less than 256");
    (level / TILE_HEIGHT, start / width, offset)
}

/// Some tiles in memory, enough for one proof.
#[derive(Debug, Clone, Default)]
pub struct TileSet {
    tiles: BTreeMap<(u8, u64), Vec<Hash>>,
}

impl TileSet {
    pub fn new() -> TileSet {
        TileSet::default()
    }

    pub fn insert(&mut self, tile: Tile, hashes: Vec<Hash>) {
        self.tiles.insert((tile.level, tile.index), hashes);
    }
}

impl HashReader for TileSet {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, MissingHash> {
        let (tile_level, tile_index, offset) = place(level, index);
        let hashes = self.tiles.get(&(tile_level, tile_index));
        let subtree = hashes.and_then(|hashes| hashes.get(offset..offset + (1 << (level % TILE_HEIGHT))));
        subtree.map(fold_complete).ok_or(MissingHash { level, index })
    }
}

/// The bytes are no entry bundle, or an entry is too long for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {position} of the bundle does not fit its 16-bit length")]
pub struct BundleError {
    pub position: usize,
}

/// A bundle: each entry after its length in two bytes, big-endian.
///
/// # Errors
/// When an entry is longer than 65,535 bytes.
pub fn entries_bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, BundleError> {
    let mut bundle = Vec::new();
    for (position, entry) in entries.into_iter().enumerate() {
        push_to_bundle(&mut bundle, entry).map_err(|()| BundleError { position })?;
    }
    Ok(bundle)
}

pub(crate) fn push_to_bundle(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), ()> {
    let length = u16::try_from(entry.len()).map_err(|_| ())?;
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// The entries of a bundle, borrowed; an error is the last item.
pub fn read_bundle(bundle: &[u8]) -> impl Iterator<Item = Result<&[u8], BundleError>> {
    let mut rest = bundle;
    let mut position = 0;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let broken = BundleError { position };
        position += 1;
        let entry = rest.split_first_chunk::<2>().and_then(|(length, after)| {
            let (entry, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            rest = after;
            Some(entry)
        });
        if entry.is_none() {
            rest = &[];
        }
        Some(entry.ok_or(broken))
    })
}

/// The bytes of a tile as it is served.
pub fn tile_bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.as_flattened().to_vec()
}

/// The hashes in the bytes of a tile; nothing if they are not as many as the tile is wide.
pub fn parse_tile(tile: Tile, bytes: &[u8]) -> Option<Vec<Hash>> {
    let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
    (rest.is_empty() && hashes.len() == usize::from(tile.width)).then(|| hashes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Frontier, check_consistency, check_inclusion, hash::leaf_hash, prove_consistency, prove_inclusion};

    #[test]
    fn paths_are_those_of_the_specification() {
        let cases = [
            (0, 0, 256, "tile/0/000"),
            (0, 273, 112, "tile/0/273.p/112"),
            (1, 999, 1, "tile/1/999.p/1"),
            (63, 1000, 256, "tile/63/x001/000"),
            (2, 1_234_067, 256, "tile/2/x001/x234/067"),
        ];
        for (level, index, width, path) in cases {
            assert_eq!(tile_path(level, index, width), path);
        }
        assert_eq!(bundle_path(1_234_067, 17), "tile/entries/x001/x234/067.p/17");
    }

    #[test]
    fn a_tree_of_70_000_has_the_tiles_of_the_specification() {
        let tiles: Vec<Tile> = tiles_of_tree(70_000).collect();
        let count = |level, width| tiles.iter().filter(|tile| (tile.level, tile.width) == (level, width)).count();
        assert_eq!((count(0, 256), count(0, 112)), (273, 1));
        assert_eq!((count(1, 256), count(1, 17), count(2, 1)), (1, 1, 1));
        assert_eq!(tiles.len(), 277);
        assert_eq!(
            tiles_of_tree(256).collect::<Vec<_>>(),
            [Tile { level: 0, index: 0, width: 256 }, Tile { level: 1, index: 0, width: 1 }]
        );
        assert_eq!(tiles_of_tree(0).count(), 0);
    }

    /// What a store keeps: the leaf hashes and the nodes that `append` reports.
    struct Stored {
        levels: Vec<Vec<Hash>>,
    }

    impl Stored {
        fn of(size: u32, roots: &mut Vec<Hash>) -> Stored {
            let mut levels = vec![Vec::new(); 8];
            let mut frontier = Frontier::new();
            roots.push(frontier.root());
            for number in 0..size {
                let leaf = leaf_hash(&number.to_be_bytes());
                levels[0].push(leaf);
                frontier.append(leaf, &mut |node| levels[usize::from(node.level)].push(node.hash));
                roots.push(frontier.root());
            }
            Stored { levels }
        }

        fn tiles(&self, tiles: &[Tile]) -> TileSet {
            let mut set = TileSet::new();
            for tile in tiles {
                let range = tile.hashes();
                let range = usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap();
                set.insert(*tile, self.levels[usize::from(tile.level)][range].to_vec());
            }
            set
        }
    }

    #[test]
    fn proofs_come_from_the_named_tiles_alone() {
        let mut roots = Vec::new();
        let stored = Stored::of(66_000, &mut roots);
        for (index, size) in [(0, 1), (255, 256), (256, 257), (700, 66_000), (65_535, 65_536), (65_999, 66_000)] {
            let tiles = stored.tiles(&tiles_for_inclusion(index, size));
            let proof = prove_inclusion(index, size, &tiles).unwrap();
            let leaf = stored.levels[0][usize::try_from(index).unwrap()];
            let root = &roots[usize::try_from(size).unwrap()];
            assert_eq!(check_inclusion(&proof, (index, size), &leaf, root), Ok(()));
        }
        for (old, new) in [(1, 2), (255, 256), (256, 66_000), (300, 65_537), (65_536, 66_000), (65_999, 66_000)] {
            let tiles = stored.tiles(&tiles_for_consistency(old, new));
            let proof = prove_consistency(old, new, &tiles).unwrap();
            let root = |size| &roots[usize::try_from(size).unwrap()];
            assert_eq!(check_consistency(&proof, (old, root(old)), (new, root(new))), Ok(()));
        }
    }

    #[test]
    fn a_bundle_gives_its_entries_back_and_a_cut_one_says_where() {
        let entries: [&[u8]; 3] = [b"one", b"", b"three"];
        let bundle = entries_bundle(entries).unwrap();
        assert_eq!(bundle, b"\0\x03one\0\0\0\x05three");
        assert_eq!(read_bundle(&bundle).collect::<Result<Vec<_>, _>>().unwrap(), entries);
        let cut: Vec<_> = read_bundle(&bundle[..bundle.len() - 1]).collect();
        assert_eq!(cut.last(), Some(&Err(BundleError { position: 2 })));
        assert_eq!(entries_bundle([vec![0; 65_536].as_slice()]), Err(BundleError { position: 0 }));
    }
}
