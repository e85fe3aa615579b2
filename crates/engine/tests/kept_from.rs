//! Where the IT support is the suspect (codes C), whoever is of IT meets nothing of what is found, on no road; only whoever
//! acts for the controller as well does.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::authorisation::Power;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::accounts::{self, calendar};
use rodowod_engine::exports::{self, Format};
use rodowod_engine::persons::{self, Search};
use rodowod_engine::records::{self, Failure, Query};
use rodowod_engine::{By, Engine, access, log, overview, today};
use serde_json::{Value, json};
use support::post::Post;
use support::{Fresh, body, enter, founding, grant, reachable, run_jobs, school, school_of};

const NOW: &str = "2026-03-16T08:00:00Z";
const BREACHES: &str = "breaches";
/// Numbers of the breach that is shown, the one that is kept, and the one whose code says so only later.
const SHOWN: u64 = 1;
const KEPT: [u64; 2] = [2, 3];

fn breach(code: Option<&str>) -> Value {
    let mut fields = json!({
        "title": "Podejrzane logowania", "kind": "Breach", "aware_at": "2026-03-16T07:20:00Z", "reporter": "Celina Zmyślona",
    });
    if let Some(code) = code {
        fields["threat_code"] = json!(code);
    }
    fields
}

async fn breaches((engine, later): (&Engine, &Engine), head: &By) {
    for code in [Some("A11"), Some("C1"), None] {
        enter(engine, head, (BREACHES, breach(code))).await;
    }
    let edit = Edit::Save { fields: body(breach(Some("C2"))), draft: false, seen: None };
    records::edit(later, head, BREACHES, (Some(3), edit)).await.unwrap();
}

/// Everything but to administer it all, which would make whoever may the head.
fn nearly_everything(functions: &[&str]) -> Value {
    let powers = ["View", "Enter", "Change", "Disclose", "Delete"];
    json!({ "functions": functions, "registers": ["Everything"], "powers": powers })
}

/// Somebody of IT who sees every register, and reads the log as whoever administers systems does.
async fn of_it(engine: &Engine, head: &By, (login, email, functions): (&str, &str, &[&str])) -> By {
    let someone = reachable(engine, head, (login, email, nearly_everything(functions))).await;
    grant(engine, head, (login, json!({ "registers": ["Devices"], "powers": ["View", "Administer"] }))).await;
    let account = accounts::of_login(engine, login).await.unwrap().unwrap();
    By { actor: access::actor(engine, &head.institution, &account).await.unwrap(), ..someone }
}

/// Each road on which somebody meets breaches, and the numbers that they meet there.
async fn met(engine: &Engine, by: &By, login: &str) -> Vec<(&'static str, Vec<u64>)> {
    let numbers = |query: Query| async move {
        let page = records::list(engine, by, BREACHES, &Query { limit: 50, ..query }).await.unwrap();
        page.rows.iter().map(|row| row.record.number).collect::<Vec<_>>()
    };
    let mut met = vec![
        ("list", numbers(Query { listed_only: true, ..Query::default() }).await),
        ("search", numbers(Query { search: "logowania".into(), ..Query::default() }).await),
        ("filter", numbers(Query { filters: vec![("kind".into(), "Breach".into())], ..Query::default() }).await),
        (
            "titles",
            records::titles(engine, by, BREACHES).await.unwrap().list.into_iter().map(|(number, _)| number).collect(),
        ),
    ];
    let of = |register: &str, number: u64| (register == BREACHES).then_some(number);
    let page = today::of(engine, by).await.unwrap();
    met.push(("today", page.soon.iter().filter_map(|task| of(task.register, task.number)).collect()));
    let open = page.open.iter().find(|(register, _)| *register == BREACHES).unwrap().1;
    met.push(("count", (1..=open).collect()));
    let account = accounts::of_login(engine, login).await.unwrap().unwrap().id;
    let address = calendar::issue(engine, by, account).await.unwrap();
    let feed = calendar::feed(engine, &by.institution.slug, &address).await.unwrap().unwrap();
    met.push(("calendar", feed.events.iter().filter_map(|event| of(event.register, event.number)).collect()));
    for chart in overview::charts(engine, by).await.unwrap() {
        if ["breaches-age", "terms"].contains(&chart.name) {
            let places = chart.parts.iter().flat_map(|part| &part.places);
            met.push((chart.name, places.filter_map(|(register, number)| of(register, *number)).collect()));
        }
    }
    met.push(("export", exports::numbers(engine, by, BREACHES).await.unwrap().0));
    let label = |key: &str| key.to_owned();
    let file = exports::export(engine, by, (BREACHES, &Query::default()), (Format::Json, &label)).await.unwrap();
    let file: Value = serde_json::from_slice(&file.bytes).unwrap();
    let exported = file.as_array().cloned().unwrap_or_else(|| file["records"].as_array().unwrap().clone());
    met.push(("file", exported.iter().map(|record| record["number"].as_u64().unwrap()).collect()));
    let past = records::as_of(engine, by, BREACHES, (jiff::civil::date(2026, 3, 16), 0)).await.unwrap();
    met.push(("past", past.rows.iter().map(|row| row.record.number).collect()));
    let search = Search { spellings: vec!["Celina Zmyślona".into()], request: None };
    let hits = persons::find(engine, by, &search).await.unwrap().hits;
    let mut hits: Vec<u64> = hits.iter().filter_map(|hit| of(hit.register.slug(), hit.record.number)).collect();
    hits.sort_unstable();
    met.push(("person", hits));
    let mut told: Vec<u64> = log::entries(engine, by, None)
        .await
        .unwrap()
        .iter()
        .filter_map(|entry| of(&entry.register, entry.number))
        .collect();
    told.retain(|number| *number > 0);
    told.sort_unstable();
    told.dedup();
    met.push(("log", told));
    met
}

fn is_denied<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Denied(_))))
}

async fn nobody_of_it_meets_what_is_found_against_it(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (head, _) = school(engine).await;
    let technician = of_it(engine, &head, ("informatyk", "", &["Technician"])).await;
    let both = of_it(engine, &head, ("zastepca", "", &["Technician", "Controller"])).await;
    let later = &fresh.at("2026-03-17T09:00:00Z");
    breaches((engine, later), &head).await;
    let engine = later;
    for (road, numbers) in met(engine, &technician, "informatyk").await {
        assert_eq!(numbers, [SHOWN], "{road}");
    }
    for (by, login) in [(&head, "dyrektor"), (&both, "zastepca")] {
        for (road, numbers) in met(engine, by, login).await {
            assert_eq!(numbers, [SHOWN, KEPT[0], KEPT[1]], "{road} of {login}");
        }
    }
    for number in KEPT {
        assert!(is_denied(&records::view(engine, &technician, BREACHES, number).await));
        assert!(is_denied(&records::history(engine, &technician, BREACHES, number).await));
        assert!(is_denied(&records::version(engine, &technician, BREACHES, (number, 1)).await));
        assert!(is_denied(&records::reach(engine, &technician, BREACHES, (number, Power::Change)).await));
        assert!(is_denied(&records::print(engine, &technician, BREACHES, (number, "breach-report")).await));
        assert!(is_denied(&log::prove(engine, &technician, BREACHES, number).await));
        assert!(is_denied(&log::entries_of(engine, &technician, BREACHES, number).await));
        assert!(is_denied(&records::erase(engine, &technician, BREACHES, (number, "Bo tak.")).await));
        let save = Edit::Save { fields: body(breach(Some("A11"))), draft: false, seen: None };
        assert!(is_denied(&records::edit(engine, &technician, BREACHES, (Some(number), save)).await), "taken back");
    }
    records::view(engine, &technician, BREACHES, SHOWN).await.unwrap();
    records::view(engine, &both, BREACHES, KEPT[0]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_of_it_meets_what_is_found_against_it_on_sqlite() {
    nobody_of_it_meets_what_is_found_against_it(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_of_it_meets_what_is_found_against_it_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        nobody_of_it_meets_what_is_found_against_it(&fresh).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_letter_of_the_day_names_no_breach_by_it_to_it() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    let mut founding = founding();
    founding.admin.email = "dyrektor@szkola.example".into();
    let (head, _) = school_of(&fresh.engine, founding).await;
    of_it(&fresh.engine, &head, ("informatyk", "informatyk@szkola.example", &["Technician"])).await;
    breaches((&fresh.engine, &fresh.engine), &head).await;
    run_jobs(&fresh.engine).await;
    let letters = post.letters();
    let named = |login: &str| {
        let own = letters.iter().filter(|letter| letter.to.starts_with(login));
        let lines: Vec<&str> = own.flat_map(|letter| letter.text.lines()).collect();
        let is_named = |number: &u64| lines.iter().any(|line| line.ends_with(&format!("/registers/breaches/{number}")));
        (1..=3).filter(is_named).collect::<Vec<u64>>()
    };
    assert_eq!(named("informatyk"), [SHOWN]);
    assert_eq!(named("dyrektor"), [SHOWN, KEPT[0], KEPT[1]]);
}
