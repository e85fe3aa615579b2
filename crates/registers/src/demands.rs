//! Tables of demands and terms: each row says when it is open, where it stands, in which words and by which law.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::calendar::add_working_days;
use rodowod_domain::completeness::Missing;
use rodowod_domain::field::Problem;
use rodowod_domain::record::{Deadline, Due};
use rodowod_domain::register::{Demand, Gap, Moment};
use rodowod_domain::time_limit::{Limit, Period, Regime, RuleApplied, limit};

/// Why a term is as long as it is.
pub const BY_POLICY: RuleApplied = RuleApplied { key: "rule-by-policy", law: "GDPR 24(2)", date: None };

/// What is wanted: whether it is still open, field, sentence, law.
pub fn wanted<const COUNT: usize>(rows: [(bool, &'static str, &'static str, &'static str); COUNT]) -> Vec<Demand> {
    rows.into_iter().map(|(is_open, field, key, law)| Demand::new(is_open, (field, key, law))).collect()
}

/// The demands of a document of the law that a field of the register can meet; `table` gives demand, field, sentence.
pub fn named(judged: Vec<(Missing, bool)>, table: &[(&str, &'static str, &'static str)]) -> Vec<Demand> {
    let named = judged.into_iter().filter_map(|(demand, is_open)| {
        let (_, field, key) = table.iter().find(|(name, ..)| *name == demand.field)?;
        Some(Demand::new(is_open, (*field, *key, demand.article)))
    });
    named.collect()
}

/// What of it is missing.
pub fn open(wanted: Vec<Demand>) -> impl Iterator<Item = Gap> {
    wanted.into_iter().filter(|demand| !demand.is_met).map(|demand| demand.gap)
}

/// The rules that are broken: whether, field, sentence.
pub fn problems<const COUNT: usize>(rules: [(bool, &'static str, &'static str); COUNT]) -> Vec<Problem> {
    let broken = rules.into_iter().filter(|(is_broken, ..)| *is_broken);
    broken.map(|(_, field, key)| Problem::at(field, key)).collect()
}

/// Whether the first day is known and lies before the other.
pub fn is_before(day: Option<Date>, start: Option<Date>) -> bool {
    day.zip(start).is_some_and(|(day, start)| day < start)
}

/// The next record of a series is opened so many days before it is due.
const AHEAD_DAYS: i64 = 30;

/// Whether the next record of a series, due on that day, is opened by now.
pub fn is_near(at: &Moment, due: Date) -> bool {
    at.today.checked_add(AHEAD_DAYS.days()).is_ok_and(|ahead| due <= ahead)
}

/// A term on a given day.
pub fn on(is_running: bool, (name, law): (&'static str, &'static str), day: Option<Date>) -> Option<Deadline> {
    day.filter(|_| is_running).map(|day| Deadline::fixed(name, law, day))
}

/// A term of the house, counted as Kodeks cywilny counts: it never ends on a day off.
pub fn within(
    is_running: bool,
    (name, law): (&'static str, &'static str),
    from: Option<Date>,
    period: Period,
) -> Option<Deadline> {
    let limit = limit(from.filter(|_| is_running)?, period, Regime::Kc).ok()?;
    Some(Deadline::day(name, law, &limit))
}

/// A term of the house whose length the policy in force may set, and says so.
pub fn by_policy(at: &Moment, (parameter, house): (&str, Period), from: Date) -> Option<Limit> {
    let Some(asked) = at.period(parameter) else { return limit(from, house, Regime::Kc).ok() };
    let mut term = limit(from, asked, Regime::Kc).ok()?;
    term.rules.insert(0, BY_POLICY);
    Some(term)
}

/// Of two terms the one that ends first.
pub fn stricter(one: Limit, other: Option<Limit>) -> Limit {
    match other {
        Some(other) if other.last < one.last => other,
        _ => one,
    }
}

/// A term on a day that somebody wrote, unless the policy in force ends it before.
pub fn no_later(deadline: Deadline, asked: Option<Limit>) -> Deadline {
    match asked.filter(|asked| Due::Day(asked.last).bound() < deadline.due.bound()) {
        Some(asked) => Deadline::day(deadline.name, deadline.law, &asked).met(deadline.met),
        None => deadline,
    }
}

/// What the policy in force alone asks; nothing where it says nothing.
pub fn asked(at: &Moment, parameter: &str, from: Option<Date>) -> Option<Limit> {
    by_policy(at, (parameter, at.period(parameter)?), from?)
}

/// The next working day: what the policies call "at once".
pub fn at_once(is_running: bool, (name, law): (&'static str, &'static str), from: Option<Date>) -> Option<Deadline> {
    on(is_running, (name, law), from.map(|day| add_working_days(day, 1)))
}
