//! What is known about the owner of a password, prepared for fast comparison.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::blocklist::Blocklist;
use super::fold::{fold, plain};

/// Facts about the owner. All may be absent: then nothing of that kind is banned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Context {
    /// First names, surname, nicknames, names of close relatives.
    pub names: Vec<String>,
    pub login: Option<String>,
    pub email: Option<String>,
    pub birth: Option<Date>,
    pub phone: Option<String>,
    /// Vehicle registration.
    pub plate: Option<String>,
    pub pesel: Option<String>,
    pub institution: Option<String>,
    /// The account is opened with a second factor besides the password.
    pub second_factor: bool,
}

/// Words shorter than this are banned only where they stand alone: `Ewa` in `Ewa-2015`, not in `Rewanż`.
const SHORTEST_PART: usize = 4;
/// A shorter word of an institution's name ("nr", "im.") says nothing.
const SHORTEST_INSTITUTION_WORD: usize = 5;
/// Fewer digits than this occur by chance.
const SHORTEST_NUMBER: usize = 6;
/// How many words of one kind are compared, so that a check has a bound.
const MOST_WORDS: usize = 64;

/// The banned words of one person, folded once and compared often.
#[derive(Debug, Clone, Default)]
pub struct Prepared {
    /// Folded words that may not occur anywhere.
    pub(super) parts: Vec<(Blocklist, String)>,
    /// Plain words that may not stand alone.
    pub(super) tokens: Vec<(Blocklist, String)>,
    /// Numbers that may not occur among the digits.
    pub(super) numbers: Vec<(Blocklist, String)>,
    pub(super) second_factor: bool,
}

impl Context {
    pub fn prepare(&self) -> Prepared {
        let mut prepared = Prepared { second_factor: self.second_factor, ..Prepared::default() };
        prepared.add_names(&self.names);
        if let Some(login) = &self.login {
            prepared.add_part(Blocklist::Login, login);
            let reversed: String = login.chars().rev().collect();
            prepared.add_part(Blocklist::Login, &reversed);
        }
        if let Some(email) = &self.email {
            let local = email.split('@').next().unwrap_or_default();
            prepared.add_part(Blocklist::Email, local);
            for piece in local.split(|character: char| !character.is_alphanumeric()).take(MOST_WORDS) {
                if piece.chars().count() >= SHORTEST_PART {
                    prepared.add_part(Blocklist::Email, piece);
                }
            }
        }
        if let Some(birth) = self.birth {
            prepared.add_birth(birth);
        }
        if let Some(phone) = &self.phone {
            let digits = digits_of(phone);
            // People type their number without the country's prefix.
            let national = digits.get(digits.len().saturating_sub(9)..).unwrap_or_default();
            prepared.add_number(Blocklist::Phone, national);
        }
        if let Some(plate) = &self.plate {
            prepared.add_part(Blocklist::Plate, plate);
        }
        if let Some(pesel) = &self.pesel {
            prepared.add_number(Blocklist::Pesel, &digits_of(pesel));
        }
        for word in words(self.institution.as_deref().unwrap_or_default()) {
            if word.chars().count() >= SHORTEST_INSTITUTION_WORD {
                prepared.add_part(Blocklist::Institution, word);
            }
        }
        prepared
    }
}

impl Prepared {
    fn add_names(&mut self, names: &[String]) {
        let mut initials = String::new();
        for name in names.iter().take(MOST_WORDS) {
            for word in words(name) {
                self.add_part(Blocklist::Names, word);
                initials.extend(plain(word).chars().next());
            }
        }
        if initials.chars().count() >= 2 {
            self.tokens.push((Blocklist::Initials, initials));
        }
    }

    fn add_part(&mut self, list: Blocklist, word: &str) {
        let folded = fold(word);
        match folded.chars().count() {
            0 | 1 => {}
            2..SHORTEST_PART => self.tokens.push((list, plain(word))),
            _ if self.parts.iter().any(|part| part.0 == list && part.1 == folded) => {}
            _ => self.parts.push((list, folded)),
        }
    }

    fn add_number(&mut self, list: Blocklist, digits: &str) {
        if digits.len() >= SHORTEST_NUMBER {
            self.numbers.push((list, digits.to_owned()));
        }
    }

    fn add_birth(&mut self, birth: Date) {
        let (year, month, day) = (birth.year(), birth.month(), birth.day());
        let short = year.rem_euclid(100);
        for form in [
            format!("{day:02}{month:02}{year:04}"),
            format!("{year:04}{month:02}{day:02}"),
            format!("{month:02}{day:02}{year:04}"),
            format!("{day:02}{month:02}{short:02}"),
            format!("{short:02}{month:02}{day:02}"),
            format!("{day}{month}{year:04}"),
        ] {
            self.add_number(Blocklist::Birth, &form);
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
