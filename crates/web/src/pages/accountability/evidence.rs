//! The evidence pack: what is in it, and the button that makes it, of all registers or of some. It grows in a file without a
//! name and leaves from there, however large it is.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use anyhow::Context as _;
use askama::Template;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::{Refusal, day_in_warsaw};
use rodowod_engine::records::Failure;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pack::{self, Asked, VOLUME_RECORDS};
use crate::print::Desk;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "evidence.html")]
pub struct EvidencePage {
    pub shell: Shell,
    pub registers: Vec<RegisterChoice>,
    /// Why there is no pack.
    pub problem: Option<String>,
}

pub struct RegisterChoice {
    pub slug: &'static str,
    pub label: String,
    pub is_chosen: bool,
}

pub async fn show(visit: Visit) -> Answer {
    may(&visit)?;
    render(&page(&visit, (&[], None)))
}

fn page(visit: &Visit, (chosen, problem): (&[String], Option<String>)) -> EvidencePage {
    let choice = |slug: &'static str| RegisterChoice {
        slug,
        label: visit.text.get(slug).into_owned(),
        is_chosen: chosen.iter().any(|name| name == slug),
    };
    EvidencePage {
        shell: visit.titled("evidence-pack-title"),
        registers: pack::offered(desk(visit)).map(choice).collect(),
        problem,
    }
}

fn desk(visit: &Visit) -> Desk<'_> {
    Desk { engine: visit.engine(), by: &visit.by, text: visit.text }
}

pub async fn download(posted: Posted) -> Answer {
    let visit = &posted.visit;
    may(visit)?;
    let chosen = posted.pairs.iter().filter(|(name, _)| name == "register").map(|(_, slug)| slug.clone());
    let chosen: Vec<String> = chosen.collect();
    let asked = Asked { only: &chosen, volume_records: VOLUME_RECORDS };
    let nameless = nameless(visit)?;
    match pack::assemble(desk(visit), &visit.web.printer, asked, &nameless).await {
        Ok(_) => {
            let name = format!("{}-{}.zip", visit.by.institution.slug, day_in_warsaw(visit.now));
            Ok(sent(&name, nameless)?)
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(visit, (&chosen, problem)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A file that nobody else finds and that is gone with its last reader.
fn nameless(visit: &Visit) -> anyhow::Result<File> {
    let mark: [u8; 16] = visit.engine().clock.random();
    let name: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let path = visit.engine().settings.data.join(format!("pack-{name}.part"));
    let file = File::options().read(true).write(true).create_new(true).open(&path);
    let file = file.with_context(|| path.display().to_string())?;
    std::fs::remove_file(&path).with_context(|| path.display().to_string())?;
    Ok(file)
}

/// Bytes that are read from the file and sent at a time.
const PIECE_BYTES: u64 = 256 << 10;

fn sent(name: &str, mut file: File) -> anyhow::Result<Response> {
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let pieces = stream::try_unfold(file, |file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = Vec::new();
            let read = (&file).take(PIECE_BYTES).read_to_end(&mut piece);
            read.map(|_| (piece, file))
        });
        let (piece, file) = read.await.map_err(std::io::Error::other)??;
        Ok::<_, std::io::Error>((!piece.is_empty()).then_some((piece, file)))
    });
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, length.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// It hands over all there is, so it takes the power to hand over and to see the institution as a whole.
fn may(visit: &Visit) -> Result<(), Fault> {
    let powers = [Power::View, Power::Disclose];
    if powers.iter().all(|power| visit.by.may(*power, On::Institution).is_ok()) { Ok(()) } else { Err(Fault::Denied) }
}
