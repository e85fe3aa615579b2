//! Breaches in every state: one an hour old by the clock of the story, one that nobody reported in time, one of high
//! risk whose persons still wait for a word.

use serde_json::{Value, json};

use super::Story;

const REGISTER: &str = "breaches";
const OFFICE: &str = "sekretariat";
const IOD: &str = "iod";
const HEAD: &str = "dyrektor";

pub fn tell(story: &mut Story) {
    fresh(story);
    late(story);
    assessed(story);
    grave(story);
    notified(story);
    harmless(story);
    shortcoming(story);
    closed(story);
    folder(story);
    chronicle(story);
    entrusted(story);
}

fn fresh(story: &mut Story) {
    story.enter(1, OFFICE, (REGISTER, "plecak"), json!({
        "title": "Zgubiony plecak ze sprawdzianami klasy 4a", "aware_at": story.instant(1, 7, 20), "kind": "Breach",
        "description": "Nauczycielka zostawiła w tramwaju plecak z 24 podpisanymi sprawdzianami.", "reporter": "Beata Testowa",
        "first_steps": "Zgłoszono zgubę przewoźnikowi.", "nature": ["Confidentiality", "Availability"], "how": ["LostDevice"],
        "source": "Internal",
    }));
}

fn late(story: &mut Story) {
    story.enter(5, "psycholog", (REGISTER, "lista-na-drzwiach"), json!({
        "title": "Lista uczniów z orzeczeniami wywieszona na drzwiach", "aware_at": story.instant(6, 7, 45), "kind": "Breach",
        "description": "Na drzwiach sali wisiała lista uczniów z informacją o orzeczeniach. Zdjęto ją po zgłoszeniu rodzica.",
        "reporter": "Celina Rekwizyt", "nature": ["Confidentiality"], "how": ["UnintendedPublication"], "source": "Internal",
        "persons": 9, "person_categories": ["Pupils", "Children"], "data_categories": ["Names", "Health"],
        "threat_code": "A31", "steps_done": ["Secure"], "datasets": ["@datasets:pedagog"],
    }));
}

/// What the assessment fills in; `more` replaces what differs.
fn assessment(story: &Story, ago: i64, more: Value) -> Value {
    let mut fields = json!({
        "nature": ["Confidentiality"], "data_classes": [{"class": "Simple", "adjustment": "Plus1", "factors": ["Individuals"]}],
        "identification": "Maximum", "identification_reason": "Imię i nazwisko z klasą wskazują ucznia wprost.",
        "confidentiality": "KnownRecipients", "risk": "Likely", "risk_reasons": "Dane dzieci trafiły do osób postronnych.",
        "assessor": "Igor Modelowy, inspektor ochrony danych", "assessed_on": story.day(ago),
        "iod_opinion": "Zalecam zgłoszenie organowi.",
    });
    if let (Value::Object(fields), Value::Object(more)) = (&mut fields, more) {
        fields.extend(more);
    }
    fields
}

fn assessed(story: &mut Story) {
    let mail = (REGISTER, "udw");
    story.enter(2, OFFICE, mail, json!({
        "title": "Wiadomość do rodziców z jawną listą adresów", "aware_at": story.instant(2, 7, 30), "kind": "Breach",
        "description": "Zaproszenie na zebranie wysłano do 87 rodziców, wszystkie adresy w polu „Do”.",
        "reporter": "Alicja Przykładna", "how": ["VisibleRecipients"], "source": "Internal", "intent": "Unintentional",
        "persons": 87, "records": 87, "person_categories": ["Parents"], "data_categories": ["Names", "EmailAddress"],
        "activities": ["@processing-activities:korespondencja"], "processors": ["@processors:poczta"],
    }));
    let fields = assessment(story, 1, json!({"identification": "Significant"}));
    story.take(1, IOD, mail, "assess", fields);
}

fn grave(story: &mut Story) {
    let stolen = (REGISTER, "pendrive");
    story.enter(5, "psycholog", stolen, json!({
        "title": "Skradziony nieszyfrowany pendrive z opiniami poradni", "aware_at": story.instant(5, 7, 50), "kind": "Breach",
        "description": "Z samochodu pracownika skradziono nośnik z opiniami i numerami PESEL 14 uczniów.",
        "reporter": "Celina Rekwizyt", "how": ["LostDevice"], "source": "External", "persons": 14, "records": 14,
        "person_categories": ["Pupils", "Children", "Parents"], "data_categories": ["Names", "Pesel", "Health"],
        "datasets": ["@datasets:pedagog"], "threat_code": "A37",
    }));
    let fields = assessment(
        story,
        4,
        json!({
            "data_classes": [{"class": "Sensitive", "adjustment": "Unchanged"}], "confidentiality": "UnknownRecipients",
            "malicious": true, "pesel_with_identity": true, "risk": "High",
            "risk_reasons": "Dane o zdrowiu i PESEL dzieci w rękach sprawcy kradzieży.",
            "effects": "Kradzież tożsamości, ujawnienie problemów zdrowotnych dzieci.",
            "measures_taken": "Zgłoszono kradzież na policję, zastrzeżono numery PESEL z rodzicami, którzy się zgłosili.",
        }),
    );
    story.take(4, IOD, stolen, "assess", fields);
    story.take(3, IOD, stolen, "notify", json!({
        "authority_decision": "Notify", "authority_reasons": "Wysokie ryzyko dla 14 dzieci.", "notice_kind": "Initial",
        "notice_channel": "BusinessPortal", "reported_at": story.instant(3, 7, 40),
        "phases": [{"what": "liczba zastrzeżonych numerów PESEL", "due": story.day(-9)}],
    }));
    story.take(
        2,
        HEAD,
        stolen,
        "tell-persons",
        json!({
            "persons_decision": "Tell", "persons_reasons": "Wysokie ryzyko: dane o zdrowiu i PESEL dzieci.",
            "persons_told_on": story.day(3), "persons_told": 14, "persons_channel": "list polecony",
        }),
    );
}

fn notified(story: &mut Story) {
    let sent = (REGISTER, "bledny-adresat");
    story.enter(40, OFFICE, sent, json!({
        "title": "Świadectwo wysłane do niewłaściwego rodzica", "aware_at": story.instant(40, 7, 15), "kind": "Breach",
        "description": "Skan świadectwa z numerem PESEL trafił do rodzica innego ucznia.", "reporter": "Alicja Przykładna",
        "discovery": "Rodzic, który dostał plik, zadzwonił do sekretariatu.", "place": "sekretariat",
        "started_at": story.instant(41, 13, 20), "ended_at": story.instant(40, 7, 40), "intent": "Unintentional",
        "how": ["WrongRecipient"], "source": "Internal", "persons": 1, "records": 1, "person_categories": ["Pupils"],
        "data_categories": ["Names", "Pesel", "Education"], "datasets": ["@datasets:swiadectwa"],
    }));
    story.take(39, IOD, sent, "assess", assessment(story, 39, json!({"pesel_with_identity": true})));
    story.take(38, IOD, sent, "notify", json!({
        "authority_decision": "Notify", "authority_reasons": "Numer PESEL dziecka u osoby nieuprawnionej.",
        "notice_kind": "Complete", "notice_channel": "BusinessPortal", "reported_at": story.instant(38, 7, 40),
        "case_number": "DKN.0001.2026", "consequences": ["LossOfControl", "IdentityTheft"],
        "effects": "Możliwe użycie numeru PESEL przez osobę nieuprawnioną, na przykład do założenia konta.",
        "measures_before": "Adres odbiorcy sprawdza druga osoba; świadectwa wysyła się tylko na wniosek.",
        "measures_taken": "Odbiorca potwierdził usunięcie pliku.",
        "measures_limiting": "Rodziców pouczono, jak zastrzec numer PESEL dziecka.",
        "measures_planned": "Świadectwa będą udostępniane wyłącznie w dzienniku elektronicznym.",
        // Not done in time: a task that stands overdue.
        "actions": [{"what": "wysyłać świadectwa tylko przez dziennik", "kind": "Corrective", "owner": "Alicja Przykładna",
            "due": story.day(5)}],
    }));
    story.take(38, HEAD, sent, "tell-persons", json!({
        "persons_decision": "Tell", "persons_reasons": "Numer PESEL dziecka poznała osoba nieuprawniona.",
        "persons_told_on": story.day(38), "persons_told": 1, "persons_channel": "telefon i list",
        "persons_notice": "Skan świadectwa, na którym jest imię, nazwisko i numer PESEL dziecka, wysłaliśmy omyłkowo na adres \
            rodzica innego ucznia.",
    }));
}

fn harmless(story: &mut Story) {
    let laptop = (REGISTER, "laptop");
    story.enter(60, OFFICE, laptop, json!({
        "title": "Zaginiony laptop z zaszyfrowanym dyskiem", "aware_at": story.instant(60, 7, 10), "kind": "Breach",
        "description": "Laptop nie wrócił z wycieczki; dysk jest zaszyfrowany, hasło zna tylko administrator IT.",
        "reporter": "Filip Atrapa", "how": ["LostDevice"], "source": "Internal", "persons": 30, "records": 120,
        "person_categories": ["Pupils"], "data_categories": ["Names", "Education"], "devices": ["@devices:laptop-nauczyciel"],
    }));
    let fields = assessment(
        story,
        59,
        json!({
            "confidentiality": "ExposedOnly", "unintelligible": true, "key_safe": true, "risk": "Unlikely",
            "risk_reasons": "Silne szyfrowanie, klucz bezpieczny, jest kopia danych.", "iod_opinion": "Zgłoszenie nie jest potrzebne.",
            "effects": "Brak skutków dla osób.", "measures_taken": "Konto zablokowano, dane odtworzono z kopii.",
        }),
    );
    story.take(59, IOD, laptop, "assess", fields);
    story.take(58, HEAD, laptop, "decide-not-to-notify", json!({
        "authority_decision": "DoNotNotify", "authority_reasons": "Dane są nieczytelne dla znalazcy, kopia istnieje.",
    }));
    story.take(58, HEAD, laptop, "tell-persons", json!({
        "persons_decision": "DoNotTell", "persons_exception": "DataUnintelligible", "persons_reasons": "Silne szyfrowanie dysku.",
    }));
}

fn shortcoming(story: &mut Story) {
    let note = (REGISTER, "haslo");
    story.enter(24, OFFICE, note, json!({
        "title": "Hasło na kartce przy monitorze", "aware_at": story.instant(24, 7, 55), "kind": "Shortcoming",
        "description": "Podczas obchodu znaleziono kartkę z hasłem do systemu rekrutacji.", "reporter": "Filip Atrapa",
        "threat_code": "A22", "steps_done": ["Secure", "NotifyIod", "Report"], "place": "pokój nauczycielski",
        "devices": ["@devices:komputer-zastepca"],
    }));
    let corrected = json!({"measures_taken": "Hasło zmieniono, kartkę zniszczono.", "causes": "Brak menedżera haseł."});
    story.take(23, IOD, note, "record", corrected);
}

fn closed(story: &mut Story) {
    let grades = (REGISTER, "oceny");
    story.enter(103, OFFICE, grades, json!({
        "title": "Oceny klasy 7c widoczne dla innych rodziców", "aware_at": story.instant(103, 7, 5), "kind": "Breach",
        "description": "Po aktualizacji dziennika rodzice widzieli oceny całej klasy przez dwie godziny.",
        "reporter": "Beata Testowa", "how": ["UnauthorisedAccess"], "source": "External", "role": "Controller",
        "detected_at": story.instant(103, 6, 30), "processor_told_at": story.instant(103, 7, 0), "persons": 26, "records": 310, "person_categories": ["Pupils"],
        "data_categories": ["Names", "Education"], "processors": ["@processors:dziennik"],
        "activities": ["@processing-activities:nauczanie"],
    }));
    story.take(102, IOD, grades, "assess", assessment(story, 102, json!({})));
    story.take(101, IOD, grades, "notify", json!({
        "authority_decision": "Notify", "authority_reasons": "Ujawnienie danych 26 dzieci.", "notice_kind": "Complete",
        "notice_channel": "BusinessPortal", "reported_at": story.instant(101, 7, 30), "case_number": "DKN.0002.2026",
        "effects": "Ujawnienie ocen w gronie rodziców klasy.", "measures_taken": "Dostawca wycofał aktualizację.",
    }));
    story.take(
        101,
        HEAD,
        grades,
        "tell-persons",
        json!({
            "persons_decision": "Tell", "persons_reasons": "Oceny całej klasy widziały osoby nieuprawnione.",
            "persons_told_on": story.day(101), "persons_told": 26, "persons_channel": "dziennik elektroniczny",
        }),
    );
    story.take(64, IOD, grades, "close", json!({
        "conclusions": "Dostawca wprowadził testy uprawnień przed aktualizacją; umowę uzupełniono o czas zgłoszenia.",
        "causes": "Błąd uprawnień po stronie dostawcy.", "approved_by": "Halina Wzorcowa",
        "findings": [{"area": "Technical", "finding": "Brak testów uprawnień przed wdrożeniem."}],
    }));
}

/// A lost folder, told to the authority, with the persons told and the case closed.
fn folder(story: &mut Story) {
    let folder = (REGISTER, "teczka");
    story.enter(32, OFFICE, folder, json!({
        "title": "Teczka z kopiami arkuszy ocen zgubiona w autobusie", "aware_at": story.instant(32, 7, 5), "kind": "Breach",
        "description": "Nauczycielka zostawiła w autobusie teczkę z kopiami arkuszy ocen klasy 8a.", "reporter": "Beata Testowa",
        "how": ["PapersUnsecured"], "source": "Internal", "persons": 22, "records": 22, "person_categories": ["Pupils"],
        "data_categories": ["Names", "Education"], "datasets": ["@datasets:arkusze-ocen"],
    }));
    story.take(31, IOD, folder, "assess", assessment(story, 31, json!({})));
    story.take(30, IOD, folder, "notify", json!({
        "authority_decision": "Notify", "authority_reasons": "Dane 22 dzieci poza kontrolą szkoły.", "notice_kind": "Complete",
        "notice_channel": "BusinessPortal", "reported_at": story.instant(30, 6, 40), "case_number": "DKN.0003.2026",
        "effects": "Ujawnienie ocen i danych uczniów.", "measures_taken": "Zapytano przewoźnika; teczki nie znaleziono.",
    }));
    story.take(
        30,
        HEAD,
        folder,
        "tell-persons",
        json!({
            "persons_decision": "Tell", "persons_reasons": "Teczka jest poza kontrolą szkoły.",
            "persons_told_on": story.day(30), "persons_told": 22, "persons_channel": "dziennik elektroniczny",
        }),
    );
    story.take(
        12,
        IOD,
        folder,
        "close",
        json!({
            "conclusions": "Kopie arkuszy wydaje się tylko do pracy w szkole.", "causes": "Zabieranie kopii do domu.",
            "approved_by": "Halina Wzorcowa",
            "findings": [{"area": "Organisational", "finding": "Brak zakazu wynoszenia kopii arkuszy."}],
        }),
    );
}

/// So many persons whose addresses nobody knows any more that all of them are told at once, in public.
fn chronicle(story: &mut Story) {
    let chronicle = (REGISTER, "kronika");
    story.enter(1, OFFICE, chronicle, json!({
        "title": "Księga absolwentów z numerami PESEL na stronie szkoły", "aware_at": story.instant(2, 7, 25), "kind": "Breach",
        "description": "Na stronie szkoły zamieszczono skan księgi absolwentów z lat 1980–1996 bez zasłonięcia danych.",
        "discovery": "Zadzwonił absolwent, który znalazł swoje dane w wyszukiwarce.", "reporter": "Alicja Przykładna",
        "started_at": story.instant(6, 10, 15), "ended_at": story.instant(2, 7, 40), "place": "strona internetowa szkoły",
        "how": ["UnintendedPublication"], "source": "Internal", "intent": "Unintentional", "persons": 412, "records": 412,
        "person_categories": ["OtherPersons"], "data_categories": ["Names", "Pesel", "Address"],
    }));
    let fields = assessment(
        story,
        1,
        json!({
            "data_classes": [{"class": "Simple", "adjustment": "Plus2", "factors": ["Volume", "NatureOfData"]}],
            "identification_reason": "Imię, nazwisko i numer PESEL wskazują osobę wprost.",
            "confidentiality": "UnknownRecipients", "pesel_with_identity": true, "risk": "High",
            "risk_reasons": "Numery PESEL 412 osób były dostępne dla każdego przez cztery dni.",
        }),
    );
    story.take(1, IOD, chronicle, "assess", fields);
    story.take(1, IOD, chronicle, "notify", json!({
        "authority_decision": "Notify", "authority_reasons": "Wysokie ryzyko dla 412 osób.", "notice_kind": "Complete",
        "notice_channel": "BusinessPortal", "reported_at": story.instant(1, 7, 50), "case_number": "DKN.0005.2026",
        "consequences": ["LossOfControl", "IdentityTheft", "FinancialLoss"],
        "effects": "Możliwe zaciągnięcie zobowiązań na cudze dane.",
        "measures_before": "Teksty na stronę zatwierdza dyrektor; załączników nikt nie sprawdzał.",
        "measures_taken": "Plik usunięto ze strony i z pamięci podręcznej wyszukiwarki.",
        "measures_limiting": "Wyszukiwarki poproszono o usunięcie kopii pliku.",
        "measures_planned": "Każdy załącznik sprawdza przed publikacją druga osoba, a skany ksiąg nie trafiają na stronę.",
    }));
    story.take(1, HEAD, chronicle, "tell-persons", json!({
        "persons_decision": "TellPublicly", "persons_exception": "DisproportionateEffort", "persons_told_on": story.day(1),
        "persons_reasons": "Szkoła nie zna dzisiejszych adresów 412 absolwentów sprzed trzydziestu lat.",
        "persons_channel": "strona internetowa szkoły, lokalna gazeta i tablica ogłoszeń",
        "persons_notice": "Skan księgi absolwentów z lat 1980–1996 był przez cztery dni dostępny na stronie szkoły. Są w nim \
            imiona, nazwiska, numery PESEL i adresy z czasu nauki. Plik usunięto. Ktoś mógł użyć tych danych, na przykład do \
            zaciągnięcia pożyczki.",
    }));
}

/// Data that the school keeps for somebody else, who decides whether the authority hears of it.
fn entrusted(story: &mut Story) {
    // The director sees the record of processing categories, from which the client's contract comes over.
    story.enter(1, HEAD, (REGISTER, "kursanci"), json!({
        "title": "Lista kursantów wysłana do wszystkich naraz", "aware_at": story.instant(1, 7, 40), "kind": "Breach",
        "description": "Wiadomość o terminie egzaminu wysłano z jawną listą adresów wszystkich kursantów.",
        "reporter": "Alicja Przykładna", "role": "Processor", "categories": ["@processing-categories:egzaminy"],
        "clients": [{"client": "Centrum Kursów Wzorcowych", "told_at": story.instant(1, 7, 50)}],
        "nature": ["Confidentiality"], "how": ["WrongRecipient"], "source": "Internal", "persons": 18,
        "person_categories": ["OtherPersons"], "data_categories": ["Names", "EmailAddress"],
        "effects": "Kursanci poznali wzajemnie swoje adresy.",
        "measures_taken": "Poproszono odbiorców o usunięcie wiadomości, następne wysyła się z ukrytymi adresami.",
    }));
}
