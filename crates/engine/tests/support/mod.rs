//! Offices for tests: an empty installation on either back end, and a school with its director.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod office;
pub mod post;
pub mod sheets;

use std::sync::atomic::{AtomicU32, Ordering};

use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::accounts::{self, Account, NewAccount};
use rodowod_engine::institutions::{self, Founding, Institution, Profile};
use rodowod_engine::{By, Clock, Engine, MasterKeySource, Settings, access, jobs, records};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio_postgres::NoTls;

pub const PASSWORD: &str = "wiosna konik lampa zegar";
pub const LOGIN: &str = "dyrektor";

/// An installation and the folder that ends with it.
pub struct Fresh {
    pub engine: Engine,
    folder: TempDir,
    database_url: Option<String>,
}

impl Fresh {
    pub async fn sqlite(now: &str) -> Self {
        Self::open(None, now, rodowod_registers::REGISTERS).await
    }

    /// With letters, which go to that post office.
    pub async fn with_post(now: &str, post: &post::Post) -> Self {
        let folder = TempDir::new().unwrap();
        let settings = settings(&folder, None, now);
        let engine = Engine::open(Settings { smtp: Some(post.smtp()), ..settings }).await.unwrap();
        Self { engine, folder, database_url: None }
    }

    /// With registers of the test's own.
    pub async fn with(registers: &'static [&'static dyn AnyRegister], now: &str) -> Self {
        Self::open(None, now, registers).await
    }

    /// Where the databases and the keys lie.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// None only where the tests were told to leave PostgreSQL out.
    pub async fn postgres(now: &str) -> Option<Self> {
        let url = postgres_url().await?;
        Some(Self::open(Some(url), now, rodowod_registers::REGISTERS).await)
    }

    async fn open(database_url: Option<String>, now: &str, registers: &'static [&'static dyn AnyRegister]) -> Self {
        let folder = TempDir::new().unwrap();
        let settings = Settings { registers, ..settings(&folder, database_url.clone(), now) };
        Self { engine: Engine::open(settings).await.unwrap(), folder, database_url }
    }

    /// One more server on the same database.
    pub async fn another(&self, now: &str) -> Engine {
        Engine::open(settings(&self.folder, self.database_url.clone(), now)).await.unwrap()
    }

    /// The same office at another time.
    pub fn at(&self, now: &str) -> Engine {
        self.engine.at(Clock::fixed(now.parse().unwrap()))
    }
}

fn settings(folder: &TempDir, database_url: Option<String>, now: &str) -> Settings {
    Settings {
        data: folder.path().to_owned(),
        database_url,
        master_key: MasterKeySource::File(folder.path().join("master.key")),
        host: "szkola.example".to_owned(),
        public_url: "https://rodo.szkola.example".to_owned(),
        smtp: None,
        files: None,
        registers: rodowod_registers::REGISTERS,
        checks: rodowod_registers::CHECKS,
        controls: rodowod_registers::controls::controls(Vec::new),
        clock: Clock::fixed(now.parse().unwrap()),
    }
}

async fn postgres_url() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if std::env::var_os("RODOWOD_SQLITE_ONLY").is_some_and(|value| value == "1") {
        return None;
    }
    let server = std::env::var("RODOWOD_TEST_POSTGRES").expect(
        "RODOWOD_TEST_POSTGRES names no server: eval \"$(.ci/postgres start)\", or leave it out with \
         RODOWOD_SQLITE_ONLY=1",
    );
    let name = format!("e{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let (client, connection) = tokio_postgres::connect(&server, NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (address, _) = server.rsplit_once('/').expect("the address ends with a database");
    Some(format!("{address}/{name}"))
}

pub fn body(value: Value) -> Body {
    value.as_object().unwrap().clone()
}

/// Founds a school; its director and the account.
pub async fn school(engine: &Engine) -> (By, Account) {
    school_of(engine, founding()).await
}

/// Founds this school.
pub async fn school_of(engine: &Engine, founding: Founding) -> (By, Account) {
    let institution: Institution = institutions::found(engine, founding).await.unwrap();
    let account = accounts::of_login(engine, LOGIN).await.unwrap().unwrap();
    let actor = access::actor(engine, &institution, &account).await.unwrap();
    (By { institution, actor }, account)
}

pub fn founding() -> Founding {
    let authorisation = json!({
        "person": "Halina Wzorcowa", "person_type": "Employee", "post": "dyrektor", "account": LOGIN,
        "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"], "registers": ["Everything"],
        "from": "2026-01-02", "issuer": "Halina Wzorcowa", "training_date": "2026-01-02", "pledge_date": "2026-01-02",
        "policy_version": "1",
    });
    Founding {
        preset: "school".to_owned(),
        name: "Szkoła Wzorcowa".to_owned(),
        slug: "szkola".to_owned(),
        profile: Profile::default(),
        admin: NewAccount { login: LOGIN.to_owned(), name: "Halina Wzorcowa".to_owned(), email: String::new() },
        password: PASSWORD.to_owned(),
        authorisation: (body(authorisation), vec![("grant", Body::new())]),
    }
}

/// An account with an authorisation of its own, entered and granted by somebody who may; `more` says what it opens.
pub async fn colleague(engine: &Engine, by: &By, (login, more): (&str, Value)) -> By {
    reachable(engine, by, (login, "", more)).await
}

/// A colleague with an address for letters.
pub async fn reachable(engine: &Engine, by: &By, (login, email, more): (&str, &str, Value)) -> By {
    let new = NewAccount { login: login.to_owned(), name: format!("Osoba {login}"), email: email.to_owned() };
    let program = access::program(by.institution.clone(), engine.clock.now());
    let (account, _) = accounts::create(engine, &program, &new).await.unwrap().unwrap();
    grant(engine, by, (login, more)).await;
    let actor = access::actor(engine, &by.institution, &account).await.unwrap();
    By { institution: by.institution.clone(), actor }
}

/// Does all that waits to be done.
pub async fn run_jobs(engine: &Engine) {
    for _ in 0..20 {
        if jobs::tick(engine).await.unwrap() == 0 {
            return;
        }
    }
    panic!("the queue does not empty");
}

/// One more authorisation for an account; its number.
pub async fn grant(engine: &Engine, by: &By, (login, more): (&str, Value)) -> u64 {
    let mut fields = body(json!({
        "person": format!("Osoba {login}"), "person_type": "Employee", "post": "referent", "account": login,
        "powers": ["View"], "registers": ["Breaches"], "from": "2026-01-02", "issuer": "Halina Wzorcowa",
        "training_date": "2026-01-02", "pledge_date": "2026-01-02", "policy_version": "1",
    }));
    fields.extend(body(more));
    let edit = Edit::Enter { fields, draft: false };
    let number = records::edit(engine, by, "authorisations", (None, edit)).await.unwrap().record.number;
    let take = Edit::Take { step: "grant".to_owned(), fields: Body::new(), reason: String::new(), seen: None };
    records::edit(engine, by, "authorisations", (Some(number), take)).await.unwrap();
    number
}

/// Enters a record and gives its number.
pub async fn enter(engine: &Engine, by: &By, (register, fields): (&str, Value)) -> u64 {
    let edit = Edit::Enter { fields: body(fields), draft: false };
    records::edit(engine, by, register, (None, edit)).await.unwrap().record.number
}
