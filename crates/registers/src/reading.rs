//! How checks read a record: by field name, with what is absent read as empty.

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::cross_check::Entry;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub trait Read {
    fn value(&self, field: &str) -> &Value;

    fn line(&self, field: &str) -> &str {
        self.value(field).as_str().unwrap_or_default()
    }

    fn day(&self, field: &str) -> Option<Date> {
        self.line(field).parse().ok()
    }

    fn instant(&self, field: &str) -> Option<Timestamp> {
        self.line(field).parse().ok()
    }

    /// A tick that was not made, an empty list and a blank are nothing; nought is a number.
    fn is_filled(&self, field: &str) -> bool {
        match self.value(field) {
            Value::Null | Value::Bool(false) => false,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(list) => !list.is_empty(),
            _ => true,
        }
    }

    /// The value itself, or one of a list.
    fn has(&self, field: &str, wanted: &str) -> bool {
        match self.value(field) {
            Value::String(text) => text == wanted,
            Value::Bool(flag) => wanted == if *flag { "true" } else { "false" },
            Value::Array(list) => list.iter().any(|item| item.as_str() == Some(wanted)),
            Value::Null => wanted == "false",
            _ => false,
        }
    }

    fn lines(&self, field: &str) -> impl Iterator<Item = &str> {
        self.rows(field).filter_map(Value::as_str)
    }

    fn numbers(&self, field: &str) -> impl Iterator<Item = u64> {
        self.rows(field).filter_map(Value::as_u64)
    }

    /// The number of the record that a link names.
    fn number_in(&self, field: &str) -> Option<u64> {
        self.value(field).as_u64()
    }

    /// The word of a list of choices as the register means it.
    fn chosen<T: DeserializeOwned>(&self, field: &str) -> Option<T> {
        serde_json::from_value(self.value(field).clone()).ok()
    }

    fn rows(&self, field: &str) -> impl Iterator<Item = &Value> {
        self.value(field).as_array().into_iter().flatten()
    }
}

impl Read for Entry {
    fn value(&self, field: &str) -> &Value {
        self.body.get(field).unwrap_or(&Value::Null)
    }
}

impl Read for Value {
    fn value(&self, field: &str) -> &Value {
        self.get(field).unwrap_or(&Value::Null)
    }
}
