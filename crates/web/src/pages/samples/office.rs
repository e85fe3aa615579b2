//! Samples of the pages of administration and of one's own account.

use super::super::{LANGUAGES, account, administration, institutions, sign_in};
use super::{DynPage, shell, some};
use crate::error::ErrorPage;
use crate::text::Text;
use crate::view::shell::Shell;

pub fn office_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let account = |is_disabled| administration::accounts::AccountShown {
        id: 1,
        name: "Halina".to_owned(),
        login: "dyrektor".to_owned(),
        state: "czynne".to_owned(),
        state_class: "",
        last: "dziś".to_owned(),
        is_disabled,
        is_self: false,
    };
    let group = administration::institution::Group {
        heading: "Adres".to_owned(),
        fields: vec![administration::institution::LineShown {
            name: "city",
            label: "Miasto".to_owned(),
            value: "\"".to_owned(),
        }],
    };
    let job = administration::jobs::JobShown {
        id: 1,
        what: "List".to_owned(),
        when: "dziś".to_owned(),
        error: "nie".to_owned(),
    };
    vec![
        ("administration", Box::new(administration::AdministrationPage { shell: shell(text) })),
        (
            "accounts",
            Box::new(administration::accounts::AccountsPage {
                shell: shell(text),
                once: Some(("nowy".to_owned(), "abc def".to_owned())),
                accounts: vec![account(true), account(false)],
                problems: some("zajęty"),
                typed: rodowod_engine::accounts::NewAccount::default(),
            }),
        ),
        (
            "institution",
            Box::new(administration::institution::InstitutionPage {
                shell: shell(text),
                groups: vec![group],
                problems: vec![("nip", "źle".to_owned())],
            }),
        ),
        ("jobs", Box::new(administration::jobs::JobsPage { shell: shell(text), jobs: vec![job] })),
        (
            "institutions",
            Box::new(institutions::InstitutionsPage {
                shell: shell(text),
                institutions: vec![institutions::InstitutionShown {
                    slug: "a".to_owned(),
                    name: "Szkoła".to_owned(),
                    preset: "szkoła".to_owned(),
                    is_current: true,
                }],
            }),
        ),
    ]
}

pub fn own_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let session = |is_this| account::SessionShown {
        id: "s".to_owned(),
        since: "dziś".to_owned(),
        until: "jutro".to_owned(),
        place: "127.0.0.1".to_owned(),
        is_this,
    };
    let grant = account::GrantShown {
        href: "/".to_owned(),
        label: "nr 1".to_owned(),
        scope: "wszystko".to_owned(),
        powers: "podgląd".to_owned(),
        period: "od".to_owned(),
    };
    let sign_in = sign_in::SignInPage {
        shell: Shell { person: String::new(), ..shell(text) },
        login: "dyrektor".to_owned(),
        to: "/".to_owned(),
        problem: Some("nie".to_owned()),
        languages: LANGUAGES,
    };
    let password = |is_forced| account::PasswordPage {
        shell: shell(text),
        login: "dyrektor".to_owned(),
        is_forced,
        problems: some("za krótkie"),
    };
    let error = ErrorPage {
        shell: Shell { person: String::new(), ..shell(text) },
        status: 500,
        explanation: "?".to_owned(),
        incident: Some("0A1B2C3D".to_owned()),
    };
    vec![
        ("sign-in", Box::new(sign_in)),
        ("password", Box::new(password(false))),
        ("password-forced", Box::new(password(true))),
        ("error", Box::new(error)),
        (
            "account",
            Box::new(account::AccountPage {
                shell: shell(text),
                name: "Halina".to_owned(),
                login: "dyrektor".to_owned(),
                languages: LANGUAGES,
                appearances: vec![("auto", "jak".to_owned())],
                grants: vec![grant],
                sessions: vec![session(true), session(false)],
            }),
        ),
    ]
}
