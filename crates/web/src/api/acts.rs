//! Acts that are more than an edit of one record: the door, the note of a breach.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use rodowod_domain::record::Refusal;
use rodowod_engine::breach_notes;
use rodowod_engine::pickups::{self, Checked, DoorCheck, DoorEntry, DoorResult};
use rodowod_engine::records::Failure;
use serde_json::{Value, json};

use super::{Caller, object, problem};
use crate::error::{Answer, Fault};
use crate::visit::{Pairs, first};

pub async fn door(caller: Caller, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let by = caller.by(&slug).await?;
    let list = pickups::door(caller.engine(), &by, first(&pairs, "search")).await?;
    let entries: Vec<Value> = list.entries.iter().map(entry).collect();
    Ok(Json(json!({ "entries": entries, "more": list.is_cut })).into_response())
}

fn entry(entry: &DoorEntry) -> Value {
    let mut shown = entry.facts.clone();
    shown["number"] = entry.number.into();
    shown
}

/// 200 with `{"released": bool, "entry": …}`; a child who must stay is an answer, not an error.
pub async fn check(caller: Caller, Path((slug, number)): Path<(String, u64)>, body: Bytes) -> Answer {
    let by = caller.by(&slug).await?;
    let given = object(&body)?;
    let text = |name: &str| given.get(name).and_then(Value::as_str).unwrap_or_default();
    let result = DoorResult::from_name(text("result")).ok_or(Fault::BadRequest("error-bad-request"))?;
    let done = DoorCheck {
        staff: &caller.account.name,
        document_seen: given.get("document_seen").and_then(Value::as_bool).unwrap_or_default(),
        result,
        note: text("note"),
    };
    match pickups::check(caller.engine(), &by, (number, done)).await {
        Ok(Checked::Done) => Ok(Json(json!({ "released": result == DoorResult::Released })).into_response()),
        Ok(Checked::Stopped(stopped)) => {
            Ok(Json(json!({ "released": false, "entry": entry(&stopped) })).into_response())
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}

pub async fn note_breach(caller: Caller, Path(slug): Path<String>, body: Bytes) -> Answer {
    let by = caller.by(&slug).await?;
    match breach_notes::hand_in(caller.engine(), &by, (&caller.account, object(&body)?)).await {
        Ok(noted) => {
            let due = noted.report_due.map(|due| due.to_string());
            let said =
                json!({ "register": "breaches", "number": noted.number, "report_due": due, "steps": noted.steps });
            Ok((StatusCode::CREATED, Json(said)).into_response())
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}
