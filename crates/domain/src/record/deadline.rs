//! A term that runs for a record: when it ends, by which rules, and whether it was met.

use jiff::{Timestamp, civil::Date};

use crate::hours::{HoursLimit, end_of_day};
use crate::time_limit::{Limit, RuleApplied};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Until 24:00 of this day in Warsaw.
    Day(Date),
    Instant(Timestamp),
}

impl Due {
    /// The first instant that is too late.
    pub fn bound(self) -> Timestamp {
        match self {
            Self::Instant(instant) => instant,
            Self::Day(day) => end_of_day(day).map_or(Timestamp::MAX, |midnight| midnight.timestamp()),
        }
    }
}

impl std::fmt::Display for Due {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => day.fmt(formatter),
            Self::Instant(instant) => instant.fmt(formatter),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// `answer`; the label stands under `requests-deadline-answer`.
    pub name: &'static str,
    pub law: &'static str,
    pub due: Due,
    pub met: bool,
    /// Why it ends then, step by step.
    pub rules: Vec<RuleApplied>,
}

impl Deadline {
    pub fn day(name: &'static str, law: &'static str, limit: &Limit) -> Self {
        Self { name, law, due: Due::Day(limit.last), met: false, rules: limit.rules.clone() }
    }

    pub fn instant(name: &'static str, law: &'static str, limit: &HoursLimit) -> Self {
        Self { name, law, due: Due::Instant(limit.due.timestamp()), met: false, rules: limit.rules.clone() }
    }

    /// A fixed day that no calculus made.
    pub fn fixed(name: &'static str, law: &'static str, day: Date) -> Self {
        Self { name, law, due: Due::Day(day), met: false, rules: Vec::new() }
    }

    pub fn met(mut self, is_met: bool) -> Self {
        self.met = is_met;
        self
    }

    pub fn is_overdue(&self, now: Timestamp) -> bool {
        !self.met && now >= self.due.bound()
    }
}

/// Where something overdue stands among the rest: the clock of a breach first, then that of a request, other parts of the
/// Regulation, and house rules last.
pub fn rank(law: &str) -> u8 {
    let is_of = |article: &str| {
        let rest = law.strip_prefix("GDPR ").and_then(|rest| rest.strip_prefix(article));
        rest.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    match law {
        _ if is_of("33") || is_of("34") => 0,
        _ if is_of("12") => 1,
        law if law.starts_with("GDPR") => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_a_breach_comes_first_and_house_rules_last() {
        let laws = ["GDPR 33(1)", "GDPR 12(3)", "GDPR 28(3)", "KRI § 19"];
        assert_eq!(laws.map(rank), [0, 1, 2, 3]);
        assert_eq!(["GDPR 34", "GDPR 3(4)", "GDPR 120", ""].map(rank), [0, 2, 2, 3]);
    }
}
