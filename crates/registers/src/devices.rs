//! The devices and media on which data are processed: place, system, sign-in, network, programs and protection.
//!
//! A device goes to repair only in a way that keeps its data inside the institution, and leaves the register only when
//! its media were wiped or destroyed. Its operating system has a day on which support ends: a deadline.

mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Backing, Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::breaches::EventKind;
use crate::demands;
use crate::losses::{Loss, reported};
use crate::maintenance::{MaintainedThing, ReviewReason, after_a_change};

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
        PowerSupply: "ups" "zasilacz" "listw",
        AccessLists: "list dostep" "acl",
        EncryptedLinks: "lacz" "tunel",
        TrafficMonitoring: "monitorow" "kontrola ruchu" "ids",
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

choice! {
    pub enum DiskEncryption {
        WholeDisk: "cal" "peln" "tak",
        DataOnly: "czesc" "folder" "dane",
        NotEncrypted: "brak" "nie",
        NoStorage: "bez pamiec" "nie dotyczy",
    }
}

choice! {
    /// What keeps the data inside while somebody else mends the device.
    pub enum RepairWay {
        OnSite: "nadzor" "na miejscu",
        DisksRemoved: "wymont" "wyjet" "bez dysk",
        DataErased: "usunie" "wymaz" "skasow",
        UnderContract: "umow" "powierz",
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
        base_place: Option<Line> = max(200).shown_when("portable", &["true"]).headings(&["miejsce odkladania", "miejsce zwrotu"]),

        operating_system: Option<Line> = max(120).section("system").column().headings(&["system operacyjny", "system"]),
        os_support_until: Option<Date> = column().law("GDPR 32(1); KRI").headings(&["koniec wsparcia", "wsparcie do"]),
        sign_in: Vec<Authentication> = law("GDPR 32(1)").headings(&["sposob logowania", "metoda logowania", "logowanie"]),
        guest_account: bool,
        networks: Vec<Network> = headings(&["siec", "rodzaj sieci", "polaczenie z siecia"]),
        network_note: Option<Line> = max(300),
        network_key: bool = shown_when("networks", &["Wifi"]).law("GDPR 32(1)(b)"),
        joined_by: Option<Line> = max(160).personal().law("GDPR 32(1)(b)").headings(&["kto wlaczyl do sieci"]),

        datasets: Vec<Link> = section("contents").to("datasets"),
        datasets_named: Vec<Line> = max(50).headings(&["zbiory", "zbiory danych", "nazwy zbiorow", "zbior danych"]),
        programs: Vec<Program> = max(50),

        protections: Vec<Protection> = section("protection").law("GDPR 32(1)").headings(&["zabezpieczenia", "ochrona"]),
        protection_status: Option<ProtectionStatus> = column().law("GDPR 32(1)(d)"),
        protection_checked_on: Option<Date> = past().law("GDPR 32(1)(d)"),
        disk_encryption: Option<DiskEncryption> = column().law("GDPR 32(1)(a)").headings(&["szyfrowanie dysku", "szyfrowanie"]),
        lock_minutes: Option<u32> = max(240).law("GDPR 32(1)").headings(&["blokada po minutach", "blokada ekranu"]),
        extra: Option<Text> = max(3000).headings(&["informacje dodatkowe", "dodatkowe informacje", "uwagi"]),

        fault: Option<Text> = max(3000).section("repair"),
        repair_way: Option<RepairWay> = column().law("GDPR 28, 32(1)"),
        data_removed_on: Option<Date> = past().required().shown_when("repair_way", &["DisksRemoved", "DataErased"]),
        repair_supervisor: Option<Line> = max(120).personal().required().shown_when("repair_way", &["OnSite"]),
        repair_processor: Option<Link> =
            to("processors").required().shown_when("repair_way", &["UnderContract"]).law("GDPR 28(3)"),
        repair_firm: Option<Line> = max(200),
        sent_on: Option<Date> = past(),
        repair_due: Option<Date>,
        back_on: Option<Date> = past(),
        repair_result: Option<Text> = max(2000),

        lost_on: Option<Date> = past().section("loss").law("GDPR 4(12)"),
        lost_how: Option<Text> = max(4000).personal(),
        breach: Option<Link> = to("breaches").law("GDPR 33(5)"),

        withdrawn_on: Option<Date> = past().section("end"),
        wipe_method: Option<WipeMethod> = law("GDPR 5(1)(f)"),
        wiped_on: Option<Date> = past().law("GDPR 5(1)(f)"),
        wipe_protocol: Option<Line> = max(120),
        destruction: Option<Link> = to("destructions").law("GDPR 5(2)"),
    }
}

/// All that one stay in a workshop leaves in the record.
const REPAIR: &[&str] = &[
    "fault",
    "repair_way",
    "data_removed_on",
    "repair_supervisor",
    "repair_processor",
    "repair_firm",
    "sent_on",
    "repair_due",
    "back_on",
    "repair_result",
];
/// The longest time, in minutes, after which a screen left alone should lock itself.
const LOCK_MINUTES_MAX: u32 = 15;

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("used"),
        open("repaired"),
        open("lost"),
        open("withdrawn"),
        closed("disposed"),
        closed("written-off"),
    ],
    moves: &[
        Move::new("send-to-repair", &["used"], "repaired")
            .needs(&["repair_way", "sent_on", "data_removed_on", "repair_supervisor", "repair_processor"])
            .asks(&["repair_firm", "repair_due"])
            .afresh(REPAIR)
            .reason()
            .law("GDPR 28, 32"),
        Move::staying("change-system", &["used"])
            .needs(&["operating_system"])
            .asks(&["os_support_until"])
            .afresh(&["operating_system", "os_support_until"])
            .law("GDPR 32(1)(d)"),
        Move::staying("check-protection", &["used"])
            .needs(&["protection_checked_on"])
            .afresh(&["protection_checked_on"])
            .law("GDPR 32(1)(d)"),
        Move::new("take-back", &["repaired"], "used").needs(&["back_on"]).asks(&["repair_result"]),
        Move::new("report-loss", &["used", "repaired"], "lost")
            .needs(&["lost_on", "lost_how"])
            .asks(&["breach"])
            .afresh(&["lost_on", "lost_how", "breach"])
            .law("GDPR 33"),
        Move::new("find", &["lost", "written-off"], "used").reason(),
        Move::new("write-off", &["lost"], "written-off").needs(&["breach"]).reason().law("GDPR 33(5)"),
        Move::new("withdraw", &["used", "repaired"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("restore", &["withdrawn"], "used").reason(),
        Move::new("dispose", &["withdrawn"], "disposed")
            .needs(&["wipe_method", "wiped_on"])
            .asks(&["wipe_protocol", "destruction"])
            .law("GDPR 5(1)(f)"),
        Move::new("reopen", &["disposed"], "withdrawn").reason(),
    ],
};

impl Device {
    /// A repair and another operating system each call for a review of the device.
    fn review_of_change(&self, step: &str, at: &Moment) -> Option<FollowUp> {
        let (reason, day) = match (step, self.kind) {
            ("take-back", _) => (ReviewReason::RepairOrChange, self.back_on.unwrap_or(at.today)),
            ("change-system", DeviceKind::Server) => (ReviewReason::ServerSystem, at.today),
            ("change-system", _) => (ReviewReason::StationSystem, at.today),
            _ => return None,
        };
        Some(after_a_change((&self.title(), MaintainedThing::Device, reason), day).back("devices"))
    }
}

impl Register for Device {
    const SLUG: &'static str = "devices";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)";
    const LISTED: &'static [&'static str] =
        &["kind", "keeper", "os_support_until", "disk_encryption", "protection_status"];
    const VERSION: u32 = 2;
    const BACKED_BY: &'static [Backing] = &[Backing {
        field: "repair_processor",
        during: &["repaired"],
        stands: &["contracted"],
        problem: "problem-no-contract-in-force",
    }];
    const DUTIES: &'static [Fulfilled] = &[
        ("support", &["change-system"]),
        ("protection", &["check-protection"]),
        ("repair", &["take-back"]),
        ("report", &[]),
    ];

    fn title(&self) -> String {
        match &self.asset_number {
            Some(number) => format!("{} ({number})", self.name),
            None => self.name.to_string(),
        }
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.networks.contains(&Network::Offline) && self.networks.len() > 1 {
            problems.push(Problem::at("networks", "problem-offline-and-online"));
        }
        let is_before_sending = self.back_on.zip(self.sent_on).is_some_and(|(back, sent)| back < sent);
        if is_before_sending {
            problems.push(Problem::at("back_on", "problem-before-the-start"));
        }
        let removed_late = self.data_removed_on.zip(self.sent_on).is_some_and(|(removed, sent)| removed > sent);
        if at.state == "repaired" && removed_late {
            problems.push(Problem::at("data_removed_on", "problem-data-removed-after-sending"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_here = matches!(at.state, "used" | "repaired");
        let support = demands::on(is_here, ("support", "GDPR 32(1); KRI"), self.os_support_until);
        let repair = demands::on(at.state == "repaired", ("repair", "GDPR 28, 32(1)"), self.repair_due);
        let checked = self.protection_checked_on.filter(|_| at.state == "used");
        let check = demands::asked(at, "device_check_months", checked);
        let check = check.map(|check| Deadline::day("protection", "GDPR 32(1)(d)", &check));
        let report = demands::on(at.state == "lost", ("report", "GDPR 33(1)"), self.lost_on);
        [support, repair, check, report.map(|deadline| deadline.met(self.breach.is_some()))]
            .into_iter()
            .flatten()
            .collect()
    }

    /// A breach of what the device holds, with the device in it; its 72 hours run from the report.
    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        if let Some(review) = self.review_of_change(step, at) {
            return vec![review];
        }
        let known = self.lost_how.as_deref().unwrap_or_default().to_owned();
        let loss = Loss { what: "Utracone urządzenie", thing: &self.title(), known, kind: EventKind::Breach };
        let opened = reported((step, self.breach), loss, (at, json!({ "datasets": self.datasets })));
        opened.into_iter().map(|breach| breach.back("devices")).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_used = at.state == "used";
        let holds = !self.datasets.is_empty() || !self.datasets_named.is_empty() || !self.programs.is_empty();
        let is_open = !matches!(self.disk_encryption, Some(DiskEncryption::WholeDisk | DiskEncryption::NoStorage));
        let locks_late = self.lock_minutes.is_none_or(|minutes| minutes == 0 || minutes > LOCK_MINUTES_MAX);
        let has_screen =
            matches!(self.kind, DeviceKind::Desktop | DeviceKind::Laptop | DeviceKind::Tablet | DeviceKind::Phone);
        let wanted = [
            (
                is_used && (holds || self.portable) && is_open,
                "disk_encryption",
                "gap-device-encryption",
                "GDPR 32(1)(a)",
            ),
            (is_used && has_screen && locks_late, "lock_minutes", "gap-device-lock", "GDPR 32(1)"),
            (is_used && self.keeper.is_none(), "keeper", "gap-device-keeper", "GDPR 24, 32(4)"),
            (is_used && self.guest_account, "guest_account", "gap-device-guest", "GDPR 32(1)(b)"),
            (
                is_used && self.portable && self.base_place.is_none(),
                "base_place",
                "gap-device-base-place",
                "GDPR 32(1)",
            ),
            (at.state == "lost" && self.breach.is_none(), "breach", "gap-lost-without-breach", "GDPR 33(5)"),
        ];
        demands::wanted(wanted)
    }

    fn sample() -> Self {
        sample::device()
    }
}
