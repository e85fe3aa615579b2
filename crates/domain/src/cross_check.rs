//! Questions that no single record can answer: a set named in a room that nobody entered, a post without a person.
//!
//! A check is a pure function over a snapshot of whole registers; what it finds is shown, it forbids nothing.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

use crate::field::Body;
use crate::text::fold;

/// One record as a check sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub number: u64,
    pub state: String,
    pub body: Body,
    pub created_at: Option<Timestamp>,
    pub changed_at: Option<Timestamp>,
}

/// The records of one register, in the order of number. Cheap to clone and to put together of tables that follow one
/// another: what was sorted once in one of them stays sorted.
#[derive(Clone, Debug, Default)]
pub struct Table {
    parts: Arc<[Arc<Part>]>,
    /// All of them in a row, for those who ask for that.
    row: Arc<OnceLock<Vec<Entry>>>,
    by_folded: Arc<Mutex<BTreeMap<String, Arc<ByFolded>>>>,
}

#[derive(Debug, Default)]
struct Part {
    entries: Vec<Entry>,
    by_word: Mutex<BTreeMap<String, Arc<ByWord>>>,
}

/// A word that stands in a field, alone or in a list, how it is folded, and the places of its records.
type ByWord = BTreeMap<String, (Arc<str>, Vec<usize>)>;

/// Part and place of the records by the folded word that stands in a field.
type ByFolded = HashMap<Arc<str>, Vec<(usize, usize)>>;

impl Table {
    pub fn of(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.number);
        Self::made_of([Arc::new(Part { entries, by_word: Mutex::default() })])
    }

    /// One table of tables that follow one another, each of higher numbers than the one before.
    pub fn joined<'a>(tables: impl IntoIterator<Item = &'a Self>) -> Self {
        Self::made_of(tables.into_iter().flat_map(|table| table.parts.iter().cloned()))
    }

    fn made_of(parts: impl IntoIterator<Item = Arc<Part>>) -> Self {
        let parts = parts.into_iter().filter(|part| !part.entries.is_empty()).collect();
        Self { parts, row: Arc::default(), by_folded: Arc::default() }
    }

    pub fn each(&self) -> impl Iterator<Item = &Entry> {
        self.parts.iter().flat_map(|part| &part.entries)
    }

    fn in_a_row(&self) -> &[Entry] {
        match &*self.parts {
            [] => &[],
            [only] => &only.entries,
            _ => self.row.get_or_init(|| self.each().cloned().collect()),
        }
    }

    fn find(&self, number: u64) -> Option<&Entry> {
        let ends_before = |part: &Arc<Part>| part.entries.last().is_none_or(|last| last.number < number);
        let part = self.parts.get(self.parts.partition_point(ends_before))?;
        let place = part.entries.binary_search_by_key(&number, |entry| entry.number).ok()?;
        part.entries.get(place)
    }

    fn by_folded(&self, field: &str) -> Arc<ByFolded> {
        let mut known = self.by_folded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sorted) = known.get(field) {
            return Arc::clone(sorted);
        }
        let mut sorted = ByFolded::new();
        for (number, part) in self.parts.iter().enumerate() {
            for (folded, places) in part.by_word(field).values() {
                let all = sorted.entry(Arc::clone(folded)).or_default();
                all.extend(places.iter().map(|place| (number, *place)));
            }
        }
        sorted.values_mut().for_each(|places| places.sort_unstable());
        Arc::clone(known.entry(field.to_owned()).or_insert(Arc::new(sorted)))
    }
}

impl Part {
    fn by_word(&self, field: &str) -> Arc<ByWord> {
        let mut known = self.by_word.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sorted) = known.get(field) {
            return Arc::clone(sorted);
        }
        let mut sorted = ByWord::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let value = entry.body.get(field).unwrap_or(&Value::Null);
            let words = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for word in words.iter().map(|word| word.as_str().unwrap_or_default()) {
                match sorted.get_mut(word) {
                    Some((_, places)) => places.push(place),
                    None => drop(sorted.insert(word.to_owned(), (fold(word).into(), vec![place]))),
                }
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

    /// The records of one register in a row; none when it was not asked for.
    pub fn of(&self, register: &str) -> &[Entry] {
        self.registers.get(register).map_or(&[], Table::in_a_row)
    }

    /// The records of one register one after another, which asks for no row of them.
    pub fn each(&self, register: &str) -> impl Iterator<Item = &Entry> + use<'_> {
        self.registers.get(register).into_iter().flat_map(Table::each)
    }

    /// The records in whose field this word stands, alone or in a list, whatever its letters: looked up, not searched for.
    pub fn with_name(&self, (register, field): (&str, &str), name: &str) -> Vec<&Entry> {
        let Some(table) = self.registers.get(register) else { return Vec::new() };
        let sorted = table.by_folded(field);
        let places = sorted.get(fold(name).as_str()).into_iter().flatten();
        places.map(|(part, place)| &table.parts[*part].entries[*place]).collect()
    }

    pub fn find(&self, register: &str, number: u64) -> Option<&Entry> {
        self.registers.get(register)?.find(number)
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
    /// The field of the record that mends it, where one does.
    pub field: Option<&'static str>,
}

impl Finding {
    pub fn at(register: &'static str, number: u64, key: &'static str) -> Self {
        Self { register, number, key, args: Vec::new(), field: None }
    }

    pub fn mended_in(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
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
