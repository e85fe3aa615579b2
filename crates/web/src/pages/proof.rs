//! What the log knows of a record, and the file that proves it to anybody, without this program's help.

use askama::Template;
use axum::extract::Path;
use rodowod_engine::log::{self, EntryView};

use crate::error::{Answer, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "proof.html")]
pub struct ProofPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub entries: Vec<EntryShown>,
    pub vkey: String,
    pub proof: String,
    pub file_name: String,
}

pub struct EntryShown {
    pub number: u64,
    pub when: String,
    pub who: String,
    pub act: String,
    pub record: String,
    pub href: Option<String>,
    pub version: String,
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    let register = visit.register(&slug)?;
    let entries = log::entries_of(visit.engine(), &visit.by, &slug, number).await?;
    let proof = log::prove(visit.engine(), &visit.by, &slug, number).await?;
    render(&ProofPage {
        shell: visit.titled("proof-title"),
        slug: register.slug(),
        number,
        register_label: visit.text.get(&slug).into_owned(),
        record_title: super::numbered(visit.text, number),
        entries: entries.iter().map(|entry| shown(visit.text, entry)).collect(),
        vkey: log::vkey(visit.engine(), &visit.by.institution).await?,
        proof,
        file_name: file_name(&slug, number),
    })
}

pub async fn download(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    visit.register(&slug)?;
    let proof = log::prove(visit.engine(), &visit.by, &slug, number).await?;
    Ok(super::file(&file_name(&slug, number), "text/plain; charset=utf-8", proof.into_bytes()))
}

fn file_name(slug: &str, number: u64) -> String {
    format!("{slug}-{number}.proof.txt")
}

pub fn shown(text: Text, entry: &EntryView) -> EntryShown {
    let is_about = entry.number > 0;
    EntryShown {
        number: entry.seq,
        when: time::short_instant(entry.at),
        who: entry.by.clone(),
        act: field::act(text, &entry.register, &entry.act),
        record: if is_about {
            format!("{} {}", text.get(&format!("{}-one", entry.register)), entry.number)
        } else {
            text.maybe(&entry.register).map(Into::into).unwrap_or_default()
        },
        href: is_about.then(|| format!("/registers/{}/{}", entry.register, entry.number)),
        version: if entry.version > 0 { entry.version.to_string() } else { String::new() },
    }
}
