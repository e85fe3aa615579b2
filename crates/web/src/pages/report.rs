//! The yearly report: what was done in each register, what stands open, with a place for the officer's signature.

use askama::Template;
use axum::extract::Query;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::yearly::{self, YearOfRegister};

use super::documents::{DOCX, desk, pdf_answer};
use crate::error::{Answer, show as render};
use crate::print::REMARKS_MAX;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::{Pairs, Posted, Visit, first};

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
    pub remarks_max: usize,
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
    let (years, year) = chosen(&visit, first(&pairs, "year"));
    let found = yearly::report(visit.engine(), &visit.by, year).await?;
    let profile = &visit.by.institution.profile;
    let args =
        [("institution", visit.by.institution.name.as_str().into()), ("day", time::day(visit.text, today).into())];
    render(&ReportPage {
        shell: visit.shell(visit.text.with("report-title", &[("year", year.to_string().into())])),
        year,
        years,
        remarks_max: REMARKS_MAX,
        lead: visit.text.with("report-lead", &args),
        officer: profile.iod_name.clone(),
        entered: found.iter().map(|row| row.entered).sum(),
        open: found.iter().map(|row| row.open).sum(),
        rows: found.iter().map(|row| row_shown(visit.text, row)).collect(),
    })
}

/// The years that are offered, and the one that was asked for.
fn chosen(visit: &Visit, asked: &str) -> (Vec<i16>, i16) {
    let now = day_in_warsaw(visit.now).year();
    let years: Vec<i16> = (0..YEARS).map(|back| now - back).collect();
    let year = asked.parse().ok().filter(|year| years.contains(year)).unwrap_or(now);
    (years, year)
}

/// The report as a paper to sign, with what the officer has to say.
pub async fn print(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let (_, year) = chosen(visit, posted.first("year"));
    let desk = desk(visit);
    let composed = desk.compose_report(year, posted.first("remarks")).await?;
    let name = format!("sprawozdanie-iod-{year}");
    if posted.first("format") == "docx" {
        return Ok(super::file(&format!("{name}.docx"), DOCX, desk.docx(composed, None).await?));
    }
    pdf_answer(visit, desk.set(composed, None).await?, &format!("{name}.pdf")).await
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
