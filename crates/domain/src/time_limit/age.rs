//! Age as Kodeks cywilny counts it: a year of life ends with the beginning of its last day (art. 112).
//!
//! A person is of age from 00:00 of the birthday; one born on 29 February reaches an age on 28 February of a common year.

use jiff::civil::Date;

use super::{OutOfRange, Period, nominal};

/// The first day, from 00:00, on which a person born on `birth` has completed `years` years.
pub fn reaches_age_on(birth: Date, years: u32) -> Result<Date, OutOfRange> {
    nominal(birth, Period::Years(years))
}

/// The completed years of a person on a day; `None` before birth.
pub fn age_on(birth: Date, day: Date) -> Option<u32> {
    let calendar_years = u32::try_from(i32::from(day.year()) - i32::from(birth.year())).ok()?;
    if day < birth {
        return None;
    }
    let birthday_has_come = reaches_age_on(birth, calendar_years).is_ok_and(|birthday| birthday <= day);
    Some(if birthday_has_come { calendar_years } else { calendar_years - 1 })
}
