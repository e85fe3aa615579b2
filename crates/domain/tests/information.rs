//! The duty of art. 14: the earliest of three days, and the exceptions.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::information::{Exception, art14_due};

fn day(text: &str) -> Date {
    text.parse().expect("a date of this table")
}

#[test]
fn information_about_data_from_elsewhere_is_due_at_the_earliest_of_three() {
    // obtained, first contact, disclosure, due, rule that decided
    let rows = [
        ("2026-03-05", "2026-03-16", "2026-03-12", "2026-03-12", "rule-first-disclosure"),
        ("2026-03-05", "", "", "2026-04-07", "rule-moved-from-sunday"),
        ("2026-01-31", "", "", "2026-03-02", "rule-moved-from-saturday"),
        ("2026-01-31", "2026-02-07", "", "2026-02-07", "rule-first-communication"),
        ("2026-01-31", "2026-02-07", "2026-02-05", "2026-02-05", "rule-first-disclosure"),
        ("2026-01-31", "2026-02-05", "2026-02-07", "2026-02-05", "rule-first-communication"),
        ("2026-01-31", "2026-03-03", "2026-05-01", "2026-03-02", "rule-moved-from-saturday"),
        ("2026-01-31", "2026-01-30", "", "2026-03-02", "rule-moved-from-saturday"),
        ("2026-01-31", "2026-01-31", "", "2026-01-31", "rule-first-communication"),
    ];
    for (obtained, contact, disclosure, expected, decisive) in rows {
        let given = |text: &str| (!text.is_empty()).then(|| day(text));
        let due = art14_due(day(obtained), given(contact), given(disclosure)).unwrap();
        assert_eq!((due.last, due.rules.last().unwrap().key), (day(expected), decisive), "{contact} {disclosure}");
    }
}

#[test]
fn each_exception_names_its_letter() {
    let laws = Exception::ALL.map(Exception::law);
    assert_eq!(laws, ["GDPR 14(5)(a)", "GDPR 14(5)(b)", "GDPR 14(5)(c)", "GDPR 14(5)(d)"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_earliest_day_counts_and_none_makes_it_panic(
        start in -4_000_000_i32..4_000_000, contact in prop::option::of(-40_i32..80), disclosure in prop::option::of(-40_i32..80),
    ) {
        let obtained = date(0, 1, 1).saturating_add(start.days());
        let after = |days: Option<i32>| days.map(|days| obtained.saturating_add(days.days()));
        let (contact, disclosure) = (after(contact), after(disclosure));
        if let Ok(due) = art14_due(obtained, contact, disclosure) {
            let month = art14_due(obtained, None, None).expect("counted already").last;
            let events = contact.into_iter().chain(disclosure).filter(|day| *day >= obtained);
            prop_assert_eq!(due.last, events.chain([month]).min().expect("the month is one of them"));
        }
    }
}
