//! Erasing a record for good, with the reason for it.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::Refusal;
use rodowod_engine::records::{self, Failure};

use super::see;
use crate::error::{Answer, refuse, show as render};
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "erase.html")]
pub struct ErasePage {
    pub shell: Shell,
    pub slug: String,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub reason: String,
    pub problem: Option<String>,
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    visit.register(&slug)?;
    records::reach(visit.engine(), &visit.by, &slug, (number, Power::Delete)).await?;
    render(&page(&visit, (slug, number), String::new(), None))
}

fn page(visit: &Visit, (slug, number): (String, u64), reason: String, problem: Option<String>) -> ErasePage {
    let record_title = super::numbered(visit.text, number);
    let register_label = visit.text.get(&slug).into_owned();
    ErasePage { shell: visit.titled("erase-title"), slug, number, register_label, record_title, reason, problem }
}

pub async fn erase(Path((slug, number)): Path<(String, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.register(&slug)?;
    let reason = posted.first("reason");
    match records::erase(visit.engine(), &visit.by, &slug, (number, reason)).await {
        Ok(()) => see(&format!("/registers/{slug}/{number}?done=erased")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(visit, (slug, number), reason.to_owned(), problem))
        }
        Err(failure) => Err(failure.into()),
    }
}
