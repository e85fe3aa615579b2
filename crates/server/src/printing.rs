//! Joins pages and typesetter: what a register says becomes what a template reads.

use rodowod_documents::{Institution, Language, RenderError, Request, Unprintable, render};
use rodowod_domain::field::Problem;
use rodowod_engine::institutions::Profile;
use rodowod_web::forms::{FORMS, Prints, REGISTER};
use rodowod_web::text::{self, Text};
use rodowod_web::{Lacking, PrintFailure, PrintJob, Printer};
use serde_json::{Map, Value};

pub struct Typesetter;

impl Printer for Typesetter {
    fn print(&self, job: PrintJob) -> Result<Vec<u8>, PrintFailure> {
        set(&job).map_err(|error| match error.downcast_ref() {
            Some(RenderError::Unprintable(reason)) => PrintFailure::Unprintable(problem(reason)),
            _ => PrintFailure::Broken(error),
        })
    }

    fn missing(&self, job: &PrintJob) -> Vec<Lacking> {
        let Some(template) = rodowod_documents::template(job.template) else { return Vec::new() };
        let Ok((language, values, ..)) = prepared(job) else { return Vec::new() };
        let needs = rodowod_documents::missing(template, &values);
        needs.map(|need| Lacking { label: need.label(language).to_owned(), law: need.source(language) }).collect()
    }
}

/// The reason with what its sentence names: the character, where it stands, or how much there may be.
fn problem(reason: &Unprintable) -> Problem {
    let problem = Problem::at(reason.field(), reason.key());
    match reason {
        Unprintable::Control { character, position, .. }
        | Unprintable::Override { character, position, .. }
        | Unprintable::NoGlyph { character, position, .. } => {
            problem.with("code", format!("U+{:04X}", u32::from(*character))).with("position", position + 1)
        }
        Unprintable::TooLong { limit, .. }
        | Unprintable::TableTooLong { limit, .. }
        | Unprintable::TooDeep { limit, .. } => problem.with("max", limit),
    }
}

/// Language and values as the template will read them, and who issues the document.
fn prepared(job: &PrintJob) -> anyhow::Result<(Language, Value, Institution)> {
    let (language, text) = match job.language {
        "en" => (Language::En, Text::of(text::Language::English)),
        "uk" => (Language::Uk, Text::of(text::Language::Polish)),
        _ => (Language::Pl, Text::of(text::Language::Polish)),
    };
    let profile: Profile = serde_json::from_value(job.content["institution"].clone())?;
    let name = job.content["institution_name"].as_str().unwrap_or_default();
    let mut values = job.content["values"].clone();
    translate(&mut values, text);
    if let Value::Object(values) = &mut values {
        complete(job.template, values, (name, &profile));
    }
    Ok((language, values, letterhead(name, profile)))
}

fn set(job: &PrintJob) -> anyhow::Result<Vec<u8>> {
    let (language, values, institution) = prepared(job)?;
    let number = match &job.content["number"] {
        Value::String(number) => number.clone(),
        number => number.to_string(),
    };
    let request = Request {
        template: job.template,
        language,
        title: job.form.map_or("", |(title, _)| title),
        codes: job
            .form
            .as_ref()
            .filter(|(_, code)| !code.is_empty())
            .map_or(&[], |(_, code)| std::slice::from_ref(code)),
        version: job.version,
        number: &number,
        date: job.content["date"].as_str().unwrap_or_default().parse()?,
        institution: &institution,
        logo: &job.logo,
        proof: &job.proof,
        values: &values,
    };
    Ok(render(&request)?)
}

fn letterhead(name: &str, profile: Profile) -> Institution {
    let some = |text: String| (!text.trim().is_empty()).then_some(text);
    let place = format!("{} {}", profile.post_code, profile.city).trim().to_owned();
    Institution {
        name: name.to_owned(),
        facility: None,
        address_lines: [profile.address, place].into_iter().filter(|line| !line.is_empty()).collect(),
        place: some(profile.city),
        nip: some(profile.nip),
        regon: some(profile.regon),
        phone: some(profile.phone),
        email: some(profile.email),
        website: some(profile.website),
    }
}

/// `{"key": "choice-…"}` becomes the label under that key.
fn translate(value: &mut Value, text: Text) {
    if let Some(key) = value.as_object().filter(|map| map.len() == 1).and_then(|map| map.get("key")?.as_str()) {
        *value = Value::from(text.get(key).into_owned());
        return;
    }
    match value {
        Value::Array(list) => list.iter_mut().for_each(|item| translate(item, text)),
        Value::Object(map) => map.values_mut().for_each(|item| translate(item, text)),
        _ => {}
    }
}

/// Adds what only the institution knows: who signs, whom to ask, who the officer is.
fn complete(template: &str, values: &mut Map<String, Value>, (name, profile): (&str, &Profile)) {
    let officer = serde_json::json!({
        "name": profile.iod_name,
        "email": profile.iod_email,
        "phone": profile.iod_phone,
    });
    let mut set = |field: &str, value: Value| {
        values.entry(field.to_owned()).or_insert(value);
    };
    match template {
        "authorisation" => {
            set("controller", Value::from(name));
            set("officer", Value::from(profile.iod_name.clone()));
        }
        "breach-report" => {
            let head = serde_json::json!({ "name": profile.head });
            if !profile.head.is_empty() {
                set("signatory", head.clone());
            }
            let notifier = values.entry("notifier".to_owned()).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(notifier) = notifier {
                notifier.entry("dpo".to_owned()).or_insert(officer);
                if !profile.head.is_empty() {
                    notifier.entry("representatives".to_owned()).or_insert(Value::from(vec![head]));
                }
            }
        }
        _ => {}
    }
}

/// Codes of the forms that this program prints, of registers that exist, and names of what is taken over elsewhere as text,
/// each with a version of its own: of its words where it is a paper, of its template otherwise.
pub fn forms() -> Vec<(String, String)> {
    let template = |name: &str| {
        let template = rodowod_documents::templates().iter().find(|known| known.name == name);
        template.map(|template| template.version.to_string())
    };
    let version = |prints: Prints| match prints {
        Prints::Record(name) => template(name),
        Prints::Paper(name) | Prints::Policy(name) => {
            rodowod_papers::paper(name).map(|paper| paper.version.to_string())
        }
        Prints::Register => template(REGISTER),
    };
    let is_kept = |slug: &str| rodowod_registers::REGISTERS.iter().any(|register| register.slug() == slug);
    let printed = FORMS.iter().filter(|form| is_kept(form.register));
    let printed = printed.map(|form| (form.code.to_owned(), version(form.prints).unwrap_or_default()));
    let has_code = |name: &'static str| FORMS.iter().any(|form| form.prints == Prints::Paper(name));
    let quoted = rodowod_papers::PAPERS.iter().filter(|paper| paper.is_quotable && !has_code(paper.name));
    printed.chain(quoted.map(|paper| (paper.name.to_owned(), paper.version.to_string()))).collect()
}
