//! What a decision costs: a look-up, under a microsecond, however many authorisations are live.

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use rodowod_domain::authorisation::{Actor, Facets, Grant, Limits, On, Power, Scope, may};

const DECISIONS: u32 = 20_000;
const ROUNDS: usize = 15;
/// A build that is not optimised takes several times as long; it shows that the cost does not grow, not what it is.
const LIMIT: Duration = if cfg!(debug_assertions) { Duration::from_micros(5) } else { Duration::from_micros(1) };

/// Somebody with so many live authorisations, each for a data set of its own.
fn holder(count: u64) -> Actor {
    let from = date(2026, 1, 1);
    let limited = |set| Grant {
        limits: Limits { datasets: vec![set], units: vec!["sekretariat".to_owned()] },
        ..Grant::new(Scope::Registers(vec!["breaches".to_owned()]), &[Power::View], from)
    };
    Actor::new(7, "sekretariat", (1..=count).map(limited).collect(), from)
}

/// The least that one decision took in any round: whatever else the machine did is not counted. Half of the records are
/// within reach.
fn cost(count: u64) -> Duration {
    let actor = holder(count);
    let facets = |set| Facets { datasets: vec![set], unit: Some("sekretariat".to_owned()), kept_from: None };
    let records: Vec<Facets> = (1..=count * 2).map(facets).collect();
    let round = || {
        let started = Instant::now();
        let seen = records.iter().cycle().take(DECISIONS as usize);
        let seen = seen.filter(|facets| may(&actor, Power::View, On::Record("breaches", black_box(facets))).is_ok());
        assert_eq!(black_box(seen.count()), DECISIONS as usize / 2);
        started.elapsed() / DECISIONS
    };
    (0..ROUNDS).map(|_| round()).min().unwrap_or_default()
}

#[test]
fn a_decision_with_ten_thousand_live_authorisations_takes_less_than_a_microsecond() {
    let (few, many) = (cost(10), cost(10_000));
    assert!(many < LIMIT, "{many:?}");
    assert!(many < few * 8 + Duration::from_nanos(200), "{few:?} with ten, {many:?} with ten thousand");
}
