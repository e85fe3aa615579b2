//! The processor's contract of art. 28 and the verification of the processor.

use serde::{Deserialize, Serialize};

use super::document;

document! {
    /// A contract is compliant when the header and all clauses stand in it.
    pub struct Contract28 {
        always subject: "GDPR 28(3)",
        always duration: "GDPR 28(3)",
        always nature: "GDPR 28(3)",
        always purpose: "GDPR 28(3)",
        always data_types: "GDPR 28(3)",
        always categories_of_persons: "GDPR 28(3)",
        always controller_rights: "GDPR 28(3)",
        always documented_instructions: "GDPR 28(3)(a)",
        always confidentiality: "GDPR 28(3)(b)",
        always security: "GDPR 28(3)(c), 32",
        always sub_processors: "GDPR 28(3)(d), 28(2), 28(4)",
        always help_with_rights: "GDPR 28(3)(e)",
        always help_with_duties: "GDPR 28(3)(f), 32 to 36",
        always deletion_or_return: "GDPR 28(3)(g)",
        always audits: "GDPR 28(3)(h)",
        always warning_of_unlawful_instruction: "GDPR 28(3) subpara 2",
        always written_form: "GDPR 28(9)",
    }
}

/// What a processor is asked before signing and from time to time after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerificationItem {
    SecurityPolicy,
    AccessControl,
    Encryption,
    BackupAndRestore,
    Logging,
    IncidentProcess,
    TrainingAndAuthorisation,
    SubProcessors,
    CertificationOrAudit,
    BreachHistory,
    ExitAndReturn,
    Transfers,
    Insurance,
}

impl VerificationItem {
    pub const ALL: [Self; 13] = [
        Self::SecurityPolicy,
        Self::AccessControl,
        Self::Encryption,
        Self::BackupAndRestore,
        Self::Logging,
        Self::IncidentProcess,
        Self::TrainingAndAuthorisation,
        Self::SubProcessors,
        Self::CertificationOrAudit,
        Self::BreachHistory,
        Self::ExitAndReturn,
        Self::Transfers,
        Self::Insurance,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerificationAnswer {
    Yes,
    Partly,
    No,
    NotApplicable,
}

/// One answer with what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub item: VerificationItem,
    pub answer: VerificationAnswer,
    pub is_mandatory: bool,
    pub has_evidence: bool,
}

/// What the verification found, each list in the order of the items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// A no on a mandatory item: the contract may not be signed.
    pub blocking: Vec<VerificationItem>,
    /// Partly, or a no on an item that is not mandatory.
    pub to_improve: Vec<VerificationItem>,
    /// A yes or partly without evidence.
    pub unproven: Vec<VerificationItem>,
    /// Not answered.
    pub open: Vec<VerificationItem>,
}

impl Verification {
    pub fn allows_signing(&self) -> bool {
        self.blocking.is_empty() && self.open.is_empty()
    }
}

/// Where an item is answered twice, the later answer counts.
pub fn verify(answers: &[Answered]) -> Verification {
    let mut found = Verification::default();
    for item in VerificationItem::ALL {
        let Some(given) = answers.iter().rev().find(|answered| answered.item == item) else {
            found.open.push(item);
            continue;
        };
        match given.answer {
            VerificationAnswer::No if given.is_mandatory => found.blocking.push(item),
            VerificationAnswer::No | VerificationAnswer::Partly => found.to_improve.push(item),
            VerificationAnswer::Yes | VerificationAnswer::NotApplicable => {}
        }
        let claims = matches!(given.answer, VerificationAnswer::Yes | VerificationAnswer::Partly);
        if claims && !given.has_evidence {
            found.unproven.push(item);
        }
    }
    found
}
