//! What a DOCX holds.

use std::io::{Cursor, Read as _};

/// One part of the file, such as `word/document.xml`.
pub fn part_of(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut part = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut part).unwrap();
    part
}

/// Its text, with the markup around it.
pub fn body_of(docx: &[u8]) -> String {
    part_of(docx, "word/document.xml")
}
