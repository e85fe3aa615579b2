//! A complete authorisation with synthetic content.

use jiff::civil::date;

use super::{
    CheckResult, DoorCheck, GrantChannel, IdentityDocument, Pickup, PickupDay, PickupEnd, PickupKind, PickupPeriod,
    Relation,
};

pub fn pickup() -> Pickup {
    Pickup {
        child: "Maja Przykładna".into(),
        group: Some("zerówka B".into()),
        kind: PickupKind::Authorised,
        collector: "Zofia Wzorcowa".into(),
        relation: Some(Relation::Grandparent),
        document: Some(IdentityDocument::IdCard),
        document_end: Some("482".into()),
        birth: Some(date(1890, 3, 14)),
        phone: Some("600 000 001".into()),
        parent: "Anna Przykładna".into(),
        parent_phone: Some("600 000 002".into()),
        granted_on: date(2026, 9, 1),
        channel: Some(GrantChannel::PaperForm),
        period: PickupPeriod::FromTo,
        from: date(2026, 9, 1),
        to: Some(date(2027, 6, 25)),
        days: vec![PickupDay::Monday, PickupDay::Tuesday, PickupDay::Wednesday, PickupDay::Thursday, PickupDay::Friday],
        court_reference: None,
        parent_told_on: Some(date(2026, 9, 1)),
        collector_told_on: Some(date(2026, 9, 2)),
        checks: vec![DoorCheck {
            at: "2026-09-02T13:10:00Z".parse().expect("a fixed instant"),
            staff: "Beata Testowa".into(),
            document_seen: true,
            result: CheckResult::Released,
            note: Some("klauzulę wręczono".into()),
        }],
        last_checked_at: None,
        end: Some(PickupEnd::NotNeeded),
        withdrawn_at: Some("2026-11-20T14:55:00Z".parse().expect("a fixed instant")),
        withdrawn_by: Some("Anna Przykładna, telefonicznie i w dzienniku".into()),
        remarks: Some("Babcia zna hasło ustalone z rodzicami.".into()),
    }
}
