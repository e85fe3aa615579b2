//! The door of the school: guests under supervision, one who has not been signed out, and keys that are out.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";

pub fn tell(story: &mut Story) {
    visitors(story);
    keys(story);
}

fn visitors(story: &mut Story) {
    const REGISTER: &str = "visitors";
    let repair = (REGISTER, "serwisant");
    story.enter(
        12,
        BY,
        repair,
        json!({
            "visitor": "Jan Przykładowy", "organisation": "Przykładowy Serwis Kserokopiarek", "purpose": "Repair",
            "area": "@areas:sekretariat", "expected_on": story.day(12),
        }),
    );
    story.take(12, BY, repair, "let-in", json!({
        "supervisor": "Alicja Przykładna", "came_at": story.instant(12, 7, 10), "document_seen": true, "badge": "G-3",
        "may_see_data": true, "pledged_on": story.day(12),
    }));
    story.take(11, BY, repair, "let-out", json!({
        "left_at": story.instant(12, 7, 55), "badge_returned": true, "taken_out": "urządzenie do naprawy, bez dysku",
    }));
    // Nobody wrote down that this one went home.
    let electrician = (REGISTER, "elektryk");
    story.enter(2, BY, electrician, json!({
        "visitor": "Piotr Fikcyjny", "organisation": "Instalacje Wzorcowe", "purpose": "Construction", "area": "@areas:archiwum",
    }));
    story.take(2, BY, electrician, "let-in", json!({
        "supervisor": "Filip Atrapa", "came_at": story.instant(2, 7, 30), "document_seen": true, "brought": "narzędzia",
    }));
    story.enter(3, BY, (REGISTER, "kontrola"), json!({
        "visitor": "Zofia Modelowa", "organisation": "organ prowadzący", "purpose": "Inspection", "area": "@areas:dyrektor",
        "expected_on": story.day(-5),
    }));
    let cancelled = (REGISTER, "dostawca");
    story.enter(20, BY, cancelled, json!({
        "visitor": "Adam Testowy", "organisation": "Meble Szkolne Atrapa", "purpose": "Delivery", "place": "pokój nauczycielski",
        "expected_on": story.day(18),
    }));
    let reason = "Dostawę przyjęto przy wejściu.";
    story.take_because(18, BY, cancelled, Because { step: "call-off", fields: json!({}), reason });
}

fn key(label: &str, opens: &str, what: &str, area: &str) -> Value {
    json!({
        "label": label, "opens": opens, "what": what, "area": area, "copies": 2,
        "deposit_place": "zamykana gablota w gabinecie dyrektora", "keeper": "sekretariat", "entitled": ["sekretariat", "dyrektor"],
    })
}

fn taken(story: &Story, holder: &str, ago: i64) -> Value {
    json!({"holder": holder, "taken_at": story.instant(ago, 7, 20), "holding": "ForTheDay", "handed_by": "Alicja Przykładna"})
}

fn keys(story: &mut Story) {
    const REGISTER: &str = "keys";
    let files = (REGISTER, "szafa");
    story.enter(FOUNDED - 4, BY, files, key("12/1", "Cabinet", "szafa z aktami uczniów", "@areas:sekretariat"));
    story.take(3, BY, files, "hand-out", taken(story, "Alicja Przykładna", 3));
    story.take(2, BY, files, "deposit", json!({"deposited_at": story.instant(3, 15, 5)}));
    let archive = (REGISTER, "archiwum");
    story.enter(FOUNDED - 4, BY, archive, key("A/1", "Archive", "archiwum szkolne", "@areas:archiwum"));
    story.take(2, BY, archive, "hand-out", taken(story, "Filip Atrapa", 2));
    story.take(1, BY, archive, "deposit", json!({"deposited_at": story.instant(2, 15, 5)}));
    let office = (REGISTER, "pedagog");
    story.enter(FOUNDED - 4, BY, office, key("14/1", "Room", "gabinet pedagoga i psychologa", "@areas:pedagog"));
    story.take(
        FOUNDED - 5,
        BY,
        office,
        "hand-out",
        json!({
            "holder": "Marta Zmyślona", "taken_at": story.instant(FOUNDED - 5, 7, 30), "holding": "ForGood",
            "consent_by": "Halina Wzorcowa",
        }),
    );
    let staff = (REGISTER, "szafka-imienna");
    story.enter(FOUNDED - 4, BY, staff, key("P/7", "Cabinet", "szafka imienna", "@areas:pokoj-nauczycielski"));
    story.take(
        1,
        BY,
        staff,
        "report-loss",
        json!({"lost_on": story.day(1), "lost_how": "Wypadł z kieszeni na boisku."}),
    );
    let building = (REGISTER, "budynek-b");
    story.enter(FOUNDED - 4, BY, building, key("B/0", "Building", "wejście do budynku B", "@areas:pracownia"));
    let withdrawn = json!({"withdrawn_on": story.day(78)});
    let reason = "Pracownię przeniesiono, zamek przejął organ prowadzący.";
    story.take_because(78, BY, building, Because { step: "withdraw", fields: withdrawn, reason });
}
