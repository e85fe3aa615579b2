//! The ways that do not lead over a register's own pages: numbers of one register, ids of other accounts, gathered pages,
//! administration and policy.

use std::collections::BTreeSet;

use rodowod_papers::PAPERS;
use rodowod_web::forms::{FORMS, Prints, RECORD};
use rodowod_web::{Needs, Route, table};
use serde_json::Value;

use crate::account::{Walk, method};
use crate::classes::{Class, class};
use crate::office::{Demo, Person};
use crate::support::{Answer, page, send, signed_in_as};

/// Hidden records of one register on which an address is tried.
const TRIED_MAX: usize = 3;
/// Ids of factors, of whichever account, that are tried.
const FACTORS_TRIED: u64 = 8;
/// Gathered pages that everybody is shown, each as much as it is theirs.
const OPEN_TO_ALL: [&str; 3] = ["/", "/overview", "/report"];
const HOME: &str = "/api/v1/institutions/{slug}";
/// Where a page names a record without the name of its register, and the register that it means.
const MEANT: [(&str, &str); 2] = [("\"/pickups/door/", "pickups"), ("\"/persons/requests/", "requests")];

/// What belongs to somebody, and must be there still when all others have tried.
pub struct Held<'a> {
    demo: &'a Demo,
    owner: &'a Person,
    /// Open elsewhere, and the id by which its owner may end it.
    session: (String, String),
    /// The page of an app that waits to be confirmed.
    secret: String,
    /// Where the calendar is read.
    calendar: String,
    /// Pages that only some are shown, as the owner is.
    pages: BTreeSet<String>,
}

impl<'a> Held<'a> {
    pub fn by(demo: &'a Demo, owner: &'a Person) -> Self {
        let second = signed_in_as(&demo.server, (&owner.login, &demo.passwords[&owner.login]));
        let account = demo.page(owner, "/account").text();
        let ids = account.split("/account/sessions/").skip(1).filter_map(|rest| rest.split('/').next());
        let id = ids.filter(|id| *id != "others").last().unwrap().to_owned();
        let csrf = [("csrf", owner.csrf.as_str())];
        let begun = send(&demo.server, ("/account/second-factor/app", &owner.cookie), &csrf);
        assert!(matches!(begun.status, 200 | 303), "{}", begun.text());
        let given = send(&demo.server, ("/account/calendar", &owner.cookie), &csrf).text();
        let feed = given.split("/calendar/").nth(1).unwrap().split(['"', '<', ' ']).next().unwrap();
        let mut pages = BTreeSet::new();
        for path in ["/overview", "/accountability", "/checklists", "/setup", "/documents", "/calculators"] {
            let text = demo.page(owner, path).text();
            let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next());
            // What is set as a file takes seconds, and its words stand on the page before it.
            let is_page = |path: &&str| !path.ends_with(".pdf") && !path.ends_with(".docx");
            pages.extend(links.filter(is_page).map(str::to_owned));
        }
        let calendar = format!("/calendar/{feed}");
        let mut held = Self { demo, owner, session: (second, id), secret: String::new(), calendar, pages };
        held.secret = held.waiting_secret();
        held.is_whole("nobody");
        held
    }

    fn waiting_secret(&self) -> String {
        let text = self.demo.page(self.owner, "/account/second-factor/app").text();
        let secret = text.split("class=\"secret\">").nth(1).and_then(|rest| rest.split('<').next());
        secret.unwrap_or_else(|| panic!("{text}")).to_owned()
    }

    /// All of it is there still.
    fn is_whole(&self, tried: &str) {
        assert_eq!(page(&self.demo.server, "/account", &self.session.0).status, 200, "{tried} ended another's session");
        assert_eq!(page(&self.demo.server, &self.calendar, "").status, 200, "{tried} stopped another's calendar");
        if !self.secret.is_empty() {
            assert_eq!(self.waiting_secret(), self.secret, "{tried} removed another's factor");
        }
    }
}

impl Walk<'_> {
    pub fn other_ways(&self, held: &Held<'_>) {
        for route in table() {
            match class(&route).unwrap_or_else(|| panic!("{} is in no class", route.path)) {
                Class::Numbered(register) => self.numbered(&route, register),
                Class::Addressed => self.addressed(&route),
                Class::Gathered | Class::Everybody | Class::Own if method(&route) == "GET" => {
                    self.gathered(&route, held);
                }
                Class::Administration => self.administered(&route),
                Class::Policy => self.decided(&route),
                // Records and registers have a walk of their own, and acts upon oneself are tried together.
                _ => {}
            }
        }
        self.people_out_of_reach();
        self.ids_of_others(held);
    }

    fn holds(&self, function: &str) -> bool {
        self.grants.iter().any(|grant| grant.functions.contains(function))
    }

    /// The institution as a whole is opened by a grant for everything, its administration by any that says so.
    fn sees_institution(&self, power: &str) -> bool {
        self.grants.iter().any(|grant| grant.registers.is_none() && grant.powers.contains(power))
    }

    fn looks_after(&self) -> bool {
        self.grants.iter().any(|grant| grant.powers.contains("Administer"))
    }

    fn hidden(&self, register: &str) -> Vec<u64> {
        let Some(records) = self.world.records.get(register) else { return Vec::new() };
        records.keys().copied().filter(|number| !self.visible[register].contains(number)).take(TRIED_MAX).collect()
    }

    /// Asks for an address as the route wants it: by the token, or by the cookie with the token of its forms.
    fn ask(&self, route: &Route, path: &str, (fields, body): (&[(&str, &str)], &str)) -> Answer {
        self.note(route, "");
        let path = path.replace("{slug}", &self.demo.slug);
        match (route.needs, method(route)) {
            (Needs::Token, "GET") => self.person.client.call("GET", &path, Vec::new(), &[]),
            (Needs::Token, method) => self.person.client.call(method, &path, body.as_bytes().to_vec(), &[]),
            (_, "GET") => self.demo.page(&self.person, &path),
            _ => {
                let csrf = ("csrf", self.person.csrf.as_str());
                let fields: Vec<(&str, &str)> = std::iter::once(csrf).chain(fields.iter().copied()).collect();
                send(&self.demo.server, (&path, &self.person.cookie), &fields)
            }
        }
    }

    fn is_denied(&self, route: &Route, path: &str, answer: &Answer) {
        let (login, method, status) = (&self.person.login, method(route), answer.status);
        assert!(matches!(status, 403 | 404), "{login} {method} {path}: {status}");
    }

    /// A record that has a page beside its register, by a number in the path or in the query.
    fn numbered(&self, route: &Route, register: &str) {
        if register.is_empty() {
            return self.documents(route);
        }
        for number in self.hidden(register).into_iter().map(|number| number.to_string()) {
            let path = route.path.replace("{number}", &number);
            let path = if route.needs == Needs::Token && path.ends_with("/export") {
                format!("{path}?format=json")
            } else {
                path
            };
            let fields = [("request", number.as_str()), ("result", "Released"), ("format", "json")];
            let body = "{\"result\":\"Released\",\"records\":[]}";
            self.is_denied(route, &path, &self.ask(route, &path, (&fields, body)));
        }
    }

    /// Every form and every letter of a record out of reach, and every printed register that is not open.
    fn documents(&self, route: &Route) {
        let refuse = |path: String| self.is_denied(route, &path, &self.ask(route, &path, (&[], "")));
        let base = route.path.replace("{code}", "");
        for form in FORMS.iter().filter(|form| self.world.records.contains_key(form.register)) {
            match form.prints {
                Prints::Register if !self.has("Disclose", form.register) => refuse(format!("{base}{}", form.slug())),
                Prints::Register | Prints::Policy(_) => {}
                Prints::Record(_) | Prints::Paper(_) => {
                    for number in self.hidden(form.register).into_iter().take(1) {
                        refuse(format!("{base}{}?number={number}", form.slug()));
                    }
                }
            }
        }
        for paper in PAPERS {
            for number in self.hidden(paper.register).into_iter().take(1) {
                refuse(format!("{base}{}?register={}&number={number}", paper.name, paper.register));
            }
        }
        for register in self.world.records.keys() {
            for number in self.hidden(register).into_iter().take(1) {
                refuse(format!("{base}{RECORD}?register={register}&number={number}"));
            }
        }
    }

    /// What waits for somebody else opens to nobody, whatever they may see elsewhere.
    fn addressed(&self, route: &Route) {
        let own = self.demo.page(&self.person, "/addressed").text();
        for register in ["orders", "notifications-to-staff", "risk-reports"] {
            let Some(records) = self.world.records.get(register) else { continue };
            for number in records.keys() {
                let path = format!("/addressed/{register}/{number}");
                if !own.contains(&format!("\"{path}\"")) {
                    let said = [("said", "Cudze."), ("act", "obstacle")];
                    self.is_denied(route, &path, &self.ask(route, &path, (&said, "")));
                }
            }
        }
        for (register, numbers) in self.world.records.iter().take(TRIED_MAX) {
            let path = format!("/addressed/{register}/{}", numbers.keys().next().unwrap());
            if !own.contains(&format!("\"{path}\"")) {
                self.is_denied(route, &path, &self.ask(route, &path, (&[], "")));
            }
        }
    }

    /// A page or an answer made of many records names none out of reach.
    fn gathered(&self, route: &Route, held: &Held<'_>) {
        let mut paths: Vec<String> = vec![route.path.to_owned()];
        if route.path.replace("{slug}", "").contains('{') {
            let shape = route.path.replace(HOME, "");
            let is_of_shape = |path: &&String| {
                let (parts, wanted): (Vec<_>, Vec<_>) = (path.split('/').collect(), shape.split('/').collect());
                let fits = |(part, wanted): (&&str, &&str)| wanted.starts_with('{') || part == wanted;
                parts.len() == wanted.len() && parts.iter().zip(&wanted).all(fits)
            };
            // What the API calls controls stands on the page of accountability.
            let of_pages = held.pages.iter().map(|path| match route.needs {
                Needs::Token => path.replace("/accountability/", "/controls/"),
                _ => path.clone(),
            });
            let of_pages: Vec<String> = of_pages.collect();
            let prefix = if route.needs == Needs::Token { HOME } else { "" };
            paths = of_pages.iter().filter(is_of_shape).map(|path| format!("{prefix}{path}")).collect();
        }
        match route.path {
            "/persons" => paths.extend(self.names_of_others().map(|name| format!("/persons?name={name}"))),
            "/api/v1/institutions/{slug}/persons" => {
                paths = self.names_of_others().map(|name| format!("{}?name={name}", route.path)).collect();
            }
            _ => {}
        }
        for path in paths {
            let answer = self.ask(route, &path, (&[], ""));
            assert!(answer.status == 200 || !OPEN_TO_ALL.contains(&path.as_str()), "{} {path}", self.person.login);
            self.shows_nothing_hidden(&path, &answer);
        }
    }

    /// People in records out of reach, as an address may carry them.
    fn names_of_others(&self) -> impl Iterator<Item = String> {
        let requests = self.world.records["requests"].values().take(TRIED_MAX);
        let names = requests.filter_map(|record| record["body"]["requester"].as_str());
        let letters = |name: &str| name.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        names.map(letters).collect::<Vec<_>>().into_iter()
    }

    /// An answer that is refused shows nothing, and one that is given names no record out of reach.
    pub fn shows_nothing_hidden(&self, path: &str, answer: &Answer) {
        let login = &self.person.login;
        assert!(matches!(answer.status, 200 | 303 | 403 | 404), "{login} {path}: {}", answer.status);
        if answer.status != 200 {
            return;
        }
        let is_shown = |register: &str, number: u64| {
            let visible = self.visible.get(register).unwrap_or_else(|| panic!("{login} {path}: {register}"));
            assert!(visible.contains(&number), "{login} {path}: {register} {number}");
        };
        if answer.header("content-type").starts_with("application/json") {
            let said = answer.json();
            named(&said, &is_shown);
            for entry in said["entries"].as_array().into_iter().flatten() {
                is_shown("pickups", entry["number"].as_u64().unwrap());
            }
            return;
        }
        let text = answer.text();
        for rest in text.split("\"/registers/").skip(1) {
            let mut parts = rest.split(['/', '"', '?', '#']);
            let (register, number) = (parts.next().unwrap(), parts.next().and_then(|number| number.parse().ok()));
            if let Some(number) = number {
                is_shown(register, number);
            }
        }
        for (mark, register) in MEANT {
            let numbers = text.split(mark).skip(1).filter_map(|rest| rest.split(['/', '"', '?']).next()?.parse().ok());
            numbers.for_each(|number| is_shown(register, number));
        }
    }

    /// Ticking records that are out of reach gives none of them away, with a request and without.
    fn people_out_of_reach(&self) {
        for number in self.hidden("requests") {
            self.is_refused(&format!("/persons?request={number}"));
        }
        let registers = self.world.records.keys();
        let hidden = registers.flat_map(|register| self.hidden(register).into_iter().map(move |one| (register, one)));
        let places: Vec<String> = hidden.map(|(register, number)| format!("{register}/{number}")).take(40).collect();
        let csrf = ("csrf", self.person.csrf.as_str());
        let fields: Vec<(&str, &str)> =
            std::iter::once(csrf).chain(places.iter().map(|place| ("record", place.as_str()))).collect();
        let answer = send(&self.demo.server, ("/persons", &self.person.cookie), &fields);
        self.shows_nothing_hidden("/persons", &answer);
    }

    /// Whoever looks after nothing and oversees nothing finds every door of the administration shut.
    fn administered(&self, route: &Route) {
        let is_overseer = self.holds("Officer") || self.holds("Auditor") || self.holds("Controller");
        let is_of_overseers = ["log", "watch", "emergency"]
            .iter()
            .any(|part| route.path.starts_with(&format!("/administration/{part}")) || route.path == "/administration");
        let is_of_controllers = ["access", "emergency", "sign-in", "provider"]
            .iter()
            .any(|part| route.path == format!("/administration/{part}"));
        let is_shut = if is_of_controllers && method(route) == "POST" {
            !self.holds("Controller")
        } else {
            !self.looks_after() && !(is_overseer && is_of_overseers)
        };
        if !is_shut {
            return;
        }
        let part = |part| match part {
            "{act}" => "reset",
            "{account}" | "{number}" | "{job}" => "1",
            part => part,
        };
        let path = route.path.split('/').map(part).collect::<Vec<_>>().join("/");
        let fields = [("reason", "Tak."), ("login", "nowy"), ("name", "Nowy"), ("days", "7"), ("format", "json")];
        let answer = self.ask(route, &path, (&fields, ""));
        // A file is looked at before it is asked who sends it.
        if !(path.ends_with("/logo") && matches!(answer.status, 400 | 415)) {
            self.is_denied(route, &path, &answer);
        }
    }

    /// What the institution decides is decided by whoever looks after it, the whole of its evidence is handed to whoever may
    /// hand over the whole, and a sample is drawn by whoever keeps the audits.
    fn decided(&self, route: &Route) {
        let may = match route.path {
            "/accountability/evidence" => self.sees_institution("View") && self.sees_institution("Disclose"),
            "/checklists/sample" => self.has("Change", "audits"),
            _ => self.looks_after(),
        };
        if may {
            return;
        }
        let path = route.path.replace("{control}", "physical-keys").replace("{step}", "kind");
        let body = if path.ends_with("/policy") {
            "{\"label\":\"9\",\"in_force_from\":\"2099-01-01\",\"approved_by\":\"Ktoś\",\"reason\":\"Tak.\"}"
        } else if path.ends_with("/setup/kind") {
            "{\"presets\":[\"school\"]}"
        } else {
            "{\"reason\":\"Tak.\"}"
        };
        let fields = [("reason", "Tak."), ("label", "9"), ("control", "physical-keys"), ("presets", "school")];
        let answer = self.ask(route, &path, (&fields, body));
        if !(path.ends_with("/compare") && matches!(answer.status, 400 | 415)) {
            self.is_denied(route, &path, &answer);
        }
    }

    /// Ids of another's session and factors move nothing, and what one does to oneself touches nobody else.
    fn ids_of_others(&self, held: &Held<'_>) {
        let table = table();
        let mut presses = vec![("/account/sessions/{session}/end", held.session.1.clone())];
        presses
            .extend((1..=FACTORS_TRIED).map(|factor| ("/account/second-factor/{factor}/remove", factor.to_string())));
        presses.extend(["/account/sessions/others/end", "/account/calendar/stop"].map(|path| (path, String::new())));
        for (shape, id) in presses {
            let route = table.iter().find(|route| route.path == shape && method(route) == "POST").unwrap();
            let path = shape.replace("{session}", &id).replace("{factor}", &id);
            let status = self.ask(route, &path, (&[], "")).status;
            assert!(matches!(status, 303 | 403 | 404), "{} {path}: {status}", self.person.login);
        }
        held.is_whole(&self.person.login);
    }
}

/// Tells of every record that an answer names by register and number.
fn named(said: &Value, tell: &impl Fn(&str, u64)) {
    match said {
        Value::Array(all) => all.iter().for_each(|one| named(one, tell)),
        Value::Object(fields) => {
            if let (Some(register), Some(number)) =
                (fields.get("register").and_then(Value::as_str), fields.get("number").and_then(Value::as_u64))
            {
                tell(register, number);
            }
            fields.values().for_each(|value| named(value, tell));
        }
        _ => {}
    }
}
