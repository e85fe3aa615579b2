//! The length of a period and where counting alone ends, before any rule about days off.
//!
//! Months and years are added once, from the day of the event: a missing day becomes the last of its month, and a
//! second addition never starts from a clamped day.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A period within which something must be done. Written `14d`, `3w`, `1m`, `1y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    Days(u32),
    Weeks(u32),
    Months(u32),
    Years(u32),
}

/// The result would leave the calendar, which ends with the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the result lies beyond the year 9999")]
pub struct OutOfRange;

impl OutOfRange {
    /// The translation key of the sentence for the user.
    pub const KEY: &'static str = "limit-out-of-range";
}

/// The day on which the period ends by counting alone. Retention uses it as it stands.
pub fn nominal(event: Date, period: Period) -> Result<Date, OutOfRange> {
    match period {
        Period::Days(days) => add_days(event, i64::from(days)),
        Period::Weeks(weeks) => add_days(event, i64::from(weeks) * 7),
        Period::Months(months) => add_months(event, i64::from(months)),
        Period::Years(years) => add_months(event, i64::from(years) * 12),
    }
}

/// The parts of a month by their names in a contract (KC art. 113 § 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfMonth {
    Beginning,
    Middle,
    End,
}

/// The day that "the beginning, the middle, the end of the month" of `date` means: the 1st, the 15th, the last.
pub fn end_of_part_of_month(date: Date, part: PartOfMonth) -> Date {
    match part {
        PartOfMonth::Beginning => date.first_of_month(),
        PartOfMonth::Middle => date.with().day(15).build().expect("every month has a 15th"),
        PartOfMonth::End => date.last_of_month(),
    }
}

impl Period {
    /// The two as one period, where both count in the same unit: 1 month and 2 further months are 3 months.
    pub fn plus(self, further: Period) -> Option<Period> {
        Some(match (self, further) {
            (Period::Days(one), Period::Days(other)) => Period::Days(one.checked_add(other)?),
            (Period::Weeks(one), Period::Weeks(other)) => Period::Weeks(one.checked_add(other)?),
            (Period::Months(one), Period::Months(other)) => Period::Months(one.checked_add(other)?),
            (Period::Years(one), Period::Years(other)) => Period::Years(one.checked_add(other)?),
            _ => return None,
        })
    }

    /// The length in days where continuity is not required: a month is 30 days, a year 365 (KC art. 114).
    pub fn non_continuous_days(self) -> u64 {
        match self {
            Period::Days(days) => u64::from(days),
            Period::Weeks(weeks) => u64::from(weeks) * 7,
            Period::Months(months) => u64::from(months) * 30,
            Period::Years(years) => u64::from(years) * 365,
        }
    }
}

fn add_days(event: Date, days: i64) -> Result<Date, OutOfRange> {
    // A span holds fewer days than u32 does; what it cannot hold lies outside the calendar too.
    let span = 0.days().try_days(days).map_err(|_| OutOfRange)?;
    event.checked_add(span).map_err(|_| OutOfRange)
}

fn add_months(event: Date, months: i64) -> Result<Date, OutOfRange> {
    let total = i64::from(event.year()) * 12 + i64::from(event.month() - 1) + months;
    let year = i16::try_from(total.div_euclid(12)).map_err(|_| OutOfRange)?;
    let month = i8::try_from(total.rem_euclid(12) + 1).map_err(|_| OutOfRange)?;
    let first = Date::new(year, month, 1).map_err(|_| OutOfRange)?;
    let day = event.day().min(first.days_in_month());
    Date::new(year, month, day).map_err(|_| OutOfRange)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Days(count) => write!(f, "{count}d"),
            Period::Weeks(count) => write!(f, "{count}w"),
            Period::Months(count) => write!(f, "{count}m"),
            Period::Years(count) => write!(f, "{count}y"),
        }
    }
}

/// Not a whole number followed by `d`, `w`, `m` or `y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a whole number followed by d, w, m or y, such as 14d, 3w, 1m or 1y")]
pub struct BadPeriod;

impl FromStr for Period {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let text = text.trim();
        let unit = text.chars().next_back().ok_or(BadPeriod)?;
        let digits = text[..text.len() - unit.len_utf8()].trim_end();
        // `u32::from_str` would also take a plus sign.
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadPeriod);
        }
        let count = digits.parse().map_err(|_| BadPeriod)?;
        match unit.to_ascii_lowercase() {
            'd' => Ok(Period::Days(count)),
            'w' => Ok(Period::Weeks(count)),
            'm' => Ok(Period::Months(count)),
            'y' => Ok(Period::Years(count)),
            _ => Err(BadPeriod),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = BadPeriod;

    fn try_from(text: String) -> Result<Self, BadPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}
