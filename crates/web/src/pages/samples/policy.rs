//! Samples of the pages about the policy: the board, a rule, the tour.

use super::super::accountability::{self, control, parameters, tour};
use super::super::checklists::{ChecklistPage, ChecklistsPage, ListShown};
use super::{DynPage, shell};
use crate::text::Text;
use crate::view::law::cited;
use crate::view::standing::{EvidenceShown, Mark, STATES, Trend, named};

fn line(text: Text) -> accountability::ControlShown {
    accountability::ControlShown {
        href: "/accountability/physical-entry".to_owned(),
        statement: "<i>Pierwszy</i> pokój jest zamknięty.".to_owned(),
        area: "Pomieszczenia".to_owned(),
        mark: named(text, "broken"),
        faults: "1 z 3".to_owned(),
        since: "22.11.2026".to_owned(),
    }
}

fn board(text: Text, is_asked: bool) -> accountability::BoardPage {
    let counts = STATES.map(|name| accountability::CountShown {
        href: "/".to_owned(),
        class: "done",
        word: name.to_owned(),
        count: 3,
    });
    let choice =
        |value: &str| accountability::ChoiceShown { value: value.to_owned(), label: value.to_owned(), is_chosen: true };
    accountability::BoardPage {
        shell: shell(text),
        counts: counts.into(),
        trend: is_asked.then(|| Trend {
            areas: vec![("trend-kept", "M0 0L720 0Z".to_owned())],
            sentence: "Było gorzej.".to_owned(),
            rows: vec![("22.11.2026".to_owned(), 3, 2, 1)],
        }),
        broken: if is_asked { Vec::new() } else { vec![line(text)] },
        broken_more: 4,
        areas: vec![accountability::AreaShown {
            href: "/".to_owned(),
            label: "Hasła".to_owned(),
            counts: vec![1, 0, 2, 0, 0],
        }],
        found: None,
        area_choices: vec![choice("password")],
        state_choices: vec![choice("kept")],
    }
}

fn rule(text: Text, is_waived: bool) -> control::ControlPage {
    control::ControlPage {
        shell: shell(text),
        key: "physical-entry".to_owned(),
        area: "Pomieszczenia".to_owned(),
        area_href: "/".to_owned(),
        mark: named(text, "kept"),
        law: cited(text, "GDPR 32(1)"),
        facts: vec![("control-kind", "wpis".to_owned())],
        note: Some("<i>Pierwszy</i>".to_owned()),
        parameters: vec![control::ParameterShown {
            name: "Dni".to_owned(),
            value: "3 dni".to_owned(),
            said: vec!["szkoła: 3".to_owned()],
        }],
        summary: vec!["Sprawdzono 3 rzeczy.".to_owned()],
        evidence: vec![EvidenceShown {
            mark: Mark { class: "late", word: "naruszona".to_owned() },
            about: "Pokój nr 1".to_owned(),
            href: Some("/registers/areas/1".to_owned()),
            sentence: "Puste pole".to_owned(),
        }],
        evidence_more: 2,
        checklist: Some(("/checklists/mail".to_owned(), "Poczta".to_owned())),
        history: vec![control::LineShown {
            mark: named(text, "broken"),
            when: "dziś".to_owned(),
            faults: String::new(),
        }],
        on: "2026-03-03".to_owned(),
        on_answer: Some("Była zachowana.".to_owned()),
        waiver: is_waived.then(|| control::WaiverShown { reason: "<Tytuł>".to_owned(), signed: "Halina".to_owned() }),
        may_waive: true,
        reason: String::new(),
        problem: Some("Podaj".to_owned()),
    }
}

fn guide(text: Text, is_open: bool) -> tour::TourPage {
    let open = tour::QuestionShown {
        asked: "Kto?".to_owned(),
        step: "1 z 2".to_owned(),
        controls: vec![line(text)],
        show: vec![("/registers/breaches".to_owned(), "Naruszenia".to_owned())],
        previous: Some("/".to_owned()),
        next: Some("/".to_owned()),
    };
    let question = tour::QuestionLine {
        href: "/".to_owned(),
        asked: "Kto?".to_owned(),
        class: "done",
        verdict: "w porządku".to_owned(),
    };
    tour::TourPage { shell: shell(text), open: is_open.then_some(open), questions: vec![question] }
}

fn list(is_asked: bool) -> ListShown {
    ListShown {
        name: "mail",
        title: "Poczta".to_owned(),
        statements: vec!["<i>Pierwszy</i> adres sprawdza się dwa razy.".to_owned()],
        standing: "niepotwierdzona".to_owned(),
        class: "late",
        is_asked,
    }
}

fn settings(text: Text, is_compared: bool) -> parameters::ParametersPage {
    let field = |kind: &'static str| parameters::FieldShown {
        name: format!("{kind}_days"),
        label: "Dni".to_owned(),
        value: "3".to_owned(),
        kind,
        unit: "dni".to_owned(),
        asked: "3 dni".to_owned(),
        said: "szkoła: 3".to_owned(),
        decision: "</textarea><script>".to_owned(),
        is_conflict: is_compared,
    };
    parameters::ParametersPage {
        shell: shell(text),
        in_force: is_compared.then(|| "Wersja 3".to_owned()),
        undecided: vec!["Hasła".to_owned()],
        fields: vec![field("flag"), field("number"), field("text")],
        typed: rodowod_domain::control::Policy::default(),
        day: "2026-12-01".to_owned(),
        versions: vec![parameters::VersionShown {
            label: "3".to_owned(),
            from: "dziś".to_owned(),
            approved_by: "Halina".to_owned(),
            reason: "<Tytuł>".to_owned(),
            signed: "dziś".to_owned(),
        }],
        differences: vec![("Dni".to_owned(), "3".to_owned(), "4".to_owned())],
        is_compared,
        may_adopt: true,
        problems: vec![("file".to_owned(), "źle".to_owned())],
    }
}

pub fn policy_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let found = accountability::BoardPage { found: Some(vec![line(text)]), ..board(text, false) };
    let none = accountability::BoardPage { found: Some(Vec::new()), ..board(text, false) };
    vec![
        ("accountability", Box::new(board(text, true))),
        ("accountability-young", Box::new(board(text, false))),
        ("accountability-found", Box::new(found)),
        ("accountability-none", Box::new(none)),
        ("control", Box::new(rule(text, false))),
        ("control-waived", Box::new(rule(text, true))),
        ("checklists", Box::new(ChecklistsPage { shell: shell(text), lists: vec![list(true)], asked: 1 })),
        ("checklists-none", Box::new(ChecklistsPage { shell: shell(text), lists: Vec::new(), asked: 0 })),
        ("checklist", Box::new(ChecklistPage { shell: shell(text), list: list(false) })),
        ("parameters", Box::new(settings(text, false))),
        ("parameters-compared", Box::new(settings(text, true))),
        ("evidence", Box::new(accountability::evidence::EvidencePage { shell: shell(text) })),
        ("tour", Box::new(guide(text, false))),
        ("tour-question", Box::new(guide(text, true))),
    ]
}
