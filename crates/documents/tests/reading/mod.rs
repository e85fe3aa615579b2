//! What a PDF says, as a reader gets it, and what it says of itself: its text is read back with poppler's `pdftotext`, which the
//! test run installs.
#![allow(dead_code, reason = "each test uses its own part")]

use std::io::Write as _;
use std::process::{Command, Stdio};

/// What is there for lines to break at and for words of two directions to stand apart, and is no letter.
const UNSEEN: [char; 4] = ['\u{200b}', '\u{2068}', '\u{2069}', '\u{ad}'];
const PAGE_END: char = '\u{c}';

/// Page after page, in reading order; spaces of every width as one space.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("pdftotext (poppler-utils) is installed");
    let mut input = reader.stdin.take().expect("the pipe was asked for");
    let bytes = pdf.to_vec();
    // A reader that writes while it reads would wait for us as we for it.
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().expect("pdftotext ends").stdout;
    let _ = writer.join();
    let plain = String::from_utf8(output).expect("UTF-8 was asked for").replace(UNSEEN, "");
    let mut pages: Vec<String> =
        plain.split(PAGE_END).map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    pages.pop();
    pages
}

/// All pages as one line.
pub fn said(pdf: &[u8]) -> String {
    pages(pdf).join(" ")
}

/// What the file does not say of itself: that it is archival and accessible, its language, and what else it should name.
pub fn unmarked(pdf: &[u8], language: &str, own: &[&str]) -> Vec<String> {
    let raw = String::from_utf8_lossy(pdf);
    let spoken = match language {
        "en" => "en-GB",
        "uk" => "uk-UA",
        _ => "pl-PL",
    };
    let marks = [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/MarkInfo",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
        spoken,
    ];
    let marks = marks.iter().chain(own).filter(|mark| !raw.contains(**mark));
    marks.map(|mark| format!("without {mark}")).collect()
}
