//! The form by which somebody without an account exercises a right: sent, confirmed by e-mail, and only then counted.
//!
//! There is no session behind it, so there is nothing that another site could misuse: its mark says that we gave the form
//! out, and a form of another origin is refused before it comes here.

use askama::Template;
use axum::extract::{Form, Path, Query};
use rodowod_domain::field::Problem;
use rodowod_domain::text::kebab;
use rodowod_engine::public_page::{self, Handed, LETTERS_OF_ADDRESS, NewRequest, WAITS};

use super::{Frame, Reader};
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Guest, Pairs, first};

/// What can be asked for, in the order in which people mostly ask.
const KINDS: [&str; 9] = [
    "Access",
    "Copy",
    "Rectification",
    "Erasure",
    "Restriction",
    "Portability",
    "Objection",
    "ConsentWithdrawal",
    "AutomatedDecision",
];
/// A field that nobody sees: whatever fills it is no person.
const TRAP: &str = "homepage";

#[derive(Template)]
#[template(path = "public_request.html")]
pub struct PublicRequestPage {
    pub shell: Shell,
    pub frame: Frame,
    pub requester: Input,
    pub email: Input,
    pub kind: Input,
    pub kinds: Vec<Choice>,
    pub subject: Input,
    /// What to mend: the field's id and a sentence.
    pub problems: Vec<(&'static str, String)>,
    pub other_ways: String,
}

/// What was typed into a field, and what is wrong with it.
#[derive(Default)]
pub struct Input {
    pub value: String,
    pub problem: Option<String>,
}

#[derive(Template)]
#[template(path = "public_said.html")]
pub struct PublicSaidPage {
    pub shell: Shell,
    pub frame: Frame,
    pub sentences: Vec<String>,
    /// The ticket that a button confirms.
    pub ticket: Option<String>,
}

pub async fn show(guest: Guest, Path(slug): Path<String>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    has_form(&reader)?;
    render(&page(&reader, &NewRequest::default(), &[]).await?)
}

fn has_form(reader: &Reader) -> Result<(), Fault> {
    if reader.open.has_form(&reader.guest.web.engine) { Ok(()) } else { Err(Fault::NotFound) }
}

async fn page(reader: &Reader, typed: &NewRequest, problems: &[Problem]) -> Result<PublicRequestPage, Fault> {
    let text = reader.guest.text;
    let mark = public_page::form_mark(&reader.guest.web.engine, &reader.open).await?;
    let input = |field: &str, value: &str| Input {
        value: value.to_owned(),
        problem: problems.iter().find(|problem| problem.field == field).map(|problem| text.problem(problem)),
    };
    let label = |name: &str| text.get(&format!("choice-request-kind-{}", kebab(name))).into_owned();
    let kinds = KINDS.iter().map(|name| Choice {
        id: format!("kind-{}", kebab(name)),
        value: (*name).to_owned(),
        label: label(name),
        chosen: typed.kind == *name,
    });
    let fields = ["requester", "email", "kind", "subject", ""];
    let told = problems.iter().map(|problem| {
        let field = fields.into_iter().find(|field| *field == problem.field).unwrap_or_default();
        (field, text.problem(problem))
    });
    Ok(PublicRequestPage {
        shell: Shell { csrf: mark, ..reader.shell("public-request") },
        frame: reader.frame("/request").await?,
        requester: input("requester", &typed.requester),
        email: input("email", &typed.email),
        kind: input("kind", &typed.kind),
        kinds: kinds.collect(),
        subject: input("subject", &typed.subject),
        problems: told.collect(),
        other_ways: reader.open.page.other_ways.clone(),
    })
}

pub async fn send(
    guest: Guest,
    Path(slug): Path<String>,
    Query(query): Query<Pairs>,
    Form(pairs): Form<Pairs>,
) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    has_form(&reader)?;
    let (engine, now) = (&reader.guest.web.engine, reader.guest.now);
    let limits = &reader.guest.web.public_limits;
    limits.count(&reader.guest.place.address, &slug, now).map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
    let typed = NewRequest {
        requester: line(first(&pairs, "requester")),
        email: line(first(&pairs, "email")),
        kind: first(&pairs, "kind").to_owned(),
        subject: first(&pairs, "subject").replace("\r\n", "\n"),
        language: reader.guest.text.language.code().to_owned(),
    };
    if !first(&pairs, TRAP).is_empty() {
        return sent(&reader).await;
    }
    match public_page::hand_in(engine, &reader.open, (&typed, first(&pairs, "csrf"))).await? {
        Handed::Sent => sent(&reader).await,
        Handed::Problems(problems) => refuse(&page(&reader, &typed, &problems).await?),
        // What was typed is kept: the form comes back with a fresh mark, and is sent again.
        Handed::Stale => refuse(&page(&reader, &typed, &[Problem::at("", "problem-public-stale")]).await?),
        Handed::Full => refuse(&page(&reader, &typed, &[Problem::at("", "problem-public-full")]).await?),
    }
}

/// A header of a letter and a line of a register hold no line breaks.
fn line(typed: &str) -> String {
    typed.trim().to_owned()
}

async fn sent(reader: &Reader) -> Answer {
    let text = reader.guest.text;
    let hours = u64::try_from(WAITS.as_hours()).unwrap_or_default();
    said(
        reader,
        "public-sent",
        vec![
            text.count("public-sent-text", hours),
            text.get("public-sent-day").into_owned(),
            text.count("public-sent-few", u64::from(LETTERS_OF_ADDRESS)),
        ],
        None,
    )
    .await
}

async fn said(reader: &Reader, title: &str, sentences: Vec<String>, ticket: Option<String>) -> Answer {
    let frame = reader.frame("").await?;
    render(&PublicSaidPage { shell: reader.shell(title), frame, sentences, ticket })
}

/// The link of the letter leads to a button: what only follows links, such as a scanner of mail, confirms nothing.
pub async fn ask(guest: Guest, Path((slug, token)): Path<(String, String)>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    if !public_page::is_waiting(&reader.guest.web.engine, &reader.open, &token).await? {
        return over(&reader).await;
    }
    let sentence = reader.guest.text.get("public-confirm-text").into_owned();
    said(&reader, "public-confirm", vec![sentence], Some(token)).await
}

async fn over(reader: &Reader) -> Answer {
    let sentence = reader.guest.text.get("public-over-text").into_owned();
    said(reader, "public-over", vec![sentence], None).await
}

pub async fn confirm(
    guest: Guest,
    Path(slug): Path<String>,
    Query(query): Query<Pairs>,
    Form(pairs): Form<Pairs>,
) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    let Some(confirmed) = public_page::confirm(&reader.guest.web.engine, &reader.open, first(&pairs, "csrf")).await?
    else {
        return over(&reader).await;
    };
    let text: Text = reader.guest.text;
    let day = |day| time::day(text, day);
    let mut sentences = vec![text.with(
        "public-confirmed-text",
        &[("number", confirmed.number.to_string().into()), ("day", day(confirmed.received).into())],
    )];
    if let Some(due) = confirmed.answer_due {
        sentences.push(text.with("public-confirmed-due", &[("day", day(due).into())]));
    }
    said(&reader, "public-confirmed", sentences, None).await
}
