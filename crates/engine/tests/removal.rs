//! What is known of a person goes from their account; the login stays theirs for ever, and so do their acts.

mod support;

use rodowod_engine::accounts::{self, NewAccount, Place, SignIn};
use rodowod_engine::records::{self, Failure};
use serde_json::json;
use support::{Fresh, colleague, enter, school};

const NOW: &str = "2026-03-16T09:10:00Z";

async fn a_person_goes_and_the_acts_stay(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (head, _) = school(engine).await;
    let powers = json!({ "registers": ["Datasets"], "powers": ["View", "Enter"] });
    let clerk = colleague(engine, &head, ("kadrowa", powers)).await;
    let set = enter(engine, &clerk, ("datasets", json!({ "name": "Akta osobowe", "form": "Paper" }))).await;
    let author = async || records::history(engine, &head, "datasets", set).await.unwrap()[0].by.clone();
    assert_eq!(author().await, "Osoba kadrowa");
    let account = accounts::of_login(engine, "kadrowa").await.unwrap().unwrap().id;
    let token = accounts::create_token(engine, "kadrowa", "skrypt").await.unwrap().unwrap();

    let refused = accounts::remove_person(engine, &head, account).await.unwrap().unwrap();
    assert_eq!(refused.key, "problem-account-open", "whoever may still come in is blocked first");
    assert!(matches!(accounts::remove_person(engine, &clerk, account).await, Err(Failure::Refused(_))));
    let code = accounts::reset(engine, &head, account).await.unwrap();
    accounts::disable(engine, &head, account).await.unwrap();
    assert!(accounts::remove_person(engine, &head, account).await.unwrap().is_none());

    let left = accounts::of_login(engine, "kadrowa").await.unwrap().unwrap();
    assert!(left.is_removed && left.disabled && left.name.is_empty() && left.last_sign_in.is_none());
    assert_eq!(author().await, "kadrowa", "the act keeps its author");
    assert!(accounts::by_token(engine, &token).await.unwrap().is_none());
    let place = Place::new("192.0.2.1", "Mozilla/5.0");
    assert!(matches!(accounts::sign_in(engine, ("kadrowa", &code), &place).await.unwrap(), SignIn::Wrong));
    for opened in [
        accounts::enable(engine, &head, account).await,
        accounts::reset(engine, &head, account).await.map(drop),
        accounts::open_lock(engine, &head, account).await,
    ] {
        assert!(matches!(opened, Err(Failure::NotFound)), "nothing opens it again");
    }
    let again = NewAccount { login: "kadrowa".into(), name: "Ktoś Inny".into(), email: String::new() };
    let problems = accounts::create(engine, &head, &again).await.unwrap().unwrap_err();
    assert_eq!(problems[0].key, "problem-login-taken", "nobody else is given the login");
}

#[tokio::test]
async fn a_person_goes_and_the_acts_stay_on_sqlite() {
    a_person_goes_and_the_acts_stay(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test]
async fn a_person_goes_and_the_acts_stay_on_postgres() {
    let Some(fresh) = Fresh::postgres(NOW).await else { return };
    a_person_goes_and_the_acts_stay(&fresh).await;
}
