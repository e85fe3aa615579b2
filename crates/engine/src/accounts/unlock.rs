//! A locked screen: back by the password, and the form that was sent meanwhile is kept, sealed, until then.

use jiff::SignedDuration;
use rodowod_store::accounts as rows;
use rodowod_store::{sessions, tickets};
use serde::{Deserialize, Serialize};

use super::guard::{self, Standing};
use super::place::Place;
use super::sign_in::{PASSWORD_MAX, attempt, failed, opener};
use super::{Session, emergency, session, ticket};
use crate::Engine;
use crate::passwords::{self, Lane};

const FORM_KIND: &str = "form";
/// A kept form waits for a working day.
const FORM_KEPT: SignedDuration = SignedDuration::from_hours(12);
/// Forms that wait for one account at most.
const FORMS_MAX: u64 = 5;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlock {
    /// The new value of the cookie.
    Open(String),
    Wrong,
    /// Too many wrong passwords: the session ended.
    Ended,
}

/// A form that was sent to a locked screen, as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    pub path: String,
    pub pairs: Vec<(String, String)>,
}

/// Opens a locked session with the password of its account. Wrong ones count like those at the door.
pub async fn unlock(
    engine: &Engine,
    (session, login): (&Session, &str),
    password: &str,
    place: &Place,
) -> anyhow::Result<Unlock> {
    let (office, name, from, id, now) =
        (engine.clone(), login.to_owned(), place.clone(), session.account, engine.clock.now());
    let (attempt, standing, found) = engine
        .db
        .read(move |tx| {
            let attempt = attempt(&office, tx, (&name, &from))?;
            let found = rows::by_id(tx, id)?.map(|row| Ok::<_, anyhow::Error>((emergency::hash_of(tx, &row)?, row)));
            Ok((attempt.clone(), guard::standing(tx, &attempt, now)?, found.transpose()?))
        })
        .await?;
    let Some((sealed, row)) = found else { return Ok(Unlock::Ended) };
    if standing != Standing::Open {
        return end(engine, session).await;
    }
    let hash = sealed.as_deref().or(opener(&row, now).0);
    let typed = emergency::typed(login, password);
    if password.len() > PASSWORD_MAX || !passwords::is_right(&typed, hash, Lane::Known).await? {
        failed(engine, attempt.clone(), login).await?;
        let is_shut = engine.db.read(move |tx| guard::standing(tx, &attempt, now)).await? != Standing::Open;
        return if is_shut { end(engine, session).await } else { Ok(Unlock::Wrong) };
    }
    let (office, session) = (engine.clone(), session.clone());
    let token = engine
        .db
        .write(move |tx| {
            guard::pass(tx, &attempt, None)?;
            session::reopen(&office, tx, &session)
        })
        .await?;
    Ok(token.map_or(Unlock::Ended, Unlock::Open))
}

async fn end(engine: &Engine, session: &Session) -> anyhow::Result<Unlock> {
    if let Some(hash) = session::hash(session) {
        engine.db.write(move |tx| Ok(sessions::delete(tx, &hash)?)).await?;
    }
    Ok(Unlock::Ended)
}

/// Keeps a form until its person is back: the token for a cookie, or none when too many wait already.
pub async fn keep_form(engine: &Engine, account: i64, form: KeptForm) -> anyhow::Result<Option<String>> {
    let office = engine.clone();
    engine
        .db
        .write(move |tx| {
            if tickets::of_account(tx, account, FORM_KIND)? >= FORMS_MAX {
                return Ok(None);
            }
            ticket::make(&office, tx, (FORM_KIND, Some(account), FORM_KEPT), &form).map(Some)
        })
        .await
}

/// The path of a kept form, for whoever it belongs to.
pub async fn kept_path(engine: &Engine, account: i64, token: &str) -> anyhow::Result<Option<String>> {
    let (office, token) = (engine.clone(), token.to_owned());
    let found = engine.db.read(move |tx| ticket::look::<KeptForm>(&office, tx, (&token, FORM_KIND))).await?;
    Ok(found.filter(|ticket| ticket.account == Some(account)).map(|ticket| ticket.holds.path))
}

/// Takes the kept form; nobody but its account gets it.
pub async fn take_form(engine: &Engine, account: i64, token: &str) -> anyhow::Result<Option<KeptForm>> {
    if kept_path(engine, account, token).await?.is_none() {
        return Ok(None);
    }
    let (office, token) = (engine.clone(), token.to_owned());
    let found = engine.db.write(move |tx| ticket::take::<KeptForm>(&office, tx, (&token, FORM_KIND))).await?;
    Ok(found.map(|ticket| ticket.holds))
}
