//! XLSX with a frozen, filterable heading; text is written as text, so no cell can be a formula.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook};

use super::table::{Cell, Table};

/// Longest text that a cell of XLSX holds.
const CELL_MAX: usize = 32_767;

pub(super) fn write(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let headings = table.headings();
    let last_column = u16::try_from(headings.len().saturating_sub(1))?;
    for (column, heading) in (0..).zip(&headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
        sheet.set_column_width(column, if column < 2 { 12 } else { 28 })?;
    }
    for (row, record) in (1..).zip(&table.records) {
        for (column, cell) in (0..).zip(table.cells(record)) {
            match cell {
                Cell::Empty => continue,
                Cell::Number(number) => sheet.write_number_with_format(row, column, as_number(number), &wrapped)?,
                Cell::Date(date) => match excel_day(date) {
                    Some(value) => sheet.write_datetime_with_format(row, column, value, &day)?,
                    None => sheet.write_string_with_format(row, column, date.to_string(), &wrapped)?,
                },
                Cell::Text(text) => {
                    anyhow::ensure!(
                        text.encode_utf16().count() <= CELL_MAX,
                        "a cell of XLSX cannot hold so long a text"
                    );
                    sheet.write_string_with_format(row, column, text, &wrapped)?
                }
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, u32::try_from(table.records.len())?, last_column)?;
    Ok(workbook.save_to_buffer()?)
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
