//! One cell to one value, as people write things in spreadsheets.
//!
//! What cannot be understood is passed on as text: the check then names it by row and column.

use rodowod_domain::field::{Field, Kind, Options, read};
use rodowod_domain::text::fold;
use serde_json::Value;

use super::Labels;
use crate::exports::BULLET;

pub(super) fn value(field: &Field, cell: &str, labels: Labels) -> Option<Value> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    Some(match field.kind {
        Kind::Lines => Value::from(items(cell)),
        Kind::Choices(options) => Value::Array(items(cell).iter().map(|item| choice(options, item, labels)).collect()),
        Kind::Links => Value::Array(items(cell).iter().map(|item| number(item)).collect()),
        Kind::Choice(options) => choice(options, cell, labels),
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

fn choice(options: &Options, cell: &str, labels: Labels) -> Value {
    let folded = fold(cell);
    let by_name = options.variants.iter().find(|variant| variant.name == cell);
    let by_label = || {
        options
            .variants
            .iter()
            .find(|variant| labels(&options.label_key(variant.name)).iter().any(|label| fold(label) == folded))
    };
    let by_stem = || {
        let words = || folded.split(|letter: char| !letter.is_alphanumeric());
        options
            .variants
            .iter()
            .find(|variant| words().any(|word| variant.stems.iter().any(|stem| word.starts_with(stem))))
    };
    let found = by_name.or_else(by_label).or_else(by_stem);
    found.map_or_else(|| Value::from(cell), |variant| Value::from(variant.name))
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
