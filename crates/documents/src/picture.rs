//! The small picture that leads from a paper to its proof: a QR code as SVG.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Light squares around the code that readers need.
const MARGIN: i32 = 2;
/// A chessboard is laid over the bits, so that no row of equal ones becomes a bar.
const MASK: u8 = 0;

/// None for an empty address, and for one too long for any code.
pub(crate) fn code(address: &str) -> Option<String> {
    let text = Some(address).filter(|text| !text.is_empty())?;
    let parts = QrSegment::make_segments(text);
    // Every reader undoes every mask. To try all eight for the one that looks best would cost more than all else here.
    let mask = Some(Mask::new(MASK));
    let code =
        QrCode::encode_segments_advanced(&parts, QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, true).ok()?;
    let side = code.size() + 2 * MARGIN;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            // Squares that touch are one bar: a reader sees no hairlines between them.
            if x > start {
                path += &format!("M{},{}h{}v1h-{}z", start + MARGIN, y + MARGIN, x - start, x - start);
            }
            x += 1;
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
