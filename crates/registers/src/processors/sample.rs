//! A complete synthetic processor.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{
    Answer, ContractTerm, EndOfData, Guarantee, Inspection, InspectionResult, Processor, ProcessorKind, Subprocessing,
    SubprocessorConsent, Verdict, VerifiedGuarantee,
};
use crate::transfers::{Transfer, TransferGround};

pub fn processor() -> Processor {
    use ContractTerm as Term;
    let verified = |guarantee, answer| VerifiedGuarantee {
        guarantee,
        answer,
        evidence: Some("ankieta z 12.01.2026".into()),
        valid_until: None,
    };
    Processor {
        name: "Przykładowe Dzienniki sp. z o.o.".into(),
        kind: ProcessorKind::Subprocessor,
        parent: Some(Link(1)),
        address: Some("ul. Wzorcowa 1, 00-001 Przykładowo".into()),
        nip: Some("1234563218".into()),
        contact: Some("Anna Wzorcowa".into()),
        email: Some("kontakt@dzienniki.example".into()),
        phone: Some("22 000 00 01".into()),
        dpo: Some("Piotr Przykładny, iod@dzienniki.example".into()),
        service: "Prowadzenie dziennika elektronicznego".into(),
        nature_and_purpose: Some("Przechowywanie i udostępnianie dziennika na serwerach dostawcy.".into()),
        person_categories: vec!["uczniowie".into(), "rodzice".into()],
        data_categories: vec!["dane identyfikacyjne".into(), "oceny i frekwencja".into()],
        special_categories: true,
        datasets: vec![Link(28)],
        infrastructure: Some("konto serwisowe w sieci szkoły".into()),
        place: Some("Polska".into()),
        transfer: true,
        transfers: vec![Transfer {
            place: "Stany Zjednoczone, poczta".into(),
            ground: TransferGround::StandardClauses,
            safeguards: Some("klauzule z 4 czerwca 2021 r.".into()),
        }],
        guarantees: vec![
            verified(Guarantee::SecurityPolicy, Answer::Yes),
            verified(Guarantee::AccessControl, Answer::Yes),
            verified(Guarantee::IncidentHandling, Answer::Yes),
            verified(Guarantee::Subprocessors, Answer::Yes),
            verified(Guarantee::ReturnOfData, Answer::Yes),
            verified(Guarantee::Insurance, Answer::Partly),
        ],
        verified_on: Some(date(2026, 1, 12)),
        verified_by: Some("Igor Modelowy".into()),
        score: None,
        verdict: Some(Verdict::Conditional),
        conditions: Some("Test odtworzenia kopii do końca kwartału.".into()),
        decided_by: Some("Dyrektor".into()),
        decided_on: Some(date(2026, 1, 14)),
        next_verification: Some(date(2027, 1, 12)),
        evidence_place: Some("teczka PP/1".into()),
        contract_number: Some("PP/1/2026".into()),
        contract_date: Some(date(2026, 1, 15)),
        contract_until: Some(date(2027, 8, 31)),
        main_contract: Some("umowa o świadczenie usług 4/2026".into()),
        contract_terms: vec![Term::SubjectAndDuration, Term::DocumentedInstructions, Term::DeleteOrReturn],
        gaps_reason: Some("Dostawca uzgadnia aneks, do tego czasu nie dostaje danych szczególnych.".into()),
        gaps_accepted_by: Some("Halina Wzorcowa, dyrektor".into()),
        gaps_until: Some(date(2026, 12, 31)),
        subprocessing: Some(Subprocessing::SpecificConsent),
        announced_on: Some(date(2025, 12, 15)),
        consent: Some(SubprocessorConsent::NotObjected),
        accepted_on: Some(date(2026, 1, 15)),
        breach_notice_hours: Some(24),
        return_days: Some(5),
        last_audit_on: Some(date(2026, 6, 9)),
        inspections: vec![Inspection {
            announced_on: date(2026, 6, 1),
            planned_on: date(2026, 6, 9),
            urgent_reason: None,
            scope: Some("kopie zapasowe i uprawnienia".into()),
            inspectors: Some("Igor Modelowy".into()),
            held_on: Some(date(2026, 6, 9)),
            protocol_on: Some(date(2026, 6, 10)),
            objections_by: None,
            objections_on: Some(date(2026, 6, 15)),
            objections: Some("Uprawnienia odebrano jeszcze przed kontrolą.".into()),
            result: Some(InspectionResult::ToMend),
            corrections_due: Some(date(2026, 7, 31)),
            corrected_on: Some(date(2026, 7, 20)),
        }],
        ended_on: Some(date(2026, 10, 30)),
        access_withdrawn_on: Some(date(2026, 10, 30)),
        demand_sent_on: Some(date(2026, 11, 2)),
        statement_received_on: Some(date(2026, 11, 4)),
        end_of_data: Some(EndOfData::Deleted),
        copies_gone: true,
        remarks: Some("Dane zwrócono na nośniku, potem usunięto.".into()),
    }
}
