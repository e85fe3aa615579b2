//! What art. 28 still wants of a processor: guarantees that were looked at, and a contract with all its terms.

use rodowod_domain::completeness::{
    Answered, Contract28, Item, Verification, VerificationAnswer, VerificationItem, verify,
};
use rodowod_domain::field::Problem;
use rodowod_domain::register::{Demand, Gap, Moment};

use super::{Answer, ContractTerm, Guarantee, Processor, ProcessorKind};
use crate::demands;

/// Without these no data are entrusted: a plain no bars the contract.
const MANDATORY: [Guarantee; 5] = [
    Guarantee::SecurityPolicy,
    Guarantee::AccessControl,
    Guarantee::IncidentHandling,
    Guarantee::Subprocessors,
    Guarantee::ReturnOfData,
];

/// A demand of art. 28(3), the field that meets it and the sentence that asks for it.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("subject", "contract_terms", "gap-contract-subject"),
    ("nature", "contract_terms", "gap-contract-nature"),
    ("data_types", "contract_terms", "gap-contract-data"),
    ("controller_rights", "contract_terms", "gap-contract-rights"),
    ("documented_instructions", "contract_terms", "gap-contract-instructions"),
    ("confidentiality", "contract_terms", "gap-contract-secrecy"),
    ("security", "contract_terms", "gap-contract-security"),
    ("sub_processors", "contract_terms", "gap-contract-subprocessors"),
    ("help_with_rights", "contract_terms", "gap-contract-requests"),
    ("help_with_duties", "contract_terms", "gap-contract-duties"),
    ("deletion_or_return", "contract_terms", "gap-contract-return"),
    ("audits", "contract_terms", "gap-contract-audits"),
    ("warning_of_unlawful_instruction", "contract_terms", "gap-contract-warning"),
];

pub fn verification(processor: &Processor) -> Verification {
    let answered = |row: &super::VerifiedGuarantee| {
        Some(Answered {
            item: item(row.guarantee)?,
            answer: match row.answer {
                Answer::Yes => VerificationAnswer::Yes,
                Answer::Partly => VerificationAnswer::Partly,
                Answer::No => VerificationAnswer::No,
                Answer::NotApplicable => VerificationAnswer::NotApplicable,
            },
            is_mandatory: MANDATORY.contains(&row.guarantee),
            has_evidence: row.evidence.is_some(),
        })
    };
    verify(&processor.guarantees.iter().filter_map(answered).collect::<Vec<_>>())
}

/// Whether each of the guarantees without which nothing is entrusted was asked about and not refused.
pub fn may_be_signed(processor: &Processor) -> bool {
    let found = verification(processor);
    let is_open = |guarantee: &Guarantee| item(*guarantee).is_some_and(|item| found.open.contains(&item));
    found.blocking.is_empty() && !MANDATORY.iter().any(is_open)
}

/// Of a hundred: a yes that is proved counts whole, one in part or without proof counts half, and what does not apply is
/// left out.
pub fn score(processor: &Processor) -> Option<u32> {
    let applies = |row: &&super::VerifiedGuarantee| row.answer != Answer::NotApplicable;
    let points = |row: &super::VerifiedGuarantee| match (row.answer, row.evidence.is_some()) {
        (Answer::Yes, true) => 2,
        (Answer::Yes, false) | (Answer::Partly, _) => 1,
        (Answer::No | Answer::NotApplicable, _) => 0,
    };
    let count = u32::try_from(processor.guarantees.iter().filter(applies).count()).ok().filter(|count| *count > 0)?;
    Some(processor.guarantees.iter().filter(applies).map(points).sum::<u32>() * 50 / count)
}

/// References are asked for as well, but prove nothing by themselves.
fn item(guarantee: Guarantee) -> Option<VerificationItem> {
    Some(match guarantee {
        Guarantee::SecurityPolicy => VerificationItem::SecurityPolicy,
        Guarantee::AccessControl => VerificationItem::AccessControl,
        Guarantee::Encryption => VerificationItem::Encryption,
        Guarantee::BackupAndRestore => VerificationItem::BackupAndRestore,
        Guarantee::Logging => VerificationItem::Logging,
        Guarantee::IncidentHandling => VerificationItem::IncidentProcess,
        Guarantee::TrainedStaff => VerificationItem::TrainingAndAuthorisation,
        Guarantee::Subprocessors => VerificationItem::SubProcessors,
        Guarantee::CertificateOrAudit => VerificationItem::CertificationOrAudit,
        Guarantee::BreachHistory => VerificationItem::BreachHistory,
        Guarantee::ReturnOfData => VerificationItem::ExitAndReturn,
        Guarantee::Transfers => VerificationItem::Transfers,
        Guarantee::Insurance => VerificationItem::Insurance,
        Guarantee::References => return None,
    })
}

fn contract(processor: &Processor) -> Contract28 {
    let has = |term| Item::from(processor.contract_terms.contains(&term));
    Contract28 {
        subject: has(ContractTerm::SubjectAndDuration),
        duration: has(ContractTerm::SubjectAndDuration),
        nature: has(ContractTerm::NatureAndPurpose),
        purpose: has(ContractTerm::NatureAndPurpose),
        data_types: has(ContractTerm::DataAndPersons),
        categories_of_persons: has(ContractTerm::DataAndPersons),
        controller_rights: has(ContractTerm::ControllerRights),
        documented_instructions: has(ContractTerm::DocumentedInstructions),
        confidentiality: has(ContractTerm::Secrecy),
        security: has(ContractTerm::SecurityMeasures),
        sub_processors: has(ContractTerm::Subprocessing),
        help_with_rights: has(ContractTerm::HelpWithRequests),
        help_with_duties: has(ContractTerm::HelpWithSecurity),
        deletion_or_return: has(ContractTerm::DeleteOrReturn),
        audits: has(ContractTerm::Audits),
        warning_of_unlawful_instruction: has(ContractTerm::UnlawfulInstruction),
        // The move that records the contract asks for its number and date.
        written_form: Item::Present,
    }
}

pub fn wanted(processor: &Processor, at: &Moment) -> Vec<Demand> {
    match at.state {
        "candidate" | "verified" => of_verification(processor),
        "contracted" => of_verification(processor).into_iter().chain(of_contract(processor)).collect(),
        "ended" => of_the_end(processor),
        _ => Vec::new(),
    }
}

fn of_verification(processor: &Processor) -> Vec<Demand> {
    let found = verification(processor);
    demands::wanted([
        (!found.open.is_empty(), "guarantees", "gap-processor-not-asked", "GDPR 28(1)"),
        (!found.unproven.is_empty(), "guarantees", "gap-processor-unproven", "GDPR 28(1), 5(2)"),
        (!found.to_improve.is_empty(), "guarantees", "gap-processor-to-improve", "GDPR 28(1)"),
    ])
}

/// What art. 28(3) wants of the contract and the contract does not say.
pub fn contract_lacks(processor: &Processor) -> impl Iterator<Item = Gap> {
    demands::open(demands::named(contract(processor).judged(), DEMANDS))
}

/// A contract with gaps is in force only by a decision in writing: who decided, why, and by when an annex closes them.
pub fn contract_problems(processor: &Processor) -> Vec<Problem> {
    let mut lacks = contract_lacks(processor).peekable();
    if lacks.peek().is_none() || processor.lacks_decision().is_empty() {
        return Vec::new();
    }
    let named = lacks.map(|gap| Problem::at(gap.field, gap.key));
    // Once somebody began to decide, what the decision itself still lacks is told too.
    let begun =
        processor.gaps_reason.is_some() || processor.gaps_until.is_some() || processor.gaps_accepted_by.is_some();
    let decision = processor.lacks_decision().into_iter().filter(|_| begun);
    let decision = decision.map(|field| Problem::at(field, "problem-contract-gaps-undecided"));
    [Problem::at("contract_terms", "problem-contract-has-gaps")].into_iter().chain(named).chain(decision).collect()
}

fn of_contract(processor: &Processor) -> impl Iterator<Item = Demand> {
    let named = demands::named(contract(processor).judged(), DEMANDS).into_iter();
    let needs_parent = processor.kind == ProcessorKind::Subprocessor && processor.parent.is_none();
    let tells_in_time = processor.breach_notice_hours.is_some();
    named.chain(demands::wanted([
        (!tells_in_time, "breach_notice_hours", "gap-contract-breach-notice", "GDPR 33(2)"),
        (processor.transfer && processor.transfers.is_empty(), "transfers", "gap-processor-transfers", "GDPR 44"),
        (needs_parent, "parent", "gap-processor-parent", "GDPR 28(4)"),
    ]))
}

fn of_the_end(processor: &Processor) -> Vec<Demand> {
    let law = "GDPR 28(3)(g)";
    demands::wanted([
        (processor.access_withdrawn_on.is_none(), "access_withdrawn_on", "gap-processor-access", "GDPR 32(1)(b)"),
        (processor.demand_sent_on.is_none(), "demand_sent_on", "gap-processor-demand", law),
        (processor.statement_received_on.is_none(), "statement_received_on", "gap-processor-statement", law),
    ])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rodowod_domain::control::ParameterSet;
    use rodowod_domain::field::Choice as _;
    use rodowod_domain::register::Register as _;

    use super::super::VerifiedGuarantee;
    use super::*;

    fn keys(processor: &Processor, state: &str) -> Vec<&'static str> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let at = Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() };
        processor.gaps(&at).into_iter().map(|gap| gap.key).collect()
    }

    fn whole() -> Processor {
        let terms = ContractTerm::OPTIONS.names().map(|name| serde_json::from_value(name.into()).unwrap());
        let guarantees = Guarantee::OPTIONS.names().map(|name| VerifiedGuarantee {
            guarantee: serde_json::from_value(name.into()).unwrap(),
            answer: Answer::Yes,
            evidence: Some("ankieta".into()),
            valid_until: None,
        });
        Processor { contract_terms: terms.collect(), guarantees: guarantees.collect(), ..Processor::sample() }
    }

    #[test]
    fn a_whole_contract_with_a_whole_verification_has_no_gaps() {
        assert_eq!(keys(&whole(), "contracted"), [""; 0]);
    }

    #[test]
    fn every_term_that_is_left_out_is_named() {
        for (index, term) in whole().contract_terms.into_iter().enumerate() {
            let mut processor = whole();
            processor.contract_terms.remove(index);
            let found = keys(&processor, "contracted");
            // The term of notice is a figure of its own, and the last two the policies ask for, not art. 28(3).
            let beyond = [ContractTerm::BreachNotice, ContractTerm::AuthorityDemands, ContractTerm::ConsentToDisclose];
            let expected = usize::from(!beyond.contains(&term));
            assert_eq!(found.len(), expected, "{term:?}: {found:?}");
        }
    }

    #[test]
    fn what_was_not_asked_is_a_gap_and_a_plain_no_to_what_matters_bars_the_contract() {
        let mut processor = whole();
        processor.guarantees.remove(0);
        assert_eq!(keys(&processor, "candidate"), ["gap-processor-not-asked"]);
        let mut refused = whole();
        refused.guarantees[0].answer = Answer::No;
        assert_eq!(verification(&refused).blocking, [VerificationItem::SecurityPolicy]);
    }

    #[test]
    fn no_contract_is_signed_before_every_necessary_guarantee_was_asked_about() {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let keys = |processor: &Processor, state| -> Vec<&str> {
            let at = Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() };
            processor.check(&at).into_iter().map(|problem| problem.key).collect()
        };
        assert_eq!(keys(&whole(), "contracted"), [""; 0]);
        for (index, row) in whole().guarantees.iter().enumerate() {
            let mut processor = whole();
            processor.guarantees.remove(index);
            let is_barred = MANDATORY.contains(&row.guarantee);
            let expected: &[&str] = if is_barred { &["problem-guarantee-not-asked"] } else { &[] };
            assert_eq!(keys(&processor, "contracted"), expected, "{:?}", row.guarantee);
            assert_eq!(keys(&processor, "verified"), [""; 0], "what is missing may still be asked for");
        }
        let mut refused = whole();
        refused.guarantees[0].answer = Answer::No;
        assert_eq!(keys(&refused, "contracted"), ["problem-guarantee-missing"]);
    }

    #[test]
    fn a_contract_with_gaps_comes_into_force_only_by_a_decision_with_reasons_and_a_day() {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let at = |state| Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() };
        let keys = |processor: &Processor, state| -> Vec<&str> {
            processor.check(&at(state)).into_iter().map(|problem| problem.key).collect()
        };
        let undecided = Processor { gaps_accepted_by: None, gaps_reason: None, gaps_until: None, ..whole() };
        assert_eq!(keys(&undecided, "contracted"), [""; 0]);
        let terms = undecided.contract_terms.iter().copied().filter(|term| *term != ContractTerm::Audits).collect();
        let lacking = Processor { contract_terms: terms, ..undecided };
        assert_eq!(keys(&lacking, "contracted"), ["problem-contract-has-gaps", "gap-contract-audits"]);
        assert_eq!(keys(&lacking, "verified"), [""; 0], "before the contract nothing is barred");
        assert_eq!(keys(&lacking, "ended"), [""; 0]);
        let half = Processor { gaps_reason: Some("Aneks w uzgodnieniu.".into()), ..lacking.clone() };
        let undecided = ["problem-contract-gaps-undecided"; 2];
        assert_eq!(keys(&half, "contracted")[2..], undecided);
        let decided =
            Processor { gaps_accepted_by: Some("Dyrektor".into()), gaps_until: Some(date(2026, 12, 31)), ..half };
        assert_eq!(keys(&decided, "contracted"), [""; 0]);
        let annex = |processor: &Processor| {
            let due = processor.deadlines(&at("contracted"));
            due.into_iter()
                .find(|deadline| deadline.name == "annex")
                .map(|deadline| (deadline.due.to_string(), deadline.met))
        };
        assert_eq!(annex(&decided), Some(("2026-12-31".to_owned(), false)));
        assert_eq!(annex(&Processor { contract_terms: whole().contract_terms, ..decided }), None);
    }

    #[test]
    fn the_score_counts_what_is_proved_and_leaves_out_what_does_not_apply() {
        let mut processor = whole();
        assert_eq!(score(&processor), Some(100));
        processor.guarantees.truncate(4);
        processor.guarantees[0].evidence = None;
        processor.guarantees[1].answer = Answer::No;
        processor.guarantees[2].answer = Answer::NotApplicable;
        // A yes without proof, a no, and a yes: three points of six.
        assert_eq!(score(&processor), Some(50));
        processor.guarantees.clear();
        assert_eq!(score(&processor), None);
    }

    #[test]
    fn after_the_end_the_statement_is_waited_for() {
        let waiting = Processor { statement_received_on: None, ..whole() };
        assert_eq!(keys(&waiting, "ended"), ["gap-processor-statement"]);
    }
}
