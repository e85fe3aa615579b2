//! The door of last resort: the sealed code opens it once, for whoever says who they are and why.

use askama::Template;
use axum::extract::Form;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse as _};
use rodowod_engine::accounts::{self, BreakGlass, Breaking};

use super::sign_in;
use crate::error::{Answer, Fault, show as render};
use crate::security;
use crate::view::shell::Shell;
use crate::visit::{self, GATE_COOKIE, Guest, Pairs, first};

/// What tries of this door are counted under, whatever code was typed.
const COUNTED_AS: &str = "emergency";

#[derive(Template)]
#[template(path = "emergency.html")]
pub struct EmergencyPage {
    pub shell: Shell,
    pub person: String,
    pub reason: String,
    /// Field and sentence.
    pub problems: Vec<(String, String)>,
}

fn page(guest: &Guest, gate: &str, (typed, problems): (Breaking, Vec<(String, String)>)) -> EmergencyPage {
    let csrf = security::masked(gate, guest.web.engine.clock.random());
    let Breaking { person, reason, .. } = typed;
    EmergencyPage { shell: guest.shell("emergency-title", csrf), person, reason, problems }
}

pub async fn show(guest: Guest) -> Answer {
    let gate = sign_in::gate(&guest);
    let cookie = visit::session_cookie(GATE_COOKIE, &gate, guest.web.settings.is_https);
    let page = page(&guest, &gate, (Breaking::default(), Vec::new()));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), render(&page)?).into_response())
}

pub async fn enter(guest: Guest, Form(pairs): Form<Pairs>) -> Answer {
    let gate = guest.gate.clone().unwrap_or_default();
    if !security::is_masked(&gate, first(&pairs, "csrf")) {
        return Err(Fault::StaleForm);
    }
    let engine = &guest.web.engine;
    let source = accounts::source(engine, COUNTED_AS, &guest.place).await?;
    let limits = &guest.web.limits;
    limits.count(&source, COUNTED_AS, guest.now).map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
    let typed = |name: &str| first(&pairs, name).to_owned();
    let breaking = Breaking { code: typed("code"), person: typed("person"), reason: typed("reason") };
    let problems = match accounts::break_glass(engine, &breaking, &guest.place).await? {
        BreakGlass::Welcome(arrival) => return Ok(sign_in::welcome(&guest, &arrival, "/")),
        BreakGlass::Wrong => vec![("code".to_owned(), guest.text.get("emergency-wrong").into_owned())],
        BreakGlass::Invalid(problems) => {
            problems.iter().map(|problem| (problem.field.clone(), guest.text.problem(problem))).collect()
        }
    };
    let page = page(&guest, &gate, (breaking, problems));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)?).into_response())
}
