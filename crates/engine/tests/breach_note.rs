//! A breach noted from a phone at 16:55 on Good Friday by somebody who may look at nothing, to the notice 72 hours later.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::authorisation::Actor;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, breach_notes, today};
use serde_json::{Value, json};
use support::{Fresh, body, school};

const BREACHES: &str = "breaches";
/// Five to five in the afternoon of Good Friday in Warsaw.
const FRIDAY: &str = "2026-04-03T14:55:00Z";
/// The same minute of Easter Monday.
const MONDAY: &str = "2026-04-06T14:55:00Z";

fn note() -> Value {
    json!({
        "title": "Zgubiony pendrive z listą klasy", "place": "autobus linii 7", "detected_at": "2026-04-03T14:40:00Z",
        "nature": ["Confidentiality"], "source": "Internal", "persons": 24, "person_categories": ["Pupils", "Parents"],
        "data_categories": ["Names", "PhoneNumber"], "description": "Wypadł z torby.", "first_steps": "Zadzwoniono do przewoźnika.",
    })
}

async fn take(engine: &Engine, by: &By, number: u64, (step, fields): (&str, Value)) -> Result<String, Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: String::new(), seen: None };
    records::edit(engine, by, BREACHES, (Some(number), edit)).await.map(|saved| saved.record.state)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_on_good_friday_is_a_notice_on_easter_monday() {
    let fresh = Fresh::sqlite(FRIDAY).await;
    let (head, account) = school(&fresh.engine).await;
    let friday = fresh.at(FRIDAY);
    let teacher = Actor::new(head.actor.account, &head.actor.login, Vec::new(), head.actor.today);
    let teacher = By { actor: teacher, ..head.clone() };
    let noted = breach_notes::hand_in(&friday, &teacher, (&account, body(note()))).await.unwrap();
    assert_eq!(noted.report_due.unwrap().to_string(), MONDAY);
    let looked = records::view(&friday, &teacher, BREACHES, noted.number).await;
    assert!(matches!(looked, Err(Failure::Refused(Refusal::Denied(_)))), "{looked:?}");

    let view = records::view(&friday, &head, BREACHES, noted.number).await.unwrap();
    assert_eq!((view.record.body["aware_at"].as_str(), view.record.body["persons"].as_u64()), (Some(FRIDAY), Some(24)));
    assert_eq!(view.record.body["reporter"], "Halina Wzorcowa");
    let overdue = async |now: &str| {
        let today = today::of(&fresh.at(now), &head).await.unwrap();
        today.overdue.iter().any(|task| task.register == BREACHES)
    };
    assert!(!overdue("2026-04-06T14:54:59Z").await, "the holidays count, and the last second is in time");
    assert!(overdue(MONDAY).await);

    let fields = json!({"reported_at": "2026-04-06T14:50:00Z"});
    assert_eq!(
        take(&fresh.at("2026-04-06T14:50:00Z"), &head, noted.number, ("notify", fields)).await.unwrap(),
        "notified"
    );
    assert!(!overdue(MONDAY).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_late_notice_says_why() {
    let fresh = Fresh::sqlite(FRIDAY).await;
    let (head, account) = school(&fresh.engine).await;
    let noted = breach_notes::hand_in(&fresh.at(FRIDAY), &head, (&account, body(note()))).await.unwrap();
    let late = json!({"reported_at": "2026-04-07T08:00:00Z"});
    let refused = take(&fresh.at("2026-04-07T08:00:00Z"), &head, noted.number, ("notify", late)).await;
    let Err(Failure::Refused(Refusal::Invalid(problems))) = refused else { panic!("{refused:?}") };
    assert_eq!(problems[0].key, "problem-delay-reason-required");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_says_what_a_note_may_and_nothing_else() {
    let fresh = Fresh::sqlite(FRIDAY).await;
    let (head, account) = school(&fresh.engine).await;
    let mut given = note();
    given["threat_code"] = json!("C1");
    given["risk"] = json!("Unlikely");
    given["aware_at"] = json!("2026-03-01T08:00:00Z");
    let noted = breach_notes::hand_in(&fresh.at(FRIDAY), &head, (&account, body(given))).await.unwrap();
    assert_eq!(noted.steps, ["NotifyIod", "Report"], "where IT is the suspect, IT is not told");
    let view = records::view(&fresh.at(FRIDAY), &head, BREACHES, noted.number).await.unwrap();
    assert!(!view.record.body.contains_key("risk"));
    assert_eq!(view.record.body["aware_at"], FRIDAY);
    let empty = breach_notes::hand_in(&fresh.at(FRIDAY), &head, (&account, body(json!({})))).await;
    assert!(matches!(empty, Err(Failure::Refused(Refusal::Invalid(_)))), "{empty:?}");
}
