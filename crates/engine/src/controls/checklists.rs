//! Lists of duties: what people must do and no program can, acknowledged by each person concerned and asked again by plan.
//!
//! Whoever has a live authorisation may acknowledge for himself, and for nobody else; it takes no other power.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rodowod_domain::authorisation::{Actor, Grant, Power, Scope};
use rodowod_domain::control::{Control, duties as plan};
use rodowod_domain::field::Body;
use rodowod_domain::record::Edit;
use rodowod_domain::text::kebab;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, records as rows};
use serde_json::json;

use super::{adoption, presets};
use crate::records::{self, Failure, blinded, is_erased, open_row};
use crate::{By, Engine};

const REGISTER: &str = "acknowledgements";
const LOGIN: &str = "account";
/// Acknowledgements of one person that are looked at.
const OWN_MAX: u32 = 400;

/// A list and how one person stands to it.
#[derive(Clone, Debug)]
pub struct Duties {
    pub list: &'static str,
    /// The controls whose statements the list holds, in the order of the policy.
    pub controls: Vec<&'static Control>,
    pub confirmed_on: Option<Date>,
    /// The last day on which the acknowledgement holds.
    pub holds_until: Option<Date>,
    /// It was never given, is over, or will be within the days that the policy gives.
    pub is_asked: bool,
}

/// Whose acknowledgement it is: login and name.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    pub login: &'a str,
    pub name: &'a str,
}

pub(super) fn is_concerned(actor: &Actor) -> bool {
    actor.grants().iter().any(|grant| grant.from <= actor.today && grant.to.is_none_or(|to| actor.today <= to))
}

/// The lists that the institution promises, as they stand for this person.
pub async fn duties(engine: &Engine, by: &By, login: &str) -> Result<Vec<Duties>, Failure> {
    if !is_concerned(&by.actor) || engine.register(REGISTER).is_none() {
        return Ok(Vec::new());
    }
    let mut lists: Vec<(&'static str, Vec<&'static Control>)> = Vec::new();
    let (presets, all) = (presets(&by.institution), &engine.settings.controls.catalogue.controls);
    for control in all.iter().filter(|control| control.is_for(&presets)) {
        let Some(list) = control.checklist.as_deref() else { continue };
        match lists.iter_mut().find(|(known, _)| *known == list) {
            Some((_, controls)) => controls.push(control),
            None => lists.push((list, vec![control])),
        }
    }
    let (office, institution, login) = (engine.clone(), by.institution.id, login.to_owned());
    let (of, today) = (by.institution.clone(), by.actor.today);
    let read = engine.db.read(move |tx| {
        let policy = adoption::in_force(&office, tx, (institution, today))?;
        Ok((own(&office, tx, (institution, &login))?, adoption::values(&office, &of, policy.as_ref())))
    });
    let (own, values) = read.await?;
    let shown = lists.into_iter().map(|(list, controls)| {
        // What an audit asks about anew holds no more.
        let confirmed_on = own.get(list).filter(|last| !last.is_asked).map(|last| last.day);
        let holds_until = confirmed_on.map(|day| plan::holds_until(day, &values));
        let is_asked = confirmed_on.is_none_or(|day| plan::is_asked(day, &values, today));
        Duties { list, controls, confirmed_on, holds_until, is_asked }
    });
    Ok(shown.collect())
}

/// An acknowledgement that was not renewed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Own {
    day: Date,
    number: u64,
    /// An audit asked for it again.
    is_asked: bool,
}

/// The latest of each list.
fn own(engine: &Engine, tx: &mut Tx<'_>, (institution, login): (i64, &str)) -> anyhow::Result<BTreeMap<String, Own>> {
    let Some(register) = engine.register(REGISTER) else { return Ok(BTreeMap::new()) };
    let key = engine.keys.institution(tx, institution)?;
    let value = blinded(&key, (REGISTER, LOGIN), login);
    let numbers = columns::find(tx, (institution, REGISTER), (LOGIN, &value), OWN_MAX)?;
    let mut latest: BTreeMap<String, Own> = BTreeMap::new();
    for row in rows::get_many(tx, institution, REGISTER, &numbers)? {
        if row.draft || is_erased(&row) {
            continue;
        }
        let place = RecordRef { institution, register: REGISTER, number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        let text = |name: &str| record.body.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
        if text(LOGIN) != login || !matches!(record.state.as_str(), "confirmed" | "asked") {
            continue;
        }
        let Ok(day) = text("confirmed_on").parse::<Date>() else { continue };
        let found = Own { day, number: row.number, is_asked: record.state == "asked" };
        let of_list = latest.entry(kebab(text("checklist"))).or_insert(found);
        *of_list = found.max(*of_list);
    }
    Ok(latest)
}

/// Enters the acknowledgement of a list with the words of the list; the one before it is marked as renewed.
pub async fn acknowledge(
    engine: &Engine,
    by: &By,
    (list, language): (&str, &str),
    person: Person<'_>,
) -> Result<(), Failure> {
    let all = duties(engine, by, person.login).await?;
    let known = all.into_iter().find(|duties| duties.list == list).ok_or(Failure::NotFound)?;
    let (office, institution, login) = (engine.clone(), by.institution.id, person.login.to_owned());
    let before = engine.db.read(move |tx| own(&office, tx, (institution, &login))).await?;
    let words: Vec<&str> = known.controls.iter().map(|control| control.statement(language)).collect();
    let body = json!({
        "person": person.name,
        "account": person.login,
        "thing": "Checklist",
        "checklist": pascal(list),
        "confirmed_on": by.actor.today.to_string(),
        "statement": words.join("\n"),
    });
    let serde_json::Value::Object(fields) = body else { return Err(Failure::NotFound) };
    let own = own_power(by);
    // The new one first: whatever comes in between, the person is not left without any.
    records::edit(engine, &own, REGISTER, (None, Edit::Enter { fields, draft: false })).await?;
    if let Some(Own { number, .. }) = before.get(list) {
        let renew = Edit::Take { step: "renew".to_owned(), fields: Body::new(), reason: String::new(), seen: None };
        records::edit(engine, &own, REGISTER, (Some(*number), renew)).await?;
    }
    Ok(())
}

/// The person with power over this one register, for this one act: what one declares of oneself needs no other ground.
pub(super) fn own_power(by: &By) -> By {
    let today = by.actor.today;
    let scope = Scope::Registers(vec![REGISTER.to_owned()]);
    let grant = Grant { to: Some(today), ..Grant::new(scope, &[Power::Enter, Power::Change], today) };
    let actor = Actor::new(by.actor.account, &by.actor.login, vec![grant], today);
    By { institution: by.institution.clone(), actor }
}

/// `EndOfDay` for `end-of-day`.
fn pascal(kebab: &str) -> String {
    let words = kebab.split('-').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
    });
    words.collect()
}
