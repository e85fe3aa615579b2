//! What concerns the institution as a whole; there for whoever may administer it.

pub mod access;
pub mod accounts;
pub mod emergency;
pub mod institution;
pub mod jobs;
pub mod log;
pub mod numbering;
pub mod provider;
pub mod public_page;
pub mod sign_in;
pub mod watch;

use askama::Template;
use rodowod_domain::authorisation::{On, Power};

use crate::error::{Answer, show as render};
use crate::view::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "administration.html")]
pub struct AdministrationPage {
    pub shell: Shell,
    pub may_administer: bool,
    pub may_set_rules: bool,
}

pub async fn show(visit: Visit) -> Answer {
    if !visit.may_read_log() {
        visit.administers()?;
    }
    let may_administer = visit.may_administer();
    let may_set_rules = visit.by.may(Power::Administer, On::Rules).is_ok();
    render(&AdministrationPage { shell: visit.titled("administration-title"), may_administer, may_set_rules })
}
