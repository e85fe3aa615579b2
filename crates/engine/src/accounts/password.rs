//! The change of a password, under the policy of every institution that the account belongs to.
//!
//! Earlier passwords are known by keyed marks of slow hashes: one computation compares a new one with all of them.

use jiff::Timestamp;
use rodowod_domain::field::Problem;
use rodowod_domain::password::{self, History, Policy};
use rodowod_store::accounts::{self as rows};
use rodowod_store::{institutions, passwords as history, sessions};

use super::duty;
use super::sign_in::{PASSWORD_MAX, opener};
use super::{Account, Session, session};
use crate::keys::INSTALLATION;
use crate::passwords::Lane;
use crate::{Engine, passwords, policy};

/// Marks kept where a policy bans every earlier password.
const HISTORY_MAX: u32 = 1000;

/// Sets a new password; other sessions of the account end, and ways in that the old one began. No problems: done.
///
/// The current password, or the one-time code, is given again, unless the session itself was just opened by a code.
pub async fn change_password(
    engine: &Engine,
    account: &Account,
    (current, new): (&str, &str),
    kept: Option<&Session>,
) -> anyhow::Result<Vec<Problem>> {
    let id = account.id;
    let row = engine.db.read(move |tx| Ok(rows::by_id(tx, id)?)).await?;
    let wrong = || Ok(vec![Problem::at("current", "problem-password-wrong")]);
    let Some(row) = row else { return wrong() };
    let mut old = None;
    if !kept.is_some_and(Session::came_by_code) {
        let (hash, method) = opener(&row, engine.clock.now());
        if current.len() > PASSWORD_MAX || !passwords::is_right(current, hash, Lane::Known).await? {
            return wrong();
        }
        if new == current {
            return Ok(vec![Problem::at("new", "problem-password-same")]);
        }
        // The first password of a founder was set before there was a history.
        if method == "password" {
            old = Some((row.password_set_at.unwrap_or(row.created_at), mark(engine, id, current).await?));
        }
    }
    let problems = check(engine, account, new).await?;
    if !problems.is_empty() {
        return Ok(problems);
    }
    let mark = mark(engine, id, new).await?;
    let hash = passwords::hash(new, &engine.clock).await?;
    keep(engine, (id, old), (hash, mark), kept.and_then(session::hash)).await
}

async fn keep(
    engine: &Engine,
    (id, old): (i64, Option<(Timestamp, [u8; 32])>),
    (hash, mark): (String, [u8; 32]),
    kept: Option<[u8; 32]>,
) -> anyhow::Result<Vec<Problem>> {
    let office = engine.clone();
    engine
        .db
        .write(move |tx| {
            let now = office.clock.now();
            let rules = policy::rules_of(&office, tx, id)?;
            let depth = depth(&rules.password);
            if let Some((set_at, mark)) = &old {
                history::insert(tx, id, (*set_at, mark))?;
            }
            if history::newest(tx, id, depth)?.contains(&mark) {
                return Ok(vec![Problem::at("new", "problem-password-used")]);
            }
            history::insert(tx, id, (now, &mark))?;
            history::keep_newest(tx, id, depth.max(1))?;
            rows::set_password(tx, id, &hash, now)?;
            sessions::delete_of_account(tx, id, kept.as_ref())?;
            super::sign_in::end_half_way(tx, id)?;
            if let (Some(kept), Some(row)) = (&kept, rows::by_id(tx, id)?) {
                let next = duty::of(&office, tx, (&row, "password"), &rules)?;
                sessions::set_duty(tx, kept, next.name())?;
                super::sign_in::note(tx, &row, ("password-change", None), now)?;
            }
            Ok(Vec::new())
        })
        .await
}

/// How many earlier passwords may not come back.
fn depth(policy: &Policy) -> u32 {
    match policy.history.required {
        History::All => HISTORY_MAX,
        History::Last(depth) => u32::from(depth),
    }
}

async fn mark(engine: &Engine, account: i64, new: &str) -> anyhow::Result<[u8; 32]> {
    let office = engine.clone();
    let key = engine.db.read(move |tx| office.keys.institution(tx, INSTALLATION)).await?;
    let named = account.to_be_bytes();
    let salt = *key.mark("password-salt", &named).first_chunk().expect("32 bytes begin with 16");
    let stretched = passwords::stretch(new, salt).await?;
    Ok(key.mark("password", &[&named[..], &stretched].concat()))
}

/// Every reason for which the policies refuse a password.
async fn check(engine: &Engine, account: &Account, new: &str) -> anyhow::Result<Vec<Problem>> {
    let (office, id) = (engine.clone(), account.id);
    let (rules, names, second_factor) = engine
        .db
        .read(move |tx| {
            let names: Vec<String> = institutions::of_account(tx, id)?.into_iter().map(|row| row.name).collect();
            Ok((policy::rules_of(&office, tx, id)?, names, duty::has_factor(tx, id)?))
        })
        .await?;
    let who = Person { account, institution: names.join(" "), second_factor };
    let mut problems = against(&rules.password, &who, new);
    if problems.is_empty() && passwords::is_breached(engine.settings.data.clone(), new).await? {
        problems.push(Problem::at("new", "problem-password-breached"));
    }
    Ok(problems)
}

pub(super) struct Person<'a> {
    pub account: &'a Account,
    pub institution: String,
    pub second_factor: bool,
}

pub(super) fn against(policy: &Policy, who: &Person<'_>, new: &str) -> Vec<Problem> {
    let context = password::Context {
        login: Some(who.account.login.clone()),
        names: who.account.name.split_whitespace().map(str::to_owned).collect(),
        email: Some(who.account.email.clone()),
        institution: Some(who.institution.clone()),
        second_factor: who.second_factor,
        ..password::Context::default()
    };
    let problems = password::check(policy, new, &context);
    problems
        .into_iter()
        .map(|problem| Problem { field: "new".to_owned(), key: problem.key, args: problem.args })
        .collect()
}
