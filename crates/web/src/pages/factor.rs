//! The step between the password and the door: a code, a recovery code or a passkey.

use askama::Template;
use axum::extract::{Form, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect};
use rodowod_engine::accounts::{self, FactorAnswer, HalfWayView, Proof};

use super::second_factor::{offered, site};
use super::sign_in::welcome;
use crate::address;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::security;
use crate::view::shell::Shell;
use crate::visit::{Guest, Pairs, first};

#[derive(Template)]
#[template(path = "factor.html")]
pub struct FactorPage {
    pub shell: Shell,
    pub to: String,
    pub has_totp: bool,
    pub has_passkey: bool,
    pub problem: Option<String>,
}

pub async fn show(guest: Guest, Query(pairs): Query<Pairs>) -> Answer {
    match accounts::half_way(&guest.web.engine, &guest.step).await? {
        Some(half_way) => render(&page(&guest, &half_way, (first(&pairs, "to"), None))),
        None => Err(Fault::SignIn("/".to_owned())),
    }
}

fn page(guest: &Guest, half_way: &HalfWayView, (to, problem): (&str, Option<&str>)) -> FactorPage {
    let gate = guest.gate.clone().unwrap_or_default();
    FactorPage {
        shell: guest.shell("factor-step-title", security::masked(&gate, guest.web.engine.clock.random())),
        to: address::local(to).to_owned(),
        has_totp: half_way.has_totp,
        has_passkey: half_way.has_passkey,
        problem: problem.map(|key| guest.text.get(key).into_owned()),
    }
}

fn is_ours(guest: &Guest, pairs: &Pairs) -> Result<(), Fault> {
    let gate = guest.gate.as_deref().unwrap_or_default();
    if security::is_masked(gate, first(pairs, "csrf")) { Ok(()) } else { Err(Fault::StaleForm) }
}

pub async fn enter(guest: Guest, Form(pairs): Form<Pairs>) -> Answer {
    is_ours(&guest, &pairs)?;
    let answer = accounts::pass_code(&guest.web.engine, &guest.step, first(&pairs, "code"), &guest.place).await?;
    answered(&guest, answer, (first(&pairs, "to"), "factor-code-wrong")).await
}

async fn answered(guest: &Guest, answer: FactorAnswer, (to, problem): (&str, &str)) -> Answer {
    match answer {
        FactorAnswer::Welcome(arrival) => Ok(welcome(guest, &arrival, to)),
        FactorAnswer::Over => Ok(Redirect::to("/sign-in?over=true").into_response()),
        FactorAnswer::Wrong => match accounts::half_way(&guest.web.engine, &guest.step).await? {
            Some(half_way) => refuse(&page(guest, &half_way, (to, Some(problem)))),
            None => Ok(Redirect::to("/sign-in?over=true").into_response()),
        },
    }
}

/// What the browser needs to show a passkey; asked for by script.
pub async fn offer(guest: Guest, headers: HeaderMap, Form(pairs): Form<Pairs>) -> Answer {
    is_ours(&guest, &pairs)?;
    let site = site(&guest.web, &headers);
    Ok(offered(guest.text, accounts::offer_proof(&guest.web.engine, &guest.step, &site).await?))
}

pub async fn enter_by_passkey(guest: Guest, Form(pairs): Form<Pairs>) -> Answer {
    is_ours(&guest, &pairs)?;
    let proof = Proof { ticket: first(&pairs, "ticket").to_owned(), answer: first(&pairs, "answer").to_owned() };
    let answer = accounts::pass_passkey(&guest.web.engine, &guest.step, &proof, &guest.place).await?;
    answered(&guest, answer, (first(&pairs, "to"), "factor-passkey-refused")).await
}
