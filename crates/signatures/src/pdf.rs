//! The signatures of a PDF: a byte range that leaves out the place of the signature, and the signature in that place.
//!
//! No object of the file is believed: the two ranges and the gap between them are all that a signature is about.

use crate::{Format, SIGNATURES_MAX, Signature, Verdict, message};

const KEY: &[u8] = b"/ByteRange";
/// Letters between the key and the end of its four numbers.
const RANGE_LETTERS_MAX: usize = 200;

/// First range, then second: start and length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ranges {
    start: usize,
    length: usize,
    next: usize,
    rest: usize,
}

pub(crate) fn signatures(bytes: &[u8]) -> Vec<Signature> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(place) = position(&bytes[at..], KEY).map(|place| at + place) {
        at = place + KEY.len();
        if found.len() >= SIGNATURES_MAX {
            break;
        }
        if let Some(ranges) = ranges(&bytes[at..]) {
            found.extend(signature(bytes, place, ranges));
        }
    }
    found
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn ranges(bytes: &[u8]) -> Option<Ranges> {
    let head = &bytes[..bytes.len().min(RANGE_LETTERS_MAX)];
    let open = head.iter().position(|byte| *byte == b'[')?;
    let close = head.iter().position(|byte| *byte == b']')?;
    if !head[..open].iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    let text = std::str::from_utf8(head.get(open + 1..close)?).ok()?;
    let numbers: Vec<usize> = text.split_ascii_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let [start, length, next, rest] = numbers.try_into().ok()?;
    Some(Ranges { start, length, next, rest })
}

fn signature(bytes: &[u8], key_at: usize, ranges: Ranges) -> Vec<Signature> {
    let Ranges { start, length, next, rest } = ranges;
    let (Some(end), Some(last)) = (start.checked_add(length), next.checked_add(rest)) else { return Vec::new() };
    let is_ordered = end < next && last <= bytes.len();
    let Some(gap) = bytes.get(end..next).filter(|_| is_ordered) else { return Vec::new() };
    // The gap holds the signature and nothing else, or somebody hid something where nothing is signed.
    let Some(packed) = hex(gap) else { return Vec::new() };
    let Some(der) = message::der(&packed) else { return Vec::new() };
    let signed = [&bytes[start..end], &bytes[next..last]].concat();
    let is_own = key_at >= start && key_at + KEY.len() <= end || key_at >= next && key_at + KEY.len() <= last;
    let mut found = message::read(&der, &signed);
    for signature in &mut found {
        signature.format = Format::Pades;
        signature.bytes_after = bytes.len() - last;
        signature.coverage = Verdict::of(start == 0 && last == bytes.len() && is_own);
    }
    found
}

/// What stands between `<` and `>`.
fn hex(gap: &[u8]) -> Option<Vec<u8>> {
    let inner = gap.trim_ascii().strip_prefix(b"<")?.strip_suffix(b">")?;
    let digits: Vec<u8> = inner.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    digits.chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_four_numbers_right_behind_its_key() {
        let four = Ranges { start: 0, length: 10, next: 20, rest: 5 };
        assert_eq!(ranges(b" [0 10 20 5]"), Some(four));
        assert_eq!(ranges(b"\n[ 0 10\n20 5 ] /Contents"), Some(four));
        for wrong in
            ["", "[0 10 20]", "x[0 10 20 5]", "[0 10 20 -5]", "[0 10 20 5 6]", "[0 10 20 99999999999999999999999]"]
        {
            assert_eq!(ranges(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn broken_files_have_no_signature_and_break_nothing() {
        for wrong in [
            &b"%PDF-1.7 /ByteRange [0 5 100 5]"[..],
            b"/ByteRange [5 18446744073709551615 1 1]",
            b"/ByteRange [0 1 2 3]<30>",
            b"/ByteRange",
        ] {
            assert_eq!(signatures(wrong), Vec::new());
        }
        assert_eq!(hex(b"<30 0a>"), Some(vec![0x30, 0x0a]));
        assert_eq!(hex(b"<30 0a> (hidden)"), None);
    }
}
