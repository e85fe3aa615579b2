//! The history of each control: a line for every change of its state.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use rodowod_domain::control::State;
use rodowod_store::controls::{self as rows, StateRow};

use super::{Board, Standing};
use crate::Engine;

/// What the history says of a control that is promised no more.
pub(super) const LEFT: &str = "left";

/// A state and the moment from which it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub since: Timestamp,
    /// As `State::name` says it.
    pub state: String,
    /// The day on which it breaks, of a state at risk.
    pub day: Option<Date>,
    pub seen: u64,
    pub faults: u64,
}

impl From<StateRow> for Line {
    fn from(row: StateRow) -> Self {
        let day = row.day.and_then(|day| day.parse().ok());
        Self { since: row.since, state: row.state, day, seen: row.seen, faults: row.faults }
    }
}

/// Adds a line for each control whose state is another than the last one, and for each that is promised no more; answers
/// how many.
pub(super) async fn keep(engine: &Engine, institution: i64, board: Board) -> anyhow::Result<usize> {
    let now = engine.clock.now();
    let written = engine.db.write(move |tx| {
        let latest = rows::latest(tx, institution)?;
        let last: BTreeMap<&str, &StateRow> = latest.iter().map(|row| (row.control.as_str(), row)).collect();
        let changed = |standing: &&Standing| {
            let before = last.get(standing.control.key.as_str());
            before.is_none_or(|row| row.state != standing.state.name() && row.since < now)
        };
        let mut lines: Vec<StateRow> =
            board.standings.iter().filter(changed).map(|standing| line(standing, now)).collect();
        let promised: BTreeSet<&str> = board.standings.iter().map(|standing| standing.control.key.as_str()).collect();
        let left = |row: &&StateRow| !promised.contains(row.control.as_str()) && row.state != LEFT && row.since < now;
        lines.extend(latest.iter().filter(left).map(|row| StateRow {
            since: now,
            state: LEFT.to_owned(),
            day: None,
            seen: 0,
            faults: 0,
            ..row.clone()
        }));
        rows::add(tx, institution, &lines)?;
        Ok(lines.len())
    });
    written.await
}

fn line(standing: &Standing, since: Timestamp) -> StateRow {
    let day = match standing.state {
        State::AtRisk { on } => Some(on.to_string()),
        _ => None,
    };
    StateRow {
        control: standing.control.key.clone(),
        since,
        state: standing.state.name().to_owned(),
        day,
        seen: standing.answer.seen as u64,
        faults: standing.answer.faults as u64,
    }
}
