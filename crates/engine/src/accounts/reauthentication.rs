//! Who signs shows once more who they are: the password, and the second factor where there is one. Wrong answers count
//! like those at the door.

use rodowod_store::accounts as rows;
use rodowod_store::factors;

use super::factor::{PASSKEY, TOTP, is_fresh, use_code};
use super::guard::{self, Standing};
use super::place::Place;
use super::sign_in::{PASSWORD_MAX, attempt, failed, opener};
use super::{Session, duty};
use crate::Engine;
use crate::passwords::{self, Lane};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reauthentication {
    Proved,
    Wrong,
    /// Too many wrong answers, as at the door.
    Shut,
}

/// What somebody will be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Not of somebody for whom a provider has just vouched.
    pub password: bool,
    /// A code of an app or a recovery code.
    pub code: bool,
    /// A passkey is shown at the door alone: who has nothing else signs soon after signing in with it.
    pub new_sign_in: bool,
}

pub async fn asked(engine: &Engine, session: &Session) -> anyhow::Result<Asked> {
    let id = session.account;
    let known = engine.db.read(move |tx| Ok(factors::of_account(tx, id)?)).await?;
    let has = |kind: &str| known.iter().any(|row| row.kind == kind && row.confirmed);
    let is_shown = is_fresh(engine, session) && session.method.ends_with(PASSKEY);
    let password = !is_vouched(engine, session);
    if is_shown || !(has(TOTP) || has(PASSKEY)) {
        return Ok(Asked { password, ..Asked::default() });
    }
    Ok(Asked { password, code: true, new_sign_in: !has(TOTP) })
}

fn is_vouched(engine: &Engine, session: &Session) -> bool {
    is_fresh(engine, session) && session.came_by_timed_provider()
}

/// Whether whoever is at the session is its person.
pub async fn reauthenticate(
    engine: &Engine,
    (session, login): (&Session, &str),
    (password, code): (&str, &str),
    place: &Place,
) -> anyhow::Result<Reauthentication> {
    let (office, name, from, id, now) =
        (engine.clone(), login.to_owned(), place.clone(), session.account, engine.clock.now());
    let (attempt, standing, row, has_factor) = engine
        .db
        .read(move |tx| {
            let attempt = attempt(&office, tx, (&name, &from))?;
            let standing = guard::standing(tx, &attempt, now)?;
            Ok((attempt, standing, rows::by_id(tx, id)?, duty::has_factor(tx, id)?))
        })
        .await?;
    let Some(row) = row.filter(|row| !row.disabled && standing == Standing::Open) else {
        return Ok(Reauthentication::Shut);
    };
    let (hash, _) = opener(&row, now);
    let is_known = is_vouched(engine, session)
        || password.len() <= PASSWORD_MAX && passwords::is_right(password, hash, Lane::Known).await?;
    let asks_code = has_factor && asked(engine, session).await?.code;
    if !is_known || (asks_code && use_code(engine, id, code).await?.is_none()) {
        failed(engine, attempt, login).await?;
        return Ok(Reauthentication::Wrong);
    }
    engine.db.write(move |tx| guard::pass(tx, &attempt, None).map(drop)).await?;
    Ok(Reauthentication::Proved)
}
