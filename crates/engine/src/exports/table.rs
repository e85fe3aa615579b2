//! The table that all formats are written from: headings in the reader's language, one row a record.

use rodowod_domain::field::{Field, Kind, Options};
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use serde_json::{Value, json};

use super::Label;
use crate::imports::{MARK_LABEL, Mark};

/// Begins each item of a list in a cell; an import that sees it splits at nothing else.
pub const BULLET: &str = "• ";

pub struct Table<'a> {
    pub register: &'static dyn AnyRegister,
    pub records: Vec<Record>,
    pub label: Label<'a>,
}

#[derive(Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Date(jiff::civil::Date),
    Number(u64),
}

impl Table<'_> {
    /// Number and state first, then every field that is not computed, and the mark by which an import knows the record.
    pub(super) fn headings(&self) -> Vec<String> {
        let slug = self.register.slug();
        let fixed = [(self.label)("export-number"), (self.label)("export-state")];
        let fields = self.fields().map(|field| (self.label)(&format!("{slug}-{}", kebab(field.name))));
        fixed.into_iter().chain(fields).chain([(self.label)(MARK_LABEL)]).collect()
    }

    pub(super) fn cells(&self, record: &Record) -> Vec<Cell> {
        let state = (self.label)(&format!("{}-state-{}", self.register.slug(), record.state));
        let fixed = [Cell::Number(record.number), Cell::Text(state)];
        let fields = self.fields().map(|field| match record.body.get(field.name) {
            Some(value) => self.cell(field, value),
            None => Cell::Empty,
        });
        fixed.into_iter().chain(fields).chain([Cell::Text(Mark::of(record).to_string())]).collect()
    }

    fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.register.fields().iter().filter(|field| !field.derived)
    }

    fn cell(&self, field: &Field, value: &Value) -> Cell {
        match (field.kind, value) {
            (Kind::Rows(_), value) => Cell::Text(value.to_string()),
            (Kind::Choices(options), Value::Array(list)) => Self::list(list, |item| self.variant(options, item)),
            (_, Value::Array(list)) => Self::list(list, plain),
            (Kind::Choice(options), value) => Cell::Text(self.variant(options, value)),
            (Kind::Flag, Value::Bool(value)) => Cell::Text((self.label)(if *value { "yes" } else { "no" })),
            (Kind::Date, Value::String(text)) => text.parse().map_or_else(|_| Cell::Text(text.clone()), Cell::Date),
            (Kind::Money, Value::Number(grosze)) => {
                let grosze = grosze.as_u64().unwrap_or_default();
                Cell::Text(format!("{},{:02}", grosze / 100, grosze % 100))
            }
            (Kind::Integer | Kind::Link, Value::Number(number)) => Cell::Number(number.as_u64().unwrap_or_default()),
            (_, value) => Cell::Text(plain(value)),
        }
    }

    fn list(items: &[Value], shown: impl Fn(&Value) -> String) -> Cell {
        let lines: Vec<String> = items.iter().map(|item| format!("{BULLET}{}", shown(item))).collect();
        Cell::Text(lines.join("\n"))
    }

    /// The label, unless two variants share it: then only the name says which one is meant.
    fn variant(&self, options: &Options, value: &Value) -> String {
        let name = value.as_str().unwrap_or_default();
        let label = (self.label)(&options.label_key(name));
        let is_shared = options.names().any(|other| other != name && (self.label)(&options.label_key(other)) == label);
        if is_shared { name.to_owned() } else { label }
    }

    /// The records as the API gives them.
    pub(super) fn records(&self) -> Value {
        let records = self.records.iter().map(|record| {
            json!({
                "register": self.register.slug(),
                "number": record.number,
                "state": record.state,
                "version": record.version,
                "draft": record.draft,
                "body": record.body,
            })
        });
        records.collect()
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
