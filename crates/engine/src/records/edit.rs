//! One edit, one transaction: load, decide, seal, append to the log, store.
//!
//! Whatever is refused leaves nothing behind: a refusal takes the transaction back as an error does.

mod many;

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use jiff::Timestamp;
use rodowod_domain::authorisation::Actor;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{self, Change, Edit, Record, Refusal, When, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_store::records::{NewVersion, RecordRef};
use rodowod_store::{Tx, columns, deadlines, keyring, links, records, search};
use rodowod_vault::{InstitutionKey, RecordKey};

use super::attempt::{Done, KeysWanted, act};
use super::beside::Beside;
use super::consequence::{self, Aside, Opened, Taken};
use super::face::Face;
use super::sealed::Sealed;
use super::{Failure, marks, sealed};
use crate::acts::{Act, Log};
use crate::keys::SpareKey;
use crate::{By, Engine};

pub(crate) use many::take_in;

#[derive(Clone, Debug)]
pub struct Saved {
    pub record: Record,
    pub title: String,
    pub deadlines: Vec<rodowod_domain::record::Deadline>,
    /// Drafts that the act opened elsewhere: register and number.
    pub opened: Vec<(&'static str, u64)>,
}

/// Enters, saves or moves a record, and does what follows from it.
pub async fn edit(
    engine: &Engine,
    by: &By,
    register: &str,
    (number, edit): (Option<u64>, Edit),
) -> Result<Saved, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    let wanted = usize::from(number.is_none());
    act((engine, by), register, wanted, move |act, tx, keys| match number {
        Some(number) => act.steps(tx, keys, (number, edit.clone())),
        None => Done::of(act.enter(tx, vec![edit.clone()], keys)?),
    })
    .await
}

/// Enters a record in the transaction in which `gate` gives up what it is made of; `NotFound` where the gate is shut.
pub(crate) async fn enter_once(
    engine: &Engine,
    by: &By,
    register: &str,
    (fields, gate): (Body, impl Fn(&mut Tx<'_>) -> anyhow::Result<bool> + Clone + Send + 'static),
) -> Result<Saved, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    act((engine, by), register, 1, move |act, tx, keys| {
        ensure!(gate(tx)?, Failure::NotFound);
        Done::of(act.enter(tx, vec![Edit::Enter { fields: fields.clone(), draft: false }], keys)?)
    })
    .await
}

/// Enters a record, and does what goes with it in the same transaction.
pub(crate) async fn enter_with(
    engine: &Engine,
    by: &By,
    register: &str,
    (fields, also): (Body, impl Fn(&mut Tx<'_>, &Saved) -> anyhow::Result<()> + Clone + Send + 'static),
) -> Result<Saved, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    act((engine, by), register, 1, move |act, tx, keys| {
        let done = Done::of(act.enter(tx, vec![Edit::Enter { fields: fields.clone(), draft: false }], keys)?)?;
        also(tx, &done.saved)?;
        Ok(done)
    })
    .await
}

/// Opens the next record of a series when its time has come; `NotFound` when there is nothing to open.
pub(crate) async fn carry_on(
    engine: &Engine,
    by: &By,
    register: &'static dyn AnyRegister,
    number: u64,
) -> Result<Saved, Failure> {
    act((engine, by), register, 0, move |act, tx, keys| act.carry_on(tx, keys, number)).await
}

/// One edit at work. Whoever acts may differ from the person behind it: what follows from a step is the program's doing.
#[derive(Clone, Copy)]
pub(super) struct EditAct<'a> {
    pub engine: &'a Engine,
    pub register: &'static dyn AnyRegister,
    pub by: &'a By,
    pub actor: &'a Actor,
    pub now: Timestamp,
    /// What the policy in force asks.
    pub asked: &'a ParameterSet,
}

/// A version that only has to be written.
struct Ready<'a> {
    register: &'static dyn AnyRegister,
    place: RecordRef<'static>,
    change: &'a Change,
    sealed: Sealed,
    face: Vec<u8>,
    beside: Beside,
}

impl EditAct<'_> {
    pub(super) fn when(&self) -> When<'_> {
        When { now: self.now, asked: self.asked }
    }

    pub(super) fn institution(&self) -> i64 {
        self.by.institution.id
    }

    pub(super) fn place(&self, number: u64) -> RecordRef<'static> {
        RecordRef { institution: self.institution(), register: self.register.slug(), number }
    }

    /// Enters records under consecutive numbers, each under the key that is made for it.
    fn enter(&self, tx: &mut Tx<'_>, edits: Vec<Edit>, keys: &[SpareKey]) -> anyhow::Result<Vec<Saved>> {
        ensure!(edits.len() == keys.len(), "each record has a key of its own");
        let log = Log::lock(tx, self.institution(), self.now)?;
        let mut beside = Vec::new();
        let mut changes: Vec<Change> = Vec::with_capacity(edits.len());
        for edit in edits {
            let edit = self.composed(tx, (None, edit), &mut beside)?;
            changes.push(decide(self.register, None, edit, (self.actor, self.when())).map_err(Failure::Refused)?);
        }
        for change in &changes {
            self.check_links(tx, change)?;
            self.check_backing(tx, None, change)?;
        }
        let institution_key = self.engine.keys.institution(tx, self.institution())?;
        self.check_keys(tx, keys)?;
        let count = u32::try_from(changes.len()).context("so many records are not entered at once")?;
        let first = records::next_numbers(tx, self.institution(), self.register.slug(), count)?;
        let numbered = changes.iter().zip(keys).zip(first..);
        let ready: Vec<Ready<'_>> = numbered
            .map(|((change, key), number)| self.ready(number, change, (&institution_key, &key.key)))
            .collect::<Result<_, _>>()?;
        let entry = self.log(tx, log, (&ready, &beside))?;
        for ((ready, key), entry) in ready.iter().zip(keys).zip(entry..) {
            self.insert(tx, (ready, key), entry)?;
        }
        Ok(changes.into_iter().zip(first..).map(|(change, number)| saved(number, self.now, change)).collect())
    }

    fn insert(&self, tx: &mut Tx<'_>, (ready, key): (&Ready<'_>, &SpareKey), entry: u64) -> anyhow::Result<()> {
        records::insert(tx, ready.place, key.id, &self.version(ready, entry))?;
        columns::insert(tx, ready.place, &ready.beside.columns())?;
        links::insert(tx, ready.place, &ready.change.links)?;
        deadlines::insert(tx, ready.place, &ready.beside.deadlines)?;
        search::put(tx, ready.place, &[], &ready.beside.terms)?;
        Ok(())
    }

    /// The log is locked before the record is read, so nobody writes another version between reading and writing.
    pub(super) fn change(
        &self,
        tx: &mut Tx<'_>,
        keys: &[SpareKey],
        (number, edit): (u64, Edit),
    ) -> anyhow::Result<Done> {
        let log = Log::lock(tx, self.institution(), self.now)?;
        let opened = self.opened(tx, number)?;
        let step = match &edit {
            Edit::Take { step, .. } => Some(step.clone()),
            Edit::Enter { .. } | Edit::Save { .. } => None,
        };
        let mut beside = Vec::new();
        let edit = self.composed(tx, (Some(&opened.record), edit), &mut beside)?;
        marks::check(self.engine, tx, (self.register, self.place(number)), &edit)?;
        let change = decide(self.register, Some(&opened.record), edit, (self.actor, self.when()));
        let mut taken = Taken::of(change.map_err(Failure::Refused)?, beside);
        self.check_links(tx, &taken.change)?;
        self.check_backing(tx, Some(&opened.record), &taken.change)?;
        if let Some(step) = step {
            self.consequences(tx, (&opened, &step), &mut taken)?;
        }
        let takings = std::mem::take(&mut taken.takings);
        let mut done = self.update(tx, (log, keys), (&opened, taken))?;
        self.elsewhere(tx, keys, (number, takings), &mut done)?;
        Ok(done)
    }

    fn carry_on(&self, tx: &mut Tx<'_>, keys: &[SpareKey], number: u64) -> anyhow::Result<Done> {
        let log = Log::lock(tx, self.institution(), self.now)?;
        let opened = self.opened(tx, number)?;
        let change = record::carry_on(self.register, &opened.record, consequence::CONTINUE, self.when());
        let mut taken = Taken::of(change, Vec::new());
        self.next_of_series(tx, &opened, &mut taken)?;
        if taken.drafts.is_empty() {
            return Err(Failure::NotFound.into());
        }
        self.update(tx, (log, keys), (&opened, taken))
    }

    fn opened(&self, tx: &mut Tx<'_>, number: u64) -> anyhow::Result<Opened> {
        let place = self.place(number);
        let row = records::get(tx, place)?.filter(|row| !sealed::is_erased(row)).ok_or(Failure::NotFound)?;
        let institution_key = self.engine.keys.institution(tx, self.institution())?;
        let key = sealed::record_key(&institution_key, &row)?.ok_or(Failure::NotFound)?;
        let record = sealed::open_row(self.register, &institution_key, (place, &row))?;
        Ok(Opened { row, record, institution_key, key })
    }

    /// Writes the new version and the drafts that come with it, under one step of the log.
    fn update(
        &self,
        tx: &mut Tx<'_>,
        (log, keys): (Log, &[SpareKey]),
        (opened, taken): (&Opened, Taken),
    ) -> anyhow::Result<Done> {
        let Taken { change, drafts, beside, remains, .. } = taken;
        if keys.len() < drafts.len() {
            return Err(KeysWanted(drafts.len()).into());
        }
        self.check_keys(tx, keys)?;
        let mut all = vec![self.ready(opened.record.number, &change, (&opened.institution_key, &opened.key))?];
        for (draft, key) in drafts.iter().zip(keys) {
            let there = EditAct { register: draft.register, ..*self };
            all.push(there.ready(draft.number, &draft.change, (&opened.institution_key, &key.key))?);
        }
        let entry = self.log(tx, log, (&all, &beside))?;
        let (ready, drafted) = all.split_first().context("the record itself stands first")?;
        let seen = (opened.record.version, opened.record.state.as_str());
        let is_written = records::update(tx, ready.place, seen, &self.version(ready, entry))?;
        ensure!(is_written, "a locked record does not change");
        columns::replace(tx, ready.place, &ready.beside.columns())?;
        links::replace(tx, ready.place, &change.links)?;
        deadlines::replace(tx, ready.place, &ready.beside.deadlines)?;
        search::put(tx, ready.place, &opened.row.terms, &ready.beside.terms)?;
        for ((ready, key), entry) in drafted.iter().zip(keys).zip(entry + 1..) {
            self.insert(tx, (ready, key), entry)?;
        }
        let opened_there = drafts.iter().map(|draft| (draft.register.slug(), draft.number)).collect();
        let saved = saved(opened.record.number, opened.record.created_at, change);
        Ok(Done { saved: Saved { opened: opened_there, ..saved }, remains, keys_used: drafts.len() })
    }

    /// A link must lead somewhere.
    pub(super) fn check_links(&self, tx: &mut Tx<'_>, change: &Change) -> anyhow::Result<()> {
        let mut problems = Vec::new();
        let targets: BTreeSet<&str> = change.links.iter().map(|(_, target, _)| *target).collect();
        for target in targets {
            let wanted: Vec<u64> =
                change.links.iter().filter(|(_, to, _)| *to == target).map(|(_, _, number)| *number).collect();
            let found = records::existing(tx, self.institution(), target, &wanted)?;
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
        let kept = keyring::get_many(tx, self.institution(), &ids)?;
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
        let face = Face::of(self.register, change);
        Ok(Ready {
            register: self.register,
            place,
            change,
            sealed,
            face: face.seal(key, (place, change.version), &self.engine.clock)?,
            beside: Beside::of(institution_key, self.register.slug(), change)?,
        })
    }

    /// One entry for each version, in their order, then those of what was looked at or destroyed along with it.
    fn log(&self, tx: &mut Tx<'_>, log: Log, (ready, beside): (&[Ready<'_>], &[Aside])) -> anyhow::Result<u64> {
        let written = ready.iter().map(|ready| Act {
            account: self.actor.account,
            name: &ready.change.act,
            about: Some((ready.place.register, ready.place.number, ready.change.version)),
            digest: ready.sealed.digest,
        });
        let aside = beside.iter().map(|aside| {
            let (register, number, version) = aside.about;
            Act::plain(self.actor.account, aside.act).about(register, number, version)
        });
        log.append(tx, &written.chain(aside).collect::<Vec<_>>())
    }

    fn version<'a>(&self, ready: &'a Ready<'_>, entry: u64) -> NewVersion<'a> {
        let Ready { change, sealed, face, beside, .. } = ready;
        NewVersion {
            version: change.version,
            state: &change.state,
            draft: change.draft,
            act: &change.act,
            actor: (self.actor.account != 0).then_some(self.actor.account),
            at: self.now,
            entry: Some(entry),
            schema_version: ready.register.version(),
            body: &sealed.body,
            face,
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
    Saved { record, title: change.title, deadlines: change.deadlines, opened: Vec::new() }
}
