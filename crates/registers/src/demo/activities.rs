//! The activities of a school: most in the register, one proposed, one under review, one ended, one long not reviewed.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";

struct Activity {
    key: &'static str,
    name: &'static str,
    owner: &'static str,
    purposes: &'static str,
    bases: &'static [&'static str],
    provisions: &'static str,
    persons: &'static [&'static str],
    data: &'static [&'static str],
    datasets: &'static [&'static str],
    reviewed_ago: i64,
    /// What only this activity has.
    more: fn(&Story) -> Value,
}

fn nothing(_: &Story) -> Value {
    json!({})
}

const ACTIVITIES: &[Activity] = &[
    Activity {
        key: "nauczanie",
        name: "Dokumentowanie przebiegu nauczania",
        owner: "zastępca dyrektora",
        purposes: "Realizacja obowiązku szkolnego, ocenianie, klasyfikowanie i promowanie uczniów.",
        bases: &["LegalDuty", "PublicTask"],
        provisions: "Prawo oświatowe; rozporządzenie o dokumentacji przebiegu nauczania",
        persons: &["uczniowie", "rodzice i opiekunowie prawni", "nauczyciele"],
        data: &["dane identyfikacyjne", "PESEL", "adresy i telefony", "oceny i frekwencja"],
        datasets: &[
            "ksiega-dzieci",
            "ksiega-uczniow",
            "ksiega-arkuszy",
            "arkusze-ocen",
            "legitymacje",
            "swiadectwa",
            "duplikaty",
            "protokoly-rady",
            "zastepstwa",
            "sekretariat-uczniowski",
            "archiwum",
            "druki",
            "poprawkowe",
        ],
        reviewed_ago: 150,
        more: teaching,
    },
    Activity {
        key: "rekrutacja",
        name: "Rekrutacja uczniów",
        owner: "zastępca dyrektora",
        purposes: "Przyjęcie kandydatów do szkoły i ogłoszenie wyników.",
        bases: &["LegalDuty", "PublicTask"],
        provisions: "Prawo oświatowe, art. 130–161",
        persons: &["kandydaci", "rodzice kandydatów"],
        data: &["dane identyfikacyjne", "PESEL", "dane kontaktowe", "spełnianie kryteriów"],
        datasets: &["rekrutacja"],
        reviewed_ago: 150,
        more: |_| {
            json!({
                "features": ["Children", "NationalNumber"], "sources": ["WebForm", "PersonInPlace"],
                "retention": [{"data": "kandydaci nieprzyjęci", "period": "rok", "starts": "koniec rekrutacji",
                    "basis": "Prawo oświatowe, art. 160 ust. 2", "disposal": "Delete"}],
                "programs": ["system rekrutacji"],
            })
        },
    },
    Activity {
        key: "pomoc",
        name: "Pomoc psychologiczno-pedagogiczna",
        owner: "psycholog",
        purposes: "Rozpoznawanie potrzeb uczniów, udzielanie pomocy, współpraca z poradnią.",
        bases: &["LegalDuty", "PublicTask"],
        provisions: "Prawo oświatowe, art. 47; rozporządzenie o pomocy psychologiczno-pedagogicznej",
        persons: &["uczniowie", "rodzice i opiekunowie prawni"],
        data: &["dane identyfikacyjne", "opinie i orzeczenia", "dane o zdrowiu", "sytuacja rodzinna"],
        datasets: &["pedagog"],
        // Soon a year: the yearly review is at risk.
        reviewed_ago: 355,
        more: |story| {
            json!({
                "features": ["SpecialCategories", "Children", "NationalNumber"], "special_grounds": ["PublicInterest"],
                "special_provision": "Prawo oświatowe, art. 47 i 127", "sources": ["PersonInPlace", "ThirdParty"],
                "risk": "High", "risk_assessed_on": story.day(160), "dpia": "Needed",
                "retention_note": "Według JRWA po zakończeniu nauki.",
            })
        },
    },
    Activity {
        key: "kadry",
        name: "Zatrudnienie i płace",
        owner: "główny księgowy",
        purposes: "Nawiązanie i wykonanie stosunku pracy, wypłata wynagrodzeń, rozliczenia z ZUS i urzędem skarbowym.",
        bases: &["LegalDuty", "Contract"],
        provisions: "Kodeks pracy, art. 22¹; Karta Nauczyciela; ustawa o systemie ubezpieczeń społecznych",
        persons: &["pracownicy", "członkowie rodzin", "zleceniobiorcy"],
        data: &["dane identyfikacyjne", "PESEL", "przebieg zatrudnienia", "wynagrodzenie", "zwolnienia lekarskie"],
        datasets: &[
            "kadry",
            "kadry-system",
            "czas-pracy",
            "zwolnienia-lekarskie",
            "delegacje",
            "odziez",
            "awans",
            "sio",
            "arkusz",
        ],
        reviewed_ago: 140,
        more: |story| {
            json!({
                "features": ["SpecialCategories", "NationalNumber"], "special_grounds": ["LabourAndSocialLaw"],
                "special_provision": "Kodeks pracy, art. 22¹ i 229", "recipients": ["ZUS", "urząd skarbowy", "lekarz medycyny pracy", "bank"],
                "processors": ["@processors:kadry"], "programs": ["program kadrowy", "SIO"], "risk": "Medium",
                "risk_assessed_on": story.day(150), "dpia": "NotNeeded",
                "retention": [{"data": "akta osobowe", "period": "10 lat", "starts": "koniec roku ustania zatrudnienia",
                    "basis": "Kodeks pracy, art. 94 pkt 9b", "disposal": "Delete"}],
            })
        },
    },
    Activity {
        key: "zfss",
        name: "Zakładowy fundusz świadczeń socjalnych",
        owner: "sekretariat",
        purposes: "Przyznawanie świadczeń z funduszu.",
        bases: &["LegalDuty"],
        provisions: "ustawa o zakładowym funduszu świadczeń socjalnych, art. 8",
        persons: &["pracownicy", "emeryci", "członkowie rodzin"],
        data: &["dochody", "sytuacja rodzinna i materialna", "numer konta"],
        datasets: &["zfss"],
        reviewed_ago: 140,
        more: |_| json!({"retention_note": "Przegląd danych co najmniej raz w roku kalendarzowym."}),
    },
    Activity {
        key: "egzaminy",
        name: "Egzaminy zewnętrzne",
        owner: "dyrektor",
        purposes: "Zgłoszenie uczniów, przeprowadzenie egzaminu i dostosowanie warunków.",
        bases: &["LegalDuty"],
        provisions: "ustawa o systemie oświaty, rozdział 3b",
        persons: &["uczniowie", "członkowie zespołów nadzorujących"],
        data: &["dane identyfikacyjne", "PESEL", "informacja o dysleksji", "wyniki"],
        datasets: &["egzamin-zewnetrzny", "egzaminy-system"],
        reviewed_ago: 130,
        more: |_| {
            json!({
                "features": ["SpecialCategories", "Children", "NationalNumber"], "special_grounds": ["PublicInterest"],
                "recipients": ["okręgowa komisja egzaminacyjna"],
            })
        },
    },
    Activity {
        key: "zdrowie",
        name: "Bezpieczeństwo i zdrowie uczniów",
        owner: "dyrektor",
        purposes: "Profilaktyka zdrowotna, zwolnienia z zajęć, postępowanie po wypadku.",
        bases: &["LegalDuty", "VitalInterests"],
        provisions: "ustawa o opiece zdrowotnej nad uczniami; rozporządzenie o bezpieczeństwie i higienie w szkołach",
        persons: &["uczniowie", "rodzice", "świadkowie"],
        data: &["dane identyfikacyjne", "dane o zdrowiu", "opis wypadku"],
        datasets: &["wypadki", "zwolnienia-wf", "zdrowie"],
        reviewed_ago: 130,
        more: |_| {
            json!({
                "features": ["SpecialCategories", "Children"], "special_grounds": ["PublicInterest", "HealthOrSocialCare"],
                "special_provision": "ustawa o opiece zdrowotnej nad uczniami, art. 8–19",
            })
        },
    },
    Activity {
        key: "biblioteka",
        name: "Wypożyczenia biblioteczne",
        owner: "bibliotekarz",
        purposes: "Udostępnianie zbiorów biblioteki i zwrot książek.",
        bases: &["PublicTask"],
        provisions: "Prawo oświatowe, art. 104",
        persons: &["uczniowie", "pracownicy"],
        data: &["imię i nazwisko", "klasa", "wypożyczenia"],
        datasets: &["czytelnicy"],
        reviewed_ago: 125,
        more: nothing,
    },
    Activity {
        key: "wizerunek",
        name: "Zdjęcia i wizerunek na stronie szkoły",
        owner: "sekretariat",
        purposes: "Dokumentowanie życia szkoły i promocja.",
        bases: &["Consent"],
        provisions: "art. 81 ustawy o prawie autorskim i prawach pokrewnych",
        persons: &["uczniowie", "pracownicy"],
        data: &["wizerunek", "imię", "klasa"],
        // No data set, and a photographer without a contract: the cross-checks say so.
        datasets: &[],
        reviewed_ago: 125,
        more: |_| json!({"features": ["Children"], "processors": ["@processors:obsluga-it"], "carriers": ["System", "Media"]}),
    },
    Activity {
        key: "korespondencja",
        name: "Korespondencja i żądania osób",
        owner: "sekretariat",
        purposes: "Obsługa pism, skarg, wniosków i żądań z RODO.",
        bases: &["LegalDuty", "PublicTask"],
        provisions: "KPA, dział VIII; RODO, art. 12–22",
        persons: &["korespondenci", "wnioskodawcy"],
        data: &["dane kontaktowe", "treść pism"],
        datasets: &["upowaznienia"],
        reviewed_ago: 125,
        more: |_| {
            json!({"processors": ["@processors:poczta"], "carriers": ["Mailbox", "Paper"], "transfer": true,
            "transfers": [{"place": "Stany Zjednoczone, wsparcie poczty", "ground": "Adequacy"}]})
        },
    },
];

fn teaching(story: &Story) -> Value {
    json!({
        "staff": ["wychowawca klasy", "nauczyciel", "sekretariat"],
        "features": ["Children", "NationalNumber", "LargeScale"], "sources": ["PersonInPlace", "WebForm"],
        "recipients": ["organ prowadzący", "kurator oświaty", "inna szkoła po przeniesieniu ucznia"],
        "processors": ["@processors:dziennik"], "programs": ["dziennik elektroniczny", "miejska platforma oświatowa"],
        "carriers": ["Paper", "System"], "other_clauses": ["Klauzula na drzwiach pracowni, wersja 1"],
        "retention": [
            {"data": "arkusze ocen", "period": "50 lat", "starts": "koniec roku odejścia ucznia", "basis": "JRWA, B50",
                "disposal": "Archive"},
            {"data": "dzienniki lekcyjne", "period": "5 lat", "starts": "koniec roku zamknięcia dziennika", "basis": "JRWA, B5",
                "disposal": "Delete"},
        ],
        "risk": "Medium", "risk_assessed_on": story.day(160), "dpia": "NotNeeded",
        "dpia_note": "Spełnione jest jedno kryterium z dwunastu.",
    })
}

pub fn tell(story: &mut Story) {
    for activity in ACTIVITIES {
        let record = ("processing-activities", activity.key);
        let body = body(story, activity);
        story.enter(FOUNDED - 5, BY, record, body);
        story.take(FOUNDED - 6, BY, record, "activate", json!({}));
    }
    story.take(8, BY, ("processing-activities", "biblioteka"), "review", json!({}));
    let exams = ("processing-activities", "egzaminy");
    story.take(36, BY, exams, "review", json!({}));
    story.take(35, BY, exams, "confirm", json!({"last_review": story.day(35)}));
    around(story);
}

fn body(story: &Story, activity: &Activity) -> Value {
    let datasets: Vec<String> = activity.datasets.iter().map(|key| format!("@datasets:{key}")).collect();
    let mut body = json!({
        "name": activity.name, "owner": activity.owner, "purposes": activity.purposes, "legal_bases": activity.bases,
        "provisions": activity.provisions, "person_categories": activity.persons, "data_categories": activity.data,
        "datasets": datasets, "last_review": story.day(activity.reviewed_ago),
        "measures": "Szafy i pokoje na klucz, imienne konta, szyfrowane kopie zapasowe, szkolenia i upoważnienia.",
        "recipients": ["podmioty uprawnione na podstawie przepisów prawa"],
        "retention_note": "Według jednolitego rzeczowego wykazu akt.",
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, (activity.more)(story)) {
        body.extend(more);
    }
    body
}

/// One that is only planned and one that is over.
fn around(story: &mut Story) {
    story.enter(
        15,
        BY,
        ("processing-activities", "monitoring"),
        json!({
            "name": "Monitoring wizyjny", "purposes": "Bezpieczeństwo uczniów i pracowników, ochrona mienia.",
            "provisions": "Prawo oświatowe, art. 108a", "person_categories": ["uczniowie", "pracownicy", "goście"],
            "data_categories": ["wizerunek"], "features": ["Children", "Monitoring"], "dpia": "Needed",
            "retention_note": "Nie dłużej niż 3 miesiące.",
        }),
    );
    let visitors = ("processing-activities", "goscie");
    story.enter(
        FOUNDED - 5,
        BY,
        visitors,
        json!({
            "name": "Książka wejść i wyjść", "owner": "sekretariat", "purposes": "Kontrola wejść w czasie remontu.",
            "legal_bases": ["PublicTask"], "person_categories": ["goście"], "data_categories": ["imię i nazwisko"],
            "measures": "Książka u woźnego, w zamykanej szufladzie.", "recipients": ["nikt poza szkołą"],
            "retention_note": "Do końca remontu.",
        }),
    );
    story.take(FOUNDED - 6, BY, visitors, "activate", json!({}));
    let fields = json!({"closed_on": story.day(50)});
    story.take_because(
        50,
        BY,
        visitors,
        Because { step: "close", fields, reason: "Remont zakończono, książkę zniszczono." },
    );
    story.draft(2, BY, ("processing-activities", "wycieczki"), json!({"name": "Wycieczki i wyjazdy"}));
}
