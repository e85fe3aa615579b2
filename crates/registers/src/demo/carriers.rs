//! Media and protocols of destruction: a copy in the safe, a stick that should be back, one that is gone, and what was
//! destroyed, each with its papers.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";
const MEDIA: &str = "media";

pub fn tell(story: &mut Story) {
    in_use(story);
    losses(story);
    gone(story);
    protocols(story);
}

fn medium(more: Value) -> Value {
    super::joined(
        json!({
            "kind": "UsbStick", "writing": "Rewritable", "purpose": "Transport", "contents": "SingleItems",
            "encryption": "WholeMedium", "has_password": true, "storage": "LockedFurniture", "area": "@areas:sekretariat",
            "who_reaches": ["sekretariat", "dyrektor"],
        }),
        more,
    )
}

fn in_use(story: &mut Story) {
    story.enter(
        FOUNDED - 5,
        BY,
        (MEDIA, "kopia-miesieczna"),
        medium(json!({
            "label": "N/001", "kind": "Disk", "purpose": "Backup", "contents": "WholeSets", "storage": "Safe",
            "area": "@areas:dyrektor", "place": "sejf, półka dolna", "who_reaches": ["dyrektor", "administrator IT"],
            "datasets": ["@datasets:sekretariat-uczniowski", "@datasets:kadry-system"], "copy_cycle": "Monthly",
            "copy_of": "Sekretariat uczniowski", "copy_made_on": story.day(FOUNDED - 5),
        })),
    );
    let stick = (MEDIA, "pendrive-sekretariat");
    story.enter(FOUNDED - 5, BY, stick, medium(json!({"label": "N/002", "needed_until": story.day(-20)})));
    story.take(
        9,
        BY,
        stick,
        "issue",
        json!({
            "custodian": "Beata Testowa", "post": "nauczyciel", "issued_on": story.day(9), "return_due": story.day(-5),
            "contents": "SingleItems", "encryption": "WholeMedium",
        }),
    );
    story.enter(70, BY, (MEDIA, "karta-aparatu"), medium(json!({
        "label": "N/003", "kind": "MemoryCard", "purpose": "WorkingCopy", "encryption": "NotEncrypted", "has_password": false,
        "description": "Zdjęcia z pasowania, do wyboru na stronę szkoły.", "needed_until": story.day(-12),
    })));
    story.enter(26, BY, (MEDIA, "nosnik-obcy"), medium(json!({
        "label": "Z/001", "purpose": "FromOutside", "giver": "organ prowadzący", "scanned_on": story.day(26),
        "encryption": "EncryptedFiles", "description": "Arkusze do spisu, do zwrotu po wczytaniu.", "needed_until": story.day(-4),
    })));
}

fn losses(story: &mut Story) {
    let lost = (MEDIA, "pendrive-zgubiony");
    story.enter(FOUNDED - 5, BY, lost, medium(json!({"label": "N/004", "needed_until": story.day(-60)})));
    story.take(
        1,
        BY,
        lost,
        "report-loss",
        json!({
            "lost_on": story.day(3), "lost_how": "Był w plecaku ze sprawdzianami.", "breach": "@breaches:plecak",
        }),
    );
    let found_unreadable = (MEDIA, "pendrive-tramwaj");
    story.enter(FOUNDED - 5, BY, found_unreadable, medium(json!({"label": "N/005", "needed_until": story.day(50)})));
    story.take(60, BY, found_unreadable, "report-loss", json!({
        "lost_on": story.day(60), "lost_how": "Był w torbie razem z zaginionym laptopem.", "breach": "@breaches:laptop",
    }));
    let reason = "Nie odnalazł się przez miesiąc; był zaszyfrowany w całości.";
    story.take_because(30, BY, found_unreadable, Because { step: "write-off", fields: json!({}), reason });
}

fn gone(story: &mut Story) {
    let worn = (MEDIA, "plyty");
    story.enter(FOUNDED - 5, BY, worn, medium(json!({
        "label": "N/006", "kind": "OpticalDisc", "writing": "WriteOnce", "purpose": "Archive", "contents": "WholeSets",
        "encryption": "NotEncrypted", "description": "Archiwum świadectw na płytach.",
    })));
    let reason = "Dane przeniesiono na zaszyfrowany dysk.";
    let fields = json!({"withdrawn_on": story.day(13)});
    story.take_because(13, BY, worn, Because { step: "withdraw", fields, reason });
    let withdrawn = json!({"withdrawn_on": story.day(40)});
    let disk = (MEDIA, "dysk-stary");
    story.enter(FOUNDED - 5, BY, disk, medium(json!({"label": "N/007", "kind": "Disk", "purpose": "Backup"})));
    story.take_because(40, BY, disk, Because { step: "withdraw", fields: withdrawn, reason: "Uszkodzone sektory." });
    let handed = (MEDIA, "plyta-dla-sadu");
    story.enter(50, BY, handed, medium(json!({
        "label": "N/008", "kind": "OpticalDisc", "writing": "WriteOnce", "purpose": "HandOver", "encryption": "EncryptedFiles",
    })));
    story.take(
        48,
        BY,
        handed,
        "hand-over",
        json!({
            "handed_to": "sąd rejonowy, wydział rodzinny", "handed_ground": "art. 6 ust. 1 lit. c RODO, wezwanie sądu",
            "handed_consent": "Controller", "consent_by": "Halina Wzorcowa", "handed_on": story.day(48),
        }),
    );
}

fn protocol(more: Value) -> Value {
    super::joined(
        json!({
            "ground": "WornOut", "protection_class": "High", "place": "budynek główny, archiwum",
            "lots": [{"carrier": "HardDisk", "what": "dysk kopii zapasowych", "quantity": "1 szt.", "level": 4}],
            "signatures": [
                {"person": "Filip Atrapa", "role": "It"}, {"person": "Alicja Przykładna", "role": "User"},
            ],
        }),
        more,
    )
}

fn done(story: &Story, ago: i64) -> Value {
    json!({
        "retention_checked": true, "no_hold": true, "other_copies_checked": true, "protection_class": "High",
        "method": "Shredded", "carried_on": story.day(ago),
    })
}

fn approval(story: &Story, ago: i64) -> Value {
    json!({
        "approved_by": "Halina Wzorcowa", "approved_on": story.day(ago),
        "signatures": [
            {"person": "Filip Atrapa", "role": "It", "signed_on": story.day(ago)},
            {"person": "Alicja Przykładna", "role": "User", "signed_on": story.day(ago)},
        ],
    })
}

fn protocols(story: &mut Story) {
    const REGISTER: &str = "destructions";
    let disk = (REGISTER, "dysk");
    story.enter(36, BY, disk, protocol(json!({
        "subject": "Dysk dawnych kopii zapasowych", "media": ["@media:dysk-stary"], "devices": ["@devices:dysk-kopii-stary"],
        "tool": "niszczarka H-4 administratora IT",
    })));
    story.take(35, BY, disk, "carry-out", done(story, 35));
    story.take(34, BY, disk, "approve", approval(story, 34));
    story.take(33, BY, disk, "file", json!({"iod_received_on": story.day(33)}));
    story.take(32, BY, (MEDIA, "dysk-stary"), "destroy", json!({"destruction": "@destructions:dysk"}));

    let papers = (REGISTER, "wydruki");
    story.enter(
        9,
        BY,
        papers,
        protocol(json!({
            "subject": "Wydruki robocze z rekrutacji", "ground": "NotNeeded", "datasets": ["@datasets:rekrutacja"],
            "lots": [{"carrier": "Paper", "what": "wydruki robocze", "quantity": "ok. 12 kg", "level": 4}],
            "tool": "niszczarka P-4 w sekretariacie",
        })),
    );
    story.take(8, BY, papers, "carry-out", done(story, 8));
    story.take(4, BY, papers, "approve", approval(story, 4));

    // Carried out, and not signed by all yet.
    let slips = (REGISTER, "zgody");
    story.enter(4, BY, slips, protocol(json!({
        "subject": "Zgody na wycieczki z ubiegłego roku", "ground": "RetentionOver",
        "lots": [{"carrier": "Paper", "what": "formularze zgód", "period": "ubiegły rok szkolny", "quantity": "1 segregator", "level": 4}],
    })));
    story.take(3, BY, slips, "carry-out", done(story, 3));

    story.enter(6, BY, (REGISTER, "plyty"), protocol(json!({
        "subject": "Płyty z archiwum świadectw", "ground": "CopyOutdated", "media": ["@media:plyty"],
        "lots": [{"carrier": "OpticalDisc", "what": "płyty jednokrotnego zapisu", "quantity": "14 szt.", "level": 4}],
    })));
    let diaries = (REGISTER, "dzienniki");
    story.enter(30, BY, diaries, protocol(json!({
        "subject": "Papierowe dzienniki zajęć", "ground": "RetentionOver", "datasets": ["@datasets:dziennik-papierowy"],
        "lots": [{"carrier": "Paper", "what": "dzienniki zajęć", "quantity": "9 szt."}],
    })));
    let reason = "Trwa kontrola organu prowadzącego, dzienniki są potrzebne.";
    story.take_because(28, BY, diaries, Because { step: "abandon", fields: json!({}), reason });
}
