//! What Today asks of a record beside what stands in the open: its title, on what grounds somebody may do something about
//! it, and whether the moves that meet its deadlines ask for anything first. No body is opened for a record that is known.

use std::collections::BTreeMap;
use std::sync::Arc;

use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef};

use super::scope::Grounds;
use super::sealed;
use crate::Engine;

pub(crate) struct Sketch {
    pub title: String,
    pub grounds: Grounds,
    /// Moves that meet one of its deadlines and ask for nothing.
    at_once: Vec<&'static str>,
}

impl Sketch {
    fn of(register: &dyn AnyRegister, record: &Record) -> Self {
        let steps = register.duties().iter().flat_map(|(_, steps)| *steps);
        let steps = steps.filter_map(|name| register.workflow().find(name));
        let at_once = steps.filter(|step| !step.asks_reason && step.asked(&record.body).is_empty());
        Self {
            title: register.title(&record.body),
            grounds: Grounds::of(register, record),
            at_once: at_once.map(|step| step.name).collect(),
        }
    }

    /// Whether a move that meets one of the deadlines is taken without a word.
    pub fn asks_nothing(&self, step: &Move) -> bool {
        self.at_once.contains(&step.name)
    }
}

/// A record as it stands.
pub(crate) struct Sketched {
    pub number: u64,
    pub state: String,
    pub version: u64,
    pub draft: bool,
    pub sketch: Arc<Sketch>,
}

/// The records of a register with these numbers. `erasures` was asked for before anything was read of the institution.
pub(crate) fn sketched(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, register): (i64, &'static dyn AnyRegister),
    (numbers, erasures): (&[u64], u64),
) -> anyhow::Result<Vec<Sketched>> {
    let slug = register.slug();
    let rows = records::get_faces(tx, institution, slug, numbers)?;
    let known: Vec<_> = rows.iter().map(|row| engine.sketches.find(&(institution, slug, row.number), row)).collect();
    let unknown = rows.iter().zip(&known).filter(|(_, sketch)| sketch.is_none());
    let unknown: Vec<u64> = unknown.map(|(row, _)| row.number).collect();
    let mut opened = BTreeMap::new();
    if !unknown.is_empty() {
        let key = engine.keys.institution(tx, institution)?;
        for row in records::get_many(tx, institution, slug, &unknown)? {
            let place = RecordRef { institution, register: slug, number: row.number };
            let record = sealed::open_row(register, &key, (place, &row))?;
            opened.insert(row.number, Arc::new(Sketch::of(register, &record)));
        }
    }
    let mut sketched = Vec::with_capacity(rows.len());
    for (row, known) in rows.into_iter().zip(known) {
        let sketch = known.or_else(|| {
            let sketch = opened.remove(&row.number)?;
            engine.sketches.keep((institution, slug, row.number), (&row, erasures), &sketch);
            Some(sketch)
        });
        let Some(sketch) = sketch else { continue };
        let (number, version) = (row.number, row.version);
        sketched.push(Sketched { number, state: row.state, version, draft: row.draft, sketch });
    }
    Ok(sketched)
}
