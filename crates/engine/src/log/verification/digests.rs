//! What the entries vouch for, taken out by whoever finds the bytes: once each, by several threads at the same time.

use std::sync::atomic::{AtomicBool, Ordering};

use rodowod_ledger::{Hash, ZERO_HASH};

/// The digest of each entry, by its number; `ZERO_HASH` where there is none.
pub(super) struct Digests {
    vouched: Vec<Hash>,
    taken: Vec<AtomicBool>,
}

impl Digests {
    pub(super) fn of(vouched: Vec<Hash>) -> Self {
        let taken = vouched.iter().map(|digest| AtomicBool::new(*digest == ZERO_HASH)).collect();
        Self { vouched, taken }
    }

    /// The number behind the last entry.
    pub(super) fn end(&self) -> u64 {
        self.vouched.len() as u64
    }

    /// Takes out the digest that an entry vouches for; none where it has none, or where it was taken before.
    pub(super) fn take(&self, entry: u64) -> Option<Hash> {
        let entry = usize::try_from(entry).ok()?;
        let digest = self.vouched.get(entry)?;
        // Each flag stands for itself alone, so no order between them matters.
        (!self.taken[entry].swap(true, Ordering::Relaxed)).then_some(*digest)
    }

    /// The entries whose digests nobody took.
    pub(super) fn left(&self) -> impl Iterator<Item = u64> {
        (0..).zip(&self.taken).filter(|(_, taken)| !taken.load(Ordering::Relaxed)).map(|(entry, _)| entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_taken_once_and_what_nobody_takes_is_left() {
        let digests = Digests::of(vec![[1; 32], ZERO_HASH, [3; 32]]);
        assert_eq!(digests.take(0), Some([1; 32]));
        assert_eq!(digests.take(0), None);
        assert_eq!(digests.take(1), None);
        assert_eq!(digests.take(3), None);
        assert_eq!(digests.left().collect::<Vec<_>>(), [2]);
        assert_eq!(digests.end(), 3);
    }
}
