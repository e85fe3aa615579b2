//! The institutions of an account, and the choice between them.

use askama::Template;
use rodowod_engine::{accounts, institutions};

use super::see;
use crate::error::{Answer, Fault, show as render};
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "institutions.html")]
pub struct InstitutionsPage {
    pub shell: Shell,
    pub institutions: Vec<InstitutionShown>,
}

pub struct InstitutionShown {
    pub slug: String,
    pub name: String,
    pub preset: String,
    pub is_current: bool,
}

pub async fn show(visit: Visit) -> Answer {
    let found = institutions::of_account(visit.engine(), visit.account.id).await?;
    let shown = |institution: institutions::Institution| InstitutionShown {
        is_current: institution.id == visit.by.institution.id,
        preset: visit.text.get(&format!("preset-{}", institution.preset)).into_owned(),
        slug: institution.slug,
        name: institution.name,
    };
    render(&InstitutionsPage {
        shell: visit.titled("institutions-title"),
        institutions: found.into_iter().map(shown).collect(),
    })
}

pub async fn choose(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let found = institutions::of_account(visit.engine(), visit.account.id).await?;
    let wanted = posted.first("institution");
    let chosen = found.iter().find(|institution| institution.slug == wanted).ok_or(Fault::NotFound)?;
    accounts::enter_institution(visit.engine(), &visit.session, chosen.id).await?;
    see("/")
}
