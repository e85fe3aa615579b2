//! A record made ready for a template. Whoever prints hands data over, so it takes the power to disclose, and the log
//! has it before the page leaves.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Record;
use rodowod_store::Tx;
use rodowod_store::records::{self, RecordRef};
use rodowod_vault::InstitutionKey;
use serde_json::Value;

use super::{Failure, allowed, sealed};
use crate::acts::{self, Act};
use crate::{By, Engine};

#[derive(Clone, Debug)]
pub struct Printed {
    pub record: Record,
    /// What the register gives the template; links are titles by now, labels still keys.
    pub content: Value,
}

pub async fn print(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, template): (u64, &'static str),
) -> Result<Printed, Failure> {
    let register = allowed(engine, by, register, Power::Disclose)?;
    let (office, by) = (engine.clone(), by.clone());
    let printed = engine.db.write(move |tx| {
        let (institution, now) = (by.institution.id, office.clock.now());
        let place = RecordRef { institution, register: register.slug(), number };
        let Some(row) = records::get(tx, place)?.filter(|row| !sealed::is_erased(row)) else { return Ok(None) };
        let key = office.keys.institution(tx, institution)?;
        let record = sealed::open_row(register, &key, (place, &row))?;
        let act = Act::plain(by.actor.account, "print").about(register.slug(), number, row.version);
        acts::append(tx, institution, &[act], now)?;
        let mut content = match register.document(template, &record.body, &record.at(now)) {
            Value::Null => Value::Object(record.body.clone()),
            content => content,
        };
        let titles = titles(&office, (&by, &key), tx, &content)?;
        resolve(&mut content, &titles);
        Ok(Some(Printed { record, content }))
    });
    printed.await?.ok_or(Failure::NotFound)
}

type Titles = BTreeMap<(String, u64), String>;

/// The register and number of a value that stands for the title of a record.
fn link(value: &Value) -> Option<(String, u64)> {
    let map = value.as_object().filter(|map| map.len() == 2)?;
    Some((map.get("register")?.as_str()?.to_owned(), map.get("number")?.as_u64()?))
}

fn gather(value: &Value, found: &mut BTreeSet<(String, u64)>) {
    if let Some(place) = link(value) {
        found.insert(place);
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|item| gather(item, found)),
        Value::Object(map) => map.values().for_each(|item| gather(item, found)),
        _ => {}
    }
}

/// The titles that this person may see.
fn titles(
    engine: &Engine,
    (by, key): (&By, &InstitutionKey),
    tx: &mut Tx<'_>,
    content: &Value,
) -> anyhow::Result<Titles> {
    let mut places = BTreeSet::new();
    gather(content, &mut places);
    let mut titles = Titles::new();
    for (slug, number) in places {
        let Some(register) = engine.register(&slug) else { continue };
        if by.may(Power::View, On::Register(register.slug())).is_err() {
            continue;
        }
        let place = RecordRef { institution: by.institution.id, register: register.slug(), number };
        if let Some(row) = records::get(tx, place)? {
            let record = sealed::open_row(register, key, (place, &row))?;
            titles.insert((slug, number), register.title(&record.body));
        }
    }
    Ok(titles)
}

/// Puts titles in the place of links; a link without one is left out.
fn resolve(value: &mut Value, titles: &Titles) {
    if let Some(place) = link(value) {
        *value = titles.get(&place).cloned().map_or(Value::Null, Value::from);
        return;
    }
    match value {
        Value::Array(list) => {
            for item in list.iter_mut() {
                resolve(item, titles);
            }
            list.retain(|item| !item.is_null());
        }
        Value::Object(map) => map.values_mut().for_each(|item| resolve(item, titles)),
        _ => {}
    }
}
