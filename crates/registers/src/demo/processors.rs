//! Those who process data for the school: in force, running out, over but not settled, refused, and one without a
//! contract.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";

/// Everything that art. 28(3) and the policies ask for.
const WHOLE: &[&str] = &[
    "SubjectAndDuration",
    "NatureAndPurpose",
    "DataAndPersons",
    "ControllerRights",
    "DocumentedInstructions",
    "Secrecy",
    "SecurityMeasures",
    "Subprocessing",
    "HelpWithRequests",
    "HelpWithSecurity",
    "DeleteOrReturn",
    "Audits",
    "UnlawfulInstruction",
    "BreachNotice",
    "AuthorityDemands",
    "ConsentToDisclose",
];

pub fn tell(story: &mut Story) {
    in_force(story);
    at_the_start(story);
    at_the_end(story);
}

/// Verified and under contract some days after the registers were set up.
fn contract(story: &mut Story, key: &'static str, verified_ago: i64, contract: Value) {
    let record = ("processors", key);
    story.take(
        FOUNDED - 3,
        BY,
        record,
        "verify",
        json!({
            "verified_on": story.day(verified_ago), "verdict": "Positive", "decided_by": "Halina Wzorcowa, dyrektor",
            "decided_on": story.day(verified_ago), "evidence_place": "teczka „Powierzenia”, sekretariat",
            "guarantees": [
                {"guarantee": "SecurityPolicy", "answer": "Yes", "evidence": "polityka dostawcy"},
                {"guarantee": "AccessControl", "answer": "Yes", "evidence": "opis kont i uprawnień"},
                {"guarantee": "Encryption", "answer": "Yes", "evidence": "odpowiedź w ankiecie"},
                {"guarantee": "BackupAndRestore", "answer": "Yes", "evidence": "protokół próby odtworzenia"},
                {"guarantee": "IncidentHandling", "answer": "Partly", "evidence": "czas zgłoszenia wpisano do umowy"},
                {"guarantee": "Subprocessors", "answer": "Yes", "evidence": "wykaz podwykonawców dostawcy"},
                {"guarantee": "ReturnOfData", "answer": "Yes", "evidence": "opis eksportu i usunięcia danych"},
            ],
        }),
    );
    story.take(FOUNDED - 4, BY, record, "contract", contract);
}

fn in_force(story: &mut Story) {
    let register = ("processors", "dziennik");
    story.enter(FOUNDED - 2, BY, register, json!({
        "name": "Dzienniki Wzorcowe sp. z o.o.", "kind": "Processor", "address": "ul. Przykładowa 10, 00-001 Miasto",
        "nip": "1234563218", "contact": "Kamil Fikcyjny", "email": "rodo@dzienniki-wzorcowe.example",
        "phone": "22 000 00 10", "dpo": "Julia Pozorna, iod@dzienniki-wzorcowe.example",
        "service": "Dziennik elektroniczny i sekretariat uczniowski",
        "nature_and_purpose": "Przechowuje i udostępnia dziennik na swoich serwerach.",
        "person_categories": ["uczniowie", "rodzice", "nauczyciele"],
        "data_categories": ["dane identyfikacyjne", "oceny i frekwencja", "dane kontaktowe"],
        "datasets": ["@datasets:sekretariat-uczniowski"], "place": "Polska",
    }));
    // Ends within a month, so that the renewal is a task for today.
    contract(
        story,
        "dziennik",
        123,
        json!({
            "contract_number": "PP/1/2025", "contract_date": story.day(340), "contract_until": story.day(-25),
            "main_contract": "umowa o dostęp do dziennika 17/2025", "contract_terms": WHOLE, "breach_notice_hours": 24,
            "subprocessing": "SpecificConsent", "return_days": 14,
        }),
    );
    story.enter(FOUNDED - 2, BY, ("processors", "kadry"), json!({
        "name": "Program Kadrowy Atrapa Jan Rekwizyt", "kind": "Processor", "service": "Serwis programu kadrowo-płacowego",
        "nature_and_purpose": "Zdalny dostęp serwisowy do bazy kadrowej.", "person_categories": ["pracownicy", "członkowie rodzin"],
        "data_categories": ["dane kadrowe", "wynagrodzenia", "zwolnienia lekarskie"], "special_categories": true,
        "datasets": ["@datasets:kadry-system"], "infrastructure": "konto serwisowe na komputerze sekretariatu",
        "place": "Polska", "email": "serwis@atrapa.example",
    }));
    // Last looked at more than a year ago: the next verification is overdue.
    contract(
        story,
        "kadry",
        400,
        json!({
            "contract_number": "PP/2/2024", "contract_date": story.day(399), "contract_terms": &WHOLE[..10],
            "breach_notice_hours": 48, "subprocessing": "Forbidden",
            "gaps_reason": "Umowa sprzed zmiany wzoru. Dostawca przysłał projekt aneksu; bez programu nie naliczymy wynagrodzeń.",
            "gaps_accepted_by": "Halina Wzorcowa, dyrektor", "gaps_until": story.day(-18),
        }),
    );
    story.enter(FOUNDED - 2, BY, ("processors", "poczta"), json!({
        "name": "Chmura Modelowa S.A.", "kind": "Processor", "service": "Poczta służbowa i dysk w chmurze",
        "nature_and_purpose": "Przechowuje skrzynki i pliki pracowników.", "person_categories": ["pracownicy", "korespondenci"],
        "data_categories": ["treść korespondencji", "dane kontaktowe"], "place": "Irlandia", "transfer": true,
        "transfers": [{"place": "Stany Zjednoczone, wsparcie techniczne", "ground": "Adequacy",
            "safeguards": "wpis na listę programu Data Privacy Framework"}],
        "email": "privacy@chmura-modelowa.example",
    }));
    contract(
        story,
        "poczta",
        130,
        json!({
            "contract_number": "PP/3/2025", "contract_date": story.day(128), "contract_until": story.day(-240),
            "contract_terms": WHOLE, "breach_notice_hours": 24, "subprocessing": "GeneralConsent",
        }),
    );
    story.enter(
        FOUNDED - 2,
        BY,
        ("processors", "serwerownia"),
        json!({
            "name": "Serwerownia Próbna sp. z o.o.", "kind": "Subprocessor", "parent": "@processors:dziennik",
            "service": "Kolokacja serwerów dziennika", "data_categories": ["kopie bazy dziennika"], "place": "Polska",
            "special_categories": false,
        }),
    );
    contract(
        story,
        "serwerownia",
        123,
        json!({
            "contract_number": "PP/1a/2025", "contract_date": story.day(330), "announced_on": story.day(345),
            "consent": "Given", "accepted_on": story.day(335), "contract_until": story.day(-25), "contract_terms": WHOLE,
        }),
    );
}

fn at_the_start(story: &mut Story) {
    story.enter(9, BY, ("processors", "niszczenie"), json!({
        "name": "Bezpieczna Makulatura Skrawek", "kind": "Processor", "service": "Niszczenie dokumentów",
        "nature_and_purpose": "Odbiera i niszczy dokumentację po brakowaniu.", "data_categories": ["dokumentacja archiwalna"],
    }));
    // Is to take pictures; the contract is not signed yet.
    let pictures = ("processors", "fotograf");
    story.enter(FOUNDED - 2, BY, pictures, json!({
        "name": "Fotografia Szkolna Makieta", "kind": "Processor", "service": "Zdjęcia klasowe i z uroczystości",
        "nature_and_purpose": "Wykonuje, obrabia i przechowuje zdjęcia.", "person_categories": ["uczniowie", "pracownicy"],
        "data_categories": ["wizerunek", "klasa"], "place": "Polska",
    }));
    story.take(
        66,
        BY,
        pictures,
        "verify",
        json!({
            "verified_on": story.day(67), "verdict": "Conditional", "decided_by": "Halina Wzorcowa, dyrektor",
            "conditions": "Podpisać umowę powierzenia i skrócić przechowywanie zdjęć do 6 miesięcy.",
        }),
    );
    let cloud = ("processors", "chmura");
    story.enter(
        100,
        BY,
        cloud,
        json!({
            "name": "Darmowe Ankiety Pozór", "kind": "Processor", "service": "Ankiety wśród rodziców", "transfer": true,
            "transfers": [{"place": "nieznane, brak odpowiedzi dostawcy", "ground": "ExplicitConsent"}],
            "data_categories": ["opinie", "adresy e-mail"], "verdict": "Negative", "verified_on": story.day(101),
        }),
    );
    let reason = "Dostawca nie wskazał miejsca przetwarzania ani dalszych przetwarzających.";
    story.take_because(99, BY, cloud, Because { step: "reject", fields: json!({}), reason });
}

fn at_the_end(story: &mut Story) {
    let help = ("processors", "obsluga-it");
    story.enter(FOUNDED - 2, BY, help, json!({
        "name": "Pogotowie Komputerowe Udawane", "kind": "Processor", "service": "Obsługa informatyczna szkoły",
        "nature_and_purpose": "Naprawy i zdalna pomoc na stanowiskach.", "data_categories": ["wszystkie dane na stanowiskach"],
        "infrastructure": "hasło administratora lokalnego, klucz do pracowni", "special_categories": true, "place": "Polska",
    }));
    contract(
        story,
        "obsluga-it",
        123,
        json!({
            "contract_number": "PP/4/2025", "contract_date": story.day(300), "contract_terms": WHOLE, "return_days": 5,
        }),
    );
    // The statement comes within five days after the end.
    let fields = json!({"ended_on": story.day(3), "access_withdrawn_on": story.day(3), "demand_sent_on": story.day(2)});
    story.take_because(
        2,
        BY,
        help,
        Because { step: "end", fields, reason: "Szkoła zatrudniła własnego administratora IT." },
    );
    let old = ("processors", "dawny-dziennik");
    story.enter(
        FOUNDED - 2,
        BY,
        old,
        json!({
            "name": "Stary Dziennik Szablon", "kind": "Processor", "service": "Dziennik elektroniczny do końca 2024/25",
            "data_categories": ["oceny i frekwencja"], "place": "Polska",
        }),
    );
    contract(
        story,
        "dawny-dziennik",
        123,
        json!({
            "contract_number": "PP/1/2022", "contract_date": story.day(900), "contract_until": story.day(95), "contract_terms": WHOLE,
        }),
    );
    let fields = json!({"ended_on": story.day(95)});
    story.take_because(94, BY, old, Because { step: "end", fields, reason: "Umowa wygasła, nowy dostawca działa." });
    story.take(90, BY, old, "settle", json!({
        "access_withdrawn_on": story.day(95), "demand_sent_on": story.day(94), "statement_received_on": story.day(91),
        "end_of_data": "ReturnedAndDeleted", "copies_gone": true,
    }));
}
