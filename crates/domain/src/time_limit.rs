//! Periods in days, weeks, months and years: Regulation 1182/71, Kodeks cywilny and KPA, with the rules that made the day.
//!
//! A limit "day D" lasts until 24:00 of D in Warsaw. Total: every event and period give a limit or `OutOfRange`.

mod age;
mod period;

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

pub use self::age::{age_on, reaches_age_on};
pub use self::period::{BadPeriod, OutOfRange, PartOfMonth, Period, end_of_part_of_month, nominal};
use crate::calendar;

/// Which law counts the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Regime {
    /// Regulation (EEC, Euratom) 1182/71: every period of the GDPR.
    Eu,
    /// Kodeks cywilny, art. 110 to 116: contracts, powers of attorney, deadlines inside the institution.
    Kc,
    /// Kodeks postępowania administracyjnego, art. 57: administrative matters.
    Kpa,
}

/// A computed deadline: immutable, and able to say why it falls on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// The day from which the period runs.
    pub event: Date,
    /// Where counting alone ends.
    pub nominal: Date,
    /// The last day on which the act is in time, until 24:00 in Warsaw.
    pub last: Date,
    pub regime: Regime,
    /// The rules in the order in which they were applied.
    pub rules: Vec<RuleApplied>,
    /// The edition of the list of holidays that made it.
    pub calendar_version: u32,
}

/// One rule and what it did, for the explanation on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RuleApplied {
    /// A key of the translations, `rule-clamped`.
    pub key: &'static str,
    /// The provision, `Reg. 1182/71 art. 3(4)`.
    pub law: &'static str,
    /// The date after this rule; absent where the rule speaks of hours or of no date.
    pub date: Option<Date>,
}

/// The limit of a period that runs from the day of `event` and within which something must be done.
///
/// Retention is no such period: it takes [`nominal`] alone, and nothing is moved.
pub fn limit(event: Date, period: Period, regime: Regime) -> Result<Limit, OutOfRange> {
    let articles = regime.articles();
    let counted = nominal(event, period)?;
    let mut rules = Vec::with_capacity(4);
    match period {
        Period::Days(_) => rules.push(rule("rule-event-day-excluded", articles.event_day, Some(counted))),
        Period::Weeks(_) => rules.push(rule("rule-same-weekday", articles.same_date, Some(counted))),
        Period::Months(_) | Period::Years(_) if counted.day() == event.day() => {
            rules.push(rule("rule-same-date", articles.same_date, Some(counted)));
        }
        Period::Months(_) | Period::Years(_) => rules.push(rule("rule-clamped", articles.clamped, Some(counted))),
    }
    let mut last = rolled(counted, regime, &mut rules);
    if regime == Regime::Eu && reaches_two_days(event, counted) {
        // The two working days lie inside the period, and the day of the event does not.
        let second = calendar::add_working_days(event, 2);
        if second > last {
            last = second;
            rules.push(rule("rule-two-working-days", "Reg. 1182/71 art. 3(5)", Some(last)));
        }
    }
    Ok(Limit { event, nominal: counted, last, regime, rules, calendar_version: calendar::version() })
}

/// Moves the end of a period off a day off, and records why: art. 3(4), KC art. 115, KPA art. 57 § 4.
pub(crate) fn rolled(date: Date, regime: Regime, rules: &mut Vec<RuleApplied>) -> Date {
    let last = calendar::roll_forward_under(date, regime);
    if date.weekday() == Weekday::Saturday && !calendar::is_saturday_off(date, regime) {
        rules.push(rule("rule-saturday-not-off", regime.articles().day_off, Some(date)));
    }
    if last != date {
        let key = match date.weekday() {
            Weekday::Saturday => "rule-moved-from-saturday",
            Weekday::Sunday => "rule-moved-from-sunday",
            _ => "rule-moved-from-holiday",
        };
        rules.push(rule(key, regime.articles().day_off, Some(last)));
    }
    last
}

pub(crate) const fn rule(key: &'static str, law: &'static str, date: Option<Date>) -> RuleApplied {
    RuleApplied { key, law, date }
}

/// The day that "the beginning, the middle or the end of the month" means in a contract (KC art. 113 § 1), moved off a
/// day off (art. 115).
pub fn part_of_month_limit(month: Date, part: PartOfMonth) -> Limit {
    let nominal = end_of_part_of_month(month, part);
    let mut rules = vec![rule("rule-part-of-month", "KC art. 113 § 1", Some(nominal))];
    let last = rolled(nominal, Regime::Kc, &mut rules);
    Limit { event: month, nominal, last, regime: Regime::Kc, rules, calendar_version: calendar::version() }
}

/// A period in months or years whose continuity is not required, as the days it stands for (KC art. 114). The limit is the
/// day on which it ends if nothing interrupts it.
pub fn non_continuous_limit(event: Date, period: Period) -> Result<Limit, OutOfRange> {
    let days = u32::try_from(period.non_continuous_days()).map_err(|_| OutOfRange)?;
    let mut found = limit(event, Period::Days(days), Regime::Kc)?;
    found.rules.insert(0, rule("rule-non-continuous", "KC art. 114", None));
    Ok(found)
}

fn reaches_two_days(event: Date, nominal: Date) -> bool {
    event.checked_add(2.days()).is_ok_and(|second| second <= nominal)
}

impl Limit {
    /// Whether something done on `day` is in time.
    pub fn is_met_on(&self, day: Date) -> bool {
        day <= self.last
    }
}

impl Regime {
    fn articles(self) -> Articles {
        match self {
            Regime::Eu => Articles {
                event_day: "Reg. 1182/71 art. 3(1)",
                same_date: "Reg. 1182/71 art. 3(2)(c); CJEU C-171/03",
                clamped: "Reg. 1182/71 art. 3(2)(c)",
                day_off: "Reg. 1182/71 art. 3(4)",
            },
            Regime::Kc => Articles {
                event_day: "KC art. 111 § 2",
                same_date: "KC art. 112",
                clamped: "KC art. 112",
                day_off: "KC art. 115",
            },
            Regime::Kpa => Articles {
                event_day: "KPA art. 57 § 1",
                same_date: "KPA art. 57 § 2-3a",
                clamped: "KPA art. 57 § 3-3a",
                day_off: "KPA art. 57 § 4",
            },
        }
    }
}

struct Articles {
    event_day: &'static str,
    same_date: &'static str,
    clamped: &'static str,
    day_off: &'static str,
}

impl fmt::Display for Regime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Regime::Eu => "eu",
            Regime::Kc => "kc",
            Regime::Kpa => "kpa",
        })
    }
}

/// Not `eu`, `kc` or `kpa`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected eu, kc or kpa")]
pub struct BadRegime;

impl FromStr for Regime {
    type Err = BadRegime;

    fn from_str(text: &str) -> Result<Self, BadRegime> {
        match text.trim().to_ascii_lowercase().as_str() {
            "eu" => Ok(Regime::Eu),
            "kc" => Ok(Regime::Kc),
            "kpa" => Ok(Regime::Kpa),
            _ => Err(BadRegime),
        }
    }
}
