//! The names of fields: labels, hints, sections, and the place that a problem speaks of.

use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;

use crate::text::Text;

pub fn label(text: Text, slug: &str, field: &Field) -> String {
    text.get(&format!("{slug}-{}", kebab(field.name))).into_owned()
}

pub fn hint(text: Text, slug: &str, field: &Field) -> Option<String> {
    text.maybe(&format!("{slug}-{}-hint", kebab(field.name))).map(Into::into)
}

pub fn column_label(text: Text, slug: &str, field: &Field, column: &Field) -> String {
    text.get(&format!("{slug}-{}-{}", kebab(field.name), kebab(column.name))).into_owned()
}

pub fn column_hint(text: Text, slug: &str, field: &Field, column: &Field) -> Option<String> {
    text.maybe(&format!("{slug}-{}-{}-hint", kebab(field.name), kebab(column.name))).map(Into::into)
}

pub fn section(text: Text, slug: &str, name: &str) -> String {
    text.get(&format!("{slug}-section-{}", kebab(name))).into_owned()
}

pub fn state(text: Text, slug: &str, name: &str) -> String {
    text.get(&format!("{slug}-state-{}", kebab(name))).into_owned()
}

pub fn step(text: Text, slug: &str, name: &str) -> String {
    text.get(&format!("{slug}-move-{}", kebab(name))).into_owned()
}

/// What happened, for the history: `entered`, `saved`, or the move in the past tense where it has one.
pub fn act(text: Text, slug: &str, act: &str) -> String {
    let act_key = kebab(act);
    let own = text.maybe(&format!("{slug}-moved-{act_key}")).or_else(|| text.maybe(&format!("act-{act_key}")));
    capitalised(&own.map_or_else(|| step(text, slug, act), Into::into))
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `Działania, wiersz 3: Odpowiedzialny` for `actions.2.owner`; empty for the record as a whole.
pub fn place(text: Text, register: &dyn AnyRegister, path: &str) -> String {
    let mut parts = path.split('.');
    let Some(field) = parts.next().and_then(|name| register.field(name)) else {
        return if path == "reason" { text.get("move-reason").into_owned() } else { path.to_owned() };
    };
    let outer = label(text, register.slug(), field);
    let row: Option<u64> = parts.next().and_then(|row| row.parse().ok());
    let column = match (field.kind, parts.next()) {
        (Kind::Rows(columns), Some(name)) => columns.iter().find(|column| column.name == name),
        _ => None,
    };
    match (row, column) {
        (Some(row), Some(column)) => text.with(
            "place-in-row",
            &[
                ("field", outer.into()),
                ("row", (row + 1).into()),
                ("column", column_label(text, register.slug(), field, column).into()),
            ],
        ),
        _ => outer,
    }
}

/// The id of the widget at a path; fragments of addresses lead to it.
pub fn id(path: &str) -> String {
    format!("f-{}", path.replace('.', "-"))
}
