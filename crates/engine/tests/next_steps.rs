//! The one button of each duty: the move that meets it, for whoever may take it, and nothing for who may only look.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::accounts::calendar;
use rodowod_engine::today::{self, Next};
use rodowod_engine::{By, Engine, accounts, records};
use serde_json::json;
use support::{Fresh, body, colleague, enter, school};

const NOW: &str = "2026-03-16T08:00:00Z";

/// Register, deadline and what the button does: `take`, `ask` with the move, or `fill`.
async fn buttons(engine: &Engine, by: &By) -> Vec<(&'static str, String, String)> {
    let today = today::of(engine, by).await.unwrap();
    let all = today.overdue.iter().chain(&today.soon).chain(&today.later).chain(&today.drafts);
    let said = all.map(|task| {
        let button = match task.next {
            Some(Next::Take(step)) => format!("take {}", step.name),
            Some(Next::Ask(step)) => format!("ask {}", step.name),
            Some(Next::Fill) => "fill".to_owned(),
            None => String::new(),
        };
        (task.register, task.deadline.as_ref().map(|deadline| deadline.name.clone()).unwrap_or_default(), button)
    });
    said.collect()
}

/// Deadlines in somebody's calendar.
async fn fed(engine: &Engine, by: &By, login: &str) -> usize {
    let account = accounts::of_login(engine, login).await.unwrap().unwrap();
    let address = calendar::issue(engine, by, account.id).await.unwrap();
    calendar::feed(engine, &by.institution.slug, &address).await.unwrap().unwrap().events.len()
}

#[tokio::test]
async fn each_duty_has_the_button_of_the_move_that_meets_it() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let request = json!({
        "requester": "Celina Zmyślona", "kind": "Access", "received": "2026-03-12", "channel": "Email", "subject": "Moje dane",
    });
    let request = enter(engine, &by, ("requests", request)).await;
    enter(engine, &by, ("malware-scans", json!({ "station": "Komputer 1" }))).await;
    let draft = Edit::Enter { fields: body(json!({ "title": "Szkic" })), draft: true };
    records::edit(engine, &by, "breaches", (None, draft)).await.unwrap();
    let found = buttons(engine, &by).await;
    let of = |register: &str, name: &str| {
        let one = found.iter().find(|(slug, deadline, _)| *slug == register && deadline == name);
        one.unwrap_or_else(|| panic!("{register} {name}: {found:?}")).2.clone()
    };
    assert_eq!(of("requests", "answer"), "ask start");
    assert_eq!(of("requests", "internal-report"), "ask report");
    assert_eq!(of("malware-scans", "scan"), "ask record-scan");
    assert_eq!(of("breaches", ""), "fill", "a draft is finished");

    let out = json!({
        "document": "Arkusze ocen", "copies": 1, "person": "Ewa Modelowa", "post": "nauczyciel", "issued_on": "2026-03-02",
        "due_back": "2026-03-09", "place_of_use": "dom", "duty": "poprawa prac", "issued_by": "Halina Wzorcowa", "data_categories": ["oceny"],
    });
    let out = enter(engine, &by, ("documents-issued", out)).await;
    let fields = body(json!({ "lost_on": "2026-03-15", "circumstances": "Zostały w pociągu." }));
    let lose = Edit::Take { step: "report-lost".to_owned(), fields, reason: String::new(), seen: None };
    records::edit(engine, &by, "documents-issued", (Some(out), lose)).await.unwrap();
    let found = buttons(engine, &by).await;
    let opened: Vec<_> = found.iter().filter(|(slug, name, _)| *slug == "breaches" && !name.is_empty()).collect();
    assert_eq!(opened, [&("breaches", "report".to_owned(), "fill".to_owned())], "a draft takes no move");
    let drafts = found.iter().filter(|(slug, name, _)| *slug == "breaches" && name.is_empty()).count();
    assert_eq!(drafts, 1, "only the sketch: the other stands by its deadline and not once more under drafts");

    let fields = body(json!({ "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" }));
    let start = Edit::Take { step: "start".to_owned(), fields, reason: String::new(), seen: None };
    records::edit(engine, &by, "requests", (Some(request), start)).await.unwrap();
    let found = buttons(engine, &by).await;
    assert!(found.contains(&("requests", "answer".to_owned(), "ask answer".to_owned())), "{found:?}");

    let reader = colleague(engine, &by, ("czytelnik", json!({ "registers": ["Requests"] }))).await;
    assert_eq!(buttons(engine, &reader).await, [], "what others meet is no duty of whoever may only look");
    let watched = today::of(engine, &reader).await.unwrap().watched;
    assert!(!watched.is_empty() && watched.iter().all(|task| task.register == "requests" && task.next.is_none()));
    assert!(today::of(engine, &by).await.unwrap().watched.is_empty(), "the head may do it all");
    assert_eq!(fed(engine, &reader, "czytelnik").await, 0, "nor a date in their calendar");
    assert!(fed(engine, &by, "dyrektor").await > 3);
}
