//! A paper as DOCX for those who edit in Word: real styles, real lists, a repeated table head, page numbers as fields.
//!
//! Invariant: the same paper gives the same bytes; whatever stands in a text is escaped once, here.

mod body;
mod code;
mod parts;

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub use body::size as picture_size;

use crate::{Language, Paper};

/// What stands around the text: the letterhead and the foot.
#[derive(Clone, Debug, Default)]
pub struct Head<'a> {
    pub institution: &'a str,
    /// Address, identifiers and ways to reach the institution, a line each.
    pub lines: Vec<String>,
    /// PNG or JPEG; empty where there is none.
    pub logo: &'a [u8],
    pub place_and_date: String,
    pub number: &'a str,
    /// The attachments that this document is.
    pub codes: &'a str,
    /// The address at which the log proves this document.
    pub proof: &'a str,
}

const PNG: &[u8] = b"\x89PNG";

/// The document as a file.
pub fn docx(paper: &Paper, language: Language, head: &Head<'_>) -> ZipResult<Vec<u8>> {
    let logo = if head.logo.is_empty() {
        ""
    } else if head.logo.starts_with(PNG) {
        "logo.png"
    } else {
        "logo.jpeg"
    };
    let code = code::bitmap(head.proof);
    let body = body::document(paper, language, (head, code.is_some()));
    let files: [(&str, String); 9] = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::relations()),
        ("docProps/core.xml", parts::core(&paper.title, head, language)),
        ("word/document.xml", body.xml),
        ("word/styles.xml", parts::styles(language)),
        ("word/numbering.xml", parts::numbering(paper.numbering, body.ordered_lists)),
        ("word/settings.xml", parts::settings(language)),
        ("word/footer1.xml", parts::footer(paper, language, head)),
        ("word/_rels/document.xml.rels", parts::document_relations(logo, code.is_some())),
    ];
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    if !logo.is_empty() {
        archive.start_file(format!("word/media/{logo}"), options)?;
        archive.write_all(head.logo)?;
    }
    if let Some(code) = code {
        archive.start_file("word/media/code.bmp", options)?;
        archive.write_all(&code)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Text as it may stand in XML; what XML cannot hold is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => safe.push(character),
        }
    }
    safe
}
