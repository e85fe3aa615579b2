//! Stored bodies against the digests of their entries: each of two connections reads and hashes one half of every register.
//!
//! Invariant: the halves are read after the entries. What was written in between is known by the number of its entry and
//! left out, what was erased in between counts as erased; nothing else of a version ever changes.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_ledger::digest;
use rodowod_store::{Tx, ledger, records};

use super::{Digests, Verification};
use crate::Engine;
use crate::records::split_salt;

#[derive(Clone, Copy)]
enum Half {
    Lower,
    Upper,
}

impl Half {
    /// The numbers of this half, in a register that has given out those up to `last`. The two leave nothing between them
    /// and end nowhere, so that what was slipped in is met whatever its number.
    fn numbers(self, last: u64) -> RangeInclusive<i64> {
        let middle = i64::try_from(last / 2).unwrap_or(i64::MAX).min(i64::MAX - 1);
        match self {
            Self::Lower => i64::MIN..=middle,
            Self::Upper => middle + 1..=i64::MAX,
        }
    }
}

/// What the reader of one half found.
#[derive(Default)]
struct Compared {
    bodies: u64,
    faults: Vec<String>,
}

/// Each stored version of a record against the digest of its entry.
pub(super) async fn compare(
    engine: &Engine,
    institution: i64,
    (digests, found): (&Arc<Digests>, &mut Verification),
) -> anyhow::Result<()> {
    let last = Arc::new(engine.db.read(move |tx| Ok(records::last_numbers(tx, institution)?)).await?);
    let read = |half| {
        let (office, digests, last) = (engine.clone(), Arc::clone(digests), Arc::clone(&last));
        engine.db.read(move |tx| read(&office, tx, institution, (&digests, &last, half)))
    };
    let (lower, upper) = tokio::try_join!(read(Half::Lower), read(Half::Upper))?;
    found.bodies += lower.bodies + upper.bodies;
    found.faults.extend(lower.faults.into_iter().chain(upper.faults));
    Ok(())
}

fn read(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (digests, last, half): (&Digests, &BTreeMap<String, u64>, Half),
) -> anyhow::Result<Compared> {
    let written = ledger::head(tx, institution)?.context("the institution has no log")?.size;
    let mut found = Compared::default();
    for register in engine.registers() {
        let register = register.slug();
        let numbers = half.numbers(last.get(register).copied().unwrap_or_default());
        records::for_each_sealed(tx, institution, (register, numbers), |(number, version), entry, stored| {
            if entry.is_some_and(|entry| digests.end() <= entry && entry < written) {
                return Ok(());
            }
            let mut fault = |what| found.faults.push(format!("{register}/{number} version {version}: {what}"));
            match (entry.and_then(|entry| digests.take(entry)), stored) {
                (None, _) => fault("no entry of the log speaks of it"),
                (Some(_), None) => {}
                (Some(expected), Some(stored)) => {
                    if split_salt(stored).is_none_or(|(salt, sealed)| digest(salt, sealed) != expected) {
                        fault("the stored body does not match its digest in the log");
                    }
                    found.bodies += 1;
                }
            }
            Ok(())
        })?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_halves_leave_no_number_out_and_take_none_twice() {
        for last in [0, 1, 2, 9, 10_001, u64::MAX] {
            let (lower, upper) = (Half::Lower.numbers(last), Half::Upper.numbers(last));
            assert_eq!((*lower.start(), *upper.end()), (i64::MIN, i64::MAX));
            assert_eq!(lower.end() + 1, *upper.start(), "{last}");
        }
    }
}
