//! A login is one person's for good: nobody else gets it, not even after that person has left.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::accounts::{self, NewAccount, Place, SignIn};
use rodowod_engine::log;
use rodowod_engine::records::{self, Query};
use serde_json::json;
use support::{Fresh, body, colleague, enter, school};

const OWN: &str = "czajnik parapet wtorek";

fn new(login: &str, name: &str) -> NewAccount {
    NewAccount { login: login.to_owned(), name: name.to_owned(), email: String::new() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_is_one_persons_and_never_given_again() {
    let fresh = Fresh::sqlite("2026-03-16T08:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    let engine = &fresh.engine;
    let (anna, _) = accounts::create(engine, &by, &new("anna", "Anna Zmyślona")).await.unwrap().unwrap();
    let keys = async |login: &str| {
        let made = accounts::create(engine, &by, &new(login, "Anna Fikcyjna")).await.unwrap();
        made.err().unwrap_or_default().into_iter().map(|problem| problem.key).collect::<Vec<_>>()
    };
    assert_eq!(keys("anna").await, ["problem-login-taken"]);
    accounts::disable(engine, &by, anna.id).await.unwrap();
    assert_eq!(keys("anna").await, ["problem-login-taken"], "who has left keeps the login");
    for odd in ["anna maria", "Anna", " "] {
        assert_ne!(keys(odd).await, Vec::<&str>::new(), "{odd:?}");
    }
    assert_eq!(accounts::of_login(engine, "anna").await.unwrap().unwrap().name, "Anna Zmyślona");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_one_persons_with_a_secret_of_their_own() {
    let fresh = Fresh::sqlite("2026-03-16T08:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    let engine = &fresh.engine;
    let place = Place::new("192.0.2.1", "Mozilla/5.0");
    let enter = async |login: &str, secret: &str| accounts::sign_in(engine, (login, secret), &place).await.unwrap();
    let (anna, code) = accounts::create(engine, &by, &new("anna", "Anna Zmyślona")).await.unwrap().unwrap();
    let (_, other) = accounts::create(engine, &by, &new("ewa", "Ewa Fikcyjna")).await.unwrap().unwrap();
    assert!(matches!(enter("anna", "").await, SignIn::Wrong), "there is no account without a secret");
    assert!(matches!(enter("anna", &other).await, SignIn::Wrong), "nobody comes in by another's");
    let SignIn::Welcome(welcome) = enter("anna", &code).await else { panic!("her own code") };
    let choose =
        |current, password| accounts::change_password(engine, &anna, (current, password), Some(&welcome.session));
    assert_eq!(choose("", OWN).await.unwrap(), []);
    assert!(matches!(enter("ewa", OWN).await, SignIn::Wrong));
    // At any moment, by herself, and as often as she likes.
    let SignIn::Welcome(again) = enter("anna", OWN).await else { panic!("her own password") };
    for (current, password) in [(OWN, "drabina księżyc owies"), ("drabina księżyc owies", "lampa wiosna konik zegar")]
    {
        let changed = accounts::change_password(engine, &anna, (current, password), Some(&again.session)).await;
        assert_eq!(changed.unwrap(), []);
    }
    assert!(
        matches!(enter("anna", OWN).await, SignIn::Wrong) && matches!(enter("ewa", &other).await, SignIn::Welcome(_))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_from_a_breach_is_refused_where_a_list_lies_beside_the_data() {
    let fresh = Fresh::sqlite("2026-03-16T08:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    let engine = &fresh.engine;
    // The SHA-1 of "czajnik parapet wtorek", between two others.
    let list = "0000000000000000000000000000000000000001:3\nD3AE55FD3532EF8550AB7D253C6D617BB699282C:7\nFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:1\n";
    std::fs::write(fresh.folder().join("breached-passwords.txt"), list).unwrap();
    let (anna, code) = accounts::create(engine, &by, &new("anna", "Anna Zmyślona")).await.unwrap().unwrap();
    let change =
        async |password: &str| accounts::change_password(engine, &anna, (&code, password), None).await.unwrap();
    assert_eq!(change(OWN).await.iter().map(|problem| problem.key).collect::<Vec<_>>(), ["problem-password-breached"]);
    assert_eq!(change("drabina księżyc owies").await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_act_names_who_did_it_and_every_record_its_first_and_last_day() {
    let fresh = Fresh::sqlite("2026-03-16T08:00:00Z").await;
    let (by, _) = school(&fresh.engine).await;
    let scope = json!({ "powers": ["View", "Change"], "registers": ["Areas"] });
    let clerk = colleague(&fresh.engine, &by, ("ewa", scope)).await;
    let room = enter(&fresh.engine, &by, ("areas", json!({ "building": "A", "room": "12" }))).await;
    let engine = &fresh.at("2026-03-16T11:30:00Z");
    let fields = body(json!({ "building": "A", "room": "14" }));
    let save = Edit::Save { fields, draft: false, seen: None };
    records::edit(engine, &clerk, "areas", (Some(room), save)).await.unwrap();
    let told = log::entries_of(engine, &by, "areas", room).await.unwrap();
    let told: Vec<(&str, &str)> = told.iter().map(|entry| (entry.act.as_str(), entry.by.as_str())).collect();
    assert_eq!(told, [("save", "Osoba ewa"), ("enter", "Halina Wzorcowa")]);
    let page = records::list(engine, &by, "areas", &Query { limit: 1, ..Query::default() }).await.unwrap();
    let row = &page.rows[0];
    let days = (row.record.created_at.to_string(), row.changed_at.to_string());
    assert_eq!(days, ("2026-03-16T08:00:00Z".to_owned(), "2026-03-16T11:30:00Z".to_owned()));
}
