//! HTTP: the pages and the JSON API over the engine.
//!
//! One table of routes, one extractor, one error page. A handler reads its visit, calls one function of the engine and
//! shows what came of it.

mod address;
mod api;
mod assets;
mod error;
pub mod forms;
mod limits;
pub mod pack;
mod pages;
pub mod print;
mod returning;
mod routes;
mod security;
pub mod text;
mod uploads;
pub mod view;
mod visit;

pub use pages::calculators;
pub use pages::checklists::places as checklist_places;

use std::sync::Arc;

use rodowod_domain::field::Problem;
use rodowod_engine::Engine;
use serde_json::Value;

pub use routes::{Needs, Route, app, table};

/// Prints a document; the typesetter stands outside, so that pages compile without it.
pub trait Printer: Send + Sync {
    /// The PDF of a template filled with content, in one of our languages.
    fn print(&self, job: PrintJob) -> Result<Vec<u8>, PrintFailure>;

    /// What the law wants in this document and its values lack.
    fn missing(&self, job: &PrintJob) -> Vec<Lacking>;
}

/// A fact that a document needs and does not have, in the language of the document.
#[derive(Debug)]
pub struct Lacking {
    pub label: String,
    pub law: String,
}

/// Why there is no document.
#[derive(Debug)]
pub enum PrintFailure {
    /// What somebody wrote cannot stand on a page. The problem names the place in the content, as in `measures[2].what`.
    Unprintable(Problem),
    Broken(anyhow::Error),
}

#[derive(Clone)]
pub struct PrintJob {
    pub template: &'static str,
    pub register: &'static str,
    /// The form's own title and code; none where the template's are meant.
    pub form: Option<(&'static str, &'static str)>,
    pub language: &'static str,
    /// PNG or JPEG; empty where the institution has none.
    pub logo: Vec<u8>,
    /// The address that proves the printing; empty before it.
    pub proof: String,
    /// The version of a text composed here; none: the template's own.
    pub version: Option<u32>,
    /// The version of the record; 0 where no record is printed.
    pub record_version: u64,
    /// `values` is what the register says to this template; beside it stand `number`, `state`, `date`, `institution`
    /// and `institution_name`.
    pub content: Value,
}

/// How this installation is reached.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Names, with port, under which a browser may call; empty means any.
    pub hosts: Vec<String>,
    /// Whether browsers reach us by https, through a proxy.
    pub is_https: bool,
    /// Whether a proxy of ours writes the last name of `X-Forwarded-For`.
    pub trusts_proxy: bool,
}

impl Settings {
    /// The prefix makes browsers refuse the cookie to anything but this host over https.
    fn session_cookie(&self) -> &'static str {
        if self.is_https { "__Host-rodowod" } else { "rodowod" }
    }
}

/// What every handler shares.
pub struct Web {
    pub engine: Engine,
    pub printer: Arc<dyn Printer>,
    pub settings: Settings,
    limits: limits::SignInLimits,
    public_limits: limits::PublicLimits,
    reading_limits: limits::ReadingLimits,
}

impl Web {
    pub fn new(engine: Engine, printer: Arc<dyn Printer>, settings: Settings) -> Arc<Self> {
        Arc::new(Self {
            engine,
            printer,
            settings,
            limits: limits::SignInLimits::default(),
            public_limits: limits::PublicLimits::default(),
            reading_limits: limits::ReadingLimits::default(),
        })
    }
}
