//! A request that somebody without an account sends in: kept sealed until its e-mail address is confirmed, and only
//! then a record. The day on which it was sent is the day on which it was received.
//!
//! Invariant: a letter goes to an address that was typed in, holds nothing of what was typed in, and only a few of them
//! go to one address in a day. Whether anybody wrote from that address before cannot be told from the answer.

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Due, Edit, Refusal, day_in_warsaw, decide};
use rodowod_store::{Tx, tickets};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Open;
use crate::accounts::ticket;
use crate::jobs::queue_letter;
use crate::keys::INSTALLATION;
use crate::mail::{self, Letter};
use crate::records::{self, Failure};
use crate::{By, Engine, Institution};

const REGISTER: &str = "requests";
/// How long a request waits for its address to be confirmed.
pub const WAITS: SignedDuration = SignedDuration::from_hours(48);
/// Letters to one address in a day.
pub const LETTERS_OF_ADDRESS: u32 = 3;
/// Requests of one institution that wait at the same time.
const WAITING_MAX: u64 = 500;
/// Longest text of a request taken in here, in letters.
const SUBJECT_MAX: usize = 4000;
/// Nobody fills the form faster; a form left open for longer is offered again.
const FILLED_MIN: SignedDuration = SignedDuration::from_secs(2);
const FILLED_MAX: SignedDuration = SignedDuration::from_hours(12);
const MARKED_AS: &str = "public-request-form";
const MARK_BYTES: usize = 24;

/// What the form asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRequest {
    pub requester: String,
    pub email: String,
    /// A choice of the register's `RequestKind`.
    pub kind: String,
    pub subject: String,
    /// The language of the letter: `pl` or `en`.
    pub language: String,
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A letter is on its way, unless the address has had enough of them today.
    Sent,
    Problems(Vec<Problem>),
    /// The form is not one of ours, too old, or was filled faster than anybody reads.
    Stale,
    /// Too many requests wait already.
    Full,
}

/// A request that counts.
#[derive(Clone, Debug)]
pub struct Confirmed {
    pub number: u64,
    pub received: Date,
    pub answer_due: Option<Date>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Waiting {
    institution: i64,
    body: Body,
    sent_at: Timestamp,
}

fn kind(institution: i64) -> String {
    format!("public-request:{institution}")
}

/// What a form carries instead of a cookie: when it was given out, and that we gave it.
pub async fn form_mark(engine: &Engine, open: &Open) -> anyhow::Result<String> {
    let (office, id, second) = (engine.clone(), open.institution.id, engine.clock.now().as_second());
    engine.db.read(move |tx| written(&office, tx, (id, second))).await
}

fn written(engine: &Engine, tx: &mut Tx<'_>, (institution, second): (i64, i64)) -> anyhow::Result<String> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let mark = key.mark(MARKED_AS, format!("{institution}:{second}").as_bytes());
    Ok(format!("{second}.{}", URL_SAFE_NO_PAD.encode(&mark[..MARK_BYTES])))
}

async fn is_ours(engine: &Engine, institution: i64, mark: &str) -> anyhow::Result<bool> {
    let Some(second) = mark.split('.').next().and_then(|second| second.parse::<i64>().ok()) else { return Ok(false) };
    let Ok(given) = Timestamp::from_second(second) else { return Ok(false) };
    let age = engine.clock.now().duration_since(given);
    if age < FILLED_MIN || age > FILLED_MAX {
        return Ok(false);
    }
    let office = engine.clone();
    let expected = engine.db.read(move |tx| written(&office, tx, (institution, second))).await?;
    let differs = expected.bytes().zip(mark.bytes()).fold(0, |sum, (one, other)| sum | (one ^ other));
    Ok(expected.len() == mark.len() && std::hint::black_box(differs) == 0)
}

/// Takes a form in and sends the letter that confirms its address.
pub async fn hand_in(engine: &Engine, open: &Open, (new, mark): (&NewRequest, &str)) -> Result<Handed, Failure> {
    let now = engine.clock.now();
    let body = body(new, day_in_warsaw(now));
    let problems = problems(engine, &open.program(engine), new, &body)?;
    if !problems.is_empty() {
        return Ok(Handed::Problems(problems));
    }
    if !is_ours(engine, open.institution.id, mark).await? {
        return Ok(Handed::Stale);
    }
    let waiting = Waiting { institution: open.institution.id, body, sent_at: now };
    let (office, new, institution) = (engine.clone(), new.clone(), open.institution.clone());
    let handed = engine.db.write(move |tx| {
        let kind = kind(institution.id);
        if tickets::of_kind(tx, &kind, now)? >= WAITING_MAX {
            return Ok(Handed::Full);
        }
        let token = ticket::make(&office, tx, (&kind, None, WAITS), &waiting)?;
        if !is_queued(&office, tx, (&institution, &new), &token)? {
            ticket::take::<Waiting>(&office, tx, (&token, &kind))?;
        }
        Ok(Handed::Sent)
    });
    Ok(handed.await?)
}

fn body(new: &NewRequest, received: Date) -> Body {
    let remark = if new.language == "en" {
        "Sent through the form of the public page; the e-mail address was confirmed."
    } else {
        "Wysłane formularzem na stronie publicznej; adres e-mail potwierdzony."
    };
    let facts = [
        ("requester", new.requester.trim()),
        ("kind", new.kind.as_str()),
        ("email", new.email.trim()),
        ("subject", new.subject.trim()),
        ("channel", "Email"),
        ("remarks", remark),
    ];
    let mut body: Body = facts.into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
    body.insert("received".to_owned(), Value::from(received.to_string()));
    body
}

/// The register itself says what is wrong, before anything is written.
fn problems(engine: &Engine, by: &By, new: &NewRequest, body: &Body) -> Result<Vec<Problem>, Failure> {
    let register = engine.register(REGISTER).ok_or(Failure::NoRegister)?;
    let mut problems = Vec::new();
    if new.email.trim().is_empty() {
        problems.push(Problem::at("email", "problem-required"));
    } else if !mail::is_address(new.email.trim()) {
        problems.push(Problem::at("email", "problem-email"));
    }
    if new.subject.chars().count() > SUBJECT_MAX {
        problems.push(Problem::at("subject", "problem-too-long").with("max", SUBJECT_MAX));
    }
    let edit = Edit::Enter { fields: body.clone(), draft: false };
    match decide(register, None, edit, (&by.actor, engine.clock.now())) {
        Ok(_) => {}
        Err(Refusal::Invalid(more)) => {
            let is_new = |problem: &Problem| !problems.iter().any(|known: &Problem| known.field == problem.field);
            let more: Vec<Problem> = more.into_iter().filter(is_new).collect();
            problems.extend(more);
        }
        Err(refusal) => return Err(Failure::Refused(refusal)),
    }
    Ok(problems)
}

/// Queues the letter under one of the day's few numbers for this address; false when all of them are gone.
fn is_queued(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, new): (&Institution, &NewRequest),
    token: &str,
) -> anyhow::Result<bool> {
    let key = engine.keys.institution(tx, INSTALLATION)?;
    let address = key.mark("public-request-address", new.email.trim().to_lowercase().as_bytes());
    let address = URL_SAFE_NO_PAD.encode(&address[..MARK_BYTES]);
    let today = day_in_warsaw(engine.clock.now());
    let letter = letter(engine, institution, new, token);
    for number in 0..LETTERS_OF_ADDRESS {
        let once = format!("public-request:{}:{address}:{today}:{number}", institution.id);
        if queue_letter(engine, tx, (institution.id, &once), &letter)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn letter(engine: &Engine, institution: &Institution, new: &NewRequest, token: &str) -> Letter {
    let (home, slug, name) = (&engine.settings.public_url, &institution.slug, &institution.name);
    let hours = WAITS.as_hours();
    let (subject, text) = if new.language == "en" {
        let link = format!("{home}/public/{slug}/confirm/{token}?language=en");
        let text = format!(
            "{name}\n\nSomebody gave this e-mail address in a request about personal data. If it was you, confirm it within \
             {hours} hours:\n\n  {link}\n\nThe request counts from the day on which it was sent. If it was not you, do \
             nothing: it will be deleted.\n"
        );
        ("Confirm your request", text)
    } else {
        let link = format!("{home}/public/{slug}/confirm/{token}?language=pl");
        let text = format!(
            "{name}\n\nKtoś podał ten adres e-mail w żądaniu dotyczącym danych osobowych. Jeśli to Ty, potwierdź je w ciągu \
             {hours} godzin:\n\n  {link}\n\nŻądanie liczy się od dnia, w którym zostało wysłane. Jeśli to nie Ty, nie \
             rób nic: zostanie usunięte.\n"
        );
        ("Potwierdź swoje żądanie", text)
    };
    Letter { to: new.email.trim().to_owned(), subject: subject.to_owned(), text }
}

/// Whether a request waits under this token; nothing changes, so that a scanner of mail confirms nothing by looking.
pub async fn is_waiting(engine: &Engine, open: &Open, token: &str) -> anyhow::Result<bool> {
    let (office, token, kind) = (engine.clone(), token.to_owned(), kind(open.institution.id));
    let found = engine.db.read(move |tx| ticket::look::<Waiting>(&office, tx, (&token, &kind))).await?;
    Ok(found.is_some())
}

/// Makes the request a record; none where nothing waits under the token.
pub async fn confirm(engine: &Engine, open: &Open, token: &str) -> Result<Option<Confirmed>, Failure> {
    let (office, place) = (engine.clone(), (token.to_owned(), kind(open.institution.id)));
    let found = engine.db.read(move |tx| ticket::look::<Waiting>(&office, tx, (&place.0, &place.1))).await?;
    let Some(waiting) = found.map(|ticket| ticket.holds) else { return Ok(None) };
    let (office, token, kind) = (engine.clone(), token.to_owned(), kind(open.institution.id));
    // The ticket goes in the transaction in which the record comes: two clicks make one record, and none is lost.
    let gate = move |tx: &mut Tx<'_>| -> anyhow::Result<bool> {
        Ok(ticket::take::<Waiting>(&office, tx, (&token, &kind))?.is_some())
    };
    let by = open.program(engine);
    let saved = match records::enter_once(engine, &by, REGISTER, (waiting.body, gate)).await {
        Ok(saved) => saved,
        Err(Failure::NotFound) => return Ok(None),
        Err(failure) => return Err(failure),
    };
    if let Err(reason) = tell(engine, &open.institution, saved.record.number).await {
        tracing::error!("nobody was told of a request by mail: {reason:#}");
    }
    let due = saved.deadlines.iter().find(|deadline| deadline.name == "answer").map(|deadline| deadline.due);
    let answer_due = due.and_then(|due| match due {
        Due::Day(day) => Some(day),
        Due::Instant(_) => None,
    });
    let received = day_in_warsaw(waiting.sent_at);
    Ok(Some(Confirmed { number: saved.record.number, received, answer_due }))
}

/// A letter to the officer, or to the office where there is none: that there is a request, and where.
async fn tell(engine: &Engine, institution: &Institution, number: u64) -> anyhow::Result<()> {
    let profile = &institution.profile;
    let to = if profile.iod_email.is_empty() { &profile.email } else { &profile.iod_email };
    if to.is_empty() {
        return Ok(());
    }
    let link = format!("{}/registers/{REGISTER}/{number}", engine.settings.public_url);
    let letter = Letter {
        to: to.clone(),
        subject: "Rodowód: nowe żądanie ze strony publicznej".to_owned(),
        text: format!("Wpłynęło żądanie osoby, której dane dotyczą. Biegnie termin odpowiedzi.\n\n  {link}\n"),
    };
    let (office, id, once) =
        (engine.clone(), institution.id, format!("public-request-told:{}:{number}", institution.id));
    engine.db.write(move |tx| queue_letter(&office, tx, (id, &once), &letter)).await.context("queueing a letter")?;
    Ok(())
}
