//! The devices and media on which data are processed: place, system, sign-in, network, programs and protection.
//!
//! A device leaves the register only when its media were wiped or destroyed; its operating system has a day on which
//! support ends, and that day is a deadline.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

choice! {
    pub enum DeviceKind {
        Desktop: "stacjonar" "komputer" "pc" "desktop",
        Laptop: "laptop" "przenos" "notebook",
        Tablet: "tablet",
        Phone: "telefon" "smartfon",
        Server: "serwer",
        Network: "router" "przelacz" "switch" "firewall",
        Medium: "dysk" "pendrive" "nosnik",
        Printer: "drukark" "urzadzenie wielofunkc" "kserokop",
        Other: "inn",
    }
}

choice! {
    /// How a person proves to be who they are.
    pub enum Authentication {
        Password: "haslo" "identyfikator",
        PasswordAndCode: "kod" "dwu" "sms",
        Card: "kart",
        SecurityKey: "klucz",
        Biometric: "biometr" "odcisk" "twarz",
        Pin: "pin",
        NodeLogin: "wezel" "profil",
        None: "brak",
    }
}

choice! {
    pub enum Network {
        Offline: "brak" "odlacz",
        Lan: "lan" "lokaln" "przewod",
        Wifi: "wi-fi" "wifi" "bezprzewod",
        Internet: "internet",
        Vpn: "vpn",
    }
}

choice! {
    pub enum Protection {
        Antivirus: "antywirus",
        Firewall: "firewall" "zapora" "zaporow",
        SeparateNetwork: "vlan" "wydzielon",
        DiskEncryption: "szyfrowan",
        ScreenLock: "blokad",
        AutomaticUpdates: "aktualizac",
        Backup: "kopi" "backup" "archiwizac",
        RemoteWipe: "zdaln",
    }
}

choice! {
    pub enum ProtectionStatus {
        Full: "peln" "tak",
        Partial: "czesc",
        Missing: "brak" "nie",
    }
}

choice! {
    pub enum WipeMethod {
        Overwritten: "nadpis" "wymaz",
        KeyDestroyed: "szyfr",
        Degaussed: "demagnet",
        Destroyed: "zniszcz",
        NoData: "nie zawier",
    }
}

register! {
    /// A program with personal data that runs on the device.
    pub struct Program {
        name: Line = max(120),
        authentication: Option<Authentication> = law("GDPR 32(1)"),
        provider: Option<Line> = max(200),
    }
}

register! {
    /// One device or medium.
    pub struct Device {
        name: Line = max(120).column().section("device").headings(&["urzadzenie", "nazwa urzadzenia", "nazwa", "sprzet"]),
        kind: DeviceKind = column().headings(&["rodzaj urzadzenia", "typ urzadzenia", "rodzaj", "typ"]),
        asset_number: Option<Line> = max(60).column().headings(&["numer inwentarzowy", "nr inwentarzowy", "nr inw"]),
        area: Option<Link> = to("areas"),
        place: Option<Line> = max(200).headings(&["miejsce", "budynek kondygnacja pomieszczenie", "pomieszczenie", "lokalizacja"]),
        keeper: Option<Line> = max(120).column().headings(&["opiekun", "uzytkownik", "osoba odpowiedzialna"]),
        access: Vec<Line> = max(50).law("GDPR 29, 32(4)").headings(&["osoby uprawnione", "kto ma dostep", "dostep"]),
        portable: bool = column(),

        operating_system: Option<Line> = max(120).section("system").column().headings(&["system operacyjny", "system"]),
        os_support_until: Option<Date> = column().law("GDPR 32(1); KRI").headings(&["koniec wsparcia", "wsparcie do"]),
        sign_in: Vec<Authentication> = law("GDPR 32(1)").headings(&["sposob logowania", "metoda logowania", "logowanie"]),
        guest_account: bool,
        networks: Vec<Network> = headings(&["siec", "rodzaj sieci", "polaczenie z siecia"]),
        network_note: Option<Line> = max(300),

        datasets: Vec<Link> = section("contents").to("datasets"),
        datasets_named: Vec<Line> = max(50).headings(&["zbiory", "zbiory danych", "nazwy zbiorow", "zbior danych"]),
        programs: Vec<Program> = max(50),

        protections: Vec<Protection> = section("protection").law("GDPR 32(1)").headings(&["zabezpieczenia", "ochrona"]),
        protection_status: Option<ProtectionStatus> = column().law("GDPR 32(1)(d)"),
        protection_checked_on: Option<Date> = past().law("GDPR 32(1)(d)"),
        extra: Option<Text> = max(3000).headings(&["informacje dodatkowe", "dodatkowe informacje", "uwagi"]),

        withdrawn_on: Option<Date> = past().section("end"),
        wipe_method: Option<WipeMethod> = law("GDPR 5(1)(f)"),
        wiped_on: Option<Date> = past().law("GDPR 5(1)(f)"),
        wipe_protocol: Option<Line> = max(120),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("used"), open("repaired"), open("withdrawn"), closed("disposed")],
    moves: &[
        Move::new("send-to-repair", &["used"], "repaired").reason().law("GDPR 28, 32"),
        Move::new("take-back", &["repaired"], "used"),
        Move::new("withdraw", &["used", "repaired"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("restore", &["withdrawn"], "used").reason(),
        Move::new("dispose", &["withdrawn"], "disposed").needs(&["wipe_method", "wiped_on"]).law("GDPR 5(1)(f)"),
        Move::new("reopen", &["disposed"], "withdrawn").reason(),
    ],
};

impl Register for Device {
    const SLUG: &'static str = "devices";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)";
    const LISTED: &'static [&'static str] =
        &["kind", "keeper", "operating_system", "os_support_until", "protection_status"];

    fn title(&self) -> String {
        match &self.asset_number {
            Some(number) => format!("{} ({number})", self.name),
            None => self.name.to_string(),
        }
    }

    fn check(&self, _at: &Moment) -> Vec<Problem> {
        let is_alone = self.networks.contains(&Network::Offline) && self.networks.len() > 1;
        if is_alone { vec![Problem::at("networks", "problem-offline-and-online")] } else { Vec::new() }
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if matches!(at.state, "withdrawn" | "disposed") {
            return Vec::new();
        }
        let support = self.os_support_until.map(|day| Deadline::fixed("support", "GDPR 32(1); KRI", day));
        support.into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            name: "Komputer sekretariatu".into(),
            kind: DeviceKind::Desktop,
            asset_number: Some("INF/014".into()),
            area: Some(Link(1)),
            place: Some("budynek główny, parter, sekretariat".into()),
            keeper: Some("sekretariat".into()),
            access: vec!["sekretariat".into()],
            portable: false,
            operating_system: Some("Windows 11".into()),
            os_support_until: Some(date(2027, 10, 12)),
            sign_in: vec![Authentication::Password],
            guest_account: false,
            networks: vec![Network::Lan, Network::Internet],
            network_note: Some("router z zaporą sieciową".into()),
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
            extra: Some("Kopia zapasowa co noc na serwer.".into()),
            withdrawn_on: Some(date(2026, 11, 2)),
            wipe_method: Some(WipeMethod::Overwritten),
            wiped_on: Some(date(2026, 11, 3)),
            wipe_protocol: Some("P/2/2026".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_support_is_a_deadline_while_the_device_is_used() {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let at = |state| Moment { now, today: date(2026, 11, 22), state, created_at: now };
        let old = Device { os_support_until: Some(date(2020, 1, 14)), ..Device::sample() };
        assert!(old.deadlines(&at("used"))[0].is_overdue(now));
        assert!(old.deadlines(&at("withdrawn")).is_empty());
    }

    #[test]
    fn a_device_is_not_offline_and_online_at_once() {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let at = Moment { now, today: date(2026, 11, 22), state: "used", created_at: now };
        let odd = Device { networks: vec![Network::Offline, Network::Wifi], ..Device::sample() };
        assert_eq!(odd.check(&at)[0].field, "networks");
        assert!(Device::sample().check(&at).is_empty());
    }
}
