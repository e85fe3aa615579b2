//! Verifiers that share no code with this crate accept what it exports, and refuse it when a byte is changed: two crates
//! of another project, and a program of Python's standard library.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod sample;

use sample::Log;
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output},
};
use tlog_tiles::{Error, Hash, Tile, TileHashReader, TileReader, check_record, check_tree, prove_record, prove_tree};

const SIZES: [u64; 5] = [1, 255, 256, 257, 66_000];

struct Folder(BTreeMap<String, Vec<u8>>);

impl TileReader for Folder {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, Error> {
        // That crate names tiles as Go's checksum database does, with the height of the tiles before their level.
        let path = |tile: &Tile| tile.path().replacen("tile/8/", "tile/", 1);
        Ok(tiles.iter().map(|tile| self.0.get(&path(tile)).expect("the export has every tile").clone()).collect())
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

#[test]
fn another_implementation_in_rust_accepts_the_export() {
    for size in SIZES {
        let log = Log::of(size);
        let folder = Folder(log.export());
        let note = signed_note::Note::from_bytes(&folder.0["checkpoint"]).unwrap();
        let vkey = str::from_utf8(&folder.0["vkey"]).unwrap().trim();
        let key = signed_note::StandardVerifier::new(vkey).unwrap();
        let (verified, _) = note.verify(&signed_note::VerifierList::new(vec![Box::new(key)])).unwrap();
        assert_eq!(verified.len(), 1);
        let checkpoint = tlog_tiles::Checkpoint::from_bytes(note.text()).unwrap();
        assert_eq!((checkpoint.origin(), checkpoint.size()), (log.signer.name(), size));

        let root = Hash(checkpoint.hash().0);
        let reader = TileHashReader::new(size, root, &folder);
        for index in [0, size / 2, size - 1] {
            let theirs = prove_record(size, index, &reader).unwrap();
            let leaf = Hash(log.leaves[usize::try_from(index).unwrap()]);
            check_record(&theirs, size, root, index, leaf).unwrap();
            assert_eq!(theirs.iter().map(|hash| hash.0).collect::<Vec<_>>(), log.proof(index).path);
        }
        let old = size / 2 + 1;
        let mut frontier = rodowod_ledger::Frontier::new();
        frontier.append_all(log.leaves[..usize::try_from(old).unwrap()].iter().copied());
        let proof = prove_tree(size, old, &reader).unwrap();
        check_tree(&proof, size, root, old, Hash(frontier.root())).unwrap();
    }
}

fn write(files: &BTreeMap<String, Vec<u8>>, folder: &Path) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn outside_verifier(arguments: &[&Path]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside_verifier.py");
    Command::new("python3").arg(script).args(arguments).output().expect("the tests need python3")
}

#[test]
fn a_program_in_python_accepts_the_export_and_a_proof() {
    for size in [0, 1, 256, 66_000] {
        let log = Log::of(size);
        let folder = tempfile::tempdir().unwrap();
        write(&log.export(), folder.path());
        if size > 0 {
            fs::write(folder.path().join("act.tlog-proof"), log.proof(size / 2).to_string()).unwrap();
        }
        let proof = folder.path().join("act.tlog-proof");
        let proofs: &[&Path] = if size > 0 { &[&proof] } else { &[] };
        let output = outside_verifier(&[&[folder.path()], proofs].concat());
        assert!(output.status.success(), "{size}: {}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains(&format!("{size} entries")), "{said}");
    }
}

#[test]
fn a_program_in_python_refuses_every_changed_file() {
    let log = Log::of(300);
    let files = log.export();
    for path in files.keys() {
        let mut changed = files.clone();
        let bytes = changed.get_mut(path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        let folder = tempfile::tempdir().unwrap();
        write(&changed, folder.path());
        assert_eq!(outside_verifier(&[folder.path()]).status.code(), Some(1), "{path}");
    }
}
