//! For how long people who acknowledged a list of duties are left in peace. The register's term, the check and the page that
//! asks read it here, so that none of them says another day.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::ParameterSet;
use crate::time_limit::{Period, Regime, limit};

/// How long an acknowledgement holds: the parameter, and what holds where no policy says it.
pub const INTERVAL: (&str, Period) = ("checklist_interval_months", Period::Months(12));
/// The days to answer in, and those by which people are asked ahead of the end.
pub const NOTICE: (&str, Period) = ("checklist_notice_days", Period::Days(NOTICE_DAYS));
const NOTICE_DAYS: u32 = 14;

fn last_day(from: Date, (parameter, house): (&str, Period), values: &ParameterSet) -> Date {
    let period = values.period(parameter).unwrap_or(house);
    limit(from, period, Regime::Kc).map_or(Date::MAX, |limit| limit.last)
}

/// The last day on which an acknowledgement holds.
pub fn holds_until(confirmed: Date, values: &ParameterSet) -> Date {
    last_day(confirmed, INTERVAL, values)
}

/// The last day on which somebody who was asked again is in time.
pub fn answered_by(asked: Date, values: &ParameterSet) -> Date {
    last_day(asked, NOTICE, values)
}

/// Whether people are asked for it again on that day.
pub fn is_asked(confirmed: Date, values: &ParameterSet, today: Date) -> bool {
    let days = match values.period(NOTICE.0) {
        Some(Period::Days(days)) => days,
        _ => NOTICE_DAYS,
    };
    today >= holds_until(confirmed, values).saturating_sub(i64::from(days).days())
}
