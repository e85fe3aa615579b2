//! The institution's rules of access: read with every request, changed on record.

use anyhow::Context as _;
use rodowod_domain::authorisation::{On, Power, Rules};
use rodowod_domain::field::Problem;
use rodowod_store::{Tx, settings};

use crate::acts::{self, Act};
use crate::records::Failure;
use crate::{By, Engine};

const NAME: &str = "access-rules";

/// The rules in force, for whoever works in the institution.
pub async fn of(engine: &Engine, by: &By) -> anyhow::Result<Rules> {
    let institution = by.institution.id;
    engine.db.read(move |tx| load(tx, institution)).await
}

pub(crate) fn load(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Rules> {
    let kept = settings::get(tx, institution, NAME)?;
    kept.map_or_else(|| Ok(Rules::default()), |text| serde_json::from_str(&text).context("the rules of access"))
}

pub(crate) fn keep(tx: &mut Tx<'_>, institution: i64, rules: &Rules) -> anyhow::Result<()> {
    Ok(settings::set(tx, institution, NAME, &serde_json::to_string(rules)?)?)
}

/// Puts other rules in force. No problems: done.
pub async fn save(engine: &Engine, by: &By, rules: Rules) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Rules)?;
    let problems = rules.check();
    if !problems.is_empty() {
        return Ok(problems);
    }
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let written = engine.db.write(move |tx| {
        keep(tx, institution, &rules)?;
        acts::append(tx, institution, &[Act::plain(account, "access-rules")], now)?;
        Ok(())
    });
    written.await?;
    Ok(Vec::new())
}
