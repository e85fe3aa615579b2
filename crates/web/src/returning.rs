//! Somebody at a locked screen: who they are, what they wanted, and the form that they sent.

use std::sync::Arc;

use axum::RequestExt as _;
use axum::extract::{FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use rodowod_engine::accounts::{self, Account, KeptForm, Place, Session};

use crate::Web;
use crate::error::Fault;
use crate::security;
use crate::text::{Language, Text};
use crate::view::shell::Appearance;
use crate::visit::{
    FACTOR_PAGES, FORM_COOKIE, PASSWORD_PAGE, Preferences, cookie, first, place, read_pairs, session_cookie,
};

/// Somebody whose session may be locked: all that is known before the password.
pub struct Returning {
    pub web: Arc<Web>,
    pub text: Text,
    pub appearance: Appearance,
    pub place: Place,
    pub account: Account,
    pub session: Session,
    /// The value of the cookie.
    pub token: String,
    /// The page they wanted.
    pub to: String,
    pub headers: HeaderMap,
}

impl FromRequestParts<Arc<Web>> for Returning {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Fault> {
        let to = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let token = cookie(&parts.headers, web.settings.session_cookie()).map(str::to_owned);
        let Some(token) = token else { return Err(Fault::SignIn(to)) };
        let Some((session, account)) = accounts::session(&web.engine, &token).await? else {
            return Err(Fault::SignIn(to));
        };
        let preferences = Preferences::of(&parts.headers);
        let language = Language::from_code(&account.language).unwrap_or(preferences.text.language);
        Ok(Self {
            text: Text::of(language),
            appearance: preferences.appearance,
            place: place(parts, web),
            headers: parts.headers.clone(),
            web: Arc::clone(web),
            account,
            session,
            token,
            to,
        })
    }
}

/// Keeps a form that was sent to a locked screen until its person is back. Passwords are not among what is kept.
pub async fn keep(mut request: Request, web: &Arc<Web>) -> Result<Fault, Fault> {
    let returning: Returning = request.extract_parts_with_state(web).await?;
    let to = returning.to.clone();
    if to.starts_with(PASSWORD_PAGE) || to.starts_with(FACTOR_PAGES) {
        return Ok(Fault::Locked { to, kept: None });
    }
    let mut pairs = read_pairs(request).await?;
    if !security::is_masked(&returning.session.csrf, first(&pairs, "csrf")) {
        return Err(Fault::StaleForm);
    }
    pairs.retain(|(name, _)| name != "csrf");
    let form = KeptForm { path: to.clone(), pairs };
    let ticket = accounts::keep_form(&web.engine, returning.account.id, form).await?;
    let kept = ticket.map(|ticket| session_cookie(FORM_COOKIE, &ticket, web.settings.is_https));
    Ok(Fault::Locked { to, kept })
}
