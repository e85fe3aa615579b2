//! What the whole Today of a person with a thousand open duties costs among a hundred thousand records: everything that its
//! page reads, in an office with duties in several registers, records for every check and a policy in force.
//!
//! The measurement is run by hand, since filling the office takes a while; that the filling holds is tried each time.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::time::{Duration, Instant};

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_engine::access::watch;
use rodowod_engine::accounts::{self, Account};
use rodowod_engine::{By, Engine, addressed, controls, records, setup, today};
use serde_json::json;
use support::office::{adopt_policy, fill, request, sample, visit};
use support::{Fresh, body, enter, school};

const NOW: &str = "2026-11-23T09:00:00Z";
const RECORDS: u64 = 100_000;
const DUTIES: u64 = 1_000;
const ROUNDS: u64 = 9;
/// Records that were opened in the last day.
const LOOKS: u64 = 200;
/// Registers that checks across registers read, and how many records each of them has for a thousand duties.
const READ: [(&str, u64); 12] = [
    ("datasets", 300),
    ("systems", 150),
    ("devices", 300),
    ("media", 150),
    ("areas", 100),
    ("processors", 100),
    ("processing-activities", 150),
    ("disclosures", 300),
    ("authorisations", 300),
    ("keys", 150),
    ("channels", 20),
    ("orders", 20),
];

/// Fills the office: a tenth of the duties in each of ten parts, over five registers.
async fn office(engine: &Engine, by: &By, (records, duties): (u64, u64)) {
    adopt_policy(engine, by).await;
    let part = duties / 10;
    fill(engine, by, ("requests", part * 5), request).await;
    let late = |seed: u64| json!({ "title": format!("Zdarzenie {seed}"), "aware_at": "2026-11-20T08:00:00Z" });
    fill(engine, by, ("breaches", part), |seed| body(late(seed))).await;
    let scan = |seed: u64| body(json!({ "station": format!("Komputer {seed}") }));
    fill(engine, by, ("malware-scans", part * 2), scan).await;
    let review = |seed: u64| body(json!({ "unit": format!("komórka {seed}"), "kind": "Planned", "due": "2026-12-07" }));
    fill(engine, by, ("retention-reviews", part), review).await;
    let out = |seed: u64| {
        body(json!({
            "document": format!("Arkusze ocen {seed}"), "copies": 1, "person": "Ewa Modelowa", "post": "nauczyciel",
            "issued_on": "2026-11-02", "due_back": "2026-11-27", "place_of_use": "dom", "duty": "poprawa prac",
            "issued_by": "Halina Wzorcowa", "data_categories": ["oceny"],
        }))
    };
    fill(engine, by, ("documents-issued", part), out).await;
    for (register, count) in READ {
        let count = (count * duties / DUTIES).max(1);
        fill(engine, by, (register, count), |seed| named(engine, register, seed)).await;
    }
    let filled: u64 = duties + READ.iter().map(|(_, count)| (count * duties / DUTIES).max(1)).sum::<u64>();
    fill(engine, by, ("visitors", records - filled.min(records)), visit).await;
}

/// A sample whose first line says which one it is.
fn named(engine: &Engine, register: &str, seed: u64) -> Body {
    let mut sample = sample(engine, register, json!({}));
    let line = engine.register(register).unwrap().fields().iter().find(|field| field.kind.name() == "line").unwrap();
    sample.insert(line.name.to_owned(), json!(format!("Nazwa {seed}")));
    sample.retain(|name, _| name != "account");
    sample
}

/// Everything that the page reads before it is drawn; how many tasks and findings stand on it.
async fn page(engine: &Engine, by: &By, account: &Account) -> (usize, usize) {
    let found = today::of(engine, by).await.unwrap();
    controls::duties(engine, by, &account.login).await.unwrap();
    controls::policy_asked(engine, by, &account.login).await.unwrap();
    addressed::awaited(engine, by, account).await.unwrap();
    watch::recent(engine, by).await.unwrap();
    accounts::emergency_standing(engine, by).await.unwrap();
    setup::offered(engine, by).await.unwrap();
    (found.overdue.len() + found.soon.len() + found.later.len(), found.findings.len())
}

/// How long the page takes each time, in order of size; `between` is done before each.
async fn measured(engine: &Engine, (by, account): (&By, &Account), between: impl AsyncFn(u64)) -> Vec<Duration> {
    let mut took = Vec::new();
    for round in 0..ROUNDS {
        between(round).await;
        let begun = Instant::now();
        page(engine, by, account).await;
        took.push(begun.elapsed());
    }
    took.sort();
    took
}

fn told(when: &str, took: &[Duration]) -> Duration {
    let median = took[took.len() / 2];
    println!("{when}: median {median:?}, slowest {:?}", took[took.len() - 1]);
    median
}

/// One record changes before each look: of a register that owes nothing, of one of the duties, and of one that many checks
/// across registers read.
async fn after_changes(engine: &Engine, (by, account): (&By, &Account)) -> [Duration; 3] {
    let visited = async |round| {
        let name = json!({ "visitor": format!("Nowy gość {round}"), "purpose": "Meeting", "place": "sekretariat" });
        enter(engine, by, ("visitors", name)).await;
    };
    let asked = async |round| {
        let subject = json!({ "subject": format!("Moje dane, uzupełnienie {round}") });
        let fields = request(1).into_iter().chain(body(subject)).collect();
        save(engine, by, ("requests", 2), fields).await;
    };
    let described = async |round| {
        let fields = named(engine, "datasets", 1_000_000 + round);
        save(engine, by, ("datasets", 2), fields).await;
    };
    [
        told("after a visit", &measured(engine, (by, account), visited).await),
        told("after a change of a duty", &measured(engine, (by, account), asked).await),
        told("after a change that checks read", &measured(engine, (by, account), described).await),
    ]
}

async fn save(engine: &Engine, by: &By, (register, number): (&str, u64), fields: Body) {
    let edit = Edit::Save { fields, draft: false, seen: None };
    records::edit(engine, by, register, (Some(number), edit)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "fills a hundred thousand records"]
async fn the_whole_today_with_a_thousand_duties_takes_under_20_ms() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, account) = school(&fresh.engine).await;
    office(&fresh.engine, &by, (RECORDS, DUTIES)).await;
    for number in 1..=LOOKS {
        records::view(&fresh.engine, &by, "requests", number).await.unwrap();
    }
    let started = fresh.another(NOW).await;
    let begun = Instant::now();
    let (tasks, findings) = page(&started, &by, &account).await;
    println!("{tasks} tasks, {findings} findings; the first look after a start {:?}", begun.elapsed());
    assert!(tasks as u64 >= DUTIES, "only {tasks} of the duties stand there");
    let unchanged = told("nothing changed", &measured(&started, (&by, &account), async |_| ()).await);
    let [visited, asked, _] = after_changes(&started, (&by, &account)).await;
    for median in [unchanged, visited, asked] {
        assert!(median.as_millis() < 20, "{median:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_office_that_is_measured_has_duties_and_findings_of_many_kinds() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, account) = school(&fresh.engine).await;
    office(&fresh.engine, &by, (200, 50)).await;
    let found = today::of(&fresh.engine, &by).await.unwrap();
    let tasks = || found.overdue.iter().chain(&found.soon).chain(&found.later);
    let registers: std::collections::BTreeSet<_> = tasks().map(|task| task.register).collect();
    for register in ["requests", "breaches", "malware-scans", "retention-reviews", "documents-issued"] {
        assert!(registers.contains(register), "{register}: {registers:?}");
    }
    let checks: std::collections::BTreeSet<_> = found.findings.iter().map(|view| view.check).collect();
    assert!(checks.len() >= 3, "the checks have something to read: {checks:?}");
    let (tasks, findings) = page(&fresh.engine, &by, &account).await;
    assert!(tasks >= 50 && findings > 0, "{tasks} {findings}");
}
