//! What a list shows of a record: its title and its listed fields, sealed with the record's key apart from the body.
//!
//! Invariants: a face is written with the version that it shows and opens only as that one; a face that does not fit the
//! register of today is as good as none, and the body is opened in its stead. What is kept opened is used only for the same
//! sealed bytes under the same key, so that a changed row is refused as ever. It goes when a record is erased, in every
//! server: what was read before an erasure is not kept after it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Record};
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef, RecordRow};
use rodowod_vault::{InstitutionKey, RecordKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::sealed::{self, Part};
use crate::Clock;

/// Faces of each of the two generations that are kept opened, some 500 bytes each.
const KEPT_MAX: usize = 4096;

#[derive(Serialize, Deserialize)]
pub(super) struct Face {
    schema_version: u32,
    title: String,
    /// Each listed field, null where the body has none.
    fields: Body,
}

impl Face {
    pub(super) fn of(register: &dyn AnyRegister, change: &Change) -> Self {
        let field = |name: &&str| ((*name).to_owned(), change.body.get(*name).cloned().unwrap_or_default());
        Self {
            schema_version: register.version(),
            title: change.title.clone(),
            fields: register.listed().iter().map(field).collect(),
        }
    }

    pub(super) fn seal(
        &self,
        key: &RecordKey,
        (record, version): (RecordRef<'_>, u64),
        clock: &Clock,
    ) -> anyhow::Result<Vec<u8>> {
        Ok(sealed::seal_part(key, (record, version, Part::Face), &serde_json::to_vec(self)?, clock))
    }

    /// None where there is no face, or none that says what a list shows today.
    fn open(
        register: &dyn AnyRegister,
        institution: &InstitutionKey,
        (record, row): (RecordRef<'_>, &RecordRow),
    ) -> anyhow::Result<Option<Self>> {
        let (Some(key), Some(sealed)) = (sealed::record_key(institution, row)?, &row.face) else { return Ok(None) };
        let bytes = sealed::open_part(&key, (record, row.version, Part::Face), sealed)
            .with_context(|| format!("the face of {}/{} does not open", record.register, record.number))?;
        let face: Self = serde_json::from_slice(&bytes)?;
        let fits = face.schema_version == register.version()
            && register.listed().iter().all(|name| face.fields.contains_key(*name));
        Ok(fits.then_some(face))
    }

    fn shown(&self, row: &RecordRow) -> (Record, String) {
        let told = self.fields.iter().filter(|(_, value)| **value != Value::Null);
        let fields = told.map(|(name, value)| (name.clone(), value.clone())).collect();
        (sealed::record(row, fields), self.title.clone())
    }
}

/// Faces that were opened, and how often each institution had erased something when they were read.
#[derive(Default)]
pub(crate) struct Faces(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// The newer and the older half.
    halves: [HashMap<Place, Kept>; 2],
    erasures: HashMap<i64, u64>,
}

/// Institution, register, number.
type Place = (i64, &'static str, u64);

struct Kept {
    version: u64,
    wrapped_key: Vec<u8>,
    sealed: Vec<u8>,
    face: Arc<Face>,
}

impl Kept {
    fn is_of(&self, row: &RecordRow) -> bool {
        self.version == row.version
            && row.wrapped_key.as_ref() == Some(&self.wrapped_key)
            && row.face.as_ref() == Some(&self.sealed)
    }
}

impl Faces {
    fn memory(&self) -> MutexGuard<'_, Memory> {
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

    fn find(&self, place: &Place, row: &RecordRow) -> Option<Arc<Face>> {
        let memory = self.memory();
        let kept = memory.halves.iter().find_map(|half| half.get(place))?;
        kept.is_of(row).then(|| Arc::clone(&kept.face))
    }

    fn keep(&self, place: Place, (row, erasures): (&RecordRow, u64), face: &Arc<Face>) {
        let (Some(wrapped_key), Some(sealed)) = (row.wrapped_key.clone(), row.face.clone()) else { return };
        let mut memory = self.memory();
        if memory.erasures.get(&place.0).is_some_and(|known| erasures < *known) {
            return;
        }
        if memory.halves[0].len() >= KEPT_MAX {
            memory.halves.swap(0, 1);
            memory.halves[0].clear();
        }
        memory.halves[0].insert(place, Kept { version: row.version, wrapped_key, sealed, face: Arc::clone(face) });
    }

    fn open(
        &self,
        register: &'static dyn AnyRegister,
        institution: &InstitutionKey,
        (record, row, erasures): (RecordRef<'_>, &RecordRow, u64),
    ) -> anyhow::Result<Option<Arc<Face>>> {
        let place = (record.institution, register.slug(), record.number);
        if let Some(face) = self.find(&place, row) {
            return Ok(Some(face));
        }
        let face = Face::open(register, institution, (record, row))?.map(Arc::new);
        if let Some(face) = &face {
            self.keep(place, (row, erasures), face);
        }
        Ok(face)
    }
}

/// The records of `rows`, which hold no bodies, with their titles: the fields that a list shows, or all of them where only
/// the body tells. One statement more where there are such. `erasures` was asked for before the rows were read.
pub(super) fn open(
    tx: &mut Tx<'_>,
    faces: &Faces,
    (register, key): (&'static dyn AnyRegister, &InstitutionKey),
    (institution, rows, erasures): (i64, &[RecordRow], u64),
) -> anyhow::Result<Vec<(Record, String)>> {
    let place = |row: &RecordRow| RecordRef { institution, register: register.slug(), number: row.number };
    let faces = rows.iter().map(|row| faces.open(register, key, (place(row), row, erasures)));
    let faces = faces.collect::<anyhow::Result<Vec<_>>>()?;
    let faceless: Vec<u64> =
        rows.iter().zip(&faces).filter(|(_, face)| face.is_none()).map(|(row, _)| row.number).collect();
    let mut whole: BTreeMap<u64, RecordRow> = BTreeMap::new();
    if !faceless.is_empty() {
        let found = records::get_many(tx, institution, register.slug(), &faceless)?;
        whole.extend(found.into_iter().map(|row| (row.number, row)));
    }
    let opened = rows.iter().zip(faces).map(|(row, face)| match face {
        Some(face) => Ok(face.shown(row)),
        None => open_whole(register, key, (place(row), whole.get(&row.number).unwrap_or(row))),
    });
    opened.collect()
}

/// The record and its title, from its body.
pub(super) fn open_whole(
    register: &dyn AnyRegister,
    key: &InstitutionKey,
    (place, row): (RecordRef<'_>, &RecordRow),
) -> anyhow::Result<(Record, String)> {
    let record = sealed::open_row(register, key, (place, row))?;
    let title = register.title(&record.body);
    Ok((record, title))
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
        let (faces, row, place) = (Faces::default(), row(), (1, "breaches", 1));
        let face = Arc::new(Face { schema_version: 1, title: "Teczka".to_owned(), fields: Body::new() });
        faces.keep(place, (&row, 5), &face);
        assert!(faces.find(&place, &row).is_some());
        assert!(!faces.see(2, 1) || faces.find(&place, &row).is_some(), "another institution erased something");
        assert!(faces.see(1, 6), "somebody erased, here or elsewhere");
        assert_eq!(faces.count(), 0);
        faces.keep(place, (&row, 5), &face);
        assert_eq!(faces.count(), 0, "what was read before it comes too late");
        assert!(!faces.see(1, 6), "that one is known");
        faces.keep(place, (&row, 6), &face);
        assert!(faces.find(&place, &row).is_some(), "what was read after it is kept");
    }
}
