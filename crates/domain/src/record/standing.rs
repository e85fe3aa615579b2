//! What stands fast in a record: nothing changes it but the move that it belongs to.

use super::{Change, Record, Refusal, When};
use crate::authorisation::{Actor, Decider};
use crate::field::{Body, Field, Problem};
use crate::register::AnyRegister;
use crate::workflow::Move;

/// What stands fast need not be said again.
pub(super) fn with_what_stands(register: &dyn AnyRegister, current: &Record, mut fields: Body) -> Body {
    for field in register.fields().iter().filter(|field| register.is_frozen(&current.state, field.name)) {
        if let Some(value) = current.body.get(field.name).filter(|_| !fields.contains_key(field.name)) {
            fields.insert(field.name.to_owned(), value.clone());
        }
    }
    fields
}

/// What is decided by a move alone may come with a record that is entered, as what was decided elsewhere; but only from
/// whoever decides it here.
pub(super) fn decides_what_it_brings(
    register: &dyn AnyRegister,
    change: &Change,
    (by, when): (&Actor, When<'_>),
) -> Result<(), Refusal> {
    let decider = |field: &Field| {
        let mut moves = register.workflow().moves.iter();
        let step = moves.find(|step| !step.decider.is_empty() && step.fields().any(|name| name == field.name))?;
        Some(Decider::asked(when.asked, step.decider))
    };
    let is_brought = |field: &&Field| {
        change.body.contains_key(field.name) && register.is_frozen(register.workflow().start(), field.name)
    };
    let problem = |field: &Field| {
        let decider = decider(field).filter(|decider| !by.decides(*decider))?;
        Some(Problem::at(field.name, decider.refusal()))
    };
    let problems: Vec<Problem> = register.fields().iter().filter(is_brought).filter_map(problem).collect();
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
}

/// Refuses a change of what stands fast. A move may fill what it asks for, say anew what it forgets or decides, and add to
/// its rows.
pub(super) fn stands_fast(
    register: &dyn AnyRegister,
    current: &Record,
    (change, step): (&Change, Option<&Move>),
) -> Result<(), Refusal> {
    let is_broken = |field: &&Field| {
        let (before, after) = (current.body.get(field.name), change.body.get(field.name));
        let is_filled_in = |step: &Move| {
            let is_open = before.is_none() || !step.decider.is_empty() || step.afresh.contains(&field.name);
            step.adds == field.name || is_open && step.fields().any(|name| name == field.name)
        };
        before != after && !step.is_some_and(is_filled_in) && register.is_frozen(&current.state, field.name)
    };
    let broken = register.fields().iter().filter(is_broken);
    let problems: Vec<Problem> = broken.map(|field| Problem::at(field.name, "problem-stands-fast")).collect();
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
}
