//! A stopped clock under its two readings, suspended (EDPB) and started anew (house rule). The earlier one counts.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::calendar;
use crate::time_limit::{Limit, OutOfRange, Period, Regime, RuleApplied, limit, rolled, rule};

/// A question that was asked in time and answered.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    pub asked: Date,
    pub answered: Date,
}

/// The end of the period under both readings.
pub struct Readings {
    pub suspend: Limit,
    pub restart: Limit,
}

/// Both readings for the stops of one request; `None` without a stop.
///
/// Stops that overlap stop the clock once. An extended clock that starts anew starts with its whole extended length.
pub fn readings(unstopped: &Limit, stops: &[Stop], period: Period) -> Result<Option<Readings>, OutOfRange> {
    let Some(last_answer) = stops.iter().map(|stop| stop.answered).max() else { return Ok(None) };
    let nominal = unstopped.nominal.checked_add(stopped_days(stops).days()).map_err(|_| OutOfRange)?;
    // Only the rules of the count itself survive: where the unstopped end was moved to no longer matters.
    let mut rules: Vec<RuleApplied> = unstopped.rules.iter().copied().take(1).collect();
    rules.push(rule("rule-suspended", "EDPB 01/2022 § 159", Some(nominal)));
    let last = rolled(nominal, Regime::Eu, &mut rules);
    let suspend = Limit { nominal, last, rules, calendar_version: calendar::version(), ..unstopped.clone() };
    let restart = limit(last_answer, period, Regime::Eu)?;
    Ok(Some(Readings { suspend, restart }))
}

impl Readings {
    pub fn earlier(self, rules: &mut Vec<RuleApplied>) -> Limit {
        if self.restart.last < self.suspend.last {
            rules.push(rule("rule-restart-is-earlier", "house rule", Some(self.restart.last)));
            self.restart
        } else {
            rules.push(rule("rule-suspend-is-earlier", "EDPB 01/2022 § 159", Some(self.suspend.last)));
            self.suspend
        }
    }
}

/// The days on which a clock stood still; stops that overlap stop it once.
pub fn stopped_days(stops: &[Stop]) -> i32 {
    let mut ordered = stops.to_vec();
    ordered.sort_by_key(|stop| stop.asked);
    let mut covered_until = Date::MIN;
    let mut days = 0;
    for stop in ordered {
        let from = stop.asked.max(covered_until);
        days += (stop.answered - from).get_days().max(0);
        covered_until = covered_until.max(stop.answered);
    }
    days
}
