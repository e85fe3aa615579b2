//! Setting up an institution, step by step: each step is a page of its own, kept when it is sent, open to be taken again.
//!
//! Nothing here is in force before the last step adopts the policy; what a step enters is a record like any other.

mod left;
mod policy;
mod records;

use askama::Template;
use axum::extract::Path;
use rodowod_domain::control::Policy;
use rodowod_engine::setup::{self, Setup, Step};

use super::accountability::setting::Settings;
use super::today::TaskShown;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

pub use left::show as left;

/// A list of things to do, each a link.
#[derive(Template)]
#[template(path = "setup_list.html")]
pub struct ListPage {
    pub shell: Shell,
    pub lead: String,
    /// Address and words of the button above the list.
    pub go: Option<(String, String)>,
    pub groups: Vec<(String, Vec<TaskShown>)>,
}

#[derive(Template)]
#[template(path = "setup_step.html")]
pub struct StepPage {
    pub shell: Shell,
    pub step: &'static str,
    /// `Krok 2 z 8`.
    pub place: String,
    pub lead: String,
    pub sections: Vec<Section>,
    /// The parameters of the policy, on the step that sets them.
    pub settings: Option<Settings>,
    /// Where else to go from here: address and words.
    pub links: Vec<(String, String)>,
    pub back: Option<String>,
    pub submit: String,
    pub problems: Vec<(String, String)>,
}

/// A part of a step. Whatever it has none of is left out.
#[derive(Default)]
pub struct Section {
    pub heading: String,
    pub hint: String,
    pub groups: Vec<Group>,
    pub lines: Vec<Entry>,
}

/// Things to be ticked under one question.
pub struct Group {
    pub id: String,
    pub legend: String,
    pub hint: String,
    pub ticks: Vec<Tick>,
}

pub struct Tick {
    pub name: String,
    pub value: String,
    pub label: String,
    pub hint: String,
    pub is_chosen: bool,
    /// It is in the register already.
    pub is_there: bool,
}

/// One line to be written.
pub struct Entry {
    pub name: String,
    pub label: String,
    pub hint: String,
    /// `text`, `date` or `area`.
    pub kind: &'static str,
    pub value: String,
}

/// What a step shows beyond its frame.
#[derive(Default)]
pub struct Content {
    pub sections: Vec<Section>,
    pub settings: Option<Settings>,
    pub links: Vec<(String, String)>,
}

/// What was wrong, by the id of the field, and the step as it was typed; or nothing was.
type Outcome = Result<(), (Content, Vec<(String, String)>)>;

/// Where it stands, step by step.
pub async fn show(visit: Visit) -> Answer {
    let setup = setup::of(visit.engine(), &visit.by).await?;
    let text = visit.text;
    let steps = Step::ALL.into_iter().map(|step| TaskShown {
        href: format!("/setup/{}", step.name()),
        title: text.get(&format!("setup-{}", step.name())).into_owned(),
        why: text.get(&format!("setup-{}-lead", step.name())).into_owned(),
        clock: None,
        doubt: None,
        mark: text.get(if setup.done.contains(&step) { "setup-done" } else { "setup-open" }).into_owned(),
        act: None,
    });
    let groups = vec![(text.get("setup-steps").into_owned(), steps.collect())];
    let go = setup.first_open().map_or_else(
        || ("/setup/left".to_owned(), text.get("setup-go-left").into_owned()),
        |step| {
            let key = if setup.done.is_empty() { "setup-go-begin" } else { "setup-go-on" };
            (format!("/setup/{}", step.name()), text.get(key).into_owned())
        },
    );
    let lead = text.get("setup-lead").into_owned();
    render(&ListPage { shell: visit.titled("setup-title"), lead, go: Some(go), groups })
}

pub async fn step(visit: Visit, Path(name): Path<String>) -> Answer {
    let step = Step::named(&name).ok_or(Fault::NotFound)?;
    let setup = setup::of(visit.engine(), &visit.by).await?;
    let content = content(&visit, (step, &setup)).await?;
    render(&page(&visit, step, content, Vec::new()))
}

pub async fn save(Path(name): Path<String>, posted: Posted) -> Answer {
    let step = Step::named(&name).ok_or(Fault::NotFound)?;
    let visit = &posted.visit;
    let setup = setup::of(visit.engine(), &visit.by).await?;
    let outcome = match step {
        Step::Kind => records::save_kind(&posted).await?,
        Step::Institution => records::save_institution(&posted, setup.policy).await?,
        Step::People => records::save_people(&posted, setup.policy).await?,
        Step::Datasets | Step::Systems => records::save_inventory(&posted, (step, setup.policy)).await?,
        Step::Parameters => policy::save_parameters(&posted, setup.policy).await?,
        Step::Deciders => policy::save_deciders(&posted, setup.policy).await?,
        Step::Adoption => policy::save_adoption(&posted, setup.policy).await?,
    };
    if let Err((content, problems)) = outcome {
        return refuse(&page(visit, step, content, problems));
    }
    match step.next() {
        Some(next) if !posted.has("leave") => see(&format!("/setup/{}", next.name())),
        Some(_) => see("/setup?done=saved"),
        None => see("/setup/left?done=set-up"),
    }
}

async fn content(visit: &Visit, (step, setup): (Step, &Setup)) -> Result<Content, Fault> {
    match step {
        Step::Kind => Ok(records::kind(visit)),
        Step::Institution => Ok(records::institution(visit)),
        Step::People => records::people(visit, &[]).await,
        Step::Datasets | Step::Systems => records::inventory(visit, step).await,
        Step::Parameters => Ok(policy::parameters(visit, &setup.policy)),
        Step::Deciders => policy::deciders(visit).await,
        Step::Adoption => policy::adoption(visit, &proposed(visit, setup)).await,
    }
}

/// The version to be adopted, with what nobody has typed yet filled in as it usually is.
fn proposed(visit: &Visit, setup: &Setup) -> Policy {
    let or = |text: &str, usual: String| if text.is_empty() { usual } else { text.to_owned() };
    let profile = &visit.by.institution.profile;
    let mut policy = setup.policy.clone();
    policy.label = or(&policy.label, "1".to_owned());
    policy.approved_by = or(&policy.approved_by, or(&profile.head, visit.account.name.clone()));
    policy.reason = or(&policy.reason, visit.text.get("setup-adoption-reason").into_owned());
    policy.in_force_from = Some(visit.by.actor.today);
    policy
}

fn page(visit: &Visit, step: Step, content: Content, problems: Vec<(String, String)>) -> StepPage {
    let text = visit.text;
    let place = Step::ALL.iter().position(|known| *known == step).unwrap_or_default() + 1;
    let args = [("step", place.to_string().into()), ("steps", Step::ALL.len().to_string().into())];
    let submit = if step.next().is_some() { "setup-next" } else { "setup-adopt" };
    StepPage {
        shell: visit.titled(&format!("setup-{}", step.name())),
        step: step.name(),
        place: text.with("setup-place", &args),
        lead: text.get(&format!("setup-{}-lead", step.name())).into_owned(),
        sections: content.sections,
        settings: content.settings,
        links: content.links,
        back: step.previous().map(|before| format!("/setup/{}", before.name())),
        submit: text.get(submit).into_owned(),
        problems,
    }
}
