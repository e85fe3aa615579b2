//! A register goes to a spreadsheet and comes back: the same records, changed where the file changed them, and never
//! over what somebody else wrote meanwhile.

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Engine};
use serde_json::{Value, json};
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
