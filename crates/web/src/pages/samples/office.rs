//! Samples of the pages of administration and of one's own account.

use rodowod_domain::authorisation::{Pattern, PolicyVersion, Rules};
use rodowod_engine::access::watch::{UnusualView, Watch};
use rodowod_engine::accounts::{Emergency, EmergencyUse};

use super::super::{
    LANGUAGES, account, administration, door, emergency, factor, institutions, persons, report_breach, second_factor,
    sign_in, statements, unlock,
};
use super::todays::reminders;
use super::{DynPage, shell, some};
use crate::error::ErrorPage;
use crate::text::Text;
use crate::view::shell::Shell;

pub fn office_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let account = |is_disabled: bool| administration::accounts::AccountShown {
        id: 1,
        name: "Halina".to_owned(),
        login: "dyrektor".to_owned(),
        state: "czynne".to_owned(),
        state_class: "",
        last: "dziś".to_owned(),
        is_disabled,
        is_removed: false,
        is_locked: !is_disabled,
        has_factor: is_disabled,
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
    let noted = report_breach::NotedPage {
        shell: shell(text),
        number: "nr 4".to_owned(),
        due: Some("6 kwietnia 2026, 16:55".to_owned()),
        steps: vec!["zabezpieczyć".to_owned()],
        is_about_support: true,
        href: Some("/registers/breaches/4".to_owned()),
    };
    vec![
        ("door", Box::new(door::sample(shell(text)))),
        ("person", Box::new(persons::held::sample(shell(text)))),
        ("persons", Box::new(persons::sample(shell(text)))),
        ("breach-noted", Box::new(noted)),
        (
            "administration",
            Box::new(administration::AdministrationPage {
                shell: shell(text),
                may_administer: true,
                may_set_rules: true,
            }),
        ),
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
                has_logo: true,
            }),
        ),
        ("sign-in-rules", Box::new(rules_page(text, true))),
        ("sign-in-rules-shown", Box::new(rules_page(text, false))),
        ("access-rules", Box::new(access_rules_page(text))),
        ("watch", Box::new(watch_page(text))),
        ("provider", Box::new(administration::provider::sample(shell(text)))),
        ("emergency-access", Box::new(emergency_page(text))),
        ("emergency-use", Box::new(emergency_use_page(text))),
        ("statements", Box::new(statements_page(text))),
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

fn emergency_use(is_live: bool) -> EmergencyUse {
    let at: jiff::Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
    EmergencyUse {
        id: 1,
        person: "<b>gęślą</b>".to_owned(),
        reason: "Awaria".to_owned(),
        address: "192.0.2.1".to_owned(),
        started_at: at,
        ends_at: at,
        is_live,
        may_end: is_live,
        may_review: !is_live,
        review: is_live.then(|| ("Igor".to_owned(), at, "W porządku".to_owned())),
        acts: Vec::new(),
        is_cut: true,
    }
}

fn emergency_page(text: Text) -> administration::emergency::EmergencyAccessPage {
    let found =
        Emergency { uses: vec![emergency_use(true), emergency_use(false)], may_seal: true, ..Emergency::default() };
    administration::emergency::page(text, shell(text), (&found, Some("szkola:abcd".to_owned())))
}

fn emergency_use_page(text: Text) -> administration::emergency::EmergencyUsePage {
    let wrong = ("</textarea><script>".to_owned(), Some("źle".to_owned()));
    administration::emergency::one_page(text, shell(text), (&emergency_use(false), wrong))
}

fn access_rules_page(text: Text) -> administration::access::AccessRulesPage {
    let policy = PolicyVersion { version: "3.1".to_owned(), in_force_from: jiff::civil::date(2026, 9, 1) };
    let rules = Rules { policies: vec![policy], pledge: "<słowa>".to_owned(), ..Rules::default() };
    administration::access::AccessRulesPage {
        problems: some("zły"),
        ..administration::access::shown(text, shell(text), &rules)
    }
}

fn watch_page(text: Text) -> administration::watch::WatchPage {
    let one = UnusualView {
        name: "<Ktoś>".to_owned(),
        pattern: Pattern::ManyRecords,
        hour: "2026-11-20T22:00:00Z".parse().expect("a moment"),
        records: 75,
    };
    let mut hours = [0; 24];
    hours[8] = 12;
    let watch = Watch {
        people: vec![("Halina".to_owned(), 12, 3)],
        registers: vec![("datasets".to_owned(), 12)],
        datasets: vec![(1, 12), (2, 3)],
        hours,
        unusual: vec![
            UnusualView { pattern: Pattern::AtNight, ..one.clone() },
            UnusualView { pattern: Pattern::OutsideUnit, ..one.clone() },
            one,
        ],
        is_cut: true,
    };
    let titles = std::collections::BTreeMap::from([(1, "<Dziennik>".to_owned())]);
    administration::watch::page(text, shell(text), (7, &watch, &titles))
}

fn statements_page(text: Text) -> statements::StatementsPage {
    let statement = |is_missing: bool| statements::StatementShown {
        name: "pledge",
        heading: "Zobowiązanie".to_owned(),
        is_missing,
        says: "Podpisz".to_owned(),
        words: is_missing.then(|| "<słowa>".to_owned()),
        button: is_missing.then(|| "Podpisuję".to_owned()),
    };
    statements::StatementsPage { shell: shell(text), statements: vec![statement(true), statement(false)] }
}

fn rules_page(text: Text, may_set: bool) -> administration::sign_in::SignInRulesPage {
    use administration::sign_in::{ConflictShown, NumberShown, SignInRulesPage, Tick, VersionShown};
    let tick = |is_chosen: bool| Tick { value: format!("{is_chosen}"), label: "Szkoła".to_owned(), is_chosen };
    let conflict = ConflictShown {
        code: "C1",
        part: "Okresowa zmiana".to_owned(),
        house: "Szkoła".to_owned(),
        standards: "NIST".to_owned(),
        house_value: "co 30 dni".to_owned(),
        standard_value: "nie".to_owned(),
        proposal: "Nie wymuszaj".to_owned(),
        side: Some(rodowod_domain::sign_in::Side::House),
        reason: "<bo>".to_owned(),
        opinion: String::new(),
    };
    SignInRulesPage {
        shell: shell(text),
        rule_sets: vec![tick(true), tick(false)],
        conflicts: vec![conflict],
        outcome: vec![("Długość".to_owned(), "15".to_owned())],
        everyone: true,
        special_categories: false,
        functions: vec![tick(true)],
        powers: vec![tick(true)],
        registers: vec![tick(false)],
        datasets: vec![tick(true)],
        numbers: vec![NumberShown {
            name: "lock_hours",
            label: "Blokada".to_owned(),
            hint: Some("Puste".to_owned()),
            value: "1".to_owned(),
            least: 1,
            most: 720,
        }],
        versions: vec![VersionShown {
            what: "Wersja 1".to_owned(),
            when: "dziś".to_owned(),
            by: "Halina".to_owned(),
            choices: vec!["Okresowa zmiana: standard".to_owned()],
        }],
        problems: some("zły"),
        may_set,
    }
}

fn factor_page(text: Text, is_forced: bool) -> second_factor::SecondFactorPage {
    second_factor::SecondFactorPage {
        shell: shell(text),
        is_forced,
        is_demanded: is_forced,
        is_fresh: is_forced,
        factors: vec![second_factor::FactorShown {
            id: 1,
            kind: "Aplikacja".to_owned(),
            label: "<telefon>".to_owned(),
            since: "dziś".to_owned(),
            used: String::new(),
            is_outdated: true,
        }],
        recovery_left: 9,
        has_others: true,
        problem: Some("zły".to_owned()),
    }
}

pub fn own_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    let session = |is_this: bool| account::SessionShown {
        id: "s".to_owned(),
        since: "dziś".to_owned(),
        until: "jutro".to_owned(),
        place: "127.0.0.1".to_owned(),
        is_locked: !is_this,
        is_this,
    };
    let grant = account::GrantShown {
        href: Some("/".to_owned()),
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
        providers: some("\"><script>"),
        languages: LANGUAGES,
    };
    let unlock = unlock::UnlockPage {
        shell: Shell { person: String::new(), ..shell(text) },
        login: "dyrektor".to_owned(),
        person: "Halina".to_owned(),
        to: "/".to_owned(),
        has_form: true,
        provider: Some(("\"><script>".to_owned(), "/".to_owned())),
        problem: Some("nie".to_owned()),
        reminders: reminders(),
    };
    let password = |is_forced: bool| account::PasswordPage {
        shell: shell(text),
        login: "dyrektor".to_owned(),
        is_forced,
        asks_current: !is_forced,
        rules: vec!["Najmniejsza długość: 15 znaków".to_owned()],
        problems: some("za krótkie"),
        reminders: reminders(),
    };
    let error = ErrorPage {
        shell: Shell { person: String::new(), ..shell(text) },
        status: 500,
        explanation: "?".to_owned(),
        incident: Some("0A1B2C3D".to_owned()),
    };
    let last_resort = emergency::EmergencyPage {
        shell: Shell { person: String::new(), ..shell(text) },
        person: "Halina".to_owned(),
        reason: "</textarea><script>".to_owned(),
        problems: vec![("code".to_owned(), "nie".to_owned())],
    };
    vec![
        ("emergency", Box::new(last_resort)),
        ("sign-in", Box::new(sign_in)),
        ("second-factor", Box::new(factor_page(text, false))),
        ("second-factor-forced", Box::new(factor_page(text, true))),
        (
            "second-factor-app",
            Box::new(second_factor::AppPage {
                shell: shell(text),
                picture: crate::view::qr::picture("otpauth://totp/a").unwrap(),
                secret: "ABCD".to_owned(),
                problem: Some("zły".to_owned()),
            }),
        ),
        (
            "recovery-codes",
            Box::new(second_factor::RecoveryPage {
                shell: shell(text),
                codes: vec!["abcd-efgh".to_owned()],
                next: "/",
            }),
        ),
        (
            "factor",
            Box::new(factor::FactorPage {
                shell: Shell { person: String::new(), ..shell(text) },
                to: "/".to_owned(),
                has_totp: true,
                has_passkey: true,
                problem: Some("zły".to_owned()),
            }),
        ),
        ("unlock", Box::new(unlock)),
        (
            "kept-form",
            Box::new(unlock::KeptFormPage { shell: shell(text), path: "/registers/breaches/new".to_owned() }),
        ),
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
                has_others: true,
                is_fresh: false,
                problem: Some("złe".to_owned()),
                previous: Some("wczoraj".to_owned()),
                failed: 2,
                password_age: Some("do jutra".to_owned()),
                provider: Some("powiązane".to_owned()),
                has_outdated_passkey: true,
            }),
        ),
    ]
}
