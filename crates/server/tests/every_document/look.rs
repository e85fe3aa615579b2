//! What the pages look like: every code, letter and paper, in each language that it speaks, beside what was approved.
//!
//! A record is shown by the sample of its register, which holds all that it can, and a register by its sample in some of its
//! states; the papers of the institution and its notices come from the demonstration.

use rodowod_domain::field::Body;
use rodowod_domain::record::Record;
use rodowod_domain::register::AnyRegister;
use rodowod_engine::records::Query;
use rodowod_papers::PAPERS;
use rodowod_registers::REGISTERS;
use rodowod_web::PrintJob;
use rodowod_web::forms::{self, FORMS, Form, Prints, RECORD};
use rodowod_web::print::policies;
use rodowod_web::text::{Language, Text};
use rodowod_web::view::printed;
use serde_json::json;

use super::office::{Office, Sheet, typed_only};
use super::{codes, without_code};

const CLAUSES: &str = "clauses";
/// Records of a printed register: more than a page, and an overview of several rows.
const ROWS: usize = 4;
const NOTICE_LANGUAGES: [(&str, &str); 3] = [("Polish", "pl"), ("English", "en"), ("Ukrainian", "uk")];

/// The code of the proof and the number come from how much was done before.
fn settled(name: &str, mut job: PrintJob) -> Sheet {
    job.proof = "https://rodo.szkola.example/proof/szkola/1017-3f9a0c5be2d18476".to_owned();
    job.content["number"] = json!("X-1/1");
    Sheet { name: format!("{name}.{}", job.language), job, lacks: Vec::new() }
}

/// Everything whose fixed text is in this language; the notices beside.
pub async fn specimens(office: &Office, language: Language) -> Vec<Sheet> {
    let text = Text::of(language);
    let mut sheets = of_records(office, text).await;
    sheets.extend(of_registers(office, text).await);
    let desk = office.desk(text);
    for known in policies() {
        let form = FORMS.iter().find(|form| form.prints == Prints::Policy(known.name));
        let composed = desk.compose_policy(known, true).await.unwrap();
        sheets.push(settled(form.map_or(known.name, |form| form.code), desk.set(composed, form).await.unwrap()));
    }
    let report = desk.compose_report(2026, "Wnioski:\npierwszy i drugi.").await.unwrap();
    sheets.push(settled("yearly-report", desk.set(report, None).await.unwrap()));
    sheets
}

async fn of_records(office: &Office, text: Text) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for register in REGISTERS.iter().filter(|register| register.slug() != CLAUSES) {
        let known: &'static dyn AnyRegister = *register;
        let wanted = [codes(), without_code()].concat();
        let names = wanted.into_iter().filter(|(slug, name)| *slug == known.slug() && *name != RECORD);
        let mut number = None;
        for (slug, name) in names {
            let number = match number {
                Some(number) => number,
                None => *number.insert(office.enter(slug, shown(known)).await),
            };
            let job = office.desk(text).record((slug, number), forms::choose(known, name).unwrap()).await.unwrap();
            sheets.push(settled(name, job));
        }
    }
    sheets
}

/// All that a record of the register can hold; of orders the one that a form stands for.
fn shown(known: &'static dyn AnyRegister) -> Body {
    let mut body = typed_only(known.fields(), &known.sample(), true);
    if known.slug() == "orders" {
        body.insert("subject".to_owned(), json!("Wyznaczenie inspektora ochrony danych"));
        body.insert("kind".to_owned(), json!("Delegation"));
        body.insert("content".to_owned(), json!("Inspektor prowadzi także szkolenia pracowników."));
        body.insert(
            "addressees".to_owned(),
            json!([{ "person": "Igor Modelowy", "post": "inspektor ochrony danych" }]),
        );
    }
    body
}

async fn of_registers(office: &Office, text: Text) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    let now = office.engine.clock.now();
    let today = rodowod_domain::record::day_in_warsaw(now);
    for form in FORMS.iter().filter(|form| form.prints == Prints::Register) {
        let known = office.engine.register(form.register).unwrap();
        let states = known.workflow().states.iter().take(ROWS).enumerate();
        let row = |(index, state): (usize, &rodowod_domain::workflow::State)| Record {
            number: index as u64 + 1,
            state: state.name.to_owned(),
            version: 1,
            draft: false,
            created_at: now,
            body: known.sample(),
        };
        let rows: Vec<Record> = states.map(row).collect();
        let nothing = Query { search: "niczego-takiego".to_owned(), ..Query::default() };
        let mut job = office.desk(text).register(form.register, Some(form), &nothing).await.unwrap();
        job.content["values"] = printed::register(text, known, (&rows, 0), (&Query::default(), today));
        sheets.push(settled(form.code, job));
    }
    sheets
}

/// The published notices of the school in one language: by their codes, as announced, for the door and for a letter's foot.
pub async fn notices(office: &Office, language: &str) -> Vec<Sheet> {
    let (spoken, code) = NOTICE_LANGUAGES.into_iter().find(|(_, code)| *code == language).unwrap();
    let text = Text::of(Language::Polish);
    let mut sheets = Vec::new();
    for (number, body) in office.records(CLAUSES, &["published"]).await {
        let says = |name: &str, value: &str| body.get(name).is_some_and(|found| found == value);
        if !says("language", spoken) || !says("kind", "Article13") {
            continue;
        }
        let is_of_calls = says("audience", "Callers");
        let names: &[&str] = match body["form"].as_str().unwrap() {
            "Full" if is_of_calls => &["M-1"],
            "Full" => &["W-13"],
            "Short" => &["W-14", "clause-door", "clause-footer"],
            _ => &["clause"],
        };
        for name in names {
            let choice: (Prints, Option<&'static Form>) =
                forms::choose(office.engine.register(CLAUSES).unwrap(), name).unwrap();
            let job = office.desk(text).record((CLAUSES, number), choice).await.unwrap();
            assert_eq!(job.language, code);
            sheets.push(settled(name, job));
        }
    }
    let papers = PAPERS.iter().filter(|paper| paper.register == CLAUSES).count();
    let of_clauses = FORMS.iter().filter(|form| form.register == CLAUSES).count();
    assert_eq!(sheets.len(), papers + of_clauses, "each code, and each text beside");
    sheets
}
