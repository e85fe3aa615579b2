//! Who changed the record, when, and what stood there before.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::{self, FieldChange, Version};

use crate::error::{Answer, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{field, time, value};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "history.html")]
pub struct HistoryPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub versions: Vec<VersionShown>,
}

pub struct VersionShown {
    pub what: String,
    pub state: String,
    pub when: String,
    pub by: String,
    pub version: String,
    pub entry: Option<String>,
    pub reason: String,
    pub changes: Vec<ChangeShown>,
}

pub struct ChangeShown {
    pub label: String,
    pub before: String,
    pub after: String,
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    let register = visit.register(&slug)?;
    let versions = records::history(visit.engine(), &visit.by, &slug, number).await?;
    render(&HistoryPage {
        shell: visit.titled("history-title"),
        slug: register.slug(),
        number,
        register_label: visit.text.get(&slug).into_owned(),
        record_title: super::numbered(visit.text, number),
        versions: versions.iter().map(|version| shown(visit.text, register, version)).collect(),
    })
}

pub fn shown(text: Text, register: &dyn AnyRegister, version: &Version) -> VersionShown {
    let slug = register.slug();
    VersionShown {
        what: field::act(text, slug, &version.act),
        state: field::state(text, slug, &version.state),
        when: time::instant(text, version.at),
        by: version.by.clone(),
        version: text.with("record-version", &[("version", version.version.to_string().into())]),
        entry: version.entry.map(|entry| text.with("record-entry", &[("entry", entry.to_string().into())])),
        reason: version.reason.clone(),
        changes: version.changes.iter().filter_map(|change| change_shown(text, register, change)).collect(),
    }
}

/// Fields that the register knew once and no longer has cannot be named, so they are left to the export.
fn change_shown(text: Text, register: &dyn AnyRegister, change: &FieldChange) -> Option<ChangeShown> {
    let field = register.field(&change.field)?;
    let words = |found: &Option<serde_json::Value>| {
        found.as_ref().map(|found| value::full(text, register.slug(), field, found))
    };
    Some(ChangeShown {
        label: field::label(text, register.slug(), field),
        before: words(&change.before).unwrap_or_default(),
        after: words(&change.after).unwrap_or_default(),
    })
}
