//! Facts and a Typst template become an accessible, archival PDF (PDF/A-2a and PDF/UA-1).
//!
//! Invariants: the same request gives the same bytes; no clock, no file, no network; a text of the user prints as itself
//! or is refused with the field and the reason, and can never become markup. Rendering is work of 10 to 50 ms for the
//! processor: call it from a blocking thread.

mod picture;
mod plan;
mod printable;
mod templates;
mod typesetter;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use printable::{CELL_COST, LENGTH_LIMIT, NESTING_LIMIT, TABLE_LIMIT, Unprintable};
pub use templates::{Need, Template, missing, sample, template, templates};

/// The language of a document's fixed text. Values of the user stay in their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Pl,
    En,
    /// Only for papers composed elsewhere.
    Uk,
}

impl Language {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pl => "pl",
            Self::En => "en",
            Self::Uk => "uk",
        }
    }
}

/// What stands on the letterhead. Empty texts and `None` are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Institution {
    pub name: String,
    /// The unit that issues the document, where one controller runs several.
    pub facility: Option<String>,
    /// For instance `["ul. Szkolna 1", "00-000 Przykładowo"]`.
    pub address_lines: Vec<String>,
    /// The place that stands before the date of a letter.
    pub place: Option<String>,
    pub nip: Option<String>,
    pub regon: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
}

/// One document to be printed.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The name of one of [`templates`].
    pub template: &'a str,
    pub language: Language,
    /// Empty: the template's own title.
    pub title: &'a str,
    /// The attachments that this document is, for instance `["G-7"]`; empty: those of the template.
    pub codes: &'a [&'a str],
    /// The number of the document, for instance `UP/12/2026`.
    pub number: &'a str,
    /// The version of a text composed elsewhere; none: that of the template.
    pub version: Option<u32>,
    /// The date of issue. It is also the creation date in the file.
    pub date: Date,
    pub institution: &'a Institution,
    /// PNG or JPEG; empty where the institution has none.
    pub logo: &'a [u8],
    /// The address at which the log proves this document, drawn as a QR code; empty where there is none.
    pub proof: &'a str,
    /// The facts, in the shape that the template's own module describes.
    pub values: &'a Value,
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    #[error("there is no document template named {0:?}")]
    UnknownTemplate(String),
    /// A mistake in what the user wrote; says where and why.
    #[error(transparent)]
    Unprintable(#[from] Unprintable),
    /// The template failed or the result would break PDF/A or PDF/UA: a defect of ours.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
}

/// Sets one document and returns the bytes of its PDF.
pub fn render(request: &Request<'_>) -> Result<Vec<u8>, RenderError> {
    typesetter::pdf(&job(request)?)
}

/// A request whose every text was checked and made ready for the page.
struct Job {
    template: &'static Template,
    date: Date,
    /// What the file is known by in its metadata, whatever its later versions say.
    identity: String,
    /// The file `setting.json`, which is read once for all documents of a language: as usual, and with lines closer together.
    settings: [Value; 2],
    /// The file `data.json` that the templates read.
    data: Value,
    logo: Vec<u8>,
}

fn job(request: &Request<'_>) -> Result<Job, RenderError> {
    let template =
        template(request.template).ok_or_else(|| RenderError::UnknownTemplate(request.template.to_owned()))?;
    let title = if request.title.trim().is_empty() { template.title(request.language) } else { request.title };
    let institution = serde_json::to_value(request.institution)
        .map_err(|error| RenderError::Typesetting(format!("letterhead: {error}")))?;
    let mut budget = printable::Budget::new(request.language, template.table);
    let needs = missing(template, request.values).map(|need| {
        json!({ "path": need.path, "law": need.source(request.language), "label": need.label(request.language) })
    });
    let mut values = budget.value("", request.values)?;
    plan::plan(&mut values, template.table == "rows", request.language);
    let data = json!({
        "document": {
            "title": budget.line("title", title)?,
            "number": budget.line("number", request.number)?,
            "date": request.date.to_string(),
            "language": request.language.code(),
            "codes": if request.codes.is_empty() { template.codes } else { request.codes },
            "version": request.version.unwrap_or(template.version),
            "proof": budget.line("proof", request.proof)?,
            "code": picture::code(request.proof),
            "logo": !request.logo.is_empty(),
        },
        "institution": budget.value("institution", &institution)?,
        "values": values,
        "missing": needs.collect::<Vec<_>>(),
    });
    // What templates know before any fact, the same for every document in its language.
    let setting = |is_tight: bool| json!({ "language": request.language.code(), "capitals": typesetter::capitals(), "tight": is_tight });
    let identity = format!("{}/{}/{}", request.institution.name, template.name, request.number);
    Ok(Job {
        template,
        date: request.date,
        identity,
        settings: [false, true].map(setting),
        data,
        logo: request.logo.to_vec(),
    })
}
