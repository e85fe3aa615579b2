//! What rules of access may say: each step has an owner, each number its bounds.

use crate::field::Problem;

use super::{Duty, Rules};

/// Longest pledge, in letters.
pub const PLEDGE_MAX: usize = 8000;
/// Versions of the policy that are kept.
pub const POLICIES_MAX: usize = 200;
/// Letters of the name of a version: as many as whoever adopts it may give it.
const VERSION_MAX: usize = crate::control::LINE_MAX;

impl Rules {
    /// The numbers by name, each with its least and its most.
    pub const NUMBERS: [(&str, u16, u16); 5] = [
        ("absence_days", 1, 365),
        ("training_months", 1, 60),
        ("many_records", 5, 10_000),
        ("night_from", 0, 23),
        ("night_to", 0, 23),
    ];

    pub fn number(&self, name: &str) -> u16 {
        match name {
            "absence_days" => self.absence_days,
            "training_months" => self.training_months,
            "many_records" => self.many_records,
            "night_from" => u16::from(self.night.0),
            _ => u16::from(self.night.1),
        }
    }

    pub fn set_number(&mut self, name: &str, value: u16) {
        let hour = u8::try_from(value).unwrap_or(u8::MAX);
        match name {
            "absence_days" => self.absence_days = value,
            "training_months" => self.training_months = value,
            "many_records" => self.many_records = value,
            "night_from" => self.night.0 = hour,
            _ => self.night.1 = hour,
        }
    }

    /// Every reason for which these cannot be in force; each names its place on the form.
    pub fn check(&self) -> Vec<Problem> {
        let orphans = Duty::ALL.into_iter().filter(|duty| self.owners.of(*duty).is_empty());
        let mut problems: Vec<Problem> =
            orphans.map(|duty| Problem::at(duty.name(), "problem-step-without-owner")).collect();
        let is_named = |version: &str| !version.trim().is_empty() && version.chars().count() <= VERSION_MAX;
        let is_in_order = self.policies.windows(2).all(|pair| pair[0].in_force_from <= pair[1].in_force_from);
        let is_whole = self.policies.iter().all(|policy| is_named(&policy.version));
        if !is_whole || !is_in_order || self.policies.len() > POLICIES_MAX {
            problems.push(Problem::at("policies", "problem-policy-versions"));
        }
        if self.pledge.chars().count() > PLEDGE_MAX {
            problems.push(Problem::at("pledge", "problem-too-long").with("max", PLEDGE_MAX));
        }
        let beyond =
            Self::NUMBERS.into_iter().filter(|(name, least, most)| !(least..=most).contains(&&self.number(name)));
        problems.extend(beyond.map(|(name, ..)| Problem::at(name, "problem-number-range")));
        problems
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::PolicyVersion;
    use super::*;

    #[test]
    fn rules_without_an_owner_an_order_or_a_bound_are_not_put_in_force() {
        let fields = |rules: &Rules| rules.check().into_iter().map(|problem| problem.field).collect::<Vec<_>>();
        assert_eq!(fields(&Rules::default()), [] as [&str; 0]);
        let mut rules = Rules::default();
        rules.owners.of_mut(Duty::Grant).clear();
        assert_eq!(fields(&rules), [Duty::Grant.name()]);
        for (name, least, most) in Rules::NUMBERS {
            for value in [least.wrapping_sub(1), most + 1, u16::MAX] {
                let mut rules = Rules::default();
                rules.set_number(name, value);
                assert_eq!(fields(&rules), [name], "{name} {value}");
            }
            for value in [least, most] {
                let mut rules = Rules::default();
                rules.set_number(name, value);
                assert_eq!((fields(&rules), rules.number(name)), (Vec::new(), value));
            }
        }
        let version = |name: &str, month| PolicyVersion { version: name.into(), in_force_from: date(2026, month, 1) };
        let with = |policies| Rules { policies, ..Rules::default() };
        assert_eq!(fields(&with(vec![version("1", 1), version("2", 3)])), [] as [&str; 0]);
        assert_eq!(fields(&with(vec![version("2", 3), version("1", 1)])), ["policies"]);
        assert_eq!(fields(&with(vec![version(" ", 1)])), ["policies"]);
        assert_eq!(fields(&Rules { pledge: "x".repeat(PLEDGE_MAX + 1), ..Rules::default() }), ["pledge"]);
    }
}
