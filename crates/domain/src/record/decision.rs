//! `decide`: from a record and an edit to the change that is stored, or the refusal that is shown.

use serde_json::Value;

use super::asked::Asked;
use super::once;
use super::standing::{decides_what_it_brings, stands_fast, with_what_stands};
use super::{Deadline, Record, When};
use crate::authorisation::{Actor, Decider, Denied};
use crate::field::{self, Body, Field, Kind, Problem};
use crate::register::AnyRegister;
use crate::text;
use crate::workflow::Move;

#[derive(Clone, Debug)]
pub enum Edit {
    Enter {
        fields: Body,
        draft: bool,
    },
    /// Replaces the fields; `seen` is the version that the user looked at.
    Save {
        fields: Body,
        draft: bool,
        seen: Option<u64>,
    },
    /// Takes a step; `fields` are those that the step asked for and join what is there.
    Take {
        step: String,
        fields: Body,
        reason: String,
        seen: Option<u64>,
    },
}

/// What is to be stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// `enter`, `save` or the name of the move.
    pub act: String,
    pub state: String,
    pub version: u64,
    pub draft: bool,
    pub body: Body,
    pub title: String,
    pub reason: String,
    pub deadlines: Vec<Deadline>,
    /// Facts kept beside the sealed body: name, value, and whether the value must be blinded.
    pub columns: Vec<(&'static str, String, bool)>,
    /// Field, register and number at the other end.
    pub links: Vec<(&'static str, &'static str, u64)>,
    /// Folded words by which the record is found.
    pub words: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    Denied(Denied),
    Invalid(Vec<Problem>),
    /// Somebody else saved in the meantime.
    Stale {
        current: u64,
    },
    NoSuchMove,
    /// The move exists but not from this state.
    NotFromHere {
        state: String,
    },
    /// A closed record is changed only after it is reopened.
    Closed,
}

/// Decides about one edit. `current` is absent when the record is being entered.
pub fn decide<'a>(
    register: &dyn AnyRegister,
    current: Option<&Record>,
    edit: Edit,
    (by, when): (&Actor, impl Into<When<'a>>),
) -> Result<Change, Refusal> {
    let asked = Asked::of(register, current, &edit);
    asked.may(by, register, current.map(|record| (record.number, &record.body)))?;
    let change = changed(register, current, edit, (by, when.into()))?;
    // Nobody moves a record, or makes one, out of reach or into his own hand.
    asked.may(by, register, Some((current.map_or(0, |record| record.number), &change.body)))?;
    Ok(change)
}

fn changed(
    register: &dyn AnyRegister,
    current: Option<&Record>,
    edit: Edit,
    (by, when): (&Actor, When<'_>),
) -> Result<Change, Refusal> {
    match (edit, current) {
        (Edit::Enter { fields, draft }, _) => {
            let blank = Record {
                number: 0,
                state: register.workflow().start().to_owned(),
                version: 0,
                draft,
                created_at: when.now,
                body: Body::new(),
            };
            let change =
                settle(register, &blank, Step { act: "enter", reason: String::new(), fields, draft }, (by, when))?;
            decides_what_it_brings(register, &change, (by, when))?;
            Ok(change)
        }
        (Edit::Save { fields, draft, seen }, Some(current)) => {
            is_fresh(current, seen)?;
            if register.workflow().is_closed(&current.state) {
                return Err(Refusal::Closed);
            }
            if draft && !current.draft {
                return Err(Refusal::Invalid(vec![Problem::at("", "problem-not-back-to-draft")]));
            }
            let fields = with_what_stands(register, current, fields);
            let change =
                settle(register, current, Step { act: "save", reason: String::new(), fields, draft }, (by, when))?;
            stands_fast(register, current, (&change, None))?;
            Ok(change)
        }
        (Edit::Take { step, fields, reason, seen }, Some(current)) => {
            is_fresh(current, seen)?;
            take(register, current, (&step, fields, reason), (by, when))
        }
        (_, None) => Err(Refusal::NoSuchMove),
    }
}

fn is_fresh(current: &Record, seen: Option<u64>) -> Result<(), Refusal> {
    match seen {
        Some(seen) if seen != current.version => Err(Refusal::Stale { current: current.version }),
        _ => Ok(()),
    }
}

fn take(
    register: &dyn AnyRegister,
    current: &Record,
    (name, fields, reason): (&str, Body, String),
    (by, when): (&Actor, When<'_>),
) -> Result<Change, Refusal> {
    let step = register.workflow().find(name).ok_or(Refusal::NoSuchMove)?;
    if !step.from.contains(&current.state.as_str()) {
        return Err(Refusal::NotFromHere { state: current.state.clone() });
    }
    let decider = Decider::asked(when.asked, step.decider);
    if !by.decides(decider) {
        return Err(Refusal::Invalid(vec![Problem::at("", decider.refusal())]));
    }
    let mut problems = missing_row(step, &fields);
    let body = joined(register, step, (&current.body, fields));
    let moved = Record { state: step.target(&current.state).to_owned(), ..current.clone() };
    let reason = reason.trim().to_owned();
    let taken = Step { act: step.name, reason: reason.clone(), fields: body, draft: false };
    let settled = settle(register, &moved, taken, (by, when));
    problems.extend(missing_for(register, step, &reason, settled.as_ref().ok().map(|change| &change.body)));
    match settled {
        Ok(change) if problems.is_empty() => {
            stands_fast(register, current, (&change, Some(step)))?;
            Ok(change)
        }
        Ok(_) => Err(Refusal::Invalid(problems)),
        Err(Refusal::Invalid(more)) => {
            problems.extend(more);
            Err(Refusal::Invalid(problems))
        }
        Err(refusal) => Err(refusal),
    }
}

/// What the record holds and what the move brings: rows are added to, and facts of an earlier round fall away.
fn joined(register: &dyn AnyRegister, step: &Move, (current, mut fields): (&Body, Body)) -> Body {
    let mut body = current.clone();
    for name in step.afresh {
        body.remove(*name);
    }
    if let (Some(Value::Array(there)), Some(Value::Array(new))) = (body.get_mut(step.adds), fields.get_mut(step.adds)) {
        there.append(new);
        let most = register.field(step.adds).map_or(there.len(), |field| field.max);
        if step.rolls && there.len() > most {
            there.drain(..there.len() - most);
        }
        fields.remove(step.adds);
    }
    body.extend(fields);
    body
}

fn missing_row(step: &Move, fields: &Body) -> Vec<Problem> {
    let says =
        |row: &Value| row.as_object().is_some_and(|row| row.values().any(|value| !value.is_null() && value != ""));
    let brings = fields.get(step.adds).and_then(Value::as_array).is_some_and(|rows| rows.iter().any(says));
    let is_missing = !step.adds.is_empty() && !brings;
    is_missing.then(|| Problem::at(step.adds, "problem-needed-for-move")).into_iter().collect()
}

fn missing_for(register: &dyn AnyRegister, step: &Move, reason: &str, body: Option<&Body>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if step.asks_reason && reason.is_empty() {
        problems.push(Problem::at("reason", "problem-reason-required"));
    }
    if reason.chars().count() > field::TEXT_MAX {
        problems.push(Problem::at("reason", "problem-too-long").with("max", field::TEXT_MAX));
    }
    if let Some(body) = body {
        // What the other answers hide cannot be given, so it is not asked for.
        let is_shown = |name: &str| register.field(name).is_none_or(|field| field.is_shown(body));
        let missing = step.needs.iter().filter(|name| matches!(body.get(**name), None | Some(Value::Bool(false))));
        let missing = missing.filter(|name| is_shown(name));
        problems.extend(missing.map(|name| Problem::at(*name, "problem-needed-for-move")));
    }
    problems
}

struct Step {
    act: &'static str,
    reason: String,
    fields: Body,
    draft: bool,
}

/// Checks the fields in the state that the record will have and derives all that is kept beside them.
fn settle(
    register: &dyn AnyRegister,
    base: &Record,
    step: Step,
    (by, when): (&Actor, When<'_>),
) -> Result<Change, Refusal> {
    let derived: Vec<&str> = register.fields().iter().filter(|field| field.derived).map(|field| field.name).collect();
    let given: Body = step.fields.into_iter().filter(|(name, _)| !derived.contains(&name.as_str())).collect();
    let strictness = field::Strictness { now: when.now, draft: step.draft };
    let (mut body, mut problems) = field::check(register.fields(), &given, strictness);
    sign(register, base, (step.act, by), &mut body);
    once::carry_rows(register, base, &mut body);
    let at = base.at(when);
    if problems.is_empty() {
        problems = register.check(&body, &at);
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let body = once::keep(register, base, register.derive(&body, &at));
    Ok(Change {
        act: step.act.to_owned(),
        state: base.state.clone(),
        version: base.version + 1,
        draft: step.draft,
        title: register.title(&body),
        reason: step.reason,
        deadlines: register.deadlines(&body, &at),
        columns: columns(register.fields(), &body),
        links: links(register.fields(), &body),
        words: words(register.fields(), &body),
        body,
    })
}

/// Carries signatures over, adds that of this step, and leaves out those whose record has changed or begun again.
fn sign(register: &dyn AnyRegister, base: &Record, (act, by): (&str, &Actor), body: &mut Body) {
    let is_back = base.state == register.workflow().start() && base.version > 0 && act != "save";
    for field in register.fields() {
        let Some(signature) = field.signature else { continue };
        // The program itself has no login; what it does on a record of people is signed by nobody.
        if signature.step == act && !by.login.is_empty() {
            body.insert(field.name.to_owned(), Value::from(by.login.as_str()));
        } else if let Some(before) = base.body.get(field.name) {
            let is_same = signature.over.iter().all(|name| base.body.get(*name) == body.get(*name));
            if is_same && !is_back {
                body.insert(field.name.to_owned(), before.clone());
            }
        }
    }
}

/// The record as it stands, one version on: the base of what the program itself adds, to closed records too.
pub fn carry_on(register: &dyn AnyRegister, current: &Record, act: &str, when: When<'_>) -> Change {
    let at = current.at(when);
    Change {
        act: act.to_owned(),
        state: current.state.clone(),
        version: current.version + 1,
        draft: current.draft,
        title: register.title(&current.body),
        reason: String::new(),
        deadlines: register.deadlines(&current.body, &at),
        columns: columns(register.fields(), &current.body),
        links: links(register.fields(), &current.body),
        words: words(register.fields(), &current.body),
        body: current.body.clone(),
    }
}

impl Change {
    /// The same change with one more link, to a record that comes with it.
    pub fn linked(mut self, register: &dyn AnyRegister, name: &str, number: u64) -> Self {
        let Some(field) = register.field(name) else { return self };
        let value = match (field.kind, self.body.remove(name)) {
            (Kind::Links, Some(Value::Array(mut list))) => {
                list.push(Value::from(number));
                Value::Array(list)
            }
            (Kind::Links, _) => Value::Array(vec![Value::from(number)]),
            _ => Value::from(number),
        };
        self.body.insert(name.to_owned(), value);
        let in_order = register.fields().iter().filter_map(|field| self.body.remove_entry(field.name)).collect();
        self.body = in_order;
        self.columns = columns(register.fields(), &self.body);
        self.links = links(register.fields(), &self.body);
        self
    }
}

fn columns(fields: &'static [Field], body: &Body) -> Vec<(&'static str, String, bool)> {
    let mut columns = Vec::new();
    for field in fields.iter().filter(|field| field.column) {
        match body.get(field.name) {
            None => {}
            Some(Value::Array(list)) => {
                columns.extend(list.iter().map(|value| (field.name, plain(value), field.personal)));
            }
            Some(value) => columns.push((field.name, plain(value), field.personal)),
        }
    }
    columns
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => format!("{:012}", number.as_u64().unwrap_or_default()),
        value => value.to_string(),
    }
}

fn links(fields: &'static [Field], body: &Body) -> Vec<(&'static str, &'static str, u64)> {
    let mut links = Vec::new();
    for field in fields.iter().filter(|field| matches!(field.kind, Kind::Link | Kind::Links)) {
        match body.get(field.name) {
            Some(Value::Array(list)) => {
                links.extend(list.iter().filter_map(Value::as_u64).map(|number| (field.name, field.target, number)));
            }
            Some(value) => links.extend(value.as_u64().map(|number| (field.name, field.target, number))),
            None => {}
        }
    }
    links
}

fn words(fields: &[Field], body: &Body) -> Vec<String> {
    let mut texts = String::new();
    gather(fields, body, &mut texts);
    text::words(&texts)
}

fn gather(fields: &[Field], body: &Body, texts: &mut String) {
    for field in fields {
        let Some(value) = body.get(field.name) else { continue };
        match (field.kind, value) {
            (Kind::Rows(columns), Value::Array(rows)) => {
                for row in rows.iter().filter_map(Value::as_object) {
                    gather(columns, row, texts);
                }
            }
            (Kind::Lines, Value::Array(lines)) => {
                for line in lines.iter().filter_map(Value::as_str) {
                    texts.push_str(line);
                    texts.push(' ');
                }
            }
            (Kind::Line | Kind::Text | Kind::Email | Kind::Phone | Kind::Identifier(_), Value::String(text)) => {
                texts.push_str(text);
                texts.push(' ');
            }
            _ => {}
        }
    }
}
