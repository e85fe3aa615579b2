//! A step taken by many records at once, a register of a past day, and numbers as offices write them.

mod support;

use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::numbering::{self, Patterns};
use rodowod_engine::records::{self, Failure, Step};
use rodowod_engine::{By, Engine};
use serde_json::{Value, json};
use support::{Fresh, body, school};

const KEYS: &str = "keys";

async fn enter(engine: &Engine, by: &By, label: &str) -> u64 {
    let fields = json!({"label": label, "opens": "Room", "deposit_place": "gablota"});
    let edit = Edit::Enter { fields: body(fields), draft: false };
    records::edit(engine, by, KEYS, (None, edit)).await.unwrap().record.number
}

fn step(name: &str, fields: Value) -> Step {
    Step { name: name.to_owned(), fields: body(fields), reason: "zmiana zamków".to_owned() }
}

#[tokio::test]
async fn each_record_takes_the_step_by_itself_and_one_refusal_keeps_no_other_back() {
    let fresh = Fresh::sqlite("2026-03-02T09:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    for label in ["1", "2", "3"] {
        enter(&fresh.engine, &by, label).await;
    }
    let engine = fresh.at("2026-03-03T09:00:00Z");
    let withdraw = step("withdraw", json!({"withdrawn_on": "2026-03-03"}));
    let first = records::take_together(&engine, &by, (KEYS, &[2]), &withdraw).await.unwrap();
    assert!(first[0].result.is_ok());
    let outcomes = records::take_together(&engine, &by, (KEYS, &[1, 2, 3, 9]), &withdraw).await.unwrap();
    let done: Vec<_> = outcomes.iter().map(|outcome| (outcome.number, outcome.result.is_ok())).collect();
    assert_eq!(done, [(1, true), (2, false), (3, true), (9, false)]);
    assert!(matches!(outcomes[1].result, Err(Failure::Refused(Refusal::NotFromHere { .. }))));
    let entries = |number| records::history(&engine, &by, KEYS, number);
    let one: Vec<_> = entries(1).await.unwrap().into_iter().map(|version| version.entry).collect();
    let three: Vec<_> = entries(3).await.unwrap().into_iter().map(|version| version.entry).collect();
    assert!(one[0].is_some() && one[0] != three[0], "each has an entry of its own");
    let missing = step("withdraw", json!({}));
    enter(&engine, &by, "4").await;
    let refused = records::take_together(&engine, &by, (KEYS, &[4]), &missing).await.unwrap();
    assert!(matches!(&refused[0].result, Err(Failure::Refused(Refusal::Invalid(problems)))
        if problems[0].field == "withdrawn_on"));
}

#[tokio::test]
async fn a_register_is_shown_as_it_stood_on_each_day() {
    let fresh = Fresh::sqlite("2026-03-02T09:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    enter(&fresh.engine, &by, "1").await;
    enter(&fresh.engine, &by, "2").await;
    let tuesday = fresh.at("2026-03-03T09:00:00Z");
    enter(&tuesday, &by, "3").await;
    let out = step("hand-out", json!({"holder": "Alicja", "taken_at": "2026-03-03T08:00:00Z", "holding": "ForTheDay"}));
    assert!(records::take_together(&tuesday, &by, (KEYS, &[1]), &out).await.unwrap()[0].result.is_ok());
    let later = fresh.at("2026-03-10T09:00:00Z");
    records::erase(&later, &by, KEYS, (2, "koniec")).await.unwrap();
    let day = async |day: &str| {
        let page = records::as_of(&later, &by, KEYS, (day.parse().unwrap(), 0)).await.unwrap();
        page.rows
            .iter()
            .map(|row| (row.record.number, row.record.state.clone(), row.erased, row.deadline.is_some()))
            .collect::<Vec<_>>()
    };
    let lies = |number| (number, "deposited".to_owned(), false, false);
    let erased = (2, "deposited".to_owned(), true, false);
    assert_eq!(day("2026-03-01").await, []);
    assert_eq!(day("2026-03-02").await, [lies(1), erased.clone()]);
    assert_eq!(day("2026-03-03").await, [(1, "out".to_owned(), false, true), erased.clone(), lies(3)]);
    assert_eq!(day("2026-03-10").await.len(), 3);
    let ahead = records::as_of(&later, &by, KEYS, ("2027-01-01".parse().unwrap(), 0)).await.unwrap();
    assert_eq!(ahead.day.to_string(), "2026-03-10");
}

#[tokio::test]
async fn numbers_begin_anew_each_year_and_a_pattern_can_be_changed() {
    let fresh = Fresh::sqlite("2026-12-30T09:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    enter(&fresh.engine, &by, "1").await;
    enter(&fresh.engine, &by, "2").await;
    // Half an hour into the new year in Warsaw, still the old one by UTC.
    let eve = fresh.at("2026-12-31T23:30:00Z");
    enter(&eve, &by, "3").await;
    let rows =
        [(2, "2026-12-30T09:00:00Z"), (3, "2026-12-31T23:30:00Z")].map(|(number, at)| (number, at.parse().unwrap()));
    assert!(numbering::written(&eve, &by, KEYS, &rows).await.unwrap().is_empty());
    let patterns = Patterns::from([(KEYS.to_owned(), "K/RRRR/##".to_owned())]);
    numbering::save(&eve, &by, patterns).await.unwrap();
    let written = numbering::written(&eve, &by, KEYS, &rows).await.unwrap();
    assert_eq!((written[&2].as_str(), written[&3].as_str()), ("K/2026/02", "K/2027/01"));
    assert_eq!(numbering::read(&eve, &by, KEYS, "k/2027/1").await.unwrap(), Some(3));
    assert_eq!(numbering::read(&eve, &by, KEYS, "klucz").await.unwrap(), None);
    let wrong = numbering::save(&eve, &by, Patterns::from([(KEYS.to_owned(), "K/RRRR".to_owned())])).await;
    assert!(matches!(wrong, Err(Failure::Refused(Refusal::Invalid(problems))) if problems[0].field == KEYS));
}
