//! Rooms and devices of the school, with the faults that a real inventory has: names that match no set, a system
//! without support, a device nobody has looked at.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

pub fn tell(story: &mut Story) {
    areas(story);
    devices(story);
}

fn areas(story: &mut Story) {
    let rooms = [
        ("sekretariat", office(story)),
        ("dyrektor", head(story)),
        ("pedagog", counsellor(story)),
        ("pielegniarka", nurse(story)),
        ("biblioteka", library(story)),
        ("archiwum", archive(story)),
        ("pokoj-nauczycielski", staff_room(story)),
        (
            "pracownia",
            json!({
                "building": "Budynek B", "floor": "I piętro", "room": "Pracownia komputerowa, sala 21", "kind": "Classroom",
                "access": ["nauczyciel informatyki", "administrator IT"], "keeper": "nauczyciel informatyki",
                "safeguards": ["LockedWhenAway", "Alarm"], "safeguards_note": "Sala zamykana, klucz w sekretariacie.",
            }),
        ),
    ];
    for (key, body) in rooms {
        story.enter(FOUNDED - 1, "dyrektor", ("areas", key), body);
    }
    let fields = json!({"left_on": story.day(80)});
    let reason = "Pracownię przeniesiono do budynku głównego.";
    story.take_because(79, "dyrektor", ("areas", "pracownia"), Because { step: "leave", fields, reason });
}

fn office(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "parter", "room": "Sekretariat", "kind": "Office",
        "access": ["sekretariat", "dyrektor", "zastępca dyrektora"], "keeper": "sekretariat",
        "key_place": "zamykana gablota w gabinecie dyrektora",
        "safeguards": ["AccessControl", "LockedWhenAway", "LockedCabinets", "Alarm"],
        "safeguards_note": "Pokój zamykany pod nieobecność pracownika, szafy na klucz, petenci przy okienku.",
        "checked_on": story.day(150),
        "datasets": sets(&[
            "ksiega-dzieci", "ksiega-uczniow", "arkusze-ocen", "kadry", "druki", "legitymacje", "swiadectwa", "duplikaty",
            "wypadki", "zwolnienia-wf", "zwolnienia-lekarskie", "zastepstwa", "delegacje", "odziez", "zfss", "czas-pracy",
            "upowaznienia",
        ]),
        "datasets_named": ["Absolwenci"],
    })
}

fn head(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "parter", "room": "Gabinet dyrektora", "kind": "Office",
        "access": ["dyrektor", "zastępca dyrektora"], "keeper": "dyrektor",
        "safeguards": ["AccessControl", "LockedWhenAway", "LockedCabinets", "Safe", "KeyCabinet"],
        "safeguards_note": "Gabinet zamykany przy każdym wyjściu, sejf na druki.",
        "checked_on": story.day(150),
        "datasets": sets(&["awans", "egzamin-zewnetrzny", "poprawkowe"]),
        "datasets_named": ["Nadzór pedagogiczny"],
    })
}

fn counsellor(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "I piętro", "room": "Gabinet pedagoga i psychologa, pok. 14", "kind": "Office",
        "access": ["pedagog", "psycholog"], "keeper": "pedagog", "key_place": "u pedagoga i w gablocie dyrektora",
        "safeguards": ["LockedWhenAway", "MetalCabinet", "KeyLog"],
        "safeguards_note": "Teczki uczniów w szafie metalowej, rozmowy przy zamkniętych drzwiach.",
        "checked_on": story.day(140), "datasets": sets(&["pedagog"]),
    })
}

fn nurse(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "parter", "room": "Gabinet profilaktyki zdrowotnej", "kind": "Office",
        "access": ["pielęgniarka"], "keeper": "pielęgniarka", "safeguards": ["LockedWhenAway", "MetalCabinet"],
        "safeguards_note": "Karty zdrowia w zamykanej szafie metalowej.",
        "checked_on": story.day(140), "datasets": sets(&["zdrowie"]),
    })
}

fn library(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "I piętro", "room": "Biblioteka", "kind": "Library",
        "access": ["bibliotekarz"], "keeper": "bibliotekarz", "safeguards": ["LockedWhenAway", "LockedCabinets"],
        "safeguards_note": "Protokoły rady w szafie zamykanej na klucz.",
        "checked_on": story.day(140), "datasets": sets(&["czytelnicy", "protokoly-rady"]),
    })
}

fn archive(story: &Story) -> Value {
    json!({
        "building": "Budynek główny", "floor": "piwnica", "room": "Archiwum szkolne", "kind": "Archive",
        "access": ["sekretariat", "dyrektor"], "keeper": "sekretariat",
        "key_place": "gabinet dyrektora, zamykana szafka na klucze",
        "safeguards": ["AccessControl", "LockedCabinets", "KeyCabinet", "FireProtection"],
        "safeguards_note": "Wejście tylko z pracownikiem sekretariatu, pobranie klucza wpisywane do zeszytu.",
        "checked_on": story.day(130), "datasets": sets(&["archiwum", "ksiega-arkuszy", "dziennik-papierowy"]),
    })
}

fn staff_room(story: &Story) -> Value {
    json!({
        "building": "Budynek B", "floor": "parter", "room": "Pokój nauczycielski", "kind": "Office",
        "access": ["nauczyciel", "wychowawca klasy"], "keeper": "zastępca dyrektora",
        "safeguards": ["AccessControl", "Shredder"], "safeguards_note": "Zamek szyfrowy, szafki imienne, niszczarka.",
        "checked_on": story.day(130),
    })
}

fn devices(story: &mut Story) {
    for (key, body) in [computers(story), carried(story), small(story)].concat() {
        story.enter(FOUNDED - 2, "dyrektor", ("devices", key), body);
    }
    let by = "dyrektor";
    let sent = json!({
        "repair_way": "DisksRemoved", "data_removed_on": story.day(12), "sent_on": story.day(12), "repair_due": story.day(-5),
        "repair_firm": "Przykładowy Serwis Kserokopiarek",
    });
    let reason = "Uszkodzony podajnik papieru.";
    story.take_because(12, by, ("devices", "drukarka"), Because { step: "send-to-repair", fields: sent, reason });
    let tablet = ("devices", "tablet-biblioteki");
    let missed = json!({
        "lost_on": story.day(8), "lost_how": "Nie wrócił z wypożyczalni biblioteki.", "breach": "@breaches:laptop",
    });
    story.take(7, by, tablet, "report-loss", missed);
    let reader = ("devices", "czytnik");
    let missed = json!({"lost_on": story.day(60), "lost_how": "Zaginął w podróży.", "breach": "@breaches:laptop"});
    story.take(59, by, reader, "report-loss", missed);
    let reason = "Nie odnalazł się; nie było na nim danych uczniów.";
    story.take_because(45, by, reader, Because { step: "write-off", fields: json!({}), reason });
    let withdrawn = json!({"withdrawn_on": story.day(30)});
    let old = Because { step: "withdraw", fields: withdrawn.clone(), reason: "Wymiana na nowy sprzęt." };
    story.take_because(29, by, ("devices", "stary-laptop"), old);
    let old = Because { step: "withdraw", fields: withdrawn, reason: "Wymiana na nowy sprzęt." };
    story.take_because(29, by, ("devices", "dysk-kopii-stary"), old);
    let wiped = json!({"wipe_method": "Destroyed", "wiped_on": story.day(22), "wipe_protocol": "PU/2/2026"});
    story.take(21, by, ("devices", "dysk-kopii-stary"), "dispose", wiped);
}

fn computers(story: &Story) -> Vec<(&'static str, Value)> {
    let password = |name: &str| json!({"name": name, "authentication": "Password"});
    vec![
        (
            "komputer-sekretariat",
            json!({
                "name": "Komputer sekretariatu", "kind": "Desktop", "asset_number": "INF/014", "area": "@areas:sekretariat",
                "keeper": "sekretariat", "access": ["sekretariat"], "operating_system": "Windows 11",
                "os_support_until": story.day(-330), "sign_in": ["Password"], "networks": ["Lan", "Internet"],
                "network_note": "router z zaporą sieciową", "joined_by": "Filip Atrapa, za zgodą dyrektora",
                "datasets": sets(&["sekretariat-uczniowski", "sio", "kadry-system"]),
                "datasets_named": ["Frekwencja i postępy w nauce"],
                "programs": [
                    {"name": "miejska platforma oświatowa", "authentication": "PasswordAndCode", "provider": "organ prowadzący"},
                    password("program kadrowy"),
                ],
                "protections": ["Antivirus", "Firewall", "SeparateNetwork", "DiskEncryption", "Backup", "PowerSupply"],
                "disk_encryption": "WholeDisk", "lock_minutes": 5,
                "protection_status": "Full", "protection_checked_on": story.day(130),
            }),
        ),
        (
            "komputer-dyrektor",
            json!({
                "name": "Komputer dyrektora", "kind": "Desktop", "asset_number": "INF/002", "area": "@areas:dyrektor",
                "keeper": "dyrektor", "access": ["dyrektor"], "operating_system": "Windows 11",
                "os_support_until": story.day(-330), "sign_in": ["Password"], "networks": ["Lan", "Wifi", "Internet"], "network_key": true,
                "datasets": sets(&["arkusz", "egzaminy-system"]),
                "programs": [password("arkusz organizacyjny"), password("system zgłoszeń na egzamin")],
                "protections": ["Antivirus", "Firewall", "DiskEncryption"], "protection_status": "Full",
                "protection_checked_on": story.day(130),
            }),
        ),
        (
            "komputer-zastepca",
            json!({
                "name": "Komputer zastępcy dyrektora", "kind": "Desktop", "asset_number": "INF/003",
                "area": "@areas:pokoj-nauczycielski", "keeper": "zastępca dyrektora", "access": ["zastępca dyrektora"],
                "operating_system": "Windows 11", "os_support_until": story.day(-330), "sign_in": ["Password"],
                "networks": ["Lan", "Internet"], "datasets": sets(&["arkusz", "rekrutacja"]),
                "datasets_named": ["Frekwencja i postępy w nauce"],
                "programs": [password("system rekrutacji"), {"name": "arkusz w przeglądarce"}],
                "protections": ["Antivirus", "Firewall", "SeparateNetwork", "Backup"], "protection_status": "Partial",
                "protection_checked_on": story.day(130), "extra": "Po każdej sesji kopia na dysk zewnętrzny.",
            }),
        ),
        (
            "komputer-pedagog",
            json!({
                "name": "Komputer pedagoga i psychologa", "kind": "Desktop", "asset_number": "INF/021", "area": "@areas:pedagog",
                "keeper": "psycholog", "access": ["pedagog", "psycholog"], "operating_system": "Windows 10",
                "os_support_until": story.day(-45), "sign_in": ["Password"], "networks": ["Lan", "Internet"],
                "datasets_named": ["System pomocy psychologiczno-pedagogicznej"],
                "programs": [password("system pomocy psychologiczno-pedagogicznej")],
                "protections": ["Antivirus", "Firewall"], "protection_status": "Partial",
                "protection_checked_on": story.day(130),
            }),
        ),
        (
            "drukarka",
            json!({
                "name": "Urządzenie wielofunkcyjne w sekretariacie", "kind": "Printer", "asset_number": "INF/030",
                "area": "@areas:sekretariat", "keeper": "sekretariat", "sign_in": ["Pin"], "networks": ["Lan"],
                "protection_status": "Full", "protection_checked_on": story.day(130),
            }),
        ),
    ]
}

fn carried(story: &Story) -> Vec<(&'static str, Value)> {
    vec![
        (
            "laptop-nauczyciel",
            json!({
                "name": "Laptop w pokoju nauczycielskim", "kind": "Laptop", "asset_number": "INF/017",
                "area": "@areas:pokoj-nauczycielski", "keeper": "administrator IT", "access": ["nauczyciel"], "portable": true,
                "operating_system": "Windows 7", "os_support_until": "2020-01-14", "sign_in": ["Password"],
                "networks": ["Wifi", "Internet"], "network_key": true, "datasets_named": ["Frekwencja i postępy w nauce"],
                "programs": [{"name": "dziennik elektroniczny", "authentication": "Password"}],
                "protections": ["Antivirus", "Firewall"], "protection_status": "Missing",
            }),
        ),
        (
            "telefon",
            json!({
                "name": "Telefon służbowy dyrektora", "kind": "Phone", "asset_number": "INF/040", "keeper": "dyrektor",
                "access": ["dyrektor"], "portable": true, "operating_system": "Android 15",
                "os_support_until": story.day(-900), "sign_in": ["Pin", "Biometric"], "networks": ["Wifi", "Internet"], "network_key": true,
                "protections": ["ScreenLock", "RemoteWipe"], "disk_encryption": "WholeDisk", "lock_minutes": 2,
                "base_place": "gabinet dyrektora",
            }),
        ),
        (
            "dysk-kopii",
            json!({
                "name": "Dysk kopii zapasowych", "kind": "Medium", "asset_number": "INF/051", "area": "@areas:dyrektor",
                "keeper": "administrator IT", "networks": ["Offline"], "sign_in": ["Password"],
                "datasets": sets(&["sekretariat-uczniowski", "kadry-system"]),
                "protections": ["DiskEncryption"], "protection_status": "Full", "protection_checked_on": story.day(125),
            }),
        ),
        (
            "stary-laptop",
            json!({
                "name": "Laptop sekretariatu (poprzedni)", "kind": "Laptop", "asset_number": "INF/009", "keeper": "sekretariat",
                "operating_system": "Windows 10", "os_support_until": story.day(25), "sign_in": ["Password"], "networks": ["Lan"],
                "protection_status": "Partial",
            }),
        ),
        (
            "dysk-kopii-stary",
            json!({
                "name": "Dysk kopii zapasowych (poprzedni)", "kind": "Medium", "asset_number": "INF/050",
                "keeper": "administrator IT", "networks": ["Offline"], "protection_status": "Full",
            }),
        ),
    ]
}

fn small(story: &Story) -> Vec<(&'static str, Value)> {
    let portable = |name: &str, number: &str| {
        json!({
            "name": name, "kind": "Tablet", "asset_number": number, "keeper": "bibliotekarz", "portable": true,
            "base_place": "szafka w bibliotece", "operating_system": "Android 15", "os_support_until": story.day(-500),
            "sign_in": ["Pin"], "networks": ["Wifi"], "network_key": true, "disk_encryption": "WholeDisk", "lock_minutes": 2,
            "protections": ["ScreenLock", "RemoteWipe"], "protection_status": "Full",
        })
    };
    vec![
        ("tablet-biblioteki", portable("Tablet w bibliotece", "INF/060")),
        ("czytnik", portable("Czytnik kodów w bibliotece", "INF/061")),
        (
            "router",
            json!({
                "name": "Router z zaporą", "kind": "Network", "asset_number": "INF/070", "area": "@areas:dyrektor",
                "keeper": "administrator IT", "networks": ["Lan", "Wifi", "Internet"], "network_key": true,
                "joined_by": "Filip Atrapa, za zgodą dyrektora", "sign_in": ["Password"],
                "protections": ["Firewall", "AccessLists", "SeparateNetwork", "AutomaticUpdates"],
                "protection_status": "Full", "protection_checked_on": story.day(130),
            }),
        ),
    ]
}

fn sets(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| format!("@datasets:{key}")).collect()
}
