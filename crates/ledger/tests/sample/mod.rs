//! A log of any size with its key, made the way a store makes one, and its export as a map of files.

use rodowod_ledger::{
    Checkpoint, Entry, Exporter, Frontier, Hash, LeafHashes, NoteSigner, Proof, digest, leaf_hash, prove_inclusion,
};
use std::{collections::BTreeMap, convert::Infallible};

pub struct Log {
    pub entries: Vec<Vec<u8>>,
    pub leaves: Vec<Hash>,
    pub signer: NoteSigner,
    pub checkpoint: String,
}

impl Log {
    pub fn of(size: u64) -> Log {
        let entries: Vec<Vec<u8>> = (0..size).map(|seq| entry(seq).encode().unwrap()).collect();
        let leaves: Vec<Hash> = entries.iter().map(|bytes| leaf_hash(bytes)).collect();
        let mut frontier = Frontier::new();
        frontier.append_all(leaves.iter().copied());
        let signer = NoteSigner::new("rodowod.example/sample-school", &[7; 32]).unwrap();
        let checkpoint = Checkpoint::sign(size, frontier.root(), &signer).to_string();
        Log { entries, leaves, signer, checkpoint }
    }

    #[allow(dead_code, reason = "each test file uses a part of the sample")]
    pub fn vkey(&self) -> String {
        self.signer.verifier().to_string()
    }

    #[allow(dead_code, reason = "each test file uses a part of the sample")]
    pub fn proof(&self, index: u64) -> Proof {
        let size = self.entries.len() as u64;
        Proof {
            entry: self.entries[usize::try_from(index).unwrap()].clone(),
            index,
            path: prove_inclusion(index, size, &LeafHashes(&self.leaves)).unwrap(),
            checkpoint: self.checkpoint.clone(),
        }
    }

    #[allow(dead_code, reason = "each test file uses a part of the sample")]
    pub fn export(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut emit = |path: &str, bytes: &[u8]| {
            assert!(files.insert(path.to_owned(), bytes.to_vec()).is_none(), "{path} is written once");
            Ok::<_, Infallible>(())
        };
        let mut exporter = Exporter::new();
        self.entries.iter().for_each(|bytes| exporter.push(bytes, &mut emit).unwrap());
        exporter.finish(&self.checkpoint, &self.signer.verifier(), &mut emit).unwrap();
        files
    }
}

pub fn entry(seq: u64) -> Entry {
    Entry {
        seq,
        time: format!("2026-01-31T08:{:02}:{:02}.{:06}Z", seq / 60_000 % 60, seq / 1000 % 60, seq % 1000),
        actor: format!("account:{}", seq % 97),
        act: ["save", "view", "export"][usize::try_from(seq % 3).unwrap()].into(),
        register: if seq % 3 == 2 { String::new() } else { "requests".into() },
        record: seq / 3,
        version: seq % 5,
        digest: digest(&[1; 16], &seq.to_be_bytes()),
    }
}
