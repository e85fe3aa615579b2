//! Tables of demands and terms: each row says when it is open, where it stands, in which words and by which law.

use jiff::civil::Date;
use rodowod_domain::calendar::add_working_days;
use rodowod_domain::field::Problem;
use rodowod_domain::record::Deadline;
use rodowod_domain::register::Gap;
use rodowod_domain::time_limit::{Period, Regime, limit};

/// The gaps that are open: whether, field, sentence, law.
pub fn gaps<const COUNT: usize>(wanted: [(bool, &'static str, &'static str, &'static str); COUNT]) -> Vec<Gap> {
    let open = wanted.into_iter().filter(|(is_open, ..)| *is_open);
    open.map(|(_, field, key, law)| Gap { field, key, law }).collect()
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

/// The next working day: what the policies call "at once".
pub fn at_once(is_running: bool, (name, law): (&'static str, &'static str), from: Option<Date>) -> Option<Deadline> {
    on(is_running, (name, law), from.map(|day| add_working_days(day, 1)))
}
