//! What was opened of records, kept in memory.
//!
//! Invariant: it is used only for the same version, key and sealed face. A face is made of just these bytes, so that a
//! changed one is refused as ever. A sketch is made of the body, which is not looked at again while the sketch is kept: a
//! body changed behind the program's back is met by whoever opens the record, and by the verification of the log.
//!
//! What was opened goes when a record is erased, in every server: what was read before an erasure is not kept after it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rodowod_store::records::RecordRow;

/// Records of each of the two generations that are kept: each with its wrapped key, its sealed face and what was opened of
/// it, a sketch with all its facets.
const KEPT_MAX: usize = 4096;

/// Institution, register, number.
pub(super) type Place = (i64, &'static str, u64);

/// What was opened, and how often each institution had erased something when it was read.
pub(crate) struct Opened<T>(Mutex<Memory<T>>);

struct Memory<T> {
    /// The newer and the older half.
    halves: [HashMap<Place, Kept<T>>; 2],
    erasures: HashMap<i64, u64>,
}

struct Kept<T> {
    version: u64,
    wrapped_key: Vec<u8>,
    /// The sealed face, which each version has anew; none of a record that was last saved before there were faces.
    face: Option<Vec<u8>>,
    value: Arc<T>,
}

impl<T> Kept<T> {
    fn is_of(&self, row: &RecordRow) -> bool {
        self.version == row.version && row.wrapped_key.as_ref() == Some(&self.wrapped_key) && row.face == self.face
    }
}

impl<T> Default for Opened<T> {
    fn default() -> Self {
        Self(Mutex::new(Memory { halves: [HashMap::new(), HashMap::new()], erasures: HashMap::new() }))
    }
}

impl<T> Opened<T> {
    fn memory(&self) -> MutexGuard<'_, Memory<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets go of all that was read of an institution before its latest erasure, wherever it was erased; answers whether
    /// this one was not known yet. Readers under way keep nothing any more.
    pub(crate) fn see(&self, institution: i64, erasures: u64) -> bool {
        let mut memory = self.memory();
        let known = memory.erasures.entry(institution).or_default();
        if erasures <= *known {
            return false;
        }
        *known = erasures;
        memory.halves.iter_mut().for_each(|half| half.retain(|place, _| place.0 != institution));
        true
    }

    /// How many are kept opened.
    pub(crate) fn count(&self) -> usize {
        self.memory().halves.iter().map(HashMap::len).sum()
    }

    pub(super) fn find(&self, place: &Place, row: &RecordRow) -> Option<Arc<T>> {
        let memory = self.memory();
        let kept = memory.halves.iter().find_map(|half| half.get(place))?;
        kept.is_of(row).then(|| Arc::clone(&kept.value))
    }

    /// `erasures` was asked for before the row was read.
    pub(super) fn keep(&self, place: Place, (row, erasures): (&RecordRow, u64), value: &Arc<T>) {
        let Some(wrapped_key) = row.wrapped_key.clone() else { return };
        let mut memory = self.memory();
        if memory.erasures.get(&place.0).is_some_and(|known| erasures < *known) {
            return;
        }
        if memory.halves[0].len() >= KEPT_MAX {
            memory.halves.swap(0, 1);
            memory.halves[0].clear();
        }
        let kept = Kept { version: row.version, wrapped_key, face: row.face.clone(), value: Arc::clone(value) };
        memory.halves[0].insert(place, kept);
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn row() -> RecordRow {
        let at: Timestamp = "2026-03-16T08:00:00Z".parse().expect("a moment");
        RecordRow {
            number: 1,
            state: "reported".to_owned(),
            version: 1,
            draft: false,
            created_at: at,
            created_by: None,
            changed_at: at,
            changed_by: None,
            next_due: None,
            erased_at: None,
            key_id: Some(1),
            wrapped_key: Some(vec![1]),
            face: Some(vec![2]),
            schema_version: 0,
            body: None,
            terms: Vec::new(),
        }
    }

    #[test]
    fn a_reader_who_began_before_an_erasure_keeps_nothing_after_it() {
        let (opened, row, place) = (Opened::default(), row(), (1, "breaches", 1));
        let title = Arc::new("Teczka".to_owned());
        opened.keep(place, (&row, 5), &title);
        assert!(opened.find(&place, &row).is_some());
        assert!(!opened.see(2, 1) || opened.find(&place, &row).is_some(), "another institution erased something");
        assert!(opened.see(1, 6), "somebody erased, here or elsewhere");
        assert_eq!(opened.count(), 0);
        opened.keep(place, (&row, 5), &title);
        assert_eq!(opened.count(), 0, "what was read before it comes too late");
        assert!(!opened.see(1, 6), "that one is known");
        opened.keep(place, (&row, 6), &title);
        assert!(opened.find(&place, &row).is_some(), "what was read after it is kept");
    }

    #[test]
    fn what_was_opened_is_not_taken_for_another_version_or_another_key() {
        let (opened, place) = (Opened::default(), (1, "breaches", 1));
        opened.keep(place, (&row(), 0), &Arc::new(()));
        let found = |row: RecordRow| opened.find(&place, &row).is_some();
        assert!(found(row()));
        assert!(!found(RecordRow { version: 2, ..row() }));
        assert!(!found(RecordRow { wrapped_key: Some(vec![3]), ..row() }));
        assert!(!found(RecordRow { wrapped_key: None, ..row() }), "its key was destroyed");
        assert!(!found(RecordRow { face: Some(vec![3]), ..row() }));
        assert!(!found(RecordRow { face: None, ..row() }));
    }
}
