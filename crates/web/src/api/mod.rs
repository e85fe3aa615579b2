//! The JSON API: the same acts as the pages, by bearer token, under `/api/v1`.

pub mod acts;
pub mod controls;
pub mod documents;
pub mod files;
pub mod openapi;
pub mod persons;
pub mod problem;
pub mod records;
pub mod registers;
pub mod setup;

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequestParts, Path};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::IntoResponse as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Body;
use rodowod_domain::record::Due;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::accounts::{self, Account};
use rodowod_engine::records::Deadline;
use rodowod_engine::today::Task;
use rodowod_engine::{By, Engine, access, log};
use serde_json::{Value, json};

use crate::Web;
use crate::error::{Answer, Fault};
use crate::text::Text;
use crate::visit::Preferences;

/// Somebody who calls with a token.
pub struct Caller {
    pub web: Arc<Web>,
    pub account: Account,
    pub text: Text,
}

impl FromRequestParts<Arc<Web>> for Caller {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Fault> {
        let said = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = said.and_then(|value| value.strip_prefix("Bearer ")).map(str::trim).ok_or(Fault::NoToken)?;
        let account = accounts::by_token(&web.engine, token).await?.ok_or(Fault::NoToken)?;
        Ok(Self { account, text: Preferences::of(&parts.headers).text, web: Arc::clone(web) })
    }
}

impl Caller {
    pub fn engine(&self) -> &Engine {
        &self.web.engine
    }

    /// The caller at work for an institution. One that is not theirs is as unknown to them as one that is not there.
    pub async fn by(&self, slug: &str) -> Result<By, Fault> {
        let own = rodowod_engine::institutions::of_account(self.engine(), self.account.id).await?;
        let institution = own.into_iter().find(|known| known.slug == slug).ok_or(Fault::NotFound)?;
        let actor = access::actor(self.engine(), &institution, &self.account).await?;
        Ok(By { institution, actor })
    }

    /// The register, if the caller may look into it.
    pub fn register(&self, by: &By, slug: &str) -> Result<&'static dyn AnyRegister, Fault> {
        let register = self.engine().register(slug).ok_or(Fault::NotFound)?;
        by.may(Power::View, On::Register(register.slug())).map_err(|_| Fault::Denied)?;
        Ok(register)
    }
}

pub async fn institutions(caller: Caller) -> Answer {
    let own = rodowod_engine::institutions::of_account(caller.engine(), caller.account.id).await?;
    let shown = own.iter().map(|known| json!({ "slug": known.slug, "name": known.name, "preset": known.preset }));
    Ok(Json(json!({ "institutions": shown.collect::<Vec<_>>() })).into_response())
}

pub async fn today(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let today = rodowod_engine::today::of(caller.engine(), &by).await?;
    let tasks = |tasks: &[Task]| tasks.iter().map(task).collect::<Vec<_>>();
    let findings = today.findings.iter().map(|view| {
        let message = caller.text.owned(view.finding.key, view.finding.args.iter().map(|(name, value)| (*name, value.as_str())));
        json!({ "check": view.check, "register": view.finding.register, "number": view.finding.number, "message": message })
    });
    let open: serde_json::Map<String, Value> =
        today.open.iter().map(|(slug, count)| ((*slug).to_owned(), Value::from(*count))).collect();
    Ok(Json(json!({
        "overdue": tasks(&today.overdue),
        "soon": tasks(&today.soon),
        "later": tasks(&today.later),
        "watched": tasks(&today.watched),
        "drafts": tasks(&today.drafts),
        "findings": findings.collect::<Vec<_>>(),
        "open": open,
    }))
    .into_response())
}

fn task(task: &Task) -> Value {
    json!({
        "register": task.register,
        "number": task.number,
        "title": task.title,
        "state": task.state,
        "deadline": task.deadline.as_ref().map(deadline),
    })
}

pub fn deadline(deadline: &Deadline) -> Value {
    deadline_shown((&deadline.name, &deadline.law), deadline.due, deadline.met)
}

/// A deadline as every answer shows it, stored or just computed.
fn deadline_shown((name, law): (&str, &str), due: Due, met: bool) -> Value {
    json!({ "name": name, "law": law, "due": due.to_string(), "met": met })
}

/// The fields that a caller sends.
fn object(body: &Bytes) -> Result<Body, Fault> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(Fault::BadRequest("error-not-json")),
    }
}

pub async fn checkpoint(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    let note = log::checkpoint(caller.engine(), &by.institution).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], note).into_response())
}
