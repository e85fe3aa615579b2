//! A complete training with synthetic content: the yearly one of a school, with a short test.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{Attendee, TestQuestion, Training, TrainingForm, TrainingKind};

pub fn training() -> Training {
    Training {
        topic: "Ochrona danych osobowych w szkole".into(),
        kind: TrainingKind::Cyclic,
        form: TrainingForm::OnSite,
        planned_on: date(2026, 8, 27),
        trainer: Some("Igor Modelowy".into()),
        programme: Some("Podstawy przetwarzania, naruszenia i ich zgłaszanie, hasła, praca poza szkołą.".into()),
        materials: Some("Prezentacja, wyciąg z polityki, karta „Co zrobić przy naruszeniu”.".into()),
        repeat_months: Some(12),
        pass_mark: Some(60),
        questions: vec![TestQuestion {
            question: "Komu zgłaszasz zgubiony pendrive z danymi uczniów?".into(),
            answer: "Od razu dyrektorowi albo inspektorowi ochrony danych.".into(),
        }],
        held_on: Some(date(2026, 8, 27)),
        minutes: Some(90),
        attendance: vec![
            Attendee {
                person: "Alicja Wzorcowa".into(),
                account: Some("sekretariat".into()),
                present: true,
                score: Some(80),
                certificate: Some("Z/1/2026".into()),
            },
            Attendee { person: "Paweł Udawany".into(), account: None, present: false, score: None, certificate: None },
        ],
        conclusions: Some("Dla nieobecnych drugi termin we wrześniu.".into()),
        next: Some(Link(2)),
        trained: Vec::new(),
        repeat_on: None,
    }
}
