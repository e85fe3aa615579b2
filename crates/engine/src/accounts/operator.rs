//! What the operator of the server does for an account from the command line, where nobody is left who could do it in the
//! program.
//!
//! Invariant: the operator hands over a one-time code and learns no password; each act stands in the log of every institution
//! that the account works for, under a name that says whose it was.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use rodowod_store::{accounts as rows, factors, institutions};

use super::{code, is_emergency};
use crate::acts::{self, Act};
use crate::{Engine, passwords, policy};

/// The operator has no account; the program writes their acts down.
const PROGRAM: i64 = 0;

/// What is done beside giving the code.
#[derive(Clone, Copy, Debug, Default)]
pub struct WayBack {
    /// Every second factor goes, recovery codes too.
    pub removes_factors: bool,
    /// A blocked account is opened again.
    pub enables: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    Code {
        code: String,
        until: Timestamp,
        /// There were second factors, and they are gone.
        factors_removed: bool,
    },
    /// No such login, nobody behind it any more, or that of an emergency, which only its sealed code opens.
    Unknown,
    /// Blocked, and not to be enabled.
    Blocked,
}

/// An account as the operator sees it: enough to tell it from others, nothing of its person.
#[derive(Clone, Debug, Default)]
pub struct AccountLine {
    pub login: String,
    /// Short names of its institutions.
    pub institutions: Vec<String>,
    pub disabled: bool,
    pub has_factor: bool,
    pub last_sign_in: Option<Timestamp>,
}

/// Gives a one-time code in the place of the password; every session ends and every lock opens.
pub async fn give_code(engine: &Engine, login: &str, back: WayBack) -> anyhow::Result<Given> {
    let (office, login) = (engine.clone(), login.trim().to_owned());
    let code = code::new_code(&engine.clock);
    let hash = passwords::hash(&code, &engine.clock).await?;
    let written = engine.db.write(move |tx| {
        let known = rows::by_login(tx, &login)?.filter(|row| row.name.is_some() && !is_emergency(&row.login));
        let Some(row) = known else { return Ok(Given::Unknown) };
        if row.disabled && !back.enables {
            return Ok(Given::Blocked);
        }
        let now = office.clock.now();
        let mut done = vec!["operator-code"];
        if row.disabled {
            rows::set_disabled(tx, row.id, false)?;
            done.push("operator-enable");
        }
        let factors_removed = back.removes_factors && factors::delete_of_account(tx, row.id)? > 0;
        if factors_removed {
            done.push("operator-factors");
        }
        let hours = policy::rules_of(&office, tx, row.id)?.code_hours;
        let until = now + SignedDuration::from_hours(i64::from(hours));
        code::replace(&office, tx, &row, (&hash, until))?;
        let acts: Vec<Act<'_>> = done.iter().map(|act| Act::plain(PROGRAM, act)).collect();
        for institution in institutions::of_account(tx, row.id)? {
            acts::append(tx, institution.id, &acts, now)?;
        }
        Ok(Given::Code { code: code.clone(), until, factors_removed })
    });
    written.await
}

/// The accounts of every institution, by login.
pub async fn known_logins(engine: &Engine) -> anyhow::Result<Vec<AccountLine>> {
    let read = engine.db.read(move |tx| {
        let mut lines: BTreeMap<i64, AccountLine> = BTreeMap::new();
        for institution in institutions::list(tx)? {
            let with_factor = factors::confirmed_in(tx, institution.id)?;
            let people = rows::of_institution(tx, institution.id)?.into_iter();
            for row in people.filter(|row| row.name.is_some() && !is_emergency(&row.login)) {
                let line = lines.entry(row.id).or_default();
                line.institutions.push(institution.slug.clone());
                (line.login, line.disabled, line.last_sign_in) = (row.login, row.disabled, row.last_sign_in_at);
                line.has_factor |= with_factor.contains(&row.id);
            }
        }
        let mut lines: Vec<AccountLine> = lines.into_values().collect();
        lines.sort_by(|one, other| one.login.cmp(&other.login));
        Ok(lines)
    });
    read.await
}
