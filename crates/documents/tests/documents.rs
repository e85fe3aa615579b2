//! Documents as a reader gets them: every template in both languages, hostile text, long tables, standards, sameness.

mod reading;

use jiff::civil::date;
use reading::{misplaced, pages, said, unmarked};
use rodowod_documents::{
    Institution, Language, RenderError, Request, Template, Unprintable, missing, render, sample, template, templates,
};
use serde_json::{Value, json};

const PROOF: &str = "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476";
const LANGUAGES: [Language; 2] = [Language::Pl, Language::En];

fn institution() -> Institution {
    Institution {
        name: "Szkoła Podstawowa w Przykładowie".into(),
        facility: Some("Filia w Źródłach".into()),
        address_lines: vec!["ul. Szkolna 1".into(), "00-000 Przykładowo".into()],
        place: Some("Przykładowo".into()),
        nip: Some("123-456-32-18".into()),
        regon: Some("123456785".into()),
        email: Some("sekretariat@szkola.example".into()),
        ..Institution::default()
    }
}

fn print(template: &str, language: Language, values: &Value) -> Result<Vec<u8>, RenderError> {
    render(&Request {
        template,
        language,
        title: "",
        codes: if rodowod_documents::template(template).is_some_and(|known| known.codes.is_empty()) {
            &["X-1"]
        } else {
            &[]
        },
        number: "SP/12/2026",
        date: date(2026, 3, 5),
        institution: &institution(),
        version: None,
        logo: &[],
        proof: PROOF,
        values,
    })
}

fn assert_says(pdf: &[u8], expected: &[&str]) {
    let text = said(pdf);
    for each in expected {
        assert!(text.contains(each), "{each:?} is missing from: {text}");
    }
}

#[test]
fn every_template_prints_its_sample_in_both_languages() {
    for template in templates() {
        for language in LANGUAGES {
            let values = sample(template, language);
            let pdf = print(template.name, language, &values).unwrap();
            let (page, codes) = match language {
                Language::Pl => ("Strona 1 z", format!("wzór {}, wersja 1", codes(template))),
                Language::En | Language::Uk => ("Page 1 of", format!("template {}, version 1", codes(template))),
            };
            let title = template.title(language);
            assert_says(
                &pdf,
                &["Szkoła Podstawowa w Przykładowie", "Filia w Źródłach", title, "SP/12/2026", page, &codes],
            );
            assert_holds_every_text(&pdf, &values);
            assert_eq!(unmarked(&pdf, language.code(), &[title]), Vec::<String>::new());
        }
    }
}

/// What the foot names; a template that serves any attachment is told which one.
fn codes(template: &Template) -> String {
    if template.codes.is_empty() { "X-1".to_owned() } else { template.codes.join(" / ") }
}

fn assert_holds_every_text(pdf: &[u8], values: &Value) {
    fn collect(values: &Value, found: &mut Vec<String>) {
        // What the sample's own outcome rules out.
        let elsewhere = ["extension", "clarification", "fee", "exception", "exception_reasons", "supplement_by"];
        match values {
            Value::String(text) if text.contains(' ') => found.extend(text.split("\n\n").map(str::to_owned)),
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Object(fields) => {
                let shown = fields.iter().filter(|(name, _)| !elsewhere.contains(&name.as_str()));
                shown.for_each(|(_, inner)| collect(inner, found));
            }
            _ => {}
        }
    }
    let mut expected = Vec::new();
    collect(values, &mut expected);
    // Where a line breaks is none of this test's business.
    let printed = said(pdf).replace([' ', '-'], "");
    for each in expected {
        assert!(printed.contains(&each.replace([' ', '-'], "")), "{each:?} is missing from: {printed}");
    }
}

#[test]
fn the_authorisation_states_ground_scope_secrecy_and_law() {
    let template = template("authorisation").unwrap();
    let pdf = print("authorisation", Language::Pl, &sample(template, Language::Pl)).unwrap();
    assert_says(
        &pdf,
        &[
            "art. 29 i art. 32 ust. 4",
            "Świętosława Gżegżółka",
            "akt powierzenia stanowiska nr 4/2024",
            "przeglądanie, wprowadzanie, zmienianie, kopiowanie i drukowanie, udostępnianie",
            "sgzegzolka",
            "art. 22¹ᵇ § 3 Kodeksu pracy",
            "5 marca 2026 r.",
            "po ustaniu zatrudnienia",
            "w wersji 3.1",
            "Cofnięcie upoważnienia",
        ],
    );
}

#[test]
fn the_breach_report_follows_the_twelve_blocks_of_the_form() {
    let template = template("breach-report").unwrap();
    let pdf = print("breach-report", Language::Pl, &sample(template, Language::Pl)).unwrap();
    let text = said(&pdf);
    let blocks = [
        "1. Rodzaj zgłoszenia",
        "2. Zgłaszający",
        "3. Czas naruszenia",
        "4. Charakter naruszenia",
        "5. Skala",
        "6. Kategorie danych",
        "7. Kategorie osób",
        "8. Środki stosowane przed naruszeniem",
        "9. Możliwe konsekwencje",
        "10. Środki zaradcze",
        "11. Wymiar transgraniczny",
        "12. Załączniki i podpis",
    ];
    let mut from = 0;
    for block in blocks {
        from += text[from..].find(block).unwrap_or_else(|| panic!("{block} after position {from} in {text}"));
    }
    assert!(text.contains("27 marca 2026 r., godz. 22:30"), "{text}");
    assert!(!text.contains("do uzupełnienia"));
    let english = print("breach-report", Language::En, &sample(template, Language::En)).unwrap();
    for (pdf, weight) in [(&pdf, "4,25"), (&english, "4.25")] {
        assert_says(pdf, &[&format!("ENISA (2013): SE = {weight}")]);
    }
}

#[test]
fn what_is_missing_is_listed_and_nothing_else() {
    for template in templates() {
        for language in LANGUAGES {
            let values = json!({});
            let pdf = print(template.name, language, &values).unwrap();
            let text = said(&pdf).replace([' ', '-'], "");
            for need in missing(template, &values) {
                let line = format!("{} ({})", need.label(language), need.source(language)).replace([' ', '-'], "");
                assert!(text.contains(&line), "{}: {line} in {text}", template.name);
            }
        }
    }
    let mut values = sample(template("breach-report").unwrap(), Language::Pl);
    values["numbers"]["records"] = Value::Null;
    let pdf = print("breach-report", Language::Pl, &values).unwrap();
    assert_says(&pdf, &["Przybliżona liczba wpisów danych do uzupełnienia", "nie później niż 20 kwietnia 2026 r."]);
    assert_eq!(said(&pdf).matches("do uzupełnienia").count(), 2, "once in its row, once in the heading of the list");
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    let values = sample(template("authorisation").unwrap(), Language::En);
    let first = print("authorisation", Language::En, &values).unwrap();
    // Others in between push the first out of whatever is remembered.
    for template in templates() {
        print(template.name, Language::Pl, &sample(template, Language::Pl)).unwrap();
    }
    assert!(first == print("authorisation", Language::En, &values).unwrap());
}

/// Puts the text everywhere that a template may look for one.
fn with_text(values: &mut Value, text: &str) {
    match values {
        Value::String(found) => text.clone_into(found),
        Value::Array(items) => items.iter_mut().for_each(|item| with_text(item, text)),
        Value::Object(fields) => fields.values_mut().for_each(|inner| with_text(inner, text)),
        _ => {}
    }
}

#[test]
fn hostile_text_prints_as_itself_wherever_it_stands() {
    let texts = [
        "#import \"letterhead.typ\": * #panic()",
        "$x^2$ *a* _b_ `c` = d - e + f / g <label> @ref ~ \\ // /* */ [x] {y}",
        "<script>alert('x')</script> & ' OR 1=1; --",
        "שלום עולם, مرحبا",
        "Привіт, Δείγμα, Ǣ ẞ ﬁ ½ √ ☑ → 😀👍🏽👩‍🏫🇵🇱",
        "e\u{301}\u{323} Z\u{335}\u{327}a\u{489}lgo",
        "--- ... \"a\" 'b' \u{2028}c\td\u{feff}",
    ];
    let hostile = texts.join("\n");
    for template in templates() {
        let mut values = sample(template, Language::Pl);
        with_text(&mut values, &hostile);
        let pdf = print(template.name, Language::Pl, &values).unwrap();
        let printed = said(&pdf).replace(' ', "");
        for plain in texts.iter().filter(|text| text.is_ascii()) {
            let plain: String = plain.split_whitespace().collect();
            assert!(printed.contains(&plain), "{}: {plain} in {printed}", template.name);
        }
    }
}

#[test]
fn what_no_font_can_show_is_refused_with_its_field() {
    let cases = [("a\u{0}b", "NUL"), ("漢字", "Chinese"), ("a\u{202e}b", "override"), ("\u{e000}", "private")];
    for (hostile, name) in cases {
        let values = json!({ "person": { "name": hostile } });
        let refusal = print("authorisation", Language::Pl, &values).unwrap_err();
        let RenderError::Unprintable(problem) = refusal else { panic!("{name}: {refusal}") };
        assert_eq!(problem.field(), "person.name", "{name}");
    }
}

#[test]
fn a_megabyte_is_refused_and_a_long_report_is_printed() {
    let values = json!({ "nature": { "description": "słowo ".repeat(200_000) } });
    let refusal = print("breach-report", Language::Pl, &values).unwrap_err();
    assert!(matches!(refusal, RenderError::Unprintable(Unprintable::TooLong { .. })), "{refusal}");

    let values = json!({ "nature": { "description": "słowo ".repeat(4_000) + "koniec" }, "kind": "x".repeat(500) });
    let pdf = print("breach-report", Language::Pl, &values).unwrap();
    let pages = pages(&pdf);
    assert!(pages.len() >= 4, "{} pages", pages.len());
    let text = pages.join(" ");
    assert_eq!(text.matches("słowo").count(), 4_000);
    assert!(text.contains("koniec"));
    assert_eq!(text.replace(' ', "").matches('x').count() / 500, 1, "a word of 500 letters is broken, not cut off");
}

#[test]
fn a_long_table_repeats_its_head_on_every_page() {
    let rows: Vec<Value> = (1..=150)
        .map(|number| json!({ "name": format!("Zbiór {number}"), "categories": "identyfikacyjne", "persons": "uczniowie" }))
        .collect();
    let pdf = print("authorisation", Language::Pl, &json!({ "datasets": rows })).unwrap();
    let pages = pages(&pdf);
    let with_rows = pages.iter().filter(|page| page.contains("identyfikacyjne")).count();
    let with_head = pages.iter().filter(|page| page.contains("Lp. Zbiór Kategorie danych")).count();
    assert!(with_rows >= 3, "{with_rows} pages");
    assert_eq!(with_rows, with_head);
    let text = pages.join(" ");
    assert!((1..=150).all(|number| text.contains(&format!("{number} Zbiór {number} identyfikacyjne"))));
}

#[test]
fn a_register_of_500_rows_prints_every_one_whatever_it_says() {
    let long = "nieprzerwanie".repeat(12);
    let odd = ["#panic() *a* _b_ $x$ <b>c</b>", long.as_str(), "krótko", ""];
    let row =
        |number: usize| json!([number.to_string(), format!("Wpis{number}"), odd[number % 4], "18.11.2025", "Nadane"]);
    let values = json!({
        "about": "Upoważnienia", "as_of": "stan na 5 marca 2026", "head": ["Nr", "Nazwa", "Zakres", "Od", "Stan"],
        "rows": (1..=500).map(row).collect::<Vec<_>>(),
    });
    let pages = pages(&print("register", Language::Pl, &values).unwrap());
    let with_head = pages.iter().filter(|page| page.contains("Nr Nazwa Zakres Od Stan")).count();
    assert!(pages.len() > 12, "{} pages", pages.len());
    assert_eq!(with_head, pages.len(), "every page begins with the head of the table");
    let text = pages.join(" ");
    // A day is not torn, however little room there is.
    assert_eq!(text.matches("18.11.2025").count(), 500);
    let text = text.replace([' ', '-'], "");
    assert!((1..=500).all(|number| text.contains(&format!("Wpis{number}"))));
    assert_eq!(text.matches(odd[0].replace(' ', "").as_str()).count(), 125, "markup prints as itself");
    assert_eq!(text.matches(&long).count(), 125, "a word longer than its column is broken, not cut off");
}

#[test]
fn no_row_is_too_low_for_what_it_says() {
    // One letter more in each row, so that somewhere it is just too long for a line; wide letters, narrow ones, pairs that kern.
    for letters in ["W", "i", "AV", "Ło ", "żółć "] {
        let row = |length: usize| {
            let text: String = letters.chars().cycle().take(length).collect();
            json!([length.to_string(), format!("Wpis {length}"), text, "18.11.2025", text.trim()])
        };
        let values = json!({
            "about": "Upoważnienia", "as_of": "stan na 5 marca 2026", "head": ["Nr", "Nazwa", "Zakres", "Od", "Uwagi"],
            "rows": (1..=160).map(row).collect::<Vec<_>>(),
        });
        let pdf = print("register", Language::Pl, &values).unwrap();
        assert_eq!(misplaced(&pdf), Vec::<String>::new(), "{letters}");
        let fact = |length: usize| {
            let text: String = letters.chars().cycle().take(length).collect();
            // Labels are words of ours.
            let label = text.chars().collect::<Vec<_>>().chunks(9).map(String::from_iter).collect::<Vec<_>>().join(" ");
            json!({ "label": label.trim(), "value": text, "law": "art. 30 RODO" })
        };
        let sections = json!([{ "heading": "Dane", "facts": (1..=120).map(fact).collect::<Vec<_>>(), "tables": [] }]);
        let pdf = print("record", Language::Pl, &json!({ "register": "Zbiory", "sections": sections })).unwrap();
        assert_eq!(misplaced(&pdf), Vec::<String>::new(), "facts of {letters}");
    }
}

#[test]
fn a_table_of_more_columns_than_the_paper_holds_is_told_row_by_row() {
    let head: Vec<String> = (1..=16).map(|number| format!("Prawdopodobieństwo {number}")).collect();
    let row = |row: usize| (1..=16).map(|cell| json!(format!("niewłaściwego{row}x{cell}"))).collect::<Value>();
    let rows = |count: usize| (1..=count).map(row).collect::<Vec<_>>();
    let table = json!({ "caption": "Scenariusze", "head": head, "rows": rows(7) });
    let sections = json!([{ "heading": "Ryzyko", "facts": [], "tables": [table] }]);
    let entry = json!({ "title": "nr 1", "sections": sections });
    let wide = [
        ("record", json!({ "register": "Ryzyka", "sections": sections })),
        ("register", json!({ "head": ["Nr", "Nazwa"], "rows": [["1", "Rekrutacja"]], "entries": [entry] })),
    ];
    for (template, values) in wide {
        for language in [Language::Pl, Language::En] {
            let pdf = print(template, language, &values).unwrap();
            assert_eq!(misplaced(&pdf), Vec::<String>::new(), "{template}");
            let text = said(&pdf);
            let last = |row: usize| format!("Prawdopodobieństwo 16 niewłaściwego{row}x16");
            assert!((1..=7).all(|row| text.contains(&last(row))), "{template}: {text}");
        }
    }
    // What fits keeps its words whole.
    let long = "Wszystkie rejestry, które instytucja prowadzi, a także te, które doszły. ".repeat(4);
    let head = ["Nr", "Nazwa", "Stanowisko lub funkcja", "Komórka organizacyjna", "Rejestry", "Od", "Do", "Stan"];
    let row = ["1", "Halina Wzorcowa", "Wychowawczyni 4a", "zespół wspomagający", &long, "2.09.2025", "", "Nadane"];
    let values = json!({ "about": "Upoważnienia", "head": head, "rows": [row] });
    let text = said(&print("register", Language::Pl, &values).unwrap());
    for word in ["Wzorcowa", "Wychowawczyni", "wspomagający", "Stanowisko", "organizacyjna"] {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn an_empty_register_says_so() {
    for (language, expected) in
        [(Language::Pl, "W rejestrze nie ma wpisów."), (Language::En, "The register holds no entries.")]
    {
        let values = json!({ "about": "Upoważnienia", "head": ["Nr", "Nazwa", "Stan"], "rows": [], "entries": [] });
        assert_says(&print("register", language, &values).unwrap(), &[expected]);
    }
}

#[test]
fn values_of_the_wrong_shape_never_panic() {
    let shapes = [json!(null), json!("text"), json!(7.5), json!([1, [2]]), json!({ "a": { "b": [true] } })];
    for template in templates() {
        let mut cases = vec![json!(null)];
        // Every field meets an odd shape, and the next one in the next case.
        for shift in 0..3 {
            let mut values = sample(template, Language::En);
            for (index, field) in values.as_object_mut().unwrap().values_mut().enumerate() {
                *field = shapes[(index + shift) % shapes.len()].clone();
            }
            cases.push(values);
        }
        if template.name == "breach-report" {
            cases.extend(shapes.iter().map(|shape| json!({ "consequences": { "severity": shape } })));
        }
        for values in cases {
            for language in [Language::En, Language::Pl] {
                let outcome = print(template.name, language, &values);
                assert!(outcome.is_ok(), "{} with {values}: {}", template.name, outcome.unwrap_err());
            }
        }
    }
    assert!(matches!(print("nothing", Language::Pl, &json!({})), Err(RenderError::UnknownTemplate(_))));
}

#[test]
fn the_last_page_of_a_paper_is_no_stump() {
    let mut longest = 0;
    for paragraphs in 20..45 {
        let blocks: Vec<Value> = (1..=paragraphs)
            .map(|number| json!({ "kind": "paragraph", "runs": [{ "text": format!("akapit {number}") }] }))
            .chain([json!({ "kind": "signatures", "captions": [[{ "text": "podpis" }]] })])
            .collect();
        let pages = pages(&print("paper", Language::Pl, &json!({ "blocks": blocks })).unwrap());
        let on_last = pages.last().unwrap().matches("akapit").count();
        assert!(pages.len() == 1 || on_last >= 5, "{paragraphs}: {on_last} on page {}", pages.len());
        longest = longest.max(pages.len());
    }
    assert_eq!(longest, 2);
}
