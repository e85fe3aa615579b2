//! The code that leads from a paper to its proof, as a picture that every word processor reads: a two-colour bitmap.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares around the code that readers need.
const MARGIN: i32 = 4;
/// Points to a square, so that no word processor blurs an edge.
const SCALE: i32 = 8;
/// Bytes in front of the points: two headers and two colours.
const HEAD: u32 = 62;

/// None for an empty address, and for one too long for any code.
pub(super) fn bitmap(address: &str) -> Option<Vec<u8>> {
    let text = Some(address).filter(|text| !text.is_empty())?;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = (code.size() + 2 * MARGIN) * SCALE;
    let width = u32::try_from(side).ok()?;
    // A row is filled up to whole words of four bytes.
    let row_bytes = width.div_ceil(32) * 4;
    let points = row_bytes * width;
    let mut file = Vec::with_capacity((HEAD + points) as usize);
    file.extend(b"BM");
    for word in [HEAD + points, 0, HEAD, 40, width, width] {
        file.extend(word.to_le_bytes());
    }
    file.extend([1, 0, 1, 0]);
    for word in [0, points, 11_811, 11_811, 2, 2] {
        file.extend(word.to_le_bytes());
    }
    // White is colour 0, black colour 1.
    file.extend([0xff, 0xff, 0xff, 0, 0, 0, 0, 0]);
    // The lowest row comes first.
    for y in (0..side).rev() {
        let mut row = vec![0_u8; row_bytes as usize];
        for x in 0..side {
            if code.get_module(x / SCALE - MARGIN, y / SCALE - MARGIN) {
                row[usize::try_from(x).ok()? / 8] |= 0x80 >> (x % 8);
            }
        }
        file.extend(row);
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The point at a place, black or not, as a reader of bitmaps finds it.
    fn is_black(file: &[u8], (x, y): (usize, usize)) -> bool {
        let width = u32::from_le_bytes(file[18..22].try_into().unwrap()) as usize;
        let row = width.div_ceil(32) * 4;
        let start = HEAD as usize + (width - 1 - y) * row;
        file[start + x / 8] & (0x80 >> (x % 8)) != 0
    }

    #[test]
    fn a_code_has_its_three_corners_and_its_margin() {
        let file = bitmap("https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476").unwrap();
        assert_eq!(u32::from_le_bytes(file[2..6].try_into().unwrap()) as usize, file.len());
        let width = u32::from_le_bytes(file[18..22].try_into().unwrap()) as usize;
        let (first, last) = (4 * 8, width - 4 * 8 - 1);
        for corner in [(first, first), (last, first), (first, last)] {
            assert!(is_black(&file, corner), "{corner:?}");
        }
        // The ring of a corner is one square wide, and light inside.
        assert!(!is_black(&file, (first + 8, first + 8)) && !is_black(&file, (first - 1, first - 1)));
        assert!(bitmap("").is_none() && bitmap(&"a".repeat(5000)).is_none());
    }
}
