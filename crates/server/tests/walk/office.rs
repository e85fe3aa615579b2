//! The school of the demonstration with accounts of every scope, and what each of them carries.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::support::{Answer, Client, Server, page, rodowod, send, signed_in_as};

/// What people choose here who come with a one-time code.
const OWN: &str = "drabina owies poniedziałek";

pub type Records = BTreeMap<u64, Value>;

pub struct Demo {
    pub server: Server,
    pub folder: tempfile::TempDir,
    pub slug: String,
    pub passwords: BTreeMap<String, String>,
}

/// What one account carries.
pub struct Person {
    pub login: String,
    pub client: Client,
    pub cookie: String,
    pub csrf: String,
}

impl Demo {
    pub fn start() -> Self {
        let folder = tempfile::TempDir::new().unwrap();
        let server = Server::demo(folder.path());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let accounts = server.announcement["accounts"].as_array().unwrap().iter();
        let passwords = accounts.map(|account| (text(&account["login"]), text(&account["password"]))).collect();
        let slug = text(&server.announcement["institution"]);
        Self { server, folder, slug, passwords }
    }

    pub fn person(&self, login: &str) -> Person {
        let data = self.folder.path().to_str().unwrap();
        let made = rodowod(&["token", "create", "--json", "--data", data, "--login", login], "").ended(0);
        let cookie = signed_in_as(&self.server, (login, &self.passwords[login]));
        let csrf = page(&self.server, "/account", &cookie).csrf();
        Person { login: login.to_owned(), client: self.server.client(made["token"].as_str().unwrap()), cookie, csrf }
    }

    /// An account with an authorisation of its own, opened and granted by those whose steps these are.
    pub fn newcomer(&mut self, head: &Person, login: &str, more: &Value) {
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
    pub fn granted(&self, head: &Person, login: &str, more: &Value) {
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

    pub fn call(&self, person: &Person, path: &str) -> Answer {
        person.client.get(&format!("/api/v1/institutions/{}/{path}", self.slug))
    }

    pub fn page(&self, person: &Person, path: &str) -> Answer {
        page(&self.server, path, &person.cookie)
    }

    pub fn registers(&self, person: &Person) -> BTreeSet<String> {
        let answer = self.call(person, "registers").ended(200);
        answer["registers"].as_array().unwrap().iter().map(|one| one["slug"].as_str().unwrap().to_owned()).collect()
    }

    /// Every record that the list shows to this person, page after page.
    pub fn records(&self, person: &Person, register: &str) -> Records {
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
