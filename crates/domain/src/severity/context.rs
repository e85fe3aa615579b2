//! The data-processing context: from the classes of the breached data and their circumstances to 1 to 4 points.

use serde::{Deserialize, Serialize};

use super::LAW;
use crate::provenance::Provenance;

/// The four classes of data. Login data are no class of their own: what they open is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DataClass {
    /// Name, contact, education, family, career.
    Simple,
    /// Location, traffic, habits, preferences.
    Behavioural,
    /// Income, transactions, invoices, social benefits.
    Financial,
    /// Health, beliefs, sex life and the like.
    Sensitive,
}

impl DataClass {
    pub const ALL: [Self; 4] = [Self::Simple, Self::Behavioural, Self::Financial, Self::Sensitive];

    pub fn basic(self) -> u8 {
        self.entry().basic
    }

    /// The steps that the method knows for this class, the lowest first.
    pub fn steps(self) -> &'static [Step] {
        &self.entry().steps
    }

    pub fn provenance(self) -> &'static Provenance {
        &self.entry().provenance
    }

    fn entry(self) -> &'static Class {
        LAW.class.iter().find(|entry| entry.id == self).expect("law/severity.toml has all four classes")
    }
}

/// One step of the context table: by how much the basic score moves, and the translation key of why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub adjustment: i8,
    pub reason: String,
}

/// What moves a class away from its basic score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
    Volume,
    Controller,
    Individuals,
    Inaccurate,
    AlreadyPublic,
    Nature,
}

impl Factor {
    pub const ALL: [Self; 6] =
        [Self::Volume, Self::Controller, Self::Individuals, Self::Inaccurate, Self::AlreadyPublic, Self::Nature];

    pub fn raises(self) -> bool {
        matches!(self, Self::Volume | Self::Controller | Self::Individuals)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Volume => "severity-factor-volume",
            Self::Controller => "severity-factor-controller",
            Self::Individuals => "severity-factor-individuals",
            Self::Inaccurate => "severity-factor-inaccurate",
            Self::AlreadyPublic => "severity-factor-already-public",
            Self::Nature => "severity-factor-nature",
        }
    }
}

/// One class of the breached data with the adjustment somebody chose for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classified {
    pub class: DataClass,
    pub adjustment: i8,
    pub factors: Vec<Factor>,
}

/// How one class came to its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContextStep {
    pub class: DataClass,
    pub basic: u8,
    pub adjustment: i8,
    /// 1 to 4.
    pub score: u8,
    /// Translation keys: the step's meaning, its factors, and a remark where the choice does not fit the method.
    pub reasons: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Context {
    /// 1 to 4: the highest of the classes.
    pub score: u8,
    pub steps: Vec<ContextStep>,
}

/// Scores each class and takes the highest. None when nothing was classified: every breach concerns some data.
pub fn context(classified: &[Classified]) -> Option<Context> {
    let steps: Vec<ContextStep> = classified.iter().map(context_step).collect();
    let score = steps.iter().map(|step| step.score).max()?;
    Some(Context { score, steps })
}

fn context_step(chosen: &Classified) -> ContextStep {
    let basic = chosen.class.basic();
    let score = basic.saturating_add_signed(chosen.adjustment).clamp(1, 4);
    let known = chosen.class.steps().iter().find(|step| step.adjustment == chosen.adjustment);
    let mut reasons = vec![known.map_or_else(|| "severity-step-outside-method".to_owned(), |step| step.reason.clone())];
    reasons.extend(chosen.factors.iter().map(|factor| factor.key().to_owned()));
    let against = |factor: &Factor| {
        if factor.raises() { chosen.adjustment < 0 } else { chosen.adjustment > 0 }
    };
    if chosen.factors.iter().any(against) {
        reasons.push("severity-step-against-factor".to_owned());
    }
    ContextStep { class: chosen.class, basic, adjustment: chosen.adjustment, score, reasons }
}

#[derive(Deserialize)]
pub(super) struct Class {
    id: DataClass,
    basic: u8,
    steps: Vec<Step>,
    #[serde(flatten)]
    provenance: Provenance,
}
