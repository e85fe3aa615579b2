//! Polish holidays and working days against the published lists, with what is not a holiday although many think so.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use proptest::prelude::*;
use rodowod_domain::calendar::{
    add_working_days, back_working_days, checked_add_working_days, checked_back_working_days, checked_from, easter,
    holiday, holidays, is_checked, is_holiday, is_working_day, roll_forward, version,
};

const CASES: u32 = 10_000;

fn day(text: &str) -> Date {
    text.parse().expect("a date of this table")
}

const LISTS: [(i16, &str); 7] = [
    (2024, "01-01 01-06 03-31 04-01 05-01 05-03 05-19 05-30 08-15 11-01 11-11 12-25 12-26"),
    (2025, "01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26"),
    (2026, "01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26"),
    (2027, "01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26"),
    (2028, "01-01 01-06 04-16 04-17 05-01 05-03 06-04 06-15 08-15 11-01 11-11 12-24 12-25 12-26"),
    (2029, "01-01 01-06 04-01 04-02 05-01 05-03 05-20 05-31 08-15 11-01 11-11 12-24 12-25 12-26"),
    (2030, "01-01 01-06 04-21 04-22 05-01 05-03 06-09 06-20 08-15 11-01 11-11 12-24 12-25 12-26"),
];

#[test]
fn the_lists_of_2024_to_2030_are_complete_and_in_order() {
    for (year, expected) in LISTS {
        let found: Vec<String> =
            holidays(year).iter().map(|holiday| holiday.date.strftime("%m-%d").to_string()).collect();
        assert_eq!(found.join(" "), expected, "{year}");
    }
}

#[test]
fn the_counts_of_2024_to_2030_agree() {
    // year, holidays, those on a Saturday, those from Monday to Friday, working days of the year
    let rows: [(i16, usize, &str, usize, usize); 7] = [
        (2024, 13, "06.01", 10, 252),
        (2025, 14, "03.05, 01.11", 10, 251),
        (2026, 14, "15.08, 26.12", 8, 253),
        (2027, 14, "01.05, 25.12", 8, 253),
        (2028, 14, "01.01, 11.11", 9, 251),
        (2029, 14, "06.01", 10, 251),
        (2030, 14, "", 11, 250),
    ];
    for (year, count, on_saturday, on_weekdays, working) in rows {
        let list = holidays(year);
        let saturdays: Vec<String> = list
            .iter()
            .filter(|holiday| holiday.date.weekday() == Weekday::Saturday)
            .map(|holiday| holiday.date.strftime("%d.%m").to_string())
            .collect();
        let weekdays = list.iter().filter(|holiday| holiday.date.weekday().to_monday_one_offset() <= 5).count();
        let first = Date::constant(year, 1, 1);
        let days = first.series(1.day()).take_while(|day| day.year() == year);
        let found = (list.len(), saturdays.join(", "), weekdays, days.filter(|day| is_working_day(*day)).count());
        assert_eq!(found, (count, on_saturday.to_owned(), on_weekdays, working), "{year}");
    }
}

#[test]
fn easter_falls_where_the_tables_say() {
    let rows = [
        "1981-04-19",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ];
    for row in rows {
        let date = day(row);
        assert_eq!(easter(date.year()), Some(date));
    }
}

#[test]
fn days_that_are_taken_for_holidays_and_holidays_that_are_new() {
    let rows = [
        ("2024-12-24", true),  // Christmas Eve before the act
        ("2025-12-24", false), // and after it
        ("2026-04-03", true),  // Good Friday
        ("2026-04-04", false), // Easter Saturday is a Saturday,
        ("2025-05-02", true),
        ("2025-12-31", true),
        ("2025-06-09", true),  // Pentecost Monday
        ("2018-11-12", false), // once only
        ("2019-11-12", true),
        ("2017-11-13", true),
        ("2010-01-06", true), // Epiphany before 2011
        ("2011-01-06", false),
        ("2026-06-04", false), // Corpus Christi
    ];
    for (date, expected) in rows {
        assert_eq!(is_working_day(day(date)), expected, "{date}");
    }
    assert!(!is_holiday(day("2026-04-04")), "yet no holiday");
}

#[test]
fn rolling_goes_to_the_next_working_day() {
    let rows = [
        ("2025-12-24", "2025-12-29"),
        ("2026-12-24", "2026-12-28"),
        ("2027-12-24", "2027-12-27"),
        ("2028-12-23", "2028-12-27"),
        ("2026-11-20", "2026-11-20"),
    ];
    for (from, to) in rows {
        assert_eq!(roll_forward(day(from)), day(to), "{from}");
    }
}

#[test]
fn a_holiday_knows_its_names_and_its_law() {
    let eve = holiday(day("2025-12-24")).unwrap();
    assert_eq!((eve.name_pl, eve.name_en), ("Wigilia Bożego Narodzenia", "Christmas Eve"));
    assert!(eve.law.contains("2024 poz. 1965"));
    assert_eq!(holiday(day("2024-12-24")), None);
    assert_eq!(version(), 1);
    assert_eq!(checked_from(), day("2011-01-01"));
}

#[test]
fn a_saturday_is_a_day_off_under_each_law_from_its_own_day() {
    use rodowod_domain::time_limit::{Period, Regime, limit};
    let rows = [
        ("2015-01-31", Regime::Kc, "2015-02-14"),
        ("2015-01-31", Regime::Kpa, "2015-02-14"),
        ("2015-01-31", Regime::Eu, "2015-02-16"),
        ("2016-12-17", Regime::Kc, "2016-12-31"), // the last Saturday of the old rule
        ("2016-12-24", Regime::Kc, "2017-01-09"),
        ("2017-05-13", Regime::Kpa, "2017-05-27"),
        ("2017-05-20", Regime::Kpa, "2017-06-05"),
        ("2026-11-07", Regime::Kpa, "2026-11-23"),
    ];
    for (event, regime, expected) in rows {
        assert_eq!(limit(day(event), Period::Days(14), regime).unwrap().last, day(expected), "{event} {regime}");
    }
    let told = limit(day("2015-01-31"), Period::Days(14), Regime::Kc).unwrap().rules;
    assert!(told.iter().any(|rule| rule.key == "rule-saturday-not-off"));
}

#[test]
fn what_was_compared_is_known() {
    let rows = [("2010-12-31", false), ("2011-01-01", true), ("2100-12-31", true), ("2101-01-01", false)];
    for (at, expected) in rows {
        assert_eq!(is_checked(day(at)), expected, "{at}");
    }
}

#[test]
fn the_edges_of_the_calendar_stop_the_walk() {
    assert_eq!(roll_forward(Date::MAX), Date::MAX);
    assert_eq!(add_working_days(Date::MAX, u32::MAX), Date::MAX);
    assert_eq!(back_working_days(Date::MIN, 3), Date::MIN);
    assert_eq!(checked_add_working_days(day("9999-12-30"), 3), None);
    assert_eq!(checked_back_working_days(Date::MIN, 3), None);
    assert_eq!(checked_add_working_days(day("2026-12-23"), 3), Some(day("2026-12-30")));
    assert_eq!(checked_back_working_days(day("2026-03-02"), 3), Some(day("2026-02-25")));
    assert_eq!(checked_add_working_days(day("9999-12-30"), 0), Some(day("9999-12-30")));
    for year in [i16::MIN, -9999, 0, 9999, i16::MAX] {
        assert!(holidays(year).len() <= 14, "{year}");
    }
}

pub fn any_date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i16..=366).prop_map(|(year, day_of_year)| {
        let first = Date::constant(year, 1, 1);
        first.with().day_of_year(day_of_year.min(first.days_in_year())).build().expect("a day of that year")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_is_a_holiday_when_the_list_of_its_year_has_it(date in any_date()) {
        let listed = holidays(date.year()).into_iter().find(|holiday| holiday.date == date);
        prop_assert_eq!(is_holiday(date), listed.is_some());
        prop_assert_eq!(holiday(date), listed);
    }

    #[test]
    fn rolling_ends_on_the_first_working_day(date in any_date()) {
        let rolled = roll_forward(date);
        prop_assert!(rolled >= date && is_working_day(rolled));
        prop_assert!(date.series(1.day()).take_while(|day| *day < rolled).all(|day| !is_working_day(day)));
        prop_assert_eq!(roll_forward(rolled), rolled);
    }

    #[test]
    fn working_days_forward_and_back_are_inverse(date in any_date(), count in 1_u32..60) {
        prop_assume!((-9990..=9990).contains(&date.year()));
        let start = roll_forward(date);
        prop_assert_eq!(back_working_days(add_working_days(start, count), count), start);
        prop_assert_eq!(add_working_days(start, 0), start);
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583_i16..=9999) {
        let easter = easter(year).expect("every year has one");
        prop_assert_eq!(easter.weekday(), Weekday::Sunday);
        prop_assert!(easter >= Date::constant(year, 3, 22) && easter <= Date::constant(year, 4, 25));
    }
}
