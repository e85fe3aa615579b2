//! A coarse picture of a printed page, kept as text under `documents/approved`: a hairline moves nothing, a lost letterhead
//! does. Where nothing is approved yet, what is seen is written down, to be looked at and committed.
#![allow(dead_code, reason = "each test uses its own part")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Cells of the picture, across and down.
pub const ACROSS: usize = 32;
const DOWN: usize = 45;
/// Shades that a page may differ by on the whole, and one cell at most; of 255.
const MEAN_MAX: f64 = 1.5;
const CELL_MAX: u8 = 40;

/// The darkness of each cell of the first page.
pub fn picture(pdf: &[u8]) -> Vec<u8> {
    let mut reader = Command::new("pdftoppm")
        .args(["-gray", "-r", "40", "-f", "1", "-singlefile", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm (poppler-utils) is installed");
    let mut input = reader.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().unwrap().stdout;
    let _ = writer.join();
    let (width, height, pixels) = pixels(&output);
    let cell = |index: usize| {
        let (x, y) = (index % ACROSS, index / ACROSS);
        let columns = x * width / ACROSS..(x + 1) * width / ACROSS;
        let rows = y * height / DOWN..(y + 1) * height / DOWN;
        let mut dark = 0;
        for row in rows.clone() {
            dark += columns.clone().map(|column| 255 - usize::from(pixels[row * width + column])).sum::<usize>();
        }
        u8::try_from(dark / (rows.len() * columns.len())).unwrap()
    };
    (0..ACROSS * DOWN).map(cell).collect()
}

/// The fields of a binary PGM.
fn pixels(pgm: &[u8]) -> (usize, usize, &[u8]) {
    let mut at = 0;
    let mut word = || {
        let start = at + pgm[at..].iter().position(|byte| !byte.is_ascii_whitespace()).unwrap();
        at = start + pgm[start..].iter().position(u8::is_ascii_whitespace).unwrap();
        String::from_utf8_lossy(&pgm[start..at]).into_owned()
    };
    assert_eq!(word(), "P5");
    let (width, height) = (word().parse().unwrap(), word().parse().unwrap());
    assert_eq!(word(), "255");
    (width, height, &pgm[at + 1..])
}

pub fn written(cells: &[u8]) -> String {
    let rows = cells.chunks(ACROSS).map(|row| row.iter().map(|cell| format!("{cell:02x}")).collect::<String>());
    rows.collect::<Vec<_>>().join("\n") + "\n"
}

pub fn read(text: &str) -> Vec<u8> {
    let digits: String = text.split_whitespace().collect();
    (0..digits.len() / 2).map(|index| u8::from_str_radix(&digits[index * 2..index * 2 + 2], 16).unwrap()).collect()
}

/// What differs too much, in words; none where the pages look alike.
pub fn difference(seen: &[u8], approved: &[u8]) -> Option<String> {
    assert_eq!(seen.len(), approved.len());
    let apart: Vec<u8> = seen.iter().zip(approved).map(|(one, two)| one.abs_diff(*two)).collect();
    let mean = apart.iter().map(|shade| f64::from(*shade)).sum::<f64>() / apart.len() as f64;
    let (worst, shade) = apart.iter().enumerate().max_by_key(|(_, shade)| **shade)?;
    let place = (worst % ACROSS, worst / ACROSS);
    (mean > MEAN_MAX || *shade > CELL_MAX).then(|| format!("mean {mean:.2}, cell {place:?} by {shade}"))
}

fn approved(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents/approved").join(name)
}

/// What is wrong with the look of a page; none where it looks as approved, or where nothing was approved yet.
pub fn compared(name: &str, pdf: &[u8]) -> Option<String> {
    let (seen, path) = (picture(pdf), approved(&format!("{name}.txt")));
    let Ok(text) = fs::read_to_string(&path) else {
        fs::create_dir_all(path.parent()?).unwrap();
        fs::write(&path, written(&seen)).unwrap();
        return None;
    };
    let difference = difference(&seen, &read(&text))?;
    Some(format!("{name}: {difference}\n{}", written(&seen)))
}
