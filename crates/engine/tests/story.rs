//! The life of a record, from the founding of its school to its erasure, told once on either back end.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::accounts::{self, Place, SignIn};
use rodowod_engine::records::{self, Failure, Query};
use rodowod_engine::{By, Engine, log, today};
use rodowod_ledger::{Checked, check_proof};
use serde_json::{Value, json};
use support::{Fresh, LOGIN, PASSWORD, body, school};

const FOUNDED: &str = "2026-03-16T07:00:00Z";
const ENTERED: &str = "2026-03-16T08:00:00Z";
const SAVED: &str = "2026-03-16T09:00:00Z";
const MOVED: &str = "2026-03-17T08:00:00Z";
const ERASED: &str = "2026-03-20T08:00:00Z";
const BREACHES: &str = "breaches";

fn slip() -> Value {
    json!({
        "title": "Klucz do szafy Żanety Zmyślonej zostawiony w drzwiach", "kind": "Shortcoming",
        "aware_at": "2026-03-16T06:30:00Z",
    })
}

async fn take(engine: &Engine, by: &By, step: &str, fields: Value) -> Result<records::Saved, Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: String::new(), seen: None };
    records::edit(engine, by, BREACHES, (Some(1), edit)).await
}

async fn found_by(engine: &Engine, by: &By, search: &str) -> Vec<u64> {
    let query = Query { search: search.to_owned(), limit: 50, ..Query::default() };
    let page = records::list(engine, by, BREACHES, &query).await.unwrap();
    page.rows.iter().map(|row| row.record.number).collect()
}

async fn entered(fresh: &Fresh, by: &By) {
    let engine = fresh.at(ENTERED);
    let untitled = json!({ "aware_at": "2026-03-16T06:30:00Z" });
    let refused =
        records::edit(&engine, by, BREACHES, (None, Edit::Enter { fields: body(untitled), draft: false })).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))), "{refused:?}");
    let astray = json!({ "datasets": [7] });
    let fields: Body = body(slip()).into_iter().chain(body(astray)).collect();
    let refused = records::edit(&engine, by, BREACHES, (None, Edit::Enter { fields, draft: false })).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))), "a link must lead somewhere: {refused:?}");

    let saved = records::edit(&engine, by, BREACHES, (None, Edit::Enter { fields: body(slip()), draft: false })).await;
    assert_eq!(saved.unwrap().record.number, 1, "what was refused used up no number");
    let breach = json!({ "title": "Plecak w tramwaju", "kind": "Breach", "aware_at": "2026-03-16T07:20:00Z" });
    let saved =
        records::edit(&engine, by, BREACHES, (None, Edit::Enter { fields: body(breach), draft: false })).await.unwrap();
    assert_eq!((saved.record.number, saved.deadlines.len()), (2, 1));
    let today = today::of(&engine, by).await.unwrap();
    assert_eq!(today.soon.iter().map(|task| task.number).collect::<Vec<_>>(), [2]);
    assert_eq!(today.soon[0].deadline.as_ref().unwrap().name, "report");
}

/// Two people look at version 1; the one who saves second is told, and loses nothing.
async fn saved(fresh: &Fresh, by: &By) {
    let engine = fresh.at(SAVED);
    let mut fields = body(slip());
    fields.insert("description".to_owned(), json!("Klucz wisiał w drzwiach przez przerwę; oddano go o 7.10."));
    let edit = |seen| Edit::Save { fields: fields.clone(), draft: false, seen: Some(seen) };
    let saved = records::edit(&engine, by, BREACHES, (Some(1), edit(1))).await.unwrap();
    assert_eq!(saved.record.version, 2);
    let refused = records::edit(&engine, by, BREACHES, (Some(1), edit(1))).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Stale { current: 2 }))), "{refused:?}");
}

async fn moved(fresh: &Fresh, by: &By) {
    let engine = fresh.at(MOVED);
    let refused = take(&engine, by, "close", json!({ "conclusions": "Wszystko w porządku." })).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::NotFromHere { .. }))), "{refused:?}");
    assert_eq!(take(&engine, by, "record", json!({})).await.unwrap().record.state, "recorded");
    let closed = take(&engine, by, "close", json!({ "conclusions": "Szafa dostała zamek z samodomykaczem." })).await;
    assert_eq!(closed.unwrap().record.state, "closed");
    let view = records::view(&engine, by, BREACHES, 1).await.unwrap();
    assert_eq!((view.record.version, view.created_by.as_str()), (4, "Halina Wzorcowa"));
    let moves: Vec<_> = view.moves.iter().map(|step| step.name).collect();
    assert_eq!(moves, ["send-phase", "plan-actions", "review", "reopen"]);

    let printed = records::print(&engine, by, BREACHES, (1, "breach-report")).await.unwrap();
    assert!(printed.content.is_object() && printed.view.record.number == 1);
}

async fn looked_for(fresh: &Fresh, by: &By) {
    let engine = fresh.at(MOVED);
    for search in ["zanety", "ŻANETY zmyś", "zam szafa", "Klucz"] {
        assert_eq!(found_by(&engine, by, search).await, [1], "{search}");
    }
    for search in ["aneta", "żanety tramwaj", "klucze"] {
        assert_eq!(found_by(&engine, by, search).await, [] as [u64; 0], "{search}");
    }
    let page = records::list(&engine, by, BREACHES, &Query { limit: 1, ..Query::default() }).await.unwrap();
    let rest = Query { limit: 1, after: page.next, ..Query::default() };
    let rest = records::list(&engine, by, BREACHES, &rest).await.unwrap();
    assert_eq!((page.rows[0].record.number, rest.rows[0].record.number, rest.next), (1, 2, None));

    let history = records::history(&engine, by, BREACHES, 1).await.unwrap();
    let acts: Vec<(&str, &str)> =
        history.iter().map(|version| (version.act.as_str(), version.state.as_str())).collect();
    assert_eq!(acts, [("close", "closed"), ("record", "recorded"), ("save", "reported"), ("enter", "reported")]);
    assert!(history[2].changes.iter().any(|change| change.field == "description" && change.before.is_none()));
    assert_eq!(history[3].at.to_string(), ENTERED);
}

/// What was proved before the erasure stays proved; what was said is gone.
async fn erased(fresh: &Fresh, by: &By) {
    let engine = fresh.at(ERASED);
    let institution = &by.institution;
    let key = log::vkey(&engine, institution).await.unwrap();
    let proof = log::prove(&engine, by, BREACHES, 1).await.unwrap();
    let refused = records::erase(&engine, by, BREACHES, (1, " ")).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Invalid(_)))), "{refused:?}");
    records::erase(&engine, by, BREACHES, (1, "Upłynął okres przechowywania.")).await.unwrap();

    let view = records::view(&engine, by, BREACHES, 1).await.unwrap();
    assert!(view.record.body.is_empty() && view.erased_at.is_some());
    assert_eq!(view.erased_because.as_deref(), Some("Upłynął okres przechowywania."));
    assert_eq!(found_by(&engine, by, "zanety").await, [] as [u64; 0]);
    let again = take(&engine, by, "reopen", json!({})).await;
    assert!(matches!(again, Err(Failure::NotFound)), "{again:?}");

    let Checked { entry, .. } = check_proof(proof.as_bytes(), &key).unwrap();
    assert_eq!((entry.act.as_str(), entry.register.as_str(), entry.record, entry.version), ("close", BREACHES, 1, 4));
    let verified = log::verify(&engine, institution, |_| ()).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
    let entries = log::entries_of(&engine, by, BREACHES, 1).await.unwrap();
    let acts: Vec<&str> = entries.iter().map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["erase", "view-history", "print", "view", "close", "record", "save", "enter"]);
}

async fn story(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let place = Place::new("192.0.2.1", "test");
    let wrong = accounts::sign_in(&fresh.engine, (LOGIN, "nie to hasło"), &place).await.unwrap();
    assert!(matches!(wrong, SignIn::Wrong));
    let welcome = accounts::sign_in(&fresh.engine, (LOGIN, PASSWORD), &place).await.unwrap();
    let SignIn::Welcome(welcome) = welcome else { panic!("{welcome:?}") };
    let (_, signed_in) = accounts::session(&fresh.engine, &welcome.token).await.unwrap().unwrap();
    assert_eq!(signed_in.id, account.id);
    entered(fresh, &by).await;
    saved(fresh, &by).await;
    moved(fresh, &by).await;
    looked_for(fresh, &by).await;
    erased(fresh, &by).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_story_on_sqlite() {
    story(&Fresh::sqlite(FOUNDED).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_story_on_postgres() {
    if let Some(fresh) = Fresh::postgres(FOUNDED).await {
        story(&fresh).await;
    }
}
