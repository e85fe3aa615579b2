//! What somebody must do before anything else: choose a password, or add a second factor.

use rodowod_domain::password;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::sign_in::{Held, Rules, SecondFactor};
use rodowod_store::accounts::AccountRow;
use rodowod_store::{Tx, factors, institutions};

use super::{Session, provider};
use crate::{By, Engine, access, policy};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duty {
    #[default]
    None,
    Password,
    Factor,
}

impl Duty {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Password => "password",
            Self::Factor => "factor",
        }
    }

    pub(super) fn from_name(name: &str) -> Self {
        match name {
            "password" => Self::Password,
            "factor" => Self::Factor,
            _ => Self::None,
        }
    }
}

/// The first thing to do. A password is older than the policy lets it be, or was never the person's own; or the policy
/// demands a second factor that is not there. Whoever a provider vouched for needs no password.
pub(super) fn of(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (row, method): (&AccountRow, &str),
    rules: &Rules,
) -> anyhow::Result<Duty> {
    let today = day_in_warsaw(engine.clock.now());
    let set_on = row.password_set_at.map(day_in_warsaw);
    let is_old = set_on.and_then(|set_on| password::expiry(set_on, &rules.password)).is_some_and(|last| last < today);
    if (row.must_change || is_old) && !method.starts_with(provider::METHOD) {
        return Ok(Duty::Password);
    }
    let lacks = demands_factor(engine, tx, row, &rules.second_factor)? && !has_factor(tx, row.id)?;
    Ok(if lacks { Duty::Factor } else { Duty::None })
}

/// What somebody must do who is inside already: what they had to when they came, or to add the second factor that the
/// policy or an authorisation has asked for since.
pub async fn duty_now(engine: &Engine, by: &By, session: &Session) -> anyhow::Result<Duty> {
    // The sealed code is a proof of its own, and its account has no person to enrol anything.
    if session.duty != Duty::None || session.emergency.is_some() {
        return Ok(session.duty);
    }
    let (office, by, account) = (engine.clone(), by.clone(), session.account);
    let look = move |tx: &mut Tx<'_>| {
        let in_force = policy::today(&office, tx, &by.institution)?;
        let rule = &in_force.sign_in.second_factor;
        if *rule == SecondFactor::default() {
            return Ok(false);
        }
        let special_categories = rule.special_categories && access::is_special(&office, tx, &by)?;
        Ok(rule.demands(&Held { actor: &by.actor, special_categories }) && !has_factor(tx, account)?)
    };
    Ok(if engine.db.read(look).await? { Duty::Factor } else { Duty::None })
}

/// Whether a second factor is there and was shown to work.
pub(super) fn has_factor(tx: &mut Tx<'_>, account: i64) -> anyhow::Result<bool> {
    Ok(factors::of_account(tx, account)?.iter().any(|factor| factor.confirmed && factor.kind != "recovery"))
}

pub(super) fn demands_factor(
    engine: &Engine,
    tx: &mut Tx<'_>,
    row: &AccountRow,
    rule: &SecondFactor,
) -> anyhow::Result<bool> {
    if *rule == SecondFactor::default() {
        return Ok(false);
    }
    for institution in institutions::of_account(tx, row.id)? {
        let (actor, special_categories) = access::held(engine, tx, (institution.id, row.id), &row.login)?;
        // A number names a data set of its own institution.
        let datasets = policy::in_force(engine, tx, &institution)?.second_factor.datasets.clone();
        let rule = SecondFactor { datasets, ..rule.clone() };
        if rule.demands(&Held { actor: &actor, special_categories }) {
            return Ok(true);
        }
    }
    Ok(rule.everyone)
}
