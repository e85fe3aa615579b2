//! A scan beside a record: taken in, opened, vouched for by the log, and gone with the record, on either back end.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::PathBuf;

use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_engine::files::prints::{self, PRINTS_MAX};
use rodowod_engine::files::{self, FILE_MAX, Kind, Upload, WHOLE};
use rodowod_engine::records::{self, Failure};
use rodowod_engine::{By, Engine, log};
use serde_json::json;
use support::{Fresh, body, school};

const NOW: &str = "2026-03-16T08:00:00Z";
const TWO_DAYS_LATER: &str = "2026-03-18T09:00:00Z";
const SCAN: &[u8] = b"%PDF-1.7 podpis Heleny Zmyslonej";

fn scan(bytes: &[u8]) -> Upload {
    Upload { name: "C:\\skany\\Oświadczenie p. Zmyślonej.pdf".to_owned(), bytes: bytes.to_vec() }
}

fn objects(engine: &Engine) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(engine.settings.data.join("files/1")) else { return Vec::new() };
    folder.map(|object| object.unwrap().path()).collect()
}

fn is_refused(outcome: &Result<u64, Failure>, key: &str) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Invalid(problems))) if problems[0].key == key)
}

/// Somebody who may change the register and hand nothing out.
fn clerk(by: &By) -> By {
    let Actor { account, login, today, .. } = &by.actor;
    let grant = Grant::new(Scope::Registers(vec!["breaches".to_owned()]), &[Power::View, Power::Change], *today);
    By { actor: Actor::new(*account, login, vec![grant], *today), ..by.clone() }
}

async fn faults(engine: &Engine, by: &By) -> Vec<String> {
    log::verify(engine, &by.institution, |_| {}).await.unwrap().faults
}

async fn tell(fresh: Fresh) {
    let engine = fresh.at(NOW);
    let (by, _) = school(&engine).await;
    let slip = json!({ "title": "Teczka w autobusie", "kind": "Breach", "aware_at": "2026-03-16T07:20:00Z" });
    let edit = Edit::Enter { fields: body(slip), draft: false };
    records::edit(&engine, &by, "breaches", (None, edit)).await.unwrap();

    let attach = |number, upload| files::attach(&engine, &by, "breaches", (number, upload));
    assert!(is_refused(&attach(1, scan(b"MZ a program")).await, "problem-file-kind"));
    assert!(is_refused(&attach(1, scan(b"")).await, "problem-file-empty"));
    assert!(is_refused(&attach(1, scan(&vec![b'%'; FILE_MAX + 1])).await, "problem-file-large"));
    assert!(matches!(attach(9, scan(SCAN)).await, Err(Failure::NotFound)));
    assert!(objects(&engine).is_empty(), "what was refused left nothing behind");

    // Signed prints have a door of their own, through which no upload comes.
    assert!(matches!(attach(WHOLE, scan(SCAN)).await, Err(Failure::NotFound)));
    let print = prints::keep(&engine, &by, "breaches", scan(SCAN)).await.unwrap();
    let of_whole = (WHOLE, print);
    assert!(matches!(files::open(&engine, &by, "breaches", of_whole).await, Err(Failure::NotFound)));
    assert!(matches!(files::read(&engine, &by, "breaches", of_whole).await, Err(Failure::NotFound)));
    assert!(matches!(files::hand_out(&engine, &by, "breaches", of_whole).await, Err(Failure::NotFound)));
    assert!(matches!(files::remove(&engine, &by, "breaches", of_whole).await, Err(Failure::NotFound)));
    assert_eq!(prints::open(&engine, &by, "breaches", print).await.unwrap().bytes, SCAN);
    assert_eq!(prints::list(&engine, &by, "breaches").await.unwrap().len(), 1);
    prints::ensure_room(&engine, &by, "breaches", PRINTS_MAX - 1).await.unwrap();
    let full = prints::ensure_room(&engine, &by, "breaches", PRINTS_MAX).await.map(|()| 0);
    assert!(is_refused(&full, "problem-prints-count"));
    let unsigned = prints::keep(&engine, &clerk(&by), "breaches", scan(SCAN)).await;
    assert!(matches!(unsigned, Err(Failure::Refused(Refusal::Denied(_)))), "who may not sign keeps no print");
    prints::take_back(&engine, &by, "breaches", print).await.unwrap();
    assert_eq!(prints::count(&engine, &by, "breaches").await.unwrap(), 0);
    assert!(objects(&engine).is_empty());

    let id = attach(1, scan(SCAN)).await.unwrap();
    let view = records::view(&engine, &by, "breaches", 1).await.unwrap();
    let shown = &view.files[0];
    assert_eq!((shown.name.as_str(), shown.kind, shown.size), ("Oświadczenie p. Zmyślonej.pdf", Kind::Pdf, 32));
    let opened = files::read(&engine, &by, "breaches", (1, id)).await.unwrap();
    assert_eq!(opened.bytes, SCAN);
    assert!(matches!(files::read(&engine, &by, "requests", (1, id)).await, Err(Failure::NotFound)));
    assert!(faults(&engine, &by).await.is_empty());

    let object = objects(&engine).remove(0);
    let sealed = std::fs::read(&object).unwrap();
    assert!(!sealed.windows(8).any(|window| window == b"Zmyslone"), "nothing readable lies on the disk");
    let mut damaged = sealed.clone();
    damaged[30] ^= 1;
    std::fs::write(&object, &damaged).unwrap();
    assert_eq!(faults(&engine, &by).await.len(), 1);
    assert!(files::read(&engine, &by, "breaches", (1, id)).await.is_err());
    std::fs::write(&object, &sealed).unwrap();

    let second = attach(1, scan(SCAN)).await.unwrap();
    files::remove(&engine, &by, "breaches", (1, second)).await.unwrap();
    assert!(matches!(files::read(&engine, &by, "breaches", (1, second)).await, Err(Failure::NotFound)));
    assert_eq!(objects(&engine), std::slice::from_ref(&object));
    records::erase(&engine, &by, "breaches", (1, "minął okres przechowywania")).await.unwrap();
    assert!(objects(&engine).is_empty(), "the files go with their record");
    assert!(faults(&engine, &by).await.is_empty(), "what was removed is no fault");

    // A crash between object and row.
    std::fs::create_dir_all(object.parent().unwrap()).unwrap();
    std::fs::write(&object, &sealed).unwrap();
    let old = std::fs::File::options().write(true).open(&object).unwrap();
    old.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_773_648_000)).unwrap();
    drop(old);
    drop(engine);
    files::sweep(&fresh.engine, by.institution.id).await.unwrap();
    assert!(objects(&fresh.engine).is_empty());
}

#[tokio::test]
async fn a_file_is_sealed_vouched_for_and_gone_with_its_record() {
    tell(Fresh::sqlite(TWO_DAYS_LATER).await).await;
    if let Some(fresh) = Fresh::postgres(TWO_DAYS_LATER).await {
        tell(fresh).await;
    }
}
