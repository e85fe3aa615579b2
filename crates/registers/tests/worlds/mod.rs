//! Small institutions for checks: one in which a promise is kept and one in which it is broken.
//!
//! For checks that any register can use, both worlds follow from what the control tells them.

mod contacts;
mod devices;
mod office;
mod outside;
mod people;
mod things;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use rodowod_domain::control::{Control, DeadlineFact, Office, ParameterSet};
use rodowod_domain::cross_check::{Entry, Snapshot};
use rodowod_domain::field::{Body, Condition, Kind};
use rodowod_registers::REGISTERS;
use serde_json::{Value, json};

pub const TODAY: Date = date(2026, 11, 22);

pub fn now() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// Records and facts at noon of one day.
#[derive(Default)]
pub struct World {
    records: BTreeMap<String, Vec<Entry>>,
    pub office: Office,
    pub parameters: Option<ParameterSet>,
}

impl World {
    pub fn with(mut self, register: &str, number: u64, state: &str, body: Value) -> Self {
        let body = body.as_object().unwrap().clone();
        let entry = Entry { number, state: state.to_owned(), body, created_at: Some(now()), changed_at: Some(now()) };
        self.records.entry(register.to_owned()).or_default().push(entry);
        self
    }

    /// With the records of another world, under numbers of their own.
    pub fn beside(mut self, other: Self) -> Self {
        for (register, entries) in other.records {
            let moved = entries.into_iter().map(|entry| Entry { number: entry.number + 1_000, ..entry });
            self.records.entry(register).or_default().extend(moved);
        }
        self
    }

    /// As if all records had been entered and last changed so many days ago.
    pub fn aged(mut self, days: i64) -> Self {
        let at = now() - (24 * days).hours();
        for entry in self.records.values_mut().flatten() {
            (entry.created_at, entry.changed_at) = (Some(at), Some(at));
        }
        self
    }

    pub fn office(mut self, change: impl FnOnce(&mut Office)) -> Self {
        change(&mut self.office);
        self
    }

    pub fn snapshot(&self) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for (register, entries) in &self.records {
            snapshot.insert(register, entries.clone());
        }
        snapshot
    }
}

pub fn broken(check: &str, control: &Control) -> Option<World> {
    generic(check, control, false)
        .or_else(|| office::world(check, control, false))
        .or_else(|| people::world(check, false))
        .or_else(|| more(check, control, false))
}

fn more(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    things::world(check, is_kept)
        .or_else(|| devices::world(check, is_kept))
        .or_else(|| things::papers(check, is_kept))
        .or_else(|| outside::world(check, is_kept))
        .or_else(|| contacts::world(check, control, is_kept))
}

pub fn kept(check: &str, control: &Control) -> Option<World> {
    generic(check, control, true)
        .or_else(|| office::world(check, control, true))
        .or_else(|| people::world(check, true))
        .or_else(|| more(check, control, true))
}

/// Controls that warn, each in a world that warns.
pub fn at_risk() -> Vec<(&'static str, World)> {
    let review = json!({"last_review": "2025-11-25"});
    vec![
        ("register-activities-current", World::default().with("processing-activities", 1, "active", review)),
        ("governance-overview", deadline("requests", "answer", 48)),
        ("access-absence", office::account(|account| account.last_sign_in_at = Some(days_ago(18)))),
        (
            "breach-threats-accountability",
            World::default().office(|office| {
                office.log.size = 3;
                office.log.verified_at = Some(days_ago(27));
            }),
        ),
    ]
}

pub fn days_ago(days: i64) -> Timestamp {
    now() - (24 * days).hours()
}

/// An institution with one account whose password was set so many days ago.
pub fn aged_password(days: i64) -> World {
    office::account(|account| account.password_set_at = Some(days_ago(days)))
}

fn deadline(register: &str, name: &str, hours: i64) -> World {
    let due = now() + hours.hours();
    World::default().office(|office| {
        office.deadlines = vec![DeadlineFact { register: register.into(), number: 1, name: name.into(), due }];
    })
}

/// The worlds of checks that read everything from the control's arguments.
fn generic(check: &str, control: &Control, is_kept: bool) -> Option<World> {
    let arguments = &control.arguments;
    let slug = arguments.register.clone().unwrap_or_default();
    let state = arguments.states.first().map_or("granted", String::as_str);
    let mut body = conditioned(control);
    let world = match check {
        "records::filled" | "documents::made" | "breaches::note_complete" => {
            for field in &arguments.fields {
                fill(&slug, field, &mut body);
            }
            if !is_kept {
                body.remove(arguments.fields.last().unwrap());
            }
            World::default().office(|office| office.documents.extend(arguments.code.clone()))
        }
        "clauses::website_policy_published" => {
            body.insert("audience".into(), json!("WebVisitors"));
            body.insert("kind".into(), json!("Article13"));
            for field in &arguments.fields {
                fill(&slug, field, &mut body);
            }
            if !is_kept {
                body.remove(arguments.fields.last().unwrap());
            }
            return Some(World::default().with("clauses", 1, "published", Value::Object(body)));
        }
        "clauses::advice_published" => {
            let said = if is_kept { &arguments.values[..] } else { &arguments.values[1..] };
            let body = json!({"audience": "Clients", "advice": said});
            return Some(World::default().with("clauses", 1, "published", body));
        }
        "records::exist" => {
            let empty = World::default().with(&slug, 1, "nowhere", json!({}));
            return Some(if is_kept { World::default().with(&slug, 1, state, json!({})) } else { empty });
        }
        "records::dated_within" => {
            let day = if is_kept { TODAY } else { date(2019, 1, 1) };
            body.insert(arguments.field.clone().unwrap(), json!(day.to_string()));
            World::default()
        }
        "records::settled_within" => {
            let world = World::default().with(&slug, 1, state, Value::Object(body));
            return Some(if is_kept { world } else { world.aged(1000) });
        }
        "records::holds" => {
            let mut values: Vec<&String> = arguments.value.iter().chain(&arguments.values).collect();
            values.truncate(values.len() - usize::from(!is_kept));
            body.insert(arguments.field.clone().unwrap(), json!(values));
            World::default()
        }
        "deadlines::met" | "breaches::persons_told" => {
            let name = arguments.value.as_deref().unwrap();
            return Some(deadline(&slug, name, if is_kept { 24 * 60 } else { -1 }));
        }
        "deadlines::none_overdue" => return Some(deadline("requests", "answer", if is_kept { 24 * 60 } else { -1 })),
        "breaches::code_steps_taken" => {
            body.insert("steps_due".into(), json!(["Secure", "NotifyIod", "Report"]));
            let done = ["Report", "Secure", "NotifyIod"];
            body.insert("steps_done".into(), json!(if is_kept { &done[..] } else { &done[..2] }));
            return Some(World::default().with("breaches", 1, "recorded", Value::Object(body)));
        }
        _ => return None,
    };
    Some(world.with(&slug, 1, state, Value::Object(body)))
}

/// A body that meets the control's condition and shows every field that it looks at.
fn conditioned(control: &Control) -> Body {
    let mut body = Body::new();
    let slug = control.arguments.register.clone().unwrap_or_default();
    if let Some((field, mut values)) = control.arguments.condition() {
        let value = values.next().unwrap();
        body.insert(field.to_owned(), worded(&slug, field, value));
    }
    for name in &control.arguments.fields {
        if let Some(Condition { field, values }) = field(&slug, name).and_then(|field| field.condition) {
            body.entry(field.to_owned()).or_insert_with(|| worded(&slug, field, values[0]));
        }
    }
    body
}

fn field(slug: &str, name: &str) -> Option<&'static rodowod_domain::field::Field> {
    REGISTERS.iter().find(|register| register.slug() == slug)?.field(name)
}

/// A value as the field keeps it: a tick, one of a list, or a word.
fn worded(slug: &str, name: &str, value: &str) -> Value {
    match field(slug, name).map(|field| field.kind) {
        Some(Kind::Flag) => json!(value == "true"),
        Some(kind) if kind.is_list() => json!([value]),
        _ => json!(value),
    }
}

/// Something that counts as filled in.
fn fill(slug: &str, name: &str, body: &mut Body) {
    if body.contains_key(name) {
        return;
    }
    let value = match field(slug, name).map(|field| field.kind) {
        Some(Kind::Flag) => json!(true),
        Some(Kind::Integer | Kind::Money) => json!(0),
        Some(kind) if kind.is_list() => json!(["coś"]),
        _ => json!("coś"),
    };
    body.insert(name.to_owned(), value);
}
