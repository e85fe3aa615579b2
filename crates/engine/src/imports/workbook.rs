//! XLSX, read cell by cell, so that neither a ZIP bomb nor a far-away cell can fill the memory.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use jiff::ToSpan;

use super::{COLUMNS_MAX, ROWS_MAX, Raw, ReadProblem, UNPACKED_MAX};

/// Most files inside a workbook; an ordinary one has about a dozen.
const PARTS_MAX: usize = 2_000;

/// Longest cell in bytes: XLSX itself allows 32,767 characters.
const CELL_MAX: usize = 4 * 32_767;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Raw>, ReadProblem> {
    measure(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadProblem::new("import-not-a-workbook"))?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let rows = read_sheet(&mut workbook, &name)?;
        sheets.push(Raw { name, rows });
    }
    Ok(sheets)
}

/// Unfolds every part and counts what really comes out: a bomb lies about its size.
fn measure(bytes: &[u8]) -> Result<(), ReadProblem> {
    let unreadable = || ReadProblem::new("import-not-a-workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    if archive.len() > PARTS_MAX {
        return Err(ReadProblem::new("import-bomb"));
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| unreadable())?;
        let room = UNPACKED_MAX - total;
        total += std::io::copy(&mut part.take(room + 1), &mut std::io::sink()).map_err(|_| unreadable())?;
        if total > UNPACKED_MAX {
            return Err(ReadProblem::new("import-bomb"));
        }
    }
    Ok(())
}

fn read_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<(usize, Vec<String>)>, ReadProblem> {
    let broken = || ReadProblem::new("import-not-a-workbook");
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| broken())?;
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value());
        if text.len() > CELL_MAX {
            return Err(ReadProblem::new("import-bomb"));
        }
        if text.is_empty() {
            continue;
        }
        let (row, column) = (row as usize + 1, column as usize);
        if column >= COLUMNS_MAX {
            return Err(ReadProblem::new("import-too-many-columns").with("max", COLUMNS_MAX));
        }
        if rows.last().is_none_or(|(last, _)| *last != row) {
            if rows.len() == ROWS_MAX {
                return Err(ReadProblem::new("import-too-many-rows").with("max", ROWS_MAX));
            }
            rows.push((row, Vec::new()));
        }
        let (_, cells) = rows.last_mut().expect("a row was pushed just above");
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
    Ok(rows)
}

fn shown(value: &DataRef) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(serial) => from_serial(serial.as_f64()).unwrap_or_else(|| serial.as_f64().to_string()),
        DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
    }
}

/// Days since 30 December 1899, as spreadsheets count; a fraction is the time of the day.
#[expect(clippy::cast_possible_truncation, reason = "a spreadsheet's day fits, and a day has 86,400 seconds")]
fn from_serial(serial: f64) -> Option<String> {
    let seconds = (serial.fract() * 86_400.0).round() as i64;
    let day = jiff::civil::date(1899, 12, 30).checked_add((serial.trunc() as i64).days()).ok()?;
    if seconds == 0 {
        return Some(day.to_string());
    }
    let moment = day.at(0, 0, 0, 0).checked_add(seconds.seconds()).ok()?;
    Some(moment.to_string())
}
