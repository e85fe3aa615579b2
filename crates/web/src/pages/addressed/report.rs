//! The report on the own post, in the hands of its author: what they know, and nothing that the office settles.

use rodowod_domain::field::{self as fields, Body, Problem};
use rodowod_domain::record::Refusal;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::addressed::{self, REPORTS, Written};
use rodowod_engine::records::{Failure, View};

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::form::{FormPage, RowWish, row_wish};
use crate::pages::see;
use crate::view::form::{Filling, FormView, Section, Targets, without_blank_rows, without_row};
use crate::visit::{Posted, Visit};

/// The fields of the author.
const OWN: [&str; 7] = ["data", "special", "carriers", "places", "assets", "safeguards", "threats"];

pub async fn show(visit: &Visit, view: &View) -> Answer {
    render(&Sheet { view, body: &view.record.body, problems: &[], more_rows_of: None }.page(visit)?)
}

/// What stands in the form of the author.
struct Sheet<'a> {
    view: &'a View,
    body: &'a Body,
    problems: &'a [Problem],
    more_rows_of: Option<&'a str>,
}

impl Sheet<'_> {
    fn page(&self, visit: &Visit) -> Result<FormPage, Fault> {
        let text = visit.text;
        let register = of_reports(visit)?;
        let targets = Targets::new();
        let filling = Filling {
            text,
            register,
            targets: &targets,
            body: self.body,
            problems: self.problems,
            more_rows_of: self.more_rows_of,
        };
        let widgets = filling.widgets_of(&OWN, &["threats"]);
        let section = Section { heading: None, id: "s-0".to_owned(), is_open: true, widgets };
        Ok(FormPage {
            shell: visit.shell(self.view.title.clone()),
            lead: vec![text.get("addressed-report-lead").into_owned()],
            back: "/addressed".to_owned(),
            back_label: text.get("addressed-title").into_owned(),
            action: format!("/addressed/{REPORTS}/{}", self.view.record.number),
            submit_label: text.get("addressed-report-submit").into_owned(),
            may_draft: true,
            seen: Some(self.view.record.version),
            form: FormView { summary: filling.summary(), asked: OWN.to_vec(), sections: vec![section] },
            conflict: None,
            list: None,
            erases: None,
            prints: Vec::new(),
            asks_reason: false,
            reason: String::new(),
            reason_problem: None,
        })
    }
}

fn of_reports(visit: &Visit) -> Result<&'static dyn AnyRegister, Fault> {
    visit.engine().register(REPORTS).ok_or(Fault::NotFound)
}

pub async fn write(posted: &Posted, number: u64) -> Answer {
    let visit = &posted.visit;
    let register = of_reports(visit)?;
    let read = without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs));
    let own = |name: &str| read.get(name).cloned().unwrap_or_default();
    let written: Body = OWN.iter().map(|name| ((*name).to_owned(), own(name))).collect();
    let (engine, by, account) = (visit.engine(), &visit.by, &visit.account);
    let view = addressed::open(engine, by, account, (REPORTS, number)).await?;
    let mut body = view.record.body.clone();
    body.extend(written.clone());
    if let Some(wish) = row_wish(posted) {
        let (body, more_rows_of) = match &wish {
            RowWish::Add(name) => (body, Some(name.as_str())),
            RowWish::Remove(path) => (without_row(body, path), None),
        };
        return render(&Sheet { view: &view, body: &body, problems: &[], more_rows_of }.page(visit)?);
    }
    let is_final = !posted.has("draft");
    let written = Written { fields: written, is_final, seen: posted.first("seen").parse().ok() };
    match addressed::write_report(engine, by, account, (number, written)).await {
        Ok(()) => see(&format!("/addressed?done={}", if is_final { "reported" } else { "draft" })),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            // What was written stands already; only the handing in was refused.
            let view = addressed::open(engine, by, account, (REPORTS, number)).await?;
            refuse(&Sheet { view: &view, body: &body, problems: &problems, more_rows_of: None }.page(visit)?)
        }
        Err(failure) => Err(failure.into()),
    }
}
