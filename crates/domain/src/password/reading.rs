//! A password read once: every form in which the checks compare it, and which classes of characters it has.
//!
//! Invariant: what a table answers for ASCII is what the general functions of `fold` and `class_of` answer for it.

use super::bounds::Composition;
use super::fold::{LEET, leet, plain};

pub(super) struct Reading {
    /// In code points.
    pub length: usize,
    /// The bits of `Composition` that occur.
    pub classes: u8,
    pub has_space: bool,
    /// Small letters without diacritics; everything else stays.
    pub plain: String,
    /// `plain` with look-alikes as one letter and separators left out.
    pub folded: Vec<u8>,
    /// The digits alone.
    pub digits: Vec<u8>,
}

impl Reading {
    pub fn new(candidate: &str) -> Self {
        let plain = plain(candidate);
        let (folded, digits) = if plain.is_ascii() {
            sifted(plain.as_bytes())
        } else {
            (leet(&plain).into_bytes(), plain.bytes().filter(u8::is_ascii_digit).collect())
        };
        let mut reading = Self { length: 0, classes: 0, has_space: false, plain, folded, digits };
        if candidate.is_ascii() {
            reading.length = candidate.len();
            let classes = candidate.bytes().fold(0, |classes, byte| classes | ASCII_CLASSES[usize::from(byte)]);
            reading.classes = classes & !SPACE;
            reading.has_space = classes & SPACE != 0;
        } else {
            for character in candidate.chars() {
                reading.length += 1;
                reading.classes |= class_of(character);
                reading.has_space |= character.is_whitespace();
            }
        }
        reading
    }
}

/// The folded form and the digits of an ASCII text. Each byte is written and the place moves only if it stays: no
/// branch that a password could surprise.
fn sifted(plain: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (mut folded, mut digits) = (vec![0; plain.len()], vec![0; plain.len()]);
    let (mut folds, mut numbers) = (0, 0);
    for byte in plain {
        let representative = LEET[usize::from(byte & 127)];
        folded[folds] = representative;
        folds += usize::from(representative != 0);
        digits[numbers] = *byte;
        numbers += usize::from(byte.is_ascii_digit());
    }
    folded.truncate(folds);
    digits.truncate(numbers);
    (folded, digits)
}

/// Beside the bits of `Composition`: a white space.
const SPACE: u8 = 1 << 7;

static ASCII_CLASSES: [u8; 128] = {
    let mut classes = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' => Composition::LOWER,
            b'A'..=b'Z' => Composition::UPPER,
            b'0'..=b'9' => Composition::DIGIT,
            b'\t'..=b'\r' | b' ' => SPACE,
            _ if byte.is_ascii_punctuation() => Composition::SPECIAL,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// A letter without case, a space, a control and a combining mark belong to no class.
fn class_of(character: char) -> u8 {
    if let Some(classes) = u8::try_from(character).ok().and_then(|byte| ASCII_CLASSES.get(usize::from(byte))) {
        classes & !SPACE
    } else if character.is_lowercase() {
        Composition::LOWER
    } else if character.is_uppercase() {
        Composition::UPPER
    } else if character.is_numeric() {
        Composition::DIGIT
    } else if character.is_alphabetic()
        || character.is_whitespace()
        || character.is_control()
        || unicode_normalization::char::is_combining_mark(character)
    {
        0
    } else {
        Composition::SPECIAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_for_ascii_answer_as_the_general_functions_do() {
        for byte in 0..128_u8 {
            let (one, wide) = (char::from(byte).to_string(), format!("ⰰ{}", char::from(byte)));
            let (short, long) = (Reading::new(&one), Reading::new(&wide));
            assert_eq!(short.folded, leet(&plain(&one)).into_bytes(), "{one:?}");
            assert_eq!(long.folded, leet(&plain(&wide)).into_bytes(), "{one:?}");
            assert_eq!((short.has_space, &short.digits), (long.has_space, &long.digits), "{one:?}");
            assert_eq!(short.classes | Composition::LOWER, long.classes | Composition::LOWER, "{one:?}");
            assert_eq!(char::from(byte).is_whitespace(), short.has_space, "{one:?}");
        }
    }

    #[test]
    fn classes_outside_ascii() {
        for (text, class) in [("ż", Composition::LOWER), ("Ż", Composition::UPPER), ("٣", Composition::DIGIT)] {
            assert_eq!(Reading::new(text).classes, class, "{text}");
        }
        assert_eq!(Reading::new("字\u{a0}\u{301}\u{85}").classes, 0);
        assert_eq!(Reading::new("€").classes, Composition::SPECIAL);
    }
}
