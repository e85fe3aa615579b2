//! The DOCX as a reader of the format sees it: every part is well formed and declared, whatever is referred to is there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use rodowod_papers::{Head, Language, PAPERS, compose, docx};
use serde_json::json;

const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x28\0\0\0\x14\x08\x06\0\0\0";

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        found.insert(part.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned());
    }
    found
}

/// The values of an attribute wherever it stands.
fn values<'a>(xml: &'a str, attribute: &str) -> BTreeSet<&'a str> {
    let start = format!("{attribute}=\"");
    xml.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Elements open and close in order; attributes and text hold no loose signs.
fn assert_well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in xml.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("{name}: <{piece}"));
        assert!(!text.contains('>'), "{name}: {text}");
        for entity in text.split('&').skip(1).chain(tag.split('&').skip(1)) {
            let known = ["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known));
            assert!(known, "{name}: &{entity}");
        }
        if tag.starts_with(['?', '!']) || tag.ends_with('/') {
            continue;
        }
        let element = tag.trim_start_matches('/').split(' ').next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(element), "{name}");
        } else {
            open.push(element);
        }
    }
    assert_eq!(open, [""; 0], "{name}");
}

fn assert_sound(bytes: &[u8]) -> BTreeMap<String, String> {
    let parts = parts(bytes);
    for (name, xml) in parts.iter().filter(|(name, _)| !name.starts_with("word/media/")) {
        assert_well_formed(name, xml);
    }
    let (document, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
    let known = values(styles, "w:styleId");
    for element in ["<w:pStyle w:val", "<w:rStyle w:val", "<w:tblStyle w:val"] {
        let unknown: Vec<_> = values(document, element).difference(&known).copied().collect();
        assert!(unknown.is_empty(), "{element}: {unknown:?}");
    }
    let numbers = values(&parts["word/numbering.xml"], "<w:num w:numId");
    let lists: BTreeSet<&str> =
        values(document, "<w:numId w:val").union(&values(styles, "<w:numId w:val")).copied().collect();
    assert!(lists.is_subset(&numbers), "{lists:?} in {numbers:?}");
    let related = values(&parts["word/_rels/document.xml.rels"], "Id");
    for attribute in ["r:id", "r:embed"] {
        assert!(values(document, attribute).is_subset(&related), "{attribute}");
    }
    for target in values(&parts["word/_rels/document.xml.rels"], "Target") {
        assert!(parts.contains_key(&format!("word/{target}")), "{target}");
    }
    for part in values(&parts["[Content_Types].xml"], "PartName") {
        assert!(parts.contains_key(part.trim_start_matches('/')), "{part}");
    }
    parts
}

#[test]
fn every_paper_is_a_sound_docx_with_real_styles() {
    let facts = json!({
        "parameters": { "processor_breach_notice_hours": 24, "processor_return_days": 5, "inspection_notice_days": 7,
            "inspection_objection_days": 5, "subprocessor_notice_days": 14 },
        "record": { "name": "A & B <sp. z o.o.>\u{1}", "service": "usługa\nw dwóch liniach", "text": "Jedna.\nDruga." },
        "shown_rows": { "guarantees": [{ "guarantee": "szyfrowanie", "answer": "tak" }] },
    });
    for text in PAPERS {
        for logo in [&[][..], PIXEL] {
            let head = Head {
                institution: "Szkoła \"Pod & Nad\"",
                logo,
                number: "W-3/17",
                proof: "https://x.example/a?b&c",
                ..Head::default()
            };
            let paper = compose(text.name, Language::Pl, &facts).unwrap();
            let parts = assert_sound(&docx(&paper, Language::Pl, &head).unwrap());
            assert_eq!(parts.contains_key("word/media/logo.png"), !logo.is_empty());
            assert!(parts.contains_key("word/media/code.bmp"), "the code leads to the proof, as on the printed page");
            assert!(parts["word/document.xml"].contains("https://x.example/a?b&amp;c"));
            assert!(parts["docProps/core.xml"].contains("<dc:language>pl-PL</dc:language>"));
            assert!(parts["word/footer1.xml"].contains("NUMPAGES"));
        }
    }
    // A banner, a crest, a square: as high as the letterhead bears, no wider than it bears, never squeezed.
    for (width, height, wide, high) in
        [(40, 20, 1_080_000, 540_000), (90, 9, 2_160_000, 216_000), (5, 50, 54_000, 540_000)]
    {
        let mut logo = PIXEL.to_vec();
        (logo[19], logo[23]) = (width, height);
        let paper = compose("pledge", Language::Pl, &facts).unwrap();
        let bytes = docx(&paper, Language::Pl, &Head { logo: &logo, ..Head::default() }).unwrap();
        let size = format!("<wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"1\" name=\"Logo\"");
        assert!(parts(&bytes)["word/document.xml"].contains(&size), "{size}");
    }
    let contract = compose("contract", Language::Pl, &facts).unwrap();
    let bytes = docx(&contract, Language::Pl, &Head::default()).unwrap();
    let unproved = assert_sound(&bytes);
    assert!(!unproved.contains_key("word/media/code.bmp"), "without a proof there is no code");
    let document = &unproved["word/document.xml"];
    assert_eq!(document.matches("<w:pStyle w:val=\"Heading1\"/>").count(), 13);
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1, "the head of a table is repeated");
    assert!(document.contains("A &amp; B &lt;sp. z o.o.&gt;") && document.contains("<w:br/>"));
    assert_eq!(bytes, docx(&contract, Language::Pl, &Head::default()).unwrap(), "the same paper gives the same bytes");
}
