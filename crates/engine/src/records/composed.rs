//! What a record takes over from the records it is linked to, before the decision about it.
//!
//! Only what the person may view is read; reading about somebody is an act and stands in the log.

use rodowod_domain::authorisation::{On, Power, may};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::Body;
use rodowod_domain::record::{Edit, Record};
use rodowod_domain::register::{Controller, Linked};
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef};
use serde_json::Value;

use super::consequence::Aside;
use super::edit::EditAct;
use super::{holds_personal_data, is_erased, open_row};
use crate::Institution;

/// Linked records that one record reads at most.
const LINKED_MAX: usize = 500;

impl EditAct<'_> {
    /// The edit with its fields composed; as it was where no link leads to what they are composed from.
    pub(super) fn composed(
        &self,
        tx: &mut Tx<'_>,
        (current, edit): (Option<&Record>, Edit),
        looked_at: &mut Vec<Aside>,
    ) -> anyhow::Result<Edit> {
        let leads = |body: &Body| self.register.composed_from().iter().any(|name| !numbers(body.get(*name)).is_empty());
        let leads_now = current.is_some_and(|current| leads(&current.body));
        let mut compose = |at: (Option<&Record>, &str), fields: Body| -> anyhow::Result<Body> {
            if !leads_now && !leads(&fields) {
                return Ok(fields);
            }
            let linked = self.linked(tx, &fields, looked_at)?;
            Ok(self.compose(at, &linked, &fields))
        };
        Ok(match edit {
            Edit::Enter { fields, draft } => {
                Edit::Enter { fields: compose((current, self.register.workflow().start()), fields)?, draft }
            }
            Edit::Save { fields, draft, seen } => {
                let state = current.map_or("", |current| &current.state);
                Edit::Save { fields: compose((current, state), fields)?, draft, seen }
            }
            Edit::Take { step, fields, reason, seen } => {
                let before = current.map(|current| current.body.clone()).unwrap_or_default();
                let mut body = before.clone();
                body.extend(fields.clone());
                let from = current.map_or("", |current| &current.state);
                let state = self.register.workflow().find(&step).map_or("", |step| step.target(from));
                let mut composed = compose((current, state), body)?;
                // What stands there already is no part of what the step brings, and asks nothing of whoever takes it.
                composed.retain(|name, value| fields.contains_key(name) || before.get(name) != Some(value));
                let fields = composed;
                Edit::Take { step, fields, reason, seen }
            }
        })
    }

    fn compose(&self, (current, state): (Option<&Record>, &str), linked: &Linked, fields: &Body) -> Body {
        let blank = Record {
            number: 0,
            state: state.to_owned(),
            version: 0,
            draft: false,
            created_at: current.map_or(self.now, |current| current.created_at),
            body: Body::new(),
        };
        self.register.compose(fields, linked, &blank.at(self.when()))
    }

    fn linked(&self, tx: &mut Tx<'_>, fields: &Body, looked_at: &mut Vec<Aside>) -> anyhow::Result<Linked> {
        let institution = self.institution();
        let key = self.engine.keys.institution(tx, institution)?;
        let mut linked = Linked::new(controller(&self.by.institution));
        for name in self.register.composed_from() {
            let Some(target) = self.register.field(name).and_then(|field| self.engine.register(field.target)) else {
                continue;
            };
            let mut numbers = numbers(fields.get(*name));
            numbers.truncate(LINKED_MAX);
            if numbers.is_empty() || may(self.actor, Power::View, On::Register(target.slug())).is_err() {
                continue;
            }
            let mut entries = Vec::with_capacity(numbers.len());
            for row in records::get_many(tx, institution, target.slug(), &numbers)?.iter().filter(|row| !is_erased(row))
            {
                let place = RecordRef { institution, register: target.slug(), number: row.number };
                let record = open_row(target, &key, (place, row))?;
                let facets = target.facets(record.number, &record.body);
                if may(self.actor, Power::View, On::Record(target.slug(), &facets)).is_err() {
                    continue;
                }
                if holds_personal_data(target) {
                    looked_at.push(Aside { act: "view", about: (target.slug(), row.number, row.version) });
                }
                entries.push(Entry {
                    number: row.number,
                    state: record.state,
                    body: record.body,
                    created_at: Some(row.created_at),
                    changed_at: Some(row.changed_at),
                });
            }
            linked.insert(name, entries);
        }
        Ok(linked)
    }
}

pub(super) fn numbers(value: Option<&Value>) -> Vec<u64> {
    match value {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_u64).collect(),
        Some(value) => value.as_u64().into_iter().collect(),
        None => Vec::new(),
    }
}

fn controller(institution: &Institution) -> Controller {
    let profile = &institution.profile;
    let town = format!("{} {}", profile.post_code, profile.city);
    let address = [profile.address.trim(), town.trim()];
    Controller {
        name: institution.name.clone(),
        address: address.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        email: profile.email.clone(),
        phone: profile.phone.clone(),
        website: profile.website.clone(),
        officer: profile.iod_name.clone(),
        officer_email: profile.iod_email.clone(),
        officer_phone: profile.iod_phone.clone(),
    }
}
