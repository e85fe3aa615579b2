//! A move of a record: taken at once where nothing is missing, else asked for on a page of its own.

use axum::extract::Path;
use rodowod_domain::field::{self as fields, Body, Problem};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_engine::records::{self, Failure, View};

use super::form::{FormPage, targets};
use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::view::form::{Filling, FormView, Section, SummaryItem, without_blank_rows};
use crate::view::{field, law};
use crate::visit::{Posted, Visit};

/// The move, the record, and what was typed.
struct Taking<'a> {
    register: &'static dyn AnyRegister,
    step: &'static Move,
    view: &'a View,
    typed: &'a Body,
    reason: &'a str,
    problems: &'a [Problem],
}

pub async fn show(visit: Visit, Path((slug, number, name)): Path<(String, u64, String)>) -> Answer {
    let register = visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    let step = view.moves.iter().copied().find(|step| step.name == name).ok_or(Fault::NotFound)?;
    let typed = view.record.body.clone();
    let page = Taking { register, step, view: &view, typed: &typed, reason: "", problems: &[] }.page(&visit).await?;
    render(&page)
}

pub async fn take(Path((slug, number, name)): Path<(String, u64, String)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let step = register.workflow().find(&name).ok_or(Fault::NotFound)?;
    let typed = typed(register, step, &posted);
    let reason = posted.first("reason").to_owned();
    let seen = posted.first("seen").parse().ok();
    let edit = Edit::Take { step: name, fields: typed.clone(), reason: reason.clone(), seen };
    match records::edit(visit.engine(), &visit.by, &slug, (Some(number), edit)).await {
        Ok(_) => see(&format!("/registers/{slug}/{number}?done=moved")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
            let mut body = view.record.body.clone();
            body.extend(typed);
            let again = Taking { register, step, view: &view, typed: &body, reason: &reason, problems: &problems };
            refuse(&again.page(visit).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Only the fields that the page of this move shows: others keep what they hold, unticked boxes included.
fn typed(register: &dyn AnyRegister, step: &Move, posted: &Posted) -> Body {
    let shown = |name: &str| posted.pairs.iter().any(|(known, value)| known == "asked" && value == name);
    let body = without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs));
    body.into_iter().filter(|(name, _)| step.needs.contains(&name.as_str()) && shown(name)).collect()
}

impl Taking<'_> {
    /// What the move needs and the record does not hold, and what was just found wrong.
    fn asked(&self) -> Vec<&'static str> {
        let is_wrong = |name: &str| self.problems.iter().any(|problem| problem.field.split('.').next() == Some(name));
        let names = self.step.needs.iter().copied();
        names.filter(|name| !self.view.record.body.contains_key(*name) || is_wrong(name)).collect()
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
            more_rows_of: None,
        };
        let asked = self.asked();
        let label = field::step(text, slug, self.step.name);
        let reason_problem = self.problems.iter().find(|problem| problem.field == "reason");
        let home = format!("/registers/{slug}/{number}");
        Ok(FormPage {
            lead: Some(law::shown(text, self.step.law)).filter(|law| !law.is_empty()),
            back: home.clone(),
            back_label: self.view.title.clone(),
            action: format!("{home}/moves/{}", self.step.name),
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
                    widgets: filling.widgets_of(&asked),
                }],
            },
            conflict: None,
            asks_reason: self.step.asks_reason,
            reason: self.reason.to_owned(),
            reason_problem: reason_problem.map(|problem| text.problem(problem)),
            shell: visit.shell(label),
        })
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
