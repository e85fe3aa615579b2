//! Many people save one record in the same moment: one of them does, the others are told, and the log agrees with what
//! is stored.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, log};
use serde_json::json;
use support::{Fresh, body, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const PEOPLE: u64 = 8;
const ROUNDS: u64 = 5;

async fn save(engine: Engine, by: By, (title, seen): (String, u64)) -> Result<u64, Failure> {
    let fields = json!({ "title": title, "kind": "Shortcoming", "aware_at": "2026-03-16T06:30:00Z" });
    let edit = Edit::Save { fields: body(fields), draft: false, seen: Some(seen) };
    Ok(records::edit(&engine, &by, "breaches", (Some(1), edit)).await?.record.version)
}

async fn one_of_many_saves(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let fields = json!({ "title": "Klucz w drzwiach", "kind": "Shortcoming", "aware_at": "2026-03-16T06:30:00Z" });
    let edit = Edit::Enter { fields: body(fields), draft: false };
    records::edit(engine, &by, "breaches", (None, edit)).await.unwrap();
    for seen in 1..=ROUNDS {
        let people: Vec<_> = (0..PEOPLE)
            .map(|person| tokio::spawn(save(engine.clone(), by.clone(), (format!("Klucz {person}-{seen}"), seen))))
            .collect();
        let mut saved = 0;
        for person in people {
            match person.await.unwrap() {
                Ok(version) => {
                    assert_eq!(version, seen + 1);
                    saved += 1;
                }
                Err(Failure::Refused(Refusal::Stale { current })) => assert_eq!(current, seen + 1),
                Err(failure) => panic!("{failure:?}"),
            }
        }
        assert_eq!(saved, 1, "of version {seen}");
    }
    let verified = log::verify(engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_of_many_saves_on_sqlite() {
    one_of_many_saves(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_of_many_saves_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        one_of_many_saves(&fresh).await;
    }
}
