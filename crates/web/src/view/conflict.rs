//! Two people changed the same record: what each wrote, side by side, and a proposal that loses nothing.
//!
//! A field that only one of them changed keeps that change. Where both did, the form keeps mine and theirs is shown.

use rodowod_domain::field::{Body, Field};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::View;
use serde_json::Value;

use super::{field, time, value};
use crate::text::Text;

pub struct Conflict {
    /// Who saved, and when.
    pub explanation: String,
    pub differences: Vec<Difference>,
}

pub struct Difference {
    pub href: String,
    pub label: String,
    pub theirs: String,
    pub mine: String,
    /// Both changed it, and not to the same.
    pub is_contested: bool,
}

/// What I wrote, with what only they changed.
pub fn merge(register: &dyn AnyRegister, (base, theirs): (&Body, &Body), mine: &Body) -> Body {
    let mut merged = Body::new();
    for field in register.fields().iter().filter(|field| !field.derived) {
        let kept = if same(base, mine, field) { theirs.get(field.name) } else { mine.get(field.name) };
        if let Some(kept) = kept {
            merged.insert(field.name.to_owned(), kept.clone());
        }
    }
    merged
}

pub fn shown(text: Text, register: &dyn AnyRegister, theirs: &View, (base, mine): (&Body, &Body)) -> Conflict {
    let at = time::instant(text, theirs.changed_at);
    let other = &theirs.record.body;
    let words = |body: &Body, field: &Field| {
        body.get(field.name).map(|found| value::full(text, register.slug(), field, found)).unwrap_or_default()
    };
    let differences = register.fields().iter().filter(|field| !field.derived && !same(other, mine, field));
    Conflict {
        explanation: text.with("conflict-explanation", &[("by", theirs.changed_by.as_str().into()), ("at", at.into())]),
        differences: differences
            .map(|field| Difference {
                href: format!("#{}", field::id(field.name)),
                label: field::label(text, register.slug(), field),
                theirs: words(other, field),
                mine: words(mine, field),
                is_contested: !same(base, other, field) && !same(base, mine, field),
            })
            .collect(),
    }
}

/// What is empty equals what is absent.
fn same(one: &Body, other: &Body, field: &Field) -> bool {
    let filled = |body: &Body| {
        body.get(field.name).cloned().filter(|value| match value {
            Value::Null | Value::Bool(false) => false,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(list) => !list.is_empty(),
            _ => true,
        })
    };
    filled(one) == filled(other)
}
