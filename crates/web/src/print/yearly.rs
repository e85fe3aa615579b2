//! The yearly report of the officer as a paper to sign: what was done, what is open, what changed, out of the registers' own
//! history. It counts and names registers; nothing in it is about a person.

use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::log;
use rodowod_engine::records::Failure;
use rodowod_engine::yearly::{self, YearOfRegister};
use serde_json::{Value, json};

use super::Desk;
use super::paper::{Composed, of_institution};
use crate::view::field;

const NAME: &str = "yearly-report";
/// Longest remarks of the officer, in code points.
pub const REMARKS_MAX: usize = 8_000;

impl Desk<'_> {
    /// Composes the report. Printing it is an act, and the log has it before the paper leaves.
    pub async fn compose_report(self, year: i16, remarks: &str) -> Result<Composed, Failure> {
        let text = rodowod_papers::paper(NAME).ok_or(Failure::NotFound)?;
        let today = day_in_warsaw(self.engine.clock.now());
        let found = yearly::report(self.engine, self.by, year).await?;
        let before = yearly::report(self.engine, self.by, year - 1).await?;
        let mark = log::note_print(self.engine, self.by).await?;
        let sum = |count: fn(&YearOfRegister) -> u64| found.iter().map(count).sum::<u64>().to_string();
        let is_over = year < today.year();
        let overdue = if is_over { "–".to_owned() } else { sum(|row| row.overdue) };
        let last = jiff::civil::Date::new(year, 12, 31).map_or(today, |last| last.min(today));
        let facts = json!({
            "institution": of_institution(&self.by.institution)?,
            "year": year.to_string(),
            "year_before": (year - 1).to_string(),
            "as_of": last,
            "rows": found.iter().map(|row| self.year_row(row, (&before, is_over))).collect::<Vec<_>>(),
            "entered": sum(|row| row.entered),
            "changed": sum(|row| row.changed),
            "moves": sum(|row| row.moves.values().sum()),
            "open": sum(|row| row.open),
            "closed": sum(|row| row.closed),
            "overdue": overdue,
            "remarks": remarks.chars().take(REMARKS_MAX).collect::<String>(),
        });
        Composed::of_institution(text, self.language(), &facts, Some(mark))
    }

    fn year_row(self, row: &YearOfRegister, (before, is_over): (&[YearOfRegister], bool)) -> Value {
        let old = before.iter().find(|old| old.register == row.register);
        let moves: Vec<String> = row
            .moves
            .iter()
            .map(|(act, count)| format!("{} ({count})", field::act(self.text, row.register, act)))
            .collect();
        json!({
            "register": self.text.get(row.register),
            "entered": row.entered.to_string(),
            "changed": row.changed.to_string(),
            "moves": moves.join(", "),
            "open": row.open.to_string(),
            "closed": row.closed.to_string(),
            "overdue": if is_over { "–".to_owned() } else { row.overdue.to_string() },
            "entered_before": old.map_or(0, |old| old.entered).to_string(),
            "open_before": old.map_or(0, |old| old.open).to_string(),
        })
    }
}
