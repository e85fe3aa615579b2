//! Days and instants as people say them, always by the clock of Warsaw.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use rodowod_domain::hours::warsaw;

use crate::text::Text;

/// `22 listopada 2026`.
pub fn day(text: Text, day: Date) -> String {
    let month = text.get(MONTHS[usize::from(day.month().unsigned_abs().clamp(1, 12)) - 1]);
    text.with(
        "date-long",
        &[("day", day.day().to_string().into()), ("month", month.into()), ("year", year(day).into())],
    )
}

/// `niedziela, 22 listopada 2026`.
pub fn weekday(text: Text, date: Date) -> String {
    format!("{}, {}", weekday_name(text, date), day(text, date))
}

/// `22 listopada 2026 (niedziela)`, which a sentence can hold in any grammatical case.
pub fn day_of_week(text: Text, date: Date) -> String {
    format!("{} ({})", day(text, date), weekday_name(text, date))
}

fn weekday_name(text: Text, date: Date) -> std::borrow::Cow<'static, str> {
    text.get(WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())])
}

/// `22.11.2026`, for tables.
pub fn short_day(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// `22 listopada 2026, 10:20`.
pub fn instant(text: Text, at: Timestamp) -> String {
    let local = local(at);
    let time = local.strftime("%H:%M").to_string();
    text.with("date-and-time", &[("date", day(text, local.date()).into()), ("time", time.into())])
}

/// `22.11.2026 10:20`, for tables.
pub fn short_instant(at: Timestamp) -> String {
    let local = local(at);
    format!("{} {}", short_day(local.date()), local.strftime("%H:%M"))
}

pub fn local(at: Timestamp) -> Zoned {
    at.to_zoned(warsaw())
}

// A number would be grouped by thousands; a year is a name.
fn year(day: Date) -> String {
    day.year().to_string()
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

/// A picker of moments empties itself of what is finer than a thousandth of a second.
pub fn is_pickable(value: &str) -> bool {
    let is_fine = value.split_once('.').is_some_and(|(_, fraction)| fraction.len() > 3);
    !is_fine && value.parse::<jiff::civil::DateTime>().is_ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Language;

    #[test]
    fn dates_are_said_in_both_languages() {
        let (polish, english) = (Text::of(Language::Polish), Text::of(Language::English));
        assert_eq!(weekday(polish, date(2026, 11, 22)), "niedziela, 22 listopada 2026");
        assert_eq!(day_of_week(polish, date(2026, 11, 22)), "22 listopada 2026 (niedziela)");
        assert_eq!(day(english, date(2026, 5, 1)), "1 May 2026");
        let at: Timestamp = "2026-03-30T21:30:00Z".parse().unwrap();
        assert_eq!(instant(polish, at), "30 marca 2026, 23:30");
        assert_eq!(short_instant(at), "30.03.2026 23:30");
    }
}
