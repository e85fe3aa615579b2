//! Documents over the API: the list of forms, and each of them as a PDF.

use axum::Json;
use axum::extract::{Path, Query as Parameters};
use axum::http::header;
use axum::response::IntoResponse as _;
use rodowod_engine::records::Query;
use serde_json::{Value, json};

use super::Caller;
use crate::error::{Answer, Fault};
use crate::forms::{self, FORMS, Form, Prints};
use crate::print::Desk;
use crate::text::Text;
use crate::visit::{Pairs, first};

/// What a list says of a form.
pub fn described(form: &Form, text: Text) -> Value {
    let of = if form.prints == Prints::Register { "register" } else { "record" };
    json!({
        "code": form.code, "title": form.title(text), "register": form.register, "of": of, "formats": ["pdf"],
    })
}

pub async fn list(caller: Caller, Path(slug): Path<String>) -> Answer {
    caller.by(&slug).await?;
    let known = FORMS.iter().filter(|form| caller.engine().register(form.register).is_some());
    let forms: Vec<Value> = known.map(|form| described(form, caller.text)).collect();
    Ok(Json(json!({ "documents": forms })).into_response())
}

/// A form of a record takes the number of the record as `?number=17`.
pub async fn print(
    caller: Caller,
    Path((slug, code)): Path<(String, String)>,
    Parameters(pairs): Parameters<Pairs>,
) -> Answer {
    let by = caller.by(&slug).await?;
    let form = forms::form(&code).ok_or(Fault::NotFound)?;
    let desk = Desk { engine: caller.engine(), by: &by, text: caller.text };
    let job = match form.prints {
        Prints::Register => desk.register(form.register, Some(form), &Query::default()).await?,
        Prints::Record(template) => {
            let number = first(&pairs, "number").parse().map_err(|_| Fault::BadRequest("error-number-wanted"))?;
            desk.record((form.register, number), (template, Some(form))).await?
        }
    };
    let pdf = crate::pages::documents::pdf(&caller.web, job, caller.text).await?;
    Ok(([(header::CONTENT_TYPE, "application/pdf")], pdf).into_response())
}
