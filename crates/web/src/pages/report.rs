//! The yearly report: what was done in each register, what stands open, with a place for the officer's signature.

use askama::Template;
use axum::extract::Query;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::yearly::{self, YearOfRegister};

use crate::error::{Answer, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::{Pairs, Visit, first};

/// Years that the page offers, the present one among them.
const YEARS: i16 = 6;

#[derive(Template)]
#[template(path = "report.html")]
pub struct ReportPage {
    pub shell: Shell,
    pub year: i16,
    pub years: Vec<i16>,
    pub lead: String,
    pub officer: String,
    pub rows: Vec<ReportRow>,
    pub entered: u64,
    pub open: u64,
}

pub struct ReportRow {
    pub href: String,
    pub label: String,
    pub entered: u64,
    pub changed: u64,
    pub moves: Vec<String>,
    pub open: u64,
    pub closed: u64,
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let today = day_in_warsaw(visit.now);
    let years: Vec<i16> = (0..YEARS).map(|back| today.year() - back).collect();
    let year = first(&pairs, "year").parse().ok().filter(|year| years.contains(year)).unwrap_or(today.year());
    let found = yearly::report(visit.engine(), &visit.by, year).await?;
    let profile = &visit.by.institution.profile;
    let args =
        [("institution", visit.by.institution.name.as_str().into()), ("day", time::day(visit.text, today).into())];
    render(&ReportPage {
        shell: visit.shell(visit.text.with("report-title", &[("year", year.to_string().into())])),
        year,
        years,
        lead: visit.text.with("report-lead", &args),
        officer: profile.iod_name.clone(),
        entered: found.iter().map(|row| row.entered).sum(),
        open: found.iter().map(|row| row.open).sum(),
        rows: found.iter().map(|row| row_shown(visit.text, row)).collect(),
    })
}

fn row_shown(text: Text, row: &YearOfRegister) -> ReportRow {
    let moves = row.moves.iter().map(|(act, count)| format!("{}: {count}", field::act(text, row.register, act)));
    ReportRow {
        href: format!("/registers/{}", row.register),
        label: text.get(row.register).into_owned(),
        entered: row.entered,
        changed: row.changed,
        moves: moves.collect(),
        open: row.open,
        closed: row.closed,
    }
}
