//! The identity card, three letters and six digits, and the passport, two letters and seven digits.
//!
//! Letters count from A = 10 to Z = 35, so that a wrong letter ten places off is not detected; a wrong digit always is.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::{Characters, letter_value, weighted_sum};
use super::{Verdict, identifier};

const ID_CARD_WEIGHTS: [u8; 9] = [7, 3, 1, 9, 7, 3, 1, 7, 3];
const PASSPORT_WEIGHTS: [u8; 9] = [7, 3, 9, 1, 7, 3, 1, 7, 3];

/// The number of an identity card, printed without a space. Its fourth character is the check digit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdCard(Characters);

identifier!(IdCard);

impl IdCard {
    const PREFIXES: &[&str] =
        &["dowodu", "dowód", "dowod", "osobistego", "osobisty", "seria", "DO", "numer", "nr", "i"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        checked(characters, 3, &ID_CARD_WEIGHTS).map(IdCard)
    }
}

impl fmt::Display for IdCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str())
    }
}

/// The number of a passport, printed without a space. Its third character is the check digit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Passport(Characters);

identifier!(Passport);

impl Passport {
    const PREFIXES: &[&str] = &["paszportu", "paszport", "passport", "seria", "numer", "nr", "no", "i"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        checked(characters, 2, &PASSPORT_WEIGHTS).map(Passport)
    }
}

impl fmt::Display for Passport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str())
    }
}

fn checked(characters: Characters, letters: usize, weights: &[u8; 9]) -> Result<Characters, Verdict> {
    let exact: [u8; 9] = characters.as_bytes().try_into().map_err(|_| Verdict::BadFormat)?;
    let (series, number) = exact.split_at(letters);
    if !series.iter().all(u8::is_ascii_uppercase) || !number.iter().all(u8::is_ascii_digit) {
        return Err(Verdict::BadFormat);
    }
    // AAA000000 passes the checksum, and no document was issued with six zeros.
    if number.iter().all(|digit| *digit == b'0') {
        return Err(Verdict::Trivial);
    }
    let values = exact.map(|byte| letter_value(byte).expect("letters and digits, as checked above"));
    if weighted_sum(&values, weights).is_multiple_of(10) { Ok(characters) } else { Err(Verdict::BadChecksum) }
}
