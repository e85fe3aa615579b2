//! One edit, one transaction: load, decide, seal, append to the log, store.
//!
//! Whatever is refused leaves nothing behind: a refusal takes the transaction back as an error does.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use jiff::Timestamp;
use rodowod_domain::authorisation::Actor;
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Change, Edit, Record, Refusal, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_store::records::{NewVersion, RecordRef};
use rodowod_store::{Tx, columns, deadlines, keyring, links, records, search};
use rodowod_vault::{InstitutionKey, RecordKey};

use super::beside::Beside;
use super::sealed::Sealed;
use super::{Failure, sealed};
use crate::acts::{Act, Log};
use crate::keys::{self, SpareKey};
use crate::{By, Engine};

/// Records entered with one step of the log.
const TOGETHER_MAX: usize = 256;

#[derive(Clone, Debug)]
pub struct Saved {
    pub record: Record,
    pub title: String,
    pub deadlines: Vec<rodowod_domain::record::Deadline>,
}

/// Enters, saves or moves a record.
pub async fn edit(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, edit): (Option<u64>, Edit),
) -> Result<Saved, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    let now = engine.clock.now();
    let institution = by.institution.id;
    let spare = match number {
        None => keys::spare(engine, institution, 1).await?,
        Some(_) => Vec::new(),
    };
    let (office, actor, keys) = (engine.clone(), by.actor.clone(), spare.clone());
    let outcome = engine
        .db
        .write(move |tx| {
            let act = EditAct { engine: &office, register, institution, actor: &actor, now };
            match number {
                Some(number) => act.change(tx, number, edit.clone()),
                None => act.enter(tx, vec![edit.clone()], &keys)?.pop().context("one record was entered"),
            }
        })
        .await;
    if outcome.is_err() {
        engine.keys.give_back(institution, spare);
    }
    outcome.map_err(failure)
}

/// Enters many records in one transaction: all of them, or none with the first refusal.
pub(crate) async fn enter_all(
    engine: &Engine,
    by: &By,
    register: &'static dyn AnyRegister,
    bodies: Vec<Body>,
) -> Result<u64, Failure> {
    let now = engine.clock.now();
    let institution = by.institution.id;
    let spare = keys::spare(engine, institution, bodies.len()).await?;
    let (office, actor, used) = (engine.clone(), by.actor.clone(), spare.clone());
    let outcome = engine
        .db
        .write(move |tx| {
            let act = EditAct { engine: &office, register, institution, actor: &actor, now };
            for (some, keys) in bodies.chunks(TOGETHER_MAX).zip(used.chunks(TOGETHER_MAX)) {
                let edits = some.iter().map(|body| Edit::Enter { fields: body.clone(), draft: false });
                act.enter(tx, edits.collect(), keys)?;
            }
            Ok(bodies.len() as u64)
        })
        .await;
    if outcome.is_err() {
        engine.keys.give_back(institution, spare);
    }
    outcome.map_err(failure)
}

fn failure(error: anyhow::Error) -> Failure {
    error.downcast().unwrap_or_else(Failure::Other)
}

struct EditAct<'a> {
    engine: &'a Engine,
    register: &'static dyn AnyRegister,
    institution: i64,
    actor: &'a Actor,
    now: Timestamp,
}

/// A version that only has to be written.
struct Ready<'a> {
    place: RecordRef<'static>,
    change: &'a Change,
    sealed: Sealed,
    beside: Beside,
}

impl EditAct<'_> {
    fn place(&self, number: u64) -> RecordRef<'static> {
        RecordRef { institution: self.institution, register: self.register.slug(), number }
    }

    /// Enters records under consecutive numbers, each under the key that is made for it.
    fn enter(&self, tx: &mut Tx<'_>, edits: Vec<Edit>, keys: &[SpareKey]) -> anyhow::Result<Vec<Saved>> {
        ensure!(edits.len() == keys.len(), "each record has a key of its own");
        let log = Log::lock(tx, self.institution, self.now)?;
        let decided = edits.into_iter().map(|edit| decide(self.register, None, edit, (self.actor, self.now)));
        let changes: Vec<Change> = decided.collect::<Result<_, _>>().map_err(Failure::Refused)?;
        for change in &changes {
            self.check_links(tx, change)?;
        }
        let institution_key = self.engine.keys.institution(tx, self.institution)?;
        self.check_keys(tx, keys)?;
        let count = u32::try_from(changes.len()).context("so many records are not entered at once")?;
        let first = records::next_numbers(tx, self.institution, self.register.slug(), count)?;
        let numbered = changes.iter().zip(keys).zip(first..);
        let ready: Vec<Ready<'_>> = numbered
            .map(|((change, key), number)| self.ready(number, change, (&institution_key, &key.key)))
            .collect::<Result<_, _>>()?;
        let entry = self.log(tx, log, &ready)?;
        for ((ready, key), entry) in ready.iter().zip(keys).zip(entry..) {
            records::insert(tx, ready.place, key.id, &self.version(ready, entry))?;
            columns::insert(tx, ready.place, &ready.beside.columns())?;
            links::insert(tx, ready.place, &ready.change.links)?;
            deadlines::insert(tx, ready.place, &ready.beside.deadlines)?;
            search::replace(tx, ready.place, &[], &ready.beside.terms)?;
        }
        Ok(changes.into_iter().zip(first..).map(|(change, number)| saved(number, self.now, change)).collect())
    }

    /// The log is locked before the record is read, so nobody writes another version between reading and writing.
    fn change(&self, tx: &mut Tx<'_>, number: u64, edit: Edit) -> anyhow::Result<Saved> {
        let place = self.place(number);
        let log = Log::lock(tx, self.institution, self.now)?;
        let row = records::get(tx, place)?.filter(|row| !sealed::is_erased(row)).ok_or(Failure::NotFound)?;
        let institution_key = self.engine.keys.institution(tx, self.institution)?;
        let key = sealed::record_key(&institution_key, &row)?.ok_or(Failure::NotFound)?;
        let current = sealed::open_row(self.register, &institution_key, (place, &row))?;
        let change = decide(self.register, Some(&current), edit, (self.actor, self.now)).map_err(Failure::Refused)?;
        self.check_links(tx, &change)?;
        let ready = [self.ready(number, &change, (&institution_key, &key))?];
        let entry = self.log(tx, log, &ready)?;
        let [ready] = &ready;
        let is_written = records::update(tx, place, current.version, &self.version(ready, entry))?;
        ensure!(is_written, "a locked record does not change");
        columns::replace(tx, place, &ready.beside.columns())?;
        links::replace(tx, place, &change.links)?;
        deadlines::replace(tx, place, &ready.beside.deadlines)?;
        search::replace(tx, place, &row.terms, &ready.beside.terms)?;
        Ok(saved(number, current.created_at, change))
    }

    /// A link must lead somewhere.
    fn check_links(&self, tx: &mut Tx<'_>, change: &Change) -> anyhow::Result<()> {
        let mut problems = Vec::new();
        let targets: BTreeSet<&str> = change.links.iter().map(|(_, target, _)| *target).collect();
        for target in targets {
            let wanted: Vec<u64> =
                change.links.iter().filter(|(_, to, _)| *to == target).map(|(_, _, number)| *number).collect();
            let found = records::existing(tx, self.institution, target, &wanted)?;
            let missing = change.links.iter().filter(|(_, to, number)| *to == target && !found.contains(number));
            problems.extend(
                missing.map(|(field, _, number)| Problem::at(*field, "problem-no-such-record").with("number", number)),
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(Failure::Refused(Refusal::Invalid(problems)).into()) }
    }

    /// What is sealed under a key that is gone is gone as well, so the keys are looked for once more.
    fn check_keys(&self, tx: &mut Tx<'_>, keys: &[SpareKey]) -> anyhow::Result<()> {
        let ids: Vec<u64> = keys.iter().map(|key| key.id).collect();
        let kept = keyring::get_many(tx, self.institution, &ids)?;
        ensure!(kept.len() == ids.len(), "a key made for this record is no longer in the keyring: try again");
        Ok(())
    }

    fn ready<'a>(
        &self,
        number: u64,
        change: &'a Change,
        (institution_key, key): (&Arc<InstitutionKey>, &RecordKey),
    ) -> anyhow::Result<Ready<'a>> {
        let place = self.place(number);
        let text = (&change.body, change.reason.as_str());
        let sealed = sealed::seal_version(key, (place, change.version), text, &self.engine.clock)?;
        Ok(Ready { place, change, sealed, beside: Beside::of(institution_key, self.register.slug(), change)? })
    }

    fn log(&self, tx: &mut Tx<'_>, log: Log, ready: &[Ready<'_>]) -> anyhow::Result<u64> {
        let acts = ready.iter().map(|ready| Act {
            account: self.actor.account,
            name: &ready.change.act,
            about: Some((self.register.slug(), ready.place.number, ready.change.version)),
            digest: ready.sealed.digest,
        });
        log.append(tx, &acts.collect::<Vec<_>>())
    }

    fn version<'a>(&self, ready: &'a Ready<'_>, entry: u64) -> NewVersion<'a> {
        let Ready { change, sealed, beside, .. } = ready;
        NewVersion {
            version: change.version,
            state: &change.state,
            draft: change.draft,
            act: &change.act,
            actor: (self.actor.account != 0).then_some(self.actor.account),
            at: self.now,
            entry: Some(entry),
            schema_version: self.register.version(),
            body: &sealed.body,
            reason: sealed.reason.as_deref(),
            terms: &beside.terms,
            next_due: beside.next_due(),
        }
    }
}

fn saved(number: u64, created_at: Timestamp, change: Change) -> Saved {
    let record = Record {
        number,
        state: change.state,
        version: change.version,
        draft: change.draft,
        created_at,
        body: change.body,
    };
    Saved { record, title: change.title, deadlines: change.deadlines }
}
