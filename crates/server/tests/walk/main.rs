//! Every account walks over every address: nothing shows more than its scope by register, data set, unit and power, no
//! route opens a record out of reach, and an authorisation that was withdrawn opens nothing with the very next request.
//!
//! What may be seen is worked out here a second time, from the records of the authorisations alone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};

use axum::routing::MethodFilter;
use rodowod_web::{Needs, Route, table};
use serde_json::{Value, json};
use support::{Answer, Client, Server, page, rodowod, send, signed_in_as};

const HEAD: &str = "dyrektor";
const OFFICE: &str = "sekretariat";
/// What people choose here who come with a one-time code.
const OWN: &str = "drabina owies poniedziałek";
/// Hidden records of one account on which every route is tried, one of each register.
const TRIED_MAX: usize = 14;
/// Pages that only whoever looks after the institution may open, and whether looking after accounts is enough.
const ADMINISTRATION: [(&str, bool); 8] = [
    ("institution", true),
    ("accounts", true),
    ("sign-in", true),
    ("jobs", true),
    ("numbering", true),
    ("provider", true),
    ("access", false),
    ("log", true),
];
/// Pages made of records of many registers.
const GATHERED: [&str; 3] = ["/", "/overview", "/report"];

type Records = BTreeMap<u64, Value>;

struct Demo {
    server: Server,
    folder: tempfile::TempDir,
    slug: String,
    passwords: BTreeMap<String, String>,
}

/// What one account carries.
struct Person {
    login: String,
    client: Client,
    cookie: String,
    csrf: String,
}

impl Demo {
    fn start() -> Self {
        let folder = tempfile::TempDir::new().unwrap();
        let server = Server::demo(folder.path());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let accounts = server.announcement["accounts"].as_array().unwrap().iter();
        let passwords = accounts.map(|account| (text(&account["login"]), text(&account["password"]))).collect();
        let slug = text(&server.announcement["institution"]);
        Self { server, folder, slug, passwords }
    }

    fn person(&self, login: &str) -> Person {
        let data = self.folder.path().to_str().unwrap();
        let made = rodowod(&["token", "create", "--json", "--data", data, "--login", login], "").ended(0);
        let cookie = signed_in_as(&self.server, (login, &self.passwords[login]));
        let csrf = page(&self.server, "/account", &cookie).csrf();
        Person { login: login.to_owned(), client: self.server.client(made["token"].as_str().unwrap()), cookie, csrf }
    }

    /// An account with an authorisation of its own, opened and granted by those whose steps these are.
    fn newcomer(&mut self, head: &Person, login: &str, more: &Value) {
        let address = ("/administration/accounts", head.cookie.as_str());
        let opened = send(&self.server, address, &[("csrf", &head.csrf), ("name", "Nowa Osoba"), ("login", login)]);
        let text = opened.text();
        let code = text.split("<code class=\"secret\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
        let cookie = signed_in_as(&self.server, (login, code));
        let csrf = page(&self.server, "/account/password", &cookie).csrf();
        let chosen =
            send(&self.server, ("/account/password", &cookie), &[("csrf", &csrf), ("new", OWN), ("again", OWN)]);
        assert_eq!(chosen.status, 303, "{}", chosen.text());
        self.passwords.insert(login.to_owned(), OWN.to_owned());
        self.granted(head, login, more);
    }

    /// An authorisation for an account that is there.
    fn granted(&self, head: &Person, login: &str, more: &Value) {
        let mut fields = json!({
            "person": "Nowa Osoba", "person_type": "Employee", "post": "referent", "account": login,
            "from": "2026-01-02", "issuer": "Halina Wzorcowa", "training_date": "2026-01-02",
            "pledge_date": "2026-01-02", "policy_version": "3.1",
        });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let path = format!("/api/v1/institutions/{}/registers/authorisations/records", self.slug);
        let number = head.client.post(&path, &fields).ended(201)["number"].as_u64().unwrap();
        head.client.post(&format!("{path}/{number}/moves/grant"), &json!({ "issuer": "Halina Wzorcowa" })).ended(200);
    }

    fn call(&self, person: &Person, path: &str) -> Answer {
        person.client.get(&format!("/api/v1/institutions/{}/{path}", self.slug))
    }

    fn page(&self, person: &Person, path: &str) -> Answer {
        page(&self.server, path, &person.cookie)
    }

    fn registers(&self, person: &Person) -> BTreeSet<String> {
        let answer = self.call(person, "registers").ended(200);
        answer["registers"].as_array().unwrap().iter().map(|one| one["slug"].as_str().unwrap().to_owned()).collect()
    }

    /// Every record that the list shows to this person, page after page.
    fn records(&self, person: &Person, register: &str) -> Records {
        let mut found = Records::new();
        let mut next = format!("/api/v1/institutions/{}/registers/{register}/records?limit=200", self.slug);
        loop {
            let answer = person.client.get(&next).ended(200);
            for record in answer["records"].as_array().unwrap() {
                found.insert(record["number"].as_u64().unwrap(), record.clone());
            }
            match answer["next"].as_str() {
                Some(address) => address.clone_into(&mut next),
                None => return found,
            }
        }
    }
}

/// Everything that stands in the registers, and the moves that each of them declares.
struct World {
    records: BTreeMap<String, Records>,
    moves: BTreeMap<String, Value>,
}

impl World {
    fn of(demo: &Demo, head: &Person) -> Self {
        let (mut records, mut moves) = (BTreeMap::new(), BTreeMap::new());
        for slug in demo.registers(head) {
            records.insert(slug.clone(), demo.records(head, &slug));
            let declared = demo.call(head, &format!("registers/{slug}")).ended(200);
            moves.insert(slug, declared["moves"].clone());
        }
        Self { records, moves }
    }

    /// A move that leads on from the state of this record.
    fn step(&self, register: &str, number: u64) -> String {
        let state = &self.records[register][&number]["state"];
        let mut moves = self.moves[register].as_array().unwrap().iter();
        let leads_on = |step: &&Value| step["from"].as_array().unwrap().contains(state);
        moves.find(leads_on).map_or_else(|| "none".to_owned(), |step| step["name"].as_str().unwrap().to_owned())
    }

    fn sets(&self, register: &str, number: u64) -> BTreeSet<u64> {
        let body = &self.records[register][&number]["body"]["datasets"];
        let linked = body.as_array().map_or(std::slice::from_ref(body), Vec::as_slice).iter().filter_map(Value::as_u64);
        linked.chain((register == "datasets").then_some(number)).collect()
    }

    fn grants(&self, login: &str) -> Vec<Grant> {
        let own = self.records["authorisations"].values();
        let own = own.filter(|one| one["state"] == "granted" && one["body"]["account"] == login);
        let mut grants: Vec<Grant> = own.map(|one| Grant::of(self, &one["body"])).collect();
        // An auditor reads and proves, whatever else the authorisation says.
        if grants.iter().any(|grant| grant.is_audit) {
            grants.iter_mut().for_each(|grant| grant.powers.retain(|power| power == "View" || power == "Disclose"));
        }
        grants
    }
}

/// One live authorisation, as its record words it.
struct Grant {
    registers: Option<BTreeSet<String>>,
    powers: BTreeSet<String>,
    sets: BTreeSet<u64>,
    units: BTreeSet<String>,
    is_audit: bool,
}

fn words(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

impl Grant {
    fn of(world: &World, body: &Value) -> Self {
        let is_whole = words(&body["registers"]).contains("Everything");
        let numbers = |name: &str| body[name].as_array().into_iter().flatten().filter_map(Value::as_u64);
        let mut sets: BTreeSet<u64> = numbers("datasets").collect();
        if !sets.is_empty() {
            sets.extend(numbers("activities").flat_map(|number| world.sets("processing-activities", number)));
        }
        let registers = words(&body["registers"]).iter().map(|name| kebab(name)).collect();
        Self {
            registers: (!is_whole).then_some(registers),
            powers: words(&body["powers"]),
            sets: if is_whole { BTreeSet::new() } else { sets },
            units: if is_whole { BTreeSet::new() } else { words(&body["scope_units"]) },
            is_audit: words(&body["functions"]).contains("Auditor"),
        }
    }

    fn has(&self, power: &str, register: &str) -> bool {
        self.powers.contains(power) && self.registers.as_ref().is_none_or(|registers| registers.contains(register))
    }

    fn covers(&self, world: &World, (register, number): (&str, u64)) -> bool {
        let (sets, unit) = (world.sets(register, number), &world.records[register][&number]["body"]["unit"]);
        let of_sets = self.sets.is_empty() || sets.is_empty() || !sets.is_disjoint(&self.sets);
        let of_units = self.units.is_empty() || unit.as_str().is_none_or(|unit| self.units.contains(unit));
        of_sets && of_units
    }
}

fn kebab(name: &str) -> String {
    name.chars().enumerate().fold(String::new(), |mut slug, (place, letter)| {
        if letter.is_ascii_uppercase() && place > 0 {
            slug.push('-');
        }
        slug.push(letter.to_ascii_lowercase());
        slug
    })
}

/// One account on its way through the program.
struct Walk<'a> {
    demo: &'a Demo,
    world: &'a World,
    person: Person,
    grants: Vec<Grant>,
    visible: BTreeMap<&'a str, BTreeSet<u64>>,
}

impl<'a> Walk<'a> {
    fn of(demo: &'a Demo, world: &'a World, login: &str) -> Self {
        let (person, grants) = (demo.person(login), world.grants(login));
        let shown = |register: &str, number| {
            grants.iter().any(|grant| grant.has("View", register) && grant.covers(world, (register, number)))
        };
        let visible = world.records.iter().map(|(register, records)| {
            (register.as_str(), records.keys().copied().filter(|number| shown(register, *number)).collect())
        });
        let visible = visible.collect();
        Self { demo, world, person, grants, visible }
    }

    fn has(&self, power: &str, register: &str) -> bool {
        self.grants.iter().any(|grant| grant.has(power, register))
    }

    fn status(&self, path: &str) -> u16 {
        self.demo.page(&self.person, path).status
    }

    fn is_refused(&self, path: &str) {
        let status = self.status(path);
        assert!(matches!(status, 403 | 404), "{} {path}: {status}", self.person.login);
    }

    /// No page names a record out of reach.
    fn names_nothing_hidden(&self, path: &str) {
        let answer = self.demo.page(&self.person, path);
        assert_eq!(answer.status, 200, "{} {path}", self.person.login);
        for rest in answer.text().split("\"/registers/").skip(1) {
            let mut parts = rest.split(['/', '"', '?', '#']);
            let (register, number) = (parts.next().unwrap(), parts.next().and_then(|number| number.parse().ok()));
            let Some(number) = number else { continue };
            assert!(self.visible[register].contains(&number), "{} {path}: {register} {number}", self.person.login);
        }
    }

    fn registers(&self) {
        let expected: BTreeSet<String> =
            self.world.records.keys().filter(|register| self.has("View", register)).cloned().collect();
        assert_eq!(self.demo.registers(&self.person), expected, "{}", self.person.login);
        for register in self.world.records.keys() {
            if expected.contains(register) {
                self.list(register);
                self.powers(register);
                continue;
            }
            for end in ["", "/new", "/import", "/export", "/print.pdf", "/as-of", "/sign", "/signed", "?search=a"] {
                self.is_refused(&format!("/registers/{register}{end}"));
            }
            let status = self.demo.call(&self.person, &format!("registers/{register}/records")).status;
            assert!(matches!(status, 403 | 404), "{} {register}: {status}", self.person.login);
        }
    }

    /// The lists of page, past day and API show what the authorisations say, and so does what leaves as a file.
    fn list(&self, register: &str) {
        let seen: BTreeSet<u64> = self.demo.records(&self.person, register).into_keys().collect();
        assert_eq!(seen, self.visible[register], "{} {register}", self.person.login);
        for end in ["", "?search=a", "/as-of"] {
            self.names_nothing_hidden(&format!("/registers/{register}{end}"));
        }
        // A signed print tells of the whole register.
        if self.visible[register].len() < self.world.records[register].len() {
            self.is_refused(&format!("/registers/{register}/sign"));
            self.is_refused(&format!("/registers/{register}/signed"));
        }
        let fields = [("csrf", self.person.csrf.as_str()), ("format", "json"), ("day", "2099-12-31")];
        for end in ["export", "as-of"] {
            let path = format!("/registers/{register}/{end}");
            let answer = send(&self.demo.server, (&path, &self.person.cookie), &fields);
            if !self.has("Disclose", register) {
                assert_eq!(answer.status, 403, "{} {path}", self.person.login);
                continue;
            }
            let taken = answer.ended(200);
            for record in taken.as_array().unwrap() {
                let number = record["number"].as_u64().unwrap();
                assert!(self.visible[register].contains(&number), "{} {path}: {number}", self.person.login);
                let handed =
                    |grant: &Grant| grant.has("Disclose", register) && grant.covers(self.world, (register, number));
                assert!(self.grants.iter().any(handed), "{} {path}: {number}", self.person.login);
            }
        }
    }

    /// Whoever lacks a power is refused what takes it.
    fn powers(&self, register: &str) {
        let home = format!("/registers/{register}");
        if !self.has("Disclose", register) {
            for end in ["/export", "/print.pdf", "/sign"] {
                self.is_refused(&format!("{home}{end}"));
            }
        }
        if !self.has("Change", register) {
            self.is_refused(&format!("{home}/sign"));
        }
        if !self.has("Enter", register) {
            self.is_refused(&format!("{home}/new"));
            let path = format!("/api/v1/institutions/{}/registers/{register}/records?draft=true", self.demo.slug);
            assert_eq!(self.person.client.post(&path, &json!({})).status, 403, "{} {path}", self.person.login);
        }
        let Some(number) = self.visible[register].first() else { return };
        for (end, power) in [("erase", "Delete"), ("documents/record.pdf", "Disclose")] {
            if !self.has(power, register) {
                self.is_refused(&format!("{home}/{number}/{end}"));
            }
        }
        if !self.has("Change", register) && register != "authorisations" {
            let path = format!("/api/v1/institutions/{}/registers/{register}/records/{number}", self.demo.slug);
            let status = self.person.client.put(&path, &json!({}), &[]).status;
            assert!(matches!(status, 403 | 409), "{} {path}: {status}", self.person.login);
        }
    }

    fn administration(&self) {
        let looks_after = self.grants.iter().any(|grant| grant.powers.contains("Administer"));
        let reads_the_log = looks_after || self.grants.iter().any(|grant| grant.is_audit) || self.person.login == "iod";
        for (name, by_accounts) in ADMINISTRATION {
            let is_open = if name == "log" { reads_the_log } else { looks_after && by_accounts };
            let status = self.status(&format!("/administration/{name}"));
            assert_eq!(status, if is_open { 200 } else { 403 }, "{} {name}", self.person.login);
        }
    }

    /// Every route that leads to a record, with a record out of reach.
    fn every_route_to_what_is_hidden(&self) {
        let hidden = self.world.records.iter().filter_map(|(register, records)| {
            let mut hidden = records.keys().filter(|number| !self.visible[register.as_str()].contains(number));
            Some((register.as_str(), *hidden.next()?))
        });
        let mut hidden: Vec<(&str, u64)> = hidden.collect();
        // Those of registers that are open in part come first: there only the scope stands between.
        hidden.sort_by_key(|(register, _)| !self.has("View", register));
        assert!(!hidden.is_empty() || self.grants.iter().any(|grant| grant.registers.is_none()));
        for place in hidden.into_iter().take(TRIED_MAX) {
            for route in table().iter().filter(|route| route.path.contains("{register}/")) {
                self.knock(route, place);
            }
        }
    }

    fn knock(&self, route: &Route, (register, number): (&str, u64)) {
        if !route.path.contains("{number}") {
            return;
        }
        let part = |part: &str| match part {
            "{slug}" => self.demo.slug.clone(),
            "{register}" => register.to_owned(),
            "{number}" => number.to_string(),
            "{step}" => self.world.step(register, number),
            "{document}" => "record.pdf".to_owned(),
            "{file}" => "1".to_owned(),
            part => part.to_owned(),
        };
        let path = route.path.split('/').map(part).collect::<Vec<_>>().join("/");
        let method = match route.method {
            MethodFilter::GET => "GET",
            MethodFilter::PUT => "PUT",
            MethodFilter::DELETE => "DELETE",
            _ => "POST",
        };
        let status = match (route.needs, method) {
            (Needs::Token, _) => {
                let path = if path.ends_with("/files") { format!("{path}?name=a.pdf") } else { path.clone() };
                let body = if method == "GET" { Vec::new() } else { b"{}".to_vec() };
                self.person.client.call(method, &path, body, &[]).status
            }
            (_, "GET") => self.status(&path),
            _ => {
                let fields = [("csrf", self.person.csrf.as_str()), ("reason", "Tak."), ("name", "Cudze")];
                send(&self.demo.server, (&path, &self.person.cookie), &fields).status
            }
        };
        // A file is looked at before it is asked where it should go.
        let is_upload = method == "POST" && path.ends_with("/files");
        let is_right = matches!(status, 403 | 404) || is_upload && matches!(status, 400 | 415 | 422);
        assert!(is_right, "{} {method} {path}: {status}", self.person.login);
    }

    fn whole(&self) {
        self.registers();
        self.administration();
        for path in GATHERED {
            self.names_nothing_hidden(path);
        }
        let today = self.demo.call(&self.person, "today").ended(200);
        for list in ["overdue", "soon", "later", "drafts", "findings"] {
            for task in today[list].as_array().unwrap() {
                let (register, number) = (task["register"].as_str().unwrap(), task["number"].as_u64().unwrap());
                assert!(self.visible[register].contains(&number), "{}: {task}", self.person.login);
            }
        }
        self.every_route_to_what_is_hidden();
    }
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
    let others: Vec<&String> = demo.passwords.keys().filter(|login| *login != HEAD).collect();
    assert!(others.len() > 8);
    for login in others {
        Walk::of(&demo, &world, login).whole();
    }
    nothing_is_assigned_by_the_way(&demo, &demo.person("zastepca"));
    a_withdrawal_counts_from_the_next_request(&demo, &head, &world);
}
