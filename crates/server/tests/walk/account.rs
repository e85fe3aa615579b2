//! One account on its way through registers, records and administration.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use axum::routing::MethodFilter;
use rodowod_web::{Needs, Route, table};
use serde_json::json;

use crate::classes::{Class, class, name};
use crate::office::{Demo, Person};
use crate::support::send;
use crate::world::{Grant, World};

/// Hidden records of one account on which every route is tried, one of each register; the next account goes on with others.
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

/// One account on its way through the program.
pub struct Walk<'a> {
    pub demo: &'a Demo,
    pub world: &'a World,
    pub person: Person,
    pub grants: Vec<Grant>,
    pub visible: BTreeMap<&'a str, BTreeSet<u64>>,
    /// Registers whose records others have tried to reach.
    tried: BTreeSet<String>,
    /// Routes that were asked for, those of records with the register.
    pub asked: RefCell<BTreeSet<(String, String)>>,
}

impl<'a> Walk<'a> {
    pub fn of(demo: &'a Demo, world: &'a World, (login, tried): (&str, BTreeSet<String>)) -> Self {
        let (person, grants) = (demo.person(login), world.grants(login));
        let shown = |register: &str, number| {
            grants.iter().any(|grant| grant.has("View", register) && grant.covers(world, (register, number)))
        };
        let visible = world.records.iter().map(|(register, records)| {
            (register.as_str(), records.keys().copied().filter(|number| shown(register, *number)).collect())
        });
        let visible = visible.collect();
        Self { demo, world, person, grants, visible, tried, asked: RefCell::default() }
    }

    pub fn has(&self, power: &str, register: &str) -> bool {
        self.grants.iter().any(|grant| grant.has(power, register))
    }

    pub fn note(&self, route: &Route, register: &str) {
        self.asked.borrow_mut().insert((name(route), register.to_owned()));
    }

    pub fn status(&self, path: &str) -> u16 {
        self.demo.page(&self.person, path).status
    }

    pub fn is_refused(&self, path: &str) {
        let status = self.status(path);
        assert!(matches!(status, 403 | 404), "{} {path}: {status}", self.person.login);
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
            // What a register is, says the API to everybody; what stands in it, to nobody else.
            let routes = table().into_iter().filter(|route| class(route) == Some(Class::Register));
            for route in
                routes.filter(|route| !route.path.ends_with("registers/{register}") || route.needs != Needs::Token)
            {
                self.knock(&route, (register, 1));
            }
            self.is_refused(&format!("/registers/{register}?search=a"));
        }
    }

    /// The lists of page, past day and API show what the authorisations say, and so does what leaves as a file.
    fn list(&self, register: &str) {
        let seen: BTreeSet<u64> = self.demo.records(&self.person, register).into_keys().collect();
        assert_eq!(seen, self.visible[register], "{} {register}", self.person.login);
        for end in ["", "?search=a", "/as-of"] {
            let path = format!("/registers/{register}{end}");
            let answer = self.demo.page(&self.person, &path);
            assert_eq!(answer.status, 200, "{} {path}", self.person.login);
            self.shows_nothing_hidden(&path, &answer);
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
        let reads_the_log =
            looks_after || self.grants.iter().any(|grant| grant.is_audit()) || self.person.login == "iod";
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
        // Those of registers that are open in part come first: there only the scope stands between. Then those that nobody has
        // tried.
        hidden.sort_by_key(|(register, _)| (!self.has("View", register), self.tried.contains(*register)));
        assert!(!hidden.is_empty() || self.grants.iter().any(|grant| grant.registers.is_none()));
        for place in hidden.into_iter().take(TRIED_MAX) {
            for route in table().iter().filter(|route| class(route) == Some(Class::Record)) {
                self.knock(route, place);
            }
        }
    }

    fn knock(&self, route: &Route, (register, number): (&str, u64)) {
        self.note(route, if class(route) == Some(Class::Record) { register } else { "" });
        let part = |part: &str| match part {
            "{slug}" => self.demo.slug.clone(),
            "{register}" => register.to_owned(),
            "{number}" => number.to_string(),
            "{step}" if self.world.records[register].contains_key(&number) => self.world.step(register, number),
            "{ticket}" => "bilet".to_owned(),
            "{document}" => "record.pdf".to_owned(),
            "{file}" => "1".to_owned(),
            part => part.to_owned(),
        };
        let path = route.path.split('/').map(part).collect::<Vec<_>>().join("/");
        let method = method(route);
        let status = match (route.needs, method) {
            (Needs::Token, _) => {
                let path = if path.ends_with("/files") { format!("{path}?name=a.pdf") } else { path.clone() };
                let body = if method == "GET" { Vec::new() } else { b"{}".to_vec() };
                self.person.client.call(method, &path, body, &[]).status
            }
            (_, "GET") => self.status(&path),
            _ => {
                let fields = [
                    ("csrf", self.person.csrf.as_str()),
                    ("reason", "Tak."),
                    ("name", "Cudze"),
                    ("format", "json"),
                    ("day", "2099-12-31"),
                ];
                send(&self.demo.server, (&path, &self.person.cookie), &fields).status
            }
        };
        // A file is looked at before it is asked where it should go.
        let is_upload = method == "POST" && (path.ends_with("/files") || path.ends_with("/import"));
        let is_right = matches!(status, 403 | 404) || is_upload && matches!(status, 400 | 415 | 422);
        assert!(is_right, "{} {method} {path}: {status}", self.person.login);
    }

    pub fn whole(&self) {
        self.registers();
        self.administration();
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

pub fn method(route: &Route) -> &'static str {
    match route.method {
        MethodFilter::GET => "GET",
        MethodFilter::PUT => "PUT",
        MethodFilter::DELETE => "DELETE",
        _ => "POST",
    }
}
