//! The parts of a policy: each value type with its order of strictness.
//!
//! Every type is a lattice whose bottom admits everything; `join` is the intersection of what two values admit.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::blocklist::Blocklist;

/// A lattice of strictness.
pub trait Strictness: Clone + PartialEq + Default {
    /// The weakest value at least as strict as both.
    fn join(&self, other: &Self) -> Self;
    /// The strictest value at most as strict as both.
    fn meet(&self, other: &Self) -> Self;
    fn is_at_most(&self, other: &Self) -> bool {
        self.join(other) == *other
    }
}

/// How firmly a rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Modality {
    Silent,
    Recommend,
    Require,
}

/// One part of a policy: what is required, what is advised, and the strictest it may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Bound<T> {
    pub required: T,
    /// Never tightens what is required; it warns where it would be stricter.
    pub recommended: T,
    /// None where no standard bounds this part from above.
    pub ceiling: Option<T>,
}

impl<T: Strictness> Bound<T> {
    pub fn modality(&self) -> Modality {
        if self.required != T::default() {
            Modality::Require
        } else if self.recommended != T::default() {
            Modality::Recommend
        } else {
            Modality::Silent
        }
    }

    pub fn join(&self, other: &Self) -> Self {
        let ceiling = match (&self.ceiling, &other.ceiling) {
            (Some(one), Some(two)) => Some(one.meet(two)),
            (one, two) => one.clone().or_else(|| two.clone()),
        };
        Self {
            required: self.required.join(&other.required),
            recommended: self.recommended.join(&other.recommended),
            ceiling,
        }
    }

    /// Whether the other bound binds at least as tightly in every respect.
    pub fn is_at_most(&self, other: &Self) -> bool {
        let ceiling_holds = match (&self.ceiling, &other.ceiling) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => theirs.is_at_most(mine),
        };
        ceiling_holds && self.required.is_at_most(&other.required) && self.recommended.is_at_most(&other.recommended)
    }

    /// The floor passes the ceiling.
    pub fn conflicts(&self) -> bool {
        self.ceiling.as_ref().is_some_and(|ceiling| !self.required.is_at_most(ceiling))
    }

    /// What is advised goes further than what is required.
    pub fn warns(&self) -> bool {
        !self.recommended.is_at_most(&self.required)
    }

    /// The floor lowered to the ceiling.
    pub(super) fn lowered(&self) -> Self {
        let required =
            self.ceiling.as_ref().map_or_else(|| self.required.clone(), |ceiling| self.required.meet(ceiling));
        Self { required, ..self.clone() }
    }
}

/// The shortest password in code points, alone and beside a second factor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Length {
    pub alone: u16,
    pub with_second_factor: u16,
}

impl Strictness for Length {
    fn join(&self, other: &Self) -> Self {
        Self {
            alone: self.alone.max(other.alone),
            with_second_factor: self.with_second_factor.max(other.with_second_factor),
        }
    }

    fn meet(&self, other: &Self) -> Self {
        Self {
            alone: self.alone.min(other.alone),
            with_second_factor: self.with_second_factor.min(other.with_second_factor),
        }
    }
}

/// A number that must not be passed; None is no limit. Smaller is stricter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AtMost(pub Option<u16>);

impl Strictness for AtMost {
    fn join(&self, other: &Self) -> Self {
        match (self.0, other.0) {
            (Some(one), Some(two)) => Self(Some(one.min(two))),
            (one, two) => Self(one.or(two)),
        }
    }

    fn meet(&self, other: &Self) -> Self {
        Self(self.0.zip(other.0).map(|(one, two)| one.max(two)))
    }
}

/// How many earlier passwords may not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum History {
    Last(u16),
    All,
}

impl Default for History {
    fn default() -> Self {
        Self::Last(0)
    }
}

impl Strictness for History {
    fn join(&self, other: &Self) -> Self {
        *self.max(other)
    }

    fn meet(&self, other: &Self) -> Self {
        *self.min(other)
    }
}

/// Yes or no; yes is stricter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Demand(pub bool);

impl Strictness for Demand {
    fn join(&self, other: &Self) -> Self {
        Self(self.0 || other.0)
    }

    fn meet(&self, other: &Self) -> Self {
        Self(self.0 && other.0)
    }
}

/// Characters that may not occur. A space stands for every white space.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Characters(pub BTreeSet<char>);

impl Strictness for Characters {
    fn join(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).copied().collect())
    }

    fn meet(&self, other: &Self) -> Self {
        Self(self.0.intersection(&other.0).copied().collect())
    }
}

/// A set of blocklists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Blocklists(u16);

impl Blocklists {
    pub fn contains(self, list: Blocklist) -> bool {
        self.0 & list.bit() != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Blocklist> {
        Blocklist::ALL.into_iter().filter(move |list| self.contains(*list))
    }
}

impl FromIterator<Blocklist> for Blocklists {
    fn from_iter<I: IntoIterator<Item = Blocklist>>(lists: I) -> Self {
        Self(lists.into_iter().fold(0, |bits, list| bits | list.bit()))
    }
}

impl Strictness for Blocklists {
    fn join(&self, other: &Self) -> Self {
        Self(self.0 | other.0)
    }

    fn meet(&self, other: &Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// Which classes of characters must occur: a conjunction of clauses, each a choice between classes.
///
/// Kept as the set of all clauses that follow from it (bit `c` for the clause whose classes are the bits of `c`), so
/// that equal formulas are equal values and the join is a union.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Composition(u16);

impl Composition {
    pub const LOWER: u8 = 0b0001;
    pub const UPPER: u8 = 0b0010;
    pub const DIGIT: u8 = 0b0100;
    pub const SPECIAL: u8 = 0b1000;
    const EVERY: u8 = 0b1111;

    /// From clauses, each a union of the class bits. A clause without classes could never be met and is left out.
    pub fn from_clauses(clauses: impl IntoIterator<Item = u8>) -> Self {
        let mut implied = 0;
        for clause in clauses.into_iter().map(|clause| clause & Self::EVERY).filter(|clause| *clause != 0) {
            for wider in (1..=Self::EVERY).filter(|wider| wider & clause == clause) {
                implied |= 1 << wider;
            }
        }
        Self(implied)
    }

    /// The clauses left after absorption, the fewest classes first.
    pub fn clauses(self) -> impl Iterator<Item = u8> {
        let holds = move |clause: u8| self.0 & (1 << clause) != 0;
        (1..=Self::EVERY).filter(move |clause| {
            holds(*clause) && !(1..*clause).any(|narrower| narrower & clause == narrower && holds(narrower))
        })
    }
}

impl Strictness for Composition {
    fn join(&self, other: &Self) -> Self {
        Self(self.0 | other.0)
    }

    fn meet(&self, other: &Self) -> Self {
        Self(self.0 & other.0)
    }
}
