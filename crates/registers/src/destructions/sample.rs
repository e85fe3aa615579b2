//! A complete protocol with synthetic content: old disks and a box of papers, destroyed and signed for.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{CarrierClass, DestroyedLot, Destruction, DestructionGround, DestructionMethod, ProtectionClass};
use super::{Signature, SignatureRole};

pub fn destruction() -> Destruction {
    let lot = |carrier, what: &str, quantity: &str, level| DestroyedLot {
        carrier,
        what: what.into(),
        period: Some("2019–2021".into()),
        quantity: Some(quantity.into()),
        level: Some(level),
    };
    let signature = |person: &str, role| Signature { person: person.into(), role, signed_on: Some(date(2026, 11, 16)) };
    Destruction {
        subject: "Dyski dawnych kopii i wydruki z sekretariatu".into(),
        ground: DestructionGround::RetentionOver,
        ground_note: None,
        request: None,
        lots: vec![
            lot(CarrierClass::HardDisk, "dyski kopii zapasowych", "2 szt.", 4),
            lot(CarrierClass::Paper, "wydruki robocze", "1 karton, ok. 12 kg", 4),
        ],
        datasets: vec![Link(1)],
        media: vec![Link(1)],
        devices: vec![Link(1)],
        retention_checked: true,
        no_hold: true,
        other_copies_checked: true,
        archive_consent: Some("zgoda archiwum państwowego nr 17/2026".into()),
        protection_class: Some(ProtectionClass::High),
        method: Some(DestructionMethod::Shredded),
        tool: Some("niszczarka P-5/H-4 w sekretariacie".into()),
        firm: None,
        certificate: None,
        place: Some("budynek główny, archiwum".into()),
        carried_on: Some(date(2026, 11, 16)),
        signatures: vec![
            signature("Adam Zmyślony", SignatureRole::It),
            signature("Alicja Przykładna", SignatureRole::User),
        ],
        approved_by: Some("Halina Wzorcowa".into()),
        approved_on: Some(date(2026, 11, 17)),
        iod_received_on: Some(date(2026, 11, 18)),
        remarks: Some("Pozostałości oddano do przetworzenia jako makulaturę.".into()),
    }
}
