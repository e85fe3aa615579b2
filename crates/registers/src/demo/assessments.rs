//! Impact assessments of the school: of its register of lessons in full, and of five ideas that came no further than their
//! screening, the officer, the authority or a refusal.

use serde_json::{Value, json};

use super::{Because, Story, joined};

const BY: &str = "dyrektor";
const REGISTER: &str = "dpias";
const AGO: i64 = 42;
const REASON: &str = "Zmiana okoliczności, uzgodniona z IOD.";

pub fn tell(story: &mut Story) {
    let of_lessons = joined(screened(story, "Nowy dziennik elektroniczny"), joined(lessons(), decided(story)));
    assess(story, ("zatwierdzona", of_lessons), &["begin", "approve"]);
    let idea = |story: &Story, name: &str, more: Value| joined(screened(story, name), more);
    let letters = idea(
        story,
        "Newsletter dla rodziców",
        json!({
            "description": "Raz w miesiącu szkoła wysyła wiadomości z życia szkoły na adresy rodziców, którzy o nie poprosili.",
            "criteria": [], "guidelines": [],
            "screening_reasons": "Zwykłe dane kontaktowe za zgodą, żadne z dwunastu kryteriów nie jest spełnione.",
        }),
    );
    assess(story, ("zbedna", letters), &["find-not-needed"]);
    let cards = idea(
        story,
        "Legitymacje z czipem",
        json!({
            "description": "Legitymacja z czipem otwierałaby drzwi szkoły i liczyła wypożyczone książki.",
            "criteria": ["DependentPersons", "Innovative"], "guidelines": ["VulnerablePersons", "Innovative"],
        }),
    );
    assess(story, ("badana", cards), &[]);
    let canteen = idea(
        story,
        "Czytnik kart w stołówce",
        json!({
            "description": "Karta ucznia odczytana przy wydawaniu obiadu zastępuje listę z nazwiskami.",
            "criteria": ["DependentPersons"], "guidelines": ["VulnerablePersons"], "no_interest": true,
            "purposes": "Wydanie obiadu temu, kto za niego zapłacił.", "retention": "do rozliczenia miesiąca, potem 5 lat dowody opłat",
            "persons": ["uczniowie, którzy jedzą obiady"], "data": ["numer karty", "dni obiadów"],
        }),
    );
    assess(story, ("oceniana", canteen), &["begin"]);
    let faces = idea(
        story,
        "Rozpoznawanie twarzy przy wejściu",
        joined(
            faces(),
            json!({
                "responsibilities": "Szkoła jest administratorem, dostawca kamer podmiotem przetwarzającym.",
                "sent_on": story.day(44), "received_on": story.day(43), "case_number": "DOL.0001.2026",
            }),
        ),
    );
    assess(story, ("konsultowana", faces), &["begin", "consult"]);
    let fingers = idea(
        story,
        "Odciski palców w stołówce",
        json!({
            "description": "Odcisk palca ucznia zastępowałby kartę przy wydawaniu obiadu.",
            "criteria": ["Biometric", "DependentPersons"], "guidelines": ["SensitiveData", "VulnerablePersons"],
            "officer_advice": "Odrzucić: obiad można wydać bez danych biometrycznych dziecka.", "officer_on": story.day(50),
            "decision": "Abandon", "decision_reasons": "Ten sam cel osiąga karta z numerem.",
            "decided_by": "Halina Wzorcowa", "decided_on": story.day(46),
        }),
    );
    assess(story, ("odrzucona", fingers), &["begin", "reject"]);
}

fn assess(story: &mut Story, (key, body): (&'static str, Value), steps: &[&'static str]) {
    story.enter(AGO, BY, (REGISTER, key), body);
    for (step, when) in steps.iter().zip((1..AGO).rev().step_by(2)) {
        story.take_because(when, BY, (REGISTER, key), Because { step, fields: json!({}), reason: REASON });
    }
}

fn screened(story: &Story, name: &str) -> Value {
    json!({
        "name": name, "screened_by": "Igor Modelowy", "screened_on": story.day(80), "scale": "FiveByFive",
        "screening_reasons": "Dane dzieci; liczba spełnionych kryteriów stoi obok.",
    })
}

/// The register of lessons: all that art. 35(7) asks for.
fn lessons() -> Value {
    let finding = |topic: &str, finding: &str| json!({ "topic": topic, "finding": finding });
    json!({
        "description": "Szkoła przechodzi na dziennik elektroniczny nowego dostawcy. Nauczyciele wpisują w nim oceny, frekwencję i \
            uwagi, wychowawca dostosowania z opinii poradni; rodzic i uczeń widzą wpisy o sobie.",
        "activities": ["@processing-activities:nauczanie"],
        "criteria": ["SpecialCategories", "DependentPersons"], "guidelines": ["SensitiveData", "VulnerablePersons"],
        "screening_reasons": "Dwa kryteria z dwunastu: dzieci i dane o zdrowiu z opinii poradni.",
        "purposes": "Dokumentowanie przebiegu nauczania, kontakt z rodzicami.", "no_interest": true,
        "persons": ["uczniowie", "rodzice i opiekunowie prawni", "nauczyciele"],
        "data": ["dane identyfikacyjne i kontaktowe", "oceny, frekwencja i uwagi", "dostosowania wynikające z opinii poradni"],
        "special_grounds": ["PublicInterest"], "secrecy": "tajemnica nauczyciela (art. 9 ust. 1 Prawa oświatowego)",
        "flow": "Sekretariat zakłada konta, nauczyciele wpisują, rodzice czytają; na koniec roku wydruk do archiwum, kopie u dostawcy.",
        "recipients": "rodzice, szkoła, do której uczeń przechodzi, dostawca dziennika",
        "retention": "dziennik 5 lat, arkusze ocen 50 lat (JRWA)",
        "systems": "dziennik w chmurze dostawcy, komputery w klasach, telefony rodziców",
        "necessity": [
            finding("LegalBasis", "Rozporządzenie o dokumentacji przebiegu nauczania dopuszcza dziennik wyłącznie elektroniczny."),
            finding("Minimisation", "Opinię poradni czyta pedagog; w dzienniku stoją same dostosowania."),
            finding("Information", "Klauzula przy zakładaniu konta, osobna i prostsza dla uczniów."),
            finding("Processors", "Umowa z art. 28; dalsze powierzenie tylko za zgodą, dane w Polsce."),
        ],
        "can_be_avoided": "Dziennik papierowy nie daje rodzicom wglądu na bieżąco i nie odnotowuje, kto go czytał.",
        "risks": [
            risk("UnauthorisedAccess", ("uczniowie", "Uczeń poznaje hasło nauczyciela i zmienia oceny."), (3, 4), "drugi składnik dla nauczycieli"),
            risk("ShownToWrongPerson", ("pracownicy", "Oceny wyświetlone na tablicy całej klasie."), (4, 3), "widok lekcji bez ocen, szkolenie"),
            risk("Disaster", ("dostawca", "Dziennik niedostępny w dniu klasyfikacji."), (2, 4), "comiesięczny odpis na nośniku szkoły"),
        ],
        "safeguards": "Uprawnienia według zajęć, dziennik wglądów, szyfrowane połączenia, szkolenie przed pierwszym logowaniem.",
        "officer_advice": "Zatwierdzić, gdy konta nauczycieli będą miały drugi składnik logowania.",
        "views": "Rada rodziców prosi, aby uwagi o zachowaniu widział tylko rodzic dziecka.",
        "responsibilities": "Szkoła jest administratorem, dostawca dziennika podmiotem przetwarzającym.",
    })
}

fn decided(story: &Story) -> Value {
    json!({
        "measures": [{
            "what": "Drugi składnik logowania dla nauczycieli", "owner": "Filip Atrapa", "due": story.day(52), "done_on": story.day(55),
        }],
        "officer_on": story.day(70), "decision": "ProceedWithMeasures",
        "decision_reasons": "Po wdrożeniu środków żadne ryzyko nie jest wysokie.", "decided_by": "Halina Wzorcowa",
        "decided_on": story.day(48), "version": "1.0", "next_review": story.day(-320),
    })
}

/// A risk that stays high whatever is done, so that the authority is asked first.
fn faces() -> Value {
    json!({
        "description": "Kamera przy wejściu porównywałaby twarz ucznia ze wzorcem i otwierała drzwi.",
        "criteria": ["MonitoringWithRecognition", "Biometric", "DependentPersons"],
        "guidelines": ["SensitiveData", "SystematicMonitoring", "VulnerablePersons"], "no_interest": true,
        "purposes": "Wpuszczanie do szkoły tylko uczniów i pracowników.", "persons": ["uczniowie", "pracownicy"],
        "data": ["wzorzec twarzy", "chwila wejścia"], "special_grounds": ["ExplicitConsent"], "retention": "do końca nauki w szkole",
        "necessity": [{ "topic": "Minimisation", "finding": "Wejście można sprawdzać kartą albo u woźnego." }],
        "can_be_avoided": "Tak: karta albo dyżur przy drzwiach.",
        "risks": [{
            "threat": "DefeatedProtection", "source": "przestępcy", "harms": ["NonMaterial"], "likelihood": 4, "impact": 5,
            "description": "Wzorca twarzy dziecka, który wycieknie, nie da się zmienić.",
        }],
        "safeguards": "Szyfrowanie wzorców na serwerze szkoły.", "officer_advice": "Zrezygnować albo zapytać organ.",
        "views": "Rada rodziców jest przeciw.",
    })
}

/// What a proven measure leaves of it is low enough to live with.
fn risk(threat: &str, (source, description): (&str, &str), (likelihood, impact): (u32, u32), measure: &str) -> Value {
    json!({
        "threat": threat, "source": source, "description": description, "harms": ["NonMaterial"], "likelihood": likelihood,
        "impact": impact, "measure": measure, "likelihood_reduction": 1, "impact_reduction": 1, "stage": "Proven",
    })
}
