//! The programs of the school: in use, planned, withdrawn with data still to be settled, and settled.

use serde_json::json;

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";
const REGISTER: &str = "systems";

pub fn tell(story: &mut Story) {
    in_use(story);
    small(story);
    coming_and_going(story);
}

fn in_use(story: &mut Story) {
    let register = (REGISTER, "dziennik");
    story.enter(FOUNDED - 5, BY, register, json!({
        "name": "Dziennik elektroniczny", "kind": "Platform", "hosting": "Supplier", "supplier": "@processors:dziennik",
        "producer": "Dzienniki Wzorcowe sp. z o.o.", "address": "https://dziennik.example",
        "purpose": "Oceny, frekwencja, kontakt z rodzicami.", "licence": "umowa 17/2025", "licence_until": story.day(-25),
        "datasets": ["@datasets:sekretariat-uczniowski"], "activities": ["@processing-activities:nauczanie"],
        "devices": ["@devices:laptop-nauczyciel"], "owner": "zastępca dyrektora", "administrator": "administrator IT",
        "sign_in": ["PasswordAndCode"], "idle_minutes": 15, "failed_tries": 5,
        "levels": [
            {"code": "N", "name": "nauczyciel", "data": "Oceny i frekwencja własnych klas.",
             "operations": "podgląd, wprowadzanie, poprawianie", "posts": "nauczyciel, wychowawca klasy"},
            {"code": "S", "name": "sekretariat", "data": "Kartoteka uczniów.", "operations": "podgląd, wprowadzanie, wydruk",
             "posts": "sekretariat"},
            {"code": "D", "name": "dyrekcja", "data": "Całość.", "operations": "podgląd, zestawienia",
             "posts": "dyrektor, zastępca dyrektora"},
        ],
        "backup": "Supplier", "backup_cycle": "Daily", "backup_place": "drugie centrum danych dostawcy",
        "protections": ["AutomaticUpdates", "Backup"], "logged": ["SignIn", "Entering", "Changing", "Disclosing"],
        "logs_months": 24, "lists_person": true, "disclosure_log": "InRegister",
    }));
    story.take(FOUNDED - 6, BY, register, "start", json!({"last_review": story.day(130)}));

    // A password alone stands before data of health, and the last review is more than a year old.
    let payroll = (REGISTER, "kadry");
    story.enter(FOUNDED - 5, BY, payroll, json!({
        "name": "Program kadrowy", "kind": "Application", "hosting": "Own", "supplier": "@processors:kadry",
        "producer": "Program Kadrowy Atrapa", "edition": "12.4", "support_until": story.day(-200),
        "datasets": ["@datasets:kadry-system"], "activities": ["@processing-activities:kadry"],
        "devices": ["@devices:komputer-sekretariat"], "special_categories": true, "owner": "dyrektor",
        "administrator": "administrator IT", "sign_in": ["Password"], "failed_tries": 3,
        "backup": "Own", "backup_cycle": "Daily", "backup_place": "dysk kopii zapasowych", "logged": ["SignIn", "Changing"],
        "logs_months": 12, "disclosure_log": "InRegister", "last_review": story.day(300),
        "levels": [{"code": "K", "name": "kadry i płace", "operations": "wszystkie", "posts": "sekretariat, kadry, księgowość"}],
    }));
    story.take(FOUNDED - 6, BY, payroll, "start", json!({}));
}

/// Programs of which little is known yet; the platform of the city needs no contract of ours.
fn small(story: &mut Story) {
    let city = (REGISTER, "platforma");
    story.enter(FOUNDED - 5, BY, city, json!({
        "name": "Miejska platforma oświatowa", "kind": "Platform", "hosting": "PublicBody", "producer": "organ prowadzący",
        "datasets": ["@datasets:sio", "@datasets:arkusz"], "owner": "dyrektor", "administrator": "organ prowadzący",
        "sign_in": ["PasswordAndCode"], "backup": "Supplier", "disclosure_log": "InSystem", "last_review": story.day(130),
    }));
    story.take(FOUNDED - 6, BY, city, "start", json!({}));
    let recruitment = (REGISTER, "rekrutacja");
    story.enter(FOUNDED - 5, BY, recruitment, json!({
        "name": "System rekrutacji", "kind": "Platform", "hosting": "PublicBody", "datasets": ["@datasets:rekrutacja"],
        "owner": "zastępca dyrektora", "administrator": "organ prowadzący", "sign_in": ["Password"], "backup": "Supplier",
    }));
    story.take(FOUNDED - 6, BY, recruitment, "start", json!({}));
}

fn coming_and_going(story: &mut Story) {
    story.enter(
        15,
        BY,
        (REGISTER, "odbiory"),
        json!({
            "name": "Aplikacja do odbioru dzieci ze świetlicy", "kind": "Application", "hosting": "Supplier",
            "purpose": "Rodzic zgłasza w telefonie, że przyjdzie po dziecko.", "owner": "dyrektor",
        }),
    );
    let old = (REGISTER, "stary-dziennik");
    story.enter(FOUNDED - 5, BY, old, json!({
        "name": "Stary dziennik elektroniczny", "kind": "Platform", "hosting": "Supplier",
        "supplier": "@processors:dawny-dziennik", "owner": "zastępca dyrektora", "administrator": "administrator IT",
        "sign_in": ["Password"], "backup": "Supplier",
    }));
    story.take(FOUNDED - 6, BY, old, "start", json!({}));
    let fields = json!({"withdrawn_on": story.day(95)});
    story.take_because(94, BY, old, Because { step: "withdraw", fields, reason: "Zastąpił go nowy dziennik." });
    let settled = json!({"data_fate": "Migrated", "fate_note": "eksport wczytany do nowego dziennika", "accounts_closed_on": story.day(93)});
    story.take(90, BY, old, "retire", settled);
    let polls = (REGISTER, "ankiety");
    story.enter(
        FOUNDED - 5,
        BY,
        polls,
        json!({
            "name": "Ankiety w arkuszu online", "kind": "Website", "hosting": "Supplier", "owner": "pedagog",
            "administrator": "pedagog", "sign_in": ["Password"], "backup": "None",
        }),
    );
    story.take(FOUNDED - 6, BY, polls, "start", json!({}));
    let fields = json!({"withdrawn_on": story.day(17)});
    story.take_because(16, BY, polls, Because { step: "withdraw", fields, reason: "Dostawca bez umowy powierzenia." });
}
