//! What is held on a person, over the API: candidates by name, what is kept with a request, and the file for the person.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse as _;
use rodowod_domain::record::Refusal;
use rodowod_domain::register::Place;
use rodowod_engine::By;
use rodowod_engine::exports::Format;
use rodowod_engine::persons::{self, HITS_MAX, Held, Kept, SPELLINGS_MAX, Search};
use rodowod_engine::records::Failure;
use serde_json::{Value, json};

use super::{Caller, problem, records::seen};
use crate::error::{Answer, Fault};
use crate::pages::persons::held::copy_kind;
use crate::visit::{Pairs, first};

/// `?name=…`, further spellings as `&also=…`, and `&request=…` where it is done for one.
pub async fn find(caller: Caller, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let by = caller.by(&slug).await?;
    let asked = pairs.iter().filter(|(name, _)| matches!(name.as_str(), "name" | "also"));
    let spellings = asked.map(|(_, value)| value.chars().take(200).collect()).take(SPELLINGS_MAX).collect();
    let search = Search { spellings, request: first(&pairs, "request").parse().ok() };
    let found = persons::find(caller.engine(), &by, &search).await?;
    let hits = found.hits.iter().map(|hit| {
        json!({
            "register": hit.register.slug(),
            "number": hit.record.number,
            "title": hit.title,
            "state": hit.record.state,
            "likeness": hit.likeness.name(),
            "fields": hit.fields,
        })
    });
    Ok(Json(json!({ "hits": hits.collect::<Vec<_>>(), "more": found.is_cut })).into_response())
}

pub async fn held(caller: Caller, Path((slug, number)): Path<(String, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    shown(&caller, &by, number).await
}

async fn shown(caller: &Caller, by: &By, number: u64) -> Answer {
    let Held { request, records, unseen } = persons::held(caller.engine(), by, number).await?;
    let records = records.iter().map(|view| {
        json!({
            "register": view.register.slug(),
            "number": view.record.number,
            "title": view.title,
            "state": view.record.state,
            "erased": view.is_erased,
            "body": view.record.body,
            "held": view.row,
        })
    });
    let version = request.record.version;
    let shown = json!({
        "request": number,
        "version": version,
        "nothing_held": request.record.body.get("nothing_held").unwrap_or(&Value::Bool(false)),
        "records": records.collect::<Vec<_>>(),
        "unseen": unseen,
    });
    Ok(([(header::ETAG, format!("\"{version}\""))], Json(shown)).into_response())
}

/// Takes `{"records": [{"register", "number"}], "nothing_held": bool}` and answers with what is held now.
pub async fn keep(
    caller: Caller,
    Path((slug, number)): Path<(String, u64)>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let by = caller.by(&slug).await?;
    let given: Value = serde_json::from_slice(&body).map_err(|_| Fault::BadRequest("error-not-json"))?;
    let places = given.get("records").and_then(Value::as_array).into_iter().flatten().take(HITS_MAX).map(place);
    let places = places.collect::<Option<Vec<Place>>>().ok_or(Fault::BadRequest("error-bad-request"))?;
    let nothing = given.get("nothing_held").and_then(Value::as_bool).unwrap_or_default();
    match persons::keep(caller.engine(), &by, (number, Kept { places, nothing, seen: seen(&headers)? })).await {
        Ok(_) => shown(&caller, &by, number).await,
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}

fn place(value: &Value) -> Option<Place> {
    Some((value.get("register")?.as_str()?.to_owned(), value.get("number")?.as_u64()?))
}

/// `?format=json` or `csv`, packed with the files beside the records; the request notes that the data were handed over.
pub async fn export(
    caller: Caller,
    Path((slug, number)): Path<(String, u64)>,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
) -> Answer {
    let by = caller.by(&slug).await?;
    let format = first(&pairs, "format").parse::<Format>().ok().filter(|format| *format != Format::Xlsx);
    let format = format.ok_or(Fault::BadRequest("error-bad-request"))?;
    let text = caller.text;
    let label = |key: &str| text.get(key).into_owned();
    match persons::hand_over(caller.engine(), &by, (number, seen(&headers)?), (format, &label)).await {
        Ok(handed) => Ok(([(header::CONTENT_TYPE, copy_kind(&handed, format).1)], handed.bytes).into_response()),
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}
