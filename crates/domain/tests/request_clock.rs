//! The clock of a request against the worked examples of extension, stop, post and fee, and its laws.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::provenance::Certainty;
use rodowod_domain::request_clock::{
    Anchor, AnswerDue, ClockParameters, ClockProblem, RequestClock, fee_confirmation_min, is_never_excessive,
};
use rodowod_domain::time_limit::{OutOfRange, Period, Regime, limit};

const CASES: u32 = 10_000;

fn day(text: &str) -> Date {
    text.parse().expect("a date of this table")
}

fn received(text: &str) -> RequestClock {
    RequestClock::received_on(day(text))
}

fn stopped(received_on: &str, asked: &str, clarified: &str) -> RequestClock {
    RequestClock { asked: Some(day(asked)), clarified: Some(day(clarified)), ..received(received_on) }
}

fn keys(due: &AnswerDue) -> Vec<&'static str> {
    due.rules.iter().map(|rule| rule.key).collect()
}

#[test]
fn an_extension_is_one_addition_from_receipt() {
    // received, notice of extension due, answer due
    let rows = [
        ("X1", "2026-01-31", "2026-03-02", "2026-04-30"),
        ("X2", "2025-11-30", "2025-12-30", "2026-03-02"),
        ("X3", "2026-03-05", "2026-04-07", "2026-06-05"),
        ("X4", "2027-01-31", "2027-03-01", "2027-04-30"),
    ];
    for (row, on, notice, answer) in rows {
        let due = RequestClock { extended: true, ..received(on) }.answer_due().unwrap();
        assert_eq!((due.extension_notice.last, due.answer.last), (day(notice), day(answer)), "{row}");
        assert!(due.is_extendable_on(day(notice)) && !due.is_extendable_on(day(notice).tomorrow().unwrap()), "{row}");
        assert_eq!(keys(&due), ["rule-extended-once"], "{row}");
    }
}

/// The month and then two more, from the day on which the month ended.
fn chained(received: Date, roll: bool) -> Date {
    let first = limit(received, Period::Months(1), Regime::Eu).unwrap();
    limit(if roll { first.last } else { first.nominal }, Period::Months(2), Regime::Eu).unwrap().last
}

#[test]
fn adding_the_extension_to_the_first_month_gives_another_day() {
    // received, answer due, what two additions would give
    let rows = [
        ("X1", "2026-01-31", "2026-04-30", "2026-04-28"),
        ("X2", "2025-11-30", "2026-03-02", "2026-03-02"),
        ("X3", "2026-03-05", "2026-06-05", "2026-06-05"),
        ("X4", "2027-01-31", "2027-04-30", "2027-04-28"),
    ];
    for (row, on, answer, wrong) in rows {
        let due = RequestClock { extended: true, ..received(on) }.answer_due().unwrap();
        assert_eq!((due.answer.last, chained(day(on), false)), (day(answer), day(wrong)), "{row}");
    }
    // From the day to which the month was moved it would even come too late.
    for (on, late) in [("2026-01-31", "2026-05-04"), ("2027-01-31", "2027-05-04")] {
        assert_eq!(chained(day(on), true), day(late), "{on}");
    }
    let days = date(2024, 1, 1).series(1.day()).take_while(|day| day.year() < 2028);
    let nominal = |day: Date, months: u32| rodowod_domain::time_limit::nominal(day, Period::Months(months)).unwrap();
    let differing = days.filter(|day| nominal(nominal(*day, 1), 2) != nominal(*day, 3));
    assert_eq!(differing.count(), 19);
}

#[test]
fn a_request_after_a_year_is_never_excessive() {
    let rows =
        [("2025-03-05", "2026-03-05", true), ("2025-03-05", "2026-03-04", false), ("2024-02-29", "2025-02-28", true)];
    for (previous, received, expected) in rows {
        assert_eq!(is_never_excessive(day(previous), day(received)), expected, "{previous} {received}");
    }
}

#[test]
fn a_stop_ends_with_the_earlier_of_the_two_readings() {
    // received, asked, clarified, without a stop, suspended, started anew, effective
    let rows = [
        ("C1", "2026-03-05", "2026-03-09", "2026-03-20", "2026-04-07", "2026-04-16", "2026-04-20", "2026-04-16"),
        ("C2", "2025-01-31", "2025-02-03", "2025-02-10", "2025-02-28", "2025-03-07", "2025-03-10", "2025-03-07"),
        ("C3", "2026-11-02", "2026-11-04", "2026-11-30", "2026-12-02", "2026-12-28", "2026-12-30", "2026-12-28"),
        ("C4", "2025-11-10", "2025-11-12", "2025-11-24", "2025-12-10", "2025-12-22", "2025-12-29", "2025-12-22"),
        ("C5", "2027-01-22", "2027-01-23", "2027-02-11", "2027-02-22", "2027-03-15", "2027-03-11", "2027-03-11"),
    ];
    for (row, on, asked, clarified, unstopped, suspend, restart, effective) in rows {
        assert_eq!(received(on).answer_due().unwrap().answer.last, day(unstopped), "{row}");
        let clock = stopped(on, asked, clarified);
        let identity = RequestClock {
            asked: None,
            clarified: None,
            identity_asked: clock.asked,
            identity_confirmed: clock.clarified,
            ..clock.clone()
        };
        for clock in [clock, identity] {
            let due = clock.answer_due().unwrap();
            assert_eq!((due.suspend, due.restart), (Some(day(suspend)), Some(day(restart))), "{row}");
            assert_eq!(due.answer.last, day(effective), "{row}");
            assert_eq!(due.extension_notice.last, day(unstopped), "{row}: a stop does not move the notice");
        }
    }
}

#[test]
fn two_stops_that_overlap_stop_the_clock_once() {
    let clock = RequestClock {
        identity_asked: Some(day("2026-03-06")),
        identity_confirmed: Some(day("2026-03-12")),
        ..stopped("2026-03-05", "2026-03-09", "2026-03-20")
    };
    // 6 to 20 March are 14 days on top of 5 April.
    assert_eq!(clock.answer_due().unwrap().suspend, Some(day("2026-04-20")));
    let apart = RequestClock { identity_confirmed: Some(day("2026-03-07")), ..clock };
    // 1 day and 11 days: 17 April.
    assert_eq!(apart.answer_due().unwrap().suspend, Some(day("2026-04-17")));
}

#[test]
fn an_extended_clock_that_was_stopped_takes_the_earlier_reading_of_three_months() {
    let clock = RequestClock { extended: true, ..stopped("2026-03-05", "2026-03-09", "2026-03-20") };
    let due = clock.answer_due().unwrap();
    assert_eq!((due.suspend, due.restart), (Some(day("2026-06-16")), Some(day("2026-06-22"))));
    assert_eq!((due.answer.last, due.extension_notice.last), (day("2026-06-16"), day("2026-04-07")));
    assert_eq!(keys(&due), ["rule-extended-once", "rule-suspend-is-earlier"]);
}

#[test]
fn a_stop_counts_only_when_asked_without_delay_and_answered() {
    // Three working days after Thursday 5 March end on Tuesday 10 March.
    let in_time = stopped("2026-03-05", "2026-03-10", "2026-03-20").answer_due().unwrap();
    assert_eq!(in_time.answer.last, day("2026-04-15"));
    let late = stopped("2026-03-05", "2026-03-11", "2026-03-20").answer_due().unwrap();
    assert_eq!((late.answer.last, late.suspend, late.restart), (day("2026-04-07"), None, None));
    assert_eq!(keys(&late), ["rule-stop-too-late"]);
    let open = RequestClock { clarified: None, ..stopped("2026-03-05", "2026-03-09", "2026-03-20") };
    let open = open.answer_due().unwrap();
    assert_eq!((open.answer.last, open.suspend), (day("2026-04-07"), None));
    assert_eq!(keys(&open), ["rule-stop-open"]);
}

#[test]
fn the_limit_in_force_explains_itself() {
    let suspended = stopped("2026-03-05", "2026-03-09", "2026-03-20").answer_due().unwrap().answer;
    let steps: Vec<&str> = suspended.rules.iter().map(|rule| rule.key).collect();
    assert_eq!(steps, ["rule-same-date", "rule-suspended"]);
    let restarted = stopped("2027-01-22", "2027-01-23", "2027-02-11").answer_due().unwrap();
    assert_eq!(restarted.answer.event, day("2027-02-11"));
    assert_eq!(keys(&restarted), ["rule-restart-is-earlier"]);
}

#[test]
fn an_answer_by_post_leaves_three_working_days_before() {
    let rows = [
        ("P1", "2026-03-05", "2026-04-07", "2026-04-01"),
        ("P2", "2025-03-20", "2025-04-22", "2025-04-16"),
        ("P3", "2025-11-24", "2025-12-29", "2025-12-19"),
        ("P4", "2026-11-24", "2026-12-28", "2026-12-21"),
        ("P5", "2026-01-31", "2026-03-02", "2026-02-25"),
        ("P6", "2025-04-01", "2025-05-02", "2025-04-28"),
        ("P7", "2024-10-01", "2024-11-04", "2024-10-29"),
        ("P8", "2025-12-06", "2026-01-07", "2025-12-31"),
        ("P9", "2026-05-04", "2026-06-05", "2026-06-01"),
        ("P10", "2026-11-22", "2026-12-22", "2026-12-17"),
    ];
    for (row, on, last, post_by) in rows {
        let due = RequestClock { by_post: true, ..received(on) }.answer_due().unwrap();
        assert_eq!((due.answer.last, due.post_by), (day(last), day(post_by)), "{row}");
        assert_eq!((due.alarm(true), due.alarm(false)), (day(post_by), day(last)), "{row}");
        assert_eq!(keys(&due), ["rule-postal-lead"], "{row}");
    }
}

#[test]
fn the_other_reading_of_the_months_end_never_posts_later_than_the_period_allows() {
    let rows = [
        ("2026-03-16", "2026-04-16", "2026-04-13"), // the end of April lies behind the period
        ("2026-01-31", "2026-03-02", "2026-02-25"), // the period ends in March only because it was moved
    ];
    for (on, last, post_by) in rows {
        let mut clock = received(on);
        clock.parameters.anchor = Anchor::CalendarMonthEnd;
        let due = clock.answer_due().unwrap();
        assert_eq!((due.answer.last, due.post_by), (day(last), day(post_by)), "{on}");
    }
}

#[test]
fn a_fee_may_be_confirmed_for_three_days_and_two_working_days() {
    let rows = [
        ("F1", "2026-05-15", "2026-05-18", "2026-05-19"),
        ("F2", "2026-04-02", "2026-04-05", "2026-04-07"),
        ("F3", "2025-12-23", "2025-12-26", "2025-12-30"),
        ("F4", "2025-04-30", "2025-05-03", "2025-05-05"),
    ];
    for (row, delivered, too_short, earliest) in rows {
        let limit = fee_confirmation_min(day(delivered), ClockParameters::default()).unwrap();
        assert_eq!((limit.nominal, limit.last), (day(too_short), day(earliest)), "{row}");
    }
}

#[test]
fn dates_that_cannot_be_those_of_one_request_are_refused_with_a_key() {
    let rows = [
        (stopped("2026-03-05", "2026-03-04", "2026-03-20"), ClockProblem::AskedBeforeReceived),
        (stopped("2026-03-05", "2026-03-09", "2026-03-08"), ClockProblem::AnsweredBeforeAsked),
        (
            RequestClock { asked: None, ..stopped("2026-03-05", "2026-03-09", "2026-03-20") },
            ClockProblem::AnsweredWithoutQuestion,
        ),
        (
            RequestClock { identity_confirmed: Some(day("2026-03-20")), ..received("2026-03-05") },
            ClockProblem::AnsweredWithoutQuestion,
        ),
        (RequestClock::received_on(Date::MAX), ClockProblem::OutOfRange(OutOfRange)),
    ];
    for (clock, problem) in rows {
        assert_eq!(clock.answer_due(), Err(problem));
        assert!(!problem.key().is_empty() && !problem.to_string().is_empty());
    }
}

#[test]
fn the_defaults_are_dated_and_say_how_certain_they_are() {
    let parameters = ClockParameters::on(date(2026, 11, 22));
    assert_eq!(parameters, ClockParameters::default());
    assert_eq!(parameters, ClockParameters::on(Date::MIN));
    assert_eq!((parameters.postal_lead_days, parameters.stop_max_delay_days), (3, 3));
    let lead = ClockParameters::sources().iter().find(|entry| entry.name == "postal_lead_days").unwrap();
    assert_eq!(lead.certainty, Certainty::House);
}

fn any_clock() -> impl Strategy<Value = RequestClock> {
    let days = (0_i32..40_000, prop::option::of(0_i32..8), prop::option::of(0_i32..8), 0_i32..60, 0_i32..60);
    (days, any::<[bool; 5]>()).prop_map(|((start, asked, identity, wait, identity_wait), flags)| {
        let received = date(2011, 1, 1).saturating_add(start.days());
        let after = |days: i32| received.saturating_add(days.days());
        RequestClock {
            asked: asked.map(after),
            clarified: asked.filter(|_| flags[0]).map(|days| after(days + wait)),
            identity_asked: identity.map(after),
            identity_confirmed: identity.filter(|_| flags[1]).map(|days| after(days + identity_wait)),
            extended: flags[2],
            by_post: flags[3],
            ..RequestClock::received_on(received)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_stop_never_shortens_the_clock_and_the_earlier_reading_counts(clock in any_clock()) {
        let due = clock.answer_due().expect("these dates are in order");
        let months = if clock.extended { 3 } else { 1 };
        let unstopped = limit(clock.received, Period::Months(months), Regime::Eu).expect("inside the calendar");
        prop_assert!(due.answer.last >= unstopped.last);
        let readings = due.suspend.into_iter().chain(due.restart).min();
        prop_assert_eq!(due.answer.last, readings.unwrap_or(unstopped.last));
        prop_assert!(due.post_by < due.answer.last && due.post_by >= clock.received);
    }

    #[test]
    fn an_extension_never_shortens_the_clock(clock in any_clock()) {
        let short = RequestClock { extended: false, ..clock.clone() }.answer_due().expect("in order");
        let long = RequestClock { extended: true, ..clock }.answer_due().expect("in order");
        prop_assert!(short.answer.last < long.answer.last);
        prop_assert_eq!(short.extension_notice, long.extension_notice);
    }

    #[test]
    fn no_dates_make_the_clock_panic(
        days in prop::array::uniform5(prop::option::of(-4_000_000_i32..4_000_000)),
        numbers in any::<[u8; 3]>(), extended: bool,
    ) {
        let [received, asked, clarified, identity_asked, identity_confirmed] =
            days.map(|days| days.map(|days| date(0, 1, 1).saturating_add(days.days())));
        let clock = RequestClock {
            asked, clarified, identity_asked, identity_confirmed, extended,
            parameters: ClockParameters {
                postal_lead_days: numbers[0].into(),
                stop_max_delay_days: numbers[1].into(),
                fee_confirmation_calendar_days: numbers[2].into(),
                months_after_extension_notice: numbers[2].into(),
                anchor: Anchor::CalendarMonthEnd,
            },
            ..RequestClock::received_on(received.unwrap_or(Date::MAX))
        };
        let _ = clock.answer_due();
        let _ = fee_confirmation_min(clock.received, clock.parameters);
    }
}
