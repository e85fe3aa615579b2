//! A move of a record: taken at once where nothing is missing, else asked for on a page of its own.

use axum::extract::Path;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::{self as fields, Body, Era, Kind, Problem};
use rodowod_domain::record::{Edit, Refusal, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_engine::records::{self, Failure, LinkView, View};
use serde_json::Value;

use super::checklists;
use super::form::{FormPage, RowWish, row_wish, targets};
use super::prints;
use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::view::form::{Filling, FormView, Section, SummaryItem, without_blank_rows, without_row};
use crate::view::{field, law, value};
use crate::visit::{Posted, Visit};

const MINUTE_NS: i128 = 60_000_000_000;

/// The move, the record, and what was typed.
struct Taking<'a> {
    register: &'static dyn AnyRegister,
    step: &'static Move,
    view: &'a View,
    typed: &'a Body,
    reason: &'a str,
    problems: &'a [Problem],
    more_rows_of: Option<&'a str>,
}

pub async fn show(visit: Visit, Path((slug, number, name)): Path<(String, u64, String)>) -> Answer {
    let register = visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    let step = view.moves.iter().copied().find(|step| step.name == name).ok_or(Fault::NotFound)?;
    let typed = with_today(register, step, before(step, &view.record.body), visit.now);
    render(&Taking::of(register, step, (&view, &typed)).page(&visit).await?)
}

/// A day or an hour that cannot lie ahead is most often this one.
fn with_today(register: &dyn AnyRegister, step: &Move, mut typed: Body, now: Timestamp) -> Body {
    for field in step.needs.iter().filter_map(|name| register.field(name)).filter(|field| field.era == Era::Past) {
        if typed.contains_key(field.name) {
            continue;
        }
        let minute = now - SignedDuration::from_nanos(i64::try_from(now.as_nanosecond() % MINUTE_NS).unwrap_or(0));
        let value = match field.kind {
            Kind::Date => day_in_warsaw(now).to_string(),
            Kind::Timestamp => minute.to_string(),
            _ => continue,
        };
        typed.insert(field.name.to_owned(), value.into());
    }
    typed
}

pub async fn take(Path((slug, number, name)): Path<(String, u64, String)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let step = register.workflow().find(&name).ok_or(Fault::NotFound)?;
    let typed = typed(register, step, &posted);
    let reason = posted.first("reason").to_owned();
    if let Some(wish) = row_wish(&posted) {
        return with_other_rows(visit, (register, step, number), (typed, &reason), wish).await;
    }
    let seen = posted.first("seen").parse().ok();
    let edit = Edit::Take { step: name, fields: typed.clone(), reason: reason.clone(), seen };
    match records::edit(visit.engine(), &visit.by, &slug, (Some(number), edit)).await {
        Ok(_) if posted.first("back") == "today" => see("/?done=moved"),
        Ok(saved) => {
            let gone = register.destroys(&saved.record.body, step.name, &saved.record.at(visit.now));
            see(&format!("/registers/{slug}/{number}?done={}", prints::done(visit, &gone, "moved").await?))
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
            let mut body = before(step, &view.record.body);
            body.extend(typed);
            let problems =
                counted_from_the_new_rows(step, kept_rows(register, step, (&view.record.body, &body)), problems);
            let again = Taking { reason: &reason, problems: &problems, ..Taking::of(register, step, (&view, &body)) };
            refuse(&again.page(visit).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A button of a row was pressed, not the one that takes the move.
async fn with_other_rows(
    visit: &Visit,
    (register, step, number): (&'static dyn AnyRegister, &'static Move, u64),
    (typed, reason): (Body, &str),
    wish: RowWish,
) -> Answer {
    let view = records::view(visit.engine(), &visit.by, register.slug(), number).await?;
    let mut body = before(step, &view.record.body);
    body.extend(typed);
    let (body, more_rows_of) = match &wish {
        RowWish::Add(name) => (body, Some(name.as_str())),
        RowWish::Remove(path) => (without_row(body, path), None),
    };
    render(&Taking { reason, more_rows_of, ..Taking::of(register, step, (&view, &body)) }.page(visit).await?)
}

/// Waiting records that are named on the page of a move.
const WAITING_NAMED: usize = 5;

/// Whether the move closes a record that is open.
pub fn closes(register: &dyn AnyRegister, step: &Move) -> bool {
    !step.to.is_empty() && register.workflow().is_closed(step.to)
}

/// Open records that lead to this one, among those that the person may see.
pub fn waiting<'a>(visit: &Visit, view: &'a View) -> Vec<&'a LinkView> {
    let is_open = |link: &&LinkView| {
        let register = visit.engine().register(&link.register);
        !link.outgoing && register.is_some_and(|register| !register.workflow().is_closed(&link.state))
    };
    view.links.iter().filter(is_open).collect()
}

fn text_of(visit: &Visit, register: &str) -> String {
    visit.text.get(&format!("{register}-one")).into_owned()
}

/// Only the fields that the page of this move shows: others keep what they hold, unticked boxes included.
fn typed(register: &dyn AnyRegister, step: &Move, posted: &Posted) -> Body {
    let shown = |name: &str| posted.pairs.iter().any(|(known, value)| known == "asked" && value == name);
    let body = without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs));
    body.into_iter().filter(|(name, _)| step.fields().any(|field| field == name) && shown(name)).collect()
}

/// What the page of a move starts from: nothing of an earlier round, and none of the rows that are there.
fn before(step: &Move, body: &Body) -> Body {
    let is_forgotten = |name: &str| name == step.adds || step.afresh.contains(&name);
    body.iter().filter(|(name, _)| !is_forgotten(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Rows of before that stand in front of the new ones; in a log that is full the oldest have given way.
fn kept_rows(register: &dyn AnyRegister, step: &Move, (before, with): (&Body, &Body)) -> usize {
    let rows = |body: &Body| body.get(step.adds).and_then(Value::as_array).map_or(0, Vec::len);
    let most = register.field(step.adds).filter(|_| step.rolls).map_or(usize::MAX, |field| field.max);
    rows(before).min(most.saturating_sub(rows(with)))
}

/// The page shows the new rows alone, so a problem with one of them is counted from the first of them.
fn counted_from_the_new_rows(step: &Move, there: usize, mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        let mut parts = problem.field.splitn(3, '.');
        if let (Some(rows), Some(index), Some(column)) = (parts.next(), parts.next(), parts.next())
            && rows == step.adds
            && let Some(index) = index.parse::<usize>().ok().and_then(|index| index.checked_sub(there))
        {
            problem.field = format!("{rows}.{index}.{column}");
        }
    }
    problems
}

impl<'a> Taking<'a> {
    fn of(register: &'static dyn AnyRegister, step: &'static Move, (view, typed): (&'a View, &'a Body)) -> Self {
        Self { register, step, view, typed, reason: "", problems: &[], more_rows_of: None }
    }

    /// What the move asks for, and what was just found wrong.
    fn asked(&self) -> Vec<&'static str> {
        let is_wrong = |name: &str| self.problems.iter().any(|problem| problem.field.split('.').next() == Some(name));
        let asked = self.step.asked(&self.view.record.body);
        self.step.fields().filter(|name| asked.contains(name) || is_wrong(name)).collect()
    }

    async fn page(&self, visit: &Visit) -> Result<FormPage, Fault> {
        let (text, slug, number) = (visit.text, self.register.slug(), self.view.record.number);
        let targets = targets(visit, self.register).await?;
        let filling = Filling {
            text,
            register: self.register,
            targets: &targets,
            body: self.typed,
            problems: self.problems,
            more_rows_of: self.more_rows_of,
        };
        let asked = self.asked();
        let label = field::step(text, slug, self.step.name);
        let reason_problem = self.problems.iter().find(|problem| problem.field == "reason");
        let home = format!("/registers/{slug}/{number}");
        let action = format!("{home}/moves/{}", self.step.name);
        let gone = self.register.destroys(&self.view.record.body, self.step.name, &self.view.record.at(visit.now));
        let law = Some(law::shown(text, self.step.law)).filter(|law| !law.is_empty());
        Ok(FormPage {
            lead: law.into_iter().chain(self.shown(visit)).chain(self.waiting(visit)).collect(),
            back: home.clone(),
            back_label: self.view.title.clone(),
            action: action.clone(),
            submit_label: label.clone(),
            may_draft: false,
            seen: Some(self.view.record.version),
            form: FormView {
                summary: filling.summary().into_iter().map(|item| self.reachable(item, &asked)).collect(),
                asked: asked.clone(),
                sections: vec![Section {
                    heading: None,
                    id: "s-0".to_owned(),
                    is_open: true,
                    widgets: filling.widgets_of(&asked, self.step.needs),
                }],
            },
            conflict: None,
            list: checklists::on_page(visit, slug, (self.step, &action)).await?,
            erases: (!gone.is_empty()).then(|| text.count("step-erases", gone.len() as u64)),
            prints: prints::of_places(visit, &gone).await?,
            asks_reason: self.step.asks_reason,
            reason: self.reason.to_owned(),
            reason_problem: reason_problem.map(|problem| text.problem(problem)),
            shell: visit.shell(label),
        })
    }

    /// What the record knows and whoever takes the move has to see.
    fn shown(&self, visit: &Visit) -> Vec<String> {
        let known = self.step.shows.iter().filter_map(|name| {
            let (field, value) = (self.register.field(name)?, self.view.record.body.get(*name)?);
            let label = field::label(visit.text, self.register.slug(), field);
            Some(format!("{label}: {}", value::plain(visit.text, field, value)))
        });
        known.collect()
    }

    /// Which open records wait for the one that this move would close.
    fn waiting(&self, visit: &Visit) -> Option<String> {
        let waiting = if closes(self.register, self.step) { waiting(visit, self.view) } else { Vec::new() };
        let titles = waiting.iter().take(WAITING_NAMED).map(|link| {
            let title = link.title.clone().unwrap_or_default();
            let named = [("register", text_of(visit, &link.register).into()), ("title", title.into())];
            visit.text.with("step-other-named", &named)
        });
        let more = if waiting.len() > WAITING_NAMED { "…" } else { "" };
        let args = [("what", format!("{}{more}", titles.collect::<Vec<_>>().join(", ")).into())];
        (!waiting.is_empty()).then(|| visit.text.with("step-others-wait", &args))
    }

    /// A problem with a field that is not on this page leads to the form of the record.
    fn reachable(&self, mut item: SummaryItem, asked: &[&str]) -> SummaryItem {
        if let Some(href) = &item.href {
            let is_here =
                href == "#f-reason" || asked.iter().any(|name| href.starts_with(&format!("#{}", field::id(name))));
            if !is_here {
                item.href = Some(format!("/registers/{}/{}/edit{href}", self.register.slug(), self.view.record.number));
            }
        }
        item
    }
}
