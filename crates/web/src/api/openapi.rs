//! The `OpenAPI` document, made from the declarations of the registers, so that it cannot say anything else than they do.

mod persons;
mod policy;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use serde_json::{Map, Value, json};

use crate::Web;

pub async fn show(State(web): State<Arc<Web>>) -> Json<Value> {
    Json(document(web.engine.registers()))
}

pub fn document(registers: &[&dyn AnyRegister]) -> Value {
    let mut schemas = Map::new();
    let mut paths = Map::new();
    for register in registers {
        schemas.insert(schema_name(register.slug()), object(register.fields()));
        paths.extend(paths_of(*register));
    }
    schemas.insert("Record".to_owned(), record_schema());
    schemas.insert("Deadline".to_owned(), deadline_schema());
    schemas.insert("Problem".to_owned(), problem_schema());
    paths.extend(fixed_paths());
    paths.extend(policy::paths());
    paths.extend(persons::paths());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Rodowód",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
        },
        "servers": [{ "url": "/api/v1" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "schemas": schemas,
            "responses": {
                "Problem": {
                    "description": "What went wrong (RFC 9457).",
                    "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
                },
            },
        },
    })
}

/// `ProcessingActivities` for `processing-activities`.
fn schema_name(slug: &str) -> String {
    slug.split('-').map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

/// The JSON Schema of a set of fields. Derived fields are answered and never taken.
fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    let required = fields.iter().filter(|field| field.required && field.condition.is_none() && !field.derived);
    json!({
        "type": "object",
        "properties": properties,
        "required": required.map(|field| field.name).collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

fn property(field: &Field) -> Value {
    let mut schema = match field.kind {
        Kind::Line | Kind::Text | Kind::Phone => json!({ "type": "string", "maxLength": field.max }),
        Kind::Email => json!({ "type": "string", "format": "email", "maxLength": field.max }),
        Kind::Identifier(kind) => json!({ "type": "string", "format": kind.name() }),
        Kind::Integer | Kind::Money => json!({ "type": "integer", "minimum": 0, "maximum": field.max }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Timestamp => json!({ "type": "string", "format": "date-time" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Choice(options) => json!({ "type": "string", "enum": options.names().collect::<Vec<_>>() }),
        Kind::Choices(options) => json!({
            "type": "array",
            "items": { "type": "string", "enum": options.names().collect::<Vec<_>>() },
            "uniqueItems": true,
        }),
        Kind::Lines => json!({ "type": "array", "items": { "type": "string" }, "maxItems": field.max }),
        Kind::Link => json!({ "type": "integer", "minimum": 1 }),
        Kind::Links => json!({ "type": "array", "items": { "type": "integer", "minimum": 1 }, "maxItems": field.max }),
        Kind::Rows(columns) => json!({ "type": "array", "items": object(columns), "maxItems": field.max }),
    };
    if field.derived {
        schema["readOnly"] = Value::Bool(true);
    }
    if let Some(description) = description(field) {
        schema["description"] = Value::from(description);
    }
    schema
}

fn description(field: &Field) -> Option<String> {
    let mut parts = Vec::new();
    if !field.law.is_empty() {
        parts.push(format!("{}.", field.law));
    }
    if !field.target.is_empty() {
        parts.push(format!("Number of a record in {}.", field.target));
    }
    if matches!(field.kind, Kind::Money) {
        parts.push("In grosze.".to_owned());
    }
    if let Some(condition) = field.condition {
        parts.push(format!("Only while {} is one of {}.", condition.field, condition.values.join(", ")));
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn paths_of(register: &dyn AnyRegister) -> Vec<(String, Value)> {
    let slug = register.slug();
    let body = json!({
        "required": true,
        "content": { "application/json": { "schema": { "$ref": format!("#/components/schemas/{}", schema_name(slug)) } } },
    });
    let base = format!("/institutions/{{institution}}/registers/{slug}/records");
    let draft =
        json!({ "name": "draft", "in": "query", "schema": { "type": "boolean" }, "description": "Save incomplete." });
    let mut entering = vec![draft.clone()];
    entering.extend((!register.models().is_empty()).then(|| {
        let schema = json!({ "type": "string", "enum": register.models() });
        json!({ "name": "model", "in": "query", "schema": schema, "description": "Begin from this filled-in example." })
    }));
    let moves: Vec<&str> = register.workflow().moves.iter().map(|step| step.name).collect();
    let mut paths = vec![
        (
            base.clone(),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": [slug], "operationId": format!("list-{slug}"),
                    "parameters": list_parameters(register),
                    "responses": { "200": page(), "default": problem() },
                },
                "post": {
                    "tags": [slug], "operationId": format!("enter-{slug}"), "parameters": entering, "requestBody": body,
                    "responses": { "201": record(), "default": problem() },
                },
            }),
        ),
        (
            format!("{base}/{{number}}"),
            json!({
                "parameters": [institution(), number()],
                "get": { "tags": [slug], "operationId": format!("show-{slug}"), "responses": { "200": record(), "default": problem() } },
                "put": {
                    "tags": [slug], "operationId": format!("save-{slug}"), "parameters": [draft, if_match()],
                    "requestBody": body, "responses": { "200": record(), "default": problem() },
                },
            }),
        ),
    ];
    if !moves.is_empty() {
        paths.push((format!("{base}/{{number}}/moves/{{move}}"), move_path(slug, &moves)));
    }
    for (name, kind) in [("history", "application/json"), ("proof", "text/plain")] {
        paths.push((
            format!("{base}/{{number}}/{name}"),
            json!({
                "parameters": [institution(), number()],
                "get": {
                    "tags": [slug], "operationId": format!("{name}-{slug}"),
                    "responses": { "200": { "description": name, "content": { kind: {} } }, "default": problem() },
                },
            }),
        ));
    }
    paths.extend(file_paths(slug, &base));
    paths
}

fn file_paths(slug: &str, base: &str) -> [(String, Value); 2] {
    let bytes = json!({ "required": true, "content": { "application/octet-stream": {} } });
    let said = |what: &str| json!({ "description": what });
    let all = json!({
        "parameters": [institution(), number()],
        "get": {
            "tags": [slug], "operationId": format!("files-{slug}"),
            "responses": { "200": { "description": "files", "content": { "application/json": {} } }, "default": problem() },
        },
        "post": {
            "tags": [slug], "operationId": format!("attach-{slug}"), "requestBody": bytes,
            "parameters": [{ "name": "name", "in": "query", "required": true, "schema": { "type": "string" } }],
            "responses": { "201": said("The number of the file."), "default": problem() },
        },
    });
    let one = json!({
        "parameters": [
            institution(), number(), { "name": "file", "in": "path", "required": true, "schema": { "type": "integer" } },
        ],
        "get": {
            "tags": [slug], "operationId": format!("file-{slug}"),
            "responses": { "200": said("The file itself."), "default": problem() },
        },
        "delete": {
            "tags": [slug], "operationId": format!("remove-file-{slug}"),
            "responses": { "204": said("The file is gone for good."), "default": problem() },
        },
    });
    [(format!("{base}/{{number}}/files"), all), (format!("{base}/{{number}}/files/{{file}}"), one)]
}

fn move_path(slug: &str, moves: &[&str]) -> Value {
    json!({
        "parameters": [
            institution(), number(),
            { "name": "move", "in": "path", "required": true, "schema": { "type": "string", "enum": moves } },
        ],
        "post": {
            "tags": [slug], "operationId": format!("move-{slug}"), "parameters": [if_match()],
            "requestBody": {
                "description": "The fields that the move asks for, and its reason.",
                "content": { "application/json": { "schema": { "type": "object" } } },
            },
            "responses": { "200": record(), "default": problem() },
        },
    })
}

fn fixed_paths() -> Vec<(String, Value)> {
    let get = |id: &str, parameters: Value, kind: &str| {
        json!({
            "parameters": parameters,
            "get": { "operationId": id, "responses": { "200": { "description": id, "content": { kind: {} } }, "default": problem() } },
        })
    };
    let act = |id: &str, parameters: Value, status: &str| {
        json!({
            "parameters": parameters,
            "post": {
                "operationId": id,
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object" } } } },
                "responses": { status: { "description": id, "content": { "application/json": {} } }, "default": problem() },
            },
        })
    };
    let register = json!({ "name": "register", "in": "path", "required": true, "schema": { "type": "string" } });
    let json_kind = "application/json";
    vec![
        ("/institutions".to_owned(), get("institutions", json!([]), json_kind)),
        ("/institutions/{institution}/registers".to_owned(), get("registers", json!([institution()]), json_kind)),
        (
            "/institutions/{institution}/registers/{register}".to_owned(),
            get("register", json!([institution(), register]), json_kind),
        ),
        ("/institutions/{institution}/documents".to_owned(), get("documents", json!([institution()]), json_kind)),
        (
            "/institutions/{institution}/documents/{code}".to_owned(),
            get(
                "document",
                json!([
                    institution(), { "name": "code", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "number", "in": "query", "schema": { "type": "integer" } },
                    { "name": "format", "in": "query",
                      "schema": { "type": "string", "enum": ["pdf", "docx", "txt", "html"], "default": "pdf" },
                      "description": "Those that the list of documents names for it." },
                    { "name": "as_of", "in": "query", "schema": { "type": "string", "format": "date" } },
                ]),
                "application/pdf",
            ),
        ),
        ("/institutions/{institution}/pickups/door".to_owned(), get("door", json!([institution()]), json_kind)),
        (
            "/institutions/{institution}/pickups/{number}/checks".to_owned(),
            act("check-at-the-door", json!([institution(), number()]), "200"),
        ),
        ("/institutions/{institution}/breach-notes".to_owned(), act("note-a-breach", json!([institution()]), "201")),
        ("/institutions/{institution}/today".to_owned(), get("today", json!([institution()]), json_kind)),
        ("/institutions/{institution}/checkpoint".to_owned(), get("checkpoint", json!([institution()]), "text/plain")),
    ]
}

fn list_parameters(register: &dyn AnyRegister) -> Value {
    let text = |name: &str, description: &str| json!({ "name": name, "in": "query", "schema": { "type": "string" }, "description": description });
    let states: Vec<&str> = register.workflow().states.iter().map(|state| state.name).collect();
    let mut parameters = vec![
        text("search", "Whole words or beginnings of at least three letters."),
        json!({ "name": "state", "in": "query", "schema": { "type": "string", "enum": states } }),
        text("sort", "`number`, `changed` or a column."),
        json!({ "name": "descending", "in": "query", "schema": { "type": "boolean" } }),
        text("as_of", "The register as it stood at the end of this day (YYYY-MM-DD); only `after` goes with it."),
        text("after", "Where the page before ended; follow `next` instead of making it up."),
        json!({ "name": "limit", "in": "query", "schema": { "type": "integer", "minimum": 1, "maximum": 200, "default": 50 } }),
    ];
    let filters = register.fields().iter().filter(|field| field.column);
    parameters.extend(filters.filter_map(|field| {
        let options = field.kind.options()?;
        let schema = json!({ "type": "string", "enum": options.names().collect::<Vec<_>>() });
        Some(json!({ "name": field.name, "in": "query", "schema": schema }))
    }));
    Value::Array(parameters)
}

fn institution() -> Value {
    json!({ "name": "institution", "in": "path", "required": true, "schema": { "type": "string" } })
}

fn number() -> Value {
    json!({ "name": "number", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } })
}

fn if_match() -> Value {
    json!({
        "name": "If-Match", "in": "header", "schema": { "type": "string" },
        "description": "The ETag of the version that you saw; refused with 412 if somebody saved since.",
    })
}

fn record() -> Value {
    json!({
        "description": "The record.",
        "headers": { "ETag": { "schema": { "type": "string" } } },
        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Record" } } },
    })
}

fn page() -> Value {
    json!({
        "description": "One page, and the address of the next.",
        "content": { "application/json": { "schema": {
            "type": "object",
            "properties": {
                "records": { "type": "array", "items": { "$ref": "#/components/schemas/Record" } },
                "next": { "type": ["string", "null"] },
            },
        } } },
    })
}

fn problem() -> Value {
    json!({ "$ref": "#/components/responses/Problem" })
}

fn record_schema() -> Value {
    json!({
        "type": "object",
        "required": ["register", "number", "state", "version", "body", "deadlines", "links"],
        "properties": {
            "register": { "type": "string" },
            "number": { "type": "integer" },
            "state": { "type": "string" },
            "version": { "type": "integer" },
            "draft": { "type": "boolean" },
            "title": { "type": "string" },
            "created_at": { "type": "string", "format": "date-time" },
            "body": { "type": "object" },
            "deadlines": { "type": "array", "items": { "$ref": "#/components/schemas/Deadline" } },
            "links": { "type": "array", "items": { "type": "object" } },
            "opened": {
                "type": "array",
                "items": { "type": "object" },
                "description": "Drafts that the act opened elsewhere.",
            },
        },
    })
}

fn deadline_schema() -> Value {
    json!({
        "type": "object",
        "properties": {
            "name": { "type": "string" },
            "law": { "type": "string" },
            "due": { "type": "string", "description": "A day, until 24:00 in Warsaw, or an instant." },
            "met": { "type": "boolean" },
        },
    })
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "problems": { "type": "array", "items": {
                "type": "object",
                "properties": {
                    "field": { "type": "string" }, "code": { "type": "string" }, "message": { "type": "string" },
                },
            } },
        },
    })
}
