//! What is addressed to somebody waits on their own page, without any right over the registers, and for nobody else.

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::accounts::{self, Account, NewAccount, calendar};
use rodowod_engine::addressed::{self, Done, NOTICES, ORDERS, REPORTS, Written};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, access};
use serde_json::{Value, json};
use support::{Fresh, body, enter, school};

const NOW: &str = "2026-11-23T09:00:00Z";

/// A teacher: an account, and not one authorisation.
async fn teacher(engine: &Engine, by: &By, (login, name): (&str, &str)) -> (By, Account) {
    let new = NewAccount { login: login.to_owned(), name: name.to_owned(), email: String::new() };
    let program = access::program(by.institution.clone(), engine.clock.now());
    let (account, _) = accounts::create(engine, &program, &new).await.unwrap().unwrap();
    let actor = access::actor(engine, &by.institution, &account).await.unwrap();
    (By { institution: by.institution.clone(), actor }, account)
}

async fn take(engine: &Engine, by: &By, (register, number, step): (&str, u64, &str), fields: Value) {
    let edit = Edit::Take { step: step.to_owned(), fields: body(fields), reason: String::new(), seen: None };
    records::edit(engine, by, register, (Some(number), edit)).await.unwrap();
}

async fn waiting(engine: &Engine, (by, account): &(By, Account)) -> Vec<(&'static str, u64)> {
    let found = addressed::awaited(engine, by, account).await.unwrap();
    found.iter().map(|awaited| (awaited.register, awaited.number)).collect()
}

async fn order(engine: &Engine, by: &By) -> u64 {
    let number = enter(
        engine,
        by,
        (
            ORDERS,
            json!({"subject": "Druk poufny", "kind": "Order", "addressees": [
                {"person": "Cezary Modelowy", "account": "nauczyciel"}, {"person": "Danuta Wzorowa"},
            ]}),
        ),
    )
    .await;
    let issued = json!({"number": "12/2026", "content": "Wydruk odbiera się od razu.", "issued_by": "Halina Wzorcowa",
        "issued_on": "2026-11-20", "in_force_on": "2026-11-20"});
    take(engine, by, (ORDERS, number, "issue"), issued).await;
    number
}

#[tokio::test]
async fn an_order_waits_for_each_of_those_it_concerns_and_keeps_their_words() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let by_login = teacher(&engine, &by, ("nauczyciel", "C. Modelowy")).await;
    let by_name = teacher(&engine, &by, ("danuta", "danuta WZOROWA")).await;
    let stranger = teacher(&engine, &by, ("obcy", "Cezary Modelowy")).await;
    let number = order(&engine, &by).await;
    assert_eq!(waiting(&engine, &by_login).await, [(ORDERS, number)]);
    assert_eq!(waiting(&engine, &by_name).await, [(ORDERS, number)]);
    assert!(waiting(&engine, &stranger).await.is_empty(), "the login decides where there is one");

    let denied = addressed::acknowledge(&engine, &stranger.0, &stranger.1, (number, "Znam.", "")).await;
    assert!(matches!(denied, Err(Failure::NotFound)));
    addressed::acknowledge(&engine, &by_login.0, &by_login.1, (number, "Znam i stosuję.", "na zebraniu"))
        .await
        .unwrap();
    let again = addressed::acknowledge(&engine, &by_login.0, &by_login.1, (number, "Znam.", "")).await;
    assert!(matches!(again, Err(Failure::NotFound)), "one word is enough");
    let view = records::view(&engine, &by, ORDERS, number).await.unwrap();
    let word = &view.record.body["acknowledgements"][0];
    assert_eq!((&word["person"], &word["account"]), (&json!("Cezary Modelowy"), &json!("nauczyciel")));
    assert_eq!((&word["statement"], &word["on"]), (&json!("Znam i stosuję."), &json!("2026-11-23")));
    assert_eq!(view.record.body["waiting"], json!(["Danuta Wzorowa"]));
    assert!(waiting(&engine, &by_login).await.is_empty());

    // The feed of somebody without any right has the term, and nothing of the register.
    let address = calendar::issue(&engine, &by_name.0, by_name.1.id).await.unwrap();
    let feed = calendar::feed(&engine, "szkola", &address).await.unwrap().unwrap();
    let events: Vec<_> = feed.events.iter().map(|event| (event.register, event.number, event.is_addressed)).collect();
    assert_eq!(events, [(ORDERS, number, true)]);
}

#[tokio::test]
async fn each_confirms_a_notice_at_the_own_post_or_names_what_stands_in_the_way() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let one = teacher(&engine, &by, ("jeden", "Cezary Modelowy")).await;
    let two = teacher(&engine, &by, ("dwa", "Danuta Wzorowa")).await;
    let staff = json!([{"person": "Cezary Modelowy"}, {"person": "Danuta Wzorowa", "account": "dwa"}]);
    let notice = json!({"subject": "Usunięcie danych", "task": "Erase", "data_kinds": "wniosek", "staff": staff});
    let number = enter(&engine, &by, (NOTICES, notice)).await;
    assert!(waiting(&engine, &one).await.is_empty(), "nothing was sent yet");
    let sent = json!({"channel": "Email", "sent_by": "Halina Wzorcowa", "sent_on": "2026-11-23"});
    take(&engine, &by, (NOTICES, number, "send"), sent).await;

    addressed::confirm(&engine, &one.0, &one.1, (number, Done::No { obstacle: "brak klucza" })).await.unwrap();
    assert_eq!(waiting(&engine, &one).await, [(NOTICES, number)], "an obstacle is no confirmation");
    addressed::confirm(&engine, &one.0, &one.1, (number, Done::Yes { result: "usunięto" })).await.unwrap();
    let body = records::view(&engine, &by, NOTICES, number).await.unwrap().record.body;
    assert_eq!(
        (&body["staff"][0]["confirmed_on"], &body["staff"][0]["result"]),
        (&json!("2026-11-23"), &json!("usunięto"))
    );
    assert_eq!(body["staff"][1]["confirmed_on"], Value::Null, "nobody answers for somebody else");
    assert!(waiting(&engine, &one).await.is_empty());
    addressed::confirm(&engine, &two.0, &two.1, (number, Done::Yes { result: "" })).await.unwrap();
    take(&engine, &by, (NOTICES, number, "finish"), json!({})).await;
}

#[tokio::test]
async fn the_author_of_a_report_writes_it_and_nothing_that_the_office_settles() {
    let fresh = Fresh::sqlite(NOW).await;
    let (engine, by) = (fresh.engine.clone(), school(&fresh.engine).await.0);
    let author = teacher(&engine, &by, ("sekretariat", "Alicja Wzorcowa")).await;
    let called = json!({"person": "ktoś", "account": "sekretariat", "post": "sekretarz", "round": "2026",
        "due": "2026-11-30", "scale": "FiveByFive"});
    let number = enter(&engine, &by, (REPORTS, called)).await;
    assert_eq!(waiting(&engine, &author).await, [(REPORTS, number)]);
    let view = addressed::open(&engine, &author.0, &author.1, (REPORTS, number)).await.unwrap();
    let threats = view.record.body["threats"].as_array().unwrap().iter();
    let absent: Vec<Value> = threats.map(|row| json!({"threat": row["threat"], "absent": true})).collect();
    let written = |fields: Value, is_final| (number, Written { fields: body(fields), is_final, seen: None });

    let half = written(json!({"data": "dane uczniów"}), true);
    let refused = addressed::write_report(&engine, &author.0, &author.1, half).await;
    assert!(matches!(refused, Err(Failure::Refused(_))), "no threat was weighed");
    let kept = records::view(&engine, &by, REPORTS, number).await.unwrap().record;
    assert_eq!((&kept.body["data"], kept.state.as_str()), (&json!("dane uczniów"), "called"), "what was written stays");

    let whole = written(json!({"threats": absent}), true);
    addressed::write_report(&engine, &author.0, &author.1, whole).await.unwrap();
    let handed_in = records::view(&engine, &by, REPORTS, number).await.unwrap().record;
    assert_eq!((handed_in.state.as_str(), &handed_in.body["signed_on"]), ("submitted", &json!("2026-11-23")));
    assert_eq!(handed_in.body["due"], "2026-11-30");
    assert!(waiting(&engine, &author).await.is_empty());
}
