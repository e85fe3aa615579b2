//! The files of a record: taken in, shown or handed out, removed.

use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::Refusal;
use rodowod_engine::files::{self, ACCEPTED, Attachment, Kind, Opened, Upload};
use rodowod_engine::records::{self, Failure};

use super::see;
use crate::address::encoded;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::security::Framing;
use crate::text::Text;
use crate::uploads;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "files.html")]
pub struct FilesPage {
    pub shell: Shell,
    pub slug: String,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub files: Vec<FileShown>,
    pub accepted: &'static str,
    pub may_attach: bool,
    pub may_remove: bool,
    pub problem: Option<String>,
}

pub struct FileShown {
    pub href: String,
    pub name: String,
    /// Size, when and by whom.
    pub facts: String,
    /// Whether the browser shows it in a window of its own.
    pub is_shown: bool,
    /// A picture is shown as one, what else is shown in a frame.
    pub is_image: bool,
    /// The page that tells what signatures the file holds, for files that may hold some.
    pub check: Option<String>,
}

pub fn shown(text: Text, (slug, number): (&str, u64), file: &Attachment) -> FileShown {
    let size = size(text, file.size);
    let at = time::instant(text, file.at);
    FileShown {
        href: format!("/registers/{slug}/{number}/files/{}", file.id),
        name: file.name.clone(),
        facts: text.with("file-facts", &[("size", size.into()), ("at", at.into()), ("by", file.by.as_str().into())]),
        is_shown: file.kind.is_shown(),
        is_image: file.kind.is_image(),
        check: matches!(file.kind, Kind::Pdf | Kind::Xml | Kind::Signature | Kind::Asice)
            .then(|| format!("/registers/{slug}/{number}/files/{}/signatures", file.id)),
    }
}

/// `340 KB`, `2,4 MB`.
fn size(text: Text, bytes: u64) -> String {
    const KILO: u64 = 1 << 10;
    const MEGA: u64 = 1 << 20;
    let (whole, tenth) = (bytes / MEGA, bytes % MEGA * 10 / MEGA);
    let (key, args) = if bytes < MEGA {
        ("size-kilobytes", vec![("count", bytes.div_ceil(KILO).to_string().into())])
    } else {
        ("size-megabytes", vec![("whole", whole.to_string().into()), ("tenth", tenth.to_string().into())])
    };
    text.with(key, &args)
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    Ok(with_previews(render(&page(&visit, (slug, number), None).await?)?))
}

fn with_previews(mut response: Response) -> Response {
    response.extensions_mut().insert(Framing::ShowsFiles);
    response
}

async fn page(visit: &Visit, (slug, number): (String, u64), problem: Option<String>) -> Result<FilesPage, Fault> {
    visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    Ok(FilesPage {
        shell: visit.titled("files-title"),
        number,
        register_label: visit.text.get(&slug).into_owned(),
        record_title: view.title,
        files: view.files.iter().map(|file| shown(visit.text, (&slug, number), file)).collect(),
        accepted: ACCEPTED,
        may_attach: view.erased_at.is_none() && view.powers.contains(&Power::Change),
        may_remove: view.erased_at.is_none() && view.powers.contains(&Power::Delete),
        problem,
        slug,
    })
}

pub async fn attach(visit: Visit, Path((slug, number)): Path<(String, u64)>, form: Multipart) -> Answer {
    visit.register(&slug)?;
    if !visit.may(Power::Change, &slug) {
        return Err(Fault::Denied);
    }
    let Some((name, bytes)) = uploads::received(&visit, form).await? else {
        let problem = visit.text.get("problem-file-empty").into_owned();
        return refuse(&page(&visit, (slug, number), Some(problem)).await?);
    };
    match files::attach(visit.engine(), &visit.by, &slug, (number, Upload { name, bytes })).await {
        Ok(_) => see(&format!("/registers/{slug}/{number}?done=attached")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            refuse(&page(&visit, (slug, number), problem).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

pub async fn open(visit: Visit, Path((slug, number, file)): Path<(String, u64, u64)>) -> Answer {
    visit.register(&slug)?;
    Ok(answered(files::open(visit.engine(), &visit.by, &slug, (number, file)).await?))
}

/// Shown in the browser where that runs nothing; handed out as a file otherwise.
pub fn answered(file: Opened) -> Response {
    let way = if file.kind.is_shown() { "inline" } else { "attachment" };
    let disposition = format!("{way}; filename*=UTF-8''{}", encoded(&file.name));
    let mut response = ([(header::CONTENT_TYPE, file.kind.media_type())], file.bytes).into_response();
    if let Ok(value) = HeaderValue::try_from(disposition) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    if file.kind.is_shown() {
        response.extensions_mut().insert(Framing::IsShown);
    }
    response
}

pub async fn remove(Path((slug, number, file)): Path<(String, u64, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.register(&slug)?;
    files::remove(visit.engine(), &visit.by, &slug, (number, file)).await?;
    see(&format!("/registers/{slug}/{number}/files?done=file-removed"))
}
