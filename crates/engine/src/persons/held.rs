//! What was ticked as being about the person, kept with the request and opened again from there.
//!
//! What is kept is register and number, and what became of each; what the records say stays in the records.

use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::{Edit, Record, day_in_warsaw};
use rodowod_domain::register::{AnyRegister, Place};
use rodowod_domain::text::kebab;
use rodowod_store::Tx;
use rodowod_store::records::{self as rows, RecordRef};
use serde_json::{Value, json};

use super::REQUESTS;
use crate::acts::{self, Act};
use crate::files::{self, Attachment};
use crate::records::{self, Failure, Saved, View, is_erased, open_row, scope};
use crate::{By, Engine};

const HELD: &str = "held";
/// The register from which recipients are taken over, and its fields.
pub(super) const DISCLOSURES: &str = "disclosures";
const RECIPIENTS: &str = "recipients";
/// Art. 19 asks for the recipients to be told after these.
const TOLD_OF: [&str; 3] = ["Rectification", "Erasure", "Restriction"];

/// A request with the records that are kept with it.
pub struct Held {
    pub request: View,
    pub records: Vec<HeldView>,
    /// Records that the actor may not view.
    pub unseen: usize,
}

/// One of them: what stands in the request about it, and the record itself.
pub struct HeldView {
    pub register: &'static dyn AnyRegister,
    /// Empty once it was erased.
    pub record: Record,
    pub title: String,
    pub is_erased: bool,
    /// The files beside the record; a copy of the data is a copy of these as well (art. 15(3)).
    pub files: Vec<Attachment>,
    /// The row of the request, and its place among the rows.
    pub row: Body,
    pub index: usize,
}

impl HeldView {
    pub fn fate(&self) -> &str {
        self.row.get("fate").and_then(Value::as_str).unwrap_or_default()
    }
}

/// What a clerk ticked.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub places: Vec<Place>,
    /// The registers were searched and hold nothing.
    pub nothing: bool,
    /// The version of the request that was looked at.
    pub seen: Option<u64>,
}

/// The records kept with a request. Each one that is opened is looked at, and the log says so.
pub async fn held(engine: &Engine, by: &By, request: u64) -> Result<Held, Failure> {
    let request = records::view(engine, by, REQUESTS, request).await?;
    let kept = rows_of(&request.record.body);
    let (office, reader) = (engine.clone(), by.clone());
    let (records, unseen) = engine.db.write(move |tx| open(&office, &reader, tx, &kept)).await?;
    Ok(Held { request, records, unseen })
}

/// Records of any register, opened for a person whom no request concerns.
pub async fn open_places(engine: &Engine, by: &By, places: &[Place]) -> Result<(Vec<HeldView>, usize), Failure> {
    let register = engine.register(REQUESTS).ok_or(Failure::NoRegister)?;
    let rows: Vec<Body> = places.iter().filter_map(|place| new_row(register, place)).collect();
    let (office, reader) = (engine.clone(), by.clone());
    Ok(engine.db.write(move |tx| open(&office, &reader, tx, &rows)).await?)
}

fn open(engine: &Engine, by: &By, tx: &mut Tx<'_>, kept: &[Body]) -> anyhow::Result<(Vec<HeldView>, usize)> {
    let institution = by.institution.id;
    let places: Vec<Place> = kept.iter().filter_map(place_of).collect();
    let found = rows::get_places(tx, institution, &places)?;
    let key = engine.keys.institution(tx, institution)?;
    let mut held = Vec::with_capacity(kept.len());
    let mut unseen = 0;
    for (index, row) in kept.iter().enumerate() {
        let Some((slug, number)) = place_of(row) else { continue };
        let stored = found.iter().find(|(register, row)| *register == slug && row.number == number);
        let Some((register, (_, stored))) = engine.register(&slug).zip(stored) else { continue };
        let place = RecordRef { institution, register: register.slug(), number };
        let record = open_row(register, &key, (place, stored))?;
        let is_erased = is_erased(stored);
        if scope::within(by, register, &record, Power::View).is_err() {
            unseen += 1;
            continue;
        }
        let title = if is_erased { String::new() } else { register.title(&record.body) };
        let files = if is_erased { Vec::new() } else { files::of_record(engine, tx, (place, &key))? };
        held.push(HeldView { register, record, title, is_erased, files, row: row.clone(), index });
    }
    let looked = held.iter().filter(|view| !view.is_erased).map(|view| {
        let (register, record) = (view.register.slug(), &view.record);
        Act::plain(by.actor.account, "view").about(register, record.number, record.version)
    });
    let looked: Vec<Act<'_>> = looked.collect();
    if !looked.is_empty() {
        acts::append(tx, institution, &looked, engine.clock.now())?;
    }
    Ok((held, unseen))
}

/// Keeps with the request what was ticked. What had been decided about a record stays; the recipients of a disclosure
/// that was ticked join those who are to be told.
pub async fn keep(engine: &Engine, by: &By, (request, kept): (u64, Kept)) -> Result<Saved, Failure> {
    let view = records::view(engine, by, REQUESTS, request).await?;
    let register = engine.register(REQUESTS).ok_or(Failure::NoRegister)?;
    let before = rows_of(&view.record.body);
    let rows = kept.places.iter().filter_map(|place| {
        let known = before.iter().find(|row| place_of(row).as_ref() == Some(place)).cloned();
        known.or_else(|| new_row(register, place)).map(Value::Object)
    });
    let rows: Vec<Value> = rows.collect();
    let mut body = view.record.body.clone();
    let told = recipients(engine, by, &body, &kept.places).await?;
    body.insert(HELD.to_owned(), Value::Array(rows));
    body.insert("nothing_held".to_owned(), Value::Bool(kept.nothing));
    body.insert("searched_on".to_owned(), json!(day_in_warsaw(engine.clock.now())));
    if !told.is_empty() {
        body.insert(RECIPIENTS.to_owned(), Value::Array(told));
    }
    save(engine, by, (&view, body), kept.seen).await
}

/// Keeps what is decided about the records: rows by their place, with the fields that are to stand in them.
pub async fn settle(
    engine: &Engine,
    by: &By,
    (request, seen): (u64, Option<u64>),
    decided: &[(usize, Body)],
) -> Result<Saved, Failure> {
    let view = records::view(engine, by, REQUESTS, request).await?;
    let mut rows = rows_of(&view.record.body);
    for (index, fields) in decided {
        if let Some(row) = rows.get_mut(*index) {
            row.retain(|name, _| matches!(name.as_str(), "register" | "number"));
            row.extend(
                fields.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.clone(), value.clone())),
            );
        }
    }
    let mut body = view.record.body.clone();
    body.insert(HELD.to_owned(), rows.into_iter().map(Value::Object).collect());
    save(engine, by, (&view, body), seen).await
}

async fn save(engine: &Engine, by: &By, (view, body): (&View, Body), seen: Option<u64>) -> Result<Saved, Failure> {
    let edit = Edit::Save { fields: body, draft: view.record.draft, seen: seen.or(Some(view.record.version)) };
    records::edit(engine, by, REQUESTS, (Some(view.record.number), edit)).await
}

/// The recipients that the request names, and those of the disclosures that were ticked.
async fn recipients(engine: &Engine, by: &By, body: &Body, places: &[Place]) -> Result<Vec<Value>, Failure> {
    let kind = body.get("kind").and_then(Value::as_str).unwrap_or_default();
    let mut told = body.get(RECIPIENTS).and_then(Value::as_array).cloned().unwrap_or_default();
    for (register, number) in places.iter().filter(|(register, _)| register == DISCLOSURES && TOLD_OF.contains(&kind)) {
        let Ok(view) = records::view(engine, by, register, *number).await else { continue };
        let recipient = view.record.body.get("recipient").filter(|_| view.record.state != "refused");
        if let Some(recipient) = recipient.filter(|name| told.iter().all(|row| row["recipient"] != **name)) {
            told.push(json!({ "recipient": recipient }));
        }
    }
    Ok(told)
}

pub(super) fn rows_of(body: &Body) -> Vec<Body> {
    let rows = body.get(HELD).and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(|row| row.as_object().cloned()).collect()
}

fn place_of(row: &Body) -> Option<Place> {
    Some((kebab(row.get("register")?.as_str()?), row.get("number")?.as_u64()?))
}

/// The row for a record that was not kept yet; none for a register that a request cannot name.
fn new_row(register: &dyn AnyRegister, (slug, number): &Place) -> Option<Body> {
    let Kind::Rows(columns) = register.field(HELD)?.kind else { return None };
    let options = columns.iter().find(|column| column.name == "register")?.kind.options()?;
    let name = options.names().find(|name| kebab(name) == *slug)?;
    Some(Body::from_iter([("register".to_owned(), json!(name)), ("number".to_owned(), json!(number))]))
}
