//! How the first page of each document looks, against approved ones: a coarse picture, so that a hairline moves nothing and a
//! lost letterhead does. Remove a file under `documents/approved` and run the test to approve what is there now.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::date;
use rodowod_documents::{Institution, Language, Request, render, sample, template, templates};
use serde_json::Value;

/// Cells of the picture, across and down.
const ACROSS: usize = 32;
const DOWN: usize = 45;
/// Shades that a page may differ by on the whole, and one cell at most; of 255.
const MEAN_MAX: f64 = 1.5;
const CELL_MAX: u8 = 40;

fn print(name: &str, language: Language) -> Vec<u8> {
    let known = template(name).unwrap();
    let institution = Institution {
        name: "Szkoła Podstawowa w Przykładowie".into(),
        address_lines: vec!["ul. Szkolna 1".into(), "00-000 Przykładowo".into()],
        place: Some("Przykładowo".into()),
        ..Institution::default()
    };
    let pdf = render(&Request {
        template: name,
        language,
        title: "",
        codes: if known.codes.is_empty() { &["X-1"] } else { &[] },
        number: "SP/12/2026",
        version: None,
        date: date(2026, 3, 5),
        institution: &institution,
        logo: &[],
        proof: "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476",
        values: &sample(known, language),
    });
    pdf.unwrap()
}

/// The darkness of each cell of the first page.
fn picture(pdf: &[u8]) -> Vec<u8> {
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

fn written(cells: &[u8]) -> String {
    let rows = cells.chunks(ACROSS).map(|row| row.iter().map(|cell| format!("{cell:02x}")).collect::<String>());
    rows.collect::<Vec<_>>().join("\n") + "\n"
}

fn read(text: &str) -> Vec<u8> {
    let digits: String = text.split_whitespace().collect();
    (0..digits.len() / 2).map(|index| u8::from_str_radix(&digits[index * 2..index * 2 + 2], 16).unwrap()).collect()
}

/// What differs too much, in words; none where the pages look alike.
fn difference(seen: &[u8], approved: &[u8]) -> Option<String> {
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

#[test]
fn every_first_page_looks_as_it_was_approved() {
    for template in templates() {
        for language in [Language::Pl, Language::En] {
            let seen = picture(&print(template.name, language));
            let path = approved(&format!("{}.{}.txt", template.name, language.code()));
            let Ok(text) = fs::read_to_string(&path) else {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, written(&seen)).unwrap();
                continue;
            };
            if let Some(difference) = difference(&seen, &read(&text)) {
                panic!("{} in {}: {difference}\n{}", template.name, language.code(), written(&seen));
            }
        }
    }
}

#[test]
fn a_page_that_lost_something_does_not_pass() {
    let page = picture(&print("authorisation", Language::Pl));
    assert_eq!(difference(&page, &page), None);
    assert_eq!(read(&written(&page)), page);
    let mut without_head = page.clone();
    without_head[..ACROSS * 6].fill(0);
    assert!(difference(&without_head, &page).is_some());
    let other = picture(&print("request-reply", Language::Pl));
    assert!(difference(&other, &page).is_some());
}

#[test]
fn a_paper_in_ukrainian_is_set_in_ukrainian() {
    let known = template("paper").unwrap();
    let values: Value = sample(known, Language::Uk);
    assert!(values["blocks"].is_array());
    let pdf = print("paper", Language::Uk);
    assert!(String::from_utf8_lossy(&pdf).contains("uk-UA"));
}
