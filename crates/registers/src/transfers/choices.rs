//! The answers and verdicts of the decision tree as closed lists, and how each reads to the law.

use rodowod_domain::choice;
use rodowod_domain::transfer::{Derogation, Safeguard, Verdict};

choice! {
    pub enum Regularity {
        Once: "jednoraz",
        Occasional: "sporad" "okazjon",
        Repeated: "powtarz" "okresow",
        Continuous: "ciagl" "stal",
    }
}

choice! {
    /// Whether data of employees go out, and whether the recipient's certificate covers them.
    pub enum PersonnelData {
        NotTransferred,
        TransferredCovered,
        TransferredNotCovered,
    }
}

choice! {
    /// Art. 46(2).
    pub enum SafeguardKind {
        PublicInstrument: "instrument" "porozum",
        BindingRules: "reguly korpor" "bcr",
        StandardClauses: "klauzul" "scc",
        CodeOfConduct: "kodeks",
        Certification: "certyf",
    }
}

choice! {
    /// What the assessment of the law and practice of the country found.
    pub enum ImpactFinding {
        Equivalent: "rownowaz" "wystarcz",
        Insufficient: "niewystarcz",
    }
}

choice! {
    /// Art. 49(1).
    pub enum DerogationKind {
        ExplicitConsent: "zgod",
        Contract: "umow",
        ContractForPerson: "umowa w interes",
        PublicInterest: "interes publ",
        Claims: "roszcz",
        VitalInterest: "zywotn",
        PublicRegister: "rejestr publ",
    }
}

choice! {
    pub enum TransferVerdict {
        NoTransfer,
        Adequate,
        Safeguards,
        AssessFirst,
        Suspend,
        Derogation,
        Forbidden,
    }
}

choice! {
    /// The steps by which the tree came to its verdict.
    pub enum TransferStep {
        Eea,
        Adequate,
        NotCovered,
        NoDecision,
        Safeguards,
        AssessmentMissing,
        NotEquivalent,
        RightsUnenforceable,
        Derogation,
        Authority,
        NotOccasional,
        NotNecessary,
        Forbidden,
    }
}

impl TransferStep {
    /// The step behind a reason that the law gives.
    pub(super) fn of(key: &str) -> Option<Self> {
        Some(match key.strip_prefix("transfer-reason-")? {
            "eea" => Self::Eea,
            "adequate" => Self::Adequate,
            "not-covered" => Self::NotCovered,
            "no-decision" => Self::NoDecision,
            "safeguards" => Self::Safeguards,
            "assessment-missing" => Self::AssessmentMissing,
            "not-equivalent" => Self::NotEquivalent,
            "rights-unenforceable" => Self::RightsUnenforceable,
            "derogation" => Self::Derogation,
            "authority" => Self::Authority,
            "not-occasional" => Self::NotOccasional,
            "not-necessary" => Self::NotNecessary,
            "forbidden" => Self::Forbidden,
            _ => return None,
        })
    }
}

impl TransferVerdict {
    /// Whether data may go; what must be assessed first, suspended or forbidden may not.
    pub fn allows(self) -> bool {
        matches!(self, Self::NoTransfer | Self::Adequate | Self::Safeguards | Self::Derogation)
    }
}

impl From<Verdict> for TransferVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::NoTransfer => Self::NoTransfer,
            Verdict::Adequate => Self::Adequate,
            Verdict::Safeguards => Self::Safeguards,
            Verdict::AssessFirst => Self::AssessFirst,
            Verdict::Suspend => Self::Suspend,
            Verdict::Derogation => Self::Derogation,
            Verdict::Forbidden => Self::Forbidden,
        }
    }
}

impl From<SafeguardKind> for Safeguard {
    fn from(kind: SafeguardKind) -> Self {
        match kind {
            SafeguardKind::PublicInstrument => Self::PublicInstrument,
            SafeguardKind::BindingRules => Self::BindingCorporateRules,
            SafeguardKind::StandardClauses => Self::StandardClauses,
            SafeguardKind::CodeOfConduct => Self::CodeOfConduct,
            SafeguardKind::Certification => Self::Certification,
        }
    }
}

impl From<DerogationKind> for Derogation {
    fn from(kind: DerogationKind) -> Self {
        match kind {
            DerogationKind::ExplicitConsent => Self::ExplicitConsent,
            DerogationKind::Contract => Self::Contract,
            DerogationKind::ContractForPerson => Self::ContractForPerson,
            DerogationKind::PublicInterest => Self::PublicInterest,
            DerogationKind::Claims => Self::Claims,
            DerogationKind::VitalInterest => Self::VitalInterest,
            DerogationKind::PublicRegister => Self::PublicRegister,
        }
    }
}
