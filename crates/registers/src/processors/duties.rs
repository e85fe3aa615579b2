//! The steps of a processor, and by which of them each deadline is met.

use rodowod_domain::record::Deadline;
use rodowod_domain::register::Fulfilled;
use rodowod_domain::workflow::{Move, Workflow, closed, open};

use super::{Processor, gaps};

pub const WORKFLOW: Workflow = Workflow {
    states: &[
        open("candidate"),
        open("verified"),
        open("contracted"),
        open("ended"),
        closed("settled"),
        closed("rejected"),
    ],
    moves: &[
        Move::new("verify", &["candidate"], "verified")
            .needs(&["verified_on", "verdict", "decided_by"])
            .law("GDPR 28(1)"),
        Move::new("contract", &["verified"], "contracted")
            .needs(&["contract_number", "contract_date"])
            .asks(&["contract_terms", "breach_notice_hours", "gaps_reason", "gaps_accepted_by", "gaps_until"])
            .decider("decider_processor")
            .law("GDPR 28(3), 28(9)"),
        Move::staying("verify-again", &["contracted"])
            .needs(&["verified_on", "verdict"])
            .asks(&["next_verification", "verified_by", "guarantees"])
            .afresh(&["verified_on", "verdict", "next_verification"])
            .law("GDPR 28(1)"),
        Move::staying("announce-inspection", &["contracted"]).adds("inspections").law("GDPR 28(3)(h)"),
        Move::staying("record-inspection", &["contracted"]).asks(&["inspections"]).law("GDPR 28(3)(h)"),
        Move::staying("prolong", &["contracted"])
            .needs(&["contract_until"])
            .afresh(&["contract_until"])
            .law("GDPR 28(3)"),
        Move::staying("sign-annex", &["contracted"]).asks(&["contract_terms", "gaps_until"]).law("GDPR 28(3), 28(9)"),
        Move::new("end", &["contracted"], "ended").needs(&["ended_on"]).reason().law("GDPR 28(3)(g)"),
        Move::new("settle", &["ended"], "settled")
            .needs(&["access_withdrawn_on", "demand_sent_on", "statement_received_on", "end_of_data", "copies_gone"])
            .law("GDPR 28(3)(g)"),
        Move::staying("answer-announcement", &["candidate", "verified"])
            .needs(&["consent"])
            .asks(&["accepted_on"])
            .law("GDPR 28(2), 28(4)"),
        Move::new("reject", &["candidate", "verified"], "rejected").reason().law("GDPR 28(1)"),
        Move::new("reconsider", &["rejected", "settled"], "candidate").reason(),
    ],
};

pub const DUTIES: &[Fulfilled] = &[
    ("contract-end", &["prolong"]),
    ("annex", &["sign-annex"]),
    ("certificate", &["verify-again"]),
    ("verification", &["verify-again", "verify"]),
    ("return", &["settle"]),
    ("inspection", &["record-inspection"]),
    ("objections", &["record-inspection"]),
    ("corrections", &["record-inspection"]),
    ("objection", &["answer-announcement"]),
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
