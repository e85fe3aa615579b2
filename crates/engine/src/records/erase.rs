//! Erasure: the record's rows go first, then its key, so that a crash in between leaves only a key without a lock.
//!
//! Why somebody erased it stays, sealed under the institution's key, and the entry of the act vouches for it.

use jiff::Timestamp;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_store::records::{self, RecordRef};
use rodowod_store::{Tx, changes, files as file_rows, keyring};

use super::{Failure, allowed, is_erased, marks, scope};
use crate::acts::Act;
use crate::{By, Engine, files, versioned};

/// Longest reason, in code points.
const REASON_MAX: usize = 2000;

/// What the erasure of records leaves to be destroyed once it is committed.
#[derive(Default)]
pub(super) struct Remains {
    keys: Vec<u64>,
    files: Vec<(u64, Option<u64>)>,
    is_any: bool,
}

impl Remains {
    pub(super) fn take_in(&mut self, more: Self) {
        self.keys.extend(more.keys);
        self.files.extend(more.files);
        self.is_any |= more.is_any;
    }
}

/// Erases a record for good. What remains is that it was there, and the log.
pub async fn erase(engine: &Engine, by: &By, register: &str, (number, reason): (u64, &str)) -> Result<(), Failure> {
    let register = allowed(engine, by, register, Power::Delete)?;
    let reason = reason.trim().to_owned();
    let wrong = match reason.chars().count() {
        0 => Some(Problem::at("reason", "problem-reason-required")),
        long if long > REASON_MAX => Some(Problem::at("reason", "problem-too-long").with("max", REASON_MAX)),
        _ => None,
    };
    if let Some(problem) = wrong {
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    let institution = by.institution.id;
    let (office, by, account, now) = (engine.clone(), by.clone(), by.actor.account, engine.clock.now());
    let remains = engine
        .db
        .write(move |tx| {
            let place = RecordRef { institution, register: register.slug(), number };
            let Some(row) = records::get(tx, place)?.filter(|row| !is_erased(row)) else {
                return Ok(Err(Failure::NotFound));
            };
            if let Err(failure) = scope::look(&office, tx, (&by, Power::Delete), (register.slug(), number))? {
                return Ok(Err(failure));
            }
            if let Err(refusal) = marks::check_erasure(&office, tx, (place, register, &row.state))? {
                return Ok(Err(Failure::Refused(refusal)));
            }
            // The head of the log first, as every act does: two acts that lock in two orders wait for each other.
            let act = Act::plain(account, "erase").about(register.slug(), number, row.version);
            versioned::keep(&office, tx, (institution, act), (&kept_as(register.slug(), number), &reason))?;
            let mut remains = Remains::default();
            remove(tx, place, now, &mut remains)?;
            Ok(Ok(remains))
        })
        .await??;
    destroy(engine, institution, remains).await
}

/// The setting under which the reason stands.
fn kept_as(register: &str, number: u64) -> String {
    format!("erasure:{register}/{number}")
}

/// Why the record was erased; none where no person did it.
pub(super) fn reason(engine: &Engine, tx: &mut Tx<'_>, place: RecordRef<'_>) -> anyhow::Result<Option<String>> {
    versioned::newest(engine, tx, (place.institution, &kept_as(place.register, place.number)))
}

/// Takes away all that a record says; its entry in the log is the caller's, who holds the log already.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    place: RecordRef<'_>,
    now: Timestamp,
    remains: &mut Remains,
) -> anyhow::Result<()> {
    remains.keys.extend(records::erase(tx, place, now)?);
    remains.files.extend(file_rows::forget_of_record(tx, place)?);
    remains.is_any = true;
    Ok(())
}

/// Lets go of what is kept opened of institutions in which something was erased, by this server or by another one.
pub(crate) async fn forget(engine: &Engine, institution: Option<i64>) -> anyhow::Result<()> {
    let erasures = match institution {
        Some(institution) => {
            engine.db.read(move |tx| Ok(vec![(institution, changes::erasures(tx, institution)?)])).await?
        }
        None => engine.db.read(|tx| Ok(changes::erasures_everywhere(tx)?)).await?,
    };
    erasures.into_iter().for_each(|(institution, erasures)| see(engine, institution, erasures));
    Ok(())
}

/// An institution is known to have erased so often by now.
pub(super) fn see(engine: &Engine, institution: i64, erasures: u64) {
    let of_lists = engine.faces.see(institution, erasures);
    if engine.sketches.see(institution, erasures) || of_lists {
        engine.findings.forget(institution);
        engine.answers.forget(institution);
    }
}

/// The second half, after the commit.
pub(super) async fn destroy(engine: &Engine, institution: i64, remains: Remains) -> Result<(), Failure> {
    let Remains { keys, files: attached, is_any } = remains;
    if !is_any {
        return Ok(());
    }
    forget(engine, Some(institution)).await?;
    if !keys.is_empty() {
        engine.db.write_keys(move |tx| Ok(keyring::destroy(tx, institution, &keys)?)).await?;
        engine.db.scrub_keyring().await.map_err(anyhow::Error::from)?;
    }
    files::destroy(engine, institution, attached).await
}
