//! The numbers by which Polish registers know people, bodies, documents, accounts and land: read as people type them,
//! kept and printed in one canonical form.
//!
//! A valid number need not exist nor belong to the person. Values never appear in `Debug`, so that no log shows them.

mod account;
mod document;
mod land_register;
mod medical;
mod organisation;
mod pesel;
mod typed;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use self::account::Nrb;
pub use self::document::{IdCard, Passport};
pub use self::land_register::LandRegister;
pub use self::medical::{Check, Profession, Pwz};
pub use self::organisation::{Nip, Regon};
pub use self::pesel::{Pesel, Sex};
pub use self::typed::MAX_TYPED_CHARS;

/// What is to be said of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    #[error("valid")]
    Valid,
    /// Too short, too long, or a character where none belongs.
    #[error("not the form of this number")]
    BadFormat,
    #[error("the check digit does not agree")]
    BadChecksum,
    /// The check digit agrees, but the number names a day that never was.
    #[error("the date in the number does not exist")]
    BadDate,
    /// All zeros: many checksums let it pass, and nobody has it.
    #[error("all zeros")]
    Trivial,
}

impl Verdict {
    pub fn is_valid(self) -> bool {
        self == Verdict::Valid
    }

    /// The translation key of the sentence for the user.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Valid => "identifier-valid",
            Verdict::BadFormat => "identifier-bad-format",
            Verdict::BadChecksum => "identifier-bad-checksum",
            Verdict::BadDate => "identifier-bad-date",
            Verdict::Trivial => "identifier-trivial",
        }
    }
}

/// The numbers known here, by their names on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Pesel,
    Nip,
    Regon,
    IdCard,
    Passport,
    Nrb,
    Pwz,
    #[serde(rename = "kw")]
    LandRegister,
}

impl Kind {
    pub const ALL: [Kind; 8] =
        [Kind::Pesel, Kind::Nip, Kind::Regon, Kind::IdCard, Kind::Passport, Kind::Nrb, Kind::Pwz, Kind::LandRegister];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Pesel => "pesel",
            Kind::Nip => "nip",
            Kind::Regon => "regon",
            Kind::IdCard => "id-card",
            Kind::Passport => "passport",
            Kind::Nrb => "nrb",
            Kind::Pwz => "pwz",
            Kind::LandRegister => "kw",
        }
    }
}

impl Kind {
    /// The translation key of what a number of this kind looks like.
    pub fn form_key(self) -> String {
        format!("identifier-form-{}", self.name())
    }
}

/// None of the names of [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected pesel, nip, regon, id-card, passport, nrb, pwz or kw")]
pub struct BadKind;

impl FromStr for Kind {
    type Err = BadKind;

    fn from_str(text: &str) -> Result<Self, BadKind> {
        Kind::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(text.trim())).ok_or(BadKind)
    }
}

/// Whether `text` is a number of this kind.
pub fn check(kind: Kind, text: &str) -> Verdict {
    read(kind, text).err().unwrap_or(Verdict::Valid)
}

/// The number in its one canonical form; `None` unless it is valid.
pub fn canonical(kind: Kind, text: &str) -> Option<String> {
    read(kind, text).ok()
}

fn read(kind: Kind, text: &str) -> Result<String, Verdict> {
    match kind {
        Kind::Pesel => Pesel::parse(text).map(String::from),
        Kind::Nip => Nip::parse(text).map(String::from),
        Kind::Regon => Regon::parse(text).map(String::from),
        Kind::IdCard => IdCard::parse(text).map(String::from),
        Kind::Passport => Passport::parse(text).map(String::from),
        Kind::Nrb => Nrb::parse(text).map(String::from),
        Kind::Pwz => Pwz::parse(text).map(String::from),
        Kind::LandRegister => LandRegister::parse(text).map(String::from),
    }
}

/// What every identifier has in common: parsing, printing, serde as text, and a `Debug` that shows nothing.
macro_rules! identifier {
    ($name:ident) => {
        impl $name {
            /// Reads the number as people type it, with spaces, dashes, small letters and a prefix.
            pub fn parse(text: &str) -> Result<Self, Verdict> {
                $crate::identifiers::typed::read(text, Self::PREFIXES, Self::from_characters)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Verdict;

            fn from_str(text: &str) -> Result<Self, Verdict> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Verdict;

            fn try_from(text: String) -> Result<Self, Verdict> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(number: $name) -> String {
                number.to_string()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
use identifier;
