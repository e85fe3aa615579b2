//! The year of the policy: how many controls stood in each state, week by week, told from the lines of the history.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::hours::warsaw;
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::controls::{self as rows, StateRow};

use super::Line;
use super::history::LEFT;
use crate::records::Failure;
use crate::{By, Engine};

/// Weeks that a trend shows, and the step between two of its points.
pub const WEEKS: i32 = 52;
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How many controls stood in each state at the end of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub day: Date,
    pub counts: BTreeMap<String, u64>,
}

impl Point {
    pub fn count(&self, state: &str) -> u64 {
        self.counts.get(state).copied().unwrap_or(0)
    }
}

/// The year up to now, oldest point first; it begins with the first week of which something is known.
pub async fn trend(engine: &Engine, by: &By) -> Result<Vec<Point>, Failure> {
    by.may(Power::View, On::Institution)?;
    let (institution, now) = (by.institution.id, engine.clock.now());
    let lines = engine.db.read(move |tx| Ok(rows::since(tx, institution, Timestamp::UNIX_EPOCH)?)).await?;
    Ok(points(&lines, now))
}

fn points(lines: &[StateRow], now: Timestamp) -> Vec<Point> {
    let Some(first) = lines.first().map(|line| line.since) else { return Vec::new() };
    let mut standing: BTreeMap<&str, &str> = BTreeMap::new();
    let mut left = lines.iter().peekable();
    let mut points = Vec::new();
    for at in (0..=WEEKS).rev().map(|weeks| now - WEEK * weeks).filter(|at| *at >= first) {
        while let Some(line) = left.next_if(|line| line.since <= at) {
            match line.state.as_str() {
                LEFT => drop(standing.remove(line.control.as_str())),
                state => drop(standing.insert(&line.control, state)),
            }
        }
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for state in standing.values() {
            *counts.entry((*state).to_owned()).or_default() += 1;
        }
        points.push(Point { day: day_in_warsaw(at), counts });
    }
    points
}

/// How a control stood at the end of a day; none where nothing was kept of it yet.
pub async fn stood_on(engine: &Engine, by: &By, key: &str, day: Date) -> Result<Option<Line>, Failure> {
    by.may(Power::View, On::Institution)?;
    let next = day.tomorrow().and_then(|next| next.to_zoned(warsaw())).map_or(Timestamp::MAX, |next| next.timestamp());
    let (institution, key) = (by.institution.id, key.to_owned());
    let row = engine.db.read(move |tx| Ok(rows::last_before(tx, (institution, &key), next)?)).await?;
    Ok(row.map(Line::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(control: &str, since: &str, state: &str) -> StateRow {
        let since = since.parse().expect("a moment");
        StateRow { control: control.into(), since, state: state.into(), day: None, seen: 1, faults: 0 }
    }

    #[test]
    fn a_week_counts_each_control_once_in_its_last_state() {
        let lines = [
            line("a", "2026-03-01T08:00:00Z", "kept"),
            line("b", "2026-03-01T08:00:00Z", "broken"),
            line("b", "2026-03-10T08:00:00Z", "kept"),
        ];
        let points = points(&lines, "2026-03-16T08:00:00Z".parse().expect("a moment"));
        let told: Vec<_> = points.iter().map(|point| (point.count("kept"), point.count("broken"))).collect();
        assert_eq!(told, [(1, 1), (1, 1), (2, 0)]);
    }

    #[test]
    fn what_is_promised_no_more_stops_counting() {
        let lines = [
            line("a", "2026-03-01T08:00:00Z", "kept"),
            line("b", "2026-03-01T08:00:00Z", "broken"),
            line("b", "2026-03-10T08:00:00Z", LEFT),
        ];
        let points = points(&lines, "2026-03-16T08:00:00Z".parse().expect("a moment"));
        let told: Vec<_> = points.iter().map(|point| (point.count("kept"), point.count("broken"))).collect();
        assert_eq!(told, [(1, 1), (1, 1), (1, 0)]);
        assert_eq!(points[2].count(LEFT), 0);
    }
}
