//! How much what stands in a field is like the name that was asked for.
//!
//! Names stand in sentences too, so endings may differ; a first name may be a letter. What is compared is one field, one
//! line of it or one row, never a whole record: two people in one record are not one.

use rodowod_domain::field::{Body, Field, Kind};
use rodowod_domain::text;
use serde_json::Value;

/// Words of one spelling that are compared.
const WORDS_MAX: usize = 6;
/// Letters of a stem at least, and letters that an ending may take.
const STEM_MIN: usize = 3;
const ENDING: usize = 2;
/// Digits from which a number tells a person apart.
const DIGITS_MIN: usize = 6;

/// Likelier first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Every word, letter by letter.
    Same,
    /// Every word but for endings, or an initial.
    Close,
    /// The surname alone.
    Surname,
}

impl Likeness {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Close => "close",
            Self::Surname => "surname",
        }
    }
}

pub(super) struct Spelling {
    words: Vec<String>,
    /// An address of mail or a number is the same or is not.
    is_exact: bool,
    digits: String,
}

impl Spelling {
    pub fn of(typed: &str) -> Option<Self> {
        let words: Vec<String> = text::words(typed).into_iter().take(WORDS_MAX).collect();
        let has_letters = typed.chars().any(char::is_alphabetic);
        let digits: String = typed.chars().filter(|letter| !has_letters && letter.is_ascii_digit()).collect();
        let is_word = words.iter().any(|word| word.chars().count() >= STEM_MIN);
        let is_number = !has_letters && digits.len() >= DIGITS_MIN;
        let is_exact = typed.contains('@') || is_number;
        (if has_letters { is_word } else { is_number }).then_some(Self { words, is_exact, digits })
    }

    /// The words by which a record is found, the longest first, since it narrows down the most.
    pub fn rarest_first(&self) -> Vec<String> {
        if !self.digits.is_empty() {
            // However a number is grouped, it begins with the same digits.
            return vec![self.digits.chars().take(STEM_MIN).collect()];
        }
        let mut words = self.words.clone();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        // An initial is no word that another spelling would hold.
        words.retain(|word| word.chars().count() >= STEM_MIN);
        words
    }

    /// The words that may stand for the person without the first name.
    pub fn surnames(&self) -> Vec<String> {
        if self.is_exact {
            return Vec::new();
        }
        let words = self.words.iter().skip(usize::from(self.words.len() > 1));
        words.filter(|word| word.chars().count() >= STEM_MIN).cloned().collect()
    }

    pub fn likeness(&self, field: &str) -> Option<Likeness> {
        if !self.digits.is_empty() {
            let digits: String = field.chars().filter(char::is_ascii_digit).collect();
            return digits.contains(&self.digits).then_some(Likeness::Same);
        }
        let present = text::words(field);
        if self.words.iter().all(|word| present.contains(word)) {
            return Some(Likeness::Same);
        }
        if self.is_exact {
            return None;
        }
        let surnames = self.surnames();
        let stands = |word: &String| {
            let is_surname = surnames.contains(word);
            present.iter().any(|known| is_form_of(known, word) || !is_surname && is_initial(known, word))
        };
        if self.words.len() > 1 && self.words.iter().all(stands) {
            return Some(Likeness::Close);
        }
        let is_named = surnames.iter().any(|word| present.iter().any(|known| is_form_of(known, word)));
        is_named.then_some(Likeness::Surname)
    }
}

/// Whether two words differ in their endings alone.
fn is_form_of(known: &str, word: &str) -> bool {
    let (long, short) = (word.chars().count(), known.chars().count());
    let stem = long.saturating_sub(ENDING).max(STEM_MIN);
    let beginning: String = word.chars().take(stem).collect();
    long >= STEM_MIN && known.starts_with(&beginning) && short.abs_diff(long) <= ENDING
}

fn is_initial(known: &str, word: &str) -> bool {
    known.chars().count() == 1 && word.starts_with(known)
}

/// What is compared: each text, each line and each row of a body, by the name of its field.
pub(super) fn units(fields: &'static [Field], body: &Body) -> Vec<(&'static str, String)> {
    let mut units = Vec::new();
    for field in fields {
        match (field.kind, body.get(field.name)) {
            (Kind::Rows(columns), Some(Value::Array(rows))) => {
                units.extend(rows.iter().filter_map(Value::as_object).map(|row| {
                    let cells = columns.iter().filter(|column| is_text(column.kind));
                    let cells = cells.filter_map(|column| row.get(column.name)?.as_str());
                    (field.name, cells.collect::<Vec<_>>().join(" "))
                }));
            }
            (Kind::Lines, Some(Value::Array(lines))) => {
                units.extend(lines.iter().filter_map(Value::as_str).map(|line| (field.name, line.to_owned())));
            }
            (kind, Some(Value::String(text))) if is_text(kind) => units.push((field.name, text.clone())),
            _ => {}
        }
    }
    units
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Line | Kind::Text | Kind::Email | Kind::Phone | Kind::Identifier(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(typed: &str, field: &str) -> Option<Likeness> {
        Spelling::of(typed).and_then(|spelling| spelling.likeness(field))
    }

    #[test]
    fn a_name_is_known_in_its_cases_and_by_its_initial() {
        let table = [
            ("Celina Zmyślona", "ZMYSLONA Celina", Some(Likeness::Same)),
            ("Celina Zmyślona", "rozmowa z Celiną Zmyśloną", Some(Likeness::Same)),
            ("Celina Zmyślona", "pismo do Celiny Zmyślonej w sprawie syna", Some(Likeness::Close)),
            ("Celina Zmyślona", "C. Zmyślona", Some(Likeness::Close)),
            ("Celina Zmyślona", "pani Zmyślona", Some(Likeness::Surname)),
            ("Celina Zmyślona", "Anna Zmyślony", Some(Likeness::Surname)),
            ("Celina Zmyślona", "Celina Wzorcowa", None),
            ("Celina Zmyślona", "zmysły", None),
            ("Anna Kowalska-Nowak", "Anna Nowak", Some(Likeness::Surname)),
            ("celina@zmyslona.example", "celina@zmyslona.example", Some(Likeness::Same)),
            ("celina@zmyslona.example", "Celina Zmyślona", None),
            ("600 000 002", "tel. 600000002", Some(Likeness::Same)),
            ("600 000 002", "600 000 003", None),
        ];
        for (typed, field, expected) in table {
            assert_eq!(like(typed, field), expected, "{typed} in {field}");
        }
    }

    #[test]
    fn too_little_to_look_for_is_nobody() {
        for typed in ["", "J.", "12 34", " - "] {
            assert!(Spelling::of(typed).is_none(), "{typed}");
        }
    }
}
