//! The areas in which data are processed: buildings and rooms, who may enter, what protects them, which sets stand there.
//!
//! Sets are linked by number; names that an office's own list gives and that match no set are kept as written, so that
//! the cross-check can point at them.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Text};
use rodowod_domain::register::{Group, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

choice! {
    pub enum AreaKind {
        Office: "biuro" "sekretar" "gabinet",
        Classroom: "sal" "klas",
        Archive: "archiw" "skladnic",
        ServerRoom: "serwer",
        Library: "bibliot",
        OffSite: "poza" "zdaln",
        Other: "inn",
    }
}

choice! {
    pub enum Safeguard {
        AccessControl: "kontrol" "dostep",
        LockedWhenAway: "zamykan" "zamek",
        LockedCabinets: "szaf",
        MetalCabinet: "metal",
        Safe: "sejf",
        KeyCabinet: "klucz" "gablot",
        KeyLog: "ewidencj",
        Alarm: "alarm",
        Cctv: "monitoring" "kamer",
        WindowBars: "krat" "rolet",
        FireProtection: "gasni" "pozar" "przeciwpozar",
        Shredder: "niszczark",
    }
}

register! {
    /// One room or other place.
    pub struct Area {
        building: Line = max(120).column().section("place").headings(&["budynek", "adres", "lokalizacja"]),
        floor: Option<Line> = max(40).headings(&["kondygnacja", "pietro", "poziom"]),
        room: Line = max(120).column().headings(&["pomieszczenie", "nr pomieszczenia", "pokoj", "nazwa pomieszczenia"]),
        kind: Option<AreaKind> = column().headings(&["rodzaj", "przeznaczenie"]),

        access: Vec<Line> = max(50).section("access").law("GDPR 32(1)(b)").headings(&[
            "osoby uprawnione", "osoby uprawnione do przebywania", "kto ma dostep", "dostep",
        ]),
        keeper: Option<Line> = max(120).column().headings(&["opiekun", "osoba odpowiedzialna", "odpowiedzialny"]),
        key_place: Option<Line> = max(200).headings(&["miejsce przechowywania klucza", "klucz"]),

        safeguards: Vec<Safeguard> = column().section("safeguards").law("GDPR 32(1)"),
        safeguards_note: Option<Text> = max(3000).law("GDPR 32(1)").headings(&[
            "zabezpieczenia", "zabezpieczenia techniczne", "srodki ochrony", "opis zabezpieczen",
        ]),
        checked_on: Option<Date> = past().column().law("GDPR 32(1)(d)").headings(&["data kontroli", "data przegladu"]),

        datasets: Vec<Link> = section("datasets").to("datasets"),
        datasets_named: Vec<Line> = max(50).headings(&["zbiory", "zbiory danych", "nazwy zbiorow", "zbior danych"]),
        remarks: Option<Text> = max(3000).headings(&["uwagi"]),
        left_on: Option<Date> = past(),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("used"), closed("left")],
    moves: &[
        Move::new("leave", &["used"], "left").needs(&["left_on"]).reason(),
        Move::new("reopen", &["left"], "used").reason(),
    ],
};

impl Register for Area {
    const SLUG: &'static str = "areas";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)";
    const LISTED: &'static [&'static str] = &["kind", "keeper", "safeguards", "checked_on"];

    fn title(&self) -> String {
        format!("{}, {}", self.building, self.room)
    }

    fn sample() -> Self {
        Self {
            building: "Budynek główny".into(),
            floor: Some("parter".into()),
            room: "Sekretariat".into(),
            kind: Some(AreaKind::Office),
            access: vec!["sekretariat".into(), "dyrektor".into()],
            keeper: Some("sekretariat".into()),
            key_place: Some("gablota w pokoju dyrektora".into()),
            safeguards: vec![Safeguard::AccessControl, Safeguard::LockedWhenAway, Safeguard::LockedCabinets],
            safeguards_note: Some("Drzwi zamykane przy każdym wyjściu, szafy na klucz.".into()),
            checked_on: Some(date(2026, 9, 14)),
            datasets: vec![Link(1), Link(2)],
            datasets_named: vec!["Absolwenci".into()],
            remarks: Some("Petenci rozmawiają przez okienko.".into()),
            left_on: None,
        }
    }
}
