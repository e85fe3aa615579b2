//! The balancing test of art. 6(1)(f): three gates and a balance.
//!
//! A gate that fails cannot be made good by any score of the balance.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::provenance::{Provenance, read};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    #[default]
    Slight,
    Moderate,
    Serious,
}

impl Impact {
    pub const ALL: [Self; 3] = [Self::Slight, Self::Moderate, Self::Serious];
}

/// The answers of the test. The default fails: nothing about the purpose is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of the form, answered alone")]
pub struct Test {
    pub public_authority: bool,
    /// The processing serves a task of the authority; establishing claims, say, does not.
    pub performs_its_task: bool,
    pub purpose_is_real_and_present: bool,
    pub purpose_is_lawful: bool,
    pub purpose_is_precise: bool,
    pub less_intrusive_means_exist: bool,
    /// Location, financial, communication or other data that reveal much about a person.
    pub revealing_data: bool,
    /// Recital 47: the persons may reasonably expect it.
    pub is_expected: bool,
    pub concerns_children: bool,
    pub impact: Impact,
    pub safeguards: bool,
    pub can_opt_out: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Fail,
    PassWithSafeguards,
    Pass,
}

impl Outcome {
    pub fn key(self) -> &'static str {
        match self {
            Self::Fail => "legitimate-interest-fail",
            Self::PassWithSafeguards => "legitimate-interest-pass-with-safeguards",
            Self::Pass => "legitimate-interest-pass",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub key: &'static str,
    pub law: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Balance {
    pub outcome: Outcome,
    pub reasons: Vec<Reason>,
}

pub fn assess(test: &Test) -> Balance {
    let mut reasons = gates(test);
    if !reasons.is_empty() {
        return Balance { outcome: Outcome::Fail, reasons };
    }
    let (weight, weighed) = weigh(test);
    reasons.extend(weighed);
    let law = &LAW.balance;
    let outcome = if weight >= law.fails_from {
        reasons.push(Reason { key: "legitimate-interest-reason-outweighed", law: "GDPR 6(1)(f)" });
        Outcome::Fail
    } else if weight >= law.safeguards_from {
        if test.safeguards && test.can_opt_out {
            reasons.push(Reason { key: "legitimate-interest-reason-safeguards", law: "GDPR 6(1)(f), 21(1)" });
            Outcome::PassWithSafeguards
        } else {
            reasons.push(Reason { key: "legitimate-interest-reason-safeguards-missing", law: "GDPR 6(1)(f), 21(1)" });
            Outcome::Fail
        }
    } else {
        Outcome::Pass
    };
    Balance { outcome, reasons }
}

/// The reasons for which the test ends before any balancing.
fn gates(test: &Test) -> Vec<Reason> {
    [
        (
            test.public_authority && test.performs_its_task,
            "legitimate-interest-reason-public-task",
            "GDPR 6(1) subpara 2",
        ),
        (!test.purpose_is_real_and_present, "legitimate-interest-reason-purpose-not-real", "GDPR 6(1)(f)"),
        (!test.purpose_is_lawful, "legitimate-interest-reason-purpose-unlawful", "GDPR 5(1)(a), 6(1)(f)"),
        (!test.purpose_is_precise, "legitimate-interest-reason-purpose-vague", "GDPR 5(1)(b), 6(1)(f)"),
        (test.less_intrusive_means_exist, "legitimate-interest-reason-not-necessary", "GDPR 5(1)(c), 6(1)(f)"),
    ]
    .into_iter()
    .filter(|(fails, ..)| *fails)
    .map(|(_, key, law)| Reason { key, law })
    .collect()
}

fn weigh(test: &Test) -> (u8, Vec<Reason>) {
    let law = &LAW.balance;
    let impact = match test.impact {
        Impact::Slight => 0,
        Impact::Moderate => law.impact_moderate,
        Impact::Serious => law.impact_serious,
    };
    let weights = [
        (impact, "legitimate-interest-reason-impact", "GDPR 6(1)(f)"),
        (if test.revealing_data { law.revealing_data } else { 0 }, "legitimate-interest-reason-data", "GDPR 6(1)(f)"),
        (if test.is_expected { 0 } else { law.unexpected }, "legitimate-interest-reason-unexpected", "GDPR rec. 47"),
        (
            if test.concerns_children { law.child } else { 0 },
            "legitimate-interest-reason-child",
            "GDPR 6(1)(f), rec. 38",
        ),
    ];
    let total = weights.iter().fold(0_u8, |sum, (weight, ..)| sum.saturating_add(*weight));
    let reasons = weights.into_iter().filter(|(weight, ..)| *weight > 0).map(|(_, key, law)| Reason { key, law });
    (total, reasons.collect())
}

pub fn provenance() -> &'static Provenance {
    &LAW.balance.provenance
}

#[derive(Deserialize)]
struct Law {
    balance: Weights,
}

#[derive(Deserialize)]
struct Weights {
    impact_moderate: u8,
    impact_serious: u8,
    revealing_data: u8,
    unexpected: u8,
    child: u8,
    safeguards_from: u8,
    fails_from: u8,
    #[serde(flatten)]
    provenance: Provenance,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/legitimate-interest.toml")));
