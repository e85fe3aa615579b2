//! Who looked at what: by person, by register, by data set, by hour; and whoever looks at records of a unit not their own is
//! asked about, unless looking everywhere is their office.

mod support;

use rodowod_domain::authorisation::Pattern;
use rodowod_domain::record::Refusal;
use rodowod_engine::access::watch;
use rodowod_engine::records::{self, Failure};
use serde_json::json;
use support::{Fresh, colleague, enter, grant, school};

const NOW: &str = "2026-03-16T09:10:00Z";

async fn looks_outside_the_own_unit_are_shown_to_the_officer(fresh: &Fresh) {
    let engine = &fresh.engine;
    let (head, _) = school(engine).await;
    let set = enter(engine, &head, ("datasets", json!({ "name": "Akta osobowe", "form": "Paper" }))).await;
    let of = |unit: &str| json!({ "unit": unit, "datasets": [set] });
    let own = grant(engine, &head, ("kolega", of("Kadry"))).await;
    let other = grant(engine, &head, ("bibliotekarka", of("biblioteka"))).await;
    let clerk = json!({ "unit": "kadry", "registers": ["Authorisations"] });
    let clerk = colleague(engine, &head, ("kadrowa", clerk)).await;
    let officer = json!({ "functions": ["Officer"], "registers": ["Everything"], "unit": "zespół IOD" });
    let officer = colleague(engine, &head, ("inspektor", officer)).await;
    let unusual = async || {
        let found = watch::of(engine, &officer, 7).await.unwrap().unusual;
        found.into_iter().map(|one| (one.name, one.pattern, one.records)).collect::<Vec<_>>()
    };

    for by in [&clerk, &officer] {
        records::view(engine, by, "authorisations", own).await.unwrap();
    }
    assert_eq!(unusual().await, [], "the own unit, however it is written, and whoever oversees all");
    for by in [&clerk, &clerk, &officer] {
        records::view(engine, by, "authorisations", other).await.unwrap();
    }
    assert_eq!(unusual().await, [("Osoba kadrowa".to_owned(), Pattern::OutsideUnit, 1)]);
    assert_eq!(watch::recent(engine, &officer).await.unwrap(), 1, "it stands on Today");
    assert_eq!(watch::recent(engine, &clerk).await.unwrap(), 0, "and on nobody else's");

    let later = fresh.at("2026-03-16T12:10:00Z");
    records::view(&later, &clerk, "authorisations", other).await.unwrap();
    let next_day = fresh.at("2026-03-17T10:00:00Z");
    for (at, count) in [(&later, 2), (&next_day, 1), (&fresh.at("2026-03-18T10:00:00Z"), 0), (&later, 2)] {
        assert_eq!(watch::recent(at, &officer).await.unwrap(), count, "of the last day alone, whoever asked before");
    }

    let found = watch::of(engine, &officer, 7).await.unwrap();
    assert_eq!(found.datasets, [(set, 6)], "each of the records leads to it");
    assert_eq!(found.people[0].1, 4);
    assert_eq!((found.hours[10], found.hours[13]), (5, 1), "by the clock of Warsaw");
    let refused = watch::of(engine, &clerk, 7).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Denied(_)))), "not for whoever is looked after");
    assert_eq!(watch::take_out(&later, &officer, 7).await.unwrap().len(), 6);
}

#[tokio::test]
async fn looks_outside_the_own_unit_are_shown_on_sqlite() {
    looks_outside_the_own_unit_are_shown_to_the_officer(&Fresh::sqlite(NOW).await).await;
}

#[tokio::test]
async fn looks_outside_the_own_unit_are_shown_on_postgres() {
    let Some(fresh) = Fresh::postgres(NOW).await else { return };
    looks_outside_the_own_unit_are_shown_to_the_officer(&fresh).await;
}
