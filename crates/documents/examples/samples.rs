//! Writes every document, from its sample and in both languages, into a folder and says how long each took.
//! `cargo run -p rodowod-documents --example samples -- OUTDIR`

use std::time::Instant;

use rodowod_documents::{Institution, Language, Request, render, sample, templates};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
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
    for round in ["cold", "warm", "warm"] {
        for template in templates() {
            for language in [Language::Pl, Language::En] {
                let values = sample(template, language);
                let start = Instant::now();
                let pdf = render(&Request {
                    template: template.name,
                    language,
                    title: "",
                    number: "SP/12/2026",
                    date: jiff::civil::date(2026, 3, 5),
                    institution: &institution,
                    values: &values,
                })?;
                println!("{round} {}.{}: {:?}, {} bytes", template.name, language.code(), start.elapsed(), pdf.len());
                std::fs::write(format!("{folder}/{}.{}.pdf", template.name, language.code()), pdf)?;
            }
        }
    }
    Ok(())
}
