//! The office whose documents are looked at: the demonstration, and the documents of its records, ready to be set.

use jiff::Timestamp;
use rodowod_domain::field::{Body, Field, Kind};
use rodowod_domain::record::Edit;
use rodowod_engine::records::{self, Query};
use rodowod_engine::{By, Clock, Engine, MasterKeySource, Settings, access, institutions};
use rodowod_papers::paper;
use rodowod_registers::REGISTERS;
use rodowod_web::PrintJob;
use rodowod_web::forms::{self, FORMS, Form, Prints};
use rodowod_web::print::{Desk, policies};
use rodowod_web::text::Text;
use serde_json::Value;
use tempfile::TempDir;

use super::printing::{self, Typesetter};
use super::support::Server;

/// The day on which the demonstration stands still, so that approved pages stay as they are.
const NOW: &str = "2026-03-18T09:00:00Z";
/// Records of a register that are tried for one that leaves nothing open.
const TRIED_MAX: usize = 25;

pub struct Office {
    pub engine: Engine,
    pub by: By,
    _folder: TempDir,
}

/// A document that is ready to be set.
pub struct Sheet {
    pub name: String,
    pub job: PrintJob,
    /// What it asks for and its record lacks.
    pub lacks: Vec<String>,
}

type Choice = (Prints, Option<&'static Form>);

impl Office {
    /// The demonstration, filled by the program itself and opened here once it has stopped.
    pub async fn open(hours_later: i64) -> Self {
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

    pub fn desk(&self, text: Text) -> Desk<'_> {
        Desk { engine: &self.engine, by: &self.by, text }
    }

    /// Numbers and bodies of the live records, drafts left out.
    pub async fn records(&self, slug: &str, states: &[&str]) -> Vec<(u64, Body)> {
        let query = Query { limit: 200, ..Query::default() };
        let page = records::list(&self.engine, &self.by, slug, &query).await.unwrap();
        let live = page.rows.into_iter().filter(|row| !row.erased && !row.record.draft);
        let fitting = live.filter(|row| states.is_empty() || states.contains(&row.record.state.as_str()));
        fitting.map(|row| (row.record.number, row.record.body)).collect()
    }

    pub async fn enter(&self, slug: &str, fields: Body) -> u64 {
        let edit = Edit::Enter { fields, draft: true };
        records::edit(&self.engine, &self.by, slug, (None, edit)).await.unwrap().record.number
    }

    /// The document of the record that leaves least open.
    async fn best(&self, text: Text, (slug, name): (&str, &str), choice: Choice) -> Option<Sheet> {
        let states = paper(name).map_or(&[][..], |paper| paper.states);
        let candidates = self.records(slug, states).await;
        let fitting = candidates.into_iter().filter(|(_, body)| forms::fits(name, body)).take(TRIED_MAX);
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
    pub async fn of_records(&self, text: Text, wanted: &[(&str, &str)]) -> (Vec<Sheet>, Vec<String>) {
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
    pub async fn of_institution(&self, text: Text) -> Vec<Sheet> {
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
}

/// A body without what the register works out itself, and without links where these would lead nowhere.
pub fn typed_only(fields: &'static [Field], body: &Body, without_links: bool) -> Body {
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
