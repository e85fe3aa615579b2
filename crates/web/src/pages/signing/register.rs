//! Signing the print of a register: narrowed as its list is, as of today or a past day. What was signed and the print with
//! its signature line are kept with the register as a whole, both or none.
//!
//! Invariant: whoever has limits inside a register neither signs for the whole of it nor opens what was signed.

use askama::Template;
use axum::extract::{Path, Query};
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::accounts;
use rodowod_engine::files::{Attachment, Upload, WHOLE, prints};
use rodowod_engine::signatures::{self, Signed, ToSign};
use sha2::{Digest as _, Sha256};

use super::{SignPage, unproved};
use crate::address::with_query;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::forms::{self, Prints};
use crate::pages::documents::{self, RegisterPrint, desk};
use crate::pages::files::{FileShown, answered, shown};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit};

/// What one signing keeps: the print that was signed, and the one with the signature line.
const KEPT: usize = 2;
/// Pairs of a form that are no part of what the print is narrowed by.
const OWN: [&str; 4] = ["csrf", "password", "code", "after"];

/// A print of a register that this person may sign.
struct Wanted {
    slug: &'static str,
    print: RegisterPrint,
    /// By what it is narrowed, as pairs of an address.
    pairs: Vec<(String, String)>,
}

impl Wanted {
    async fn of(visit: &Visit, slug: &str, pairs: &Pairs) -> Result<Self, Fault> {
        let register = visit.register(slug)?;
        signatures::may_sign(visit.engine(), &visit.by, register.slug(), WHOLE).await?;
        let mut print = RegisterPrint::of(register, pairs);
        let own =
            || forms::FORMS.iter().find(|form| form.register == register.slug() && form.prints == Prints::Register);
        print.form = print.form.or_else(own);
        let mut pairs: Vec<(String, String)> =
            pairs.iter().filter(|(name, value)| !OWN.contains(&name.as_str()) && !value.is_empty()).cloned().collect();
        pairs.retain(|(name, _)| name != "form");
        pairs.extend(print.form.map(|form| ("form".to_owned(), form.slug())));
        Ok(Self { slug: register.slug(), print, pairs })
    }

    /// The name under which it is signed: forms that one register serves are told apart.
    fn name(&self) -> &'static str {
        self.print.form.map_or(forms::REGISTER, |form| form.code)
    }

    fn address(&self, page: &str) -> String {
        let pairs = self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&format!("/registers/{}{page}", self.slug), pairs)
    }
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let wanted = Wanted::of(&visit, &slug, &pairs).await?;
    render(&page(&visit, wanted, None).await?)
}

async fn page(visit: &Visit, wanted: Wanted, problem: Option<&str>) -> Result<SignPage, Fault> {
    Ok(SignPage {
        shell: visit.titled("sign-title"),
        crumbs: vec![(format!("/registers/{}", wanted.slug), visit.text.get(wanted.slug).into_owned())],
        lead: visit.text.get("sign-print-lead").into_owned(),
        document: super::document(visit.text, wanted.slug, wanted.name()),
        file: wanted.address("/print.pdf"),
        action: format!("/registers/{}/sign", wanted.slug),
        person: visit.account.name.clone(),
        asked: accounts::asked(visit.engine(), &visit.session).await?,
        problem: problem.map(|key| visit.text.get(key).into_owned()),
        hidden: wanted.pairs,
    })
}

/// Prints what is signed, keeps that file, signs its digest, and keeps the print that carries the signature line.
pub async fn sign(Path(slug): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let wanted = Wanted::of(visit, &slug, &posted.pairs).await?;
    if let Some(problem) = unproved(&posted).await? {
        return refuse(&page(visit, wanted, Some(problem)).await?);
    }
    prints::ensure_room(visit.engine(), &visit.by, wanted.slug, KEPT).await?;
    let mut job = wanted.print.set(desk(visit), wanted.slug).await?;
    let bytes = documents::pdf(&visit.web, job.clone(), visit.text).await?;
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    let file = keep(visit, &wanted, "sign-print-file", bytes).await?;
    let to_sign = ToSign { document: wanted.name().to_owned(), digest, version: 0, file };
    let place = (wanted.slug, WHOLE);
    let (signed, mark): (Signed, _) =
        match signatures::sign(visit.engine(), (&visit.by, &visit.account), place, to_sign).await {
            Ok(signed) => signed,
            Err(failure) => {
                prints::take_back(visit.engine(), &visit.by, wanted.slug, file).await?;
                return Err(failure.into());
            }
        };
    desk(visit).put_signatures(&mut job, &[signed]);
    job.proof = desk(visit).proof(Some(mark));
    let bytes = documents::pdf(&visit.web, job, visit.text).await?;
    keep(visit, &wanted, "sign-print-file-signed", bytes).await?;
    see(&format!("/registers/{slug}/signed?done=signed-print"))
}

async fn keep(visit: &Visit, wanted: &Wanted, key: &str, bytes: Vec<u8>) -> Result<u64, Fault> {
    let day = wanted.print.day.unwrap_or_else(|| day_in_warsaw(visit.now));
    let name = wanted.print.form.map_or(wanted.slug, |form| form.code);
    let args = [("name", name.into()), ("day", day.to_string().into())];
    let upload = Upload { name: visit.text.with(key, &args), bytes };
    Ok(prints::keep(visit.engine(), &visit.by, wanted.slug, upload).await?)
}

#[derive(Template)]
#[template(path = "signed.html")]
pub struct SignedPage {
    pub shell: Shell,
    pub slug: String,
    pub register_label: String,
    pub files: Vec<FileShown>,
    pub may_remove: bool,
}

/// The prints of a register that were signed, newest first.
pub async fn list(visit: Visit, Path(slug): Path<String>) -> Answer {
    visit.register(&slug)?;
    let found = prints::list(visit.engine(), &visit.by, &slug).await?;
    let one = |file: &Attachment| FileShown {
        href: format!("/registers/{slug}/signed/{}", file.id),
        check: None,
        ..shown(visit.text, (&slug, WHOLE), file)
    };
    render(&SignedPage {
        shell: visit.titled("signed-title"),
        register_label: visit.text.get(&slug).into_owned(),
        files: found.iter().rev().map(one).collect(),
        may_remove: visit.may(Power::Delete, &slug),
        slug,
    })
}

pub async fn open(visit: Visit, Path((slug, file)): Path<(String, u64)>) -> Answer {
    visit.register(&slug)?;
    Ok(answered(prints::open(visit.engine(), &visit.by, &slug, file).await?))
}

pub async fn remove(Path((slug, file)): Path<(String, u64)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.register(&slug)?;
    prints::remove(visit.engine(), &visit.by, &slug, file).await?;
    see(&format!("/registers/{slug}/signed?done=file-removed"))
}
