//! How a record speaks to the templates: choices as their codes, links as places for a title.
//!
//! A code is the name of the variant in kebab case. An object with `register` and `number` stands for the title of that
//! record; whoever prints puts it in.

use rodowod_domain::field::Link;
use rodowod_domain::text::kebab;
use serde::Serialize;
use serde_json::{Value, json};

/// The code of a choice; null where there is none.
pub fn code(choice: impl Serialize) -> Value {
    match serde_json::to_value(choice) {
        Ok(Value::String(name)) => Value::String(kebab(&name)),
        _ => Value::Null,
    }
}

pub fn codes<T: Serialize>(choices: &[T]) -> Value {
    choices.iter().map(code).collect()
}

pub fn title(register: &str, link: Link) -> Value {
    json!({ "register": register, "number": link })
}
