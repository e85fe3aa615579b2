//! Records over the API. A version travels as an `ETag`; `If-Match` guards against overwriting somebody else's save.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rodowod_domain::field::Body;
use rodowod_domain::record::{self, Edit, Record, Refusal};
use rodowod_engine::records::{self, Deadline, Failure, View};
use rodowod_engine::{By, log};
use serde_json::{Value, json};

use super::{Caller, deadline, deadline_shown, object, problem};
use crate::address::with_query;
use crate::error::{Answer, Fault};
use crate::visit::{Pairs, first};

/// Records on a page unless the caller asks for fewer.
const PAGE: usize = 50;
const PAGE_MAX: usize = 200;

pub async fn list(
    caller: Caller,
    Path((slug, register)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
) -> Answer {
    let by = caller.by(&slug).await?;
    let known = caller.register(&by, &register)?;
    if !first(&pairs, "as_of").is_empty() {
        let day = first(&pairs, "as_of").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
        return as_of(&caller, &by, (&slug, &register), (day, first(&pairs, "after").parse().unwrap_or(0))).await;
    }
    let mut query = crate::pages::records::query(known, &pairs);
    query.descending = first(&pairs, "descending") == "true";
    query.limit = first(&pairs, "limit").parse().unwrap_or(PAGE).clamp(1, PAGE_MAX);
    let page = records::read_list(caller.engine(), &by, &register, &query).await?;
    let rows = page.rows.iter().map(|row| {
        let mut shown = record(&register, &row.record);
        shown["title"] = Value::from(row.title.clone());
        shown["deadlines"] = row.deadline.iter().map(deadline).collect();
        shown
    });
    let path = format!("/api/v1/institutions/{slug}/registers/{register}/records");
    let next = page.next.map(|next| {
        let kept =
            pairs.iter().filter(|(name, _)| name != "after").map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&path, kept.chain([("after", next.as_str())]))
    });
    Ok(Json(json!({ "records": rows.collect::<Vec<_>>(), "next": next })).into_response())
}

/// The register as it stood on a day.
async fn as_of(
    caller: &Caller,
    by: &By,
    (slug, register): (&str, &str),
    (day, after): (jiff::civil::Date, u64),
) -> Answer {
    let page = records::read_as_of(caller.engine(), by, register, (day, after)).await?;
    let rows = page.rows.iter().map(|row| {
        let mut shown = record(register, &row.record);
        shown["title"] = Value::from(row.title.clone());
        shown["deadlines"] = row.deadline.iter().map(deadline).collect();
        shown
    });
    let (path, day) = (format!("/api/v1/institutions/{slug}/registers/{register}/records"), page.day.to_string());
    let next = page.next.map(|next| with_query(&path, [("as_of", day.as_str()), ("after", next.to_string().as_str())]));
    Ok(Json(json!({ "records": rows.collect::<Vec<_>>(), "next": next, "as_of": day })).into_response())
}

pub async fn show(caller: Caller, Path((slug, register, number)): Path<(String, String, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    let view = records::view(caller.engine(), &by, &register, number).await?;
    Ok(answered(StatusCode::OK, &register, &view))
}

pub async fn enter(
    caller: Caller,
    Path((slug, register)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
    body: Bytes,
) -> Answer {
    let by = caller.by(&slug).await?;
    let mut fields = begun(&caller, &register, first(&pairs, "model"))?;
    fields.extend(if body.is_empty() && !fields.is_empty() { Body::new() } else { object(&body)? });
    let edit = Edit::Enter { fields, draft: first(&pairs, "draft") == "true" };
    let place = Place { caller: &caller, by: &by, slug: &slug, register: &register };
    let mut response = place.edit(None, edit).await?;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::CREATED;
    }
    Ok(response)
}

/// The example that the caller names; what they send themselves stands in its place.
fn begun(caller: &Caller, register: &str, model: &str) -> Result<Body, Fault> {
    if model.is_empty() {
        return Ok(Body::new());
    }
    let register = caller.engine().register(register).ok_or(Fault::NotFound)?;
    register.model(model).ok_or(Fault::BadRequest("error-bad-request"))
}

pub async fn save(
    caller: Caller,
    Path((slug, register, number)): Path<(String, String, u64)>,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let by = caller.by(&slug).await?;
    let draft = first(&pairs, "draft") == "true";
    let edit = Edit::Save { fields: object(&body)?, draft, seen: seen(&headers)? };
    Place { caller: &caller, by: &by, slug: &slug, register: &register }.edit(Some(number), edit).await
}

pub async fn take(
    caller: Caller,
    Path((slug, register, number, step)): Path<(String, String, u64, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let by = caller.by(&slug).await?;
    let mut fields = if body.is_empty() { Body::new() } else { object(&body)? };
    let reason = fields.remove("reason").and_then(|reason| reason.as_str().map(str::to_owned)).unwrap_or_default();
    let edit = Edit::Take { step, fields, reason, seen: seen(&headers)? };
    Place { caller: &caller, by: &by, slug: &slug, register: &register }.edit(Some(number), edit).await
}

/// Where an edit goes, and for whom.
struct Place<'a> {
    caller: &'a Caller,
    by: &'a By,
    slug: &'a str,
    register: &'a str,
}

impl Place<'_> {
    async fn edit(&self, number: Option<u64>, edit: Edit) -> Answer {
        match records::edit(self.caller.engine(), self.by, self.register, (number, edit)).await {
            Ok(saved) => {
                let mut shown = record(self.register, &saved.record);
                shown["title"] = Value::from(saved.title);
                let due = |due: &record::Deadline| deadline_shown((due.name, due.law), due.due, due.met);
                shown["deadlines"] = saved.deadlines.iter().map(due).collect();
                shown["links"] = links_of(self.caller, self.register, &saved.record);
                let opened = saved.opened.iter();
                shown["opened"] =
                    opened.map(|(register, number)| json!({ "register": register, "number": number })).collect();
                let location = format!(
                    "/api/v1/institutions/{}/registers/{}/records/{}",
                    self.slug, self.register, saved.record.number
                );
                let headers = [(header::ETAG, etag(saved.record.version)), (header::LOCATION, location)];
                Ok((StatusCode::OK, headers, Json(shown)).into_response())
            }
            Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(self.caller.text, &problems)),
            Err(failure) => Err(failure.into()),
        }
    }
}

pub async fn history(caller: Caller, Path((slug, register, number)): Path<(String, String, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    let versions = records::history(caller.engine(), &by, &register, number).await?;
    let shown = versions.iter().map(|version| {
        let changes = version
            .changes
            .iter()
            .map(|change| json!({ "field": change.field, "before": change.before, "after": change.after }));
        json!({
            "version": version.version,
            "at": version.at.to_string(),
            "by": version.by,
            "act": version.act,
            "state": version.state,
            "reason": version.reason,
            "changes": changes.collect::<Vec<_>>(),
            "entry": version.entry,
        })
    });
    Ok(Json(json!({ "register": register, "number": number, "versions": shown.collect::<Vec<_>>() })).into_response())
}

pub async fn proof(caller: Caller, Path((slug, register, number)): Path<(String, String, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    let proof = log::prove(caller.engine(), &by, &register, number).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], proof).into_response())
}

fn record(register: &str, record: &Record) -> Value {
    json!({
        "register": register,
        "number": record.number,
        "state": record.state,
        "version": record.version,
        "draft": record.draft,
        "created_at": record.created_at.to_string(),
        "body": record.body,
    })
}

fn answered(status: StatusCode, register: &str, view: &View) -> Response {
    let mut shown = record(register, &view.record);
    shown["title"] = Value::from(view.title.clone());
    shown["deadlines"] = view.deadlines.iter().map(|due: &Deadline| deadline(due)).collect();
    shown["links"] = view
        .links
        .iter()
        .map(|link| {
            json!({
                "field": link.field,
                "register": link.register,
                "number": link.number,
                "title": link.title,
                "state": link.state,
                "outgoing": link.outgoing,
            })
        })
        .collect();
    shown["gaps"] =
        view.gaps.iter().map(|gap| json!({ "field": gap.field, "code": gap.key, "law": gap.law })).collect();
    let met = view.wanted.iter().filter(|demand| demand.is_met).count();
    shown["completeness"] = json!({ "met": met, "of": view.wanted.len() });
    shown["marks"] = view
        .marks
        .iter()
        .map(|mark| json!({ "mark": mark.mark.name(), "register": mark.register, "number": mark.number }))
        .collect();
    shown["moves"] = view.moves.iter().map(|step| step.name).collect();
    let left = view.left.iter();
    shown["left_to"] = left.map(|(step, decider)| (step.name.to_owned(), Value::from(decider.name()))).collect();
    shown["erased_at"] = view.erased_at.map(|at| at.to_string()).into();
    (status, [(header::ETAG, etag(view.record.version))], Json(shown)).into_response()
}

/// The links of a record just saved, as its own body names them.
fn links_of(caller: &Caller, register: &str, record: &Record) -> Value {
    let Some(register) = caller.engine().register(register) else { return json!([]) };
    let fields = register.fields().iter().filter(|field| !field.target.is_empty());
    fields
        .flat_map(|field| {
            let value = record.body.get(field.name);
            let numbers =
                value.map_or(&[][..], |value| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice));
            numbers.iter().filter_map(Value::as_u64).map(move |number| {
                json!({ "field": field.name, "register": field.target, "number": number, "outgoing": true })
            })
        })
        .collect()
}

fn etag(version: u64) -> String {
    format!("\"{version}\"")
}

/// The version that the caller saw. `*` and no header mean that any will do.
pub(super) fn seen(headers: &HeaderMap) -> Result<Option<u64>, Fault> {
    let Some(given) = headers.get(header::IF_MATCH).and_then(|value| value.to_str().ok()) else { return Ok(None) };
    if given.trim() == "*" {
        return Ok(None);
    }
    let version = given.trim().trim_start_matches("W/").trim_matches('"').parse();
    version.map(Some).map_err(|_| Fault::BadRequest("error-bad-request"))
}
