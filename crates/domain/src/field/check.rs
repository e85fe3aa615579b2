//! Makes a body canonical and names everything that is wrong with it, all at once.

use jiff::Timestamp;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::{Body, ELEMENTS_MAX, Era, Field, Kind};
use crate::identifiers::{self, Verdict};

/// Numbers of records stay below this; no office writes as many.
const NUMBER_MAX: usize = 1 << 40;

/// One thing that the user should mend: which field, and a translatable sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `title`, or `actions.2.owner` in a row; empty when it concerns the whole record.
    pub field: String,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    pub fn at(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key, args: Vec::new() }
    }

    #[expect(clippy::needless_pass_by_value, reason = "numbers are given by value, and that reads better")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The moment and the strictness of a check.
#[derive(Clone, Copy, Debug)]
pub struct Strictness {
    pub now: Timestamp,
    /// A draft may lack what is required; what it holds must be right all the same.
    pub draft: bool,
}

/// Returns the canonical body: known fields only, in the register's order, hidden and derived ones left out.
pub fn check(fields: &[Field], given: &Body, strictness: Strictness) -> (Body, Vec<Problem>) {
    let mut problems = Vec::new();
    for name in given.keys() {
        if !fields.iter().any(|field| field.name == name) {
            problems.push(Problem::at(name.clone(), "problem-unknown-field"));
        }
    }
    let body = check_fields(fields, given, strictness, "", &mut problems);
    (body, problems)
}

fn check_fields(
    fields: &[Field],
    given: &Body,
    strictness: Strictness,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Body {
    let mut body = Body::new();
    for field in fields.iter().filter(|field| !field.derived) {
        if !field.is_shown(given) {
            continue;
        }
        let place = format!("{path}{}", field.name);
        match given.get(field.name).filter(|value| !is_empty(value)) {
            None if field.required && !strictness.draft => problems.push(Problem::at(place, "problem-required")),
            None => {}
            Some(value) => match canonical(field, value, strictness, &place, problems) {
                Some(value) if is_empty(&value) && field.required && !strictness.draft => {
                    problems.push(Problem::at(place, "problem-required"));
                }
                Some(value) => {
                    body.insert(field.name.to_owned(), value);
                }
                None => {}
            },
        }
    }
    body
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn canonical(
    field: &Field,
    value: &Value,
    strictness: Strictness,
    place: &str,
    problems: &mut Vec<Problem>,
) -> Option<Value> {
    let result = match field.kind {
        Kind::Rows(columns) => return rows(field, columns, value, (strictness, place), problems),
        Kind::Lines => each(field, value, |item| text(item, super::LINE_MAX, false)),
        Kind::Links => each(field, value, number_of_record),
        Kind::Choices(options) => each(field, value, |item| choice(item, options)),
        Kind::Choice(options) => choice(value, options),
        Kind::Line => text(value, field.max, false),
        Kind::Text => text(value, field.max, true),
        Kind::Email => text(value, field.max, false).and_then(email),
        Kind::Phone => text(value, field.max, false).and_then(phone),
        Kind::Identifier(kind) => text(value, field.max, false).and_then(|value| identifier(kind, &value)),
        Kind::Integer | Kind::Money => integer(value, field.max),
        Kind::Flag => value.as_bool().map(Value::Bool).ok_or(("problem-not-a-flag", None)),
        Kind::Link => number_of_record(value),
        Kind::Date => date(value).and_then(|date| in_era_day(date, field.era, strictness.now)),
        Kind::Timestamp => instant(value).and_then(|instant| in_era(instant, field.era, strictness.now)),
    };
    match result {
        Ok(value) => Some(value),
        Err((key, limit)) => {
            let mut problem = Problem::at(place, key);
            if let Some(limit) = limit {
                problem = problem.with("max", limit);
            }
            problems.push(problem);
            None
        }
    }
}

type Checked = Result<Value, (&'static str, Option<usize>)>;

fn each(field: &Field, value: &Value, check: impl Fn(&Value) -> Checked) -> Checked {
    let list = value.as_array().ok_or(("problem-not-a-list", None))?;
    if list.len() > field.max.min(ELEMENTS_MAX) {
        return Err(("problem-too-many", Some(field.max.min(ELEMENTS_MAX))));
    }
    let mut checked: Vec<Value> = Vec::with_capacity(list.len());
    for item in list.iter().filter(|item| !is_empty(item)) {
        let item = check(item)?;
        if !checked.contains(&item) {
            checked.push(item);
        }
    }
    Ok(Value::Array(checked))
}

fn rows(
    field: &Field,
    columns: &[Field],
    value: &Value,
    (strictness, place): (Strictness, &str),
    problems: &mut Vec<Problem>,
) -> Option<Value> {
    let Some(list) = value.as_array() else {
        problems.push(Problem::at(place, "problem-not-a-list"));
        return None;
    };
    if list.len() > field.max {
        problems.push(Problem::at(place, "problem-too-many").with("max", field.max));
        return None;
    }
    let mut checked = Vec::with_capacity(list.len());
    for (index, row) in list.iter().filter(|row| !is_blank_row(row)).enumerate() {
        let Some(row) = row.as_object() else {
            problems.push(Problem::at(place, "problem-not-a-list"));
            return None;
        };
        let path = format!("{place}.{index}.");
        checked.push(Value::Object(check_fields(columns, row, strictness, &path, problems)));
    }
    Some(Value::Array(checked))
}

/// A row without a single value is an empty line of the form; unticked boxes do not make it a row.
fn is_blank_row(row: &Value) -> bool {
    row.as_object().is_none_or(|row| row.values().all(|value| is_empty(value) || value == &Value::Bool(false)))
        && (row.is_object() || is_empty(row))
}

/// Trimmed and in NFC. Control characters are refused: they are invisible, and PostgreSQL cannot keep NUL.
fn text(value: &Value, max: usize, several_lines: bool) -> Checked {
    let given = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(("problem-not-text", None)),
    };
    let text = given.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.trim().nfc().collect();
    if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
        return Err(("problem-control-character", None));
    }
    if !several_lines && text.contains('\n') {
        return Err(("problem-one-line", None));
    }
    if text.chars().count() > max {
        return Err(("problem-too-long", Some(max)));
    }
    Ok(Value::String(text))
}

fn choice(value: &Value, options: &super::Options) -> Checked {
    match value.as_str() {
        Some(name) if options.contains(name) => Ok(Value::String(name.to_owned())),
        _ => Err(("problem-not-a-choice", None)),
    }
}

/// Enough to catch a slip of the finger; whether mail arrives is shown only by mail that arrives.
fn email(value: Value) -> Checked {
    let address = value.as_str().unwrap_or_default();
    let is_plausible = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.split('.').count() >= 2
            && host.split('.').all(|label| !label.is_empty())
            && !address.contains(char::is_whitespace)
    });
    if is_plausible { Ok(value) } else { Err(("problem-email", None)) }
}

fn phone(value: Value) -> Checked {
    let number = value.as_str().unwrap_or_default();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_plausible = (3..=20).contains(&digits)
        && number.chars().all(|letter| letter.is_ascii_digit() || " +-()/.wewn".contains(letter));
    if is_plausible { Ok(value) } else { Err(("problem-phone", None)) }
}

fn identifier(kind: identifiers::Kind, value: &Value) -> Checked {
    let given = value.as_str().unwrap_or_default();
    match identifiers::check(kind, given) {
        Verdict::Valid => Ok(Value::String(identifiers::canonical(kind, given).unwrap_or_else(|| given.to_owned()))),
        Verdict::BadFormat => Err(("problem-identifier-format", None)),
        Verdict::BadChecksum => Err(("problem-identifier-checksum", None)),
        Verdict::BadDate => Err(("problem-identifier-date", None)),
        Verdict::Trivial => Err(("problem-identifier-trivial", None)),
    }
}

fn integer(value: &Value, max: usize) -> Checked {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    match number {
        Some(number) if number <= max as u64 => Ok(Value::from(number)),
        Some(_) => Err(("problem-too-large", Some(max))),
        None => Err(("problem-not-a-number", None)),
    }
}

fn number_of_record(value: &Value) -> Checked {
    match integer(value, NUMBER_MAX) {
        Ok(number) if number != 0 => Ok(number),
        _ => Err(("problem-not-a-record", None)),
    }
}

fn date(value: &Value) -> Result<jiff::civil::Date, (&'static str, Option<usize>)> {
    let date = value.as_str().and_then(crate::moment::day);
    date.filter(|date| (1800..=9998).contains(&date.year())).ok_or(("problem-not-a-date", None))
}

fn in_era_day(date: jiff::civil::Date, era: Era, now: Timestamp) -> Checked {
    let today = crate::record::day_in_warsaw(now);
    match era {
        Era::Past if date > today => Err(("problem-in-the-future", None)),
        Era::Future if date < today => Err(("problem-in-the-past", None)),
        _ => Ok(Value::String(date.to_string())),
    }
}

fn instant(value: &Value) -> Result<Timestamp, (&'static str, Option<usize>)> {
    let instant: Option<Timestamp> = value.as_str().and_then(|text| text.trim().parse().ok());
    let earliest = Timestamp::UNIX_EPOCH;
    instant.filter(|instant| *instant >= earliest).ok_or(("problem-not-an-instant", None))
}

fn in_era(instant: Timestamp, era: Era, now: Timestamp) -> Checked {
    match era {
        Era::Past if instant > now => Err(("problem-in-the-future", None)),
        Era::Future if instant < now => Err(("problem-in-the-past", None)),
        _ => Ok(Value::String(instant.to_string())),
    }
}
