//! Today with everything on it at once.

use super::super::checklists::Reminder;
use super::super::today;
use super::{late, shell};
use crate::text::Text;
use crate::view::law::cited;

/// A list that a page calls to mind.
pub fn reminders() -> Vec<Reminder> {
    vec![Reminder { title: "Koniec <dnia>".to_owned(), statements: vec!["Zamknij \"szafę\" & okno".to_owned()] }]
}

pub fn today_page(text: Text) -> today::TodayPage {
    let task = || today::TaskShown {
        href: "/".to_owned(),
        title: "Sprawa".to_owned(),
        why: "Okaz".to_owned(),
        clock: Some(late(text)),
        doubt: cited(text, "house rule").doubt,
        mark: String::new(),
        act: Some(today::Act { href: "/".to_owned(), label: "Zrób".to_owned(), press: Some(("csrf".to_owned(), 3)) }),
    };
    let group = |class, more| today::TaskGroup {
        class,
        heading: class.to_owned(),
        total: 2,
        tasks: vec![task()],
        more,
        together: vec![("/".to_owned(), "Razem".to_owned())],
    };
    today::TodayPage {
        setup: Some("Zacznij".to_owned()),
        waits: Some("Brakuje".to_owned()),
        blocked: Some("Zawieszony".to_owned()),
        unusual: Some("Nietypowo".to_owned()),
        emergencies: vec!["Trwa".to_owned()],
        shell: shell(text),
        date: "niedziela".to_owned(),
        is_clear: true,
        groups: vec![group("overdue", Vec::new()), group("later", vec![task()])],
        tiles: vec![today::Tile { href: "/".to_owned(), label: "Okazy".to_owned(), count: 3 }],
        duties: 2,
        reminders: reminders(),
        awaited: 2,
    }
}
