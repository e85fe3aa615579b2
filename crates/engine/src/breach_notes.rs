//! The note of a breach, which everybody who is signed in may hand in: six facts, one minute, no right to look needed.
//!
//! The clock of the 72 hours starts with it, since from then on the institution knows. Whoever handles breaches, and
//! whomever the steps of the code name, hears of it at once by mail that names no person.

mod addressees;

use jiff::Timestamp;
use rodowod_domain::authorisation::{Actor, Grant, On, Power, Scope};
use rodowod_domain::field::Body;
use rodowod_domain::record::Due;
use rodowod_domain::register::AnyRegister;
use rodowod_store::Tx;
use rodowod_store::records::{self as rows, RecordRef};
use serde_json::Value;

use addressees::{Part, Person, Routing};

use crate::accounts::{self, Account};
use crate::jobs::{queue_letter, queue_note};
use crate::mail::Letter;
use crate::records::{self, Failure, Saved};
use crate::{By, Engine, access, clock, institutions};

const REGISTER: &str = "breaches";

/// What a note may say; everything else is for whoever handles the breach.
pub const NOTE: &[&str] = &[
    "title",
    "place",
    "detected_at",
    "started_at",
    "is_continuing",
    "nature",
    "source",
    "persons",
    "person_categories",
    "data_categories",
    "description",
    "first_steps",
    "threat_code",
];

#[derive(Clone, Debug)]
pub struct Noted {
    pub number: u64,
    /// The end of the 72 hours, where they run.
    pub report_due: Option<Timestamp>,
    /// The steps that the code of the threat asks for, by name, in order.
    pub steps: Vec<String>,
}

/// Enters the note as a breach in the name of whoever is signed in.
pub async fn hand_in(engine: &Engine, by: &By, (account, note): (&Account, Body)) -> Result<Noted, Failure> {
    let now = engine.clock.now();
    let mut fields: Body = note.into_iter().filter(|(name, _)| NOTE.contains(&name.as_str())).collect();
    let second = clock::second(now).to_string();
    fields.insert("aware_at".to_owned(), Value::from(second.as_str()));
    fields.insert("controller_told_at".to_owned(), Value::from(second));
    fields.insert("reporter".to_owned(), Value::from(account.name.as_str()));
    // Who is to be told is found out by a job that comes with the note, so that whoever hands it in does not wait.
    let (office, institution) = (engine.clone(), by.institution.id);
    let also = move |tx: &mut Tx<'_>, saved: &Saved| match &office.settings.smtp {
        Some(_) => queue_note(&office, tx, institution, saved.record.number),
        None => Ok(()),
    };
    let saved = records::enter_with(engine, &reporter(by), REGISTER, (fields, also)).await?;
    let due = saved.deadlines.iter().find(|deadline| deadline.name == "report").map(|deadline| deadline.due);
    let steps = saved.record.body.get("steps_due").and_then(Value::as_array).into_iter().flatten();
    Ok(Noted {
        number: saved.record.number,
        report_due: due.and_then(|due| match due {
            Due::Instant(instant) => Some(instant),
            Due::Day(_) => None,
        }),
        steps: steps.filter_map(|step| step.as_str().map(str::to_owned)).collect(),
    })
}

/// The duty to report needs no authorisation (the policy asks it of everybody), and it gives none: this one grant
/// enters one record and is gone.
fn reporter(by: &By) -> By {
    let today = by.actor.today;
    let scope = Scope::Registers(vec![REGISTER.to_owned()]);
    let grant = Grant { to: Some(today), ..Grant::new(scope, &[Power::Enter], today) };
    let actor = Actor::new(by.actor.account, &by.actor.login, vec![grant], today);
    By { institution: by.institution.clone(), actor }
}

/// A letter to each who handles breaches or is named by the steps of the code, each for what is asked of them: all of them
/// queued together, and none twice.
pub(crate) async fn tell(engine: &Engine, institution: i64, payload: &[u8]) -> anyhow::Result<()> {
    let Some(institution) = institutions::by_id(engine, institution).await? else { return Ok(()) };
    let number: u64 = std::str::from_utf8(payload)?.parse()?;
    let (office, id) = (engine.clone(), institution.id);
    let Some(register) = engine.register(REGISTER) else { return Ok(()) };
    let Some((note, reporter)) = engine.db.read(move |tx| noted(&office, tx, register, (id, number))).await? else {
        return Ok(());
    };
    let by = access::program(institution, engine.clock.now());
    let everybody = accounts::list(engine, &by).await?;
    let login = everybody.iter().find(|account| account.id == reporter).map_or("", |account| account.login.as_str());
    let (people, own) = addressees::people(engine, &by, (&everybody, login)).await?;
    let chosen = addressees::chosen(&people, (reporter, &own), &Routing::of(register, (number, &note)));
    let letters: Vec<(String, Letter)> = chosen
        .into_iter()
        .map(|(person, part)| {
            let once = format!("breach-note:{id}:{number}:{}", person.account.id);
            (once, letter(engine, (person, part), number))
        })
        .collect();
    let office = engine.clone();
    let queued = engine.db.write(move |tx| {
        letters.iter().try_for_each(|(once, letter)| queue_letter(&office, tx, (id, once), letter).map(drop))
    });
    queued.await
}

/// What the record says, and the account that entered it; none once it was erased.
fn noted(
    engine: &Engine,
    tx: &mut Tx<'_>,
    register: &dyn AnyRegister,
    (institution, number): (i64, u64),
) -> anyhow::Result<Option<(Body, i64)>> {
    let place = RecordRef { institution, register: REGISTER, number };
    let Some(row) = rows::get(tx, place)?.filter(|row| !records::is_erased(row)) else { return Ok(None) };
    let key = engine.keys.institution(tx, institution)?;
    let record = records::open_row(register, &key, (place, &row))?;
    Ok(Some((record.body, row.created_by.unwrap_or(0))))
}

/// It names nobody, and leads to the breach only those who may look at it.
fn letter(engine: &Engine, (person, part): (&Person, Part), number: u64) -> Letter {
    let is_polish = person.account.language != "en";
    let (subject, text) = match (part, is_polish) {
        (Part::Handles, true) => {
            ("Rodowód: zgłoszono naruszenie", "Przed chwilą zgłoszono naruszenie. Biegną 72 godziny.")
        }
        (Part::Handles, false) => {
            ("Rodowód: a breach was reported", "A breach was reported just now. The 72 hours run.")
        }
        (Part::Helps, true) => (
            "Rodowód: potrzebny informatyk",
            "Przed chwilą zgłoszono zdarzenie, przy którym potrzebny jest informatyk. Skontaktuj się z osobą, która \
             prowadzi sprawy naruszeń; do tego czasu nikt nie powinien używać sprzętu, którego to dotyczy.",
        ),
        (Part::Helps, false) => (
            "Rodowód: IT support is needed",
            "An event was reported just now for which IT support is needed. Get in touch with whoever handles breaches; \
             until then nobody should use the equipment concerned.",
        ),
        (Part::Leads, true) => (
            "Rodowód: zdarzenie do wiadomości przełożonego",
            "Przed chwilą zgłoszono zdarzenie, o którym ma wiedzieć przełożony osoby zgłaszającej. Skontaktuj się z osobą, \
             która prowadzi sprawy naruszeń.",
        ),
        (Part::Leads, false) => (
            "Rodowód: an event for the superior",
            "An event was reported just now of which the superior of the reporter is to know. Get in touch with whoever \
             handles breaches.",
        ),
    };
    let may_look = person.by.may(Power::View, On::Register(REGISTER)).is_ok();
    let link = format!("\n  {}/registers/{REGISTER}/{number}\n", engine.settings.public_url);
    let text = format!("{text}\n{}", if may_look { link.as_str() } else { "" });
    Letter { to: person.account.email.clone(), subject: subject.to_owned(), text }
}
