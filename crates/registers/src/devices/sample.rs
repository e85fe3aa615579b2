//! A complete device with synthetic content: the computer of an office, once repaired and at its end wiped.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{Authentication, Device, DeviceKind, DiskEncryption, Network, Program, Protection, ProtectionStatus};
use super::{RepairWay, WipeMethod};

pub fn device() -> Device {
    Device {
        name: "Komputer sekretariatu".into(),
        kind: DeviceKind::Desktop,
        asset_number: Some("INF/014".into()),
        area: Some(Link(1)),
        place: Some("budynek główny, parter, sekretariat".into()),
        keeper: Some("sekretariat".into()),
        access: vec!["sekretariat".into()],
        portable: false,
        base_place: None,
        operating_system: Some("Windows 11".into()),
        os_support_until: Some(date(2027, 10, 12)),
        sign_in: vec![Authentication::Password],
        guest_account: false,
        networks: vec![Network::Lan, Network::Internet],
        network_note: Some("router z zaporą sieciową".into()),
        network_key: false,
        joined_by: Some("Filip Atrapa, za zgodą dyrektora".into()),
        datasets: vec![Link(28)],
        datasets_named: vec!["Platforma oświatowa".into()],
        programs: vec![Program {
            name: "Dziennik elektroniczny".into(),
            authentication: Some(Authentication::PasswordAndCode),
            provider: Some("Przykładowy Dostawca".into()),
        }],
        protections: vec![Protection::Antivirus, Protection::Firewall, Protection::SeparateNetwork],
        protection_status: Some(ProtectionStatus::Full),
        protection_checked_on: Some(date(2026, 10, 5)),
        disk_encryption: Some(DiskEncryption::WholeDisk),
        lock_minutes: Some(5),
        extra: Some("Kopia zapasowa co noc na serwer.".into()),
        fault: Some("Głośny wentylator, wyłącza się pod obciążeniem.".into()),
        repair_way: Some(RepairWay::DisksRemoved),
        data_removed_on: Some(date(2026, 10, 12)),
        repair_supervisor: None,
        repair_processor: None,
        repair_firm: Some("Przykładowy Serwis Komputerowy".into()),
        sent_on: Some(date(2026, 10, 12)),
        repair_due: Some(date(2026, 10, 26)),
        back_on: Some(date(2026, 10, 20)),
        repair_result: Some("Wymieniono zasilacz, dysk włożono z powrotem na miejscu.".into()),
        lost_on: Some(date(2026, 10, 28)),
        lost_how: Some("Nie wrócił z wystawy szkolnej, znaleziony w sali obok.".into()),
        breach: Some(Link(1)),
        withdrawn_on: Some(date(2026, 11, 2)),
        wipe_method: Some(WipeMethod::Overwritten),
        wiped_on: Some(date(2026, 11, 3)),
        wipe_protocol: Some("P/2/2026".into()),
        destruction: Some(Link(1)),
    }
}
