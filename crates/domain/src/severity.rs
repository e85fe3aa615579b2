//! The severity of a breach by ENISA's method, and the proposal to notify that follows from it.
//!
//! Everything is counted in quarter points, so no floating point is needed. The score only advises: the floors of
//! the decision layer raise a proposal and never lower it, and a person decides.

mod context;
mod identifier;

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use context::{Classified, Context, ContextStep, DataClass, Factor, Step, context};
pub use identifier::{Identifier, least_identification};

use crate::provenance::{Provenance, read};

/// How easily the persons can be identified from what was breached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identification {
    Negligible,
    Limited,
    Significant,
    Maximum,
}

impl Identification {
    pub const ALL: [Self; 4] = [Self::Negligible, Self::Limited, Self::Significant, Self::Maximum];

    /// 1 to 4 quarters.
    pub fn quarters(self) -> u8 {
        match self {
            Self::Negligible => 1,
            Self::Limited => 2,
            Self::Significant => 3,
            Self::Maximum => 4,
        }
    }

    pub fn from_quarters(quarters: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.quarters() == quarters)
    }
}

/// What one circumstance adds to the score: nothing, a quarter or a half.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quarter {
    #[default]
    Zero,
    One,
    Two,
}

impl Quarter {
    pub const ALL: [Self; 3] = [Self::Zero, Self::One, Self::Two];

    pub fn quarters(self) -> u8 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
        }
    }

    pub fn from_quarters(quarters: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.quarters() == quarters)
    }
}

/// What the score is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inputs {
    /// The data-processing context, 1 to 4 after all adjustments; values outside are taken as the nearest bound.
    pub context: u8,
    pub identification: Identification,
    /// Nothing: exposed without evidence; a quarter: known recipients; a half: unknown recipients.
    pub confidentiality: Quarter,
    /// Nothing: altered, not used; a quarter: possibly used, recoverable; a half: not recoverable.
    pub integrity: Quarter,
    /// Nothing: restored without difficulty; a quarter: unavailable for a time; a half: lost for good.
    pub availability: Quarter,
    pub malicious: bool,
}

/// Severity in quarter points, 1 to 24; printed as `3.25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Score(u8);

impl Score {
    pub fn quarters(self) -> u8 {
        self.0
    }

    /// A score on a boundary belongs to the higher level.
    pub fn level(self) -> Level {
        match self.0 {
            0..8 => Level::Low,
            8..12 => Level::Medium,
            12..16 => Level::High,
            _ => Level::VeryHigh,
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 4, self.0 % 4 * 25)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Low,
    Medium,
    High,
    VeryHigh,
}

impl Level {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::VeryHigh => "very-high",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "severity-level-low",
            Self::Medium => "severity-level-medium",
            Self::High => "severity-level-high",
            Self::VeryHigh => "severity-level-very-high",
        }
    }
}

/// `SE = DPC × EI + CB`, in quarters.
pub fn score(inputs: &Inputs) -> Score {
    let circumstances = inputs.confidentiality.quarters()
        + inputs.integrity.quarters()
        + inputs.availability.quarters()
        + if inputs.malicious { 2 } else { 0 };
    Score(inputs.context.clamp(1, 4) * inputs.identification.quarters() + circumstances)
}

/// What the decision layer asks besides the score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of the breach form, answered alone")]
pub struct Facts {
    /// Somebody unauthorised could read the data.
    pub confidentiality_lost: bool,
    /// A PESEL number together with a name or an address.
    pub pesel_with_identity: bool,
    /// A known recipient in a continuing relation who confirmed in writing that the data were deleted.
    pub trusted_recipient: bool,
    /// Data of art. 9 or 10.
    pub special_category: bool,
    /// Psychological, pedagogical or medical records.
    pub records_of_care: bool,
    /// Data on which the safety of children or dependants hangs.
    pub children_or_safety: bool,
    /// Lost availability or integrity touches care, benefits or certificates.
    pub care_affected: bool,
    pub unintelligible: bool,
    pub key_safe: bool,
    pub availability_kept: bool,
    /// The controller affirmed in writing that a risk to persons is unlikely.
    pub risk_unlikely_affirmed: bool,
    pub persons: u32,
}

/// How strongly a notice is proposed, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// Enter the breach in the register; no notice.
    Record,
    /// A notice would be due, but art. 34(3)(a) lets the controller leave it out.
    MayOmit,
    Propose,
    Notify,
}

impl Advice {
    pub fn key(self) -> &'static str {
        match self {
            Self::Record => "severity-advice-record",
            Self::MayOmit => "severity-advice-may-omit",
            Self::Propose => "severity-advice-propose",
            Self::Notify => "severity-advice-notify",
        }
    }
}

/// The rules of the decision layer that fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Floor {
    R1,
    R2,
    R3,
    R4,
    U1,
}

impl Floor {
    fn reason(self) -> &'static str {
        match self {
            Self::R1 => "severity-reason-r1",
            Self::R2 => "severity-reason-r2",
            Self::R3 => "severity-reason-r3",
            Self::R4 => "severity-reason-r4",
            Self::U1 => "severity-reason-u1",
        }
    }
}

/// A mark that changes no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    MoreThan100,
    Unintelligible,
}

impl Flag {
    pub fn key(self) -> &'static str {
        match self {
            Self::MoreThan100 => "severity-flag-more-than-100",
            Self::Unintelligible => "severity-flag-unintelligible",
        }
    }
}

/// One sentence of the justification and the law behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub key: &'static str,
    pub law: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    pub score: Score,
    pub level: Level,
    pub notify_authority: Advice,
    pub notify_persons: Advice,
    pub floors: Vec<Floor>,
    pub flags: Vec<Flag>,
    pub reasons: Vec<Reason>,
}

/// Proposes what to do with a breach. The score sets the start; each floor that fits raises it.
pub fn decide(inputs: &Inputs, facts: &Facts) -> Proposal {
    let score = score(inputs);
    let (notify_authority, notify_persons, reason) = by_score(score, facts);
    let mut proposal = Proposal {
        score,
        level: score.level(),
        notify_authority,
        notify_persons,
        floors: Vec::new(),
        flags: flags(facts),
        reasons: vec![reason],
    };
    apply_floors(&mut proposal, inputs, facts);
    apply_exemption(&mut proposal, inputs, facts);
    if facts.trusted_recipient {
        proposal.reasons.push(Reason { key: "severity-reason-trusted", law: "EDPB 9/2022" });
    }
    proposal
}

fn by_score(score: Score, facts: &Facts) -> (Advice, Advice, Reason) {
    let mapping = &LAW.mapping;
    if score.0 >= mapping.persons_from_quarters {
        let reason = Reason { key: "severity-reason-score-persons", law: "GDPR 33(1), 34(1)" };
        (Advice::Notify, Advice::Notify, reason)
    } else if score.0 >= mapping.authority_from_quarters {
        (Advice::Notify, Advice::Record, Reason { key: "severity-reason-score-authority", law: "GDPR 33(1)" })
    } else if facts.risk_unlikely_affirmed {
        (Advice::Record, Advice::Record, Reason { key: "severity-reason-score-affirmed", law: "GDPR 33(1), 33(5)" })
    } else {
        // Art. 33(1) makes the notice the rule and its absence the exception that has to be shown.
        (Advice::Propose, Advice::Record, Reason { key: "severity-reason-score-not-affirmed", law: "GDPR 33(1)" })
    }
}

fn flags(facts: &Facts) -> Vec<Flag> {
    let mut flags = Vec::new();
    if facts.persons > LAW.mapping.many_persons_above {
        flags.push(Flag::MoreThan100);
    }
    if facts.unintelligible && facts.key_safe {
        flags.push(Flag::Unintelligible);
    }
    flags
}

fn apply_floors(proposal: &mut Proposal, inputs: &Inputs, facts: &Facts) {
    for entry in LAW.floor.iter().filter(|entry| entry.fires(inputs, facts)) {
        proposal.floors.push(entry.id);
        proposal.reasons.push(Reason { key: entry.id.reason(), law: &entry.law });
        proposal.notify_authority = proposal.notify_authority.max(entry.authority);
        proposal.notify_persons = proposal.notify_persons.max(entry.persons);
    }
}

/// Art. 34(3)(a). It touches only what the score alone proposed: a floor that speaks for the persons stays, and a
/// person weighs the two. Data that were out of reach for a time were not kept available.
fn apply_exemption(proposal: &mut Proposal, inputs: &Inputs, facts: &Facts) {
    let is_available = facts.availability_kept && inputs.availability == Quarter::Zero;
    if !(facts.unintelligible && facts.key_safe && is_available) {
        return;
    }
    let raised_by_floor = proposal.floors.iter().any(|floor| matches!(floor, Floor::R1 | Floor::R2 | Floor::R3));
    proposal.floors.push(Floor::U1);
    proposal.reasons.push(Reason { key: Floor::U1.reason(), law: "GDPR 34(3)(a)" });
    if !raised_by_floor {
        proposal.notify_persons = proposal.notify_persons.min(Advice::MayOmit);
    }
}

/// Where the mapping from score to proposal comes from, for the screen.
pub fn mapping_provenance() -> &'static Provenance {
    &LAW.mapping.provenance
}

#[derive(Deserialize)]
struct Law {
    mapping: Mapping,
    floor: Vec<FloorEntry>,
    class: Vec<context::Class>,
    identifier: Vec<identifier::Entry>,
}

/// What a floor raises the notices to at least; where it comes from stands in the file and in `law/references.toml`.
#[derive(Deserialize)]
struct FloorEntry {
    id: Floor,
    when: Vec<Vec<Circumstance>>,
    authority: Advice,
    persons: Advice,
    law: String,
}

impl FloorEntry {
    fn fires(&self, inputs: &Inputs, facts: &Facts) -> bool {
        self.when.iter().all(|any| any.iter().any(|circumstance| circumstance.is_true(inputs, facts)))
    }
}

/// What the conditions of a floor are made of.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Circumstance {
    ConfidentialityLost,
    PeselWithIdentity,
    RecipientNotTrusted,
    SpecialCategory,
    RecordsOfCare,
    ChildrenOrSafety,
    CareAffected,
}

impl Circumstance {
    fn is_true(self, inputs: &Inputs, facts: &Facts) -> bool {
        match self {
            // A known or unknown recipient in the score says that the data were disclosed, ticked again or not.
            Self::ConfidentialityLost => facts.confidentiality_lost || inputs.confidentiality != Quarter::Zero,
            Self::PeselWithIdentity => facts.pesel_with_identity,
            Self::RecipientNotTrusted => !facts.trusted_recipient,
            Self::SpecialCategory => facts.special_category,
            Self::RecordsOfCare => facts.records_of_care,
            Self::ChildrenOrSafety => facts.children_or_safety,
            Self::CareAffected => facts.care_affected,
        }
    }
}

#[derive(Deserialize)]
struct Mapping {
    authority_from_quarters: u8,
    persons_from_quarters: u8,
    many_persons_above: u32,
    #[serde(flatten)]
    provenance: Provenance,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/severity.toml")));
