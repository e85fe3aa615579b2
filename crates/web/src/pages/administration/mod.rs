//! What concerns the institution as a whole; there for whoever may administer it.

pub mod accounts;
pub mod institution;
pub mod jobs;
pub mod log;
pub mod numbering;
pub mod sign_in;

use askama::Template;

use crate::error::{Answer, show as render};
use crate::view::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "administration.html")]
pub struct AdministrationPage {
    pub shell: Shell,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    render(&AdministrationPage { shell: visit.titled("administration-title") })
}
