//! Everything that can be printed: the list of forms by their codes, a record on paper, a register on paper.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query as Parameters};
use axum::http::header;
use axum::response::IntoResponse as _;
use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Problem;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use rodowod_engine::records::{Failure, Query};
use rodowod_engine::signatures;

use super::signing::{self, SignatureShown};
use crate::error::{Answer, Fault, show as render};
use crate::forms::{self, ADOPTING, FORMS, Form, Prints, RECORD};
use crate::print::{Desk, policies};
use crate::text::Text;
use crate::view::completeness;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Visit, first};
use crate::{Lacking, PrintFailure, PrintJob, Web};

/// The media type of a document for editing.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

#[derive(Template)]
#[template(path = "documents.html")]
pub struct DocumentsPage {
    pub shell: Shell,
    pub forms: Vec<FormShown>,
    /// Papers of the institution: name and address.
    pub policies: Vec<(&'static str, String)>,
}

pub struct FormShown {
    pub code: &'static str,
    pub title: &'static str,
    /// The codes under which other sources name the same thing.
    pub same: Option<String>,
    pub register: String,
    pub href: String,
    /// What the link does: a register prints at once, a form of one record is printed from that record.
    pub link: &'static str,
}

pub async fn show(visit: Visit) -> Answer {
    let text = visit.text;
    let visible = FORMS
        .iter()
        .filter(|form| visit.engine().register(form.register).is_some() && visit.may(Power::Disclose, form.register));
    let shown = visible.map(|form| {
        let home = format!("/registers/{}", form.register);
        let (link, href) = match form.prints {
            Prints::Register => ("documents-whole", format!("{home}/print.pdf?form={}", form.slug())),
            Prints::Policy(_) => ("documents-see", format!("/documents/{}", form.slug())),
            Prints::Record(_) | Prints::Paper(_) => ("documents-choose", home),
        };
        FormShown {
            code: form.code,
            title: form.title(text),
            same: Some(form.same_as().join(", "))
                .filter(|codes| !codes.is_empty())
                .map(|codes| text.with("documents-same", &[("codes", codes.into())])),
            register: text.get(form.register).into_owned(),
            href,
            link,
        }
    });
    let policies = policies().map(|paper| (paper.title(language(text)), format!("/documents/{}", paper.name)));
    render(&DocumentsPage {
        shell: visit.titled("documents-title"),
        forms: shown.collect(),
        policies: policies.collect(),
    })
}

#[derive(Template)]
#[template(path = "document.html")]
pub struct DocumentPage {
    pub shell: Shell,
    pub slug: String,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub code: String,
    pub missing: Vec<Lacking>,
    pub gaps: Vec<completeness::GapShown>,
    pub may_change: bool,
    pub file: String,
    pub formats: &'static [&'static str],
    /// Who signed it here, in words.
    pub signatures: Vec<SignatureShown>,
    /// The page on which this person may sign it.
    pub sign: Option<String>,
    /// Where a paper without a record of its own is signed.
    pub adopting: Option<String>,
}

/// One record as a document: under the plain name first what it would lack, under the name with an ending the file.
pub async fn record(visit: Visit, Path((slug, number, file)): Path<(String, u64, String)>) -> Answer {
    let register = visit.register(&slug)?;
    let (wanted, ending) = file.rsplit_once('.').unwrap_or((&file, ""));
    let (prints, form) = forms::choose(register, wanted).ok_or(Fault::NotFound)?;
    match (ending, prints) {
        ("", _) => ready(&visit, (&slug, number, wanted), (prints, form)).await,
        ("pdf", _) => {
            let job = desk(&visit).record((&slug, number), (prints, form)).await?;
            pdf_answer(&visit, job, &format!("{wanted}-{number}.pdf")).await
        }
        ("docx", Prints::Paper(name)) => {
            let text = rodowod_papers::paper(name).ok_or(Fault::NotFound)?;
            let desk = desk(&visit);
            let (composed, _) = desk.compose((&slug, number), text, true).await?;
            let bytes = desk.docx(composed, form).await?;
            Ok(super::file(&format!("{wanted}-{number}.docx"), DOCX, bytes))
        }
        ("docx" | "html", Prints::Policy(_)) => super::see(&format!("/documents/{file}")),
        ("txt" | "html", Prints::Paper(name)) => {
            let text = rodowod_papers::paper(name).filter(|text| text.is_quotable).ok_or(Fault::NotFound)?;
            let said = desk(&visit).quote((&slug, number), (text, ending == "html")).await?;
            let kind = if ending == "html" { "text/html; charset=utf-8" } else { "text/plain; charset=utf-8" };
            Ok(super::file(&format!("{wanted}-{number}.{ending}"), kind, said.into_bytes()))
        }
        _ => Err(Fault::NotFound),
    }
}

/// A paper for which the institution itself answers: the policy, the instruction, rules and notices made of it.
pub async fn policy(visit: Visit, Path(file): Path<String>) -> Answer {
    let (wanted, ending) = file.rsplit_once('.').unwrap_or((&file, ""));
    let (text, form) = forms::policy(wanted).ok_or(Fault::NotFound)?;
    let desk = desk(&visit);
    let composed = desk.compose_policy(text, !ending.is_empty()).await?;
    match ending {
        "" => render(&DocumentPage {
            shell: visit.shell(text.title(language(visit.text))),
            slug: String::new(),
            number: 0,
            register_label: String::new(),
            record_title: String::new(),
            code: form.map(|form| form.code.to_owned()).unwrap_or_default(),
            missing: composed.lacks(),
            gaps: Vec::new(),
            may_change: false,
            file: format!("/documents/{wanted}"),
            formats: forms::formats(Prints::Policy(text.name)),
            signatures: Vec::new(),
            sign: None,
            adopting: visit.may(Power::View, ADOPTING).then(|| format!("/registers/{ADOPTING}")),
        }),
        "pdf" => pdf_answer(&visit, desk.set(composed, form).await?, &file).await,
        "docx" => Ok(super::file(&file, DOCX, desk.docx(composed, form).await?)),
        "html" => {
            let said = rodowod_papers::html(&composed.paper, composed.language);
            Ok(super::file(&file, "text/html; charset=utf-8", said.into_bytes()))
        }
        _ => Err(Fault::NotFound),
    }
}

/// The screen before printing: whether the document would be whole, and what it would lack.
async fn ready(
    visit: &Visit,
    (slug, number, wanted): (&str, u64, &str),
    (prints, form): (Prints, Option<&Form>),
) -> Answer {
    let register = visit.register(slug)?;
    let (missing, view) = desk(visit).lacks((slug, number), (prints, form), &*visit.web.printer).await?;
    let signed = desk(visit).signatures((slug, number), (prints, form)).await?;
    let may_sign = signatures::may_sign(visit.engine(), &visit.by, slug, number).await.is_ok() && !view.record.draft;
    // The generic sheet tells the register's gaps; a document of its own knows what its law asks for.
    let gaps = if prints == Prints::Record(RECORD) { view.gaps.as_slice() } else { &[] };
    let fillable = completeness::Fillable::of(register, &view);
    render(&DocumentPage {
        shell: visit.shell(title(visit.text, prints, form)),
        register_label: visit.text.get(slug).into_owned(),
        record_title: view.title.clone(),
        code: form.map(|form| form.code.to_owned()).unwrap_or_default(),
        missing,
        gaps: gaps.iter().map(|gap| completeness::gap_shown(visit.text, &fillable, gap)).collect(),
        may_change: fillable.may_change,
        file: format!("/registers/{slug}/{number}/documents/{wanted}"),
        formats: forms::formats(prints),
        signatures: signing::shown(visit.text, &signed, view.record.version),
        adopting: None,
        sign: may_sign.then(|| format!("/registers/{slug}/{number}/sign/{wanted}")),
        slug: slug.to_owned(),
        number,
    })
}

/// The name of a document as lists and its own screen say it.
pub fn title(text: Text, prints: Prints, form: Option<&Form>) -> String {
    match (form, prints) {
        (Some(form), _) => form.title(text).to_owned(),
        (None, Prints::Paper(name) | Prints::Policy(name)) => {
            rodowod_papers::paper(name).map(|paper| paper.title(language(text)).to_owned()).unwrap_or_default()
        }
        (None, Prints::Record(name)) => text.get(&format!("document-{}", kebab(name))).into_owned(),
        (None, Prints::Register) => String::new(),
    }
}

pub fn language(text: Text) -> rodowod_papers::Language {
    rodowod_papers::Language::from_code(text.language.code()).unwrap_or(rodowod_papers::Language::Pl)
}

/// The print of a register that an address asks for.
pub struct RegisterPrint {
    pub form: Option<&'static Form>,
    /// None: as it stands now.
    pub day: Option<Date>,
    pub query: Query,
}

impl RegisterPrint {
    pub fn of(register: &'static dyn AnyRegister, pairs: &Pairs) -> Self {
        let form = forms::form(first(pairs, "form"));
        let day = first(pairs, "as_of").parse().ok();
        // From the first row on, whatever page of the list was on the screen; a past day has no other order.
        let query = Query { after: None, ..super::records::query(register, pairs) };
        let is_plain = first(pairs, "sort").is_empty() || day.is_some();
        let query = if is_plain { Query { descending: false, sort: None, ..query } } else { query };
        let is_own = |form: &&Form| form.register == register.slug() && form.prints == Prints::Register;
        Self { form: form.filter(is_own), day, query }
    }

    pub async fn set(&self, desk: Desk<'_>, slug: &str) -> Result<PrintJob, Failure> {
        match self.day {
            Some(day) => desk.register_as_of(slug, self.form, (day, &self.query)).await,
            None => desk.register(slug, self.form, &self.query).await,
        }
    }
}

/// Prints a register, narrowed as its list is.
pub async fn register(visit: Visit, Path(slug): Path<String>, Parameters(pairs): Parameters<Pairs>) -> Answer {
    let print = RegisterPrint::of(visit.register(&slug)?, &pairs);
    let job = print.set(desk(&visit), &slug).await?;
    pdf_answer(&visit, job, &format!("{slug}.pdf")).await
}

pub fn desk(visit: &Visit) -> Desk<'_> {
    Desk { engine: visit.engine(), by: &visit.by, text: visit.text }
}

pub async fn pdf_answer(visit: &Visit, job: PrintJob, name: &str) -> Answer {
    let pdf = pdf(&visit.web, job, visit.text).await?;
    let disposition = format!("inline; filename=\"{name}\"");
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, disposition)], pdf)
        .into_response())
}

/// Setting takes the processor for a while, so it happens beside the other requests.
pub async fn pdf(web: &Web, job: PrintJob, text: Text) -> Result<Vec<u8>, Fault> {
    let (printer, slug) = (Arc::clone(&web.printer), job.register);
    let printed = tokio::task::spawn_blocking(move || printer.print(job)).await.map_err(anyhow::Error::from)?;
    printed.map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => Fault::Unprintable(at_field(text, slug, problem)),
        PrintFailure::Broken(error) => Fault::Broken(error),
    })
}

/// The problem with the name that the field bears on the page; a path into a template says nothing to a reader.
fn at_field(text: Text, slug: &str, problem: Problem) -> Problem {
    let names = problem.field.rsplit('.').map(|part| part.split('[').next().unwrap_or_default());
    let label = names.filter_map(|name| text.maybe(&format!("{slug}-{}", kebab(name)))).next();
    let label = label.unwrap_or_else(|| text.get(slug));
    problem.with("field", label)
}
