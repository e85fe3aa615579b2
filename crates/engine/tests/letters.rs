//! Reminders go out by real SMTP, once a day, and name no person whose data they are about.

#![expect(clippy::unwrap_used, reason = "a test that panics says where")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use jiff::Timestamp;
use rodowod_engine::accounts::{self, BreakGlass, Breaking, NewAccount, Place};
use rodowod_engine::institutions::{self, Founding, Profile};
use rodowod_engine::mail::{Security, Smtp};
use rodowod_engine::secret::Secret;
use rodowod_engine::{Clock, Engine, MasterKeySource, Settings, jobs};
use rodowod_registers::REGISTERS;
use serde_json::{Value, json};

/// A mail server that prints what it takes.
struct Post {
    child: Child,
    port: u16,
}

impl Post {
    fn open() -> Self {
        let python =
            std::env::var("RODOWOD_PYTHON").expect("RODOWOD_PYTHON names a Python with aiosmtpd; ./test makes one");
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(python)
            .args(["-u", "-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}")])
            .args(["-c", "aiosmtpd.handlers.Debugging", "stdout"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let post = Self { child, port };
        for _ in 0..600 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return post;
            }
            std::thread::yield_now();
            std::thread::park_timeout(std::time::Duration::from_millis(50));
        }
        panic!("the mail server did not open");
    }

    /// Everything up to the end of the first letter.
    fn letter(&mut self) -> String {
        let lines = BufReader::new(self.child.stdout.as_mut().unwrap()).lines().map(Result::unwrap);
        let mut letter = String::new();
        for line in lines {
            if line.contains("END MESSAGE") {
                break;
            }
            letter.push_str(&line);
            letter.push('\n');
        }
        letter
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn body(value: Value) -> rodowod_domain::field::Body {
    value.as_object().unwrap().clone()
}

fn founding() -> Founding {
    let authorisation = json!({
        "person": "Halina Wzorcowa", "person_type": "Employee", "post": "dyrektor", "account": "dyrektor",
        "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"], "registers": ["Everything"],
        "from": "2026-11-01", "issuer": "Halina Wzorcowa", "training_date": "2026-11-01", "pledge_date": "2026-11-01",
        "policy_version": "1",
    });
    Founding {
        preset: "school".into(),
        name: "Szkoła Wzorcowa".into(),
        slug: "szkola".into(),
        profile: Profile::default(),
        admin: NewAccount {
            login: "dyrektor".into(),
            name: "Halina Wzorcowa".into(),
            email: "dyrektor@szkola.example".into(),
        },
        password: "wiosna konik lampa zegar".into(),
        authorisation: (body(authorisation), vec![("grant", Default::default())]),
    }
}

fn settings(folder: &std::path::Path, port: u16) -> Settings {
    Settings {
        data: folder.to_owned(),
        database_url: None,
        master_key: MasterKeySource::File(folder.join("master.key")),
        host: "szkola.example".into(),
        public_url: "https://rodo.szkola.example".into(),
        smtp: Some(Smtp {
            host: "127.0.0.1".into(),
            port,
            security: Security::None,
            user: String::new(),
            password: Secret::default(),
            from: "Rodowód <rodo@szkola.example>".into(),
        }),
        files: None,
        registers: REGISTERS,
        checks: rodowod_registers::CHECKS,
        controls: rodowod_registers::controls::controls(Vec::new),
        clock: Clock::fixed("2026-11-20T08:00:00Z".parse::<Timestamp>().unwrap()),
    }
}

async fn run_all(engine: &Engine) {
    for _ in 0..20 {
        if jobs::tick(engine).await.unwrap() == 0 {
            return;
        }
    }
    panic!("the queue does not empty");
}

#[tokio::test]
#[ignore = "needs RODOWOD_PYTHON; ./test runs it"]
async fn one_reminder_a_day_reaches_the_mail_server_and_names_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut post = Post::open();
    let engine = Engine::open(settings(folder.path(), post.port)).await.unwrap();
    let institution = institutions::found(&engine, founding()).await.unwrap();
    let account = accounts::of_login(&engine, "dyrektor").await.unwrap().unwrap();
    let by = rodowod_engine::access::enter(&engine, &account, None).await.unwrap().unwrap();
    let breach = json!({"title": "Zgubiony pendrive Jana Fikcyjnego", "aware_at": "2026-11-19T08:00:00Z"});
    let edit = rodowod_domain::record::Edit::Enter { fields: body(breach), draft: false };
    rodowod_engine::records::edit(&engine, &by, "breaches", (None, edit)).await.unwrap();

    run_all(&engine).await;
    let letter = post.letter();
    assert!(letter.contains("To: dyrektor@szkola.example"), "{letter}");
    assert!(letter.contains("https://rodo.szkola.example/registers/breaches/1"), "{letter}");
    assert!(!letter.contains("Fikcyjn") && !letter.contains("pendrive"), "{letter}");

    let later = engine.at(Clock::fixed("2026-11-20T12:30:00Z".parse().unwrap()));
    run_all(&later).await;
    let (waiting, dead) = later.db.read(|tx| Ok(rodowod_store::jobs::counts(tx)?)).await.unwrap();
    assert_eq!((waiting, dead), (0, 0), "the second round of the day queues no letter");
    assert_eq!(institution.slug, "szkola");
}

#[tokio::test]
async fn a_letter_that_nobody_takes_is_tried_again_and_then_shown_as_failed() {
    let folder = tempfile::tempdir().unwrap();
    // Nothing listens on the port that was just given back.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let engine = Engine::open(settings(folder.path(), port)).await.unwrap();
    institutions::found(&engine, founding()).await.unwrap();
    let account = accounts::of_login(&engine, "dyrektor").await.unwrap().unwrap();
    let by = rodowod_engine::access::enter(&engine, &account, None).await.unwrap().unwrap();
    let breach = json!({"title": "Zgubiony pendrive", "aware_at": "2026-11-19T08:00:00Z"});
    let edit = rodowod_domain::record::Edit::Enter { fields: body(breach), draft: false };
    rodowod_engine::records::edit(&engine, &by, "breaches", (None, edit)).await.unwrap();

    for hour in 8..24 {
        let then = engine.at(Clock::fixed(format!("2026-11-20T{hour:02}:00:00Z").parse().unwrap()));
        run_all(&then).await;
    }
    let dead = jobs::dead(&engine, &by).await.unwrap();
    assert_eq!(dead.len(), 1, "{dead:?}");
    assert!(dead[0].error.contains("mail server"), "{dead:?}");
    assert!(jobs::retry(&engine, &by, dead[0].id).await.unwrap());
    assert!(jobs::dead(&engine, &by).await.unwrap().is_empty());
}

#[tokio::test]
async fn whoever_answers_for_the_institution_is_told_of_an_emergency_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Engine::open(settings(folder.path(), 1)).await.unwrap();
    institutions::found(&engine, founding()).await.unwrap();
    let account = accounts::of_login(&engine, "dyrektor").await.unwrap().unwrap();
    let by = rodowod_engine::access::enter(&engine, &account, None).await.unwrap().unwrap();
    let code = accounts::seal_emergency(&engine, &by).await.unwrap();
    let waiting = async || engine.db.read(|tx| Ok(rodowod_store::jobs::counts(tx)?)).await.unwrap().0;
    assert_eq!(waiting().await, 0);
    let breaking = Breaking { code, person: "Ewa Próbna".into(), reason: "Awaria.".into() };
    let outcome = accounts::break_glass(&engine, &breaking, &Place::new("192.0.2.1", "curl")).await.unwrap();
    assert!(matches!(outcome, BreakGlass::Welcome(_)), "{outcome:?}");
    assert_eq!(waiting().await, 1, "the letter waits to go out before anything else is done");
}
