//! Position profiles: the data sets, levels, systems, trainings and documents that go with a post.
//!
//! A profile opens nothing; an application for somebody in the post takes over what it says.

use rodowod_domain::field::{Line, Link, Text};
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};

use crate::authorisations::{FunctionChoice, PowerChoice, RegisterScope};
use crate::demands;

register! {
    pub struct PositionSystem {
        system: Line = max(160),
        rights: Option<Line> = max(200),
    }
}

register! {
    pub struct Position {
        name:               Line = max(120).column().section("post").law("GDPR 32(4)")
                                .headings(&["stanowisko", "nazwa stanowiska", "funkcja"]),
        unit:               Option<Line> = max(160).column().headings(&["komorka", "komorka organizacyjna", "jednostka"]),
        duties:             Option<Text> = max(4000).headings(&["obowiazki", "zakres obowiazkow"]),

        powers:             Vec<PowerChoice> = required().column().section("scope").headings(&["operacje", "uprawnienia"]),
        registers:          Vec<RegisterScope> = column().headings(&["rejestry"]),
        functions:          Vec<FunctionChoice> = column(),
        access_level:       Option<Line> = max(160).column().headings(&["poziom dostepu"]),
        datasets:           Vec<Link> = to("datasets"),
        activities:         Vec<Link> = to("processing-activities"),
        systems:            Vec<PositionSystem> = max(60),
        data_categories:    Option<Text> = max(4000).headings(&["zakres danych", "kategorie danych"]),
        person_categories:  Option<Text> = max(4000).headings(&["kategorie osob"]),
        special_categories: bool = column().law("GDPR 9, 10").headings(&["dane szczegolnych kategorii"]),

        trainings:          Vec<Line> = max(30).section("staff").law("GDPR 39(1)(b)").headings(&["szkolenia"]),
        documents:          Vec<Line> = max(30).headings(&["dokumenty", "oswiadczenia"]),
        to_take_back:       Vec<Line> = max(60).headings(&["mienie", "do odebrania"]),
        remarks:            Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("current"), closed("archived")],
    moves: &[
        Move::new("archive", &["current"], "archived").reason(),
        Move::new("restore", &["archived"], "current").reason(),
    ],
};

impl Register for Position {
    const SLUG: &'static str = "positions";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(4)";
    const LISTED: &'static [&'static str] = &["unit", "registers", "access_level"];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_current = at.state == "current";
        demands::wanted([
            (is_current && self.datasets.is_empty(), "datasets", "gap-position-datasets", "GDPR 32(4)"),
            (is_current && self.trainings.is_empty(), "trainings", "gap-position-trainings", "GDPR 39(1)(b)"),
        ])
    }

    fn sample() -> Self {
        Self {
            name: "Sekretarz szkoły".into(),
            unit: Some("sekretariat".into()),
            duties: Some("Obsługa uczniów, rodziców i korespondencji.".into()),
            powers: vec![PowerChoice::View, PowerChoice::Enter, PowerChoice::Change],
            registers: vec![RegisterScope::Datasets, RegisterScope::Requests],
            functions: vec![FunctionChoice::Supervisor],
            access_level: Some("B – sekretariat".into()),
            datasets: vec![Link(1)],
            activities: vec![Link(1)],
            systems: vec![PositionSystem {
                system: "dziennik elektroniczny".into(),
                rights: Some("sekretariat".into()),
            }],
            data_categories: Some("dane identyfikacyjne i kontaktowe uczniów oraz rodziców".into()),
            person_categories: Some("uczniowie, rodzice i opiekunowie prawni".into()),
            special_categories: true,
            trainings: vec!["Ochrona danych osobowych w sekretariacie".into()],
            documents: vec!["zobowiązanie do poufności".into(), "zapoznanie się z polityką".into()],
            to_take_back: vec!["klucz do sekretariatu".into()],
            remarks: Some("Zastępuje kierownika administracji.".into()),
        }
    }
}
