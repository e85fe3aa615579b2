//! What a document says: nothing of the machinery, and of itself all that a reader has to know.

use std::collections::BTreeSet;

use rodowod_domain::field::{Field, Kind};
use rodowod_registers::REGISTERS;
use rodowod_web::forms::RECORD;
use serde_json::Value;

use super::office::Sheet;
use super::reading;

/// Words that belong to the program: keys of its texts and names of choices.
pub struct Machinery(BTreeSet<String>);

impl Machinery {
    pub fn known() -> Self {
        let mut words = BTreeSet::new();
        let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/pl");
        for file in std::fs::read_dir(texts).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned());
            words.extend(keys.filter(|key| key.matches('-').count() > 1 && !key.starts_with(' ')));
        }
        for register in REGISTERS {
            choices(register.fields(), &mut words);
        }
        assert!(words.len() > 1000);
        Self(words)
    }

    pub fn found_in(&self, text: &str) -> Vec<String> {
        let signs = ["{{", "}}", "{%", "%}", "{ $", "{$", "**", " :: ", " @ ", "r.. ", "null", "undefined", "\u{fffd}"];
        let signs = signs.iter().filter(|sign| text.contains(**sign)).map(|sign| format!("holds {sign:?}"));
        let tokens = text.split([' ', ',', ';', '(', ')', '„', '”']).map(|word| word.trim_matches(['.', ':', '?']));
        let words = tokens.filter(|word| self.0.contains(*word)).map(|word| format!("says {word}"));
        signs.chain(words).collect()
    }
}

/// Names such as `KeptByLaw`: those of one word could be words of a text.
fn choices(fields: &'static [Field], words: &mut BTreeSet<String>) {
    for field in fields {
        if let Kind::Rows(columns) = field.kind {
            choices(columns, words);
        }
        let names = field.kind.options().into_iter().flat_map(|options| options.names());
        let is_joined = |name: &&str| name.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
        words.extend(names.filter(is_joined).map(str::to_owned));
    }
}

/// What is wrong with one file.
pub fn flaws(sheet: &Sheet, pdf: &[u8], machinery: &Machinery) -> Vec<String> {
    let pages = reading::pages(pdf);
    let text = pages.join(" ");
    let number = match &sheet.job.content["number"] {
        Value::String(number) => number.clone(),
        number => number.to_string(),
    };
    let own: Vec<&str> = [number.as_str()].into_iter().chain(sheet.job.form.map(|(title, _)| title)).collect();
    let mut flaws = reading::unmarked(pdf, sheet.job.language, &own);
    flaws.extend(machinery.found_in(&text));
    flaws.extend(reading::misplaced(pdf));
    // A foot on each page, which says how many there are.
    let foot = match sheet.job.language {
        "en" => "Page",
        "uk" => "Сторінка",
        _ => "Strona",
    };
    if pages.is_empty() || text.matches(foot).count() < pages.len() {
        flaws.push(format!("{} pages without their count", pages.len()));
    }
    let says_that_it_lacks = text.contains("Dokument niekompletny") || text.contains("Incomplete document");
    if sheet.lacks.is_empty() && says_that_it_lacks && sheet.job.template != RECORD {
        flaws.push("says that it lacks something".to_owned());
    }
    flaws
}
