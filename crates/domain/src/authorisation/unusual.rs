//! What is unusual in how somebody looks at records: many of them within an hour, at night, or those of another unit.
//!
//! A pattern is a question to ask, never a verdict: it names the person, the hour and how many records.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, Zoned};

use super::Rules;
use crate::hours::warsaw;
use crate::text::fold;

const SECONDS: i64 = 3600;

/// One look at one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub account: i64,
    pub at: Timestamp,
    pub register: String,
    pub number: u64,
    /// The unit that the record names.
    pub unit: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    ManyRecords,
    AtNight,
    OutsideUnit,
}

impl Pattern {
    pub const fn name(self) -> &'static str {
        match self {
            Self::ManyRecords => "many-records",
            Self::AtNight => "at-night",
            Self::OutsideUnit => "outside-unit",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    pub account: i64,
    pub pattern: Pattern,
    /// The hour by the clock of Warsaw in which it was.
    pub hour: Timestamp,
    /// Different records.
    pub records: u64,
}

/// The hour of the day in Warsaw.
pub fn hour_of_day(at: Timestamp) -> u8 {
    u8::try_from(local(at).hour()).unwrap_or_default()
}

fn local(at: Timestamp) -> Zoned {
    at.to_zoned(warsaw())
}

/// The units to which people belong, by account. Nothing is foreign to somebody of whom no unit is known, or whose office
/// it is to look everywhere.
pub type Units = BTreeMap<i64, BTreeSet<String>>;

fn is_foreign(look: &Look, units: &Units) -> bool {
    let own = units.get(&look.account).filter(|own| !own.is_empty());
    let unit = look.unit.as_deref().map(fold).filter(|unit| !unit.is_empty());
    own.zip(unit).is_some_and(|(own, unit)| !own.iter().any(|known| fold(known) == unit))
}

/// Every unusual hour of every person, the latest first.
pub fn unusual(looks: &[Look], units: &Units, rules: &Rules) -> Vec<Unusual> {
    let mut hours: BTreeMap<(Timestamp, i64), BTreeSet<(&str, u64)>> = BTreeMap::new();
    let mut foreign = hours.clone();
    for look in looks {
        // Offsets of Warsaw are whole hours, so an hour there begins where one of UTC does.
        let hour = Timestamp::from_second(look.at.as_second() / SECONDS * SECONDS).unwrap_or(look.at);
        hours.entry((hour, look.account)).or_default().insert((&look.register, look.number));
        if is_foreign(look, units) {
            foreign.entry((hour, look.account)).or_default().insert((&look.register, look.number));
        }
    }
    let mut found = Vec::new();
    for ((hour, account), records) in hours.into_iter().rev() {
        let records = records.len() as u64;
        let mut note = |pattern, records| found.push(Unusual { account, pattern, hour, records });
        if records >= u64::from(rules.many_records) {
            note(Pattern::ManyRecords, records);
        }
        if rules.is_night(hour_of_day(hour)) {
            note(Pattern::AtNight, records);
        }
        if let Some(others) = foreign.get(&(hour, account)) {
            note(Pattern::OutsideUnit, others.len() as u64);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(account: i64, at: &str, number: u64) -> Look {
        Look { account, at: at.parse().unwrap(), register: "breaches".to_owned(), number, unit: None }
    }

    #[test]
    fn many_different_records_in_one_hour_are_unusual_and_the_same_one_again_is_not() {
        let rules = Rules { many_records: 3, ..Rules::default() };
        let minute = |minute: u64| format!("2026-11-20T10:{minute:02}:00Z");
        let same: Vec<Look> = (0..9).map(|at| look(1, &minute(at), 5)).collect();
        assert_eq!(unusual(&same, &Units::new(), &rules), []);
        let two: Vec<Look> = (0..2).map(|at| look(1, &minute(at), at)).collect();
        assert_eq!(unusual(&two, &Units::new(), &rules), []);
        let three: Vec<Look> = (0..3).map(|at| look(1, &minute(at), at)).collect();
        let found = unusual(&three, &Units::new(), &rules);
        assert_eq!((found.len(), found[0].pattern, found[0].records), (1, Pattern::ManyRecords, 3));
        let apart = [look(1, "2026-11-20T10:59:00Z", 1), look(1, "2026-11-20T11:00:00Z", 2), look(2, &minute(5), 3)];
        assert_eq!(unusual(&apart, &Units::new(), &rules), [], "other hours and other people");
    }

    #[test]
    fn the_night_is_that_of_warsaw() {
        let rules = Rules::default();
        let hours = |at: &str| unusual(&[look(1, at, 1)], &Units::new(), &rules).len();
        assert_eq!(hours("2026-07-01T20:30:00Z"), 1, "22:30 in summer");
        assert_eq!(hours("2026-12-01T20:30:00Z"), 0, "21:30 in winter");
        assert_eq!(hours("2026-12-01T03:59:00Z"), 1);
        assert_eq!(hours("2026-12-01T04:00:00Z"), 0);
    }

    #[test]
    fn records_of_another_unit_are_unusual_for_whoever_belongs_to_one() {
        let of = |number, unit: Option<&str>| Look {
            unit: unit.map(str::to_owned),
            ..look(1, "2026-11-20T10:05:00Z", number)
        };
        let looks = [
            of(1, Some("Kadry")),
            of(2, Some("księgowość")),
            of(2, Some("księgowość")),
            of(3, Some("biblioteka")),
            of(4, None),
        ];
        let found = |own: &[&str]| {
            let own: BTreeSet<String> = own.iter().map(|unit| (*unit).to_owned()).collect();
            let found = unusual(&looks, &Units::from([(1, own)]), &Rules::default());
            found.iter().map(|one| (one.pattern, one.records)).collect::<Vec<_>>()
        };
        assert_eq!(found(&["kadry"]), [(Pattern::OutsideUnit, 2)], "two records, however often");
        assert_eq!(found(&["Kadry", "Księgowosc", "Biblioteka"]), []);
        assert_eq!(found(&[]), [], "nobody knows where the person belongs");
        assert_eq!(unusual(&looks, &Units::from([(2, BTreeSet::from(["x".to_owned()]))]), &Rules::default()), []);
    }
}
