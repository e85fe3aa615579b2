//! Files in S3-compatible storage, over real HTTP: what lies there is sealed, a storage that refuses or is away is named in
//! the language of whoever asked, and nothing is half kept.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/s3.rs"]
mod s3;
mod support;

use std::process::Command;

use rodowod_engine::files::{self, Bucket};
use rodowod_engine::secret::Secret;
use rodowod_engine::{Clock, Engine, institutions};
use s3::{BUCKET, KEY_ID, Mood, REGION, S3, SECRET};
use serde_json::json;
use support::{ADMIN, Installation, Run, Server, file_sent, measured, page, send, signed_in};

const TEXT: &[u8] = b"Jawna tresc skanu, ktorej nikt poza nami nie czyta.\n";

fn command(installation: &Installation, storage: &S3, arguments: &[&str]) -> Command {
    let mut command = installation.command(arguments);
    command.envs(storage.settings("szkola/pliki"));
    command
}

fn run(installation: &Installation, storage: &S3, arguments: &[&str]) -> Run {
    measured(command(installation, storage, &[arguments, &["--json"]].concat())).0
}

fn serve(installation: &Installation, storage: &S3) -> Server {
    Server::start(command(installation, storage, &["serve", "--listen", "127.0.0.1:0", "--json"]))
}

/// A server with one record, its page of files, and the cookies and token of who attaches.
struct Desk {
    server: Server,
    files: String,
    cookies: String,
    csrf: String,
}

fn desk(installation: &Installation, storage: &S3) -> Desk {
    let server = serve(installation, storage);
    // Without the storage in its settings, a command would make the folder.
    let token = run(installation, storage, &["token", "create", "--login", ADMIN]).ended(0);
    let client = server.client(token["token"].as_str().unwrap());
    let number = client.enter("datasets", &json!({ "name": "Akta", "form": "Paper", "contents": "Imię i nazwisko" }));
    let files = format!("/registers/datasets/{number}/files");
    let cookies = signed_in(&server);
    let csrf = page(&server, &files, &cookies).csrf();
    Desk { server, files, cookies, csrf }
}

impl Desk {
    fn attach(&self, name: &str) -> support::Answer {
        file_sent(&self.server, (&self.files, &self.cookies, &self.csrf), (name, TEXT))
    }

    /// Which of these names the page of files shows.
    fn listed(&self) -> Vec<&'static str> {
        let text = page(&self.server, &self.files, &self.cookies).text();
        ["skan-przed", "skan-w-przerwie", "skan-po"].into_iter().filter(|name| text.contains(name)).collect()
    }
}

#[test]
fn files_lie_sealed_in_the_bucket_and_nowhere_else() {
    let (installation, storage) = (Installation::sqlite(), S3::open());
    let _ = std::fs::remove_dir_all(installation.file("files"));
    let desk = desk(&installation, &storage);
    let attached = desk.attach("skan.txt");
    assert_eq!(attached.status, 303, "{}", attached.text());
    let objects = storage.objects();
    let [(key, sealed)] = &objects.iter().collect::<Vec<_>>()[..] else { panic!("{:?}", objects.keys()) };
    assert!(key.starts_with("szkola/pliki/1/"), "{key}");
    assert!(sealed.len() > TEXT.len() && !sealed.windows(12).any(|part| TEXT.windows(12).any(|clear| clear == part)));
    assert!(!installation.file("files").exists(), "nothing of it stays on this machine");

    let opened = page(&desk.server, &format!("{}/1", desk.files), &desk.cookies);
    assert_eq!((opened.status, &opened.body[..]), (200, TEXT));
    let verified = run(&installation, &storage, &["ledger", "verify"]).ended(0);
    assert_eq!(verified["valid"], true, "{verified}");

    let form = [("csrf", desk.csrf.as_str())];
    let removed = send(&desk.server, (&format!("{}/1/remove", desk.files), &desk.cookies), &form);
    assert_eq!(removed.status, 303, "{}", removed.text());
    assert!(storage.objects().is_empty());
    let said = run(&installation, &storage, &["doctor"]).ended(0);
    let files = said["findings"].as_array().unwrap().iter().find(|finding| finding["about"] == "files").unwrap();
    assert!(files["message"].as_str().unwrap().contains("s3://akta/szkola/pliki"), "{files}");
    assert!(storage.asked().iter().any(|asked| asked == "PUT /akta/szkola/pliki/0/probe"), "{:?}", storage.asked());
    assert!(storage.objects().is_empty(), "what was tried out is gone again");
}

#[test]
fn a_file_changed_or_lost_in_the_bucket_is_named() {
    let (installation, storage) = (Installation::sqlite(), S3::open());
    let desk = desk(&installation, &storage);
    assert_eq!(desk.attach("skan.txt").status, 303);
    drop(desk);
    let (key, sealed) = storage.objects().pop_first().unwrap();
    let mut changed = sealed.clone();
    *changed.last_mut().unwrap() ^= 1;
    for content in [&changed[..], b""] {
        storage.put(&key, content);
        let verified = run(&installation, &storage, &["ledger", "verify"]).ended(1);
        assert!(verified["problems"][0].as_str().unwrap().contains('1'), "{verified}");
    }
    storage.put(&key, &sealed);
    run(&installation, &storage, &["ledger", "verify"]).ended(0);
}

/// What the program says when it cannot use the storage, in both languages and as one document; never the secret.
fn assert_refused(installation: &Installation, settings: &[(&str, String)], (polish, english): (&str, &str)) {
    for (language, said) in [("pl", polish), ("en", english)] {
        for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["doctor"]] {
            let mut command = installation.command(&[arguments, &["--json", "--language", language]].concat());
            command.envs(settings.iter().map(|(name, value)| (name, value.as_str())));
            let run = measured(command).0;
            let heard = format!("{} {}", String::from_utf8_lossy(&run.stdout), run.stderr);
            assert_eq!(run.status, 2, "{heard}");
            assert!(heard.contains(said), "{heard}");
            assert!(!heard.contains("tajna") && !heard.contains(KEY_ID), "{heard}");
        }
    }
}

#[test]
fn a_storage_that_refuses_or_is_not_there_is_named_before_anything_is_served() {
    let (installation, storage) = (Installation::sqlite(), S3::open());
    let with = |name: &str, value: &str| {
        let settings = storage.settings("pliki").into_iter();
        settings.map(|(known, old)| (known, if known == name { value.to_owned() } else { old })).collect::<Vec<_>>()
    };
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let cases = [
        (
            with("RODOWOD_S3_SECRET_ACCESS_KEY", "tajna-ale-inna"),
            ("odmawia (SignatureDoesNotMatch)", "refuses (SignatureDoesNotMatch)"),
        ),
        (with("RODOWOD_S3_REGION", "us-east-1"), ("odmawia (Authorization", "refuses (Authorization")),
        (with("RODOWOD_FILES", "s3://inny"), ("Magazynu plików s3://inny nie ma", "no storage of files at s3://inny")),
        (with("RODOWOD_S3_ENDPOINT", &format!("http://{closed}")), ("nie odpowiada", "does not answer")),
        (with("RODOWOD_S3_ENDPOINT", "http://s3.example.pl"), ("nie jest bezpiecznym adresem", "is not safe")),
        (with("RODOWOD_S3_SECRET_ACCESS_KEY", ""), ("wymaga klucza dostępu", "needs an access key")),
        (with("RODOWOD_FILES", "/var/lib/pliki"), ("nie wskazuje magazynu", "names no storage")),
    ];
    for (settings, said) in &cases {
        assert_refused(&installation, settings, *said);
    }
    assert!(storage.objects().is_empty());
}

#[test]
fn a_storage_that_goes_away_is_said_to_and_missed_no_longer_than_it_is_away() {
    let (installation, storage) = (Installation::sqlite(), S3::open());
    let desk = desk(&installation, &storage);
    assert_eq!(desk.attach("skan-przed.txt").status, 303);
    for mood in [Mood::Away, Mood::Busy] {
        storage.feel(mood);
        let refused = desk.attach("skan-w-przerwie.txt");
        assert_eq!(refused.status, 503, "{}", refused.text());
        assert!(refused.text().contains("Magazyn plików nie odpowiada"), "{}", refused.text());
        assert_eq!(page(&desk.server, &format!("{}/1", desk.files), &desk.cookies).status, 503);
        assert_eq!(desk.listed(), ["skan-przed"], "what was refused is not listed, what is there still is");
        assert_eq!(desk.server.client("").get("/healthz").status, 200);
    }
    storage.feel(Mood::Well);
    assert_eq!(desk.attach("skan-po.txt").status, 303);
    assert_eq!(desk.listed(), ["skan-przed", "skan-po"]);

    // The act of removing is done in the database; the object stays, and no key opens it.
    storage.feel(Mood::Away);
    let form = [("csrf", desk.csrf.as_str())];
    let removed = send(&desk.server, (&format!("{}/1/remove", desk.files), &desk.cookies), &form);
    assert_eq!(removed.status, 303, "{}", removed.text());
    storage.feel(Mood::Well);
    assert_eq!(desk.listed(), ["skan-po"]);
    drop(desk);
    assert_eq!(storage.objects().len(), 2);
    // What this database does not know may be the files of the installation of which it is a copy.
    let swept = tokio::runtime::Runtime::new().unwrap().block_on(swept(&installation, &storage));
    assert_eq!((swept, storage.objects().len()), (0, 7));
    run(&installation, &storage, &["ledger", "verify"]).ended(0);
}

async fn swept(installation: &Installation, storage: &S3) -> usize {
    let bucket = Bucket {
        address: format!("s3://{BUCKET}/szkola/pliki"),
        endpoint: storage.endpoint.clone(),
        region: REGION.to_owned(),
        access_key_id: KEY_ID.to_owned(),
        secret_access_key: Secret::from(SECRET.to_owned()),
    };
    let mut settings = installation.settings(Clock::system());
    settings.files = Some(bucket);
    let engine = Engine::open(settings).await.unwrap();
    let institution = institutions::list(&engine).await.unwrap()[0].id;
    for file in 900..905 {
        storage.put(&format!("szkola/pliki/{institution}/{file}"), b"osierocony");
    }
    files::sweep(&engine, institution).await.unwrap()
}
