//! One cell to one value, as people write things in spreadsheets.
//!
//! What cannot be understood is passed on as text: the check then names it by row and column.

use std::collections::HashMap;

use rodowod_domain::field::{Field, Kind, Options, read};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::fold;
use serde_json::Value;

use super::Labels;
use crate::exports::BULLET;

/// What the variants of each closed list are called in every language, folded: asked once, not for every cell.
pub(super) struct Names(HashMap<&'static str, Vec<(String, &'static str)>>);

impl Names {
    pub(super) fn of(register: &dyn AnyRegister, labels: Labels) -> Self {
        let fields = register.fields().iter().flat_map(|field| match field.kind {
            Kind::Rows(columns) => columns,
            _ => std::slice::from_ref(field),
        });
        let lists = fields.filter_map(|field| field.kind.options());
        let named = lists.map(|options| {
            let variants = options.names().flat_map(|variant| {
                let called = labels(&options.label_key(variant));
                called.into_iter().map(move |label| (fold(&label), variant))
            });
            (options.name, variants.collect())
        });
        Self(named.collect())
    }

    fn variant(&self, options: &Options, folded: &str) -> Option<&'static str> {
        let known = self.0.get(options.name)?.iter();
        known.filter(|(label, _)| label == folded).map(|(_, variant)| *variant).next()
    }
}

pub(super) fn value(field: &Field, cell: &str, names: &Names) -> Option<Value> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    Some(match field.kind {
        Kind::Lines => Value::from(items(cell)),
        Kind::Choices(options) => Value::Array(items(cell).iter().map(|item| choice(options, item, names)).collect()),
        Kind::Links => Value::Array(items(cell).iter().map(|item| number(item)).collect()),
        Kind::Choice(options) => choice(options, cell, names),
        Kind::Flag => flag(cell),
        Kind::Rows(_) => serde_json::from_str(cell).unwrap_or_else(|_| Value::from(cell)),
        Kind::Integer | Kind::Link => number(cell),
        _ => single(field, cell),
    })
}

/// Dates, instants and money are read as a form reads them.
fn single(field: &Field, cell: &str) -> Value {
    let pairs = [(field.name.to_owned(), cell.to_owned())];
    read(std::slice::from_ref(field), &pairs).remove(field.name).unwrap_or_else(|| Value::from(cell))
}

/// Our own lists begin each item with a bullet. Others separate by commas, semicolons or lines; a line that breaks
/// in the middle of a comma list is only a long line.
fn items(cell: &str) -> Vec<String> {
    if let Some(list) = cell.strip_prefix(BULLET) {
        return list.split(&format!("\n{BULLET}")).map(|item| item.trim().to_owned()).collect();
    }
    let has_separators = cell.contains([',', ';']);
    let joined = if has_separators { cell.replace(['\r', '\n'], " ") } else { cell.to_owned() };
    let parts = joined.split([',', ';', '\n']);
    let clean = parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    clean.filter(|item| !item.is_empty()).collect()
}

fn choice(options: &Options, cell: &str, names: &Names) -> Value {
    let folded = fold(cell);
    let by_name = options.names().find(|variant| *variant == cell);
    let begins = |stems: &[&str]| words(&folded).any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    let by_stem = || options.variants.iter().find(|variant| begins(variant.stems)).map(|variant| variant.name);
    let found = by_name.or_else(|| names.variant(options, &folded)).or_else(by_stem);
    Value::from(found.unwrap_or(cell))
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric())
}

fn flag(cell: &str) -> Value {
    match fold(cell).as_str() {
        "tak" | "yes" | "true" | "1" | "x" | "t" | "y" => Value::Bool(true),
        "nie" | "no" | "false" | "0" | "-" | "n" => Value::Bool(false),
        _ => Value::from(cell),
    }
}

fn number(cell: &str) -> Value {
    cell.trim().parse::<u64>().map_or_else(|_| Value::from(cell), Value::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_as_its_writer_meant() {
        let board = "Dyrektor, Zastępca dyrektora, Członkowie komisji\nkwalifikacyjnej,";
        assert_eq!(items(board), ["Dyrektor", "Zastępca dyrektora", "Członkowie komisji kwalifikacyjnej"]);
        assert_eq!(items("Dyrektor\nSekretarz"), ["Dyrektor", "Sekretarz"]);
        assert_eq!(items("• Kadry, płace\n• Dyrektor"), ["Kadry, płace", "Dyrektor"]);
    }
}
