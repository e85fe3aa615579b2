//! My account: password, language and appearance, what I may do and why, where I am signed in.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use rodowod_domain::authorisation::{Grant, Power, Scope};
use rodowod_domain::field::Problem;
use rodowod_domain::password;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::kebab;
use rodowod_engine::accounts::provider::{self, Link};
use rodowod_engine::accounts::{self, Duty, Session};
use rodowod_engine::records::{self, Failure};

use super::checklists::{Place, Reminder, reminders};
use super::second_factor::is_proved;
use super::{LANGUAGES, see};
use crate::error::{Answer, refuse, show as render};
use crate::text::{Language, Text};
use crate::view::password::rules_for_person;
use crate::view::shell::{Appearance, Shell};
use crate::view::time;
use crate::visit::{APPEARANCE_COOKIE, LANGUAGE_COOKIE, Posted, Visit, lasting_cookie};

#[derive(Template)]
#[template(path = "account.html")]
pub struct AccountPage {
    pub shell: Shell,
    pub name: String,
    pub login: String,
    pub languages: [(&'static str, &'static str); 2],
    pub appearances: Vec<(&'static str, String)>,
    pub grants: Vec<GrantShown>,
    pub sessions: Vec<SessionShown>,
    pub has_others: bool,
    /// Nobody has to prove again who they are before they end a session.
    pub is_fresh: bool,
    pub problem: Option<String>,
    /// When and from where they signed in before, and how often somebody failed to since.
    pub previous: Option<String>,
    pub failed: u32,
    /// What the policy says of the age of the password.
    pub password_age: Option<String>,
    /// Whether the institution's provider opens the account as well.
    pub provider: Option<String>,
    /// A passkey of theirs has to be made anew.
    pub has_outdated_passkey: bool,
}

pub struct GrantShown {
    pub href: Option<String>,
    pub label: String,
    pub scope: String,
    pub powers: String,
    pub period: String,
}

pub struct SessionShown {
    pub id: String,
    pub since: String,
    pub until: String,
    pub place: String,
    pub is_locked: bool,
    pub is_this: bool,
}

#[derive(Template)]
#[template(path = "password.html")]
pub struct PasswordPage {
    pub shell: Shell,
    pub login: String,
    pub is_forced: bool,
    /// Not where a one-time code has just been shown.
    pub asks_current: bool,
    /// The rules that the new password has to keep.
    pub rules: Vec<String>,
    /// The id of the field, and what is wrong with it.
    pub problems: Vec<(String, String)>,
    /// What to think of while choosing one.
    pub reminders: Vec<Reminder>,
}

pub async fn show(visit: Visit) -> Answer {
    render(&page(&visit, None).await?)
}

async fn page(visit: &Visit, problem: Option<&str>) -> anyhow::Result<AccountPage> {
    let sessions = accounts::sessions(visit.engine(), visit.account.id).await?;
    let factors = accounts::factors(visit.engine(), visit.account.id).await?;
    let appearance = |appearance: Appearance| {
        let key = format!("appearance-{}", appearance.name());
        (appearance.name(), visit.text.get(&key).into_owned())
    };
    let mut grants = Vec::new();
    for grant in visit.by.actor.grants() {
        grants.push(grant_shown(visit.text, grant, grant_page(visit, grant).await?));
    }
    Ok(AccountPage {
        shell: visit.titled("account-title"),
        name: visit.account.name.clone(),
        login: visit.account.login.clone(),
        languages: LANGUAGES,
        appearances: Appearance::ALL.into_iter().map(appearance).collect(),
        grants,
        has_others: sessions.len() > 1,
        is_fresh: accounts::is_fresh(visit.engine(), &visit.session),
        problem: problem.map(|key| visit.text.get(key).into_owned()),
        sessions: sessions.iter().map(|session| session_shown(visit, session)).collect(),
        previous: previous(visit),
        failed: visit.account.failed_before,
        password_age: password_age(visit).await?,
        provider: provider_link(visit).await?,
        has_outdated_passkey: factors.all.iter().any(|factor| factor.is_outdated),
    })
}

/// Nobody links an account behind its person's back.
async fn provider_link(visit: &Visit) -> anyhow::Result<Option<String>> {
    Ok(match provider::own_link(visit.engine(), visit.account.id).await? {
        Link::None => None,
        Link::Waiting | Link::Bound { used_at: None } => Some(visit.text.get("account-provider").into_owned()),
        Link::Bound { used_at: Some(at) } => {
            Some(visit.text.with("account-provider-used", &[("at", time::instant(visit.text, at).into())]))
        }
    })
}

fn previous(visit: &Visit) -> Option<String> {
    let (at, from) = visit.account.previous_sign_in.as_ref()?;
    let at = time::instant(visit.text, *at);
    Some(visit.text.with("account-previous", &[("at", at.into()), ("from", from.clone().into())]))
}

async fn password_age(visit: &Visit) -> anyhow::Result<Option<String>> {
    let Some(set_on) = visit.account.password_set_at.map(day_in_warsaw) else { return Ok(None) };
    let policy = accounts_rules(visit).await?;
    let say = |key, day| visit.text.with(key, &[("day", time::short_day(day).into())]);
    let required = password::expiry(set_on, &policy).map(|day| say("account-password-until", day));
    Ok(required.or_else(|| password::advised_change(set_on, &policy).map(|day| say("account-password-advised", day))))
}

async fn accounts_rules(visit: &Visit) -> anyhow::Result<password::Policy> {
    Ok(rodowod_engine::policy::rules(visit.engine(), visit.account.id).await?.password)
}

/// Where more of a grant is told. An emergency has no authorisation behind it, and not everybody may look into their register.
async fn grant_page(visit: &Visit, grant: &Grant) -> anyhow::Result<Option<String>> {
    if grant.number == 0 {
        return Ok(Some("/administration/emergency".to_owned()));
    }
    let reached = records::reach(visit.engine(), &visit.by, "authorisations", (grant.number, Power::View)).await;
    match reached {
        Ok(()) => Ok(Some(format!("/registers/authorisations/{}", grant.number))),
        Err(Failure::Other(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

fn grant_shown(text: Text, grant: &Grant, href: Option<String>) -> GrantShown {
    let scope = match &grant.scope {
        Scope::Everything => text.get("scope-everything").into_owned(),
        Scope::Registers(slugs) => slugs.iter().map(|slug| text.get(slug)).collect::<Vec<_>>().join(", "),
    };
    let powers: Vec<_> = grant.powers.iter().map(|power| text.get(&format!("power-{}", kebab(power.name())))).collect();
    let period = match grant.to {
        Some(to) => text.with(
            "account-grant-until",
            &[("from", time::short_day(grant.from).into()), ("to", time::short_day(to).into())],
        ),
        None => text.with("account-grant-since", &[("from", time::short_day(grant.from).into())]),
    };
    GrantShown {
        href,
        label: text.with("account-grant", &[("number", grant.number.to_string().into())]),
        scope,
        powers: powers.join(", "),
        period,
    }
}

fn session_shown(visit: &Visit, session: &Session) -> SessionShown {
    SessionShown {
        id: session.id.clone(),
        since: time::instant(visit.text, session.created_at),
        until: time::instant(visit.text, session.expires_at),
        place: format!("{} {}", session.address, browser(&session.user_agent)),
        is_locked: session.is_locked,
        is_this: session.id == visit.session.id,
    }
}

/// The part of a user agent that a person recognises.
fn browser(user_agent: &str) -> &'static str {
    let known =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    known.into_iter().find(|(mark, _)| user_agent.contains(mark)).map_or("", |(_, name)| name)
}

pub async fn password(visit: Visit) -> Answer {
    render(&password_page(&visit, Vec::new()).await?)
}

async fn password_page(visit: &Visit, problems: Vec<(String, String)>) -> anyhow::Result<PasswordPage> {
    let mut shell = visit.titled("password-title");
    let is_forced = visit.session.duty == Duty::Password;
    if is_forced {
        shell.navigation.clear();
    }
    let policy = accounts_rules(visit).await?;
    Ok(PasswordPage {
        shell,
        login: visit.account.login.clone(),
        is_forced,
        asks_current: !visit.session.came_by_code(),
        rules: rules_for_person(visit.text, &policy),
        problems,
        reminders: reminders(visit.text, (visit.engine(), &visit.by.institution), Place::Password),
    })
}

pub async fn change_password(posted: Posted) -> Answer {
    let visit = &posted.visit;
    if posted.first("new") != posted.first("again") {
        let problem = visit.text.get("password-differs").into_owned();
        return refuse(&password_page(visit, vec![("again".to_owned(), problem)]).await?);
    }
    let words = (posted.first("current"), posted.first("new"));
    let change = accounts::change_password(visit.engine(), &visit.account, words, Some(&visit.session));
    let problems = if visit.session.came_by_code() {
        change.await?
    } else {
        let is_right = |problems: &Vec<Problem>| problems.iter().all(|problem| problem.field != "current");
        posted.tried(change, is_right).await?
    };
    if problems.is_empty() {
        return see(if visit.session.duty == Duty::Password { "/?done=password" } else { "/account?done=password" });
    }
    let said = problems.into_iter().map(|problem| (problem.field.clone(), visit.text.problem(&problem)));
    refuse(&password_page(visit, said.collect()).await?)
}

pub async fn appearance(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let language = Language::from_code(posted.first("language")).unwrap_or(visit.text.language);
    let appearance = Appearance::from_name(posted.first("appearance")).unwrap_or_default();
    accounts::set_language(visit.engine(), visit.account.id, language.code()).await?;
    let is_https = visit.web.settings.is_https;
    let cookies = AppendHeaders([
        (header::SET_COOKIE, lasting_cookie(LANGUAGE_COOKIE, language.code(), is_https)),
        (header::SET_COOKIE, lasting_cookie(APPEARANCE_COOKIE, appearance.name(), is_https)),
    ]);
    Ok((cookies, Redirect::to("/account?done=view")).into_response())
}

/// Whoever sits at a screen that somebody else left open throws nobody out: not even its owner.
pub async fn end_session(Path(session): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return refuse(&page(visit, Some("problem-password-wrong")).await?);
    }
    accounts::revoke(visit.engine(), visit.account.id, &session).await?;
    see("/account?done=session")
}

pub async fn end_others(posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !is_proved(&posted).await? {
        return refuse(&page(visit, Some("problem-password-wrong")).await?);
    }
    accounts::revoke_others(visit.engine(), &visit.session).await?;
    see("/account?done=sessions")
}
