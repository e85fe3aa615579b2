//! The staff of the school and their authorisations, in every state from prepared to completed.

use serde_json::{Value, json};

use super::{Because, FOUNDED, Story};

const BY: &str = "dyrektor";
const REGISTER: &str = "authorisations";

/// Sets of a person, by symbolic name.
type Sets = &'static [&'static str];

const OFFICE: Sets = &[
    "ksiega-dzieci",
    "ksiega-uczniow",
    "ksiega-arkuszy",
    "arkusze-ocen",
    "kadry",
    "druki",
    "legitymacje",
    "swiadectwa",
    "duplikaty",
    "wypadki",
    "zwolnienia-wf",
    "zwolnienia-lekarskie",
    "zastepstwa",
    "delegacje",
    "odziez",
    "zfss",
    "czas-pracy",
    "archiwum",
    "upowaznienia",
    "sekretariat-uczniowski",
    "kadry-system",
    "sio",
];
const HEAD: Sets = &[
    "egzamin-zewnetrzny",
    "awans",
    "poprawkowe",
    "protokoly-rady",
    "czytelnicy",
    "zdrowie",
    "pedagog",
    "dziennik-papierowy",
    "egzaminy-system",
    "arkusz",
];
const DEPUTY: Sets = &[
    "egzamin-zewnetrzny",
    "awans",
    "poprawkowe",
    "protokoly-rady",
    "czytelnicy",
    "dziennik-papierowy",
    "arkusz",
    "rekrutacja",
];
const FORM_TEACHER: Sets = &["ksiega-arkuszy", "arkusze-ocen", "dziennik-papierowy", "rekrutacja"];

struct Person {
    key: &'static str,
    name: &'static str,
    post: &'static str,
    unit: &'static str,
    sets: &'static [Sets],
    /// First day of the authorisation, days ago.
    since: i64,
    more: fn(&Story) -> Value,
}

fn nothing(_: &Story) -> Value {
    json!({})
}

const PEOPLE: &[Person] = &[
    Person {
        key: "dyrektor",
        name: "Halina Wzorcowa",
        post: "Dyrektor szkoły",
        unit: "dyrekcja",
        sets: &[OFFICE, HEAD],
        since: 800,
        more: |_| {
            json!({
                "account": "dyrektor", "registers": ["Everything"], "special_categories": true,
                "issuer_ground": "powierzenie stanowiska dyrektora szkoły przez organ prowadzący",
                "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"],
            })
        },
    },
    Person {
        key: "iod",
        name: "Igor Modelowy",
        post: "Inspektor ochrony danych",
        unit: "samodzielne stanowisko",
        sets: &[],
        since: 500,
        more: |_| {
            json!({
                "account": "iod", "person_type": "Officer", "registers": ["Everything"], "powers": ["View", "Enter", "Change", "Disclose"],
                "functions": ["Officer"],
                "special_categories": true, "data_categories": "wszystkie, w zakresie zadań z art. 39 RODO",
            })
        },
    },
    Person {
        key: "sekretariat",
        name: "Alicja Przykładna",
        post: "Sekretarz szkoły",
        unit: "sekretariat",
        sets: &[OFFICE],
        since: 700,
        more: |_| {
            json!({
                "account": "sekretariat", "registers": ["Datasets", "Areas", "Devices", "Processors", "Requests", "Breaches"],
                "systems": [
                    {"system": "miejska platforma oświatowa", "login": "a.przykladna"},
                    {"system": "program kadrowy", "login": "aprzykladna"},
                ],
                "withdrawals": [{"resource": "klucz do sekretariatu"}, {"resource": "konto w programie kadrowym"}],
            })
        },
    },
    Person {
        key: "psycholog",
        name: "Marta Zmyślona",
        post: "Psycholog szkolny",
        unit: "zespół wspomagający",
        sets: &[&["pedagog"]],
        since: 430,
        more: |_| {
            json!({
                "account": "psycholog", "registers": ["Datasets", "Breaches"], "powers": ["View", "Enter"], "special_categories": true,
                "systems": [{"system": "system pomocy psychologiczno-pedagogicznej", "login": "m.zmyslona"}],
                "withdrawals": [{"resource": "klucz do gabinetu 14"}],
            })
        },
    },
    // The power to hand data over goes with three registers alone, so it has an authorisation of its own.
    Person {
        key: "sekretariat-udostepnienia",
        name: "Alicja Przykładna",
        post: "Sekretarz szkoły",
        unit: "sekretariat",
        sets: &[],
        since: 160,
        more: |_| {
            json!({
                "account": "sekretariat", "registers": ["Disclosures", "ChildDataRequests", "Pickups"],
                "powers": ["View", "Enter", "Change", "Disclose"],
            })
        },
    },
    // Keeps the door in the afternoon: sees who may collect whom, and writes down what happened.
    Person {
        key: "swietlica",
        name: "Weronika Makietowa",
        post: "Wychowawca świetlicy",
        unit: "świetlica",
        sets: &[],
        since: 210,
        more: |_| json!({"account": "swietlica", "registers": ["Pickups"], "powers": ["View", "Enter"]}),
    },
    Person {
        key: "zastepca",
        name: "Robert Próbny",
        post: "Zastępca dyrektora",
        unit: "dyrekcja",
        sets: &[OFFICE, DEPUTY],
        since: 760,
        more: |_| {
            json!({
                "account": "zastepca", "functions": ["Supervisor"], "special_categories": true,
                "registers": [
                    "Authorisations", "Positions", "Trainings", "Pledges", "Acknowledgements", "Permissions", "Datasets",
                    "Breaches",
                ],
                "systems": [{"system": "system rekrutacji", "login": "r.probny"}],
            })
        },
    },
    Person {
        key: "wychowawca",
        name: "Beata Testowa",
        post: "Wychowawca klasy 4a",
        unit: "nauczyciele",
        sets: &[FORM_TEACHER],
        since: 450,
        more: |_| json!({"systems": [{"system": "dziennik elektroniczny", "login": "b.testowa"}]}),
    },
    Person {
        key: "pedagog",
        name: "Celina Rekwizyt",
        post: "Pedagog szkolny",
        unit: "zespół wspomagający",
        sets: &[&["pedagog", "rekrutacja"]],
        since: 440,
        more: |_| json!({"special_categories": true}),
    },
    Person {
        key: "bibliotekarz",
        name: "Dorota Papierowa",
        post: "Bibliotekarz",
        unit: "biblioteka",
        sets: &[&["czytelnicy", "protokoly-rady"]],
        since: 351,
        more: |story| json!({"to": story.day(-14)}),
    },
    Person {
        key: "ksiegowa",
        name: "Ewa Liczydło",
        post: "Główna księgowa",
        unit: "księgowość",
        sets: &[&["kadry", "sio"]],
        since: 690,
        more: |_| json!({"activities": ["@processing-activities:kadry"], "special_categories": true}),
    },
    Person {
        key: "kadry",
        name: "Grażyna Szablon",
        post: "Specjalista do spraw kadr",
        unit: "sekretariat",
        sets: &[&["kadry", "kadry-system"]],
        since: 400,
        more: nothing,
    },
    Person {
        key: "administrator-it",
        name: "Filip Atrapa",
        post: "Administrator systemów informatycznych",
        unit: "informatyka",
        sets: &[&["sekretariat-uczniowski", "kadry-system", "arkusz", "rekrutacja"]],
        since: 200,
        more: |_| json!({"powers": ["View", "Change", "Administer"], "systems": [{"system": "serwer szkoły", "login": "administrator"}]}),
    },
    // Looks after accounts and devices, and into no set.
    Person {
        key: "informatyk",
        name: "Filip Atrapa",
        post: "Administrator systemów informatycznych",
        unit: "informatyka",
        sets: &[],
        since: 200,
        more: |_| {
            json!({
                "account": "informatyk", "functions": ["Technician"], "powers": ["View", "Enter", "Change", "Administer"],
                "registers": ["Authorisations", "Devices", "Systems", "Media", "Backups", "Maintenance", "MalwareScans"],
                "data_categories": "dane kont i uprawnień w systemach",
            })
        },
    },
    Person {
        key: "informatyka",
        name: "Jakub Makieta",
        post: "Nauczyciel informatyki",
        unit: "nauczyciele",
        sets: &[&["rekrutacja"]],
        since: 300,
        more: nothing,
    },
];

pub fn tell(story: &mut Story) {
    for (index, person) in PEOPLE.iter().enumerate() {
        let body = body(story, person, &format!("UPO/{}/2026", index + 1));
        story.enter(FOUNDED - 7, BY, (REGISTER, person.key), body);
        // Nobody grants to himself: the head's own authorisation comes with the founding.
        let by = if person.key == BY { "" } else { BY };
        story.take(FOUNDED - 7, by, (REGISTER, person.key), "prepare", json!({}));
        story.take(FOUNDED - 7, by, (REGISTER, person.key), "grant", json!({"received_on": story.day(FOUNDED - 7)}));
    }
    on_the_way(story);
    gone(story);
}

fn body(story: &Story, person: &Person, reference: &str) -> Value {
    let datasets: Vec<String> =
        person.sets.iter().flat_map(|sets| sets.iter()).map(|key| format!("@datasets:{key}")).collect();
    let trained = person.since.min(320);
    let mut body = json!({
        "person": person.name, "person_type": "Employee", "post": person.post, "unit": person.unit, "reference": reference,
        "powers": ["View", "Enter", "Change"], "datasets": datasets, "from": story.day(person.since),
        "issuer": "Halina Wzorcowa, dyrektor", "training_date": story.day(trained), "pledge_date": story.day(person.since),
        "training_title": "Ochrona danych osobowych w szkole", "policy_version": "3.1", "policy_date": story.day(trained),
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, (person.more)(story)) {
        body.extend(more);
    }
    body
}

/// Prepared, because the training has not been held yet, and suspended for a long absence.
fn on_the_way(story: &mut Story) {
    story.enter(4, BY, (REGISTER, "pielegniarka"), json!({
        "person": "Lidia Fikcyjna", "person_type": "Contractor", "post": "Pielęgniarka szkolna", "unit": "gabinet profilaktyki",
        "reference": "UPO/17/2026", "powers": ["View", "Enter"], "datasets": ["@datasets:zdrowie"], "special_categories": true,
        "from": story.day(-3),
    }));
    story.take(3, "iod", (REGISTER, "pielegniarka"), "prepare", json!({}));
    let absent = Person {
        key: "sekretariat-2",
        name: "Oliwia Pozorna",
        post: "Referent w sekretariacie",
        unit: "sekretariat",
        sets: &[&["legitymacje", "duplikaty", "sekretariat-uczniowski"]],
        since: 380,
        more: nothing,
    };
    let body = body(story, &absent, "UPO/13/2026");
    let record = (REGISTER, absent.key);
    story.enter(FOUNDED - 7, BY, record, body);
    story.take(FOUNDED - 7, BY, record, "prepare", json!({}));
    story.take(FOUNDED - 7, BY, record, "grant", json!({}));
    let reason = "Nieobecność dłuższa niż 30 dni.";
    let fields = json!({"block_ground": "LongAbsence", "block_until": story.day(-20)});
    story.take_because(33, BY, record, Because { step: "suspend", fields, reason });
}

fn gone(story: &mut Story) {
    let left = Person {
        key: "wychowawca-2",
        name: "Paweł Udawany",
        post: "Wychowawca klasy 6b",
        unit: "nauczyciele",
        sets: &[FORM_TEACHER],
        since: 460,
        more: |_| json!({"withdrawals": [{"resource": "konto w dzienniku elektronicznym"}, {"resource": "laptop służbowy"}]}),
    };
    granted(story, &left, "UPO/14/2026");
    // Everything came back on the day; nobody has confirmed it yet.
    let fields = json!({
        "withdrawn_on": story.day(11), "withdrawal_reason": "EndOfContract",
        "withdrawals": [{"resource": "konto w dzienniku elektronicznym", "done_on": story.day(11)},
            {"resource": "laptop służbowy", "done_on": story.day(11)}],
    });
    let step = Because { step: "withdraw", fields, reason: "Rozwiązanie umowy za porozumieniem stron." };
    story.take_because(11, BY, (REGISTER, left.key), step);
    let intern = Person {
        key: "praktykantka",
        name: "Natalia Ćwiczebna",
        post: "Praktykantka w bibliotece",
        unit: "biblioteka",
        sets: &[&["czytelnicy"]],
        since: 100,
        more: |story| json!({"person_type": "Trainee", "powers": ["View"], "to": story.day(2)}),
    };
    granted(story, &intern, "UPO/15/2026");
    let back = json!({"withdrawals": [{"resource": "konto w katalogu biblioteki", "done_on": story.day(2)}]});
    story.take(1, BY, (REGISTER, intern.key), "expire", back);
    let retired = Person {
        key: "dawna-ksiegowa",
        name: "Zofia Rozliczona",
        post: "Księgowa",
        unit: "księgowość",
        sets: &[&["kadry"]],
        since: 900,
        more: nothing,
    };
    granted(story, &retired, "UPO/16/2026");
    let fields = json!({"withdrawn_on": story.day(75), "withdrawal_reason": "EndOfContract"});
    story.take_because(
        75,
        BY,
        (REGISTER, retired.key),
        Because { step: "withdraw", fields, reason: "Przejście na emeryturę." },
    );
    let done = json!({"withdrawals": [{"resource": "konto w programie kadrowym", "done_on": story.day(75)}]});
    story.take(74, BY, (REGISTER, retired.key), "complete", done);
}

fn granted(story: &mut Story, person: &Person, reference: &str) {
    let ago = (FOUNDED - 7).min(person.since);
    let body = body(story, person, reference);
    story.enter(ago, BY, (REGISTER, person.key), body);
    story.take(ago, BY, (REGISTER, person.key), "prepare", json!({}));
    story.take(ago, BY, (REGISTER, person.key), "grant", json!({}));
}
