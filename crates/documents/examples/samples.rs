//! Writes every document, from its sample and in both languages, into a folder, and says how fast that went:
//! `cargo run -p rodowod-documents --example samples -- OUTDIR`. With a template and a file of values, writes that one:
//! `... samples -- OUTDIR TEMPLATE VALUES.json`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rodowod_documents::{Institution, Language, RenderError, Request, Template, render, sample, template, templates};
use serde_json::Value;

const ROUNDS: u32 = if cfg!(debug_assertions) { 3 } else { 30 };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| ".".to_owned()));
    if let (Some(name), Some(file)) = (arguments.next(), arguments.next()) {
        let template = template(&name).ok_or(RenderError::UnknownTemplate(name))?;
        let values: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        return write_both(&folder, template, |_| values.clone());
    }
    for template in templates() {
        write_both(&folder, template, |language| sample(template, language))?;
    }
    for template in templates() {
        let mut total = Duration::ZERO;
        for round in 0..ROUNDS {
            let mut values = sample(template, Language::Pl);
            vary(&mut values, round);
            let start = Instant::now();
            print(template, Language::Pl, &format!("A/{round}"), &values)?;
            total += start.elapsed();
        }
        println!("{}: {:?} for each of {ROUNDS} different documents", template.name, total / ROUNDS);
    }
    Ok(())
}

/// Every text differs, so that nothing set before can be used again.
fn vary(values: &mut Value, round: u32) {
    match values {
        Value::String(text) if text.contains(' ') => *text = format!("{text} {round}"),
        Value::Array(items) => items.iter_mut().for_each(|item| vary(item, round)),
        Value::Object(fields) => fields.values_mut().for_each(|inner| vary(inner, round)),
        _ => {}
    }
}

fn write_both(
    folder: &Path,
    template: &Template,
    values: impl Fn(Language) -> Value,
) -> Result<(), Box<dyn std::error::Error>> {
    for language in [Language::Pl, Language::En] {
        let start = Instant::now();
        let pdf = print(template, language, "SP/12/2026", &values(language))?;
        println!("{}.{}: {:?}, {} bytes", template.name, language.code(), start.elapsed(), pdf.len());
        std::fs::write(folder.join(format!("{}.{}.pdf", template.name, language.code())), pdf)?;
    }
    Ok(())
}

fn print(template: &Template, language: Language, number: &str, values: &Value) -> Result<Vec<u8>, RenderError> {
    let institution = Institution {
        name: "Szkoła Podstawowa w Przykładowie".into(),
        address_lines: vec!["ul. Szkolna 1".into(), "00-000 Przykładowo".into()],
        place: Some("Przykładowo".into()),
        nip: Some("123-456-32-18".into()),
        regon: Some("123456785".into()),
        phone: Some("+48 00 000 00 00".into()),
        email: Some("sekretariat@szkola.example".into()),
        website: Some("szkola.example".into()),
        ..Institution::default()
    };
    render(&Request {
        template: template.name,
        language,
        title: "",
        codes: &[],
        number,
        date: jiff::civil::date(2026, 3, 5),
        institution: &institution,
        version: None,
        logo: &[],
        proof: "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476",
        values,
    })
}
