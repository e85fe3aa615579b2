//! What the staff learned, pledged and confirmed, what they were permitted, and the profiles of their posts.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const HEAD: &str = "dyrektor";
const OFFICER: &str = "iod";
const AUTHORISATIONS: &str = "authorisations";

pub fn tell(story: &mut Story) {
    applied_for(story);
    positions(story);
    trainings(story);
    pledges(story);
    permissions(story);
}

fn positions(story: &mut Story) {
    let secretary = json!({
        "name": "Sekretarz szkoły", "unit": "sekretariat", "powers": ["View", "Enter", "Change", "Disclose"],
        "registers": ["Datasets", "Requests", "Breaches", "Disclosures"], "access_level": "B – sekretariat",
        "datasets": ["@datasets:ksiega-uczniow", "@datasets:legitymacje", "@datasets:duplikaty"],
        "systems": [{"system": "miejska platforma oświatowa", "rights": "sekretariat"}],
        "trainings": ["Ochrona danych osobowych w szkole"],
        "documents": ["zobowiązanie do poufności", "zapoznanie się z polityką"], "to_take_back": ["klucz do sekretariatu"],
    });
    story.enter(FOUNDED - 9, HEAD, ("positions", "sekretarz"), secretary);
    let teacher = json!({
        "name": "Wychowawca klasy", "unit": "nauczyciele", "powers": ["View", "Enter", "Change"],
        "datasets": ["@datasets:dziennik-papierowy", "@datasets:arkusze-ocen"],
        "systems": [{"system": "dziennik elektroniczny", "rights": "wychowawca"}],
        "trainings": ["Ochrona danych osobowych w szkole"], "documents": ["zobowiązanie do poufności"],
        "to_take_back": ["laptop służbowy"],
    });
    story.enter(FOUNDED - 9, HEAD, ("positions", "wychowawca"), teacher);
    let doctor = json!({
        "name": "Lekarz szkolny", "unit": "gabinet profilaktyki", "powers": ["View"], "datasets": ["@datasets:zdrowie"],
        "special_categories": true,
    });
    story.enter(FOUNDED - 9, HEAD, ("positions", "lekarz"), doctor);
    let reason = "Szkoła nie zatrudnia już lekarza.";
    let step = Because { step: "archive", fields: json!({}), reason };
    story.take_because(60, HEAD, ("positions", "lekarz"), step);
}

fn training(story: &Story, kind: &str, planned: i64) -> Value {
    json!({
        "topic": "Ochrona danych osobowych w szkole", "kind": kind, "form": "OnSite", "planned_on": story.day(planned),
        "trainer": "Igor Modelowy", "repeat_months": 12, "pass_mark": 60,
        "programme": "Podstawy, naruszenia i ich zgłaszanie, hasła, praca poza szkołą.",
        "questions": [{"question": "Komu zgłosisz zgubiony pendrive?", "answer": "Od razu dyrektorowi albo IOD."}],
    })
}

fn trainings(story: &mut Story) {
    let place = ("trainings", "roczne");
    story.enter(FOUNDED - 10, OFFICER, place, training(story, "Cyclic", 90));
    let attendance = json!([
        {"person": "Alicja Przykładna", "account": "sekretariat", "present": true, "score": 90, "certificate": "Z/1"},
        {"person": "Marta Zmyślona", "account": "psycholog", "present": true, "score": 80, "certificate": "Z/2"},
        {"person": "Robert Próbny", "account": "zastepca", "present": true, "score": 70, "certificate": "Z/3"},
        {"person": "Beata Testowa", "present": false},
    ]);
    story.take(90, OFFICER, place, "hold", json!({"held_on": story.day(90), "attendance": attendance}));
    story.take(88, OFFICER, place, "close", json!({}));
    let place = ("trainings", "wstepne");
    story.enter(20, OFFICER, place, training(story, "Induction", 9));
    let newcomer = json!([{"person": "Tomasz Zapowiedziany", "present": true, "score": 85}]);
    story.take(9, OFFICER, place, "hold", json!({"held_on": story.day(9), "attendance": newcomer}));
    story.enter(14, OFFICER, ("trainings", "zdalna"), training(story, "RemoteWork", -16));
    let place = ("trainings", "odwolane");
    story.enter(50, OFFICER, place, training(story, "NewThreat", 40));
    let reason = "Prowadzący zachorował, treść przekazano na piśmie.";
    story.take_because(41, OFFICER, place, Because { step: "cancel", fields: json!({}), reason });
}

fn pledges(story: &mut Story) {
    let words =
        "Zachowam w tajemnicy dane osobowe i sposoby ich zabezpieczenia, także po ustaniu zatrudnienia lub współpracy.";
    let pledge = |name: &str, more: Value| {
        let mut body = json!({"person": name, "words": words, "points": ["Safeguards", "Passwords", "Reporting"]});
        if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
            body.extend(more);
        }
        body
    };
    let signed = |day: String| json!({"signed_on": day, "manner": "Paper"});
    let known = [
        ("sekretariat", "Alicja Przykładna", 112),
        ("psycholog", "Marta Zmyślona", 112),
        ("dawna", "Zofia Rozliczona", 111),
    ];
    for (key, name, ago) in known {
        let more = if key == "dawna" { json!({}) } else { json!({"account": key}) };
        story.enter(ago, HEAD, ("pledges", key), pledge(name, more));
        story.take(ago, HEAD, ("pledges", key), "sign", signed(story.day(ago)));
    }
    story.take(75, HEAD, ("pledges", "dawna"), "end", json!({"ended_on": story.day(75)}));
    story.enter(6, HEAD, ("pledges", "nowy"), pledge("Tomasz Zapowiedziany", json!({"post": "Wychowawca klasy 1b"})));
    story.enter(30, HEAD, ("pledges", "zbedny"), pledge("Leon Zbędny", json!({})));
    let step = Because { step: "void", fields: json!({}), reason: "Upoważnienia nie nadano." };
    story.take_because(4, HEAD, ("pledges", "zbedny"), step);
}

fn permissions(story: &mut Story) {
    let permission = |name: &str, kind: &str, subject: &str, more: Value| {
        let mut body = json!({"person": name, "kind": kind, "subject": subject, "from": story.day(40)});
        if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
            body.extend(more);
        }
        body
    };
    let given = json!({"safeguards": ["Encryption", "ScreenLock", "Vpn"], "instructed_on": story.day(45), "to": story.day(-25)});
    let asked = [
        ("praca-zdalna", permission("Alicja Przykładna", "RemoteWork", "praca zdalna we wtorki", given.clone())),
        ("telefon", permission("Beata Testowa", "PrivateEquipment", "prywatny telefon do dziennika", json!({}))),
        ("pendrive", permission("Jakub Makieta", "ExternalMedia", "własny pendrive", json!({}))),
        ("menedzer", permission("Grażyna Szablon", "PasswordManager", "menedżer haseł", given)),
    ];
    for (key, body) in asked {
        story.enter(42, OFFICER, ("permissions", key), body);
    }
    story.take(41, HEAD, ("permissions", "praca-zdalna"), "grant", json!({}));
    story.take(41, HEAD, ("permissions", "menedzer"), "grant", json!({}));
    let reason = "Na nośniki prywatne nie zezwalamy; szkoła wyda służbowy.";
    let refused = Because { step: "refuse", fields: json!({}), reason };
    story.take_because(41, HEAD, ("permissions", "pendrive"), refused);
    let ended = Because { step: "end", fields: json!({"ended_on": story.day(12)}), reason: "Zmiana stanowiska." };
    story.take_because(12, OFFICER, ("permissions", "menedzer"), ended);
}

/// The deputy applied: one waits, one was held back by IT, one was refused.
fn applied_for(story: &mut Story) {
    let application = |name: &str, post: &str, set: &str, why: &str| {
        json!({
            "person": name, "person_type": "Employee", "post": post, "unit": "nauczyciele", "why": why,
            "powers": ["View", "Enter"], "datasets": [format!("@datasets:{set}")], "from": story.day(-7),
        })
    };
    let applications = [
        (
            "nowy-wychowawca",
            application("Tomasz Zapowiedziany", "Wychowawca klasy 1b", "dziennik-papierowy", "Obejmuje klasę 1b."),
        ),
        (
            "rekrutacja-2",
            application("Jagoda Odłożona", "Członek komisji rekrutacyjnej", "rekrutacja", "Komisja rekrutacyjna."),
        ),
        ("archiwum-2", application("Leon Zbędny", "Konserwator", "archiwum", "Porządkowanie archiwum.")),
    ];
    for (key, body) in applications {
        story.enter(6, "zastepca", (AUTHORISATIONS, key), body);
    }
    story.take(5, OFFICER, (AUTHORISATIONS, "rekrutacja-2"), "prepare", json!({}));
    let reason = "Konto w systemie rekrutacji miałoby prawa administratora; proszę o węższe.";
    let held = Because { step: "stop", fields: json!({}), reason };
    story.take_because(5, "informatyk", (AUTHORISATIONS, "rekrutacja-2"), held);
    let reason = "Do porządkowania akt nie trzeba wglądu w ich treść.";
    story.take_because(5, HEAD, (AUTHORISATIONS, "archiwum-2"), Because { step: "refuse", fields: json!({}), reason });
}
