//! The ages at which the law changes a child's standing, and the capacity for legal acts that follows.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::LAW;
use crate::provenance::{Provenance, in_force};
use crate::time_limit::reaches_age_on;

/// An age at which the law changes a child's standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    LimitedCapacity,
    PatientConsent,
    OnlineServiceConsent,
    FullCapacity,
    Marriage,
    ImageConsent,
    RoadCompanion,
}

impl Threshold {
    pub const ALL: [Self; 7] = [
        Self::LimitedCapacity,
        Self::PatientConsent,
        Self::OnlineServiceConsent,
        Self::FullCapacity,
        Self::Marriage,
        Self::ImageConsent,
        Self::RoadCompanion,
    ];

    /// The age by the law of a day.
    pub fn years(self, on: Date) -> u8 {
        self.entry(on).years
    }

    pub fn provenance(self, on: Date) -> &'static Provenance {
        &self.entry(on).provenance
    }

    fn entry(self, on: Date) -> &'static Age {
        let ages = LAW.age.iter().filter(move |age| age.id == self);
        in_force(ages, |age| &age.provenance, on).expect("law/minors.toml has every threshold, as its test proves")
    }

    /// Whether a person born on a day has reached the age. Art. 112 of the civil code: an age is reached with the
    /// first hour of the birthday; who was born on 29 February has it on the last day of February.
    pub fn is_reached(self, birth: Date, on: Date) -> bool {
        reaches_age_on(birth, u32::from(self.years(on))).is_ok_and(|birthday| birthday <= on)
    }
}

/// The capacity for legal acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    None,
    Limited,
    Full,
}

/// A person on whose behalf somebody wants to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub birth: Date,
    /// Married by permission of the court before 18: capacity is full and is not lost again. Nobody below the age of
    /// marriage can be.
    pub is_married: bool,
    /// A court has incapacitated the person, fully or in part.
    pub is_incapacitated: bool,
}

pub fn capacity(person: &Person, on: Date) -> Capacity {
    if person.is_incapacitated {
        Capacity::None
    } else if Threshold::FullCapacity.is_reached(person.birth, on)
        || (person.is_married && Threshold::Marriage.is_reached(person.birth, on))
    {
        Capacity::Full
    } else if Threshold::LimitedCapacity.is_reached(person.birth, on) {
        Capacity::Limited
    } else {
        Capacity::None
    }
}

#[derive(Deserialize)]
pub(super) struct Age {
    id: Threshold,
    years: u8,
    #[serde(flatten)]
    provenance: Provenance,
}
