//! The mark of an exported record: its number, the version that was exported, and when it was entered.
//!
//! The time of entry tells a record of this register from one of another installation that has the same number.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use rodowod_domain::record::Record;
use rodowod_domain::text::fold;

use super::Labels;

/// Key of the heading above the marks.
pub const MARK_LABEL: &str = "export-mark";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub number: u64,
    pub version: u64,
    /// Microseconds since 1970.
    pub entered: i64,
}

impl Mark {
    pub fn of(record: &Record) -> Self {
        Self { number: record.number, version: record.version, entered: entered(record.created_at) }
    }

    pub fn is_of(&self, number: u64, created_at: Timestamp) -> bool {
        self.number == number && self.entered == entered(created_at)
    }
}

fn entered(at: Timestamp) -> i64 {
    at.as_microsecond()
}

impl fmt::Display for Mark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "w{}.{}.{:x}", self.number, self.version, self.entered)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("no mark of a record")]
pub struct NoMark;

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        let mut parts = text.trim().strip_prefix('w').ok_or(NoMark)?.split('.');
        let mut part = || parts.next().ok_or(NoMark);
        let number = part()?.parse().map_err(|_| NoMark)?;
        let version = part()?.parse().map_err(|_| NoMark)?;
        let entered = i64::from_str_radix(part()?, 16).map_err(|_| NoMark)?;
        if parts.next().is_some() { Err(NoMark) } else { Ok(Self { number, version, entered }) }
    }
}

/// The column under whose heading the marks stand.
pub(super) fn column(headings: &[String], labels: Labels) -> Option<usize> {
    let names: Vec<String> = labels(MARK_LABEL).iter().map(|label| fold(label)).collect();
    headings.iter().position(|heading| names.contains(&fold(heading)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_and_nothing_else_is_one() {
        let mark = Mark { number: 7, version: 3, entered: 1_772_442_000_123_456 };
        assert_eq!(mark.to_string().parse::<Mark>().unwrap(), mark);
        for other in ["", "7", "w7", "w7.3", "w7.3.x", "w7.3.a.b", "x7.3.a", "w-1.3.a"] {
            assert!(other.parse::<Mark>().is_err(), "{other}");
        }
    }
}
