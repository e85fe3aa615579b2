//! Erasure: the record's rows go first, then its key, so that a crash in between leaves only a key without a lock.

use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_store::records::RecordRef;
use rodowod_store::{files as file_rows, keyring, records};

use super::{Failure, allowed, is_erased};
use crate::acts::{self, Act};
use crate::{By, Engine, files};

/// Erases a record for good. What remains is that it was there, and the log.
pub async fn erase(engine: &Engine, by: &By, register: &str, (number, reason): (u64, &str)) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Delete)?;
    if reason.trim().is_empty() {
        let problem = Problem::at("reason", "problem-reason-required");
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    let institution = by.institution.id;
    let (account, now) = (by.actor.account, engine.clock.now());
    let (key_id, attached) = engine
        .db
        .write(move |tx| {
            let place = RecordRef { institution, register: register.slug(), number };
            let Some(row) = records::get(tx, place)?.filter(|row| !is_erased(row)) else { return Ok(None) };
            // The head of the log first, as every act does: two acts that lock in two orders wait for each other.
            let act = Act::plain(account, "erase").about(register.slug(), number, row.version);
            acts::append(tx, institution, &[act], now)?;
            let key_id = records::erase(tx, place, now)?;
            let attached = file_rows::forget_of_record(tx, place)?;
            Ok(Some((key_id, attached)))
        })
        .await?
        .ok_or(Failure::NotFound)?;
    engine.findings.forget(institution);
    if let Some(id) = key_id {
        engine.db.write(move |tx| Ok(keyring::destroy(tx, institution, &[id])?)).await?;
        engine.db.scrub_keyring().await.map_err(anyhow::Error::from)?;
    }
    files::destroy(engine, institution, attached).await
}
