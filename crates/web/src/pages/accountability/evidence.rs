//! The evidence pack: what is in it, and the button that makes it.

use askama::Template;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::day_in_warsaw;

use crate::error::{Answer, Fault, show as render};
use crate::pack;
use crate::pages::file;
use crate::print::Desk;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "evidence.html")]
pub struct EvidencePage {
    pub shell: Shell,
}

pub async fn show(visit: Visit) -> Answer {
    may(&visit)?;
    render(&EvidencePage { shell: visit.titled("evidence-pack-title") })
}

pub async fn download(posted: Posted) -> Answer {
    let visit = &posted.visit;
    may(visit)?;
    let desk = Desk { engine: visit.engine(), by: &visit.by, text: visit.text };
    let (bytes, _) = pack::assemble(desk, &visit.web.printer).await?;
    let name = format!("{}-{}.zip", visit.by.institution.slug, day_in_warsaw(visit.now));
    Ok(file(&name, "application/zip", bytes))
}

/// It hands over all there is, so it takes the power to hand over and to see the institution as a whole.
fn may(visit: &Visit) -> Result<(), Fault> {
    let powers = [Power::View, Power::Disclose];
    if powers.iter().all(|power| visit.by.may(*power, On::Institution).is_ok()) { Ok(()) } else { Err(Fault::Denied) }
}
