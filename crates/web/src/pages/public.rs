//! The public page of an institution: what everybody may know, without an account, a cookie, a script or a third party.
//!
//! Invariant: no answer here sets a cookie or says whether a page is off or never was.

pub mod request;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::IntoResponse as _;
use rodowod_domain::text::kebab;
use rodowod_engine::logo;
use rodowod_engine::public_page::{self, Conformity, Open, PublicClause};
use rodowod_engine::{By, access};

use crate::error::{Answer, Fault, show as render};
use crate::pages::LANGUAGES;
use crate::print::Desk;
use crate::text::{Language, Text};
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Guest, Pairs, first};

/// The rights of a person as the page explains them, each with a sentence of its own.
const RIGHTS: [&str; 8] =
    ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdrawal", "complaint"];
const NOTICE: &str = "remote-notice";

/// What surrounds every page of the institution.
pub struct Frame {
    pub name: String,
    pub home: String,
    pub language: &'static str,
    /// The same page in our languages: code, name, address.
    pub languages: Vec<(&'static str, &'static str, String)>,
    pub has_logo: bool,
}

impl Frame {
    /// An address below the page, in the language of the reader: no cookie keeps it.
    pub fn at(&self, rest: &str) -> String {
        format!("{}{rest}?language={}", self.home, self.language)
    }
}

/// Somebody who reads, and what of whom.
pub struct Reader {
    pub guest: Guest,
    pub open: Open,
}

impl Reader {
    pub async fn of(mut guest: Guest, slug: &str, query: &Pairs) -> Result<Self, Fault> {
        let read = guest.web.reading_limits.count(&guest.place.address, guest.now);
        read.map_err(|retry_seconds| Fault::TooMany { retry_seconds })?;
        let open = public_page::open(&guest.web.engine, slug).await?.ok_or(Fault::NotFound)?;
        if let Some(language) = Language::from_code(first(query, "language")) {
            guest.text = Text::of(language);
        }
        Ok(Self { guest, open })
    }

    pub async fn frame(&self, path: &str) -> Result<Frame, Fault> {
        let institution = &self.open.institution;
        let home = format!("/public/{}", institution.slug);
        let languages = LANGUAGES.map(|(code, name)| (code, name, format!("{home}{path}?language={code}")));
        Ok(Frame {
            name: institution.name.clone(),
            language: self.guest.text.language.code(),
            languages: languages.into(),
            has_logo: !logo::of(&self.guest.web.engine, institution).await?.is_empty(),
            home,
        })
    }

    pub fn shell(&self, title: &str) -> Shell {
        self.guest.shell(title, String::new())
    }

    fn program(&self) -> By {
        access::program(self.open.institution.clone(), self.guest.now)
    }

    fn has_notice(&self) -> bool {
        let profile = &self.open.institution.profile;
        self.open.page.shows_remote_notice && !(profile.email.is_empty() && profile.iod_email.is_empty())
    }
}

#[derive(Template)]
#[template(path = "public.html")]
pub struct PublicPage {
    pub shell: Shell,
    pub frame: Frame,
    pub contacts: Vec<ContactShown>,
    pub clauses: Vec<ClausesShown>,
    /// Name and sentence of each right.
    pub rights: Vec<(String, String)>,
    pub addresses: Vec<String>,
    pub other_ways: String,
    pub has_form: bool,
    pub has_notice: bool,
}

pub struct ContactShown {
    pub heading: String,
    pub lines: Vec<String>,
    pub email: String,
    pub phone: String,
}

/// The clauses of one language.
pub struct ClausesShown {
    pub language: &'static str,
    pub heading: String,
    pub clauses: Vec<ClauseLine>,
}

pub struct ClauseLine {
    pub href: String,
    pub name: String,
    pub about: String,
}

pub async fn show(guest: Guest, Path(slug): Path<String>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    let (text, engine) = (reader.guest.text, &reader.guest.web.engine);
    let frame = reader.frame("").await?;
    let clauses = public_page::clauses(engine, &reader.open).await?;
    let right = |name: &&str| {
        let said = |part: &str| text.get(&format!("public-right-{name}{part}")).into_owned();
        (said(""), said("-text"))
    };
    render(&PublicPage {
        shell: reader.shell("public-title"),
        contacts: contacts(text, &reader.open),
        clauses: by_language(text, &frame, &clauses),
        rights: RIGHTS.iter().map(right).collect(),
        addresses: public_page::addresses(engine, &reader.open).await?,
        other_ways: reader.open.page.other_ways.clone(),
        has_form: reader.open.has_form(engine),
        has_notice: reader.has_notice(),
        frame,
    })
}

fn contacts(text: Text, open: &Open) -> Vec<ContactShown> {
    let (institution, profile) = (&open.institution, &open.institution.profile);
    let town = format!("{} {}", profile.post_code, profile.city).trim().to_owned();
    let controller = ContactShown {
        heading: text.get("public-controller").into_owned(),
        lines: vec![institution.name.clone(), profile.address.clone(), town],
        email: profile.email.clone(),
        phone: profile.phone.clone(),
    };
    let officer = ContactShown {
        heading: text.get("public-officer").into_owned(),
        lines: vec![profile.iod_name.clone()],
        email: profile.iod_email.clone(),
        phone: profile.iod_phone.clone(),
    };
    let has_officer = !profile.iod_name.is_empty() || !profile.iod_email.is_empty();
    let mut shown = if has_officer { vec![controller, officer] } else { vec![controller] };
    for contact in &mut shown {
        contact.lines.retain(|line| !line.is_empty());
    }
    shown
}

fn code(language: &str) -> &'static str {
    match language {
        "English" => "en",
        "Ukrainian" => "uk",
        _ => "pl",
    }
}

/// The reader's language first.
fn by_language(text: Text, frame: &Frame, clauses: &[PublicClause]) -> Vec<ClausesShown> {
    let mut order = ["Polish", "English", "Ukrainian"];
    order.sort_by_key(|language| code(language) != frame.language);
    let groups = order.into_iter().filter_map(|language| {
        let own = clauses.iter().filter(|clause| clause.language == language);
        let lines: Vec<ClauseLine> = own
            .map(|clause| ClauseLine {
                href: frame.at(&format!("/clauses/{}", clause.number)),
                name: clause.name.clone(),
                about: about(text, clause),
            })
            .collect();
        let heading = text.get(&format!("choice-clause-language-{}", kebab(language))).into_owned();
        (!lines.is_empty()).then(|| ClausesShown { language: code(language), heading, clauses: lines })
    });
    groups.collect()
}

/// For whom, in which form, since when.
fn about(text: Text, clause: &PublicClause) -> String {
    let choice = |kind: &str, name: &str| text.get(&format!("choice-{kind}-{}", kebab(name))).into_owned();
    let mut parts = vec![choice("audience", &clause.audience), choice("clause-form", &clause.form)];
    if let Some(from) = clause.valid_from {
        parts.push(text.with("public-since", &[("day", time::day(text, from).into())]));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

#[derive(Template)]
#[template(path = "public_clause.html")]
pub struct PublicClausePage {
    pub shell: Shell,
    pub frame: Frame,
    pub name: String,
    pub about: String,
    pub language: &'static str,
    pub lines: Vec<String>,
    pub version: String,
}

pub async fn clause(guest: Guest, Path((slug, number)): Path<(String, u64)>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    let clauses = public_page::clauses(&reader.guest.web.engine, &reader.open).await?;
    let clause = clauses.into_iter().find(|clause| clause.number == number).ok_or(Fault::NotFound)?;
    let text = reader.guest.text;
    let lines = clause.text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut shell = reader.shell("public-title");
    shell.title.clone_from(&clause.name);
    render(&PublicClausePage {
        shell,
        frame: reader.frame(&format!("/clauses/{number}")).await?,
        about: about(text, &clause),
        language: code(&clause.language),
        lines: lines.map(str::to_owned).collect(),
        version: text.with("public-version", &[("version", clause.version.into())]),
        name: clause.name,
    })
}

#[derive(Template)]
#[template(path = "public_notice.html")]
pub struct PublicNoticePage {
    pub shell: Shell,
    pub frame: Frame,
    /// Made by the composer, which escapes whatever comes from a fact.
    pub notice: String,
}

/// The notice on contact from a distance, composed from the catalogue. One with a gap is not shown at all.
pub async fn notice(guest: Guest, Path(slug): Path<String>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    let paper = rodowod_papers::paper(NOTICE).filter(|_| reader.has_notice()).ok_or(Fault::NotFound)?;
    let (by, text) = (reader.program(), reader.guest.text);
    let desk = Desk { engine: &reader.guest.web.engine, by: &by, text };
    let composed = desk.compose_policy(paper, false).await?;
    if !composed.lacks().is_empty() {
        return Err(Fault::NotFound);
    }
    render(&PublicNoticePage {
        shell: Shell { title: composed.paper.title.clone(), ..reader.shell("public-title") },
        frame: reader.frame("/notice").await?,
        notice: rodowod_papers::html(&composed.paper, composed.language),
    })
}

#[derive(Template)]
#[template(path = "public_accessibility.html")]
pub struct PublicAccessibilityPage {
    pub shell: Shell,
    pub frame: Frame,
    pub conformity: String,
    pub exceptions: String,
    pub prepared_on: String,
    pub reviewed_on: String,
    pub contact: String,
    pub email: String,
    pub phone: String,
    pub building: String,
}

/// The declaration of accessibility, with the marks by which machines find its parts.
pub async fn accessibility(guest: Guest, Path(slug): Path<String>, Query(query): Query<Pairs>) -> Answer {
    let reader = Reader::of(guest, &slug, &query).await?;
    let (text, profile) = (reader.guest.text, &reader.open.institution.profile);
    let declared = &reader.open.page.accessibility;
    let or = |own: &str, other: &str| if own.is_empty() { other.to_owned() } else { own.to_owned() };
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let conformity: Conformity = declared.conformity;
    render(&PublicAccessibilityPage {
        shell: reader.shell("public-accessibility"),
        frame: reader.frame("/accessibility").await?,
        conformity: text.get(&format!("public-conformity-{}", conformity.name())).into_owned(),
        exceptions: declared.exceptions.clone(),
        prepared_on: day(declared.prepared_on),
        reviewed_on: day(declared.reviewed_on),
        contact: or(&declared.contact, &profile.head),
        email: or(&declared.email, &profile.email),
        phone: or(&declared.phone, &profile.phone),
        building: declared.building.clone(),
    })
}

pub async fn logo(guest: Guest, Path(slug): Path<String>) -> Answer {
    let reader = Reader::of(guest, &slug, &Pairs::new()).await?;
    let bytes = logo::of(&reader.guest.web.engine, &reader.open.institution).await?;
    let kind = if bytes.starts_with(b"\xff\xd8") { "image/jpeg" } else { "image/png" };
    if bytes.is_empty() { Err(Fault::NotFound) } else { Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response()) }
}
