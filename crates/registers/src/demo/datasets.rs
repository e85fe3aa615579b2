//! The data sets of the school: twenty-eight on paper, six in systems, one of them archived and one destroyed.

use serde_json::json;

use super::{Because, FOUNDED, Story};

/// Key, name, contents, users and archive class of each paper set.
const PAPER: &[(&str, &str, &str, &[&str], &str)] = &[
    (
        "ksiega-dzieci",
        "Księga ewidencji dzieci",
        "Imię i nazwisko, data i miejsce urodzenia dziecka, PESEL, dane rodziców, adresy, spełnianie obowiązku szkolnego",
        OFFICE,
        "B50",
    ),
    (
        "ksiega-uczniow",
        "Księga ewidencji uczniów",
        "Dane jak w księdze dzieci oraz nr ewidencyjny, data przyjęcia, klasa, data i przyczyna opuszczenia szkoły",
        OFFICE,
        "BE50",
    ),
    (
        "ksiega-arkuszy",
        "Księga arkuszy ocen uczniów",
        "Oprawione arkusze ocen uczniów, którzy opuścili szkołę",
        FORM,
        "B50",
    ),
    (
        "arkusze-ocen",
        "Arkusze ocen uczniów",
        "Imiona, nazwisko, data urodzenia, PESEL, adres, dane rodziców, oceny, frekwencja, wyniki egzaminów",
        FORM,
        "B50",
    ),
    (
        "egzamin-zewnetrzny",
        "Dokumentacja egzaminu zewnętrznego",
        "Listy uczniów z numerem PESEL i kodem, informacja o dysleksji, skład komisji, wyniki",
        &["Dyrektor", "Zastępca dyrektora", "Członkowie komisji egzaminacyjnej"],
        "B5",
    ),
    (
        "awans",
        "Dokumentacja awansu zawodowego nauczycieli",
        "Wnioski, sprawozdania i akty nadania stopnia",
        &["Dyrektor", "Zastępca dyrektora", "Opiekun stażu", "Członkowie komisji kwalifikacyjnej"],
        "B10",
    ),
    (
        "kadry",
        "Kadrowy",
        "Dane pracownika i członków rodziny, PESEL, NIP, telefony, numer konta bankowego, świadectwa, zaświadczenia o stanie zdrowia, listy płac",
        &["Pracownicy sekretariatu", "Główny księgowy", "Dyrektor", "Zastępca dyrektora"],
        "B10",
    ),
    ("druki", "Księga druków ścisłego zarachowania", "Imię i nazwisko osoby", OFFICE, "B10"),
    ("legitymacje", "Ewidencja wydanych legitymacji szkolnych", "Imię i nazwisko ucznia, PESEL", OFFICE, "B5"),
    ("swiadectwa", "Ewidencja wydanych świadectw ukończenia szkoły", "Imię i nazwisko ucznia, PESEL", OFFICE, "B50"),
    ("duplikaty", "Ewidencja wydanych duplikatów świadectw", "Imię i nazwisko osoby, PESEL", OFFICE, "B5"),
    (
        "poprawkowe",
        "Dokumentacja egzaminów poprawkowych i klasyfikacyjnych",
        "Protokoły, skład komisji, prace pisemne uczniów",
        &["Dyrektor", "Zastępca dyrektora", "Członkowie komisji egzaminacyjnej"],
        "B5",
    ),
    (
        "wypadki",
        "Dokumentacja wypadków uczniów",
        "Dane poszkodowanego ucznia i świadków, PESEL, adres, opis wypadku i urazu, dokumentacja medyczna",
        &["Pracownicy sekretariatu", "Dyrektor", "Zastępca dyrektora", "Inspektor BHP"],
        "B10",
    ),
    (
        "zwolnienia-wf",
        "Dokumentacja zwolnień z wychowania fizycznego",
        "Wniosek rodzica, opinia lekarza z numerem PESEL ucznia, decyzja dyrektora",
        OFFICE,
        "B5",
    ),
    (
        "zwolnienia-lekarskie",
        "Ewidencja zwolnień lekarskich pracowników",
        "Imię i nazwisko pracownika, okres niezdolności do pracy",
        OFFICE,
        "B5",
    ),
    ("zastepstwa", "Księga zastępstw", "Imię i nazwisko nauczyciela", OFFICE, "B5"),
    ("delegacje", "Rejestr delegacji służbowych", "Imię i nazwisko pracownika, cel wyjazdu", OFFICE, "B5"),
    ("odziez", "Ewidencja odzieży ochronnej", "Imię i nazwisko, stanowisko", OFFICE, "B5"),
    (
        "protokoly-rady",
        "Protokoły rady pedagogicznej",
        "Nazwiska nauczycieli i uczniów, uchwały",
        &["Bibliotekarz", "Dyrektor", "Zastępca dyrektora"],
        "A",
    ),
    (
        "czytelnicy",
        "Ewidencja czytelników biblioteki",
        "Imię i nazwisko ucznia, klasa",
        &["Bibliotekarz", "Dyrektor", "Zastępca dyrektora"],
        "B5",
    ),
    (
        "zfss",
        "Dokumentacja ZFŚS",
        "Oświadczenia o dochodach, dane członków rodziny, data urodzenia dziecka, numer konta bankowego",
        &["Pracownicy sekretariatu", "Członkowie komisji socjalnej", "Dyrektor"],
        "B5",
    ),
    ("czas-pracy", "Karty ewidencji czasu pracy", "Imię i nazwisko pracownika, stanowisko, godziny", OFFICE, "B10"),
    (
        "zdrowie",
        "Dokumentacja zdrowotna uczniów",
        "Imię i nazwisko ucznia, PESEL, adres, karty zdrowia",
        &["Pielęgniarka szkolna", "Dyrektor"],
        "B10",
    ),
    (
        "pedagog",
        "Dokumentacja pedagoga i psychologa szkolnego",
        "Dane ucznia i rodziców, PESEL, adresy, opinie i orzeczenia poradni",
        &["Pedagog szkolny", "Psycholog szkolny", "Dyrektor"],
        "B10",
    ),
    ("archiwum", "Archiwum szkolne", "Dokumentacja przekazana z innych zbiorów", OFFICE, "A"),
    (
        "upowaznienia",
        "Rejestr wydanych upoważnień",
        "Imię i nazwisko, data urodzenia, seria i numer dowodu osobistego, adres",
        OFFICE,
        "B5",
    ),
    (
        "dziennik-papierowy",
        "Papierowy dziennik lekcyjny",
        "Imię i nazwisko ucznia, imiona ojca i matki, adres, PESEL, oceny, frekwencja",
        &["Wychowawcy klas", "Dyrektor", "Zastępca dyrektora"],
        "B5",
    ),
];

const OFFICE: &[&str] = &["Dyrektor szkoły", "Zastępca dyrektora", "Pracownicy sekretariatu"];
const FORM: &[&str] = &["Dyrektor", "Zastępca dyrektora", "Pracownicy sekretariatu", "Wychowawca klasy"];

/// The same for the sets that live in systems.
const ELECTRONIC: &[(&str, &str, &str, &[&str], &str)] = &[
    (
        "sekretariat-uczniowski",
        "Sekretariat uczniowski",
        "Imiona i nazwisko ucznia, PESEL, data i miejsce urodzenia, dane rodziców, adres, obowiązek szkolny",
        OFFICE,
        "B50",
    ),
    (
        "kadry-system",
        "Kadrowy",
        "Dane pracownika i rodziny, PESEL, wykształcenie, wynagrodzenie, numer konta bankowego",
        &["Dyrektor", "Sekretarka", "Kadrowy"],
        "B10",
    ),
    (
        "egzaminy-system",
        "System zgłoszeń na egzamin",
        "Imię i nazwisko, klasa, data urodzenia, PESEL, kod ucznia, informacja o dysleksji",
        &["Dyrektor"],
        "B5",
    ),
    (
        "sio",
        "System informacji oświatowej",
        "Dane nauczyciela, PESEL, stopień awansu, wymiar etatu, składniki wynagrodzenia",
        &["Dyrektor", "Pracownicy sekretariatu", "Główna księgowa"],
        "B10",
    ),
    (
        "arkusz",
        "Arkusz organizacji pracy szkoły",
        "Dane pracownika, PESEL, kwalifikacje, staż, stawki wynagrodzenia",
        &["Dyrektor", "Zastępca dyrektora"],
        "B10",
    ),
    (
        "rekrutacja",
        "System elektronicznej rekrutacji",
        "Dane kandydata, PESEL, imiona rodziców, telefon, e-mail",
        &["Wychowawca klasy", "Nauczyciel informatyki", "Zastępca dyrektora", "Pedagog"],
        "B2",
    ),
];

pub fn tell(story: &mut Story) {
    let paper = PAPER.iter().map(|set| ("Paper", set));
    for (form, (key, name, contents, users, class)) in paper.chain(ELECTRONIC.iter().map(|set| ("Electronic", set))) {
        let body = json!({"name": name, "form": form, "contents": contents, "users": users, "archive_class": class});
        story.enter(FOUNDED, "dyrektor", ("datasets", key), body);
    }
    story.take(90, "dyrektor", ("datasets", "dziennik-papierowy"), "archive", json!({"archived_on": story.day(91)}));
    let slips = ("datasets", "obiegowki");
    story.enter(
        FOUNDED,
        "dyrektor",
        slips,
        json!({
            "name": "Karty obiegowe absolwentów", "form": "Paper", "contents": "Imię i nazwisko ucznia, klasa",
            "users": ["Pracownicy sekretariatu"], "keeper": "sekretariat", "archive_class": "Bc",
        }),
    );
    let fields = json!({"disposed_on": story.day(61), "disposal_protocol": "PU/1/2026"});
    story.take_because(
        60,
        "dyrektor",
        slips,
        Because { step: "dispose", fields, reason: "Minął rok od ukończenia szkoły." },
    );
}
