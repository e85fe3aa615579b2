//! Every value of the law's files says since when it holds, where it comes from and how sure that is; what stands in two
//! files is the same in both.

use jiff::civil::{Date, date};
use rodowod_domain::minors::recipients;
use rodowod_domain::password::{History, history_cap, preset};
use rodowod_domain::periods::{self, Code, Length};
use rodowod_domain::provenance::Certainty;
use rodowod_domain::records_duty::{Controller, fewer_persons_than, must_keep_record, provenance};
use rodowod_domain::retention::{self, rule};
use rodowod_domain::time_limit::Period;
use rodowod_domain::{dpia, hours};

const TODAY: Date = date(2026, 11, 22);

/// Parts of an entry, or rows that share the provenance of their table.
const PARTS: [&str; 5] = ["bands", "steps", "cell", "period", "require"];

fn entries(table: &toml::Table, place: &str, found: &mut Vec<(String, toml::Table)>) {
    for (name, value) in table.iter().filter(|(name, _)| !PARTS.contains(&name.as_str())) {
        let rows: Vec<&toml::Table> = match value {
            toml::Value::Table(row) => vec![row],
            toml::Value::Array(rows) => rows.iter().filter_map(toml::Value::as_table).collect(),
            _ => Vec::new(),
        };
        for row in rows {
            let place = format!("{place} {name}");
            entries(row, &place, found);
            found.push((place, row.clone()));
        }
    }
}

#[test]
fn every_entry_has_its_first_day_its_source_and_its_certainty() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/law");
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(&file).unwrap();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            entries(&text.parse().unwrap(), &name, &mut found);
        }
    }
    assert!(found.len() > 200, "{}", found.len());
    for (place, entry) in found {
        let text = |key: &str| entry.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let first: Result<Date, _> = text("valid_from").parse();
        assert!(first.is_ok_and(|first| first > date(1900, 1, 1)), "{place}: {entry:?}");
        assert!(!text("source").is_empty(), "{place}: {entry:?}");
        assert!(Certainty::ALL.iter().any(|known| known.as_str() == text("certainty")), "{place}: {entry:?}");
    }
}

#[test]
fn a_value_that_two_files_need_is_the_same_in_both() {
    let civil = |code| match periods::on(code, TODAY).unwrap().length {
        Some(Length::Civil(period)) => period,
        other => panic!("{other:?}"),
    };
    let welfare = recipients(TODAY).find(|known| known.id == "welfare-centre").unwrap();
    assert_eq!(civil(Code::Ops105), Period::Days(welfare.answer_days.unwrap().into()));
    let camera = rule("cctv").unwrap().period.unwrap();
    assert_eq!((civil(Code::Cctv), camera), (Period::Months(3), retention::Period::Months(3)));
    assert_eq!(preset("modern").unwrap().history.ceiling, Some(history_cap()));
    assert_eq!(history_cap(), History::Last(24));
    assert_eq!((dpia::list_hits_needed(TODAY), hours::breach_hours(TODAY)), (2, 72));
}

#[test]
fn the_small_exemption_of_the_record_reaches_almost_nobody() {
    let small = Controller { employs: 249, is_risky: false, is_only_occasional: true, has_special_data: false };
    let rows = [
        (small, false),
        (Controller { employs: 250, ..small }, true),
        (Controller { is_risky: true, ..small }, true),
        (Controller { is_only_occasional: false, ..small }, true),
        (Controller { has_special_data: true, ..small }, true),
    ];
    for (controller, expected) in rows {
        assert_eq!(must_keep_record(&controller, TODAY), expected, "{controller:?}");
    }
    assert_eq!(fewer_persons_than(TODAY), 250);
    assert_eq!(provenance(TODAY).certainty, Certainty::Memory);
}
