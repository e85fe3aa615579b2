//! The addresses of the policy in the `OpenAPI` document.

use rodowod_engine::setup::{PEOPLE_MAX, Step};
use serde_json::{Value, json};

use super::{institution, problem};

fn control() -> Value {
    json!({ "name": "control", "in": "path", "required": true, "schema": { "type": "string" } })
}

fn query(name: &str, schema: &Value, description: &str) -> Value {
    json!({ "name": name, "in": "query", "schema": schema, "description": description })
}

fn answer(description: &str) -> Value {
    json!({ "200": { "description": description, "content": { "application/json": {} } }, "default": problem() })
}

/// What each step is told; a step takes its own names and no others.
fn step_body() -> Value {
    let text = json!({ "type": "string" });
    let object = |properties: &Value| json!({ "type": "object", "properties": properties });
    let texts = json!({ "type": "array", "items": text });
    let person = object(&json!({ "person": text, "post": text }));
    let steps = [
        object(&json!({ "presets": texts })),
        object(&json!({ "name": text, "profile": { "type": "object", "additionalProperties": text } })),
        object(&json!({ "people": { "type": "array", "maxItems": PEOPLE_MAX, "items": person } })),
        object(&json!({ "names": texts })),
        object(&json!({ "parameters": { "type": "object" }, "decisions": { "type": "object" } })),
        object(&json!({ "owners": { "type": "object" }, "one_person": { "type": "boolean" } })),
        object(&json!({ "label": text, "in_force_from": { "type": "string", "format": "date" }, "approved_by": text,
            "reason": text, "release": text })),
    ];
    json!({ "required": true, "content": { "application/json": { "schema": { "anyOf": steps } } } })
}

pub fn paths() -> Vec<(String, Value)> {
    let base = "/institutions/{institution}";
    let states = json!({ "type": "string", "enum": crate::view::standing::STATES });
    let reason = json!({
        "required": true,
        "content": { "application/json": { "schema": {
            "type": "object", "required": ["reason"], "properties": { "reason": { "type": "string", "maxLength": 2000 } },
        } } },
    });
    let done = json!({ "204": { "description": "Done, and in the log." }, "default": problem() });
    vec![
        (
            format!("{base}/controls"),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["policy"], "operationId": "controls",
                    "parameters": [
                        query("area", &json!({ "type": "string" }), "Part of the policy."),
                        query("state", &states, "How they stand."),
                    ],
                    "responses": answer("Every control that the institution promises, with its state."),
                },
            }),
        ),
        (
            format!("{base}/controls/{{control}}"),
            json!({
                "parameters": [institution(), control()],
                "get": {
                    "tags": ["policy"], "operationId": "control",
                    "parameters": [query(
                        "on", &json!({ "type": "string", "format": "date" }), "A day: how did it stand at its end?",
                    )],
                    "responses": answer("The control with its evidence and its history."),
                },
            }),
        ),
        (
            format!("{base}/controls/{{control}}/waiver"),
            json!({
                "parameters": [institution(), control()],
                "put": { "tags": ["policy"], "operationId": "waive-control", "requestBody": reason, "responses": done },
                "delete": { "tags": ["policy"], "operationId": "restore-control", "responses": done },
            }),
        ),
        (
            format!("{base}/checklists"),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["policy"], "operationId": "checklists",
                    "responses": answer("Lists of duties, as they stand for the caller."),
                },
            }),
        ),
        (
            format!("{base}/checklists/{{list}}"),
            json!({
                "parameters": [
                    institution(), { "name": "list", "in": "path", "required": true, "schema": { "type": "string" } },
                ],
                "post": { "tags": ["policy"], "operationId": "acknowledge", "responses": done },
            }),
        ),
        (
            format!("{base}/policy"),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["policy"], "operationId": "policy",
                    "responses": answer("The policy in force, its parameters and every version."),
                },
                "put": {
                    "tags": ["policy"], "operationId": "adopt-policy",
                    "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object" } } } },
                    "responses": done,
                },
            }),
        ),
        (
            format!("{base}/setup"),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["policy"], "operationId": "setup",
                    "responses": answer("Steps taken, what is offered, which conflicts want a decision, the version so far."),
                },
            }),
        ),
        (
            format!("{base}/setup/{{step}}"),
            json!({
                "parameters": [institution(), {
                    "name": "step", "in": "path", "required": true,
                    "schema": { "type": "string", "enum": Step::ALL.map(Step::name) },
                }],
                "put": {
                    "tags": ["policy"], "operationId": "set-up", "requestBody": step_body(),
                    "responses": answer("The setting up as it stands after the step."),
                },
            }),
        ),
        (
            format!("{base}/standing"),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["policy"], "operationId": "standing",
                    "responses": answer("How many controls stood in each state, week by week, for a year."),
                },
            }),
        ),
    ]
}
