//! Outsiders who ask about children, and those who collect them.

use serde_json::{Value, json};

use super::{Because, Story};

const OFFICE: &str = "sekretariat";
const REQUESTS: &str = "child-data-requests";
const PICKUPS: &str = "pickups";

pub fn tell(story: &mut Story) {
    asked_by_law(story);
    asked_by_others(story);
    collected(story);
    kept_away(story);
}

fn asked_by_law(story: &mut Story) {
    let court = (REQUESTS, "sad");
    story.enter(40, OFFICE, court, json!({
        "child": "Nikodem Wymyślony", "group": "6a", "asker": "Sąd Rejonowy w Mieście, Wydział Rodzinny",
        "asker_kind": "GuardianshipCourt", "received": story.day(40), "asked_by": "EDelivery", "received_by": "Alicja Przykładna",
        "wanted": "Opinia wychowawcy i frekwencja w bieżącym roku.", "case_number": "III Nsm 44/26",
        "provision": "art. 570¹ KPC", "is_confidential": true,
    }));
    story.take(40, OFFICE, court, "verify", json!({"asker_check": "ElectronicSignature", "checked_on": story.day(40)}));
    story.take(37, OFFICE, court, "disclose", json!({
        "assessment": "Sąd działa na podstawie ustawy, zakres wynika z zarządzenia.", "confidence_lift": "SpecialProvision",
        "scope_given": "Opinia wychowawcy i zestawienie frekwencji.", "manner": "EDelivery", "secured": "przesyłka przez e-Doręczenia",
        "answered_on": story.day(37), "answer_reference": "SP.0123.11.2026",
    }));
    // The welfare centre is to be answered within seven days: the term has passed.
    let welfare = (REQUESTS, "ops");
    story.enter(4, OFFICE, welfare, json!({
        "child": "Lena Zmyślona", "group": "2b", "asker": "Ośrodek Pomocy Społecznej w Mieście", "asker_kind": "WelfareCentre",
        "received": story.day(4), "asked_by": "Letter", "wanted": "Obecność dziecka i korzystanie z obiadów.",
        "provision": "art. 105 ustawy o pomocy społecznej",
    }));
    story.take(3, OFFICE, welfare, "verify", json!({"asker_check": "OfficialLetter", "checked_on": story.day(3)}));
    let call = (REQUESTS, "telefon");
    story.enter(6, OFFICE, call, json!({
        "child": "Igor Niezapisany", "asker": "mężczyzna przedstawiający się jako dzielnicowy", "asker_kind": "Police",
        "received": story.day(6), "asked_by": "Phone", "wanted": "Czy dziecko było dziś w szkole.",
    }));
    story.take(6, OFFICE, call, "demand-writing", json!({"writing_demanded_on": story.day(6)}));
}

fn asked_by_others(story: &mut Story) {
    story.enter(2, OFFICE, (REQUESTS, "klub"), json!({
        "child": "uczniowie klasy 4a", "asker": "Klub Sportowy Wzorzec", "asker_kind": "Other", "received": story.day(2),
        "asked_by": "Email", "wanted": "Lista uczniów do zaproszenia na trening.",
    }));
    let insurer = (REQUESTS, "ubezpieczyciel");
    story.enter(30, OFFICE, insurer, json!({
        "child": "Oskar Przykładny", "group": "3c", "asker": "Towarzystwo Ubezpieczeń Pozór", "asker_kind": "Insurer",
        "received": story.day(30), "asked_by": "Letter", "wanted": "Okoliczności wypadku na przerwie.",
    }));
    story.take(29, OFFICE, insurer, "redirect", json!({"redirected_on": story.day(29)}));
    story.take(
        21,
        "dyrektor",
        insurer,
        "approve",
        json!({
            "parent": "Ewa Przykładna", "parent_consent_on": story.day(22), "head_consent_on": story.day(21),
        }),
    );
    let school = (REQUESTS, "uczelnia");
    story.enter(18, OFFICE, school, json!({
        "child": "uczniowie klas ósmych", "asker": "zespół badawczy uczelni", "asker_kind": "Other", "received": story.day(18),
        "asked_by": "Email", "wanted": "Oceny i dane kontaktowe rodziców.",
    }));
    story.take(17, OFFICE, school, "redirect", json!({"redirected_on": story.day(17)}));
    let paper = (REQUESTS, "gazeta");
    story.enter(50, OFFICE, paper, json!({
        "child": "Kalina Próbna", "asker": "lokalna gazeta", "asker_kind": "Media", "received": story.day(50), "asked_by": "Phone",
        "wanted": "Informacje o uczestniczce konkursu.",
    }));
    let fields = json!({"refusal_reason": "NoGround", "answered_on": story.day(50)});
    story.take_because(
        50,
        OFFICE,
        paper,
        Because { step: "refuse", fields, reason: "Brak podstawy; wskazano rodzica." },
    );
}

fn pickup(story: &Story, (child, group): (&str, &str), (collector, relation): (&str, &str), more: Value) -> Value {
    let mut body = json!({
        "child": child, "group": group, "kind": "Authorised", "collector": collector, "relation": relation,
        "document": "IdCard", "parent": "Anna Przykładna", "parent_phone": "600 000 002", "granted_on": story.day(80),
        "channel": "PaperForm", "period": "UntilWithdrawn", "from": story.day(80), "parent_told_on": story.day(80),
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    body
}

fn accepted(story: &mut Story, key: &'static str, body: Value) {
    story.enter(80, OFFICE, (PICKUPS, key), body);
    story.take(80, OFFICE, (PICKUPS, key), "accept", json!({}));
}

fn collected(story: &mut Story) {
    let grandmother = json!({"document_end": "482", "phone": "600 000 001", "collector_told_on": story.day(80)});
    let body = pickup(story, ("Maja Przykładna", "zerówka B"), ("Zofia Wzorcowa", "Grandparent"), grandmother);
    accepted(story, "babcia", body);
    let checked = json!({"checks": [{
        "at": story.instant(2, 14, 10), "staff": "Weronika Makietowa", "document_seen": true, "result": "Released",
    }]});
    story.take(1, "swietlica", (PICKUPS, "babcia"), "check", checked);
    let neighbour = json!({"document": "MobileId", "days": ["Monday", "Wednesday", "Friday"], "period": "FromTo", "to": story.day(-40),
        "collector_told_on": story.day(80)});
    let body = pickup(story, ("Maja Przykładna", "zerówka B"), ("Urszula Zmyślona", "Neighbour"), neighbour);
    accepted(story, "sasiadka", body);
    let body = pickup(
        story,
        ("Antoni Próbny", "1a"),
        ("Bartosz Próbny", "Sibling"),
        json!({
            "birth": story.day(4300), "document": "StudentCard", "parent": "Cezary Próbny", "collector_told_on": story.day(80),
        }),
    );
    accepted(story, "brat", body);
    story.enter(3, OFFICE, (PICKUPS, "jednorazowo"), pickup(story, ("Hanna Testowa", "1b"), ("Irena Testowa", "Relative"), json!({
        "period": "Once", "from": story.day(-1), "granted_on": story.day(3), "parent": "Beata Testowa", "channel": "ClassRegister",
    })));
}

fn kept_away(story: &mut Story) {
    let barred = json!({
        "kind": "Barred", "court_reference": "III Nsm 9/26", "parent": "Anna Przykładna",
    });
    let mut body = pickup(story, ("Maja Przykładna", "zerówka B"), ("Dawid Nieobecny", "Parent"), barred);
    if let Value::Object(body) = &mut body {
        body.remove("document");
    }
    accepted(story, "zakaz", body);
    let body = pickup(story, ("Antoni Próbny", "1a"), ("Joanna Dawna", "Carer"), json!({"parent": "Cezary Próbny"}));
    accepted(story, "opiekunka", body);
    let fields = json!({
        "end": "Withdrawn", "withdrawn_at": story.instant(9, 7, 45), "withdrawn_by": "Cezary Próbny, w dzienniku elektronicznym",
    });
    story.take(8, "swietlica", (PICKUPS, "opiekunka"), "withdraw", fields);
}
