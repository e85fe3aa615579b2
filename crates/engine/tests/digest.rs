//! The letter of the day through a mail server: what is due and what waits for the reader, in whole sentences, and nothing
//! that the reader may not see.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::{By, Engine, access, accounts, records};
use serde_json::json;
use support::post::{Post, Taken};
use support::{Fresh, body, enter, founding, reachable, run_jobs, school_of};

const NOW: &str = "2026-11-20T08:00:00Z";

async fn office(engine: &Engine) -> By {
    let mut founding = founding();
    founding.admin.email = "dyrektor@szkola.example".into();
    let (by, _) = school_of(engine, founding).await;
    let clerk = json!({ "registers": ["Requests"], "powers": ["View", "Enter", "Change"] });
    reachable(engine, &by, ("referent", "referent@szkola.example", clerk)).await;
    // Whoever may only look has nothing to meet.
    let reader = json!({ "registers": ["Requests"], "powers": ["View"] });
    reachable(engine, &by, ("czytelnik", "czytelnik@szkola.example", reader)).await;
    // An account and no authorisation: only what is addressed to them is theirs.
    let program = access::program(by.institution.clone(), engine.clock.now());
    let new = accounts::NewAccount {
        login: "nauczyciel".into(),
        name: "Cezary Modelowy".into(),
        email: "nauczyciel@szkola.example".into(),
    };
    accounts::create(engine, &program, &new).await.unwrap().unwrap();
    by
}

async fn request(engine: &Engine, by: &By, received: &str) {
    let fields = json!({
        "requester": "Celina Zmyślona", "kind": "Access", "received": received, "channel": "Email", "subject": "Moje dane",
        "reported_on": received,
    });
    enter(engine, by, ("requests", fields)).await;
}

async fn order(engine: &Engine, by: &By) {
    let fields = json!({ "subject": "Druk poufny", "kind": "Order", "addressees": [
        { "person": "Cezary Modelowy", "account": "nauczyciel" },
    ] });
    let number = enter(engine, by, ("orders", fields)).await;
    let issued = json!({ "number": "12/2026", "content": "Wydruk odbiera się od razu.", "issued_by": "Halina Wzorcowa",
        "issued_on": "2026-11-19", "in_force_on": "2026-11-19" });
    let edit = Edit::Take { step: "issue".into(), fields: body(issued), reason: String::new(), seen: None };
    records::edit(engine, by, "orders", (Some(number), edit)).await.unwrap();
}

fn to<'a>(letters: &'a [Taken], login: &str) -> &'a str {
    let own: Vec<_> = letters.iter().filter(|letter| letter.to.starts_with(login)).collect();
    assert_eq!(own.len(), 1, "{login}: {letters:?}");
    &own[0].text
}

/// Where the links of a letter lead, in order.
fn links(letter: &str) -> Vec<&str> {
    let lines = letter.lines().filter_map(|line| line.split_once("https://rodo.szkola.example/"));
    lines.map(|(_, path)| path).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_letter_of_the_day_says_what_is_due_and_what_waits_and_nothing_else() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    let engine = &fresh.engine;
    let by = office(engine).await;
    for received in ["2026-10-12", "2026-10-13", "2026-10-23"] {
        request(engine, &by, received).await;
    }
    enter(engine, &by, ("breaches", json!({ "title": "Zgubiony pendrive", "aware_at": "2026-11-19T08:00:00Z" }))).await;
    order(engine, &by).await;
    run_jobs(engine).await;
    let letters = post.letters();
    assert_eq!(letters.len(), 3, "{letters:?}");
    assert!(letters.iter().all(|letter| letter.subject == "Rodowód: terminy na dziś"), "{letters:?}");

    let clerk = to(&letters, "referent");
    let requests: Vec<_> = links(clerk).into_iter().filter(|link| link.starts_with("registers/requests/")).collect();
    assert_eq!(requests, links(clerk), "a clerk of requests reads of requests alone: {clerk}");
    let late = clerk.lines().filter(|line| line.contains("registers/")).count();
    let first = clerk.lines().next().unwrap();
    assert!(first.starts_with("Czeka na Ciebie: "), "{clerk}");
    assert_eq!(late, total(first), "{clerk}");
    assert!(clerk.contains("Po terminie:\n  2026-11-12  https"), "a month and a day off: {clerk}");

    let teacher = to(&letters, "nauczyciel");
    assert!(teacher.starts_with("Czeka na Ciebie: 1 sprawa do potwierdzenia."), "{teacher}");
    assert_eq!(links(teacher), ["addressed/orders/1"]);

    let head = to(&letters, "dyrektor");
    assert!(head.contains("2026-11-22 09:00  https://rodo.szkola.example/registers/breaches/1"), "72 hours: {head}");
    for letter in &letters {
        for word in ["Celina", "Zmyślon", "pendrive", "Moje dane", "Druk", "Modelowy"] {
            assert!(!letter.text.contains(word), "{word}: {}", letter.text);
        }
    }

    // The hours of the day bring no second letter; the next day brings the next.
    run_jobs(&fresh.at("2026-11-20T15:00:00Z")).await;
    assert_eq!(post.letters(), []);
    run_jobs(&fresh.at("2026-11-21T08:00:00Z")).await;
    assert_eq!(post.letters().len(), 3);
}

/// The numbers of a sentence together, each of which has the form of its noun.
fn total(sentence: &str) -> usize {
    let words: Vec<&str> = sentence.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let pairs = words.windows(2).filter_map(|pair| Some((pair[0].parse::<usize>().ok()?, pair[1])));
    let mut total = 0;
    for (count, noun) in pairs.filter(|(_, noun)| *noun != "dni") {
        let form = match count {
            1 => "termin",
            2..=4 => "terminy",
            5..=21 => "terminów",
            _ => panic!("{sentence}"),
        };
        assert_eq!(noun, form, "{sentence}");
        total += count;
    }
    total
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_nothing_to_do_gets_no_letter() {
    let post = Post::open();
    let fresh = Fresh::with_post(NOW, &post).await;
    office(&fresh.engine).await;
    run_jobs(&fresh.engine).await;
    let letters = post.letters();
    let others: Vec<_> = letters.iter().filter(|letter| !letter.to.starts_with("dyrektor")).collect();
    assert!(others.is_empty(), "{others:?}");
}
