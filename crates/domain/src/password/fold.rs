//! How a password and a banned word are made comparable: case, diacritics, leetspeak and separators fall away.
//!
//! Folding maps characters to the one representative of those that look alike (`l`, `i`, `1`, `!` become `i`), so
//! that two texts which a reader would take for the same word fold to the same text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Marks a character that folds to nothing.
const GONE: u8 = 0;

/// What an ASCII character folds to; `GONE` for what falls away.
pub(super) static LEET: [u8; 128] = leet_table();

const fn leet_table() -> [u8; 128] {
    let mut table = [GONE; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'A'..=b'Z' => byte + 32,
            b'a'..=b'z' | b'0'..=b'9' => byte,
            _ => GONE,
        };
        byte += 1;
    }
    let alike: [(&[u8], u8); 8] = [
        (b"4@", b'a'),
        (b"8", b'b'),
        (b"3", b'e'),
        (b"9", b'g'),
        (b"1!|lL", b'i'),
        (b"0", b'o'),
        (b"5$", b's'),
        (b"7+", b't'),
    ];
    let mut group = 0;
    while group < alike.len() {
        let (members, representative) = alike[group];
        let mut member = 0;
        while member < members.len() {
            table[members[member] as usize] = representative;
            member += 1;
        }
        group += 1;
    }
    table
}

/// Lower-case letters without diacritics; digits and other characters stay as they are.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else if let Some(letter) = polish(character) {
            folded.push(letter);
        } else {
            push_decomposed(character, &mut folded);
        }
    }
    folded
}

/// The letters that nearly every text here is made of, without the cost of a decomposition.
fn polish(character: char) -> Option<char> {
    Some(match character {
        'ą' | 'Ą' => 'a',
        'ć' | 'Ć' => 'c',
        'ę' | 'Ę' => 'e',
        'ł' | 'Ł' => 'l',
        'ń' | 'Ń' => 'n',
        'ó' | 'Ó' => 'o',
        'ś' | 'Ś' => 's',
        'ź' | 'Ź' | 'ż' | 'Ż' => 'z',
        _ => return None,
    })
}

fn push_decomposed(character: char, folded: &mut String) {
    for part in std::iter::once(character).nfkd().flat_map(char::to_lowercase) {
        match part {
            // A capital letter may bring its mark only when it turns small (İ).
            mark if is_combining_mark(mark) => {}
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            '€' => folded.push('e'),
            other => folded.push(other),
        }
    }
}

/// Folds a text in [`plain`] form: look-alikes become one letter, separators fall away.
pub(super) fn leet(plain: &str) -> String {
    plain.chars().filter_map(representative).collect()
}

/// How many bytes [`leet`] makes of a text.
pub(super) fn leet_length(plain: &str) -> usize {
    plain.chars().filter_map(representative).map(char::len_utf8).sum()
}

fn representative(character: char) -> Option<char> {
    match u8::try_from(character) {
        Ok(byte) if byte < 128 => Some(LEET[usize::from(byte)]).filter(|byte| *byte != GONE).map(char::from),
        _ => Some(character).filter(|character| character.is_alphanumeric()),
    }
}

/// The comparable form of a text.
pub fn fold(text: &str) -> String {
    leet(&plain(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_case_leetspeak_and_separators_fall_away() {
        let rows = [
            ("Żółta-Łódź", "zoitaiodz"),
            ("K0w@1sk!", "kowaiski"),
            ("kowalski", "kowaiski"),
            ("P@$$w0rd", "password"),
            ("z\u{307}o\u{301}l\u{301}w", "zoiw"),
            ("ＨＡＳŁＯ", "hasio"),
            ("Straße", "strasse"),
            ("İ", "i"),
            (" .-_", ""),
        ];
        for (text, expected) in rows {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_fold_alike() {
        for letter in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".chars() {
            let decomposed: String = std::iter::once(letter).nfd().collect();
            assert_eq!(fold(&letter.to_string()), fold(&decomposed), "{letter}");
        }
    }
}
