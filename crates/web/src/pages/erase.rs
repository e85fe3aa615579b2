//! Erasing a record for good, with the reason for it.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::Refusal;
use rodowod_engine::records::{self, Failure};

use super::prints::{self, PrintsKept};
use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
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
    /// Signed prints of the register, which may say what the record says and stay.
    pub prints: Vec<PrintsKept>,
    pub problem: Option<String>,
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    visit.register(&slug)?;
    records::reach(visit.engine(), &visit.by, &slug, (number, Power::Delete)).await?;
    render(&page(&visit, (slug, number), String::new(), None).await?)
}

async fn page(
    visit: &Visit,
    (slug, number): (String, u64),
    reason: String,
    problem: Option<String>,
) -> Result<ErasePage, Fault> {
    Ok(ErasePage {
        shell: visit.titled("erase-title"),
        number,
        register_label: visit.text.get(&slug).into_owned(),
        record_title: super::numbered(visit.text, number),
        reason,
        prints: prints::of_registers(visit, std::iter::once(slug.as_str())).await?,
        problem,
        slug,
    })
}

pub async fn erase(Path((slug, number)): Path<(String, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.register(&slug)?;
    let reason = posted.first("reason");
    match records::erase(visit.engine(), &visit.by, &slug, (number, reason)).await {
        Ok(()) => {
            let done = prints::done(visit, &[(slug.clone(), number)], "erased").await?;
            see(&format!("/registers/{slug}/{number}?done={done}"))
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(visit, (slug, number), reason.to_owned(), problem).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}
