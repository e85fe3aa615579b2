//! One record opened for a person. Where it tells about somebody, looking is an act: its entry is committed before
//! the page is answered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rodowod_domain::authorisation::{Decider, On, Power, Step};
use rodowod_domain::control::ParameterSet;
use rodowod_domain::record::Record;
use rodowod_domain::register::{AnyRegister, Demand, GAP_REQUIRED, Gap};
use rodowod_domain::workflow::Move;
use rodowod_store::records::RecordRef;
use rodowod_store::{Tx, deadlines, links, records};

use super::marks::{self, MarkView};
use super::scope::{self, Grounds};
use super::{Deadline, Failure, allowed, erase, holds_personal_data, sealed};
use crate::acts::{self, Act};
use crate::files::{self, Attachment};
use crate::{By, Engine, accounts, policy};

/// Links shown at most in each direction.
const LINKS_MAX: u32 = 200;

#[derive(Clone, Debug)]
pub struct View {
    pub record: Record,
    pub title: String,
    pub deadlines: Vec<Deadline>,
    pub gaps: Vec<Gap>,
    /// All that makes the record complete, met or not.
    pub wanted: Vec<Demand>,
    /// The moves that this actor may take now.
    pub moves: Vec<&'static Move>,
    /// Those that only the decider keeps from this actor, and to whom the policy leaves them.
    pub left: Vec<(&'static Move, Decider)>,
    /// What else this actor may do with this very record.
    pub powers: Vec<Power>,
    pub links: Vec<LinkView>,
    /// What other records say of the use of this one.
    pub marks: Vec<MarkView>,
    pub files: Vec<Attachment>,
    pub created_by: String,
    pub changed_at: Timestamp,
    pub changed_by: String,
    pub erased_at: Option<Timestamp>,
    /// Why somebody erased it, for whoever sees the whole register: an erased record no longer says what it was part of.
    pub erased_because: Option<String>,
    /// The entry in the log that this look itself left.
    pub entry: Option<u64>,
}

/// A link as both of its ends show it. Title and state are shown only to whoever may view the other record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkView {
    pub field: String,
    pub register: String,
    pub number: u64,
    pub title: Option<String>,
    pub state: String,
    pub outgoing: bool,
}

pub async fn view(engine: &Engine, by: &By, register: &str, number: u64) -> Result<View, Failure> {
    let register = allowed(engine, by, register, Power::View)?;
    let (office, by) = (engine.clone(), by.clone());
    let looked = Look { register, number, power: Power::View, act: holds_personal_data(register).then_some("view") };
    if looked.act.is_some() {
        engine.db.write(move |tx| look(&office, &by, looked, tx)).await?
    } else {
        engine.db.read(move |tx| look(&office, &by, looked, tx)).await?
    }
}

/// Refuses a record that is not there or lies out of reach. Nothing of it is shown, so the log keeps nothing.
pub async fn reach(engine: &Engine, by: &By, register: &str, (number, power): (u64, Power)) -> Result<(), Failure> {
    let register = allowed(engine, by, register, power)?;
    let (office, by) = (engine.clone(), by.clone());
    let looked = Look { register, number, power, act: None };
    engine.db.read(move |tx| look(&office, &by, looked, tx)).await?.map(drop)
}

/// What is looked at, the power that it takes and the act that the log keeps of it.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub register: &'static dyn AnyRegister,
    pub number: u64,
    pub power: Power,
    pub act: Option<&'static str>,
}

pub(super) fn look(
    engine: &Engine,
    by: &By,
    Look { register, number, power, act }: Look,
    tx: &mut Tx<'_>,
) -> anyhow::Result<Result<View, Failure>> {
    let now = engine.clock.now();
    let institution = by.institution.id;
    let place = RecordRef { institution, register: register.slug(), number };
    let Some(row) = records::get(tx, place)? else { return Ok(Err(Failure::NotFound)) };
    let key = engine.keys.institution(tx, institution)?;
    let record = sealed::open_row(register, &key, (place, &row))?;
    let is_within = |power| scope::within(by, register, &record, power);
    if let Err(denied) = is_within(Power::View).and_then(|()| is_within(power)) {
        return Ok(Err(denied.into()));
    }
    let act = act.filter(|_| !sealed::is_erased(&row));
    let act = act.map(|act| Act::plain(by.actor.account, act).about(register.slug(), number, row.version));
    let entry = act.map(|act| acts::append(tx, institution, &[act], now)).transpose()?;
    let tells_why = sealed::is_erased(&row) && scope::reach(by, register, Power::View).is_none();
    let erased_because = if tells_why { erase::reason(engine, tx, place)? } else { None };
    let in_force = policy::today(engine, tx, &by.institution)?;
    let when = in_force.when(&engine.clock);
    let is_at_work = !record.draft && !sealed::is_erased(&row);
    let (moves, left) = if is_at_work { moves(by, register, &record, &in_force.asked) } else { Default::default() };
    let wanted = if sealed::is_erased(&row) { Vec::new() } else { register.wanted(&record.body, &record.at(when)) };
    let people = accounts::names(engine, tx, &[row.created_by, row.changed_by])?;
    let name = |account: Option<i64>| people.get(&account.unwrap_or(0)).cloned().unwrap_or_default();
    Ok(Ok(View {
        title: register.title(&record.body),
        deadlines: deadlines::of(tx, place)?.into_iter().map(Deadline::from_row).collect(),
        gaps: wanted.iter().filter(|one| !one.is_met && one.gap.key != GAP_REQUIRED).map(|one| one.gap).collect(),
        wanted,
        moves,
        left,
        powers: powers(by, register, (&record.state, &Grounds::of(register, &record))),
        links: linked(engine, by, place, tx)?,
        marks: marks::of(engine, tx, place)?,
        files: files::of_record(engine, tx, (place, &key))?,
        created_by: name(row.created_by),
        changed_at: row.changed_at,
        changed_by: name(row.changed_by),
        erased_at: row.erased_at.or_else(|| sealed::is_erased(&row).then_some(row.changed_at)),
        erased_because,
        record,
        entry,
    }))
}

/// Moves that are open to somebody, and those that wait for somebody else's decision.
type Moves = (Vec<&'static Move>, Vec<(&'static Move, Decider)>);

/// The moves from where the record stands, and those that follow at once upon moves which the actor may take as well.
pub(super) fn moves(by: &By, register: &'static dyn AnyRegister, record: &Record, asked: &ParameterSet) -> Moves {
    let (workflow, grounds) = (register.workflow(), Grounds::of(register, record));
    let (mut open, mut left) = Moves::default();
    for path in workflow.moves.iter().filter_map(|step| workflow.path(&record.state, step)) {
        let is_open = |step: &&'static Move| {
            register.concerns(step, &record.body) && path.iter().all(|step| holds(by, register, (&grounds, step)))
        };
        let Some(last) = path.last().copied().filter(is_open) else {
            continue;
        };
        let mut deciders = path.iter().map(|step| Decider::asked(asked, step.decider));
        match deciders.find(|decider| !by.actor.decides(*decider)) {
            Some(decider) => left.push((last, decider)),
            None => open.push(last),
        }
    }
    (open, left)
}

/// Whether the actor may take a move with the record, wherever it stands.
pub(crate) fn may_take(
    by: &By,
    register: &dyn AnyRegister,
    (grounds, step): (&Grounds, &Move),
    asked: &ParameterSet,
) -> bool {
    holds(by, register, (grounds, step)) && by.actor.decides(Decider::asked(asked, step.decider))
}

/// Whether the actor has what the move takes, whoever decides it by the policy.
fn holds(by: &By, register: &dyn AnyRegister, (grounds, step): (&Grounds, &Move)) -> bool {
    let is_held = by.may(step.power, On::Record(register.slug(), &grounds.facets)).is_ok();
    let is_due = |duty| {
        let step = Step { register: register.slug(), duty, holder: grounds.holder.as_deref() };
        by.may(Power::View, On::Step(step)).is_ok()
    };
    is_held && step.duty.is_none_or(is_due)
}

/// The powers over a record in this state; to change it may be a matter of the procedure instead.
pub(crate) fn powers(by: &By, register: &dyn AnyRegister, (state, grounds): (&str, &Grounds)) -> Vec<Power> {
    let has_left_start = state != register.workflow().start();
    let is_within = |power| by.may(power, On::Record(register.slug(), &grounds.facets)).is_ok();
    let may_keep = |duty| {
        let step = Step { register: register.slug(), duty, holder: grounds.holder.as_deref() };
        by.may(Power::View, On::Step(step)).is_ok()
    };
    let is_held = |power: &Power| match (power, register.kept_by().filter(|_| has_left_start)) {
        (Power::Change, Some(duty)) => may_keep(duty),
        (Power::Change, None) if has_left_start => is_within(register.guard()),
        (power, _) => is_within(*power),
    };
    Power::ALL.into_iter().filter(is_held).collect()
}

fn linked(engine: &Engine, by: &By, place: RecordRef<'_>, tx: &mut Tx<'_>) -> anyhow::Result<Vec<LinkView>> {
    let out = links::outgoing(tx, place)?.into_iter().map(|link| (link, true));
    let back = links::incoming(tx, place, LINKS_MAX)?.into_iter().map(|link| (link, false));
    let all: Vec<_> = out.take(LINKS_MAX as usize).chain(back).collect();
    let mut numbers: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for (link, _) in &all {
        numbers.entry(link.register.clone()).or_default().push(link.number);
    }
    let mut known: BTreeMap<(String, u64), (Option<String>, String)> = BTreeMap::new();
    let key = engine.keys.institution(tx, place.institution)?;
    for (slug, numbers) in numbers {
        let Some(register) = engine.register(&slug) else { continue };
        let visible = scope::visible(tx, by, register, &numbers)?;
        for row in records::get_many(tx, place.institution, &slug, &numbers)? {
            let there = RecordRef { register: register.slug(), number: row.number, ..place };
            let shown = if visible.contains(&row.number) {
                (Some(register.title(&sealed::open_row(register, &key, (there, &row))?.body)), row.state)
            } else {
                (None, String::new())
            };
            known.insert((slug.clone(), row.number), shown);
        }
    }
    let shown = all.into_iter().filter_map(|(link, outgoing)| {
        let (title, state) = known.get(&(link.register.clone(), link.number))?.clone();
        // That somebody else's record leads here is told to whoever may see it; where this one leads, it says itself.
        (outgoing || title.is_some()).then_some(())?;
        Some(LinkView { field: link.field, register: link.register, number: link.number, title, state, outgoing })
    });
    Ok(shown.collect())
}
