//! Documents over the API: the list of forms, and each of them as a PDF.

use axum::Json;
use axum::extract::{Path, Query as Parameters};
use axum::http::header;
use axum::response::IntoResponse as _;
use serde_json::{Value, json};

use super::Caller;
use crate::PrintJob;
use crate::error::{Answer, Fault};
use crate::forms::{self, FORMS, Form, Prints};
use crate::pages::documents::{self, DOCX, RegisterPrint};
use crate::print::Desk;
use crate::text::Text;
use crate::visit::{Pairs, first};

const HTML: &str = "text/html; charset=utf-8";
const PLAIN: &str = "text/plain; charset=utf-8";

/// What a list says of a form.
pub fn described(form: &Form, text: Text) -> Value {
    let of = match form.prints {
        Prints::Register => "register",
        Prints::Policy(_) => "institution",
        Prints::Record(_) | Prints::Paper(_) => "record",
    };
    json!({
        "code": form.code, "title": form.title(text), "register": form.register, "of": of,
        "formats": forms::formats(form.prints), "same_as": form.same_as(),
    })
}

pub async fn list(caller: Caller, Path(slug): Path<String>) -> Answer {
    caller.by(&slug).await?;
    let known = FORMS.iter().filter(|form| caller.engine().register(form.register).is_some());
    let forms: Vec<Value> = known.map(|form| described(form, caller.text)).collect();
    Ok(Json(json!({ "documents": forms })).into_response())
}

/// A register takes the filters of its list, and `as_of=2026-03-31` for a past day. A form of a record takes the number of the
/// record as `?number=17`; a form or text that can be edited takes `&format=docx`, one that is put elsewhere `txt` and `html`. A
/// text that is no form is asked for by its name and `register`.
pub async fn print(
    caller: Caller,
    Path((slug, code)): Path<(String, String)>,
    Parameters(pairs): Parameters<Pairs>,
) -> Answer {
    let by = caller.by(&slug).await?;
    let desk = Desk { engine: caller.engine(), by: &by, text: caller.text };
    let form = forms::form(&code);
    if let Some(form) = form.filter(|form| form.prints == Prints::Register) {
        let register = caller.engine().register(form.register).ok_or(Fault::NotFound)?;
        let print = RegisterPrint { form: Some(form), ..RegisterPrint::of(register, &pairs) };
        return pdf(&caller, print.set(desk, form.register).await?).await;
    }
    let is_docx = first(&pairs, "format") == "docx";
    if let Some((text, form)) = forms::policy(&code) {
        let composed = desk.compose_policy(text, true).await?;
        if first(&pairs, "format") == "html" {
            let said = rodowod_papers::html(&composed.paper, composed.language);
            return Ok(([(header::CONTENT_TYPE, HTML)], said).into_response());
        }
        if is_docx {
            return Ok(([(header::CONTENT_TYPE, DOCX)], desk.docx(composed, form).await?).into_response());
        }
        return pdf(&caller, desk.set(composed, form).await?).await;
    }
    let slug = form.map(|form| form.register).or_else(|| Some(rodowod_papers::paper(&code)?.register));
    // The sheet of any record, and what a register prints by a template of its own.
    let slug = slug.or_else(|| Some(first(&pairs, "register")).filter(|slug| !slug.is_empty()));
    let register = slug.and_then(|slug| caller.engine().register(slug)).ok_or(Fault::NotFound)?;
    let (prints, form) = forms::choose(register, &code).ok_or(Fault::NotFound)?;
    let number = first(&pairs, "number").parse().map_err(|_| Fault::BadRequest("error-number-wanted"))?;
    let place = (register.slug(), number);
    match (first(&pairs, "format"), prints) {
        ("" | "pdf", _) => pdf(&caller, desk.record(place, (prints, form)).await?).await,
        ("docx", Prints::Paper(name)) => {
            let text = rodowod_papers::paper(name).ok_or(Fault::NotFound)?;
            let (composed, _) = desk.compose(place, text, true).await?;
            let bytes = desk.docx(composed, form).await?;
            Ok(([(header::CONTENT_TYPE, DOCX)], bytes).into_response())
        }
        (format @ ("txt" | "html"), Prints::Paper(name)) if forms::formats(prints).contains(&format) => {
            let text = rodowod_papers::paper(name).ok_or(Fault::NotFound)?;
            let said = desk.quote(place, (text, format == "html")).await?;
            let kind = if format == "html" { HTML } else { PLAIN };
            Ok(([(header::CONTENT_TYPE, kind)], said).into_response())
        }
        _ => Err(Fault::BadRequest("error-bad-request")),
    }
}

async fn pdf(caller: &Caller, job: PrintJob) -> Answer {
    let bytes = documents::pdf(&caller.web, job, caller.text).await?;
    Ok(([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response())
}
