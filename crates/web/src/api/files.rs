//! Files of a record over the API: the bytes themselves are the body, the name stands in the address.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use rodowod_domain::record::Refusal;
use rodowod_engine::files::{self, Upload};
use rodowod_engine::records::{self, Failure};
use serde_json::{Value, json};

use super::{Caller, problem};
use crate::error::Answer;
use crate::visit::{Pairs, first};

pub async fn list(caller: Caller, Path((slug, register, number)): Path<(String, String, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    let view = records::view(caller.engine(), &by, &register, number).await?;
    let shown = view.files.iter().map(|file| {
        json!({
            "id": file.id, "name": file.name, "media_type": file.kind.media_type(), "size": file.size,
            "at": file.at.to_string(), "by": file.by,
        })
    });
    Ok(Json(json!({ "files": shown.collect::<Vec<Value>>() })).into_response())
}

pub async fn attach(
    caller: Caller,
    Path((slug, register, number)): Path<(String, String, u64)>,
    Query(pairs): Query<Pairs>,
    body: Bytes,
) -> Answer {
    let by = caller.by(&slug).await?;
    let upload = Upload { name: first(&pairs, "name").to_owned(), bytes: body.to_vec() };
    match files::attach(caller.engine(), &by, &register, (number, upload)).await {
        Ok(id) => Ok((StatusCode::CREATED, Json(json!({ "id": id }))).into_response()),
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problem::invalid(caller.text, &problems)),
        Err(failure) => Err(failure.into()),
    }
}

pub async fn open(caller: Caller, Path((slug, register, number, file)): Path<(String, String, u64, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    Ok(crate::pages::files::answered(files::hand_out(caller.engine(), &by, &register, (number, file)).await?))
}

pub async fn remove(caller: Caller, Path((slug, register, number, file)): Path<(String, String, u64, u64)>) -> Answer {
    let by = caller.by(&slug).await?;
    files::remove(caller.engine(), &by, &register, (number, file)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
