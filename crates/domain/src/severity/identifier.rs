//! What in the breached data leads to a person, and how far each of it does alone.

use serde::{Deserialize, Serialize};

use super::{Identification, LAW};
use crate::provenance::Provenance;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identifier {
    FullName,
    /// It carries the birth date and the sex.
    Pesel,
    DocumentNumber,
    PhoneOrAddress,
    Email,
    Photo,
    /// An alias, with the key kept elsewhere.
    Code,
}

impl Identifier {
    pub const ALL: [Self; 7] =
        [Self::FullName, Self::Pesel, Self::DocumentNumber, Self::PhoneOrAddress, Self::Email, Self::Photo, Self::Code];

    /// From how little to how much it identifies, by the circumstances.
    pub fn range(self) -> (Identification, Identification) {
        let entry = self.entry();
        let quarters =
            |quarters| Identification::from_quarters(quarters).expect("law/severity.toml has 1 to 4 quarters");
        (quarters(entry.least), quarters(entry.most))
    }

    pub fn provenance(self) -> &'static Provenance {
        &self.entry().provenance
    }

    fn entry(self) -> &'static Entry {
        LAW.identifier.iter().find(|entry| entry.id == self).expect("law/severity.toml has every identifier")
    }
}

/// The least that may be assumed when these are in the data; nothing is assumed of none.
pub fn least_identification(identifiers: &[Identifier]) -> Identification {
    identifiers.iter().map(|identifier| identifier.range().0).max().unwrap_or(Identification::Negligible)
}

#[derive(Deserialize)]
pub(super) struct Entry {
    id: Identifier,
    least: u8,
    most: u8,
    #[serde(flatten)]
    provenance: Provenance,
}
