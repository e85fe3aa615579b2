//! Samples of the pages about the policy: the board, a rule, the tour.

use super::super::accountability::{self, control, parameters, setting, tour};
use super::super::addressed::{AddressedPage, OnePage};
use super::super::checklists::{ChecklistPage, ChecklistsPage, ListShown};
use super::super::sample::SamplePage;
use super::super::setup;
use super::super::today::TaskShown;
use super::{DynPage, shell};
use crate::text::Text;
use crate::view::law::cited;
use crate::view::standing::{EvidenceShown, Mark, STATES, Trend, named};
use crate::view::value::Shown;

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
        untouched: 12,
        words: "\"><script>".to_owned(),
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
            standard: Some("Standard: 4".to_owned()),
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
        back: String::new(),
    }
}

fn checklists_page(text: Text, lists: Vec<ListShown>) -> ChecklistsPage {
    let policy = Some(("Polityka <i>Pierwszy</i>".to_owned(), "Do jutra".to_owned()));
    ChecklistsPage { shell: shell(text), asked: lists.len() as u64, lists, policy, may_sample: true }
}

fn settings() -> setting::Settings {
    let field = |name: &str, kind: &'static str| setting::FieldShown {
        name: format!("{name}_{kind}_days"),
        label: "Dni".to_owned(),
        value: "3".to_owned(),
        kind,
        choices: vec![accountability::ChoiceShown {
            value: "lower".to_owned(),
            label: "małe".to_owned(),
            is_chosen: true,
        }],
        unit: "dni".to_owned(),
        told: "3 dni".to_owned(),
        hint: "Dokument: szkoła: 3".to_owned(),
        decision: "</textarea><script>".to_owned(),
    };
    let side = |name: &'static str| setting::SideShown { name, label: name.to_owned(), is_chosen: name == "own" };
    let conflict = |kind: &'static str| setting::ConflictShown {
        field: field("apart", kind),
        why: "<i>Pierwszy</i> powód".to_owned(),
        sides: ["house", "standard", "own"].map(side).into(),
    };
    setting::Settings {
        conflicts: ["number", "several", "flag"].map(conflict).into(),
        areas: vec![setting::AreaShown {
            label: "Hasła".to_owned(),
            is_open: true,
            fields: ["flag", "number", "choice", "several", "text"].map(|kind| field("one", kind)).into(),
        }],
    }
}

fn parameters_page(text: Text, is_compared: bool) -> parameters::ParametersPage {
    let name = "apart_number_days".to_owned();
    parameters::ParametersPage {
        shell: shell(text),
        in_force: is_compared.then(|| "Wersja 3".to_owned()),
        undecided: vec![(name, "Hasła".to_owned())],
        decided: vec![parameters::DecidedShown {
            label: "Hasła".to_owned(),
            value: "3 dni".to_owned(),
            reason: "<i>Pierwszy</i> powód".to_owned(),
        }],
        settings: settings(),
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

fn setup_step(text: Text) -> setup::StepPage {
    let tick = |name: &str, is_there: bool| setup::Tick {
        name: "offer".to_owned(),
        value: name.to_owned(),
        label: name.to_owned(),
        hint: "<i>Pierwszy</i>".to_owned(),
        is_chosen: true,
        is_there,
    };
    let group = setup::Group {
        id: "offer".to_owned(),
        legend: "Zbiory".to_owned(),
        hint: "Zaznacz".to_owned(),
        ticks: vec![tick("Akta", true), tick("Listy", false)],
    };
    let entry = |name: &str, kind: &'static str| setup::Entry {
        name: name.to_owned(),
        label: "Nazwa".to_owned(),
        hint: "Krótko".to_owned(),
        kind,
        value: "</textarea><script>".to_owned(),
    };
    let section = setup::Section {
        heading: "Dane".to_owned(),
        hint: "Podpowiedź".to_owned(),
        groups: vec![group],
        lines: vec![entry("person.0", "text"), entry("reason", "area")],
    };
    setup::StepPage {
        shell: shell(text),
        step: "people",
        place: "krok 2 z 8".to_owned(),
        lead: "Kto".to_owned(),
        sections: vec![section],
        settings: Some(settings()),
        links: vec![("/registers/authorisations/import".to_owned(), "Wczytaj".to_owned())],
        back: Some("/setup/kind".to_owned()),
        submit: "Dalej".to_owned(),
        problems: vec![("person.0".to_owned(), "Podaj".to_owned())],
    }
}

fn sample_page(text: Text, audits: Vec<(u64, String)>) -> SamplePage {
    let problems = vec![("seed".to_owned(), "Podaj".to_owned())];
    let problems = if audits.is_empty() { Vec::new() } else { problems };
    SamplePage { shell: shell(text), audits, seed: "\"".to_owned(), size: "5".to_owned(), most: 50, problems }
}

fn setup_list(text: Text) -> setup::ListPage {
    let task = TaskShown {
        href: "/setup/kind".to_owned(),
        title: "<i>Pierwszy</i> krok".to_owned(),
        why: "bo tak".to_owned(),
        clock: None,
        doubt: None,
        mark: "gotowe".to_owned(),
        act: None,
    };
    setup::ListPage {
        shell: shell(text),
        lead: "Kroki".to_owned(),
        go: Some(("/setup/kind".to_owned(), "Zacznij".to_owned())),
        groups: vec![("Kroki".to_owned(), vec![task]), ("Reszta".to_owned(), Vec::new())],
    }
}

fn addressed_page(text: Text, is_awaited: bool) -> AddressedPage {
    let thing = TaskShown {
        href: "/addressed/orders/1".to_owned(),
        title: "<i>Pierwsze</i> zarządzenie".to_owned(),
        why: "Zarządzenie".to_owned(),
        clock: Some(super::late(text)),
        doubt: None,
        mark: String::new(),
        act: None,
    };
    AddressedPage { shell: shell(text), things: if is_awaited { vec![thing] } else { Vec::new() } }
}

fn addressed_one(text: Text, is_order: bool) -> OnePage {
    OnePage {
        shell: shell(text),
        kind: "Zarządzenie".to_owned(),
        action: "/addressed/orders/1".to_owned(),
        facts: vec![("Treść".to_owned(), Shown::Words("<i>Pierwsza</i> treść".to_owned()))],
        is_order,
        said: "\"".to_owned(),
        problem: (!is_order).then(|| "Napisz".to_owned()),
    }
}

/// A list on the page of a move.
pub fn list_shown(back: &str) -> ListShown {
    ListShown { back: back.to_owned(), ..list(true) }
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
        ("addressed", Box::new(addressed_page(text, true))),
        ("addressed-none", Box::new(addressed_page(text, false))),
        ("addressed-order", Box::new(addressed_one(text, true))),
        ("addressed-notice", Box::new(addressed_one(text, false))),
        ("checklists", Box::new(checklists_page(text, vec![list(true)]))),
        ("checklists-none", Box::new(ChecklistsPage { policy: None, ..checklists_page(text, Vec::new()) })),
        ("checklist", Box::new(ChecklistPage { shell: shell(text), list: list(false) })),
        ("parameters", Box::new(parameters_page(text, false))),
        ("parameters-compared", Box::new(parameters_page(text, true))),
        (
            "parameters-read",
            Box::new(parameters::ParametersPage {
                may_adopt: false,
                problems: Vec::new(),
                ..parameters_page(text, false)
            }),
        ),
        (
            "evidence",
            Box::new(accountability::evidence::EvidencePage {
                shell: shell(text),
                registers: vec![accountability::evidence::RegisterChoice {
                    slug: "areas",
                    label: "\"><b>".to_owned(),
                    is_chosen: true,
                }],
                problem: Some("za dużo".to_owned()),
            }),
        ),
        ("sample", Box::new(sample_page(text, vec![(1, "Audyt <i>Pierwszy</i>".to_owned())]))),
        ("sample-none", Box::new(sample_page(text, Vec::new()))),
        ("setup", Box::new(setup_list(text))),
        ("setup-step", Box::new(setup_step(text))),
        ("tour", Box::new(guide(text, false))),
        ("tour-question", Box::new(guide(text, true))),
    ]
}
