//! The evidence pack: what is in it, and the button that makes it, of all registers or of some.

use askama::Template;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::{Refusal, day_in_warsaw};
use rodowod_engine::records::Failure;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pack;
use crate::pages::file;
use crate::print::Desk;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "evidence.html")]
pub struct EvidencePage {
    pub shell: Shell,
    pub registers: Vec<RegisterChoice>,
    /// Why there is no pack.
    pub problem: Option<String>,
}

pub struct RegisterChoice {
    pub slug: &'static str,
    pub label: String,
    pub is_chosen: bool,
}

pub async fn show(visit: Visit) -> Answer {
    may(&visit)?;
    render(&page(&visit, (&[], None)))
}

fn page(visit: &Visit, (chosen, problem): (&[String], Option<String>)) -> EvidencePage {
    let choice = |slug: &'static str| RegisterChoice {
        slug,
        label: visit.text.get(slug).into_owned(),
        is_chosen: chosen.iter().any(|name| name == slug),
    };
    EvidencePage {
        shell: visit.titled("evidence-pack-title"),
        registers: pack::offered(desk(visit)).map(choice).collect(),
        problem,
    }
}

fn desk(visit: &Visit) -> Desk<'_> {
    Desk { engine: visit.engine(), by: &visit.by, text: visit.text }
}

pub async fn download(posted: Posted) -> Answer {
    let visit = &posted.visit;
    may(visit)?;
    let chosen = posted.pairs.iter().filter(|(name, _)| name == "register").map(|(_, slug)| slug.clone());
    let chosen: Vec<String> = chosen.collect();
    match pack::assemble(desk(visit), &visit.web.printer, &chosen).await {
        Ok((bytes, _)) => {
            let name = format!("{}-{}.zip", visit.by.institution.slug, day_in_warsaw(visit.now));
            Ok(file(&name, "application/zip", bytes))
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(visit, (&chosen, problem)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// It hands over all there is, so it takes the power to hand over and to see the institution as a whole.
fn may(visit: &Visit) -> Result<(), Fault> {
    let powers = [Power::View, Power::Disclose];
    if powers.iter().all(|power| visit.by.may(*power, On::Institution).is_ok()) { Ok(()) } else { Err(Fault::Denied) }
}
