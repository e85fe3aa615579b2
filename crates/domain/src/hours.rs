//! Periods in hours on the line of instants: the 72 hours of GDPR art. 33(1) and every other clock that counts hours.
//!
//! `due` is elapsed time, so neither change of the clock moves it, and no day off does (Reg. 1182/71 art. 3(4) speaks of
//! periods other than hours). `strict` and `outer` are later readings, shown as explanation and never as the alarm.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp, ToSpan as _, Zoned};
use serde::{Deserialize, Serialize};

use crate::calendar;
use crate::periods::{self, Code, Length};
use crate::provenance::{Provenance, read};
use crate::time_limit::{OutOfRange, RuleApplied, rule};

/// The time zone of every civil date of the law.
pub const WARSAW: &str = "Europe/Warsaw";

/// The longest period in hours that is counted, ten years: the law knows none near it, and the count walks day by day.
pub const MAX_HOURS: u32 = 10 * 366 * 24;

/// The end of a period in hours, in three readings; the first is the one that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HoursLimit {
    pub event: Zoned,
    /// The event and so many elapsed hours. Drives the alarm.
    pub due: Zoned,
    /// Where the period starts once the hour of the event is left out (Reg. 1182/71 art. 3(1)).
    pub starts: Zoned,
    /// The end of the period counted from `starts`.
    pub strict: Zoned,
    /// The end if the period must hold two working days (art. 3(5)); absent below two days. Unsettled law.
    pub outer: Option<Zoned>,
    /// Working days that the strict period touches.
    pub working_days: u32,
    /// When to remind, in order.
    pub reminders: Vec<Timestamp>,
    pub rules: Vec<RuleApplied>,
}

/// The limit of a period of `hours` that runs from an event. Times come out in Warsaw's time, whatever zone goes in.
pub fn hours_limit(event: &Zoned, hours: u32) -> Result<HoursLimit, OutOfRange> {
    if hours > MAX_HOURS {
        return Err(OutOfRange);
    }
    let event = event.with_time_zone(warsaw());
    let length = SignedDuration::from_hours(i64::from(hours));
    let due = event.checked_add(length).map_err(|_| OutOfRange)?;
    let starts = next_full_hour(&event)?;
    let strict = starts.checked_add(length).map_err(|_| OutOfRange)?;
    let working_days = working_days_touched(&starts, &strict);

    let mut rules = vec![rule("rule-hours-elapsed", "Reg. 1182/71 art. 3(2)(a)", None)];
    if !calendar::is_working_day(due.date()) {
        rules.push(rule("rule-hours-not-moved", "Reg. 1182/71 art. 3(4)", Some(due.date())));
    }
    if event.offset() != due.offset() {
        rules.push(rule("rule-clock-changed", "Reg. 1182/71 art. 3(2)(a)", Some(due.date())));
    }
    rules.push(rule("rule-hour-of-event-excluded", "Reg. 1182/71 art. 3(1) subpara 1", Some(strict.date())));
    let outer = if hours < 48 {
        None
    } else if working_days >= 2 {
        Some(strict.clone())
    } else {
        let bound = end_of_second_working_day(starts.date())?;
        rules.push(rule("rule-hours-two-working-days", "Reg. 1182/71 art. 3(5)", Some(bound.date())));
        Some(bound)
    };
    let reminders = reminders(due.timestamp(), hours);
    Ok(HoursLimit { event, due, starts, strict, outer, working_days, reminders, rules })
}

/// The hours within which a breach is notified to the authority, by the law in force on `day`.
pub fn breach_hours(day: Date) -> u32 {
    let Some(Length::Hours(hours)) = periods::nearest(Code::BreachSa, day).and_then(|entry| entry.length) else {
        unreachable!("law/periods.toml gives BREACH_SA in hours, and a test reads it")
    };
    hours
}

/// Warsaw's time zone from the database inside the program, so that no file of the machine changes a deadline.
pub fn warsaw() -> TimeZone {
    static ZONE: LazyLock<TimeZone> =
        LazyLock::new(|| TimeZoneDatabase::bundled().get(WARSAW).expect("the bundled database has Warsaw"));
    ZONE.clone()
}

/// The instant at which a civil day ends in Warsaw: the half-open bound of a limit "until 24:00".
pub fn end_of_day(day: Date) -> Result<Zoned, OutOfRange> {
    let next = day.checked_add(1.day()).map_err(|_| OutOfRange)?;
    next.to_zoned(warsaw()).map_err(|_| OutOfRange)
}

fn next_full_hour(event: &Zoned) -> Result<Zoned, OutOfRange> {
    // Both changes of Warsaw's clock are by whole hours on the hour, so that the full hour is a matter of minutes.
    let into_hour = SignedDuration::from_secs(i64::from(event.minute()) * 60 + i64::from(event.second()))
        + SignedDuration::from_nanos(i64::from(event.subsec_nanosecond()));
    event.checked_add(SignedDuration::from_hours(1) - into_hour).map_err(|_| OutOfRange)
}

fn working_days_touched(starts: &Zoned, ends: &Zoned) -> u32 {
    let mut count = 0;
    let mut day = starts.date();
    // A period that ends at midnight does not touch the day that begins there.
    while day < ends.date() || (day == ends.date() && ends.time() > jiff::civil::Time::midnight()) {
        count += u32::from(calendar::is_working_day(day));
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    count
}

fn end_of_second_working_day(first: Date) -> Result<Zoned, OutOfRange> {
    let more = if calendar::is_working_day(first) { 1 } else { 2 };
    end_of_day(calendar::add_working_days(first, more))
}

fn reminders(due: Timestamp, hours: u32) -> Vec<Timestamp> {
    let reminders = &REMINDERS.breach;
    reminders
        .hours_before
        .iter()
        .filter(|before| **before < hours)
        .filter_map(|before| due.checked_sub(SignedDuration::from_hours(i64::from(*before))).ok())
        .collect()
}

/// Where the hours of the reminders come from.
pub fn reminders_provenance() -> &'static Provenance {
    &REMINDERS.breach.provenance
}

#[derive(Deserialize)]
struct ReminderFile {
    breach: Reminders,
}

#[derive(Deserialize)]
struct Reminders {
    hours_before: Vec<u32>,
    #[serde(flatten)]
    provenance: Provenance,
}

static REMINDERS: LazyLock<ReminderFile> = LazyLock::new(|| read(include_str!("../law/reminders.toml")));
