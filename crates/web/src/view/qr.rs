//! A picture that a telephone reads: squares of an SVG, drawn here so that no secret leaves the page.

use anyhow::Context as _;
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone around the squares that readers need.
const MARGIN: i32 = 4;

pub struct Picture {
    /// Squares in a row, margins included.
    pub side: i32,
    /// The dark squares as one path.
    pub path: String,
}

pub fn picture(text: &str) -> anyhow::Result<Picture> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok().context("the text is too long for a picture")?;
    let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let path = places
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{},{}h1v1h-1z", x + MARGIN, y + MARGIN))
        .collect();
    Ok(Picture { side: code.size() + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_three_corners() {
        let picture = picture("otpauth://totp/Rodowod:anna?secret=MZXW6YTBOI").unwrap();
        let last = picture.side - MARGIN - 1;
        for corner in [(MARGIN, MARGIN), (last, MARGIN), (MARGIN, last)] {
            assert!(picture.path.contains(&format!("M{},{}h1", corner.0, corner.1)), "{corner:?}");
        }
        assert!(!picture.path.contains(&format!("M{last},{last}h1v1h-1zM{last},{last}")));
        assert!(super::picture(&"a".repeat(5000)).is_err());
    }
}
