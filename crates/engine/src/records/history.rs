//! Every version of a record: who, when, and what changed.

use jiff::Timestamp;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Body;
use rodowod_domain::record::Record;
use rodowod_store::records::{self, RecordRef};
use serde_json::Value;

use super::{Failure, allowed, scope, sealed};
use crate::acts::{self, Act};
use crate::{By, Engine, accounts};

/// Versions shown at most; older ones stay provable through the log.
const VERSIONS_MAX: u32 = 500;

#[derive(Clone, Debug)]
pub struct Version {
    pub version: u64,
    pub at: Timestamp,
    pub by: String,
    /// `enter`, `save` or the name of a move.
    pub act: String,
    pub state: String,
    pub reason: String,
    pub changes: Vec<FieldChange>,
    /// Number of its entry in the log.
    pub entry: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub field: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// The versions, newest first.
pub async fn history(engine: &Engine, by: &By, register: &str, number: u64) -> Result<Vec<Version>, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    engine
        .db
        .write(move |tx| {
            let institution = by.institution.id;
            let place = RecordRef { institution, register: register.slug(), number };
            let Some(row) = records::get(tx, place)? else { return Ok(Err(Failure::NotFound)) };
            if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
                return Ok(Err(failure));
            }
            let versions = records::versions(tx, place, None, VERSIONS_MAX)?;
            let people =
                accounts::names(&office, tx, &versions.iter().map(|version| version.actor).collect::<Vec<_>>())?;
            let institution_key = office.keys.institution(tx, institution)?;
            let key = sealed::record_key(&institution_key, &row)?;
            let act = Act::plain(by.actor.account, "view-history").about(register.slug(), number, row.version);
            acts::append(tx, institution, &[act], office.clock.now())?;
            let mut before = Body::new();
            let mut shown = Vec::with_capacity(versions.len());
            for version in versions.into_iter().rev() {
                let (body, reason) = match &key {
                    Some(key) => sealed::open_version(register, key, (place, &version))?,
                    None => Default::default(),
                };
                shown.push(Version {
                    version: version.version,
                    at: version.at,
                    by: people.get(&version.actor.unwrap_or(0)).cloned().unwrap_or_default(),
                    act: version.act,
                    state: version.state,
                    reason,
                    changes: changes(&before, &body),
                    entry: version.entry,
                });
                before = body;
            }
            shown.reverse();
            Ok(Ok(shown))
        })
        .await?
}

fn changes(before: &Body, after: &Body) -> Vec<FieldChange> {
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    let names: Vec<&String> = after.keys().chain(gone).collect();
    let differing = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    differing
        .map(|name| FieldChange {
            field: name.clone(),
            before: before.get(name).cloned(),
            after: after.get(name).cloned(),
        })
        .collect()
}

/// The record as one of its versions had it, to compare with what somebody else saved.
pub async fn version(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, version): (u64, u64),
) -> Result<Record, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    engine
        .db
        .read(move |tx| {
            let place = RecordRef { institution, register: register.slug(), number };
            let (Some(row), Some(old)) = (records::get(tx, place)?, records::version(tx, place, version)?) else {
                return Ok(Err(Failure::NotFound));
            };
            if let Err(failure) = scope::look(&office, tx, (&by, Power::View), (register.slug(), number))? {
                return Ok(Err(failure));
            }
            let institution_key = office.keys.institution(tx, institution)?;
            let Some(key) = sealed::record_key(&institution_key, &row)? else { return Ok(Err(Failure::NotFound)) };
            let (body, _) = sealed::open_version(register, &key, (place, &old))?;
            let (state, draft, created_at) = (old.state, row.draft, row.created_at);
            Ok(Ok(Record { number, state, version, draft, created_at, body }))
        })
        .await?
}
