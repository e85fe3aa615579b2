//! Which right a person has on which legal basis, and what may be set against an erasure.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::provenance::{Provenance, read};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    Access,
    Rectification,
    Erasure,
    Restriction,
    NotifyRecipients,
    Portability,
    Objection,
    AutomatedDecision,
}

impl Right {
    pub const ALL: [Self; 8] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::NotifyRecipients,
        Self::Portability,
        Self::Objection,
        Self::AutomatedDecision,
    ];
}

/// The bases of art. 6(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Consent,
    Contract,
    LegalDuty,
    VitalInterest,
    PublicTask,
    LegitimateInterest,
}

impl Basis {
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalDuty,
        Self::VitalInterest,
        Self::PublicTask,
        Self::LegitimateInterest,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Applicability {
    Yes {
        law: &'static str,
    },
    /// The key says why not, and what the person may do instead.
    No {
        key: &'static str,
        law: &'static str,
    },
    Conditional {
        key: &'static str,
        law: &'static str,
    },
}

/// One cell of the matrix.
pub fn applies(right: Right, basis: Basis) -> Applicability {
    let cell = LAW
        .cell
        .iter()
        .find(|cell| cell.right == right && cell.basis == basis)
        .expect("law/rights.toml fills the matrix, as its test proves");
    match cell.answer {
        Answer::Yes => Applicability::Yes { law: &cell.law },
        Answer::No => Applicability::No { key: &cell.key, law: &cell.law },
        Answer::Conditional => Applicability::Conditional { key: &cell.key, law: &cell.law },
    }
}

/// What may be set against an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub id: String,
    pub law: String,
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Refusal {
    pub fn key(&self) -> String {
        format!("rights-refusal-{}", self.id)
    }
}

pub fn refusals() -> &'static [Refusal] {
    &LAW.refusal
}

pub fn matrix_provenance() -> &'static Provenance {
    &LAW.matrix
}

#[derive(Deserialize)]
struct Law {
    matrix: Provenance,
    cell: Vec<Cell>,
    refusal: Vec<Refusal>,
}

#[derive(Deserialize)]
struct Cell {
    right: Right,
    basis: Basis,
    answer: Answer,
    law: String,
    #[serde(default)]
    key: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Yes,
    No,
    Conditional,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/rights.toml")));
