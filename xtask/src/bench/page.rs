//! A page of fifty rows, opened and ready to show, beside the same query by hand; at few records and at many.

use std::hint::black_box;
use std::time::Instant;

use rodowod_engine::records::{self, Query};
use rusqlite::{Connection, OpenFlags};

use super::median;
use super::office::{Office, REGISTER};
use super::report::Report;

const ROUNDS: usize = 7;
const PAGES: usize = 60;
const ROWS: usize = 50;
/// A page may cost so many queries by hand.
const GOAL: f64 = 3.0;
/// And so many times what it costs among a thousand records.
const GOAL_GROWTH: f64 = 1.5;
const STATEMENTS_GOAL: f64 = 4.0;

/// What the query by hand gives: the rows with their bodies.
const COLUMNS: &str = "r.number, r.state, r.version, r.changed_at, v.body FROM records r
    JOIN record_versions v ON v.institution = r.institution AND v.register = r.register AND v.number = r.number
      AND v.version = r.version";

struct Case {
    name: &'static str,
    query: fn(u64) -> Query,
    /// With institution, register and a number in the middle as parameters.
    by_hand: Option<String>,
}

fn cases() -> Vec<Case> {
    vec![
        Case {
            name: "in the middle",
            query: |middle| Query {
                after: Some(format!("{middle}~")),
                limit: ROWS,
                listed_only: true,
                ..Query::default()
            },
            by_hand: Some(format!(
                "SELECT {COLUMNS} WHERE r.institution = ?1 AND r.register = ?2 AND r.number > ?3
                 ORDER BY r.number LIMIT 50"
            )),
        },
        Case {
            name: "last changed",
            query: |_| Query {
                sort: Some("changed".to_owned()),
                descending: true,
                limit: ROWS,
                listed_only: true,
                ..Query::default()
            },
            by_hand: Some(format!(
                "SELECT {COLUMNS} WHERE r.institution = ?1 AND r.register = ?2 AND r.number > ?3 - ?3
                 ORDER BY r.changed_at DESC, r.number DESC LIMIT 50"
            )),
        },
        Case {
            name: "by a column",
            query: |_| Query { sort: Some("aware_at".to_owned()), limit: ROWS, listed_only: true, ..Query::default() },
            by_hand: Some(format!(
                "SELECT {COLUMNS} JOIN record_columns s ON s.institution = r.institution AND s.register = r.register
                   AND s.number = r.number AND s.name = 'aware_at'
                 WHERE s.institution = ?1 AND s.register = ?2 AND s.number > ?3 - ?3
                 ORDER BY s.value, s.number LIMIT 50"
            )),
        },
        Case {
            name: "filtered",
            query: |_| Query {
                filters: vec![("source".to_owned(), "Internal".to_owned())],
                limit: ROWS,
                listed_only: true,
                ..Query::default()
            },
            by_hand: Some(format!(
                "SELECT {COLUMNS} WHERE r.institution = ?1 AND r.register = ?2 AND r.number > ?3 - ?3
                   AND EXISTS (SELECT 1 FROM record_columns f WHERE f.institution = r.institution
                     AND f.register = r.register AND f.name = 'source' AND f.value = 'Internal' AND f.number = r.number)
                 ORDER BY r.number LIMIT 50"
            )),
        },
        Case {
            name: "found by a beginning",
            query: |_| Query { search: "kar".to_owned(), limit: ROWS, listed_only: true, ..Query::default() },
            by_hand: None,
        },
    ]
}

pub async fn measure(small: &Office, big: &Office, report: &mut Report) -> anyhow::Result<()> {
    for case in cases() {
        let mut figures: [Vec<f64>; 4] = Default::default();
        for round in 0..=ROUNDS {
            let taken = [
                by_hand(small, case.by_hand.as_deref())?,
                pages(small, &case).await?,
                by_hand(big, case.by_hand.as_deref())?,
                pages(big, &case).await?,
            ];
            if round > 0 {
                figures.iter_mut().zip(taken).for_each(|(list, figure)| list.push(figure));
            }
        }
        let ratio =
            |over: &[f64], under: &[f64]| median(over.iter().zip(under).map(|(over, under)| over / under).collect());
        let [hand_few, few, hand_many, many] = &figures;
        if case.by_hand.is_some() {
            report.goal(format!("page {}, of the query by hand", case.name), "x", (GOAL, ratio(many, hand_many)));
            report.note(format!("query by hand, {}, µs, few records", case.name), median(hand_few.clone()));
            report.note(format!("query by hand, {}, µs, many records", case.name), median(hand_many.clone()));
        }
        report.goal(format!("page {}, of the one among 1 000", case.name), "x", (GOAL_GROWTH, ratio(many, few)));
        report.note(format!("page {}, µs, few records", case.name), median(few.clone()));
        report.note(format!("page {}, µs, many records", case.name), median(many.clone()));
    }
    let before = big.engine.db.statements();
    records::list(&big.engine, &big.directors[0], REGISTER, &(cases()[0].query)(0)).await?;
    let statements = u32::try_from(big.engine.db.statements() - before)?;
    report.goal("statements of a page", "", (STATEMENTS_GOAL, f64::from(statements)));
    Ok(())
}

async fn pages(office: &Office, case: &Case) -> anyhow::Result<f64> {
    let query = (case.query)(office.records_each / 2);
    let started = Instant::now();
    for page in 0..PAGES {
        let by = &office.directors[page * 7 % office.directors.len()];
        black_box(records::list(&office.engine, by, REGISTER, &query).await?);
    }
    Ok(micros_each(started))
}

fn by_hand(office: &Office, sql: Option<&str>) -> anyhow::Result<f64> {
    let Some(sql) = sql else { return Ok(0.0) };
    let path = office.folder.join("rodowod.db");
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let middle = i64::try_from(office.records_each / 2)?;
    let mut statement = connection.prepare(sql)?;
    let started = Instant::now();
    for page in 0..PAGES {
        let by = &office.directors[page * 7 % office.directors.len()];
        let rows = statement.query_map((by.institution.id, REGISTER, middle), |row| {
            let (number, state): (i64, String) = (row.get(0)?, row.get(1)?);
            let (version, changed_at): (i64, String) = (row.get(2)?, row.get(3)?);
            Ok((number, state, version, changed_at, row.get::<_, Vec<u8>>(4)?))
        })?;
        black_box(rows.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(micros_each(started))
}

fn micros_each(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1e6 / f64::from(u32::try_from(PAGES).unwrap_or(1))
}
