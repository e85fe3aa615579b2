//! The sheets in which an export keeps lists of rows, folded back into the cells of the records that they belong to.
//!
//! What cannot be given to a record is named by its sheet and row, and the file is not taken in: no row is lost unseen.

use std::collections::BTreeMap;

use rodowod_domain::field::{Body, Field};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::fold as folded;
use serde_json::Value;

use super::cell::{self, Names};
use super::{Labels, Raw, ReadProblem, mark};
use crate::exports::lists::{self, CONTINUED, LONG_TEXTS, List};

/// Key of the heading above the numbers of records.
const NUMBER: &str = "export-number";
/// Key of the heading above the places of rows in their lists.
const ORDINAL: &str = "export-ordinal";

/// Brings the rows of the list sheets home. A workbook that is no export of ours stays as it is.
pub(super) fn fold(register: &dyn AnyRegister, mut sheets: Vec<Raw>, labels: Labels) -> Result<Vec<Raw>, ReadProblem> {
    let Some((place, mut home)) =
        sheets.iter().enumerate().find_map(|(place, raw)| Some((place, Home::of(raw, labels)?)))
    else {
        return Ok(sheets);
    };
    let mut records = sheets.remove(place);
    continue_texts(&mut records, &mut sheets, labels);
    let names = Names::of(register, labels);
    let slug = register.slug();
    for list in lists::of(register) {
        let called = labels(&list.label_key(slug));
        let found = sheets.iter().enumerate().find_map(|(place, raw)| {
            let label = called.iter().find(|label| list.sheet_name(label) == raw.name)?;
            Some((place, label))
        });
        let Some((place, label)) = found else { continue };
        let sheet = sheets.remove(place);
        let rows = Lines { list: &list, slug, names: &names, labels }.read(&sheet)?;
        home.add(&mut records, label, (rows, &sheet.name))?;
    }
    sheets.insert(0, records);
    Ok(sheets)
}

/// Puts the texts that were too long for a cell back where they were taken from.
fn continue_texts(records: &mut Raw, sheets: &mut Vec<Raw>, labels: Labels) {
    let names: Vec<String> = labels(LONG_TEXTS).iter().map(|label| lists::sheet_name(label)).collect();
    let Some(place) = sheets.iter().position(|raw| names.contains(&raw.name)) else { return };
    let mut long: BTreeMap<String, String> = BTreeMap::new();
    for (_, cells) in sheets.remove(place).rows.into_iter().skip(1) {
        if let [number, part] = cells.as_slice() {
            long.entry(format!("{CONTINUED}{number}")).or_default().push_str(part);
        }
    }
    let rows = sheets.iter_mut().chain([records]).flat_map(|raw| raw.rows.iter_mut());
    for cell in rows.flat_map(|(_, cells)| cells.iter_mut()) {
        if let Some(whole) = long.get(cell.as_str()) {
            cell.clone_from(whole);
        }
    }
}

/// Where the sheet of the records has what ties rows to them.
struct Home {
    /// The row of headings.
    heading: usize,
    /// The column of numbers; an office may have taken it out.
    number: Option<usize>,
    mark: usize,
    width: usize,
}

impl Home {
    fn of(raw: &Raw, labels: Labels) -> Option<Self> {
        let heading = raw.rows.iter().position(|(_, cells)| mark::column(cells, labels).is_some())?;
        let (_, cells) = raw.rows.get(heading)?;
        let width = raw.rows.iter().map(|(_, cells)| cells.len()).max()?;
        Some(Self { heading, number: column(cells, &labels(NUMBER)), mark: mark::column(cells, labels)?, width })
    }

    /// Adds a column with the rows of each record. A record with a mark has them all here: none means an empty list.
    fn add(&mut self, records: &mut Raw, label: &str, (mut rows, sheet): (Rows, &str)) -> Result<(), ReadProblem> {
        let number = self.number.ok_or_else(|| ReadProblem::new("import-list-without-numbers").with("sheet", sheet))?;
        for (place, (_, cells)) in records.rows.iter_mut().enumerate().skip(self.heading) {
            let has_mark = cells.get(self.mark).is_some_and(|mark| !mark.is_empty());
            let list = cells.get(number).and_then(|number| rows.get_mut(number));
            let cell = match list {
                _ if place == self.heading => label.to_owned(),
                Some(list) => list.taken(),
                None if has_mark => "[]".to_owned(),
                None => String::new(),
            };
            cells.resize(self.width, String::new());
            cells.push(cell);
        }
        self.width += 1;
        let strangers = rows.iter().filter(|(_, list)| !list.is_taken);
        match strangers.min_by_key(|(_, list)| list.line) {
            None => Ok(()),
            Some((number, list)) => Err(ReadProblem::new("import-list-stranger")
                .with("sheet", sheet)
                .with("row", list.line)
                .with("number", number)),
        }
    }
}

/// The rows of each record, by its number as the sheets have it.
type Rows = BTreeMap<String, Listed>;

#[derive(Default)]
struct Listed {
    /// The first line of the sheet that has one of them.
    line: usize,
    /// Each with its place in the list.
    rows: Vec<(u64, Body)>,
    is_taken: bool,
}

impl Listed {
    /// The list as a cell has it. A row that was added without a place follows the one above it.
    fn taken(&mut self) -> String {
        self.is_taken = true;
        self.rows.sort_by_key(|(ordinal, _)| *ordinal);
        Value::Array(self.rows.iter().map(|(_, row)| Value::Object(row.clone())).collect()).to_string()
    }
}

/// How the lines of one sheet are read.
struct Lines<'a> {
    list: &'a List,
    slug: &'a str,
    names: &'a Names,
    labels: Labels<'a>,
}

impl Lines<'_> {
    fn read(&self, sheet: &Raw) -> Result<Rows, ReadProblem> {
        let mut rows = Rows::new();
        let Some((_, headings)) = sheet.rows.first() else { return Ok(rows) };
        let number = column(headings, &(self.labels)(NUMBER));
        let number =
            number.ok_or_else(|| ReadProblem::new("import-list-without-numbers").with("sheet", &sheet.name))?;
        let ordinal = column(headings, &(self.labels)(ORDINAL));
        let fields = self.fields(headings, (&sheet.name, number))?;
        let mut above: BTreeMap<String, u64> = BTreeMap::new();
        for (line, cells) in sheet.rows.iter().skip(1) {
            let mut row = Body::new();
            for (column, field) in &fields {
                let cell = cells.get(*column).map(String::as_str).unwrap_or_default();
                if let Some(value) = cell::value(field, cell, self.names) {
                    row.insert(field.name.to_owned(), value);
                }
            }
            if row.is_empty() {
                continue;
            }
            let cell = |column: usize| cells.get(column).cloned().unwrap_or_default();
            let last = above.entry(cell(number)).or_default();
            *last = ordinal.and_then(|column| cell(column).parse().ok()).unwrap_or(*last);
            let of_record = rows.entry(cell(number)).or_insert_with(|| Listed { line: *line, ..Listed::default() });
            of_record.rows.push((*last, row));
        }
        Ok(rows)
    }

    /// The column of each field. One that is gone would empty its field in every row, so it has to be there.
    fn fields(
        &self,
        headings: &[String],
        (sheet, number): (&str, usize),
    ) -> Result<Vec<(usize, &'static Field)>, ReadProblem> {
        let mut taken = vec![number];
        let mut found = Vec::new();
        for field in self.list.columns() {
            let called = (self.labels)(&self.list.column_key(self.slug, field));
            let known: Vec<String> = called.iter().map(|label| folded(label)).collect();
            let place = headings
                .iter()
                .enumerate()
                .position(|(place, heading)| !taken.contains(&place) && known.contains(&folded(heading)));
            let Some(place) = place else {
                let label = called.into_iter().next().unwrap_or_default();
                return Err(ReadProblem::new("import-list-column-missing").with("sheet", sheet).with("column", label));
            };
            taken.push(place);
            found.push((place, field));
        }
        Ok(found)
    }
}

/// The first column with one of these headings.
fn column(headings: &[String], labels: &[String]) -> Option<usize> {
    let known: Vec<String> = labels.iter().map(|label| folded(label)).collect();
    headings.iter().position(|heading| known.contains(&folded(heading)))
}
