//! The risk to persons: per scenario, per position, per activity and for the institution.
//!
//! Risks are integers and an aggregate is always a maximum, never a mean: a mean hides the worst scenario.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::dpia;
use crate::provenance::{Provenance, read};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Low,
    Medium,
    High,
    Critical,
}

impl Level {
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "risk-level-low",
            Self::Medium => "risk-level-medium",
            Self::High => "risk-level-high",
            Self::Critical => "risk-level-critical",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    pub level: Level,
    /// The highest risk that belongs to this band.
    pub upper: u16,
}

/// An institution's scale. A change of scale calls for a new assessment, not for arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    pub id: String,
    pub likelihood_max: u8,
    pub impact_max: u8,
    /// The highest residual risk accepted without words.
    pub accept: u16,
    /// The highest residual risk accepted with a written justification.
    pub justify: u16,
    /// In ascending order of `upper`.
    pub bands: Vec<Band>,
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Scale {
    pub fn presets() -> &'static [Self] {
        &LAW.scale
    }

    pub fn preset(id: &str) -> Option<&'static Self> {
        LAW.scale.iter().find(|scale| scale.id == id)
    }

    /// A risk above the last band belongs to it all the same.
    pub fn level(&self, risk: u16) -> Level {
        let band = self.bands.iter().find(|band| risk <= band.upper).or(self.bands.last());
        band.map_or(Level::Critical, |band| band.level)
    }

    fn point(&self, likelihood: u8, impact: u8) -> Point {
        Point {
            likelihood: likelihood.clamp(1, self.likelihood_max.max(1)),
            impact: impact.clamp(1, self.impact_max.max(1)),
        }
    }

    fn decide(&self, at: Point) -> Decision {
        let risk = at.risk();
        if risk > self.justify || self.overrides(at) {
            Decision::Treat
        } else if risk > self.accept {
            Decision::Justify
        } else {
            Decision::Accept
        }
    }

    /// The gravest impact is never accepted by arithmetic alone while it is more than a remote chance.
    fn overrides(&self, at: Point) -> bool {
        at.impact == self.impact_max && at.likelihood >= 2
    }
}

/// A place in the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Point {
    pub likelihood: u8,
    /// The impact on the person, not on the institution.
    pub impact: u8,
}

impl Point {
    pub fn risk(self) -> u16 {
        u16::from(self.likelihood) * u16::from(self.impact)
    }

    fn reduced_by<'a>(self, controls: impl Iterator<Item = &'a Control>) -> Self {
        controls.fold(self, |at, control| Self {
            likelihood: at.likelihood.saturating_sub(control.likelihood_reduction).max(1),
            impact: at.impact.saturating_sub(control.impact_reduction).max(1),
        })
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControlState {
    #[default]
    Planned,
    /// In place, but nothing proves it yet.
    ImplementedUnproven,
    /// In place and proven: the only state that lowers the residual risk.
    Implemented,
}

impl ControlState {
    pub const ALL: [Self; 3] = [Self::Implemented, Self::ImplementedUnproven, Self::Planned];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    #[serde(default)]
    pub likelihood_reduction: u8,
    #[serde(default)]
    pub impact_reduction: u8,
    pub state: ControlState,
}

/// One threat as one position sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub position: String,
    pub likelihood: u8,
    pub impact: u8,
    #[serde(default)]
    pub controls: Vec<Control>,
}

/// What to do with a residual risk, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    Accept,
    /// Accept with the controller's written justification.
    Justify,
    /// Reduce, avoid, transfer or stop.
    Treat,
}

impl Decision {
    pub fn key(self) -> &'static str {
        match self {
            Self::Accept => "risk-decision-accept",
            Self::Justify => "risk-decision-justify",
            Self::Treat => "risk-decision-treat",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Assessment {
    pub inherent: u16,
    pub inherent_level: Level,
    pub residual_at: Point,
    pub residual: u16,
    pub residual_level: Level,
    /// What the residual risk becomes once the planned controls stand.
    pub target: u16,
    pub decision: Decision,
    /// The gravest impact with more than the lowest likelihood: treat, or a decision signed by the controller.
    pub needs_signature: bool,
}

/// Assesses one scenario. Values outside the scale are taken as its nearest bound.
pub fn assess(scale: &Scale, scenario: &Scenario) -> Assessment {
    let start = scale.point(scenario.likelihood, scenario.impact);
    let proven = scenario.controls.iter().filter(|control| control.state == ControlState::Implemented);
    let residual_at = start.reduced_by(proven);
    let target = start.reduced_by(scenario.controls.iter());
    Assessment {
        inherent: start.risk(),
        inherent_level: scale.level(start.risk()),
        residual_at,
        residual: residual_at.risk(),
        residual_level: scale.level(residual_at.risk()),
        target: target.risk(),
        decision: scale.decide(residual_at),
        needs_signature: scale.overrides(residual_at),
    }
}

/// The worst of several scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Aggregate {
    pub inherent: u16,
    pub inherent_level: Level,
    pub residual: u16,
    pub residual_level: Level,
    pub target: u16,
    pub decision: Decision,
}

impl Aggregate {
    fn of(assessment: &Assessment) -> Self {
        Self {
            inherent: assessment.inherent,
            inherent_level: assessment.inherent_level,
            residual: assessment.residual,
            residual_level: assessment.residual_level,
            target: assessment.target,
            decision: assessment.decision,
        }
    }

    /// The worse of two in every respect. Both must come from one scale.
    pub fn worst(self, other: Self) -> Self {
        Self {
            inherent: self.inherent.max(other.inherent),
            inherent_level: self.inherent_level.max(other.inherent_level),
            residual: self.residual.max(other.residual),
            residual_level: self.residual_level.max(other.residual_level),
            target: self.target.max(other.target),
            decision: self.decision.max(other.decision),
        }
    }
}

/// The aggregate of an activity; None when nothing has been assessed, which is not the same as no risk.
pub fn aggregate(scale: &Scale, scenarios: &[Scenario]) -> Option<Aggregate> {
    scenarios.iter().map(|scenario| Aggregate::of(&assess(scale, scenario))).reduce(Aggregate::worst)
}

/// The aggregate of each position that reported.
pub fn by_position<'a>(scale: &Scale, scenarios: &'a [Scenario]) -> BTreeMap<&'a str, Aggregate> {
    let mut positions: BTreeMap<&str, Aggregate> = BTreeMap::new();
    for scenario in scenarios {
        let next = Aggregate::of(&assess(scale, scenario));
        positions.entry(scenario.position.as_str()).and_modify(|worst| *worst = worst.worst(next)).or_insert(next);
    }
    positions
}

/// The aggregate of the institution over its activities.
pub fn institution(activities: impl IntoIterator<Item = Aggregate>) -> Option<Aggregate> {
    activities.into_iter().reduce(Aggregate::worst)
}

/// A residual risk that stays high on an activity with two criteria of the lists opens an impact assessment.
pub fn opens_dpia(activity: &Aggregate, criteria_hit: usize) -> bool {
    activity.residual_level >= Level::High && criteria_hit >= dpia::list_hits_needed(Date::MAX)
}

#[derive(Deserialize)]
struct Law {
    scale: Vec<Scale>,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/risk.toml")));
