//! `rodowod import` and `rodowod export`: registers to and from spreadsheets.

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rodowod_domain::field::Problem;
use rodowod_domain::record::When;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::exports::{self, Exported, Format};
use rodowod_engine::imports::{self, FILE_MAX, Located, Prepared, Sheet};
use rodowod_engine::records::Query;
use rodowod_engine::{Engine, access, policy};
use rodowod_web::text::{Language, Text};
use serde_json::{Value, json};

use super::{write, written};
use crate::answer::Answer;
use crate::command_line::{Export, Import};
use crate::composition;
use crate::failure::Mistake;
use crate::progress::Progress;

pub async fn import(command: Import, text: Text, as_json: bool) -> anyhow::Result<Answer> {
    let engine = composition::open(&command.place).await?;
    let institution = composition::institution(&engine, command.institution.as_deref()).await?;
    let register = known(&engine, &command.register)?;
    let size = std::fs::metadata(&command.file).with_context(|| command.file.display().to_string())?.len();
    if size > FILE_MAX as u64 {
        let sentence =
            text.owned("import-file-too-large", [("max", (FILE_MAX >> 20).to_string().as_str())].into_iter());
        return Ok(refused(0, vec![whole_file(&sentence)], &sentence));
    }
    let bytes = std::fs::read(&command.file).with_context(|| command.file.display().to_string())?;
    let name = command.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let labels = |key: &str| all_labels(key);
    let mut sheets = match imports::read(register, &name, &bytes, &labels) {
        Ok(sheets) => sheets,
        Err(problem) => {
            let sentence = text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str())));
            return Ok(refused(0, vec![whole_file(&sentence)], &sentence));
        }
    };
    for pair in &command.mapping {
        map(register, &mut sheets, pair)?;
    }
    let by = access::program(institution, engine.clock.now());
    let asked = policy::asked(&engine, &by).await?;
    let prepared = imports::prepare(register, &sheets, &labels, When { now: engine.clock.now(), asked: &asked });
    let prepared = imports::compare(&engine, &by, register, prepared).await?;
    let (changed, unchanged) = (prepared.changes.len(), prepared.unchanged);
    let read = prepared.read;
    if !prepared.problems.is_empty() {
        let told: Vec<Value> = prepared.problems.iter().map(|located| told(located, text)).collect();
        let lines: Vec<String> = prepared.problems.iter().map(|located| line(located, text)).collect();
        return Ok(refused(read, told, &lines.join("\n")));
    }
    if command.dry_run {
        let json = json!({ "read": read, "imported": 0, "problems": [], "left_out": left_out(&prepared),
            "would_change": changed, "unchanged": unchanged });
        let wanted = prepared.records.len() + changed;
        return Ok(Answer::yes(json, text.count("import-would-import", wanted as u64)));
    }
    let left_out = left_out(&prepared);
    let progress = Progress::new(text.get("progress-taken-in").into_owned(), as_json);
    let imported = imports::import(&engine.watched(progress.watcher()), &by, register.slug(), prepared).await?;
    progress.end();
    let json = json!({ "read": read, "imported": imported, "problems": [], "left_out": left_out,
        "changed": changed, "unchanged": unchanged });
    Ok(Answer::yes(json, text.count("import-done", imported)))
}

pub(super) fn known(engine: &Engine, slug: &str) -> anyhow::Result<&'static dyn AnyRegister> {
    let slugs: Vec<&str> = engine.registers().iter().map(|register| register.slug()).collect();
    let unknown = || Mistake::new("operator-no-register").with("register", slug).with("known", slugs.join(", "));
    engine.register(slug).ok_or_else(|| unknown().into())
}

fn all_labels(key: &str) -> Vec<String> {
    Language::ALL.into_iter().filter_map(|language| Text::of(language).maybe(key)).map(Into::into).collect()
}

/// `form=Postać` maps the column under that heading, in whichever sheet has it.
fn map(register: &dyn AnyRegister, sheets: &mut [Sheet], pair: &str) -> anyhow::Result<()> {
    let no_form = || Mistake::new("operator-map-form").with("pair", pair);
    let (field, heading) = pair.split_once('=').ok_or_else(no_form)?;
    if register.field(field).is_none() {
        let unknown = Mistake::new("operator-map-field").with("register", register.slug()).with("field", field);
        return Err(unknown.into());
    }
    let mut is_found = false;
    for sheet in sheets {
        if let Some(column) = sheet.headings.iter().position(|known| known.trim() == heading.trim()) {
            sheet.mapping[column] = Some(field.to_owned());
            is_found = true;
        }
    }
    if is_found { Ok(()) } else { Err(Mistake::new("operator-map-heading").with("heading", heading).into()) }
}

/// Lines that are no entries are named, so that nothing is lost unseen.
fn left_out(prepared: &Prepared) -> Vec<Value> {
    let lines = prepared.left_out.iter();
    lines.map(|line| json!({ "sheet": line.sheet, "row": line.row, "text": line.text })).collect()
}

fn refused(read: usize, problems: Vec<Value>, text: &str) -> Answer {
    Answer::no(json!({ "read": read, "imported": 0, "problems": problems }), text)
}

fn whole_file(sentence: &str) -> Value {
    json!({ "sheet": null, "row": null, "column": null, "message": sentence })
}

fn message(problem: &Problem, text: Text) -> String {
    text.problem(problem)
}

fn told(located: &Located, text: Text) -> Value {
    json!({
        "sheet": located.sheet,
        "row": located.row,
        "column": located.column,
        "message": message(&located.problem, text),
    })
}

fn line(located: &Located, text: Text) -> String {
    format!("{}, {}, {}: {}", located.sheet, located.row, located.column, message(&located.problem, text))
}

pub async fn export(command: Export, text: Text, as_json: bool) -> anyhow::Result<Answer> {
    let wrong = || Mistake::new("operator-format").with("format", &command.format);
    let format: Format = command.format.parse().map_err(|_| wrong())?;
    let engine = composition::open(&command.place).await?;
    let institution = composition::institution(&engine, command.institution.as_deref()).await?;
    let register = known(&engine, &command.register)?.slug();
    let by = access::program(institution, engine.clock.now());
    let label = |key: &str| text.get(key).into_owned();
    let progress = Progress::new(text.get("progress-written").into_owned(), as_json);
    let watched = engine.watched(progress.watcher());
    let Exported { bytes, kept_in } =
        exports::export(&watched, &by, (register, &Query::default()), (format, &label)).await?;
    progress.end();
    if kept_in > 0 {
        // Whoever moves to another machine must not lose them unseen.
        eprintln!("{}", text.count("export-kept-in", kept_in as u64));
    }
    match &command.output {
        Some(path) => {
            write(path, &bytes)?;
            let json = json!({ "file": path, "bytes": bytes.len(), "kept_in": kept_in });
            Ok(Answer::yes(json, written(text, bytes.len(), path)))
        }
        None if as_json => Ok(Answer::yes(in_document(format, &bytes, kept_in)?, String::new())),
        None => {
            use std::io::Write as _;
            std::io::stdout().write_all(&bytes)?;
            Ok(Answer::silent())
        }
    }
}

/// The file inside one JSON document: records and text as themselves, a workbook in base64.
fn in_document(format: Format, bytes: &[u8], kept_in: usize) -> anyhow::Result<Value> {
    let content = match format {
        Format::Json => serde_json::from_slice(bytes)?,
        Format::Csv => Value::from(String::from_utf8_lossy(bytes)),
        Format::Xlsx => Value::from(STANDARD.encode(bytes)),
    };
    Ok(json!({ "file": null, "bytes": bytes.len(), "kept_in": kept_in, "content": content }))
}
