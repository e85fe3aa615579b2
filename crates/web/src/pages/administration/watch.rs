//! Who looked at what and when: by person, by register, by hour, with what is unusual; and the whole as a file.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use rodowod_domain::register::DATASETS;
use rodowod_engine::access::watch::{self, DAYS_MAX, LookView, Watch};
use rodowod_engine::records;

use crate::error::{Answer, show as render};
use crate::pages::{file, numbered};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::{Pairs, Posted, Visit, first};

/// The spans that the page offers, in days.
const SPANS: [u16; 4] = [1, 7, 31, DAYS_MAX];
const SPAN: u16 = 7;

#[derive(Template)]
#[template(path = "watch.html")]
pub struct WatchPage {
    pub shell: Shell,
    pub days: u16,
    pub spans: Vec<(u16, String)>,
    pub unusual: Vec<UnusualShown>,
    /// Name, looks, different records.
    pub people: Vec<(String, u64, u64)>,
    pub registers: Vec<(String, u64)>,
    pub datasets: Vec<(String, u64)>,
    /// `8:00`, and how many looks.
    pub hours: Vec<(String, u64)>,
    pub is_cut: bool,
}

pub struct UnusualShown {
    pub name: String,
    pub what: String,
    pub when: String,
}

fn days(pairs: &Pairs) -> u16 {
    first(pairs, "days").parse().ok().filter(|days| (1..=DAYS_MAX).contains(days)).unwrap_or(SPAN)
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let days = days(&pairs);
    let found = watch::of(visit.engine(), &visit.by, days).await?;
    // Whoever does not see the data sets is told their numbers.
    let titles = records::titles(visit.engine(), &visit.by, DATASETS).await.unwrap_or_default();
    let titles: BTreeMap<u64, String> = titles.list.into_iter().collect();
    render(&page(visit.text, visit.titled("administration-watch"), (days, &found, &titles)))
}

/// The page for what was found.
pub fn page(text: Text, shell: Shell, (days, found, titles): (u16, &Watch, &BTreeMap<u64, String>)) -> WatchPage {
    let title = |set: &u64| titles.get(set).cloned().unwrap_or_else(|| numbered(text, *set));
    let unusual = found.unusual.iter().map(|one| UnusualShown {
        name: one.name.clone(),
        what: text.count(&format!("watch-{}", one.pattern.name()), one.records),
        when: time::instant(text, one.hour),
    });
    let hours = found.hours.iter().enumerate().filter(|(_, count)| **count > 0);
    WatchPage {
        shell,
        days,
        spans: SPANS.map(|span| (span, text.count("watch-days", u64::from(span)))).into(),
        unusual: unusual.collect(),
        people: found.people.clone(),
        registers: found.registers.iter().map(|(slug, count)| (named(text, slug), *count)).collect(),
        datasets: found.datasets.iter().map(|(set, count)| (title(set), *count)).collect(),
        hours: hours.map(|(hour, count)| (format!("{hour}:00"), *count)).collect(),
        is_cut: found.is_cut,
    }
}

fn named(text: Text, slug: &str) -> String {
    text.maybe(slug).map_or_else(|| slug.to_owned(), std::borrow::Cow::into_owned)
}

pub async fn take_out(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let looks = watch::take_out(visit.engine(), &visit.by, days(&posted.pairs)).await?;
    Ok(file("dostep.csv", "text/csv; charset=utf-8", table(visit.text, &looks).into_bytes()).into_response())
}

/// One line for each look. What a person typed stands in none but the name, and is quoted like all.
fn table(text: Text, looks: &[LookView]) -> String {
    let heading = ["proof-entry", "proof-when", "proof-who", "proof-act", "log-record"].map(|key| text.get(key));
    let mut lines = vec![heading.map(|word| quoted(&word)).join(";")];
    lines.extend(looks.iter().map(|look| {
        let act = field::act(text, &look.register, &look.act);
        let record = format!("{} {}", named(text, &look.register), look.number);
        let cells = [look.seq.to_string(), look.at.to_string(), look.name.clone(), act, record];
        cells.map(|cell| quoted(&cell)).join(";")
    }));
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

/// A cell that no spreadsheet takes for a formula.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(rodowod_engine::exports::FORMULA_STARTS) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_ends_early() {
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("Jan \"Z\" ; x"), "\"Jan \"\"Z\"\" ; x\"");
    }
}
