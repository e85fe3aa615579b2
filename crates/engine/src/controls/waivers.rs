//! Controls that do not concern an institution: signed by who may, with a reason that the log vouches for.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_store::Tx;
use rodowod_store::controls::{self as rows, WaiverRow};

use super::adoption::undecided;
use crate::acts::{self, Act};
use crate::records::{Failure, split_salt};
use crate::{By, Engine, accounts};

const SEALED_AS: &str = "control-waiver";
/// Longest reason, in code points.
const REASON_MAX: usize = 2000;

/// Why a control does not concern the institution, and who said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    pub reason: String,
    pub by: String,
    pub since: Timestamp,
    /// Number of the entry in the log.
    pub entry: u64,
}

pub(super) fn live(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<BTreeMap<String, Waiver>> {
    let waivers = rows::waivers(tx, institution)?;
    if waivers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let key = engine.keys.institution(tx, institution)?;
    let people = accounts::names(engine, tx, &waivers.iter().map(|row| Some(row.account)).collect::<Vec<_>>())?;
    let mut live = BTreeMap::new();
    for row in waivers {
        // A reason that does not open any more is told as none; that it was signed off stands in the log all the same.
        let opened = split_salt(&row.reason).and_then(|(_, sealed)| key.open_secret(SEALED_AS, sealed).ok());
        let reason = opened.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).unwrap_or_default();
        let by = people.get(&row.account).cloned().unwrap_or_default();
        live.insert(row.control, Waiver { reason, by, since: row.since, entry: row.entry });
    }
    Ok(live)
}

/// Signs that a control does not concern the institution.
pub async fn waive(engine: &Engine, by: &By, control: &str, reason: &str) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    decided(engine, by).await?;
    let known = engine.settings.controls.catalogue.control(control).ok_or(Failure::NotFound)?;
    let reason = reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        let key = if reason.is_empty() { "problem-required" } else { "problem-too-long" };
        let problem = Problem::at("reason", key).with("max", REASON_MAX);
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    let (office, institution, account) = (engine.clone(), by.institution.id, by.actor.account);
    let written = engine.db.write(move |tx| {
        let now = office.clock.now();
        let act = (institution, Act::plain(account, "waive-control"));
        let (entry, reason) = acts::append_sealed(&office, tx, act, (SEALED_AS, reason.as_bytes()))?;
        rows::end_waiver(tx, (institution, &known.key), now)?;
        let row = WaiverRow { control: known.key.clone(), since: now, reason, account, entry, ended_at: None };
        Ok(rows::waive(tx, institution, &row)?)
    });
    written.await?;
    super::keep(engine, &by.institution).await?;
    Ok(())
}

/// An exception from the policy is a decision, and the policy says whose.
async fn decided(engine: &Engine, by: &By) -> Result<(), Failure> {
    match undecided(engine, by, "decider_exception").await? {
        Some(problem) => Err(Failure::Refused(Refusal::Invalid(vec![problem]))),
        None => Ok(()),
    }
}

/// Takes the signature back: the control counts again.
pub async fn lift(engine: &Engine, by: &By, control: &str) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    decided(engine, by).await?;
    let (office, institution, account) = (engine.clone(), by.institution.id, by.actor.account);
    let key = control.to_owned();
    let written = engine.db.write(move |tx| {
        let now = office.clock.now();
        if !rows::end_waiver(tx, (institution, &key), now)? {
            return Ok(false);
        }
        acts::append(tx, institution, &[Act::plain(account, "restore-control")], now)?;
        Ok(true)
    });
    if !written.await? {
        return Err(Failure::NotFound);
    }
    super::keep(engine, &by.institution).await?;
    Ok(())
}
