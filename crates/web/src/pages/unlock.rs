//! A locked screen: back by the password, and the form that was sent meanwhile is sent on as if nothing had happened.

use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::extract::{Form, Query};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use rodowod_engine::access;
use rodowod_engine::accounts::{self, KeptForm, Session, Unlock, provider};
use tower::ServiceExt as _;

use super::checklists::{self, Place, Reminder};
use super::sign_in::way;
use crate::Web;
use crate::address;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::returning::Returning;
use crate::security;
use crate::view::shell::Shell;
use crate::visit::{self, FORM_COOKIE, Pairs, Posted, Visit, first};

/// Headers that a form that is sent on shares with the request that brought its person back.
const SHARED: [header::HeaderName; 4] =
    [header::HOST, header::USER_AGENT, header::ACCEPT_LANGUAGE, header::HeaderName::from_static("x-forwarded-for")];

#[derive(Template)]
#[template(path = "unlock.html")]
pub struct UnlockPage {
    pub shell: Shell,
    pub login: String,
    pub person: String,
    pub to: String,
    pub has_form: bool,
    /// The way back of somebody who came in through a provider.
    pub provider: Option<(String, String)>,
    pub problem: Option<String>,
    /// What whoever leaves the room has to think of.
    pub reminders: Vec<Reminder>,
}

#[derive(Template)]
#[template(path = "kept_form.html")]
pub struct KeptFormPage {
    pub shell: Shell,
    pub path: String,
}

pub async fn show(returning: Returning, Query(pairs): Query<Pairs>) -> Answer {
    if !returning.session.is_locked {
        return Ok(Redirect::to(address::local(first(&pairs, "to"))).into_response());
    }
    render(&page(&returning, first(&pairs, "to"), None).await?)
}

async fn page(returning: &Returning, to: &str, problem: Option<String>) -> anyhow::Result<UnlockPage> {
    let csrf = security::masked(&returning.session.csrf, returning.web.engine.clock.random());
    let offered = match returning.session.came_by_provider() {
        true => provider::offered_to(&returning.web.engine, returning.account.id).await?,
        false => None,
    };
    let engine = &returning.web.engine;
    let at_work = access::enter(engine, &returning.account, returning.session.institution).await?;
    let reminders = at_work.map(|by| checklists::reminders(returning.text, (engine, &by.institution), Place::Lock));
    Ok(UnlockPage {
        shell: Shell {
            text: returning.text,
            title: returning.text.get("unlock-title").into_owned(),
            appearance: returning.appearance,
            csrf,
            ..Shell::default()
        },
        login: returning.account.login.clone(),
        person: returning.account.name.clone(),
        to: address::local(to).to_owned(),
        has_form: visit::cookie(&returning.headers, FORM_COOKIE).is_some(),
        provider: offered.map(|offered| way(returning.text, offered, address::local(to))),
        problem,
        reminders: reminders.unwrap_or_default(),
    })
}

pub async fn open(returning: Returning, Form(pairs): Form<Pairs>) -> Answer {
    let web = &returning.web;
    if !security::is_masked(&returning.session.csrf, first(&pairs, "csrf")) {
        return Err(Fault::StaleForm);
    }
    let (login, now) = (&returning.account.login, web.engine.clock.now());
    let source = accounts::source(&web.engine, login, &returning.place).await?;
    web.limits.count(&source, login, now).map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
    let is_script = returning.headers.get(header::ACCEPT).is_some_and(|kind| kind == "application/json");
    let asked = accounts::unlock(&web.engine, (&returning.session, login), first(&pairs, "password"), &returning.place);
    match asked.await? {
        Unlock::Open(token) => {
            web.limits.forgive(&source, login);
            let answer = if is_script {
                Ok(StatusCode::NO_CONTENT.into_response())
            } else {
                back(&returning, (&token, first(&pairs, "to"))).await
            };
            with_session(web, &token, answer?)
        }
        Unlock::Wrong if is_script => Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response()),
        Unlock::Wrong => {
            let problem = returning.text.get("unlock-wrong").into_owned();
            refuse(&page(&returning, first(&pairs, "to"), Some(problem)).await?)
        }
        Unlock::Ended => Err(Fault::SignIn(address::local(first(&pairs, "to")).to_owned())),
    }
}

fn with_session(web: &Web, token: &str, mut answer: Response) -> Answer {
    let cookie = visit::session_cookie(web.settings.session_cookie(), token, web.settings.is_https);
    answer.headers_mut().append(header::SET_COOKIE, HeaderValue::from_str(&cookie).map_err(anyhow::Error::from)?);
    Ok(answer)
}

/// To the page they wanted, or straight on with the form that waits.
async fn back(returning: &Returning, (token, to): (&str, &str)) -> Answer {
    let ticket = visit::cookie(&returning.headers, FORM_COOKIE).unwrap_or_default();
    match accounts::take_form(&returning.web.engine, returning.account.id, ticket).await? {
        Some(form) => Ok(resend(&returning.web, (&returning.headers, token), (&returning.session, form)).await?),
        None => Ok(Redirect::to(address::local(to)).into_response()),
    }
}

/// Sends a kept form to its own page inside the program, as its person would have.
async fn resend(
    web: &Arc<Web>,
    (headers, token): (&HeaderMap, &str),
    (session, form): (&Session, KeptForm),
) -> anyhow::Result<Response> {
    let csrf = security::masked(&session.csrf, web.engine.clock.random());
    let csrf = ("csrf".to_owned(), csrf);
    let body: Vec<String> = form
        .pairs
        .iter()
        .chain(std::iter::once(&csrf))
        .map(|(name, value)| format!("{}={}", address::encoded(name), address::encoded(value)))
        .collect();
    let mut request = Request::post(&form.path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, format!("{}={token}", web.settings.session_cookie()));
    for name in SHARED {
        if let Some(value) = headers.get(&name) {
            request = request.header(name, value);
        }
    }
    let request = request.body(Body::from(body.join("&")))?;
    let Ok(mut response) = crate::routes::app(Arc::clone(web)).oneshot(request).await;
    let spent = visit::session_cookie(FORM_COOKIE, "", web.settings.is_https);
    response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_str(&spent)?);
    Ok(response)
}

/// A form that waited through a whole new sign-in is shown before it is sent.
pub async fn offer(visit: Visit, headers: HeaderMap) -> Answer {
    let ticket = visit::cookie(&headers, FORM_COOKIE).unwrap_or_default();
    match accounts::kept_path(visit.engine(), visit.account.id, ticket).await? {
        Some(path) => render(&KeptFormPage { shell: visit.titled("kept-form-title"), path }),
        None => Ok(forgotten(&visit.web)),
    }
}

fn forgotten(web: &Web) -> Response {
    let spent = visit::session_cookie(FORM_COOKIE, "", web.settings.is_https);
    (AppendHeaders([(header::SET_COOKIE, spent)]), Redirect::to("/")).into_response()
}

pub async fn send(headers: HeaderMap, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let ticket = visit::cookie(&headers, FORM_COOKIE).unwrap_or_default();
    let form = accounts::take_form(visit.engine(), visit.account.id, ticket).await?;
    let Some(form) = form.filter(|_| posted.has("send")) else { return Ok(forgotten(&visit.web)) };
    Ok(resend(&visit.web, (&headers, &visit.token), (&visit.session, form)).await?)
}

/// Locks the screen on demand: before somebody leaves the desk, or when a script notices that nobody is there.
pub async fn close(returning: Returning, Form(pairs): Form<Pairs>) -> Answer {
    if !security::is_masked(&returning.session.csrf, first(&pairs, "csrf")) {
        return Err(Fault::StaleForm);
    }
    accounts::lock(&returning.web.engine, &returning.session).await?;
    let to = address::with_query("/unlock", [("to", address::local(first(&pairs, "to")))]);
    Ok(Redirect::to(&to).into_response())
}

/// Somebody is typing: being read is enough to note that the session is in use.
pub async fn presence(_: Posted) -> StatusCode {
    StatusCode::NO_CONTENT
}
