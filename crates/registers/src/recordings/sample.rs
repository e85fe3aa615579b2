//! A call that a parent made about a record of frequency, held for a case and handed over once.

use jiff::Timestamp;
use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{DestructionOfRecording, Listening, Recording, RecordingConsent, RecordingHandover};
use crate::recordings_rules::CallDirection;
use crate::retention_reviews::HoldGround;

fn at(instant: &str) -> Timestamp {
    instant.parse().expect("a fixed instant")
}

pub fn recording() -> Recording {
    Recording {
        signature: "2026-11-04/0931/110".into(),
        recorded_at: at("2026-11-04T08:31:00Z"),
        seconds: Some(412),
        direction: CallDirection::Incoming,
        line: Some("22 555 01 10".into()),
        number: Some("+48 600 000 011".into()),
        person: Some("Danuta Fikcyjna".into()),
        subject: Some("Pytanie o frekwencję".into()),
        regulation: Some(Link(1)),
        system: Some(Link(1)),
        is_announced: true,
        consent: RecordingConsent::StayedOnLine,
        place: Some("rejestrator, folder 2026-11".into()),
        digest: Some("b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into()),
        retention_months: Some(12),
        keep_until: None,
        hold_ground: Some(HoldGround::Proceedings),
        hold_from: Some(date(2026, 11, 6)),
        hold_note: Some("skarga z 5 listopada".into()),
        hold_ended_on: Some(date(2026, 11, 16)),
        listenings: vec![Listening {
            at: at("2026-11-06T09:00:00Z"),
            person: "Halina Wzorcowa".into(),
            purpose: "wyjaśnienie skargi".into(),
        }],
        handovers: vec![RecordingHandover {
            to: "Komenda Policji w Przykładowie".into(),
            provision: "art. 15 § 3 KPK".into(),
            consent_by: "Halina Wzorcowa".into(),
            consent_on: date(2026, 11, 9),
            on: date(2026, 11, 10),
        }],
        disclosure: Some(Link(1)),
        destroyed_on: Some(date(2026, 11, 18)),
        destroyed_by: Some("Filip Atrapa".into()),
        destroyed_as: Some(DestructionOfRecording::OnRequest),
        deletion: Some(Link(1)),
        remarks: Some("Rozmówczyni prosiła o odpis rozmowy.".into()),
    }
}
