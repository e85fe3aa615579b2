//! Samples of the pages about what was done: imports, history, proof, log, erasure.

use super::super::{administration, erase, export, history, import, proof, records};
use super::specimen::SPECIMENS;
use super::{DynPage, shell};
use crate::text::Text;

pub fn import_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let column = import::ColumnShown {
        id: "map-0-0".to_owned(),
        name: "map.0.0".to_owned(),
        heading: "Nazwa".to_owned(),
        choices: Vec::new(),
        examples: vec!["=1+1".to_owned()],
    };
    let preview = |problems: Vec<import::ProblemShown>| import::PreviewPage {
        shell: shell(text),
        slug: "specimens",
        ticket: "t".to_owned(),
        file_name: "wykaz.xlsx".to_owned(),
        read: 5,
        outcome: "3".to_owned(),
        to_do: 3,
        sheets: Vec::new(),
        problem_count: problems.len() as u64 * 3,
        problems,
    };
    let wrong = import::ProblemShown { sheet: "A".to_owned(), row: 4, column: "B".to_owned(), message: "?".to_owned() };
    let sheet = import::SheetShown { name: "Arkusz".to_owned(), title: "Wykaz".to_owned(), columns: vec![column] };
    let page = import::ImportPage {
        shell: shell(text),
        slug: "specimens",
        register_label: "Okazy".to_owned(),
        problem: Some("nie".to_owned()),
    };
    vec![
        ("import", Box::new(page)),
        ("import-problems", Box::new(import::PreviewPage { sheets: vec![sheet], ..preview(vec![wrong]) })),
        ("import-ready", Box::new(preview(Vec::new()))),
    ]
}

pub fn export_page(text: Text) -> export::ExportPage {
    export::ExportPage {
        kept_in: Some(text.count("export-kept-in", 2)),
        shell: shell(text),
        slug: "specimens",
        register_label: "Okazy".to_owned(),
        states: records::states(text, &SPECIMENS, ""),
        narrowed: vec![("search".to_owned(), "okaz".to_owned())],
    }
}

pub fn trail_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let entry = || proof::EntryShown {
        number: 5,
        when: "dziś".to_owned(),
        who: "Halina".to_owned(),
        act: "Wprowadzono".to_owned(),
        record: "Okaz 1".to_owned(),
        href: Some("/".to_owned()),
        version: "1".to_owned(),
    };
    let verdict = |problems: Vec<String>| administration::log::Verdict {
        heading: "Wynik".to_owned(),
        detail: "5".to_owned(),
        problems,
    };
    let log = |verdict| administration::log::LogPage {
        shell: shell(text),
        verdict: Some(verdict),
        checkpoint: "host\n5\n".to_owned(),
        vkey: "host+1+A".to_owned(),
        entries: vec![entry()],
        is_later_page: true,
        next_page: Some("/".to_owned()),
    };
    let change = history::ChangeShown { label: "Nazwa".to_owned(), before: String::new(), after: "a".to_owned() };
    let version = history::VersionShown {
        what: "Zmieniono".to_owned(),
        state: "otwarty".to_owned(),
        when: "dziś".to_owned(),
        by: "Halina".to_owned(),
        version: "wersja 2".to_owned(),
        entry: Some("pozycja 5".to_owned()),
        reason: "bo".to_owned(),
        changes: vec![change],
    };
    let (slug, number, register_label, record_title) = ("specimens", 1, "Okazy".to_owned(), "nr 1".to_owned());
    vec![
        ("log", Box::new(log(verdict(Vec::new())))),
        ("log-broken", Box::new(log(verdict(vec!["5".to_owned()])))),
        (
            "history",
            Box::new(history::HistoryPage {
                shell: shell(text),
                slug,
                number,
                register_label: register_label.clone(),
                record_title: record_title.clone(),
                versions: vec![version],
            }),
        ),
        (
            "proof",
            Box::new(proof::ProofPage {
                shell: shell(text),
                slug,
                number,
                register_label: register_label.clone(),
                record_title: record_title.clone(),
                entries: vec![entry()],
                vkey: "host+1+A".to_owned(),
                proof: "proof".to_owned(),
                file_name: "a.txt".to_owned(),
            }),
        ),
        (
            "erase",
            Box::new(erase::ErasePage {
                shell: shell(text),
                slug: slug.to_owned(),
                number,
                register_label,
                record_title,
                reason: String::new(),
                prints: super::prints_kept(),
                problem: Some("Podaj".to_owned()),
            }),
        ),
    ]
}
