//! A million deadlines and a million identifiers, each to take less than a second on one core.
//!
//! Each function below is one job over a million inputs; the report is the time of the whole million.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::identifiers::Pesel;
use rodowod_domain::time_limit::{Period, Regime, limit};

const MILLION: u32 = 1_000_000;

fn deadlines(criterion: &mut Criterion) {
    let first = date(2011, 1, 1);
    let events: Vec<Date> = (0..3650).map(|days| first.saturating_add(days.days())).collect();
    let periods = [Period::Months(1), Period::Days(3), Period::Weeks(8), Period::Months(3), Period::Years(1)];
    criterion.bench_function("a million deadlines", |bencher| {
        bencher.iter(|| {
            for (event, period) in events.iter().cycle().zip(periods.iter().cycle()).take(MILLION as usize) {
                black_box(limit(black_box(*event), *period, Regime::Eu)).expect("inside the calendar");
            }
        });
    });
}

fn pesels(criterion: &mut Criterion) {
    let numbers: Vec<String> = (0..10_000)
        .map(|serial| Pesel::synthetic(date(2099, 12, 31), serial).expect("a synthetic year").to_string())
        .collect();
    criterion.bench_function("a million PESELs", |bencher| {
        bencher.iter_batched_ref(
            || numbers.iter().cycle().take(MILLION as usize),
            |numbers| numbers.for_each(|number| assert!(black_box(Pesel::parse(black_box(number))).is_ok())),
            BatchSize::PerIteration,
        );
    });
}

criterion_group! {
    name = law;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(10));
    targets = deadlines, pesels
}
criterion_main!(law);
