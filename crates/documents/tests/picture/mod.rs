//! Coarse pictures of printed pages, kept as text under `documents/approved`: a hairline moves nothing, a lost letterhead
//! does. Of a longer document the first page stands there, one in the middle and the last, with the number of all.
//!
//! A document that nobody approved fails. To approve one, or a change, look at it, remove its file, run the test with
//! `RODOWOD_APPROVE=1` and commit what was written down.
#![allow(dead_code, reason = "each test uses its own part")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Asked for, what is seen is written down where nothing is approved.
const APPROVE: &str = "RODOWOD_APPROVE";
/// Cells of the picture, across and down.
pub const ACROSS: usize = 32;
const DOWN: usize = 45;
/// Shades that a page may differ by on the whole, and one cell at most; of 255.
const MEAN_MAX: f64 = 1.5;
const CELL_MAX: u8 = 40;

/// What a document looks like.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    pub page_count: usize,
    /// The number of a page, and the darkness of each of its cells.
    pub pages: Vec<(usize, Vec<u8>)>,
}

/// The look of a document, as a reader draws it.
pub fn look(pdf: &[u8]) -> Look {
    let mut reader = Command::new("pdftoppm")
        .args(["-gray", "-r", "40", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm (poppler-utils) is installed");
    let mut input = reader.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().unwrap().stdout;
    let _ = writer.join();
    let (mut drawn, mut rest) = (Vec::new(), &output[..]);
    while !rest.is_empty() {
        let (width, height, pixels) = header(rest);
        let (page, after) = pixels.split_at(width * height);
        drawn.push((width, height, page));
        rest = after;
    }
    let page_count = drawn.len();
    let pages = drawn.into_iter().zip(1..).filter(|(_, number)| is_kept(*number, page_count));
    let pages = pages.map(|((width, height, pixels), number)| (number, cells((width, height), pixels)));
    Look { page_count, pages: pages.collect() }
}

/// The first page, one in the middle and the last.
fn is_kept(number: usize, page_count: usize) -> bool {
    [1, page_count.div_ceil(2), page_count].contains(&number)
}

fn cells((width, height): (usize, usize), pixels: &[u8]) -> Vec<u8> {
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

/// The fields of a binary PGM, and what stands behind them.
fn header(pgm: &[u8]) -> (usize, usize, &[u8]) {
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

/// `page 3 of 5`, then a line for each row of cells.
pub fn written(look: &Look) -> String {
    let mut text = String::new();
    for (number, cells) in &look.pages {
        text += &format!("page {number} of {}\n", look.page_count);
        for row in cells.chunks(ACROSS) {
            text.extend(row.iter().map(|cell| format!("{cell:02x}")));
            text.push('\n');
        }
    }
    text
}

pub fn read(text: &str) -> Look {
    let mut look = Look { page_count: 0, pages: Vec::new() };
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("page ") {
            let (number, count) = head.split_once(" of ").unwrap();
            look.page_count = count.parse().unwrap();
            look.pages.push((number.parse().unwrap(), Vec::new()));
        } else {
            let shades =
                (0..line.len() / 2).map(|index| u8::from_str_radix(&line[index * 2..index * 2 + 2], 16).unwrap());
            look.pages.last_mut().unwrap().1.extend(shades);
        }
    }
    look
}

/// What differs too much, in words; none where the documents look alike.
pub fn difference(seen: &Look, approved: &Look) -> Option<String> {
    if seen.page_count != approved.page_count {
        return Some(format!("{} pages where {} were approved", seen.page_count, approved.page_count));
    }
    let pages = seen.pages.iter().zip(&approved.pages);
    pages.into_iter().find_map(|((number, seen), (_, approved))| {
        let apart = of_page(seen, approved)?;
        Some(format!("page {number}: {apart}"))
    })
}

fn of_page(seen: &[u8], approved: &[u8]) -> Option<String> {
    assert_eq!(seen.len(), approved.len());
    let apart: Vec<u8> = seen.iter().zip(approved).map(|(one, two)| one.abs_diff(*two)).collect();
    let mean = apart.iter().map(|shade| f64::from(*shade)).sum::<f64>() / apart.len() as f64;
    let (worst, shade) = apart.iter().enumerate().max_by_key(|(_, shade)| **shade)?;
    let place = (worst % ACROSS, worst / ACROSS);
    (mean > MEAN_MAX || *shade > CELL_MAX).then(|| format!("mean {mean:.2}, cell {place:?} by {shade}"))
}

fn approved(place: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents/approved").join(place)
}

/// What is wrong with the look of a document; none where it looks as approved.
pub fn compared(place: &str, name: &str, pdf: &[u8]) -> Option<String> {
    let (seen, path) = (look(pdf), approved(place).join(format!("{name}.txt")));
    let Ok(text) = fs::read_to_string(&path) else {
        if std::env::var_os(APPROVE).is_some() {
            fs::create_dir_all(path.parent()?).unwrap();
            fs::write(&path, written(&seen)).unwrap();
        }
        return Some(format!("{name}: nobody approved it; look at it, and run this with {APPROVE}=1"));
    };
    Some(format!("{name}: {}", difference(&seen, &read(&text))?))
}

/// What is approved under these names, by their ending, and belongs to no document.
pub fn stray(place: &str, ending: &str, names: &BTreeSet<&str>) -> Vec<String> {
    let Ok(files) = fs::read_dir(approved(place)) else { return Vec::new() };
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let kept =
        files.filter_map(|file| Some(file.strip_suffix(".txt")?.to_owned())).filter(|name| name.ends_with(ending));
    kept.filter(|name| !names.contains(name.as_str()))
        .map(|name| format!("{name}: approved, and no document"))
        .collect()
}
