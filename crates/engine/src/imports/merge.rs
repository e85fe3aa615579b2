//! Rows that were exported before, compared with their records: what only the file changed is taken over, what only
//! somebody else changed meanwhile stays, and what both changed differently is a conflict for people to settle.

use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::{self, Body, Field, Kind, Problem};
use rodowod_domain::record::{Edit, Record, Refusal, When, decide};
use rodowod_domain::register::AnyRegister;
use serde_json::Value;

use super::prepare::{self, Known, Located, PROBLEMS_MAX, Prepared};
use crate::records::{self, Failure, TOGETHER_MAX};
use crate::{By, Engine, policy};

/// Compares every row that carries a mark; changes nothing.
pub async fn compare(
    engine: &Engine,
    by: &By,
    register: &'static dyn AnyRegister,
    mut prepared: Prepared,
) -> Result<Prepared, Failure> {
    let rows = std::mem::take(&mut prepared.known);
    let asked = policy::asked(engine, by).await?;
    let when = When { now: engine.clock.now(), asked: &asked };
    for some in rows.chunks(TOGETHER_MAX) {
        let numbers: Vec<u64> = some.iter().map(|known| known.mark.number).collect();
        let here = records::chosen(engine, by, register.slug(), &numbers).await?;
        for known in some {
            let current = here.iter().map(|row| &row.record);
            let current = current.into_iter().find(|record| known.mark.is_of(record.number, record.created_at));
            let outcome = match current {
                Some(current) => Row { register, known, current }.against(engine, by, when).await?,
                None => prepare::enter(register, known, when).map(Outcome::New),
            };
            match outcome {
                Ok(Outcome::New(body)) => prepared.records.push(body),
                Ok(Outcome::Changed(change)) => prepared.changes.push(change),
                Ok(Outcome::Same) => prepared.unchanged += 1,
                Err(problems) => {
                    let room = PROBLEMS_MAX.saturating_sub(prepared.problems.len());
                    prepared.problems.extend(problems.into_iter().take(room));
                }
            }
        }
    }
    Ok(prepared)
}

enum Outcome {
    New(Body),
    Changed((u64, u64, Body)),
    Same,
}

/// A row beside the record that it was exported from.
struct Row<'a> {
    register: &'static dyn AnyRegister,
    known: &'a Known,
    current: &'a Record,
}

impl Row<'_> {
    async fn against(
        &self,
        engine: &Engine,
        by: &By,
        when: When<'_>,
    ) -> Result<Result<Outcome, Vec<Located>>, Failure> {
        let (slug, number, exported) = (self.register.slug(), self.current.number, self.known.mark.version);
        let base = if exported == self.current.version {
            self.current.body.clone()
        } else {
            match records::version(engine, by, slug, (number, exported)).await {
                Ok(base) => base.body,
                // A version that never was: the file says nothing of what it began with.
                Err(Failure::NotFound) => return Ok(Err(self.problems(vec![Problem::at("", "problem-import-mark")]))),
                Err(failure) => return Err(failure),
            }
        };
        let mine = match self.said(&base, when.now) {
            Ok(mine) => mine,
            Err(problems) => return Ok(Err(self.problems(problems))),
        };
        let merged = match self.merged(&base, &mine) {
            Ok(Some(merged)) => merged,
            Ok(None) => return Ok(Ok(Outcome::Same)),
            Err(problems) => return Ok(Err(self.problems(problems))),
        };
        by.may(Power::Change, On::Register(slug))?;
        let edit = Edit::Save { fields: merged.clone(), draft: self.current.draft, seen: None };
        match decide(self.register, Some(self.current), edit, (&by.actor, when)) {
            Ok(_) => Ok(Ok(Outcome::Changed((number, self.current.version, merged)))),
            Err(Refusal::Invalid(problems)) => Ok(Err(self.problems(problems))),
            Err(Refusal::Closed) => Ok(Err(self.problems(vec![Problem::at("", "problem-import-closed")]))),
            Err(refusal) => Err(Failure::Refused(refusal)),
        }
    }

    /// What the row says of the whole record: its cells, and for what has no column the exported version.
    fn said(&self, base: &Body, now: Timestamp) -> Result<Body, Vec<Problem>> {
        let mut said = self.known.given.clone();
        for field in self.fields().filter(|field| !self.has_column(field)) {
            if let Some(value) = base.get(field.name) {
                said.insert(field.name.to_owned(), value.clone());
            }
        }
        let strictness = field::Strictness { now, draft: true };
        let (said, problems) = field::check(self.register.fields(), &said, strictness);
        if problems.is_empty() { Ok(said) } else { Err(problems) }
    }

    /// Field by field; none when the row changes nothing.
    fn merged(&self, base: &Body, mine: &Body) -> Result<Option<Body>, Vec<Problem>> {
        let (mut merged, mut problems, mut is_changed) = (Body::new(), Vec::new(), false);
        for field in self.fields() {
            let (before, theirs) = (base.get(field.name), self.current.body.get(field.name));
            let mine = mine.get(field.name);
            let same = |one: Option<&Value>, other: Option<&Value>| same(field, one, other);
            let is_mine = self.has_column(field) && !same(mine, before) && !same(mine, theirs);
            if is_mine && !same(theirs, before) {
                problems.push(Problem::at(field.name, "problem-import-conflict"));
            }
            is_changed |= is_mine;
            if let Some(value) = if is_mine { mine } else { theirs } {
                merged.insert(field.name.to_owned(), value.clone());
            }
        }
        if problems.is_empty() { Ok(is_changed.then_some(merged)) } else { Err(problems) }
    }

    fn has_column(&self, field: &Field) -> bool {
        self.known.mapped.iter().any(|name| name == field.name)
    }

    /// What a person types.
    fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.register.fields().iter().filter(|field| !field.derived && field.signature.is_none())
    }

    fn problems(&self, problems: Vec<Problem>) -> Vec<Located> {
        problems.into_iter().map(|problem| self.known.located(problem)).collect()
    }
}

/// An unticked box and an empty list say nothing, and what is computed in a row is nobody's word.
fn same(field: &Field, one: Option<&Value>, other: Option<&Value>) -> bool {
    let said = |value: Option<&Value>| value.map(|value| typed(field, value)).filter(|value| !is_nothing(value));
    said(one) == said(other)
}

/// The value as a person typed it.
fn typed(field: &Field, value: &Value) -> Value {
    let (Kind::Rows(columns), Value::Array(rows)) = (field.kind, value) else { return value.clone() };
    let cell = |row: &Value, column: &Field| Some(row.get(column.name)?.clone()).filter(|value| !is_nothing(value));
    let row = |row: &Value| {
        let columns = columns.iter().filter(|column| !column.derived);
        columns.filter_map(|column| Some((column.name.to_owned(), cell(row, column)?))).collect()
    };
    rows.iter().map(row).map(Value::Object).collect()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}
