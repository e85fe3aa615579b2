//! Problem documents after RFC 9457: what went wrong, for a program and for the person behind it.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rodowod_domain::field::Problem;
use serde_json::{Value, json};

use crate::error::Said;
use crate::text::Text;

/// The document of a fault.
pub fn document(text: Text, said: &Said) -> Response {
    let mut content = json!({
        "type": format!("urn:rodowod:problem:{}", said.key.trim_start_matches("error-")),
        "title": text.get(said.key),
        "status": said.status.as_u16(),
        "detail": text.get(&format!("{}-lead", said.key)),
    });
    if let Some(incident) = &said.incident {
        content["instance"] = Value::from(format!("urn:rodowod:incident:{incident}"));
    }
    if let Some(version) = said.current_version {
        content["version"] = Value::from(version);
    }
    if let Some(problem) = &said.problem {
        content["problems"] = fields(text, std::slice::from_ref(problem));
    }
    written(said.status, &content)
}

/// The document of fields that are wrong, every one of them.
pub fn invalid(text: Text, problems: &[Problem]) -> Response {
    let content = json!({
        "type": "urn:rodowod:problem:invalid",
        "title": text.get("error-invalid"),
        "status": 422,
        "detail": text.get("error-invalid-lead"),
        "problems": fields(text, problems),
    });
    written(StatusCode::UNPROCESSABLE_ENTITY, &content)
}

fn fields(text: Text, problems: &[Problem]) -> Value {
    let field =
        |problem: &Problem| json!({ "field": problem.field, "code": problem.key, "message": text.problem(problem) });
    problems.iter().map(field).collect()
}

fn written(status: StatusCode, content: &Value) -> Response {
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
    (status, kind, content.to_string()).into_response()
}
