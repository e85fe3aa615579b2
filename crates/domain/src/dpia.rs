//! Whether an activity needs a data-protection impact assessment, and whether the authority must be consulted.
//!
//! One of the single triggers decides alone; of either list two hits are needed as a rule. A trigger is silenced by the
//! legislator's own assessment only: the law presumes the high risk, or the institution found it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::provenance::{Provenance, in_force, read};

/// What requires an assessment alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// Art. 35(3)(a): systematic and extensive automated evaluation with legal or similar effects.
    SystematicEvaluation,
    /// Art. 35(3)(b): special categories or criminal data on a large scale.
    LargeScaleSpecial,
    /// Art. 35(3)(c): systematic monitoring of a public area on a large scale.
    PublicMonitoring,
    /// Art. 35(1): the institution's own risk analysis shows a high risk.
    HighRiskFound,
}

impl Trigger {
    pub const ALL: [Self; 4] =
        [Self::SystematicEvaluation, Self::LargeScaleSpecial, Self::PublicMonitoring, Self::HighRiskFound];
}

/// The twelve criteria of the Polish authority's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    Evaluation,
    AutomatedDecision,
    MonitoringWithRecognition,
    SpecialCategories,
    Biometric,
    Genetic,
    LargeScale,
    Matching,
    DependentPersons,
    Innovative,
    PreventsRight,
    Location,
}

impl Criterion {
    pub const ALL: [Self; 12] = [
        Self::Evaluation,
        Self::AutomatedDecision,
        Self::MonitoringWithRecognition,
        Self::SpecialCategories,
        Self::Biometric,
        Self::Genetic,
        Self::LargeScale,
        Self::Matching,
        Self::DependentPersons,
        Self::Innovative,
        Self::PreventsRight,
        Self::Location,
    ];

    /// By the number that the communiqué gives it, 1 to 12.
    pub fn from_number(number: u8) -> Option<Self> {
        LAW.criterion.iter().find(|entry| entry.number == Some(number)).map(|entry| entry.id)
    }
}

/// The nine criteria of WP248 rev.01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guideline {
    Evaluation,
    AutomatedDecision,
    SystematicMonitoring,
    SensitiveData,
    LargeScale,
    Matching,
    VulnerablePersons,
    Innovative,
    PreventsRight,
}

impl Guideline {
    pub const ALL: [Self; 9] = [
        Self::Evaluation,
        Self::AutomatedDecision,
        Self::SystematicMonitoring,
        Self::SensitiveData,
        Self::LargeScale,
        Self::Matching,
        Self::VulnerablePersons,
        Self::Innovative,
        Self::PreventsRight,
    ];
}

/// The answers of the screening.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Screening {
    pub triggers: BTreeSet<Trigger>,
    pub criteria: BTreeSet<Criterion>,
    pub guidelines: BTreeSet<Guideline>,
    pub controller_decides: bool,
    /// Recital 91: the patients or clients of one practitioner are not a large scale.
    pub single_practitioner: bool,
    pub exemption: Option<Exemption>,
}

/// Why no assessment is due in spite of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exemption {
    /// Art. 35(10): assessed in the legislative process.
    AssessedByLegislator,
    /// Art. 35(5): on a list of exempt operations. Poland has published none.
    ExemptList,
    /// The controller reasoned in writing, with the data-protection officer's advice, that the risk is not high.
    RiskUnlikelyReasoned,
}

impl Exemption {
    pub const ALL: [Self; 3] = [Self::AssessedByLegislator, Self::ExemptList, Self::RiskUnlikelyReasoned];

    fn reason(self) -> Reason {
        match self {
            Self::AssessedByLegislator => Reason { key: "dpia-reason-assessed-by-legislator", law: "GDPR 35(10)" },
            Self::ExemptList => Reason { key: "dpia-reason-exempt-list", law: "GDPR 35(5)" },
            Self::RiskUnlikelyReasoned => Reason { key: "dpia-reason-risk-unlikely", law: "GDPR 35(1), 35(2)" },
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    No,
    /// One hit only: not required by count, but one may suffice, so the reasoning has to be kept.
    NotByCount,
    /// The list says yes, recital 91 says no: required unless the controller sets it aside with reasons.
    RequiredUnlessReasoned,
    Required,
    /// An exemption was claimed against hits that allow one.
    Exempt,
}

impl Answer {
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::RequiredUnlessReasoned)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::No => "dpia-answer-no",
            Self::NotByCount => "dpia-answer-not-by-count",
            Self::RequiredUnlessReasoned => "dpia-answer-required-unless-reasoned",
            Self::Required => "dpia-answer-required",
            Self::Exempt => "dpia-answer-exempt",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub key: &'static str,
    pub law: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Need {
    pub answer: Answer,
    pub reasons: Vec<Reason>,
}

/// The answer by the rules of a day, and every reason for it.
pub fn need(screening: &Screening, on: Date) -> Need {
    let rule = rule_on(on);
    let by_list = screening.criteria.len() >= rule.list_hits_needed;
    let by_guideline = screening.guidelines.len() >= rule.guideline_hits_needed;
    let alone = !screening.triggers.is_empty() || screening.controller_decides;

    let mut reasons: Vec<Reason> = screening.triggers.iter().map(|trigger| trigger_reason(*trigger)).collect();
    if by_list {
        reasons.push(Reason { key: "dpia-reason-list", law: "GDPR 35(4); M.P. 2019 poz. 666" });
    }
    if by_guideline {
        reasons.push(Reason { key: "dpia-reason-guideline", law: "GDPR 35(1); WP248 rev.01" });
    }
    if screening.controller_decides {
        reasons.push(Reason { key: "dpia-reason-controller", law: "GDPR 24, 35(1)" });
    }

    let hit = !screening.criteria.is_empty() || !screening.guidelines.is_empty();
    let answer = if alone || by_list || by_guideline {
        if !alone && screening.single_practitioner {
            reasons.push(Reason { key: "dpia-reason-single-practitioner", law: "GDPR rec. 91" });
            Answer::RequiredUnlessReasoned
        } else {
            Answer::Required
        }
    } else if hit {
        reasons.push(Reason { key: "dpia-reason-one-hit", law: "GDPR 35(1); WP248 rev.01" });
        Answer::NotByCount
    } else {
        Answer::No
    };
    match screening.exemption {
        Some(Exemption::ExemptList) if !LAW.exempt_list.is_in_force(on) => {
            reasons.push(Reason { key: "dpia-reason-no-exempt-list", law: "GDPR 35(5)" });
            Need { answer, reasons }
        }
        Some(exemption) if answer.is_required() && !alone => {
            reasons.push(exemption.reason());
            Need { answer: Answer::Exempt, reasons }
        }
        // The legislator's own assessment is the one exemption that also covers what is a trigger alone.
        Some(exemption @ Exemption::AssessedByLegislator) if answer.is_required() && !screening.controller_decides => {
            reasons.push(exemption.reason());
            Need { answer: Answer::Exempt, reasons }
        }
        _ => Need { answer, reasons },
    }
}

fn trigger_reason(trigger: Trigger) -> Reason {
    let key = match trigger {
        Trigger::SystematicEvaluation => "dpia-reason-systematic-evaluation",
        Trigger::LargeScaleSpecial => "dpia-reason-large-scale-special",
        Trigger::PublicMonitoring => "dpia-reason-public-monitoring",
        Trigger::HighRiskFound => "dpia-reason-high-risk-found",
    };
    Reason { key, law: &trigger_entry(trigger).law }
}

/// Where an item of the screening comes from.
pub fn criterion_provenance(criterion: Criterion) -> &'static Provenance {
    &LAW.criterion.iter().find(|entry| entry.id == criterion).expect("law/dpia.toml has all twelve").provenance
}

pub fn guideline_provenance(guideline: Guideline) -> &'static Provenance {
    &LAW.guideline.iter().find(|entry| entry.id == guideline).expect("law/dpia.toml has all nine").provenance
}

pub fn trigger_provenance(trigger: Trigger) -> &'static Provenance {
    &trigger_entry(trigger).provenance
}

fn trigger_entry(trigger: Trigger) -> &'static Entry<Trigger> {
    LAW.trigger.iter().find(|entry| entry.id == trigger).expect("law/dpia.toml has all four")
}

/// How many criteria of the authority's list call for an assessment, as a rule.
pub fn list_hits_needed(on: Date) -> usize {
    rule_on(on).list_hits_needed
}

fn rule_on(on: Date) -> &'static Rule {
    in_force(LAW.rule.iter(), |rule| &rule.provenance, on).expect("law/dpia.toml has a rule, as its test proves")
}

#[derive(Deserialize)]
struct Law {
    rule: Vec<Rule>,
    exempt_list: ExemptList,
    trigger: Vec<Entry<Trigger>>,
    criterion: Vec<Entry<Criterion>>,
    guideline: Vec<Entry<Guideline>>,
}

#[derive(Deserialize)]
struct Rule {
    list_hits_needed: usize,
    guideline_hits_needed: usize,
    #[serde(flatten)]
    provenance: Provenance,
}

/// A list of operations under art. 35(5). Without an operation on it there is none.
#[derive(Deserialize)]
struct ExemptList {
    operations: Vec<String>,
    #[serde(flatten)]
    provenance: Provenance,
}

impl ExemptList {
    fn is_in_force(&self, on: Date) -> bool {
        !self.operations.is_empty() && self.provenance.is_in_force(on)
    }
}

#[derive(Deserialize)]
struct Entry<T> {
    id: T,
    /// What a trigger rests on.
    #[serde(default)]
    law: String,
    /// The number that the communiqué gives a criterion.
    number: Option<u8>,
    #[serde(flatten)]
    provenance: Provenance,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/dpia.toml")));
