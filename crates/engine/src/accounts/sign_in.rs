//! Signing in, and the change of a password.
//!
//! Failures slow an account down and never shut its owner out: whoever signs in from the place of the last good
//! sign-in is let try on while a stranger waits.

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::Problem;
use rodowod_domain::password;
use rodowod_store::accounts::{self as rows, AccountRow};
use rodowod_store::sessions;

use super::{Account, Session, opened, session};
use crate::{Engine, passwords};

/// Failures that cost nothing but the answer.
const FREE_FAILURES: u32 = 10;
/// Failures after which even the usual place waits.
const HARD_FAILURES: u32 = 100;
const WAIT_FIRST: SignedDuration = SignedDuration::from_mins(1);
const WAIT_MAX: SignedDuration = SignedDuration::from_mins(15);
/// Longest password that is looked at, in bytes.
const PASSWORD_MAX: usize = 1024;

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one for each sign-in, and it lives for one answer")]
pub enum SignIn {
    /// The token goes into the cookie and is known nowhere else.
    Welcome {
        token: String,
        account: Account,
        session: Session,
    },
    Wrong,
    /// The password was not looked at.
    Locked {
        until: Timestamp,
    },
}

pub async fn sign_in(
    engine: &Engine,
    (login, password): (&str, &str),
    (address, user_agent): (&str, &str),
) -> anyhow::Result<SignIn> {
    let (name, now) = (login.trim().to_owned(), engine.clock.now());
    if name.len() > 200 || password.len() > PASSWORD_MAX || name.contains('\0') {
        return Ok(SignIn::Wrong);
    }
    let known = engine.db.read(move |tx| Ok(rows::by_login(tx, &name)?)).await?.filter(|row| !row.disabled);
    if let Some(until) = known.as_ref().and_then(|row| waits_until(row, address, now)) {
        return Ok(SignIn::Locked { until });
    }
    let is_right = passwords::is_right(password, known.as_ref().map(|row| row.password_hash.as_str())).await?;
    match known {
        Some(row) if is_right => welcome(engine, row, (address, user_agent)).await,
        Some(row) => {
            engine.db.write(move |tx| fail(tx, row.id, now)).await?;
            Ok(SignIn::Wrong)
        }
        None => Ok(SignIn::Wrong),
    }
}

fn waits_until(row: &AccountRow, address: &str, now: Timestamp) -> Option<Timestamp> {
    let is_usual_place = row.last_sign_in_from.as_deref() == Some(address);
    row.locked_until.filter(|until| *until > now && !(is_usual_place && row.failed_count < HARD_FAILURES))
}

fn fail(tx: &mut rodowod_store::Tx<'_>, account: i64, now: Timestamp) -> anyhow::Result<()> {
    let failures = rows::sign_in_failed(tx, account)?;
    if failures >= FREE_FAILURES {
        let doublings = (failures - FREE_FAILURES).min(6);
        let wait = (WAIT_FIRST * (1 << doublings)).min(WAIT_MAX);
        rows::lock(tx, account, now + wait)?;
    }
    Ok(())
}

async fn welcome(engine: &Engine, row: AccountRow, (address, user_agent): (&str, &str)) -> anyhow::Result<SignIn> {
    let (office, address, user_agent) = (engine.clone(), address.to_owned(), user_agent.to_owned());
    engine
        .db
        .write(move |tx| {
            rows::signed_in(tx, row.id, office.clock.now(), &address)?;
            let (token, session) = session::open(tx, &office.clock, row.id, (&address, &user_agent))?;
            let account = opened(&office, tx, row.clone())?;
            Ok(SignIn::Welcome { token, account, session })
        })
        .await
}

/// Sets a new password after the current one was given again; other sessions of the account end. No problems: done.
pub async fn change_password(
    engine: &Engine,
    account: &Account,
    (current, new): (&str, &str),
    kept: Option<&Session>,
) -> anyhow::Result<Vec<Problem>> {
    let id = account.id;
    let row = engine.db.read(move |tx| Ok(rows::by_id(tx, id)?)).await?;
    let Some(row) = row else { return Ok(vec![Problem::at("current", "problem-password-wrong")]) };
    if current.len() > PASSWORD_MAX || !passwords::is_right(current, Some(&row.password_hash)).await? {
        return Ok(vec![Problem::at("current", "problem-password-wrong")]);
    }
    if new == current {
        return Ok(vec![Problem::at("new", "problem-password-same")]);
    }
    let problems = check(account, new);
    if !problems.is_empty() {
        return Ok(problems);
    }
    let hash = passwords::hash(new, &engine.clock).await?;
    let kept = kept.and_then(session::hash);
    engine
        .db
        .write(move |tx| {
            rows::set_password(tx, id, &hash, false)?;
            sessions::delete_of_account(tx, id, kept.as_ref())?;
            Ok(())
        })
        .await?;
    Ok(Vec::new())
}

/// The policy of modern standards: length and a list of known passwords, no rules that breed `Haslo123!`.
pub(crate) fn check(account: &Account, new: &str) -> Vec<Problem> {
    let context = password::Context {
        login: Some(account.login.clone()),
        names: account.name.split_whitespace().map(str::to_owned).collect(),
        email: Some(account.email.clone()),
        ..password::Context::default()
    };
    let policy = password::preset("modern").expect("the presets of the domain hold a modern one");
    let problems = password::check(policy, new, &context);
    problems
        .into_iter()
        .map(|problem| Problem { field: "new".to_owned(), key: problem.key, args: problem.args })
        .collect()
}
