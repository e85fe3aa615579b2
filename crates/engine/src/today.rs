//! Today: what this person must do now, with the clock.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::record::{Record, rank};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_store::Tx;
use rodowod_store::deadlines::{self, OwnedDeadline};
use rodowod_store::reach;
use rodowod_store::records::{self, RecordRef};

use crate::findings::{self, FindingView};
use crate::records::{Deadline, may_take, open_row, powers, scope};
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
    let open = deadlines::open_until(tx, institution, (now + LATER, TASKS_MAX), &seen)?;
    let drafts = records::drafts(tx, institution, DRAFTS_MAX, &seen)?;
    let wanted = open.iter().map(|owned| (owned.register.as_str(), owned.number));
    let wanted = wanted.chain(drafts.iter().map(|(register, number)| (register.as_str(), *number)));
    let known = known(engine, tx, institution, wanted)?;
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

/// A record of the list, opened.
struct Known {
    register: &'static dyn AnyRegister,
    record: Record,
    title: String,
}

impl Known {
    fn due(&self, by: &By, asked: &ParameterSet, deadline: Deadline) -> Task {
        let step = self.register.fulfilling(&deadline.name, &self.record.state);
        // A draft takes no move before it is finished.
        let next = match step.filter(|_| !self.record.draft) {
            Some(step) => may_take(by, self.register, (&self.record, step), asked).then(|| self.taken(step)),
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
            title: self.title.clone(),
            state: self.record.state.clone(),
            deadline: None,
            version: self.record.version,
            next: None,
        }
    }

    fn taken(&self, step: &'static Move) -> Next {
        let ends = self.register.workflow().is_closed(step.target(&self.record.state));
        let asks = step.asks_reason || !step.asked(&self.record.body).is_empty();
        if ends || asks { Next::Ask(step) } else { Next::Take(step) }
    }

    fn filled(&self, by: &By) -> Option<Next> {
        let is_open = !self.register.workflow().is_closed(&self.record.state);
        (is_open && powers(by, self.register, &self.record).contains(&Power::Change)).then_some(Next::Fill)
    }
}

/// Records that were found within what the person sees.
fn known<'a>(
    engine: &Engine,
    tx: &mut Tx<'_>,
    institution: i64,
    wanted: impl Iterator<Item = (&'a str, u64)>,
) -> anyhow::Result<BTreeMap<(String, u64), Known>> {
    let mut numbers: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for (slug, number) in wanted {
        let Some(register) = engine.register(slug) else { continue };
        numbers.entry(register.slug()).or_default().push(number);
    }
    let key = engine.keys.institution(tx, institution)?;
    let mut known = BTreeMap::new();
    for (slug, mut numbers) in numbers {
        let Some(register) = engine.register(slug) else { continue };
        numbers.sort_unstable();
        numbers.dedup();
        for row in records::get_many(tx, institution, slug, &numbers)? {
            let place = RecordRef { institution, register: slug, number: row.number };
            let record = open_row(register, &key, (place, &row))?;
            let title = register.title(&record.body);
            known.insert((slug.to_owned(), row.number), Known { register, record, title });
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
