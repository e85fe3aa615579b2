//! One stored value as it is read: in a list, in a record, in the history.

use std::collections::HashMap;

use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::text::kebab;
use serde_json::Value;

use super::{field, time};
use crate::text::{Language, Text};

/// Titles of linked records, by register and number.
pub type Titles = HashMap<(String, u64), String>;

/// What a record shows for one field.
#[derive(Template)]
#[template(path = "parts/value.html")]
pub enum Shown {
    Empty { dash: String },
    Words(String),
    Several(Vec<String>),
    Tags(Vec<String>),
    Links(Vec<LinkShown>),
    Rows { headings: Vec<String>, rows: Vec<Vec<Shown>>, caption: String },
}

pub struct LinkShown {
    pub href: String,
    pub title: String,
}

/// Shows values of one register.
#[derive(Clone, Copy)]
pub struct Viewer<'a> {
    pub text: Text,
    pub slug: &'a str,
    pub titles: &'a Titles,
}

impl Viewer<'_> {
    pub fn shown(&self, field: &Field, value: Option<&Value>) -> Shown {
        let Some(value) = value.filter(|value| !value.is_null()) else { return self.empty() };
        match (field.kind, value) {
            (Kind::Rows(columns), Value::Array(rows)) => self.rows(field, columns, rows),
            (Kind::Links | Kind::Link, _) => {
                let numbers = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
                Shown::Links(numbers.iter().filter_map(Value::as_u64).map(|number| self.link(field, number)).collect())
            }
            (Kind::Choices(options), Value::Array(list)) => {
                let names = list.iter().filter_map(Value::as_str);
                Shown::Tags(names.map(|name| self.text.get(&options.label_key(name)).into_owned()).collect())
            }
            (Kind::Lines, Value::Array(list)) => {
                Shown::Several(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            _ => Shown::Words(plain(self.text, field, value)),
        }
    }

    fn empty(&self) -> Shown {
        Shown::Empty { dash: self.text.get("value-none").into_owned() }
    }

    fn rows(&self, field: &Field, columns: &[Field], rows: &[Value]) -> Shown {
        // A column that no row fills would only widen the table.
        let filled =
            |column: &&Field| rows.iter().any(|row| row.get(column.name).is_some_and(|value| !value.is_null()));
        let columns: Vec<&Field> = columns.iter().filter(filled).collect();
        if columns.is_empty() {
            return self.empty();
        }
        let cells = |row: &Value| columns.iter().map(|column| self.shown(column, row.get(column.name))).collect();
        Shown::Rows {
            headings: columns.iter().map(|column| field::column_label(self.text, self.slug, field, column)).collect(),
            rows: rows.iter().map(cells).collect(),
            caption: field::label(self.text, self.slug, field),
        }
    }

    fn link(&self, field: &Field, number: u64) -> LinkShown {
        let title = self.titles.get(&(field.target.to_owned(), number)).cloned();
        LinkShown {
            href: format!("/registers/{}/{number}", field.target),
            title: title.unwrap_or_else(|| self.text.with("record-number", &[("number", number.to_string().into())])),
        }
    }
}

/// One value in words, for a cell or a sentence.
pub fn plain(text: Text, field: &Field, value: &Value) -> String {
    match (field.kind, value) {
        (_, Value::Null) => String::new(),
        (Kind::Choice(options) | Kind::Choices(options), Value::String(name)) => {
            text.get(&options.label_key(name)).into_owned()
        }
        (Kind::Rows(_), Value::Array(rows)) => text.count("value-rows", rows.len() as u64),
        (_, Value::Array(list)) => {
            let parts: Vec<String> = list.iter().map(|item| plain(text, field, item)).collect();
            parts.join(", ")
        }
        (_, Value::Bool(is_so)) => text.get(if *is_so { "value-yes" } else { "value-no" }).into_owned(),
        (Kind::Money, Value::Number(amount)) => money(text, amount.as_u64().unwrap_or_default()),
        (Kind::Link | Kind::Links, Value::Number(number)) => {
            text.with("record-number", &[("number", number.to_string().into())])
        }
        (Kind::Date, Value::String(day)) => day.parse::<Date>().map_or_else(|_| day.clone(), time::short_day),
        (Kind::Timestamp, Value::String(at)) => {
            at.parse::<Timestamp>().map_or_else(|_| at.clone(), time::short_instant)
        }
        // What a person typed stays as it was typed.
        (Kind::Line, Value::String(words)) if field.derived => fraction(text, words),
        (_, Value::String(words)) => words.clone(),
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::Object(row)) => row
            .iter()
            .map(|(name, value)| {
                format!("{}: {}", kebab(name), value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            })
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// One value with all that it holds: rows are written out, a line for each.
pub fn full(text: Text, slug: &str, outer: &Field, value: &Value) -> String {
    let (Kind::Rows(columns), Value::Array(rows)) = (outer.kind, value) else { return plain(text, outer, value) };
    let line = |row: &Value| {
        let cells = columns.iter().filter_map(|column| {
            let words = plain(text, column, row.get(column.name)?);
            Some(format!("{}: {words}", field::column_label(text, slug, outer, column)))
        });
        cells.collect::<Vec<_>>().join("; ")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `2.25` with the sign that the language puts before the parts of one; what is no such number as it is.
fn fraction(text: Text, words: &str) -> String {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    match words.split_once('.').filter(|(whole, parts)| is_number(whole) && is_number(parts)) {
        Some((whole, parts)) => format!("{whole}{}{parts}", signs(text).1),
        None => words.to_owned(),
    }
}

/// What parts the thousands of a number, and what stands before the parts of one.
fn signs(text: Text) -> (char, char) {
    match text.language {
        Language::Polish => ('\u{a0}', ','),
        Language::English => (',', '.'),
    }
}

/// `1 234,50 zł`, with spaces that do not break.
fn money(text: Text, grosze: u64) -> String {
    let (thousands, parts) = signs(text);
    let digits = (grosze / 100).to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    format!("{grouped}{parts}{:02}\u{a0}zł", grosze % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_their_language_writes_them() {
        let [polish, english] = [Language::Polish, Language::English].map(Text::of);
        assert_eq!(money(polish, 123_450), "1\u{a0}234,50\u{a0}zł");
        assert_eq!(money(polish, 7), "0,07\u{a0}zł");
        assert_eq!(money(english, 123_456_789), "1,234,567.89\u{a0}zł");
        let cases = [("2.25", "2,25"), ("2", "2"), ("1.2.3", "1.2.3"), ("art. 6", "art. 6"), (".5", ".5")];
        for (words, expected) in cases {
            assert_eq!((fraction(polish, words), fraction(english, words)), (expected.to_owned(), words.to_owned()));
        }
        let field = |of: Field| plain(polish, &of, &Value::from("2.25"));
        let line = Field::of::<rodowod_domain::field::Line>("line");
        assert_eq!((field(line), field(line.derived())), ("2.25".to_owned(), "2,25".to_owned()));
    }
}
