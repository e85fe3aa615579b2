//! A complete review with synthetic content: a new edition of a program, tried and mended.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{AFTER_A_CHANGE, MaintainedThing, MaintenanceFault, MaintenanceReview, ReviewReason, ReviewedBy};

pub fn review() -> MaintenanceReview {
    MaintenanceReview {
        name: "Program kadrowy po aktualizacji".into(),
        thing: MaintainedThing::System,
        devices: vec![Link(1)],
        systems: vec![Link(1)],
        reason: ReviewReason::ProgramEdition,
        changed_on: Some(date(2026, 11, 2)),
        ordered_by: None,
        planned_on: date(2026, 11, 6),
        reviewer: Some("administrator IT".into()),
        by: Some(ReviewedBy::OutsideSupervised),
        firm: Some(Link(1)),
        firm_name: Some("Przykładowy Serwis".into()),
        supervisor: Some("Adam Zmyślony".into()),
        on_test_data: true,
        checked: AFTER_A_CHANGE.to_vec(),
        done_on: Some(date(2026, 11, 5)),
        summary: Some("Zestawienia liczą się poprawnie.".into()),
        faults: vec![MaintenanceFault {
            what: "lista płac nie drukowała się w poziomie".into(),
            cause: Some("zmieniony domyślny szablon".into()),
            removed_on: Some(date(2026, 11, 6)),
        }],
        iod_told_on: Some(date(2026, 11, 6)),
        next_term: Some(date(2027, 3, 31)),
        previous: Some(Link(1)),
        next_review: Some(Link(2)),
        remarks: Some("Producent zapowiada kolejną wersję wiosną.".into()),
        next_due: None,
    }
}
