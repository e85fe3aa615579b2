//! An assessment of special categories on a large scale, filled in as far as many institutions would write it alike.
//!
//! It decides nothing: days, people, the officer's advice, the views of persons and the decision are left to whoever uses
//! it, and each figure of a risk is a proposal.

use rodowod_domain::field::Body;
use serde_json::{Value, json};

pub const SPECIAL_ON_A_LARGE_SCALE: &str = "special-categories";

pub fn special_on_a_large_scale() -> Body {
    let mut body = Body::new();
    for part in [screening(), description(), necessity(), risks()] {
        if let Value::Object(part) = part {
            body.extend(part);
        }
    }
    body
}

fn screening() -> Value {
    json!({
        "name": "Dane szczególnych kategorii na dużą skalę",
        "triggers": ["LargeScaleSpecial"],
        "criteria": ["SpecialCategories", "LargeScale", "DependentPersons"],
        "guidelines": ["SensitiveData", "LargeScale", "VulnerablePersons"],
        "scale_note": "Cztery miary skali: (1) ile osób w ciągu roku i łącznie, (2) jak szeroki jest zakres danych jednej \
                       osoby, (3) jak długo dane się przechowuje, (4) z jakiego obszaru pochodzą osoby. Wpisz liczby.",
        "screening_reasons": "Operacja odpowiada art. 35 ust. 3 lit. b (szczególne kategorie danych na dużą skalę) i co \
                              najmniej dwóm kryteriom z wykazu Prezesa UODO, dlatego ocena jest obowiązkowa.",
    })
}

fn description() -> Value {
    json!({
        "description": "Dokumentacja osób, którym jednostka udziela pomocy albo świadczeń: zakładana przy pierwszym kontakcie, \
                        prowadzona przez uprawnionych specjalistów w systemie i na papierze, udostępniana na podstawie \
                        przepisów, przechowywana przez okres z rzeczowego wykazu akt, a potem niszczona.",
        "purposes": "Udzielanie pomocy lub świadczeń, prowadzenie dokumentacji nakazanej przepisami, rozliczenie z organem \
                     prowadzącym lub płatnikiem, ustalenie i obrona roszczeń.",
        "no_interest": true,
        "persons": ["osoby, którym udziela się pomocy lub świadczeń", "ich rodzice, opiekunowie i osoby bliskie", "specjaliści"],
        "data": [
            "dane identyfikacyjne i kontaktowe", "dane o zdrowiu i niepełnosprawności", "opinie, orzeczenia i diagnozy",
            "sytuacja rodzinna i bytowa",
        ],
        "special_grounds": ["HealthOrSocialCare", "PublicInterest"],
        "secrecy": "Wskaż tajemnicę zawodową, która obejmuje specjalistów, i przepis, z którego wynika.",
        "flow": "Zgłoszenie i założenie karty; praca specjalisty; obieg wewnętrzny; wydanie dokumentu; archiwum zakładowe; \
                 zniszczenie. Przy każdym etapie wskaż system, osoby z dostępem i nośniki.",
        "recipients": "Podmioty uprawnione z mocy przepisów, sama osoba lub jej przedstawiciel, dostawca systemu jako podmiot \
                       przetwarzający.",
        "retention": "Okres z przepisów szczególnych albo z rzeczowego wykazu akt; wpisz podstawę i liczbę lat.",
        "systems": "System dokumentacji, poczta służbowa, komputery i urządzenia przenośne specjalistów, kopie zapasowe.",
    })
}

fn necessity() -> Value {
    let finding = |topic: &str, finding: &str| json!({ "topic": topic, "finding": finding });
    json!({
        "necessity": [
            finding("LegalBasis", "Przepis nakazuje prowadzić dokumentację; wskaż ustawę, rozporządzenie i artykuł."),
            finding("Minimisation", "Zbiera się tyle, ile wymaga wzór dokumentu; rejestracja nie widzi treści wizyt ani opinii."),
            finding("Accuracy", "Dane potwierdza się przy każdym kontakcie; sprostowanie odnotowuje się z datą i osobą."),
            finding("Retention", "Okres wynika z wykazu akt; przegląd co rok, usunięcie także z kopii i nośników."),
            finding("Information", "Klauzula przy pierwszym kontakcie, zrozumiała także dla dziecka i osoby starszej."),
            finding("Rights", "Dostęp, sprostowanie i ograniczenie prowadzi się w rejestrze wniosków w ciągu miesiąca."),
            finding("Processors", "Dostawca systemu działa na umowę z art. 28; podpowierzenie wymaga zgody."),
            finding("Transfers", "Dane nie opuszczają Europejskiego Obszaru Gospodarczego; jeżeli opuszczają, opisz zabezpieczenie."),
        ],
        "can_be_avoided": "Bez tych danych zadania nie da się wykonać. Tam, gdzie wystarczy statystyka, używa się danych \
                           zanonimizowanych.",
    })
}

fn risks() -> Value {
    let risk = |(threat, source, harm): (&str, &str, &str),
                description: &str,
                (likelihood, impact): (u32, u32),
                measure: &str| {
        json!({
            "threat": threat, "source": source, "harms": [harm], "description": description, "likelihood": likelihood,
            "impact": impact, "measure": measure,
        })
    };
    let planned = |what: &str| json!({ "what": what });
    json!({
        "scale": "FiveByFive",
        "risks": [
            risk(("UnauthorisedAccess", "pracownicy", "NonMaterial"), "Podgląd dokumentacji znajomych lub osób publicznych.", (3, 4),
                "dostęp tylko do prowadzonych spraw, dziennik wglądów przeglądany co tydzień"),
            risk(("Malware", "przestępcy", "NonMaterial"), "Zaszyfrowanie dokumentacji i brak dostępu w chwili, gdy jest potrzebna.", (3, 5),
                "kopie poza siecią, comiesięczna próba odtworzenia wylosowanej kopii"),
            risk(("LostDevice", "pracownicy", "NonMaterial"), "Zgubienie komputera lub nośnika z dokumentacją.", (3, 4),
                "szyfrowanie całych dysków, zakaz własnych nośników"),
            risk(("WrongRecipient", "pracownicy", "NonMaterial"), "Wydanie lub wysłanie dokumentu niewłaściwej osobie.", (4, 4),
                "potwierdzenie tożsamości, dwie osoby przy wysyłce, hasło do załącznika innym kanałem"),
            risk(("Phishing", "przestępcy", "Material"), "Przejęcie konta specjalisty i dostęp do spraw.", (3, 4),
                "drugi składnik logowania, szkolenia z rozpoznawania wyłudzeń"),
            risk(("WrongDisposal", "pracownicy", "NonMaterial"), "Dokumenty wyrzucone zamiast zniszczone.", (2, 4),
                "niszczarki, protokoły zniszczenia, przegląd pojemników"),
        ],
        "measures": [
            planned("Drugi składnik logowania dla wszystkich kont"),
            planned("Przegląd uprawnień i wglądów"),
            planned("Próba odtworzenia wylosowanej kopii"),
        ],
        "safeguards": "Szyfrowanie w spoczynku i w przesyłaniu, rozliczalność wglądów, upoważnienia i zobowiązania do \
                       poufności, umowa powierzenia, szkolenia, plan ciągłości działania.",
        "responsibilities": "Jednostka jest administratorem; dostawca systemu podmiotem przetwarzającym; opisz współadministratorów, \
                             jeżeli są.",
    })
}
