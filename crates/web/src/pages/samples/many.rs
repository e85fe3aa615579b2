//! Samples of the pages about many records: steps taken together, a register of a past day, the patterns of numbers.

use rodowod_domain::field::Body;
use rodowod_domain::register::AnyRegister as _;

use super::super::{administration, bulk, calendar, overview, past, report};
use super::specimen::SPECIMENS;
use super::{DynPage, list_page, shell, targets};
use crate::text::Text;
use crate::view::form::{Filling, FormView, Section};

pub fn many_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let line = |problem: Option<&str>| administration::numbering::PatternLine {
        slug: if problem.is_some() { "specimens" } else { "others" }.to_owned(),
        label: "Okazy".to_owned(),
        pattern: "\"><script>".to_owned(),
        problem: problem.map(str::to_owned),
    };
    let numbering = administration::numbering::NumberingPage {
        shell: shell(text),
        lines: vec![line(Some("Wzór")), line(None)],
        is_refused: true,
    };
    vec![
        ("numbering", Box::new(numbering)),
        ("past", Box::new(past_page(text))),
        ("bulk", Box::new(bulk_page(text, false))),
        ("bulk-done", Box::new(bulk_page(text, true))),
        ("calendar", Box::new(calendar_page(text, Some("https://rodo.example/\"><script>")))),
        ("calendar-issued", Box::new(calendar_page(text, None))),
        ("overview", Box::new(overview_page(text))),
        ("overview-list", Box::new(overview_list(text))),
        ("report", Box::new(report_page(text))),
    ]
}

fn calendar_page(text: Text, address: Option<&str>) -> calendar::CalendarPage {
    calendar::CalendarPage { shell: shell(text), is_issued: true, address: address.map(str::to_owned) }
}

fn overview_page(text: Text) -> overview::OverviewPage {
    let bar = |count: usize| overview::Bar {
        label: "po terminie".to_owned(),
        count,
        width: 40,
        class: "late",
        href: (count > 0).then(|| "/overview/terms/overdue".to_owned()),
    };
    let cell = |count: usize| overview::Cell {
        x: 60,
        y: 120,
        class: "high",
        label: "\"><script>".to_owned(),
        count,
        href: (count > 0).then(|| "/overview/risk/2-3".to_owned()),
    };
    overview::OverviewPage {
        shell: shell(text),
        charts: vec![overview::BarChart {
            name: "terms",
            heading: "Terminy".to_owned(),
            bars: vec![bar(3), bar(0)],
            is_cut: true,
        }],
        matrix: Some(overview::Matrix {
            heading: "Mapa".to_owned(),
            side: 300,
            cells: vec![cell(2), cell(0)],
            is_cut: true,
        }),
    }
}

fn overview_list(text: Text) -> overview::OverviewListPage {
    overview::OverviewListPage {
        shell: shell(text),
        heading: "Terminy: po terminie".to_owned(),
        rows: vec![overview::ListedRow {
            href: "/".to_owned(),
            register: "Okaz".to_owned(),
            title: "<i>Pierwszy</i>".to_owned(),
            state: "otwarty".to_owned(),
        }],
        more: 3,
    }
}

fn report_page(text: Text) -> report::ReportPage {
    report::ReportPage {
        shell: shell(text),
        year: 2026,
        years: vec![2026, 2025],
        lead: "Szkoła".to_owned(),
        officer: "<b>gęślą".to_owned(),
        remarks_max: 10,
        rows: vec![report::ReportRow {
            href: "/".to_owned(),
            label: "Okazy".to_owned(),
            entered: 3,
            changed: 2,
            moves: vec!["Zamknięto: 2".to_owned()],
            open: 1,
            closed: 2,
        }],
        entered: 3,
        open: 1,
    }
}

fn past_page(text: Text) -> past::PastPage {
    past::PastPage {
        shell: shell(text),
        sign_page: Some("/".to_owned()),
        slug: "specimens",
        register_label: "Okazy".to_owned(),
        day: "2026-03-01".to_owned(),
        latest: "2026-11-22".to_owned(),
        sentence: "Stan".to_owned(),
        search: "<script>".to_owned(),
        states: Vec::new(),
        filters: list_page(text).filters,
        narrowed: super::some("<script>"),
        headings: ["Nr", "Okaz", "Stan", "Barwa", "Termin"].map(str::to_owned).into(),
        rows: list_page(text).rows,
        next_page: Some("/?after=1".to_owned()),
        may_export: true,
    }
}

fn bulk_page(text: Text, is_done: bool) -> bulk::BulkPage {
    let row = |is_moved: bool| bulk::ChosenRow {
        number: 1,
        title: "<i>Pierwszy</i>".to_owned(),
        state: "otwarty".to_owned(),
        outcome: is_done.then(|| (is_moved, "<b>gęślą".to_owned())),
    };
    let body = Body::new();
    let filling =
        Filling { text, register: &SPECIMENS, targets: &targets(), body: &body, problems: &[], more_rows_of: None };
    let names: Vec<&str> = SPECIMENS.fields().iter().map(|field| field.name).collect();
    let section =
        Section { heading: None, id: "s-0".to_owned(), is_open: true, widgets: filling.widgets_of(&names, &[]) };
    bulk::BulkPage {
        shell: shell(text),
        slug: "specimens",
        register_label: "Okazy".to_owned(),
        chosen: vec![row(true), row(false)],
        steps: vec![bulk::StepOffered { name: "close", label: "Zamknij".to_owned(), count: 2, is_chosen: true }],
        taking: (!is_done).then(|| bulk::Taking {
            name: "close",
            label: "Zamknij".to_owned(),
            form: FormView { summary: Vec::new(), asked: Vec::new(), sections: vec![section] },
            asks_reason: true,
            prints: super::prints_kept(),
        }),
        is_done,
    }
}
