//! Questions that no single record can answer: a set named in a room that nobody entered, a post without a person.
//!
//! A check is a pure function over a snapshot of whole registers; what it finds is shown, it forbids nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::{Timestamp, civil::Date};

use crate::field::Body;

/// One record as a check sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub number: u64,
    pub state: String,
    pub body: Body,
    pub created_at: Option<Timestamp>,
    pub changed_at: Option<Timestamp>,
}

/// The records of some registers at one moment, drafts left out. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Each in the order of number.
    registers: BTreeMap<String, Arc<[Entry]>>,
}

impl Snapshot {
    pub fn insert(&mut self, register: &str, mut entries: Vec<Entry>) {
        entries.sort_by_key(|entry| entry.number);
        self.registers.insert(register.to_owned(), entries.into());
    }

    pub fn has(&self, register: &str) -> bool {
        self.registers.contains_key(register)
    }

    /// Lets go of a register that no check needs any more.
    pub fn remove(&mut self, register: &str) {
        self.registers.remove(register);
    }

    /// The same moment, with these registers alone: a check sees what it says it needs, whatever else is at hand.
    #[must_use]
    pub fn only(&self, registers: &[&str]) -> Self {
        let kept = self.registers.iter().filter(|(slug, _)| registers.contains(&slug.as_str()));
        Self { registers: kept.map(|(slug, entries)| (slug.clone(), Arc::clone(entries))).collect() }
    }

    /// The records of one register; none when it was not asked for.
    pub fn of(&self, register: &str) -> &[Entry] {
        self.registers.get(register).map_or(&[], |entries| entries)
    }

    pub fn find(&self, register: &str, number: u64) -> Option<&Entry> {
        let entries = self.of(register);
        entries.binary_search_by_key(&number, |entry| entry.number).ok().map(|place| &entries[place])
    }
}

/// Something that does not fit together, pinned to the record that should be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub register: &'static str,
    pub number: u64,
    /// A key of the translations, `finding-set-without-room`.
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    pub fn at(register: &'static str, number: u64, key: &'static str) -> Self {
        Self { register, number, key, args: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// One check; its name and purpose stand under `check-NAME` and `check-NAME-intro`.
#[derive(Clone, Copy, Debug)]
pub struct CrossCheck {
    pub name: &'static str,
    pub law: &'static str,
    /// The registers that the snapshot has to hold.
    pub needs: &'static [&'static str],
    pub run: fn(&Snapshot, today: Date) -> Vec<Finding>,
}
