//! The institution's own data: what stands on letterheads and in information clauses.

use std::sync::Arc;

use askama::Template;
use axum::extract::Multipart;
use axum::http::header;
use axum::response::IntoResponse as _;
use rodowod_domain::field::Problem;
use rodowod_domain::identifiers::{self, Kind, Verdict};
use rodowod_engine::institutions::{self, Profile};
use rodowod_engine::logo;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};
use crate::{PrintJob, uploads};

/// Pixels along a side of a logo: enough for print, and no more than a page may cost. A few kilobytes can unfold to
/// gigabytes, each time a document is set.
const LOGO_SIDE_MAX: u32 = 2_000;
/// Longest value taken in, in letters.
const VALUE_MAX: usize = 300;

#[derive(Template)]
#[template(path = "institution.html")]
pub struct InstitutionPage {
    pub shell: Shell,
    pub groups: Vec<Group>,
    pub problems: Vec<(&'static str, String)>,
    pub has_logo: bool,
}

pub struct Group {
    pub heading: String,
    pub fields: Vec<LineShown>,
}

pub struct LineShown {
    pub name: &'static str,
    pub label: String,
    pub value: String,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let institution = &visit.by.institution;
    let groups = groups(visit.text, &institution.name, &institution.profile);
    render(&page(&visit, groups, Vec::new()).await?)
}

async fn page(
    visit: &Visit,
    groups: Vec<Group>,
    problems: Vec<(&'static str, String)>,
) -> Result<InstitutionPage, Fault> {
    let has_logo = !logo::of(visit.engine(), &visit.by.institution).await?.is_empty();
    Ok(InstitutionPage { shell: visit.titled("administration-institution"), groups, problems, has_logo })
}

/// The logo itself, for the page that shows it.
pub async fn logo(visit: Visit) -> Answer {
    visit.administers()?;
    let bytes = logo::of(visit.engine(), &visit.by.institution).await?;
    let kind = if bytes.starts_with(b"\xff\xd8") { "image/jpeg" } else { "image/png" };
    if bytes.is_empty() { Err(Fault::NotFound) } else { Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response()) }
}

/// Takes a new logo in, or the old one away where no file was chosen. A picture that no document can carry is refused
/// here, not at the next print.
pub async fn save_logo(visit: Visit, form: Multipart) -> Answer {
    visit.administers()?;
    let bytes = uploads::received(&visit, form).await?.map(|(_, bytes)| bytes).unwrap_or_default();
    let mut problem =
        if bytes.is_empty() { None } else { logo::check(&bytes).and_then(|()| is_printable(&bytes)).err() };
    if problem.is_none() && !bytes.is_empty() && !can_be_set(&visit, &bytes).await? {
        problem = Some(Problem::at("logo", "problem-logo-broken"));
    }
    if let Some(problem) = problem {
        let institution = &visit.by.institution;
        let groups = groups(visit.text, &institution.name, &institution.profile);
        return refuse(&page(&visit, groups, vec![("logo", visit.text.problem(&problem))]).await?);
    }
    logo::save(visit.engine(), &visit.by, &bytes).await?;
    see("/administration/institution?done=saved")
}

/// Whether the size that the picture claims may be unfolded at all.
fn is_printable(bytes: &[u8]) -> Result<(), Problem> {
    let (width, height) = rodowod_papers::picture_size(bytes).unwrap_or_default();
    if width.max(height) > LOGO_SIDE_MAX {
        return Err(Problem::at("logo", "problem-logo-giant").with("max", LOGO_SIDE_MAX));
    }
    if width.min(height) == 0 { Err(Problem::at("logo", "problem-logo-broken")) } else { Ok(()) }
}

/// Tries the picture on an empty sheet.
async fn can_be_set(visit: &Visit, bytes: &[u8]) -> Result<bool, Fault> {
    let job = PrintJob {
        template: crate::forms::RECORD,
        register: "",
        form: None,
        language: visit.text.language.code(),
        logo: bytes.to_vec(),
        proof: String::new(),
        version: None,
        record_version: 0,
        content: serde_json::json!({ "date": "2026-01-01", "institution": visit.by.institution.profile, "values": {} }),
    };
    let printer = Arc::clone(&visit.web.printer);
    let tried = tokio::task::spawn_blocking(move || printer.print(job)).await.map_err(anyhow::Error::from)?;
    Ok(tried.is_ok())
}

pub async fn save(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let (name, profile) = typed(&posted);
    let problems = problems(visit.text, &name, &profile);
    if !problems.is_empty() {
        let groups = groups(visit.text, &name, &profile);
        return refuse(&page(visit, groups, problems).await?);
    }
    institutions::save_profile(visit.engine(), &visit.by, (name, profile)).await?;
    see("/administration/institution?done=saved")
}

pub(in crate::pages) fn typed(posted: &Posted) -> (String, Profile) {
    let line = |name: &str| {
        let plain: String = posted.first(name).trim().chars().filter(|letter| !letter.is_control()).collect();
        plain.chars().take(VALUE_MAX).collect::<String>()
    };
    let profile = Profile {
        address: line("address"),
        post_code: line("post_code"),
        city: line("city"),
        phone: line("phone"),
        email: line("email"),
        website: line("website"),
        nip: line("nip"),
        regon: line("regon"),
        head: line("head"),
        iod_name: line("iod_name"),
        iod_email: line("iod_email"),
        iod_phone: line("iod_phone"),
    };
    (line("name"), profile)
}

pub(in crate::pages) fn problems(text: Text, name: &str, profile: &Profile) -> Vec<(&'static str, String)> {
    let mut problems = Vec::new();
    if name.is_empty() {
        problems.push(("name", text.get("problem-required").into_owned()));
    }
    for (field, kind, value) in [("nip", Kind::Nip, &profile.nip), ("regon", Kind::Regon, &profile.regon)] {
        let verdict = identifiers::check(kind, value);
        if !value.is_empty() && verdict != Verdict::Valid {
            problems.push((field, text.get(verdict.key()).into_owned()));
        }
    }
    problems
}

pub(in crate::pages) fn groups(text: Text, name: &str, profile: &Profile) -> Vec<Group> {
    let group = |heading: &str, fields: &[(&'static str, &str)]| Group {
        heading: text.get(heading).into_owned(),
        fields: fields.iter().map(|(name, value)| line(text, name, value)).collect(),
    };
    vec![
        group(
            "institution-who",
            &[("name", name), ("head", &profile.head), ("nip", &profile.nip), ("regon", &profile.regon)],
        ),
        group(
            "institution-where",
            &[
                ("address", &profile.address),
                ("post_code", &profile.post_code),
                ("city", &profile.city),
                ("phone", &profile.phone),
                ("email", &profile.email),
                ("website", &profile.website),
            ],
        ),
        group(
            "institution-iod",
            &[("iod_name", &profile.iod_name), ("iod_email", &profile.iod_email), ("iod_phone", &profile.iod_phone)],
        ),
    ]
}

fn line(text: Text, name: &'static str, value: &str) -> LineShown {
    let key = format!("institution-{}", rodowod_domain::text::kebab(name));
    LineShown { name, label: text.get(&key).into_owned(), value: value.to_owned() }
}
