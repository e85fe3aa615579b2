//! Which copy a restore test takes: one that the program draws among the copies of the log, by a seed stated beforehand.
//!
//! Invariant: what was drawn, and among which days, stays as it was at the draw; anybody repeats it from the row
//! (`rodowod_domain::draw`, with the days as `YYYY-MM-DD`).

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::draw::drawn;
use rodowod_domain::field::Problem;

use super::{Backup, BackupRun, CopyDraw, RunCycle, RunResult};

/// Days of one row of the log that are looked at, the latest of them.
const DAYS_MAX: i32 = 400;

/// What was drawn and not tested yet.
pub fn pending(plan: &Backup) -> Option<&CopyDraw> {
    let newest = plan.draws.last().filter(|draw| draw.copy_made_on.is_some())?;
    let is_of = |draw: &CopyDraw| plan.tests.iter().any(|test| tests(draw, (test.copy_made_on, test.tested_on)));
    (!is_of(newest)).then_some(newest)
}

/// Whether a test of that copy on that day is the one for which a draw was made.
fn tests(draw: &CopyDraw, (copy, tested_on): (Date, Date)) -> bool {
    draw.copy_made_on == Some(copy) && draw.drawn_on.is_some_and(|drawn_on| drawn_on <= tested_on)
}

/// Whether a copy has to be drawn before anything can be tested.
pub fn is_wanted(plan: &Backup) -> bool {
    pending(plan).is_none() && !there(plan).is_empty()
}

/// Days of the copies that the log calls whole, those put aside for longer included.
fn there(plan: &Backup) -> BTreeSet<Date> {
    let whole = plan.runs.iter().filter(|run| run.result == RunResult::Complete);
    let runs = whole.flat_map(|run| days(run, plan.cycle));
    runs.chain(plan.copies.iter().map(|copy| copy.made_on)).collect()
}

/// The days on which the runs of one row were made.
fn days(run: &BackupRun, cycle: RunCycle) -> Vec<Date> {
    let last = run.last_day();
    let step = if cycle == RunCycle::Weekly { 7.days() } else { 1.day() };
    let earliest = last.saturating_sub(DAYS_MAX.days());
    let all = run.from.series(step).take_while(|day| *day <= last).filter(|day| *day >= earliest);
    match cycle {
        RunCycle::Daily | RunCycle::Weekly => all.collect(),
        RunCycle::WorkingDays => all.filter(|day| calendar::is_working_day(*day)).collect(),
        RunCycle::AfterUse => vec![run.from, last],
    }
}

/// Draws for each row that has no copy yet, and says which tests took the copy that was drawn.
pub fn derive(plan: &mut Backup, today: Date) {
    let there = there(plan);
    for draw in plan.draws.iter_mut().filter(|draw| draw.copy_made_on.is_none()) {
        draw.copy_made_on = drawn(&draw.seed, there.iter().copied(), 1).pop();
        draw.drawn_on = Some(today);
        draw.offered = Some(written(&there).as_str().into());
    }
    for test in &mut plan.tests {
        test.is_drawn = plan.draws.iter().any(|draw| tests(draw, (test.copy_made_on, test.tested_on)));
    }
    let pending = pending(plan).cloned();
    plan.drawn_copy = pending.as_ref().and_then(|draw| draw.copy_made_on);
    plan.drawn_seed = pending.map(|draw| draw.seed);
}

/// Days one by one and in spans: `2026-10-31, 2026-11-01/2026-11-20`.
fn written(days: &BTreeSet<Date>) -> String {
    let mut spans: Vec<(Date, Date)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if last.tomorrow().ok() == Some(*day) => *last = *day,
            _ => spans.push((*day, *day)),
        }
    }
    let spans = spans.into_iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}/{to}") });
    spans.collect::<Vec<_>>().join(", ")
}

/// A seed that was used would draw what it drew before; and nothing is drawn from an empty log.
pub fn problems(plan: &Backup) -> Vec<Problem> {
    let mut problems = Vec::new();
    let is_empty = there(plan).is_empty();
    for (index, draw) in plan.draws.iter().enumerate() {
        let is_used = plan.draws[..index].iter().any(|before| before.seed == draw.seed);
        let is_vain = draw.copy_made_on.is_none() && is_empty;
        let key = if is_used { "problem-seed-used" } else { "problem-no-copy-to-draw" };
        problems.extend((is_used || is_vain).then(|| Problem::at(format!("draws.{index}.seed"), key)));
    }
    problems
}
