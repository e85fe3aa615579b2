//! One record opened for a person. Where it tells about somebody, looking is an act: its entry is committed before
//! the page is answered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Record;
use rodowod_domain::register::{AnyRegister, Gap};
use rodowod_domain::workflow::Move;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, deadlines, links, records};

use super::{Deadline, Failure, allowed, holds_personal_data, sealed};
use crate::acts::{self, Act};
use crate::files::{self, Attachment};
use crate::{By, Engine, accounts};

/// Links shown at most in each direction.
const LINKS_MAX: u32 = 200;

#[derive(Clone, Debug)]
pub struct View {
    pub record: Record,
    pub title: String,
    pub deadlines: Vec<Deadline>,
    pub gaps: Vec<Gap>,
    /// The moves that this actor may take now.
    pub moves: Vec<&'static Move>,
    pub links: Vec<LinkView>,
    pub files: Vec<Attachment>,
    pub created_by: String,
    pub changed_at: Timestamp,
    pub changed_by: String,
    pub erased_at: Option<Timestamp>,
    /// The entry in the log that this look itself left.
    pub entry: Option<u64>,
}

/// A link as both of its ends show it. A title is shown only to whoever may view that register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkView {
    pub field: String,
    pub register: String,
    pub number: u64,
    pub title: Option<String>,
    pub state: String,
    pub outgoing: bool,
}

pub async fn view(engine: &Engine, by: &By, register: &str, number: u64) -> Result<View, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    let looked = Look { register, number, act: holds_personal_data(register).then_some("view") };
    let found = if looked.act.is_some() {
        engine.db.write(move |tx| look(&office, &by, looked, tx)).await?
    } else {
        engine.db.read(move |tx| look(&office, &by, looked, tx)).await?
    };
    found.ok_or(Failure::NotFound)
}

/// What is looked at, and the act that the log keeps of it.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub register: &'static dyn AnyRegister,
    pub number: u64,
    pub act: Option<&'static str>,
}

pub(super) fn look(
    engine: &Engine,
    by: &By,
    Look { register, number, act }: Look,
    tx: &mut Tx<'_>,
) -> anyhow::Result<Option<View>> {
    let now = engine.clock.now();
    let institution = by.institution.id;
    let place = RecordRef { institution, register: register.slug(), number };
    let Some(row) = records::get(tx, place)? else { return Ok(None) };
    let key = engine.keys.institution(tx, institution)?;
    let record = sealed::open_row(register, &key, (place, &row))?;
    let act = act.filter(|_| !sealed::is_erased(&row));
    let act = act.map(|act| Act::plain(by.actor.account, act).about(register.slug(), number, row.version));
    let entry = act.map(|act| acts::append(tx, institution, &[act], now)).transpose()?;
    let moves = if record.draft || sealed::is_erased(&row) { Vec::new() } else { moves(by, register, &record) };
    let people = accounts::names(engine, tx, &[row.created_by, row.changed_by])?;
    let name = |account: Option<i64>| people.get(&account.unwrap_or(0)).cloned().unwrap_or_default();
    Ok(Some(View {
        title: register.title(&record.body),
        deadlines: deadlines::of(tx, place)?.into_iter().map(Deadline::from_row).collect(),
        gaps: if sealed::is_erased(&row) { Vec::new() } else { register.gaps(&record.body, &record.at(now)) },
        moves,
        links: linked(engine, by, place, tx)?,
        files: files::of_record(engine, tx, (place, &key))?,
        created_by: name(row.created_by),
        changed_at: row.changed_at,
        changed_by: name(row.changed_by),
        erased_at: row.erased_at.or_else(|| sealed::is_erased(&row).then_some(row.changed_at)),
        record,
        entry,
    }))
}

fn moves(by: &By, register: &'static dyn AnyRegister, record: &Record) -> Vec<&'static Move> {
    let steps = register.workflow().moves_from(&record.state);
    steps.filter(|step| by.may(step.power, On::Register(register.slug())).is_ok()).collect()
}

fn linked(engine: &Engine, by: &By, place: RecordRef<'_>, tx: &mut Tx<'_>) -> anyhow::Result<Vec<LinkView>> {
    let out = links::outgoing(tx, place)?.into_iter().map(|link| (link, true));
    let back = links::incoming(tx, place, LINKS_MAX)?.into_iter().map(|link| (link, false));
    let all: Vec<_> = out.take(LINKS_MAX as usize).chain(back).collect();
    let mut numbers: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (link, _) in &all {
        numbers.entry(link.register.clone()).or_default().push(link.number);
    }
    let mut known: BTreeMap<(String, u64), (Option<String>, String)> = BTreeMap::new();
    let key = engine.keys.institution(tx, place.institution)?;
    for (slug, numbers) in numbers {
        let Some(register) = engine.register(&slug) else { continue };
        let is_visible = by.may(Power::View, On::Register(register.slug())).is_ok();
        for row in records::get_many(tx, place.institution, &slug, &numbers)? {
            let there = RecordRef { register: register.slug(), number: row.number, ..place };
            let title = if is_visible {
                Some(register.title(&sealed::open_row(register, &key, (there, &row))?.body))
            } else {
                None
            };
            known.insert((slug.clone(), row.number), (title, row.state));
        }
    }
    let shown = all.into_iter().filter_map(|(link, outgoing)| {
        let (title, state) = known.get(&(link.register.clone(), link.number))?.clone();
        Some(LinkView { field: link.field, register: link.register, number: link.number, title, state, outgoing })
    });
    Ok(shown.collect())
}
