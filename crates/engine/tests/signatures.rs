//! Documents signed in the browser: by whoever may, for the version on the paper, in the log, and after showing once more
//! who they are.

mod support;

use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::accounts::{self, Place, Reauthentication, SignIn};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::signatures::{self, ToSign};
use rodowod_engine::{By, Engine, log};
use serde_json::json;
use support::{Fresh, LOGIN, PASSWORD, body, colleague, enter, school};

const NOW: &str = "2026-03-20T09:00:00Z";

fn to_sign(version: u64) -> ToSign {
    ToSign { document: "contract".to_owned(), digest: [0xab; 32], version, file: 1 }
}

async fn pledge(engine: &Engine, by: &By) -> u64 {
    enter(engine, by, ("breaches", json!({ "title": "Zgubiony klucz", "aware_at": "2026-03-19T08:00:00Z" }))).await
}

async fn changed(engine: &Engine, by: &By, number: u64) {
    let fields: Body = body(json!({ "title": "Zgubiony klucz od szafy", "aware_at": "2026-03-19T08:00:00Z" }));
    let edit = Edit::Save { fields, draft: false, seen: None };
    records::edit(engine, by, "breaches", (Some(number), edit)).await.unwrap();
}

#[tokio::test]
async fn a_signature_is_an_entry_of_the_log_and_belongs_to_its_version() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, account) = school(engine).await;
    let number = pledge(engine, &by).await;
    let place = ("breaches", number);

    let (signed, mark) = signatures::sign(engine, (&by, &account), place, to_sign(1)).await.unwrap();
    assert_eq!(signed.signature.person, "Halina Wzorcowa");
    assert_eq!(signed.signature.digest, "ab".repeat(32));
    let paper = log::on_paper(engine, "szkola", mark).await.unwrap().unwrap();
    assert_eq!((paper.act.as_str(), paper.version, paper.entry), ("sign", 1, signed.entry));
    assert_eq!(paper.signed, Some(("contract".to_owned(), "ab".repeat(32))));

    changed(engine, &by, number).await;
    let stale = signatures::sign(engine, (&by, &account), place, to_sign(1)).await;
    assert!(matches!(stale, Err(Failure::Refused(Refusal::Stale { current: 2 }))), "{stale:?}");
    let kept = signatures::of_document(engine, &by, place, "contract").await.unwrap();
    assert_eq!(kept.len(), 1, "the signature of the version before stays");
    assert_eq!(kept[0].signature.version, 1);
    assert!(signatures::of_document(engine, &by, place, "pledge").await.unwrap().is_empty());

    let found = log::verify(engine, &by.institution, |_| {}).await.unwrap();
    assert_eq!(found.faults, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_may_not_change_and_hand_out_may_not_sign() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (by, account) = school(engine).await;
    let number = pledge(engine, &by).await;
    for (login, powers) in
        [("widz", json!(["View"])), ("druk", json!(["View", "Disclose"])), ("pisarz", json!(["View", "Change"]))]
    {
        let other = colleague(engine, &by, (login, json!({ "powers": powers }))).await;
        let refused = signatures::sign(engine, (&other, &account), ("breaches", number), to_sign(1)).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Denied(_)))), "{login}: {refused:?}");
    }
    let kept = signatures::of_document(engine, &by, ("breaches", number), "contract").await.unwrap();
    assert!(kept.is_empty());
}

#[tokio::test]
async fn who_signs_shows_the_password_again_and_wrong_ones_close_the_door() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    school(engine).await;
    let place = Place::default();
    let SignIn::Welcome(arrival) = accounts::sign_in(engine, (LOGIN, PASSWORD), &place).await.unwrap() else {
        panic!("the director gets in");
    };
    let session = &arrival.session;
    let password_alone = accounts::Asked { password: true, ..accounts::Asked::default() };
    assert_eq!(accounts::asked(engine, session).await.unwrap(), password_alone);
    let through = |method: &str| accounts::Session { method: method.to_owned(), ..session.clone() };
    assert!(!accounts::asked(engine, &through("provider")).await.unwrap().password, "whom a provider has just seen");
    let untimed = accounts::asked(engine, &through("provider-untimed")).await.unwrap();
    assert!(untimed.password, "a provider that does not say when proves nothing about now");
    let prove = async |password: &str| {
        accounts::reauthenticate(engine, (session, LOGIN), (password, ""), &place).await.unwrap()
    };
    assert_eq!(prove(PASSWORD).await, Reauthentication::Proved);
    assert_eq!(prove("").await, Reauthentication::Wrong);
    for _ in 0..20 {
        prove("nie to").await;
    }
    assert_eq!(prove(PASSWORD).await, Reauthentication::Shut, "as at the door");
}
