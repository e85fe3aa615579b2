//! Who gets a letter about the note of a breach, by the kind of its code, through a mail server that takes the letters.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;

use rodowod_engine::institutions::Founding;
use rodowod_engine::{By, Engine, access, accounts, breach_notes};
use serde_json::{Value, json};
use support::post::{Post, Taken};
use support::{Fresh, body, founding, reachable, run_jobs, school_of};

const NOW: &str = "2026-11-20T08:00:00Z";
const NOTES: [&str; 2] = ["zgłoszono naruszenie", "a breach was reported"];
const HELP: &str = "potrzebny informatyk";
const LEAD: &str = "do wiadomości przełożonego";

/// A school in which everybody has an address: its head, its officer, two people of IT, and the superiors of two units.
async fn office(engine: &Engine) -> By {
    let mut founding: Founding = founding();
    founding.admin.email = "dyrektor@szkola.example".into();
    let (by, _) = school_of(engine, founding).await;
    let people = [
        ("iod", json!({ "functions": ["Officer"], "registers": ["Breaches"], "powers": ["View"] })),
        (
            "informatyk",
            json!({ "functions": ["Technician"], "registers": ["Breaches"], "powers": ["View", "Disclose"] }),
        ),
        ("serwisant", json!({ "functions": ["Technician"], "registers": ["Devices"], "powers": ["View"] })),
        ("kierownik", json!({ "functions": ["Supervisor"], "registers": ["Trainings"], "unit": "Nauczyciele" })),
        ("kuchnia", json!({ "functions": ["Supervisor"], "registers": ["Trainings"], "unit": "kuchnia" })),
        ("nauczyciel", json!({ "registers": ["Pickups"], "unit": "nauczyciele" })),
        ("gosc", json!({ "registers": ["Pickups"] })),
    ];
    for (login, more) in people {
        reachable(engine, &by, (login, &format!("{login}@szkola.example"), more)).await;
    }
    by
}

/// The letters about a note with this code that somebody hands in, by login.
async fn letters(engine: &Engine, post: &Post, (login, code): (&str, Option<&str>)) -> BTreeMap<String, Taken> {
    let account = accounts::of_login(engine, login).await.unwrap().unwrap();
    let by = access::enter(engine, &account, None).await.unwrap().unwrap();
    let mut note = json!({ "title": "Zgubiony pendrive Jana Fikcyjnego" });
    if let Some(code) = code {
        note["threat_code"] = Value::from(code);
    }
    breach_notes::hand_in(engine, &by, (&account, body(note))).await.unwrap();
    run_jobs(engine).await;
    let about = |letter: &Taken| !letter.subject.contains("terminy na dziś");
    let taken = post.letters().into_iter().filter(about);
    taken.map(|letter| (letter.to.split('@').next().unwrap().to_owned(), letter)).collect()
}

fn parts(letters: &BTreeMap<String, Taken>) -> Vec<(&str, &'static str)> {
    let part = |letter: &Taken| match &letter.subject {
        subject if NOTES.iter().any(|note| subject.contains(note)) => "handles",
        subject if subject.contains(HELP) => "helps",
        subject if subject.contains(LEAD) => "leads",
        subject => panic!("{subject}"),
    };
    letters.iter().map(|(login, letter)| (login.as_str(), part(letter))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_goes_to_whomever_the_steps_of_its_code_name() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    office(&fresh.engine).await;
    let handlers = [("dyrektor", "handles"), ("informatyk", "handles")];
    let with = |more: &[(&'static str, &'static str)]| {
        let mut all = [&handlers[..], more].concat();
        all.sort_unstable();
        all
    };
    let rows: [(&str, Option<&str>, Vec<_>); 7] = [
        ("nauczyciel", None, with(&[])),
        // By an employee: the officer, and IT or the superior where the steps say so.
        ("nauczyciel", Some("A11"), with(&[("iod", "handles")])),
        ("nauczyciel", Some("A24"), with(&[("serwisant", "helps")])),
        ("nauczyciel", Some("A32"), with(&[("kierownik", "leads")])),
        ("kierownik", Some("A33"), with(&[])),
        // A sign of a breach.
        ("nauczyciel", Some("B1"), with(&[("iod", "handles"), ("serwisant", "helps")])),
        // By the IT support: nobody of IT, not even who handles breaches.
        ("nauczyciel", Some("C1"), vec![("dyrektor", "handles"), ("iod", "handles")]),
    ];
    for (login, code, wanted) in rows {
        let found = letters(&fresh.engine, &post, (login, code)).await;
        assert_eq!(parts(&found), wanted, "{code:?} by {login}");
        for (login, letter) in &found {
            assert!(!letter.text.contains("Fikcyjn") && !letter.text.contains("pendrive"), "{letter:?}");
            let may_look = !matches!(login.as_str(), "serwisant" | "kierownik");
            assert_eq!(letter.text.contains("/registers/breaches/"), may_look, "{letter:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_it_is_all_there_is_the_head_hears_of_it_all_the_same() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    let mut founding = founding();
    founding.admin.email = "dyrektor@szkola.example".into();
    founding.authorisation.0.insert("functions".into(), json!(["Controller", "Technician"]));
    school_of(&fresh.engine, founding).await;
    let found = letters(&fresh.engine, &post, ("dyrektor", Some("C2"))).await;
    assert_eq!(parts(&found), [("dyrektor", "handles")]);
}

/// Whoever hands a note in waits for the note alone, however many there are to tell.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_costs_the_same_however_many_are_told_of_it() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    let by = office(&fresh.engine).await;
    let account = accounts::of_login(&fresh.engine, "nauczyciel").await.unwrap().unwrap();
    let teacher = access::enter(&fresh.engine, &account, None).await.unwrap().unwrap();
    let cost = async || {
        let before = fresh.engine.db.statements();
        let note = json!({ "title": "Zgubiony pendrive" });
        breach_notes::hand_in(&fresh.engine, &teacher, (&account, body(note))).await.unwrap();
        fresh.engine.db.statements() - before
    };
    cost().await;
    let few = cost().await;
    for number in 0..12 {
        let login = format!("osoba{number}");
        let handles = json!({ "registers": ["Breaches"], "powers": ["View", "Disclose"] });
        reachable(&fresh.engine, &by, (&login, &format!("{login}@szkola.example"), handles)).await;
    }
    assert_eq!(cost().await, few);
    run_jobs(&fresh.engine).await;
    let told = post.letters().iter().filter(|letter| letter.subject.contains(NOTES[0])).count();
    assert_eq!(told, 14 * 3, "the head, IT with the power, and the twelve, of each of the three notes");
}
