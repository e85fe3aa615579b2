//! A page of a register: one statement for the rows, one for their deadlines, whatever its length.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text;
use rodowod_store::pages::{self, Filter, PageQuery, Sort, Test};
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, changes, deadlines};
use rodowod_vault::InstitutionKey;
use serde_json::Value;

use super::beside::{PREFIXES, blinded, prefix};
use super::{Deadline, Failure, allowed, erase, face, scope, sealed};
use crate::{By, Engine};

/// Rows on a page at most.
pub const ROWS_MAX: usize = 200;
/// Titles offered for a link at most.
const TITLES_MAX: u32 = 1000;
/// Words of a search at most.
const WORDS_MAX: usize = 8;

#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Words or beginnings of words of at least three letters; all must be there.
    pub search: String,
    pub state: Option<String>,
    /// Column and value.
    pub filters: Vec<(String, String)>,
    /// `number`, `changed` or a column.
    pub sort: Option<String>,
    pub descending: bool,
    /// Where the page before ended.
    pub after: Option<String>,
    pub limit: usize,
    /// Rows need no more than their titles and the fields that the register lists; others may be absent.
    pub listed_only: bool,
}

#[derive(Clone, Debug)]
pub struct Page {
    pub rows: Vec<Row>,
    pub next: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub record: Record,
    pub title: String,
    /// The nearest deadline that is not met.
    pub deadline: Option<Deadline>,
    pub changed_at: Timestamp,
    pub erased: bool,
}

pub async fn list(engine: &Engine, by: &By, register: &str, query: &Query) -> Result<Page, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by, query) = (engine.clone(), by.clone(), query.clone());
    Ok(engine.db.read(move |tx| page(&office, register, (&by, Power::View, &query), tx)).await?)
}

/// The records to which the power reaches; the limits of the actor are part of the statement.
pub(crate) fn page(
    engine: &Engine,
    register: &'static dyn AnyRegister,
    (by, power, query): (&By, Power, &Query),
    tx: &mut Tx<'_>,
) -> anyhow::Result<Page> {
    let institution = by.institution.id;
    let key = engine.keys.institution(tx, institution)?;
    let words = words(&query.search);
    let within = scope::reach(by, register, power);
    let faces_only = query.listed_only && words.is_empty();
    let asked = PageQuery { reach: within, faces_only, ..page_query(register, &key, (institution, query), &words) };
    let erasures = if faces_only { erasures(engine, tx, institution)? } else { 0 };
    let page = pages::page(tx, &asked)?;
    let numbers: Vec<u64> = page.rows.iter().filter(|row| row.next_due.is_some()).map(|row| row.number).collect();
    let mut nearest: BTreeMap<u64, Deadline> = BTreeMap::new();
    if !numbers.is_empty() {
        for owned in deadlines::of_many(tx, institution, register.slug(), &numbers)? {
            let deadline = Deadline::from_row(owned.deadline);
            let is_nearer = nearest.get(&owned.number).is_none_or(|known| deadline.due.bound() < known.due.bound());
            if !deadline.met && is_nearer {
                nearest.insert(owned.number, deadline);
            }
        }
    }
    let opened = if faces_only {
        face::open(tx, &engine.faces, (register, &key), (institution, &page.rows, erasures))?
    } else {
        let place = |number| RecordRef { institution, register: register.slug(), number };
        let whole = page.rows.iter().map(|row| face::open_whole(register, &key, (place(row.number), row)));
        whole.collect::<anyhow::Result<_>>()?
    };
    let mut rows = Vec::with_capacity(opened.len());
    for (row, (record, title)) in page.rows.iter().zip(opened) {
        if !words.is_empty() && !is_found(register, &record.body, &words) {
            continue;
        }
        rows.push(Row {
            title,
            deadline: nearest.remove(&row.number),
            changed_at: row.changed_at,
            erased: sealed::is_erased(row),
            record,
        });
    }
    Ok(Page { rows, next: page.next.map(|cursor| cursor.to_string()) })
}

/// How often the institution erased something, before anything is read of it; what was kept from before is let go.
pub(crate) fn erasures(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<u64> {
    let erasures = changes::erasures(tx, institution)?;
    erase::see(engine, institution, erasures);
    Ok(erasures)
}

/// The words of a search; more than a few are left out.
pub(super) fn words(search: &str) -> Vec<String> {
    text::words(search).into_iter().take(WORDS_MAX).collect()
}

fn page_query(
    register: &'static dyn AnyRegister,
    key: &InstitutionKey,
    (institution, query): (i64, &Query),
    words: &[String],
) -> PageQuery {
    let column = |name: &str| register.field(name).filter(|field| field.column);
    let filters = query.filters.iter().filter_map(|(name, value)| {
        let field = column(name)?;
        let value = if field.personal { blinded(key, (register.slug(), field.name), value) } else { value.clone() };
        Some(Filter { column: name.clone(), test: Test::OneOf(vec![value]) })
    });
    let sort = match query.sort.as_deref() {
        Some("changed") => Sort::Changed,
        // Only a column that every record has once gives an order in which none is missing.
        Some(name) => match column(name).filter(|field| field.required && !field.personal && !field.kind.is_list()) {
            Some(field) => Sort::Column(field.name.to_owned()),
            None => Sort::Number,
        },
        None => Sort::Number,
    };
    PageQuery {
        states: query.state.iter().cloned().collect(),
        filters: filters.collect(),
        terms: words.iter().map(|word| term(key, word)).collect(),
        sort,
        descending: query.descending,
        after: query.after.as_deref().and_then(|text| text.parse().ok()),
        limit: u32::try_from(query.limit.clamp(1, ROWS_MAX)).unwrap_or(50),
        ..PageQuery::of(institution, register.slug())
    }
}

/// The longest stored beginning of the word; a word shorter than that is looked for whole.
fn term(key: &InstitutionKey, word: &str) -> i64 {
    let known = PREFIXES.iter().rev().find_map(|length| prefix(word, *length));
    known.map_or_else(|| key.blind("word", word), |prefix| key.blind("prefix", prefix))
}

/// Compares in the open what the blind terms could only narrow down.
pub(super) fn is_found(register: &dyn AnyRegister, body: &Body, words: &[String]) -> bool {
    let mut texts = String::new();
    for field in register.fields() {
        if let Some(value) = body.get(field.name).filter(|_| !matches!(field.kind, Kind::Choice(_) | Kind::Choices(_)))
        {
            gather(value, &mut texts);
        }
    }
    let present = text::words(&texts);
    words.iter().all(|word| present.iter().any(|known| known.starts_with(word)))
}

fn gather(value: &Value, texts: &mut String) {
    match value {
        Value::String(text) => {
            texts.push_str(text);
            texts.push(' ');
        }
        Value::Array(list) => list.iter().for_each(|item| gather(item, texts)),
        Value::Object(map) => map.values().for_each(|item| gather(item, texts)),
        _ => {}
    }
}

/// What a link may lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// Numbers and titles.
    pub list: Vec<(u64, String)>,
    /// There are more than a list offers.
    pub is_cut: bool,
}

/// The records of a register, for choosing the other end of a link.
pub async fn titles(engine: &Engine, by: &By, register: &str) -> Result<Titles, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, institution, reach) = (engine.clone(), by.institution.id, scope::reach(by, register, Power::View));
    let titles = engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            let query =
                PageQuery { limit: TITLES_MAX, reach, faces_only: true, ..PageQuery::of(institution, register.slug()) };
            let erasures = erasures(&office, tx, institution)?;
            let mut page = pages::page(tx, &query)?;
            page.rows.retain(|row| !sealed::is_erased(row));
            let opened = face::open(tx, &office.faces, (register, &key), (institution, &page.rows, erasures))?;
            let list = opened.into_iter().map(|(record, title)| (record.number, title)).collect();
            Ok(Titles { list, is_cut: page.next.is_some() })
        })
        .await?;
    Ok(titles)
}
