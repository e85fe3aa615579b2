//! Bad input and bad days: what was acknowledged stays, what was changed is named, what is wrong is refused untouched.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::SignedDuration;
use rodowod_domain::control::{About, Evidence, State, find};
use rodowod_domain::record::Edit;
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Clock, Engine, access, controls, doctor, institutions};
use rodowod_store::{ledger, records as rows};
use serde_json::{Value, json};
use support::{ADMIN, Client, Installation, SLUG, measured};
use zip::write::SimpleFileOptions;

/// What a command may hold while it refuses a file, in KiB. An unoptimised build needs about a third of it idle.
const PEAK_MAX_KIB: u64 = 150 << 10;

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

async fn program(engine: &Engine) -> By {
    let institution = institutions::by_slug(engine, SLUG).await.unwrap().unwrap();
    access::program(institution, engine.clock.now())
}

/// Closes the files, so that everything stands in them and nothing in the logs beside them.
async fn close(engine: Engine) {
    let beside = ["rodowod.db-wal", "keyring.db-wal"].map(|name| engine.settings.data.join(name));
    engine.db.clone().close().await;
    drop(engine);
    // Readers leave in the background, and the last of them takes the log along.
    for _ in 0..1000 {
        if !beside.iter().any(|path| path.exists()) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the database was not closed");
}

/// The files that hold data and keys, each with its content.
fn files(installation: &Installation) -> BTreeMap<String, Vec<u8>> {
    let kept = ["rodowod.db", "keyring.db", "master.key", "master.next"];
    let present = kept.iter().map(|name| (*name, installation.file(name))).filter(|(_, path)| path.exists());
    present.map(|(name, path)| (name.to_owned(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn kill_nine_loses_nothing_that_was_acknowledged_on_sqlite() {
    survives_kill_nine(&Installation::sqlite());
}

#[test]
fn kill_nine_loses_nothing_that_was_acknowledged_on_postgres() {
    if let Some(installation) = Installation::postgres() {
        survives_kill_nine(&installation);
    }
}

/// Writers at work when the server is killed.
const WRITERS: usize = 3;

fn survives_kill_nine(installation: &Installation) {
    let token = installation.token(ADMIN);
    let mut acknowledged: BTreeMap<u64, String> = BTreeMap::new();
    for round in 0..4_u64 {
        let mut server = installation.serve();
        let done = AtomicU64::new(0);
        let client = server.client(&token);
        std::thread::scope(|scope| {
            let writers: Vec<_> = (0..WRITERS)
                .map(|writer| {
                    let (client, done) = (client.clone(), &done);
                    scope.spawn(move || write_until_refused(&client, done, &format!("Zbiór {round}-{writer}")))
                })
                .collect();
            // Each round is cut at another place.
            while done.load(Ordering::Relaxed) < 3 + 7 * round {
                std::thread::yield_now();
            }
            server.kill();
            acknowledged.extend(writers.into_iter().flat_map(|writer| writer.join().unwrap()));
        });
        installation.assert_log_is_valid();
    }
    let stored = installation.records("datasets");
    let numbers: Vec<u64> = stored.iter().map(|record| record["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "numbers have no gaps");
    for (number, name) in &acknowledged {
        let index = usize::try_from(*number).unwrap() - 1;
        assert_eq!(stored.get(index).map(|record| &record["body"]["name"]), Some(&json!(name)), "{number} is lost");
    }
    let in_flight = numbers.len() - acknowledged.len();
    assert!(in_flight <= 4 * WRITERS, "{in_flight} records were stored without anybody having asked for them");
}

fn write_until_refused(client: &Client, done: &AtomicU64, name: &str) -> Vec<(u64, String)> {
    let mut entered = Vec::new();
    for index in 0.. {
        let name = format!("{name}-{index}");
        let body = json!({ "name": name, "form": "Paper" }).to_string().into_bytes();
        let Ok(answer) = client.try_call("POST", "registers/datasets/records", body, &[]) else { break };
        entered.push((answer.ended(201)["number"].as_u64().unwrap(), name));
        done.fetch_add(1, Ordering::Relaxed);
    }
    entered
}

/// An installation with a few records, closed, and what it stores: bodies and entries.
fn with_records() -> (Installation, Stored) {
    let installation = Installation::sqlite();
    let stored = wait(async {
        let engine = installation.engine().await;
        let by = program(&engine).await;
        for name in ["Księga uczniów", "Dziennik", "Kronika"] {
            enter(&engine, &by, name).await;
        }
        let institution = by.institution.id;
        let stored = engine.db.read(move |tx| {
            let mut stored = Stored::default();
            rows::for_each_version(tx, institution, "datasets", |number, version| {
                stored.bodies.insert(number, version.body.unwrap());
                Ok(())
            })?;
            ledger::entries(tx, institution, 0..u64::MAX, |sequence, entry, leaf| {
                stored.entries.insert(sequence, (entry.to_vec(), leaf.to_vec()));
                Ok(())
            })?;
            Ok(stored)
        });
        let stored = stored.await.unwrap();
        close(engine).await;
        stored
    });
    installation.assert_log_is_valid();
    wait(async { close(installation.engine().await).await });
    (installation, stored)
}

#[derive(Default)]
struct Stored {
    bodies: BTreeMap<u64, Vec<u8>>,
    /// Entry and hash of its leaf.
    entries: BTreeMap<u64, (Vec<u8>, Vec<u8>)>,
}

async fn enter(engine: &Engine, by: &By, name: &str) -> u64 {
    let Value::Object(fields) = json!({ "name": name, "form": "Paper", "contents": "Imię i nazwisko" }) else {
        unreachable!("an object was written just here")
    };
    let edit = Edit::Enter { fields, draft: false };
    records::edit(engine, by, "datasets", (None, edit)).await.unwrap().record.number
}

/// Changes one bit in the database where these bytes stand, `offset` bytes in.
fn damage(installation: &Installation, bytes: &[u8], offset: usize) {
    let path = installation.file("rodowod.db");
    assert!(!installation.file("rodowod.db-wal").exists(), "everything stands in the database itself");
    let mut content = std::fs::read(&path).unwrap();
    let place =
        content.windows(bytes.len()).position(|window| window == bytes).expect("the bytes are stored as hashed");
    content[place + offset] ^= 1;
    std::fs::write(&path, content).unwrap();
}

#[test]
fn one_byte_changed_anywhere_is_named() {
    let (installation, stored) = with_records();
    let whole = files(&installation);
    let body = &stored.bodies[&2];
    let (entry, leaf) = &stored.entries[&4];
    let cases: [(&[u8], usize, &str); 6] = [
        (body, 0, "datasets/2"),
        (body, body.len() / 2, "datasets/2"),
        (body, body.len() - 1, "datasets/2"),
        (entry, 3, "entry 4"),
        (entry, entry.len() - 2, "entry 4"),
        (leaf, 17, "entry 4"),
    ];
    for (bytes, offset, named) in cases {
        damage(&installation, bytes, offset);
        let answer = installation.json(&["ledger", "verify"], 1);
        assert_eq!(answer["valid"], false);
        let problems = answer["problems"].as_array().unwrap();
        assert!(problems.iter().any(|problem| problem.as_str().unwrap().contains(named)), "{named}: {problems:?}");
        let doctor = installation.json(&["doctor"], 2);
        assert_eq!(doctor["ok"], false);
        wait(async { close(installation.engine().await).await });
        put_back(&installation, &whole);
    }
    installation.assert_log_is_valid();
}

#[test]
fn a_record_that_does_not_open_is_named_by_every_rule_over_its_register_and_stops_no_other() {
    let (installation, stored) = with_records();
    let body = &stored.bodies[&2];
    damage(&installation, body, body.len() / 2);
    wait(async {
        let engine = installation.engine().await;
        let mut by = program(&engine).await;
        by.institution.preset = "school".to_owned();
        let damaged = About::Record { register: "datasets".to_owned(), number: 2 };
        // From cold, and from what is kept in memory.
        for _ in 0..2 {
            let board = controls::board(&engine, &by).await.unwrap();
            let mut concerned = 0;
            for standing in &board.standings {
                let check = standing.control.check_name().and_then(|name| find(engine.settings.controls.checks, name));
                let reads =
                    check.is_some_and(|check| check.registers(&standing.control.arguments).contains(&"datasets"));
                let named = |piece: &Evidence| piece.key == "evidence-unreadable" && piece.about == damaged;
                let key = &standing.control.key;
                assert_eq!(standing.answer.evidence.iter().any(named), reads, "{key}");
                assert!(!reads || standing.state == State::Broken, "{key}");
                concerned += usize::from(reads);
            }
            assert!(concerned > 3, "only {concerned} rules read the sets");
            assert!(board.count("kept") > 20, "the others stand as they stood");
        }
        assert!(controls::keep(&engine, &by.institution).await.unwrap() > 0, "the history is written");
        close(engine).await;
    });
}

fn put_back(installation: &Installation, files: &BTreeMap<String, Vec<u8>>) {
    for (name, content) in files {
        for beside in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(installation.file(&format!("{name}{beside}")));
        }
        std::fs::write(installation.file(name), content).unwrap();
    }
}

/// Every command that opens the installation refuses, says why, and leaves every byte where it was.
fn assert_refused_untouched(installation: &Installation, said: &str) {
    let before = files(installation);
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["ledger", "verify"],
        &["export", "datasets", "--format", "csv"],
        &["token", "create", "--login", ADMIN],
        &["key", "rotate"],
        &["doctor"],
    ] {
        let answer = installation.json(command, 2).to_string();
        assert!(answer.contains(said), "{command:?}: {answer}");
        assert!(files(installation) == before, "{command:?} touched the files");
    }
}

#[test]
fn a_named_key_file_wins_over_the_key_in_the_environment() {
    let installation = Installation::sqlite();
    let other = std::fs::read_to_string(Installation::sqlite().master_key()).unwrap();
    let status = |more: &[&str]| {
        let mut command = installation.command(&[&["ledger", "verify"], more].concat());
        command.env("RODOWOD_MASTER_KEY", other.trim());
        measured(command).0.status
    };
    assert_eq!(status(&[]), 2, "the key of another installation opens nothing");
    assert_eq!(status(&["--master-key-file", installation.master_key().to_str().unwrap()]), 0);
}

#[test]
fn a_wrong_or_missing_master_key_is_refused_and_nothing_is_touched() {
    let (installation, _) = with_records();
    let right = std::fs::read(installation.master_key()).unwrap();
    let other = Installation::sqlite();
    std::fs::copy(other.master_key(), installation.master_key()).unwrap();
    assert_refused_untouched(&installation, "klucz główny nie pasuje");
    std::fs::write(installation.master_key(), "to nie jest klucz\n").unwrap();
    assert_refused_untouched(&installation, "master.key nie zawiera klucza głównego");
    std::fs::remove_file(installation.master_key()).unwrap();
    assert_refused_untouched(&installation, "master.key nie istnieje");
    assert!(!installation.master_key().exists(), "no new key is made where one is missing");
    std::fs::write(installation.master_key(), right).unwrap();
    installation.assert_log_is_valid();
    assert_eq!(installation.bodies("datasets").len(), 3);
}

#[test]
fn the_master_key_rotates_without_rewriting_bodies() {
    let (installation, stored) = with_records();
    let old = std::fs::read(installation.master_key()).unwrap();
    let bodies = installation.bodies("datasets");
    let rotated = installation.json(&["key", "rotate"], 0);
    assert!(rotated["rewrapped"].as_u64().unwrap() >= 2, "{rotated}");
    assert_ne!(std::fs::read(installation.master_key()).unwrap(), old);
    assert_eq!(installation.bodies("datasets"), bodies);
    installation.assert_log_is_valid();
    wait(async { close(installation.engine().await).await });
    let content = std::fs::read(installation.file("rodowod.db")).unwrap();
    for body in stored.bodies.values() {
        assert!(content.windows(body.len()).any(|window| window == body), "a body was rewritten");
    }
    std::fs::write(installation.master_key(), old).unwrap();
    assert_refused_untouched(&installation, "klucz główny nie pasuje");
}

#[test]
fn a_clock_set_backwards_is_refused_and_said() {
    let installation = Installation::sqlite();
    wait(async {
        let engine = installation.engine().await;
        let by = program(&engine).await;
        enter(&engine, &by, "Wczoraj").await;
        let back = Clock::fixed(engine.clock.now() - SignedDuration::from_hours(24));
        let late = engine.at(back.clone());
        let Value::Object(fields) = json!({ "name": "Cofnięty", "form": "Paper" }) else { unreachable!("an object") };
        let edit = Edit::Enter { fields, draft: false };
        let refusal = records::edit(&late, &by, "datasets", (None, edit)).await.expect_err("the act is refused");
        assert!(format!("{refusal:?}").contains("stands before the last entry"), "{refusal:?}");
        let findings = doctor::examine(installation.settings(back)).await;
        let clock = findings.iter().find(|finding| finding.about == "clock").unwrap();
        assert!(!clock.is_well && clock.found.as_ref().unwrap().key == "doctor-clock-behind", "{clock:?}");
        close(engine).await;
    });
    assert_eq!(installation.bodies("datasets").len(), 1, "nothing of the refused act is stored");
    installation.assert_log_is_valid();
}

/// A workbook that unfolds to so many MiB of nothing.
fn bomb(path: &Path, mebibytes: usize) {
    let mut seed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    seed.start_file("part", SimpleFileOptions::default()).unwrap();
    seed.write_all(&vec![b' '; 1 << 20]).unwrap();
    let mut seed = seed.finish_into_readable().unwrap();
    let mut bomb = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for index in 0..mebibytes {
        bomb.raw_copy_file_rename(seed.by_index(0).unwrap(), format!("xl/worksheets/sheet{index}.xml")).unwrap();
    }
    bomb.finish().unwrap();
}

fn assert_refused_cheaply(installation: &Installation, path: &Path) {
    let (run, peak) = measured(installation.command(&["import", "datasets", path.to_str().unwrap(), "--json"]));
    let answer = run.ended(1);
    assert_eq!(answer["imported"], 0);
    assert!(answer["problems"][0]["message"].as_str().is_some_and(|message| message.contains(' ')), "{answer}");
    assert!(peak > 0 && peak < PEAK_MAX_KIB, "{} took {peak} KiB", path.display());
}

#[test]
fn bombs_and_giants_are_refused_within_little_memory() {
    let installation = Installation::sqlite();
    let path = |name: &str| -> PathBuf { installation.file(name) };
    bomb(&path("bomba.xlsx"), 1_500);
    assert_refused_cheaply(&installation, &path("bomba.xlsx"));
    for name in ["olbrzym.xlsx", "olbrzym.csv"] {
        std::fs::File::create(path(name)).unwrap().set_len(2 << 30).unwrap();
        assert_refused_cheaply(&installation, &path(name));
    }
    std::fs::write(path("wide.csv"), "a;".repeat(1 << 20)).unwrap();
    assert_refused_cheaply(&installation, &path("wide.csv"));
    std::fs::write(path("tall.csv"), format!("Zbiór;Postać\n{}", "a;papierowa\n".repeat(60_000))).unwrap();
    assert_refused_cheaply(&installation, &path("tall.csv"));
    for (name, content) in [
        ("pusty.xlsx", &b""[..]),
        ("smiec.xlsx", b"PK\x03\x04 to nie jest archiwum"),
        ("stary.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        ("zera.csv", &[0; 4096]),
        ("obraz.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ] {
        std::fs::write(path(name), content).unwrap();
        assert_refused_cheaply(&installation, &path(name));
    }
    assert!(installation.records("datasets").is_empty());
    installation.assert_log_is_valid();
}

/// Texts that are kept as they are, whatever they mean elsewhere.
const HOSTILE: [&str; 12] = [
    "👩‍👩‍👧‍👦 🏳️‍🌈 z̷̛͎a̸l̶g̵o̸",
    "\u{202e}אבג\u{202c} مرحبا \u{2066}x\u{2069}",
    "'; DROP TABLE records; --",
    "\" OR 1=1 --",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "#set page(width: 1pt); #read(\"/etc/passwd\") *b* _i_ $x^2$ @label `raw`",
    "{{7*7}} ${jndi:ldap://x} {% raw %} %s%n \\u0000 \\\\",
    "=HYPERLINK(\"http://x\")",
    "../../../etc/passwd",
    "\u{feff}nie znacznik\u{200b}\u{00ad}",
    "null",
    "𝕬𝖛𝖊 ǅ ß İ ŉ \u{10ffff}",
];

#[test]
fn hostile_texts_are_kept_as_they_are() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    for text in HOSTILE {
        let contents = format!("{text}\n{text}");
        let body = json!({ "name": text, "form": "Paper", "contents": contents, "users": [text] });
        let number = client.enter("datasets", &body);
        let shown = client.get(&format!("registers/datasets/records/{number}")).ended(200);
        for field in ["name", "contents", "users"] {
            assert_eq!(shown["body"][field], body[field], "{field}");
        }
        assert_eq!(shown["title"], text);
    }
    let long = "ż".repeat(20_000);
    let number = client.enter("datasets", &json!({ "name": "Długi", "form": "Paper", "contents": long }));
    let shown = client.get(&format!("registers/datasets/records/{number}")).ended(200);
    assert_eq!(shown["body"]["contents"], long);
    let bodies = installation.bodies("datasets");
    assert!(bodies.iter().zip(HOSTILE).all(|(body, text)| body["name"] == text), "the export says the same");
    for format in ["csv", "xlsx"] {
        let path = installation.file(&format!("wrogie.{format}"));
        installation.json(&["export", "datasets", "--format", format, "-o", path.to_str().unwrap()], 0);
        let other = Installation::sqlite();
        other.json(&["import", "datasets", path.to_str().unwrap()], 0);
        for (copy, original) in other.bodies("datasets").iter().zip(&bodies) {
            assert_eq!(copy, original, "{format}");
        }
    }
    installation.assert_log_is_valid();
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_reason() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let mebibyte = "a".repeat(1 << 20);
    for text in ["zero\0w środku", "dzwonek\u{7}", "\u{1b}[31mczerwony", "a\u{85}b", &mebibyte] {
        let body = json!({ "name": text, "form": "Paper", "contents": text, "users": [text] });
        let problem = client.post("registers/datasets/records", &body).refused(422);
        let places: Vec<&str> =
            problem["problems"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
        assert_eq!(places, ["name", "contents", "users"], "{:?}", text.chars().take(20).collect::<String>());
    }
    let too_large = format!("{{\"name\":\"{}\"}}", "a".repeat(5 << 20));
    let status =
        client.try_call("POST", "registers/datasets/records", too_large.into(), &[]).map(|answer| answer.status);
    // A server may hang up on a sender who goes on after the refusal.
    assert!(status.as_ref().map_or(true, |status| *status == 413), "{status:?}");
    // That connection is gone with the refusal.
    let client = server.client(&installation.token(ADMIN));
    let deep = format!("{{\"users\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    client.call("POST", "registers/datasets/records", deep.into(), &[]).refused(400);
    client
        .call("POST", "registers/datasets/records", b"{\"name\":\"\\ud800\",\"form\":\"Paper\"}".to_vec(), &[])
        .refused(400);
    client
        .call("POST", "registers/datasets/records", b"{\"name\":\"\xff\",\"form\":\"Paper\"}".to_vec(), &[])
        .refused(400);
    for search in ["%00", "%ff%fe", "%27%3B--", "%25_%25", &"%C5%BC".repeat(1_000)] {
        let query = format!("search={search}&sort={search}&after={search}&state={search}&limit={search}");
        let answer = client.get(&format!("registers/datasets/records?{query}"));
        assert!(matches!(answer.status, 200 | 400), "{search}: {}", answer.text());
    }
    let kept = client.get("registers/datasets/records").ended(200);
    assert_eq!(kept["records"], json!([]));
    let peak = server.resident_peak_kib();
    assert!(peak < PEAK_MAX_KIB, "the server took {peak} KiB");
}

#[test]
fn an_erased_record_stays_erased_when_an_old_database_is_put_back() {
    let installation = Installation::sqlite();
    let (erased, kept) = wait(async {
        let engine = installation.engine().await;
        let by = program(&engine).await;
        let numbers = (enter(&engine, &by, "Do usunięcia").await, enter(&engine, &by, "Zostaje").await);
        close(engine).await;
        numbers
    });
    let backup = files(&installation)["rodowod.db"].clone();
    let old_keyring = files(&installation)["keyring.db"].clone();
    wait(async {
        let engine = installation.engine().await;
        let by = program(&engine).await;
        records::erase(&engine, &by, "datasets", (erased, " ")).await.expect_err("an erasure has its reason");
        records::erase(&engine, &by, "datasets", (erased, "art. 17")).await.unwrap();
        records::erase(&engine, &by, "datasets", (erased, "art. 17")).await.expect_err("it is gone already");
        assert!(records::view(&engine, &by, "datasets", erased).await.is_ok_and(|view| view.record.body.is_empty()));
        close(engine).await;
    });
    installation.assert_log_is_valid();
    assert_eq!(installation.bodies("datasets").len(), 1);
    wait(async { close(installation.engine().await).await });
    assert_ne!(files(&installation)["keyring.db"], old_keyring, "the key is gone from the file itself");

    put_back(&installation, &BTreeMap::from([("rodowod.db".to_owned(), backup)]));
    wait(async {
        let engine = installation.engine().await;
        let by = program(&engine).await;
        let view = records::view(&engine, &by, "datasets", erased).await;
        let history = records::history(&engine, &by, "datasets", erased).await;
        for shown in [format!("{view:?}"), format!("{history:?}")] {
            assert!(!shown.contains("Do usunięcia") && !shown.contains("Imię i nazwisko"), "{shown}");
        }
        assert_eq!(records::view(&engine, &by, "datasets", kept).await.unwrap().title, "Zostaje");
        let page = records::list(&engine, &by, "datasets", &Query { limit: 50, ..Query::default() }).await;
        let page = page.expect("one unreadable record does not close the register");
        assert!(page.rows.iter().all(|row| row.title != "Do usunięcia"));
        close(engine).await;
    });
}

/// The database already holds the new wrapping, the file still the old key: the new key stands beside it and nowhere else.
#[test]
fn a_rotation_cut_short_is_finished_and_never_loses_the_key() {
    let (installation, _) = with_records();
    let old = std::fs::read(installation.master_key()).unwrap();
    installation.json(&["key", "rotate"], 0);
    let next = installation.file("master.next");
    std::fs::rename(installation.master_key(), &next).unwrap();
    std::fs::write(installation.master_key(), old).unwrap();
    assert_eq!(installation.bodies("datasets").len(), 3, "the key beside the old one opens what it wraps");
    installation.json(&["key", "rotate"], 0);
    assert_eq!(installation.bodies("datasets").len(), 3, "a second rotation keeps the data readable");
    installation.assert_log_is_valid();
}
