//! The corpus of `fuzz/` and its neighbours against every property, so that the search that needs a nightly compiler is
//! tried by every run of the tests.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
use rodowod_properties::TARGETS;

/// Neighbours of each seed that are tried.
const NEIGHBOURS: u32 = 24;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz").join(name)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn seeds(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder("corpus").join(target)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn every_property_has_its_program_and_its_corpus() {
    let known: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&folder("fuzz_targets")), known);
    assert_eq!(names(&folder("corpus")), known);
    let manifest = std::fs::read_to_string(folder("Cargo.toml")).unwrap();
    for name in &known {
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
        let program = std::fs::read_to_string(folder("fuzz_targets").join(format!("{name}.rs"))).unwrap();
        assert!(program.contains(&format!("rodowod_properties::{name}(bytes)")), "{name}");
    }
}

#[test]
fn the_corpus_keeps_every_property_and_reaches_both_ends() {
    for (name, property) in TARGETS {
        let accepted: Vec<bool> = seeds(name).iter().map(|(_, bytes)| property(bytes)).collect();
        assert!(accepted.contains(&true), "{name}: no seed gets past the first check");
        assert!(accepted.contains(&false), "{name}: no seed is refused");
    }
}

#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let digits = prop::sample::select(vec!["0", "9", "-", ".", ";", "\n", "\u{0}", "ż", "\"", "<", "PK", "%"]);
    prop_oneof![
        (place(), 1..=255u8).prop_map(|(at, with)| Change::Flip(at, with)),
        (place(), digits).prop_map(|(at, what)| Change::Insert(at, what.as_bytes().to_vec())),
        (place(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, what)| Change::Insert(at, what)),
        (place(), 1..16usize).prop_map(|(at, many)| Change::Remove(at, many)),
        (place(), 1..64usize).prop_map(|(at, many)| Change::Repeat(at, many)),
        place().prop_map(Change::Cut),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let at = |index: &Index| if bytes.is_empty() { 0 } else { index.index(bytes.len()) };
        match change {
            Change::Flip(index, with) => {
                let at = at(index);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= with;
                }
            }
            Change::Insert(index, what) => {
                let at = at(index);
                bytes.splice(at..at, what.iter().copied());
            }
            Change::Remove(index, many) => {
                let (at, end) = (at(index), bytes.len());
                bytes.drain(at..end.min(at + many));
            }
            Change::Repeat(index, many) => {
                let (at, end) = (at(index), bytes.len());
                let piece = bytes[at..end.min(at + many)].to_vec();
                bytes.splice(at..at, piece);
            }
            Change::Cut(index) => {
                let at = at(index);
                bytes.truncate(at);
            }
        }
    }
    bytes
}

#[test]
fn the_neighbours_of_the_corpus_keep_every_property() {
    for (name, property) in TARGETS {
        for (path, seed) in seeds(name) {
            let config = ProptestConfig { cases: NEIGHBOURS, failure_persistence: None, ..ProptestConfig::default() };
            let tried = proptest!(config, |(changes in prop::collection::vec(change(), 1..6))| {
                property(&changed(seed.clone(), &changes));
            });
            let () = tried;
            let _ = &path;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_keep_every_property(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for (_, property) in TARGETS {
            property(&bytes);
        }
    }

    #[test]
    fn any_digits_and_signs_keep_the_numbers(text in "[ 0-9A-Za-z.:+/T-]{0,40}") {
        rodowod_properties::identifier(text.as_bytes());
        rodowod_properties::date(text.as_bytes());
    }
}
