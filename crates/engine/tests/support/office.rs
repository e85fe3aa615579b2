//! An office at work, filled for measurements: many registers, duties in several of them, a policy in force.
//!
//! Bodies are the samples of the registers without their links, so that checks across registers have something to read.

use rodowod_domain::control::Policy;
use rodowod_domain::field::{Body, Field, Kind};
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::{By, Engine, controls};
use serde_json::{Value, json};

use super::body;

const BATCH: u64 = 1000;

/// Adopts the first version of the policy, so that what it asks is asked.
pub async fn adopt_policy(engine: &Engine, by: &By) {
    let policy = Policy {
        label: "1".into(),
        in_force_from: Some(by.actor.today),
        approved_by: "Halina Wzorcowa".into(),
        reason: "Pierwsza wersja".into(),
        ..Policy::default()
    };
    assert_eq!(controls::adopt(engine, by, policy).await.unwrap(), []);
}

pub async fn fill(engine: &Engine, by: &By, (register, count): (&str, u64), of: impl Fn(u64) -> Body) {
    for first in (0..count).step_by(usize::try_from(BATCH).unwrap()) {
        let records = (first..count.min(first + BATCH)).map(&of).collect();
        let prepared = Prepared { records, ..Prepared::default() };
        imports::import(engine, by, register, prepared)
            .await
            .unwrap_or_else(|failure| panic!("{register}: {failure:?}"));
    }
}

/// The sample of a register as an import brings it: nothing derived, and leading nowhere; `more` is what differs.
pub fn sample(engine: &Engine, register: &str, more: Value) -> Body {
    let register = engine.register(register).unwrap();
    let mut sample = typed(register.fields(), &register.sample());
    sample.extend(body(more));
    sample
}

fn typed(fields: &[Field], body: &Body) -> Body {
    let is_typed = |field: &&Field| !field.derived && !matches!(field.kind, Kind::Link | Kind::Links);
    let typed = fields.iter().filter(is_typed).filter_map(|field| Some((field, body.get(field.name)?)));
    let values = typed.map(|(field, value)| match (field.kind, value) {
        (Kind::Rows(columns), Value::Array(rows)) => {
            let rows = rows.iter().filter_map(Value::as_object).map(|row| Value::Object(self::typed(columns, row)));
            (field.name.to_owned(), rows.collect())
        }
        _ => (field.name.to_owned(), value.clone()),
    });
    values.collect()
}

/// A visitor owes nothing to the clock.
pub fn visit(seed: u64) -> Body {
    body(json!({ "visitor": format!("Gość {seed}"), "purpose": "Meeting", "place": "sekretariat" }))
}

/// A request whose month has begun or is over: a few are late, most are due within thirty days.
pub fn request(seed: u64) -> Body {
    let received = if seed.is_multiple_of(50) { "2026-10-19" } else { "2026-11-02" };
    body(json!({
        "requester": format!("Osoba {seed}"), "kind": "Access", "received": received, "channel": "Email",
        "subject": "Moje dane", "email": "osoba@osoba.example", "reported_on": received,
    }))
}
