//! NIP, the tax number, and REGON, the statistical number of a body (9 digits) and of its local unit (14).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::{Characters, weighted_sum};
use super::{Verdict, identifier};

const NIP_WEIGHTS: [u8; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const REGON_9_WEIGHTS: [u8; 8] = [8, 9, 2, 3, 4, 5, 6, 7];
const REGON_14_WEIGHTS: [u8; 13] = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

/// Ten digits, printed without dashes. The checksum detects every wrong digit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nip(Characters);

identifier!(Nip);

impl Nip {
    const PREFIXES: &[&str] = &["NIP", "PL", "VAT", "UE", "EU", "numer", "nr"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let digits = characters.digits::<10>()?;
        if digits == [0; 10] {
            return Err(Verdict::Trivial);
        }
        // A remainder of ten is no digit, so that a number with it was never issued.
        if weighted_sum(&digits, &NIP_WEIGHTS) % 11 != u32::from(digits[9]) {
            return Err(Verdict::BadChecksum);
        }
        Ok(Nip(characters))
    }
}

impl fmt::Display for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str())
    }
}

/// Nine or fourteen digits. A remainder of ten is written as 0, so that a wrong digit that turns one remainder into
/// the other is not detected.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Regon(Characters);

identifier!(Regon);

impl Regon {
    const PREFIXES: &[&str] = &["REGON", "numer", "nr"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let agrees = if let Ok(short) = characters.digits::<9>() {
            is_not_trivial(&short)? && check_digit(&short, &REGON_9_WEIGHTS) == short[8]
        } else {
            let long = characters.digits::<14>()?;
            is_not_trivial(&long)?
                && check_digit(&long, &REGON_9_WEIGHTS) == long[8]
                && check_digit(&long, &REGON_14_WEIGHTS) == long[13]
        };
        if agrees { Ok(Regon(characters)) } else { Err(Verdict::BadChecksum) }
    }
}

impl fmt::Display for Regon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str())
    }
}

fn check_digit<const N: usize>(digits: &[u8; N], weights: &[u8]) -> u8 {
    u8::try_from(weighted_sum(digits, weights) % 11 % 10).expect("below ten")
}

fn is_not_trivial<const N: usize>(digits: &[u8; N]) -> Result<bool, Verdict> {
    // The first nine digits are the body's, and no body has nine zeros, whatever its unit is called.
    if digits[..9].iter().all(|digit| *digit == 0) { Err(Verdict::Trivial) } else { Ok(true) }
}
