//! The form of a record: one widget for every field, with label, hint, law and problem tied together.
//!
//! A form is drawn from a body, typed or stored, so that nothing a person wrote is lost when it is refused.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use rodowod_domain::field::{self as fields, Body, Field, Kind, Problem};
use rodowod_domain::register::AnyRegister;
use serde_json::Value;

use super::{field, law};
use crate::text::Text;

/// Options of a closed list that are shown all at once; a longer list folds into a select.
const RADIOS_MAX: usize = 5;

/// The records that a link may lead to, by register.
pub type Targets = HashMap<&'static str, Vec<(u64, String)>>;

/// All that a form is drawn from.
pub struct Filling<'a> {
    pub text: Text,
    pub register: &'a dyn AnyRegister,
    pub targets: &'a Targets,
    pub body: &'a Body,
    pub problems: &'a [Problem],
    /// The field that was asked for one more row.
    pub more_rows_of: Option<&'a str>,
}

pub struct FormView {
    pub summary: Vec<SummaryItem>,
    /// The fields that the page shows, where it does not show all.
    pub asked: Vec<&'static str>,
    pub sections: Vec<Section>,
}

/// One line of the summary of problems; leads to its field.
pub struct SummaryItem {
    pub href: Option<String>,
    pub place: String,
    pub message: String,
}

pub struct Section {
    pub heading: Option<String>,
    pub id: String,
    /// A part in which nothing is asked for and nothing stands yet is folded away.
    pub is_open: bool,
    pub widgets: Vec<Widget>,
}

#[derive(Template)]
#[template(path = "parts/field.html")]
pub struct Widget {
    pub text: Text,
    pub id: String,
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub law: String,
    pub doubt: Option<law::DoubtShown>,
    pub required: bool,
    pub problem: Option<String>,
    /// `field=A|B`: shown only while that field has one of these values.
    pub condition: Option<(String, String)>,
    pub control: Control,
}

pub enum Control {
    Line {
        value: String,
        kind: &'static str,
        mode: &'static str,
        max: usize,
    },
    Area {
        value: String,
        lines: usize,
    },
    Flag {
        checked: bool,
    },
    Radios(Vec<Choice>),
    Select(Vec<Choice>),
    Checks(Vec<Choice>),
    /// Too many to list: the chosen numbers, to be typed.
    Numbers {
        value: String,
    },
    Rows {
        rows: Vec<Row>,
        add: bool,
    },
}

pub struct Choice {
    pub id: String,
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

pub struct Row {
    pub heading: String,
    pub id: String,
    pub path: String,
    pub widgets: Vec<Widget>,
}

impl Widget {
    /// The ids of the hint, the law and the problem, for `aria-describedby`.
    pub fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.id));
        }
        if !self.law.is_empty() {
            ids.push(format!("{}-law", self.id));
        }
        if self.problem.is_some() {
            ids.push(format!("{}-problem", self.id));
        }
        ids.join(" ")
    }

    pub fn is_group(&self) -> bool {
        matches!(self.control, Control::Radios(_) | Control::Checks(_) | Control::Rows { .. })
    }

    /// Whether no choice was made yet.
    pub fn is_unchosen(&self) -> bool {
        match &self.control {
            Control::Radios(choices) => choices.iter().all(|choice| !choice.chosen),
            _ => false,
        }
    }

    pub fn is_flag(&self) -> bool {
        matches!(self.control, Control::Flag { .. })
    }
}

impl Filling<'_> {
    /// The whole form; what stands fast in the state of a known record is no part of it.
    pub fn view(&self, state: Option<&str>) -> FormView {
        FormView { summary: self.summary(), asked: Vec::new(), sections: self.sections(state) }
    }

    /// Only some of the fields: those that a move asks for; `needed` are those that it does not go without.
    pub fn widgets_of(&self, names: &[&str], needed: &[&str]) -> Vec<Widget> {
        let typed = self.typed();
        let fields = names.iter().filter_map(|name| self.register.field(name)).filter(|field| !field.derived);
        let widget = |field: &Field| self.widget(field, &typed);
        fields
            .map(|field| Widget { required: field.required || needed.contains(&field.name), ..widget(field) })
            .collect()
    }

    pub fn summary(&self) -> Vec<SummaryItem> {
        self.problems.iter().map(|problem| self.summary_item(problem)).collect()
    }

    fn summary_item(&self, problem: &Problem) -> SummaryItem {
        SummaryItem {
            href: (!problem.field.is_empty()).then(|| format!("#{}", field::id(&problem.field))),
            place: field::place(self.text, self.register, &problem.field),
            message: self.text.problem(problem),
        }
    }

    fn sections(&self, state: Option<&str>) -> Vec<Section> {
        let typed = self.typed();
        let mut sections: Vec<Section> = Vec::new();
        let stands = |field: &Field| state.is_some_and(|state| self.register.is_frozen(state, field.name));
        for field in self.register.fields().iter().filter(|field| !field.derived) {
            if sections.is_empty() || !field.section.is_empty() {
                let heading =
                    (!field.section.is_empty()).then(|| field::section(self.text, self.register.slug(), field.section));
                let is_open = sections.is_empty();
                sections.push(Section { heading, id: format!("s-{}", sections.len()), is_open, widgets: Vec::new() });
            }
            if let Some(section) = sections.last_mut().filter(|_| !stands(field)) {
                let path = format!("{}.", field.name);
                let is_wrong =
                    self.problems.iter().any(|problem| problem.field == field.name || problem.field.starts_with(&path));
                let is_asked = field.required && field.condition.is_none();
                let is_filled = self.body.get(field.name).is_some_and(|value| *value != Value::Bool(false));
                section.is_open |= is_wrong || is_asked || is_filled || self.more_rows_of == Some(field.name);
                section.widgets.push(self.widget(field, &typed));
            }
        }
        sections.retain(|section| !section.widgets.is_empty());
        sections
    }

    fn typed(&self) -> Typed {
        let mut typed: Typed = BTreeMap::new();
        for (name, value) in fields::write(self.register.fields(), self.body) {
            typed.entry(name).or_default().push(value);
        }
        typed
    }

    fn widget(&self, field: &Field, typed: &Typed) -> Widget {
        let slug = self.register.slug();
        let place = Place {
            path: field.name.to_owned(),
            label: field::label(self.text, slug, field),
            hint: field::hint(self.text, slug, field),
            is_in_row: false,
        };
        match field.kind {
            Kind::Rows(columns) => {
                let control = self.rows(field, columns, typed);
                self.finish(field, place, control)
            }
            _ => self.simple(field, place, typed),
        }
    }

    fn rows(&self, field: &Field, columns: &[Field], typed: &Typed) -> Control {
        let filled = self.body.get(field.name).and_then(Value::as_array).map_or(0, Vec::len);
        let blank = usize::from(filled == 0 || self.more_rows_of == Some(field.name));
        let rows = (0..filled + blank).map(|index| self.row(field, columns, index, typed)).collect();
        Control::Rows { rows, add: filled + blank < field.max }
    }

    fn row(&self, field: &Field, columns: &[Field], index: usize, typed: &Typed) -> Row {
        let slug = self.register.slug();
        let path = format!("{}.{index}", field.name);
        let widget = |column: &Field| {
            let place = Place {
                path: format!("{path}.{}", column.name),
                label: field::column_label(self.text, slug, field, column),
                hint: field::column_hint(self.text, slug, field, column),
                is_in_row: true,
            };
            self.simple(column, place, typed)
        };
        Row {
            heading: self.text.with("form-row", &[("number", (index as u64 + 1).into())]),
            id: field::id(&path),
            widgets: columns.iter().filter(|column| !column.derived).map(widget).collect(),
            path,
        }
    }

    fn simple(&self, field: &Field, place: Place, typed: &Typed) -> Widget {
        let values = typed.get(&place.path).map_or(&[][..], Vec::as_slice);
        let first = values.first().cloned().unwrap_or_default();
        let control = match field.kind {
            Kind::Text => Control::Area { lines: lines_of(&first), value: first },
            Kind::Lines => Control::Area { lines: values.len().clamp(2, 12) + 1, value: values.join("\n") },
            Kind::Flag => Control::Flag { checked: !values.is_empty() },
            Kind::Choice(options) => {
                let choices = self.choices(options, &place.path, values);
                if choices.len() <= RADIOS_MAX && !place.is_in_row {
                    Control::Radios(choices)
                } else {
                    Control::Select(choices)
                }
            }
            Kind::Choices(options) => Control::Checks(self.choices(options, &place.path, values)),
            Kind::Link => self.link(field, &place.path, values),
            Kind::Links => match self.targets.get(field.target) {
                Some(_) => Control::Checks(self.records(field, &place.path, values)),
                None => Control::Numbers { value: values.join(", ") },
            },
            _ => line(field, first),
        };
        self.finish(field, place, control)
    }

    fn link(&self, field: &Field, path: &str, values: &[String]) -> Control {
        match self.targets.get(field.target) {
            Some(_) => Control::Select(self.records(field, path, values)),
            None => Control::Numbers { value: values.join(", ") },
        }
    }

    fn choices(&self, options: &fields::Options, path: &str, values: &[String]) -> Vec<Choice> {
        let choice = |(index, name): (usize, &str)| Choice {
            id: nth_id(path, index),
            value: name.to_owned(),
            label: self.text.get(&options.label_key(name)).into_owned(),
            chosen: values.iter().any(|value| value == name),
        };
        options.names().enumerate().map(choice).collect()
    }

    /// Records to link to; one that is chosen already stays even if the list is cut before it.
    fn records(&self, field: &Field, path: &str, values: &[String]) -> Vec<Choice> {
        let listed = self.targets.get(field.target).map_or(&[][..], Vec::as_slice);
        let is_listed = |value: &String| listed.iter().any(|(number, _)| number.to_string() == *value);
        let beyond = values.iter().filter(|value| !is_listed(value)).map(|value| (value.clone(), value.clone()));
        let listed = listed.iter().map(|(number, title)| (number.to_string(), format!("{number}. {title}")));
        listed
            .chain(beyond)
            .enumerate()
            .map(|(index, (value, label))| Choice {
                id: nth_id(path, index),
                chosen: values.contains(&value),
                value,
                label,
            })
            .collect()
    }

    fn finish(&self, field: &Field, place: Place, control: Control) -> Widget {
        let problem = self.problems.iter().find(|problem| problem.field == place.path);
        let prefix = place.path.rfind('.').map_or("", |dot| &place.path[..=dot]);
        Widget {
            text: self.text,
            id: field::id(&place.path),
            label: place.label,
            hint: place.hint,
            law: law::shown(self.text, field.law),
            doubt: law::doubt(self.text, field.law),
            required: field.required,
            problem: problem.map(|problem| self.text.problem(problem)),
            condition: field
                .condition
                .map(|condition| (format!("{prefix}{}", condition.field), condition.values.join("|"))),
            control,
            name: place.path,
        }
    }
}

type Typed = BTreeMap<String, Vec<String>>;

struct Place {
    path: String,
    label: String,
    hint: Option<String>,
    is_in_row: bool,
}

/// The first choice carries the id of the field, so that the summary of problems leads to it.
fn nth_id(path: &str, index: usize) -> String {
    if index == 0 { field::id(path) } else { format!("{}-{index}", field::id(path)) }
}

/// What cannot be shown by a picker of dates is shown as text, exactly as it was typed.
fn line(field: &Field, value: String) -> Control {
    let fits = |is_valid: bool, kind: &'static str| if value.is_empty() || is_valid { kind } else { "text" };
    let (kind, mode) = match field.kind {
        Kind::Email => ("text", "email"),
        Kind::Phone => ("text", "tel"),
        Kind::Identifier(_) | Kind::Integer => ("text", "numeric"),
        Kind::Money => ("text", "decimal"),
        Kind::Date => (fits(value.parse::<jiff::civil::Date>().is_ok(), "date"), "text"),
        Kind::Timestamp => (fits(super::time::is_pickable(&value), "datetime-local"), "text"),
        _ => ("text", "text"),
    };
    let max = match field.kind {
        Kind::Line | Kind::Email | Kind::Phone => field.max,
        _ => 64,
    };
    Control::Line { value, kind, mode, max }
}

fn lines_of(text: &str) -> usize {
    let lines: usize = text.lines().map(|line| 1 + line.len() / 80).sum();
    lines.clamp(3, 16)
}

/// Rows that hold nothing are dropped, so that the rows drawn are those that the check counted.
pub fn without_blank_rows(fields: &[Field], mut body: Body) -> Body {
    for field in fields.iter().filter(|field| matches!(field.kind, Kind::Rows(_))) {
        if let Some(Value::Array(rows)) = body.get_mut(field.name) {
            rows.retain(|row| !is_blank(row));
        }
    }
    body
}

/// Drops the row that the user wants gone: `actions.2`.
pub fn without_row(mut body: Body, path: &str) -> Body {
    if let Some((name, index)) = path.rsplit_once('.')
        && let (Some(Value::Array(rows)), Ok(index)) = (body.get_mut(name), index.parse::<usize>())
        && index < rows.len()
    {
        rows.remove(index);
    }
    body
}

fn is_blank(row: &Value) -> bool {
    row.as_object().is_some_and(|row| {
        row.values().all(|value| match value {
            Value::Null | Value::Bool(false) => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        })
    })
}
