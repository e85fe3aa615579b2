//! Somebody with the database but without the signing key writes the whole log anew, each hash made to fit.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::record::Edit;
use rodowod_engine::{Engine, log, records};
use rodowod_ledger::{Entry, Frontier, leaf_hash};
use rodowod_store::ledger::{self, Head, Leaf, Node};
use rodowod_store::{StoreError, args};
use serde_json::json;
use support::{Fresh, body, school};

const FOUNDED: &str = "2026-03-16T07:00:00Z";
const LATER: &str = "2026-03-17T08:00:00Z";

async fn enter(engine: &Engine, by: &rodowod_engine::By, title: &str) {
    let fields = body(json!({ "title": title, "kind": "Shortcoming", "aware_at": "2026-03-16T06:30:00Z" }));
    records::edit(engine, by, "breaches", (None, Edit::Enter { fields, draft: false })).await.unwrap();
}

/// Every entry by another hand than it was, and a tree above them in which nothing contradicts itself.
async fn forge(engine: &Engine, institution: i64) {
    let forged = engine.db.write(move |tx| {
        let head = ledger::head(tx, institution)?.ok_or(StoreError::NoRow)?;
        let mut entries: Vec<Vec<u8>> = Vec::new();
        ledger::entries(tx, institution, 0..u64::MAX, |_, bytes, _| {
            let mut entry = Entry::parse(bytes).unwrap();
            entry.actor = "account-999".to_owned();
            entries.push(entry.encode().unwrap());
            Ok(())
        })?;
        for table in ["ledger_entries", "ledger_nodes"] {
            tx.execute(&format!("DELETE FROM {table}"), args![])?;
        }
        tx.execute("UPDATE ledger_head SET size = 0 WHERE institution = $1", args![institution])?;
        let hashes: Vec<_> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        let mut frontier = Frontier::new();
        let nodes: Vec<Node> = frontier
            .append_all(hashes.iter().copied())
            .into_iter()
            .map(|node| Node { level: node.level, index: node.index, hash: node.hash })
            .collect();
        let leaves: Vec<Leaf<'_>> =
            entries.iter().zip(&hashes).map(|(entry, hash)| Leaf { entry, hash, about: None }).collect();
        let after = Head { root: frontier.root(), frontier: frontier.to_bytes(), ..head.clone() };
        Ok(ledger::append(tx, institution, &leaves, (&Head { size: 0, ..head }, &after, &nodes))?)
    });
    forged.await.unwrap();
}

/// What was signed stays signed, and a signature is not given to what does not continue it.
async fn a_rewritten_log_is_named(fresh: &Fresh) {
    let (by, _) = school(&fresh.engine).await;
    let institution = &by.institution;
    enter(&fresh.engine, &by, "Klucz w drzwiach").await;
    let signed = log::checkpoint(&fresh.engine, institution).await.unwrap();

    let later = fresh.at(LATER);
    enter(&later, &by, "Hasło na monitorze").await;
    forge(&later, institution.id).await;

    let found = log::verify(&later, institution, |_| ()).await.unwrap();
    assert!(!found.faults.is_empty(), "a log that was written anew passed");
    let kept = later.db.read({
        let id = institution.id;
        move |tx| Ok(ledger::checkpoint(tx, id)?)
    });
    assert_eq!(kept.await.unwrap().unwrap().1, signed, "what does not continue the signed state was signed");
}

#[tokio::test]
async fn a_rewritten_log_is_named_on_sqlite() {
    a_rewritten_log_is_named(&Fresh::sqlite(FOUNDED).await).await;
}

#[tokio::test]
async fn a_rewritten_log_is_named_on_postgres() {
    let Some(fresh) = Fresh::postgres(FOUNDED).await else { return };
    a_rewritten_log_is_named(&fresh).await;
}
