//! The number of a land and mortgage register, `CCCC/NNNNNNNN/K`: court, number, check digit.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::{Characters, weighted_sum};
use super::{Verdict, identifier};

/// A character's value is its place. Q and V are missing: no court has them.
const ALPHABET: &[u8; 34] = b"0123456789XABCDEFGHIJKLMNOPRSTUWYZ";

const WEIGHTS: [u8; 12] = [1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7];

/// The number of a register, printed with its slashes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LandRegister(Characters);

identifier!(LandRegister);

impl LandRegister {
    const PREFIXES: &[&str] = &["KW", "księgi", "księga", "wieczystej", "wieczysta", "numer", "nr"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let exact: [u8; 13] = characters.as_bytes().try_into().map_err(|_| Verdict::BadFormat)?;
        let [first, second, third, fourth, number @ ..] = &exact;
        let court_letters = [first, second, fourth];
        if !court_letters.iter().all(|letter| letter.is_ascii_uppercase())
            || !third.is_ascii_digit()
            || !number.iter().all(u8::is_ascii_digit)
        {
            return Err(Verdict::BadFormat);
        }
        let mut values = [0; 13];
        for (value, byte) in values.iter_mut().zip(exact) {
            let place = ALPHABET.iter().position(|known| *known == byte).ok_or(Verdict::BadFormat)?;
            *value = u8::try_from(place).expect("the alphabet has 34 characters");
        }
        if values[4..12].iter().all(|value| *value == 0) {
            return Err(Verdict::Trivial);
        }
        if weighted_sum(&values, &WEIGHTS) % 10 == u32::from(values[12]) {
            Ok(LandRegister(characters))
        } else {
            Err(Verdict::BadChecksum)
        }
    }
}

impl fmt::Display for LandRegister {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (court, rest) = self.0.as_str().split_at(4);
        let (number, check) = rest.split_at(8);
        write!(f, "{court}/{number}/{check}")
    }
}
