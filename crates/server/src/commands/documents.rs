//! `rodowod documents`: the list of forms, and each of them printed from the registers.

use anyhow::Context as _;
use rodowod_engine::access;
use rodowod_engine::records::Query;
use rodowod_web::forms::{self, FORMS, Prints};
use rodowod_web::print::Desk;
use rodowod_web::text::Text;
use rodowod_web::{PrintFailure, PrintJob, Printer as _};
use serde_json::json;

use super::written;
use crate::answer::{Answer, WrongUse};
use crate::command_line::{Documents, Render};
use crate::composition;
use crate::failure::Mistake;
use crate::printing::Typesetter;

pub async fn run(command: Documents, text: Text) -> anyhow::Result<Answer> {
    match command {
        Documents::List => Ok(list(text)),
        Documents::Render(render) => print(*render, text).await,
    }
}

fn list(text: Text) -> Answer {
    let forms = FORMS.iter().map(
        |form| json!({ "code": form.code, "title": form.title(text), "register": form.register, "formats": forms::formats(form.prints) }),
    );
    let lines = FORMS.iter().map(|form| format!("{:6} {} ({})", form.code, form.title(text), form.register));
    Answer::yes(json!(forms.collect::<Vec<_>>()), lines.collect::<Vec<_>>().join("\n"))
}

async fn print(render: Render, text: Text) -> anyhow::Result<Answer> {
    let known = || Mistake::new("operator-no-form").with("code", &render.code);
    let form = forms::form(&render.code);
    let policy = forms::policy(&render.code);
    let slug = form.map(|form| form.register).or_else(|| Some(rodowod_papers::paper(&render.code)?.register));
    let slug = slug.ok_or_else(known)?;
    let ending = render.output.extension().map(|ending| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_docx = ending == "docx";
    if !is_docx && ending != "pdf" {
        return Err(Mistake::new("operator-form-ending").into());
    }
    let engine = composition::open(&render.place).await?;
    let institution = composition::institution(&engine, render.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let desk = Desk { engine: &engine, by: &by, text };
    let bytes = if let Some((paper, form)) = policy {
        let composed = desk.compose_policy(paper, true).await?;
        if is_docx { desk.docx(composed, form).await? } else { pdf(desk.set(composed, form).await?, text)? }
    } else if let Some(form) = form.filter(|form| form.prints == Prints::Register && !is_docx) {
        pdf(desk.register(slug, Some(form), &Query::default()).await?, text)?
    } else {
        let register = engine.register(slug).with_context(|| format!("there is no such register as {slug}"))?;
        let (prints, form) = forms::choose(register, &render.code).ok_or_else(no_docx)?;
        let number = render.record.as_deref().and_then(|place| number_in(place, slug));
        let wanted = || Mistake::new("operator-form-record").with("code", &render.code).with("register", slug);
        let place = (slug, number.ok_or_else(wanted)?);
        match (is_docx, prints) {
            (true, Prints::Paper(name)) => {
                let paper = rodowod_papers::paper(name).ok_or_else(no_docx)?;
                let (composed, _) = desk.compose(place, paper, true).await?;
                desk.docx(composed, form).await?
            }
            (true, _) => return Err(no_docx().into()),
            (false, _) => pdf(desk.record(place, (prints, form)).await?, text)?,
        }
    };
    std::fs::write(&render.output, &bytes).with_context(|| render.output.display().to_string())?;
    let json = json!({ "file": render.output, "bytes": bytes.len() });
    Ok(Answer::yes(json, written(text, bytes.len(), &render.output)))
}

fn no_docx() -> Mistake {
    Mistake::new("operator-form-pdf-only")
}

fn pdf(job: PrintJob, text: Text) -> anyhow::Result<Vec<u8>> {
    Typesetter.print(job).map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => WrongUse(text.problem(&problem)).into(),
        PrintFailure::Broken(error) => error,
    })
}

/// `17` of `breaches/17`.
fn number_in(place: &str, register: &str) -> Option<u64> {
    let (named, number) = place.split_once('/')?;
    if named == register { number.parse().ok() } else { None }
}
