//! Days and moments as people type them: `2026-11-22` or `22.11.2026`, with an hour, with a zone.
//!
//! A day is exactly a day and a zone is never dropped: what does not fit as a whole is refused, not read in part.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Timestamp, Zoned};

use crate::hours::warsaw;
use crate::time_limit::OutOfRange;

/// The longest text that is read at all.
const TYPED_MAX: usize = 80;

/// No clock on Earth is farther from UTC.
const MOST_OFFSET_HOURS: u8 = 14;

/// Why a text is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadMoment {
    #[error("expected a date and a time")]
    NotAMoment,
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

impl BadMoment {
    /// The translation key of the sentence for the user.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAMoment => "problem-not-an-instant",
            Self::OutOfRange(_) => OutOfRange::KEY,
        }
    }
}

/// A day as an office writes it or as a browser sends it.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let parts = |separator| -> Option<[&str; 3]> {
        let parts: Vec<&str> = text.splitn(4, separator).collect();
        parts.try_into().ok()
    };
    match (parts('-'), parts('.')) {
        (Some([year, month, day]), _) if month.len() == 2 && day.len() == 2 => from_parts(year, month, day),
        (None, Some([day, month, year])) => from_parts(year, month, day),
        _ => None,
    }
}

fn from_parts(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A moment with a zone, with an offset, or bare; a bare one is the clock on a wall in Poland.
pub fn moment(text: &str) -> Result<Zoned, BadMoment> {
    let text = text.trim();
    if text.len() > TYPED_MAX {
        return Err(BadMoment::NotAMoment);
    }
    if text.contains('[') {
        return text.parse().map_err(|_| BadMoment::NotAMoment);
    }
    if let Some(local) = local(text) {
        return local.to_zoned(warsaw()).map_err(|_| OutOfRange.into());
    }
    // Only what has a time can have an offset; "2026-11-22+01:00" is no moment.
    let (_, time) = text.split_once(['T', 't', ' ']).ok_or(BadMoment::NotAMoment)?;
    let hours = time.split_once(['+', '-']).and_then(|(_, offset)| offset.get(..2)).unwrap_or("0");
    if !hours.parse::<u8>().is_ok_and(|hours| hours <= MOST_OFFSET_HOURS) {
        return Err(BadMoment::NotAMoment);
    }
    let timestamp: Timestamp = text.parse().map_err(|_| BadMoment::NotAMoment)?;
    Ok(timestamp.to_zoned(warsaw()))
}

fn local(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once(['T', ' '])?;
    let time = time.trim();
    let is_plain = time.len() >= 4 && time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    if !is_plain || !time.contains(':') {
        return None;
    }
    // People write 9:05 for 09:05.
    let padded = if time.find(':') == Some(1) { format!("0{time}") } else { time.to_owned() };
    let time: Time = padded.parse().ok()?;
    Some(DateTime::from_parts(day(date)?, time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_as_offices_and_browsers_write_it_and_nothing_else_is_a_day() {
        let expected = Some(date(2026, 11, 2));
        for typed in ["2026-11-02", " 02.11.2026 ", "2.11.2026"] {
            assert_eq!(day(typed), expected, "{typed}");
        }
        let refused = [
            "2026-11-02T10:00",
            "2026-11-02[Mars/X]",
            "2026-11-02-25:00",
            "2026-11-2",
            "20261102",
            "2.11.26",
            "2026.11.02",
            "02-11-2026",
            "29.02.2026",
            "+2026-11-02",
            "",
            "..",
            "2026-11-02Z",
            "wczoraj",
            "١١.١١.٢٠٢٦",
        ];
        for typed in refused {
            assert_eq!(day(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_moment_keeps_its_zone_or_is_refused() {
        let same = [
            "2026-03-27T22:30[Europe/Warsaw]",
            "2026-03-27T22:30+01:00[Europe/Warsaw]",
            "2026-03-27T22:30",
            "2026-03-27 22:30",
            "27.03.2026 22:30",
            "2026-03-27T21:30Z",
            "2026-03-28T02:30+05:00",
        ];
        for typed in same {
            let read = moment(typed).unwrap_or_else(|problem| panic!("{typed}: {problem}"));
            assert_eq!(read.timestamp().to_string(), "2026-03-27T21:30:00Z", "{typed}");
        }
        assert_eq!(
            moment("27.03.2026 9:05").map(|read| read.to_string()),
            moment("2026-03-27T09:05").map(|read| read.to_string())
        );
        let refused = [
            "2026-03-27T22:30[America/New_Yrok]",
            "2026-03-27T22:30+05:00[Europe/Warsaw]",
            "2026-03-27",
            "północ",
            "2026-03-27T22:30-25:00",
            "2026-03-27T25:00",
            "2026-03-27T22",
            "2026-02-30T22:30",
            "22:30",
            "",
        ];
        for typed in refused {
            assert_eq!(moment(typed).err(), Some(BadMoment::NotAMoment), "{typed}");
        }
        assert_eq!(moment("9999-12-31T23:30").err().map(BadMoment::key), Some(OutOfRange::KEY));
    }
}
