//! What is known of a table before it is set: the widths of its columns, and which of its rows are one line.
//!
//! Typst sets a cell once more for a row of unknown height and once more for a column of unknown width; a long register
//! would be set three times. Invariant: a row is called a line only where its text cannot need a second one.

use serde_json::{Map, Value, json};

use crate::typesetter::advance;

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// A4 without the margins of the letterhead.
const PORTRAIT: f64 = (210.0 - 48.0) * POINTS_PER_MM;
const LANDSCAPE: f64 = (297.0 - 48.0) * POINTS_PER_MM;
/// Of the text in a table and in the facts of a record.
const TABLE_SIZE: f64 = 9.0;
const FACT_SIZE: f64 = 10.0;
const LAW_SIZE: f64 = 8.0;
/// What parts a cell from the next.
const INSET: f64 = 10.0;
/// Of the facts: the share of the label, and what parts it from the value.
const LABEL_SHARE: f64 = 0.32;
const LABEL_GAP: f64 = 14.0;
/// What kerning and rounding may add.
const SLACK: f64 = 1.02;
/// A column that is as wide as its longest cell takes no more than this of the page.
const NATURAL_SHARE: f64 = 0.3;
/// A column of numbers or days, which have no place to break at: so many characters at most in a cell, and in its head.
const SHORT: usize = 10;
const SHORT_HEAD: usize = 14;
/// The root of the characters of a cell that needs no wider column.
const NARROWEST: f64 = 3.2;
/// A line or an item counts as much as a line of text.
const LINE: usize = 25;
/// A row with a longer cell has to break, or it would run off the paper.
const LONG: usize = 600;

/// How a row is set; the letterhead knows the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Row {
    Line,
    Whole,
    Breaks,
}

impl Row {
    fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Whole => "whole",
            Self::Breaks => "breaks",
        }
    }
}

/// Adds its plan to every table and list of facts in these values. `is_register`: the first column of the table on top holds
/// numbers of records, the page lies on its side.
pub(crate) fn plan(values: &mut Value, is_register: bool) {
    let lies = is_register || values["landscape"] == true;
    let width = if lies { LANDSCAPE } else { PORTRAIT };
    if let Value::Object(fields) = values {
        plan_table(fields, width, is_register);
    }
    nested(values, width);
}

fn nested(value: &mut Value, width: f64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| nested(item, width)),
        Value::Object(fields) => {
            plan_table(fields, width, false);
            for (name, inner) in fields.iter_mut() {
                // The rows of a table hold cells, and there are many.
                if name == "facts" {
                    plan_facts(inner, width)
                } else if name != "rows" {
                    nested(inner, width)
                }
            }
        }
        _ => {}
    }
}

fn plan_facts(facts: &mut Value, width: f64) {
    for fact in facts.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        let label = fact.get("label").and_then(|label| line(label, false)).map(|width| width * FACT_SIZE);
        let law = match fact.get("law").and_then(Value::as_str).unwrap_or_default() {
            "" => Some(0.0),
            law => advance(&format!(" ({law})"), false).map(|width| width * LAW_SIZE),
        };
        let label = label.zip(law).map(|(label, law)| label + law);
        let value = fact.get("value").and_then(|value| line(value, false)).map(|width| width * FACT_SIZE);
        let fits = |needs: Option<f64>, room: f64| needs.is_some_and(|needs| needs * SLACK <= room);
        if fits(label, width * LABEL_SHARE - LABEL_GAP) && fits(value, width * (1.0 - LABEL_SHARE)) {
            fact.insert("is_line".to_owned(), json!(true));
        }
    }
}

fn plan_table(fields: &mut Map<String, Value>, width: f64, is_register: bool) {
    let (Some(Value::Array(head)), Some(Value::Array(rows))) = (fields.get("head"), fields.get("rows")) else { return };
    if head.is_empty() || rows.is_empty() || fields.contains_key("plan") {
        return;
    }
    let columns = columns(head, rows, width, is_register);
    let kinds = std::iter::once(row(head, &columns, true)).chain(rows.iter().map(|cells| match cells {
        Value::Array(cells) => row(cells, &columns, false),
        _ => Row::Whole,
    }));
    let kinds: Vec<_> = kinds.map(Row::word).collect();
    fields.insert("plan".to_owned(), json!({ "columns": columns, "rows": kinds }));
}

/// The widths of the columns in points. One of numbers or days is as wide as its longest cell; the others share what is left by the
/// root of their longest cell, so that a long text leaves room for a short one.
fn columns(head: &[Value], rows: &[Value], width: f64, is_register: bool) -> Vec<f64> {
    let mut natural = 0.0;
    let mut wanted = Vec::with_capacity(head.len());
    for (index, caption) in head.iter().enumerate() {
        let cells = || rows.iter().filter_map(|row| row.get(index));
        let longest = cells().map(weight).max().unwrap_or_default();
        let is_short = index > 0 && weight(caption) <= SHORT_HEAD && longest <= SHORT;
        let own = (is_short || is_register && index == 0).then(|| {
            let cells = cells().map(|cell| (cell, false)).chain([(caption, true)]);
            let widest = cells.map(|(cell, is_bold)| line(cell, is_bold).unwrap_or(f64::INFINITY)).fold(0.0, f64::max);
            widest * TABLE_SIZE * SLACK + INSET
        });
        let own = own.filter(|own| *own <= width * NATURAL_SHARE);
        natural += own.unwrap_or_default();
        wanted.push(own.ok_or_else(|| (longest.max(weight(caption)) as f64).sqrt().max(NARROWEST)));
    }
    let shares: f64 = wanted.iter().filter_map(|each| each.as_ref().err()).sum();
    if shares == 0.0 || natural >= width {
        return vec![width / head.len() as f64; head.len()];
    }
    wanted.into_iter().map(|each| each.unwrap_or_else(|share| (width - natural) * share / shares)).collect()
}

fn row(cells: &[Value], columns: &[f64], is_head: bool) -> Row {
    if cells.iter().any(|cell| weight(cell) > LONG) {
        return Row::Breaks;
    }
    let fits = |(cell, room): (&Value, &f64)| {
        line(cell, is_head).is_some_and(|needs| needs * TABLE_SIZE * SLACK <= room - INSET)
    };
    if cells.iter().zip(columns).all(fits) { Row::Line } else { Row::Whole }
}

/// The width in ems of what stands in a cell, where it surely is one line.
fn line(cell: &Value, is_bold: bool) -> Option<f64> {
    match cell {
        Value::Null => Some(0.0),
        Value::String(text) => advance(text, is_bold),
        Value::Array(items) => match items.as_slice() {
            [] => Some(0.0),
            [Value::Object(run)] if run.get("missing") != Some(&Value::Bool(true)) => line(run.get("text")?, true),
            _ => None,
        },
        Value::Number(number) => advance(&number.to_string(), is_bold),
        _ => None,
    }
}

/// About how many characters a cell holds.
fn weight(cell: &Value) -> usize {
    match cell {
        Value::String(text) => text.chars().count() + 2 * LINE * text.matches('\n').count(),
        Value::Array(items) => {
            let parts = if items.len() > 1 { LINE * items.len() } else { 0 };
            items.iter().map(weight).sum::<usize>() + parts
        }
        Value::Object(run) => run.get("text").map_or(0, weight),
        Value::Number(number) => number.to_string().len(),
        Value::Bool(_) => 3,
        Value::Null => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(head: &[&str], rows: &[&[&str]]) -> (Vec<f64>, Vec<String>) {
        let mut values = json!({ "head": head, "rows": rows });
        plan(&mut values, true);
        let columns = values["plan"]["columns"].as_array().expect("columns").iter().filter_map(Value::as_f64).collect();
        let kinds = values["plan"]["rows"].as_array().expect("rows").iter();
        (columns, kinds.map(|kind| kind.as_str().expect("a word").to_owned()).collect())
    }

    #[test]
    fn columns_fill_the_page_and_days_take_what_they_need() {
        let long = "Pracownicy obecni i byli, osoby ubiegające się o pracę, ich rodziny";
        let (columns, kinds) = planned(&["Nr", "Kogo dotyczy", "Od"], &[&["1", long, "18.11.2025"], &["22", "x", ""]]);
        assert!((columns.iter().sum::<f64>() - LANDSCAPE).abs() < 0.01, "{columns:?}");
        let day = advance("18.11.2025", false).expect("digits have glyphs") * TABLE_SIZE;
        assert!(columns[2] > day + INSET && columns[2] < day + INSET + 2.0, "{columns:?}");
        assert!(columns[1] > columns[0] + columns[2], "{columns:?}");
        assert_eq!(kinds, ["line", "line", "line"]);
    }

    #[test]
    fn a_row_is_a_line_only_where_each_cell_surely_is_one() {
        let word = |length: usize| "m".repeat(length);
        let fitting =
            (1..400).take_while(|length| planned(&["Nr", "A"], &[&["1", &word(*length)]]).1[1] == "line").count();
        let room = planned(&["Nr", "A"], &[&["1", &word(fitting)]]).0[1] - INSET;
        let needs = |length: usize| advance(&word(length), false).expect("a letter") * TABLE_SIZE;
        assert!(needs(fitting) <= room && needs(fitting + 1) * SLACK > room, "{fitting}");
        let kind = |cell: &str| planned(&["Nr", "A"], &[&["1", cell]]).1[1].clone();
        assert_eq!(kind("dwie\nlinie"), "whole");
        assert_eq!(kind("\u{627}\u{628}"), "whole", "letters that another font draws");
        assert_eq!(kind(&"słowo ".repeat(120)), "breaks");
    }

    #[test]
    fn facts_and_tables_within_are_planned_by_the_width_of_their_page() {
        let mut values = json!({ "sections": [{
            "facts": [
                { "label": "Nazwa", "law": "art. 30", "value": "Księga uczniów" },
                { "label": "Nazwa", "law": "", "value": ["jedno", "drugie"] },
                { "label": "Etykieta dłuższa od miejsca, które na nią przeznaczono", "value": "x" },
            ],
            "tables": [{ "head": ["A", "B"], "rows": [["1", "2"]] }],
        }] });
        plan(&mut values, false);
        let section = &values["sections"][0];
        let lines: Vec<_> =
            section["facts"].as_array().expect("facts").iter().map(|fact| fact["is_line"] == true).collect();
        assert_eq!(lines, [true, false, false]);
        let columns = section["tables"][0]["plan"]["columns"].as_array().expect("columns");
        let width: f64 = columns.iter().filter_map(Value::as_f64).sum();
        assert!((width - PORTRAIT).abs() < 0.01, "{width}");
    }
}
