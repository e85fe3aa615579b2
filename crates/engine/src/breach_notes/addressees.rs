//! Who is written to about the note of a breach: whoever handles breaches, and whomever the steps of its code name.
//!
//! Invariant: whoever the note is kept from gets no letter about it, whatever else they may do; where the IT support is the
//! suspect (codes C), that is IT, unless they act for the controller.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::{Function, On, Power};
use rodowod_domain::field::Body;
use rodowod_domain::register::AnyRegister;
use serde_json::Value;

use super::REGISTER;
use crate::access::Units;
use crate::accounts::Account;
use crate::{By, Engine, access};

/// Steps of a code that name somebody.
const OFFICER: &str = "NotifyIod";
const IT: &str = "NotifyIt";
const SUPERIOR: &str = "NotifySupervisor";

/// Why somebody is written to; the letter says what is asked of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Judges the breach and may tell the authority, or oversees that.
    Handles,
    /// Helps with the equipment.
    Helps,
    /// Is the superior of whoever handed the note in.
    Leads,
}

/// Somebody with an account and an address.
pub(super) struct Person {
    pub account: Account,
    pub by: By,
    pub units: Units,
}

/// What of a note decides who reads of it.
pub(super) struct Routing {
    steps: BTreeSet<String>,
    kept_from: Option<Function>,
}

impl Routing {
    pub fn of(register: &dyn AnyRegister, (number, note): (u64, &Body)) -> Self {
        let steps = note.get("steps_due").and_then(Value::as_array).into_iter().flatten();
        let steps = steps.filter_map(Value::as_str).map(str::to_owned).collect();
        Self { steps, kept_from: register.facets(number, note).kept_from }
    }

    fn names(&self, step: &str) -> bool {
        self.steps.contains(step)
    }
}

/// Everybody who could be written to; the second one is whoever hands the note in, with their own units.
pub(super) async fn people(
    engine: &Engine,
    by: &By,
    (everybody, login): (&[Account], &str),
) -> anyhow::Result<(Vec<Person>, Units)> {
    let mut people = Vec::new();
    for account in everybody.iter().filter(|account| !account.email.is_empty() && !account.disabled) {
        let actor = access::actor(engine, &by.institution, account).await?;
        let units = access::units(engine, &by.institution, &account.login).await?;
        let by = By { institution: by.institution.clone(), actor };
        people.push(Person { by, units, account: account.clone() });
    }
    Ok((people, access::units(engine, &by.institution, login).await?))
}

/// Whom of these people the letter goes to, and why.
pub(super) fn chosen<'a>(
    people: &'a [Person],
    (reporter, own): (i64, &Units),
    routing: &Routing,
) -> Vec<(&'a Person, Part)> {
    let may_hear = |person: &&Person| !routing.kept_from.is_some_and(|kept| person.by.actor.is_kept_out(kept));
    let superiors = superiors(people, (reporter, own));
    let part = |person: &'a Person| Some((person, part(person, (routing, &superiors))?));
    let chosen: Vec<_> = people.iter().filter(may_hear).filter_map(part).collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let heads = people.iter().filter(|person| has(person, Function::Controller));
    heads.map(|person| (person, Part::Handles)).collect()
}

fn part(person: &Person, (routing, superiors): (&Routing, &BTreeSet<i64>)) -> Option<Part> {
    let handles = person.by.may(Power::Disclose, On::Register(REGISTER)).is_ok();
    if handles || routing.names(OFFICER) && has(person, Function::Officer) {
        return Some(Part::Handles);
    }
    if routing.names(IT) && has(person, Function::Technician) {
        return Some(Part::Helps);
    }
    (routing.names(SUPERIOR) && superiors.contains(&person.account.id)).then_some(Part::Leads)
}

/// Whoever leads a unit in which the reporter works; where nobody does, whoever acts for the controller.
fn superiors(people: &[Person], (reporter, own): (i64, &Units)) -> BTreeSet<i64> {
    let leads = |person: &&Person| has(person, Function::Supervisor) && person.units.leads(own);
    let others = || people.iter().filter(|person| person.account.id != reporter);
    let leaders: BTreeSet<i64> = others().filter(leads).map(|person| person.account.id).collect();
    if !leaders.is_empty() {
        return leaders;
    }
    others().filter(|person| has(person, Function::Controller)).map(|person| person.account.id).collect()
}

fn has(person: &Person, function: Function) -> bool {
    person.by.actor.has(function)
}
