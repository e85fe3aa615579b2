//! A register as a file. Exporting hands data over: it takes the right to disclose and leaves an entry in the log.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::exports::{self, Exported, Format};

use super::past::{asked, narrowed};
use super::{file, records::states, see};
use crate::address::with_query;
use crate::error::{Answer, Fault, show as render};
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit};

#[derive(Template)]
#[template(path = "export.html")]
pub struct ExportPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub register_label: String,
    pub states: Vec<Choice>,
    /// By what else the list was narrowed, for the form to take along.
    pub narrowed: Vec<(String, String)>,
    /// Why some records will not be in the file.
    pub kept_in: Option<String>,
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    if !visit.may(Power::Disclose, &slug) {
        return Err(Fault::Denied);
    }
    let query = asked(register, &pairs);
    let kept_in = exports::kept_in(visit.engine(), &visit.by, &slug).await? as u64;
    render(&ExportPage {
        kept_in: (kept_in > 0).then(|| visit.text.count("export-kept-in", kept_in)),
        shell: visit.titled("export-title"),
        slug: register.slug(),
        register_label: visit.text.get(register.slug()).into_owned(),
        states: states(visit.text, register, query.state.as_deref().unwrap_or_default()),
        narrowed: narrowed(&query).into_iter().filter(|(name, _)| name != "state").collect(),
    })
}

pub async fn download(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = visit.register(&slug)?;
    let query = asked(register, &posted.pairs);
    if posted.first("format") == "pdf" {
        let pairs = narrowed(&query);
        let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        return see(&with_query(&format!("/registers/{slug}/print.pdf"), pairs));
    }
    let format: Format = posted.first("format").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    let text = visit.text;
    let told = exports::export(visit.engine(), &visit.by, (&slug, &query), (format, &|key| text.get(key).into_owned()))
        .await?;
    let name = format!("{slug}-{}.{}", day_in_warsaw(visit.now), format.extension());
    Ok(exported(&name, format, told))
}

/// The file, with a word for programs on how many records that were asked for are not in it.
pub fn exported(name: &str, format: Format, told: Exported) -> Response {
    let mut response = file(name, format.media_type(), told.bytes);
    response.headers_mut().insert("rodowod-kept-in", told.kept_in.into());
    response
}
