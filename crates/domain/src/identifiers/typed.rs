//! A number as people type it: separators, small letters, prefixes. What is left are ASCII letters and digits.
//!
//! Nothing is guessed: a letter O is never taken for a zero, and a digit of another script is no digit.

use super::Verdict;

/// The longest text that is read at all.
pub const MAX_TYPED_CHARS: usize = 64;

/// The longest number known here: an account number with its country, 28, with room to see that there is too much.
const MAX_CHARACTERS: usize = 32;

/// The most prefixes that may stand before a number: "nr dowodu osobistego:".
const MAX_PREFIXES: usize = 4;

/// Letters in capitals and digits, without separators; lives on the stack, for parsing runs a million times a second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Characters {
    bytes: [u8; MAX_CHARACTERS],
    length: usize,
}

impl Characters {
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(self.as_bytes()).expect("only ASCII is ever stored")
    }

    /// The digits as numbers, where there are exactly `N` characters and all of them are digits.
    pub fn digits<const N: usize>(&self) -> Result<[u8; N], Verdict> {
        let exact: [u8; N] = self.as_bytes().try_into().map_err(|_| Verdict::BadFormat)?;
        digits(&exact)
    }

    fn gather(text: &str) -> Result<Self, Verdict> {
        let mut gathered = Characters { bytes: [0; MAX_CHARACTERS], length: 0 };
        for character in text.chars().filter(|character| !is_separator(*character)) {
            if !character.is_ascii_alphanumeric() || gathered.length == MAX_CHARACTERS {
                return Err(Verdict::BadFormat);
            }
            gathered.bytes[gathered.length] =
                u8::try_from(character.to_ascii_uppercase()).map_err(|_| Verdict::BadFormat)?;
            gathered.length += 1;
        }
        Ok(gathered)
    }
}

/// Reads a number as it stands and, where its form is wrong, again without the prefixes before it. In this order, so
/// that the series of a document is never taken for a prefix.
pub fn read<T>(text: &str, prefixes: &[&str], parse: impl Fn(Characters) -> Result<T, Verdict>) -> Result<T, Verdict> {
    if text.chars().nth(MAX_TYPED_CHARS).is_some() {
        return Err(Verdict::BadFormat);
    }
    let mut rest = text;
    for _ in 0..=MAX_PREFIXES {
        match Characters::gather(rest).and_then(&parse) {
            Err(Verdict::BadFormat) => {}
            answer => return answer,
        }
        match prefixes.iter().find_map(|prefix| without_prefix(rest, prefix)) {
            Some(shorter) => rest = shorter,
            None => return Err(Verdict::BadFormat),
        }
    }
    Err(Verdict::BadFormat)
}

pub fn digits<const N: usize>(characters: &[u8; N]) -> Result<[u8; N], Verdict> {
    if characters.iter().all(u8::is_ascii_digit) {
        Ok(characters.map(|byte| byte - b'0'))
    } else {
        Err(Verdict::BadFormat)
    }
}

pub fn weighted_sum<const N: usize>(digits: &[u8; N], weights: &[u8]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * u32::from(*weight)).sum()
}

/// 0 to 9 for digits and 10 to 35 for A to Z.
pub fn letter_value(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'Z' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// What stands between the groups of a number: any space, any dash, a full stop, a slash.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'
        )
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let stands_between = |character: char| is_separator(character) || matches!(character, ':' | '#' | '№' | '=');
    let text = text.trim_start_matches(stands_between);
    let mut rest = text.chars();
    for expected in prefix.chars() {
        let typed = rest.next()?;
        if !typed.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str().trim_start_matches(stands_between))
}
