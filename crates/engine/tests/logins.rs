//! A login is one person's for good: nobody else gets it, not even after that person has left.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_engine::accounts::{self, NewAccount};
use support::{Fresh, school};

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
