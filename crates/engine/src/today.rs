//! Today: what this person must do now, with the clock.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::record::rank;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_store::Tx;
use rodowod_store::deadlines::{self, OwnedDeadline};
use rodowod_store::reach;
use rodowod_store::records;

use crate::findings::{self, FindingView};
use crate::records::{Deadline, Sketched, erasures, may_take, powers, scope, sketched};
use crate::{By, Engine, policy};

/// Deadlines looked at; beyond them nobody reads a list.
const TASKS_MAX: u32 = 2_000;
const DRAFTS_MAX: u32 = 50;
const SOON: SignedDuration = SignedDuration::from_hours(7 * 24);
const LATER: SignedDuration = SignedDuration::from_hours(30 * 24);

#[derive(Clone, Debug, Default)]
pub struct Today {
    pub overdue: Vec<Task>,
    /// Within seven days.
    pub soon: Vec<Task>,
    /// Within thirty.
    pub later: Vec<Task>,
    /// What is due within thirty days and for others to do: this person may only look.
    pub watched: Vec<Task>,
    /// Those that no deadline brings into the lists above.
    pub drafts: Vec<Task>,
    pub findings: Vec<FindingView>,
    /// Records not closed, by register.
    pub open: Vec<(&'static str, u64)>,
}

#[derive(Clone, Debug)]
pub struct Task {
    pub register: &'static str,
    pub number: u64,
    pub title: String,
    pub state: String,
    /// None for a draft.
    pub deadline: Option<Deadline>,
    /// What a button may be pressed upon.
    pub version: u64,
    /// What this person does about it; none in what is only watched.
    pub next: Option<Next>,
}

/// What meets a duty.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// A move that asks for nothing.
    Take(&'static Move),
    /// A move with a page of its own: it asks for something, or ends the work on the record.
    Ask(&'static Move),
    /// The record itself is filled in.
    Fill,
}

pub async fn of(engine: &Engine, by: &By) -> anyhow::Result<Today> {
    let (office, someone, now) = (engine.clone(), by.clone(), engine.clock.now());
    let mut today = engine.db.read(move |tx| read(&office, &someone, tx, now)).await?;
    today.findings = findings::run(engine, by).await?;
    Ok(today)
}

fn read(engine: &Engine, by: &By, tx: &mut Tx<'_>, now: Timestamp) -> anyhow::Result<Today> {
    let institution = by.institution.id;
    let seen = scope::seen(engine, by);
    let erasures = erasures(engine, tx, institution)?;
    let open = deadlines::open_until(tx, institution, (now + LATER, TASKS_MAX), &seen)?;
    let drafts = records::drafts(tx, institution, DRAFTS_MAX, &seen)?;
    let wanted = open.iter().map(|owned| (owned.register.as_str(), owned.number));
    let wanted = wanted.chain(drafts.iter().map(|(register, number)| (register.as_str(), *number)));
    let known = known(engine, tx, (institution, erasures), wanted)?;
    let in_force = policy::today(engine, tx, &by.institution)?;
    let mut today = Today { open: counts(engine, by, tx)?, ..Today::default() };
    for OwnedDeadline { register, number, deadline } in open {
        let Some(task) = known.get(&(register, number)) else { continue };
        let deadline = Deadline::from_row(deadline);
        let bound = deadline.due.bound();
        let task = task.due(by, &in_force.asked, deadline);
        let list = if task.next.is_none() {
            &mut today.watched
        } else if now >= bound {
            &mut today.overdue
        } else if bound <= now + SOON {
            &mut today.soon
        } else {
            &mut today.later
        };
        list.push(task);
    }
    today
        .overdue
        .sort_by_key(|task| task.deadline.as_ref().map(|deadline| (rank(&deadline.law), deadline.due.bound())));
    let is_due = |(register, number): &(String, u64)| {
        let due = [&today.overdue, &today.soon, &today.later, &today.watched].into_iter().flatten();
        due.into_iter().any(|task| task.register == register && task.number == *number)
    };
    let drafts = drafts.into_iter().filter(|place| !is_due(place));
    let drafts = drafts.filter_map(|place| Some(known.get(&place)?.draft(by))).collect();
    today.drafts = drafts;
    Ok(today)
}

/// A record of the list.
struct Known {
    register: &'static dyn AnyRegister,
    record: Sketched,
}

impl Known {
    fn due(&self, by: &By, asked: &ParameterSet, deadline: Deadline) -> Task {
        let step = self.register.fulfilling(&deadline.name, &self.record.state);
        // A draft takes no move before it is finished.
        let next = match step.filter(|_| !self.record.draft) {
            Some(step) => {
                let grounds = &self.record.sketch.grounds;
                may_take(by, self.register, (grounds, step), asked).then(|| self.taken(step))
            }
            None => self.filled(by),
        };
        Task { next, deadline: Some(deadline), ..self.task() }
    }

    fn draft(&self, by: &By) -> Task {
        Task { next: self.filled(by), ..self.task() }
    }

    fn task(&self) -> Task {
        Task {
            register: self.register.slug(),
            number: self.record.number,
            title: self.record.sketch.title.clone(),
            state: self.record.state.clone(),
            deadline: None,
            version: self.record.version,
            next: None,
        }
    }

    fn taken(&self, step: &'static Move) -> Next {
        let ends = self.register.workflow().is_closed(step.target(&self.record.state));
        if !ends && self.record.sketch.asks_nothing(step) { Next::Take(step) } else { Next::Ask(step) }
    }

    fn filled(&self, by: &By) -> Option<Next> {
        let Sketched { state, sketch, .. } = &self.record;
        let is_open = !self.register.workflow().is_closed(state);
        (is_open && powers(by, self.register, (state, &sketch.grounds)).contains(&Power::Change)).then_some(Next::Fill)
    }
}

/// Records that were found within what the person sees.
fn known<'a>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, erasures): (i64, u64),
    wanted: impl Iterator<Item = (&'a str, u64)>,
) -> anyhow::Result<BTreeMap<(String, u64), Known>> {
    let mut numbers: BTreeMap<&'a str, BTreeSet<u64>> = BTreeMap::new();
    for (slug, number) in wanted {
        numbers.entry(slug).or_default().insert(number);
    }
    let mut known = BTreeMap::new();
    for (slug, numbers) in numbers {
        let Some(register) = engine.register(slug) else { continue };
        let numbers: Vec<u64> = numbers.into_iter().collect();
        for record in sketched(engine, tx, (institution, register), (&numbers, erasures))? {
            known.insert((slug.to_owned(), record.number), Known { register, record });
        }
    }
    Ok(known)
}

fn counts(engine: &Engine, by: &By, tx: &mut Tx<'_>) -> anyhow::Result<Vec<(&'static str, u64)>> {
    let mut open: BTreeMap<&'static str, u64> = BTreeMap::new();
    for (slug, state, count) in records::counts(tx, by.institution.id)? {
        let Some(register) = engine.register(&slug) else { continue };
        if !register.workflow().is_closed(&state) {
            *open.entry(register.slug()).or_default() += count;
        }
    }
    let registers = engine.registers().iter().filter(|known| by.may(Power::View, On::Register(known.slug())).is_ok());
    let count = |register: &&'static dyn AnyRegister| {
        let slug = register.slug();
        let Some(reach) = scope::reach(by, *register, Power::View) else {
            return anyhow::Ok((slug, open.get(slug).copied().unwrap_or(0)));
        };
        let states = reach::counts_of(tx, (by.institution.id, slug), &reach)?;
        let open = states.iter().filter(|(state, _)| !register.workflow().is_closed(state));
        Ok((slug, open.map(|(_, count)| count).sum()))
    };
    registers.map(count).collect()
}
