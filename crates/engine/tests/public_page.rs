//! The public page: off until it is switched on, open to everybody then, and a request that counts once its e-mail
//! address is confirmed by a letter that went out by real SMTP.

mod support;

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rodowod_engine::institutions::{self, Profile};
use rodowod_engine::mail::{Security, Smtp};
use rodowod_engine::public_page::{self, Handed, LETTERS_OF_ADDRESS, NewRequest, Open, PublicPage};
use rodowod_engine::secret::Secret;
use rodowod_engine::{By, Clock, Engine, MasterKeySource, Settings, jobs, log, records};
use rodowod_registers::REGISTERS;
use serde_json::json;
use support::{enter, school};

const FORM_AT: &str = "2026-11-20T08:00:00Z";
const SENT_AT: &str = "2026-11-20T08:01:00Z";

/// A mail server that hands over each letter as it came, envelope first.
fn post() -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (out, letters) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut letter = String::new();
            let mut is_letter = false;
            stream.write_all(b"220 post\r\n").unwrap();
            let lines = BufReader::new(stream.try_clone().unwrap()).lines();
            for line in lines.map_while(Result::ok) {
                let answer: &[u8] = if is_letter && line == "." {
                    is_letter = false;
                    let _ = out.send(std::mem::take(&mut letter));
                    b"250 taken\r\n"
                } else if is_letter {
                    letter.push_str(&line);
                    letter.push('\n');
                    continue;
                } else if line == "DATA" {
                    is_letter = true;
                    b"354 go on\r\n"
                } else if line == "QUIT" {
                    let _ = stream.write_all(b"221 bye\r\n");
                    break;
                } else {
                    if line.starts_with("RCPT") {
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    b"250 yes\r\n"
                };
                if stream.write_all(answer).is_err() {
                    break;
                }
            }
        }
    });
    (port, letters)
}

/// The text of a letter, whatever way its letters travelled.
fn read(letter: &str) -> String {
    let (head, text) = letter.split_once("\n\n").unwrap();
    if head.contains("base64") {
        let packed: String = text.split_whitespace().collect();
        return String::from_utf8(STANDARD.decode(packed).unwrap()).unwrap();
    }
    text.replace("=\n", "").replace("=3D", "=")
}

struct Office {
    engine: Engine,
    by: By,
    letters: Receiver<String>,
    _folder: tempfile::TempDir,
}

impl Office {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (port, letters) = post();
        let smtp = Smtp {
            host: "127.0.0.1".to_owned(),
            port,
            security: Security::None,
            user: String::new(),
            password: Secret::default(),
            from: "Rodowód <rodo@szkola.example>".to_owned(),
        };
        let settings = Settings {
            data: folder.path().to_owned(),
            database_url: None,
            master_key: MasterKeySource::File(folder.path().join("master.key")),
            host: "szkola.example".to_owned(),
            public_url: "https://rodo.szkola.example".to_owned(),
            smtp: Some(smtp),
            files: None,
            registers: REGISTERS,
            checks: rodowod_registers::CHECKS,
            controls: rodowod_registers::controls::controls(Vec::new),
            clock: Clock::fixed(FORM_AT.parse().unwrap()),
        };
        let engine = Engine::open(settings).await.unwrap();
        let (by, _) = school(&engine).await;
        let profile = Profile { iod_email: "iod@szkola.example".to_owned(), ..Profile::default() };
        institutions::save_profile(&engine, &by, ("Szkoła Wzorcowa".to_owned(), profile)).await.unwrap();
        Self { engine, by, letters, _folder: folder }
    }

    async fn opened() -> (Self, Open) {
        let office = Self::new().await;
        let page = PublicPage { is_on: true, takes_requests: true, ..PublicPage::default() };
        public_page::save(&office.engine, &office.by, page).await.unwrap();
        let open = public_page::open(&office.engine, "szkola").await.unwrap().unwrap();
        (office, open)
    }

    fn at(&self, now: &str) -> Engine {
        self.engine.at(Clock::fixed(now.parse().unwrap()))
    }

    /// Sends a form that was opened a minute before.
    async fn sends(&self, open: &Open, new: &NewRequest) -> Handed {
        let mark = public_page::form_mark(&self.engine, open).await.unwrap();
        public_page::hand_in(&self.at(SENT_AT), open, (new, &mark)).await.unwrap()
    }

    async fn requests(&self) -> usize {
        records::list(&self.engine, &self.by, "requests", &records::Query { limit: 50, ..Default::default() })
            .await
            .unwrap()
            .rows
            .len()
    }

    async fn posted(&self) -> String {
        let engine = self.at(SENT_AT);
        for _ in 0..20 {
            if jobs::tick(&engine).await.unwrap() == 0 {
                break;
            }
        }
        self.letters.recv_timeout(std::time::Duration::from_secs(20)).unwrap()
    }
}

fn request() -> NewRequest {
    NewRequest {
        requester: "Jan Fikcyjny".to_owned(),
        email: "jan@osoba.example".to_owned(),
        kind: "Access".to_owned(),
        subject: "Proszę o informację, jakie dane o mnie macie.".to_owned(),
        language: "pl".to_owned(),
    }
}

fn token(letter: &str) -> String {
    let text = read(letter);
    let link = text.split("/public/szkola/confirm/").nth(1).unwrap_or_else(|| panic!("no link in {text}"));
    link.split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_off_until_it_is_switched_on_and_only_the_administration_does() {
    let office = Office::new().await;
    assert!(public_page::open(&office.engine, "szkola").await.unwrap().is_none());
    let clerk = support::colleague(&office.engine, &office.by, ("referent", json!({}))).await;
    let page = PublicPage { is_on: true, ..PublicPage::default() };
    assert!(public_page::save(&office.engine, &clerk, page.clone()).await.is_err());
    public_page::save(&office.engine, &office.by, page).await.unwrap();
    let open = public_page::open(&office.engine, "szkola").await.unwrap().unwrap();
    assert!(!open.has_form(&office.engine), "the form is a switch of its own");
    assert!(public_page::open(&office.engine, "inna").await.unwrap().is_none());
}

#[tokio::test]
async fn a_request_counts_once_its_address_is_confirmed_and_from_the_day_it_was_sent() {
    let (office, open) = Office::opened().await;
    assert_eq!(office.sends(&open, &request()).await, Handed::Sent);
    assert_eq!(office.requests().await, 0, "nothing counts before the address is confirmed");
    let letter = office.posted().await;
    assert!(letter.contains("RCPT TO:<jan@osoba.example>"), "{letter}");
    assert!(!read(&letter).contains("Fikcyjn") && !read(&letter).contains("jakie dane"), "{letter}");

    let next_day = office.at("2026-11-21T20:00:00Z");
    let token = token(&letter);
    assert!(public_page::is_waiting(&next_day, &open, &token).await.unwrap());
    assert!(public_page::is_waiting(&next_day, &open, &token).await.unwrap(), "looking confirms nothing");
    let confirmed = public_page::confirm(&next_day, &open, &token).await.unwrap().unwrap();
    assert_eq!(confirmed.received.to_string(), "2026-11-20");
    assert_eq!(confirmed.answer_due.unwrap().to_string(), "2026-12-21", "20 December is a Sunday");
    let view = records::view(&next_day, &office.by, "requests", confirmed.number).await.unwrap();
    assert_eq!(view.record.body["received"], "2026-11-20");
    assert_eq!(view.record.body["requester"], "Jan Fikcyjny");

    assert!(public_page::confirm(&next_day, &open, &token).await.unwrap().is_none(), "a link works once");
    assert_eq!(office.requests().await, 1);
    let told = {
        jobs::tick(&next_day).await.unwrap();
        office.letters.recv_timeout(std::time::Duration::from_secs(20)).unwrap()
    };
    assert!(told.contains("RCPT TO:<iod@szkola.example>") && !read(&told).contains("Fikcyjn"), "{told}");
    let found = log::verify(&next_day, &office.by.institution, |_| {}).await.unwrap();
    assert_eq!(found.faults, Vec::<String>::new());
}

#[tokio::test]
async fn a_request_that_nobody_confirms_is_over_after_two_days() {
    let (office, open) = Office::opened().await;
    office.sends(&open, &request()).await;
    let token = token(&office.posted().await);
    let late = office.at("2026-11-22T08:02:00Z");
    assert!(!public_page::is_waiting(&late, &open, &token).await.unwrap());
    assert!(public_page::confirm(&late, &open, &token).await.unwrap().is_none());
    assert_eq!(office.requests().await, 0);
}

#[tokio::test]
async fn two_clicks_at_once_make_one_record() {
    let (office, open) = Office::opened().await;
    office.sends(&open, &request()).await;
    let token = token(&office.posted().await);
    let (one, other) = tokio::join!(
        public_page::confirm(&office.engine, &open, &token),
        public_page::confirm(&office.engine, &open, &token)
    );
    let made = [one.unwrap(), other.unwrap()].into_iter().flatten().count();
    assert_eq!((made, office.requests().await), (1, 1));
}

#[tokio::test]
async fn no_text_of_a_form_becomes_a_header_and_nothing_goes_to_two() {
    let (office, open) = Office::opened().await;
    for email in [
        "jan@osoba.example\r\nBcc: all@ofiary.example",
        "jan@osoba.example, all@ofiary.example",
        "Jan <jan@osoba.example>",
        "jan@osoba.example\nSubject: x",
        "",
    ] {
        let handed = office.sends(&open, &NewRequest { email: email.to_owned(), ..request() }).await;
        assert!(matches!(handed, Handed::Problems(_)), "{email:?}: {handed:?}");
    }
    let handed =
        office.sends(&open, &NewRequest { requester: "Jan\r\nBcc: x@y.example".to_owned(), ..request() }).await;
    assert!(matches!(handed, Handed::Problems(_)), "{handed:?}");
    let long = NewRequest { subject: "a".repeat(4001), ..request() };
    assert!(matches!(office.sends(&open, &long).await, Handed::Problems(_)));
    let wrong = NewRequest { kind: "Anything".to_owned(), ..request() };
    assert!(matches!(office.sends(&open, &wrong).await, Handed::Problems(_)));
}

#[tokio::test]
async fn a_stranger_cannot_be_flooded_and_hears_the_same_each_time() {
    let (office, open) = Office::opened().await;
    for email in ["jan@osoba.example", "JAN@osoba.example", "jan@osoba.example", "jan@osoba.example"] {
        let new = NewRequest { email: email.to_owned(), ..request() };
        assert_eq!(office.sends(&open, &new).await, Handed::Sent);
    }
    let engine = office.at(SENT_AT);
    while jobs::tick(&engine).await.unwrap() > 0 {}
    let mut letters = 0;
    while office.letters.recv_timeout(std::time::Duration::from_millis(200)).is_ok() {
        letters += 1;
    }
    assert_eq!(letters, LETTERS_OF_ADDRESS);
}

#[tokio::test]
async fn a_form_that_was_not_given_out_here_is_stale() {
    let (office, open) = Office::opened().await;
    let mark = public_page::form_mark(&office.engine, &open).await.unwrap();
    let forged = format!("{}x", &mark[..mark.len() - 1]);
    let at = |now: &str| office.at(now);
    for (mark, now) in [
        ("", SENT_AT),
        ("1.x", SENT_AT),
        (forged.as_str(), SENT_AT),
        (mark.as_str(), "2026-11-20T08:00:01Z"),
        (mark.as_str(), "2026-11-20T21:00:00Z"),
    ] {
        let handed = public_page::hand_in(&at(now), &open, (&request(), mark)).await.unwrap();
        assert_eq!(handed, Handed::Stale, "{mark} {now}");
    }
    let handed = public_page::hand_in(&at(SENT_AT), &open, (&request(), &mark)).await.unwrap();
    assert_eq!(handed, Handed::Sent);
}

#[tokio::test]
async fn only_published_clauses_and_approved_addresses_are_shown_and_reading_leaves_no_entry() {
    let (office, open) = Office::opened().await;
    let clause = json!({
        "name": "Klauzula", "audience": "Clients", "kind": "Article13", "form": "Full", "language": "Polish",
        "channels": ["Website"],
    });
    enter(&office.engine, &office.by, ("clauses", clause)).await;
    let channel = json!({
        "name": "Skrzynka", "kind": "Email", "uses": ["Organisational"], "encryption": "InTransit", "recording": "Off",
        "addresses": ["pedagog@szkola.example"],
    });
    enter(&office.engine, &office.by, ("channels", channel)).await;
    let before = log::verify(&office.engine, &office.by.institution, |_| {}).await.unwrap().entries;
    assert!(public_page::clauses(&office.engine, &open).await.unwrap().is_empty(), "what is prepared is not shown");
    let addresses = public_page::addresses(&office.engine, &open).await.unwrap();
    assert_eq!(addresses, ["iod@szkola.example"], "what is proposed is not shown");
    let after = log::verify(&office.engine, &office.by.institution, |_| {}).await.unwrap().entries;
    assert_eq!(before, after);
}
