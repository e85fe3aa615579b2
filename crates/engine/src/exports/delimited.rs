//! CSV for the spreadsheets of Polish offices: semicolons, UTF-8 with a mark, formulas guarded by an apostrophe.

use super::FORMULA_STARTS;
use super::table::{Cell, Lists, Table};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn write(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(table.headings(Lists::InCells).iter().map(|heading| guarded(heading)))?;
    for record in table.records {
        writer.write_record(table.cells(record, Lists::InCells).into_iter().map(text))?;
    }
    Ok(writer.into_inner()?)
}

/// One line a fact, for records of different registers: register, number, field and value.
pub(super) fn write_facts(tables: &[Table], headings: [String; 4]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(headings)?;
    for table in tables {
        let register = (table.label)(&format!("{}-one", table.register.slug()));
        let names = table.headings(Lists::InCells);
        for record in table.records {
            // The number stands in every line, and the mark at the end is for imports alone.
            let mut facts: Vec<_> = names.iter().zip(table.cells(record, Lists::InCells)).skip(1).collect();
            facts.pop();
            for (name, cell) in facts.into_iter().filter(|(_, cell)| *cell != Cell::Empty) {
                writer.write_record([guarded(&register), record.number.to_string(), guarded(name), text(cell)])?;
            }
        }
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
