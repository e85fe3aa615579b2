//! What a decision costs: a look-up, under a microsecond, however many authorisations are live.

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use rodowod_domain::authorisation::{Actor, Facets, Grant, Limits, On, Power, Scope, may};

const DECISIONS: u32 = 20_000;
const ROUNDS: usize = 15;
/// A build that is not optimised takes several times as long; it shows that the cost does not grow, not what it is.
const LIMIT: Duration = if cfg!(debug_assertions) { Duration::from_micros(5) } else { Duration::from_micros(1) };

/// In what the authorisations of one person differ.
#[derive(Clone, Copy, Debug)]
enum Apart {
    /// Each is for a data set of its own.
    Sets,
    /// Each is for a data set and a unit of its own, and no two of them say together what one could say.
    SetsAndUnits,
    /// All are for one data set, each in a unit of its own and with one more set.
    Units,
}

impl Apart {
    fn limits(self, number: u64) -> Limits {
        let unit = match self {
            Self::Sets => "sekretariat".to_owned(),
            Self::SetsAndUnits | Self::Units => format!("komórka {number}"),
        };
        let datasets = match self {
            Self::Sets | Self::SetsAndUnits => vec![number],
            Self::Units => vec![0, number],
        };
        Limits { datasets, units: vec![unit] }
    }
}

/// Somebody with so many live authorisations.
fn holder(apart: Apart, count: u64) -> Actor {
    let from = date(2026, 1, 1);
    let limited = |number| Grant {
        limits: apart.limits(number),
        ..Grant::new(Scope::Registers(vec!["breaches".to_owned()]), &[Power::View], from)
    };
    Actor::new(7, "sekretariat", (1..=count).map(limited).collect(), from)
}

/// The least that one decision took in any round: whatever else the machine did is not counted. Half of the records are
/// within reach.
fn cost(apart: Apart, count: u64) -> Duration {
    let actor = holder(apart, count);
    let facets = |number| {
        let Limits { mut datasets, units } = apart.limits(number);
        datasets.truncate(1);
        Facets { datasets, unit: units.into_iter().next(), kept_from: None }
    };
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
    for apart in [Apart::Sets, Apart::SetsAndUnits, Apart::Units] {
        let (few, many) = (cost(apart, 10), cost(apart, 10_000));
        assert!(many < LIMIT, "{apart:?}: {many:?}");
        assert!(many < few * 8 + Duration::from_nanos(200), "{apart:?}: {few:?} with ten, {many:?} with ten thousand");
    }
}
