//! The note of a breach in one minute, for everybody who is signed in, whatever they may look at.

use askama::Template;
use rodowod_domain::field::{self as fields, Body, Problem};
use rodowod_domain::record::Refusal;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use rodowod_engine::breach_notes::{self, NOTE, Noted};
use rodowod_engine::records::Failure;

use super::form::FormPage;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::view::form::{Filling, FormView, Section, Targets, without_blank_rows};
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

const REGISTER: &str = "breaches";
pub const ADDRESS: &str = "/report-breach";

/// What is asked on the spot; the rest of a note may come later.
const AT_ONCE: &[&str] = &[
    "title",
    "description",
    "detected_at",
    "is_continuing",
    "nature",
    "source",
    "persons",
    "person_categories",
    "data_categories",
    "first_steps",
];

#[derive(Template)]
#[template(path = "breach_noted.html")]
pub struct NotedPage {
    pub shell: Shell,
    pub number: String,
    pub due: Option<String>,
    pub steps: Vec<String>,
    /// The code is one of those where the support of IT is the suspect.
    pub is_about_support: bool,
    /// The entry itself, for those who may look at it.
    pub href: Option<String>,
}

fn register(visit: &Visit) -> Result<&'static dyn AnyRegister, Fault> {
    visit.engine().register(REGISTER).ok_or(Fault::NotFound)
}

pub async fn show(visit: Visit) -> Answer {
    let now = time::local(visit.now).strftime("%Y-%m-%dT%H:%M").to_string();
    let register = register(&visit)?;
    let typed = fields::read(register.fields(), &[("detected_at".to_owned(), now)]);
    render(&page(&visit, register, (&typed, &[])))
}

pub async fn hand_in(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = register(visit)?;
    let note = without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs));
    let note: Body = note.into_iter().filter(|(name, _)| NOTE.contains(&name.as_str())).collect();
    let is_about_support =
        note.get("threat_code").and_then(|code| code.as_str()).is_some_and(|code| code.starts_with('C'));
    match breach_notes::hand_in(visit.engine(), &visit.by, (&visit.account, note.clone())).await {
        Ok(noted) => render(&noted_page(visit, &noted, is_about_support)),
        Err(Failure::Refused(Refusal::Invalid(problems))) => refuse(&page(visit, register, (&note, &problems))),
        Err(failure) => Err(failure.into()),
    }
}

fn page(visit: &Visit, register: &'static dyn AnyRegister, (typed, problems): (&Body, &[Problem])) -> FormPage {
    let targets = Targets::new();
    let text = visit.text;
    let filling = Filling { text, register, targets: &targets, body: typed, problems, more_rows_of: None };
    let later: Vec<&'static str> = NOTE.iter().copied().filter(|name| !AT_ONCE.contains(name)).collect();
    let has_later = later.iter().any(|name| typed.contains_key(*name));
    FormPage {
        lead: vec![text.get("note-lead").into_owned()],
        back: "/".to_owned(),
        back_label: text.get("today-title").into_owned(),
        action: ADDRESS.to_owned(),
        submit_label: text.get("note-hand-in").into_owned(),
        may_draft: false,
        seen: None,
        form: FormView {
            summary: filling.summary(),
            asked: Vec::new(),
            sections: vec![
                Section {
                    heading: None,
                    id: "s-0".to_owned(),
                    is_open: true,
                    widgets: filling.widgets_of(AT_ONCE, &[]),
                },
                Section {
                    heading: Some(text.get("note-more").into_owned()),
                    id: "s-1".to_owned(),
                    is_open: has_later,
                    widgets: filling.widgets_of(&later, &[]),
                },
            ],
        },
        conflict: None,
        list: None,
        erases: None,
        prints: Vec::new(),
        asks_reason: false,
        reason: String::new(),
        reason_problem: None,
        shell: visit.titled("note-title"),
    }
}

fn noted_page(visit: &Visit, noted: &Noted, is_about_support: bool) -> NotedPage {
    let text = visit.text;
    let may_look = visit.may(rodowod_domain::authorisation::Power::View, REGISTER);
    NotedPage {
        number: super::numbered(text, noted.number),
        due: noted.report_due.map(|due| time::instant(text, due)),
        steps: noted
            .steps
            .iter()
            .map(|step| text.get(&format!("choice-threat-step-{}", kebab(step))).into_owned())
            .collect(),
        is_about_support,
        href: may_look.then(|| format!("/registers/{REGISTER}/{}", noted.number)),
        shell: visit.titled("noted-title"),
    }
}
