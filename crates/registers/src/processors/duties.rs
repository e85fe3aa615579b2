//! By which move each deadline of a processor is met. What the partners agree anew is written into the record itself.

use rodowod_domain::record::Deadline;
use rodowod_domain::register::Fulfilled;

use super::{Processor, gaps};

pub const DUTIES: &[Fulfilled] = &[
    ("contract-end", &[]),
    ("annex", &[]),
    ("certificate", &["verify-again"]),
    ("verification", &["verify-again", "verify"]),
    ("return", &["settle"]),
    ("inspection", &["record-inspection"]),
    ("objections", &["record-inspection"]),
    ("corrections", &["record-inspection"]),
    ("objection", &[]),
];

/// What a paper ends: the day by which the gaps that were borne with are closed, and the first day on which a certificate
/// proves nothing any more.
pub fn of_paper(processor: &Processor) -> impl Iterator<Item = Deadline> {
    let lacks = gaps::contract_lacks(processor).next().is_some();
    let annex = processor.gaps_until.filter(|_| lacks).map(|day| Deadline::fixed("annex", "GDPR 28(3)", day));
    let valid = processor.guarantees.iter().filter_map(|row| row.valid_until).min();
    annex.into_iter().chain(valid.map(|day| Deadline::fixed("certificate", "GDPR 28(1), 28(5)", day)))
}

impl Processor {
    /// What the decision to bear with the gaps of the contract does not say yet.
    pub(super) fn lacks_decision(&self) -> Vec<&'static str> {
        let said = [
            ("gaps_reason", self.gaps_reason.is_some()),
            ("gaps_accepted_by", self.gaps_accepted_by.is_some()),
            ("gaps_until", self.gaps_until.is_some()),
        ];
        said.into_iter().filter(|(_, is_said)| !is_said).map(|(field, _)| field).collect()
    }
}
