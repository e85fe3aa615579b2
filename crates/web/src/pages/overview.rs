//! The state of the institution in a few pictures; each number in them opens the list behind it.
//!
//! A bar is drawn beside its number and its words, so that nothing is told by the picture alone.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use rodowod_domain::risk::{Level, Scale};
use rodowod_engine::overview::{self, Chart, Part, RISK_TOP};
use rodowod_engine::records::{self, TOGETHER_MAX};

use crate::error::{Answer, Fault, show as render};
use crate::text::Text;
use crate::view::field;
use crate::view::shell::Shell;
use crate::visit::Visit;

/// Records named behind one number; what is beyond is counted.
const LISTED_MAX: usize = 500;
/// Width of the longest bar, in the units of its drawing.
const BAR: u64 = 100;
/// Side of a cell of the matrix, in the units of its drawing.
const CELL: u64 = 60;
/// The scale of the matrix.
const SCALE: &str = "5x5";

#[derive(Template)]
#[template(path = "overview.html")]
pub struct OverviewPage {
    pub shell: Shell,
    pub charts: Vec<BarChart>,
    pub matrix: Option<Matrix>,
}

pub struct BarChart {
    pub name: &'static str,
    pub heading: String,
    pub bars: Vec<Bar>,
    /// There is more than was counted.
    pub is_cut: bool,
}

pub struct Bar {
    pub label: String,
    pub count: usize,
    pub width: u64,
    pub class: &'static str,
    /// None where there is nothing to list.
    pub href: Option<String>,
}

/// Likelihood to the right, impact upwards.
pub struct Matrix {
    pub heading: String,
    pub side: u64,
    pub cells: Vec<Cell>,
    pub is_cut: bool,
}

pub struct Cell {
    pub x: u64,
    pub y: u64,
    pub class: &'static str,
    pub label: String,
    pub count: usize,
    pub href: Option<String>,
}

impl Matrix {
    pub const fn cell(&self) -> u64 {
        CELL - 4
    }

    pub const fn middle(&self) -> u64 {
        (CELL - 4) / 2
    }
}

#[derive(Template)]
#[template(path = "overview_list.html")]
pub struct OverviewListPage {
    pub shell: Shell,
    pub heading: String,
    pub rows: Vec<ListedRow>,
    pub more: u64,
}

pub struct ListedRow {
    pub href: String,
    pub register: String,
    pub title: String,
    pub state: String,
}

pub async fn show(visit: Visit) -> Answer {
    let charts = overview::charts(visit.engine(), &visit.by).await?;
    let text = visit.text;
    let (risk, others): (Vec<&Chart>, Vec<&Chart>) = charts.iter().partition(|chart| chart.name == "risk");
    render(&OverviewPage {
        shell: visit.titled("overview-title"),
        charts: others.into_iter().map(|chart| bar_chart(text, chart)).collect(),
        matrix: risk.first().map(|chart| matrix(text, chart)),
    })
}

fn heading(text: Text, chart: &str) -> String {
    text.get(&format!("overview-{chart}")).into_owned()
}

fn href(chart: &Chart, part: &Part) -> Option<String> {
    (!part.places.is_empty()).then(|| format!("/overview/{}/{}", chart.name, part.name))
}

fn bar_chart(text: Text, chart: &Chart) -> BarChart {
    let longest = chart.parts.iter().map(|part| part.places.len()).max().unwrap_or(0).max(1) as u64;
    let bars = chart.parts.iter().map(|part| Bar {
        label: text.get(&format!("overview-part-{}", part.name)).into_owned(),
        count: part.places.len(),
        width: part.places.len() as u64 * BAR / longest,
        class: match part.name.as_str() {
            "overdue" | "over-90" | "expired" | "untrained" => "late",
            "in-7" | "to-90" | "in-1-year" | "training-due" => "soon",
            _ => "",
        },
        href: href(chart, part),
    });
    BarChart { name: chart.name, heading: heading(text, chart.name), bars: bars.collect(), is_cut: chart.is_cut }
}

fn matrix(text: Text, chart: &Chart) -> Matrix {
    let cells = chart.parts.iter().filter_map(|part| {
        let (likelihood, impact) = part.name.split_once('-')?;
        let (likelihood, impact): (u64, u64) = (likelihood.parse().ok()?, impact.parse().ok()?);
        Some(Cell {
            x: likelihood.checked_sub(1)? * CELL,
            y: RISK_TOP.checked_sub(impact)? * CELL,
            class: class(likelihood * impact),
            label: cell_label(text, (likelihood, impact), part.places.len()),
            count: part.places.len(),
            href: href(chart, part),
        })
    });
    Matrix { heading: heading(text, chart.name), side: CELL * RISK_TOP, cells: cells.collect(), is_cut: chart.is_cut }
}

/// The colour of a risk, by the bands that its calculation uses.
fn class(risk: u64) -> &'static str {
    let level = Scale::preset(SCALE).map(|scale| scale.level(u16::try_from(risk).unwrap_or(u16::MAX)));
    match level {
        Some(Level::Low) => "calm",
        Some(Level::Medium) => "mild",
        Some(Level::High) => "high",
        Some(Level::Critical) | None => "grave",
    }
}

fn cell_label(text: Text, (likelihood, impact): (u64, u64), count: usize) -> String {
    let args = [("likelihood", likelihood.into()), ("impact", impact.into()), ("count", (count as u64).into())];
    text.with("overview-cell", &args)
}

pub async fn list(visit: Visit, Path((chart, part)): Path<(String, String)>) -> Answer {
    let charts = overview::charts(visit.engine(), &visit.by).await?;
    let chart = charts.iter().find(|known| known.name == chart).ok_or(Fault::NotFound)?;
    let part = chart.parts.iter().find(|known| known.name == part).ok_or(Fault::NotFound)?;
    let text = visit.text;
    let label = match part.name.split_once('-') {
        Some((likelihood, impact)) if chart.name == "risk" => {
            let level = |text: &str| text.parse().unwrap_or_default();
            cell_label(text, (level(likelihood), level(impact)), part.places.len())
        }
        _ => text.get(&format!("overview-part-{}", part.name)).into_owned(),
    };
    let heading = format!("{}: {label}", heading(text, chart.name));
    let rows = rows(&visit, part).await?;
    render(&OverviewListPage {
        shell: visit.titled("overview-title"),
        heading,
        more: part.places.len().saturating_sub(LISTED_MAX) as u64,
        rows,
    })
}

async fn rows(visit: &Visit, part: &Part) -> Result<Vec<ListedRow>, Fault> {
    let mut by_register: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for (register, number) in part.places.iter().take(LISTED_MAX) {
        by_register.entry(register).or_default().push(*number);
    }
    let mut shown = Vec::new();
    for (slug, numbers) in by_register {
        for some in numbers.chunks(TOGETHER_MAX) {
            for row in records::chosen(visit.engine(), &visit.by, slug, some).await? {
                shown.push(ListedRow {
                    href: format!("/registers/{slug}/{}", row.record.number),
                    register: visit.text.get(&format!("{slug}-one")).into_owned(),
                    title: row.title,
                    state: field::state(visit.text, slug, &row.record.state),
                });
            }
        }
    }
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_the_colour_of_its_band() {
        let classes = [1, 4, 5, 9, 10, 16, 20, 25].map(class);
        assert_eq!(classes, ["calm", "calm", "mild", "mild", "high", "high", "grave", "grave"]);
    }
}
