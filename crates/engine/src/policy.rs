//! The settings that an institution answers for: each version sealed and kept, its digest in the log.
//!
//! What is enforced is never laxer than the parameters of the policy in force on that day.

mod known;

use std::sync::Arc;

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::Problem;
use rodowod_domain::sign_in::{Rules, SignInPolicy};
use rodowod_store::institutions::InstitutionRow;
use rodowod_store::settings::{self as rows, INSTALLATION};
use rodowod_store::{Tx, institutions as institution_rows};
use serde::{Deserialize, Serialize};

use crate::records::Failure;
use crate::versioned::{self, Version};
use crate::{By, Engine, Institution};

pub(crate) use known::{InForce, Known};

const SIGN_IN: &str = "sign-in";
/// The strictest lock of all institutions: a login that nobody has must lock as one that somebody has.
const LOCK: &str = "sign-in-lock";
/// No policy lets more wrong guesses in a row pass.
const GUESSES_MAX: u16 = 100;

/// When a source of wrong guesses is locked, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lock {
    pub threshold: u16,
    /// Without it only the procedure opens the lock.
    pub hours: Option<u16>,
}

impl Lock {
    fn of(rules: &Rules) -> Self {
        let threshold = rules.password.lockout.required.0.unwrap_or(GUESSES_MAX);
        Self { threshold: threshold.clamp(1, GUESSES_MAX), hours: rules.lock_hours }
    }

    fn stricter(self, other: Self) -> Self {
        let hours = self.hours.zip(other.hours).map(|(one, two)| one.max(two));
        Self { threshold: self.threshold.min(other.threshold), hours }
    }
}

/// A version of the policy with who decided it.
pub type PolicyVersion = Version<SignInPolicy>;

pub(crate) fn of_institution(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<SignInPolicy> {
    Ok(versioned::newest(engine, tx, (institution, SIGN_IN))?.unwrap_or_default())
}

/// How people sign in today: by the settings, at least as strict as the policy.
pub(crate) fn in_force(engine: &Engine, tx: &mut Tx<'_>, institution: &InstitutionRow) -> anyhow::Result<Arc<Rules>> {
    Ok(known::in_force(engine, tx, (institution.id, &institution.preset))?.sign_in)
}

/// What binds the institution at work today.
pub(crate) fn today(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<InForce> {
    known::in_force(engine, tx, (institution.id, &institution.preset))
}

/// What the policy in force asks of records, for whoever judges them before they are taken in.
pub async fn asked(engine: &Engine, by: &By) -> anyhow::Result<Arc<ParameterSet>> {
    let (office, institution) = (engine.clone(), by.institution.clone());
    engine.db.read(move |tx| Ok(today(&office, tx, &institution)?.asked)).await
}

/// The same for an institution that is known by its number.
pub(crate) fn in_force_at(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Arc<Rules>> {
    let row = institution_rows::by_id(tx, institution)?.context("an institution that somebody works for is there")?;
    in_force(engine, tx, &row)
}

/// What holds for an account: the join over its institutions.
pub(crate) fn rules_of(engine: &Engine, tx: &mut Tx<'_>, account: i64) -> anyhow::Result<Rules> {
    let mut joined: Option<Rules> = None;
    for row in institution_rows::of_account(tx, account)? {
        let rules = in_force(engine, tx, &row)?;
        joined = Some(joined.map_or_else(|| Rules::clone(&rules), |joined| joined.join(&rules)));
    }
    Ok(joined.unwrap_or_else(|| SignInPolicy::default().rules()))
}

pub(crate) fn lock(tx: &mut Tx<'_>) -> anyhow::Result<Lock> {
    match rows::get(tx, INSTALLATION, LOCK)? {
        Some(text) => Ok(serde_json::from_str(&text)?),
        None => Ok(Lock::of(&SignInPolicy::default().rules())),
    }
}

/// The policy of the institution at work.
pub async fn sign_in(engine: &Engine, by: &By) -> anyhow::Result<SignInPolicy> {
    let (office, institution) = (engine.clone(), by.institution.id);
    engine.db.read(move |tx| of_institution(&office, tx, institution)).await
}

/// What holds for an account.
pub async fn rules(engine: &Engine, account: i64) -> anyhow::Result<Rules> {
    let office = engine.clone();
    engine.db.read(move |tx| rules_of(&office, tx, account)).await
}

/// Puts a policy in force. No problems: done, and the log vouches for the choice and its reason.
pub async fn save_sign_in(engine: &Engine, by: &By, policy: SignInPolicy) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Rules)?;
    let problems = policy.check();
    if !problems.is_empty() {
        return Ok(problems);
    }
    let (office, institution, account) = (engine.clone(), by.institution.id, by.actor.account);
    let written = engine.db.write(move |tx| {
        versioned::save(&office, tx, (institution, account), (SIGN_IN, "sign-in-policy", &policy))?;
        keep_lock(&office, tx)
    });
    written.await?;
    Ok(Vec::new())
}

/// Counts the strictest lock anew, after a policy was saved or an institution founded.
pub(crate) fn keep_lock(engine: &Engine, tx: &mut Tx<'_>) -> anyhow::Result<()> {
    let mut strictest: Option<Lock> = None;
    for institution in institution_rows::list(tx)? {
        let rules = in_force(engine, tx, &institution)?;
        let lock = Lock::of(&rules);
        strictest = Some(strictest.map_or(lock, |strictest| strictest.stricter(lock)));
    }
    let Some(lock) = strictest else { return Ok(()) };
    Ok(rows::set(tx, INSTALLATION, LOCK, &serde_json::to_string(&lock)?)?)
}

/// Every version of the policy, newest first.
pub async fn history(engine: &Engine, by: &By) -> Result<Vec<PolicyVersion>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    Ok(engine.db.read(move |tx| versioned::all(&office, tx, (institution, SIGN_IN))).await?)
}
