//! The clocks of a plan: the next run to be written down, the monthly copy, the monthly restore test.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::record::Deadline;
use rodowod_domain::time_limit::Period;

use super::{Backup, BackupRun, RestoreResult, RunCycle, RunLogging, RunResult};
use crate::demands::{at_once, on, within};

const RESTORE: &str = "GDPR 32(1)(c)";
const TESTING: &str = "GDPR 32(1)(d)";

pub fn deadlines(plan: &Backup) -> Vec<Deadline> {
    let is_faulty = plan.newest_run().is_some_and(|run| run.result != RunResult::Complete);
    let last_run = plan.newest_run().map(BackupRun::last_day);
    let mend = at_once(is_faulty, ("mend", RESTORE), last_run);
    [mend, run(plan, last_run), copy(plan), test(plan)].into_iter().flatten().collect()
}

/// A backup after each use has no day of its own.
fn run(plan: &Backup, last_run: Option<Date>) -> Option<Deadline> {
    let period = match (plan.cycle, plan.logging) {
        (RunCycle::AfterUse, _) => return None,
        (RunCycle::Weekly, _) | (_, RunLogging::OnceWeekly) => Period::Weeks(1),
        (RunCycle::Daily | RunCycle::WorkingDays, RunLogging::EachRun) => Period::Days(1),
    };
    within(true, ("run", RESTORE), Some(last_run.unwrap_or(plan.starts_on)), period)
}

/// Each calendar month has its copy; the first whole month is the one after the start.
fn copy(plan: &Backup) -> Option<Deadline> {
    let last = plan.copies.iter().map(|copy| copy.made_on).max().unwrap_or(plan.starts_on);
    let next = last.first_of_month().checked_add(1.month()).ok()?;
    on(true, ("copy", RESTORE), Some(next.last_of_month()))
}

fn test(plan: &Backup) -> Option<Deadline> {
    let newest = plan.newest_test();
    let has_failed = newest.is_some_and(|test| test.result != RestoreResult::Restored);
    let last = newest.map_or(plan.starts_on, |test| test.tested_on);
    if has_failed {
        return at_once(true, ("test", TESTING), Some(last));
    }
    within(true, ("test", TESTING), Some(last), Period::Months(1))
}
