//! What every test of the binary needs: an installation in a folder of its own, servers on it, and a client with a token.
//!
//! Nothing here waits for a time: a server is there once it has printed its address and answered `/healthz`.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod word;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use rodowod_engine::{Clock, Engine, MasterKeySource, Settings};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use ureq::http;

pub const SLUG: &str = "szkola-probna";
pub const ADMIN: &str = "dyrektor";
pub const PASSWORD: &str = "zielony rower nad Wisłą";

/// Settings of whoever runs the tests must not reach the program under test.
const SETTINGS: [&str; 21] = [
    "RODOWOD_BEHIND_PROXY",
    "RODOWOD_DATA",
    "RODOWOD_DATABASE_URL",
    "RODOWOD_FILES",
    "RODOWOD_LANGUAGE",
    "RODOWOD_LISTEN",
    "RODOWOD_LOG",
    "RODOWOD_MASTER_KEY",
    "RODOWOD_MASTER_KEY_FILE",
    "RODOWOD_PUBLIC_URL",
    "RODOWOD_S3_ACCESS_KEY_ID",
    "RODOWOD_S3_ENDPOINT",
    "RODOWOD_S3_REGION",
    "RODOWOD_S3_SECRET_ACCESS_KEY",
    "RODOWOD_SMTP_FROM",
    "RODOWOD_SMTP_HOST",
    "RODOWOD_SMTP_PASSWORD",
    "RODOWOD_SMTP_PORT",
    "RODOWOD_SMTP_SECURITY",
    "RODOWOD_SMTP_USER",
    "CREDENTIALS_DIRECTORY",
];

/// How a command ended and what it said.
pub struct Run {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Run {
    /// The one document on standard output, or a failure that shows what stood there instead.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {:?} / {}", String::from_utf8_lossy(&self.stdout), self.stderr))
    }

    /// The document of a command that must have ended with this status.
    pub fn ended(&self, status: i32) -> Value {
        let said = String::from_utf8_lossy(&self.stdout);
        assert_eq!(self.status, status, "{said} {}", self.stderr);
        self.json()
    }
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rodowod"));
    for name in SETTINGS {
        command.env_remove(name);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the program with what it reads on standard input.
pub fn rodowod(arguments: &[&str], input: &str) -> Run {
    let mut command = command();
    command.args(arguments);
    finished(command, input)
}

fn finished(mut command: Command, input: &str) -> Run {
    let mut child = command.spawn().unwrap();
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        status: output.status.code().unwrap_or(-1),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// An institution founded by `rodowod init`.
pub struct Installation {
    folder: TempDir,
    pub url: Option<String>,
}

impl Installation {
    pub fn sqlite() -> Self {
        Self::founded(None)
    }

    /// On a fresh database. None only where the tests were told to leave PostgreSQL out.
    pub fn postgres() -> Option<Self> {
        postgres_url().map(|url| Self::founded(Some(url)))
    }

    pub fn founded(url: Option<String>) -> Self {
        Self::founded_in(TempDir::new().unwrap(), url)
    }

    pub fn founded_in(folder: TempDir, url: Option<String>) -> Self {
        Self { folder, url }.as_a("school")
    }

    /// An institution of that kind.
    pub fn sqlite_of(preset: &str) -> Self {
        Self { folder: TempDir::new().unwrap(), url: None }.as_a(preset)
    }

    fn as_a(self, preset: &str) -> Self {
        let founding = ["--preset", preset, "--name", "Szkoła Próbna", "--slug", SLUG, "--admin", ADMIN];
        let arguments = [&["init", "--json"][..], &founding, &["--password-stdin"]].concat();
        finished(self.command(&arguments), PASSWORD).ended(0);
        self
    }

    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.data().join(name)
    }

    pub fn master_key(&self) -> PathBuf {
        self.file("master.key")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = command();
        command.args(arguments).arg("--data").arg(self.data());
        if let Some(url) = &self.url {
            command.args(["--database-url", url]);
        }
        command
    }

    /// Runs a command on this installation.
    pub fn run(&self, arguments: &[&str]) -> Run {
        finished(self.command(arguments), "")
    }

    /// Runs a command with `--json` that must end with this status.
    pub fn json(&self, arguments: &[&str], status: i32) -> Value {
        self.run(&[arguments, &["--json"]].concat()).ended(status)
    }

    pub fn serve(&self) -> Server {
        Server::start(self.command(&["serve", "--listen", "127.0.0.1:0", "--json"]))
    }

    pub fn token(&self, login: &str) -> String {
        let answer = self.json(&["token", "create", "--login", login], 0);
        answer["token"].as_str().unwrap().to_owned()
    }

    /// Every record of a register as the export gives it.
    pub fn records(&self, register: &str) -> Vec<Value> {
        let run = self.run(&["export", register, "--format", "json"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        run.json().as_array().unwrap().clone()
    }

    pub fn bodies(&self, register: &str) -> Vec<Value> {
        self.records(register).into_iter().map(|mut record| record["body"].take()).collect()
    }

    pub fn assert_log_is_valid(&self) -> Value {
        let answer = self.json(&["ledger", "verify"], 0);
        assert_eq!(answer["valid"], true, "{answer}");
        answer
    }

    pub fn settings(&self, clock: Clock) -> Settings {
        Settings {
            data: self.data().to_owned(),
            database_url: self.url.clone(),
            master_key: MasterKeySource::File(self.master_key()),
            host: "127.0.0.1".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            smtp: None,
            files: None,
            registers: rodowod_registers::REGISTERS,
            checks: rodowod_registers::CHECKS,
            controls: rodowod_registers::controls::controls(Vec::new),
            clock,
        }
    }

    /// The same office without a server, for what no command and no address does.
    pub async fn engine(&self) -> Engine {
        Engine::open(self.settings(Clock::system())).await.unwrap()
    }
}

/// The address of a new, empty database.
fn postgres_url() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if std::env::var_os("RODOWOD_SQLITE_ONLY").is_some_and(|value| value == "1") {
        return None;
    }
    let server = std::env::var("RODOWOD_TEST_POSTGRES").expect(
        "RODOWOD_TEST_POSTGRES names no server: eval \"$(.ci/postgres start)\", or leave it out with \
         RODOWOD_SQLITE_ONLY=1",
    );
    let name = format!("s{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let made = Command::new("createdb").arg(format!("--maintenance-db={server}")).arg(&name).status().unwrap();
    assert!(made.success(), "createdb {name}");
    let (address, _) = server.rsplit_once('/').expect("the address ends with a database");
    Some(format!("{address}/{name}"))
}

/// A running server, stopped hard when the test is over.
pub struct Server {
    child: Child,
    /// What it printed when it began to listen.
    pub announcement: Value,
}

impl Server {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let announcement = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"));
        let server = Self { child, announcement };
        assert_eq!(server.client("").get("/healthz").status, 200);
        server
    }

    /// The school of the demonstration, with its data in this folder.
    pub fn demo(folder: &Path) -> Self {
        let mut command = command();
        command.args(["demo", "--listen", "127.0.0.1:0", "--json", "--data"]).arg(folder);
        Self::start(command)
    }

    /// The same, on a day on which its clock begins.
    pub fn demo_at(folder: &Path, now: &str) -> Self {
        let mut command = command();
        command.args(["demo", "--listen", "127.0.0.1:0", "--json", "--now", now, "--data"]).arg(folder);
        Self::start(command)
    }

    pub fn client(&self, token: &str) -> Client {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let address = self.announcement["address"].as_str().unwrap().to_owned();
        Client { agent, address, token: token.to_owned() }
    }

    /// As `kill -9` does: no farewell, nothing finished.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn resident_peak_kib(&self) -> u64 {
        resident_peak_kib(self.child.id()).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The most memory that a process ever held, while it lives.
fn resident_peak_kib(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

/// Runs a command to its end and says how much memory it held at most.
pub fn measured(mut command: Command) -> (Run, u64) {
    let mut child = command.spawn().unwrap();
    drop(child.stdin.take());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(resident_peak_kib(child.id()).unwrap_or(0));
        std::thread::yield_now();
    }
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    (Run { status: output.status.code().unwrap_or(-1), stdout: output.stdout, stderr }, peak)
}

/// A page as a browser with these cookies is shown it, redirects left to the browser.
pub fn page(server: &Server, path: &str, cookies: &str) -> Answer {
    browse(server, (path, cookies), None)
}

fn browse(server: &Server, (path, cookies): (&str, &str), form: Option<&str>) -> Answer {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let agent = ureq::Agent::from(agent);
    let address = format!("{}{path}", server.announcement["address"].as_str().unwrap());
    let mut response = match form {
        None => agent.get(&address).header("Cookie", cookies).call().unwrap(),
        Some(form) => {
            let kind = "application/x-www-form-urlencoded";
            agent.post(&address).header("Cookie", cookies).header("Content-Type", kind).send(form).unwrap()
        }
    };
    let body = response.body_mut().with_config().limit(64 << 20).read_to_vec().unwrap();
    Answer { status: response.status().as_u16(), headers: response.headers().clone(), body }
}

/// A form as a browser with these cookies sends it.
pub fn form_sent(server: &Server, path: &str, (cookies, form): (&str, &str)) -> Answer {
    browse(server, (path, cookies), Some(form))
}

/// The cookie of the administrator, signed in as a person does it.
pub fn signed_in(server: &Server) -> String {
    signed_in_as(server, (ADMIN, PASSWORD))
}

/// The cookie of anybody whose password is known.
pub fn signed_in_as(server: &Server, (login, password): (&str, &str)) -> String {
    let gate = page(server, "/sign-in", "");
    let answer =
        send(server, ("/sign-in", &gate.cookie()), &[("csrf", &gate.csrf()), ("login", login), ("password", password)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.cookie()
}

/// Sends a form as a browser does.
pub fn send(server: &Server, (path, cookies): (&str, &str), fields: &[(&str, &str)]) -> Answer {
    let letters = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", letters(value))).collect();
    browse(server, (path, cookies), Some(&pairs.join("&")))
}

/// Sends a file with a form, as a browser does.
pub fn file_sent(server: &Server, (path, cookies, csrf): (&str, &str, &str), (name, content): (&str, &[u8])) -> Answer {
    const BOUNDARY: &str = "granica-miedzy-czesciami";
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--{BOUNDARY}\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), content, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
    let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let sent = ureq::Agent::from(agent)
        .post(format!("{}{path}", server.announcement["address"].as_str().unwrap()))
        .header("Cookie", cookies)
        .header("Content-Type", format!("multipart/form-data; boundary={BOUNDARY}"))
        .send(&body[..]);
    let mut response = sent.unwrap();
    let body = response.body_mut().read_to_vec().unwrap();
    Answer { status: response.status().as_u16(), headers: response.headers().clone(), body }
}

/// Calls the API with a token. Paths without a slash in front lead into the institution.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    address: String,
    token: String,
}

pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The first cookie that the answer sets, as the browser sends it back.
    pub fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }

    /// The token of the forms on this page.
    pub fn csrf(&self) -> String {
        let text = self.text();
        let rest = text.split("name=\"csrf\" value=\"").nth(1).expect("the page has a form");
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The document of an answer that must have this status.
    pub fn ended(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        self.json()
    }

    /// The problem document of a refusal.
    pub fn refused(&self, status: u16) -> Value {
        let problem = self.ended(status);
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(problem["status"], status);
        for name in ["type", "title", "detail"] {
            assert!(problem[name].as_str().is_some_and(|text| !text.is_empty()), "{name} is missing: {problem}");
        }
        problem
    }
}

impl Client {
    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, Vec::new(), &[])
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.call("POST", path, body.to_string().into_bytes(), &[])
    }

    pub fn put(&self, path: &str, body: &Value, headers: &[(&str, &str)]) -> Answer {
        self.call("PUT", path, body.to_string().into_bytes(), headers)
    }

    pub fn call(&self, method: &str, path: &str, body: Vec<u8>, headers: &[(&str, &str)]) -> Answer {
        self.try_call(method, path, body, headers).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    pub fn try_call(
        &self,
        method: &str,
        path: &str,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Result<Answer, ureq::Error> {
        let in_institution = || format!("/api/v1/institutions/{SLUG}/{path}");
        let path = if path.starts_with('/') { path.to_owned() } else { in_institution() };
        let mut request = http::Request::builder().method(method).uri(format!("{}{path}", self.address));
        if !self.token.is_empty() {
            request = request.header("Authorization", format!("Bearer {}", self.token));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = match method {
            "GET" | "DELETE" => self.agent.run(request.body(()).unwrap())?,
            _ => self.agent.run(request.body(body).unwrap())?,
        };
        let body = response.body_mut().with_config().limit(64 << 20).read_to_vec()?;
        Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }

    /// Enters a record and gives its number.
    pub fn enter(&self, register: &str, body: &Value) -> u64 {
        self.post(&format!("registers/{register}/records"), body).ended(201)["number"].as_u64().unwrap()
    }
}

/// The least that a register takes, made from nothing but its description.
pub fn least(fields: &Value) -> Map<String, Value> {
    let mut body = Map::new();
    for field in fields.as_array().unwrap() {
        if field["required"] == true && is_shown(field, &body) {
            body.insert(field["name"].as_str().unwrap().to_owned(), example(field));
        }
    }
    body
}

fn is_shown(field: &Value, body: &Map<String, Value>) -> bool {
    let Some(condition) = field.get("shown_when") else { return true };
    let value = body.get(condition["field"].as_str().unwrap());
    let value =
        value.map_or_else(|| "false".to_owned(), |value| value.as_str().map_or(value.to_string(), str::to_owned));
    condition["values"].as_array().unwrap().contains(&Value::from(value))
}

fn example(field: &Value) -> Value {
    match field["kind"].as_str().unwrap() {
        // A line too short for a word is a code of a country.
        "line" if field["max"].as_u64().is_some_and(|max| max < 5) => json!("US"),
        "line" => json!("Próba"),
        "text" => json!("Próba\nw dwóch wierszach"),
        "email" => json!("proba@szkola.example"),
        "phone" => json!("22 000 00 00"),
        "integer" | "money" | "link" => json!(1),
        "date" => json!("2025-03-03"),
        "timestamp" => json!("2025-03-03T10:00:00Z"),
        "flag" => json!(true),
        "choice" => field["choices"][0]["value"].clone(),
        "choices" => json!([field["choices"][0]["value"]]),
        "lines" => json!(["Próba"]),
        "links" => json!([1]),
        "rows" => json!([least(&field["columns"])]),
        kind => panic!("no example of the kind {kind}"),
    }
}
