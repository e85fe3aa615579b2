//! A register as it stood on a past day: to look at, narrowed as its list is, and to take along on paper or as a file.

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::exports::{self, Format};
use rodowod_engine::records;

use super::documents::{desk, pdf};
use super::export::exported;
use super::file;
use super::records::{Filter, Listing, RowShown, may_sign, query, states};
use crate::address::with_query;
use crate::error::{Answer, Fault, show as render};
use crate::forms;
use crate::view::form::Choice;
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
    pub search: String,
    pub states: Vec<Choice>,
    pub filters: Vec<Filter>,
    /// By what the page is narrowed, for the forms that take it along.
    pub narrowed: Vec<(String, String)>,
    pub headings: Vec<String>,
    pub rows: Vec<RowShown>,
    pub next_page: Option<String>,
    pub may_export: bool,
    pub sign_page: Option<String>,
}

/// By what the register is narrowed, as pairs of an address.
pub(super) fn narrowed(query: &records::Query) -> Vec<(String, String)> {
    let search =
        Some(&query.search).filter(|search| !search.is_empty()).map(|search| ("search".to_owned(), search.clone()));
    let state = query.state.as_ref().map(|state| ("state".to_owned(), state.clone()));
    search.into_iter().chain(state).chain(query.filters.iter().cloned()).collect()
}

/// What the list of today would ask for; a past day and a file have no pages and no other order.
pub(super) fn asked(register: &dyn AnyRegister, pairs: &Pairs) -> records::Query {
    records::Query { after: None, sort: None, descending: false, ..query(register, pairs) }
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    let today = day_in_warsaw(visit.now);
    let day = first(&pairs, "day").parse::<Date>().unwrap_or(today);
    let after = first(&pairs, "after").parse().unwrap_or(0);
    let query = asked(register, &pairs);
    let page = records::as_of_narrowed(visit.engine(), &visit.by, &slug, (day, after, &query)).await?;
    let listing = Listing::of(visit.text, register, (&query, visit.now));
    let narrowed = narrowed(&query);
    let next = |after: u64| {
        let (day, after) = (page.day.to_string(), after.to_string());
        let place = [("day", day.as_str()), ("after", after.as_str())];
        let pairs = narrowed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&format!("/registers/{slug}/as-of"), place.into_iter().chain(pairs))
    };
    let sign_page = may_sign(&visit, &slug).then(|| {
        let day = page.day.to_string();
        let pairs = narrowed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&format!("/registers/{slug}/sign"), [("as_of", day.as_str())].into_iter().chain(pairs))
    });
    render(&PastPage {
        sign_page,
        shell: visit.titled("past-title"),
        slug: register.slug(),
        sentence: visit.text.with("past-sentence", &[("day", time::day(visit.text, page.day).into())]),
        register_label: visit.text.get(register.slug()).into_owned(),
        day: page.day.to_string(),
        latest: today.to_string(),
        search: query.search.clone(),
        states: states(visit.text, register, query.state.as_deref().unwrap_or_default()),
        filters: listing.filters(true).into_iter().chain(listing.filters(false)).collect(),
        headings: listing.headings().into_iter().map(|heading| heading.label).collect(),
        rows: page.rows.iter().map(|row| listing.row(row)).collect(),
        next_page: page.next.map(next),
        may_export: visit.may(Power::Disclose, &slug),
        narrowed,
    })
}

pub async fn download(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let day: Date = posted.first("day").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    let query = asked(register, &posted.pairs);
    if posted.first("format") == "pdf" {
        let form = forms::FORMS.iter().find(|form| form.register == slug && form.prints == forms::Prints::Register);
        let job = desk(visit).register_as_of(&slug, form, (day, &query)).await?;
        return Ok(file(&format!("{slug}-{day}.pdf"), "application/pdf", pdf(&visit.web, job, visit.text).await?));
    }
    let format: Format = posted.first("format").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    let text = visit.text;
    let label = |key: &str| text.get(key).into_owned();
    let told = exports::export_as_of(visit.engine(), &visit.by, (&slug, day, &query), (format, &label)).await?;
    Ok(exported(&format!("{slug}-{day}.{}", format.extension()), format, told))
}
