//! Every account walks over every address: nothing shows more than its scope by register, data set, unit and power, no
//! route opens a record out of reach, and an authorisation that was withdrawn opens nothing with the very next request.
//!
//! What may be seen is worked out here a second time, from the records of the authorisations alone. The table of routes is
//! walked whole: an address that is in no class fails.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../support/mod.rs"]
mod support;

mod account;
mod classes;
mod office;
mod ways;
mod world;

use std::collections::BTreeSet;

use account::{Walk, method};
use classes::{Class, class, is_walked, name};
use office::{Demo, Person};
use rodowod_web::{Needs, Route, table};
use serde_json::{Value, json};
use support::{file_sent, send};
use ways::Held;
use world::World;

const HEAD: &str = "dyrektor";
const OFFICE: &str = "sekretariat";

/// Every line of the table was asked for, and those of a record in every register.
fn nothing_was_left_out(world: &World, asked: &BTreeSet<(String, String)>) {
    let mut left = Vec::new();
    for route in table().iter().filter(|route| is_walked(route)) {
        let is_of_record = class(route) == Some(Class::Record);
        let registers: Vec<&str> =
            if is_of_record { world.records.keys().map(String::as_str).collect() } else { vec![""] };
        let unasked = registers.into_iter().filter(|register| !asked.contains(&(name(route), (*register).to_owned())));
        left.extend(unasked.map(|register| format!("{} {register}", name(route))));
    }
    assert_eq!(left, Vec::<String>::new());
}

/// A form that another site, or another session, has made is refused before it is looked at.
fn no_form_is_taken_without_its_token(demo: &Demo, world: &World) {
    let (head, other) = (demo.person(HEAD), demo.person(OFFICE));
    let number = *world.records["datasets"].keys().next().unwrap();
    let is_form = |route: &&Route| route.needs == Needs::Session && method(route) == "POST";
    let mut tried = 0;
    for route in table().iter().filter(is_form) {
        let part = |part: &str| match part {
            "{register}" => "datasets".to_owned(),
            "{number}" => number.to_string(),
            "{account}" | "{factor}" | "{file}" | "{job}" => "1".to_owned(),
            part => part.trim_matches(['{', '}']).to_owned(),
        };
        let path = route.path.split('/').map(part).collect::<Vec<_>>().join("/");
        let place = (path.as_str(), head.cookie.as_str());
        let others = [("csrf", other.csrf.as_str()), ("reason", "Tak.")];
        for fields in [&others[1..], &others[..]] {
            let mut answer = send(&demo.server, place, fields);
            // A form with a file is read in parts, the token first; one without any part has no token either.
            if matches!(answer.status, 400 | 415) {
                assert_eq!(form_without_parts(demo, place), 403, "{path}");
                answer = file_sent(&demo.server, (&path, &head.cookie, &other.csrf), ("a.csv", b"a;b"));
            }
            assert_eq!(answer.status, 403, "{path}: {}", answer.text());
        }
        tried += 1;
    }
    assert!(tried > 50, "only {tried} forms were tried");
    assert_eq!(demo.page(&head, "/account").status, 200, "nothing was done");
}

fn form_without_parts(demo: &Demo, (path, cookie): (&str, &str)) -> u16 {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let address = demo.server.announcement["address"].as_str().unwrap();
    let request = ureq::Agent::from(agent).post(format!("{address}{path}")).header("Cookie", cookie);
    let sent = request.header("Content-Type", "multipart/form-data; boundary=granica").send("--granica--\r\n");
    sent.unwrap().status().as_u16()
}

/// Fields that nobody may set are not taken from whoever sends them.
fn nothing_is_assigned_by_the_way(demo: &Demo, supervisor: &Person) {
    let path = format!("/api/v1/institutions/{}/registers/authorisations/records", demo.slug);
    let sent = |more: Value| {
        let mut fields = json!({
            "person": "Nowa Osoba", "person_type": "Employee", "post": "referent", "account": "nikt",
            "powers": ["View"], "registers": ["Datasets"], "from": "2026-03-01",
        });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        supervisor.client.post(&path, &fields)
    };
    let signed = json!({ "granted_by": HEAD, "opened_by": HEAD, "applied_by": HEAD });
    let record = sent(signed).ended(201);
    assert_eq!((&record["state"], &record["body"]["applied_by"]), (&json!("applied"), &json!("zastepca")));
    assert!(record["body"].get("granted_by").is_none() && record["body"].get("opened_by").is_none(), "{record}");
    for name in ["state", "number", "version", "institution", "created_by", "draft"] {
        let answer = sent(json!({ name: 1 }));
        assert_eq!(answer.status, 422, "{name}: {}", answer.text());
    }
    // Nor by a move that asks for something else.
    let number = record["number"].as_u64().unwrap();
    let widened = json!({ "registers": ["Everything"], "issuer": "Ktoś" });
    assert_eq!(supervisor.client.post(&format!("{path}/{number}/moves/grant"), &widened).status, 403);
    let note = json!({
        "title": "Teczka", "nature": ["Confidentiality"], "description": "Została na ławce.", "state": "closed",
        "reported_at": "2026-01-02T10:00:00Z",
    });
    let noted = supervisor.client.post(&format!("/api/v1/institutions/{}/breach-notes", demo.slug), &note);
    let number = noted.ended(201)["number"].as_u64().unwrap();
    let breach = demo.call(supervisor, &format!("registers/breaches/records/{number}")).ended(200);
    assert!(breach["body"].get("reported_at").is_none() && breach["state"] != "closed", "{breach}");
}

/// A session and a token that were open before the withdrawal are worth nothing with the very next request.
fn a_withdrawal_counts_from_the_next_request(demo: &Demo, head: &Person, world: &World) {
    let office = demo.person(OFFICE);
    let place = |register: &str| format!("registers/{register}/records");
    assert_eq!(demo.call(&office, &place("requests")).status, 200);
    assert_eq!(demo.page(&office, "/registers/requests").status, 200);
    let own = world.records["authorisations"].iter();
    for (number, _) in own.filter(|(_, one)| one["state"] == "granted" && one["body"]["account"] == OFFICE) {
        let path =
            format!("/api/v1/institutions/{}/registers/authorisations/records/{number}/moves/withdraw", demo.slug);
        let today = rodowod_engine::Clock::system().now().to_string()[..10].to_owned();
        let fields = json!({ "withdrawn_on": today, "withdrawal_reason": "ChangeOfDuties", "reason": "Zmiana." });
        head.client.post(&path, &fields).ended(200);
    }
    assert_eq!(demo.call(&office, &place("requests")).status, 403);
    assert_eq!(demo.page(&office, "/registers/requests").status, 403);
    let form = [("csrf", office.csrf.as_str()), ("name", "Zbiór")];
    assert_eq!(send(&demo.server, ("/registers/datasets/new", &office.cookie), &form).status, 403);
    assert!(demo.registers(&office).is_empty());
    assert_eq!(demo.page(&office, "/account").status, 200, "the account is there still, and opens nothing");
}

/// Scopes that nobody in the demonstration has: by unit, by set with every power, reading alone, and an auditor's.
fn scopes() -> [(&'static str, Value); 4] {
    let every = json!(["View", "Enter", "Change", "Disclose", "Delete"]);
    let office = json!(["Authorisations", "Positions", "Permissions", "Pledges", "Changes", "RetentionReviews"]);
    let sets = json!(["Datasets", "Breaches", "Requests", "ProcessingActivities", "Disclosures", "Devices", "Risks"]);
    [
        ("komorka", json!({ "powers": every, "registers": office, "scope_units": ["sekretariat"] })),
        ("zbiory", json!({ "powers": every, "registers": sets, "datasets": [1, 3] })),
        ("czytelnik", json!({ "powers": ["View"], "registers": ["Everything"] })),
        ("audytor", json!({ "powers": every, "registers": ["Everything"], "functions": ["Auditor"] })),
    ]
}

#[test]
fn nothing_shows_more_than_its_scope() {
    let mut demo = Demo::start();
    let head = demo.person(HEAD);
    for (login, more) in scopes() {
        demo.newcomer(&head, login, &more);
    }
    // Whoever reads everything hands out no more than another authorisation says.
    let narrow = json!({ "powers": ["View", "Disclose"], "registers": ["Breaches", "Requests"], "datasets": [1] });
    demo.granted(&head, "czytelnik", &narrow);
    let world = World::of(&demo, &head);
    assert!(world.records.len() > 20 && world.records.values().all(|records| !records.is_empty()), "a school at work");
    let held = Held::by(&demo, &head);
    let others: Vec<&String> = demo.passwords.keys().filter(|login| *login != HEAD).collect();
    assert!(others.len() > 8);
    let mut asked = BTreeSet::new();
    for login in others {
        let tried = asked.iter().map(|(_, register): &(String, String)| register.clone()).collect();
        let walk = Walk::of(&demo, &world, (login, tried));
        walk.whole();
        walk.other_ways(&held);
        asked.append(&mut walk.asked.take());
    }
    nothing_was_left_out(&world, &asked);
    no_form_is_taken_without_its_token(&demo, &world);
    nothing_is_assigned_by_the_way(&demo, &demo.person("zastepca"));
    a_withdrawal_counts_from_the_next_request(&demo, &head, &world);
}
