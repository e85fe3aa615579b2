//! Who calls, for which institution, in which language, and when: read once. `Visit` is a page of somebody signed in,
//! `Posted` a form of theirs whose token was checked, `Guest` anybody.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::RequestExt as _;
use axum::extract::{ConnectInfo, Form, FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power, Step};
use rodowod_domain::field::Body;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::accounts::{self, Account, Duty, Place, Session, Source};
use rodowod_engine::{By, Engine, access};

use crate::Web;
use crate::error::Fault;
use crate::returning::{Returning, keep};
use crate::security;
use crate::text::{Language, Text};
use crate::view::shell::{Appearance, NavigationItem, Shell};
use crate::view::time;

pub const LANGUAGE_COOKIE: &str = "rodowod-language";
pub const APPEARANCE_COOKIE: &str = "rodowod-appearance";
/// Holds the secret of the sign-in form, before there is a session.
pub const GATE_COOKIE: &str = "rodowod-gate";
/// Gives a device a count of failed sign-ins of its own.
pub const DEVICE_COOKIE: &str = "rodowod-device";
/// Holds the ticket of a form that was sent to a locked screen.
pub const FORM_COOKIE: &str = "rodowod-form";
/// Holds the ticket of somebody between the password and the second factor.
pub const STEP_COOKIE: &str = "rodowod-step";
/// The only page of an account that must choose a password.
pub const PASSWORD_PAGE: &str = "/account/password";
/// The only pages of an account that must add a second factor.
pub const FACTOR_PAGES: &str = "/account/second-factor";
const SIGN_OUT: &str = "/sign-out";

/// Pairs of a form or of a query; a name may repeat.
pub type Pairs = Vec<(String, String)>;

/// The first value under a name.
pub fn first<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// What anybody may choose before we know who they are.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    pub text: Text,
    pub appearance: Appearance,
}

impl Preferences {
    pub fn of(headers: &HeaderMap) -> Self {
        let chosen = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_code);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let language = chosen.unwrap_or_else(|| Language::negotiate(accepted.unwrap_or_default()));
        let appearance = cookie(headers, APPEARANCE_COOKIE).and_then(Appearance::from_name).unwrap_or_default();
        Self { text: Text::of(language), appearance }
    }
}

pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    pairs.flat_map(|line| line.split(';')).find_map(|pair| {
        let (known, value) = pair.trim().split_once('=')?;
        (known == name).then_some(value)
    })
}

/// Somebody who is not signed in.
pub struct Guest {
    pub web: Arc<Web>,
    pub text: Text,
    pub appearance: Appearance,
    pub now: Timestamp,
    pub place: Place,
    pub gate: Option<String>,
    /// The ticket of somebody between the password and the second factor.
    pub step: String,
    /// A form of theirs was kept at a locked screen.
    pub has_form: bool,
}

impl FromRequestParts<Arc<Web>> for Guest {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Fault> {
        let Preferences { text, appearance } = Preferences::of(&parts.headers);
        Ok(Self {
            text,
            appearance,
            now: web.engine.clock.now(),
            place: place(parts, web),
            gate: cookie(&parts.headers, GATE_COOKIE).map(str::to_owned),
            step: cookie(&parts.headers, STEP_COOKIE).unwrap_or_default().to_owned(),
            has_form: cookie(&parts.headers, FORM_COOKIE).is_some(),
            web: Arc::clone(web),
        })
    }
}

/// Where a call comes from; one household of IPv6 is one address.
pub fn place(parts: &Parts, web: &Web) -> Place {
    let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    Place {
        address: address(parts, web),
        user_agent: user_agent.unwrap_or_default().chars().take(200).collect(),
        device: cookie(&parts.headers, DEVICE_COOKIE).unwrap_or_default().to_owned(),
    }
}

fn address(parts: &Parts, web: &Web) -> String {
    let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    // The last name in the list was written by our own proxy; those before it are hearsay.
    let told = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
    match if web.settings.trusts_proxy { told.or(direct) } else { direct } {
        Some(std::net::IpAddr::V6(address)) if address.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Some(address) => address.to_canonical().to_string(),
        None => String::new(),
    }
}

impl Guest {
    pub fn shell(&self, title: &str, csrf: String) -> Shell {
        Shell {
            text: self.text,
            title: self.text.get(title).into_owned(),
            appearance: self.appearance,
            csrf,
            ..Shell::default()
        }
    }
}

/// Somebody signed in, at work for one institution.
pub struct Visit {
    pub web: Arc<Web>,
    pub text: Text,
    pub appearance: Appearance,
    pub now: Timestamp,
    pub account: Account,
    pub session: Session,
    /// The value of the cookie.
    pub token: String,
    pub by: By,
    pub place: Place,
    path: String,
    notice: Option<String>,
}

impl FromRequestParts<Arc<Web>> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Fault> {
        let Returning { mut session, account, token, to, .. } = Returning::from_request_parts(parts, web).await?;
        let path = parts.uri.path().to_owned();
        if session.is_locked && path != SIGN_OUT {
            return Err(Fault::Locked { to, kept: None });
        }
        let by = access::enter(&web.engine, &account, session.institution).await?.ok_or(Fault::NoInstitution)?;
        session.duty = accounts::duty_now(&web.engine, &by, &session).await?;
        match session.duty {
            Duty::Password if path != PASSWORD_PAGE && path != SIGN_OUT => return Err(Fault::MustChangePassword),
            Duty::Factor if !path.starts_with(FACTOR_PAGES) && path != SIGN_OUT => return Err(Fault::MustAddFactor),
            _ => {}
        }
        let preferences = Preferences::of(&parts.headers);
        let text = Text::of(Language::from_code(&account.language).unwrap_or(preferences.text.language));
        Ok(Self {
            notice: notice(text, parts),
            text,
            appearance: preferences.appearance,
            now: web.engine.clock.now(),
            account,
            session,
            token,
            by,
            place: place(parts, web),
            path,
            web: Arc::clone(web),
        })
    }
}

/// `?done=saved` after a redirect; only sentences that we know are said.
fn notice(text: Text, parts: &Parts) -> Option<String> {
    let Query(pairs) = Query::<Pairs>::try_from_uri(&parts.uri).ok()?;
    let done = first(&pairs, "done");
    let count = first(&pairs, "count");
    let is_name = !done.is_empty() && done.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let key = is_name.then(|| format!("done-{done}"))?;
    match count.parse() {
        Ok(count) => text.maybe(&key).map(|_| text.count(&key, count)),
        Err(_) => text.maybe(&key).map(Into::into),
    }
}

impl Visit {
    pub fn engine(&self) -> &Engine {
        &self.web.engine
    }

    pub fn register(&self, slug: &str) -> Result<&'static dyn AnyRegister, Fault> {
        let register = self.engine().register(slug).ok_or(Fault::NotFound)?;
        self.by.may(Power::View, On::Register(register.slug())).map_err(|_| Fault::Denied)?;
        Ok(register)
    }

    pub fn may(&self, power: Power, register: &str) -> bool {
        self.by.may(power, On::Register(register)).is_ok()
    }

    /// Whether a new record may be entered; to one who is limited to some sets a new set is none of them.
    pub fn may_enter(&self, register: &dyn AnyRegister) -> bool {
        let facets = register.facets(0, &Body::new());
        let step = register.entered_by().map(|duty| Step { register: register.slug(), duty, holder: None });
        step.is_none_or(|step| self.by.may(Power::View, On::Step(step)).is_ok())
            && self.by.may(Power::Enter, On::Record(register.slug(), &facets)).is_ok()
    }

    pub fn may_administer(&self) -> bool {
        self.by.may(Power::Administer, On::Institution).is_ok()
    }

    /// The pages of administration are there for nobody else.
    pub fn administers(&self) -> Result<(), Fault> {
        if self.may_administer() { Ok(()) } else { Err(Fault::Denied) }
    }

    pub fn may_read_log(&self) -> bool {
        self.by.may(Power::View, On::Log).is_ok()
    }

    pub fn csrf(&self) -> String {
        security::masked(&self.session.csrf, self.engine().clock.random())
    }

    pub fn shell(&self, title: impl Into<String>) -> Shell {
        Shell {
            text: self.text,
            title: title.into(),
            appearance: self.appearance,
            csrf: self.csrf(),
            person: self.account.name.clone(),
            institution: self.by.institution.name.clone(),
            navigation: self.navigation(),
            notice: self.notice.clone(),
            emergency: self.emergency(),
            idle_seconds: self.session.idle_seconds,
            is_vouched: self.session.came_by_provider(),
            path: self.path.clone(),
        }
    }

    fn emergency(&self) -> Option<String> {
        self.session.emergency?;
        let until = time::instant(self.text, self.session.expires_at);
        Some(self.text.with("shell-emergency", &[("until", until.into())]))
    }

    /// A shell whose title is a text of ours.
    pub fn titled(&self, key: &str) -> Shell {
        self.shell(self.text.get(key))
    }

    fn navigation(&self) -> Vec<NavigationItem> {
        let item = |href: String, label: String, heading: Option<&str>| NavigationItem {
            is_current: self.path == href || (href != "/" && self.path.starts_with(&format!("{href}/"))),
            href,
            label,
            heading: heading.map(|key| self.text.get(key).into_owned()),
        };
        let mut items = vec![item("/".to_owned(), self.text.get("today-title").into_owned(), None)];
        items.push(item("/overview".to_owned(), self.text.get("overview-title").into_owned(), None));
        items.push(item("/report-breach".to_owned(), self.text.get("note-title").into_owned(), None));
        if self.may(Power::View, "pickups") {
            items.push(item("/pickups/door".to_owned(), self.text.get("door-title").into_owned(), None));
        }
        let visible = self.engine().registers().iter().filter(|register| self.may(Power::View, register.slug()));
        if visible.clone().next().is_some() {
            items.push(item("/persons".to_owned(), self.text.get("persons-title").into_owned(), None));
        }
        let mut group = None;
        for register in visible {
            let slug = register.slug();
            let heading = (group != Some(register.group())).then(|| register.group().label());
            group = Some(register.group());
            items.push(item(format!("/registers/{slug}"), self.text.get(slug).into_owned(), heading));
        }
        let title = |key| self.text.get(key).into_owned();
        items.push(item("/checklists".to_owned(), title("checklists-title"), Some("shell-policy")));
        items.push(item("/addressed".to_owned(), title("addressed-title"), None));
        if self.by.may(Power::View, On::Institution).is_ok() {
            items.push(item("/accountability".to_owned(), title("accountability-title"), None));
        }
        let tools = self.text.get("calculators-title").into_owned();
        items.push(item("/calculators".to_owned(), tools, Some("shell-tools")));
        items.push(item("/report".to_owned(), self.text.get("report-menu").into_owned(), None));
        items.push(item("/documents".to_owned(), self.text.get("documents-title").into_owned(), None));
        if self.may_administer() || self.may_read_log() {
            items.push(item("/administration".to_owned(), self.text.get("administration-title").into_owned(), None));
        }
        items
    }
}

/// A form of somebody signed in. There is no way to its pairs but past the check of its token.
pub struct Posted {
    pub visit: Visit,
    pub pairs: Pairs,
}

impl FromRequest<Arc<Web>> for Posted {
    type Rejection = Fault;

    async fn from_request(mut request: Request, web: &Arc<Web>) -> Result<Self, Fault> {
        let visit: Visit = match request.extract_parts_with_state(web).await {
            Err(Fault::Locked { .. }) => return Err(keep(request, web).await?),
            other => other?,
        };
        let mut pairs = read_pairs(request).await?;
        if !security::is_masked(&visit.session.csrf, first(&pairs, "csrf")) {
            return Err(Fault::StaleForm);
        }
        pairs.retain(|(name, _)| name != "csrf");
        Ok(Self { visit, pairs })
    }
}

pub async fn read_pairs(request: Request) -> Result<Pairs, Fault> {
    let Form(pairs) = Form::<Pairs>::from_request(request, &()).await.map_err(|rejection| {
        let is_large = rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
        if is_large { Fault::TooLarge } else { Fault::BadRequest("error-bad-request") }
    })?;
    Ok(pairs)
}

impl Posted {
    pub fn first(&self, name: &str) -> &str {
        first(&self.pairs, name)
    }

    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(known, _)| known == name)
    }

    /// Whoever gives a secret of the account again at an open screen may try it only so often; a try that is right
    /// was none.
    pub async fn tried<T>(
        &self,
        attempt: impl Future<Output = anyhow::Result<T>>,
        is_right: impl FnOnce(&T) -> bool,
    ) -> Result<T, Fault> {
        let Visit { web, session, account, now, .. } = &self.visit;
        let source = Source::Device(session.id.clone());
        web.limits.count(&source, &account.login, *now).map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
        let outcome = attempt.await?;
        if is_right(&outcome) {
            web.limits.forgive(&source, &account.login);
        }
        Ok(outcome)
    }
}

/// A cookie that lasts a year; a choice, not a secret.
pub fn lasting_cookie(name: &str, value: &str, is_https: bool) -> String {
    let secure = if is_https { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}")
}

/// A cookie that goes with the browser's session; an empty value ends it at once.
pub fn session_cookie(name: &str, value: &str, is_https: bool) -> String {
    let secure = if is_https { "; Secure" } else { "" };
    let end = if value.is_empty() { "; Max-Age=0" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{end}")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn cookies_are_found_by_their_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("xrodowod=1; rodowod=2; rodowod-language=en"));
        assert_eq!(cookie(&headers, "rodowod"), Some("2"));
        assert_eq!(Preferences::of(&headers).text.language, Language::English);
    }
}
