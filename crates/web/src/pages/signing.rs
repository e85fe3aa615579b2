//! Signing a document in the browser, and what signatures a file holds that was signed elsewhere.

pub mod register;

use askama::Template;
use axum::extract::Path;
use rodowod_engine::accounts::{self, Asked, Reauthentication};
use rodowod_engine::files::{self, Kind, Opened, Upload};
use rodowod_engine::records;
use rodowod_engine::signatures::{self, Signed, ToSign};
use rodowod_signatures::{Candidate, Format, Signature, Verdict};
use sha2::{Digest as _, Sha256};

use super::documents::{self, desk};
use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::forms::{self, Form, Prints};
use crate::print::{earlier, name_to_sign};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

/// Other files of the record that a detached signature is compared with.
const CANDIDATES_MAX: usize = 12;
/// Bytes of them together.
const CANDIDATES_BYTES_MAX: u64 = 50 << 20;

#[derive(Template)]
#[template(path = "sign.html")]
pub struct SignPage {
    pub shell: Shell,
    /// Where it belongs: addresses with what stands there, the last one to go back to.
    pub crumbs: Vec<(String, String)>,
    pub lead: String,
    pub document: String,
    pub file: String,
    pub action: String,
    /// What the form takes along.
    pub hidden: Vec<(String, String)>,
    pub person: String,
    pub asked: Asked,
    pub problem: Option<String>,
}

/// A signature as the screens show it.
pub struct SignatureShown {
    pub person: String,
    pub when: String,
    pub digest: String,
    pub entry: String,
    pub note: Option<String>,
}

pub fn shown(text: Text, signed: &[Signed], version: u64) -> Vec<SignatureShown> {
    let one = |signed: &Signed| SignatureShown {
        person: signed.signature.person.clone(),
        when: time::instant(text, signed.at),
        digest: signed.signature.digest.clone(),
        entry: text.with("signature-entry", &[("entry", signed.entry.to_string().into())]),
        note: earlier(text, signed, version),
    };
    signed.iter().map(one).collect()
}

/// What a document is called that was signed under this name.
pub fn document(text: Text, register: &str, name: &str) -> String {
    if let Some(form) = forms::form(name) {
        return format!("{} {}", form.code, form.title(text));
    }
    let is_own = |paper: &rodowod_papers::Text| {
        paper.register == register || register == forms::ADOPTING && forms::policy(paper.name).is_some()
    };
    if name == forms::REGISTER {
        return text.get(register).into_owned();
    }
    let paper = rodowod_papers::paper(name).filter(|paper| is_own(paper));
    paper.map_or_else(
        || documents::title(text, Prints::Record(template(name)), None),
        |paper| documents::title(text, Prints::Paper(paper.name), None),
    )
}

/// Templates by their own name; what is none of them is the sheet of any record.
fn template(name: &str) -> &'static str {
    ["authorisation", "breach-report"].into_iter().find(|known| *known == name).unwrap_or(forms::RECORD)
}

struct Wanted {
    slug: String,
    number: u64,
    name: String,
    prints: Prints,
    form: Option<&'static Form>,
}

impl Wanted {
    async fn of(visit: &Visit, (slug, number, name): (String, u64, String)) -> Result<Self, Fault> {
        let register = visit.register(&slug)?;
        let (prints, form) = forms::choose(register, &name).ok_or(Fault::NotFound)?;
        signatures::may_sign(visit.engine(), &visit.by, &slug, number).await?;
        Ok(Self { slug, number, name, prints, form })
    }

    fn home(&self) -> String {
        format!("/registers/{}/{}/documents/{}", self.slug, self.number, self.name)
    }
}

pub async fn show(visit: Visit, Path(place): Path<(String, u64, String)>) -> Answer {
    let wanted = Wanted::of(&visit, place).await?;
    render(&page(&visit, &wanted, None).await?)
}

async fn page(visit: &Visit, wanted: &Wanted, problem: Option<&str>) -> Result<SignPage, Fault> {
    let view = records::view(visit.engine(), &visit.by, &wanted.slug, wanted.number).await?;
    Ok(SignPage {
        shell: visit.titled("sign-title"),
        crumbs: vec![
            (format!("/registers/{}", wanted.slug), visit.text.get(&wanted.slug).into_owned()),
            (format!("/registers/{}/{}", wanted.slug, wanted.number), view.title),
        ],
        lead: visit.text.get("sign-lead").into_owned(),
        document: documents::title(visit.text, wanted.prints, wanted.form),
        file: format!("{}.pdf", wanted.home()),
        hidden: Vec::new(),
        action: format!("/registers/{}/{}/sign/{}", wanted.slug, wanted.number, wanted.name),
        person: visit.account.name.clone(),
        asked: accounts::asked(visit.engine(), &visit.session).await?,
        problem: problem.map(|key| visit.text.get(key).into_owned()),
    })
}

/// Prints what is signed, keeps that file, signs its digest, and keeps the paper that carries the signature line.
pub async fn sign(Path(place): Path<(String, u64, String)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let wanted = Wanted::of(visit, place).await?;
    let engine = visit.engine();
    if let Some(problem) = unproved(&posted).await? {
        return refuse(&page(visit, &wanted, Some(problem)).await?);
    }
    let (place, choice) = ((wanted.slug.as_str(), wanted.number), (wanted.prints, wanted.form));
    let mut job = desk(visit).record(place, choice).await?;
    let version = job.record_version;
    let bytes = documents::pdf(&visit.web, job.clone(), visit.text).await?;
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    let document = name_to_sign(wanted.prints, wanted.form);
    let file = keep(visit, &wanted, (version, "sign-file"), bytes).await?;
    let to_sign = ToSign { document: document.to_owned(), digest, version, file };
    let (_, mark) = signatures::sign(engine, (&visit.by, &visit.account), place, to_sign).await?;
    let signed = desk(visit).signatures(place, choice).await?;
    desk(visit).put_signatures(&mut job, &signed);
    job.proof = desk(visit).proof(Some(mark));
    let bytes = documents::pdf(&visit.web, job, visit.text).await?;
    keep(visit, &wanted, (version, "sign-file-signed"), bytes).await?;
    see(&format!("{}?done=signed", wanted.home()))
}

/// Why the person at the desk is not believed to be the owner of the session; none where the password, the second factor
/// or a fresh sign-in shows it.
async fn unproved(posted: &Posted) -> Result<Option<&'static str>, Fault> {
    let visit = &posted.visit;
    let secrets = (posted.first("password"), posted.first("code"));
    let proved =
        accounts::reauthenticate(visit.engine(), (&visit.session, &visit.account.login), secrets, &visit.place).await?;
    Ok(match proved {
        Reauthentication::Proved => None,
        Reauthentication::Wrong => Some("sign-wrong"),
        Reauthentication::Shut => Some("sign-shut"),
    })
}

async fn keep(visit: &Visit, wanted: &Wanted, (version, key): (u64, &str), bytes: Vec<u8>) -> Result<u64, Fault> {
    let args = [
        ("name", wanted.name.as_str().into()),
        ("number", wanted.number.to_string().into()),
        ("version", version.to_string().into()),
    ];
    let upload = Upload { name: visit.text.with(key, &args), bytes };
    Ok(files::attach(visit.engine(), &visit.by, &wanted.slug, (wanted.number, upload)).await?)
}

#[derive(Template)]
#[template(path = "file_signatures.html")]
pub struct FileSignaturesPage {
    pub shell: Shell,
    pub slug: String,
    pub number: u64,
    pub register_label: String,
    pub record_title: String,
    pub file: String,
    pub signatures: Vec<FoundShown>,
}

/// A signature that a file holds.
pub struct FoundShown {
    pub signer: String,
    /// How the sentence looks: done, soon or late.
    pub class: &'static str,
    pub sentence: String,
    pub facts: Vec<(String, String)>,
}

/// What signatures a file holds; whether to trust whoever issued the certificates is not decided here.
pub async fn check(visit: Visit, Path((slug, number, file)): Path<(String, u64, u64)>) -> Answer {
    visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    let opened = files::read(visit.engine(), &visit.by, &slug, (number, file)).await?;
    let mut others = Vec::new();
    if matches!(opened.kind, Kind::Xml | Kind::Signature) {
        let mut left = CANDIDATES_BYTES_MAX;
        let known = view.files.iter().filter(|other| other.id != file && other.kind != Kind::Signature);
        for other in known.take(CANDIDATES_MAX) {
            if other.size > left {
                continue;
            }
            left -= other.size;
            others.push(files::read(visit.engine(), &visit.by, &slug, (number, other.id)).await?);
        }
    }
    let name = opened.name.clone();
    let found = tokio::task::spawn_blocking(move || held(&opened, &others)).await.map_err(anyhow::Error::from)?;
    render(&FileSignaturesPage {
        shell: visit.titled("file-signatures-title"),
        register_label: visit.text.get(&slug).into_owned(),
        record_title: view.title,
        signatures: found.iter().map(|signature| found_shown(visit.text, signature)).collect(),
        file: name,
        slug,
        number,
    })
}

fn held(opened: &Opened, others: &[Opened]) -> Vec<Signature> {
    let candidates: Vec<Candidate<'_>> =
        others.iter().map(|other| Candidate { name: &other.name, bytes: &other.bytes }).collect();
    match opened.kind {
        Kind::Pdf => rodowod_signatures::in_pdf(&opened.bytes),
        Kind::Xml => rodowod_signatures::in_xml(&opened.bytes, &candidates),
        Kind::Signature => rodowod_signatures::beside(&opened.bytes, &candidates),
        Kind::Asice => rodowod_signatures::in_container(&opened.bytes),
        _ => Vec::new(),
    }
}

fn found_shown(text: Text, found: &Signature) -> FoundShown {
    let say = |key: &str| text.get(key).into_owned();
    let at = |seconds: i64| jiff::Timestamp::from_second(seconds).map(|at| time::instant(text, at)).unwrap_or_default();
    let verdict = |of: &str, verdict: Verdict| {
        let word = match verdict {
            Verdict::Holds => "holds",
            Verdict::Fails => "fails",
            Verdict::Unchecked => "unchecked",
        };
        (say(&format!("file-signature-{of}")), say(&format!("file-signature-{of}-{word}")))
    };
    let format = match found.format {
        Format::Pades => "PAdES",
        Format::Cades => "CMS/CAdES",
        Format::Xades => "XAdES",
    };
    let mut facts = vec![(say("file-signature-format"), format.to_owned())];
    facts.extend(found.claimed_at.map(|seconds| (say("file-signature-at"), at(seconds))));
    facts.push(verdict("coverage", found.coverage));
    if found.bytes_after > 0 {
        facts.push((say("file-signature-after"), text.count("file-signature-bytes", found.bytes_after as u64)));
    }
    facts.push(verdict("digest", found.digest));
    facts.push(verdict("seal", found.seal));
    facts.extend(found.of_file.clone().map(|name| (say("file-signature-of"), name)));
    if let Some(signer) = &found.signer {
        let own = if signer.is_own_issuer { format!(" ({})", say("file-signature-own")) } else { String::new() };
        facts.push((say("file-signature-issuer"), format!("{}{own}", signer.issuer)));
        facts.push((say("file-signature-serial"), signer.serial.clone()));
        let days = format!("{} – {}", at(signer.valid_from), at(signer.valid_to));
        facts.push((say("file-signature-valid"), days));
    }
    if found.has_time_stamp {
        facts.push((say("file-signature-stamp"), say("file-signature-stamp-there")));
    }
    let (class, sentence) = judged(found);
    FoundShown {
        signer: found.signer.as_ref().map_or_else(|| say("file-signature-nobody"), |signer| signer.subject.clone()),
        class,
        sentence: say(sentence),
        facts,
    }
}

/// What a signature comes to. One that fits what stood before something was added, such as the next signature, is none that was
/// broken; neither is one that we cannot read.
fn judged(found: &Signature) -> (&'static str, &'static str) {
    let is_broken = found.digest == Verdict::Fails || found.seal == Verdict::Fails;
    match () {
        () if found.is_sound() => ("done", "file-signature-sound"),
        () if is_broken => ("late", "file-signature-broken"),
        () if found.digest == Verdict::Holds => ("soon", "file-signature-partial"),
        () => ("soon", "file-signature-unknown"),
    }
}

#[cfg(test)]
fn found() -> Signature {
    let mut signatures = rodowod_signatures::in_xml(
        br#"<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>"#,
        &[],
    );
    signatures.pop().expect("the sample holds one signature")
}

#[cfg(test)]
pub fn sample_found() -> FoundShown {
    let mut found = found();
    found.bytes_after = 3;
    found_shown(Text::default(), &found)
}

#[cfg(test)]
mod tests {
    use rodowod_signatures::Verdict::{Fails, Holds, Unchecked};

    use super::*;

    #[test]
    fn what_was_added_later_or_cannot_be_read_is_not_called_broken() {
        let cases = [
            ([Holds, Holds, Holds], "file-signature-sound"),
            ([Holds, Holds, Fails], "file-signature-partial"),
            ([Holds, Fails, Holds], "file-signature-broken"),
            ([Fails, Holds, Holds], "file-signature-broken"),
            ([Unchecked, Holds, Unchecked], "file-signature-unknown"),
        ];
        for ([digest, seal, coverage], sentence) in cases {
            let found = Signature { digest, seal, coverage, ..found() };
            assert_eq!(judged(&found).1, sentence);
        }
    }
}
