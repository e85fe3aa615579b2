//! A clause composed from its activity, refused while an article is open, and frozen once it is published.

use rodowod_domain::control::ParameterSet;
use rodowod_domain::cross_check::Entry;
use rodowod_domain::register::{AnyRegister, Controller, Erased, Linked};
use serde_json::{Value, json};

use super::*;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn activity() -> Value {
    json!({
        "name": "Pomoc", "purposes": "Organizacja pomocy uczniom.", "legal_bases": ["PublicTask", "Consent"],
        "provisions": "Prawo oświatowe", "data_categories": ["oceny", "treść opinii"],
        "sources": ["PersonInPlace", "ThirdParty"], "recipients": ["kurator oświaty"], "processors": [1],
        "retention": [{"data": "opinie", "period": "10 lat", "starts": "opuszczenie szkoły", "disposal": "Delete"}],
        "features": ["AutomatedDecisions"], "decision_logic": "średnia ocen",
    })
}

fn linked() -> Linked {
    let controller = Controller {
        name: "Szkoła Wzorcowa".into(),
        address: "ul. Szkolna 1, 00-000 Miasto".into(),
        email: "szkola@szkola.example".into(),
        officer: "Igor Modelowy".into(),
        officer_email: "iod@szkola.example".into(),
        ..Controller::default()
    };
    let mut linked = Linked::new(controller);
    let body = activity().as_object().unwrap().clone();
    linked.insert(
        "activity",
        vec![Entry { number: 1, state: "active".into(), body, created_at: None, changed_at: None }],
    );
    linked
}

fn composed(kind: &str) -> Clause {
    let begun = json!({
        "name": "Klauzula", "activity": 1, "audience": "PupilsAndParents", "kind": kind, "form": "Full",
        "language": "Polish",
    });
    let register = Erased::<Clause>::NEW;
    let body = register.compose(begun.as_object().unwrap(), &linked(), &moment("prepared"));
    let body = register.derive(&body, &moment("prepared"));
    serde_json::from_value(Value::Object(with_lists(body))).unwrap()
}

fn with_lists(mut body: rodowod_domain::field::Body) -> rodowod_domain::field::Body {
    for field in <Clause as rodowod_domain::register::Fields>::FIELDS {
        match field.kind {
            rodowod_domain::field::Kind::Flag => drop(body.entry(field.name).or_insert(json!(false))),
            kind if kind.is_list() => drop(body.entry(field.name).or_insert(json!([]))),
            _ => {}
        }
    }
    body
}

#[test]
fn a_name_and_an_activity_give_a_clause_that_lacks_only_what_nobody_knows() {
    let clause = composed("Article14");
    assert_eq!(demands::open(content::wanted(&clause)).collect::<Vec<_>>(), []);
    let text = clause.text.unwrap().0;
    for part in [
        "Szkoła Wzorcowa, ul. Szkolna 1, 00-000 Miasto",
        "iod@szkola.example",
        "Organizacja pomocy uczniom.",
        "art. 6 ust. 1 lit. e RODO",
        "oceny, treść opinii",
        "Źródło danych: od innego podmiotu.",
        "kurator oświaty, podmioty, które przetwarzają",
        "opinie: 10 lat (opuszczenie szkoły)",
        "sprzeciwu wobec przetwarzania",
        "Zgodę można wycofać",
        "Prezesa Urzędu Ochrony Danych Osobowych",
        "średnia ocen",
    ] {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
    assert!(!text.contains("na miejscu"), "what the person gave in person is no source");
    let missing: Vec<_> = demands::open(content::wanted(&composed("Article13"))).map(|gap| gap.key).collect();
    assert_eq!(missing, ["gap-clause-duty"], "no activity says whether data must be given");
}

#[test]
fn what_is_composed_speaks_the_language_of_the_clause() {
    for (language, source, processors) in [
        ("Polish", "od innego podmiotu", "przetwarzają dane na nasze zlecenie"),
        ("English", "another body", "process the data on our behalf"),
        ("Ukrainian", "інша установа", "обробляють дані за нашим дорученням"),
    ] {
        let begun = json!({
            "name": "Klauzula", "activity": 1, "audience": "PupilsAndParents", "kind": "Article14", "form": "Full",
            "language": language,
        });
        let body = Erased::<Clause>::NEW.compose(begun.as_object().unwrap(), &linked(), &moment("prepared"));
        let said = |field: &str| body[field].as_str().unwrap().to_owned();
        assert_eq!(
            (said("source").contains(source), said("recipients").contains(processors)),
            (true, true),
            "{body:?}"
        );
    }
}

#[test]
fn a_clause_denies_profiling_only_where_the_activity_does_none() {
    let rows: [(&[&str], bool); 4] = [
        (&[], false),
        (&["SpecialCategories"], false),
        (&["Profiling"], true),
        (&["Profiling", "AutomatedDecisions"], true),
    ];
    for (features, expected) in rows {
        let mut linked = linked();
        let mut body = activity().as_object().unwrap().clone();
        body.insert("features".to_owned(), json!(features));
        let entry = Entry { number: 1, state: "active".into(), body, created_at: None, changed_at: None };
        linked.insert("activity", vec![entry]);
        let begun = Clause { purposes: None, automated: false, logic: None, ..Clause::sample() };
        let mut clause = Clause { language: ClauseLanguage::Polish, ..begun };
        clause.compose(&linked, &moment("prepared"));
        clause.derive(&moment("prepared"));
        assert_eq!(clause.automated, expected, "{features:?}");
        assert_eq!(clause.text.unwrap().contains("nie profilujemy"), !expected, "{features:?}");
    }
}

#[test]
fn what_somebody_wrote_stays_until_the_clause_is_composed_anew() {
    let own = Clause { purposes: Some("Własny cel.".into()), recompose: false, ..composed("Article14") };
    let mut kept = own.clone();
    kept.compose(&linked(), &moment("prepared"));
    assert_eq!(kept.purposes, own.purposes);
    let mut anew = Clause { recompose: true, ..own.clone() };
    anew.compose(&linked(), &moment("prepared"));
    assert_eq!(anew.purposes.unwrap().0, "Organizacja pomocy uczniom.");
    let mut published = Clause { recompose: true, ..own.clone() };
    published.compose(&linked(), &moment("published"));
    assert_eq!(published.purposes, own.purposes, "what is published does not change");
}

#[test]
fn each_article_that_is_open_keeps_a_clause_from_being_approved() {
    type Spoil = fn(&mut Clause);
    let cases: [(Spoil, &str); 9] = [
        (|clause| clause.controller = None, "controller"),
        (|clause| clause.officer = None, "officer"),
        (|clause| clause.purposes = None, "purposes"),
        (|clause| clause.recipients = None, "recipients"),
        (|clause| clause.transfers = None, "transfers"),
        (|clause| clause.retention = None, "retention"),
        (|clause| clause.source = None, "source"),
        (|clause| clause.logic = None, "logic"),
        (|clause| clause.translated_by = None, "translated_by"),
    ];
    assert!(Clause::sample().check(&moment("approved")).is_empty());
    for (spoil, field) in cases {
        let mut clause = Clause::sample();
        spoil(&mut clause);
        let problems: Vec<_> = clause.check(&moment("approved")).into_iter().map(|problem| problem.field).collect();
        assert_eq!(problems, [field]);
        assert!(clause.check(&moment("prepared")).is_empty(), "it may be kept while it is prepared");
    }
}

#[test]
fn a_short_clause_must_lead_to_the_full_one() {
    let short = Clause { form: ClauseForm::Short, full_text_at: None, ..Clause::sample() };
    let keys = |clause: &Clause| demands::open(content::wanted(clause)).map(|gap| gap.key).collect::<Vec<_>>();
    assert_eq!(keys(&short), ["gap-clause-full-text"]);
    let written = Clause { full_text_at: Some("https://szkola.example/rodo/".into()), ..short };
    assert!(super::wording::text(&written).contains(" https://szkola.example/rodo/."));
    let spoken = Clause { form: ClauseForm::Spoken, ..written };
    assert_eq!(keys(&spoken), ["gap-clause-refusal"]);
    assert!(super::wording::text(&spoken).contains(" szkola.example/rodo."), "nobody says the scheme aloud");
}

#[test]
fn a_right_that_the_basis_does_not_give_is_pointed_out() {
    let by_consent = Clause {
        legal_bases: vec![LegalBasis::Consent],
        rights: vec![
            ClauseRight::Access,
            ClauseRight::Rectification,
            ClauseRight::Erasure,
            ClauseRight::Restriction,
            ClauseRight::Portability,
        ],
        ..Clause::sample()
    };
    assert!(demands::open(content::advice(&by_consent)).next().is_none());
    let mut recorded_calls = by_consent.clone();
    recorded_calls.rights.push(ClauseRight::Objection);
    assert_eq!(demands::open(content::advice(&recorded_calls)).next().unwrap().key, "gap-clause-right-not-due");
    recorded_calls.rights = vec![ClauseRight::Access];
    assert_eq!(demands::open(content::advice(&recorded_calls)).next().unwrap().key, "gap-clause-right-left-out");
}

#[test]
fn a_new_version_begins_with_the_text_and_without_the_approval_of_the_old_one() {
    let follow_ups = Clause::sample().follow_ups("begin-version", &moment("published"));
    let body = &follow_ups[0].body;
    assert_eq!(
        (body["purposes"].as_str(), follow_ups[0].back),
        (Clause::sample().purposes.as_deref(), Some("replaces"))
    );
    assert!(body["approved_by"].is_null() && body["version"].is_null() && body["published_on"].is_null());
}

#[test]
fn advice_that_is_ticked_stands_in_the_text_of_every_language_and_form() {
    let advice = vec![ClientAdvice::StrongPassword, ClientAdvice::CurrentSoftware];
    for (language, words) in [
        (ClauseLanguage::Polish, ["mocnym hasłem", "aktualizować"]),
        (ClauseLanguage::English, ["strong password", "up to date"]),
        (ClauseLanguage::Ukrainian, ["надійним паролем", "оновлюйте"]),
    ] {
        for form in [ClauseForm::Full, ClauseForm::Short, ClauseForm::Spoken] {
            let clause =
                Clause { audience: Audience::Clients, advice: advice.clone(), form, language, ..Clause::sample() };
            let text = wording::text(&clause);
            assert!(words.iter().all(|word| text.contains(word)), "{language:?} {form:?}: {text}");
            assert!(!wording::text(&Clause { advice: vec![], ..clause }).contains(words[0]));
        }
    }
}
