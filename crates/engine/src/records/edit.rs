//! One edit, one transaction: load, decide, seal, store, append to the log.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::Actor;
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Change, Due, Edit, Record, Refusal, decide};
use rodowod_domain::register::AnyRegister;
use rodowod_store::deadlines::DeadlineRow;
use rodowod_store::records::{NewVersion, RecordRef};
use rodowod_store::{Tx, columns, deadlines, keyring, links, records, search};
use rodowod_vault::{InstitutionKey, RecordKey};

use super::{Failure, sealed};
use crate::acts::{self, Act};
use crate::keys::{self, SpareKey};
use crate::{By, Engine};

/// Search terms of one record at most.
const TERMS_MAX: usize = 600;
/// Beginnings of words under which a record is found, in letters; a longer word is compared after it is opened.
pub(super) const PREFIXES: [usize; 2] = [3, 5];

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
    let mut spare = match number {
        None => keys::spare(engine, institution, 1).await?.pop(),
        Some(_) => None,
    };
    let (office, actor, key) = (engine.clone(), by.actor.clone(), spare.clone());
    let outcome = engine
        .db
        .write(move |tx| {
            let act = EditAct { engine: &office, register, institution, actor: &actor, now };
            match (number, &key) {
                (Some(number), _) => act.change(tx, number, edit.clone()),
                (None, Some(key)) => act.enter(tx, key, edit.clone()),
                (None, None) => anyhow::bail!("no spare key was made"),
            }
        })
        .await;
    if !matches!(outcome, Ok(Ok(_))) {
        engine.keys.give_back(institution, spare.take());
    }
    outcome?
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
            let mut entered = 0;
            for (body, key) in bodies.iter().zip(&used) {
                if let Err(failure) = act.enter(tx, key, Edit::Enter { fields: body.clone(), draft: false })? {
                    // An error takes back everything that this transaction has written so far.
                    return Err(anyhow::Error::new(failure));
                }
                entered += 1;
            }
            Ok(entered)
        })
        .await;
    if outcome.is_err() {
        engine.keys.give_back(institution, spare);
    }
    outcome.map_err(|error| match error.downcast::<Failure>() {
        Ok(failure) => failure,
        Err(error) => Failure::Other(error),
    })
}

struct EditAct<'a> {
    engine: &'a Engine,
    register: &'static dyn AnyRegister,
    institution: i64,
    actor: &'a Actor,
    now: Timestamp,
}

type Outcome = anyhow::Result<Result<Saved, Failure>>;

impl EditAct<'_> {
    fn place(&self, number: u64) -> RecordRef<'static> {
        RecordRef { institution: self.institution, register: self.register.slug(), number }
    }

    fn enter(&self, tx: &mut Tx<'_>, key: &SpareKey, edit: Edit) -> Outcome {
        let change = match decide(self.register, None, edit, (self.actor, self.now)) {
            Ok(change) => change,
            Err(refusal) => return Ok(Err(Failure::Refused(refusal))),
        };
        let problems = self.missing_links(tx, &change)?;
        if !problems.is_empty() {
            return Ok(Err(Failure::Refused(Refusal::Invalid(problems))));
        }
        let institution_key = self.engine.keys.institution(tx, self.institution)?;
        // What is sealed under a key that is gone is gone as well, so the key is looked for once more.
        let is_kept = keyring::get_many(tx, self.institution, &[key.id])?.contains_key(&key.id);
        anyhow::ensure!(is_kept, "the key made for this record is no longer in the keyring: try again");
        let number = records::next_number(tx, self.institution, self.register.slug())?;
        let place = self.place(number);
        self.store(tx, (place, &change), (&institution_key, &key.key), |tx, new| {
            records::insert(tx, place, key.id, new)?;
            Ok(true)
        })?;
        Ok(Ok(saved(number, self.now, change)))
    }

    fn change(&self, tx: &mut Tx<'_>, number: u64, edit: Edit) -> Outcome {
        let place = self.place(number);
        let Some(row) = records::get(tx, place)?.filter(|row| !sealed::is_erased(row)) else {
            return Ok(Err(Failure::NotFound));
        };
        let institution_key = self.engine.keys.institution(tx, self.institution)?;
        let Some(key) = sealed::record_key(&institution_key, &row)? else { return Ok(Err(Failure::NotFound)) };
        let current = sealed::open_row(self.register, &institution_key, (place, &row))?;
        let change = match decide(self.register, Some(&current), edit, (self.actor, self.now)) {
            Ok(change) => change,
            Err(refusal) => return Ok(Err(Failure::Refused(refusal))),
        };
        let problems = self.missing_links(tx, &change)?;
        if !problems.is_empty() {
            return Ok(Err(Failure::Refused(Refusal::Invalid(problems))));
        }
        search::replace(tx, place, &row.terms, &terms(&institution_key, &change.words))?;
        let is_stored = self.store(tx, (place, &change), (&institution_key, &key), |tx, new| {
            Ok(records::update(tx, place, current.version, new)?)
        })?;
        if !is_stored {
            return Ok(Err(Failure::Refused(Refusal::Stale { current: current.version + 1 })));
        }
        Ok(Ok(saved(number, current.created_at, change)))
    }

    /// A link must lead somewhere.
    fn missing_links(&self, tx: &mut Tx<'_>, change: &Change) -> anyhow::Result<Vec<Problem>> {
        let mut problems = Vec::new();
        let targets: BTreeSet<&str> = change.links.iter().map(|(_, target, _)| *target).collect();
        for target in targets {
            let wanted: Vec<u64> =
                change.links.iter().filter(|(_, to, _)| *to == target).map(|(_, _, number)| *number).collect();
            let found: BTreeSet<u64> =
                records::get_many(tx, self.institution, target, &wanted)?.into_iter().map(|row| row.number).collect();
            let missing = change.links.iter().filter(|(_, to, number)| *to == target && !found.contains(number));
            problems.extend(
                missing.map(|(field, _, number)| Problem::at(*field, "problem-no-such-record").with("number", number)),
            );
        }
        Ok(problems)
    }

    /// Writes the version, what is kept beside it, and its entry in the log.
    fn store(
        &self,
        tx: &mut Tx<'_>,
        (place, change): (RecordRef<'_>, &Change),
        (institution_key, key): (&Arc<InstitutionKey>, &RecordKey),
        write: impl FnOnce(&mut Tx<'_>, &NewVersion<'_>) -> anyhow::Result<bool>,
    ) -> anyhow::Result<bool> {
        let sealed =
            sealed::seal_version(key, (place, change.version), (&change.body, &change.reason), &self.engine.clock)?;
        let act = Act { digest: sealed.digest, ..Act::plain(self.actor.account, &change.act) };
        let entry =
            acts::append(tx, self.institution, &[act.about(place.register, place.number, change.version)], self.now)?;
        let terms = terms(institution_key, &change.words);
        let rows: Vec<DeadlineRow> = change.deadlines.iter().map(deadline_row).collect::<Result<_, _>>()?;
        let new = NewVersion {
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
            terms: &terms,
            next_due: rows.iter().filter(|row| !row.met).map(|row| row.due).min(),
        };
        if !write(tx, &new)? {
            return Ok(false);
        }
        let slug = self.register.slug();
        let shown: Vec<(&str, String)> = change
            .columns
            .iter()
            .map(|(name, value, personal)| {
                let value = if *personal { blinded(institution_key, (slug, name), value) } else { value.clone() };
                (*name, value)
            })
            .collect();
        let shown: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
        columns::replace(tx, place, &shown)?;
        links::replace(tx, place, &change.links)?;
        deadlines::replace(tx, place, &rows)?;
        if change.version == 1 {
            search::replace(tx, place, &[], &terms)?;
        }
        Ok(true)
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

/// A personal fact stands in its column only as a keyed hash: good for equality, for nothing else.
pub(crate) fn blinded(key: &InstitutionKey, (register, column): (&str, &str), value: &str) -> String {
    let folded = rodowod_domain::text::fold(value);
    format!("{:016x}", key.blind(&format!("column/{register}/{column}"), &folded).cast_unsigned())
}

/// Whole words and beginnings of words, blinded.
pub(super) fn terms(key: &InstitutionKey, words: &[String]) -> Vec<i64> {
    let mut terms = BTreeSet::new();
    for word in words {
        terms.insert(key.blind("word", word));
        for length in PREFIXES {
            if let Some(prefix) = prefix(word, length) {
                terms.insert(key.blind("prefix", prefix));
            }
        }
        if terms.len() >= TERMS_MAX {
            break;
        }
    }
    terms.into_iter().take(TERMS_MAX).collect()
}

/// The first letters of a word that has at least as many.
pub(super) fn prefix(word: &str, length: usize) -> Option<&str> {
    let ends = word.char_indices().map(|(index, _)| index).chain([word.len()]);
    ends.skip(length).map(|end| &word[..end]).next()
}

fn deadline_row(deadline: &rodowod_domain::record::Deadline) -> anyhow::Result<DeadlineRow> {
    let rules: Vec<super::Rule> = deadline
        .rules
        .iter()
        .map(|rule| super::Rule { key: rule.key.to_owned(), law: rule.law.to_owned(), date: rule.date })
        .collect();
    // A whole day lasts until midnight; its last moment still falls on it.
    let (due, whole_day) = match deadline.due {
        Due::Instant(instant) => (instant, false),
        Due::Day(_) => (deadline.due.bound() - SignedDuration::from_micros(1), true),
    };
    Ok(DeadlineRow {
        name: deadline.name.to_owned(),
        law: deadline.law.to_owned(),
        due,
        whole_day,
        warn_from: None,
        met: deadline.met,
        rules: serde_json::to_string(&rules)?,
    })
}
