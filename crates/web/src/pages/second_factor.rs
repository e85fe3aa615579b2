//! My second factor: codes of an app by a picture to scan, passkeys, recovery codes on paper.
//!
//! Whoever has not just signed in gives the password again before anything here changes.

use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rodowod_domain::field::Problem;
use rodowod_engine::accounts::{self, Duty, Factor, PasskeyOffer, Site, Statement};
use serde_json::json;

use super::see;
use crate::Web;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::qr;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

const HERE: &str = "/account/second-factor";
const ADDED: &str = "/account/second-factor?done=factor-added";

#[derive(Template)]
#[template(path = "second_factor.html")]
pub struct SecondFactorPage {
    pub shell: Shell,
    pub is_forced: bool,
    pub is_demanded: bool,
    /// Nobody has to prove again who they are.
    pub is_fresh: bool,
    pub factors: Vec<FactorShown>,
    pub recovery_left: u64,
    /// Somebody is signed in elsewhere as well, by what opened the account before.
    pub has_others: bool,
    pub problem: Option<String>,
}

pub struct FactorShown {
    pub id: i64,
    pub kind: String,
    pub label: String,
    pub since: String,
    pub used: String,
    pub is_outdated: bool,
}

#[derive(Template)]
#[template(path = "second_factor_app.html")]
pub struct AppPage {
    pub shell: Shell,
    /// A picture of squares.
    pub picture: qr::Picture,
    pub secret: String,
    pub problem: Option<String>,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
pub struct RecoveryPage {
    pub shell: Shell,
    pub codes: Vec<String>,
    /// Where to go once they are written down: to the offer of ending what is open elsewhere, if anything is.
    pub next: &'static str,
}

pub async fn show(visit: Visit) -> Answer {
    render(&page(&visit, None).await?)
}

async fn page(visit: &Visit, problem: Option<&str>) -> anyhow::Result<SecondFactorPage> {
    let found = accounts::factors(visit.engine(), visit.account.id).await?;
    Ok(SecondFactorPage {
        shell: shell(visit, "factor-title"),
        is_forced: visit.session.duty == Duty::Factor,
        is_demanded: found.is_demanded,
        is_fresh: accounts::is_fresh(visit.engine(), &visit.session),
        factors: found.all.into_iter().map(|factor| shown(visit, factor)).collect(),
        recovery_left: found.recovery_left as u64,
        has_others: has_others(visit).await?,
        problem: problem.map(|key| visit.text.get(key).into_owned()),
    })
}

/// Whoever must add a factor first has nowhere else to go.
fn shell(visit: &Visit, title: &str) -> Shell {
    let mut shell = visit.titled(title);
    if visit.session.duty != Duty::None {
        shell.navigation.clear();
    }
    shell
}

fn shown(visit: &Visit, factor: Factor) -> FactorShown {
    let used = factor.used_at.map(|at| time::instant(visit.text, at));
    FactorShown {
        id: factor.id,
        kind: visit.text.get(&format!("factor-kind-{}", factor.kind)).into_owned(),
        label: factor.label,
        since: time::instant(visit.text, factor.created_at),
        used: used.unwrap_or_default(),
        is_outdated: factor.is_outdated,
    }
}

/// Refuses whoever sits at a screen that somebody else left open.
pub async fn is_proved(posted: &Posted) -> Result<bool, Fault> {
    let visit = &posted.visit;
    posted.tried(accounts::is_proved(visit.engine(), &visit.session, posted.first("password")), |proved| *proved).await
}

pub async fn begin_app(posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return refuse(&page(visit, Some("problem-password-wrong")).await?);
    }
    match accounts::begin_totp(visit.engine(), &visit.account).await? {
        Some(_) => see("/account/second-factor/app"),
        None => refuse(&page(visit, Some("problem-factor-many")).await?),
    }
}

pub async fn app(visit: Visit) -> Answer {
    match app_page(&visit, None).await? {
        Some(page) => render(&page),
        None => see(HERE),
    }
}

async fn app_page(visit: &Visit, problem: Option<&str>) -> anyhow::Result<Option<AppPage>> {
    let Some(offer) = accounts::waiting_totp(visit.engine(), &visit.account).await? else { return Ok(None) };
    let groups: Vec<String> =
        offer.secret.as_bytes().chunks(4).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    Ok(Some(AppPage {
        shell: shell(visit, "factor-app-title"),
        picture: qr::picture(&offer.address)?,
        secret: groups.join(" "),
        problem: problem.map(|key| visit.text.get(key).into_owned()),
    }))
}

pub async fn confirm_app(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let typed = (posted.first("code"), posted.first("label"));
    match accounts::confirm_totp(visit.engine(), &visit.session, typed).await? {
        Some(codes) => added(visit, codes).await,
        None => match app_page(visit, Some("factor-code-wrong")).await? {
            Some(page) => refuse(&page),
            None => see(HERE),
        },
    }
}

/// The first factor brings recovery codes, which are seen this once.
async fn added(visit: &Visit, codes: Vec<String>) -> Answer {
    if codes.is_empty() {
        return see(ADDED);
    }
    let next = if has_others(visit).await? { ADDED } else { "/" };
    render(&RecoveryPage { shell: shell(visit, "factor-recovery-title"), codes, next })
}

async fn has_others(visit: &Visit) -> anyhow::Result<bool> {
    Ok(accounts::sessions(visit.engine(), visit.account.id).await?.len() > 1)
}

pub async fn recovery(posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return refuse(&page(visit, Some("problem-password-wrong")).await?);
    }
    let codes = accounts::new_recovery_codes(visit.engine(), &visit.session).await?;
    render(&RecoveryPage { shell: shell(visit, "factor-recovery-title"), codes, next: "/" })
}

pub async fn remove(Path(factor): Path<i64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return refuse(&page(visit, Some("problem-password-wrong")).await?);
    }
    match accounts::remove_factor(visit.engine(), &visit.session, factor).await? {
        None => see("/account/second-factor?done=factor-removed"),
        Some(problem) => refuse(&page(visit, Some(problem.key)).await?),
    }
}

/// What the browser needs to make a passkey; asked for by script.
pub async fn offer_passkey(headers: HeaderMap, posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return Ok(offered(visit.text, Err(Problem::at("", "problem-password-wrong"))));
    }
    let site = site(&visit.web, &headers);
    Ok(offered(visit.text, accounts::offer_passkey(visit.engine(), &visit.account, &site).await?))
}

/// What the script is told: what to ask the browser for, or why not.
pub fn offered(text: Text, offer: Result<PasskeyOffer, Problem>) -> Response {
    match offer {
        Ok(offer) => Json(json!({ "ticket": offer.ticket, "options": offer.options })).into_response(),
        Err(problem) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "problem": text.get(problem.key) }))).into_response()
        }
    }
}

pub async fn add_passkey(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let statement = Statement {
        ticket: posted.first("ticket").to_owned(),
        answer: posted.first("answer").to_owned(),
        label: posted.first("label").to_owned(),
    };
    match accounts::finish_passkey(visit.engine(), (&visit.session, &visit.account), statement).await? {
        Some(codes) => added(visit, codes).await,
        None => refuse(&page(visit, Some("factor-passkey-refused")).await?),
    }
}

/// Where the browser is; the name was checked against our own before anything was read.
pub fn site(web: &Web, headers: &HeaderMap) -> Site {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    let scheme = if web.settings.is_https { "https" } else { "http" };
    let rp_id = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    Site { origin: format!("{scheme}://{host}"), rp_id: rp_id.map_or(host.as_str(), |(name, _)| name).to_owned() }
}
