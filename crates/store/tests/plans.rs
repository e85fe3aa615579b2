//! No page scans or sorts a register: what SQLite plans for each kind of page, for a person and for Today.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_store::pages::{self, Filter, PageQuery, Sort, Test};
use rodowod_store::reach::{Part, Reach, Seen};
use rodowod_store::{records, search};
use support::Fresh;

fn reach() -> Reach {
    let parts = vec![
        Part { sets: (1..=300).collect(), units: vec!["biblioteka".to_owned()] },
        Part { sets: vec![7], units: Vec::new() },
    ];
    Reach { register_of_sets: "datasets", column_of_unit: "unit", parts, without: None }
}

fn queries() -> Vec<(&'static str, PageQuery)> {
    let plain = PageQuery::of(1, "breaches");
    let filter = |test| vec![Filter { column: "risk".to_owned(), test }];
    let is_high = || filter(Test::OneOf(vec!["high".to_owned()]));
    let by_date = || Sort::Column("aware_at".to_owned());
    vec![
        ("by number", plain.clone()),
        ("by change", PageQuery { sort: Sort::Changed, ..plain.clone() }),
        ("by column", PageQuery { sort: by_date(), ..plain.clone() }),
        ("filtered", PageQuery { filters: is_high(), ..plain.clone() }),
        ("filtered by column", PageQuery { filters: is_high(), sort: by_date(), ..plain.clone() }),
        ("from a value on", PageQuery { filters: filter(Test::AtLeast("m".to_owned())), ..plain.clone() }),
        ("in one state", PageQuery { states: vec!["open".to_owned()], ..plain.clone() }),
        ("in two states", PageQuery { states: vec!["open".to_owned(), "new".to_owned()], ..plain.clone() }),
        ("found", PageQuery { terms: vec![1, 2], ..plain.clone() }),
        ("found and filtered", PageQuery { terms: vec![1], filters: is_high(), ..plain.clone() }),
        ("within reach", PageQuery { reach: Some(reach()), ..plain.clone() }),
        ("within reach by column", PageQuery { reach: Some(reach()), sort: by_date(), ..plain }),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_follows_an_index_in_its_own_order() {
    let fresh = Fresh::sqlite().await;
    for (name, first) in queries() {
        let next = PageQuery { after: Some("7~x".parse().unwrap()), ..first.clone() };
        for query in [PageQuery { descending: true, ..next.clone() }, next, first] {
            let plan = fresh.db.read(move |tx| Ok(pages::plan(tx, &query)?)).await.unwrap().unwrap();
            let is_bad = |step: &str| step.starts_with("SCAN") || step.contains("TEMP B-TREE") || step.contains("AUTO");
            assert!(!plan.lines().any(is_bad), "{name}:\n{plan}");
            assert!(
                plan.lines().all(|step| step.contains("institution=?") || step.starts_with("CORRELATED")),
                "{plan}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_is_found_by_the_words_and_not_among_all_records() {
    let fresh = Fresh::sqlite().await;
    for sets in [vec![vec![1]], vec![vec![1, 2]], vec![vec![1, 2], vec![3]]] {
        let plan = fresh.db.read(move |tx| Ok(search::plan(tx, 1, &sets)?)).await.unwrap().unwrap();
        assert!(plan.contains("institution=? AND term=?"), "{plan}");
        let records = plan.lines().find(|step| step.contains(" r ")).unwrap();
        assert!(records.contains("institution=? AND register=? AND number=?"), "{plan}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn drafts_are_found_by_their_index() {
    let fresh = Fresh::sqlite().await;
    let whole = vec!["breaches", "requests", "visitors"];
    let seen = Seen { whole, parts: vec![("orders", reach())] };
    let plan = fresh.db.read(move |tx| Ok(records::drafts_plan(tx, 1, &seen)?)).await.unwrap().unwrap();
    let records: Vec<&str> = plan.lines().filter(|step| step.contains(" r ")).collect();
    assert_eq!(records.len(), 2, "{plan}");
    assert!(records.iter().all(|step| step.contains("records_draft")), "{plan}");
}
