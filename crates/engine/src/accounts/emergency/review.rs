//! What stands behind each use of the emergency access, and its review by somebody else.
//!
//! Invariant: a review is written once, after the use is over, and never by whoever used it.

use jiff::Timestamp;
use rodowod_domain::authorisation::{Actor, Denied, Function, On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::text::fold;
use rodowod_ledger::Entry;
use rodowod_store::emergency::{self as rows, UseRow};
use rodowod_store::{Tx, ledger, sessions};

use super::{SEALED_AS, TEXT_MAX, is_at_work};
use crate::accounts::names;
use crate::acts::{self, Act};
use crate::log::{self, EntryView};
use crate::records::Failure;
use crate::{By, Engine};

/// Entries of the log read for one use at most, and at a time.
const ENTRIES_MAX: usize = 50_000;
const STEP: u32 = 1000;

/// The credential and every use, newest first.
#[derive(Clone, Debug, Default)]
pub struct Emergency {
    /// When and by whom the code was made.
    pub made: Option<(Timestamp, String)>,
    /// The seal was broken: a new code has to be made.
    pub is_spent: bool,
    pub uses: Vec<EmergencyUse>,
    /// Whoever looks may make a code.
    pub may_seal: bool,
}

#[derive(Clone, Debug)]
pub struct EmergencyUse {
    pub id: i64,
    pub person: String,
    pub reason: String,
    pub address: String,
    pub started_at: Timestamp,
    pub ends_at: Timestamp,
    pub is_live: bool,
    /// Whoever looks may stop it now.
    pub may_end: bool,
    /// Whoever looks may review it now.
    pub may_review: bool,
    /// By whom, when, and what they found.
    pub review: Option<(String, Timestamp, String)>,
    /// What was done, newest first; read for one use alone.
    pub acts: Vec<EntryView>,
    /// There was more in the log than could be read.
    pub is_cut: bool,
}

/// How many uses there are to look after, for those whose task that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub live: usize,
    pub unreviewed: usize,
}

/// Whoever answers for the institution or oversees it, and does not himself act under the code.
fn oversees(actor: &Actor) -> bool {
    !is_at_work(actor) && (actor.has(Function::Controller) || actor.has(Function::Officer))
}

/// Whether two names are one person's, in whatever order and letters they were written.
fn is_same(one: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let folded = fold(name);
        let mut parts: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        parts.sort();
        parts
    };
    parts(one) == parts(other)
}

struct Reader<'a> {
    engine: &'a Engine,
    by: &'a By,
    /// The names of whoever looks: of the account, and its login.
    own: [String; 2],
    now: Timestamp,
}

impl<'a> Reader<'a> {
    fn of(engine: &'a Engine, by: &'a By, tx: &mut Tx<'_>) -> anyhow::Result<Self> {
        let account = by.actor.account;
        let name = names(engine, tx, &[Some(account)])?.remove(&account).unwrap_or_default();
        Ok(Self { engine, by, own: [name, by.actor.login.clone()], now: engine.clock.now() })
    }

    fn opened(&self, tx: &mut Tx<'_>, row: UseRow) -> anyhow::Result<EmergencyUse> {
        let key = self.engine.keys.institution(tx, row.institution)?;
        let open = |sealed: &[u8]| -> anyhow::Result<String> {
            Ok(String::from_utf8_lossy(&key.open_secret(SEALED_AS, sealed)?).into_owned())
        };
        let person = open(&row.person)?;
        let review = match (row.reviewed_by, row.reviewed_at, &row.review) {
            (Some(by), Some(at), Some(text)) => {
                let reviewer = names(self.engine, tx, &[Some(by)])?.remove(&by).unwrap_or_default();
                Some((reviewer, at, open(text)?))
            }
            _ => None,
        };
        let is_live = row.ends_at > self.now;
        let is_own = self.own.iter().any(|name| is_same(name, &person));
        let oversees = oversees(&self.by.actor);
        Ok(EmergencyUse {
            id: row.id,
            reason: open(&row.reason)?,
            person,
            address: row.address,
            started_at: row.started_at,
            ends_at: row.ends_at,
            is_live,
            may_end: is_live && oversees,
            may_review: !is_live && review.is_none() && oversees && !is_own,
            review,
            acts: Vec::new(),
            is_cut: false,
        })
    }
}

/// The credential and its uses, for whoever may read the log.
pub async fn emergency(engine: &Engine, by: &By) -> Result<Emergency, Failure> {
    by.may(Power::View, On::Log)?;
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let read = engine.db.read(move |tx| {
        let reader = Reader::of(&office, &by, tx)?;
        let credential = rows::get(tx, institution)?;
        let made_by = credential.as_ref().map(|row| row.made_by);
        let mut people = names(&office, tx, &[made_by])?;
        let uses = rows::uses(tx, institution)?.into_iter().map(|row| reader.opened(tx, row));
        let uses = uses.collect::<anyhow::Result<Vec<_>>>()?;
        Ok(Emergency {
            is_spent: credential.as_ref().is_some_and(|row| row.used_at.is_some()),
            made: credential.map(|row| (row.made_at, people.remove(&row.made_by).unwrap_or_default())),
            uses,
            may_seal: by.may(Power::Administer, On::Rules).is_ok() && !is_at_work(&by.actor),
        })
    });
    Ok(read.await?)
}

/// One use with everything that was done under it.
pub async fn use_of(engine: &Engine, by: &By, id: i64) -> Result<EmergencyUse, Failure> {
    by.may(Power::View, On::Log)?;
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let read = engine.db.read(move |tx| {
        let reader = Reader::of(&office, &by, tx)?;
        let Some(row) = rows::uses(tx, institution)?.into_iter().find(|row| row.id == id) else { return Ok(None) };
        let (acts, is_cut) = acts_of(&office, tx, &row)?;
        Ok(Some(EmergencyUse { acts, is_cut, ..reader.opened(tx, row)? }))
    });
    read.await?.ok_or(Failure::NotFound)
}

/// What the log says of the emergency account between the first and the last moment of a use.
fn acts_of(engine: &Engine, tx: &mut Tx<'_>, row: &UseRow) -> anyhow::Result<(Vec<EntryView>, bool)> {
    let actor = format!("account-{}", row.account);
    let (mut found, mut before, mut count) = (Vec::new(), None, 0);
    while count < ENTRIES_MAX {
        let entries = ledger::latest(tx, row.institution, before, STEP)?;
        let Some(last) = entries.last() else { return Ok((log::shown(engine, tx, &found)?, false)) };
        before = Some(last.sequence);
        count += entries.len();
        for entry in entries {
            let parsed = Entry::parse(&entry.entry)?;
            let at: Timestamp = parsed.time.parse()?;
            if at < row.started_at {
                return Ok((log::shown(engine, tx, &found)?, false));
            }
            if parsed.actor == actor && at <= row.ends_at {
                found.push(entry);
            }
        }
    }
    Ok((log::shown(engine, tx, &found)?, true))
}

/// What waits for whoever oversees; nothing for others.
pub async fn standing(engine: &Engine, by: &By) -> anyhow::Result<Standing> {
    if !oversees(&by.actor) {
        return Ok(Standing::default());
    }
    let (institution, now) = (by.institution.id, engine.clock.now());
    let uses = engine.db.read(move |tx| Ok(rows::uses(tx, institution)?)).await?;
    let live = uses.iter().filter(|one| one.ends_at > now).count();
    let unreviewed = uses.iter().filter(|one| one.ends_at <= now && one.reviewed_at.is_none()).count();
    Ok(Standing { live, unreviewed })
}

/// Ends a use before its time.
pub async fn end_emergency(engine: &Engine, by: &By, id: i64) -> Result<(), Failure> {
    if !oversees(&by.actor) {
        return Err(Denied { power: Power::Administer }.into());
    }
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let written = engine.db.write(move |tx| {
        let is_ended = rows::end(tx, (institution, id), now)?;
        if is_ended {
            sessions::delete_of_emergency(tx, id)?;
            acts::append(tx, institution, &[Act::plain(account, "emergency-end")], now)?;
        }
        Ok(is_ended)
    });
    if written.await? { Ok(()) } else { Err(Failure::NotFound) }
}

/// Writes what was found of a use. No problem: done.
pub async fn review_emergency(engine: &Engine, by: &By, (id, text): (i64, &str)) -> Result<Option<Problem>, Failure> {
    if !oversees(&by.actor) {
        return Err(Denied { power: Power::Change }.into());
    }
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Ok(Some(Problem::at("review", "problem-required")));
    }
    if text.chars().count() > TEXT_MAX || text.contains('\0') {
        return Ok(Some(Problem::at("review", "problem-too-long").with("max", TEXT_MAX)));
    }
    let (office, by, institution) = (engine.clone(), by.clone(), by.institution.id);
    let written = engine.db.write(move |tx| {
        let reader = Reader::of(&office, &by, tx)?;
        let Some(row) = rows::uses(tx, institution)?.into_iter().find(|row| row.id == id) else { return Ok(None) };
        if !reader.opened(tx, row)?.may_review {
            return Ok(Some(Some(Problem::at("review", "problem-emergency-review"))));
        }
        let key = office.keys.institution(tx, institution)?;
        let sealed = key.seal_secret(SEALED_AS, text.as_bytes(), &office.clock.random());
        if !rows::review(tx, (institution, id), (by.actor.account, reader.now, &sealed))? {
            return Ok(Some(Some(Problem::at("review", "problem-emergency-review"))));
        }
        acts::append(tx, institution, &[Act::plain(by.actor.account, "emergency-review")], reader.now)?;
        Ok(Some(None))
    });
    written.await?.ok_or(Failure::NotFound)
}
