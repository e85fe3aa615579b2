//! How the policy is kept: every control of the catalogue against live state, its evidence and its history.
//!
//! An answer stands for as long as the registers it read are as they were and the day is the same; facts of the office
//! are read anew each time. What is kept in memory holds numbers of records, and of a few registers the fields that say who
//! stated what; it goes when a record is erased.

mod adoption;
mod blocks;
mod checklists;
mod facts;
mod history;
mod knowing;
mod sampling;
mod trend;
mod waivers;

pub use adoption::{Adopted, Binding, Wording, adopt, adopted, binding};
pub(crate) use adoption::{NAME as POLICY, enforced, enforced_at, version_in_force};
pub use checklists::{Duties, Person, acknowledge, duties};
pub use history::Line;
pub use knowing::{PolicyAsked, know_policy, policy_asked};
pub use sampling::{SAMPLE_MAX, drawn, sample};
pub use trend::{Point, WEEKS, on_day, trend};
pub use waivers::{Waiver, lift, waive};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{Timestamp, civil::Date};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::{
    Answer, Arguments, Check, Control, Controls, Coverage, Live, Office, Parameter, ParameterSet, Preset, Scan, State,
    find,
};
use rodowod_domain::cross_check::Snapshot;
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::{Tx, changes, controls as rows};

use crate::records::{Failure, entries};
use crate::{By, Engine, Institution};
use blocks::{Basis, Reading};

/// Institutions whose answers are kept in memory.
const INSTITUTIONS_MAX: usize = 64;

/// How one control stands.
#[derive(Clone, Debug)]
pub struct Standing {
    pub control: &'static Control,
    pub state: State,
    pub answer: Arc<Answer>,
    /// Since when the history has it in this state.
    pub since: Option<Timestamp>,
    pub waiver: Option<Waiver>,
}

/// All controls that the institution promises, in the order of the policy.
#[derive(Clone, Debug)]
pub struct Board {
    pub presets: Vec<Preset>,
    pub standings: Vec<Standing>,
}

impl Board {
    pub fn count(&self, name: &str) -> usize {
        self.standings.iter().filter(|standing| standing.state.name() == name).count()
    }
}

/// An answer and what it rests on.
struct Kept {
    at: Timestamp,
    day: Date,
    /// The version of the policy, the documents of the institution, then how often each register had been written.
    changes: Vec<u64>,
    answer: Arc<Answer>,
}

/// Answers of institutions, by control, and what stands behind those that are told block by block.
#[derive(Default)]
pub(crate) struct Known {
    answers: Mutex<BTreeMap<i64, BTreeMap<&'static str, Kept>>>,
    blocks: blocks::Known,
}

/// How much of the rules the catalogue of this program covers, and how much of that runs.
pub fn coverage(controls: &Controls) -> Coverage {
    let runs = |control: &Control| control.check_name().is_some_and(|name| find(controls.checks, name).is_some());
    controls.catalogue.coverage(runs)
}

/// The presets of an institution; a name that nobody knows any more is left out.
pub fn presets(institution: &Institution) -> Vec<Preset> {
    institution.preset.split(',').filter_map(|name| Preset::named(name.trim())).collect()
}

/// The parameters that an institution with these documents may set, in the order of the policy.
pub fn asked(engine: &Engine, by: &By) -> impl Iterator<Item = &'static Parameter> {
    let presets = presets(&by.institution);
    let all = engine.settings.controls.catalogue.controls.iter();
    all.filter(move |control| control.is_for(&presets)).flat_map(|control| &control.parameters)
}

/// The whole board, for those who answer for the institution as a whole.
pub async fn board(engine: &Engine, by: &By) -> Result<Board, Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.clone());
    Ok(engine.db.read(move |tx| read(&office, tx, &institution)).await?)
}

/// One control with its history, newest line first.
pub async fn control(engine: &Engine, by: &By, key: &str) -> Result<(Standing, Vec<Line>), Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, institution, wanted) = (engine.clone(), by.institution.clone(), key.to_owned());
    let read = engine.db.read(move |tx| {
        let board = read(&office, tx, &institution)?;
        let standing = board.standings.into_iter().find(|standing| standing.control.key == wanted);
        let lines = rows::history(tx, institution.id, &wanted)?.into_iter().map(Line::from).collect();
        Ok(standing.map(|standing| (standing, lines)))
    });
    read.await?.ok_or(Failure::NotFound)
}

/// Puts in force what is due and notes what changed since the last look: called by the hour, and after an act that
/// concerns a control.
pub async fn keep(engine: &Engine, institution: &Institution) -> anyhow::Result<usize> {
    adoption::switch_when_due(engine, institution).await?;
    let (office, of) = (engine.clone(), institution.clone());
    let board = engine.db.read(move |tx| read(&office, tx, &of)).await?;
    history::keep(engine, institution.id, board).await
}

pub(crate) fn read(engine: &Engine, tx: &mut Tx<'_>, institution: &Institution) -> anyhow::Result<Board> {
    let presets = presets(institution);
    let now = engine.clock.now();
    let policy = adoption::in_force(engine, tx, (institution.id, day_in_warsaw(now)))?;
    let parameters = adoption::values(engine, institution, policy.as_ref());
    let version = policy.as_ref().map_or(0, |policy| policy.version);
    let office = facts::read(engine, tx, (institution, policy.as_ref()))?;
    let look = Look { engine, institution: institution.id, now, office, parameters, version };
    let answers = look.answers(tx, &presets)?;
    let lines = rows::latest(tx, institution.id)?;
    let since: BTreeMap<&str, &rows::StateRow> = lines.iter().map(|line| (line.control.as_str(), line)).collect();
    let mut waived = waivers::live(engine, tx, institution.id)?;
    let nothing = Arc::new(Answer::NOTHING);
    let standings = answers.into_iter().map(|(control, answer)| {
        let waiver = waived.remove(&control.key);
        // Nothing is called kept that nothing looks at.
        let state = match (&waiver, &answer) {
            (Some(_), _) => State::NotApplicable,
            (None, None) => State::Waiting,
            (None, Some(answer)) => answer.state,
        };
        let answer = answer.unwrap_or_else(|| Arc::clone(&nothing));
        let since = since.get(control.key.as_str()).filter(|line| line.state == state.name()).map(|line| line.since);
        Standing { control, state, answer, since, waiver }
    });
    Ok(Board { standings: standings.collect(), presets })
}

/// A control and what its check says, if there is one.
type Answered = (&'static Control, Option<Arc<Answer>>);

/// A control whose answer does not stand any more, and what the new one will rest on.
type Stale = (&'static Control, &'static Check, Vec<u64>);

/// Whether a check reads one register in a way that its blocks can answer.
fn is_by_block((control, check, _): &Stale) -> bool {
    check.scan != Scan::Whole && !check.has_facts && check.registers(&control.arguments).len() == 1
}

/// The registers that are opened whole for a check.
fn opened_for((control, check, _): &Stale) -> Vec<&'static str> {
    let mut opened = check.registers(&control.arguments);
    opened.retain(|slug| !check.reads_little_of(slug));
    opened
}

/// One look at an institution.
struct Look<'a> {
    engine: &'a Engine,
    institution: i64,
    now: Timestamp,
    office: Office,
    parameters: ParameterSet,
    /// The version of the policy that gives the parameters.
    version: u64,
}

impl Look<'_> {
    /// The answer of every promised control; none where no check of this program looks after it.
    fn answers(&self, tx: &mut Tx<'_>, presets: &[Preset]) -> anyhow::Result<Vec<Answered>> {
        let controls = self.engine.settings.controls;
        let counted = changes::counted(tx, self.institution)?;
        let day = day_in_warsaw(self.now);
        let documents = Preset::ALL.iter().fold(0, |set, preset| 2 * set + u64::from(presets.contains(preset)));
        let promised: Vec<&'static Control> =
            controls.catalogue.controls.iter().filter(|control| control.is_for(presets)).collect();
        let mut answers: BTreeMap<&'static str, Arc<Answer>> = BTreeMap::new();
        let mut stale: Vec<Stale> = Vec::new();
        for control in promised.iter().copied() {
            let Some(check) = control.check_name().and_then(|name| find(controls.checks, name)) else { continue };
            let registers = check.registers(&control.arguments);
            let changes = registers.iter().map(|slug| counted.get(*slug).copied().unwrap_or(0));
            let now: Vec<u64> = [self.version, documents].into_iter().chain(changes).collect();
            match self.engine.answers.of(self.institution, (&control.key, self.now, &now)) {
                Some(answer) if !check.has_facts => drop(answers.insert(&control.key, answer)),
                _ => stale.push((control, check, now)),
            }
        }
        let basis = Basis { day, version: self.version, documents };
        // What is said record by record is read block by block, and so is the little that checks across registers read.
        let (by_block, whole): (Vec<Stale>, Vec<Stale>) = stale.into_iter().partition(is_by_block);
        let read: BTreeSet<&str> = by_block
            .iter()
            .flat_map(|(control, check, _)| check.registers(&control.arguments))
            .chain(whole.iter().flat_map(|(_, check, _)| check.reads.iter().map(|(slug, _)| *slug)))
            .collect();
        let mut narrow = Snapshot::default();
        for register in read.iter().filter_map(|slug| self.engine.register(slug)) {
            let slug = register.slug();
            let of_register: Vec<&Stale> =
                by_block.iter().filter(|(control, check, _)| check.registers(&control.arguments) == [slug]).collect();
            let asked: Vec<_> = of_register.iter().map(|(control, check, _)| (*control, *check)).collect();
            let changes = counted.get(slug).copied().unwrap_or(0);
            let told = Reading { look: self, register, basis, changes }.tell(tx, &asked)?;
            narrow.share(slug, told.narrow);
            for ((_, answer), (control, _, now)) in told.answers.into_iter().zip(of_register) {
                answers.insert(&control.key, self.keep(control, now, answer));
            }
        }
        self.whole(tx, (whole, &narrow), &mut answers)?;
        Ok(promised.into_iter().map(|control| (control, answers.remove(control.key.as_str()))).collect())
    }

    fn keep(&self, control: &'static Control, now: &[u64], answer: Answer) -> Arc<Answer> {
        let answer = Arc::new(answer);
        let kept =
            Kept { at: self.now, day: day_in_warsaw(self.now), changes: now.to_vec(), answer: Arc::clone(&answer) };
        self.engine.answers.keep(self.institution, control, kept);
        answer
    }

    /// The checks that read registers as a whole. Those that read the same ones stand together, so that few registers are
    /// open at a time; each is let go as soon as no later check needs it.
    fn whole(
        &self,
        tx: &mut Tx<'_>,
        (mut stale, narrow): (Vec<Stale>, &Snapshot),
        answers: &mut BTreeMap<&'static str, Arc<Answer>>,
    ) -> anyhow::Result<()> {
        stale.sort_by_key(|one| opened_for(one).join(" "));
        let mut open = Snapshot::default();
        for (place, one) in stale.iter().enumerate() {
            let (control, check, now) = one;
            let mut seen = Snapshot::default();
            for slug in opened_for(one) {
                if !open.has(slug) {
                    open.insert(slug, entries(self.engine, tx, (self.institution, slug))?);
                }
                open.shared(slug).into_iter().for_each(|entries| seen.share(slug, entries));
            }
            for (slug, _) in check.reads {
                narrow.shared(slug).into_iter().for_each(|entries| seen.share(slug, entries));
            }
            answers.insert(&control.key, self.keep(control, now, (check.run)(&self.live(control, &seen))));
            let is_needed = |slug: &str| stale[place + 1..].iter().any(|later| opened_for(later).contains(&slug));
            opened_for(one).iter().filter(|slug| !is_needed(slug)).for_each(|slug| open.remove(slug));
        }
        Ok(())
    }

    /// The fields of a register that checks across registers read where they read no more.
    fn narrow_fields(&self, register: &str) -> BTreeSet<&'static str> {
        let checks = self.engine.settings.controls.checks.iter().copied().flatten();
        let of_register = checks.flat_map(|check| check.reads).filter(|(slug, _)| *slug == register);
        of_register.flat_map(|(_, fields)| fields.iter().copied()).collect()
    }

    fn live<'a>(&'a self, control: &'static Control, records: &'a Snapshot) -> Live<'a> {
        let arguments: &'static Arguments = &control.arguments;
        Live {
            records,
            office: &self.office,
            now: self.now,
            today: day_in_warsaw(self.now),
            arguments,
            parameters: &self.parameters,
            checklist: control.checklist.as_deref().unwrap_or_default(),
        }
    }
}

impl Known {
    /// Lets go of everything that was read of an institution: a record of it was erased.
    pub(crate) fn forget(&self, institution: i64) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).remove(&institution);
        self.blocks.forget(institution);
    }

    fn of(&self, institution: i64, (key, now, changes): (&str, Timestamp, &[u64])) -> Option<Arc<Answer>> {
        let known = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = known.get(&institution)?.get(key)?;
        // The demonstration looks at past days; an answer of another day, even a later one, is none for this.
        let is_fresh = kept.at <= now && kept.answer.until.is_none_or(|until| now <= until);
        (is_fresh && kept.day == day_in_warsaw(now) && kept.changes == changes).then(|| Arc::clone(&kept.answer))
    }

    fn keep(&self, institution: i64, control: &'static Control, kept: Kept) {
        let mut known = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= INSTITUTIONS_MAX && !known.contains_key(&institution) {
            known.pop_first();
        }
        known.entry(institution).or_default().insert(&control.key, kept);
    }
}
