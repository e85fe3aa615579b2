//! Pledges of secrecy: who pledged what, how it was signed, and that it lasts when the work ends.
//!
//! A signed pledge is never taken back: it ends with the work as a ground for access and goes on binding.

use jiff::civil::Date;
use rodowod_domain::authorisation::{Evidence, Statement};
use rodowod_domain::field::{Line, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, nominal};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::authorisations::PersonType;

choice! {
    /// How somebody made a statement.
    pub enum Manner {
        Paper: "papier" "pisemn",
        InProgram: "program" "system",
        Electronic: "elektron" "podpis kwalif" "epuap",
    }
}

choice! {
    /// What the pledge covers besides the data themselves.
    pub enum PledgePoint {
        Safeguards: "zabezpiecz",
        Passwords: "hasl",
        OpenSpaces: "rozmow" "otwart",
        Equipment: "sprzet",
        Reporting: "zglasz" "naruszen",
        Return: "zwrot",
    }
}

register! {
    pub struct Pledge {
        person:       Line = max(120).personal().section("person").law("GDPR 32(4)")
                          .headings(&["imie i nazwisko", "osoba", "pracownik", "nazwisko i imie"]),
        person_type:  Option<PersonType> = column().headings(&["rodzaj umowy", "forma zatrudnienia"]),
        post:         Option<Line> = max(120).column().headings(&["stanowisko", "funkcja"]),
        unit:         Option<Line> = max(160).column().headings(&["komorka", "komorka organizacyjna", "jednostka"]),
        account:      Option<Line> = max(64).personal().column().headings(&["login", "konto", "identyfikator"]),

        words:        Text = max(8000).section("content").law("GDPR 28(3)(b), 32(4)").headings(&["tresc", "tresc zobowiazania"]),
        points:       Vec<PledgePoint> = column(),
        secrecy:      Option<Line> = max(300).headings(&["tajemnica zawodowa"]),
        after_years:  Option<u32> = max(100).headings(&["lata po ustaniu"]),

        manner:       Option<Manner> = column().section("signature").headings(&["sposob", "forma"]),
        signed_on:    Option<Date> = past().column().headings(&["data podpisania", "data", "data oswiadczenia"]),
        witness:      Option<Line> = max(120).personal().headings(&["przyjal", "przyjmujacy"]),
        ended_on:     Option<Date> = past().column().headings(&["data ustania"]),
        remarks:      Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("prepared"), open("signed"), closed("ended"), closed("void")],
    moves: &[
        Move::new("sign", &["prepared"], "signed").needs(&["signed_on", "manner"]).law("GDPR 28(3)(b), 32(4)"),
        Move::new("end", &["signed"], "ended").needs(&["ended_on"]),
        Move::new("void", &["prepared"], "void").reason(),
    ],
};

impl Register for Pledge {
    const SLUG: &'static str = "pledges";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 28(3)(b), 32(4)";
    const LISTED: &'static [&'static str] = &["post", "unit", "manner", "signed_on"];
    const DUTIES: &'static [Fulfilled] = &[("sign", &["sign"])];

    fn title(&self) -> String {
        self.person.to_string()
    }

    /// What was signed stands as it was signed.
    fn is_frozen(state: &str, field: &str) -> bool {
        state != "prepared" && matches!(field, "person" | "account" | "words" | "points" | "secrecy" | "after_years")
    }

    fn check(&self, _at: &Moment) -> Vec<Problem> {
        let is_reversed = self.signed_on.zip(self.ended_on).is_some_and(|(signed, ended)| ended < signed);
        is_reversed.then(|| Problem::at("ended_on", "problem-before-the-start")).into_iter().collect()
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let made = day_in_warsaw(at.created_at);
        let due = nominal(made, Period::Days(7)).ok().filter(|_| at.state == "prepared");
        due.map(|day| Deadline::fixed("sign", "GDPR 32(4)", day)).into_iter().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_open = at.state == "signed" && self.points.is_empty();
        vec![Demand::new(is_open, ("points", "gap-pledge-points", "GDPR 32(4)"))]
    }

    fn evidence(&self, at: &Moment) -> Vec<Evidence> {
        let signed = self.account.as_ref().zip(self.signed_on).filter(|_| at.state == "signed");
        let shown = signed.map(|(login, on)| Evidence {
            login: login.to_string(),
            statement: Statement::Pledge,
            on,
            version: None,
        });
        shown.into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            person: "Alicja Wzorcowa".into(),
            person_type: Some(PersonType::Employee),
            post: Some("sekretarz szkoły".into()),
            unit: Some("sekretariat".into()),
            account: Some("sekretariat".into()),
            words: "Zachowam w tajemnicy dane osobowe i sposoby ich zabezpieczenia, także po ustaniu zatrudnienia lub współpracy.".into(),
            points: vec![PledgePoint::Safeguards, PledgePoint::Passwords, PledgePoint::Reporting],
            secrecy: Some("tajemnica pracownika samorządowego".into()),
            after_years: Some(50),
            manner: Some(Manner::Paper),
            signed_on: Some(jiff::civil::date(2025, 8, 31)),
            witness: Some("Halina Wzorcowa".into()),
            ended_on: None,
            remarks: Some("Oryginał w aktach osobowych.".into()),
        }
    }
}
