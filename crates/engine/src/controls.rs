//! How the policy is kept: every control of the catalogue against live state, its evidence and its history.
//!
//! An answer stands for as long as the registers it read are as they were and the day is the same; facts of the office
//! are read anew each time. What is kept in memory are findings with numbers of records and what they say of them, and of
//! registers that checks across registers read the fields that those checks name; it goes when a record is erased.

mod adoption;
mod blocks;
mod checklists;
mod facts;
mod history;
mod knowing;
mod known;
mod look;
mod sampling;
mod trend;
mod waivers;

pub use adoption::{Adopted, Binding, Wording, adopt, adopted, binding};
pub(crate) use adoption::{NAME as POLICY, enforced, enforced_at, keeps_out, version_in_force};
pub use checklists::{Duties, Person, acknowledge, duties};
pub use history::Line;
pub use knowing::{PolicyAsked, know_policy, policy_asked};
pub(crate) use known::Known;
pub use rodowod_domain::draw::drawn;
pub use sampling::{SAMPLE_MAX, sample};
pub use trend::{Point, WEEKS, stood_on, trend};
pub use waivers::{Waiver, lift, waive};

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::{
    About, Answer, Catalogue, Control, Controls, Coverage, Evidence, Parameter, Preset, State, find,
};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::{Tx, controls as rows};

use crate::records::{Failure, scope};
use crate::{By, Engine, Institution};
use look::Look;

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
    let catalogue: &'static Catalogue = engine.settings.controls.catalogue;
    catalogue.settable(&presets).into_iter().map(|(_, parameter)| parameter)
}

/// The whole board, for those who answer for the institution as a whole.
pub async fn board(engine: &Engine, by: &By) -> Result<Board, Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, by) = (engine.clone(), by.clone());
    let read = engine.db.read(move |tx| {
        let board = read(&office, tx, &by.institution)?;
        without_kept(&office, tx, &by, board)
    });
    Ok(read.await?)
}

/// The board without the evidence of records that are kept from the reader.
fn without_kept(engine: &Engine, tx: &mut Tx<'_>, by: &By, mut board: Board) -> anyhow::Result<Board> {
    let place = |evidence: &Evidence| match &evidence.about {
        About::Record { register, number } => Some((register.clone(), *number)),
        About::Account { .. } | About::Control { .. } | About::Office => None,
    };
    let places = board.standings.iter().flat_map(|standing| standing.answer.evidence.iter().filter_map(place));
    let kept = scope::kept(engine, tx, by, places)?;
    for standing in board.standings.iter_mut().filter(|_| !kept.is_empty()) {
        let is_kept = |evidence: &&Evidence| place(evidence).is_some_and(|place| kept.contains(&place));
        let told = standing.answer.evidence.iter().filter(is_kept);
        let (seen, faults) = (told.clone().count(), told.filter(|evidence| evidence.state != State::Kept).count());
        if seen > 0 {
            let mut answer = Answer::clone(&standing.answer);
            answer.evidence.retain(|evidence| !is_kept(&evidence));
            answer.seen = answer.seen.saturating_sub(seen);
            answer.faults = answer.faults.saturating_sub(faults);
            standing.answer = Arc::new(answer);
        }
    }
    Ok(board)
}

/// One control with its history, newest line first.
pub async fn control(engine: &Engine, by: &By, key: &str) -> Result<(Standing, Vec<Line>), Failure> {
    by.may(Power::View, On::Institution)?;
    let (office, by, wanted) = (engine.clone(), by.clone(), key.to_owned());
    let read = engine.db.read(move |tx| {
        let board = read(&office, tx, &by.institution)?;
        let board = without_kept(&office, tx, &by, board)?;
        let standing = board.standings.into_iter().find(|standing| standing.control.key == wanted);
        let lines = rows::history(tx, by.institution.id, &wanted)?.into_iter().map(Line::from).collect();
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
    let forgotten = engine.answers.forgotten();
    let presets = presets(institution);
    let now = engine.clock.now();
    let policy = adoption::in_force(engine, tx, (institution.id, day_in_warsaw(now)))?;
    let parameters = adoption::values(engine, institution, policy.as_ref());
    let version = policy.as_ref().map_or(0, |policy| policy.version);
    let office = facts::read(engine, tx, (institution, policy.as_ref()))?;
    let look = Look { engine, institution: institution.id, now, office, parameters, version, forgotten };
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
