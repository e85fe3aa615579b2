//! An office's own table becomes records: read, mapped, shown with every problem, taken in all or nothing.

use askama::Template;
use axum::extract::{Multipart, Path};
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::When;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::imports::uploads::Upload;
use rodowod_engine::imports::{self, Located, Mapping, Prepared, ReadProblem, Sheet};
use rodowod_engine::policy;

use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::{Language, Text};
use crate::uploads;
use crate::view::field;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit, first};

/// Problems listed on the page; the rest is counted.
const PROBLEMS_SHOWN: usize = 200;
/// Cells shown as an example of what a column holds.
const EXAMPLES: usize = 3;
/// Letters shown of one example.
const EXAMPLE_LETTERS: usize = 120;

#[derive(Template)]
#[template(path = "import.html")]
pub struct ImportPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub register_label: String,
    pub problem: Option<String>,
}

#[derive(Template)]
#[template(path = "import_preview.html")]
pub struct PreviewPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub ticket: String,
    pub file_name: String,
    pub read: u64,
    pub outcome: String,
    /// Records that would be entered or changed.
    pub to_do: u64,
    pub sheets: Vec<SheetShown>,
    pub problems: Vec<ProblemShown>,
    pub problem_count: u64,
}

pub struct SheetShown {
    pub name: String,
    pub title: String,
    pub columns: Vec<ColumnShown>,
}

pub struct ColumnShown {
    pub id: String,
    pub name: String,
    pub heading: String,
    pub choices: Vec<Choice>,
    pub examples: Vec<String>,
}

pub struct ProblemShown {
    pub sheet: String,
    pub row: usize,
    pub column: String,
    pub message: String,
}

pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let register = importable(&visit, &slug)?;
    render(&upload_page(&visit, register, None))
}

fn importable(visit: &Visit, slug: &str) -> Result<&'static dyn AnyRegister, Fault> {
    let register = visit.register(slug)?;
    if visit.may(Power::Enter, slug) { Ok(register) } else { Err(Fault::Denied) }
}

fn upload_page(visit: &Visit, register: &dyn AnyRegister, problem: Option<String>) -> ImportPage {
    let register_label = visit.text.get(register.slug()).into_owned();
    ImportPage { shell: visit.titled("import-title"), slug: register.slug(), register_label, problem }
}

pub async fn read(visit: Visit, Path(slug): Path<String>, form: Multipart) -> Answer {
    let register = importable(&visit, &slug)?;
    let Some((file_name, bytes)) = uploads::received(&visit, form).await? else {
        let problem = visit.text.get("import-no-file").into_owned();
        return refuse(&upload_page(&visit, register, Some(problem)));
    };
    let upload = Upload { file_name, bytes };
    match tables(register, upload.clone()).await? {
        Ok(_) => {
            let ticket = imports::uploads::keep(visit.engine(), &visit.by, &slug, upload).await?;
            see(&format!("/registers/{slug}/import/{ticket}"))
        }
        Err(problem) => {
            let said = visit.text.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str())));
            refuse(&upload_page(&visit, register, Some(said)))
        }
    }
}

/// What stands in the file. It is read anew for each page: whichever server process shows it has the same file.
async fn tables(
    register: &'static dyn AnyRegister,
    upload: Upload,
) -> Result<Result<Vec<Sheet>, ReadProblem>, anyhow::Error> {
    let read = move || imports::read(register, &upload.file_name, &upload.bytes, &every_label);
    Ok(tokio::task::spawn_blocking(read).await?)
}

/// A heading may stand in either language.
pub fn every_label(key: &str) -> Vec<String> {
    Language::ALL.into_iter().filter_map(|language| Text::of(language).maybe(key)).map(Into::into).collect()
}

/// The name of the file that waits, and its tables.
async fn kept(visit: &Visit, register: &'static dyn AnyRegister, ticket: &str) -> Result<(String, Vec<Sheet>), Fault> {
    let found = imports::uploads::find(visit.engine(), &visit.by, register.slug(), ticket).await?;
    let upload = found.ok_or(Fault::BadRequest("error-upload-gone"))?;
    let file_name = upload.file_name.clone();
    let sheets = tables(register, upload).await?.map_err(|_| Fault::BadRequest("error-upload-gone"))?;
    Ok((file_name, sheets))
}

pub async fn preview(visit: Visit, Path((slug, ticket)): Path<(String, String)>) -> Answer {
    let register = importable(&visit, &slug)?;
    let (file_name, sheets) = kept(&visit, register, &ticket).await?;
    let prepared = prepared(&visit, register, sheets.clone()).await?;
    render(&preview_page(&visit, register, (&ticket, &file_name, &sheets), &prepared))
}

pub async fn confirm(Path((slug, ticket)): Path<(String, String)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let register = importable(visit, &slug)?;
    let (file_name, mut sheets) = kept(visit, register, &ticket).await?;
    for (place, sheet) in sheets.iter_mut().enumerate() {
        sheet.mapping = mapped(register, &posted, (place, sheet.headings.len()));
    }
    let prepared = prepared(visit, register, sheets.clone()).await?;
    if posted.first("act") != "import" || !prepared.problems.is_empty() {
        return refuse(&preview_page(visit, register, (&ticket, &file_name, &sheets), &prepared));
    }
    let imported = imports::import(visit.engine(), &visit.by, &slug, prepared).await?;
    imports::uploads::discard(visit.engine(), &ticket).await?;
    see(&format!("/registers/{slug}?done=imported&count={imported}"))
}

fn mapped(register: &dyn AnyRegister, posted: &Posted, (sheet, columns): (usize, usize)) -> Mapping {
    let field = |column: usize| {
        let name = first(&posted.pairs, &format!("map.{sheet}.{column}"));
        register.field(name).filter(|field| !field.derived).map(|field| field.name.to_owned())
    };
    (0..columns).map(field).collect()
}

async fn prepared(visit: &Visit, register: &'static dyn AnyRegister, sheets: Vec<Sheet>) -> Result<Prepared, Fault> {
    let now = visit.now;
    let asked = policy::asked(visit.engine(), &visit.by).await?;
    let prepare = move || imports::prepare(register, &sheets, &every_label, When { now, asked: &asked });
    let prepared = tokio::task::spawn_blocking(prepare).await.map_err(anyhow::Error::from)?;
    Ok(imports::compare(visit.engine(), &visit.by, register, prepared).await?)
}

fn preview_page(
    visit: &Visit,
    register: &dyn AnyRegister,
    (ticket, file_name, sheets): (&str, &str, &[Sheet]),
    prepared: &Prepared,
) -> PreviewPage {
    let sheet = |(place, sheet): (usize, &Sheet)| sheet_shown(visit.text, register, (place, sheet));
    PreviewPage {
        shell: visit.titled("import-preview"),
        slug: register.slug(),
        ticket: ticket.to_owned(),
        file_name: file_name.to_owned(),
        read: prepared.read as u64,
        outcome: outcome(visit.text, prepared),
        to_do: (prepared.records.len() + prepared.changes.len()) as u64,
        sheets: sheets.iter().enumerate().map(sheet).collect(),
        problems: prepared
            .problems
            .iter()
            .take(PROBLEMS_SHOWN)
            .map(|found| problem_shown(visit.text, register, found))
            .collect(),
        problem_count: prepared.problems.len() as u64,
    }
}

/// What the file would bring, once nothing is wrong with it.
fn outcome(text: Text, prepared: &Prepared) -> String {
    let counted = |count: usize| (count as u64).into();
    text.with(
        "import-outcome",
        &[
            ("new", counted(prepared.records.len())),
            ("changed", counted(prepared.changes.len())),
            ("unchanged", counted(prepared.unchanged)),
        ],
    )
}

fn sheet_shown(text: Text, register: &dyn AnyRegister, (place, sheet): (usize, &Sheet)) -> SheetShown {
    let column = |(column, heading): (usize, &String)| ColumnShown {
        id: format!("map-{place}-{column}"),
        name: format!("map.{place}.{column}"),
        heading: if heading.trim().is_empty() { format!("{}", column + 1) } else { heading.clone() },
        choices: choices(text, register, sheet.mapping.get(column).and_then(Option::as_deref)),
        examples: examples(sheet, column),
    };
    SheetShown {
        name: sheet.name.clone(),
        title: sheet.title.clone(),
        columns: sheet.headings.iter().enumerate().map(column).collect(),
    }
}

fn choices(text: Text, register: &dyn AnyRegister, chosen: Option<&str>) -> Vec<Choice> {
    let fields = register.fields().iter().filter(|field| !field.derived);
    fields
        .map(|known| Choice {
            id: String::new(),
            value: known.name.to_owned(),
            label: field::label(text, register.slug(), known),
            chosen: chosen == Some(known.name),
        })
        .collect()
}

fn examples(sheet: &Sheet, column: usize) -> Vec<String> {
    let cells = sheet.rows.iter().filter_map(|(_, cells)| cells.get(column)).map(|cell| cell.trim());
    cells
        .filter(|cell| !cell.is_empty())
        .take(EXAMPLES)
        .map(|cell| cell.chars().take(EXAMPLE_LETTERS).collect())
        .collect()
}

/// A problem of a field that no column fills names the field.
fn problem_shown(text: Text, register: &dyn AnyRegister, located: &Located) -> ProblemShown {
    let unmapped = register.field(&located.column);
    let column = if located.problem.field.contains('.') {
        // A row of a list: which of them, and which of its columns.
        field::place(text, register, &located.problem.field)
    } else {
        unmapped.map_or_else(|| located.column.clone(), |known| field::label(text, register.slug(), known))
    };
    ProblemShown { sheet: located.sheet.clone(), row: located.row, column, message: text.problem(&located.problem) }
}
