//! The records about a person, opened one under the other: what each says, and what is decided about it under the request.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Body, Field, Kind, Problem};
use rodowod_domain::record::{Edit, Refusal, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use rodowod_engine::exports::Format;
use rodowod_engine::persons::{self, HandedOver, Held, HeldView, REQUESTS};
use rodowod_engine::records::{self, Failure};
use serde_json::Value;

use super::{ADDRESS, RequestShown, request_shown};
use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::documents::{desk, pdf_answer};
use crate::pages::prints::{self, PrintsKept};
use crate::pages::{file, see};
use crate::text::Text;
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::view::{field, value};
use crate::visit::{Posted, Visit};

/// What the fate of a record may need besides.
const WORDS: [&str; 4] = ["correction", "provision", "until", "note"];

/// What the register of requests gives by this name: what may become of a record under a request of its kind.
const FATES: &str = "fates";
/// The register that tells to whom data went.
const DISCLOSURES: &str = "disclosures";

#[derive(Template)]
#[template(path = "person.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says of one part of the page whether it is shown")]
pub struct PersonPage {
    pub shell: Shell,
    pub request: Option<RequestShown>,
    pub records: Vec<RecordHeld>,
    pub unseen: u64,
    /// The decision can still be changed, and the act still be done.
    pub may_decide: bool,
    pub may_export: bool,
    pub erases: bool,
    /// Signed prints of the registers from which records would be erased.
    pub prints: Vec<PrintsKept>,
    pub is_done: bool,
    /// Some of the records tell to whom the data went; a report of them can be printed.
    pub tells_disclosures: bool,
    pub problems: Vec<String>,
}

pub struct RecordHeld {
    pub index: usize,
    pub register: String,
    pub href: String,
    pub title: String,
    pub state: String,
    pub is_erased: bool,
    pub facts: Vec<(String, String)>,
    /// Address and name of each file beside it.
    pub files: Vec<(String, String)>,
    pub fates: Vec<Choice>,
    pub grounds: Vec<Choice>,
    pub words: Vec<WordShown>,
    pub problems: Vec<String>,
}

pub struct WordShown {
    pub name: &'static str,
    pub label: String,
    pub value: String,
}

pub async fn show(visit: Visit, Path(number): Path<u64>) -> Answer {
    let held = persons::held(visit.engine(), &visit.by, number).await?;
    render(&page(&visit, &held, &[]).await?)
}

/// The records that were ticked for no request: to be read, and nothing else.
pub fn without_request(visit: &Visit, records: &[HeldView], unseen: usize) -> PersonPage {
    PersonPage {
        shell: visit.titled("person-title"),
        request: None,
        records: records.iter().map(|view| shown(visit.text, view, None, &[])).collect(),
        unseen: unseen as u64,
        may_decide: false,
        may_export: false,
        erases: false,
        prints: Vec::new(),
        is_done: false,
        tells_disclosures: false,
        problems: Vec::new(),
    }
}

/// Keeps the decisions; the second button also does what was decided.
pub async fn settle(Path(number): Path<u64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let seen = posted.first("seen").parse().ok();
    let decided = decided(&posted);
    let mut outcome = persons::settle(visit.engine(), &visit.by, (number, seen), &decided).await;
    if let (Ok(saved), "carry-out") = (&outcome, posted.first("do")) {
        let seen = Some(saved.record.version);
        let edit = Edit::Take { step: "carry-out".to_owned(), fields: Body::new(), reason: String::new(), seen };
        outcome = records::edit(visit.engine(), &visit.by, REQUESTS, (Some(number), edit)).await;
    }
    match outcome {
        Ok(saved) if posted.first("do") == "carry-out" => {
            let gone = visit.register(REQUESTS)?.destroys(&saved.record.body, "carry-out", &saved.record.at(visit.now));
            let done = prints::done(visit, &gone, "carried-out").await?;
            see(&format!("/registers/{REQUESTS}/{number}?done={done}"))
        }
        Ok(_) => see(&format!("{ADDRESS}/requests/{number}?done=saved")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => again(visit, number, &decided, &problems).await,
        Err(failure) => Err(failure.into()),
    }
}

/// The page with what was typed, and what is wrong with it.
async fn again(visit: &Visit, number: u64, decided: &[(usize, Body)], problems: &[Problem]) -> Answer {
    let mut held = persons::held(visit.engine(), &visit.by, number).await?;
    for view in &mut held.records {
        if let Some((_, fields)) = decided.iter().find(|(index, _)| *index == view.index) {
            view.row.extend(fields.clone());
        }
    }
    refuse(&page(visit, &held, problems).await?)
}

pub async fn export(Path(number): Path<u64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let format: Format = posted.first("format").parse().map_err(|_| Fault::BadRequest("error-bad-request"))?;
    if format == Format::Xlsx {
        return Err(Fault::BadRequest("error-bad-request"));
    }
    let text = visit.text;
    let seen = posted.first("seen").parse().ok();
    let label = |key: &str| text.get(key).into_owned();
    match persons::hand_over(visit.engine(), &visit.by, (number, seen), (format, &label)).await {
        Ok(handed) => {
            let (ending, kind) = copy_kind(&handed, format);
            let name = format!("{REQUESTS}-{number}-{}.{ending}", day_in_warsaw(visit.now));
            Ok(file(&name, kind, handed.bytes))
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => again(visit, number, &[], &problems).await,
        Err(failure) => Err(failure.into()),
    }
}

/// The report of disclosures, for the person who asks.
pub async fn disclosures(visit: Visit, Path(number): Path<u64>) -> Answer {
    let job = desk(&visit).disclosures(number).await?;
    pdf_answer(&visit, job, &format!("{REQUESTS}-{number}-{DISCLOSURES}.pdf")).await
}

/// Ending and media type of a copy; with files in it, it is packed.
pub fn copy_kind(handed: &HandedOver, format: Format) -> (&'static str, &'static str) {
    if handed.is_packed { ("zip", "application/zip") } else { (format.extension(), format.media_type()) }
}

/// `3.fate` and its like, by the place of the row; what is empty is left out.
fn decided(posted: &Posted) -> Vec<(usize, Body)> {
    let mut rows: Vec<(usize, Body)> = Vec::new();
    for (name, typed) in &posted.pairs {
        let Some((index, column)) = name.split_once('.') else { continue };
        let Ok(index) = index.parse::<usize>() else { continue };
        let is_known = WORDS.contains(&column) || matches!(column, "fate" | "kept_ground");
        if !is_known {
            continue;
        }
        let place = rows.iter().position(|(known, _)| *known == index);
        let place = place.unwrap_or_else(|| {
            rows.push((index, Body::new()));
            rows.len() - 1
        });
        if !typed.trim().is_empty() {
            rows[place].1.insert(column.to_owned(), Value::from(typed.trim()));
        }
    }
    rows
}

async fn page(visit: &Visit, held: &Held, problems: &[Problem]) -> Result<PersonPage, Fault> {
    let register = visit.register(REQUESTS)?;
    let body = &held.request.record.body;
    let kind = body.get("kind").and_then(Value::as_str).unwrap_or_default();
    let state = held.request.record.state.as_str();
    let is_open = |step: &str| register.workflow().find(step).is_some_and(|step| step.from.contains(&state));
    let is_of_one = |problem: &&Problem| !problem.field.starts_with("held.");
    let may_change = held.request.powers.contains(&Power::Change) && !register.workflow().is_closed(state);
    let erasable = held.records.iter().filter(|view| kind == "Erasure" && !view.is_erased);
    let gives_copy = matches!(kind, "Access" | "Copy" | "Portability");
    let fates = register.document(FATES, body, &held.request.record.at(visit.now));
    Ok(PersonPage {
        shell: visit.titled("person-title"),
        request: Some(request_shown(visit.text, &held.request)),
        records: held.records.iter().map(|view| shown(visit.text, view, Some((register, &fates)), problems)).collect(),
        unseen: held.unseen as u64,
        may_decide: may_change && is_open("carry-out"),
        may_export: gives_copy && is_open("export") && held.request.powers.contains(&Power::Disclose),
        erases: kind == "Erasure",
        prints: prints::of_registers(visit, erasable.map(|view| view.register.slug())).await?,
        is_done: body.contains_key("carried_out_by") || body.contains_key("exported_by"),
        tells_disclosures: held.records.iter().any(persons::is_disclosed) && visit.may(Power::Disclose, DISCLOSURES),
        problems: problems.iter().filter(is_of_one).map(|problem| visit.text.problem(problem)).collect(),
    })
}

fn shown(
    text: Text,
    view: &HeldView,
    request: Option<(&'static dyn AnyRegister, &Value)>,
    problems: &[Problem],
) -> RecordHeld {
    let (slug, number) = (view.register.slug(), view.record.number);
    let own = format!("held.{}.", view.index);
    let columns = request.map(|(register, _)| columns(register)).unwrap_or_default();
    let fates = request.and_then(|(_, fates)| fates.as_array().cloned()).unwrap_or_default();
    let title = if view.is_erased { text.get("record-erased-title").into_owned() } else { view.title.clone() };
    RecordHeld {
        index: view.index,
        register: text.get(&format!("{slug}-one")).into_owned(),
        href: format!("/registers/{slug}/{number}"),
        title,
        state: field::state(text, slug, &view.record.state),
        is_erased: view.is_erased,
        facts: said(text, view),
        files: view
            .files
            .iter()
            .map(|file| (format!("/registers/{slug}/{number}/files/{}", file.id), file.name.clone()))
            .collect(),
        fates: choices(text, (&columns, "fate"), view, |name| fates.iter().any(|fate| fate == name)),
        grounds: choices(text, (&columns, "kept_ground"), view, |_| true),
        words: WORDS.iter().map(|name| word(text, name, view)).collect(),
        problems: problems
            .iter()
            .filter(|problem| problem.field.starts_with(&own))
            .map(|problem| text.problem(problem))
            .collect(),
    }
}

/// What the record says, and the names of the files that go with it.
pub fn facts(text: Text, view: &HeldView) -> Vec<(String, String)> {
    let names: Vec<&str> = view.files.iter().map(|file| file.name.as_str()).collect();
    let files = (!names.is_empty()).then(|| (text.get("person-files").into_owned(), names.join(", ")));
    said(text, view).into_iter().chain(files).collect()
}

/// What the record says, field by field; marks and signatures are no data of the person.
fn said(text: Text, view: &HeldView) -> Vec<(String, String)> {
    let slug = view.register.slug();
    let fields = view.register.fields().iter().filter(|each| each.name != rodowod_domain::mark::MARKS);
    let facts = fields.filter_map(|each| {
        let found = view.record.body.get(each.name)?;
        let words = value::full(text, slug, each, found);
        let is_said = !words.is_empty() && *found != Value::Bool(false);
        is_said.then(|| (field::label(text, slug, each), words))
    });
    facts.collect()
}

/// The columns of the rows in which a request keeps what is held.
fn columns(register: &'static dyn AnyRegister) -> Vec<&'static Field> {
    match register.field("held").map(|field| field.kind) {
        Some(Kind::Rows(columns)) => columns.iter().collect(),
        _ => Vec::new(),
    }
}

fn choices(
    text: Text,
    (columns, name): (&[&'static Field], &str),
    view: &HeldView,
    is_offered: impl Fn(&str) -> bool,
) -> Vec<Choice> {
    let Some(options) = columns.iter().find(|column| column.name == name).and_then(|column| column.kind.options())
    else {
        return Vec::new();
    };
    let chosen = view.row.get(name).and_then(Value::as_str).unwrap_or_default();
    let offered = options.names().filter(|name| is_offered(name));
    let choice = |value: &str| Choice {
        id: format!("{}-{}-{}", view.index, name, kebab(value)),
        value: value.to_owned(),
        label: text.get(&options.label_key(value)).into_owned(),
        chosen: chosen == value,
    };
    offered.map(choice).collect()
}

fn word(text: Text, name: &'static str, view: &HeldView) -> WordShown {
    WordShown {
        name,
        label: text.get(&format!("requests-held-{name}")).into_owned(),
        value: view.row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
pub fn sample(shell: Shell) -> PersonPage {
    let choice = |value: &str, chosen: bool| Choice {
        id: format!("0-fate-{value}"),
        value: value.to_owned(),
        label: "wydano <kopię>".to_owned(),
        chosen,
    };
    PersonPage {
        shell,
        request: Some(RequestShown { number: 3, title: "<Celina>".to_owned(), kind: "dostęp".to_owned(), version: 4 }),
        records: vec![RecordHeld {
            index: 0,
            register: "Odbiór dziecka".to_owned(),
            href: "/registers/pickups/1".to_owned(),
            title: "Maja \"P\"".to_owned(),
            state: "ważne".to_owned(),
            is_erased: false,
            facts: vec![("Dziecko".to_owned(), "Maja <Przykładna>".to_owned())],
            files: vec![("/registers/pickups/1/files/1".to_owned(), "<skan>.pdf".to_owned())],
            fates: vec![choice("copied", true), choice("withheld", false)],
            grounds: vec![choice("legal-duty", false)],
            words: vec![WordShown { name: "note", label: "Uwaga".to_owned(), value: "\"><script>".to_owned() }],
            problems: vec!["Wskaż, co zrobiono.".to_owned()],
        }],
        unseen: 2,
        may_decide: true,
        may_export: true,
        erases: true,
        prints: crate::pages::samples::prints_kept(),
        is_done: true,
        tells_disclosures: true,
        problems: vec!["Najpierw wykonaj.".to_owned()],
    }
}
