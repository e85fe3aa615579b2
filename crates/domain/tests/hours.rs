//! The 72 hours of a breach against the worked examples, both changes of the clock included.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp, Zoned};
use proptest::prelude::*;
use rodowod_domain::calendar::is_working_day;
use rodowod_domain::hours::{MAX_HOURS, WARSAW, breach_hours, end_of_day, hours_limit, warsaw};
use rodowod_domain::time_limit::OutOfRange;

const CASES: u32 = 10_000;

fn warsaw_time(text: &str) -> Zoned {
    format!("{text}[{WARSAW}]").parse().expect("a time of this table")
}

#[test]
fn the_worked_examples_of_72_hours_hold() {
    // event, start, alarm, strict end, working days touched, outer bound where it is not the strict end
    let rows = [
        ("H1", "2026-05-15T10:20", "2026-05-15T11:00", "2026-05-18T10:20", "2026-05-18T11:00", 2, ""),
        ("H2", "2026-06-01T12:00", "2026-06-01T13:00", "2026-06-04T12:00", "2026-06-04T13:00", 3, ""),
        ("H3", "2026-03-27T22:30", "2026-03-27T23:00", "2026-03-30T23:30", "2026-03-31T00:00", 2, ""),
        ("H4", "2026-10-23T09:15", "2026-10-23T10:00", "2026-10-26T08:15", "2026-10-26T09:00", 2, ""),
        ("H5", "2026-10-24T23:10", "2026-10-25T00:00", "2026-10-27T22:10", "2026-10-27T23:00", 2, ""),
        ("H6", "2025-04-18T15:30", "2025-04-18T16:00", "2025-04-21T15:30", "2025-04-21T16:00", 1, "2025-04-23T00:00"),
        ("H7", "2026-04-30T17:59", "2026-04-30T18:00", "2026-05-03T17:59", "2026-05-03T18:00", 1, "2026-05-05T00:00"),
        ("H8", "2024-12-23T15:10", "2024-12-23T16:00", "2024-12-26T15:10", "2024-12-26T16:00", 2, ""),
        ("H9", "2025-12-23T15:10", "2025-12-23T16:00", "2025-12-26T15:10", "2025-12-26T16:00", 1, "2025-12-30T00:00"),
        ("H10", "2026-12-23T16:45", "2026-12-23T17:00", "2026-12-26T16:45", "2026-12-26T17:00", 1, "2026-12-29T00:00"),
        ("H11", "2026-12-31T20:00", "2026-12-31T21:00", "2027-01-03T20:00", "2027-01-03T21:00", 1, "2027-01-05T00:00"),
        ("H12", "2026-05-31T23:05", "2026-06-01T00:00", "2026-06-03T23:05", "2026-06-04T00:00", 3, ""),
    ];
    for (row, event, starts, due, strict, working_days, outer) in rows {
        let limit = hours_limit(&warsaw_time(event), 72).unwrap();
        assert_eq!(limit.due.to_string(), warsaw_time(due).to_string(), "{row}");
        assert_eq!(limit.starts, warsaw_time(starts), "{row}");
        assert_eq!(limit.strict, warsaw_time(strict), "{row}");
        assert_eq!(limit.working_days, working_days, "{row}");
        assert_eq!(limit.outer, Some(warsaw_time(if outer.is_empty() { strict } else { outer })), "{row}");
    }
}

#[test]
fn the_offset_of_the_answer_shows_the_change_of_the_clock() {
    let rows = [
        ("2026-03-27T22:30", "2026-03-30T23:30:00+02:00[Europe/Warsaw]"),
        ("2026-10-23T09:15", "2026-10-26T08:15:00+01:00[Europe/Warsaw]"),
    ];
    for (event, due) in rows {
        let limit = hours_limit(&warsaw_time(event), 72).unwrap();
        assert_eq!(limit.due.to_string(), due);
        assert!(limit.rules.iter().any(|rule| rule.key == "rule-clock-changed"), "{event}");
    }
}

#[test]
fn the_same_instant_in_another_zone_has_the_same_limit() {
    let utc: Zoned = "2026-05-15T08:20[UTC]".parse().unwrap();
    assert_eq!(hours_limit(&utc, 72), hours_limit(&warsaw_time("2026-05-15T10:20"), 72));
    assert_eq!(hours_limit(&utc, 72).unwrap().due.to_string(), "2026-05-18T10:20:00+02:00[Europe/Warsaw]");
}

#[test]
fn reminders_come_at_24_48_60_and_68_hours() {
    let event = warsaw_time("2026-03-27T22:30");
    let after = |hours: u32| -> Vec<i64> {
        let reminders = hours_limit(&event, hours).unwrap().reminders;
        reminders.iter().map(|reminder| reminder.duration_since(event.timestamp()).as_hours()).collect()
    };
    assert_eq!(after(72), [24, 48, 60, 68]);
    assert_eq!(after(24), [12, 20]);
    assert_eq!(after(4), [] as [i64; 0]);
}

#[test]
fn a_clock_below_two_days_has_no_outer_bound() {
    let event = warsaw_time("2026-04-30T17:59");
    assert_eq!(hours_limit(&event, 24).unwrap().outer, None);
    assert_eq!(hours_limit(&event, 47).unwrap().outer, None);
    assert!(hours_limit(&event, 48).unwrap().outer.is_some());
}

#[test]
fn the_hours_of_a_breach_are_dated_and_long_clocks_are_refused() {
    for day in [date(2018, 5, 25), date(2026, 11, 22), date(1990, 1, 1)] {
        assert_eq!(breach_hours(day), 72);
    }
    let event = warsaw_time("2026-04-30T17:59");
    assert_eq!(hours_limit(&event, MAX_HOURS + 1), Err(OutOfRange));
    assert_eq!(hours_limit(&event, u32::MAX), Err(OutOfRange));
    assert!(hours_limit(&event, MAX_HOURS).is_ok());
    assert_eq!(end_of_day(date(2026, 3, 29)).unwrap(), warsaw_time("2026-03-30T00:00"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_change_of_the_clock_never_changes_72_elapsed_hours(second in 0_i64..10_000_000_000, hours in 0_u32..200) {
        let event = Timestamp::from_second(second).expect("in range").to_zoned(warsaw());
        let limit = hours_limit(&event, hours).expect("in range");
        prop_assert_eq!(limit.due.duration_since(&event), SignedDuration::from_hours(i64::from(hours)));
        prop_assert_eq!(limit.strict.duration_since(&limit.starts), SignedDuration::from_hours(i64::from(hours)));
        let excluded = limit.starts.duration_since(&event);
        prop_assert!(excluded > SignedDuration::ZERO && excluded <= SignedDuration::from_hours(1));
        prop_assert_eq!((limit.starts.minute(), limit.starts.second()), (0, 0));
        if let Some(outer) = limit.outer {
            prop_assert!(outer >= limit.strict);
            prop_assert!(limit.working_days >= 2 || is_working_day(outer.yesterday().expect("in range").date()));
        }
        prop_assert!(limit.reminders.iter().all(|reminder| *reminder > event.timestamp()));
    }

    #[test]
    fn any_instant_and_length_give_a_limit_or_say_out_of_range(
        second in Timestamp::MIN.as_second()..=Timestamp::MAX.as_second(), nanosecond in 0..1_000_000_000,
        hours in any::<u32>(),
    ) {
        if let Ok(event) = Timestamp::new(second, nanosecond) {
            let _ = hours_limit(&event.to_zoned(warsaw()), hours);
            let _ = hours_limit(&event.to_zoned(warsaw()), hours % 500);
        }
    }
}
