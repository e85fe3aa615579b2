//! A register without its type, and the way between the stored body and the struct.
//!
//! A draft may be too incomplete for its type: then what only the type knows is left out.

use std::marker::PhantomData;

use serde_json::Value;

use super::{
    AnyRegister, Backing, Demand, FollowUp, Fulfilled, Group, Kept, Linked, Moment, Place, Register, Taking, full,
};
use crate::authorisation::{Claim, Duty, Evidence, Power, Rules};
use crate::field::{Body, Field, Kind, Problem};
use crate::record::Deadline;
use crate::workflow::{Move, Workflow};

/// `Erased::<Breach>::NEW` is `Breach` as `dyn AnyRegister`.
pub struct Erased<R>(PhantomData<fn() -> R>);

impl<R> Erased<R> {
    pub const NEW: Self = Self(PhantomData);
}

impl<R: Register> Erased<R> {
    /// A draft may be too incomplete for its type; then what the type knows is left out.
    pub fn typed(body: &Body) -> Option<R> {
        full::read(R::FIELDS, body)
    }

    fn body(record: &R) -> Body {
        match serde_json::to_value(record) {
            Ok(Value::Object(body)) => without_empty_values(body),
            _ => Body::new(),
        }
    }
}

impl<R: Register> AnyRegister for Erased<R> {
    fn slug(&self) -> &'static str {
        R::SLUG
    }

    fn group(&self) -> Group {
        R::GROUP
    }

    fn law(&self) -> &'static str {
        R::LAW
    }

    fn fields(&self) -> &'static [Field] {
        R::FIELDS
    }

    fn workflow(&self) -> &'static Workflow {
        const { &R::WORKFLOW }
    }

    fn version(&self) -> u32 {
        R::VERSION
    }

    fn listed(&self) -> &'static [&'static str] {
        R::LISTED
    }

    fn documents(&self) -> &'static [&'static str] {
        R::DOCUMENTS
    }

    fn guard(&self) -> Power {
        R::GUARD
    }

    fn entered_by(&self) -> Option<Duty> {
        R::ENTERED_BY
    }

    fn kept_by(&self) -> Option<Duty> {
        R::KEPT_BY
    }

    fn kept_from(&self) -> Option<Kept> {
        R::KEPT_FROM
    }

    fn timed(&self) -> Option<&'static Move> {
        R::TIMED.and_then(|name| self.workflow().find(name))
    }

    fn taken_by_time(&self, body: &Body, at: &Moment) -> Option<Body> {
        let step = self.timed().filter(|step| step.from.contains(&at.state))?;
        Self::typed(body).filter(|_| step.target(at.state) != at.state)?.timed(at)
    }

    fn is_frozen(&self, state: &str, field: &str) -> bool {
        R::is_frozen(state, field)
    }

    fn title(&self, body: &Body) -> String {
        Self::typed(body).map_or_else(|| first_line(R::FIELDS, body), |record| record.title())
    }

    fn sample(&self) -> Body {
        Self::body(&R::sample())
    }

    fn models(&self) -> &'static [&'static str] {
        R::MODELS
    }

    fn model(&self, name: &str) -> Option<Body> {
        R::MODELS.contains(&name).then(|| R::model(name))?
    }

    fn check(&self, body: &Body, at: &Moment) -> Vec<Problem> {
        Self::typed(body).map(|record| record.check(at)).unwrap_or_default()
    }

    fn derive(&self, body: &Body, at: &Moment) -> Body {
        match Self::typed(body) {
            Some(mut record) => {
                record.derive(at);
                Self::body(&record)
            }
            None => body.clone(),
        }
    }

    fn deadlines(&self, body: &Body, at: &Moment) -> Vec<Deadline> {
        Self::typed(body).map(|record| record.deadlines(at)).unwrap_or_default()
    }

    fn demands(&self, body: &Body, at: &Moment) -> Vec<Demand> {
        Self::typed(body).map(|record| record.demands(at)).unwrap_or_default()
    }

    fn duties(&self) -> &'static [Fulfilled] {
        R::DUTIES
    }

    fn replaces(&self) -> Option<(&'static str, &'static [&'static str])> {
        R::REPLACES
    }

    fn composed_from(&self) -> &'static [&'static str] {
        R::COMPOSED_FROM
    }

    fn backed_by(&self) -> &'static [Backing] {
        R::BACKED_BY
    }

    /// Only what composing changed is laid over the body, so that what the type cannot hold is still there to be refused.
    fn compose(&self, body: &Body, linked: &Linked, at: &Moment) -> Body {
        let Some(mut record) = Self::typed(body) else { return body.clone() };
        let before = Self::body(&record);
        record.compose(linked, at);
        let after = Self::body(&record);
        let mut composed = body.clone();
        composed.retain(|name, _| !before.contains_key(name) || after.contains_key(name));
        composed.extend(after.into_iter().filter(|(name, value)| before.get(name) != Some(value)));
        composed
    }

    fn follow_ups(&self, body: &Body, step: &str, at: &Moment) -> Vec<FollowUp> {
        Self::typed(body).map(|record| record.follow_ups(step, at)).unwrap_or_default()
    }

    fn held_in(&self) -> &'static [&'static str] {
        R::HELD_IN
    }

    fn repeats(&self) -> Option<&'static str> {
        R::REPEATS
    }

    fn next(&self, body: &Body, at: &Moment) -> Option<FollowUp> {
        let link = R::REPEATS.filter(|link| !body.contains_key(*link))?;
        Some(Self::typed(body)?.next(at)?.link(link))
    }

    fn destroys(&self, body: &Body, step: &str, at: &Moment) -> Vec<Place> {
        Self::typed(body).map(|record| record.destroys(step, at)).unwrap_or_default()
    }

    fn takes(&self, body: &Body, step: &str, at: &Moment) -> Vec<Taking> {
        Self::typed(body).map(|record| record.takes(step, at)).unwrap_or_default()
    }

    fn claim(&self, body: &Body, at: &Moment, rules: &Rules) -> Option<Claim> {
        Self::typed(body)?.claim(at, rules)
    }

    fn evidence(&self, body: &Body, at: &Moment) -> Vec<Evidence> {
        Self::typed(body).map(|record| record.evidence(at)).unwrap_or_default()
    }

    fn holder(&self, body: &Body) -> Option<String> {
        Self::typed(body)?.holder()
    }

    fn document(&self, template: &str, body: &Body, at: &Moment) -> Value {
        Self::typed(body).map(|record| record.document(template, at)).unwrap_or_default()
    }

    fn upgrade(&self, from: u32, body: Body) -> Body {
        R::upgrade(from, body)
    }
}

/// The stored form: what is empty is absent, so that two equal records have equal bytes.
fn without_empty_values(body: Body) -> Body {
    body.into_iter()
        .filter(|(_, value)| !matches!(value, Value::Null) && value.as_array().is_none_or(|list| !list.is_empty()))
        .map(|(name, value)| match value {
            Value::Array(rows) if rows.iter().all(Value::is_object) => {
                let rows = rows.into_iter().filter_map(|row| match row {
                    Value::Object(row) => Some(Value::Object(without_empty_values(row))),
                    _ => None,
                });
                (name, Value::Array(rows.collect()))
            }
            value => (name, value),
        })
        .collect()
}

fn first_line(fields: &[Field], body: &Body) -> String {
    let mut lines = fields.iter().filter(|field| matches!(field.kind, Kind::Line));
    lines.find_map(|field| body.get(field.name)?.as_str()).unwrap_or("–").to_owned()
}
