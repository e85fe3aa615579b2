//! Questions that no single record can answer: a set named in a room that nobody entered, a post without a person.
//!
//! A check is a pure function over a snapshot of whole registers; what it finds is shown, it forbids nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

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

/// The records of one register, in the order of number. Cheap to clone; what was sorted once stays sorted.
#[derive(Clone, Debug, Default)]
pub struct Table {
    entries: Arc<[Entry]>,
    by_word: Arc<Mutex<BTreeMap<String, Arc<ByWord>>>>,
}

/// Places of the records by the word that stands in a field.
type ByWord = BTreeMap<String, Vec<usize>>;

impl Table {
    pub fn of(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.number);
        Self { entries: entries.into(), by_word: Arc::default() }
    }

    fn by_word(&self, field: &str) -> Arc<ByWord> {
        let mut known = self.by_word.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sorted) = known.get(field) {
            return Arc::clone(sorted);
        }
        let mut sorted = ByWord::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let word = entry.body.get(field).and_then(Value::as_str).unwrap_or_default();
            match sorted.get_mut(word) {
                Some(places) => places.push(place),
                None => drop(sorted.insert(word.to_owned(), vec![place])),
            }
        }
        Arc::clone(known.entry(field.to_owned()).or_insert(Arc::new(sorted)))
    }
}

/// The records of some registers at one moment, drafts left out. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    registers: BTreeMap<String, Table>,
}

impl Snapshot {
    pub fn insert(&mut self, register: &str, entries: Vec<Entry>) {
        self.share(register, Table::of(entries));
    }

    /// A register that was opened already.
    pub fn share(&mut self, register: &str, table: Table) {
        self.registers.insert(register.to_owned(), table);
    }

    /// The records of one register, to be shared.
    pub fn shared(&self, register: &str) -> Option<Table> {
        self.registers.get(register).cloned()
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
        Self { registers: kept.map(|(slug, table)| (slug.clone(), table.clone())).collect() }
    }

    /// The records of one register; none when it was not asked for.
    pub fn of(&self, register: &str) -> &[Entry] {
        self.registers.get(register).map_or(&[], |table| &table.entries)
    }

    /// The records in whose field one of the meant words stands, in the order of number. Each word is asked about once,
    /// so many checks that each mean a few of many records are cheap.
    pub fn with_word(&self, (register, field): (&str, &str), is_meant: impl Fn(&str) -> bool) -> Vec<&Entry> {
        let Some(table) = self.registers.get(register) else { return Vec::new() };
        let sorted = table.by_word(field);
        let meant = sorted.iter().filter(|(word, _)| is_meant(word));
        let mut places: Vec<usize> = meant.flat_map(|(_, places)| places.iter().copied()).collect();
        places.sort_unstable();
        places.into_iter().map(|place| &table.entries[place]).collect()
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
