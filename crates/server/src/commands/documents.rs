//! `rodowod documents`: the list of forms, and each of them printed from the registers.

use rodowod_engine::access;
use rodowod_engine::records::{Failure, Query};
use rodowod_web::forms::{self, FORMS, Form, Prints};
use rodowod_web::print::{Composed, Desk};
use rodowod_web::text::Text;
use rodowod_web::{Lacking, PrintFailure, PrintJob, Printer as _};
use serde_json::json;

use super::{write, written};
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
    let forms = FORMS.iter().map(|form| {
        json!({
            "code": form.code, "title": form.title(text), "register": form.register,
            "formats": forms::formats(form.prints), "same_as": form.same_as(),
        })
    });
    let lines = FORMS.iter().map(|form| {
        let others = form.same_as().join(", ");
        let same = if others.is_empty() { others } else { format!(" = {others}") };
        format!("{:6} {} ({}){same}", form.code, form.title(text), form.register)
    });
    Answer::yes(json!(forms.collect::<Vec<_>>()), lines.collect::<Vec<_>>().join("\n"))
}

async fn print(render: Render, text: Text) -> anyhow::Result<Answer> {
    let ending = render.output.extension().map(|ending| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_docx = ending == "docx";
    if !is_docx && ending != "pdf" {
        return Err(Mistake::new("operator-form-ending").into());
    }
    let engine = composition::open(&render.place).await?;
    let institution = composition::institution(&engine, render.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let desk = Desk { engine: &engine, by: &by, text };
    let Printed { bytes, lacks } = match &render.record {
        Some(place) => of_record(desk, (&render.code, place), is_docx).await?,
        None => of_institution(desk, &render.code, is_docx).await?,
    };
    write(&render.output, &bytes)?;
    let named = lacks.iter().map(|lack| json!({ "label": lack.label, "law": lack.law }));
    let json = json!({ "file": render.output, "bytes": bytes.len(), "lacks": named.collect::<Vec<_>>() });
    let said = lacks.iter().map(|lack| {
        let args = [("fact", lack.label.as_str()), ("law", lack.law.as_str())];
        text.owned("operator-form-lacks", args.into_iter())
    });
    let lines: Vec<String> = [written(text, bytes.len(), &render.output)].into_iter().chain(said).collect();
    Ok(Answer::yes(json, lines.join("\n")))
}

struct Printed {
    bytes: Vec<u8>,
    /// What the law asks for and the record has not, so that nobody sends the file on unaware.
    lacks: Vec<Lacking>,
}

/// The register that a code or the name of a letter prints a record of; none for what the institution answers for.
fn register_of(code: &str) -> Option<&'static str> {
    let paper = || rodowod_papers::paper(code).map(|paper| paper.register);
    let form = forms::form(code).filter(|form| form.is_of_a_record());
    form.map(|form| form.register).or_else(paper).filter(|register| !register.is_empty())
}

/// A policy, or a register as a whole.
async fn of_institution(desk: Desk<'_>, code: &str, is_docx: bool) -> anyhow::Result<Printed> {
    if let Some((paper, form)) = forms::policy(code) {
        let composed = desk.compose_policy(paper, true).await?;
        return of_paper(desk, (composed, form), is_docx).await;
    }
    let whole = forms::form(code).filter(|form| form.prints == Prints::Register);
    match (whole, register_of(code)) {
        (Some(_), _) if is_docx => Err(no_docx().into()),
        (Some(form), _) => {
            let job = desk.register(form.register, Some(form), &Query::default()).await?;
            Ok(Printed { bytes: pdf(job, desk.text)?, lacks: Vec::new() })
        }
        (None, Some(register)) => {
            Err(Mistake::new("operator-form-record").with("code", code).with("register", register).into())
        }
        (None, None) => Err(unknown(code).into()),
    }
}

/// One record, by the code of a form or by the name of a letter of its register.
async fn of_record(desk: Desk<'_>, (code, asked): (&str, &str), is_docx: bool) -> anyhow::Result<Printed> {
    let (named, number) = asked.split_once('/').unwrap_or((asked, ""));
    let slug = register_of(code).unwrap_or(named);
    let register = super::table::known(desk.engine, slug)?;
    let is_whole = forms::form(code).is_some() || forms::policy(code).is_some();
    let no_choice = || if is_whole { Mistake::new("operator-form-whole").with("code", code) } else { unknown(code) };
    let (prints, form) = forms::choose(register, code).ok_or_else(no_choice)?;
    let number: Option<u64> = number.parse().ok().filter(|_| named == slug);
    let wanted = || Mistake::new("operator-form-record").with("code", code).with("register", slug);
    let place = (slug, number.ok_or_else(wanted)?);
    let found = |failure| match failure {
        Failure::NotFound => Mistake::new("operator-no-record").with("record", asked).into(),
        failure => anyhow::Error::from(failure),
    };
    if !is_docx {
        let (lacks, _) = desk.lacks(place, (prints, form), &Typesetter).await.map_err(found)?;
        let job = desk.record(place, (prints, form)).await.map_err(found)?;
        return Ok(Printed { bytes: pdf(job, desk.text)?, lacks });
    }
    match prints {
        Prints::Paper(name) => {
            let paper = rodowod_papers::paper(name).ok_or_else(no_docx)?;
            let (composed, _) = desk.compose(place, paper, true).await.map_err(found)?;
            of_paper(desk, (composed, form), is_docx).await
        }
        // The order that adopts a policy adds nothing that is edited in Word.
        Prints::Policy(_) => of_institution(desk, code, is_docx).await,
        Prints::Record(_) | Prints::Register => Err(no_docx().into()),
    }
}

async fn of_paper(
    desk: Desk<'_>,
    (composed, form): (Composed, Option<&Form>),
    is_docx: bool,
) -> anyhow::Result<Printed> {
    let lacks = composed.lacks();
    let bytes =
        if is_docx { desk.docx(composed, form).await? } else { pdf(desk.set(composed, form).await?, desk.text)? };
    Ok(Printed { bytes, lacks })
}

fn unknown(code: &str) -> Mistake {
    Mistake::new("operator-no-form").with("code", code)
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
