//! Samples of the public page and of its settings.

use rodowod_engine::public_page::{Accessibility, PublicPage as Settings};

use super::super::administration::public_page::PublicSettingsPage;
use super::super::public::request::{Input, PublicRequestPage, PublicSaidPage};
use super::super::public::{
    ClauseLine, ClausesShown, ContactShown, Frame, PublicAccessibilityPage, PublicClausePage, PublicNoticePage,
    PublicPage,
};
use super::{DynPage, shell};
use crate::text::Text;
use crate::view::form::Choice;

fn frame(text: Text) -> Frame {
    let language = text.language.code();
    Frame {
        name: "<Tytuł>".to_owned(),
        home: "/public/szkola".to_owned(),
        language,
        languages: vec![("pl", "Polski", "/pl".to_owned()), ("en", "English", "/en".to_owned())],
        has_logo: true,
    }
}

fn choice() -> Choice {
    Choice { id: "k".to_owned(), value: "Access".to_owned(), label: "dostęp".to_owned(), chosen: true }
}

fn input(problem: &str) -> Input {
    Input { value: "<script>".to_owned(), problem: (!problem.is_empty()).then(|| problem.to_owned()) }
}

fn home(text: Text) -> PublicPage {
    let line = ClauseLine { href: "/".to_owned(), name: "<b>gęślą".to_owned(), about: "klienci".to_owned() };
    PublicPage {
        shell: shell(text),
        frame: frame(text),
        contacts: vec![ContactShown {
            heading: "Administrator".to_owned(),
            lines: vec!["<i>Pierwszy".to_owned()],
            email: "a@b.example".to_owned(),
            phone: "22".to_owned(),
        }],
        clauses: vec![ClausesShown { language: "uk", heading: "ukraiński".to_owned(), clauses: vec![line] }],
        rights: vec![("Dostęp".to_owned(), "Możesz".to_owned())],
        addresses: vec!["a@b.example".to_owned()],
        other_ways: "<script>".to_owned(),
        has_form: true,
        has_notice: true,
    }
}

fn request(text: Text, problem: &str) -> PublicRequestPage {
    PublicRequestPage {
        shell: shell(text),
        frame: frame(text),
        requester: input(problem),
        email: input(problem),
        kind: input(problem),
        kinds: vec![choice()],
        subject: input(problem),
        problems: vec![("email", "<script>".to_owned()), ("", "jeszcze raz".to_owned())],
        other_ways: "ePUAP".to_owned(),
    }
}

pub fn public_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let said = |ticket: Option<&str>| PublicSaidPage {
        shell: shell(text),
        frame: frame(text),
        sentences: vec!["<b>gęślą".to_owned()],
        ticket: ticket.map(str::to_owned),
    };
    let clause = PublicClausePage {
        shell: shell(text),
        frame: frame(text),
        name: "<b>gęślą".to_owned(),
        about: "klienci".to_owned(),
        language: "uk",
        lines: vec!["<script>".to_owned()],
        version: "2".to_owned(),
    };
    let accessibility = PublicAccessibilityPage {
        shell: shell(text),
        frame: frame(text),
        conformity: "częściowo".to_owned(),
        exceptions: "<script>".to_owned(),
        prepared_on: "2026-11-22".to_owned(),
        reviewed_on: "2026-11-22".to_owned(),
        contact: "Halina".to_owned(),
        email: "a@b.example".to_owned(),
        phone: "22".to_owned(),
        building: "podjazd".to_owned(),
    };
    let settings = PublicSettingsPage {
        shell: shell(text),
        page: Settings { is_on: true, accessibility: Accessibility::default(), ..Settings::default() },
        conformity: vec![choice()],
        prepared_on: String::new(),
        reviewed_on: "2026-11-22".to_owned(),
        address: "/public/szkola".to_owned(),
        has_mail: false,
    };
    let notice = PublicNoticePage { shell: shell(text), frame: frame(text), notice: "<p>Zasady</p>".to_owned() };
    vec![
        ("public", Box::new(home(text))),
        ("public-clause", Box::new(clause)),
        ("public-notice", Box::new(notice)),
        ("public-accessibility", Box::new(accessibility)),
        ("public-request", Box::new(request(text, ""))),
        ("public-request-wrong", Box::new(request(text, "Popraw"))),
        ("public-said", Box::new(said(None))),
        ("public-confirm", Box::new(said(Some("token")))),
        ("public-settings", Box::new(settings)),
    ]
}
