//! How a record speaks to the templates: choices as their codes, links as places for a title.
//!
//! A code is the name of the variant in kebab case. An object with `register` and `number` stands for the title of that
//! record; whoever prints puts it in.

use rodowod_domain::field::Link;
use rodowod_domain::text::kebab;
use serde::Serialize;
use serde_json::{Value, json};

/// The value without what is not known: templates ask whether a member is there, not whether it is null.
pub fn known(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, known(value)))
            .collect(),
        Value::Array(elements) => elements.into_iter().filter(|value| !value.is_null()).map(known).collect(),
        value => value,
    }
}

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
