//! How people sign in to an institution: one settings value with its limits, and the rules that follow from it.
//!
//! Rules of several institutions join as the password lattice does: somebody who works for two obeys the stricter part
//! of each.

mod factor;
mod parameters;
mod provider;
mod rules;

pub use factor::{Held, SecondFactor};
pub use provider::{ADDRESS_MAX, DOMAINS_MAX, Linking, Provider, Told, is_safe_address};
pub use rules::{Delay, Rules, delay_after};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::field::Problem;
use crate::password::{self, Merged, PRESETS, Part};

/// Longest reason of a choice, in code points.
pub const REASON_MAX: usize = 2000;

/// What an institution decided about signing in. The default is what this product proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignInPolicy {
    /// Names of the joined rule sets, such as `school` or `modern`.
    pub rule_sets: Vec<String>,
    /// What was chosen where a house rule passes what a standard allows.
    pub choices: BTreeMap<Part, Choice>,
    pub second_factor: SecondFactor,
    /// Hours after which a lock opens by itself; without it only the procedure opens it.
    pub lock_hours: Option<u16>,
    /// Minutes without use after which a computer is locked.
    pub idle_minutes: u16,
    /// The same for telephones and tablets.
    pub idle_minutes_phone: u16,
    /// Hours after which somebody signs in anew, used or not.
    pub longest_hours: u16,
    /// Hours for which a one-time code can be used.
    pub code_hours: u16,
    /// Hours for which the emergency access lasts.
    pub emergency_hours: u16,
}

impl Default for SignInPolicy {
    fn default() -> Self {
        Self {
            rule_sets: vec!["modern".to_owned()],
            choices: BTreeMap::new(),
            second_factor: SecondFactor::default(),
            lock_hours: Some(1),
            idle_minutes: 15,
            idle_minutes_phone: 5,
            longest_hours: 12,
            code_hours: 24,
            emergency_hours: 4,
        }
    }
}

/// Which side of a conflict holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The institution's own document, until it is amended.
    House,
    /// The modern standard.
    Standard,
}

/// One choice with what an inspector asks for: by what reasoning, after whose opinion, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub side: Side,
    pub reason: String,
    /// The opinion of the data-protection officer.
    #[serde(default)]
    pub opinion: String,
    pub chosen_on: Date,
}

/// A number of the settings, by the name of its field, with the smallest and the largest value taken.
pub const LIMITS: [(&str, u16, u16); 6] = [
    ("idle_minutes", 1, 60),
    ("idle_minutes_phone", 1, 30),
    ("longest_hours", 1, 24),
    ("code_hours", 1, 72),
    ("emergency_hours", 1, 24),
    ("lock_hours", 1, 720),
];

impl SignInPolicy {
    /// The joined rule sets with what they leave to choose.
    pub fn merged(&self) -> Merged {
        password::merge(self.rule_sets.iter().filter_map(|name| password::preset(name)))
    }

    /// Every mistake in the settings; a conflict without a choice or a reason is one.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.rule_sets.is_empty() || self.rule_sets.iter().any(|name| !PRESETS.contains(&name.as_str())) {
            problems.push(Problem::at("rule_sets", "problem-rule-sets"));
        }
        for (name, least, most) in LIMITS {
            if self.number(name).is_some_and(|number| !(least..=most).contains(&number)) {
                problems.push(Problem::at(name, "problem-out-of-range").with("min", least).with("max", most));
            }
        }
        for conflict in self.merged().conflicts {
            let field = format!("choices.{}", conflict.code);
            match self.choices.get(&conflict.part) {
                None => problems.push(Problem::at(field, "problem-choice-missing").with("code", conflict.code)),
                Some(choice) if choice.reason.trim().is_empty() => {
                    problems.push(Problem::at(format!("{field}.reason"), "problem-choice-reason"));
                }
                Some(choice) if [&choice.reason, &choice.opinion].iter().any(|text| is_unfit(text)) => {
                    problems.push(Problem::at(format!("{field}.reason"), "problem-too-long").with("max", REASON_MAX));
                }
                Some(_) => {}
            }
        }
        problems.extend(self.second_factor.check());
        problems
    }

    fn number(&self, name: &str) -> Option<u16> {
        match name {
            "idle_minutes" => Some(self.idle_minutes),
            "idle_minutes_phone" => Some(self.idle_minutes_phone),
            "longest_hours" => Some(self.longest_hours),
            "code_hours" => Some(self.code_hours),
            "emergency_hours" => Some(self.emergency_hours),
            _ => self.lock_hours,
        }
    }

    /// The rules in force. A conflict that nobody decided yet is decided by the stricter side.
    pub fn rules(&self) -> Rules {
        let merged = self.merged();
        let lowered = merged
            .conflicts
            .iter()
            .map(|conflict| conflict.part)
            .filter(|part| self.choices.get(part).is_some_and(|choice| choice.side == Side::Standard));
        let password = lowered.fold(merged.policy.clone(), |policy, part| password::lower(&policy, part));
        let mut second_factor = self.second_factor.clone();
        second_factor.everyone |= password.second_factor.required.0;
        Rules {
            second_factor,
            lock_hours: self.lock_hours,
            idle_minutes: self.idle_minutes,
            idle_minutes_phone: self.idle_minutes_phone,
            longest_hours: self.longest_hours,
            code_hours: self.code_hours,
            password,
        }
    }
}

fn is_unfit(text: &str) -> bool {
    text.chars().count() > REASON_MAX || text.chars().any(|letter| letter.is_control() && !"\r\n\t".contains(letter))
}
