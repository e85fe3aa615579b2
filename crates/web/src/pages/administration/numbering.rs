//! How the institution numbers its records on paper: one pattern for each register.

use askama::Template;
use rodowod_domain::office_number::PATTERN_MAX;
use rodowod_domain::record::Refusal;
use rodowod_engine::numbering::{self, Patterns};
use rodowod_engine::records::Failure;

use crate::error::{Answer, refuse, show as render};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "numbering.html")]
pub struct NumberingPage {
    pub shell: Shell,
    pub lines: Vec<PatternLine>,
    pub is_refused: bool,
}

pub struct PatternLine {
    pub slug: String,
    pub label: String,
    pub pattern: String,
    pub problem: Option<String>,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let patterns = numbering::patterns(visit.engine(), &visit.by).await?;
    render(&page(&visit, &patterns, &[]))
}

pub async fn save(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let typed = |slug: &str| posted.first(slug).trim().chars().take(PATTERN_MAX + 1).collect::<String>();
    let slugs = visit.engine().registers().iter().map(|register| register.slug());
    let patterns: Patterns = slugs.map(|slug| (slug.to_owned(), typed(slug))).collect();
    match numbering::save(visit.engine(), &visit.by, patterns.clone()).await {
        Ok(()) => see("/administration/numbering?done=saved"),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let told: Vec<(String, String)> =
                problems.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem))).collect();
            refuse(&page(visit, &patterns, &told))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn page(visit: &Visit, patterns: &Patterns, problems: &[(String, String)]) -> NumberingPage {
    let lines = visit.engine().registers().iter().map(|register| {
        let slug = register.slug();
        PatternLine {
            slug: slug.to_owned(),
            label: visit.text.get(slug).into_owned(),
            pattern: patterns.get(slug).cloned().unwrap_or_default(),
            problem: problems.iter().find(|(field, _)| field == slug).map(|(_, problem)| problem.clone()),
        }
    });
    NumberingPage {
        shell: visit.titled("administration-numbering"),
        lines: lines.collect(),
        is_refused: !problems.is_empty(),
    }
}
