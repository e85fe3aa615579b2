//! Whoever is limited to some data sets meets nothing of the others: in no list, search, count, link, file or proof.

mod support;

use std::collections::BTreeSet;

use rodowod_domain::authorisation::Denied;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::accounts::calendar;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records::{self, Failure, Query};
use rodowod_engine::{By, Engine, access, accounts, findings, log, overview, today};
use serde_json::{Value, json};
use support::{Fresh, body, colleague, enter, grant, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const BREACHES: &str = "breaches";
/// Records on a page of the test of costs.
const PAGE: usize = 50;

fn breach(title: &str, datasets: &[u64]) -> (&'static str, Value) {
    let fields = json!({ "title": title, "kind": "Breach", "aware_at": "2026-03-16T07:20:00Z", "datasets": datasets });
    (BREACHES, fields)
}

/// A school with two sets, and a breach of each, of both and of none.
async fn school_with_breaches(engine: &Engine) -> By {
    let (head, _) = school(engine).await;
    for name in ["Dziennik pedagoga", "Kadry"] {
        enter(engine, &head, ("datasets", json!({ "name": name, "form": "Paper" }))).await;
    }
    for (title, sets) in [("Teczka na ławce", &[1][..]), ("Teczka w kadrach", &[2]), ("Teczka wspólna", &[1, 2])] {
        enter(engine, &head, breach(title, sets)).await;
    }
    enter(engine, &head, breach("Teczka bez zbioru", &[])).await;
    head
}

fn limited() -> Value {
    let powers = ["View", "Enter", "Change", "Disclose", "Delete"];
    json!({ "registers": ["Breaches", "Datasets"], "datasets": [1], "powers": powers })
}

async fn numbers(engine: &Engine, by: &By, query: Query) -> Vec<u64> {
    let page = records::list(engine, by, BREACHES, &Query { limit: PAGE, ..query }).await.unwrap();
    page.rows.iter().map(|row| row.record.number).collect()
}

fn is_denied<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Denied(_))))
}

async fn lists(engine: &Engine, by: &By) {
    assert_eq!(numbers(engine, by, Query::default()).await, [1, 3, 4]);
    assert_eq!(numbers(engine, by, Query { search: "teczka".to_owned(), ..Query::default() }).await, [1, 3, 4]);
    assert_eq!(numbers(engine, by, Query { search: "kadrach".to_owned(), ..Query::default() }).await, [] as [u64; 0]);
    let by_date = Query { sort: Some("aware_at".to_owned()), ..Query::default() };
    assert_eq!(numbers(engine, by, by_date).await, [1, 3, 4]);
    let sets = records::titles(engine, by, "datasets").await.unwrap();
    assert_eq!((sets.list, sets.is_cut), (vec![(1, "Dziennik pedagoga".to_owned())], false));
    let label = |key: &str| key.to_owned();
    let file = exports::export(engine, by, (BREACHES, &Query::default()), (Format::Csv, &label)).await.unwrap();
    let file = String::from_utf8(file.bytes).unwrap();
    assert!(file.contains("ławce") && !file.contains("kadrach"), "{file}");
    let today = today::of(engine, by).await.unwrap();
    assert_eq!(today.soon.iter().map(|task| task.number).collect::<Vec<_>>(), [1, 3, 4]);
    assert_eq!(today.open, [("datasets", 1), ("breaches", 3)]);
    assert!(findings::run(engine, by).await.unwrap().is_empty(), "a part of the sets proves nothing about the whole");
}

/// What tells of many records by number alone tells of no others either.
async fn feeds(engine: &Engine, by: &By, account: i64) {
    let past = records::as_of(engine, by, BREACHES, (jiff::civil::date(2026, 3, 16), 0)).await.unwrap();
    assert_eq!(past.rows.iter().map(|row| row.record.number).collect::<Vec<_>>(), [1, 3, 4]);
    let address = calendar::issue(engine, by, account).await.unwrap();
    let feed = calendar::feed(engine, &by.institution.slug, &address).await.unwrap().unwrap();
    let events: BTreeSet<(&str, u64)> = feed.events.iter().map(|event| (event.register, event.number)).collect();
    assert_eq!(events, BTreeSet::from([1, 3, 4].map(|number| (BREACHES, number))));
    let charts = overview::charts(engine, by).await.unwrap();
    let told = charts.iter().flat_map(|chart| &chart.parts).flat_map(|part| part.places.iter().copied());
    let told: BTreeSet<(&str, u64)> = told.filter(|(register, _)| *register == BREACHES).collect();
    assert_eq!(told, events);
}

/// Who sees the whole register and hands out a part of it hands out that part, of today and of a past day alike.
async fn handing_out(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("archiwista", json!({}))).await;
    let part = json!({ "datasets": [2], "powers": ["View", "Disclose"] });
    grant(engine, head, ("archiwista", part)).await;
    let account = accounts::of_login(engine, "archiwista").await.unwrap().unwrap();
    let by = By { actor: access::actor(engine, &head.institution, &account).await.unwrap(), ..someone };
    assert_eq!(numbers(engine, &by, Query::default()).await, [1, 2, 3, 4]);
    let label = |key: &str| key.to_owned();
    let today = exports::export(engine, &by, (BREACHES, &Query::default()), (Format::Csv, &label)).await.unwrap();
    let day = jiff::civil::date(2026, 3, 16);
    let past =
        exports::export_as_of(engine, &by, (BREACHES, day, &Query::default()), (Format::Csv, &label)).await.unwrap();
    for file in [today, past] {
        let file = String::from_utf8(file.bytes).unwrap();
        assert!(file.contains("kadrach") && !file.contains("ławce"), "{file}");
    }
}

/// More of what others see stands before it; it is not cut away by that.
async fn nothing_is_crowded_out(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("szkolenia", json!({ "registers": ["Systems"] }))).await;
    for number in 0..55 {
        let edit = Edit::Enter { fields: body(json!({ "title": format!("Szkic {number}") })), draft: true };
        records::edit(engine, head, BREACHES, (None, edit)).await.unwrap();
    }
    let edit = Edit::Enter { fields: body(json!({ "name": "Szkic programu" })), draft: true };
    let own = records::edit(engine, head, "systems", (None, edit)).await.unwrap().record.number;
    let drafts = today::of(engine, &someone).await.unwrap().drafts;
    assert_eq!(drafts.iter().map(|task| (task.register, task.number)).collect::<Vec<_>>(), [("systems", own)]);
}

async fn single_records(engine: &Engine, by: &By) {
    let shared = records::view(engine, by, BREACHES, 3).await.unwrap();
    let titles: Vec<Option<&str>> = shared.links.iter().map(|link| link.title.as_deref()).collect();
    assert_eq!(titles, [Some("Dziennik pedagoga"), None], "the other set is a number");
    let own = records::view(engine, by, "datasets", 1).await.unwrap();
    assert_eq!(own.links.iter().map(|link| link.number).collect::<Vec<_>>(), [1, 3]);

    assert!(is_denied(&records::view(engine, by, BREACHES, 2).await));
    assert!(is_denied(&records::view(engine, by, "datasets", 2).await));
    assert!(is_denied(&records::history(engine, by, BREACHES, 2).await));
    assert!(is_denied(&records::version(engine, by, BREACHES, (2, 1)).await));
    assert!(is_denied(&records::print(engine, by, BREACHES, (2, "breach-report")).await));
    assert!(is_denied(&log::prove(engine, by, BREACHES, 2).await));
    assert!(is_denied(&log::entries_of(engine, by, BREACHES, 2).await));
    assert!(is_denied(&records::erase(engine, by, BREACHES, (2, "Próba.")).await));
    let save = Edit::Save { fields: body(breach("Cudza", &[1]).1), draft: false, seen: None };
    assert!(is_denied(&records::edit(engine, by, BREACHES, (Some(2), save)).await));
    let take = Edit::Take { step: "record".into(), fields: body(json!({})), reason: String::new(), seen: None };
    assert!(is_denied(&records::edit(engine, by, BREACHES, (Some(2), take)).await));
}

/// Nothing is entered for a set of others, and nothing own is handed over to them.
async fn edits(engine: &Engine, by: &By) {
    for (register, fields) in [breach("Obca", &[2]), ("datasets", json!({ "name": "Nowy", "form": "Paper" }))] {
        let edit = Edit::Enter { fields: body(fields), draft: false };
        assert!(is_denied(&records::edit(engine, by, register, (None, edit)).await), "{register}");
    }
    let away = Edit::Save { fields: body(breach("Teczka na ławce", &[2]).1), draft: false, seen: None };
    assert!(is_denied(&records::edit(engine, by, BREACHES, (Some(1), away)).await));
    assert_eq!(enter(engine, by, breach("Własna", &[1])).await, 5);
}

async fn story(fresh: &Fresh) {
    let engine = &fresh.engine;
    let head = school_with_breaches(engine).await;
    let someone = colleague(engine, &head, ("pedagog", limited())).await;
    lists(engine, &someone).await;
    // What was entered in a moment stood at its end.
    let engine = &fresh.at("2026-03-16T08:01:00Z");
    feeds(engine, &someone, someone.actor.account).await;
    handing_out(engine, &head).await;
    single_records(engine, &someone).await;
    edits(engine, &someone).await;
    let nobody = colleague(engine, &head, ("kadry", json!({ "registers": ["Requests"] }))).await;
    assert!(is_denied(&records::list(engine, &nobody, BREACHES, &Query::default()).await));
    nothing_is_crowded_out(engine, &head).await;
    one_page_is_one_decision(engine, &head, &someone).await;
    activities_bring_their_sets(engine, &head).await;
    a_withdrawal_counts_from_the_next_request(engine, &head).await;
}

async fn one_page_is_one_decision(engine: &Engine, head: &By, someone: &By) {
    for number in 0..PAGE {
        enter(engine, head, breach(&format!("Lista {number}"), &[1])).await;
    }
    let cost = async |by: &By| {
        let before = engine.db.statements();
        let rows = numbers(engine, by, Query::default()).await.len();
        (rows, engine.db.statements() - before)
    };
    let (whole, part) = (cost(head).await, cost(someone).await);
    assert_eq!((whole.0, part.0), (PAGE, PAGE));
    assert_eq!(whole.1, part.1, "the limits are part of the statement that finds the rows");
}

async fn activities_bring_their_sets(engine: &Engine, head: &By) {
    let activity = json!({ "name": "Nabór", "purposes": "Przyjęcie do szkoły", "datasets": [2] });
    let saved = Edit::Enter { fields: body(activity), draft: true };
    let activity = records::edit(engine, head, "processing-activities", (None, saved)).await.unwrap().record.number;
    let more = json!({ "datasets": [1], "activities": [activity] });
    let someone = colleague(engine, head, ("nabor", more)).await;
    assert!(records::view(engine, &someone, BREACHES, 2).await.is_ok());
}

async fn a_withdrawal_counts_from_the_next_request(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("odchodzi", json!({}))).await;
    assert!(records::view(engine, &someone, BREACHES, 1).await.is_ok());
    let number = someone.actor.grants()[0].number;
    let fields = body(json!({ "withdrawn_on": "2026-03-16", "withdrawal_reason": "EndOfContract" }));
    let take = Edit::Take { step: "withdraw".into(), fields, reason: "Koniec umowy.".into(), seen: None };
    records::edit(engine, head, "authorisations", (Some(number), take)).await.unwrap();
    let account = accounts::of_login(engine, "odchodzi").await.unwrap().unwrap();
    let again = access::enter(engine, &account, None).await.unwrap().unwrap();
    let outcome = records::view(engine, &again, BREACHES, 1).await;
    assert!(matches!(outcome, Err(Failure::Refused(Refusal::Denied(Denied { .. })))), "{outcome:?}");
    grant(engine, head, ("odchodzi", json!({ "to": "2026-03-15" }))).await;
    let lapsed = access::enter(engine, &account, None).await.unwrap().unwrap();
    assert!(is_denied(&records::view(engine, &lapsed, BREACHES, 1).await), "the last day was yesterday");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_scope_on_sqlite() {
    story(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_scope_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        story(&fresh).await;
    }
}
