//! Every document that the program prints, from the data of the demonstration and in every language it exists in: all codes,
//! every letter, the papers of the institution, the sheet of any record, registers of today and of a past day.
//!
//! Nothing of the machinery shows on paper: no key, no code of a choice, no markup. Each file says of itself that it is
//! archival and accessible, in which language it speaks and what it is called; each first page looks as it was approved.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../../documents/tests/picture/mod.rs"]
mod picture;
#[allow(dead_code, reason = "the list of forms is for the catalogue")]
#[path = "../src/printing.rs"]
mod printing;
#[path = "../../documents/tests/reading/mod.rs"]
mod reading;
mod support;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use jiff::Timestamp;
use printing::Typesetter;
use rodowod_domain::field::{Body, Field, Kind};
use rodowod_domain::record::Edit;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Clock, Engine, MasterKeySource, Settings, access, institutions};
use rodowod_papers::{PAPERS, paper};
use rodowod_registers::REGISTERS;
use rodowod_web::forms::{self, FORMS, Form, Prints, RECORD};
use rodowod_web::print::{Desk, policies};
use rodowod_web::text::{Language, Text};
use rodowod_web::{PrintJob, Printer as _};
use serde_json::{Value, json};
use support::Server;
use tempfile::TempDir;

/// The day on which the demonstration stands still, so that approved pages stay as they are.
const NOW: &str = "2026-03-18T09:00:00Z";
/// Hours after which all that a sample tells has happened.
const YEAR_HOURS: i64 = 365 * 24;
/// Records of a register that are tried for one that leaves nothing open.
const TRIED_MAX: usize = 25;
/// Two pages at a time: more would only wait for each other.
const SETTERS: usize = 2;
/// Of so many registers the sheet of one is set, and of so many English documents one: the layout is that of the Polish.
const RECORDS_APART: usize = 10;
const ENGLISH_APART: usize = 4;
/// A folder in which every file is kept, to be looked at: nobody judges a page by its words alone.
const KEPT: &str = "RODOWOD_PAPERS";

struct Office {
    engine: Engine,
    by: By,
    _folder: TempDir,
}

/// A document that is ready to be set.
struct Sheet {
    name: String,
    job: PrintJob,
    /// What it asks for and its record lacks.
    lacks: Vec<String>,
}

type Choice = (Prints, Option<&'static Form>);

impl Office {
    /// The demonstration, filled by the program itself and opened here once it has stopped.
    async fn open(hours_later: i64) -> Self {
        let folder = TempDir::new().unwrap();
        drop(Server::demo_at(folder.path(), NOW));
        let now: Timestamp = NOW.parse().unwrap();
        let engine = Engine::open(Settings {
            data: folder.path().to_owned(),
            database_url: None,
            master_key: MasterKeySource::File(folder.path().join("master.key")),
            host: "127.0.0.1".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            smtp: None,
            files: None,
            registers: REGISTERS,
            checks: rodowod_registers::CHECKS,
            controls: rodowod_registers::controls::controls(printing::forms),
            clock: Clock::fixed(now + jiff::SignedDuration::from_hours(hours_later)),
        });
        let engine = engine.await.unwrap();
        let institution = institutions::by_slug(&engine, "szkola-wzorcowa").await.unwrap().unwrap();
        let by = access::program(institution, engine.clock.now());
        Self { engine, by, _folder: folder }
    }

    fn desk(&self, text: Text) -> Desk<'_> {
        Desk { engine: &self.engine, by: &self.by, text }
    }

    /// Numbers and bodies of the live records, drafts left out.
    async fn records(&self, slug: &str, states: &[&str]) -> Vec<(u64, Body)> {
        let query = Query { limit: 200, ..Query::default() };
        let page = records::list(&self.engine, &self.by, slug, &query).await.unwrap();
        let live = page.rows.into_iter().filter(|row| !row.erased && !row.record.draft);
        let fitting = live.filter(|row| states.is_empty() || states.contains(&row.record.state.as_str()));
        fitting.map(|row| (row.record.number, row.record.body)).collect()
    }

    async fn enter(&self, slug: &str, fields: Body) -> u64 {
        let edit = Edit::Enter { fields, draft: true };
        records::edit(&self.engine, &self.by, slug, (None, edit)).await.unwrap().record.number
    }

    /// The document of the record that leaves least open.
    async fn best(&self, text: Text, (slug, name): (&str, &str), choice: Choice) -> Option<Sheet> {
        let states = paper(name).map_or(&[][..], |paper| paper.states);
        let candidates = self.records(slug, states).await;
        let is_shown = candidates.iter().any(|(_, body)| fits(choice.1, body));
        let fitting = candidates.into_iter().filter(|(_, body)| !is_shown || fits(choice.1, body)).take(TRIED_MAX);
        let mut best: Option<(u64, Vec<String>)> = None;
        for (number, _) in fitting {
            let (lacks, _) = self.desk(text).lacks((slug, number), choice, &Typesetter).await.unwrap();
            let lacks: Vec<String> = lacks.into_iter().map(|lack| format!("{} ({})", lack.label, lack.law)).collect();
            if best.as_ref().is_none_or(|(_, known)| lacks.len() < known.len()) {
                best = Some((number, lacks));
            }
        }
        let (number, lacks) = best?;
        let job = self.desk(text).record((slug, number), choice).await.unwrap();
        Some(Sheet { name: format!("{name} {slug}/{number}"), job, lacks })
    }

    /// What records are printed as, in one language; and the names of what no record of the demonstration can show.
    async fn of_records(&self, text: Text, wanted: &[(&str, &str)]) -> (Vec<Sheet>, Vec<String>) {
        let (mut sheets, mut absent) = (Vec::new(), Vec::new());
        for (slug, name) in wanted {
            let choice = forms::choose(self.engine.register(slug).unwrap(), name).unwrap();
            match self.best(text, (slug, name), choice).await {
                Some(sheet) => sheets.push(sheet),
                None => absent.push(format!("{name} {slug}")),
            }
        }
        (sheets, absent)
    }

    /// What needs no record: registers, policies, the report of the year.
    async fn of_institution(&self, text: Text) -> Vec<Sheet> {
        let desk = self.desk(text);
        let mut sheets = Vec::new();
        let mut push = |name: &str, job: PrintJob| sheets.push(Sheet { name: name.to_owned(), job, lacks: Vec::new() });
        for form in FORMS.iter().filter(|form| form.prints == Prints::Register) {
            let job = desk.register(form.register, Some(form), &Query::default()).await.unwrap();
            push(form.code, job);
        }
        let past = jiff::civil::date(2026, 1, 31);
        let filter = Query { state: Some("withdrawn".to_owned()), ..Query::default() };
        push("as of", desk.register_as_of("authorisations", None, (past, &Query::default())).await.unwrap());
        push("narrowed", desk.register("authorisations", None, &filter).await.unwrap());
        for known in policies() {
            let form = FORMS.iter().find(|form| form.prints == Prints::Policy(known.name));
            let composed = desk.compose_policy(known, true).await.unwrap();
            assert!(composed.lacks().is_empty(), "{}", known.name);
            push(known.name, desk.set(composed, form).await.unwrap());
        }
        let report = desk.compose_report(2026, "Wnioski:\npierwszy i drugi.").await.unwrap();
        push("yearly-report", desk.set(report, None).await.unwrap());
        sheets
    }

    /// A notice in each form and in the languages that the demonstration does not speak.
    async fn notices(&self, text: Text) -> Vec<Sheet> {
        let known = self.records("clauses", &[]).await;
        let body = &known.first().unwrap().1;
        let mut sheets = Vec::new();
        for form in ["Full", "Short", "Spoken"] {
            for language in ["English", "Ukrainian"] {
                let mut fields = typed_only(self.engine.register("clauses").unwrap().fields(), body, false);
                fields.insert("form".to_owned(), json!(form));
                fields.insert("language".to_owned(), json!(language));
                fields.insert("translated_by".to_owned(), json!("Bolesław Przykładny"));
                let number = self.enter("clauses", fields).await;
                for name in ["clause", "clause-door", "clause-footer"] {
                    let choice = (Prints::Paper(name), None);
                    let job = self.desk(text).record(("clauses", number), choice).await.unwrap();
                    sheets.push(Sheet { name: format!("{name} {form} {language}"), job, lacks: Vec::new() });
                }
            }
        }
        sheets
    }
}

/// Codes that share a text each ask for a record of their own kind.
fn fits(form: Option<&Form>, body: &Body) -> bool {
    let says = |name: &str, value: &str| body.get(name).is_some_and(|found| found == value);
    match form.map_or("", |form| form.code) {
        "W-13" => says("form", "Full"),
        "W-14" => says("form", "Short"),
        "M-1" => says("form", "Spoken"),
        _ => true,
    }
}

/// A body without what the register works out itself, and without links where these would lead nowhere.
fn typed_only(fields: &'static [Field], body: &Body, without_links: bool) -> Body {
    let mut kept = Body::new();
    for field in fields.iter().filter(|field| !field.derived) {
        let Some(value) = body.get(field.name) else { continue };
        let value = match (field.kind, value) {
            (Kind::Link | Kind::Links, _) if without_links => continue,
            (Kind::Rows(columns), Value::Array(rows)) => rows
                .iter()
                .filter_map(Value::as_object)
                .map(|row| typed_only(columns, row, without_links))
                .filter(|row| !row.is_empty())
                .map(Value::Object)
                .collect(),
            _ => value.clone(),
        };
        kept.insert(field.name.to_owned(), value);
    }
    kept
}

/// Sets them all; what one says of a file is an answer, empty where all is well.
fn each_set(sheets: &[Sheet], say: impl Fn(&Sheet, &[u8]) -> Vec<String> + Sync) -> Vec<String> {
    let (next, said) = (Mutex::new(sheets.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..SETTERS {
            scope.spawn(|| {
                loop {
                    let Some(sheet) = next.lock().unwrap().next() else { return };
                    let pdf =
                        Typesetter.print(sheet.job.clone()).unwrap_or_else(|_| panic!("{} was not set", sheet.name));
                    keep(sheet, &pdf);
                    let found = say(sheet, &pdf);
                    said.lock().unwrap().extend(found.into_iter().map(|one| format!("{}: {one}", sheet.name)));
                }
            });
        }
    });
    said.into_inner().unwrap()
}

fn keep(sheet: &Sheet, pdf: &[u8]) {
    let Some(folder) = std::env::var_os(KEPT).map(PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let name = sheet.name.replace([' ', '/'], "-");
    std::fs::write(folder.join(format!("{name}.{}.pdf", sheet.job.language)), pdf).unwrap();
}

/// Words that belong to the program: keys of its texts and names of choices.
struct Machinery(BTreeSet<String>);

impl Machinery {
    fn known() -> Self {
        let mut words = BTreeSet::new();
        let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/pl");
        for file in std::fs::read_dir(texts).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned());
            words.extend(keys.filter(|key| key.matches('-').count() > 1 && !key.starts_with(' ')));
        }
        for register in REGISTERS {
            choices(register.fields(), &mut words);
        }
        assert!(words.len() > 1000);
        Self(words)
    }

    fn found_in(&self, text: &str) -> Vec<String> {
        let signs = ["{{", "}}", "{%", "%}", "{ $", "{$", "**", " :: ", " @ ", "r.. ", "null", "undefined", "\u{fffd}"];
        let signs = signs.iter().filter(|sign| text.contains(**sign)).map(|sign| format!("holds {sign:?}"));
        let tokens = text.split([' ', ',', ';', '(', ')', '„', '”']).map(|word| word.trim_matches(['.', ':', '?']));
        let words = tokens.filter(|word| self.0.contains(*word)).map(|word| format!("says {word}"));
        signs.chain(words).collect()
    }
}

/// Names such as `KeptByLaw`: those of one word could be words of a text.
fn choices(fields: &'static [Field], words: &mut BTreeSet<String>) {
    for field in fields {
        if let Kind::Rows(columns) = field.kind {
            choices(columns, words);
        }
        let names = field.kind.options().into_iter().flat_map(|options| options.names());
        let is_joined = |name: &&str| name.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
        words.extend(names.filter(is_joined).map(str::to_owned));
    }
}

/// What is wrong with one file.
fn flaws(sheet: &Sheet, pdf: &[u8], machinery: &Machinery) -> Vec<String> {
    let pages = reading::pages(pdf);
    let text = pages.join(" ");
    let number = match &sheet.job.content["number"] {
        Value::String(number) => number.clone(),
        number => number.to_string(),
    };
    let own: Vec<&str> = [number.as_str()].into_iter().chain(sheet.job.form.map(|(title, _)| title)).collect();
    let mut flaws = reading::unmarked(pdf, sheet.job.language, &own);
    flaws.extend(machinery.found_in(&text));
    // A foot on each page, which says how many there are.
    let foot = match sheet.job.language {
        "en" => "Page",
        "uk" => "Сторінка",
        _ => "Strona",
    };
    if pages.is_empty() || text.matches(foot).count() < pages.len() {
        flaws.push(format!("{} pages without their count", pages.len()));
    }
    let says_that_it_lacks = text.contains("Dokument niekompletny") || text.contains("Incomplete document");
    if sheet.lacks.is_empty() && says_that_it_lacks && sheet.job.template != RECORD {
        flaws.push("says that it lacks something".to_owned());
    }
    flaws
}

/// The documents of a record that holds all that its register can: what its pages look like is approved.
async fn specimens(office: &Office) -> Vec<Sheet> {
    let text = Text::of(Language::Polish);
    let mut sheets = Vec::new();
    for register in REGISTERS {
        let known: &'static dyn AnyRegister = *register;
        let slug = known.slug();
        let papers = PAPERS.iter().filter(|paper| paper.register == slug).map(|paper| paper.name);
        let names: Vec<&str> = papers.chain(known.documents().iter().copied()).collect();
        if names.is_empty() {
            continue;
        }
        let number = office.enter(slug, typed_only(known.fields(), &known.sample(), true)).await;
        for name in names {
            let choice = forms::choose(known, name).unwrap();
            let mut job = office.desk(text).record((slug, number), choice).await.unwrap();
            // The number and the code of the proof come from how much was done before.
            job.content["number"] = json!("X-1/1");
            job.proof = "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476".to_owned();
            sheets.push(Sheet { name: format!("{name}.specimen"), job, lacks: Vec::new() });
        }
    }
    sheets
}

/// The codes that a record is printed under.
fn codes() -> Vec<(&'static str, &'static str)> {
    FORMS.iter().filter(|form| form.is_of_a_record()).map(|form| (form.register, form.code)).collect()
}

/// What has no code: letters and protocols, documents of registers, the sheet of any record.
fn without_code() -> Vec<(&'static str, &'static str)> {
    // What a form prints is not printed again under its own name.
    let is_form = |name: &str| FORMS.iter().any(|form| matches!(form.prints, Prints::Paper(of) if of == name));
    let papers = PAPERS.iter().filter(|paper| !paper.register.is_empty() && !is_form(paper.name));
    let mut wanted: Vec<_> = papers.map(|paper| (paper.register, paper.name)).collect();
    for register in REGISTERS {
        wanted.extend(register.documents().iter().map(|name| (register.slug(), *name)));
        wanted.push((register.slug(), RECORD));
    }
    wanted
}

/// What is wrong with what was found for these, apart from the files.
fn gaps(sheets: &[Sheet], absent: Vec<String>) -> Vec<String> {
    let open = sheets.iter().filter(|sheet| !sheet.lacks.is_empty());
    let open = open.map(|sheet| format!("{}: no record is whole: {:?}", sheet.name, sheet.lacks));
    absent.into_iter().map(|name| format!("{name}: no record shows it")).chain(open).collect()
}

/// Sets every one of so many, and reads the words of the others.
fn faults(sheets: Vec<Sheet>, apart: usize, machinery: &Machinery) -> Vec<String> {
    let mut faults = Vec::new();
    // The other templates are given codes and say them in words themselves.
    for sheet in sheets.iter().filter(|sheet| [RECORD, "paper"].contains(&sheet.job.template)) {
        let mut words = String::new();
        push_words(&sheet.job.content["values"], &mut words);
        faults.extend(machinery.found_in(&words).into_iter().map(|one| format!("{}: {one}", sheet.name)));
    }
    let apart = if std::env::var_os(KEPT).is_some() { 1 } else { apart };
    let set: Vec<Sheet> = sheets.into_iter().step_by(apart).collect();
    faults.extend(each_set(&set, |sheet, pdf| flaws(sheet, pdf, machinery)));
    faults
}

fn push_words(value: &Value, words: &mut String) {
    match value {
        Value::String(text) => words.extend([text.as_str(), " "]),
        Value::Array(items) => items.iter().for_each(|item| push_words(item, words)),
        Value::Object(fields) => fields.values().for_each(|inner| push_words(inner, words)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_code_prints_whole_in_polish() {
    let (office, text) = (Office::open(1).await, Text::of(Language::Polish));
    let (mut sheets, absent) = office.of_records(text, &codes()).await;
    sheets.extend(office.of_institution(text).await);
    let known: BTreeSet<&str> = sheets.iter().filter_map(|sheet| Some(sheet.job.form?.1)).collect();
    assert!(FORMS.iter().all(|form| known.contains(form.code)), "{known:?}");
    let mut wrong = gaps(&sheets, absent);
    wrong.extend(faults(sheets, 1, &Machinery::known()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_letter_and_notice_prints_whole_in_the_languages_it_speaks() {
    let (office, text, machinery) = (Office::open(1).await, Text::of(Language::Polish), Machinery::known());
    let (sheets, absent) = office.of_records(text, &without_code()).await;
    let mut wrong = gaps(&sheets, absent);
    // One template sets the sheet of any record, so that a few stand for all.
    let (of_records, mut letters): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.job.template == RECORD);
    letters.extend(office.notices(text).await);
    wrong.extend(faults(of_records, RECORDS_APART, &machinery));
    wrong.extend(faults(letters, 1, &machinery));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_document_says_the_same_in_english() {
    let (office, text) = (Office::open(1).await, Text::of(Language::English));
    let wanted = [codes(), without_code()].concat();
    let (mut sheets, absent) = office.of_records(text, &wanted).await;
    sheets.extend(office.of_institution(text).await);
    let mut wrong = gaps(&sheets, absent);
    wrong.extend(faults(sheets, ENGLISH_APART, &Machinery::known()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_first_page_looks_as_it_was_approved() {
    let sheets = specimens(&Office::open(YEAR_HOURS).await).await;
    let wrong = each_set(&sheets, |sheet, pdf| picture::compared(&sheet.name, pdf).into_iter().collect());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
