//! Every page with plausible content in every language: whatever is missing from a template or a translation shows here.

mod many;
mod office;
mod policy;
mod printing;
mod public;
mod secrets;
mod specimen;
mod todays;
mod trail;

use std::collections::HashMap;

use askama::Template;
use jiff::Timestamp;
use rodowod_domain::field;
use rodowod_domain::field::{Body, Kind, Problem};
use rodowod_domain::record::Due;
use rodowod_domain::register::AnyRegister as _;

use self::many::many_pages;
use self::office::{office_pages, own_pages};
use self::policy::policy_pages;
use self::printing::printing_pages;
use self::public::public_pages;
use self::specimen::SPECIMENS;
use self::trail::{import_pages, trail_pages};
use super::*;
use crate::text::{Language, Text};
use crate::view::comparison;
use crate::view::conflict::{Conflict, Difference};
use crate::view::deadline::{Clock, DeadlineBox, RuleShown, clock};
use crate::view::form::{Choice, Filling, Targets};
use crate::view::law::cited;
use crate::view::shell::{NavigationItem, Shell};
use crate::view::value::{Shown, Viewer};

fn shell(text: Text) -> Shell {
    let item = |label: &str, heading: Option<&str>| NavigationItem {
        href: "/".to_owned(),
        label: label.to_owned(),
        is_current: heading.is_some(),
        heading: heading.map(str::to_owned),
    };
    Shell {
        text,
        title: "<Tytuł>".to_owned(),
        csrf: "token".to_owned(),
        person: "Halina Wzorcowa".to_owned(),
        institution: "Szkoła".to_owned(),
        navigation: vec![item("Dziś", None), item("Zbiory", Some("Rejestry"))],
        notice: Some("Zapisano".to_owned()),
        emergency: Some("Awaryjnie".to_owned()),
        idle_seconds: 900,
        path: "/".to_owned(),
        ..Shell::default()
    }
}

fn late(text: Text) -> Clock {
    let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
    clock(text, Due::Day(jiff::civil::date(2026, 11, 17)), false, now)
}

fn targets() -> Targets {
    HashMap::from([("specimens", (1..12).map(|number| (number, format!("Okaz {number}"))).collect())])
}

fn some(words: &str) -> Vec<(String, String)> {
    vec![("name".to_owned(), words.to_owned())]
}

fn problems() -> Vec<Problem> {
    vec![
        Problem::at("name", "problem-too-long").with("max", 40),
        Problem::at("parts.0.count", "problem-not-a-number"),
        Problem::at("", "problem-not-back-to-draft"),
    ]
}

fn form_page(text: Text, body: &Body, problems: &[Problem]) -> form::FormPage {
    let filling =
        Filling { text, register: &SPECIMENS, targets: &targets(), body, problems, more_rows_of: Some("parts") };
    form::FormPage {
        shell: shell(text),
        lead: vec!["art. 30 RODO".to_owned()],
        back: "/registers/specimens".to_owned(),
        back_label: "Okazy".to_owned(),
        action: "/registers/specimens/new".to_owned(),
        submit_label: "Zapisz".to_owned(),
        may_draft: true,
        seen: Some(3),
        form: filling.view(None),
        conflict: Some(Conflict {
            explanation: "Ktoś zapisał".to_owned(),
            differences: vec![Difference {
                href: "#f-name".to_owned(),
                label: "Nazwa".to_owned(),
                theirs: "a".to_owned(),
                mine: "b".to_owned(),
                is_contested: true,
            }],
        }),
        list: Some(self::policy::list_shown("/registers/specimens/3/moves/use")),
        erases: Some("Ten krok usuwa 2 wpisy.".to_owned()),
        prints: prints_kept(),
        asks_reason: true,
        reason: "bo tak".to_owned(),
        reason_problem: Some("Podaj".to_owned()),
    }
}

pub(super) fn prints_kept() -> Vec<prints::PrintsKept> {
    let label = "Okazy <b>: 2 podpisane wydruki".to_owned();
    vec![prints::PrintsKept { label, href: "/registers/specimens/signed".to_owned() }]
}

fn file_shown() -> files::FileShown {
    files::FileShown {
        href: "/registers/specimens/1/files/3".to_owned(),
        name: "Skan <podpisu>.pdf".to_owned(),
        facts: "340 KB".to_owned(),
        is_shown: true,
        is_image: false,
        check: Some("/registers/specimens/1/files/3/signatures".to_owned()),
    }
}

fn files_page(text: Text) -> files::FilesPage {
    files::FilesPage {
        shell: shell(text),
        slug: "specimens".to_owned(),
        number: 1,
        register_label: "Okazy".to_owned(),
        record_title: "Ósmy".to_owned(),
        files: vec![file_shown()],
        accepted: ".pdf",
        may_attach: true,
        may_remove: true,
        problem: Some("Za duży".to_owned()),
    }
}

fn record_page(text: Text) -> record::RecordPage {
    let titles = HashMap::from([(("specimens".to_owned(), 7), "Siódmy".to_owned())]);
    let viewer = Viewer { text, slug: "specimens", titles: &titles };
    let body = SPECIMENS.sample();
    let items = SPECIMENS.fields().iter().map(|field| record::SummaryItem {
        label: field.name.to_owned(),
        law: cited(text, field.law),
        value: viewer.shown(field, body.get(field.name)),
        is_wide: matches!(field.kind, Kind::Rows(_)),
    });
    record::RecordPage {
        shell: shell(text),
        slug: "specimens",
        number: 1,
        number_label: "nr 1".to_owned(),
        register_label: "Okazy".to_owned(),
        state: "otwarty".to_owned(),
        state_class: "",
        is_draft: true,
        is_erased: true,
        erased_because: Some("Powód: próba".to_owned()),
        changed: "dziś".to_owned(),
        version: 2,
        version_label: "2 wersje".to_owned(),
        duties: Some(("/checklists/mail".to_owned(), "Poczta".to_owned())),
        steps: [true, false]
            .map(|needs_page| record::StepShown {
                name: "close",
                label: "Zamknij".to_owned(),
                needs_page,
                is_first: needs_page,
            })
            .into(),
        left: vec!["„Zamknij”: decyduje <i>administrator</i>.".to_owned()],
        may_change: true,
        may_erase: true,
        deadlines: vec![DeadlineBox {
            label: "Odpowiedź".to_owned(),
            law: "art. 12".to_owned(),
            doubt: cited(text, "house rule").doubt,
            clock: late(text),
            rules: vec![RuleShown {
                sentence: "Sobota".to_owned(),
                law: "art. 3".to_owned(),
                doubt: cited(text, "KRI § 20").doubt,
                date: Some("dziś".to_owned()),
            }],
        }],
        completeness: Some(specimen::completeness(text)),
        comparison: Some(comparison::Comparison {
            href: "/registers/specimens/7".to_owned(),
            title: "<i>Pierwszy</i>".to_owned(),
            rows: vec![comparison::Compared {
                label: "Barwa".to_owned(),
                added: Some(Shown::Tags(vec!["<b>gęślą".to_owned()])),
                ends: None,
            }],
        }),
        links: vec![record::LinkedFrom {
            register: "Okaz".to_owned(), href: "/".to_owned(), title: "Ósmy".to_owned()
        }],
        marks: vec![record::MarkShown {
            class: "late",
            sentence: "Ograniczono".to_owned(),
            href: "/registers/requests/3".to_owned(),
        }],
        person_page: Some("/persons?request=3".to_owned()),
        documents: vec![record::DocumentShown { href: "/".to_owned(), label: "Pismo".to_owned() }],
        files: vec![file_shown()],
        may_attach: true,
        accepted: ".pdf",
        sections: vec![record::SummarySection {
            heading: Some("Część".to_owned()),
            items: items.collect(),
            unfilled: vec!["Uwagi".to_owned()],
        }],
        untouched: vec!["Koniec".to_owned()],
    }
}

fn list_page(text: Text) -> records::RecordsPage {
    let choice = |value: &str, chosen| Choice {
        id: format!("c-{value}"),
        value: value.to_owned(),
        label: value.to_owned(),
        chosen,
    };
    let filter = |name: &'static str| records::Filter {
        any: "dowolne".to_owned(),
        id: format!("filter-{name}"),
        name,
        label: name.to_owned(),
        choices: vec![choice("a", true), choice("b", false)],
    };
    let heading =
        |label: &str, sorted| records::Heading { label: label.to_owned(), href: Some("/".to_owned()), sorted };
    records::RecordsPage {
        shell: shell(text),
        slug: "specimens",
        intro: Some("Wszystko".to_owned()),
        law: cited(text, "ustawa"),
        duties: Some(("/checklists/mail".to_owned(), "Poczta".to_owned())),
        may_enter: true,
        models: vec![("/registers/specimens/new?model=plain".to_owned(), "Wzór \"zwykły\"".to_owned())],
        may_export: true,
        may_choose: true,
        choose_max: 50,
        search: "\"><script>".to_owned(),
        states: vec![choice("", true), choice("open", false), choice("closed", false)],
        filters: vec![filter("colour")],
        more_filters: vec![filter("agreed")],
        is_narrowed: true,
        sort: Some("number".to_owned()),
        descending: true,
        is_filtered: true,
        person_search: Some("/persons?name=%3Ci%3E".to_owned()),
        headings: vec![
            heading("Nr", Some("descending")),
            heading("Okaz", None),
            heading("Stan", None),
            heading("Barwa", None),
            heading("Termin", None),
        ],
        rows: vec![records::RowShown {
            number: 1,
            written: "OK/2026/0001".to_owned(),
            title: "<i>Pierwszy</i>".to_owned(),
            state: "otwarty".to_owned(),
            state_class: "",
            cells: vec!["czarna".to_owned()],
            clock: Some(late(text)),
        }],
        print_page: "/".to_owned(),
        export_page: Some("/".to_owned()),
        sign_page: Some("/registers/specimens/sign".to_owned()),
        first_page: Some("/".to_owned()),
        next_page: Some("/?after=1".to_owned()),
    }
}

/// A page whose type no longer matters.
trait DynPage {
    fn html(&self) -> String;
}

impl<T: Template> DynPage for T {
    fn html(&self) -> String {
        self.render().expect("a template over plain values always renders")
    }
}

fn all(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let mut pages: Vec<(&'static str, Box<dyn DynPage>)> = vec![
        ("today", Box::new(todays::today_page(text))),
        ("records", Box::new(list_page(text))),
        ("record", Box::new(record_page(text))),
        ("files", Box::new(files_page(text))),
        ("form", Box::new(form_page(text, &SPECIMENS.sample(), &problems()))),
        ("form-blank", Box::new(form_page(text, &Body::new(), &[]))),
        ("export", Box::new(trail::export_page(text))),
    ];
    pages.extend(printing_pages(text));
    pages.extend(import_pages(text));
    pages.extend(many_pages(text));
    pages.extend(trail_pages(text));
    pages.extend(office_pages(text));
    pages.extend(own_pages(text));
    pages.extend(policy_pages(text));
    pages.extend(public_pages(text));
    pages.push(("calculators", Box::new(calculators::sample_overview(shell(text)))));
    pages.extend(
        calculators::samples(&shell(text)).into_iter().map(|page| ("calculator", Box::new(page) as Box<dyn DynPage>)),
    );
    pages
}

#[test]
fn every_page_renders_in_every_language_and_lets_no_content_become_markup() {
    for language in Language::ALL {
        for (name, page) in all(Text::of(language)) {
            let html = page.html();
            assert!(html.contains(&format!("<html lang=\"{}\"", language.code())), "{name}");
            for broken in ["<script>", "<Tytuł>", "<b>gęślą", "<i>Pierwszy", "</textarea><script"] {
                assert!(!html.contains(broken), "{name}: {broken}");
            }
            assert!(!html.contains(" style=") && !html.contains(" onclick="), "{name}: the policy forbids it");
        }
    }
}

#[test]
fn every_form_carries_a_token_and_every_label_has_its_input() {
    for (name, page) in all(Text::default()) {
        let html = page.html();
        for form in html.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap_or_default()) {
            let is_post = form.split('>').next().unwrap_or_default().contains("method=\"post\"");
            assert!(!is_post || form.contains("name=\"csrf\""), "{name}: {form}");
        }
        for target in html.split("<label for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(html.contains(&format!("id=\"{target}\"")), "{name}: {target}");
        }
        for ids in html.split("aria-describedby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            for id in ids.split(' ') {
                assert!(html.contains(&format!("id=\"{id}\"")), "{name}: {id}");
            }
        }
    }
}

#[test]
fn no_page_shows_a_key_instead_of_a_text() {
    let known = crate::text::keys(Language::Polish);
    let starts: Vec<&str> =
        ["shell-", "records-", "record-", "form-", "import-", "proof-", "today-", "account", "error-"].into();
    for language in Language::ALL {
        for (name, page) in all(Text::of(language)) {
            let html = page.html();
            for word in html.split(['>', '<', ' ']).filter(|word| starts.iter().any(|start| word.starts_with(start))) {
                let is_attribute = word.contains(['=', '"', '/']);
                assert!(is_attribute || known.contains(word) || !word.contains('-'), "{name}: {word}");
                assert!(is_attribute || !known.contains(word), "{name}: the text of {word} is its key");
            }
        }
    }
}

#[test]
fn a_form_drawn_and_sent_back_gives_the_same_record() {
    let body = SPECIMENS.sample();
    let pairs = field::write(SPECIMENS.fields(), &body);
    let html = form_page(Text::default(), &body, &[]).html();
    for (name, _) in &pairs {
        assert!(html.contains(&format!("name=\"{name}\"")), "{name}");
    }
    assert_eq!(field::read(SPECIMENS.fields(), &pairs), body);
}

#[test]
fn an_empty_value_is_said_and_not_left_out() {
    let titles = HashMap::new();
    let viewer = Viewer { text: Text::default(), slug: "specimens", titles: &titles };
    let field = SPECIMENS.field("text").unwrap();
    assert!(matches!(viewer.shown(field, None), Shown::Empty { .. }));
}
