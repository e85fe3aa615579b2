//! What is known of a table before it is set: the widths of its columns, and which of its rows are one line.
//!
//! Typst sets a cell once more for a row of unknown height and once more for a column of unknown width; a long register
//! would be set three times. Invariant: a row is called a line only where its text cannot need a second one.

use serde_json::{Map, Value, json};

use crate::Language;
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
/// What a part of a hyphenated word may need, in points. Polish words are parted in Polish alone: what is typed into a record
/// stays Polish in an English document.
const PART: f64 = 48.0;
/// Of a word that no face of ours measures, the width of a character in ems.
const CHARACTER: f64 = 0.6;
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

/// The paper that a document is set on.
#[derive(Clone, Copy)]
struct Sheet {
    width: f64,
    parts_words: bool,
}

/// Adds its plan to every table and list of facts in these values. `is_register`: the first column of the table on top holds
/// numbers of records, the page lies on its side.
pub(crate) fn plan(values: &mut Value, is_register: bool, language: Language) {
    let lies = is_register || values["landscape"] == true;
    let sheet = Sheet { width: if lies { LANDSCAPE } else { PORTRAIT }, parts_words: language != Language::En };
    if let Value::Object(fields) = values {
        plan_table(fields, sheet, is_register);
    }
    nested(values, sheet);
}

fn nested(value: &mut Value, sheet: Sheet) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| nested(item, sheet)),
        Value::Object(fields) => {
            plan_table(fields, sheet, false);
            for (name, inner) in fields.iter_mut() {
                // The rows of a table hold cells, and there are many.
                if name == "facts" {
                    plan_facts(inner, sheet.width)
                } else if name != "rows" {
                    nested(inner, sheet)
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

fn plan_table(fields: &mut Map<String, Value>, sheet: Sheet, is_register: bool) {
    let (Some(Value::Array(head)), Some(Value::Array(rows))) = (fields.get("head"), fields.get("rows")) else { return };
    if head.is_empty() || rows.is_empty() || fields.contains_key("plan") {
        return;
    }
    let plan = match columns(head, rows, sheet, is_register) {
        Some((columns, parts_words)) => {
            let kinds = std::iter::once(row(head, &columns, true)).chain(rows.iter().map(|cells| match cells {
                Value::Array(cells) => row(cells, &columns, false),
                _ => Row::Whole,
            }));
            let kinds: Vec<_> = kinds.map(Row::word).collect();
            json!({ "columns": columns, "rows": kinds, "parts_words": parts_words })
        }
        None => json!({ "abreast": if sheet.width > PORTRAIT { 2 } else { 1 } }),
    };
    fields.insert("plan".to_owned(), plan);
}

/// What a column asks for.
struct Column {
    /// In points; with less, words run into the next column.
    least: f64,
    /// In points; with less, words are parted.
    whole: f64,
    /// Its part of what is left; none for a column that takes what it asks for.
    share: Option<f64>,
}

/// The widths of the columns in points, and whether words have to be parted; none where there are too many for the paper. A
/// column of numbers or days is as wide as its longest cell; the others share what is left by the root of their longest cell,
/// so that a long text leaves room for a short one, and each has room for its longest word.
fn columns(head: &[Value], rows: &[Value], sheet: Sheet, is_register: bool) -> Option<(Vec<f64>, bool)> {
    let asked: Vec<_> = head.iter().enumerate().map(|at| asked(at, rows, sheet, is_register)).collect();
    let total = |need: fn(&Column) -> f64| asked.iter().map(need).sum::<f64>();
    let (least, whole) = (total(|column| column.least), total(|column| column.whole));
    if least > sheet.width {
        return None;
    }
    // Where the words do not all fit, each column gives up as much of its wish as the others.
    let parts_words = whole > sheet.width;
    let granted = if parts_words { (sheet.width - least) / (whole - least) } else { 1.0 };
    let mut widths: Vec<f64> =
        asked.iter().map(|column| column.least + (column.whole - column.least) * granted).collect();
    let mut open: Vec<usize> = (0..asked.len()).filter(|index| asked[*index].share.is_some()).collect();
    if open.is_empty() {
        let spare = (sheet.width - widths.iter().sum::<f64>()) / widths.len() as f64;
        return Some((widths.into_iter().map(|width| width + spare).collect(), parts_words));
    }
    loop {
        let taken: f64 = (0..widths.len()).filter(|index| !open.contains(index)).map(|index| widths[index]).sum();
        let shares: f64 = open.iter().filter_map(|index| asked[*index].share).sum();
        let given = |index: usize| asked[index].share.unwrap_or_default() * (sheet.width - taken) / shares;
        let before = open.len();
        let stays = |index: &usize| given(*index) >= widths[*index];
        let still: Vec<usize> = open.iter().copied().filter(stays).collect();
        if still.len() == before || still.is_empty() {
            let given: Vec<f64> = open.iter().map(|index| given(*index)).collect();
            // With none left that would take more, all have what they need and the paper is full.
            if !still.is_empty() {
                open.iter().zip(given).for_each(|(index, width)| widths[*index] = width);
            }
            return Some((widths, parts_words));
        }
        open = still;
    }
}

fn asked((index, caption): (usize, &Value), rows: &[Value], sheet: Sheet, is_register: bool) -> Column {
    let cells = || rows.iter().filter_map(|row| row.get(index));
    let longest = cells().map(weight).max().unwrap_or_default();
    let is_short = index > 0 && weight(caption) <= SHORT_HEAD && longest <= SHORT;
    let all = || cells().map(|cell| (cell, false)).chain([(caption, true)]);
    let natural = (is_short || is_register && index == 0).then(|| {
        let widest = all().map(|(cell, is_bold)| line(cell, is_bold).unwrap_or(f64::INFINITY)).fold(0.0, f64::max);
        widest * TABLE_SIZE * SLACK + INSET
    });
    if let Some(width) = natural.filter(|width| *width <= sheet.width * NATURAL_SHARE) {
        return Column { least: width, whole: width, share: None };
    }
    let (mut least, mut whole) = (0.0, 0.0);
    for (cell, is_bold) in all() {
        words(cell, &mut |word| {
            let width = advance(word, is_bold).unwrap_or_else(|| word.chars().count() as f64 * CHARACTER);
            let width = width * TABLE_SIZE * SLACK;
            let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let can_part = sheet.parts_words && bare.chars().all(|letter| letter.is_alphabetic() || letter == '\u{a0}');
            whole = f64::max(whole, width);
            least = f64::max(least, if can_part { width.min(PART) } else { width });
        });
    }
    let share = (longest.max(weight(caption)) as f64).sqrt().max(NARROWEST);
    Column { least: least + INSET, whole: whole + INSET, share: Some(share) }
}

/// What stands between two places where a line may end.
fn words(cell: &Value, take: &mut impl FnMut(&str)) {
    match cell {
        Value::String(text) => {
            let ends =
                |character: char| (character.is_whitespace() && character != '\u{a0}') || character == '\u{200b}';
            text.split(ends).flat_map(|word| word.split_inclusive('-')).for_each(take)
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, take)),
        Value::Object(run) => run.get("text").into_iter().for_each(|text| words(text, take)),
        _ => {}
    }
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
        plan(&mut values, true, Language::Pl);
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
    fn each_column_has_room_for_its_words_or_none_has() {
        let long = "Wszystkie rejestry, które instytucja prowadzi, a także te, które doszły. ".repeat(4);
        let (columns, _) = planned(&["Nr", "Nazwa", "Rejestry"], &[&["1", "Halina Wzorcowa", &long]]);
        assert!(columns[1] >= advance("Wzorcowa", false).expect("letters") * TABLE_SIZE + INSET, "{columns:?}");
        assert!((columns.iter().sum::<f64>() - LANDSCAPE).abs() < 0.01, "{columns:?}");
        let wide = |language: Language, count: usize| {
            let mut values =
                json!({ "head": vec!["Prawdopodobieństwo"; count], "rows": [vec!["niewłaściwego"; count]] });
            plan(&mut values, false, language);
            values["plan"].clone()
        };
        assert_eq!(wide(Language::Pl, 7)["abreast"], Value::Null, "Polish words are parted");
        assert_eq!([wide(Language::Pl, 8), wide(Language::En, 5)], [json!({ "abreast": 1 }), json!({ "abreast": 1 })]);
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
        plan(&mut values, false, Language::Pl);
        let section = &values["sections"][0];
        let lines: Vec<_> =
            section["facts"].as_array().expect("facts").iter().map(|fact| fact["is_line"] == true).collect();
        assert_eq!(lines, [true, false, false]);
        let columns = section["tables"][0]["plan"]["columns"].as_array().expect("columns");
        let width: f64 = columns.iter().filter_map(Value::as_f64).sum();
        assert!((width - PORTRAIT).abs() < 0.01, "{width}");
    }
}
