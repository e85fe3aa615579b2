//! The pages: one file for each, named as its address. A handler is short; what it shows is made in `view`.

pub mod account;
pub mod accountability;
pub mod addressed;
pub mod administration;
pub mod bulk;
pub mod calculators;
pub mod calendar;
pub mod checklists;
pub mod documents;
pub mod door;
pub mod emergency;
pub mod erase;
pub mod export;
pub mod factor;
pub mod files;
pub mod form;
pub mod history;
pub mod import;
pub mod institutions;
pub mod overview;
pub mod paper;
pub mod past;
pub mod persons;
pub mod prints;
pub mod proof;
pub mod provider;
pub mod public;
pub mod record;
pub mod records;
pub mod report;
pub mod report_breach;
pub mod sample;
pub mod second_factor;
pub mod setup;
pub mod sign_in;
pub mod signing;
pub mod statements;
pub mod step;
pub mod today;
pub mod unlock;

use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

use crate::error::Answer;
use crate::text::Text;

/// Goes on to another page after something was done.
#[expect(clippy::unnecessary_wraps, reason = "handlers end with it, and theirs is the type of an answer")]
pub fn see(path: &str) -> Answer {
    Ok(Redirect::to(path).into_response())
}

/// A file for keeping.
pub fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

/// Our two languages by their own names.
pub const LANGUAGES: [(&str, &str); 2] = [("pl", "Polski"), ("en", "English")];

/// `nr 17`.
pub fn numbered(text: Text, number: u64) -> String {
    text.with("record-number", &[("number", number.to_string().into())])
}

#[cfg(test)]
mod samples;
