//! A million deadlines, identifiers, passwords and decisions about access, each to take less than a second on one core.
//!
//! Each function below is one job over a million inputs; the report is the time of the whole million.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::authorisation::{Actor, Facets, Grant, Limits, On, Power, Scope, may};
use rodowod_domain::identifiers::Pesel;
use rodowod_domain::password::{Checker, Context, PRESETS, merge, preset};
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

/// The strictest check there is: all rule sets joined, with everything known about the owner.
fn passwords(criterion: &mut Criterion) {
    let policy = merge(PRESETS.into_iter().filter_map(preset)).policy;
    let context = Context {
        names: ["Żaneta", "Ewa", "Kowal-Lisiecka"].map(str::to_owned).to_vec(),
        login: Some("zlisiecka7".to_owned()),
        email: Some("zaneta.kl@przyklad.example".to_owned()),
        birth: Some(date(1885, 3, 12)),
        phone: Some("501 602 703".to_owned()),
        plate: Some("WX 4321K".to_owned()),
        pesel: Some("85831212345".to_owned()),
        institution: Some("Poradnia nr 7 w Zielonkowie".to_owned()),
        second_factor: false,
    };
    let checker = Checker::new(&policy, &context.prepare());
    let candidates: Vec<String> = (0..10_000_u32)
        .flat_map(|number| {
            let mixed = number.wrapping_mul(2_654_435_761);
            [format!("Q7!mKr2#v{mixed:08x}-Zt"), format!("ŻółtaŁódź-{mixed}x"), format!("Haslo{number}!")]
        })
        .collect();
    criterion.bench_function("a million passwords", |bencher| {
        bencher.iter(|| {
            for candidate in candidates.iter().cycle().take(MILLION as usize) {
                black_box(checker.check(black_box(candidate)));
            }
        });
    });
}

/// Somebody who holds ten thousand live authorisations, each for a data set of its own.
fn decisions(criterion: &mut Criterion) {
    let from = date(2026, 1, 1);
    let scope = || Scope::Registers(vec!["breaches".to_owned(), "requests".to_owned()]);
    let limited = |set| Grant {
        limits: Limits { datasets: vec![set], units: vec!["sekretariat".to_owned()] },
        ..Grant::new(scope(), &[Power::View, Power::Enter], from)
    };
    let actor = Actor::new(7, "sekretariat", (1..=10_000).map(limited).collect(), from);
    let records: Vec<Facets> = (1..=20_000)
        .map(|set| Facets { datasets: vec![set], unit: Some("sekretariat".to_owned()), kept_from: None })
        .collect();
    criterion.bench_function("a million decisions", |bencher| {
        bencher.iter(|| {
            let allowed = records.iter().cycle().take(MILLION as usize);
            let allowed = allowed.filter(|facets| may(&actor, Power::View, On::Record("breaches", facets)).is_ok());
            assert_eq!(black_box(allowed.count()), MILLION as usize / 2);
        });
    });
}

criterion_group! {
    name = law;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(10));
    targets = deadlines, pesels, passwords, decisions
}
criterion_main!(law);
