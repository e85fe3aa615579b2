//! PWZ, the number of a licence to practise a medical profession.
//!
//! Only the physicians' and dentists' number has a published check digit; of the others nothing but the form is checked.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::typed::{Characters, digits, weighted_sum};
use super::{Verdict, identifier};
use crate::provenance::{Provenance, read};

const PHYSICIAN_WEIGHTS: [u8; 6] = [1, 2, 3, 4, 5, 6];

/// The number of a licence, printed without separators.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pwz {
    number: Characters,
    profession: Profession,
}

/// The profession that the form of the number tells. Only `Physician` is certain and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profession {
    /// Physician or dentist: seven digits, the first a check digit.
    Physician,
    /// Seven digits and P.
    Nurse,
    /// Seven digits and A.
    Midwife,
    /// Eight digits.
    Pharmacist,
    /// Five or six digits; the form is not certain. One of seven digits cannot be told from a physician's.
    Physiotherapist,
}

/// What of a number can be checked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    CheckDigit,
    /// Length and letters only: a wrong digit goes unnoticed.
    Form,
}

impl Profession {
    pub const ALL: [Self; 5] = [Self::Physician, Self::Nurse, Self::Midwife, Self::Pharmacist, Self::Physiotherapist];

    pub fn check(self) -> Check {
        self.licence().check
    }

    pub fn provenance(self) -> &'static Provenance {
        &self.licence().provenance
    }

    fn licence(self) -> &'static Licence {
        LAW.licence.iter().find(|entry| entry.profession == self).expect("law/identifiers.toml has every profession")
    }
}

#[derive(Deserialize)]
struct Law {
    licence: Vec<Licence>,
}

#[derive(Deserialize)]
struct Licence {
    profession: Profession,
    check: Check,
    #[serde(flatten)]
    provenance: Provenance,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../../law/identifiers.toml")));

identifier!(Pwz);

impl Pwz {
    const PREFIXES: &[&str] = &["PWZ", "numer", "nr"];

    pub fn profession(&self) -> Profession {
        self.profession
    }

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let (number, letter) = match characters.as_bytes() {
            [number @ .., letter @ (b'A' | b'P')] => (number, Some(*letter)),
            number => (number, None),
        };
        if !number.iter().all(u8::is_ascii_digit) {
            return Err(Verdict::BadFormat);
        }
        let profession = match (number.len(), letter) {
            (7, None) => Profession::Physician,
            (7, Some(b'P')) => Profession::Nurse,
            (7, Some(_)) => Profession::Midwife,
            (8, None) => Profession::Pharmacist,
            (5 | 6, None) => Profession::Physiotherapist,
            _ => return Err(Verdict::BadFormat),
        };
        if number.iter().all(|digit| *digit == b'0') {
            return Err(Verdict::Trivial);
        }
        if let (Profession::Physician, Some(exact)) = (profession, number.first_chunk::<7>()) {
            check_physician(digits(exact)?)?;
        }
        Ok(Pwz { number: characters, profession })
    }
}

impl fmt::Display for Pwz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.number.as_str())
    }
}

fn check_physician([check, body @ ..]: [u8; 7]) -> Result<(), Verdict> {
    // A remainder of 0 or 10 was never issued: the number does not start with a zero, and ten is no digit.
    let remainder = weighted_sum(&body, &PHYSICIAN_WEIGHTS) % 11;
    if remainder == u32::from(check) && check != 0 { Ok(()) } else { Err(Verdict::BadChecksum) }
}
