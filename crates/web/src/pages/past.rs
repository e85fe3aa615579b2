//! A register as it stood on a past day: to look at, and to take along as a file.

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records;

use super::file;
use super::records::{Listing, RowShown};
use crate::address::with_query;
use crate::error::{Answer, Fault, show as render};
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Pairs, Posted, Visit, first};

#[derive(Template)]
#[template(path = "past.html")]
pub struct PastPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub register_label: String,
    /// As a field of type date takes it.
    pub day: String,
    pub latest: String,
    pub sentence: String,
    pub headings: Vec<String>,
    pub rows: Vec<RowShown>,
    pub next_page: Option<String>,
    pub may_export: bool,
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    let today = day_in_warsaw(visit.now);
    let day = first(&pairs, "day").parse::<Date>().unwrap_or(today);
    let after = first(&pairs, "after").parse().unwrap_or(0);
    let page = records::as_of(visit.engine(), &visit.by, &slug, (day, after)).await?;
    let query = records::Query::default();
    let listing = Listing::of(visit.text, register, (&query, visit.now));
    let label = visit.text.get(register.slug()).into_owned();
    let next = |after: u64| {
        let pairs = [("day", page.day.to_string()), ("after", after.to_string())];
        with_query(&format!("/registers/{slug}/as-of"), pairs.iter().map(|(name, value)| (*name, value.as_str())))
    };
    render(&PastPage {
        shell: visit.titled("past-title"),
        slug: register.slug(),
        sentence: visit.text.with("past-sentence", &[("day", time::day(visit.text, page.day).into())]),
        register_label: label,
        day: page.day.to_string(),
        latest: today.to_string(),
        headings: listing.headings().into_iter().map(|heading| heading.label).collect(),
        rows: page.rows.iter().map(|row| listing.row(row)).collect(),
        next_page: page.next.map(next),
        may_export: visit.may(Power::Disclose, &slug),
    })
}

pub async fn download(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.register(&slug)?;
    let format: Format = posted.first("format").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    let day: Date = posted.first("day").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    let text = visit.text;
    let label = |key: &str| text.get(key).into_owned();
    let bytes = exports::export_as_of(visit.engine(), &visit.by, (&slug, day), (format, &label)).await?;
    Ok(file(&format!("{slug}-{day}.{}", format.extension()), format.media_type(), bytes))
}
