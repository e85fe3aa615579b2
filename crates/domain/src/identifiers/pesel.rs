//! PESEL, `YYMMDDZZZXQ`: birth, serial number, sex, check digit. The century stands in the month.
//!
//! Swapping two neighbouring digits that differ by five is not detected. The sex is that of the register at issue.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::typed::{Characters, weighted_sum};
use super::{Verdict, identifier};

const WEIGHTS: [u8; 10] = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/// The first year of the century that the tens of the month stand for.
const CENTURIES: [i16; 5] = [1900, 2000, 2100, 2200, 1800];

/// A number of the PESEL register whose date exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pesel {
    digits: [u8; 11],
    birth: Date,
}

/// The sex in the register when the number was issued. Neither gender identity nor a form of address follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    #[serde(rename = "F")]
    Female,
    #[serde(rename = "M")]
    Male,
}

identifier!(Pesel);

impl Pesel {
    const PREFIXES: &[&str] = &["PESEL", "numer", "nr"];

    pub fn birth(&self) -> Date {
        self.birth
    }

    pub fn sex(&self) -> Sex {
        if self.digits[9].is_multiple_of(2) { Sex::Female } else { Sex::Male }
    }

    /// A number for examples and demonstrations. Only for births in 1800-1899 and 2090-2299, so that it is nobody's;
    /// `None` outside them and for a serial number over 9999. An even serial number is a woman's.
    pub fn synthetic(birth: Date, serial: u16) -> Option<Self> {
        if !matches!(birth.year(), 1800..=1899 | 2090..=2299) || serial > 9999 {
            return None;
        }
        let century = birth.year().div_euclid(100) * 100;
        let tens = i16::try_from(CENTURIES.iter().position(|first| *first == century)?).ok()?;
        let month = i16::from(birth.month()) + tens * 20;
        let text = format!("{:02}{month:02}{:02}{serial:04}0", birth.year() % 100, birth.day());
        let mut digits = super::typed::digits(&text.as_bytes().try_into().ok()?).ok()?;
        digits[10] = check_digit(&digits);
        Some(Pesel { digits, birth })
    }

    /// Reads a number whose check digit may be wrong: some historical ones are, and a person may insist with a reason.
    pub fn parse_despite_checksum(text: &str) -> Result<Self, Verdict> {
        super::typed::read(text, Self::PREFIXES, |characters| dated(characters.digits()?))
    }

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let digits = characters.digits()?;
        if check_digit(&digits) != digits[10] {
            return Err(Verdict::BadChecksum);
        }
        dated(digits)
    }
}

impl fmt::Display for Pesel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.digits.map(|digit| digit + b'0');
        f.pad(str::from_utf8(&text).expect("digits are ASCII"))
    }
}

impl Sex {
    /// `F` or `M`, as in the answers of the command line and the interface.
    pub fn letter(self) -> char {
        match self {
            Sex::Female => 'F',
            Sex::Male => 'M',
        }
    }
}

fn check_digit(digits: &[u8; 11]) -> u8 {
    let remainder = weighted_sum(digits, &WEIGHTS) % 10;
    u8::try_from((10 - remainder) % 10).expect("below ten")
}

fn dated(digits: [u8; 11]) -> Result<Pesel, Verdict> {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let (year, month, day) = (pair(0), pair(2), pair(4));
    let century = CENTURIES[usize::from(month / 20)];
    let two_digits = |value: u8| i8::try_from(value).map_err(|_| Verdict::BadDate);
    let birth = Date::new(century + i16::from(year), two_digits(month % 20)?, two_digits(day)?);
    Ok(Pesel { digits, birth: birth.map_err(|_| Verdict::BadDate)? })
}
