//! The form of a record, new or known. What a person typed is never lost: not to a mistake, not to somebody else's save.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{self as fields, Body, Kind, Problem};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::{self, Failure, View};

use super::checklists::ListShown;
use super::prints::PrintsKept;
use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::view::conflict::{self, Conflict};
use crate::view::form::{Filling, FormView, Targets, without_blank_rows, without_row};
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit, first};

/// Names the example that a new record begins from.
pub const MODEL: &str = "model";

#[derive(Template)]
#[template(path = "form.html")]
pub struct FormPage {
    pub shell: Shell,
    pub lead: Vec<String>,
    pub back: String,
    pub back_label: String,
    pub action: String,
    pub submit_label: String,
    pub may_draft: bool,
    /// The version that the person looked at.
    pub seen: Option<u64>,
    pub form: FormView,
    pub conflict: Option<Conflict>,
    /// What is kept in mind before the move.
    pub list: Option<ListShown>,
    /// What a move destroys for good, as a sentence.
    pub erases: Option<String>,
    /// Signed prints on which it may remain.
    pub prints: Vec<PrintsKept>,
    pub asks_reason: bool,
    pub reason: String,
    pub reason_problem: Option<String>,
}

/// What a form is about and what stands in it.
struct Sheet<'a> {
    register: &'static dyn AnyRegister,
    known: Option<&'a View>,
    body: &'a Body,
    problems: &'a [Problem],
    more_rows_of: Option<&'a str>,
    conflict: Option<Conflict>,
    seen: Option<u64>,
}

impl<'a> Sheet<'a> {
    fn of(register: &'static dyn AnyRegister, known: Option<&'a View>, body: &'a Body) -> Self {
        let seen = known.map(|view| view.record.version);
        Self { register, known, body, problems: &[], more_rows_of: None, conflict: None, seen }
    }

    async fn page(self, visit: &Visit) -> Result<FormPage, Fault> {
        let (text, slug) = (visit.text, self.register.slug());
        let targets = targets(visit, self.register).await?;
        let filling = Filling {
            text,
            register: self.register,
            targets: &targets,
            body: self.body,
            problems: self.problems,
            more_rows_of: self.more_rows_of,
        };
        let (title, back, back_label, action) = if let Some(view) = self.known {
            let home = format!("/registers/{slug}/{}", view.record.number);
            let title = text.with("form-edit-title", &[("title", view.title.as_str().into())]);
            (title, home.clone(), view.title.clone(), format!("{home}/edit"))
        } else {
            let home = format!("/registers/{slug}");
            let title = text.with("form-new-title", &[("what", text.get(&format!("{slug}-one")).into())]);
            (title, home.clone(), text.get(slug).into_owned(), format!("{home}/new"))
        };
        Ok(FormPage {
            shell: visit.shell(title),
            lead: Vec::new(),
            back,
            back_label,
            action,
            submit_label: text.get("form-save").into_owned(),
            may_draft: self.known.is_none_or(|view| view.record.draft),
            seen: self.seen,
            form: filling.view(self.known.map(|view| view.record.state.as_str())),
            conflict: self.conflict,
            list: None,
            erases: None,
            prints: Vec::new(),
            asks_reason: false,
            reason: String::new(),
            reason_problem: None,
        })
    }
}

/// The records that the links of a register may lead to. What the person may not view is typed as a number, and so is
/// a register too long to be listed: its newest records would be those that are missing.
pub async fn targets(visit: &Visit, register: &dyn AnyRegister) -> Result<Targets, Fault> {
    let mut targets = Targets::new();
    for field in register.fields().iter().filter(|field| matches!(field.kind, Kind::Link | Kind::Links)) {
        if targets.contains_key(field.target) || !visit.may(Power::View, field.target) {
            continue;
        }
        let titles = records::titles(visit.engine(), &visit.by, field.target).await?;
        if !titles.is_cut {
            targets.insert(field.target, titles.list);
        }
    }
    Ok(targets)
}

pub async fn blank(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    if !visit.may_enter(register) {
        return Err(Fault::Denied);
    }
    let name = first(&pairs, MODEL);
    let begun = if name.is_empty() { Body::new() } else { register.model(name).ok_or(Fault::NotFound)? };
    let mut page = Sheet::of(register, None, &begun).page(&visit).await?;
    page.lead.extend((!begun.is_empty()).then(|| visit.text.get("form-from-model").into_owned()));
    render(&page)
}

pub async fn enter(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let body = typed(register, &posted);
    if let Some(rows) = row_wish(&posted) {
        return with_other_rows(visit, Sheet::of(register, None, &body), rows).await;
    }
    let draft = posted.has("draft");
    match records::edit(visit.engine(), &visit.by, &slug, (None, Edit::Enter { fields: body.clone(), draft })).await {
        Ok(saved) => {
            see(&format!("/registers/{slug}/{}?done={}", saved.record.number, if draft { "draft" } else { "entered" }))
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            refuse(&Sheet { problems: &problems, ..Sheet::of(register, None, &body) }.page(visit).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

pub async fn filled(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    let register = visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    if !view.powers.contains(&Power::Change) {
        return Err(Fault::Denied);
    }
    if view.erased_at.is_some() {
        return Err(Fault::NotFound);
    }
    if register.workflow().is_closed(&view.record.state) {
        return Err(Fault::Conflict("error-closed"));
    }
    render(&Sheet::of(register, Some(&view), &view.record.body).page(&visit).await?)
}

pub async fn save(Path((slug, number)): Path<(String, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let body = typed(register, &posted);
    let seen: Option<u64> = posted.first("seen").parse().ok();
    if let Some(rows) = row_wish(&posted) {
        let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
        return with_other_rows(visit, Sheet { seen, ..Sheet::of(register, Some(&view), &body) }, rows).await;
    }
    let draft = posted.has("draft");
    let edit = Edit::Save { fields: body.clone(), draft, seen };
    match records::edit(visit.engine(), &visit.by, &slug, (Some(number), edit)).await {
        Ok(_) => see(&format!("/registers/{slug}/{number}?done={}", if draft { "draft" } else { "saved" })),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
            let sheet = Sheet { problems: &problems, seen, ..Sheet::of(register, Some(&view), &body) };
            refuse(&sheet.page(visit).await?)
        }
        Err(Failure::Refused(Refusal::Stale { .. })) => both_versions(visit, (register, number), &body, seen).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Somebody else saved first: both versions side by side, and a form in which what only they changed is already theirs.
async fn both_versions(
    visit: &Visit,
    (register, number): (&'static dyn AnyRegister, u64),
    mine: &Body,
    seen: Option<u64>,
) -> Answer {
    let slug = register.slug();
    let theirs = records::view(visit.engine(), &visit.by, slug, number).await?;
    let base = match seen {
        Some(seen) => records::version(visit.engine(), &visit.by, slug, (number, seen)).await?.body,
        None => Body::new(),
    };
    let merged = conflict::merge(register, (&base, &theirs.record.body), mine);
    let conflict = conflict::shown(visit.text, register, &theirs, (&base, mine));
    let sheet = Sheet { conflict: Some(conflict), ..Sheet::of(register, Some(&theirs), &merged) };
    Ok((StatusCode::CONFLICT, render(&sheet.page(visit).await?)?).into_response())
}

fn typed(register: &dyn AnyRegister, posted: &Posted) -> Body {
    without_blank_rows(register.fields(), fields::read(register.fields(), &posted.pairs))
}

pub enum RowWish {
    Add(String),
    Remove(String),
}

/// A button of a row was pressed, not one that saves.
pub fn row_wish(posted: &Posted) -> Option<RowWish> {
    match (posted.first("add"), posted.first("remove")) {
        ("", "") => None,
        ("", path) => Some(RowWish::Remove(path.to_owned())),
        (name, _) => Some(RowWish::Add(name.to_owned())),
    }
}

async fn with_other_rows(visit: &Visit, sheet: Sheet<'_>, wish: RowWish) -> Answer {
    match wish {
        RowWish::Add(name) => render(&Sheet { more_rows_of: Some(&name), ..sheet }.page(visit).await?),
        RowWish::Remove(path) => {
            let body = without_row(sheet.body.clone(), &path);
            render(&Sheet { body: &body, ..sheet }.page(visit).await?)
        }
    }
}
