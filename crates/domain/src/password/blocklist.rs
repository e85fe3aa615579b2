//! What no password may be: a common word, a simple sequence, or something about its owner.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::fold::{fold, leet_length};

/// One kind of banned content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Blocklist {
    /// The list of common passwords, also with digits or signs around the word.
    Common,
    /// Runs like `123456`, `qwerty`, `aaaa` with little else.
    Sequences,
    Names,
    Initials,
    Login,
    Email,
    Birth,
    Phone,
    Plate,
    Pesel,
    Institution,
}

impl Blocklist {
    pub const ALL: [Self; 11] = [
        Self::Common,
        Self::Sequences,
        Self::Names,
        Self::Initials,
        Self::Login,
        Self::Email,
        Self::Birth,
        Self::Phone,
        Self::Plate,
        Self::Pesel,
        Self::Institution,
    ];

    pub(super) fn bit(self) -> u16 {
        1 << (self as u16)
    }

    /// The translation key of the problem it raises.
    pub fn problem_key(self) -> &'static str {
        match self {
            Self::Common => "password-problem-common",
            Self::Sequences => "password-problem-sequence",
            Self::Names => "password-problem-names",
            Self::Initials => "password-problem-initials",
            Self::Login => "password-problem-login",
            Self::Email => "password-problem-email",
            Self::Birth => "password-problem-birth",
            Self::Phone => "password-problem-phone",
            Self::Plate => "password-problem-plate",
            Self::Pesel => "password-problem-pesel",
            Self::Institution => "password-problem-institution",
        }
    }
}

fn entries() -> impl Iterator<Item = &'static str> {
    include_str!("../../law/common-passwords.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Folded entries of the list, and how long they are at most.
struct Words {
    words: HashSet<Vec<u8>, BuildHasherDefault<Fnv>>,
    longest: usize,
}

impl Words {
    fn new(entries: impl Iterator<Item = &'static str>) -> Self {
        let words: HashSet<Vec<u8>, _> = entries.map(|entry| fold(entry).into_bytes()).collect();
        let longest = words.iter().map(Vec::len).max().unwrap_or(0);
        Self { words, longest }
    }

    fn contains(&self, folded: &[u8]) -> bool {
        folded.len() <= self.longest && self.words.contains(folded)
    }
}

/// Fowler-Noll-Vo: nobody but this file chooses what is in the set, so nobody can make its words collide.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

static COMMON: LazyLock<Words> = LazyLock::new(|| Words::new(entries()));

/// The entries with a letter: only these are looked for inside digits and signs. A number of the list folds to
/// letters (`4444` to `aaaa`) and would be found where nobody wrote it.
static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::new(entries().filter(|entry| entry.chars().any(char::is_alphabetic))));

/// The shortest word that still counts when digits or signs around it are left out.
const SHORTEST_CORE: usize = 4;

/// Whether the password is a common word, or one dressed with digits and signs at its ends.
///
/// `plain` is the password in small letters without diacritics, `folded` its leetspeak fold.
pub(super) fn is_common(plain: &str, folded: &[u8]) -> bool {
    if COMMON.contains(folded) {
        return true;
    }
    let is_dress = |character: char| !character.is_alphabetic();
    let from_core = plain.trim_start_matches(is_dress);
    let core = from_core.trim_end_matches(is_dress);
    if core.len() < SHORTEST_CORE || core.len() == plain.len() {
        return false;
    }
    let (before, after) = (&plain[..plain.len() - from_core.len()], &from_core[core.len()..]);
    WORDS.contains(&folded[leet_length(before)..folded.len() - leet_length(after)])
}

/// From how many neighbouring characters on a run is a run.
const SHORTEST_RUN: usize = 4;
/// How many characters a password with a run must have, each run counted as one.
const SUBSTANCE: usize = 8;

const SAME: u8 = 1;
const UP: u8 = 2;
const DOWN: u8 = 4;
const RIGHT: u8 = 8;
const LEFT: u8 = 16;

/// Whether little is left of the password once runs of the alphabet, of digits, of one key or along a row of keys
/// count as one character each.
pub(super) fn is_sequence(plain: &str) -> bool {
    let (mut length, mut swallowed) = (0_usize, 0_usize);
    let (mut run, mut relation) = (1_usize, 0_u8);
    let mut previous: Option<char> = None;
    let close = |run: usize| if run >= SHORTEST_RUN { run - 1 } else { 0 };
    for character in plain.chars() {
        length += 1;
        let steps = previous.map_or(0, |before| relations(before, character));
        if run > 1 && steps & relation != 0 {
            relation &= steps;
            run += 1;
        } else {
            swallowed += close(run);
            (run, relation) = if steps == 0 { (1, 0) } else { (2, steps) };
        }
        previous = Some(character);
    }
    swallowed += close(run);
    swallowed > 0 && length - swallowed < SUBSTANCE
}

/// In how many ways the second character follows the first.
fn relations(before: char, after: char) -> u8 {
    match (u8::try_from(before), u8::try_from(after)) {
        (Ok(from @ 0..128), Ok(to @ 0..128)) => RELATIONS[usize::from(from)][usize::from(to)],
        _ if before == after => SAME,
        _ => 0,
    }
}

static RELATIONS: [[u8; 128]; 128] = {
    let mut table = [[0; 128]; 128];
    let mut from = 0_u8;
    while from < 128 {
        let mut to = 0_u8;
        while to < 128 {
            table[from as usize][to as usize] = ascii_relations(from, to);
            to += 1;
        }
        from += 1;
    }
    table
};

const fn ascii_relations(before: u8, after: u8) -> u8 {
    let mut found = if before == after { SAME } else { 0 };
    let of_one_kind = (before.is_ascii_digit() && after.is_ascii_digit())
        || (before.is_ascii_lowercase() && after.is_ascii_lowercase());
    if of_one_kind && after.wrapping_sub(before) == 1 {
        found |= UP;
    }
    if of_one_kind && before.wrapping_sub(after) == 1 {
        found |= DOWN;
    }
    let (from, to) = (KEYS[before as usize], KEYS[after as usize]);
    if from != 0 && to != 0 {
        if to.wrapping_sub(from) == 1 {
            found |= RIGHT;
        }
        if from.wrapping_sub(to) == 1 {
            found |= LEFT;
        }
    }
    found
}

/// Where a key stands: neighbours in a row have neighbouring numbers, rows lie apart, 0 is no key.
const KEYS: [u8; 128] = key_table();

const fn key_table() -> [u8; 128] {
    let mut table = [0; 128];
    let rows: [&[u8]; 4] = [b"1234567890", b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    let mut place = 0_u8;
    let mut row = 0;
    while row < rows.len() {
        place += 2;
        let mut column = 0;
        while column < rows[row].len() {
            table[rows[row][column] as usize] = place;
            place += 1;
            column += 1;
        }
        row += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::fold::{leet, plain};
    use super::*;

    fn is_common_password(text: &str) -> bool {
        let plain = plain(text);
        is_common(&plain, leet(&plain).as_bytes())
    }

    #[test]
    fn common_words_are_known_in_every_dress() {
        for text in
            ["haslo", "Hasło", "H@5l0", "Haslo123!", "!!polska2024", "P@ssw0rd1", "zaq12wsx", "Qwerty", "Misiek12"]
        {
            assert!(is_common_password(text), "{text}");
        }
        for text in ["", "Haslo-Haslo12", "wiosna konik lampa zegar", "ŻółtaŁódź-77x", "Q7!mKr2#vTp9Lw8"] {
            assert!(!is_common_password(text), "{text}");
        }
    }

    #[test]
    fn the_list_is_long_enough_to_matter() {
        assert!(COMMON.words.len() > 1_000, "{}", COMMON.words.len());
    }

    #[test]
    fn sequences_with_little_else_are_refused() {
        for text in
            ["123456", "qwerty123456", "abcdefgh", "87654321a", "aaaaaaaaaaaa", "poiuytrewq", "kot1234", "ąąąąąą"]
        {
            assert!(is_sequence(&plain(text)), "{text}");
        }
        for text in ["", "a", "kot-1234-piesek", "Q7!mKr2#vTp9Lw8", "wiosna konik lampa zegar", "abc-xyz-123"] {
            assert!(!is_sequence(&plain(text)), "{text}");
        }
    }
}
