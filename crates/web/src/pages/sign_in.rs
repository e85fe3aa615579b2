//! Signing in and out, before which there is only the choice of a language.

use askama::Template;
use axum::extract::{Form, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rodowod_engine::accounts::provider::{self, Offered};
use rodowod_engine::accounts::{self, SignIn, Welcome};

use super::LANGUAGES;
use crate::address;
use crate::error::{Answer, Fault, show as render};
use crate::security;
use crate::text::{Language, Text};
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{self, DEVICE_COOKIE, GATE_COOKIE, Guest, LANGUAGE_COOKIE, Pairs, Posted, STEP_COOKIE, first};

#[derive(Template)]
#[template(path = "sign_in.html")]
pub struct SignInPage {
    pub shell: Shell,
    pub login: String,
    pub to: String,
    pub problem: Option<String>,
    /// Buttons of providers through which somebody may come in, each with its address.
    pub providers: Vec<(String, String)>,
    pub languages: [(&'static str, &'static str); 2],
}

pub async fn show(mut guest: Guest, headers: HeaderMap, Query(pairs): Query<Pairs>) -> Answer {
    if visit::cookie(&headers, guest.web.settings.session_cookie()).is_some() && first(&pairs, "language").is_empty() {
        let token = visit::cookie(&headers, guest.web.settings.session_cookie()).unwrap_or_default();
        if accounts::session(&guest.web.engine, token).await?.is_some() {
            return Ok(Redirect::to(address::local(first(&pairs, "to"))).into_response());
        }
    }
    let is_https = guest.web.settings.is_https;
    let mut cookies = Vec::new();
    if let Some(language) = Language::from_code(first(&pairs, "language")) {
        guest.text = Text::of(language);
        cookies.push((header::SET_COOKIE, visit::lasting_cookie(LANGUAGE_COOKIE, language.code(), is_https)));
    }
    let gate = gate(&guest);
    cookies.push((header::SET_COOKIE, visit::session_cookie(GATE_COOKIE, &gate, is_https)));
    let problem = (!first(&pairs, "over").is_empty()).then(|| guest.text.get("sign-in-over").into_owned());
    let page = page(&guest, &gate, (String::new(), first(&pairs, "to").to_owned()), problem).await?;
    Ok((AppendHeaders(cookies), render(&page)?).into_response())
}

/// The secret of a form before there is a session: the one that the browser brought, or a new one.
pub fn gate(guest: &Guest) -> String {
    let known = guest.gate.clone().filter(|gate| gate.len() == 32);
    known.unwrap_or_else(|| URL_SAFE_NO_PAD.encode(guest.web.engine.clock.random::<24>()))
}

async fn page(
    guest: &Guest,
    gate: &str,
    (login, to): (String, String),
    problem: Option<String>,
) -> anyhow::Result<SignInPage> {
    let csrf = security::masked(gate, guest.web.engine.clock.random());
    let offered = provider::offered(&guest.web.engine).await?;
    let providers = offered.into_iter().map(|offered| way(guest.text, offered, &to)).collect();
    Ok(SignInPage { shell: guest.shell("sign-in-title", csrf), login, to, problem, providers, languages: LANGUAGES })
}

/// What the button of a provider says, and where it leads.
pub fn way(text: Text, Offered { slug, name }: Offered, to: &str) -> (String, String) {
    (
        text.with("provider-button", &[("name", name.into())]),
        address::with_query(&format!("/sign-in/provider/{slug}"), [("to", to)]),
    )
}

/// The door again, for somebody whom a provider sent back without its word.
pub async fn refused_at(guest: &Guest, problem: String) -> Answer {
    let gate = gate(guest);
    let cookie = visit::session_cookie(GATE_COOKIE, &gate, guest.web.settings.is_https);
    let page = page(guest, &gate, (String::new(), String::new()), Some(problem)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, AppendHeaders([(header::SET_COOKIE, cookie)]), render(&page)?)
        .into_response())
}

pub async fn enter(guest: Guest, Form(pairs): Form<Pairs>) -> Answer {
    let gate = guest.gate.clone().unwrap_or_default();
    if !security::is_masked(&gate, first(&pairs, "csrf")) {
        return Err(Fault::StaleForm);
    }
    let login = first(&pairs, "login").trim();
    let folded = rodowod_domain::text::fold(login);
    let source = accounts::source(&guest.web.engine, login, &guest.place).await?;
    let limits = &guest.web.limits;
    limits.count(&source, &folded, guest.now).map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
    match accounts::sign_in(&guest.web.engine, (login, first(&pairs, "password")), &guest.place).await? {
        SignIn::Welcome(arrival) => {
            limits.forgive(&source, &folded);
            Ok(welcome(&guest, &arrival, first(&pairs, "to")))
        }
        SignIn::Factor { ticket } => {
            limits.forgive(&source, &folded);
            Ok(next_step(&guest, &ticket, first(&pairs, "to")))
        }
        SignIn::Wrong => refused(&guest, &gate, &pairs, guest.text.get("sign-in-wrong").into_owned()).await,
        SignIn::Locked { until: Some(until) } => {
            let until = time::instant(guest.text, until);
            refused(&guest, &gate, &pairs, guest.text.with("sign-in-locked", &[("until", until.into())])).await
        }
        SignIn::Locked { until: None } => {
            refused(&guest, &gate, &pairs, guest.text.get("sign-in-shut").into_owned()).await
        }
    }
}

pub fn next_step(guest: &Guest, ticket: &str, to: &str) -> Response {
    let cookie = visit::session_cookie(STEP_COOKIE, ticket, guest.web.settings.is_https);
    let to = address::with_query("/sign-in/factor", [("to", address::local(to))]);
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&to)).into_response()
}

/// Lets somebody in under a new token. The choice made before signing in holds for them unless they have one of their
/// own; a form that a locked screen kept is offered first.
pub fn welcome(guest: &Guest, arrival: &Welcome, to: &str) -> Response {
    let is_https = guest.web.settings.is_https;
    let mut cookies = vec![
        visit::session_cookie(guest.web.settings.session_cookie(), &arrival.token, is_https),
        visit::session_cookie(GATE_COOKIE, "", is_https),
        visit::session_cookie(STEP_COOKIE, "", is_https),
        visit::lasting_cookie(DEVICE_COOKIE, &arrival.device, is_https),
    ];
    if Language::from_code(&arrival.account.language).is_some() {
        cookies.push(visit::lasting_cookie(LANGUAGE_COOKIE, &arrival.account.language, is_https));
    }
    let to = if guest.has_form { "/unlock/form" } else { address::local(to) };
    let cookies: Vec<_> = cookies.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect();
    (AppendHeaders(cookies), Redirect::to(to)).into_response()
}

async fn refused(guest: &Guest, gate: &str, pairs: &Pairs, problem: String) -> Answer {
    let typed = (first(pairs, "login").to_owned(), first(pairs, "to").to_owned());
    let page = page(guest, gate, typed, Some(problem)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)?).into_response())
}

pub async fn leave(posted: Posted) -> Answer {
    let visit = posted.visit;
    accounts::sign_out(visit.engine(), &visit.token).await?;
    let settings = &visit.web.settings;
    let cookie = visit::session_cookie(settings.session_cookie(), "", settings.is_https);
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to("/sign-in")).into_response())
}
