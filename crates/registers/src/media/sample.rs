//! A complete medium with synthetic content: the monthly copy in the safe, handed out once and lost on paper.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{CopyCycle, Medium, MediumConsent, MediumContents, MediumEncryption, MediumKind, MediumPurpose};
use super::{MediumWriting, StorageKind};
use crate::devices::WipeMethod;

pub fn medium() -> Medium {
    Medium {
        label: "N/007".into(),
        kind: MediumKind::Disk,
        writing: MediumWriting::Rewritable,
        purpose: MediumPurpose::Backup,
        serial: Some("SN-0000-1234".into()),
        capacity: Some("2 TB".into()),
        giver: None,
        scanned_on: None,
        use_consent_by: Some("Halina Wzorcowa".into()),
        use_consent_on: Some(date(2026, 9, 1)),
        contents: Some(MediumContents::WholeSets),
        datasets: vec![Link(1)],
        description: Some("Baza sekretariatu uczniowskiego, pełna kopia.".into()),
        needed_until: Some(date(2027, 10, 31)),
        copy_cycle: Some(CopyCycle::Monthly),
        copy_of: Some("Sekretariat uczniowski".into()),
        copy_made_on: Some(date(2026, 10, 31)),
        encryption: Some(MediumEncryption::WholeMedium),
        has_password: true,
        storage: Some(StorageKind::Safe),
        area: Some(Link(1)),
        place: Some("sejf w gabinecie dyrektora, półka dolna".into()),
        who_reaches: vec!["dyrektor".into(), "administrator IT".into()],
        custodian: Some("Adam Zmyślony".into()),
        post: Some("administrator IT".into()),
        issued_on: Some(date(2026, 11, 2)),
        return_due: Some(date(2026, 11, 4)),
        returned_on: Some(date(2026, 11, 3)),
        leaves_premises: true,
        handed_to: Some("organ prowadzący".into()),
        handed_ground: Some("art. 6 ust. 1 lit. e RODO".into()),
        handed_consent: Some(MediumConsent::Controller),
        consent_by: Some("Halina Wzorcowa".into()),
        handed_on: Some(date(2026, 11, 5)),
        disclosure: Some(Link(1)),
        lost_on: Some(date(2026, 11, 6)),
        lost_how: Some("Nie było go w sejfie przy miesięcznym sprawdzeniu.".into()),
        breach: Some(Link(1)),
        withdrawn_on: Some(date(2026, 11, 9)),
        wiped_on: Some(date(2026, 11, 10)),
        wipe_method: Some(WipeMethod::Overwritten),
        destruction: Some(Link(1)),
        remarks: Some("Zapasowa obudowa w szafie serwerowej.".into()),
        label_text: None,
    }
}
