//! NRB, the Polish account number of 26 digits, and the same as an IBAN with `PL` before it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::typed::{Characters, weighted_sum};
use super::{Verdict, identifier};

const BANK_WEIGHTS: [u8; 7] = [3, 9, 7, 1, 3, 9, 7];

/// `CC BBBBBBBB AAAAAAAAAAAAAAAA`: check digits, the number of the bank with a check digit of its own, the account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nrb(Characters);

identifier!(Nrb);

impl Nrb {
    const PREFIXES: &[&str] = &["NRB", "IBAN", "PL", "konta", "konto", "rachunku", "rachunek", "numer", "nr"];

    fn from_characters(characters: Characters) -> Result<Self, Verdict> {
        let digits = characters.digits::<26>()?;
        if digits == [0; 26] {
            return Err(Verdict::Trivial);
        }
        // ISO 13616: the check digits go to the end, after the country P = 25, L = 21.
        let moved = digits[2..].iter().chain(&[2, 5, 2, 1]).chain(&digits[..2]);
        let remainder = moved.fold(0, |remainder, digit| (remainder * 10 + u32::from(*digit)) % 97);
        let bank: &[u8; 7] = digits[2..9].first_chunk().expect("seven digits of a number of 26");
        let bank_digit = (10 - weighted_sum(bank, &BANK_WEIGHTS) % 10) % 10;
        if remainder == 1 && bank_digit == u32::from(digits[9]) {
            Ok(Nrb(characters))
        } else {
            Err(Verdict::BadChecksum)
        }
    }
}

impl fmt::Display for Nrb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.as_str())
    }
}
