//! A synthetic school that has kept its registers for months: the data behind `rodowod demo`.
//!
//! Everything is told from today backwards, so that some terms run, some are met and some are overdue on any day. The
//! acts stand in the order of time, the last of them yesterday, and each is allowed to whoever takes it.

mod activities;
mod assessments;
mod breaches;
mod carriers;
mod children;
mod contact;
mod datasets;
mod door;
mod duties;
mod governance;
mod notices;
mod outside;
mod people;
mod places;
mod processing_categories;
mod processors;
mod requests;
mod staff;
mod systems;
mod upkeep;

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rodowod_domain::field::Body;
use rodowod_domain::hours::WARSAW;
use serde_json::Value;

/// One account of the demonstration. Its access comes from the authorisation that names its login.
#[derive(Clone, Copy, Debug)]
pub struct DemoAccount {
    pub login: &'static str,
    pub name: &'static str,
    /// Symbolic name of the authorisation, `@authorisations:…` without the front.
    pub authorisation: &'static str,
}

/// The first is the account that founds the institution.
pub fn demo_accounts() -> &'static [DemoAccount] {
    &[
        DemoAccount { login: "dyrektor", name: "Halina Wzorcowa", authorisation: "dyrektor" },
        DemoAccount { login: "sekretariat", name: "Alicja Przykładna", authorisation: "sekretariat" },
        DemoAccount { login: "psycholog", name: "Marta Zmyślona", authorisation: "psycholog" },
        DemoAccount { login: "swietlica", name: "Weronika Makietowa", authorisation: "swietlica" },
        DemoAccount { login: "zastepca", name: "Robert Próbny", authorisation: "zastepca" },
        DemoAccount { login: "informatyk", name: "Filip Atrapa", authorisation: "informatyk" },
        DemoAccount { login: "iod", name: "Igor Modelowy", authorisation: "iod" },
    ]
}

/// What is done to a record.
#[derive(Clone, Debug)]
pub enum Deed {
    Enter { body: Body, draft: bool },
    Take { step: &'static str, fields: Body, reason: &'static str },
}

/// One act in the life of the school. Links in bodies are symbolic until `Numbers::resolve`.
#[derive(Clone, Debug)]
pub struct Act {
    pub at: Timestamp,
    /// The login of whoever does it; empty for the program itself.
    pub by: &'static str,
    pub register: &'static str,
    /// Symbolic name of the record; others link to it as `@register:key`.
    pub key: &'static str,
    pub deed: Deed,
}

/// The numbers that records were given, by their symbolic names.
#[derive(Clone, Debug, Default)]
pub struct Numbers(BTreeMap<String, u64>);

impl Numbers {
    pub fn learn(&mut self, register: &str, key: &str, number: u64) {
        self.0.insert(format!("@{register}:{key}"), number);
    }

    pub fn of(&self, register: &str, key: &str) -> Option<u64> {
        self.0.get(&format!("@{register}:{key}")).copied()
    }

    /// Puts numbers in the place of symbolic names; a name that is not known yet stays and fails the check.
    pub fn resolve(&self, body: &Body) -> Body {
        body.iter().map(|(field, value)| (field.clone(), self.resolved(value))).collect()
    }

    fn resolved(&self, value: &Value) -> Value {
        match value {
            Value::String(name) => self.0.get(name).map_or_else(|| value.clone(), |number| Value::from(*number)),
            Value::Array(list) => list.iter().map(|item| self.resolved(item)).collect(),
            Value::Object(row) => Value::Object(self.resolve(row)),
            other => other.clone(),
        }
    }
}

/// Every act of the school up to yesterday, in the order of time.
pub fn demo(today: Date) -> Vec<Act> {
    let mut story = Story { today, acts: Vec::new() };
    datasets::tell(&mut story);
    places::tell(&mut story);
    processors::tell(&mut story);
    activities::tell(&mut story);
    systems::tell(&mut story);
    processing_categories::tell(&mut story);
    children::tell(&mut story);
    outside::tell(&mut story);
    people::tell(&mut story);
    staff::tell(&mut story);
    requests::tell(&mut story);
    breaches::tell(&mut story);
    carriers::tell(&mut story);
    upkeep::tell(&mut story);
    door::tell(&mut story);
    assessments::tell(&mut story);
    governance::tell(&mut story);
    notices::tell(&mut story);
    duties::tell(&mut story);
    contact::tell(&mut story);
    story.in_order()
}

/// Days before today on which the registers were set up.
const FOUNDED: i64 = 120;
/// The working day of the story begins at this hour in Warsaw; acts follow each other by seconds.
const MORNING: i8 = 8;
const BETWEEN_ACTS: SignedDuration = SignedDuration::from_secs(20);

struct Story {
    today: Date,
    acts: Vec<(i64, Act)>,
}

impl Story {
    /// A day so many days ago; a negative number lies ahead.
    fn day(&self, ago: i64) -> String {
        self.date(ago).to_string()
    }

    fn date(&self, ago: i64) -> Date {
        self.today.checked_sub(ago.days()).expect("the story spans years, not millennia")
    }

    /// An instant by the clock of Warsaw.
    fn instant(&self, ago: i64, hour: i8, minute: i8) -> String {
        let local = self.date(ago).at(hour, minute, 0, 0);
        local.in_tz(WARSAW).expect("the zone is bundled and the hour is in the daytime").timestamp().to_string()
    }

    fn enter(&mut self, ago: i64, by: &'static str, (register, key): (&'static str, &'static str), body: Value) {
        self.act(ago, by, (register, key), Deed::Enter { body: fields(body), draft: false });
    }

    fn draft(&mut self, ago: i64, by: &'static str, (register, key): (&'static str, &'static str), body: Value) {
        self.act(ago, by, (register, key), Deed::Enter { body: fields(body), draft: true });
    }

    fn take(
        &mut self,
        ago: i64,
        by: &'static str,
        record: (&'static str, &'static str),
        step: &'static str,
        body: Value,
    ) {
        self.act(ago, by, record, Deed::Take { step, fields: fields(body), reason: "" });
    }

    /// A move that asks for its reason.
    fn take_because(&mut self, ago: i64, by: &'static str, record: (&'static str, &'static str), step: Because) {
        let Because { step, fields: body, reason } = step;
        self.act(ago, by, record, Deed::Take { step, fields: fields(body), reason });
    }

    fn act(&mut self, ago: i64, by: &'static str, (register, key): (&'static str, &'static str), deed: Deed) {
        assert!(ago >= 1, "the story ends yesterday, so that no act lies ahead of the clock");
        self.acts.push((ago, Act { at: Timestamp::UNIX_EPOCH, by, register, key, deed }));
    }

    fn in_order(mut self) -> Vec<Act> {
        let today = self.today;
        self.acts.sort_by_key(|(ago, _)| -ago);
        let mut previous = Timestamp::UNIX_EPOCH;
        let mut ordered = Vec::with_capacity(self.acts.len());
        for (ago, mut act) in self.acts {
            let day = today.checked_sub(ago.days()).expect("the story spans years, not millennia");
            let morning = day.at(MORNING, 0, 0, 0).in_tz(WARSAW).expect("the zone is bundled").timestamp();
            act.at = morning.max(previous + BETWEEN_ACTS);
            previous = act.at;
            ordered.push(act);
        }
        ordered
    }
}

struct Because {
    step: &'static str,
    fields: Value,
    reason: &'static str,
}

fn fields(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        _ => Body::new(),
    }
}

/// A usual body with what differs put over it.
fn joined(mut body: Value, more: Value) -> Value {
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    body
}
