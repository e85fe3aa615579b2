//! To whom the data of a person went, as the person may ask to know it (art. 15(1)(c) GDPR): the disclosures among the
//! records that are kept with the request.
//!
//! Only what really left is told, and the log keeps that it was told before the report is printed.

use rodowod_domain::authorisation::Power;
use rodowod_domain::record::Record;
use serde_json::Value;

use super::held::{DISCLOSURES, HeldView};
use super::{REQUESTS, held};
use crate::acts::{self, Act};
use crate::exports::Taken;
use crate::log;
use crate::records::{Failure, scope};
use crate::{By, Engine};

/// Whether the record tells of data that went out; what was only asked for or agreed to went nowhere yet.
pub fn is_disclosed(view: &HeldView) -> bool {
    let is_out = !view.record.draft && matches!(view.record.state.as_str(), "disclosed" | "archived");
    view.register.slug() == DISCLOSURES && !view.is_erased && is_out
}

/// The disclosures that a report to the person tells of, the oldest first; `NotFound` where there are none.
pub async fn disclosed(engine: &Engine, by: &By, request: u64) -> Result<Taken, Failure> {
    let register = engine.register(DISCLOSURES).ok_or(Failure::NoRegister)?;
    let held = held(engine, by, request).await?;
    let mut records: Vec<Record> = held.records.into_iter().filter(is_disclosed).map(|view| view.record).collect();
    if records.is_empty() {
        return Err(Failure::NotFound);
    }
    for record in &records {
        scope::within(by, register, record, Power::Disclose)?;
    }
    let day = |record: &Record| record.body.get("disclosed_at").and_then(Value::as_str).map(str::to_owned);
    records.sort_by_key(day);
    let places: Vec<(u64, u64)> = records.iter().map(|record| (record.number, record.version)).collect();
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let version = held.request.record.version;
    let marked = engine.db.write(move |tx| {
        let told = places.iter();
        let told = told.map(|(number, version)| Act::plain(account, "print").about(DISCLOSURES, *number, *version));
        let act = Act::plain(account, "print").about(REQUESTS, request, version);
        let entry = acts::append(tx, institution, &[act].into_iter().chain(told).collect::<Vec<_>>(), now)?;
        log::mark(tx, institution, entry)
    });
    Ok(Taken { register, records, kept_in: 0, mark: marked.await? })
}
