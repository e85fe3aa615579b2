//! CSV as offices save it: any of the encodings and delimiters that spreadsheets have used in Poland.

use std::iter;

use csv::{ByteRecord, StringRecord};
use encoding_rs::{Encoding, UTF_8};

use super::{COLUMNS_MAX, ROWS_MAX, Raw, ReadProblem};

const DELIMITERS: [u8; 4] = *b";,\t|";
/// Rows looked at to find the delimiter.
const SAMPLE_ROWS: usize = 20;

pub(super) fn read(file_name: &str, bytes: &[u8]) -> Result<Raw, ReadProblem> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ReadProblem::new("import-old-workbook"));
    }
    let text = decode(bytes);
    if text.contains('\0') {
        return Err(ReadProblem::new("import-not-text"));
    }
    let delimiter = delimiter(&text);
    let mut reader = reader(&text, delimiter);
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| ReadProblem::new("import-not-text"))? {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() > COLUMNS_MAX {
            return Err(ReadProblem::new("import-too-many-columns").with("max", COLUMNS_MAX));
        }
        if rows.len() == ROWS_MAX {
            return Err(ReadProblem::new("import-too-many-rows").with("max", ROWS_MAX));
        }
        let cells: Vec<String> = record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((usize::try_from(line).unwrap_or_default(), cells));
        }
    }
    Ok(Raw { name: file_name.to_owned(), rows })
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// A byte order mark decides; then valid UTF-8; then what a Polish office most likely used.
fn decode(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(Some(b"pl"), chardetng::Utf8Detection::Deny)
        }
    };
    encoding.decode(bytes).0.into_owned()
}

/// The delimiter that splits most rows into the same number of cells, more than one.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: &u8| {
        let (mut reader, mut row) = (reader(text, *delimiter), ByteRecord::new());
        let width = || reader.read_byte_record(&mut row).is_ok_and(|is_row| is_row).then(|| row.len());
        let widths: Vec<usize> = iter::from_fn(width).take(SAMPLE_ROWS).collect();
        let widest = widths.iter().copied().max().unwrap_or(0);
        let equal = widths.iter().filter(|width| **width == widest).count();
        if widest < 2 { (0, 0) } else { (equal, widest) }
    };
    DELIMITERS.into_iter().rev().max_by_key(score).unwrap_or(b';')
}

/// Takes off the apostrophe by which our own export keeps a cell from becoming a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(crate::exports::FORMULA_STARTS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read("plik.csv", bytes).unwrap().rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn encodings_and_delimiters_of_polish_offices_give_the_same_cells() {
        let text = "Zbiór;Użytkownicy\nKsięga uczniów;Główna księgowa, źródło\n";
        let expected = vec![vec!["Zbiór", "Użytkownicy"], vec!["Księga uczniów", "Główna księgowa, źródło"]];
        assert_eq!(cells(text.as_bytes()), expected);
        assert_eq!(cells(&encoding_rs::WINDOWS_1250.encode(text).0), expected);
        assert_eq!(cells(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), expected);
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(cells(&wide), expected);
        let tabs = text.replace(';', "\t");
        assert_eq!(cells(tabs.as_bytes()), expected);
    }

    #[test]
    fn the_guard_against_formulas_comes_off() {
        assert_eq!(cells(b"a;b\n'=1+1;'x\n")[1], ["=1+1", "'x"]);
    }
}
