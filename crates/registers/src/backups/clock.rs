//! The clocks of a plan: the next run to be written down, the monthly copy, the monthly draw and restore test.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::record::Deadline;
use rodowod_domain::register::Moment;
use rodowod_domain::time_limit::Period;

use super::{Backup, BackupRun, RestoreResult, RunCycle, RunLogging, RunResult, draws};
use crate::demands::{asked, at_once, by_policy, no_later, on, within};

const RESTORE: &str = "GDPR 32(1)(c)";
const TESTING: &str = "GDPR 32(1)(d)";

pub fn deadlines(plan: &Backup, at: &Moment) -> Vec<Deadline> {
    let is_faulty = plan.newest_run().is_some_and(|run| run.result != RunResult::Complete);
    let last_run = plan.newest_run().map(BackupRun::last_day);
    let mend = at_once(is_faulty, ("mend", RESTORE), last_run);
    [mend, run(plan, last_run, at), copy(plan), test(plan, at)].into_iter().flatten().collect()
}

/// A backup after each use has no day of its own; one that is written down once a week is not asked for sooner.
fn run(plan: &Backup, last_run: Option<Date>, at: &Moment) -> Option<Deadline> {
    let period = match (plan.cycle, plan.logging) {
        (RunCycle::AfterUse, _) => return None,
        (RunCycle::Weekly, _) | (_, RunLogging::OnceWeekly) => Period::Weeks(1),
        (RunCycle::Daily | RunCycle::WorkingDays, RunLogging::EachRun) => Period::Days(1),
    };
    let from = last_run.unwrap_or(plan.starts_on);
    let run = within(true, ("run", RESTORE), Some(from), period)?;
    let is_logged_each_time = plan.logging == RunLogging::EachRun;
    Some(no_later(run, asked(at, "backup_interval_days", Some(from).filter(|_| is_logged_each_time))))
}

/// Each calendar month has its copy; the first whole month is the one after the start.
fn copy(plan: &Backup) -> Option<Deadline> {
    let last = plan.copies.iter().map(|copy| copy.made_on).max().unwrap_or(plan.starts_on);
    let next = last.first_of_month().checked_add(1.month()).ok()?;
    on(true, ("copy", RESTORE), Some(next.last_of_month()))
}

/// Before the test its copy is drawn, and until then that is what is due.
fn test(plan: &Backup, at: &Moment) -> Option<Deadline> {
    let newest = plan.newest_test();
    let has_failed = newest.is_some_and(|test| test.result != RestoreResult::Restored);
    let last = newest.map_or(plan.starts_on, |test| test.tested_on);
    let name = if draws::is_wanted(plan) { "draw" } else { "test" };
    if has_failed {
        return at_once(true, (name, TESTING), Some(last));
    }
    let term = by_policy(at, ("restore_test_days", Period::Months(1)), last)?;
    Some(Deadline::day(name, TESTING, &term))
}
