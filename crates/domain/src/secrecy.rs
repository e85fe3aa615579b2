//! Duties of secrecy that stand beside the GDPR, and what lifts them.
//!
//! A recipient's legal ground to ask does not lift a professional's secrecy by itself; a provision that says so does.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::provenance::{Provenance, in_force, read};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What a school keeps confidential about a pupil.
    School,
    /// Everything learned in practice, even that somebody was there.
    Psychologist,
    MentalHealth,
    Medical,
    SocialWork,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::School, Self::Psychologist, Self::MentalHealth, Self::Medical, Self::SocialWork];

    /// The rules on this secrecy as they are on a day.
    pub fn on(self, day: Date) -> &'static Secrecy {
        let entries = LAW.secrecy.iter().filter(move |entry| entry.id == self);
        in_force(entries, |entry| &entry.provenance, day).expect("law/secrecy.toml has every kind, as its test proves")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Of the person of age, otherwise of the representative.
    Consent,
    /// The person authorised the recipient.
    AuthorisedPerson,
    /// Life or health is seriously endangered.
    HealthThreat,
    /// A statute orders or allows the disclosure, or a court releases from secrecy.
    SpecialProvision,
    ClosePersonAfterDeath,
}

impl Ground {
    pub const ALL: [Self; 5] = [
        Self::Consent,
        Self::AuthorisedPerson,
        Self::HealthThreat,
        Self::SpecialProvision,
        Self::ClosePersonAfterDeath,
    ];
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secrecy {
    pub id: Kind,
    pub law: String,
    pub grounds: Vec<Ground>,
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// The grounds among those given that lift the secrecy; none means that nothing may be said.
pub fn lifted_by(kind: Kind, given: &BTreeSet<Ground>, on: Date) -> Vec<Ground> {
    kind.on(on).grounds.iter().copied().filter(|ground| given.contains(ground)).collect()
}

#[derive(Deserialize)]
struct Law {
    secrecy: Vec<Secrecy>,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/secrecy.toml")));
