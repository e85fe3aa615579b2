//! From an account to what it may do: read from live authorisations for this very request.

mod evidence;
pub mod rules;
pub mod statements;
pub mod watch;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::authorisation::{Actor, Claim, Force, Grant, LONG_ABSENCE, Limits, Rules};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::{DATASETS, UNIT};
use rodowod_domain::text::fold;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, institutions as institution_rows, links, records};
use serde_json::Value;

use crate::accounts::{self, Account};
use crate::institutions::{self, Institution};
use crate::records::{is_erased, open_row};
use crate::{By, Engine};

/// The register whose live entries are the access.
const AUTHORISATIONS: &str = "authorisations";
const ACTIVITIES: &str = "processing-activities";
/// The field of an authorisation with the login.
const LOGIN: &str = "account";
/// The state in which an authorisation is in force.
const GRANTED: &str = "granted";
/// Authorisations of one person that are looked at.
const GRANTS_MAX: u32 = 200;

/// Who the account is in this institution; without live authorisations an actor who may do nothing.
pub async fn actor(engine: &Engine, institution: &Institution, account: &Account) -> anyhow::Result<Actor> {
    let (office, id, login, number) = (engine.clone(), institution.id, account.login.clone(), account.id);
    engine.db.read(move |tx| read_actor(&office, tx, (id, number), &login)).await
}

/// The account at work: in the institution of its choice, or in the first one it belongs to.
pub async fn enter(engine: &Engine, account: &Account, institution: Option<i64>) -> anyhow::Result<Option<By>> {
    let (office, account) = (engine.clone(), account.clone());
    engine
        .db
        .read(move |tx| {
            let rows = institution_rows::of_account(tx, account.id)?;
            let chosen = rows.iter().position(|row| Some(row.id) == institution).unwrap_or(0);
            let Some(row) = rows.into_iter().nth(chosen) else { return Ok(None) };
            let actor = read_actor(&office, tx, (row.id, account.id), &account.login)?;
            Ok(Some(By { institution: institutions::opened(&office, tx, row)?, actor }))
        })
        .await
}

/// What live authorisations claim for the account, and which of it is complete.
fn read_actor(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    login: &str,
) -> anyhow::Result<Actor> {
    let today = day_in_warsaw(engine.clock.now());
    let rules = rules::load(tx, institution)?;
    let mut claims = claims(engine, tx, (institution, login), &rules)?;
    let block = shut(&mut claims, &rules, today);
    evidence::fill(engine, tx, (institution, login), (&rules, &mut claims))?;
    let missing: BTreeSet<_> = claims.iter().flat_map(|claim| claim.missing.iter().copied()).collect();
    let complete = claims.into_iter().filter(|claim| claim.missing.is_empty());
    let mut grants: Vec<Grant> =
        complete.map(|claim| widened(tx, institution, claim)).collect::<anyhow::Result<_>>()?;
    grants.extend(accounts::emergency_grant(tx, (institution, account), login, engine.clock.now())?);
    let actor = Actor::new(account, login, grants, today).under(Arc::new(rules));
    Ok(actor.wanting(missing.into_iter().collect()).blocked(block))
}

/// Takes away the claims that open nothing now; the ground, where that is for a time. Whoever is away for too long is
/// shut out by every authorisation, from the day on that the rules say and whether or not anybody has noted the block; and
/// so is whoever was suspended from duties, stands in a disciplinary case or has an account that somebody may have taken over.
fn shut(claims: &mut Vec<Claim>, rules: &Rules, today: Date) -> Option<String> {
    let is_away = is_away(claims, rules, today);
    let is_suspended = claims.iter().any(|claim| claim.force.shuts_all() && claim.grant.is_live(today));
    let blocked = claims.iter().find_map(|claim| match &claim.force {
        Force::Blocked(ground) => Some(ground.clone()),
        Force::Live | Force::Over => None,
    });
    claims.retain(|claim| claim.force == Force::Live && !is_away && !is_suspended);
    if is_away { Some(LONG_ABSENCE.to_owned()) } else { blocked }
}

/// Whether a live authorisation tells of an absence beyond the limit.
pub(crate) fn is_away(claims: &[Claim], rules: &Rules, today: Date) -> bool {
    let mut live = claims.iter().filter(|claim| claim.force == Force::Live);
    live.any(|claim| claim.absence.is_some_and(|absence| rules.is_too_long(absence, today)))
}

/// The claims of the authorisations that were granted, without those whose place another one has taken. One that is
/// blocked or over keeps the place that it took, or a block would open what was closed before.
fn claims(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, login): (i64, &str),
    rules: &Rules,
) -> anyhow::Result<Vec<Claim>> {
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok(Vec::new()) };
    let now = engine.clock.now();
    let key = engine.keys.institution(tx, institution)?;
    let value = crate::records::blinded(&key, (AUTHORISATIONS, LOGIN), login);
    let numbers = columns::find(tx, (institution, AUTHORISATIONS), (LOGIN, &value), GRANTS_MAX)?;
    let mut claims = Vec::new();
    for row in records::get_many(tx, institution, AUTHORISATIONS, &numbers)? {
        if row.draft || is_erased(&row) {
            continue;
        }
        let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        let claim = register.claim(&record.body, &record.at(now), rules).filter(|claim| claim.login == login);
        claims.extend(claim.map(|mut claim| {
            claim.grant.number = row.number;
            claim
        }));
    }
    let today = day_in_warsaw(now);
    let replaced: Vec<u64> =
        claims.iter().filter(|claim| claim.grant.from <= today).filter_map(|claim| claim.replaces).collect();
    claims.retain(|claim| !replaced.contains(&claim.grant.number));
    Ok(claims)
}

/// An authorisation that names sets reaches those of its activities as well.
fn widened(tx: &mut Tx<'_>, institution: i64, mut claim: Claim) -> anyhow::Result<Grant> {
    let Limits { datasets, .. } = &mut claim.grant.limits;
    if !datasets.is_empty() && !claim.activities.is_empty() {
        datasets.extend(links::targets(tx, institution, (ACTIVITIES, &claim.activities), DATASETS)?);
    }
    Ok(claim.grant)
}

/// Where somebody works and what they lead, by the authorisations granted to them; folded, to be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Units {
    own: BTreeSet<String>,
    /// Units to which an authorisation is limited: those for whose people a supervisor answers.
    named: BTreeSet<String>,
}

impl Units {
    /// Whether a supervisor of these units is the superior of somebody who works in those.
    pub fn leads(&self, other: &Self) -> bool {
        other.own.iter().any(|unit| self.own.contains(unit) || self.named.contains(unit))
    }
}

pub(crate) async fn units(engine: &Engine, institution: &Institution, login: &str) -> anyhow::Result<Units> {
    let (office, id, login) = (engine.clone(), institution.id, login.to_owned());
    engine.db.read(move |tx| read_units(&office, tx, id, &login)).await
}

fn read_units(engine: &Engine, tx: &mut Tx<'_>, institution: i64, login: &str) -> anyhow::Result<Units> {
    let mut units = Units::default();
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok(units) };
    let key = engine.keys.institution(tx, institution)?;
    let value = crate::records::blinded(&key, (AUTHORISATIONS, LOGIN), login);
    let numbers = columns::find(tx, (institution, AUTHORISATIONS), (LOGIN, &value), GRANTS_MAX)?;
    for row in records::get_many(tx, institution, AUTHORISATIONS, &numbers)? {
        if row.draft || is_erased(&row) {
            continue;
        }
        let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        if record.state != GRANTED || record.body.get(LOGIN).and_then(Value::as_str) != Some(login) {
            continue;
        }
        units.own.extend(record.body.get(UNIT).and_then(Value::as_str).map(fold));
        let named = record.body.get("scope_units").and_then(Value::as_array).into_iter().flatten();
        units.named.extend(named.filter_map(Value::as_str).map(fold));
    }
    Ok(units)
}

/// Who the account is in an institution, and whether a live authorisation covers special categories of data.
pub(crate) fn held(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, account): (i64, i64),
    login: &str,
) -> anyhow::Result<(Actor, bool)> {
    let actor = read_actor(engine, tx, (institution, account), login)?;
    let is_special = covers_special(engine, tx, institution, &actor)?;
    Ok((actor, is_special))
}

/// Whether a live authorisation of somebody at work covers special categories of data.
pub(crate) fn is_special(engine: &Engine, tx: &mut Tx<'_>, by: &By) -> anyhow::Result<bool> {
    covers_special(engine, tx, by.institution.id, &by.actor)
}

fn covers_special(engine: &Engine, tx: &mut Tx<'_>, institution: i64, actor: &Actor) -> anyhow::Result<bool> {
    let Some(register) = engine.register(AUTHORISATIONS) else { return Ok(false) };
    let key = engine.keys.institution(tx, institution)?;
    let live = actor.grants().iter().filter(|grant| grant.number > 0 && grant.is_live(actor.today));
    let numbers: Vec<u64> = live.map(|grant| grant.number).collect();
    let mut is_special = false;
    for row in records::get_many(tx, institution, AUTHORISATIONS, &numbers)? {
        let place = RecordRef { institution, register: AUTHORISATIONS, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        is_special |= record.body.get("special_categories").and_then(Value::as_bool) == Some(true);
    }
    Ok(is_special)
}

/// The program itself, at founding and at jobs: it may do everything and signs as account 0.
pub fn program(institution: Institution, now: Timestamp) -> By {
    By { institution, actor: Actor::program(0, day_in_warsaw(now)) }
}
