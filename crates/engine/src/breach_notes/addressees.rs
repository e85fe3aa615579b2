//! Who is written to about the note of a breach: whoever handles breaches, and whomever the steps of its code name.
//!
//! Invariant: where the IT support is the suspect (codes C), nobody of IT gets a letter about the note, whatever else they
//! may do; only where nobody would be left, whoever acts for the controller hears of it all the same.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::{Function, On, Power};
use rodowod_domain::field::Body;
use serde_json::Value;

use super::REGISTER;
use crate::access::Units;
use crate::accounts::{self, Account};
use crate::{By, Engine, access};

/// Steps of a code that name somebody.
const OFFICER: &str = "NotifyIod";
const IT: &str = "NotifyIt";
const SUPERIOR: &str = "NotifySupervisor";
/// How the codes begin in which the IT support is the suspect.
const OF_IT: char = 'C';

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
    is_of_it: bool,
}

impl Routing {
    pub fn of(note: &Body) -> Self {
        let steps = note.get("steps_due").and_then(Value::as_array).into_iter().flatten();
        let code = note.get("threat_code").and_then(Value::as_str).unwrap_or_default();
        Self { steps: steps.filter_map(Value::as_str).map(str::to_owned).collect(), is_of_it: code.starts_with(OF_IT) }
    }

    fn names(&self, step: &str) -> bool {
        self.steps.contains(step)
    }
}

/// Everybody who could be written to; the second one is whoever hands the note in, with their own units.
pub(super) async fn people(engine: &Engine, by: &By, login: &str) -> anyhow::Result<(Vec<Person>, Units)> {
    let program = access::program(by.institution.clone(), engine.clock.now());
    let mut people = Vec::new();
    for account in accounts::list(engine, &program).await? {
        if account.email.is_empty() || account.disabled {
            continue;
        }
        let actor = access::actor(engine, &by.institution, &account).await?;
        let units = access::units(engine, &by.institution, &account.login).await?;
        people.push(Person { by: By { institution: by.institution.clone(), actor }, units, account });
    }
    Ok((people, access::units(engine, &by.institution, login).await?))
}

/// Whom of these people the letter goes to, and why.
pub(super) fn chosen<'a>(
    people: &'a [Person],
    (reporter, own): (i64, &Units),
    routing: &Routing,
) -> Vec<(&'a Person, Part)> {
    let may_hear = |person: &&Person| !routing.is_of_it || !has(person, Function::Technician);
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
