//! The log's side of an act: its entry goes in with the transaction of the act itself.

use anyhow::ensure;
use jiff::{SignedDuration, Timestamp};
use rodowod_ledger::{Entry, Frontier, Hash, ZERO_HASH, leaf_hash};
use rodowod_store::ledger::{self, Head, Leaf, Node};
use rodowod_store::{Tx, time_text};

use crate::Engine;

/// How far clocks of several machines may differ; the log's own time never goes back.
const SKEW_MAX: SignedDuration = SignedDuration::from_secs(10);

/// The clock stands before the last entry of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the clock of this machine ({now}) stands before the last entry of the log ({last}): set it right, then try again"
)]
pub struct ClockSetBack {
    pub now: Timestamp,
    pub last: Timestamp,
}

/// One entry to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Act<'a> {
    pub account: i64,
    pub name: &'a str,
    /// Register, number and version, when the act is about a record.
    pub about: Option<(&'a str, u64, u64)>,
    pub digest: Hash,
}

impl<'a> Act<'a> {
    /// An act that stores no body, such as viewing.
    pub fn plain(account: i64, name: &'a str) -> Self {
        Self { account, name, about: None, digest: ZERO_HASH }
    }

    pub fn about(mut self, register: &'a str, number: u64, version: u64) -> Self {
        self.about = Some((register, number, version));
        self
    }
}

/// Opens the log of a new institution.
pub(crate) fn open(tx: &mut Tx<'_>, institution: i64, now: Timestamp) -> anyhow::Result<()> {
    let frontier = Frontier::new();
    let head = Head { size: 0, root: frontier.root(), frontier: frontier.to_bytes(), last_at: now };
    Ok(ledger::open(tx, institution, &head)?)
}

/// Appends the entries and gives the number of the first one.
pub(crate) fn append(tx: &mut Tx<'_>, institution: i64, acts: &[Act<'_>], now: Timestamp) -> anyhow::Result<u64> {
    Log::lock(tx, institution, now)?.append(tx, acts)
}

/// Seals words under the institution's key and appends the act that vouches for them. Answers the number of the entry,
/// and salt and ciphertext as they are to be stored.
pub(crate) fn append_sealed(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, act): (i64, Act<'_>),
    (sealed_as, words): (&str, &[u8]),
) -> anyhow::Result<(u64, Vec<u8>)> {
    let key = engine.keys.institution(tx, institution)?;
    let salt: [u8; 16] = engine.clock.random();
    let sealed = key.seal_secret(sealed_as, words, &engine.clock.random());
    let digest = rodowod_ledger::digest(&salt, &sealed);
    let entry = append(tx, institution, &[Act { digest, ..act }], engine.clock.now())?;
    Ok((entry, [&salt[..], &sealed].concat()))
}

/// The log of an institution, held until commit. Whoever writes its records takes it first: acts that lock in the same
/// order never wait for each other in a circle.
pub(crate) struct Log {
    institution: i64,
    before: Head,
    now: Timestamp,
}

impl Log {
    pub fn lock(tx: &mut Tx<'_>, institution: i64, now: Timestamp) -> anyhow::Result<Self> {
        let before = ledger::lock_head(tx, institution)?;
        ensure!(now + SKEW_MAX >= before.last_at, ClockSetBack { now, last: before.last_at });
        Ok(Self { institution, before, now })
    }

    /// Appends the entries and gives the number of the first one.
    pub fn append(self, tx: &mut Tx<'_>, acts: &[Act<'_>]) -> anyhow::Result<u64> {
        let Self { institution, before, now } = self;
        append_behind(tx, (institution, &before), acts, now)
    }
}

fn append_behind(
    tx: &mut Tx<'_>,
    (institution, before): (i64, &Head),
    acts: &[Act<'_>],
    now: Timestamp,
) -> anyhow::Result<u64> {
    let at = now.max(before.last_at);
    let mut frontier = Frontier::from_bytes(&before.frontier)?;
    assert_eq!(frontier.size(), before.size, "the edge of the tree stands where the log ends");
    let mut encoded = Vec::with_capacity(acts.len());
    for (act, seq) in acts.iter().zip(before.size..) {
        let (register, record, version) = act.about.unwrap_or_default();
        let entry = Entry {
            seq,
            time: time_text(at),
            actor: format!("account-{}", act.account),
            act: act.name.to_owned(),
            register: register.to_owned(),
            record,
            version,
            digest: act.digest,
        };
        let bytes = entry.encode()?;
        encoded.push((leaf_hash(&bytes), bytes));
    }
    let nodes = frontier.append_all(encoded.iter().map(|(hash, _)| *hash));
    let nodes: Vec<Node> =
        nodes.into_iter().map(|node| Node { level: node.level, index: node.index, hash: node.hash }).collect();
    let after = Head { size: frontier.size(), root: frontier.root(), frontier: frontier.to_bytes(), last_at: at };
    let leaves: Vec<Leaf<'_>> = acts
        .iter()
        .zip(&encoded)
        .map(|(act, (hash, bytes))| {
            let about = act.about.map(|(register, number, _)| (register, number));
            Leaf { entry: bytes, hash, about }
        })
        .collect();
    ledger::append(tx, institution, &leaves, (before, &after, &nodes))?;
    Ok(before.size)
}
