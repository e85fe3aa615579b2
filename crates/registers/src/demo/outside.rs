//! Data that left the school: disclosures in every state, and transfers to third countries.

use serde_json::json;

use super::{Because, FOUNDED, Story};

const OFFICE: &str = "sekretariat";
const HEAD: &str = "dyrektor";
const DISCLOSURES: &str = "disclosures";
const TRANSFERS: &str = "transfers";

pub fn tell(story: &mut Story) {
    given(story);
    waiting(story);
    transfers(story);
}

fn given(story: &mut Story) {
    let court = (DISCLOSURES, "sad");
    story.enter(37, OFFICE, court, json!({
        "persons": "Nikodem Wymyślony, klasa 6a", "recipient": "Sąd Rejonowy w Mieście", "recipient_kind": "GuardianshipCourt",
        "requested_on": story.day(40), "case_number": "III Nsm 44/26", "asker_check": "ElectronicSignature",
        "systems": ["@systems:dziennik"], "datasets": ["@datasets:arkusze-ocen"], "child_request": "@child-data-requests:sad",
        "ground": "CourtDecision", "provision": "art. 570¹ KPC", "purpose": "Postępowanie opiekuńcze.",
        "scope": "Opinia wychowawcy, frekwencja.", "special_categories": true, "concerns_child": true,
        "assessment": "Zakres wynika z zarządzenia sądu.",
    }));
    story.take(37, OFFICE, court, "disclose", json!({
        "disclosed_at": story.instant(38, 10, 15), "manner": "EDelivery", "carrier": "plik PDF, kopia w teczce ucznia",
        "secured": "e-Doręczenia", "unrelated": "Pseudonymised",
    }));
    // The address was corrected later, and the recipient has not heard of it yet.
    let council = (DISCLOSURES, "gmina");
    story.enter(70, OFFICE, council, json!({
        "persons": "uczniowie dojeżdżający", "recipient": "Urząd Gminy", "recipient_kind": "LocalGovernment",
        "requested_on": story.day(75), "datasets": ["@datasets:ksiega-uczniow"], "ground": "LegalDuty",
        "provision": "art. 39 Prawa oświatowego", "purpose": "Organizacja dowozu.", "scope": "Imię, nazwisko, adres, klasa.",
        "concerns_child": true, "asker_check": "OfficialLetter",
    }));
    story.take(70, OFFICE, council, "disclose", json!({
        "disclosed_at": story.instant(71, 12, 0), "manner": "EncryptedMail", "carrier": "arkusz zaszyfrowany hasłem",
        "secured": "hasło podane telefonicznie", "unrelated": "None",
    }));
    let corrections = json!({"corrections": [{"kind": "Rectified", "on": story.day(1)}]});
    story.take(1, OFFICE, council, "correct", corrections);
    let payroll = (DISCLOSURES, "zus");
    story.enter(100, OFFICE, payroll, json!({
        "persons": "Zofia Rozliczona", "recipient": "Zakład Ubezpieczeń Społecznych", "recipient_kind": "StatutoryBody",
        "requested_on": story.day(110), "ground": "LegalDuty", "provision": "art. 125a ustawy o emeryturach",
        "purpose": "Ustalenie emerytury.", "scope": "Okresy zatrudnienia i zarobki.", "systems": ["@systems:kadry"],
        "asker_check": "OfficialLetter", "assessment": "Obowiązek ustawowy.",
    }));
    story.take(100, OFFICE, payroll, "disclose", json!({
        "disclosed_at": story.instant(101, 9, 30), "manner": "Letter", "carrier": "wydruk", "secured": "list polecony", "unrelated": "None",
    }));
    story.take(95, OFFICE, payroll, "archive", json!({}));
}

fn waiting(story: &mut Story) {
    let insurer = (DISCLOSURES, "ubezpieczyciel");
    story.enter(22, OFFICE, insurer, json!({
        "persons": "Oskar Przykładny, klasa 3c", "recipient": "Towarzystwo Ubezpieczeń Pozór", "recipient_kind": "Insurer",
        "requested_on": story.day(30), "child_request": "@child-data-requests:ubezpieczyciel", "ground": "Consent",
        "consent": "pisemna zgoda matki, teczka ucznia", "parent_consent_on": story.day(22), "purpose": "Odszkodowanie za wypadek.",
        "scope": "Protokół powypadkowy.", "concerns_child": true, "datasets": ["@datasets:wypadki"],
    }));
    story.take(21, HEAD, insurer, "approve", json!({"approved_on": story.day(21)}));
    story.enter(3, OFFICE, (DISCLOSURES, "prokuratura"), json!({
        "persons": "Robert Próbny", "recipient": "Prokuratura Rejonowa", "recipient_kind": "Prosecutor", "requested_on": story.day(4),
        "case_number": "PR 1 Ds 20.2026", "ground": "LegalDuty", "provision": "art. 15 § 3 KPK", "purpose": "Postępowanie przygotowawcze.",
        "scope": "Zakres czynności, lista obecności.", "datasets": ["@datasets:kadry"],
    }));
    let bank = (DISCLOSURES, "bank");
    story.enter(45, OFFICE, bank, json!({
        "persons": "Grażyna Szablon", "recipient": "Bank Wzorcowy", "recipient_kind": "PrivatePerson", "requested_on": story.day(45),
        "ground": "Consent", "consent": "brak", "purpose": "Potwierdzenie zatrudnienia.", "scope": "Wysokość wynagrodzenia.",
    }));
    let fields = json!({"refusal_reason": "NotWritten"});
    story.take_because(
        45,
        OFFICE,
        bank,
        Because { step: "refuse", fields, reason: "Pytano telefonicznie, bez zgody osoby." },
    );
}

fn transfers(story: &mut Story) {
    let mail = (TRANSFERS, "poczta");
    story.enter(FOUNDED - 8, HEAD, mail, json!({
        "name": "Wsparcie techniczne poczty", "recipient": "Chmura Modelowa Inc.", "country": "Stany Zjednoczone", "territory": "US",
        "purpose": "Usuwanie awarii skrzynek.", "data_categories": ["adresy e-mail", "metadane"], "regularity": "Continuous",
        "activities": ["@processing-activities:korespondencja"], "processor": "@processors:poczta",
        "is_certified": true, "certificate": "wpis na liście programu", "personnel": "TransferredCovered",
        "persons_told": "klauzula korespondencji, wersja 2",
    }));
    story.take(FOUNDED - 8, HEAD, mail, "allow", json!({"allowed_on": story.day(FOUNDED - 8)}));
    story.enter(
        14,
        HEAD,
        (TRANSFERS, "ankiety"),
        json!({
            "name": "Ankiety w aplikacji", "recipient": "Survey Example Ltd.", "country": "Indie", "territory": "IN",
            "regularity": "Repeated", "safeguard": "StandardClauses", "safeguard_document": "projekt umowy",
        }),
    );
    let exchange = (TRANSFERS, "wymiana");
    story.enter(90, HEAD, exchange, json!({
        "name": "Wymiana uczniów", "recipient": "Example Grammar School", "country": "Wielka Brytania", "territory": "GB",
        "purpose": "Zakwaterowanie u rodzin.", "data_categories": ["imię, wiek, alergie"], "special_categories": true,
        "regularity": "Once", "person_categories": ["uczniowie"], "persons_told": "klauzula wymiany",
    }));
    story.take(90, HEAD, exchange, "allow", json!({"allowed_on": story.day(91)}));
    let over = Because { step: "end", fields: json!({"ended_on": story.day(52)}), reason: "Wymiana się odbyła." };
    story.take_because(52, HEAD, exchange, over);
    let videos = (TRANSFERS, "filmy");
    story.enter(60, HEAD, videos, json!({
        "name": "Filmy z apelu", "recipient": "Video Example Corp.", "country": "Stany Zjednoczone", "territory": "US",
        "regularity": "Repeated",
    }));
    let no = Because { step: "forbid", fields: json!({}), reason: "Odbiorca bez certyfikatu i bez klauzul." };
    story.take_because(59, HEAD, videos, no);
    let backup = (TRANSFERS, "kopia");
    story.enter(85, HEAD, backup, json!({
        "name": "Kopia strony internetowej", "recipient": "Backup Example Inc.", "country": "Kanada", "territory": "CA",
        "purpose": "Zapasowa kopia strony.", "data_categories": ["dane kontaktowe pracowników"], "regularity": "Continuous",
        "is_commercial": true,
    }));
    story.take(85, HEAD, backup, "allow", json!({"allowed_on": story.day(85)}));
    let stop = Because {
        step: "suspend",
        fields: json!({}),
        reason: "Odbiorca zmienił właściciela, sprawdzamy zakres decyzji.",
    };
    story.take_because(13, HEAD, backup, stop);
}
