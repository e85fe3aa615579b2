//! An absence beyond the limit shuts every access of the person from the day on that the rules say; only the procedure
//! opens it again. A block, or an end, never brings back what was replaced; a change of post is an application.

mod support;

use rodowod_domain::authorisation::{LONG_ABSENCE, On, Power};
use rodowod_domain::record::Edit;
use rodowod_engine::records::Failure;
use rodowod_engine::{By, Engine, access, accounts, jobs, records};
use serde_json::{Value, json};
use support::{Fresh, body, colleague, enter, grant, school};

const NOW: &str = "2026-03-02T08:00:00Z";
const AUTHORISATIONS: &str = "authorisations";

async fn take(engine: &Engine, by: &By, (number, step): (u64, &str), fields: Value) -> Result<records::Saved, Failure> {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: "Tak trzeba.".into(), seen: None };
    records::edit(engine, by, AUTHORISATIONS, (Some(number), edit)).await
}

async fn entered(engine: &Engine, login: &str) -> By {
    let account = accounts::of_login(engine, login).await.unwrap().unwrap();
    access::enter(engine, &account, None).await.unwrap().unwrap()
}

/// What the person reaches, of the three registers of these stories.
async fn reach(engine: &Engine, login: &str) -> Vec<&'static str> {
    let someone = entered(engine, login).await;
    let reached = |register: &&str| someone.may(Power::View, On::Register(register)).is_ok();
    ["areas", "breaches", "datasets"].into_iter().filter(|register| reached(register)).collect()
}

async fn states(engine: &Engine, by: &By, numbers: &[u64]) -> Vec<String> {
    let mut states = Vec::new();
    for number in numbers {
        states.push(records::view(engine, by, AUTHORISATIONS, *number).await.unwrap().record.state);
    }
    states
}

async fn run_all(engine: &Engine) {
    for _ in 0..20 {
        if jobs::tick(engine).await.unwrap() == 0 {
            return;
        }
    }
    panic!("the queue does not empty");
}

async fn away_too_long(fresh: &Fresh, head: &By) {
    let engine = &fresh.engine;
    let supervisor =
        json!({ "functions": ["Supervisor"], "registers": ["Authorisations"], "powers": ["View", "Enter"] });
    let supervisor = colleague(engine, head, ("kierownik", supervisor)).await;
    let away = colleague(engine, head, ("nieobecna", json!({}))).await;
    let first = away.actor.grants()[0].number;
    let second = grant(engine, head, ("nieobecna", json!({ "registers": ["Datasets"] }))).await;
    take(engine, &supervisor, (first, "note-absence"), json!({ "absent_from": "2026-03-02" })).await.unwrap();
    assert_eq!(reach(engine, "nieobecna").await, ["breaches", "datasets"]);

    let last = fresh.at("2026-03-22T22:59:00Z");
    run_all(&last).await;
    assert_eq!(reach(&last, "nieobecna").await, ["breaches", "datasets"], "21 days are the limit");
    // A minute into the twenty-second day in Warsaw, before any job has run.
    let beyond = fresh.at("2026-03-22T23:01:00Z");
    assert_eq!(reach(&beyond, "nieobecna").await, [] as [&str; 0]);
    assert_eq!(entered(&beyond, "nieobecna").await.actor.block(), Some(LONG_ABSENCE));
    assert_eq!(states(&beyond, head, &[first, second]).await, ["granted", "granted"]);
    let later = fresh.at("2026-03-23T02:00:00Z");
    run_all(&later).await;
    assert_eq!(states(&later, head, &[first, second]).await, ["suspended", "suspended"], "both are on record");
    let view = records::view(&later, head, AUTHORISATIONS, second).await.unwrap();
    assert_eq!(view.record.body["block_ground"], LONG_ABSENCE);
    let history = records::history(&later, head, AUTHORISATIONS, second).await.unwrap();
    assert!(history.iter().any(|version| version.act == "suspend" && version.reason.contains("21 dni")), "{history:?}");
    let before = history.len();
    run_all(&fresh.at("2026-03-24T02:00:00Z")).await;
    let history = records::history(&later, head, AUTHORISATIONS, second).await.unwrap();
    assert_eq!(history.len(), before, "once is enough");

    assert!(take(&later, &supervisor, (first, "resume"), json!({})).await.is_err(), "the procedure opens it again");
    take(&later, head, (first, "resume"), json!({})).await.unwrap();
    assert_eq!(reach(&later, "nieobecna").await, ["breaches"], "each by itself");
    take(&later, head, (second, "resume"), json!({})).await.unwrap();
    assert_eq!(reach(&later, "nieobecna").await, ["breaches", "datasets"]);
    assert_eq!(entered(&later, "nieobecna").await.actor.block(), None);
}

/// The account works for two posts one after the other; no end of the second opens the first again.
async fn what_was_replaced_stays_closed(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("przeniesiona", json!({}))).await;
    let first = someone.actor.grants()[0].number;
    let second = grant(engine, head, ("przeniesiona", json!({ "registers": ["Areas"], "replaces": first }))).await;
    assert_eq!(reach(engine, "przeniesiona").await, ["areas"]);
    take(engine, head, (second, "suspend"), json!({ "block_ground": "Suspicion" })).await.unwrap();
    assert_eq!(reach(engine, "przeniesiona").await, [] as [&str; 0]);
    assert_eq!(entered(engine, "przeniesiona").await.actor.block(), Some("Suspicion"));
    let end = json!({ "withdrawn_on": "2026-03-02", "withdrawal_reason": "EndOfContract" });
    take(engine, head, (second, "withdraw"), end).await.unwrap();
    assert_eq!(reach(engine, "przeniesiona").await, [] as [&str; 0]);
}

/// A ground that lies in the person shuts every access, one that lies in the authorisation that one alone.
async fn whoever_is_suspended_works_on_by_no_other_authorisation(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("zawieszona", json!({}))).await;
    let first = someone.actor.grants()[0].number;
    let second = grant(engine, head, ("zawieszona", json!({ "registers": ["Areas"] }))).await;
    for ground in ["SuspendedAtWork", "Disciplinary", "Suspicion"] {
        take(engine, head, (second, "suspend"), json!({ "block_ground": ground })).await.unwrap();
        assert_eq!(reach(engine, "zawieszona").await, [] as [&str; 0], "{ground}");
        assert_eq!(entered(engine, "zawieszona").await.actor.block(), Some(ground));
        assert_eq!(states(engine, head, &[first, second]).await, ["granted", "suspended"]);
        take(engine, head, (second, "resume"), json!({})).await.unwrap();
        assert_eq!(reach(engine, "zawieszona").await, ["areas", "breaches"], "{ground} is over");
    }
    take(engine, head, (second, "suspend"), json!({ "block_ground": "Other" })).await.unwrap();
    assert_eq!(reach(engine, "zawieszona").await, ["breaches"]);
}

/// The application comes with the scope of the new post's profile and leads back to what it replaces.
async fn a_change_of_post_opens_an_application(engine: &Engine, head: &By) {
    let someone = colleague(engine, head, ("awansowana", json!({}))).await;
    let first = someone.actor.grants()[0].number;
    let profile = json!({
        "name": "Kierownik", "powers": ["View", "Change"], "registers": ["Areas"],
        "trainings": ["Praca z archiwum", "Nadzór nad kluczami"], "documents": ["zobowiązanie do poufności"],
    });
    let profile = enter(engine, head, ("positions", profile)).await;
    let next = json!({ "next_post": "kierownik", "next_from": "2026-03-02", "next_position": profile });
    let saved = take(engine, head, (first, "change-post"), next).await.unwrap();
    let [(register, number)] = saved.opened.as_slice() else { panic!("{:?}", saved.opened) };
    assert_eq!(register.to_string(), AUTHORISATIONS);
    let draft = records::view(engine, head, AUTHORISATIONS, *number).await.unwrap().record;
    assert!(draft.draft && draft.state == "applied");
    assert_eq!((&draft.body["replaces"], &draft.body["account"]), (&json!(first), &json!("awansowana")));
    assert_eq!((&draft.body["registers"], &draft.body["powers"]), (&json!(["Areas"]), &json!(["View", "Change"])));
    assert_eq!(draft.body["trainings"], json!(["Praca z archiwum", "Nadzór nad kluczami"]), "every one of them");
    assert_eq!(draft.body["documents"], json!(["zobowiązanie do poufności"]));
    assert_eq!(reach(engine, "awansowana").await, ["breaches"], "an application opens nothing");
    let mut fields = draft.body.clone();
    let stated = json!({ "training_date": "2026-01-02", "pledge_date": "2026-01-02", "policy_version": "1" });
    fields.extend(body(stated));
    let save = Edit::Save { fields, draft: false, seen: None };
    records::edit(engine, head, AUTHORISATIONS, (Some(*number), save)).await.unwrap();
    take(engine, head, (*number, "grant"), json!({ "issuer": "Halina Wzorcowa" })).await.unwrap();
    assert_eq!(reach(engine, "awansowana").await, ["areas"]);
}

async fn story(fresh: &Fresh) {
    let (head, _) = school(&fresh.engine).await;
    what_was_replaced_stays_closed(&fresh.engine, &head).await;
    whoever_is_suspended_works_on_by_no_other_authorisation(&fresh.engine, &head).await;
    a_change_of_post_opens_an_application(&fresh.engine, &head).await;
    away_too_long(fresh, &head).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn absence_and_change_on_sqlite() {
    story(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn absence_and_change_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        story(&fresh).await;
    }
}
