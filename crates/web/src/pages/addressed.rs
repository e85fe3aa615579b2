//! What waits for the word of whoever is signed in: orders to know, notices to follow, the report on the own post.
//!
//! It takes no right over the registers; whatever is not addressed to this person is not there.

pub mod report;

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_engine::addressed::{self, Awaited, Done, NOTICES, ORDERS, REPORTS};
use rodowod_engine::records::{Failure, View};

use super::see;
use super::today::{Act, TaskShown};
use crate::error::{Answer, Fault, refuse, show as render};
use crate::view::shell::Shell;
use crate::view::value::{Shown, Viewer};
use crate::view::{deadline, field};
use crate::visit::{Posted, Visit};

/// What an order tells those whom it concerns.
const OF_ORDER: [&str; 8] =
    ["number", "content", "ground", "adopts", "measures", "issued_by", "issued_on", "in_force_on"];
/// What a notice tells whoever has to act on it.
const OF_NOTICE: [&str; 9] =
    ["task", "data_kinds", "concerns", "correction", "instructions", "resources", "sent_by", "sent_on", "due"];
/// Longest result, obstacle or remark, in letters.
const SAID_MAX: usize = 300;

#[derive(Template)]
#[template(path = "addressed.html")]
pub struct AddressedPage {
    pub shell: Shell,
    pub things: Vec<TaskShown>,
}

#[derive(Template)]
#[template(path = "addressed_one.html")]
pub struct OnePage {
    pub shell: Shell,
    pub kind: String,
    pub action: String,
    pub facts: Vec<(String, Shown)>,
    /// An order is known; a notice is done, or something stands in the way.
    pub is_order: bool,
    pub said: String,
    pub problem: Option<String>,
}

pub async fn show(visit: Visit) -> Answer {
    let all = addressed::awaited(visit.engine(), &visit.by, &visit.account).await?;
    let things = all.iter().map(|awaited| thing(&visit, awaited)).collect();
    render(&AddressedPage { shell: visit.titled("addressed-title"), things })
}

fn thing(visit: &Visit, awaited: &Awaited) -> TaskShown {
    let text = visit.text;
    let href = format!("/addressed/{}/{}", awaited.register, awaited.number);
    let label = text.get(&format!("addressed-act-{}", awaited.register)).into_owned();
    TaskShown {
        title: awaited.title.clone(),
        why: text.get(&format!("{}-one", awaited.register)).into_owned(),
        clock: awaited.deadline.as_ref().map(|term| deadline::clock(text, term.due, term.met, visit.now)),
        doubt: awaited.deadline.as_ref().and_then(|term| deadline::doubt(text, term)),
        mark: super::numbered(text, awaited.number),
        act: Some(Act { href: href.clone(), label, press: None }),
        href,
    }
}

pub async fn one(visit: Visit, Path((register, number)): Path<(String, u64)>) -> Answer {
    let view = addressed::open(visit.engine(), &visit.by, &visit.account, (&register, number)).await?;
    if register == REPORTS {
        return report::show(&visit, &view).await;
    }
    render(&page(&visit, (&register, &view), ("", None))?)
}

fn page(visit: &Visit, (slug, view): (&str, &View), (said, problem): (&str, Option<String>)) -> Result<OnePage, Fault> {
    let register = visit.engine().register(slug).ok_or(Fault::NotFound)?;
    let is_order = slug == ORDERS;
    let names: &[&str] = if is_order { &OF_ORDER } else { &OF_NOTICE };
    let titles = HashMap::new();
    let viewer = Viewer { text: visit.text, slug, titles: &titles };
    let fields = names.iter().filter_map(|name| register.field(name));
    let filled = fields.filter_map(|field| Some((field, view.record.body.get(field.name)?)));
    Ok(OnePage {
        shell: visit.shell(view.title.clone()),
        kind: visit.text.get(&format!("{slug}-one")).into_owned(),
        action: format!("/addressed/{slug}/{}", view.record.number),
        facts: filled
            .map(|(known, value)| (field::label(visit.text, slug, known), viewer.shown(known, Some(value))))
            .collect(),
        is_order,
        said: said.to_owned(),
        problem,
    })
}

pub async fn answer(Path((register, number)): Path<(String, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let said = posted.first("said");
    let (engine, by, account) = (visit.engine(), &visit.by, &visit.account);
    let is_refused = posted.first("act") == "obstacle";
    let problem = if said.chars().count() > SAID_MAX {
        Some(Problem::at("said", "problem-too-long").with("max", SAID_MAX))
    } else {
        (is_refused && said.trim().is_empty()).then(|| Problem::at("said", "addressed-obstacle-missing"))
    };
    if let Some(problem) = problem.filter(|_| register != REPORTS) {
        let view = addressed::open(engine, by, account, (&register, number)).await?;
        return refuse(&page(visit, (&register, &view), (said, Some(visit.text.problem(&problem))))?);
    }
    let words = visit.text.get("addressed-words");
    let done = if is_refused { Done::No { obstacle: said } } else { Done::Yes { result: said } };
    let answered = match register.as_str() {
        ORDERS => addressed::acknowledge(engine, by, account, (number, &words, said)).await,
        NOTICES => addressed::confirm(engine, by, account, (number, done)).await,
        REPORTS => return report::write(&posted, number).await,
        _ => return Err(Fault::NotFound),
    };
    match answered {
        Ok(()) => see(&format!("/addressed?done={}", if is_refused { "obstacle" } else { "acknowledged" })),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let view = addressed::open(engine, by, account, (&register, number)).await?;
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(visit, (&register, &view), (said, problem))?)
        }
        Err(failure) => Err(failure.into()),
    }
}
