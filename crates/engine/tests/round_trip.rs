//! A register goes to a spreadsheet and comes back: the same records, changed where the file changed them, and never
//! over what somebody else wrote meanwhile.

mod support;

use rodowod_domain::field::{Body, Field, Kind};
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Engine};
use serde_json::{Value, json};
use support::sheets::Sheets;
use support::{Fresh, body, school};

const KEYS: &str = "keys";

fn label(key: &str) -> String {
    key.to_owned()
}

fn labels(key: &str) -> Vec<String> {
    vec![key.to_owned()]
}

async fn save(engine: &Engine, by: &By, number: Option<u64>, fields: Value) -> u64 {
    let edit = match number {
        None => Edit::Enter { fields: body(fields), draft: false },
        Some(_) => Edit::Save { fields: body(fields), draft: false, seen: None },
    };
    records::edit(engine, by, KEYS, (number, edit)).await.unwrap().record.number
}

fn key(what: &str, place: &str) -> Value {
    json!({"label": "12/1", "opens": "Room", "what": what, "deposit_place": place, "entitled": ["sekretariat"]})
}

async fn exported(engine: &Engine, by: &By) -> String {
    let file = exports::export(engine, by, (KEYS, &Query::default()), (Format::Csv, &label)).await.unwrap();
    String::from_utf8(file.bytes).unwrap()
}

async fn compared(engine: &Engine, by: &By, csv: &str) -> Prepared {
    let register = engine.register(KEYS).unwrap();
    let sheets = imports::read(register, "klucze.csv", csv.as_bytes(), &labels).unwrap();
    let prepared = imports::prepare(register, &sheets, &labels, engine.clock.now());
    imports::compare(engine, by, register, prepared).await.unwrap()
}

async fn field(engine: &Engine, by: &By, number: u64, name: &str) -> Value {
    records::view(engine, by, KEYS, number).await.unwrap().record.body[name].clone()
}

#[tokio::test]
async fn a_file_brings_back_its_changes_and_nothing_else() {
    let fresh = Fresh::sqlite("2026-03-02T09:00:00Z").await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    for what in ["gabinet", "archiwum"] {
        save(&engine, &by, None, key(what, "gablota")).await;
    }
    let csv = exported(&engine, &by).await;
    let same = compared(&engine, &by, &csv).await;
    assert_eq!((same.unchanged, same.changes.len(), same.records.len()), (2, 0, 0), "{:?}", same.problems);
    assert_eq!(imports::import(&engine, &by, KEYS, same).await.unwrap(), 0);
    assert_eq!(records::history(&engine, &by, KEYS, 1).await.unwrap().len(), 1, "nothing was written");

    // Somebody else moves the place meanwhile; the file renames what is opened: both stay.
    save(&engine, &by, Some(2), key("archiwum", "sejf")).await;
    let renamed = csv.replace("archiwum", "archiwum szkolne");
    let merged = compared(&engine, &by, &renamed).await;
    assert_eq!((merged.unchanged, merged.changes.len()), (1, 1), "{:?}", merged.problems);
    assert_eq!(imports::import(&engine, &by, KEYS, merged).await.unwrap(), 1);
    assert_eq!(field(&engine, &by, 2, "what").await, "archiwum szkolne");
    assert_eq!(field(&engine, &by, 2, "deposit_place").await, "sejf");
    assert_eq!(field(&engine, &by, 2, "entitled").await, json!(["sekretariat"]));
}

#[tokio::test]
async fn two_changes_of_one_field_are_a_conflict_with_row_and_column() {
    let fresh = Fresh::sqlite("2026-03-02T09:00:00Z").await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    save(&engine, &by, None, key("gabinet", "gablota")).await;
    let csv = exported(&engine, &by).await;
    save(&engine, &by, Some(1), key("gabinet", "sejf")).await;
    let contested = compared(&engine, &by, &csv.replace("gablota", "szafa")).await;
    let told: Vec<_> =
        contested.problems.iter().map(|located| (located.row, located.column.as_str(), located.problem.key)).collect();
    assert_eq!(told, [(2, "keys-deposit-place", "problem-import-conflict")]);
    assert!(imports::import(&engine, &by, KEYS, contested).await.is_err());
    let agreed = compared(&engine, &by, &csv.replace("gablota", "sejf")).await;
    assert_eq!((agreed.unchanged, agreed.problems.len()), (1, 0));
}

#[tokio::test]
async fn rows_of_another_register_are_new_records() {
    let here = Fresh::sqlite("2026-03-02T09:00:00Z").await;
    let by = school(&here.engine).await.0;
    save(&here.engine, &by, None, key("gabinet", "gablota")).await;
    let csv = exported(&here.engine, &by).await;
    let there = Fresh::sqlite("2026-03-02T10:00:00Z").await;
    let other = school(&there.engine).await.0;
    save(&there.engine, &other, None, key("kotłownia", "gablota")).await;
    let read = compared(&there.engine, &other, &csv).await;
    assert_eq!((read.records.len(), read.changes.len()), (1, 0), "{:?}", read.problems);
    assert_eq!(imports::import(&there.engine, &other, KEYS, read).await.unwrap(), 1);
    assert_eq!(field(&there.engine, &other, 1, "what").await, "kotłownia");
}

async fn file(engine: &Engine, by: &By, slug: &str, format: Format) -> Vec<u8> {
    exports::export(engine, by, (slug, &Query::default()), (format, &label)).await.unwrap().bytes
}

async fn read_back(engine: &Engine, by: &By, slug: &str, bytes: &[u8]) -> Prepared {
    let register = engine.register(slug).unwrap();
    let sheets = imports::read(register, slug, bytes, &labels).unwrap_or_else(|problem| panic!("{slug}: {problem:?}"));
    let prepared = imports::prepare(register, &sheets, &labels, engine.clock.now());
    imports::compare(engine, by, register, prepared).await.unwrap()
}

/// The sample as a person would type it; every link leads to the first record of its register.
fn typed(register: &dyn AnyRegister, with_links: bool) -> Body {
    own(register.fields(), &register.sample(), with_links)
}

fn own(fields: &[Field], body: &Body, with_links: bool) -> Body {
    let shown = fields.iter().filter(|field| !field.derived && field.signature.is_none());
    let kept = shown.filter(|field| with_links || !matches!(field.kind, Kind::Link | Kind::Links));
    let value = |field: &Field| {
        let value = body.get(field.name)?;
        Some(match (field.kind, value) {
            (Kind::Link, _) => json!(1),
            (Kind::Links, _) => json!([1]),
            (Kind::Rows(columns), Value::Array(rows)) => {
                let rows = rows.iter().filter_map(Value::as_object);
                rows.map(|row| Value::Object(own(columns, row, with_links))).collect()
            }
            _ => value.clone(),
        })
    };
    kept.filter_map(|field| Some((field.name.to_owned(), value(field)?))).collect()
}

/// A file that changes nothing, or what it would change.
fn unlike(back: &Prepared) -> Option<String> {
    let is_same = back.unchanged > 0 && back.unchanged == back.read;
    let is_clean = back.problems.is_empty() && back.changes.is_empty() && back.records.is_empty();
    (!is_same || !is_clean).then(|| format!("{:?} {:?}", back.problems, back.changes))
}

#[tokio::test]
async fn every_register_comes_back_from_its_files_as_it_left() {
    let fresh = Fresh::sqlite("2026-11-23T09:00:00Z").await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    for register in engine.registers() {
        let edit = Edit::Enter { fields: typed(*register, false), draft: true };
        records::edit(&engine, &by, register.slug(), (None, edit)).await.unwrap();
    }
    let mut different = Vec::new();
    for register in engine.registers() {
        let slug = register.slug();
        // The founding entered an authorisation of its own.
        let number = if slug == "authorisations" { 2 } else { 1 };
        let save = Edit::Save { fields: typed(*register, true), draft: true, seen: None };
        if let Err(failure) = records::edit(&engine, &by, slug, (Some(number), save)).await {
            different.push(format!("{slug}: {failure:?}"));
            continue;
        }
        for format in [Format::Xlsx, Format::Csv] {
            let back = read_back(&engine, &by, slug, &file(&engine, &by, slug, format).await).await;
            different.extend(unlike(&back).map(|difference| format!("{slug} {format:?}: {difference}")));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[tokio::test]
async fn two_hundred_long_rows_leave_and_come_back_changed_where_the_file_changed_them() {
    let fresh = Fresh::sqlite("2026-11-23T09:00:00Z").await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let long = "opis zdarzenia ".repeat(60);
    let rows: Vec<Value> = (1..=60)
        .map(|row| json!({"what": format!("{row}. {}", &long[..280]), "responsible": "administrator IT"}))
        .collect();
    let people: Vec<Value> = (1..=200)
        .map(|row| json!({"person": format!("Osoba {row} {}", "Wzorcowa".repeat(12)), "post": long[..115].trim()}))
        .collect();
    let content = "Każdy wydruk odbiera się od razu. ".repeat(580);
    let order = json!({"subject": "Druk poufny", "kind": "Order", "measures": rows, "addressees": people,
        "content": content.trim()});
    let edit = Edit::Enter { fields: body(order), draft: false };
    records::edit(&engine, &by, "orders", (None, edit)).await.unwrap();
    let bytes = file(&engine, &by, "orders", Format::Xlsx).await;
    assert_eq!(unlike(&read_back(&engine, &by, "orders", &bytes).await), None);

    // An office changes one row, takes the last one out and adds one below another, which it gives no place.
    let register = engine.register("orders").unwrap();
    let mut workbook = Sheets::of(&bytes);
    let people = workbook.list("orders-addressees-person");
    people.rows[0][2] = "Osoba inna".to_owned();
    people.rows.truncate(199);
    people.rows.insert(1, vec!["1".to_owned(), String::new(), "Osoba nowa".to_owned()]);
    let sheets = imports::read(register, "orders.xlsx", &workbook.written(), &labels).unwrap();
    let prepared = imports::prepare(register, &sheets, &labels, engine.clock.now());
    let prepared = imports::compare(&engine, &by, register, prepared).await.unwrap();
    assert_eq!((prepared.changes.len(), prepared.problems.len()), (1, 0), "{:?}", prepared.problems);
    imports::import(&engine, &by, "orders", prepared).await.unwrap();
    let after = records::view(&engine, &by, "orders", 1).await.unwrap().record.body;
    let people = after["addressees"].as_array().unwrap();
    assert_eq!((people.len(), &people[0]["person"]), (200, &json!("Osoba inna")));
    assert_eq!(people[1]["person"], "Osoba nowa");
    assert!(people[2]["person"].as_str().unwrap().starts_with("Osoba 2 "));

    // A row of no record is named, and nothing is taken in.
    workbook.list("orders-addressees-person").rows[0][0] = "77".to_owned();
    let refused = imports::read(register, "orders.xlsx", &workbook.written(), &labels).unwrap_err();
    assert_eq!(refused.key, "import-list-stranger");
}

#[tokio::test]
async fn a_moment_stands_in_the_file_by_the_clock_on_the_wall() {
    let fresh = Fresh::sqlite("2026-11-23T09:00:00Z").await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    // Summer, and both passes of the hour that autumn repeats.
    for at in ["2026-07-01T10:05:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"] {
        let fields = body(json!({"title": "Zgubiony pendrive", "aware_at": at, "description": "W drodze."}));
        records::edit(&engine, &by, "breaches", (None, Edit::Enter { fields, draft: true })).await.unwrap();
    }
    let bytes = file(&engine, &by, "breaches", Format::Csv).await;
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("2026-07-01 12:05") && text.contains("2026-10-25 02:30"), "{text}");
    assert_eq!(unlike(&read_back(&engine, &by, "breaches", &bytes).await), None);
}
