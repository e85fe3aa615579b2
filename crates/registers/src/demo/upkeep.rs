//! The upkeep of the school's IT: backups with their tests, reviews with their faults, stations with their scans.

use rodowod_domain::draw::drawn;
use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";
const IT: &str = "administrator IT";

pub fn tell(story: &mut Story) {
    backups(story);
    reviews(story);
    stations(story);
}

fn plan(more: Value) -> Value {
    super::joined(
        json!({
            "side": "Server", "scope": ["Database", "Configuration"], "cycle": "Daily", "logging": "OnceWeekly", "owner": IT,
            "target": "dysk kopii zapasowych w gabinecie dyrektora", "devices": ["@devices:dysk-kopii"],
            "is_encrypted": true, "is_off_site": true, "who_reaches": [IT, "dyrektor"],
            "kept_for": "7 dziennych, 4 tygodniowe, 12 miesięcznych",
        }),
        more,
    )
}

fn runs(story: &Story, from: i64, to: i64, result: &str) -> Value {
    json!({"runs": [{"from": story.day(from), "to": story.day(to), "result": result, "checked_by": "Filip Atrapa"}]})
}

fn test(story: &Story, ago: i64, copy_ago: i64, result: &str) -> Value {
    json!({"tests": [{
        "tested_on": story.day(ago), "copy_made_on": story.day(copy_ago), "result": result, "minutes": 35,
        "tested_by": "Filip Atrapa", "note": "odtworzono na komputerze zapasowym, liczba wpisów zgodna",
    }]})
}

fn backups(story: &mut Story) {
    const REGISTER: &str = "backups";
    let office = (REGISTER, "sekretariat");
    story.enter(FOUNDED - 6, BY, office, plan(json!({
        "name": "Sekretariat uczniowski", "starts_on": story.day(FOUNDED - 6), "datasets": ["@datasets:sekretariat-uczniowski"],
        "media": ["@media:kopia-miesieczna"],
    })));
    story.take(FOUNDED - 7, BY, office, "start", json!({}));
    story.take(FOUNDED - 30, BY, office, "record-test", test(story, FOUNDED - 30, FOUNDED - 20, "Restored"));
    story.take(48, BY, office, "record-restore", json!({"restores": [{
        "incident_on": story.day(49), "copy_made_on": story.day(50), "is_scanned": true,
        "decided_by": "Igor Modelowy", "decided_on": story.day(48), "restored_on": story.day(48), "result": "Restored", "restored_by": "Filip Atrapa", "note": "po zaniku zasilania",
    }]}));
    story.take(30, BY, office, "record-run", runs(story, 44, 30, "Complete"));
    let seed = format!("{}, w obecności sekretarki", story.day(12));
    let there = (30..=44).map(|ago| (story.day(ago), ago));
    let chosen = drawn(&seed, there.clone().map(|(day, _)| day), 1);
    let copy_ago = there.into_iter().find(|(day, _)| chosen.contains(day)).map_or(30, |(_, ago)| ago);
    story.take(12, BY, office, "draw", json!({"draws": [{ "seed": seed }]}));
    story.take(11, BY, office, "record-test", test(story, 11, copy_ago, "Restored"));
    let label = format!("KOPIA MIESIĘCZNA – Sekretariat uczniowski – {}", story.day(10));
    story.take(
        10,
        BY,
        office,
        "record-copy",
        json!({"copies": [{
            "made_on": story.day(10), "label": label, "place": "sejf w gabinecie dyrektora", "is_encrypted": true,
        }]}),
    );
    story.take(2, BY, office, "record-run", runs(story, 8, 2, "Complete"));

    // The next test comes soon.
    let payroll = (REGISTER, "kadry");
    story.enter(
        FOUNDED - 6,
        BY,
        payroll,
        plan(json!({
            "name": "Program kadrowy", "system": "@systems:kadry", "starts_on": story.day(FOUNDED - 6),
            "datasets": ["@datasets:kadry-system"], "logging": "EachRun", "is_off_site": false,
        })),
    );
    story.take(FOUNDED - 7, BY, payroll, "start", json!({}));
    story.take(25, BY, payroll, "record-test", test(story, 25, 31, "Restored"));
    let label = format!("KOPIA MIESIĘCZNA – Program kadrowy – {}", story.day(9));
    let copy =
        json!({"made_on": story.day(9), "label": label, "place": "sejf w gabinecie dyrektora", "is_encrypted": true});
    story.take(9, BY, payroll, "record-copy", json!({ "copies": [copy] }));
    story.take(1, BY, payroll, "record-run", runs(story, 6, 1, "Complete"));

    let deputy = (REGISTER, "zastepca");
    story.enter(
        FOUNDED - 6,
        BY,
        deputy,
        plan(json!({
            "name": "Arkusze zastępcy dyrektora", "side": "Station", "scope": ["Files"], "cycle": "AfterUse",
            "starts_on": story.day(FOUNDED - 6), "owner": "zastępca dyrektora", "datasets": ["@datasets:arkusz"],
            "target": "dysk zewnętrzny", "is_off_site": false, "who_reaches": ["zastępca dyrektora"],
        })),
    );
    story.take(FOUNDED - 7, BY, deputy, "start", json!({}));
    let reason = "Zastępca na zwolnieniu, arkusz prowadzi dyrektor na platformie.";
    story.take_because(20, BY, deputy, Because { step: "suspend", fields: json!({}), reason });

    story.enter(
        8,
        BY,
        (REGISTER, "rekrutacja"),
        plan(json!({
            "name": "Rekrutacja – pliki robocze", "side": "Station", "scope": ["Files"], "starts_on": story.day(-6),
            "datasets": ["@datasets:rekrutacja"], "is_encrypted": false,
        })),
    );
    let old = (REGISTER, "stary-dziennik");
    story.enter(FOUNDED - 6, BY, old, plan(json!({
        "name": "Dawny dziennik elektroniczny", "system": "@systems:stary-dziennik", "starts_on": story.day(FOUNDED),
    })));
    let ended = json!({"ended_on": story.day(90)});
    let reason = "System wyłączono, dane przeniesiono do nowego dziennika.";
    story.take_because(90, BY, old, Because { step: "end", fields: ended, reason });
}

fn review(more: Value) -> Value {
    super::joined(json!({"reviewer": IT}), more)
}

fn reviews(story: &mut Story) {
    const REGISTER: &str = "maintenance";
    let quarterly = (REGISTER, "siec");
    story.enter(
        FOUNDED - 8,
        BY,
        quarterly,
        review(json!({
            "name": "Sieć w budynku głównym", "thing": "Network", "reason": "Quarterly", "planned_on": story.day(100),
        })),
    );
    story.take(99, BY, quarterly, "complete", json!({
        "by": "OwnIt", "checked": ["Cabling", "Protection", "Logs"], "done_on": story.day(99), "summary": "Bez uwag.",
    }));
    // A quarter will have gone by in a few days.
    story.enter(
        30,
        BY,
        (REGISTER, "siec-nastepny"),
        review(json!({
            "name": "Sieć w budynku głównym", "thing": "Network", "reason": "Quarterly", "planned_on": story.day(-4),
        })),
    );
    let faulty = (REGISTER, "kadry");
    story.enter(15, BY, faulty, review(json!({
        "name": "Program kadrowy po aktualizacji", "thing": "System", "systems": ["@systems:kadry"], "reason": "ProgramEdition",
        "changed_on": story.day(16), "planned_on": story.day(12),
    })));
    story.take(
        1,
        BY,
        faulty,
        "note-faults",
        json!({
            "by": "OutsideSupervised", "supervisor": "Filip Atrapa", "done_on": story.day(1),
            "checked": ["SignInOfEachRole", "FunctionsOnData", "Menus", "Lists", "Forms", "Reports"],
            "faults": [{"what": "zestawienie urlopów liczy dni podwójnie"}],
        }),
    );
    let mended = (REGISTER, "dysk-kopii");
    story.enter(40, BY, mended, review(json!({
        "name": "Dysk kopii zapasowych", "thing": "Device", "devices": ["@devices:dysk-kopii"], "reason": "ReportedFault",
        "planned_on": story.day(38),
    })));
    story.take(
        38,
        BY,
        mended,
        "note-faults",
        json!({
            "by": "OwnIt", "checked": ["Backups"], "done_on": story.day(38),
            "faults": [{"what": "uszkodzony przewód", "cause": "zużycie", "removed_on": story.day(38)}],
        }),
    );
    story.take(36, BY, mended, "mend", json!({"iod_told_on": story.day(37), "summary": "Wymieniono przewód."}));
    story.enter(3, BY, (REGISTER, "ups"), review(json!({
        "name": "Zasilacz awaryjny serwera", "thing": "PowerSupply", "reason": "ProducersTerm", "planned_on": story.day(-18),
    })));
    let cancelled = (REGISTER, "pracownia");
    story.enter(88, BY, cancelled, review(json!({
        "name": "Komputery pracowni w budynku B", "thing": "Device", "reason": "Quarterly", "planned_on": story.day(70),
    })));
    let reason = "Pracownię przeniesiono do budynku głównego.";
    story.take_because(79, BY, cancelled, Because { step: "cancel", fields: json!({}), reason });
}

fn station(name: &str, device: &str, user: &str) -> Value {
    json!({
        "station": name, "device": device, "user": user, "program": "program antywirusowy z konsolą",
        "is_continuous": true, "scans_mail": true, "updates": "Automatic",
    })
}

fn scan(story: &Story, ago: i64, found: u32) -> Value {
    json!({"scans": [{
        "scanned_on": story.day(ago), "kind": "Full", "definitions_on": story.day(ago), "with_media": true, "found": found,
    }]})
}

fn stations(story: &mut Story) {
    const REGISTER: &str = "malware-scans";
    let office = (REGISTER, "sekretariat");
    story.enter(
        FOUNDED - 8,
        BY,
        office,
        station("Komputer sekretariatu", "@devices:komputer-sekretariat", "sekretariat"),
    );
    story.take(9, BY, office, "record-scan", scan(story, 9, 0));
    story.take(2, BY, office, "record-scan", scan(story, 2, 0));
    let head = (REGISTER, "dyrektor");
    story.enter(FOUNDED - 8, BY, head, station("Komputer dyrektora", "@devices:komputer-dyrektor", "dyrektor"));
    story.take(3, BY, head, "record-scan", scan(story, 3, 0));
    let counsellor = (REGISTER, "pedagog");
    let body = station("Komputer pedagoga i psychologa", "@devices:komputer-pedagog", "psycholog");
    story.enter(FOUNDED - 8, BY, counsellor, body);
    story.take(1, BY, counsellor, "record-scan", scan(story, 1, 1));
    story.take(1, BY, counsellor, "report-malware", json!({"infections": [{
        "found_on": story.day(1), "threat": "dokument z makrem", "source": "załącznik wiadomości", "it_told_on": story.day(1),
        "iod_told_on": story.day(1),
    }]}));
    let old = (REGISTER, "stary-laptop");
    story.enter(
        FOUNDED - 8,
        BY,
        old,
        station("Laptop sekretariatu (poprzedni)", "@devices:stary-laptop", "sekretariat"),
    );
    let ended = json!({"ended_on": story.day(29)});
    story.take_because(29, BY, old, Because { step: "end", fields: ended, reason: "Laptop wycofano z użycia." });
}
