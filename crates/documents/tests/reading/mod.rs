//! What a PDF says, as a reader gets it, and what it says of itself: its text is read back with poppler's `pdftotext`, which the
//! test run installs.
#![allow(dead_code, reason = "each test uses its own part")]

use std::io::Write as _;
use std::process::{Command, Stdio};

/// What is there for lines to break at and for words of two directions to stand apart, and is no letter.
const UNSEEN: [char; 5] = ['\u{200b}', '\u{2060}', '\u{2068}', '\u{2069}', '\u{ad}'];
const PAGE_END: char = '\u{c}';

/// Of the height of a word's box, what belongs to the letters; the rest is room for accents and tails.
const LETTERS_SHARE: f64 = 0.7;
/// Points by which two words may touch.
const TOUCH: f64 = 0.5;
/// Points within the edge of a page that stay white.
const WHITE: f64 = 28.0;

/// What the reader says when it is asked so.
fn told(pdf: &[u8], how: &[&str]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .args(how)
        .args(["-", "-"])
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
    String::from_utf8(output).expect("UTF-8 was asked for")
}

/// Page after page, in reading order; spaces of every width as one space.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let plain = told(pdf, &["-raw"]).replace(UNSEEN, "");
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

/// A word and the box of its letters: left, top, right, bottom.
type Word<'a> = (&'a str, [f64; 4]);

/// Words that stand on each other, and words that stand in the margin: nobody can read them.
pub fn misplaced(pdf: &[u8]) -> Vec<String> {
    let told = told(pdf, &["-bbox"]);
    let mut found = Vec::new();
    for (page, number) in told.split("<page ").skip(1).zip(1..) {
        let [width, height] = numbers(page);
        let mut words: Vec<Word<'_>> = page.split("<word ").skip(1).filter_map(word).collect();
        let strays = words.iter().filter(|(_, [left, top, right, bottom])| {
            *left < WHITE || *top < WHITE || *right > width - WHITE || *bottom > height - WHITE
        });
        found.extend(strays.map(|(word, place)| format!("page {number}: {word:?} at the edge, {place:?}")));
        words.sort_by(|one, two| one.1[1].total_cmp(&two.1[1]));
        for (index, (upper, over)) in words.iter().enumerate() {
            let beside = words[index + 1..].iter().take_while(|(_, under)| under[1] < over[3] - TOUCH);
            let covered = beside.filter(|(_, under)| over[0].max(under[0]) + TOUCH < over[2].min(under[2]));
            found.extend(covered.map(|(lower, _)| format!("page {number}: {upper:?} over {lower:?}")));
        }
    }
    found
}

fn word(told: &str) -> Option<Word<'_>> {
    let text = told.split_once('>')?.1.split_once("</word>")?.0;
    let [left, top, right, bottom] = numbers(told);
    let spare = (bottom - top) * (1.0 - LETTERS_SHARE) / 2.0;
    Some((text, [left, top + spare, right, bottom - spare]))
}

/// The first numbers between quotation marks.
fn numbers<const COUNT: usize>(told: &str) -> [f64; COUNT] {
    let mut quoted = told.split('"').skip(1).step_by(2);
    std::array::from_fn(|_| quoted.next().expect("as many attributes").parse().expect("a number of points"))
}
