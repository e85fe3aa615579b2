//! Every calculator through the door that page and command line share: the answer, why, and what of it is uncertain.

use jiff::civil::date;

use super::*;
use crate::text::Language;

fn asked(name: &str, typed: &str, language: Language) -> Result<Reply, Problems> {
    let pairs = typed.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, "true"));
        (name.to_owned(), value.to_owned())
    });
    ask(name, Text::of(language), date(2026, 11, 22), pairs.collect()).expect("a calculator of the list")
}

/// Calculator, what was typed, the answer in Polish, a provision of the explanation in Polish.
const ANSWERS: &[(&str, &str, &str, &str)] = &[
    ("deadline", "event=2026-01-31&count=1&unit=m&regime=eu", "poniedziałek, 2 marca 2026", "rozp. 1182/71"),
    ("answer", "received=2026-01-31", "poniedziałek, 2 marca 2026", "rozp. 1182/71"),
    ("fee", "delivered=2026-05-15", "wtorek, 19 maja 2026", "RODO"),
    ("hours", "from=2026-03-27T22:30&hours=72", "poniedziałek, 30 marca 2026, 23:30", "rozp. 1182/71"),
    (
        "information",
        "obtained=2026-03-05&contact=2026-03-16&disclosure=2026-03-12",
        "czwartek, 12 marca 2026",
        "art. 14 ust. 3 lit. c RODO",
    ),
    ("information", "obtained=2026-03-05&exception=secrecy", "Nie trzeba informować", "art. 14 ust. 5 lit. d RODO"),
    ("periods", "code=ops-105&event=2026-11-02", "poniedziałek, 9 listopada 2026", "KPA"),
    ("periods", "code=cctv&event=2025-11-30", "sobota, 28 lutego 2026", "Prawo oświatowe"),
    ("holidays", "year=2026", "14 dni", "KC"),
    ("working-days", "start=2026-12-23&working_days=3&direction=forward", "środa, 30 grudnia 2026", "rozp. 1182/71"),
    ("working-days", "start=2026-03-02&working_days=3&direction=backward", "środa, 25 lutego 2026", "rozp. 1182/71"),
    (
        "severity",
        "data_simple=2&ei=1&confidentiality=0.25&integrity=0&availability=0",
        "3,25 · wysoka",
        "art. 33 ust. 1, art. 34 ust. 1 RODO",
    ),
    ("dpia", "criterion=special-categories&criterion=dependent-persons", "Ocena jest wymagana", "M.P. 2019 poz. 666"),
    ("dpia", "", "Ocena nie jest potrzebna", "art. 35 ust. 1 RODO"),
    ("legitimate-interest", "public_authority&performs_its_task&impact=slight", "Tej podstawy nie można użyć", "RODO"),
    ("transfers", "territory=US", "Nie wolno przekazać", "art. 44 RODO"),
    (
        "transfers",
        "territory=GB&on=2031-12-27",
        "Można przekazać: jest decyzja o odpowiednim poziomie ochrony",
        "art. 45 RODO",
    ),
    (
        "risk",
        "scale=5x5&position.0=pedagog&likelihood.0=3&severity.0=5&less_likely.0=1&less_severe.0=0&control_state.0=implemented",
        "10 (wysokie) · Działaj: ogranicz, unikaj, przenieś albo zaprzestań",
        "RODO",
    ),
    ("completeness", "document=art12-4&item_reasons=present", "Brakuje 2 pozycji", "art. 12 ust. 4 RODO"),
    ("rights", "basis=public-task&right=erasure", "Nie przysługuje", "art. 17 ust. 3 lit. b RODO"),
    (
        "retention",
        "record=clinic-medical-record&from_day=2025-03-14&archive=not-needed",
        "niedziela, 31 grudnia 2045",
        "ustawa o prawach pacjenta",
    ),
    ("minors", "actor=parent&matter=receive-data&born=2099-01-01&on=2110-11-22", "Tak", "KRO"),
    ("pick-up", "collector=parent-deprived&on=2026-11-22", "Nie", "KRO"),
    ("disclosure", "recipient=welfare-centre&asked_on=2026-11-02", "Tak, na podstawie ustawy", "KPA"),
    (
        "disclosure",
        "recipient=police&asked_on=2026-11-02&secrecy=psychologist&ground=consent",
        "Nie: stoi na przeszkodzie tajemnica",
        "ustawa o zawodzie psychologa",
    ),
    ("identifiers", "kind=pesel&number=99323199982", "Numer jest prawidłowy.", ""),
    ("password", "preset=school&candidate=haslo123", "Hasło nie spełnia zasad", ""),
    // The same in the other order of a date, in a word and in another reading of a month.
    ("deadline", "event=31.01.2026&count=1&unit=m&regime=eu", "poniedziałek, 2 marca 2026", "rozp. 1182/71"),
    ("deadline", "event=2026-01-31&period=1m&regime=eu", "poniedziałek, 2 marca 2026", "rozp. 1182/71"),
    (
        "deadline",
        "event=2026-02-10&period=1m&regime=kc&part_of_month=end",
        "poniedziałek, 2 marca 2026",
        "art. 113 § 1 KC",
    ),
    ("deadline", "event=2026-02-10&period=3m&regime=kc&non_continuous", "poniedziałek, 11 maja 2026", "art. 114 KC"),
    (
        "answer",
        "received=2026-03-05&identity_asked=2026-03-09&identity_confirmed=2026-03-20",
        "czwartek, 16 kwietnia 2026",
        "pkt 159",
    ),
    ("answer", "received=2026-03-05&asked=2026-03-09", "wtorek, 7 kwietnia 2026", "pkt 159"),
    ("fee", "delivered=2026-05-15&received=2026-05-04&previous=2025-05-04", "Opłaty nie można pobrać", "pkt 185"),
    ("fee", "delivered=2026-05-15&received=2026-05-04&previous=2025-05-05", "wtorek, 19 maja 2026", "RODO"),
    ("hours", "from=27.03.2026 22:30&hours=72", "poniedziałek, 30 marca 2026, 23:30", "rozp. 1182/71"),
    ("hours", "from=2026-03-27T22:30[Europe/Warsaw]&hours=", "poniedziałek, 30 marca 2026, 23:30", "rozp. 1182/71"),
    ("periods", "code=info-13&event=2026-11-02", "przy zbieraniu danych", "art. 13 ust. 1 RODO"),
    ("periods", "code=consent-w&event=2026-11-02", "natychmiast", "art. 7 ust. 3 RODO"),
    ("periods", "code=breach-subj&event=2026-11-02", "bez zbędnej zwłoki", "art. 34 ust. 1 RODO"),
    ("periods", "code=breach-sa&event=2026-11-02", "72 godziny", "art. 33 ust. 1 RODO"),
    ("score", "dpc=4&ei=1.0&confidentiality=0,25", "4,25 · bardzo wysoka", ""),
    ("severity", "data_simple=0&ei=0.25", "0,25 · niska", "art. 33 ust. 1 RODO"),
    (
        "dpia",
        "criterion=special-categories&criterion=dependent-persons&exemption=exempt-list",
        "Ocena jest wymagana",
        "art. 35 ust. 5 RODO",
    ),
    ("retention", "record=system-logs&from_day=2023-05-02", "piątek, 2 maja 2025", "KRI § 21"),
    ("retention", "record=school-class-registers&from_day=2025-08-31&own_years=7", "piątek, 31 grudnia 2032", ""),
    (
        "retention",
        "record=clinic-medical-record&from_day=2025-03-14&also=cctv&also_from=2025-11-30",
        "niedziela, 31 grudnia 2045",
        "art. 5 ust. 1 lit. e RODO",
    ),
    (
        "minors",
        "actor=parent&matter=image-consent&born=2095-01-01&on=2112-01-01",
        "Tak, łącznie: osoba i jej przedstawiciel",
        "KC",
    ),
    (
        "minors",
        "actor=parent-limited&matter=receive-data&born=2099-01-01&on=2110-11-22",
        "Tak, w zakresie orzeczenia sądu",
        "KRO",
    ),
    ("disclosure", "recipient=guardianship-court&asked_on=2024-02-01", "Tak, na podstawie ustawy", "KPC"),
    (
        "disclosure",
        "recipient=another-school&asked_on=2026-11-02&secrecy=school&ground=consent&consent_of=parent&born=2008-11-02",
        "Nie: stoi na przeszkodzie tajemnica",
        "Prawo oświatowe art. 30a",
    ),
    (
        "disclosure",
        "recipient=another-school&asked_on=2026-11-02&secrecy=school&ground=consent&consent_of=pupil&born=2008-11-02",
        "Tak, na podstawie ustawy",
        "Prawo oświatowe art. 30a",
    ),
    ("cameras", "room=other&agreed_with_governing_body&councils_consulted", "Tak, można", "Prawo oświatowe art. 108a"),
    (
        "cameras",
        "room=changing-room&agreed_with_governing_body&councils_consulted",
        "Nie wolno",
        "Prawo oświatowe art. 108a",
    ),
    (
        "consent",
        "given_at=2026-03-02T10:00&withdrawn_at=2026-05-04T09:00&at=2026-05-04T09:00&text_version&purpose&capacity&freely_given",
        "Zgoda nie jest ważna",
        "art. 7 ust. 3 RODO",
    ),
    (
        "consent",
        "given_at=2026-03-02T10:00&withdrawn_at=2026-05-04T09:00&at=2026-05-04T08:59&text_version&purpose&capacity&freely_given",
        "Zgoda jest ważna",
        "art. 4 pkt 11, art. 7 ust. 3 RODO",
    ),
    ("record-duty", "employs=30&has_special_data", "Rejestr jest obowiązkowy", "art. 30 ust. 5 RODO"),
    ("record-duty", "employs=30&is_only_occasional", "Rejestru nie trzeba prowadzić", "art. 30 ust. 5 RODO"),
    (
        "risk",
        r#"scale=5x5&scenarios={"a": [{"position": "x", "likelihood": 1, "impact": 2}], "b": [{"position": "x", "likelihood": 4, "impact": 4}]}"#,
        "16 (wysokie) · Działaj: ogranicz, unikaj, przenieś albo zaprzestań",
        "RODO",
    ),
];

#[test]
fn each_calculator_answers_and_says_by_which_law() {
    for (name, typed, answer, law) in ANSWERS {
        let reply = asked(name, typed, Language::Polish).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(reply.main, *answer, "{name}?{typed}");
        let cites = |rule: &crate::view::deadline::RuleShown| rule.law.contains(law);
        assert!(reply.rules.iter().any(cites), "{name}?{typed}: {:?}", reply.rules);
        let english = asked(name, typed, Language::English).unwrap_or_default();
        assert_eq!(english.rules.len(), reply.rules.len(), "{name}?{typed}");
        let words = reply.rules.iter().chain(&english.rules).map(|rule| &rule.sentence);
        for sentence in words.chain([&reply.main, &english.main]) {
            assert!(sentence.contains([' ', '.', ',']) || sentence.len() < 12, "a key shows itself: {sentence}");
        }
    }
    let untested = CALCULATORS.iter().filter(|known| !ANSWERS.iter().any(|(name, ..)| *name == known.name));
    assert_eq!(untested.count(), 0);
}

#[test]
fn what_is_uncertain_is_said_beside_the_answer() {
    let rows = [
        ("periods", "code=recip-19&event=2026-11-02", "przyjęte w programie"),
        ("periods", "code=kri-audit&event=2026-11-02", "do sprawdzenia"),
        ("periods", "code=ksc-early&event=2026-11-02", "stan prawny niepewny"),
        ("transfers", "territory=US&is_certified", "stan prawny niepewny"),
        ("retention", "record=clinic-child-under-two&from_day=2025-06-01", "przyjęte w programie"),
        ("retention", "record=welfare-family-benefits&from_day=2025-06-01", "stan prawny niepewny"),
        ("dpia", "criterion=genetic&criterion=location", "do sprawdzenia"),
        (
            "risk",
            "scale=5x5&position.0=x&likelihood.0=1&severity.0=1&less_likely.0=0&less_severe.0=0&control_state.0=planned",
            "przyjęte w programie",
        ),
        ("disclosure", "recipient=court&asked_on=2026-11-02&secrecy=psychologist", "stan prawny niepewny"),
        ("severity", "data_simple=0&ei=1&confidentiality=0&integrity=0&availability=0", "do sprawdzenia"),
        ("severity", "data_simple=0&ei=1&identifiers=pesel", "przyjęte w programie"),
        ("score", "dpc=1&ei=1", "do sprawdzenia"),
        ("identifiers", "kind=pwz&number=12345", "stan prawny niepewny"),
        ("identifiers", "kind=pwz&number=1234567P", "do sprawdzenia"),
        ("holidays", "year=2010", "do sprawdzenia"),
        ("deadline", "event=2010-12-20&period=14d&regime=eu", "do sprawdzenia"),
        ("answer", "received=2026-03-05", "zasada wewnętrzna"),
        ("minors", "actor=oneself&matter=online-service-consent&born=2099-01-01&on=2110-11-22", "do sprawdzenia"),
        ("minors", "actor=oneself&matter=patient-consent&born=2099-01-01&on=2113-11-22", "stan prawny niepewny"),
        ("record-duty", "employs=3", "do sprawdzenia"),
        ("retention", "record=school-class-registers&from_day=2025-08-31&own_years=7", "zasada wewnętrzna"),
        ("password", "preset=school&candidate=x", "zasada wewnętrzna"),
    ];
    for (name, typed, mark) in rows {
        let reply = asked(name, typed, Language::Polish).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let found: Vec<&str> = reply.doubts.iter().map(|doubt| doubt.mark.as_str()).collect();
        assert!(found.contains(&mark), "{name}?{typed}: {found:?}");
        assert!(reply.doubts.iter().all(|doubt| doubt.sentence.contains(' ')), "{:?}", reply.doubts);
    }
    let stopped = "received=2026-03-05&asked=2026-03-09&clarified=2026-03-20";
    let reply = asked("answer", stopped, Language::English).unwrap_or_default();
    let marks: Vec<&str> = reply.rules.iter().filter_map(|rule| Some(rule.doubt.as_ref()?.mark.as_str())).collect();
    assert!(marks.contains(&"law unsettled"), "{marks:?}");
}

#[test]
fn wrong_input_gets_one_sentence_at_its_field() {
    let rows = [
        ("deadline", "event=wczoraj&count=1&unit=m&regime=eu", "event"),
        ("deadline", "event=2026-01-31&count=dużo&unit=m&regime=eu", "count"),
        ("answer", "received=2026-03-05&clarified=2026-03-09", "received"),
        ("fee", "delivered=", "delivered"),
        ("hours", "from=północ&hours=72", "from"),
        ("information", "obtained=x", "obtained"),
        ("periods", "code=lunch", "code"),
        ("periods", "code=dsar&event=2001-01-01", "event"),
        ("holidays", "year=MMXXVI", "year"),
        ("severity", "ei=1", "data_simple"),
        ("severity", "data_simple=0&ei=4", "ei"),
        ("severity", "data_simple=0&ei=1&confidentiality=2", "confidentiality"),
        ("score", "dpc=5&ei=1", "dpc"),
        ("score", "dpc=4&ei=", "ei"),
        ("score", "dpc=4&ei=1&confidentiality=", "confidentiality"),
        ("deadline", "event=2026-01-31&period=soon&regime=eu", "period"),
        ("deadline", "event=2026-01-31T10:00&period=1m&regime=eu", "event"),
        ("deadline", "event=2026-01-31[Mars/X]&period=1m&regime=eu", "event"),
        ("deadline", "event=2026-01-31&period=1m&regime=eu&non_continuous", "non_continuous"),
        ("hours", "from=2026-03-27T22:30[America/New_Yrok]", "from"),
        ("hours", "from=2026-03-27T22:30+05:00[Europe/Warsaw]", "from"),
        ("hours", "from=9999-12-31T22:30", "from"),
        ("hours", "from=2026-03-27T22:30&hours=-1", "hours"),
        ("fee", "delivered=2026-05-15&previous=2025-05-04", "received"),
        ("fee", "delivered=2026-05-15&received=2026-05-16", "received"),
        ("fee", "delivered=2026-05-15&received=2026-05-04&previous=2026-05-05", "previous"),
        ("working-days", "start=9999-12-30&working_days=3&direction=forward", "working_days"),
        ("working-days", "start=2026-12-23&working_days=3&direction=sideways", "direction"),
        ("retention", "record=clinic-medical-record&from_day=9990-01-01", "from_day"),
        ("retention", "record=cctv&from_day=2025-11-30&own_years=3", "own_years"),
        ("retention", "record=clinic-medical-record&from_day=2025-03-14&own_years=5", "own_years"),
        ("minors", "actor=parent&matter=receive-data&born=2020-01-01&is_married", "is_married"),
        ("disclosure", "recipient=guardianship-court&asked_on=1990-02-01", "asked_on"),
        ("consent", "given_at=2026-03-02T10:00&withdrawn_at=2026-03-01T10:00&at=2026-03-02T10:00", "withdrawn_at"),
        ("record-duty", "employs=dużo", "employs"),
        ("cameras", "room=attic", "room"),
        ("password", "preset=casino&candidate=x", "preset"),
        ("risk", r#"scale=5x5&scenarios=[{"position": "x", "likelihood": 1, "impact": 1, "colour": 1}]"#, "scenarios"),
        ("risk", "scale=5x5&scenarios=[]", "scenarios"),
        ("completeness", r#"document=art13&items={"colour": true}"#, "items"),
        ("completeness", r#"document=art13&items={"purposes": "maybe"}"#, "items"),
        ("dpia", "criterion=coffee", "criterion"),
        ("legitimate-interest", "impact=none", "impact"),
        ("transfers", "", "territory"),
        ("risk", "scale=5x5", "position.0"),
        (
            "risk",
            "scale=3x3&position.0=x&likelihood.0=5&severity.0=1&less_likely.0=0&less_severe.0=0&control_state.0=planned",
            "likelihood.0",
        ),
        ("completeness", "document=art99", "document"),
        ("rights", "basis=mood", "basis"),
        ("retention", "record=counselling-files&from_day=2026-01-01", "own_years"),
        ("minors", "actor=parent&matter=receive-data&born=2030-01-01", "born"),
        ("pick-up", "collector=authorised", "valid_from"),
        ("disclosure", "recipient=neighbour&asked_on=2026-01-01", "recipient"),
        ("identifiers", "kind=shoe&number=42", "kind"),
        ("password", "candidate=x", "preset"),
    ];
    for (name, typed, field) in rows {
        for language in Language::ALL {
            let problems = asked(name, typed, language).err().unwrap_or_default();
            let fields: Vec<&str> = problems.iter().map(|(field, _)| field.as_str()).collect();
            assert_eq!(fields, [field], "{name}?{typed}");
            assert!(problems[0].1.contains(' ') && problems[0].1.ends_with('.'), "{}", problems[0].1);
        }
    }
}

#[test]
fn every_input_and_option_has_its_words() {
    for language in Language::ALL {
        let form = Form { text: Text::of(language), today: date(2026, 11, 22), pairs: Pairs::new() };
        for input in CALCULATORS.iter().flat_map(|known| (known.asks)(&form)) {
            let options: Vec<String> = match &input.control {
                Asked::Select(choices) | Asked::Ticks(choices) => {
                    choices.iter().map(|choice| choice.label.clone()).collect()
                }
                _ => Vec::new(),
            };
            for words in options.iter().chain([&input.label]) {
                let is_key = words.contains('-') && !words.contains(' ') && words.to_lowercase() == *words;
                assert!(!is_key && !words.is_empty(), "{}: {words}", input.name);
            }
        }
    }
}

/// What people read on the command line: no placeholder, no key, no day written for machines, no library's words.
#[test]
fn the_text_of_an_answer_has_no_raw_place_and_its_document_says_what_is_uncertain() {
    for (name, typed, ..) in ANSWERS {
        for language in Language::ALL {
            let reply = asked(name, typed, language).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            let lines = reply.lines();
            assert!(!lines.contains("{$") && !lines.contains("{ $"), "{name}?{typed}: {lines}");
            let is_raw = language == Language::Polish && ["GDPR", "Reg. "].iter().any(|act| lines.contains(act));
            assert!(!lines.contains("2026-") && !is_raw, "{name}?{typed}: {lines}");
            let document = reply.document();
            let marks = document["uncertain"].as_array().map_or(0, Vec::len);
            assert_eq!(marks > 0, lines.contains('['), "{name}?{typed}: {document} {lines}");
            for doubt in &reply.doubts {
                assert!(lines.contains(&doubt.sentence), "{lines}");
            }
        }
    }
}

#[test]
fn the_documents_of_the_contract_keep_their_keys() {
    let document = |name: &str, typed: &str| asked(name, typed, Language::Polish).unwrap_or_default().document();
    let deadline = document("deadline", "event=2026-01-31&period=1m&regime=eu");
    assert_eq!((&deadline["nominal"], &deadline["last"]), (&json("2026-02-28"), &json("2026-03-02")));
    let steps = deadline["rules"].as_array().cloned().unwrap_or_default();
    assert!(!steps.is_empty() && steps.iter().all(|step| step["text"].is_string() && step["law"].is_string()));
    for (name, typed) in [("fee", "delivered=2026-05-15"), ("information", "obtained=2026-03-05")] {
        assert!(document(name, typed)["rules"][0]["text"].is_string(), "{name}");
    }
    let answer = document("answer", "received=2026-03-05&extended");
    for key in ["answer_due", "extension_notice_due", "post_by", "nominal", "last"] {
        assert!(answer[key].is_string(), "{key}: {answer}");
    }
    let hours = document("hours", "from=2026-03-27T22:30[Europe/Warsaw]&hours=72");
    assert_eq!(hours["due"], json("2026-03-30T23:30:00+02:00[Europe/Warsaw]"));
    let score = document("score", "dpc=4&ei=1.0&confidentiality=0.25");
    assert_eq!((score["score"].to_string(), &score["level"]), ("4.25".to_owned(), &json("very-high")));
    let pesel = document("identifiers", "kind=pesel&number=99323199982");
    assert_eq!((&pesel["birth"], &pesel["sex"]), (&json("2099-12-31"), &json("F")));
    let password = document("password", "preset=school&candidate=haslo123&set_on=2026-01-31");
    assert_eq!((&password["accepted"], &password["expires"]), (&false.into(), &json("2026-03-02")));
    assert!(password["problems"][0]["key"].is_string());
    assert_eq!(document("holidays", "year=2026")["holidays"][0]["name"], json("Nowy Rok"));
    let limited = document("minors", "actor=parent-limited&matter=receive-data&born=2099-01-01&on=2110-11-22");
    assert_eq!(
        (&limited["decision"]["verdict"], &limited["decision"]["scope"]),
        (&json("allow-within"), &json("judgment"))
    );
}

fn json(text: &str) -> serde_json::Value {
    text.into()
}

#[test]
fn archive_and_floors_speak_without_a_second_tick() {
    let facts = |name: &str, typed: &str| {
        let reply = asked(name, typed, Language::Polish).unwrap_or_default();
        reply.facts.into_iter().map(|(_, fact)| fact).collect::<Vec<_>>().join(" | ")
    };
    let registers = "record=school-class-registers&from_day=2015-08-31&on=2026-11-22";
    assert!(facts("retention", registers).contains("zgod"), "{}", facts("retention", registers));
    assert!(!facts("retention", &format!("{registers}&archive=given")).contains("zgod"));
    let breach = "data_simple=0&ei=1&confidentiality=0.5&pesel_with_identity&risk_unlikely_affirmed";
    assert!(facts("severity", breach).contains("zgłoś Prezesowi UODO"), "{}", facts("severity", breach));
    let sensitive = "data_sensitive=0&ei=0.25&confidentiality=0.25&risk_unlikely_affirmed";
    assert!(facts("severity", sensitive).contains("rozważ zawiadomienie osób"));
    let held = "record=cctv&from_day=2025-11-30&on=2026-03-05&hold=claims";
    assert!(facts("retention", held) != facts("retention", &format!("{held}&hold_released=2026-03-04")));
}
