//! A complete authorisation with synthetic content: the secretary of a school.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::SystemAccess;
use super::{AccessToWithdraw, Authorisation, BlockGround, FunctionChoice, PersonType, PowerChoice, RegisterScope};

pub fn authorisation() -> Authorisation {
    Authorisation {
        person: "Alicja Wzorcowa".into(),
        person_type: PersonType::Employee,
        post: "sekretarz szkoły".into(),
        unit: Some("sekretariat".into()),
        account: Some("sekretariat".into()),
        position: Some(Link(1)),
        replaces: Some(Link(2)),
        why: Some("Przejmuje obsługę uczniów po odejściu poprzedniej osoby.".into()),
        pesel: None,
        reference: Some("UPO/12/2025".into()),
        powers: vec![PowerChoice::View, PowerChoice::Enter, PowerChoice::Change],
        registers: vec![RegisterScope::Datasets, RegisterScope::Requests, RegisterScope::Breaches],
        access_level: Some("B – sekretariat".into()),
        functions: vec![FunctionChoice::Supervisor],
        scope_units: vec!["sekretariat".into()],
        datasets: vec![Link(1), Link(2)],
        activities: vec![Link(1)],
        systems: vec![
            SystemAccess {
                system: "dziennik elektroniczny".into(),
                login: Some("a.wzorcowa".into()),
                rights: Some("sekretariat".into()),
            },
            SystemAccess { system: "poczta służbowa".into(), login: None, rights: None },
        ],
        data_categories: Some("dane identyfikacyjne i kontaktowe uczniów oraz rodziców, przebieg nauki".into()),
        person_categories: Some("uczniowie, rodzice i opiekunowie prawni".into()),
        special_categories: false,
        from: date(2025, 9, 1),
        to: Some(date(2026, 8, 31)),
        issuer: Some("Bolesław Przykładny".into()),
        issuer_function: Some("dyrektor szkoły".into()),
        issuer_ground: Some("art. 68 ust. 1 ustawy – Prawo oświatowe".into()),
        trainings: vec!["Ochrona danych osobowych w sekretariacie".into()],
        documents: vec!["zobowiązanie do poufności".into(), "zapoznanie się z polityką".into()],
        training_date: Some(date(2025, 8, 27)),
        training_title: Some("Ochrona danych osobowych w sekretariacie".into()),
        pledge_date: Some(date(2025, 8, 31)),
        policy_version: Some("3.1".into()),
        policy_date: Some(date(2025, 8, 31)),
        opened_on: Some(date(2025, 9, 1)),
        received_on: Some(date(2025, 9, 1)),
        absent_from: Some(date(2026, 4, 1)),
        absent_until: Some(date(2026, 6, 30)),
        next_post: Some("kierownik administracji".into()),
        next_position: Some(Link(2)),
        next_from: Some(date(2026, 9, 1)),
        block_ground: Some(BlockGround::LongAbsence),
        block_until: Some(date(2026, 6, 30)),
        withdrawn_on: None,
        withdrawal_reason: None,
        withdrawals: vec![
            AccessToWithdraw { resource: "konto w dzienniku elektronicznym".into(), done_on: None },
            AccessToWithdraw { resource: "klucz do sekretariatu".into(), done_on: None },
        ],
        remarks: Some("Zastępuje kierownika administracji.".into()),
        applied_by: None,
        prepared_by: None,
        granted_by: None,
        opened_by: None,
        withdrawn_by: None,
    }
}
