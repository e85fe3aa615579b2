//! The table that all formats are written from: headings in the reader's language, one row a record.

use rodowod_domain::field::{self, Field, Kind, Options};
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use serde_json::{Value, json};

use super::Label;
use super::lists::List;
use crate::imports::{MARK_LABEL, Mark};

/// Begins each item of a list in a cell; an import that sees it splits at nothing else.
pub const BULLET: &str = "• ";

pub struct Table<'a> {
    pub register: &'static dyn AnyRegister,
    pub records: &'a [Record],
    pub label: Label<'a>,
}

/// Where a list of rows stands: a file of one table has it in a cell, a workbook in a sheet of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    InCells,
    Apart,
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
    pub(super) fn headings(&self, lists: Lists) -> Vec<String> {
        let slug = self.register.slug();
        let fixed = [(self.label)("export-number"), (self.label)("export-state")];
        let fields = self.fields(lists).map(|field| (self.label)(&format!("{slug}-{}", kebab(field.name))));
        fixed.into_iter().chain(fields).chain([(self.label)(MARK_LABEL)]).collect()
    }

    pub(super) fn cells(&self, record: &Record, lists: Lists) -> Vec<Cell> {
        let state = (self.label)(&format!("{}-state-{}", self.register.slug(), record.state));
        let fixed = [Cell::Number(record.number), Cell::Text(state)];
        let fields = self.fields(lists).map(|field| match record.body.get(field.name) {
            Some(value) => self.cell(field, value),
            None => Cell::Empty,
        });
        fixed.into_iter().chain(fields).chain([Cell::Text(Mark::of(record).to_string())]).collect()
    }

    /// The number of the record and the place in its list first, then every field of a row.
    pub(super) fn list_headings(&self, list: &List) -> Vec<String> {
        let fixed = [(self.label)("export-number"), (self.label)("export-ordinal")];
        let columns = list.columns().map(|column| (self.label)(&list.column_key(self.register.slug(), column)));
        fixed.into_iter().chain(columns).collect()
    }

    /// One line for each row of the record's list.
    pub(super) fn list_rows(&self, list: &List, record: &Record) -> Vec<Vec<Cell>> {
        let rows = record.body.get(list.field.name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let line = |(ordinal, row): (u64, &Value)| {
            let columns = list.columns().map(|column| match row.get(column.name) {
                Some(value) => self.cell(column, value),
                None => Cell::Empty,
            });
            [Cell::Number(record.number), Cell::Number(ordinal)].into_iter().chain(columns).collect()
        };
        (1..).zip(rows).map(line).collect()
    }

    fn fields(&self, lists: Lists) -> impl Iterator<Item = &'static Field> + use<> {
        let is_here = move |field: &Field| lists == Lists::InCells || !matches!(field.kind, Kind::Rows(_));
        self.register.fields().iter().filter(move |field| !field.derived && is_here(field))
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
            (Kind::Timestamp, Value::String(text)) => Cell::Text(instant(text)),
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

/// By the clock on the office's wall, unless that would come back as another instant: an hour in autumn comes twice.
fn instant(text: &str) -> String {
    let local = field::written(Kind::Timestamp, &Value::from(text)).replace('T', " ");
    let back = rodowod_domain::moment::moment(&local).map(|zoned| zoned.timestamp());
    let is_same = back.is_ok_and(|back| text.parse().is_ok_and(|before: jiff::Timestamp| before == back));
    if is_same { local } else { text.to_owned() }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
