//! A password policy: ten parts, each a bound, joined part by part.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::bounds::{AtMost, Blocklists, Bound, Characters, Composition, Demand, History, Length};

/// The default policy is the bottom of the lattice: it admits everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Policy {
    /// The names of the rule sets it came from.
    pub sources: BTreeSet<String>,
    pub min_length: Bound<Length>,
    /// In code points. A ceiling of 64 means that a password of 64 must be accepted.
    pub max_length: Bound<AtMost>,
    pub composition: Bound<Composition>,
    pub forbidden_characters: Bound<Characters>,
    pub max_age_days: Bound<AtMost>,
    pub history: Bound<History>,
    /// Failed attempts in a row after which the account locks.
    pub lockout: Bound<AtMost>,
    pub blocklists: Bound<Blocklists>,
    pub paste_ban: Bound<Demand>,
    pub second_factor: Bound<Demand>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    MinLength,
    MaxLength,
    Composition,
    ForbiddenCharacters,
    MaxAgeDays,
    History,
    Lockout,
    Blocklists,
    PasteBan,
    SecondFactor,
}

impl Part {
    pub const ALL: [Self; 10] = [
        Self::MinLength,
        Self::MaxLength,
        Self::Composition,
        Self::ForbiddenCharacters,
        Self::MaxAgeDays,
        Self::History,
        Self::Lockout,
        Self::Blocklists,
        Self::PasteBan,
        Self::SecondFactor,
    ];

    pub fn key(self) -> &'static str {
        match self {
            Self::MinLength => "password-part-min-length",
            Self::MaxLength => "password-part-max-length",
            Self::Composition => "password-part-composition",
            Self::ForbiddenCharacters => "password-part-forbidden-characters",
            Self::MaxAgeDays => "password-part-max-age-days",
            Self::History => "password-part-history",
            Self::Lockout => "password-part-lockout",
            Self::Blocklists => "password-part-blocklists",
            Self::PasteBan => "password-part-paste-ban",
            Self::SecondFactor => "password-part-second-factor",
        }
    }
}

impl Policy {
    /// The least policy that is at least as strict as both.
    pub fn join(&self, other: &Self) -> Self {
        Self {
            sources: self.sources.union(&other.sources).cloned().collect(),
            min_length: self.min_length.join(&other.min_length),
            max_length: self.max_length.join(&other.max_length),
            composition: self.composition.join(&other.composition),
            forbidden_characters: self.forbidden_characters.join(&other.forbidden_characters),
            max_age_days: self.max_age_days.join(&other.max_age_days),
            history: self.history.join(&other.history),
            lockout: self.lockout.join(&other.lockout),
            blocklists: self.blocklists.join(&other.blocklists),
            paste_ban: self.paste_ban.join(&other.paste_ban),
            second_factor: self.second_factor.join(&other.second_factor),
        }
    }

    /// Whether the other policy is at least as strict in every part (`self ⊑ other`).
    pub fn is_at_most(&self, other: &Self) -> bool {
        self.min_length.is_at_most(&other.min_length)
            && self.max_length.is_at_most(&other.max_length)
            && self.composition.is_at_most(&other.composition)
            && self.forbidden_characters.is_at_most(&other.forbidden_characters)
            && self.max_age_days.is_at_most(&other.max_age_days)
            && self.history.is_at_most(&other.history)
            && self.lockout.is_at_most(&other.lockout)
            && self.blocklists.is_at_most(&other.blocklists)
            && self.paste_ban.is_at_most(&other.paste_ban)
            && self.second_factor.is_at_most(&other.second_factor)
    }

    /// Whether an account with so many failed attempts in a row is locked.
    pub fn locks_after(&self, failed_attempts: u32) -> bool {
        self.lockout.required.0.is_some_and(|threshold| failed_attempts >= u32::from(threshold))
    }

    /// Whether an earlier password may not come back; `steps_back` is 1 for the one before the current.
    pub fn bans_reuse(&self, steps_back: u32) -> bool {
        match self.history.required {
            History::All => true,
            History::Last(depth) => (1..=u32::from(depth)).contains(&steps_back),
        }
    }

    /// Whether a password of so many days is still valid.
    pub fn admits_age(&self, age_days: u32) -> bool {
        self.max_age_days.required.0.is_none_or(|days| age_days <= u32::from(days))
    }
}
