//! How each template looks with its sample, against what was approved: coarse pictures, so that a hairline moves nothing and
//! a lost letterhead does.

mod picture;

use jiff::civil::date;
use picture::{ACROSS, compared, difference, look, read, stray, written};
use rodowod_documents::{Institution, Language, Request, render, sample, template, templates};
use serde_json::Value;

/// Where the approved pages lie.
const PLACE: &str = "templates";

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
fn every_template_looks_as_it_was_approved() {
    let languages = [Language::Pl, Language::En];
    let all = templates().iter().flat_map(|template| languages.map(|language| (template, language)));
    let named: Vec<(String, Vec<u8>)> = all
        .map(|(template, language)| (format!("{}.{}", template.name, language.code()), print(template.name, language)))
        .collect();
    let names = named.iter().map(|(name, _)| name.as_str()).collect();
    let mut wrong = stray(PLACE, "", &names);
    wrong.extend(named.iter().filter_map(|(name, pdf)| compared(PLACE, name, pdf)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_that_lost_something_does_not_pass() {
    let report = look(&print("breach-report", Language::Pl));
    assert_eq!(difference(&report, &report), None);
    assert_eq!(read(&written(&report)), report);
    let seen: Vec<usize> = report.pages.iter().map(|(number, _)| *number).collect();
    assert_eq!((report.page_count, seen), (3, vec![1, 2, 3]));
    for page in 0..3 {
        let mut without_head = report.clone();
        without_head.pages[page].1[..ACROSS * 12].fill(0);
        assert!(difference(&without_head, &report).is_some(), "page {page}");
    }
    let mut longer = report.clone();
    longer.page_count += 1;
    assert!(difference(&longer, &report).is_some());
    assert!(difference(&look(&print("authorisation", Language::Pl)), &report).is_some());
}

#[test]
fn a_paper_in_ukrainian_is_set_in_ukrainian() {
    let known = template("paper").unwrap();
    let values: Value = sample(known, Language::Uk);
    assert!(values["blocks"].is_array());
    let pdf = print("paper", Language::Uk);
    assert!(String::from_utf8_lossy(&pdf).contains("uk-UA"));
}
