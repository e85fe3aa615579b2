//! The threats that every post is asked about, and the scales by which they are weighed.

use rodowod_domain::choice;
use rodowod_domain::field::Choice as _;
use rodowod_domain::risk::{self, Control, ControlState, Level, Scale, Scenario};

use crate::breaches::HowItHappened;

choice! {
    pub enum RiskScale { FiveByFive: "5", ThreeByThree: "3" }
}

choice! {
    pub enum ScoredLevel { Low: "nisk", Medium: "sredn", High: "wysok", Critical: "krytycz" "bardzo" }
}

choice! {
    /// How far a safeguard is: only one that is proven lowers the risk.
    pub enum ControlStage { Planned: "plan", InPlace: "wdroz", Proven: "sprawdz" "potwierdz" }
}

impl RiskScale {
    /// The scale of the calculus; the presets hold both.
    pub fn scale(self) -> Option<&'static Scale> {
        Scale::preset(match self {
            Self::FiveByFive => "5x5",
            Self::ThreeByThree => "3x3",
        })
    }

    pub fn top(self) -> u32 {
        self.scale().map_or(0, |scale| u32::from(scale.likelihood_max))
    }
}

impl From<Level> for ScoredLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Low => Self::Low,
            Level::Medium => Self::Medium,
            Level::High => Self::High,
            Level::Critical => Self::Critical,
        }
    }
}

impl From<ControlStage> for ControlState {
    fn from(stage: ControlStage) -> Self {
        match stage {
            ControlStage::Planned => Self::Planned,
            ControlStage::InPlace => Self::ImplementedUnproven,
            ControlStage::Proven => Self::Implemented,
        }
    }
}

/// The figures of one threat as they were typed.
#[derive(Clone, Copy, Debug)]
pub struct Weighing {
    pub likelihood: u32,
    pub impact: u32,
    /// By how much safeguards lower likelihood and impact.
    pub reduction: (Option<u32>, Option<u32>),
    pub stage: Option<ControlStage>,
}

/// What the calculus makes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    pub inherent: u32,
    pub residual: u32,
    pub target: u32,
    pub level: ScoredLevel,
    pub decision: risk::Decision,
    pub needs_signature: bool,
}

impl Weighing {
    /// The figures as a scenario of the calculus, at a post.
    pub fn scenario(self, position: String) -> Scenario {
        let small = |value: u32| u8::try_from(value).unwrap_or(u8::MAX);
        let (likelihood, impact) = self.reduction;
        let control = Control {
            likelihood_reduction: small(likelihood.unwrap_or(0)),
            impact_reduction: small(impact.unwrap_or(0)),
            state: self.stage.map(Into::into).unwrap_or_default(),
        };
        let lowers = control.likelihood_reduction > 0 || control.impact_reduction > 0;
        let controls = if lowers { vec![control] } else { Vec::new() };
        Scenario { position, likelihood: small(self.likelihood), impact: small(self.impact), controls }
    }
}

/// Weighs one threat; none where the scale is unknown.
pub fn weigh(scale: RiskScale, weighing: Weighing) -> Option<Scored> {
    let assessment = risk::assess(scale.scale()?, &weighing.scenario(String::new()));
    Some(Scored {
        inherent: u32::from(assessment.inherent),
        residual: u32::from(assessment.residual),
        target: u32::from(assessment.target),
        level: assessment.residual_level.into(),
        decision: assessment.decision,
        needs_signature: assessment.needs_signature,
    })
}

/// Every way in which data were ever breached, by the list of the breaches; "another way" is no threat to weigh.
pub fn known() -> impl Iterator<Item = HowItHappened> {
    let names = HowItHappened::OPTIONS.names().filter(|name| *name != "OtherWay");
    names.filter_map(|name| serde_json::from_value(serde_json::Value::from(name)).ok())
}
