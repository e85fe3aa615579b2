//! Retention: the computed examples, holds, the archive, conflicts and the order of time.

use jiff::Span;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rodowod_domain::retention::{
    ArchiveConsent, Counting, Disposal, Expiry, Hold, HoldReason, Institution, KeepingBound, OwnPeriod, Period, Rule,
    all, conflict, disposal, expiry, last_day_kept, rule, rule_on, rules,
};
use rodowod_domain::text::word;

fn days_of(id: &str, trigger: Date) -> Expiry {
    expiry(rule(id).expect("a rule of the table"), trigger).expect("a rule with a period")
}

#[test]
fn an_own_period_prevails_only_within_what_a_statute_leaves_open() {
    let recorded = date(2025, 11, 30);
    let own = |id: &str, years| rule(id).unwrap().with_own_years(years, recorded).map(|rule| rule.period.unwrap());
    let rows = [
        ("cctv", 3, Err(OwnPeriod::LongerThanTheLaw(date(2026, 2, 28)))),
        ("cctv", 0, Ok(Period::Years(0))),
        ("clinic-medical-record", 5, Err(OwnPeriod::ShorterThanTheLaw(date(2045, 12, 31)))),
        ("clinic-medical-record", 30, Ok(Period::Years(30))),
        ("whistleblowing", 4, Err(OwnPeriod::LongerThanTheLaw(date(2028, 12, 31)))),
        ("school-class-registers", 2, Ok(Period::Years(2))),
        ("counselling-files", 10, Ok(Period::Years(10))),
        ("clinic-call-recordings", 2, Ok(Period::Years(2))),
        ("recruitment-not-hired", 1, Ok(Period::Years(1))),
        ("welfare-family-benefits", 12, Ok(Period::Years(12))),
        ("school-class-registers", u16::MAX, Err(OwnPeriod::OutOfRange)),
    ];
    for (id, years, expected) in rows {
        assert_eq!(own(id, years), expected, "{id} {years}");
    }
    // Who sets a number of years does not keep until an event any more.
    let fund = rule("social-fund-declarations").unwrap().with_own_years(3, recorded).unwrap();
    assert_eq!((fund.counting, last_day_kept(&fund, recorded)), (Counting::Anniversary, Some(date(2028, 11, 30))));
}

#[test]
fn records_of_the_schedule_wait_for_the_archive_unless_somebody_says_otherwise() {
    let rows = [
        ("school-class-registers", ArchiveConsent::Missing),
        ("welfare-case-files", ArchiveConsent::Missing),
        ("cctv", ArchiveConsent::NotNeeded),
        ("clinic-medical-record", ArchiveConsent::NotNeeded),
    ];
    for (id, expected) in rows {
        assert_eq!(ArchiveConsent::by_default(rule(id).unwrap()), expected, "{id}");
    }
}

#[test]
fn a_period_beyond_the_calendar_has_no_last_day() {
    let record = rule("clinic-medical-record").unwrap();
    assert_eq!(last_day_kept(record, date(9990, 1, 1)), None);
    assert_eq!(last_day_kept(record, date(9979, 1, 1)), None, "the first day of disposal would not exist");
    assert_eq!(last_day_kept(record, date(9978, 1, 1)), Some(date(9998, 12, 31)));
}

#[test]
fn logs_are_kept_by_the_regulation_of_their_day() {
    let law = |day| rule_on("system-logs", day).unwrap().law.as_str();
    assert_eq!((law(date(2023, 5, 1)), law(date(2024, 5, 23))), ("KRI § 21", "KRI § 20"));
}

#[test]
fn the_computed_examples_hold() {
    let rows = [
        ("RT1", "school-grade-sheets", date(2025, 8, 31), date(2075, 12, 31)),
        ("RT2", "school-class-registers", date(2025, 8, 31), date(2030, 12, 31)),
        ("RT3", "clinic-medical-record", date(2025, 3, 14), date(2045, 12, 31)),
        ("RT4", "clinic-medical-record", date(2025, 12, 31), date(2045, 12, 31)),
        ("RT5", "clinic-medical-record", date(2026, 1, 1), date(2046, 12, 31)),
        ("RT6", "clinic-death-by-injury", date(2025, 7, 2), date(2055, 12, 31)),
        ("RT7", "clinic-x-ray", date(2025, 5, 5), date(2035, 12, 31)),
        ("RT8", "clinic-referral-performed", date(2025, 9, 9), date(2030, 12, 31)),
        ("RT9", "clinic-referral-unused", date(2025, 9, 9), date(2027, 12, 31)),
        ("RT10", "clinic-child-under-two", date(2025, 6, 1), date(2047, 12, 31)),
        ("RT11", "personnel-hired-from-2019", date(2025, 8, 31), date(2035, 12, 31)),
        ("RT12", "personnel-hired-before-1999", date(2025, 8, 31), date(2075, 8, 31)),
        ("RT13", "personnel-hired-1999-2018-reported", date(2025, 10, 10), date(2035, 12, 31)),
        ("RT14", "accounting-vouchers", date(2025, 12, 31), date(2030, 12, 31)),
        ("RT15", "accounting-statements", date(2025, 6, 30), date(2030, 12, 31)),
        ("RT16", "tax-documents", date(2026, 1, 20), date(2031, 12, 31)),
        ("RT17", "whistleblowing", date(2025, 4, 10), date(2028, 12, 31)),
        ("RT18", "cctv", date(2025, 11, 30), date(2026, 2, 28)),
        ("RT19", "cctv", date(2026, 1, 31), date(2026, 4, 30)),
        ("RT20", "clinic-call-recordings", date(2025, 2, 28), date(2026, 2, 28)),
        ("RT21", "clinic-call-recordings", date(2024, 2, 29), date(2025, 2, 28)),
        ("RT22", "school-rejected-candidates", date(2025, 8, 31), date(2026, 8, 31)),
        ("RT23", "system-logs", date(2026, 11, 22), date(2028, 11, 22)),
    ];
    for (row, id, trigger, last_day) in rows {
        let found = days_of(id, trigger);
        assert_eq!(found.last_day_kept, last_day, "{row}");
        assert_eq!(found.first_disposal_day, last_day.tomorrow().expect("far from the end of the calendar"), "{row}");
    }
}

/// Rule, period, how it is counted, which bound, how certain.
const TABLE: &str = "
school-grade-sheets 50y year-end min solid
school-class-registers 5y year-end min solid
school-pupils-book 50y year-end min weak
school-support-files - year-end min weak
school-admitted-candidates 0d event max solid
school-rejected-candidates 1y anniversary max solid
school-exam-papers 2y year-end min solid
school-other-exam-papers 5y year-end min memory
school-pick-up-authorisations 0d event max proposal
counselling-files - year-end min weak
clinic-medical-record 20y year-end min solid
clinic-death-by-injury 30y year-end min solid
clinic-blood 30y year-end min solid
clinic-x-ray 10y year-end min solid
clinic-referral-performed 5y year-end min solid
clinic-referral-unused 2y year-end min solid
clinic-child-under-two 22y year-end min proposal
clinic-call-recordings 12m anniversary max house
welfare-case-files 10y year-end min weak
welfare-family-benefits 10y anniversary max weak
welfare-family-benefits-refused 1y anniversary max weak
blue-card-welfare 10y year-end min weak
blue-card-school 10y year-end min weak
personnel-hired-from-2019 10y year-end min solid
personnel-hired-1999-2018 50y anniversary min solid
personnel-hired-1999-2018-reported 10y year-end min solid
personnel-hired-before-1999 50y anniversary min solid
payroll-before-1999 50y anniversary min solid
accounting-vouchers 5y year-end min memory
accounting-statements 5y year-end min memory
tax-documents 5y year-end min memory
social-insurance-settlements 5y anniversary min memory
social-fund-declarations - event max memory
cctv 3m anniversary max memory
recruitment-not-hired 3m anniversary max proposal
recruitment-future 12m anniversary max proposal
work-accident 10y anniversary min memory
whistleblowing 3y year-end max memory
procurement 4y anniversary min memory
system-logs 2y anniversary min memory
system-logs 2y anniversary min memory
subject-requests 5y year-end max proposal
breach-records 5y year-end max proposal
consent-evidence 6y year-end max proposal
";

#[test]
fn the_table_is_that_of_the_specification() {
    let found: Vec<String> = all()
        .iter()
        .map(|rule| {
            let period = match rule.period {
                None => "-".to_owned(),
                Some(Period::Years(years)) => format!("{years}y"),
                Some(Period::Months(months)) => format!("{months}m"),
                Some(Period::Days(days)) => format!("{days}d"),
            };
            let (counting, bound) = (word(&rule.counting), word(&rule.bound));
            format!("{} {period} {counting} {bound} {}", rule.id, rule.provenance.certainty.as_str())
        })
        .collect();
    assert_eq!(found, TABLE.trim().lines().collect::<Vec<_>>());
    assert!(all().iter().all(|rule| !rule.provenance.source.is_empty() && !rule.trigger.is_empty()));
}

#[test]
fn a_record_without_a_default_waits_for_the_institutions_own_rule() {
    for id in ["school-support-files", "counselling-files", "social-fund-declarations"] {
        let rule = rule(id).unwrap();
        assert!(rule.must_be_set(), "{id}");
        assert_eq!(expiry(rule, date(2026, 1, 1)), None, "{id}");
    }
    let own = Rule { period: Some(Period::Years(10)), ..rule("counselling-files").unwrap().clone() };
    assert_eq!(expiry(&own, date(2026, 6, 30)).unwrap().last_day_kept, date(2036, 12, 31));
    assert!(rule("nothing").is_none());
}

#[test]
fn an_event_ends_the_keeping_on_its_own_day() {
    assert_eq!(days_of("school-admitted-candidates", date(2026, 6, 26)).last_day_kept, date(2026, 6, 26));
}

#[test]
fn each_institution_sees_its_own_rules_and_those_for_all() {
    let day = date(2026, 11, 22);
    let ids = |institution| rules(institution, day).map(|rule| rule.id.as_str()).collect::<Vec<_>>();
    assert!(ids(Institution::School).contains(&"school-grade-sheets"));
    assert!(ids(Institution::School).contains(&"cctv"));
    assert!(!ids(Institution::Clinic).contains(&"school-grade-sheets"));
    assert!(!rules(Institution::School, date(2018, 5, 24)).any(|rule| rule.id == "cctv"));
}

#[test]
fn a_record_is_close_to_expiry_a_year_before_but_never_before_its_trigger() {
    let record = days_of("clinic-medical-record", date(2025, 3, 14));
    assert_eq!(record.close_from, date(2044, 12, 31));
    let state = |on| disposal(&record, &[], ArchiveConsent::NotNeeded, on);
    assert_eq!(state(date(2044, 12, 30)), Disposal::Keep);
    assert_eq!(state(date(2044, 12, 31)), Disposal::CloseToExpiry);
    assert_eq!(state(date(2045, 12, 31)), Disposal::CloseToExpiry);
    assert_eq!(state(date(2046, 1, 1)), Disposal::Due);
    assert_eq!(days_of("cctv", date(2025, 11, 30)).close_from, date(2025, 11, 30));
}

#[test]
fn a_hold_suspends_the_disposal_until_its_release() {
    let frame = days_of("cctv", date(2025, 11, 30));
    let hold = Hold { reason: HoldReason::Proceedings, from: date(2026, 1, 10), released: Some(date(2026, 6, 1)) };
    let state = |on| disposal(&frame, &[hold, hold], ArchiveConsent::NotNeeded, on);
    assert_eq!(state(date(2026, 3, 1)), Disposal::Held { reasons: vec![HoldReason::Proceedings] });
    assert_eq!(state(date(2026, 5, 31)), Disposal::Held { reasons: vec![HoldReason::Proceedings] });
    assert_eq!(state(date(2026, 6, 1)), Disposal::Due);
    let open = Hold { released: None, ..hold };
    assert!(matches!(disposal(&frame, &[open], ArchiveConsent::NotNeeded, Date::MAX), Disposal::Held { .. }));
}

#[test]
fn expired_is_not_yet_destroyable_where_the_archive_must_consent() {
    let sheets = days_of("school-class-registers", date(2025, 8, 31));
    let on = date(2031, 1, 1);
    assert_eq!(disposal(&sheets, &[], ArchiveConsent::Missing, on), Disposal::AwaitsArchive);
    assert_eq!(disposal(&sheets, &[], ArchiveConsent::Given, on), Disposal::Due);
    let frame = days_of("cctv", date(2025, 11, 30));
    assert_eq!(disposal(&frame, &[], ArchiveConsent::Missing, on), Disposal::Due);
}

#[test]
fn a_minimum_beyond_a_maximum_needs_a_person() {
    let frame = days_of("cctv", date(2025, 11, 30));
    let log = days_of("system-logs", date(2025, 11, 30));
    let found = conflict(&[frame, log]).unwrap();
    assert_eq!((found.keep_until, found.destroy_after), (date(2027, 11, 30), date(2026, 2, 28)));
    assert_eq!(conflict(&[frame]), None);
    assert_eq!(conflict(&[log, days_of("whistleblowing", date(2025, 11, 30))]), None);
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let period = prop_oneof![
        any::<u16>().prop_map(Period::Years),
        any::<u16>().prop_map(Period::Months),
        any::<u16>().prop_map(Period::Days),
    ];
    let counting = prop::sample::select(vec![Counting::YearEnd, Counting::Anniversary, Counting::Event]);
    let bound = prop::sample::select(vec![KeepingBound::Min, KeepingBound::Max]);
    (period, counting, bound).prop_map(|(period, counting, bound)| Rule {
        period: Some(period),
        counting,
        bound,
        ..rule("cctv").expect("a rule of the table").clone()
    })
}

fn any_date() -> impl Strategy<Value = Date> {
    (0..7_304_483_i32).prop_map(|days| Date::MIN.saturating_add(Span::new().days(days)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_later_trigger_never_expires_earlier(rule in any_rule(), a in any_date(), b in any_date()) {
        let (early, late) = (expiry(&rule, a.min(b)).unwrap(), expiry(&rule, a.max(b)).unwrap());
        prop_assert!(early.last_day_kept <= late.last_day_kept);
        prop_assert!(early.close_from <= early.last_day_kept && early.last_day_kept <= early.first_disposal_day);
        prop_assert!(early.last_day_kept >= a.min(b) && early.close_from >= a.min(b));
    }

    #[test]
    fn nothing_is_disposed_of_before_its_time_or_under_a_hold(
        rule in any_rule(), trigger in any_date(), on in any_date(), from in any_date(), to in any_date(),
    ) {
        let expiry = expiry(&rule, trigger).unwrap();
        let hold = Hold { reason: HoldReason::Audit, from, released: Some(to) };
        let state = disposal(&expiry, &[hold], ArchiveConsent::Given, on);
        prop_assert_eq!(state == Disposal::Due, on > expiry.last_day_kept && !hold.is_active(on));
    }
}
