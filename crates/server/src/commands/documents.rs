//! `rodowod documents`: the list of forms, and each of them printed from the registers.

use anyhow::Context as _;
use rodowod_engine::access;
use rodowod_engine::records::Query;
use rodowod_web::forms::{self, FORMS, Prints};
use rodowod_web::print::Desk;
use rodowod_web::text::Text;
use rodowod_web::{PrintFailure, Printer as _};
use serde_json::json;

use crate::answer::{Answer, WrongUse};
use crate::command_line::{Documents, Render};
use crate::composition;
use crate::printing::Typesetter;

pub async fn run(command: Documents, text: Text) -> anyhow::Result<Answer> {
    match command {
        Documents::List => Ok(list(text)),
        Documents::Render(render) => print(render, text).await,
    }
}

fn list(text: Text) -> Answer {
    let forms = FORMS.iter().map(
        |form| json!({ "code": form.code, "title": form.title(text), "register": form.register, "formats": ["pdf"] }),
    );
    let lines = FORMS.iter().map(|form| format!("{:6} {} ({})", form.code, form.title(text), form.register));
    Answer::yes(json!(forms.collect::<Vec<_>>()), lines.collect::<Vec<_>>().join("\n"))
}

async fn print(render: Render, text: Text) -> anyhow::Result<Answer> {
    let known = || WrongUse(format!("{:?} is no form: rodowod documents list names them", render.code));
    let form = forms::form(&render.code).ok_or_else(known)?;
    if render.output.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("pdf")) {
        return Err(WrongUse("a document is written as PDF: give -o a name that ends in .pdf".to_owned()).into());
    }
    let engine = composition::open(&render.place).await?;
    let institution = composition::institution(&engine, render.institution.as_deref()).await?;
    let by = access::program(institution, engine.clock.now());
    let desk = Desk { engine: &engine, by: &by, text };
    let job = match form.prints {
        Prints::Register => desk.register(form.register, Some(form), &Query::default()).await?,
        Prints::Record(template) => {
            let number = render.record.as_deref().and_then(|place| number_in(place, form.register));
            let wanted = || WrongUse(format!("{} prints one record: name it as {}/NUMBER", form.code, form.register));
            desk.record((form.register, number.ok_or_else(wanted)?), (template, Some(form))).await?
        }
    };
    let pdf = Typesetter.print(job).map_err(|failure| match failure {
        PrintFailure::Unprintable(problem) => WrongUse(text.problem(&problem)).into(),
        PrintFailure::Broken(error) => error,
    })?;
    std::fs::write(&render.output, &pdf).with_context(|| render.output.display().to_string())?;
    let json = json!({ "file": render.output, "bytes": pdf.len() });
    Ok(Answer::yes(json, format!("{} bytes written to {}", pdf.len(), render.output.display())))
}

/// `17` of `breaches/17`.
fn number_in(place: &str, register: &str) -> Option<u64> {
    let (named, number) = place.split_once('/')?;
    if named == register { number.parse().ok() } else { None }
}
