//! What the log says of a printed document, for whoever holds the paper: open to anybody, without a person's name.

use askama::Template;
use axum::extract::Path;
use rodowod_engine::log::{self, OnPaper};

use crate::error::{Answer, Fault, show as render};
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::Guest;

#[derive(Template)]
#[template(path = "paper.html")]
pub struct PaperPage {
    pub shell: Shell,
    pub institution: String,
    pub facts: Vec<(String, String)>,
    pub file: String,
    pub vkey: String,
}

pub async fn show(guest: Guest, Path((slug, mark)): Path<(String, String)>) -> Answer {
    let found = held(&guest, (&slug, &mark)).await?;
    let text = guest.text;
    let fact = |key: &str, value: String| (text.get(key).into_owned(), value);
    let mut facts = vec![
        fact("proof-entry", found.entry.to_string()),
        fact("proof-when", time::short_instant(found.at)),
        fact("proof-act", field::act(text, &found.register, &found.act)),
        fact("paper-register", text.get(&found.register).into_owned()),
    ];
    if found.number > 0 {
        facts.push(fact("paper-number", found.number.to_string()));
        facts.push(fact("proof-version", found.version.to_string()));
    }
    if let Some((document, digest)) = &found.signed {
        facts.push(fact("sign-document", super::signing::document(text, &found.register, document)));
        facts.push(fact("sign-digest", digest.clone()));
    }
    render(&PaperPage {
        shell: guest.shell("paper-title", String::new()),
        institution: found.institution,
        facts,
        file: format!("/proof/{slug}/{mark}/proof.txt"),
        vkey: found.vkey,
    })
}

pub async fn download(guest: Guest, Path((slug, mark)): Path<(String, String)>) -> Answer {
    let found = held(&guest, (&slug, &mark)).await?;
    let name = format!("{slug}-{}.proof.txt", found.entry);
    Ok(super::file(&name, "text/plain; charset=utf-8", found.proof.into_bytes()))
}

async fn held(guest: &Guest, (slug, mark): (&str, &str)) -> Result<OnPaper, Fault> {
    let mark = mark.parse().map_err(|_| Fault::NotFound)?;
    log::on_paper(&guest.web.engine, slug, mark).await?.ok_or(Fault::NotFound)
}
