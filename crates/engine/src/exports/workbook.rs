//! XLSX with frozen, filterable headings; text is written as text, so no cell can be a formula.
//!
//! Nothing is cut: a list of rows has a sheet of its own, and so have the texts that no cell of XLSX can hold.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::lists::{self, CONTINUED, LONG_TEXTS};
use super::table::{Cell, Lists, Table};

/// Longest text that a cell of XLSX holds, in units of UTF-16.
const CELL_MAX: usize = 32_767;

pub(super) fn write(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut book = Book::new();
    let slug = table.register.slug();
    let records = table.records.iter().map(|record| table.cells(record, Lists::Apart));
    book.sheet(&lists::sheet_name(&(table.label)(slug)), &table.headings(Lists::Apart), records)?;
    for list in lists::of(table.register) {
        let rows = table.records.iter().flat_map(|record| table.list_rows(&list, record));
        let name = list.sheet_name(&(table.label)(&list.label_key(slug)));
        book.sheet(&name, &table.list_headings(&list), rows)?;
    }
    book.long_texts(table)?;
    Ok(book.workbook.save_to_buffer()?)
}

struct Book {
    workbook: Workbook,
    bold: Format,
    wrapped: Format,
    day: Format,
    /// Texts that no cell can hold; a cell names its own by the place in here, from 1.
    long: Vec<String>,
}

impl Book {
    fn new() -> Self {
        Self {
            workbook: Workbook::new(),
            bold: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
            long: Vec::new(),
        }
    }

    fn sheet(&mut self, name: &str, headings: &[String], lines: impl Iterator<Item = Vec<Cell>>) -> anyhow::Result<()> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let last_column = u16::try_from(headings.len().saturating_sub(1))?;
        for (column, heading) in (0..).zip(headings) {
            sheet.write_string_with_format(0, column, heading, &self.bold)?;
            sheet.set_column_width(column, if column < 2 { 12 } else { 28 })?;
        }
        let mut last_row = 0;
        for (row, line) in (1..).zip(lines) {
            last_row = row;
            for (column, cell) in (0..).zip(line) {
                self.cell(&mut sheet, (row, column), cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    fn cell(&mut self, sheet: &mut Worksheet, (row, column): (u32, u16), cell: Cell) -> anyhow::Result<()> {
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Number(number) => sheet.write_number_with_format(row, column, as_number(number), &self.wrapped)?,
            Cell::Date(date) => match excel_day(date) {
                Some(value) => sheet.write_datetime_with_format(row, column, value, &self.day)?,
                None => sheet.write_string_with_format(row, column, date.to_string(), &self.wrapped)?,
            },
            Cell::Text(text) if text.encode_utf16().count() > CELL_MAX => {
                self.long.push(text);
                let elsewhere = format!("{CONTINUED}{}", self.long.len());
                sheet.write_string_with_format(row, column, elsewhere, &self.wrapped)?
            }
            Cell::Text(text) => sheet.write_string_with_format(row, column, text, &self.wrapped)?,
        };
        Ok(())
    }

    /// The parts of each long text in their order, one line a part.
    fn long_texts(&mut self, table: &Table) -> anyhow::Result<()> {
        let long = std::mem::take(&mut self.long);
        if long.is_empty() {
            return Ok(());
        }
        let headings = ["export-number", "export-part"].map(|key| (table.label)(key));
        let lines = (1..).zip(&long).flat_map(|(number, text)| {
            parts(text).into_iter().map(move |part| vec![Cell::Number(number), Cell::Text(part.to_owned())])
        });
        self.sheet(&lists::sheet_name(&(table.label)(LONG_TEXTS)), &headings, lines)
    }
}

/// Pieces that fit into cells. None begins or ends with a space if it can be helped: readers of cells take those off.
fn parts(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while !text.is_empty() {
        let (mut units, mut end, mut within_word, mut was_space) = (0, text.len(), None, true);
        for (place, letter) in text.char_indices() {
            if units + letter.len_utf16() > CELL_MAX {
                end = within_word.unwrap_or(place);
                break;
            }
            if !was_space && !letter.is_whitespace() {
                within_word = Some(place);
            }
            was_space = letter.is_whitespace();
            units += letter.len_utf16();
        }
        let (part, rest) = text.split_at(end);
        parts.push(part);
        text = rest;
    }
    parts
}

/// Record numbers stay far below the 2^53 that a spreadsheet's number holds exactly.
#[expect(clippy::cast_precision_loss, reason = "numbers of records are small")]
fn as_number(number: u64) -> f64 {
    number as f64
}

/// Spreadsheets know no days before 1900, and count those of early 1900 wrongly.
fn excel_day(date: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_within_words_and_nothing_of_it_is_lost() {
        let text = "słowo i 🦔 jeszcze jedno\n".repeat(5_000);
        let text = text.trim();
        let cut = parts(text);
        assert!(cut.len() > 2);
        assert_eq!(cut.concat(), text);
        assert!(cut.iter().all(|part| part.encode_utf16().count() <= CELL_MAX && part.trim() == *part));
    }
}
