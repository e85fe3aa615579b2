//! Every route asks for what its line in the table says, and every answer is dressed for the world outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::sync::Arc;

use axum::routing::MethodFilter;
use rodowod_engine::{Clock, Engine, MasterKeySource, Settings as EngineSettings};
use rodowod_web::{Lacking, Needs, PrintFailure, PrintJob, Printer, Settings, Web, app, table};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

struct NoPrinter;

impl Printer for NoPrinter {
    fn print(&self, _job: PrintJob) -> Result<Vec<u8>, PrintFailure> {
        Err(PrintFailure::Broken(anyhow::anyhow!("there is no printer in this test")))
    }

    fn missing(&self, _job: &PrintJob) -> Vec<Lacking> {
        Vec::new()
    }
}

struct Server {
    address: String,
    _folder: tempfile::TempDir,
}

async fn server(settings: Settings) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let engine = Engine::open(EngineSettings {
        data: folder.path().to_owned(),
        database_url: None,
        master_key: MasterKeySource::File(folder.path().join("master.key")),
        host: "localhost".to_owned(),
        public_url: "http://localhost".to_owned(),
        smtp: None,
        files: None,
        registers: &[],
        checks: &[],
        controls: rodowod_domain::control::Controls::none(),
        clock: Clock::system(),
    })
    .await
    .unwrap();
    let router = app(Web::new(engine, Arc::new(NoPrinter), settings));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    Server { address, _folder: folder }
}

impl Server {
    /// The whole answer, head and body.
    async fn ask(&self, method: &str, path: &str, more: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let host = if more.contains("Host:") { String::new() } else { format!("Host: {}\r\n", self.address) };
        let request = format!("{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n{more}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// A path with its parameters filled in.
fn filled(path: &str) -> String {
    let part = |part: &str| match part {
        "{number}" | "{account}" | "{job}" | "{file}" | "{factor}" => "1".to_owned(),
        part if part.starts_with('{') => "x".to_owned(),
        part => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn between(text: &str, start: &str, end: &str) -> String {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split(end).next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_route_needs_what_the_table_says() {
    let server = server(Settings::default()).await;
    for route in table() {
        let method = match route.method {
            MethodFilter::GET => "GET",
            MethodFilter::PUT => "PUT",
            MethodFilter::DELETE => "DELETE",
            _ => "POST",
        };
        let length = if method == "GET" { "" } else { "Content-Length: 0\r\n" };
        let answer = server.ask(method, &filled(route.path), length).await;
        let place = format!("{method} {}: {}", route.path, answer.lines().next().unwrap_or_default());
        match route.needs {
            Needs::Session => {
                assert_eq!(status(&answer), 303, "{place}");
                assert!(answer.contains("location: /sign-in?to="), "{place}");
            }
            Needs::Token => {
                assert_eq!(status(&answer), 401, "{place}");
                assert!(answer.contains("application/problem+json"), "{place}");
            }
            Needs::Nothing => {
                assert!(![303, 401, 500].contains(&status(&answer)), "{place}");
            }
        }
        assert!(answer.contains("content-security-policy: default-src 'none'"), "{place}");
        assert!(answer.contains("x-content-type-options: nosniff"), "{place}");
    }
}

/// Addresses of which the answer is a file and not a page.
const FILES: [&str; 9] = [
    "/registers/{register}/print.pdf",
    "/registers/{register}/signed/{file}",
    "/registers/{register}/{number}/proof.txt",
    "/registers/{register}/{number}/documents/{document}",
    "/registers/{register}/{number}/files/{file}",
    "/persons/requests/{number}/disclosures.pdf",
    "/documents/{document}",
    "/accountability/parameters.toml",
    "/administration/institution/logo",
];

#[test]
fn the_walk_over_all_pages_knows_every_kind_of_page() {
    let pages = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e/pages.mjs")).unwrap();
    let walked = ["const OFFICE = [", "const KINDS = ["].map(|start| between(&pages, start, "];"));
    let is_walked = |path: &str| walked.iter().any(|list| list.contains(&format!("\"{path}\"")));
    let routes = table().into_iter().filter(|route| route.needs == Needs::Session && route.method == MethodFilter::GET);
    let paths: Vec<&str> = routes.map(|route| route.path).collect();
    let missing: Vec<&&str> = paths.iter().filter(|path| !FILES.contains(path) && !is_walked(path)).collect();
    assert_eq!(missing, [] as [&&str; 0]);
    assert!(FILES.iter().all(|file| paths.contains(file)), "only what is there is excused");
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_language_of_the_browser() {
    let server = server(Settings::default()).await;
    let polish = server.ask("GET", "/nowhere", "").await;
    assert!(status(&polish) == 404 && polish.contains("Nie ma takiej strony"), "{polish}");
    let english = server.ask("GET", "/nowhere", "Accept-Language: en-GB\r\n").await;
    assert!(status(&english) == 404 && english.contains("There is no such page"), "{english}");
    let api = server.ask("GET", "/api/v1/nowhere", "Accept-Language: en\r\n").await;
    assert!(status(&api) == 404 && api.contains("\"status\":404"), "{api}");
}

#[tokio::test]
async fn a_foreign_name_and_a_foreign_form_are_refused() {
    let known = Settings { hosts: vec!["rodo.example".to_owned()], ..Settings::default() };
    let server = server(known).await;
    assert_eq!(status(&server.ask("GET", "/sign-in", "Host: rodo.example\r\n").await), 200);
    assert_eq!(status(&server.ask("GET", "/sign-in", "Host: evil.example\r\n").await), 421);
    assert_eq!(status(&server.ask("GET", "/healthz", "Host: 10.0.0.7\r\n").await), 200);
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n";
    let foreign = format!("Host: rodo.example\r\nOrigin: https://evil.example\r\n{form}");
    assert_eq!(status(&server.ask("POST", "/sign-in", &foreign).await), 421);
    let without_token = format!("Host: rodo.example\r\nOrigin: https://rodo.example\r\n{form}");
    assert_eq!(status(&server.ask("POST", "/sign-in", &without_token).await), 403);
}

#[tokio::test]
async fn guessing_of_passwords_meets_a_wall() {
    let server = server(Settings::default()).await;
    let page = server.ask("GET", "/sign-in", "").await;
    let (gate, token) = (between(&page, "rodowod-gate=", ";"), between(&page, "name=\"csrf\" value=\"", "\""));
    let form = format!("login=dyrektor&password=zle&csrf={token}");
    let more = format!(
        "Cookie: rodowod-gate={gate}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let mut seen = Vec::new();
    for _ in 0..12 {
        seen.push(status(&server.ask("POST", "/sign-in", &more).await));
    }
    assert_eq!(seen.first(), Some(&422), "{seen:?}");
    assert_eq!(seen.last(), Some(&429), "{seen:?}");
}
