//! What a file is, told by its first bytes and only then by its name, so that no page ever runs what somebody uploaded.

/// How much of a text is looked at for bytes that no text holds.
const TEXT_LOOKED_AT: usize = 64 << 10;

/// Says that UTF-8 follows.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The kinds that are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Png,
    Jpeg,
    Tiff,
    Docx,
    Xlsx,
    Odt,
    Ods,
    Zip,
    Asice,
    Xml,
    Signature,
    Letter,
    Text,
    Csv,
    /// Stored by another program; handed out, never shown.
    Unknown,
}

use Kind::{Asice, Csv, Docx, Jpeg, Letter, Ods, Odt, Pdf, Png, Signature, Text, Tiff, Unknown, Xlsx, Xml, Zip};

/// Media type and endings of each kind.
const KINDS: &[(Kind, &str, &[&str])] = &[
    (Pdf, "application/pdf", &["pdf"]),
    (Png, "image/png", &["png"]),
    (Jpeg, "image/jpeg", &["jpg", "jpeg"]),
    (Tiff, "image/tiff", &["tif", "tiff"]),
    (Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    (Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    (Odt, "application/vnd.oasis.opendocument.text", &["odt"]),
    (Ods, "application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    (Zip, "application/zip", &["zip"]),
    (Asice, "application/vnd.etsi.asic-e+zip", &["asice", "sce", "asics"]),
    (Xml, "application/xml", &["xml", "xades"]),
    (Signature, "application/pkcs7-signature", &["p7s", "p7m", "sig"]),
    (Letter, "message/rfc822", &["eml"]),
    (Text, "text/plain; charset=utf-8", &["txt"]),
    (Csv, "text/csv; charset=utf-8", &["csv"]),
];

/// Endings for the form's `accept`.
pub const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.odt,.ods,.zip,.asice,.sce,.asics,.xml,.xades,.p7s,.p7m,.sig,.eml,.txt,\
     .csv";

impl Kind {
    /// The kind of a file, if its bytes agree with its name.
    pub fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        let (kind, ..) = KINDS.iter().find(|(.., endings)| endings.contains(&ending.as_str()))?;
        kind.is_told_by(bytes).then_some(*kind)
    }

    pub fn of_media_type(media_type: &str) -> Self {
        KINDS.iter().find(|(_, known, _)| *known == media_type).map_or(Unknown, |(kind, ..)| *kind)
    }

    pub fn endings(self) -> &'static [&'static str] {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or(&[], |(.., endings)| *endings)
    }

    pub fn media_type(self) -> &'static str {
        KINDS
            .iter()
            .find(|(kind, ..)| *kind == self)
            .map_or("application/octet-stream", |(_, media_type, _)| media_type)
    }

    /// Whether a browser shows it itself, without running anything.
    pub fn is_shown(self) -> bool {
        matches!(self, Pdf | Png | Jpeg)
    }

    pub fn is_image(self) -> bool {
        matches!(self, Png | Jpeg)
    }

    fn is_told_by(self, bytes: &[u8]) -> bool {
        match self {
            // A PDF may have a few bytes in front of its mark.
            Pdf => bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-"),
            Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Tiff => bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"),
            Docx | Xlsx | Odt | Ods | Zip | Asice => bytes.starts_with(b"PK\x03\x04"),
            Signature => bytes.first() == Some(&0x30) || bytes.starts_with(b"-----BEGIN"),
            Xml => {
                is_text(bytes)
                    && bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii_start().starts_with(b"<")
            }
            Letter | Text | Csv => is_text(bytes),
            Unknown => false,
        }
    }
}

fn is_text(bytes: &[u8]) -> bool {
    !bytes[..bytes.len().min(TEXT_LOOKED_AT)].contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_and_its_name_agree_on() {
        let cases: &[(&str, &[u8], Option<Kind>)] = &[
            ("Pismo.PDF", b"%PDF-1.7 ...", Some(Pdf)),
            ("skan.jpeg", b"\xff\xd8\xff\xe0 ...", Some(Jpeg)),
            ("umowa.docx", b"PK\x03\x04 ...", Some(Docx)),
            ("podpis.xades", b"\xef\xbb\xbf<?xml version=\"1.0\"?>", Some(Xml)),
            ("pismo.pdf", b"MZ\x90\0 a program", None),
            ("strona.html", b"<script>", None),
            ("skan.png", b"<svg onload=alert(1)>", None),
            ("lista.csv", b"a;b\0c", None),
            ("bez-konca", b"%PDF-1.7", None),
        ];
        for (name, bytes, kind) in cases {
            assert_eq!(Kind::of(name, bytes), *kind, "{name}");
        }
    }

    #[test]
    fn every_kind_has_its_media_type_and_stands_in_the_form() {
        for (kind, media_type, endings) in KINDS {
            assert_eq!(Kind::of_media_type(media_type), *kind);
            assert!(endings.iter().any(|ending| ACCEPTED.split(',').any(|known| known == format!(".{ending}"))));
        }
    }
}
