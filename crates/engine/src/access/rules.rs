//! The institution's rules of access: read with every request, changed on record.

use anyhow::Context as _;
use rodowod_domain::authorisation::settled::OWNERS;
use rodowod_domain::authorisation::{Decider, Duty, On, Power, Rules};
use rodowod_domain::field::Problem;
use rodowod_store::{Tx, settings};

use crate::acts::{self, Act};
use crate::records::Failure;
use crate::{By, Engine, Institution, controls};

const NAME: &str = "access-rules";
/// Steps of the procedure of access of which the policy says who decides them.
pub(crate) const DECIDED: [(&str, Duty); 2] =
    [("decider_access_grant", Duty::Grant), ("decider_access_block", Duty::Block)];

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
    let (office, of, account, now) = (engine.clone(), by.institution.clone(), by.actor.account, engine.clock.now());
    let written = engine.db.write(move |tx| {
        let laxer = laxer(&office, tx, &of, &rules)?;
        if laxer.is_empty() {
            keep(tx, of.id, &rules)?;
            acts::append(tx, of.id, &[Act::plain(account, "access-rules")], now)?;
        }
        Ok(laxer)
    });
    Ok(written.await?)
}

/// What the policy in force asks for: only a version of it, with approver and reason, makes that laxer.
fn laxer(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution, rules: &Rules) -> anyhow::Result<Vec<Problem>> {
    let Some(asked) = controls::enforced(engine, tx, (institution.id, &institution.preset))? else {
        return Ok(Vec::new());
    };
    let set = [
        ("absence_days", rules.absence_days, "access_absence_days"),
        ("training_months", rules.training_months, "training_interval"),
    ];
    let laxer = set.into_iter().filter_map(|(field, value, parameter)| {
        let most = asked.number(parameter);
        let is_laxer = most > 0 && i64::from(value) > most;
        is_laxer.then(|| Problem::at(field, "problem-set-by-policy").with("max", most))
    });
    // Who takes which step is a parameter as well: a version of the policy gives it to more people, nothing else does.
    let widened = rules.widened(&load(tx, institution.id)?).into_iter().map(|name| {
        let field = OWNERS.into_iter().find(|(owners, _)| *owners == name).map_or(name, |(_, duty)| duty.name());
        Problem::at(field, "problem-settled-by-policy")
    });
    let lower = DECIDED.into_iter().filter_map(|(parameter, duty)| {
        let decider = Decider::asked(&asked, parameter);
        let is_lower = !rules.owners.of(duty).is_subset(&decider.functions(rules.officer_grants));
        is_lower.then(|| Problem::at(duty.name(), decider.refusal()))
    });
    let mut problems: Vec<Problem> = laxer.chain(lower).collect();
    for problem in widened {
        if problems.iter().all(|known| known.field != problem.field) {
            problems.push(problem);
        }
    }
    Ok(problems)
}

/// Leaves a step to those of its owners who may decide it by the policy, or to whoever may, where none of them does.
pub(crate) fn leave_to(rules: &mut Rules, duty: Duty, decider: Decider) {
    let deciders = decider.functions(rules.officer_grants);
    let owners = rules.owners.of_mut(duty);
    owners.retain(|owner| deciders.contains(owner));
    if owners.is_empty() {
        *owners = deciders;
    }
}
