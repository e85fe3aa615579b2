//! Every text with plausible facts and with none: it composes, speaks both languages alike, and names what it lacks.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use rodowod_domain::completeness::Contract28;
use rodowod_papers::{Block, Head, Language, PAPERS, Paper, compose, docx, paper};
use serde_json::{Value, json};

const LANGUAGES: [Language; 2] = [Language::Pl, Language::En];

fn office() -> Value {
    json!({
        "institution": {
            "name": "Szkoła Podstawowa w Przykładowie", "address": "ul. Szkolna 1", "post_code": "00-000",
            "city": "Przykładowo", "nip": "1234563218", "regon": "123456785", "phone": "22 000 00 00",
            "email": "sekretariat@szkola.example", "head": "Halina Wzorcowa", "iod_name": "Piotr Przykładny",
            "iod_email": "iod@szkola.example", "iod_phone": "22 000 00 01",
        },
        "parameters": {
            "processor_breach_notice_hours": 24, "processor_return_days": 5, "inspection_notice_days": 7,
            "inspection_objection_days": 5, "subprocessor_notice_days": 14,
        },
        "number": 17,
    })
}

fn facts(record: Value, shown: Value) -> Value {
    let mut facts = office();
    facts["record"] = record;
    facts["shown"] = shown;
    facts
}

fn processor() -> Value {
    let record = json!({
        "name": "Przykładowe Dzienniki sp. z o.o.", "address": "ul. Wzorcowa 1, 00-001 Przykładowo", "contact": "Anna Wzorcowa",
        "service": "prowadzenie dziennika elektronicznego", "nature_and_purpose": "Przechowywanie na serwerach dostawcy.",
        "data_categories": ["oceny"], "person_categories": ["uczniowie"], "contract_number": "PP/1/2026",
        "contract_date": "2026-01-15", "contract_until": "2027-08-31", "subprocessing": "SpecificConsent",
        "breach_notice_hours": 12, "verified_on": "2026-01-12", "special_categories": true, "end_of_data": "Deleted",
    });
    let shown = json!({ "data_categories": ["oceny", "frekwencja"], "person_categories": ["uczniowie"], "verdict": "pozytywny" });
    let mut facts = facts(record, shown);
    facts["shown_rows"] =
        json!({ "guarantees": [{ "guarantee": "szyfrowanie", "answer": "tak", "evidence": "ankieta" }] });
    facts["linked"] =
        json!({ "processors.parent": [{ "title": "Serwerownia", "record": { "accepted_on": "2026-01-15" } }] });
    facts
}

fn text(paper: &Paper) -> String {
    serde_json::to_string(&paper.blocks).unwrap().replace('\u{a0}', " ")
}

#[test]
fn every_paper_composes_in_both_languages_and_says_as_much_in_each() {
    for known in PAPERS {
        for facts in [office(), processor()] {
            let [polish, english] = LANGUAGES.map(|language| compose(known.name, language, &facts).unwrap());
            assert_eq!(polish.blocks.len(), english.blocks.len(), "{}", known.name);
            assert_eq!(polish.missing.len(), english.missing.len(), "{}", known.name);
            assert_eq!(polish.meets, english.meets, "{}", known.name);
            assert!(!text(&polish).contains("{{") && !text(&polish).contains("undefined"), "{}", known.name);
            let is_private = |character| matches!(character, '\u{e000}'..='\u{f8ff}');
            assert!(!text(&polish).contains(is_private), "{}: a mark of ours is left over", known.name);
        }
    }
    assert!(paper("nothing").is_none() && compose("nothing", Language::Pl, &office()).is_err());
    assert!(compose("contract", Language::Uk, &office()).is_err(), "a contract is not a text for Ukrainian");
}

#[test]
fn a_paper_without_facts_names_what_it_lacks_with_its_law() {
    for known in PAPERS {
        for language in LANGUAGES {
            let empty = compose(known.name, language, &json!({ "parameters": office()["parameters"] })).unwrap();
            assert!(!empty.missing.is_empty(), "{}", known.name);
            let law = if language == Language::Pl { ["art.", "motyw"] } else { ["art.", "recital"] };
            for lack in &empty.missing {
                assert!(law.iter().any(|word| lack.law.starts_with(word)), "{}: {lack:?}", known.name);
            }
        }
    }
}

#[test]
fn the_contract_holds_the_terms_of_the_record_and_falls_back_on_the_institution() {
    let whole = compose("contract", Language::Pl, &processor()).unwrap();
    assert_eq!(whole.missing, []);
    let printed = text(&whole);
    for expected in
        ["12 godzin", "31 sierpnia 2027 r.", "5 dni", "7 dni", "oceny, frekwencja", "Serwerownia", "szczegółowej"]
    {
        assert!(printed.contains(expected), "{expected} in {printed}");
    }
    let mut general = processor();
    general["record"]["subprocessing"] = json!("GeneralConsent");
    general["record"]["breach_notice_hours"] = Value::Null;
    let printed = text(&compose("contract", Language::Pl, &general).unwrap());
    assert!(printed.contains("24 godzin") && printed.contains("14 dni wcześniej"), "{printed}");
}

#[test]
fn the_policy_is_made_of_its_statements_and_settings() {
    let mut facts = office();
    facts["chapters"] = json!([{ "heading": "Hasła", "controls": [{
        "text": "Hasło ma ustaloną najmniejszą długość.", "law": "art. 32 RODO",
        "parameters": [{ "label": "Najmniejsza długość hasła", "value": "12 znaków" }],
    }] }]);
    facts["forms"] = json!([{ "code": "W-1", "title": "Upoważnienie", "register": "Upoważnienia" }]);
    let policy = compose("policy", Language::Pl, &facts).unwrap();
    assert_eq!((policy.missing.len(), policy.contents), (0, true));
    let printed = text(&policy);
    for expected in ["Hasła", "najmniejszą długość", "12 znaków", "art. 32 RODO", "W-1"] {
        assert!(printed.contains(expected), "{expected} in {printed}");
    }
    let first = policy.blocks.iter().find(|block| matches!(block, Block::Heading { .. }));
    assert!(matches!(first, Some(Block::Heading { level: 1, .. })));
}

#[test]
fn the_contract_meets_every_demand_of_article_28_and_no_more_than_its_facts() {
    let met = |facts: &Value| {
        let meets = compose("contract", Language::Pl, facts).unwrap().meets;
        let items: serde_json::Map<String, Value> = meets.into_iter().map(|name| (name, json!("present"))).collect();
        serde_json::from_value::<Contract28>(Value::Object(items)).unwrap()
    };
    assert_eq!(met(&processor()).missing(), []);
    let cases = [
        ("nature_and_purpose", vec!["nature", "purpose"]),
        ("data_categories", vec!["data_types"]),
        ("person_categories", vec!["categories_of_persons"]),
        ("subprocessing", vec!["sub_processors"]),
    ];
    for (field, open) in cases {
        let mut facts = processor();
        facts["record"][field] = Value::Null;
        let missing: Vec<&str> = met(&facts).missing().iter().map(|missing| missing.field).collect();
        assert_eq!(missing, open, "{field}");
    }
}

#[test]
fn a_clause_speaks_three_languages_and_can_be_quoted() {
    let record = json!({
        "text": "Administratorem danych jest <Szkoła>.\nMożna wnieść skargę.", "version": "2.0", "form": "Short",
        "controller": "Szkoła & Filia", "purposes": "nauka", "officer": "iod@szkola.example", "full_text_at": "szkola.example/rodo",
    });
    for language in [Language::Pl, Language::En, Language::Uk] {
        for name in ["clause", "clause-door", "clause-footer"] {
            let paper = compose(name, language, &facts(record.clone(), json!({}))).unwrap();
            assert_eq!(paper.missing, [], "{name}");
            let (plain, html) = (rodowod_papers::text(&paper, language), rodowod_papers::html(&paper, language));
            assert!(plain.contains("Szkoła") && !plain.contains("&amp;"), "{plain}");
            assert!(html.contains("Szkoła") && !html.contains("<Szkoła>") && !html.contains("& "), "{html}");
        }
    }
}

#[test]
fn what_a_quoted_clause_lacks_is_never_taken_for_a_fact() {
    let record = json!({ "form": "Short", "controller": "Szkoła", "officer": "iod@szkola.example" });
    for language in [Language::Pl, Language::En, Language::Uk] {
        let paper = compose("clause", language, &facts(record.clone(), json!({}))).unwrap();
        let (plain, html) = (rodowod_papers::text(&paper, language), rodowod_papers::html(&paper, language));
        assert!(!paper.missing.is_empty());
        for lack in &paper.missing {
            assert!(plain.contains(&format!("- {}", lack.label)), "{} in {plain}", lack.label);
            assert!(html.contains(&format!("<li>{}", lack.label)), "{} in {html}", lack.label);
        }
        assert!(plain.contains('[') && html.contains("<em>["), "{plain}");
    }
}

#[test]
fn each_kind_of_request_has_its_own_answer() {
    let kinds = [
        ("Access", "art. 15 RODO"),
        ("Copy", "Kopia danych stanowi załącznik"),
        ("Rectification", "art. 16 RODO"),
        ("Erasure", "art. 17 RODO"),
        ("Restriction", "art. 18 RODO"),
        ("Portability", "art. 20 RODO"),
        ("Objection", "art. 21 RODO"),
        ("ConsentWithdrawal", "art. 7 ust. 3 RODO"),
        ("AutomatedDecision", "art. 22 RODO"),
    ];
    for (kind, expected) in kinds {
        let record = json!({ "requester": "Jan", "received": "2026-03-05", "kind": kind, "outcome": "Fulfilled", "answer_summary": "Zrobione." });
        let mut facts = facts(record, json!({ "kind": kind }));
        facts["linked"] = json!({ "activities": [{
            "title": "Nauczanie", "record": { "purposes": "nauka", "retention_note": "5 lat" },
            "shown": { "data_categories": ["oceny"], "recipients": ["kurator"] },
        }] });
        let answer = compose("request-answer", Language::Pl, &facts).unwrap();
        assert_eq!(answer.missing, [], "{kind}");
        let printed = text(&answer);
        assert!(printed.contains(expected), "{kind}: {expected} in {printed}");
        assert!(printed.contains("art. 77 RODO") && printed.contains("art. 79 RODO"), "{kind}");
    }
}

#[test]
fn the_answer_holds_the_copy_the_decisions_and_the_recipients_by_name() {
    let record = json!({ "requester": "Jan", "received": "2026-03-05", "kind": "Copy", "outcome": "Partly",
        "answer_summary": "Zrobione.", "outcome_reasons": "Cudze dane." });
    let mut facts = facts(record, json!({ "kind": "kopia", "kept_ground": "prawa innych" }));
    facts["person"] = json!({
        "copies": [{ "title": "Upoważnienie: Jan", "facts": [{ "label": "Stanowisko", "value": "woźny\n| x |" }] }],
        "decisions": [{ "matter": "Wpis 3", "outcome": "kept-by-law", "note": "art. 17" }],
        "recipients": ["Kurator oświaty"],
    });
    for (language, words) in [(Language::Pl, "dane pozostają z mocy prawa"), (Language::En, "the data stay by law")] {
        let answer = compose("request-answer", language, &facts).unwrap();
        let printed = text(&answer);
        for expected in [words, "Kurator oświaty", "Upoważnienie: Jan", "woźny\\n| x |", "Wpis 3"] {
            assert!(printed.contains(expected), "{expected} in {printed}");
        }
        assert!(answer.blocks.iter().any(|block| matches!(block, Block::PageBreak)), "the copy has a page of its own");
        // A copy without what its printer may not see is no copy.
        let is_owed = |facts: &Value| {
            let answer = compose("request-answer", language, facts).unwrap();
            answer.missing.iter().any(|lack| lack.law.starts_with("art. 15") && lack.label.ends_with(": 2"))
        };
        assert!(!is_owed(&facts));
        let mut partly = facts.clone();
        partly["person"]["unseen"] = json!(2);
        assert!(is_owed(&partly));
    }
}

#[test]
fn the_answer_says_how_long_each_part_is_kept_and_what_holds_for_the_rest() {
    let record = json!({ "requester": "Jan", "received": "2026-03-05", "kind": "Access", "outcome": "Fulfilled",
        "answer_summary": "Zrobione." });
    let mut facts = facts(record, json!({ "kind": "dostęp" }));
    let rows = json!([{ "data": "oceny", "period": "5 lat" }, { "data": "frekwencja", "period": "rok" }]);
    let (both, one_by_one) = ("oceny – 5 lat; frekwencja – rok; reszta: 2 lata", "oceny – 5 lat; frekwencja – rok");
    let cases = [
        (rows.clone(), json!("reszta: 2 lata"), both),
        (rows, json!(null), one_by_one),
        (json!([]), json!("reszta: 2 lata"), "reszta: 2 lata"),
    ];
    for (rows, note, expected) in cases {
        facts["linked"] = json!({ "activities": [{
            "title": "Nauczanie", "record": { "purposes": "nauka", "retention_note": note },
            "shown": { "data_categories": ["oceny"], "recipients": ["kurator"] }, "shown_rows": { "retention": rows },
        }] });
        let answer = compose("request-answer", Language::Pl, &facts).unwrap();
        assert_eq!(answer.missing, [], "{expected}");
        let printed = text(&answer);
        assert!(printed.contains(&format!("{expected}\"")), "{expected} in {printed}");
    }
    facts["linked"]["activities"][0]["record"] = json!({ "purposes": "nauka" });
    facts["linked"]["activities"][0]["shown_rows"] = json!({});
    let lacks = compose("request-answer", Language::Pl, &facts).unwrap().missing;
    assert!(lacks.iter().any(|lack| lack.law == "art. 15 ust. 1 lit. d RODO"), "{lacks:?}");
}

#[test]
fn the_rules_of_recording_tell_what_is_not_seen_from_what_is_not_there() {
    let composed = |recordings: Value| {
        let mut facts = office();
        facts["recordings"] = recordings;
        compose("recording-rules", Language::Pl, &facts).unwrap()
    };
    let none = "żaden numer nie jest nagrywany";
    let owed = |paper: &Paper| paper.missing.iter().any(|lack| lack.label.starts_with("nagrywane numery"));
    let row = json!({ "numbers": "22 000 00 00", "purposes": "skargi", "basis": "zgoda", "months": 3, "access": "kierownik" });
    let (unseen, empty, one) = (composed(Value::Null), composed(json!([])), composed(json!([row])));
    assert!(owed(&unseen) && !text(&unseen).contains(none), "{}", text(&unseen));
    assert!(!owed(&empty) && text(&empty).contains(none));
    assert!(!owed(&one) && !text(&one).contains(none) && text(&one).contains("22 000 00 00"), "{}", text(&one));
}

#[test]
fn what_somebody_typed_stays_text_in_every_paper() {
    let hostile = "# <b>&\"'</b> **x** | y :: z\n- {{ 7*7 }} {% raw %}";
    let mut facts = processor();
    for field in ["name", "service", "conditions", "requester", "subject", "persons_notice", "question"] {
        facts["record"][field] = json!(hostile);
    }
    let paper = compose("contract", Language::Pl, &facts).unwrap();
    let headings = paper.blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).count();
    assert_eq!(headings, 15, "no heading came from a fact");
    let bold = |block: &Block| matches!(block, Block::Paragraph { runs } if runs.iter().any(|run| run.bold && run.text == "x"));
    assert!(!paper.blocks.iter().any(bold));
    assert!(text(&paper).contains("{{ 7*7 }}"));
    let file = docx(&paper, Language::Pl, &Head { institution: hostile, ..Head::default() }).unwrap();
    assert!(file.starts_with(b"PK"));
}
