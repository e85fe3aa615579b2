//! The note of a breach, which everybody who is signed in may hand in: six facts, one minute, no right to look needed.
//!
//! The clock of the 72 hours starts with it, since from then on the institution knows. Whoever can notify the authority
//! hears of it at once by mail that names no person.

use jiff::Timestamp;
use rodowod_domain::authorisation::{Actor, Grant, On, Power, Scope};
use rodowod_domain::field::Body;
use rodowod_domain::record::{Due, Edit};
use serde_json::Value;

use crate::accounts::{self, Account};
use crate::jobs::queue_letter;
use crate::mail::Letter;
use crate::records::{self, Failure};
use crate::{By, Engine, access, clock};

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
    let edit = Edit::Enter { fields, draft: false };
    let saved = records::edit(engine, &reporter(by), REGISTER, (None, edit)).await?;
    // The note is in, and whoever handed it in must not be told otherwise because a letter could not be queued.
    if let Err(reason) = tell(engine, by, saved.record.number).await {
        tracing::error!("nobody was told of a breach by mail: {reason:#}");
    }
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

/// A letter to each who can notify the authority. The people of IT are not among them by their office alone, so that a
/// note about them does not reach them first.
async fn tell(engine: &Engine, by: &By, number: u64) -> anyhow::Result<()> {
    if engine.settings.smtp.is_none() {
        return Ok(());
    }
    let program = access::program(by.institution.clone(), engine.clock.now());
    for account in accounts::list(engine, &program).await? {
        if account.email.is_empty() || account.disabled {
            continue;
        }
        let actor = access::actor(engine, &by.institution, &account).await?;
        let someone = By { institution: by.institution.clone(), actor };
        if someone.may(Power::Disclose, On::Register(REGISTER)).is_err() {
            continue;
        }
        let letter = letter(engine, &account, number);
        let once = format!("breach-note:{}:{number}:{}", by.institution.id, account.id);
        let (office, id) = (engine.clone(), by.institution.id);
        engine.db.write(move |tx| queue_letter(&office, tx, (id, &once), &letter)).await?;
    }
    Ok(())
}

fn letter(engine: &Engine, account: &Account, number: u64) -> Letter {
    let link = format!("{}/registers/{REGISTER}/{number}", engine.settings.public_url);
    let (subject, text) = if account.language == "en" {
        ("Rodowód: a breach was reported", format!("A breach was reported just now. The 72 hours run.\n\n  {link}\n"))
    } else {
        (
            "Rodowód: zgłoszono naruszenie",
            format!("Przed chwilą zgłoszono naruszenie. Biegną 72 godziny.\n\n  {link}\n"),
        )
    };
    Letter { to: account.email.clone(), subject: subject.to_owned(), text }
}
