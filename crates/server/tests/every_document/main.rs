//! Every document that the program prints, from the data of the demonstration and in every language it exists in: all codes,
//! every letter, the papers of the institution, the sheet of any record, registers of today and of a past day.
//!
//! Nothing of the machinery shows on paper: no key, no code of a choice, no markup. Each file says of itself that it is
//! archival and accessible, in which language it speaks and what it is called; its pages look as they were approved.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../../../documents/tests/picture/mod.rs"]
mod picture;
#[allow(dead_code, reason = "the list of forms is for the catalogue")]
#[path = "../../src/printing.rs"]
mod printing;
#[path = "../../../documents/tests/reading/mod.rs"]
mod reading;
#[path = "../support/mod.rs"]
mod support;

mod look;
mod office;
mod words;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use office::{Office, Sheet};
use printing::Typesetter;
use rodowod_papers::PAPERS;
use rodowod_registers::REGISTERS;
use rodowod_web::Printer as _;
use rodowod_web::forms::{FORMS, Prints, RECORD};
use rodowod_web::text::{Language, Text};
use serde_json::Value;
use words::{Machinery, flaws};

/// Hours after which all that a sample tells has happened.
const YEAR_HOURS: i64 = 365 * 24;
/// Two pages at a time: more would only wait for each other.
const SETTERS: usize = 2;
/// Of so many registers the sheet of one is set, and of so many English documents one: the layout is that of the Polish.
const RECORDS_APART: usize = 10;
const ENGLISH_APART: usize = 4;
/// A folder in which every file is kept, to be looked at: nobody judges a page by its words alone.
const KEPT: &str = "RODOWOD_PAPERS";
/// Where the approved pages lie.
const PLACE: &str = "";

/// Sets them all; what one says of a file is an answer, empty where all is well.
fn each_set(sheets: &[Sheet], say: impl Fn(&Sheet, &[u8]) -> Vec<String> + Sync) -> Vec<String> {
    let (next, said) = (Mutex::new(sheets.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..SETTERS {
            scope.spawn(|| {
                loop {
                    let Some(sheet) = next.lock().unwrap().next() else { return };
                    let pdf =
                        Typesetter.print(sheet.job.clone()).unwrap_or_else(|_| panic!("{} was not set", sheet.name));
                    keep(sheet, &pdf);
                    let found = say(sheet, &pdf);
                    said.lock().unwrap().extend(found.into_iter().map(|one| format!("{}: {one}", sheet.name)));
                }
            });
        }
    });
    said.into_inner().unwrap()
}

fn keep(sheet: &Sheet, pdf: &[u8]) {
    let Some(folder) = std::env::var_os(KEPT).map(PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let name = sheet.name.replace([' ', '/'], "-");
    std::fs::write(folder.join(format!("{name}.{}.pdf", sheet.job.language)), pdf).unwrap();
}

/// The codes that a record is printed under.
fn codes() -> Vec<(&'static str, &'static str)> {
    FORMS.iter().filter(|form| form.is_of_a_record()).map(|form| (form.register, form.code)).collect()
}

/// What has no code: letters and protocols, documents of registers, the sheet of any record.
fn without_code() -> Vec<(&'static str, &'static str)> {
    // What a form prints is not printed again under its own name.
    let is_form = |name: &str| FORMS.iter().any(|form| matches!(form.prints, Prints::Paper(of) if of == name));
    let papers = PAPERS.iter().filter(|paper| !paper.register.is_empty() && !is_form(paper.name));
    let mut wanted: Vec<_> = papers.map(|paper| (paper.register, paper.name)).collect();
    for register in REGISTERS {
        wanted.extend(register.documents().iter().map(|name| (register.slug(), *name)));
        wanted.push((register.slug(), RECORD));
    }
    wanted
}

/// What is wrong with what was found for these, apart from the files.
fn gaps(sheets: &[Sheet], absent: Vec<String>) -> Vec<String> {
    let open = sheets.iter().filter(|sheet| !sheet.lacks.is_empty());
    let open = open.map(|sheet| format!("{}: no record is whole: {:?}", sheet.name, sheet.lacks));
    absent.into_iter().map(|name| format!("{name}: no record shows it")).chain(open).collect()
}

/// Sets every one of so many, and reads the words of the others.
fn faults(sheets: Vec<Sheet>, apart: usize, machinery: &Machinery) -> Vec<String> {
    let mut faults = Vec::new();
    // The other templates are given codes and say them in words themselves.
    for sheet in sheets.iter().filter(|sheet| [RECORD, "paper"].contains(&sheet.job.template)) {
        let mut words = String::new();
        push_words(&sheet.job.content["values"], &mut words);
        faults.extend(machinery.found_in(&words).into_iter().map(|one| format!("{}: {one}", sheet.name)));
    }
    let apart = if std::env::var_os(KEPT).is_some() { 1 } else { apart };
    let set: Vec<Sheet> = sheets.into_iter().step_by(apart).collect();
    faults.extend(each_set(&set, |sheet, pdf| flaws(sheet, pdf, machinery)));
    faults
}

fn push_words(value: &Value, words: &mut String) {
    match value {
        Value::String(text) => words.extend([text.as_str(), " "]),
        Value::Array(items) => items.iter().for_each(|item| push_words(item, words)),
        Value::Object(fields) => fields.values().for_each(|inner| push_words(inner, words)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_code_prints_whole_in_polish() {
    let (office, text) = (Office::open(1).await, Text::of(Language::Polish));
    let (mut sheets, absent) = office.of_records(text, &codes()).await;
    sheets.extend(office.of_institution(text).await);
    let known: BTreeSet<&str> = sheets.iter().filter_map(|sheet| Some(sheet.job.form?.1)).collect();
    assert!(FORMS.iter().all(|form| known.contains(form.code)), "{known:?}");
    let mut wrong = gaps(&sheets, absent);
    wrong.extend(faults(sheets, 1, &Machinery::known()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_letter_and_notice_prints_whole_in_the_languages_it_speaks() {
    let (office, text, machinery) = (Office::open(1).await, Text::of(Language::Polish), Machinery::known());
    let (sheets, absent) = office.of_records(text, &without_code()).await;
    let mut wrong = gaps(&sheets, absent);
    // One template sets the sheet of any record, so that a few stand for all.
    let (of_records, mut letters): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.job.template == RECORD);
    for language in ["pl", "en", "uk"] {
        letters.extend(look::notices(&office, language).await);
    }
    let to_client = letters.iter().find(|sheet| sheet.name.starts_with("breach-client ")).unwrap();
    let mut words = String::new();
    push_words(&to_client.job.content["values"], &mut words);
    assert!(words.contains("na podstawie umowy nr POW/1/2026"), "the letter names the contract: {words}");
    wrong.extend(faults(of_records, RECORDS_APART, &machinery));
    wrong.extend(faults(letters, 1, &machinery));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_document_says_the_same_in_english() {
    let (office, text) = (Office::open(1).await, Text::of(Language::English));
    let wanted = [codes(), without_code()].concat();
    let (mut sheets, absent) = office.of_records(text, &wanted).await;
    sheets.extend(office.of_institution(text).await);
    let mut wrong = gaps(&sheets, absent);
    wrong.extend(faults(sheets, ENGLISH_APART, &Machinery::known()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What does not look as it was approved, and what is approved that no document answers for.
async fn unlike(office: &Office, mut sheets: Vec<Sheet>, language: &str) -> Vec<String> {
    sheets.extend(look::notices(office, language).await);
    let names: BTreeSet<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names.len(), sheets.len(), "{names:?}");
    let mut wrong = picture::stray(PLACE, &format!(".{language}"), &names);
    wrong.extend(each_set(&sheets, |sheet, pdf| picture::compared(PLACE, &sheet.name, pdf).into_iter().collect()));
    wrong
}

#[tokio::test(flavor = "multi_thread")]
async fn every_document_looks_as_it_was_approved_in_polish() {
    let office = Office::open(YEAR_HOURS).await;
    let sheets = look::specimens(&office, Language::Polish).await;
    let shown: BTreeSet<&str> = sheets.iter().filter_map(|sheet| Some(sheet.job.form?.1)).collect();
    assert!(FORMS.iter().all(|form| form.register == "clauses" || shown.contains(form.code)), "{shown:?}");
    let wrong = unlike(&office, sheets, "pl").await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_document_looks_as_it_was_approved_in_english() {
    let office = Office::open(YEAR_HOURS).await;
    let sheets = look::specimens(&office, Language::English).await;
    let wrong = unlike(&office, sheets, "en").await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_notice_looks_as_it_was_approved_in_ukrainian() {
    let office = Office::open(YEAR_HOURS).await;
    let wrong = unlike(&office, Vec::new(), "uk").await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
