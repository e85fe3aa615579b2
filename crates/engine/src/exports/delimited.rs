//! CSV for the spreadsheets of Polish offices: semicolons, UTF-8 with a mark, formulas guarded by an apostrophe.

use super::FORMULA_STARTS;
use super::table::{Cell, Table};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn write(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(table.headings().iter().map(|heading| guarded(heading)))?;
    for record in &table.records {
        writer.write_record(table.cells(record).into_iter().map(text))?;
    }
    Ok(writer.into_inner()?)
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(&text),
        Cell::Date(date) => date.to_string(),
        Cell::Number(number) => number.to_string(),
    }
}

fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA_STARTS) { format!("'{text}") } else { text.to_owned() }
}
