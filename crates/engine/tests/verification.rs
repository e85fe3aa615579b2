//! A log is verified while people work, and names what was slipped in among the stored versions or taken from them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::{By, Engine, log, records};
use rodowod_store::{Tx, args};
use serde_json::json;
use support::{Fresh, body, enter, school};
use tokio::runtime::Handle;

const NOW: &str = "2026-03-16T08:00:00Z";
const RECORDS: u64 = 9;

async fn breach(engine: &Engine, by: &By) -> u64 {
    let fields = json!({ "title": "Klucz w drzwiach", "kind": "Shortcoming", "aware_at": "2026-03-16T06:30:00Z" });
    enter(engine, by, ("breaches", fields)).await
}

/// Somebody enters a record and erases another one after the entries were begun and before the bodies are.
async fn people_work_meanwhile(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    for _ in 0..RECORDS {
        breach(engine, &by).await;
    }
    let before = log::verify(engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(before.faults, Vec::<String>::new());

    let (here, office, person) = (Handle::current(), engine.clone(), by.clone());
    let work = async move |office: Engine, person: By| {
        breach(&office, &person).await;
        records::erase(&office, &person, "breaches", (2, "wpisano przez pomyłkę")).await.unwrap();
    };
    // From a thread of its own: the one that tells of progress may belong to the driver of the database.
    let meanwhile = move |_| {
        let (here, working) = (here.clone(), work(office.clone(), person.clone()));
        std::thread::spawn(move || here.block_on(working)).join().unwrap();
    };
    let during = log::verify(engine, &by.institution, meanwhile).await.unwrap();
    assert_eq!(during.faults, Vec::<String>::new());
    assert_eq!(during.entries, before.entries, "what was written meanwhile is left to the next time");
    assert_eq!(during.bodies, before.bodies - 1, "the new body is not counted, the erased one is gone");

    let after = log::verify(engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(after.faults, Vec::<String>::new());
    assert_eq!(after.entries, before.entries + 2);
}

/// Does something to the stored versions, verifies, and takes it back.
async fn found(engine: &Engine, by: &By, (done, undone): (&'static str, &'static str)) -> Vec<String> {
    let run = |sql: &'static str| engine.db.write(move |tx: &mut Tx<'_>| Ok(tx.execute(sql, args![])?));
    assert_eq!(run(done).await.unwrap(), 1, "{done}");
    let faults = log::verify(engine, &by.institution, |_| ()).await.unwrap().faults;
    assert_eq!(run(undone).await.unwrap(), 1, "{undone}");
    faults
}

async fn what_does_not_belong_is_named(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    for _ in 0..RECORDS {
        breach(engine, &by).await;
    }
    let unspoken = |number: u64| format!("breaches/{number} version 1: no entry of the log speaks of it");
    for number in [3, 8] {
        let slip_in = "INSERT INTO record_versions (institution, register, number, version, state, act, at, entry, schema_version, body)
             SELECT institution, register, 9223372036854775807, version, state, act, at, entry, schema_version, body
             FROM record_versions WHERE register = 'breaches' AND number = ";
        let slip_in: &'static str = format!("{slip_in}{number}").leak();
        let take_out = "DELETE FROM record_versions WHERE register = 'breaches' AND number = 9223372036854775807";
        let faults = found(engine, &by, (slip_in, take_out)).await;
        // Both claim one entry; whichever is met second has none.
        let claims = [unspoken(number), unspoken(9_223_372_036_854_775_807)];
        assert!(faults.len() == 1 && claims.contains(&faults[0]), "{faults:?}");
    }
    for (entry, named) in [("entry + 1000", unspoken(5)), ("NULL", unspoken(5))] {
        let of_five = "WHERE register = 'breaches' AND number = 5";
        let kept = "(SELECT MAX(place) & 1099511627775 FROM ledger_entries WHERE register = 'breaches' AND number = 5)";
        let change: &'static str = format!("UPDATE record_versions SET entry = {entry} {of_five}").leak();
        let back: &'static str = format!("UPDATE record_versions SET entry = {kept} {of_five}").leak();
        let faults = found(engine, &by, (change, back)).await;
        assert_eq!(faults[0], named);
        assert!(faults.len() == 2 && faults[1].ends_with("speaks of a version that is not stored"), "{faults:?}");
    }
    assert_eq!(log::verify(engine, &by.institution, |_| ()).await.unwrap().faults, Vec::<String>::new());
}

/// What stands above the entries: a hash of 256 of them, the edge of the tree, its root, and what was signed.
async fn what_stands_above_the_entries_is_compared(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (by, _) = school(engine).await;
    let breach = json!({ "title": "Klucz w drzwiach", "kind": "Shortcoming", "aware_at": "2026-03-16T06:30:00Z" });
    let records = (0..260).map(|_| body(breach.clone())).collect();
    imports::import(engine, &by, "breaches", Prepared { records, ..Prepared::default() }).await.unwrap();
    assert_eq!(log::verify(engine, &by.institution, |_| ()).await.unwrap().faults, Vec::<String>::new());
    let cases = [
        ("ledger_nodes", "hash", "the stored hash 0 of level 1"),
        ("ledger_head", "root", "the stored head"),
        ("ledger_head", "frontier", "the stored head"),
    ];
    for (table, column, named) in cases {
        let stored = format!("SELECT {column} FROM {table}");
        let stored = engine.db.read(move |tx| Ok(tx.query_one(&stored, args![], |row| row.get::<Vec<u8>>(0))?));
        let stored = stored.await.unwrap();
        let mut changed = stored.clone();
        changed[9] ^= 1;
        for (bytes, is_well) in [(changed, false), (stored, true)] {
            let change = format!("UPDATE {table} SET {column} = $1");
            engine.db.write(move |tx| Ok(tx.execute(&change, args![&bytes])?)).await.unwrap();
            let faults = log::verify(engine, &by.institution, |_| ()).await.unwrap().faults;
            assert_eq!(faults.is_empty(), is_well, "{column}: {faults:?}");
            assert!(is_well || faults[0].contains(named), "{column}: {faults:?}");
        }
    }
    let sign = |from: &'static str, to: &'static str| {
        let change = format!("UPDATE ledger_head SET checkpoint = REPLACE(checkpoint, '{from}', '{to}')");
        engine.db.write(move |tx| Ok(tx.execute(&change, args![])?))
    };
    sign("szkola.example", "szkola.exemple").await.unwrap();
    let faults = log::verify(engine, &by.institution, |_| ()).await.unwrap().faults;
    assert!(faults[0].contains("the signed checkpoint"), "{faults:?}");
    sign("szkola.exemple", "szkola.example").await.unwrap();
    assert_eq!(log::verify(engine, &by.institution, |_| ()).await.unwrap().faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_stands_above_the_entries_is_compared_on_sqlite() {
    what_stands_above_the_entries_is_compared(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_stands_above_the_entries_is_compared_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        what_stands_above_the_entries_is_compared(&fresh).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_is_verified_while_people_work_on_sqlite() {
    people_work_meanwhile(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_is_verified_while_people_work_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        people_work_meanwhile(&fresh).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_belong_is_named_on_sqlite() {
    what_does_not_belong_is_named(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_belong_is_named_on_postgres() {
    if let Some(fresh) = Fresh::postgres(NOW).await {
        what_does_not_belong_is_named(&fresh).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_verifies_learns_that_nothing_could_be_signed() {
    let fresh = Fresh::sqlite(NOW).await;
    let (by, _) = school(&fresh.engine).await;
    let change = |sql: &'static str| fresh.engine.db.write(move |tx| Ok(tx.execute(sql, args![])?));
    let refuse = "CREATE TRIGGER refuse BEFORE UPDATE OF checkpoint ON ledger_head
        BEGIN SELECT RAISE(ABORT, 'nothing is signed'); END";
    change(refuse).await.unwrap();
    let failed = log::verify(&fresh.engine, &by.institution, |_| ()).await.unwrap_err();
    assert!(format!("{failed:#}").contains("nothing is signed"), "{failed:#}");
    change("DROP TRIGGER refuse").await.unwrap();
    let unnoted = "CREATE TRIGGER refuse BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'nothing is noted'); END";
    change(unnoted).await.unwrap();
    let found = log::verify(&fresh.engine, &by.institution, |_| ()).await.unwrap();
    assert_eq!(found.faults, Vec::<String>::new(), "it was signed, though not noted");
}
