//! What a running server says while its database is away or its disk is full, and that it goes on by itself afterwards;
//! and that a log kept on PostgreSQL betrays every byte that was changed in it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use support::{ADMIN, Answer, Client, Installation, SLUG, file_sent, page, signed_in};

fn dataset(name: &str) -> Value {
    json!({ "name": name, "form": "Paper", "contents": "Imię i nazwisko" })
}

/// A PostgreSQL of the test's own, which it may stop.
struct Postgres {
    url: String,
    folder: String,
}

impl Postgres {
    /// None only where the tests were told to leave PostgreSQL out.
    fn start() -> Option<Self> {
        if std::env::var_os("RODOWOD_SQLITE_ONLY").is_some_and(|value| value == "1") {
            return None;
        }
        let output = Command::new(Self::script()).arg("start").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let value = |name: &str| {
            let found =
                text.lines().find_map(|line| line.strip_prefix("export ")?.strip_prefix(name)?.strip_prefix('='));
            found.expect("the script says where the server is").to_owned()
        };
        Some(Self { url: value("RODOWOD_TEST_POSTGRES"), folder: value("RODOWOD_TEST_POSTGRES_FOLDER") })
    }

    fn script() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ci/postgres")
    }

    fn control(&self, verb: &str) {
        assert!(Command::new(Self::script()).args([verb, &self.folder]).status().unwrap().success(), "{verb}");
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.control("stop");
    }
}

/// A page that says in words what is the matter, and that it will pass.
fn assert_page(answer: &Answer, (status, said): (u16, &str)) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(answer.header("content-type").starts_with("text/html"), "{}", answer.text());
    assert!(answer.text().contains(said), "{}", answer.text());
}

#[test]
fn a_database_that_went_away_is_said_to_and_missed_no_longer_than_it_is_away() {
    let Some(postgres) = Postgres::start() else { return };
    let installation = Installation::founded(Some(postgres.url.clone()));
    let server = installation.serve();
    let token = installation.token(ADMIN);
    // The server may hang up after a refusal of what it has not read to its end.
    let client = || server.client(&token);
    assert_eq!(client().enter("datasets", &dataset("Przed przerwą")), 1);
    postgres.control("down");
    for _ in 0..2 {
        let refusal = client().post("registers/datasets/records", &dataset("W przerwie"));
        assert_eq!(refusal.header("retry-after"), "5");
        assert_eq!(refusal.refused(503)["type"], "urn:rodowod:problem:unavailable");
        client().get("registers/datasets/records").refused(503);
        let called = page(&server, "/", "rodowod=nikt");
        assert_page(&called, (503, "Baza danych nie odpowiada. Nic nie zostało zapisane."));
        assert_eq!(client().get("/readyz").status, 503);
        assert_eq!(client().get("/healthz").status, 200, "the server itself is alive");
    }
    postgres.control("up");
    assert_eq!(client().enter("datasets", &dataset("Po przerwie")), 2, "what was refused used up no number");
    assert_eq!(client().get("/readyz").status, 200);
    let names: Vec<Value> = installation.bodies("datasets").into_iter().map(|mut body| body["name"].take()).collect();
    assert_eq!(names, ["Przed przerwą", "Po przerwie"]);
    installation.assert_log_is_valid();
}

#[test]
fn one_byte_changed_on_postgres_is_named() {
    let Some(installation) = Installation::postgres() else { return };
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    for name in ["Księga uczniów", "Dziennik", "Kronika"] {
        client.enter("datasets", &dataset(name));
    }
    drop(server);
    let sequence = installation.assert_log_is_valid()["entries"].as_u64().unwrap() - 1;
    let body = "record_versions SET body = set_byte(body, 40, get_byte(body, 40) # 1)
         WHERE register = 'datasets' AND number = 2";
    let entry = |column: &str| {
        format!(
            "ledger_entries SET {column} = set_byte({column}, 9, get_byte({column}, 9) # 1)
             WHERE place & ((1::bigint << 40) - 1) = {sequence}"
        )
    };
    let named = format!("entry {sequence}");
    for (change, named) in
        [(body.to_owned(), "datasets/2"), (entry("entry"), named.as_str()), (entry("leaf_hash"), named.as_str())]
    {
        update(&installation, &change);
        let answer = installation.json(&["ledger", "verify"], 1);
        let problems = answer["problems"].as_array().unwrap();
        assert!(problems.iter().any(|problem| problem.as_str().unwrap().contains(named)), "{named}: {problems:?}");
        // The same change again takes it back.
        update(&installation, &change);
    }
    installation.assert_log_is_valid();
}

fn update(installation: &Installation, change: &str) {
    let url = installation.url.as_deref().unwrap();
    let psql = Command::new("psql").args([url, "-qc", &format!("UPDATE {change}")]).output().unwrap();
    assert!(psql.status.success() && psql.stderr.is_empty(), "{}", String::from_utf8_lossy(&psql.stderr));
}

/// A disk of a few megabytes, gone when dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]).arg(at).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

/// More than a disk of a few megabytes takes.
const ENTERED_MAX: usize = 2_000;

/// Enters records until one is refused; the names of those that were acknowledged, and the refusal.
fn fill_up(client: &Client) -> (Vec<String>, Answer) {
    let mut names = Vec::new();
    for index in 0..ENTERED_MAX {
        let name = format!("Zbiór {index}");
        let mut body = dataset(&name);
        body["contents"] = json!("ż".repeat(9_000));
        let answer = client.post("registers/datasets/records", &body);
        if answer.status != 201 {
            return (names, answer);
        }
        names.push(name);
    }
    panic!("the disk never filled up")
}

#[test]
fn a_full_disk_is_said_and_the_server_goes_on_when_there_is_room() {
    let folder = tempfile::TempDir::new().unwrap();
    let Some(_disk) = SmallDisk::mount(folder.path()) else {
        eprintln!("only root may mount a small disk; the store is tried with a limit of pages instead");
        return;
    };
    let ballast = folder.path().join("ballast");
    std::fs::write(&ballast, vec![0; 3 << 20]).unwrap();
    let installation = Installation::founded_in(folder, None);
    let token = installation.token(ADMIN);
    let server = installation.serve();
    let client = server.client(&token);
    let first = client.enter("datasets", &dataset("Zbiór z załącznikiem"));
    let cookies = signed_in(&server);
    let files = format!("/registers/datasets/{first}/files");
    let csrf = page(&server, &files, &cookies).csrf();
    let (mut names, refusal) = fill_up(&client);
    names.insert(0, "Zbiór z załącznikiem".to_owned());
    let refused = file_sent(&server, (&files, &cookies, &csrf), ("skan.txt", &vec![b'a'; 4 << 20]));
    assert_eq!(refused.status, 507, "{}", refused.text());
    assert_eq!(refusal.refused(507)["type"], "urn:rodowod:problem:disk-full");
    assert!(names.len() > 10, "{} records filled the disk", names.len());
    assert_eq!(client.get("/healthz").status, 200);
    let listed = client.get("registers/datasets/records?limit=200").ended(200);
    assert_eq!(listed["records"].as_array().unwrap().len(), names.len().min(200), "nothing half-written is listed");

    std::fs::remove_file(&ballast).unwrap();
    let number = client.enter("datasets", &dataset("Po porządkach"));
    assert_eq!(number, names.len() as u64 + 1, "what was refused used up no number");
    names.push("Po porządkach".to_owned());
    drop(server);
    let stored: Vec<Value> = installation.bodies("datasets").into_iter().map(|mut body| body["name"].take()).collect();
    assert_eq!(stored, names);
    installation.assert_log_is_valid();
}

#[test]
fn what_cannot_be_printed_is_named_with_its_field() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let cookie = support::signed_in(&server);
    let document = "/registers/authorisations/1/documents/authorisation.pdf";
    let pdf = page(&server, document, &cookie);
    assert!(pdf.status == 200 && pdf.body.starts_with(b"%PDF-"), "{}", pdf.text());

    let founding = client.get("registers/authorisations/records/1").ended(200);
    let mut body = founding["body"].clone();
    body["post"] = json!("dyrektor 漢");
    client.put("registers/authorisations/records/1", &body, &[]).ended(200);
    let refusal = page(&server, document, &cookie);
    assert_page(&refusal, (422, "Stanowisko"));
    assert!(refusal.text().contains("U+6F22") && refusal.text().contains("usuń ten znak"), "{}", refusal.text());
    assert_eq!(client.get(&format!("/api/v1/institutions/{SLUG}/today")).status, 200);
}
