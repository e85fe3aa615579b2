//! States of a record and the moves between them.
//!
//! A state is never set; it follows from a move, and a move needs that all it rests on stands in the record.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::authorisation::{Duty, Power};
use crate::field::Body;

#[derive(Clone, Copy, Debug)]
pub struct State {
    pub name: &'static str,
    /// Work on the record is over: it is kept, but changed only after a move that reopens it.
    pub closed: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Move {
    pub name: &'static str,
    pub from: &'static [&'static str],
    /// Empty where the record stays in the state that it has.
    pub to: &'static str,
    /// Fields that must be filled by then; the form of the move asks for the missing ones.
    pub needs: &'static [&'static str],
    /// Fields that the form of the move shows as well, to be filled by whoever has something to say; rows that it `needs`
    /// and that grow from round to round stand here too.
    pub asks: &'static [&'static str],
    /// Facts of an earlier round that the move forgets, so that they are given anew or not at all.
    pub afresh: &'static [&'static str],
    /// Rows to which the move adds: it brings the new ones, at least one, and what stands there stays.
    pub adds: &'static str,
    /// The rows are a log without end: once they are as many as the field holds, the oldest give way. They stand in the
    /// history of the record.
    pub rolls: bool,
    pub power: Power,
    /// The step of the procedure that the move is; then it takes its owner, and of powers only the one to view.
    pub duty: Option<Duty>,
    /// The parameter of the policy that says who decides this, beside the power that the move takes; none when empty.
    pub decider: &'static str,
    /// Moves that come before this one. Whoever may take them as well takes them all at once, each with its own entry.
    pub joins: &'static [&'static str],
    pub asks_reason: bool,
    /// What the record knows and whoever takes the move has to see; it asks for none of it.
    pub shows: &'static [&'static str],
    pub law: &'static str,
}

impl Move {
    pub const fn new(name: &'static str, from: &'static [&'static str], to: &'static str) -> Self {
        Self {
            name,
            from,
            to,
            needs: &[],
            asks: &[],
            afresh: &[],
            adds: "",
            rolls: false,
            power: Power::Change,
            duty: None,
            decider: "",
            joins: &[],
            asks_reason: false,
            shows: &[],
            law: "",
        }
    }

    /// An act that is noted and leaves the record in its state.
    pub const fn staying(name: &'static str, from: &'static [&'static str]) -> Self {
        Self::new(name, from, "")
    }

    pub const fn needs(mut self, fields: &'static [&'static str]) -> Self {
        self.needs = fields;
        self
    }

    pub const fn asks(mut self, fields: &'static [&'static str]) -> Self {
        self.asks = fields;
        self
    }

    pub const fn afresh(mut self, fields: &'static [&'static str]) -> Self {
        self.afresh = fields;
        self
    }

    pub const fn adds(mut self, rows: &'static str) -> Self {
        self.adds = rows;
        self
    }

    /// Adds to a log that is never full.
    pub const fn logs(mut self, rows: &'static str) -> Self {
        self.adds = rows;
        self.rolls = true;
        self
    }

    pub const fn power(mut self, power: Power) -> Self {
        self.power = power;
        self
    }

    pub const fn duty(mut self, duty: Duty) -> Self {
        self.duty = Some(duty);
        self.power = Power::View;
        self
    }

    pub const fn decider(mut self, parameter: &'static str) -> Self {
        self.decider = parameter;
        self
    }

    pub const fn joins(mut self, moves: &'static [&'static str]) -> Self {
        self.joins = moves;
        self
    }

    pub const fn reason(mut self) -> Self {
        self.asks_reason = true;
        self
    }

    pub const fn shows(mut self, fields: &'static [&'static str]) -> Self {
        self.shows = fields;
        self
    }

    pub const fn law(mut self, law: &'static str) -> Self {
        self.law = law;
        self
    }

    /// The state after the move.
    pub const fn target<'a>(&self, from: &'a str) -> &'a str {
        if self.to.is_empty() { from } else { self.to }
    }

    /// Every field that the form of the move may show.
    pub fn fields(&self) -> impl Iterator<Item = &'static str> + use<> {
        let rows = (!self.adds.is_empty()).then_some(self.adds);
        let besides = self.asks.iter().filter(|name| !self.needs.contains(name));
        self.needs.iter().chain(besides).copied().chain(rows)
    }

    /// What is asked before it can be taken: what it needs and the record does not hold, what may be said besides, and its
    /// new row.
    pub fn asked(&self, body: &Body) -> Vec<&'static str> {
        let holds = |name: &str| body.get(name).is_some_and(|value| *value != Value::Bool(false));
        let is_held = |name: &str| holds(name) && !self.afresh.contains(&name) && !self.asks.contains(&name);
        self.fields().filter(|name| *name == self.adds || !self.needs.contains(name) || !is_held(name)).collect()
    }
}

/// The first state is the one in which a record begins.
#[derive(Clone, Copy, Debug)]
pub struct Workflow {
    pub states: &'static [State],
    pub moves: &'static [Move],
}

pub const fn open(name: &'static str) -> State {
    State { name, closed: false }
}

pub const fn closed(name: &'static str) -> State {
    State { name, closed: true }
}

/// What is wrong with a declared workflow.
#[derive(Debug, PartialEq, Eq)]
pub enum Flaw {
    NoStates,
    UnknownState {
        of: &'static str,
        state: &'static str,
    },
    Unreachable(&'static str),
    NameTwice(&'static str),
    /// Neither closed nor with a way on.
    DeadEnd(&'static str),
}

impl Workflow {
    pub fn start(&self) -> &'static str {
        self.states.first().map_or("", |state| state.name)
    }

    pub fn state(&self, name: &str) -> Option<&'static State> {
        self.states.iter().find(|state| state.name == name)
    }

    pub fn is_closed(&self, state: &str) -> bool {
        self.state(state).is_some_and(|state| state.closed)
    }

    pub fn find(&self, name: &str) -> Option<&'static Move> {
        self.moves.iter().find(|step| step.name == name)
    }

    pub fn moves_from<'a>(&self, state: &'a str) -> impl Iterator<Item = &'static Move> + use<'a> {
        self.moves.iter().filter(move |step| step.from.contains(&state))
    }

    /// The moves that lead from a state to the end of `step`, in order: itself alone, or after some that it joins. None
    /// when it cannot be reached so.
    pub fn path(&self, state: &str, step: &'static Move) -> Option<Vec<&'static Move>> {
        if step.from.contains(&state) {
            return Some(vec![step]);
        }
        let joined = step.joins.iter().filter_map(|name| self.find(name));
        let (mut path, mut state) = (Vec::new(), state);
        for before in joined.filter(|before| before.name != step.name) {
            if before.from.contains(&state) {
                path.push(before);
                state = before.target(state);
            }
        }
        (!path.is_empty() && step.from.contains(&state)).then(|| [path, vec![step]].concat())
    }

    /// Every flaw of the declaration; a test demands that there is none in any register.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.states.is_empty() {
            return vec![Flaw::NoStates];
        }
        let mut names = BTreeSet::new();
        for name in self.states.iter().map(|state| state.name) {
            if !names.insert(name) {
                flaws.push(Flaw::NameTwice(name));
            }
        }
        let mut moves = BTreeSet::new();
        for step in self.moves {
            if !moves.insert(step.name) {
                flaws.push(Flaw::NameTwice(step.name));
            }
            let to = Some(&step.to).filter(|to| !to.is_empty());
            for state in step.from.iter().chain(to).filter(|state| !names.contains(**state)) {
                flaws.push(Flaw::UnknownState { of: step.name, state });
            }
        }
        let reached = self.reachable();
        for state in self.states {
            if !reached.contains(state.name) {
                flaws.push(Flaw::Unreachable(state.name));
            }
            let leads_on = self.moves_from(state.name).any(|step| step.target(state.name) != state.name);
            if self.states.len() > 1 && !state.closed && !leads_on {
                flaws.push(Flaw::DeadEnd(state.name));
            }
        }
        flaws
    }

    fn reachable(&self) -> BTreeSet<&'static str> {
        let mut reached = BTreeSet::from([self.start()]);
        let mut waiting = vec![self.start()];
        while let Some(state) = waiting.pop() {
            for step in self.moves_from(state) {
                let to = step.target(state);
                if reached.insert(to) {
                    waiting.push(to);
                }
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOVES: &[Move] = &[Move::new("close", &["open"], "done"), Move::new("lose", &["nowhere"], "done")];

    #[test]
    fn flaws_name_what_cannot_be_reached_and_what_does_not_exist() {
        const STATES: &[State] = &[open("open"), closed("done"), open("island")];
        let flaws = Workflow { states: STATES, moves: MOVES }.flaws();
        assert!(flaws.contains(&Flaw::Unreachable("island")));
        assert!(flaws.contains(&Flaw::DeadEnd("island")));
        assert!(flaws.contains(&Flaw::UnknownState { of: "lose", state: "nowhere" }));
        assert!(!flaws.contains(&Flaw::Unreachable("done")));
    }
}
