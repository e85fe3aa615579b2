//! The trees and proofs that the Certificate Transparency project published for RFC 6962.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use rodowod_ledger::{
    EMPTY_ROOT, Frontier, Hash, LeafHashes, check_consistency, check_inclusion, leaf_hash, prove_consistency,
    prove_inclusion,
};

const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn hash(hex: &str) -> Hash {
    bytes(hex).try_into().unwrap()
}

fn leaves() -> Vec<Hash> {
    LEAVES.iter().map(|hex| leaf_hash(&bytes(hex))).collect()
}

#[test]
fn the_roots_are_the_published_ones() {
    let mut frontier = Frontier::new();
    assert_eq!(frontier.root(), EMPTY_ROOT);
    for (leaf, root) in leaves().into_iter().zip(ROOTS) {
        frontier.append_all([leaf]);
        assert_eq!(frontier.root(), hash(root));
    }
}

#[test]
fn the_inclusion_proofs_are_the_published_ones() {
    let cases: [(u64, u64, &[&str]); 3] = [
        (0, 1, &[]),
        (
            0,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            5,
            8,
            &[
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
    ];
    let leaves = leaves();
    for (index, size, path) in cases {
        let proof = prove_inclusion(index, size, &LeafHashes(&leaves)).unwrap();
        assert_eq!(proof, path.iter().map(|hex| hash(hex)).collect::<Vec<_>>());
        let leaf = &leaves[usize::try_from(index).unwrap()];
        let root = hash(ROOTS[usize::try_from(size).unwrap() - 1]);
        assert_eq!(check_inclusion(&proof, (index, size), leaf, &root), Ok(()));
    }
}

#[test]
fn the_consistency_proof_is_the_published_one() {
    let leaves = leaves();
    let proof = prove_consistency(6, 8, &LeafHashes(&leaves)).unwrap();
    let published = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(proof, published.map(hash));
    assert_eq!(check_consistency(&proof, (6, &hash(ROOTS[5])), (8, &hash(ROOTS[7]))), Ok(()));
}
