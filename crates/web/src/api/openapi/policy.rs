//! The addresses of the policy in the `OpenAPI` document.

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
