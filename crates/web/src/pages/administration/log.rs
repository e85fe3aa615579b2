//! The log of the institution: its latest entries, its signed state, and the check that nothing in it was changed.

use askama::Template;
use axum::extract::Query;
use rodowod_engine::log::{self, Verification};

use crate::error::{Answer, Fault, show as render};
use crate::pages::proof::{self, EntryShown};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit, first};

/// Entries on a page.
const ENTRIES: usize = 100;

#[derive(Template)]
#[template(path = "log.html")]
pub struct LogPage {
    pub shell: Shell,
    pub verdict: Option<Verdict>,
    pub checkpoint: String,
    pub vkey: String,
    pub entries: Vec<EntryShown>,
    pub is_later_page: bool,
    pub next_page: Option<String>,
}

pub struct Verdict {
    pub heading: String,
    pub detail: String,
    pub problems: Vec<String>,
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let before = first(&pairs, "before").parse().ok();
    render(&page(&visit, before, None).await?)
}

pub async fn verify(posted: Posted) -> Answer {
    let visit = &posted.visit;
    if !visit.may_read_log() {
        return Err(Fault::Denied);
    }
    let found = log::verify(visit.engine(), &visit.by.institution, |_| {}).await?;
    render(&page(visit, None, Some(verdict(visit.text, &found))).await?)
}

async fn page(visit: &Visit, before: Option<u64>, verdict: Option<Verdict>) -> Result<LogPage, Fault> {
    let mut entries = log::entries(visit.engine(), &visit.by, before).await?;
    entries.truncate(ENTRIES);
    let last = entries.last().map(|entry| entry.seq).filter(|seq| *seq > 0);
    Ok(LogPage {
        shell: visit.titled("administration-log"),
        verdict,
        checkpoint: log::checkpoint(visit.engine(), &visit.by.institution).await?,
        vkey: log::vkey(visit.engine(), &visit.by.institution).await?,
        entries: entries.iter().map(|entry| proof::shown(visit.text, entry)).collect(),
        is_later_page: before.is_some(),
        next_page: last.map(|seq| format!("/administration/log?before={seq}")),
    })
}

fn verdict(text: Text, found: &Verification) -> Verdict {
    let key = if found.faults.is_empty() { "log-whole" } else { "log-broken" };
    Verdict {
        heading: text.get(key).into_owned(),
        detail: text.count("log-checked", found.entries),
        problems: found.faults.clone(),
    }
}
