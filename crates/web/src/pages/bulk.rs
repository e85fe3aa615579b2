//! One step taken with many records: choose them in the list, choose the step, give what it asks once.
//!
//! Each record is moved by itself; the page says of every one what became of it.

use askama::Template;
use axum::extract::{Path, Query};
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{self as fields, Body};
use rodowod_domain::record::Refusal;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_engine::records::{self, Failure, Outcome, Row, Step, TOGETHER_MAX};
use serde_json::Value;

use super::form::targets;
use super::prints::{self, PrintsKept};
use crate::error::{Answer, Fault, show as render};
use crate::view::field;
use crate::view::form::{Filling, FormView, Section, without_blank_rows};
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit, first};

// Names with a hyphen: no field of any register has one.
pub const NUMBER: &str = "of-number";
pub const STEP: &str = "of-step";
const REASON: &str = "of-reason";

#[derive(Template)]
#[template(path = "bulk.html")]
pub struct BulkPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub register_label: String,
    pub chosen: Vec<ChosenRow>,
    pub steps: Vec<StepOffered>,
    pub taking: Option<Taking>,
    pub is_done: bool,
}

pub struct ChosenRow {
    pub number: u64,
    pub title: String,
    pub state: String,
    /// What became of it, and whether that is what was wanted.
    pub outcome: Option<(bool, String)>,
}

pub struct StepOffered {
    pub name: &'static str,
    pub label: String,
    /// How many of the chosen records can take it.
    pub count: u64,
    pub is_chosen: bool,
}

/// The step that was chosen, with what it asks for.
pub struct Taking {
    pub name: &'static str,
    pub label: String,
    pub form: FormView,
    pub asks_reason: bool,
    /// Signed prints on which the records may remain that the step destroys.
    pub prints: Vec<PrintsKept>,
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    let rows = records::chosen(visit.engine(), &visit.by, &slug, &numbers(&pairs)).await?;
    let open = records::open_moves(visit.engine(), &visit.by, register, &rows).await?;
    let named = first(&pairs, STEP);
    let taking = match open.iter().map(|(step, _)| *step).find(|step| step.name == named) {
        Some(step) => Some(taking(&visit, register, (step, &rows)).await?),
        None => None,
    };
    render(&page(&visit, register, (&rows, &[]), (&open, taking)))
}

pub async fn take(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let step = register.workflow().find(posted.first(STEP)).ok_or(Fault::NotFound)?;
    let numbers = numbers(&posted.pairs);
    let given = Step {
        name: step.name.to_owned(),
        fields: typed(register, step, &posted),
        reason: posted.first(REASON).to_owned(),
    };
    let outcomes = records::take_together(visit.engine(), &visit.by, (&slug, &numbers), &given).await?;
    let rows = records::chosen(visit.engine(), &visit.by, &slug, &numbers).await?;
    let open = records::open_moves(visit.engine(), &visit.by, register, &rows).await?;
    render(&page(visit, register, (&rows, &outcomes), (&open, None)))
}

/// Numbers that an address or a form names, each once; beyond the bound nothing is taken.
fn numbers(pairs: &Pairs) -> Vec<u64> {
    let named = pairs.iter().filter(|(name, _)| name == NUMBER).filter_map(|(_, value)| value.parse().ok());
    let mut numbers: Vec<u64> = named.take(TOGETHER_MAX).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// What was filled in; an empty field or an unticked box leaves each record what it holds.
fn typed(register: &dyn AnyRegister, step: &Move, posted: &Posted) -> Body {
    let body = without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs));
    let is_asked = |name: &str| step.fields().any(|field| field == name);
    body.into_iter()
        .filter(|(name, value)| is_asked(name) && !matches!(value, Value::Null | Value::Bool(false)))
        .filter(|(_, value)| value.as_array().is_none_or(|list| !list.is_empty()))
        .collect()
}

fn page(
    visit: &Visit,
    register: &'static dyn AnyRegister,
    (rows, outcomes): (&[Row], &[Outcome]),
    (open, taking): (&[(&'static Move, u64)], Option<Taking>),
) -> BulkPage {
    let chosen = rows.iter().map(|row| ChosenRow {
        number: row.record.number,
        title: row.title.clone(),
        state: field::state(visit.text, register.slug(), &row.record.state),
        outcome: outcomes
            .iter()
            .find(|outcome| outcome.number == row.record.number)
            .map(|outcome| (outcome.result.is_ok(), told(visit, register, outcome))),
    });
    let chosen_step = taking.as_ref().map(|taking| taking.name);
    let offered = |(step, count): &(&'static Move, u64)| StepOffered {
        name: step.name,
        label: field::step(visit.text, register.slug(), step.name),
        count: *count,
        is_chosen: chosen_step == Some(step.name),
    };
    BulkPage {
        shell: visit.titled("bulk-title"),
        slug: register.slug(),
        register_label: visit.text.get(register.slug()).into_owned(),
        chosen: chosen.collect(),
        steps: open.iter().map(offered).collect(),
        is_done: !outcomes.is_empty(),
        taking,
    }
}

fn takes(step: &Move, row: &Row) -> bool {
    !row.record.draft && step.from.contains(&row.record.state.as_str())
}

/// The fields that any of the records still lacks for the step, once for all of them.
async fn taking(
    visit: &Visit,
    register: &'static dyn AnyRegister,
    (step, rows): (&'static Move, &[Row]),
) -> Result<Taking, Fault> {
    let lacking: Vec<&str> =
        rows.iter().filter(|row| takes(step, row)).flat_map(|row| step.asked(&row.record.body)).collect();
    let asked: Vec<&'static str> = step.fields().filter(|name| lacking.contains(name)).collect();
    let targets = targets(visit, register).await?;
    let body = Body::new();
    let filling = Filling {
        text: visit.text,
        register,
        targets: &targets,
        body: &body,
        problems: &[],
        more_rows_of: (!step.adds.is_empty()).then_some(step.adds),
    };
    let moved = rows.iter().filter(|row| takes(step, row)).map(|row| &row.record);
    let doomed = moved.flat_map(|record| register.destroys(&record.body, step.name, &record.at(visit.now)));
    let widgets = filling.widgets_of(&asked, step.needs);
    let section = Section { heading: None, id: "s-0".to_owned(), is_open: true, widgets };
    Ok(Taking {
        name: step.name,
        label: field::step(visit.text, register.slug(), step.name),
        form: FormView { summary: Vec::new(), asked, sections: vec![section] },
        asks_reason: step.asks_reason,
        prints: prints::of_places(visit, &doomed.collect::<Vec<_>>()).await?,
    })
}

fn told(visit: &Visit, register: &dyn AnyRegister, outcome: &Outcome) -> String {
    let text = visit.text;
    let key = match &outcome.result {
        Ok(_) => "bulk-done",
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let said = problems.iter().map(|problem| {
                let place = field::place(text, register, &problem.field);
                if place.is_empty() { text.problem(problem) } else { format!("{place}: {}", text.problem(problem)) }
            });
            return said.collect::<Vec<_>>().join(" ");
        }
        Err(Failure::Refused(Refusal::Denied(_))) => "bulk-denied",
        Err(Failure::Refused(_)) => "bulk-not-from-here",
        Err(_) => "bulk-failed",
    };
    text.get(key).into_owned()
}

/// Whether the list offers steps for many records at all.
pub fn is_offered(visit: &Visit, register: &dyn AnyRegister) -> bool {
    let slug = register.slug();
    visit.may(Power::Change, slug) && !register.workflow().moves.is_empty()
}
