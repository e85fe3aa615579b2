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
        "data_simple=2&ei=4&confidentiality=1&integrity=0&availability=0",
        "3,25 · wysoka",
        "art. 33 ust. 1, art. 34 ust. 1 RODO",
    ),
    ("dpia", "criterion=special-categories&criterion=dependent-persons", "Wymagana", "M.P. 2019 poz. 666"),
    ("dpia", "", "Nie jest potrzebna", "art. 35 ust. 1 RODO"),
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
        ("severity", "data_simple=0&ei=4&confidentiality=0&integrity=0&availability=0", "do sprawdzenia"),
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
        ("severity", "ei=4", "data_simple"),
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
