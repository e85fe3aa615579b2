//! The way in through the institution's provider: off to it, and back from it with its word.

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use rodowod_engine::accounts::SignIn;
use rodowod_engine::accounts::provider::{self, Refused, Return};

use super::second_factor::site;
use super::sign_in::{next_step, refused_at, welcome};
use crate::address;
use crate::error::{Answer, Fault};
use crate::visit::{self, Guest, Pairs, first};

/// Holds one way in, sealed, while somebody is away at the provider.
const WAY_COOKIE: &str = "rodowod-way";

/// Where a provider sends people back to.
pub fn callback(origin: &str, slug: &str) -> String {
    format!("{origin}/sign-in/provider/{slug}/callback")
}

pub async fn depart(guest: Guest, headers: HeaderMap, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    counted(&guest)?;
    let back = callback(&site(&guest.web, &headers).origin, &slug);
    let to = address::local(first(&pairs, "to"));
    match provider::depart(&guest.web.engine, (&slug, &back), to).await? {
        Ok(departure) => {
            let cookie = visit::session_cookie(WAY_COOKIE, &departure.cookie, guest.web.settings.is_https);
            Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&departure.to)).into_response())
        }
        Err(refused) => refuse(&guest, &refused).await,
    }
}

pub async fn arrive(guest: Guest, headers: HeaderMap, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    counted(&guest)?;
    let back = callback(&site(&guest.web, &headers).origin, &slug);
    let brought = Return {
        cookie: visit::cookie(&headers, WAY_COOKIE).unwrap_or_default().to_owned(),
        state: first(&pairs, "state").to_owned(),
        code: first(&pairs, "code").to_owned(),
        error: first(&pairs, "error").to_owned(),
        issuer: first(&pairs, "iss").to_owned(),
    };
    let answer = match provider::arrive(&guest.web.engine, (&slug, &back), &brought, &guest.place).await? {
        Ok((SignIn::Welcome(arrival), to)) => {
            guest.web.limits.forgive_way(&guest.place.address);
            Ok(welcome(&guest, &arrival, &to))
        }
        Ok((SignIn::Factor { ticket }, to)) => {
            guest.web.limits.forgive_way(&guest.place.address);
            Ok(next_step(&guest, &ticket, &to))
        }
        Ok((SignIn::Wrong | SignIn::Locked { .. }, _)) => refuse(&guest, &Refused::Doubted).await,
        Err(refused) => refuse(&guest, &refused).await,
    };
    Ok(spent(&guest, answer?))
}

fn counted(guest: &Guest) -> Result<(), Fault> {
    let counted = guest.web.limits.count_way(&guest.place.address, guest.now);
    counted.map_err(|retry_seconds| Fault::TooMany { retry_seconds })
}

/// A way in leads in once.
fn spent(guest: &Guest, mut answer: Response) -> Response {
    let cookie = visit::session_cookie(WAY_COOKIE, "", guest.web.settings.is_https);
    if let Ok(value) = cookie.parse() {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    answer
}

/// The door again, with what went wrong in words.
async fn refuse(guest: &Guest, refused: &Refused) -> Answer {
    let key = match refused {
        Refused::Off => return Err(Fault::NotFound),
        Refused::Silent => "provider-silent",
        Refused::TurnedBack => "provider-turned-back",
        Refused::Stale => "provider-stale",
        Refused::Doubted => "provider-doubted",
        Refused::Unlinked { address: None } => "provider-unconfirmed",
        Refused::Unlinked { address: Some(address) } => {
            let said = guest.text.with("provider-unlinked", &[("address", address.as_str().into())]);
            return refused_at(guest, said).await;
        }
        Refused::Blocked => "provider-blocked",
        Refused::Shared => "provider-shared",
    };
    refused_at(guest, guest.text.get(key).into_owned()).await
}
