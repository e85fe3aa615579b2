//! How the first page of each document looks, against approved ones: a coarse picture, so that a hairline moves nothing and a
//! lost letterhead does. Remove a file under `documents/approved` and run the test to approve what is there now.

mod picture;

use jiff::civil::date;
use picture::{ACROSS, compared, difference, picture, read, written};
use rodowod_documents::{Institution, Language, Request, render, sample, template, templates};
use serde_json::Value;

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

#[test]
fn every_first_page_looks_as_it_was_approved() {
    for template in templates() {
        for language in [Language::Pl, Language::En] {
            let name = format!("{}.{}", template.name, language.code());
            let different = compared(&name, &print(template.name, language));
            assert_eq!(different, None);
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
    let other = picture(&print("breach-report", Language::Pl));
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
