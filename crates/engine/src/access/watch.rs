//! Who looked at what and when, told from the log: by person, by register, by hour; and what of it is unusual.
//!
//! Only whoever may read the log sees it. Whoever takes it out leaves an entry of that.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{Function, Look, On, Pattern, Power, Rules, Units, Unusual, hour_of_day, unusual};
use rodowod_domain::register::{AnyRegister, DATASETS, UNIT};
use rodowod_ledger::EntryRef;
use rodowod_store::{Tx, accounts as account_rows, columns, ledger, links, time_text};

use super::{AUTHORISATIONS, read_actor, rules};
use crate::acts::{self, Act};
use crate::records::Failure;
use crate::{By, Engine, accounts};

/// Acts by which somebody learns what a record holds, or hands it on.
const LOOKS: [&str; 5] = ["view", "print", "export", "view-file", "view-history"];
/// Days looked back at most.
pub const DAYS_MAX: u16 = 92;
/// Entries read at most; beyond them the page says that it tells of the latest only.
const ENTRIES_MAX: usize = 50_000;
/// People of whom it is asked to which units they belong; more do not look at records of units in three months.
const PEOPLE_MAX: usize = 500;
/// Entries read at a time.
const STEP: u64 = 1000;
/// Looks and institutions that are kept in memory, some hundred bytes each.
const KEPT_MAX: usize = 100_000;
const INSTITUTIONS_MAX: usize = 1_000;

#[derive(Clone, Debug, Default)]
pub struct Watch {
    /// Name, looks, different records; whoever looked most comes first.
    pub people: Vec<(String, u64, u64)>,
    pub registers: Vec<(String, u64)>,
    /// Number of the data set and looks at records that concern it; the most looked at comes first.
    pub datasets: Vec<(u64, u64)>,
    /// Looks in each hour of the day in Warsaw.
    pub hours: [u64; 24],
    pub unusual: Vec<UnusualView>,
    /// There was more than could be read.
    pub is_cut: bool,
}

#[derive(Clone, Debug)]
pub struct UnusualView {
    pub name: String,
    pub pattern: Pattern,
    pub hour: Timestamp,
    pub records: u64,
}

/// One line of what is taken out for an audit.
#[derive(Clone, Debug)]
pub struct LookView {
    pub seq: u64,
    pub at: Timestamp,
    pub name: String,
    pub act: String,
    pub register: String,
    pub number: u64,
}

struct Read {
    looks: Vec<Told>,
    is_cut: bool,
}

/// A look, its entry in the log and the name of the act.
type Told = (Look, u64, String);

/// The looks since a moment among these entries of the log, newest first.
fn read(tx: &mut Tx<'_>, institution: i64, (since, entries): (Timestamp, Range<u64>)) -> anyhow::Result<Read> {
    let (mut looks, mut end, mut count) = (Vec::new(), entries.end, 0);
    let since = time_text(since);
    while entries.start < end {
        if count >= ENTRIES_MAX {
            return Ok(Read { looks, is_cut: true });
        }
        let step = u32::try_from((end - entries.start).min(STEP)).unwrap_or(u32::MAX);
        let rows = ledger::latest(tx, institution, Some(end), step)?;
        let Some(last) = rows.last() else { break };
        end = last.sequence;
        count += rows.len();
        for row in &rows {
            let entry = EntryRef::parse(&row.entry)?;
            // Times have a fixed width, so their texts stand in their order.
            if entry.time < since.as_str() {
                return Ok(Read { looks, is_cut: false });
            }
            let account = entry.actor.strip_prefix("account-").and_then(|id| id.parse().ok());
            if let Some(account) = account.filter(|_| LOOKS.contains(&entry.act)) {
                let (at, register) = (entry.time.parse()?, entry.register.to_owned());
                let look = Look { account, at, register, number: entry.record, unit: None };
                looks.push((look, entry.seq, entry.act.to_owned()));
            }
        }
    }
    Ok(Read { looks, is_cut: false })
}

fn size(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<u64> {
    Ok(ledger::head(tx, institution)?.map_or(0, |head| head.size))
}

/// The latest looks as they were read, by institution: a log only grows, so what was read of it once is not read again.
#[derive(Default)]
pub(crate) struct Known(Mutex<BTreeMap<i64, Arc<Latest>>>);

struct Latest {
    since: Timestamp,
    /// Entries of the log that were seen.
    size: u64,
    /// Newest first, each with its entry.
    looks: Vec<(Look, u64)>,
}

impl Known {
    /// The looks since a moment; as they are kept where nothing came and nothing fell out since.
    fn since(&self, tx: &mut Tx<'_>, institution: i64, since: Timestamp) -> anyhow::Result<Arc<Latest>> {
        let size = size(tx, institution)?;
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&institution).cloned();
        let known = known.filter(|known| known.since <= since && known.size <= size);
        let is_all = |known: &Arc<Latest>| known.size == size && known.looks.iter().all(|(look, _)| look.at >= since);
        let known = match known {
            Some(known) if is_all(&known) => return Ok(known),
            known => known,
        };
        let seen = known.as_ref().map_or(0, |known| known.size);
        let new = read(tx, institution, (since, seen..size))?.looks;
        let mut looks: Vec<(Look, u64)> = new.into_iter().map(|(look, entry, _)| (look, entry)).collect();
        let oldest = size.saturating_sub(ENTRIES_MAX as u64);
        let old = known.iter().flat_map(|known| &known.looks);
        looks.extend(old.filter(|(look, entry)| look.at >= since && *entry >= oldest).cloned());
        let latest = Arc::new(Latest { since, size, looks });
        self.keep(institution, Arc::clone(&latest));
        Ok(latest)
    }

    /// Whoever read slower than another does not put older looks over newer ones.
    fn keep(&self, institution: i64, latest: Arc<Latest>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.get(&institution).is_some_and(|there| there.size > latest.size) {
            return;
        }
        known.insert(institution, latest);
        let is_much = |known: &BTreeMap<i64, Arc<Latest>>| {
            known.len() > INSTITUTIONS_MAX || known.values().map(|latest| latest.looks.len()).sum::<usize>() > KEPT_MAX
        };
        while is_much(&known) {
            let Some(other) = known.keys().find(|other| **other != institution).copied() else { break };
            known.remove(&other);
        }
    }
}

fn since(engine: &Engine, days: u16) -> Timestamp {
    let days = days.clamp(1, DAYS_MAX);
    engine.clock.now() - SignedDuration::from_hours(24 * i64::from(days))
}

/// The use of records in the last days.
pub async fn of(engine: &Engine, by: &By, days: u16) -> Result<Watch, Failure> {
    by.may(Power::View, On::Log)?;
    let (office, institution, since) = (engine.clone(), by.institution.id, since(engine, days));
    let told = engine.db.read(move |tx| {
        let rules = rules::load(tx, institution)?;
        let entries = 0..size(tx, institution)?;
        let Read { looks, is_cut } = read(tx, institution, (since, entries))?;
        let mut looks: Vec<Look> = looks.into_iter().map(|(look, ..)| look).collect();
        let found = asked_about(&office, tx, institution, (&mut looks, &rules))?;
        let mut watch = told(&looks);
        watch.datasets = datasets(&office, tx, institution, &looks)?;
        let names = names(&office, tx, &looks)?;
        let name = |account: i64| names.get(&account).cloned().unwrap_or_default();
        watch.people = people(&looks, name);
        watch.unusual = found
            .into_iter()
            .map(|one| UnusualView {
                name: name(one.account),
                pattern: one.pattern,
                hour: one.hour,
                records: one.records,
            })
            .collect();
        watch.is_cut = is_cut;
        Ok(watch)
    });
    Ok(told.await?)
}

/// How many unusual hours there were in the last day, for whoever has to ask about them; nothing for others.
pub async fn recent(engine: &Engine, by: &By) -> anyhow::Result<usize> {
    if !by.actor.has(Function::Officer) && !by.actor.has(Function::Controller) {
        return Ok(0);
    }
    let (office, institution, since) = (engine.clone(), by.institution.id, since(engine, 1));
    let counted = engine.db.read(move |tx| {
        let rules = rules::load(tx, institution)?;
        let latest = office.looks.since(tx, institution, since)?;
        let mut looks: Vec<Look> = latest.looks.iter().map(|(look, _)| look.clone()).collect();
        Ok(asked_about(&office, tx, institution, (&mut looks, &rules))?.len())
    });
    counted.await
}

/// What is unusual, once it is known which units the records name and where the people belong.
fn asked_about(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    (looks, rules): (&mut [Look], &Rules),
) -> anyhow::Result<Vec<Unusual>> {
    let mut named: BTreeMap<(&str, u64), String> = BTreeMap::new();
    for (register, numbers) in looked_at(engine, looks) {
        let Some(column) = register.unit_column() else { continue };
        let found = columns::of_many(tx, (institution, register.slug(), column), &numbers)?;
        named.extend(found.into_iter().map(|(number, unit)| ((register.slug(), number), unit)));
    }
    for look in looks.iter_mut() {
        look.unit = named.get(&(look.register.as_str(), look.number)).cloned();
    }
    let units = units(engine, tx, institution, looks)?;
    Ok(unusual(looks, &units, rules))
}

/// The registers that were looked at, each with the numbers of its records.
fn looked_at(engine: &Engine, looks: &[Look]) -> Vec<(&'static dyn AnyRegister, Vec<u64>)> {
    let mut numbers: BTreeMap<&str, BTreeSet<u64>> = BTreeMap::new();
    for look in looks {
        numbers.entry(&look.register).or_default().insert(look.number);
    }
    let known = numbers.into_iter().filter_map(|(slug, numbers)| Some((engine.register(slug)?, numbers)));
    known.map(|(register, numbers)| (register, numbers.into_iter().collect())).collect()
}

/// Where whoever looked at the record of some unit belongs: the units of their live authorisations, and those to which one
/// is limited. Whose office it is to look everywhere is left out.
fn units(engine: &Engine, tx: &mut Tx<'_>, institution: i64, looks: &[Look]) -> anyhow::Result<Units> {
    let people: BTreeSet<i64> = looks.iter().filter(|look| look.unit.is_some()).map(|look| look.account).collect();
    let mut units = Units::new();
    for account in people.into_iter().take(PEOPLE_MAX) {
        let Some(row) = account_rows::by_id(tx, account)? else { continue };
        let actor = read_actor(engine, tx, (institution, account), &row.login)?;
        if [Function::Controller, Function::Officer, Function::Auditor].iter().any(|function| actor.has(*function)) {
            continue;
        }
        let live: Vec<_> = actor.grants().iter().filter(|grant| grant.is_live(actor.today)).collect();
        let numbers: Vec<u64> = live.iter().map(|grant| grant.number).collect();
        let named = columns::of_many(tx, (institution, AUTHORISATIONS, UNIT), &numbers)?;
        let limits = live.iter().flat_map(|grant| grant.limits.units.iter().cloned());
        units.insert(account, named.into_iter().map(|(_, unit)| unit).chain(limits).collect());
    }
    Ok(units)
}

/// How often records were looked at that concern each data set.
fn datasets(engine: &Engine, tx: &mut Tx<'_>, institution: i64, looks: &[Look]) -> anyhow::Result<Vec<(u64, u64)>> {
    let mut concerned: BTreeMap<(&str, u64), Vec<u64>> = BTreeMap::new();
    for (register, numbers) in looked_at(engine, looks) {
        let slug = register.slug();
        for (from, to) in links::pairs(tx, institution, (slug, &numbers), DATASETS)? {
            concerned.entry((slug, from)).or_default().push(to);
        }
        if slug == DATASETS {
            numbers.iter().for_each(|number| concerned.entry((slug, *number)).or_default().push(*number));
        }
    }
    let mut counts: BTreeMap<u64, u64> = BTreeMap::new();
    for look in looks {
        for set in concerned.get(&(look.register.as_str(), look.number)).into_iter().flatten() {
            *counts.entry(*set).or_default() += 1;
        }
    }
    let mut counts: Vec<(u64, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(counts)
}

/// Every look of the last days, for an audit. Its entry is committed before it leaves.
pub async fn take_out(engine: &Engine, by: &By, days: u16) -> Result<Vec<LookView>, Failure> {
    by.may(Power::View, On::Log)?;
    let (office, institution, since) = (engine.clone(), by.institution.id, since(engine, days));
    let (account, now) = (by.actor.account, engine.clock.now());
    let act = Act::plain(account, "watch-export");
    engine.db.write(move |tx| acts::append(tx, institution, &[act], now)).await?;
    let taken = engine.db.read(move |tx| {
        let entries = 0..size(tx, institution)?;
        let rows = read(tx, institution, (since, entries))?.looks;
        let looks: Vec<Look> = rows.iter().map(|(look, ..)| look.clone()).collect();
        let names = names(&office, tx, &looks)?;
        let views = rows.into_iter().map(|(look, seq, act)| LookView {
            seq,
            at: look.at,
            name: names.get(&look.account).cloned().unwrap_or_default(),
            act,
            register: look.register,
            number: look.number,
        });
        Ok(views.collect())
    });
    Ok(taken.await?)
}

fn names(engine: &Engine, tx: &mut Tx<'_>, looks: &[Look]) -> anyhow::Result<BTreeMap<i64, String>> {
    let accounts: BTreeSet<i64> = looks.iter().map(|look| look.account).collect();
    let names = accounts::names(engine, tx, &accounts.into_iter().map(Some).collect::<Vec<_>>())?;
    Ok(names.into_iter().collect())
}

fn told(looks: &[Look]) -> Watch {
    let mut watch = Watch::default();
    let mut registers: BTreeMap<&str, u64> = BTreeMap::new();
    for look in looks {
        *registers.entry(&look.register).or_default() += 1;
        watch.hours[usize::from(hour_of_day(look.at)) % 24] += 1;
    }
    watch.registers = registers.into_iter().map(|(slug, count)| (slug.to_owned(), count)).collect();
    watch.registers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    watch
}

fn people(looks: &[Look], name: impl Fn(i64) -> String) -> Vec<(String, u64, u64)> {
    /// Looks of one person, and the records that they were at.
    type Looked<'a> = (u64, BTreeSet<(&'a str, u64)>);
    let mut people: BTreeMap<i64, Looked<'_>> = BTreeMap::new();
    for look in looks {
        let (count, records) = people.entry(look.account).or_default();
        *count += 1;
        records.insert((&look.register, look.number));
    }
    let mut people: Vec<_> =
        people.into_iter().map(|(account, (count, records))| (name(account), count, records.len() as u64)).collect();
    people.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_read_slower_does_not_put_older_looks_over_newer_ones() {
        let known = Known::default();
        for (read, kept) in [(5, 5), (3, 5), (5, 5), (8, 8)] {
            known.keep(1, Arc::new(Latest { since: Timestamp::UNIX_EPOCH, size: read, looks: Vec::new() }));
            let there = known.0.lock().expect("nobody panicked").get(&1).map(|latest| latest.size);
            assert_eq!(there, Some(kept), "after one who saw {read} entries");
        }
    }
}
