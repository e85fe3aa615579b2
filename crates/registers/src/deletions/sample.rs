//! A deletion on its way to completion: paper, a system, a processor and two records that live here.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{
    ClearedResource, Deletion, DeletionGround, DeletionMethod, DeletionOperation, DoomedRecord, LegalHold,
    ProcessorOrder, ToldRecipient,
};
use crate::authorisations::RegisterScope;
use crate::processing_activities::Carrier;
use crate::retention_reviews::{ArchiveAnswer, HoldGround};

pub fn deletion() -> Deletion {
    Deletion {
        subject: "Wnioski kandydatów nieprzyjętych".into(),
        ground: DeletionGround::Expiry,
        unit: Some("sekretariat".into()),
        data_categories: vec!["wnioski rekrutacyjne".into(), "korespondencja".into()],
        person_categories: vec!["kandydaci".into(), "rodzice kandydatów".into()],
        period: Some("rekrutacja 2025".into()),
        volume: Some("41 wniosków".into()),
        activities: vec![Link(1)],
        datasets: vec![Link(34)],
        review: Some(Link(1)),
        request: Some(Link(1)),
        planned_on: Some(date(2026, 12, 15)),
        rule: Some("Prawo oświatowe, art. 160 ust. 2".into()),
        last_day: Some(date(2026, 8, 31)),
        verified_by: Some("Halina Wzorcowa".into()),
        verified_on: Some(date(2026, 11, 16)),
        holds_checked_on: Some(date(2026, 11, 16)),
        holds: vec![LegalHold {
            ground: HoldGround::Proceedings,
            from: date(2026, 9, 1),
            note: Some("odwołanie jednego z kandydatów".into()),
            released_on: Some(date(2026, 11, 10)),
        }],
        archive: Some(ArchiveAnswer::Given),
        archive_reference: Some("zgoda AP.5.2026".into()),
        resources: vec![
            ClearedResource {
                resource: "segregator „Rekrutacja 2025”".into(),
                carrier: Carrier::Paper,
                asset: None,
                operation: Some(DeletionOperation::Destroy),
                method: Some(DeletionMethod::Shredder),
                irreversible: None,
                impossible: None,
                done_on: Some(date(2026, 11, 19)),
                done_by: Some("Alicja Wzorcowa".into()),
            },
            ClearedResource {
                resource: "kopia zapasowa z września 2025".into(),
                carrier: Carrier::Media,
                asset: Some("NOS/7".into()),
                operation: Some(DeletionOperation::Anonymise),
                method: Some(DeletionMethod::KeyDestruction),
                irreversible: Some("klucz usunięto z obu sejfów, odtworzenie nie powiodło się".into()),
                impossible: Some("kopii nie da się zmienić bez utraty innych danych".into()),
                done_on: Some(date(2026, 11, 19)),
                done_by: Some("Cezary Modelowy".into()),
            },
        ],
        checked: vec![Carrier::Paper, Carrier::System, Carrier::Media, Carrier::Mailbox],
        records: vec![
            DoomedRecord { register: RegisterScope::Consents, number: 2 },
            DoomedRecord { register: RegisterScope::ClausePresentations, number: 3 },
        ],
        processors: vec![Link(1)],
        orders: vec![ProcessorOrder {
            processor: "dostawca systemu rekrutacji".into(),
            ordered_on: date(2026, 11, 16),
            due: None,
            passed_on: true,
            confirmed_on: Some(date(2026, 11, 20)),
            statement: Some("protokół dostawcy 3/2026".into()),
        }],
        recipients: vec![ToldRecipient { recipient: "organ prowadzący".into(), told_on: Some(date(2026, 11, 20)) }],
        notification: Some(Link(1)),
        approved_by: Some("Halina Wzorcowa".into()),
        approved_on: Some(date(2026, 11, 17)),
        protocol_number: Some("PU/4/2026".into()),
        place: Some("Przykładowo".into()),
        performers: vec!["Alicja Wzorcowa".into()],
        witnesses: vec!["Bolesław Przykładny".into()],
        completed_on: Some(date(2026, 11, 20)),
        marks: Vec::new(),
        destroyed_here: None,
        remarks: Some("Protokół podpisano w dwóch egzemplarzach.".into()),
    }
}
