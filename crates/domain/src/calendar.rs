//! Polish public holidays and working days, as Regulation 1182/71 art. 2 and the Act of 18 January 1951 need them.
//!
//! The feasts stand in `law/holidays.toml` with the laws that changed them. Every function is total: at the edge of
//! the calendar (31 December 9999 and its mirror) a walk stops instead of failing. A director's day off moves nothing.

use std::sync::LazyLock;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::provenance::{Certainty, Provenance};
use crate::time_limit::Regime;

/// One public holiday of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Holiday {
    pub date: Date,
    pub name_pl: &'static str,
    pub name_en: &'static str,
    /// The act that made the day a holiday.
    pub law: &'static str,
    pub certainty: Certainty,
}

/// The public holidays of a year in order of date. Two feasts on one day are one holiday, named by the first of the list.
pub fn holidays(year: i16) -> Vec<Holiday> {
    let easter = easter(year);
    let mut found: Vec<Holiday> =
        FEASTS.feast.iter().filter_map(|feast| Some(feast.holiday(feast.date_in(year, easter)?))).collect();
    found.sort_by_key(|holiday| holiday.date);
    found.dedup_by_key(|holiday| holiday.date);
    found
}

/// The holiday that falls on `date`, with its names.
pub fn holiday(date: Date) -> Option<Holiday> {
    let easter = easter(date.year());
    FEASTS.feast.iter().find(|feast| feast.date_in(date.year(), easter) == Some(date)).map(|feast| feast.holiday(date))
}

/// Whether `date` is a public holiday. An ordinary Saturday or Sunday is not one.
pub fn is_holiday(date: Date) -> bool {
    let easter_distance = easter(date.year()).map(|easter| i32::from(date.day_of_year() - easter.day_of_year()));
    FEASTS.feast.iter().any(|feast| feast.falls_on(date, easter_distance))
}

/// Not a public holiday, not a Saturday, not a Sunday (Reg. 1182/71 art. 2).
pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(date)
}

/// The first working day that is not before `date`.
pub fn roll_forward(date: Date) -> Date {
    let mut day = date;
    // The last day of the calendar, 31 December 9999, is a Friday and no holiday: the walk always ends.
    while !is_working_day(day) {
        day = day.saturating_add(1.day());
    }
    day
}

/// The first day from `date` on with which a period of this law may end. A Saturday became a day off there only with the
/// laws in `law/holidays.toml`.
pub fn roll_forward_under(date: Date, regime: Regime) -> Date {
    let mut day = date;
    while !may_end_on(day, regime) {
        day = day.saturating_add(1.day());
    }
    day
}

fn may_end_on(day: Date, regime: Regime) -> bool {
    match day.weekday() {
        Weekday::Sunday => false,
        Weekday::Saturday => !is_saturday_off(day, regime) && !is_holiday(day),
        _ => !is_holiday(day),
    }
}

/// Whether a period of this law moves off a Saturday.
pub fn is_saturday_off(day: Date, regime: Regime) -> bool {
    let begun = |entry: &&Saturday| entry.regime == regime && entry.provenance.is_in_force(day);
    // The Regulation never knew another rule, whatever day is asked about.
    regime == Regime::Eu || FEASTS.saturday.iter().any(|entry| begun(&entry))
}

/// Whether the list of holidays was compared with an independent one for this day.
pub fn is_checked(day: Date) -> bool {
    (FEASTS.checked_from..=FEASTS.checked_to).contains(&day)
}

/// The last day for which the list of holidays was compared.
pub fn checked_until() -> Date {
    FEASTS.checked_to
}

/// As [`add_working_days`], or `None` where the calendar ends first.
pub fn checked_add_working_days(date: Date, count: u32) -> Option<Date> {
    within(walk(date, count, Date::MAX, 1), count, Date::MAX)
}

/// As [`back_working_days`], or `None` where the calendar ends first.
pub fn checked_back_working_days(date: Date, count: u32) -> Option<Date> {
    within(walk(date, count, Date::MIN, -1), count, Date::MIN)
}

/// A walk that stands at the edge may have been cut short; the edge itself is no answer worth the risk.
fn within(found: Date, count: u32, edge: Date) -> Option<Date> {
    (count == 0 || found != edge).then_some(found)
}

/// The `count`-th working day after `date`, which itself is not counted; `date` when `count` is 0.
/// Stops at the end of the calendar.
pub fn add_working_days(date: Date, count: u32) -> Date {
    walk(date, count, Date::MAX, 1)
}

/// The `count`-th working day before `date`, which itself is not counted; `date` when `count` is 0.
/// A period counted backwards is never moved forward again (Reg. 1182/71 art. 3(4), second subparagraph).
pub fn back_working_days(date: Date, count: u32) -> Date {
    walk(date, count, Date::MIN, -1)
}

/// Which edition of the list made a deadline. A stored deadline keeps the number and is never silently recomputed.
pub fn version() -> u32 {
    FEASTS.version
}

/// The first day for which the list of holidays was checked; earlier answers are approximate.
pub fn checked_from() -> Date {
    FEASTS.checked_from
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher); `None` only where a year has no such date.
pub fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number.rem_euclid(19);
    let (century, in_century) = (year_number.div_euclid(100), year_number.rem_euclid(100));
    let (century_leaps, century_rest) = (century.div_euclid(4), century.rem_euclid(4));
    let moon_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - century_leaps - moon_correction + 15).rem_euclid(30);
    let (leaps, rest) = (in_century / 4, in_century % 4);
    let to_sunday = (32 + 2 * century_rest + 2 * leaps - full_moon - rest).rem_euclid(7);
    let late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let days = full_moon + to_sunday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

fn walk(from: Date, count: u32, edge: Date, step: i64) -> Date {
    let mut day = from;
    let mut left = count;
    while left > 0 && day != edge {
        day = day.saturating_add(step.days());
        left -= u32::from(is_working_day(day));
    }
    day
}

static FEASTS: LazyLock<Feasts> = LazyLock::new(|| {
    toml::from_str(include_str!("../law/holidays.toml")).expect("law/holidays.toml is part of the program and tested")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feasts {
    version: u32,
    checked_from: Date,
    checked_to: Date,
    saturday: Vec<Saturday>,
    feast: Vec<Feast>,
}

#[derive(Deserialize)]
struct Saturday {
    regime: Regime,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feast {
    pl: String,
    en: String,
    #[serde(default, deserialize_with = "month_and_day")]
    day: Option<(i8, i8)>,
    date: Option<Date>,
    easter: Option<i32>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    law: String,
    #[expect(dead_code, reason = "every entry of the law names its source; only readers of the file want it here")]
    source: String,
    certainty: Certainty,
}

impl Feast {
    fn date_in(&self, year: i16, easter: Option<Date>) -> Option<Date> {
        let date = match (self.day, self.date, self.easter) {
            (Some((month, day)), ..) => Date::new(year, month, day).ok()?,
            (None, Some(date), _) => date,
            (None, None, distance) => easter?.checked_add(distance?.days()).ok()?,
        };
        (date.year() == year && self.is_in_force(date)).then_some(date)
    }

    /// The same as `date_in(date.year()) == Some(date)` without arithmetic on dates: deadlines ask this in a loop.
    fn falls_on(&self, date: Date, easter_distance: Option<i32>) -> bool {
        let same = match (self.day, self.date) {
            (Some(day), _) => day == (date.month(), date.day()),
            (None, Some(once)) => once == date,
            (None, None) => self.easter.is_some() && self.easter == easter_distance,
        };
        same && self.is_in_force(date)
    }

    fn is_in_force(&self, date: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }

    fn holiday(&'static self, date: Date) -> Holiday {
        Holiday { date, name_pl: &self.pl, name_en: &self.en, law: &self.law, certainty: self.certainty }
    }
}

/// Reads `MM-DD` in a file of the law.
pub(crate) fn month_and_day<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Option<(i8, i8)>, D::Error> {
    let text = String::deserialize(source)?;
    let parsed = text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    parsed.map(Some).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not MM-DD")))
}
