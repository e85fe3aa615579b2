//! The overview counts what there is: once, from the day that the law counts from, and nothing that is over.

mod support;

use rodowod_domain::field::{Body, Kind};
use rodowod_domain::record::Edit;
use rodowod_engine::overview::{self, Chart};
use rodowod_engine::{By, Engine, records};
use serde_json::{Value, json};
use support::{Fresh, body, school};

const NOW: &str = "2026-11-23T09:00:00Z";

/// What is required of the sample, some of the rest, and fields of the test's own.
async fn entered(engine: &Engine, by: &By, (slug, kept, more): (&str, &[&str], Value)) -> u64 {
    let register = engine.register(slug).unwrap();
    let typed = register.fields().iter().filter(|field| !field.derived && field.signature.is_none());
    let plain = typed.filter(|field| !matches!(field.kind, Kind::Link | Kind::Links));
    let plain = plain.filter(|field| field.required || kept.contains(&field.name));
    let sample = register.sample();
    let mut fields: Body =
        plain.filter_map(|field| Some((field.name.to_owned(), sample.get(field.name)?.clone()))).collect();
    fields.extend(body(more));
    let edit = Edit::Enter { fields, draft: true };
    records::edit(engine, by, slug, (None, edit)).await.unwrap().record.number
}

async fn numbers(engine: &Engine, by: &By, (chart, part): (&str, &str)) -> Vec<u64> {
    let charts: Vec<Chart> = overview::charts(engine, by).await.unwrap();
    let chart = charts.iter().find(|known| known.name == chart).unwrap();
    let part = chart.parts.iter().find(|known| known.name == part).unwrap();
    part.places.iter().map(|(_, number)| *number).collect()
}

#[tokio::test]
async fn the_age_of_a_case_is_counted_from_its_own_day() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let request = entered(&engine, &by, ("requests", &[], json!({"received": "2026-10-14"}))).await;
    let breach = entered(&engine, &by, ("breaches", &[], json!({"aware_at": "2026-11-10T10:00:00Z"}))).await;
    assert_eq!(numbers(&engine, &by, ("requests-age", "to-90")).await, [request]);
    assert_eq!(numbers(&engine, &by, ("breaches-age", "to-30")).await, [breach]);
}

#[tokio::test]
async fn what_a_later_analysis_or_review_took_over_is_counted_once() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let scenarios = json!([{"threat": "WrongRecipient", "what": "pomyłka", "likelihood": 2, "impact": 3}]);
    let second = entered(&engine, &by, ("risks", &[], json!({"scenarios": scenarios}))).await;
    let first = entered(&engine, &by, ("risks", &[], json!({"scenarios": scenarios, "next_risk": second}))).await;
    assert!(first > second);
    assert_eq!(numbers(&engine, &by, ("risk", "2-3")).await, [second]);
    let review = entered(&engine, &by, ("retention-reviews", &["holdings"], json!({}))).await;
    entered(&engine, &by, ("retention-reviews", &["holdings"], json!({"next_review": review}))).await;
    let mut all = Vec::new();
    for part in ["expired", "in-1-year", "in-2-years", "later"] {
        all.extend(numbers(&engine, &by, ("horizon", part)).await);
    }
    all.dedup();
    assert_eq!(all, [review]);
}

#[tokio::test]
async fn a_training_counts_for_as_long_as_it_holds() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let training = json!({"topic": "Ochrona danych", "kind": "Induction", "form": "OnSite", "planned_on": "2026-11-20",
        "held_on": "2026-11-20", "repeat_months": 24,
        "attendance": [{"person": "Halina Wzorcowa", "account": "dyrektor", "present": true}]});
    let edit = Edit::Enter { fields: body(training), draft: false };
    let number = records::edit(&engine, &by, "trainings", (None, edit)).await.unwrap().record.number;
    let hold = Edit::Take { step: "hold".to_owned(), fields: Body::new(), reason: String::new(), seen: None };
    records::edit(&engine, &by, "trainings", (Some(number), hold)).await.unwrap();
    assert_eq!(numbers(&engine, &by, ("training", "trained")).await, [number]);
    assert!(numbers(&engine, &by, ("training", "untrained")).await.is_empty());
    let later = fresh.at("2029-01-02T09:00:00Z");
    assert!(numbers(&later, &by, ("training", "trained")).await.is_empty(), "it held for two years");
}
