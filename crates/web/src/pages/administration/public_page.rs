//! The settings of the public page: whether it is on, what it offers, and the declaration of accessibility.

use askama::Template;
use jiff::civil::Date;
use rodowod_engine::public_page::{self, Accessibility, Conformity, PublicPage};

use crate::error::{Answer, show as render};
use crate::pages::see;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

/// Longest line and longest text taken in, in letters.
const LINE_MAX: usize = 300;
const TEXT_MAX: usize = 4000;

#[derive(Template)]
#[template(path = "public_page.html")]
pub struct PublicSettingsPage {
    pub shell: Shell,
    pub page: PublicPage,
    pub conformity: Vec<Choice>,
    pub prepared_on: String,
    pub reviewed_on: String,
    pub address: String,
    /// Whether letters can go out; without them the form is not offered.
    pub has_mail: bool,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let page = public_page::settings(visit.engine(), &visit.by).await?;
    let text = visit.text;
    let conformity = Conformity::ALL.map(|conformity| Choice {
        id: format!("conformity-{}", conformity.name()),
        value: conformity.name().to_owned(),
        label: text.get(&format!("public-conformity-{}", conformity.name())).into_owned(),
        chosen: page.accessibility.conformity == conformity,
    });
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    render(&PublicSettingsPage {
        shell: visit.titled("administration-public-page"),
        conformity: conformity.into(),
        prepared_on: day(page.accessibility.prepared_on),
        reviewed_on: day(page.accessibility.reviewed_on),
        address: format!("/public/{}", visit.by.institution.slug),
        has_mail: visit.engine().settings.smtp.is_some(),
        page,
    })
}

pub async fn save(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let line = |name: &str| {
        let plain = posted.first(name).trim().chars().filter(|letter| !letter.is_control());
        plain.take(LINE_MAX).collect::<String>()
    };
    let words = |name: &str| {
        let plain = posted.first(name).trim().chars().filter(|letter| *letter == '\n' || !letter.is_control());
        plain.take(TEXT_MAX).collect::<String>()
    };
    let page = PublicPage {
        is_on: posted.has("is_on"),
        takes_requests: posted.has("takes_requests"),
        shows_remote_notice: posted.has("shows_remote_notice"),
        other_ways: words("other_ways"),
        accessibility: Accessibility {
            conformity: Conformity::from_name(posted.first("conformity")).unwrap_or_default(),
            exceptions: words("exceptions"),
            prepared_on: posted.first("prepared_on").parse().ok(),
            reviewed_on: posted.first("reviewed_on").parse().ok(),
            contact: line("contact"),
            email: line("email"),
            phone: line("phone"),
            building: words("building"),
        },
    };
    public_page::save(visit.engine(), &visit.by, page).await?;
    see("/administration/public-page?done=saved")
}
