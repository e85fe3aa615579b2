//! The addresses of the person view in the `OpenAPI` document.

use serde_json::{Value, json};

use super::{institution, problem};

fn query(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "query", "schema": { "type": "string" }, "description": description })
}

fn number() -> Value {
    json!({ "name": "number", "in": "path", "required": true, "schema": { "type": "integer" } })
}

fn answer(description: &str) -> Value {
    json!({ "200": { "description": description, "content": { "application/json": {} } }, "default": problem() })
}

pub fn paths() -> Vec<(String, Value)> {
    let base = "/institutions/{institution}/persons";
    let of_request = format!("{base}/requests/{{number}}");
    let kept = json!({
        "required": true,
        "content": { "application/json": { "schema": {
            "type": "object",
            "properties": {
                "records": { "type": "array", "maxItems": 300, "items": {
                    "type": "object", "required": ["register", "number"],
                    "properties": { "register": { "type": "string" }, "number": { "type": "integer" } },
                } },
                "nothing_held": { "type": "boolean" },
            },
        } } },
    });
    vec![
        (
            base.to_owned(),
            json!({
                "parameters": [institution()],
                "get": {
                    "tags": ["persons"], "operationId": "find-person",
                    "parameters": [
                        query("name", "First name and surname."),
                        query("also", "Another spelling, an e-mail address, a number; may repeat."),
                        query("request", "The request that it is done for."),
                    ],
                    "responses": answer("Records that may be about the person, the likeliest first."),
                },
            }),
        ),
        (
            of_request.clone(),
            json!({
                "parameters": [institution(), number()],
                "get": {
                    "tags": ["persons"], "operationId": "held",
                    "responses": answer("The records that are kept with the request."),
                },
                "put": {
                    "tags": ["persons"], "operationId": "keep-held", "requestBody": kept,
                    "responses": answer("The records that are kept with the request now."),
                },
            }),
        ),
        (
            format!("{of_request}/export"),
            json!({
                "parameters": [institution(), number()],
                "post": {
                    "tags": ["persons"], "operationId": "hand-over",
                    "parameters": [query("format", "json or csv.")],
                    "responses": answer("The data of the person, as a ZIP where files belong to them; the request notes that they were handed over."),
                },
            }),
        ),
    ]
}
