//! Periods in days, weeks, months and years against the worked examples of the three regimes, and their laws.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::calendar::{add_working_days, back_working_days, roll_forward, roll_forward_under};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::time_limit::{
    OutOfRange, PartOfMonth, Period, Regime, age_on, end_of_part_of_month, limit, nominal, non_continuous_limit,
    part_of_month_limit, reaches_age_on,
};

const CASES: u32 = 10_000;

fn day(text: &str) -> Date {
    text.parse().expect("a date of this table")
}

/// Event, period, nominal last day, legal last day.
const MONTHS_WEEKS_YEARS: [(&str, &str, &str, &str, &str); 30] = [
    ("M1", "2024-01-31", "1m", "2024-02-29", "2024-02-29"),
    ("M2", "2025-01-31", "1m", "2025-02-28", "2025-02-28"),
    ("M3", "2026-01-31", "1m", "2026-02-28", "2026-03-02"),
    ("M4", "2027-01-31", "1m", "2027-02-28", "2027-03-01"),
    ("M5", "2024-02-29", "1m", "2024-03-29", "2024-03-29"),
    ("M6", "2026-03-05", "1m", "2026-04-05", "2026-04-07"),
    ("M7", "2025-03-20", "1m", "2025-04-20", "2025-04-22"),
    ("M8", "2027-02-28", "1m", "2027-03-28", "2027-03-30"),
    ("M9", "2024-11-24", "1m", "2024-12-24", "2024-12-24"),
    ("M10", "2025-11-24", "1m", "2025-12-24", "2025-12-29"),
    ("M11", "2026-11-24", "1m", "2026-12-24", "2026-12-28"),
    ("M12", "2025-04-01", "1m", "2025-05-01", "2025-05-02"),
    ("M13", "2025-04-03", "1m", "2025-05-03", "2025-05-05"),
    ("M14", "2026-04-03", "1m", "2026-05-03", "2026-05-04"),
    ("M15", "2024-05-31", "1m", "2024-06-30", "2024-07-01"),
    ("M16", "2025-08-31", "1m", "2025-09-30", "2025-09-30"),
    ("M17", "2026-07-15", "1m", "2026-08-15", "2026-08-17"),
    ("M18", "2024-10-01", "1m", "2024-11-01", "2024-11-04"),
    ("M19", "2026-10-11", "1m", "2026-11-11", "2026-11-12"),
    ("M20", "2025-12-06", "1m", "2026-01-06", "2026-01-07"),
    ("M21", "2026-05-04", "1m", "2026-06-04", "2026-06-05"),
    ("M22", "2026-12-31", "1m", "2027-01-31", "2027-02-01"),
    ("M23", "2026-01-31", "3m", "2026-04-30", "2026-04-30"),
    ("M24", "2025-11-30", "3m", "2026-02-28", "2026-03-02"),
    ("M25", "2026-09-24", "3m", "2026-12-24", "2026-12-28"),
    ("M26", "2026-10-01", "3m", "2027-01-01", "2027-01-04"),
    ("M27", "2026-03-12", "3w", "2026-04-02", "2026-04-02"),
    ("M28", "2026-12-10", "2w", "2026-12-24", "2026-12-28"),
    ("M29", "2026-11-02", "8w", "2026-12-28", "2026-12-28"),
    ("M30", "2024-02-29", "1y", "2025-02-28", "2025-02-28"),
];

#[test]
fn months_weeks_and_years_end_as_the_regulation_says() {
    for (row, event, period, nominal, last) in MONTHS_WEEKS_YEARS {
        let limit = limit(day(event), period.parse().unwrap(), Regime::Eu).unwrap();
        assert_eq!((limit.nominal, limit.last), (day(nominal), day(last)), "{row}");
        assert!(limit.is_met_on(day(last)) && !limit.is_met_on(day(last).tomorrow().unwrap()), "{row}");
    }
}

#[test]
fn days_end_two_working_days_later_at_least_under_the_regulation_only() {
    // event, days, nominal, EU, KC and KPA
    let rows = [
        ("D1", "2026-04-02", 3, "2026-04-05", "2026-04-07", "2026-04-07"),
        ("D2", "2025-04-30", 3, "2025-05-03", "2025-05-05", "2025-05-05"),
        ("D3", "2026-04-30", 2, "2026-05-02", "2026-05-05", "2026-05-04"),
        ("D4", "2026-04-30", 3, "2026-05-03", "2026-05-05", "2026-05-04"),
        ("D5", "2025-12-23", 2, "2025-12-25", "2025-12-30", "2025-12-29"),
        ("D6", "2025-12-23", 3, "2025-12-26", "2025-12-30", "2025-12-29"),
        ("D7", "2026-12-23", 2, "2026-12-25", "2026-12-29", "2026-12-28"),
        ("D8", "2026-05-15", 3, "2026-05-18", "2026-05-19", "2026-05-18"),
        ("D9", "2026-08-14", 2, "2026-08-16", "2026-08-18", "2026-08-17"),
        ("D10", "2026-01-05", 14, "2026-01-19", "2026-01-19", "2026-01-19"),
        ("D11", "2021-11-03", 14, "2021-11-17", "2021-11-17", "2021-11-17"),
    ];
    for (row, event, days, nominal, eu, national) in rows {
        for (regime, last) in [(Regime::Eu, eu), (Regime::Kc, national), (Regime::Kpa, national)] {
            let limit = limit(day(event), Period::Days(days), regime).unwrap();
            assert_eq!((limit.nominal, limit.last), (day(nominal), day(last)), "{row} {regime}");
        }
    }
}

#[test]
fn a_period_of_one_day_needs_no_two_working_days() {
    let rows = [("2026-05-14", "2026-05-15"), ("2026-05-15", "2026-05-18"), ("2026-04-30", "2026-05-04")];
    for (event, last) in rows {
        assert_eq!(limit(day(event), Period::Days(1), Regime::Eu).unwrap().last, day(last), "{event}");
    }
    assert_eq!(limit(day("2026-05-15"), Period::Days(0), Regime::Eu).unwrap().last, day("2026-05-15"));
}

#[test]
fn the_administrative_example_of_three_months_holds() {
    let limit = limit(day("2021-06-30"), Period::Months(3), Regime::Kpa).unwrap();
    assert_eq!(limit.last, day("2021-09-30"));
}

#[test]
fn a_limit_says_why_it_falls_on_its_day() {
    let rows = [
        ("2026-01-31", "1m", Regime::Eu, "rule-clamped 2026-02-28, rule-moved-from-saturday 2026-03-02"),
        ("2026-03-05", "1m", Regime::Eu, "rule-same-date 2026-04-05, rule-moved-from-sunday 2026-04-07"),
        ("2025-04-01", "1m", Regime::Kc, "rule-same-date 2025-05-01, rule-moved-from-holiday 2025-05-02"),
        ("2026-03-12", "3w", Regime::Kpa, "rule-same-weekday 2026-04-02"),
        ("2024-02-29", "1y", Regime::Eu, "rule-clamped 2025-02-28"),
        ("2026-05-15", "3d", Regime::Eu, "rule-event-day-excluded 2026-05-18, rule-two-working-days 2026-05-19"),
        (
            "2026-04-30",
            "2d",
            Regime::Eu,
            "rule-event-day-excluded 2026-05-02, rule-moved-from-saturday 2026-05-04, rule-two-working-days 2026-05-05",
        ),
    ];
    for (event, period, regime, expected) in rows {
        let limit = limit(day(event), period.parse().unwrap(), regime).unwrap();
        let steps: Vec<String> =
            limit.rules.iter().map(|rule| format!("{} {}", rule.key, rule.date.expect("these rules date"))).collect();
        assert_eq!(steps.join(", "), expected);
        let law = if regime == Regime::Eu {
            "Reg. 1182/71"
        } else if regime == Regime::Kc {
            "KC"
        } else {
            "KPA"
        };
        assert!(limit.rules.iter().all(|rule| rule.law.starts_with(law)), "{:?}", limit.rules);
    }
}

#[test]
fn ages_are_reached_with_the_beginning_of_the_birthday() {
    assert_eq!(reaches_age_on(day("2008-02-29"), 18), Ok(day("2026-02-28")));
    assert_eq!(reaches_age_on(day("2008-11-22"), 18), Ok(day("2026-11-22")));
    assert_eq!(reaches_age_on(day("2008-02-29"), 16), Ok(day("2024-02-29")));
    let rows = [
        ("2008-02-29", "2026-02-27", Some(17)),
        ("2008-02-29", "2026-02-28", Some(18)),
        ("2008-11-22", "2026-11-21", Some(17)),
        ("2008-11-22", "2026-11-22", Some(18)),
        ("2008-11-22", "2008-11-22", Some(0)),
        ("2008-11-22", "2008-11-21", None),
        ("2008-11-22", "2007-11-23", None),
        ("-009999-01-01", "9999-12-31", Some(19998)),
    ];
    for (birth, on, expected) in rows {
        assert_eq!(age_on(day(birth), day(on)), expected, "{birth} on {on}");
    }
}

#[test]
fn the_code_names_parts_of_months_and_counts_broken_periods() {
    let february = day("2028-02-10");
    let rows = [(PartOfMonth::Beginning, 1), (PartOfMonth::Middle, 15), (PartOfMonth::End, 29)];
    for (part, expected) in rows {
        assert_eq!(end_of_part_of_month(february, part), date(2028, 2, expected));
    }
    let end = part_of_month_limit(day("2026-02-10"), PartOfMonth::End);
    assert_eq!((end.nominal, end.last), (day("2026-02-28"), day("2026-03-02")));
    let broken = non_continuous_limit(day("2026-02-10"), Period::Months(3)).unwrap();
    assert_eq!((broken.nominal, broken.last), (day("2026-05-11"), day("2026-05-11")));
    assert_eq!(non_continuous_limit(day("2026-02-10"), Period::Years(u32::MAX)), Err(OutOfRange));
    let rows = [("14d", 14), ("2w", 14), ("2m", 60), ("1y", 365)];
    for (period, days) in rows {
        assert_eq!(period.parse::<Period>().unwrap().non_continuous_days(), days, "{period}");
    }
}

#[test]
fn periods_are_written_as_a_number_and_a_unit() {
    for (text, period) in [("14d", Period::Days(14)), (" 3 W ", Period::Weeks(3)), ("01M", Period::Months(1))] {
        assert_eq!(text.parse(), Ok(period), "{text}");
    }
    for text in ["", "m", "1", "1h", "-1d", "+1d", "1.5m", "99999999999d", "1 m m", "1ń", "１d"] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
    for (text, regime) in [("eu", Regime::Eu), ("KC", Regime::Kc), ("kpa", Regime::Kpa)] {
        assert_eq!(text.parse(), Ok(regime));
    }
    assert!("us".parse::<Regime>().is_err());
    assert_eq!(serde_json::to_string(&Period::Weeks(8)).unwrap(), r#""8w""#);
    assert_eq!(serde_json::from_str::<Period>(r#""8w""#).unwrap(), Period::Weeks(8));
}

#[test]
fn the_catalogue_has_every_period_in_force_and_its_neighbours_do_not_overlap() {
    let today = day("2026-11-22");
    let rows = [
        (Code::Dsar, "1m", Some(Regime::Eu)),
        (Code::BreachSa, "72h", Some(Regime::Eu)),
        (Code::BreachProc, "24h", Some(Regime::Kc)),
        (Code::BreachSubj, "", None),
        (Code::Info13, "", None),
        (Code::Info14, "1m", Some(Regime::Eu)),
        (Code::Recip19, "14d", Some(Regime::Eu)),
        (Code::ConsentW, "", None),
        (Code::Prior36, "8w", Some(Regime::Eu)),
        (Code::DpoNotify, "14d", Some(Regime::Kpa)),
        (Code::KriAudit, "1y", Some(Regime::Kc)),
        (Code::A11yDecl, "", None),
        (Code::Cctv, "3m", None),
        (Code::ZfssReview, "", None),
        (Code::WhistleAck, "7d", Some(Regime::Kc)),
        (Code::WhistleFeedback, "3m", Some(Regime::Kc)),
        (Code::Ops105, "7d", Some(Regime::Kpa)),
        (Code::KscEarly, "24h", Some(Regime::Eu)),
        (Code::KscNotice, "72h", Some(Regime::Eu)),
        (Code::KscReport, "1m", Some(Regime::Eu)),
    ];
    for (code, length, regime) in rows {
        let entry = periods::on(code, today).unwrap_or_else(|| panic!("{code:?} is missing"));
        let found = match entry.length {
            Some(Length::Civil(period)) => period.to_string(),
            Some(Length::Hours(hours)) => format!("{hours}h"),
            None => String::new(),
        };
        assert_eq!((found.as_str(), entry.regime), (length, regime), "{code:?}");
        let entries = || periods::all().iter().filter(|entry| entry.code == code);
        for (earlier, later) in entries().zip(entries().skip(1)) {
            assert!(earlier.valid_to.is_some_and(|end| end < later.valid_from), "{code:?}");
        }
    }
    let dsar = periods::on(Code::Dsar, today).unwrap();
    assert_eq!(dsar.extended_length(), Some(Period::Months(3)));
    assert_eq!(periods::on(Code::A11yDecl, today).unwrap().yearly_by, Some((3, 31)));
    assert_eq!(periods::on(Code::Dsar, day("2018-05-24")).map(|entry| entry.code), None);
    assert!(periods::on(Code::KriAudit, day("2024-01-01")).unwrap().law.contains("§ 20"));
    assert!(periods::on(Code::KriAudit, today).unwrap().law.contains("§ 19"));
    // A camera's picture of 30 November is gone by the Saturday, not by the Monday after it.
    let cctv = periods::on(Code::Cctv, today).unwrap();
    assert_eq!(cctv.last_day(day("2025-11-30")), Some(Ok(day("2026-02-28"))));
    assert_eq!(dsar.last_day(day("2026-01-31")), Some(Ok(day("2026-03-02"))));
}

#[test]
fn what_leaves_the_calendar_is_out_of_range() {
    for period in [Period::Days(u32::MAX), Period::Weeks(u32::MAX), Period::Months(u32::MAX), Period::Years(u32::MAX)] {
        assert_eq!(nominal(Date::MAX, period), Err(OutOfRange));
        assert_eq!(limit(Date::MIN, period, Regime::Eu), Err(OutOfRange));
    }
    assert_eq!(nominal(Date::MAX, Period::Days(0)), Ok(Date::MAX));
    assert!(limit(Date::MAX, Period::Days(0), Regime::Eu).is_ok());
}

fn any_period() -> impl Strategy<Value = Period> {
    (0_usize..4, any::<u32>(), 0_u32..1200, any::<bool>()).prop_map(|(unit, any, small, is_small)| {
        let count = if is_small { small } else { any };
        [Period::Days(count), Period::Weeks(count), Period::Months(count), Period::Years(count)][unit]
    })
}

fn any_date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=31).prop_map(|(year, month, day)| {
        let first = Date::constant(year, month, 1);
        first.with().day(day.min(first.days_in_month())).build().expect("a day of that month")
    })
}

/// Dates in the centuries for which deadlines are computed in earnest.
/// From here on the three laws treat a Saturday alike.
const SATURDAYS_OFF_EVERYWHERE: Date = date(2017, 6, 1);

fn lively_date() -> impl Strategy<Value = Date> {
    (0_i32..80_000).prop_map(|days| date(1990, 1, 1).saturating_add(days.days()))
}

fn settled_date() -> impl Strategy<Value = Date> {
    (0_i32..70_000).prop_map(|days| SATURDAYS_OFF_EVERYWHERE.saturating_add(days.days()))
}

fn any_regime() -> impl Strategy<Value = Regime> {
    prop_oneof![Just(Regime::Eu), Just(Regime::Kc), Just(Regime::Kpa)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_event_and_period_give_a_limit_or_say_out_of_range(
        event in any_date(), period in any_period(), regime in any_regime(),
    ) {
        if let Ok(limit) = limit(event, period, regime) {
            prop_assert!(limit.nominal >= event && limit.last >= limit.nominal);
            prop_assert_eq!(roll_forward_under(limit.last, regime), limit.last);
            prop_assert!(!limit.rules.is_empty() && limit.rules.len() <= 3);
            prop_assert_eq!(limit.rules.last().and_then(|rule| rule.date), Some(limit.last));
        }
    }

    #[test]
    fn a_later_event_never_has_an_earlier_limit(
        event in lively_date(), later in 0_i32..40, unit in 0_usize..4, count in 0_u32..40, regime in any_regime(),
    ) {
        let period = [Period::Days(count), Period::Weeks(count), Period::Months(count), Period::Years(count)][unit];
        let (one, other) = (limit(event, period, regime), limit(event.saturating_add(later.days()), period, regime));
        prop_assert!(one.expect("inside the calendar").last <= other.expect("inside the calendar").last);
    }

    #[test]
    fn the_three_regimes_agree_on_months(event in settled_date(), months in 1_u32..40) {
        let last = |regime| limit(event, Period::Months(months), regime).map(|limit| limit.last);
        prop_assert_eq!(last(Regime::Eu), last(Regime::Kc));
        prop_assert_eq!(last(Regime::Eu), last(Regime::Kpa));
    }

    #[test]
    fn days_under_the_regulation_are_the_later_of_rolling_and_two_working_days(
        event in settled_date(), days in 2_u32..40,
    ) {
        let last = |regime| limit(event, Period::Days(days), regime).expect("inside the calendar").last;
        let rolled = roll_forward(event.saturating_add(i64::from(days).days()));
        prop_assert_eq!(last(Regime::Eu), rolled.max(add_working_days(event, 2)));
        prop_assert!(last(Regime::Eu) >= last(Regime::Kc));
        prop_assert_eq!(last(Regime::Kc), last(Regime::Kpa));
        prop_assert_eq!(last(Regime::Kc), rolled);
    }

    #[test]
    fn posting_is_the_same_day_counted_from_the_nominal_end_and_from_the_last(
        event in lively_date(), months in 1_u32..4, lead in 1_u32..6,
    ) {
        let limit = limit(event, Period::Months(months), Regime::Eu).expect("inside the calendar");
        prop_assert_eq!(back_working_days(limit.nominal, lead), back_working_days(limit.last, lead));
    }

    #[test]
    fn periods_print_and_parse_back(period in any_period()) {
        prop_assert_eq!(period.to_string().parse(), Ok(period));
    }

    #[test]
    fn no_text_makes_the_parsers_panic(text in ".*") {
        let _ = text.parse::<Period>();
        let _ = text.parse::<Regime>();
    }

    #[test]
    fn an_age_changes_on_the_birthday_and_on_no_other_day(birth in lively_date(), days in 0_i32..36_600) {
        let on = birth.saturating_add(days.days());
        let age = age_on(birth, on).expect("born by then");
        prop_assert!(reaches_age_on(birth, age).is_ok_and(|birthday| birthday <= on));
        prop_assert!(reaches_age_on(birth, age + 1).is_ok_and(|birthday| birthday > on));
    }
}
