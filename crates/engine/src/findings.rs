//! Cross-checks: what does not fit together between registers.
//!
//! Opening whole registers is dear, so what a check found is kept in memory and stands for as long as the registers that
//! it reads are as they were and the day is the same. It is kept for the institution as a whole; who may see what is
//! decided anew at each call, and what is kept in memory is forgotten when a record is erased.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use rodowod_domain::authorisation::{Power, Sight};
use rodowod_domain::cross_check::{CrossCheck, Finding, Snapshot};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::{Tx, changes};

use crate::records::{entries, scope};
use crate::{By, Engine};

/// Findings shown at most; whoever has more begins with these.
const FINDINGS_MAX: usize = 200;
/// Findings of one check at most.
const OF_ONE_CHECK_MAX: usize = 100;
/// Institutions whose findings are kept; the one that nobody asked about for longest gives way.
const INSTITUTIONS_MAX: usize = 64;

#[derive(Clone, Debug)]
pub struct FindingView {
    pub check: &'static str,
    pub law: &'static str,
    pub finding: Finding,
    pub title: String,
    /// Whether its record can be filled in as it stands.
    pub is_open: bool,
}

/// What a check found, and in what.
struct Found {
    day: Date,
    /// How often each of the check's registers had been written.
    changes: Vec<u64>,
    views: Vec<FindingView>,
}

/// What is known of institutions, by check.
#[derive(Default)]
pub(crate) struct Known(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// How often something was to be forgotten, in whichever institution.
    forgotten: u64,
    institutions: BTreeMap<i64, Kept>,
}

#[derive(Default)]
struct Kept {
    /// Larger for who was asked about later.
    asked: u64,
    found: BTreeMap<&'static str, Arc<Found>>,
}

impl Known {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// To be asked before anything is read; what was read may be kept for as long as this stays the same.
    fn forgotten(&self) -> u64 {
        self.memory().forgotten
    }

    fn of(&self, institution: i64) -> BTreeMap<&'static str, Arc<Found>> {
        let known = &mut self.memory().institutions;
        let asked = known.values().map(|kept| kept.asked).max().unwrap_or(0) + 1;
        let Some(kept) = known.get_mut(&institution) else { return BTreeMap::new() };
        kept.asked = asked;
        kept.found.clone()
    }

    fn keep(&self, (institution, forgotten): (i64, u64), found: BTreeMap<&'static str, Arc<Found>>) {
        let mut memory = self.memory();
        if memory.forgotten != forgotten {
            return;
        }
        let known = &mut memory.institutions;
        let asked = known.values().map(|kept| kept.asked).max().unwrap_or(0) + 1;
        let kept = known.entry(institution).or_default();
        kept.asked = asked;
        kept.found.extend(found);
        if known.len() > INSTITUTIONS_MAX {
            let oldest = known.iter().min_by_key(|(_, kept)| kept.asked).map(|(institution, _)| *institution);
            oldest.and_then(|institution| known.remove(&institution));
        }
    }

    pub(crate) fn forget(&self, institution: i64) {
        let mut memory = self.memory();
        memory.forgotten += 1;
        memory.institutions.remove(&institution);
    }
}

/// What every check found whose registers the actor may view whole: a part proves nothing about the rest.
pub async fn run(engine: &Engine, by: &By) -> anyhow::Result<Vec<FindingView>> {
    let visible = |slug: &str| {
        by.actor.sight(Power::View, slug) == Sight::Everything
            && engine.register(slug).is_none_or(|register| scope::reach(by, register, Power::View).is_none())
    };
    let checks: Vec<&'static CrossCheck> =
        engine.settings.checks.iter().filter(|check| check.needs.iter().all(|slug| visible(slug))).collect();
    let (office, institution, day) = (engine.clone(), by.institution.id, day_in_warsaw(engine.clock.now()));
    let found = engine.db.read(move |tx| Checks { engine: &office, institution, day }.run(tx, &checks)).await?;
    Ok(found.iter().flat_map(|found| &found.views).take(FINDINGS_MAX).cloned().collect())
}

struct Checks<'a> {
    engine: &'a Engine,
    institution: i64,
    day: Date,
}

impl Checks<'_> {
    /// In one snapshot of the database, so that the counters and the records belong together.
    fn run(&self, tx: &mut Tx<'_>, checks: &[&'static CrossCheck]) -> anyhow::Result<Vec<Arc<Found>>> {
        let forgotten = self.engine.findings.forgotten();
        let counted = changes::counted(tx, self.institution)?;
        let now = |check: &CrossCheck| -> Vec<u64> {
            check.needs.iter().map(|slug| counted.get(*slug).copied().unwrap_or(0)).collect()
        };
        let mut known = self.engine.findings.of(self.institution);
        known.retain(|_, found| found.day == self.day);
        let stale: Vec<&'static CrossCheck> = checks
            .iter()
            .copied()
            .filter(|check| known.get(check.name).is_none_or(|found| found.changes != now(check)))
            .collect();
        let mut snapshot = Snapshot::default();
        let mut fresh = BTreeMap::new();
        for (place, check) in stale.iter().enumerate() {
            for slug in check.needs.iter().filter(|slug| !snapshot.has(slug)).collect::<Vec<_>>() {
                // One that does not open is named on the board of rules; the others are looked at all the same.
                snapshot.insert(slug, entries(self.engine, tx, (self.institution, slug))?.0);
            }
            let views = self.found(check, &snapshot.only(check.needs));
            fresh.insert(check.name, Arc::new(Found { day: self.day, changes: now(check), views }));
            let is_needed = |slug: &str| stale[place + 1..].iter().any(|later| later.needs.contains(&slug));
            check.needs.iter().filter(|slug| !is_needed(slug)).for_each(|slug| snapshot.remove(slug));
        }
        known.extend(fresh.clone());
        if !fresh.is_empty() {
            self.engine.findings.keep((self.institution, forgotten), fresh);
        }
        Ok(checks.iter().filter_map(|check| known.get(check.name).cloned()).collect())
    }

    fn found(&self, check: &CrossCheck, snapshot: &Snapshot) -> Vec<FindingView> {
        let found = (check.run)(snapshot, self.day).into_iter().take(OF_ONE_CHECK_MAX);
        let view = |finding: Finding| {
            let register = self.engine.register(finding.register);
            let entry = snapshot.find(finding.register, finding.number);
            let title = register.zip(entry).map(|(register, entry)| register.title(&entry.body)).unwrap_or_default();
            let is_open =
                register.zip(entry).is_some_and(|(register, entry)| !register.workflow().is_closed(&entry.state));
            FindingView { check: check.name, law: check.law, finding, title, is_open }
        };
        found.map(view).collect()
    }
}
