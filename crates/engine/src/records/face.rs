//! What a list shows of a record: its title and its listed fields, sealed with the record's key apart from the body.
//!
//! Invariants: a face is written with the version that it shows and opens only as that one; a face that does not fit the
//! register of today is as good as none, and the body is opened in its stead.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Change, Record};
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef, RecordRow};
use rodowod_vault::{InstitutionKey, RecordKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::opened::Opened;
use super::sealed::{self, Part};
use crate::Clock;

#[derive(Serialize, Deserialize)]
pub(crate) struct Face {
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

fn open_face(
    faces: &Opened<Face>,
    register: &'static dyn AnyRegister,
    institution: &InstitutionKey,
    (record, row, erasures): (RecordRef<'_>, &RecordRow, u64),
) -> anyhow::Result<Option<Arc<Face>>> {
    let place = (record.institution, register.slug(), record.number);
    if let Some(face) = faces.find(&place, row) {
        return Ok(Some(face));
    }
    let face = Face::open(register, institution, (record, row))?.map(Arc::new);
    if let Some(face) = &face {
        faces.keep(place, (row, erasures), face);
    }
    Ok(face)
}

/// The records of `rows`, which hold no bodies, with their titles: the fields that a list shows, or all of them where only
/// the body tells. One statement more where there are such. `erasures` was asked for before the rows were read.
pub(super) fn open(
    tx: &mut Tx<'_>,
    faces: &Opened<Face>,
    (register, key): (&'static dyn AnyRegister, &InstitutionKey),
    (institution, rows, erasures): (i64, &[RecordRow], u64),
) -> anyhow::Result<Vec<(Record, String)>> {
    let place = |row: &RecordRow| RecordRef { institution, register: register.slug(), number: row.number };
    let faces = rows.iter().map(|row| open_face(faces, register, key, (place(row), row, erasures)));
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
