//! One way for things to go wrong, and one page that says so.
//!
//! A fault carries only what happened. The outermost layer knows who asked and in which language, logs the fault once
//! and writes the page, or a problem document for the API.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_engine::files::StorageError;
use rodowod_engine::records::Failure;
use rodowod_engine::{Crowded, StoreError};

use crate::Web;
use crate::api::problem;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::visit::Preferences;

pub type Answer = Result<Response, Fault>;

#[derive(Debug)]
pub enum Fault {
    NotFound,
    /// Signed in, but no live authorisation covers the act.
    Denied,
    /// The account belongs to no institution at the moment.
    NoInstitution,
    /// Not signed in: the page to come back to.
    SignIn(String),
    /// The API was called without a valid token.
    NoToken,
    MustChangePassword,
    MustAddFactor,
    /// Nobody used the session for too long: the page to come back to, and the form that waits, if one was sent.
    Locked {
        to: String,
        kept: Option<String>,
    },
    /// The form is not one that we gave to this person, or it is too old.
    StaleForm,
    BadRequest(&'static str),
    /// The act does not fit the state in which the record is.
    Conflict(&'static str),
    Stale {
        current: u64,
    },
    TooLarge,
    /// What the record says cannot be printed; the problem says where and why.
    Unprintable(Problem),
    /// The record as a whole does not allow it; the problem says why.
    Barred(Problem),
    TooMany {
        retry_seconds: u64,
    },
    /// The page was called from elsewhere, or under a name that is not ours.
    Foreign,
    Broken(anyhow::Error),
}

impl From<anyhow::Error> for Fault {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<askama::Error> for Fault {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound | Failure::NoRegister => Self::NotFound,
            Failure::Refused(refusal) => refusal.into(),
            Failure::Other(error) => Self::Broken(error),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Denied(_) => Self::Denied,
            // What concerns the record as a whole is told in its own words; the rest belongs beside the fields of a form.
            Refusal::Invalid(problems) => match problems.into_iter().find(|problem| problem.field.is_empty()) {
                Some(problem) => Self::Barred(problem),
                None => Self::BadRequest("error-invalid"),
            },
            Refusal::Stale { current } => Self::Stale { current },
            Refusal::NoSuchMove => Self::NotFound,
            Refusal::NotFromHere { .. } => Self::Conflict("error-not-from-here"),
            Refusal::Closed => Self::Conflict("error-closed"),
        }
    }
}

/// What the outermost layer needs to write the page; travels with an empty response.
#[derive(Clone, Debug)]
pub struct Said {
    pub status: StatusCode,
    /// Texts stand under `KEY` and `KEY-lead`.
    pub key: &'static str,
    pub incident: Option<String>,
    pub current_version: Option<u64>,
    /// What to mend, and where.
    pub problem: Option<Problem>,
}

impl Fault {
    fn status_and_key(&self) -> (StatusCode, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "error-not-found"),
            Self::Denied => (StatusCode::FORBIDDEN, "error-denied"),
            Self::NoInstitution => (StatusCode::FORBIDDEN, "error-no-institution"),
            Self::NoToken => (StatusCode::UNAUTHORIZED, "error-no-token"),
            Self::StaleForm => (StatusCode::FORBIDDEN, "error-stale-form"),
            Self::BadRequest(key) => (StatusCode::BAD_REQUEST, key),
            Self::Conflict(key) => (StatusCode::CONFLICT, key),
            Self::Stale { .. } => (StatusCode::CONFLICT, "error-stale"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "error-too-large"),
            Self::Unprintable(_) => (StatusCode::UNPROCESSABLE_ENTITY, "error-unprintable"),
            Self::Barred(_) => (StatusCode::UNPROCESSABLE_ENTITY, "error-invalid"),
            Self::TooMany { .. } => (StatusCode::TOO_MANY_REQUESTS, "error-too-many"),
            Self::Foreign => (StatusCode::MISDIRECTED_REQUEST, "error-foreign"),
            Self::SignIn(_) | Self::MustChangePassword | Self::MustAddFactor | Self::Locked { .. } => {
                (StatusCode::SEE_OTHER, "")
            }
            Self::Broken(error) => broken(error),
        }
    }
}

fn broken(error: &anyhow::Error) -> (StatusCode, &'static str) {
    if StorageError::of(error).is_some() {
        return (StatusCode::SERVICE_UNAVAILABLE, "error-files-unavailable");
    }
    match StoreError::of(error) {
        Some(StoreError::DiskFull) => (StatusCode::INSUFFICIENT_STORAGE, "error-disk-full"),
        Some(StoreError::Unavailable(_) | StoreError::Busy | StoreError::Conflict) => {
            (StatusCode::SERVICE_UNAVAILABLE, "error-unavailable")
        }
        None if error.is::<Crowded>() => (StatusCode::TOO_MANY_REQUESTS, "error-too-many"),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, "error-broken"),
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        if let Some(gate) = self.gate() {
            return gate;
        }
        let (status, key) = self.status_and_key();
        let mut response = status.into_response();
        match &self {
            Self::TooMany { retry_seconds } => {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_seconds));
            }
            Self::NoToken => {
                response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS => {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(5_u64));
            }
            _ => {}
        }
        let mut pending = Pending { key, ..Pending::default() };
        match self {
            Self::Stale { current } => pending.current_version = Some(current),
            Self::Broken(error) => pending.detail = Some(format!("{error:#}")),
            Self::Unprintable(problem) | Self::Barred(problem) => pending.problem = Some(problem),
            _ => {}
        }
        response.extensions_mut().insert(pending);
        response
    }
}

impl Fault {
    /// Where somebody has to pass first.
    fn gate(&self) -> Option<Response> {
        let encoded = crate::address::encoded;
        let (to, kept) = match self {
            Self::SignIn(to) => (format!("/sign-in?to={}", encoded(to)), None),
            Self::Locked { to, kept } => (format!("/unlock?to={}", encoded(to)), kept.as_ref()),
            Self::MustChangePassword => ("/account/password".to_owned(), None),
            Self::MustAddFactor => ("/account/second-factor".to_owned(), None),
            _ => return None,
        };
        let mut response = Redirect::to(&to).into_response();
        response.extensions_mut().insert(Gate);
        if let Some(cookie) = kept.and_then(|cookie| HeaderValue::from_str(cookie).ok()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        Some(response)
    }
}

/// Marks an answer that leads to a gate: a part of a page that is fetched by script must not be filled with it.
#[derive(Clone, Copy)]
struct Gate;

/// Tells htmx to lead the whole page there.
fn lead_whole_page(mut response: Response) -> Response {
    let Some(to) = response.headers_mut().remove(header::LOCATION) else { return response };
    response.headers_mut().insert("hx-redirect", to);
    *response.status_mut() = StatusCode::OK;
    response
}

#[derive(Clone, Debug, Default)]
struct Pending {
    key: &'static str,
    /// For the log alone.
    detail: Option<String>,
    current_version: Option<u64>,
    problem: Option<Problem>,
}

/// The outermost layer: whatever failed inside, framework and panics included, becomes our page or problem document.
pub async fn explain(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let preferences = Preferences::of(request.headers());
    let path = request.uri().path().to_owned();
    let method = request.method().clone();
    let is_part = request.headers().contains_key("hx-request");
    let response = next.run(request).await;
    if is_part && response.extensions().get::<Gate>().is_some() {
        return lead_whole_page(response);
    }
    let status = response.status();
    let pending = response.extensions().get::<Pending>().cloned();
    let is_ours = pending.is_some() || !(status.is_client_error() || status.is_server_error());
    if is_ours && pending.is_none() || is_written(&response) {
        return response;
    }
    let incident = status.is_server_error().then(|| incident(&web));
    let pending = pending.unwrap_or_else(|| Pending { key: key_of(status), ..Pending::default() });
    if let Some(incident) = &incident {
        let detail = pending.detail.as_deref().unwrap_or("a handler failed");
        tracing::error!(%incident, %method, path, status = status.as_u16(), "{detail}");
    }
    let is_api = path.starts_with("/api/");
    // A page shows both versions; to a program a version that is no longer the last is a precondition that failed.
    let is_precondition = is_api && pending.current_version.is_some();
    let status = if is_precondition { StatusCode::PRECONDITION_FAILED } else { status };
    let Pending { key, current_version, problem, .. } = pending;
    let said = Said { status, key, incident, current_version, problem };
    let mut written = if is_api { problem::document(preferences.text, &said) } else { page(preferences, &said) };
    for (name, value) in response.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            written.headers_mut().insert(name, value.clone());
        }
    }
    written
}

/// A handler that shows problems with a form, or answers with a document, has said all there is to say.
fn is_written(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/")
}

fn key_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::METHOD_NOT_ALLOWED => "error-method",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => "error-unavailable",
        status if status.is_server_error() => "error-broken",
        _ => "error-bad-request",
    }
}

/// Eight characters that a person can read out on the telephone.
fn incident(web: &Web) -> String {
    use std::fmt::Write as _;
    let bytes: [u8; 4] = web.engine.clock.random();
    bytes.iter().fold(String::new(), |mut number, byte| {
        write!(number, "{byte:02X}").expect("a String takes all");
        number
    })
}

#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub shell: Shell,
    pub status: u16,
    pub explanation: String,
    pub incident: Option<String>,
}

/// What happened to what, as far as it is known, and what to do.
fn explanation(text: Text, said: &Said) -> String {
    let lead = text.get(&format!("{}-lead", said.key));
    let problem = said.problem.as_ref().map(|problem| text.problem(problem));
    problem.map_or_else(|| lead.clone().into_owned(), |problem| format!("{problem} {lead}"))
}

fn page(preferences: Preferences, said: &Said) -> Response {
    let text: Text = preferences.text;
    let page = ErrorPage {
        shell: Shell {
            text,
            title: text.get(said.key).into_owned(),
            appearance: preferences.appearance,
            ..Shell::default()
        },
        status: said.status.as_u16(),
        explanation: explanation(text, said),
        incident: said.incident.clone(),
    };
    let body = page.render().unwrap_or_else(|_| said.status.to_string());
    (said.status, Html(body)).into_response()
}

/// Renders a page.
pub fn show(page: &impl Template) -> Answer {
    Ok(Html(page.render()?).into_response())
}

/// Renders a form that was refused, with the problems in it.
pub fn refuse(page: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}
