//! What a DOCX holds.

use std::io::{Cursor, Read as _};

/// One part of the file, such as `word/media/logo.png`.
pub fn bytes_of(docx: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut part = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut part).unwrap();
    part
}

/// One part of the file that is text, such as `word/document.xml`.
pub fn part_of(docx: &[u8], name: &str) -> String {
    String::from_utf8(bytes_of(docx, name)).unwrap()
}

/// Its text, with the markup around it.
pub fn body_of(docx: &[u8]) -> String {
    part_of(docx, "word/document.xml")
}
