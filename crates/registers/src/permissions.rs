//! Permissions: private equipment, remote work, software, password managers, external media – for whom, on what
//! conditions, until when.
//!
//! Nobody permits himself anything, and the instruction comes before the permission.

use jiff::civil::Date;
use rodowod_domain::authorisation::Duty;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum PermissionKind {
        PrivateEquipment: "prywatn" "wlasn sprzet",
        RemoteWork: "praca zdaln" "zdaln",
        RemoteAccess: "pulpit" "vpn" "dostep zdaln",
        Software: "oprogramow" "program",
        PasswordManager: "menedzer" "menadzer" "hasel",
        ExternalMedia: "nosnik" "pendrive",
        TakingDocuments: "wynoszen" "dokument",
        Other: "inn",
    }
}

choice! {
    /// Safeguards that the person keeps while the permission lasts.
    pub enum PermissionSafeguard {
        Encryption: "szyfrow",
        ScreenLock: "blokad",
        Antivirus: "antywirus",
        Updates: "aktualiz",
        OwnAccount: "konto",
        Vpn: "vpn",
        NoLocalCopies: "bez kopii",
        LockedPlace: "zamk",
        WipeConsent: "zdaln usun",
        NoOthers: "domownik" "osob trzec",
    }
}

register! {
    pub struct Permission {
        person:        Line = max(120).personal().section("person").law("GDPR 29, 32(4)")
                           .headings(&["imie i nazwisko", "osoba", "pracownik", "nazwisko i imie"]),
        post:          Option<Line> = max(120).column().headings(&["stanowisko", "funkcja"]),
        unit:          Option<Line> = max(160).column().headings(&["komorka", "komorka organizacyjna", "jednostka"]),
        account:       Option<Line> = max(64).personal().column().headings(&["login", "konto", "identyfikator"]),

        kind:          PermissionKind = column().section("permission").headings(&["rodzaj", "rodzaj zgody", "czego dotyczy"]),
        subject:       Line = max(200).headings(&["przedmiot", "sprzet", "program"]),
        purpose:       Option<Text> = max(2000).law("GDPR 5(1)(b)").headings(&["cel", "uzasadnienie"]),
        device:        Option<Link> = to("devices"),
        datasets:      Vec<Link> = to("datasets"),
        safeguards:    Vec<PermissionSafeguard> = column().law("GDPR 32(1)").headings(&["zabezpieczenia"]),
        conditions:    Option<Text> = max(4000).headings(&["warunki"]),

        instructed_on: Option<Date> = past().section("course").law("GDPR 32(4)").headings(&["data instruktazu", "instruktaz"]),
        checked_on:    Option<Date> = past().law("GDPR 32(1)(d)").headings(&["sprawdzono", "data sprawdzenia"]),
        from:          Date = column().headings(&["od", "data zgody"]),
        to:            Option<Date> = column().headings(&["do", "wazne do"]),
        ended_on:      Option<Date> = past().headings(&["data cofniecia", "zakonczono"]),
        remarks:       Option<Text> = max(2000).personal().headings(&["uwagi"]),

        granted_by:    Option<Line> = signed_by("grant", &["kind", "subject", "safeguards", "conditions", "to"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("applied"), open("granted"), closed("refused"), closed("ended")],
    moves: &[
        Move::new("grant", &["applied"], "granted").needs(&["instructed_on"]).duty(Duty::Grant).law("GDPR 29, 32(4)"),
        Move::new("refuse", &["applied"], "refused").duty(Duty::Grant).reason(),
        Move::new("end", &["granted"], "ended").needs(&["ended_on"]).reason(),
    ],
};

/// What a permission says once it was given.
const GIVEN: &[&str] =
    &["person", "account", "kind", "subject", "device", "datasets", "safeguards", "conditions", "from", "to"];

impl Register for Permission {
    const SLUG: &'static str = "permissions";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 29, 32(4)";
    const LISTED: &'static [&'static str] = &["kind", "unit", "from", "to"];
    const DUTIES: &'static [Fulfilled] = &[("expiry", &["end"])];

    fn title(&self) -> String {
        format!("{} – {}", self.person, self.subject)
    }

    fn is_frozen(state: &str, field: &str) -> bool {
        state != "applied" && GIVEN.contains(&field)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            problems.push(Problem::at("to", "problem-before-the-start"));
        }
        if at.state == "granted" && self.leaves_the_premises() && self.safeguards.is_empty() {
            problems.push(Problem::at("safeguards", "problem-permission-safeguards"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let end = self.to.filter(|_| at.state == "granted");
        end.map(|day| Deadline::fixed("expiry", "GDPR 32(4)", day)).into_iter().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_granted = at.state == "granted";
        let is_private = self.kind == PermissionKind::PrivateEquipment;
        demands::wanted([
            (
                is_granted && is_private && self.checked_on.is_none(),
                "checked_on",
                "gap-permission-check",
                "GDPR 32(1)(d)",
            ),
            (is_granted && self.to.is_none(), "to", "gap-permission-end", "GDPR 32(4)"),
        ])
    }

    fn holder(&self) -> Option<String> {
        self.account.as_ref().map(ToString::to_string)
    }

    fn sample() -> Self {
        Self {
            person: "Alicja Wzorcowa".into(),
            post: Some("sekretarz szkoły".into()),
            unit: Some("sekretariat".into()),
            account: Some("sekretariat".into()),
            kind: PermissionKind::RemoteWork,
            subject: "praca zdalna na laptopie służbowym".into(),
            purpose: Some("Zastępstwo w czasie remontu sekretariatu.".into()),
            device: Some(Link(1)),
            datasets: vec![Link(1)],
            safeguards: vec![PermissionSafeguard::Encryption, PermissionSafeguard::Vpn, PermissionSafeguard::NoOthers],
            conditions: Some("Bez wydruków; rozmowy bez obecności domowników.".into()),
            instructed_on: Some(jiff::civil::date(2026, 9, 1)),
            checked_on: Some(jiff::civil::date(2026, 9, 2)),
            from: jiff::civil::date(2026, 9, 3),
            to: Some(jiff::civil::date(2026, 12, 31)),
            ended_on: None,
            remarks: Some("Na prośbę pracownicy.".into()),
            granted_by: None,
        }
    }
}

impl Permission {
    fn leaves_the_premises(&self) -> bool {
        use PermissionKind::{ExternalMedia, PrivateEquipment, RemoteAccess, RemoteWork, TakingDocuments};
        matches!(self.kind, PrivateEquipment | RemoteWork | RemoteAccess | ExternalMedia | TakingDocuments)
    }
}
