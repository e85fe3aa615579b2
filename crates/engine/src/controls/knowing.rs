//! Knowing the policy: whoever works with data is asked to acknowledge a version as soon as it was adopted.
//!
//! The acknowledgement stands in its register with the words that were said; it counts for the access as well.

use jiff::ToSpan;
use jiff::civil::Date;
use rodowod_domain::control::Policy;
use rodowod_domain::record::{Edit, Record};
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, columns, records as rows};
use serde_json::json;

use super::adoption::DAYS_MAX;
use super::checklists::{Person, is_concerned, own_power};
use crate::records::{self, Failure, blinded, is_erased, open_row};
use crate::versioned::{self, Version};
use crate::{By, Engine};

const ACKNOWLEDGEMENTS: &str = "acknowledgements";
const AUTHORISATIONS: &str = "authorisations";
const LOGIN: &str = "account";
/// Records of one person that are looked at in each register.
const OWN_MAX: u32 = 400;

/// A version that this person has not acknowledged yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyAsked {
    pub label: String,
    pub from: Date,
    /// The last day on which one still works without knowing it.
    pub last: Date,
}

/// The newest version of the policy, where this person is concerned and has not acknowledged it.
pub async fn policy_asked(engine: &Engine, by: &By, login: &str) -> Result<Option<PolicyAsked>, Failure> {
    if !is_concerned(&by.actor) || engine.register(ACKNOWLEDGEMENTS).is_none() {
        return Ok(None);
    }
    let (office, institution, login) = (engine.clone(), by.institution.clone(), login.to_owned());
    let asked = engine.db.read(move |tx| {
        let newest = versioned::first::<Policy>(&office, tx, (institution.id, "policy"), |_| true)?;
        let Some(Version { value, .. }) = newest else { return Ok(None) };
        let Some(from) = value.in_force_from else { return Ok(None) };
        if is_known(&office, tx, (institution.id, &login), &value.label)? {
            return Ok(None);
        }
        let catalogue = office.settings.controls.catalogue;
        let days = value.values(catalogue, &super::presets(&institution)).number("policy_acknowledgement_days");
        Ok(Some(PolicyAsked { last: from.saturating_add(days.clamp(0, DAYS_MAX).days()), from, label: value.label }))
    });
    Ok(asked.await?)
}

/// Whether an acknowledgement, or a granted authorisation itself, says that the person knows this version.
fn is_known(engine: &Engine, tx: &mut Tx<'_>, (institution, login): (i64, &str), label: &str) -> anyhow::Result<bool> {
    let says = |record: &Record, field: &str| {
        let said = record.body.get(field).and_then(serde_json::Value::as_str).unwrap_or_default();
        said.trim().eq_ignore_ascii_case(label.trim())
    };
    let told = own(engine, tx, (institution, ACKNOWLEDGEMENTS), login)?;
    let is_told = |record: &Record| {
        record.state == "confirmed" && says(record, "version") && record.body.get("thing") == Some(&json!("Policy"))
    };
    if told.iter().any(is_told) {
        return Ok(true);
    }
    let granted = own(engine, tx, (institution, AUTHORISATIONS), login)?;
    Ok(granted.iter().any(|record| record.state == "granted" && says(record, "policy_version")))
}

/// Records of a register that name the login.
fn own(engine: &Engine, tx: &mut Tx<'_>, (institution, slug): (i64, &str), login: &str) -> anyhow::Result<Vec<Record>> {
    let Some(register) = engine.register(slug) else { return Ok(Vec::new()) };
    let key = engine.keys.institution(tx, institution)?;
    let value = blinded(&key, (slug, LOGIN), login);
    let numbers = columns::find(tx, (institution, slug), (LOGIN, &value), OWN_MAX)?;
    let mut own = Vec::new();
    for row in rows::get_many(tx, institution, slug, &numbers)? {
        if row.draft || is_erased(&row) {
            continue;
        }
        let place = RecordRef { institution, register: register.slug(), number: row.number };
        let record = open_row(register, &key, (place, &row))?;
        if record.body.get(LOGIN).and_then(serde_json::Value::as_str) == Some(login) {
            own.push(record);
        }
    }
    Ok(own)
}

/// Enters the acknowledgement of the version that is asked for.
pub async fn know_policy(engine: &Engine, by: &By, (person, words): (Person<'_>, &str)) -> Result<(), Failure> {
    let asked = policy_asked(engine, by, person.login).await?.ok_or(Failure::NotFound)?;
    let fields = json!({
        "person": person.name, "account": person.login, "thing": "Policy", "version": asked.label,
        "confirmed_on": by.actor.today.to_string(), "statement": words,
    });
    let serde_json::Value::Object(fields) = fields else { return Err(Failure::NotFound) };
    let enter = Edit::Enter { fields, draft: false };
    records::edit(engine, &own_power(by), ACKNOWLEDGEMENTS, (None, enter)).await?;
    Ok(())
}
