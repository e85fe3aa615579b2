//! Between what a browser sends and the body of a record.
//!
//! Names follow the path of the value: `title`, `nature` (repeated), `actions.2.owner`. What cannot be understood is
//! passed on as text, so that the check names it and the form shows it again as typed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::{Body, ELEMENTS_MAX, Field, Kind};

/// The pairs of a form, in order; a name may repeat.
pub type Pairs = [(String, String)];

/// Reads the fields of a register out of a form.
pub fn read(fields: &[Field], pairs: &Pairs) -> Body {
    let mut by_name: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, value) in pairs {
        by_name.entry(name).or_default().push(value);
    }
    read_fields(fields, &by_name, "")
}

fn read_fields(fields: &[Field], by_name: &BTreeMap<&str, Vec<&str>>, path: &str) -> Body {
    let mut body = Body::new();
    for field in fields.iter().filter(|field| !field.derived) {
        let name = format!("{path}{}", field.name);
        let value = match field.kind {
            Kind::Rows(columns) => read_rows(columns, by_name, &name),
            Kind::Flag => Some(Value::Bool(by_name.contains_key(name.as_str()))),
            _ => by_name.get(name.as_str()).and_then(|values| read_value(field.kind, values)),
        };
        if let Some(value) = value {
            body.insert(field.name.to_owned(), value);
        }
    }
    body
}

fn read_rows(columns: &[Field], by_name: &BTreeMap<&str, Vec<&str>>, name: &str) -> Option<Value> {
    let prefix = format!("{name}.");
    let mut indices: Vec<usize> = by_name
        .range(prefix.as_str()..)
        .map_while(|(key, _)| key.strip_prefix(&prefix))
        .filter_map(|rest| rest.split('.').next()?.parse().ok())
        .collect();
    indices.sort_unstable();
    indices.dedup();
    let rows: Vec<Value> = indices
        .into_iter()
        .take(ELEMENTS_MAX)
        .map(|index| Value::Object(read_fields(columns, by_name, &format!("{prefix}{index}."))))
        .collect();
    (!rows.is_empty()).then_some(Value::Array(rows))
}

fn read_value(kind: Kind, values: &[&str]) -> Option<Value> {
    let filled: Vec<&str> = values.iter().copied().filter(|value| !value.trim().is_empty()).collect();
    let first = *filled.first()?;
    Some(match kind {
        Kind::Choices(_) => Value::from(filled),
        Kind::Links => Value::Array(filled.into_iter().map(number).collect()),
        Kind::Lines => Value::from(filled.iter().flat_map(|value| value.lines()).map(str::trim).collect::<Vec<_>>()),
        Kind::Integer | Kind::Link => number(first),
        Kind::Money => money(first),
        Kind::Date => Value::from(read_date(first).unwrap_or_else(|| first.to_owned())),
        Kind::Timestamp => Value::from(read_instant(first).unwrap_or_else(|| first.to_owned())),
        _ => Value::from(first),
    })
}

fn number(text: &str) -> Value {
    text.trim().parse::<u64>().map_or_else(|_| Value::from(text), Value::from)
}

/// `1 234,50` is 123450 grosze.
fn money(text: &str) -> Value {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = plain.trim_end_matches("zł").replace(',', ".");
    let (zlote, grosze) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole: Option<u64> = zlote.parse().ok();
    let cents: Option<u64> = match grosze.len() {
        0 => Some(0),
        1 => grosze.parse::<u64>().ok().map(|tenths| tenths * 10),
        2 => grosze.parse().ok(),
        _ => None,
    };
    match whole.zip(cents).and_then(|(whole, cents)| whole.checked_mul(100)?.checked_add(cents)) {
        Some(amount) => Value::from(amount),
        None => Value::from(text),
    }
}

/// Browsers send `2026-11-22`; people and spreadsheets write `22.11.2026` as well.
fn read_date(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(date) = crate::moment::day(text) {
        return Some(date.to_string());
    }
    let parts: Vec<&str> = text.trim_end_matches('r').trim_end_matches([' ', '.']).split(['.', '/', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let date = jiff::civil::Date::new(year.trim().parse().ok()?, month.trim().parse().ok()?, day.trim().parse().ok()?);
    date.ok().map(|date| date.to_string())
}

/// A form gives the wall clock of Warsaw; the body keeps the instant. The hour that autumn repeats is its first pass.
fn read_instant(text: &str) -> Option<String> {
    crate::moment::moment(text).ok().map(|instant| instant.timestamp().to_string())
}

/// The pairs of a form that `read` turns back into the same body.
pub fn write(fields: &[Field], body: &Body) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    write_fields(fields, body, "", &mut pairs);
    pairs
}

fn write_fields(fields: &[Field], body: &Body, path: &str, pairs: &mut Vec<(String, String)>) {
    for field in fields.iter().filter(|field| !field.derived) {
        let Some(value) = body.get(field.name) else { continue };
        let name = format!("{path}{}", field.name);
        match (field.kind, value) {
            (Kind::Rows(columns), Value::Array(rows)) => {
                for (index, row) in rows.iter().filter_map(Value::as_object).enumerate() {
                    write_fields(columns, row, &format!("{name}.{index}."), pairs);
                }
            }
            (_, Value::Array(list)) => {
                pairs.extend(list.iter().map(|item| (name.clone(), written(field.kind, item))));
            }
            (Kind::Flag, Value::Bool(false)) => {}
            (kind, value) => pairs.push((name, written(kind, value))),
        }
    }
}

/// One value as a form shows it.
pub fn written(kind: Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Money, Value::Number(number)) => {
            let amount = number.as_u64().unwrap_or_default();
            format!("{},{:02}", amount / 100, amount % 100)
        }
        (Kind::Timestamp, Value::String(text)) => local_minute(text).unwrap_or_else(|| text.clone()),
        (_, Value::String(text)) => text.clone(),
        (_, value) => value.to_string(),
    }
}

/// `2026-11-22T09:30` by the clock of Warsaw; with seconds only where they are not zero, so that nothing is lost.
fn local_minute(text: &str) -> Option<String> {
    let instant: Timestamp = text.parse().ok()?;
    let local = instant.in_tz(crate::hours::WARSAW).ok()?;
    let format = match (local.second(), local.subsec_nanosecond()) {
        (0, 0) => "%Y-%m-%dT%H:%M",
        (_, 0) => "%Y-%m-%dT%H:%M:%S",
        _ => "%Y-%m-%dT%H:%M:%S%.f",
    };
    Some(local.strftime(format).to_string())
}
