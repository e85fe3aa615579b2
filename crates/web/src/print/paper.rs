//! From a record to a composed paper: its facts as stored and as shown, those of the records it is linked to, and what the
//! institution itself says.

use anyhow::Context as _;
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::record::{Record, day_in_warsaw};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::institutions::{Institution, Profile};
use rodowod_engine::log::Mark;
use rodowod_engine::logo;
use rodowod_engine::records::{self, Failure, LinkView, Printed, View};
use rodowod_papers::{Head, Language, Paper, Text as PaperText, compose, docx};
use serde_json::{Map, Value, json};

use super::Desk;
use super::held::HELD;
use crate::forms::Form;
use crate::text::Text;
use crate::view::time;
use crate::view::value::{Shown, Titles, Viewer, plain};
use crate::{Lacking, PrintJob};

/// Linked records that one paper reads at most.
const LINKED_MAX: usize = 40;
/// How long before a new sub-processor the controller hears of it, where the consent is general.
const SUBPROCESSOR_NOTICE_DAYS: u32 = 14;
/// The template that sets a composed paper.
const TEMPLATE: &str = "paper";

/// A paper with what stands around it.
pub struct Composed {
    pub paper: Paper,
    pub language: Language,
    text: &'static PaperText,
    register: &'static str,
    /// Of the record; none where the institution itself answers.
    number: Option<u64>,
    record_version: u64,
    state: String,
    mark: Option<Mark>,
}

impl Composed {
    /// What the paper asks for and nobody gave.
    pub fn lacks(&self) -> Vec<Lacking> {
        let lacks = self.paper.missing.iter();
        lacks.map(|lack| Lacking { label: lack.label.clone(), law: lack.law.clone() }).collect()
    }

    pub(super) fn of_institution(
        text: &'static PaperText,
        language: Language,
        facts: &Value,
        mark: Option<Mark>,
    ) -> Result<Self, Failure> {
        let paper = compose(text.name, language, facts).context("the paper was not composed")?;
        Ok(Self { paper, language, text, register: "", number: None, record_version: 0, state: String::new(), mark })
    }
}

impl Desk<'_> {
    /// Composes the paper; printing it is an act, asking what it lacks is none. The other records that it tells of, linked or
    /// kept with the request, are looked at either way, and the log says so.
    pub async fn compose(
        self,
        (register, number): (&str, u64),
        text: &'static PaperText,
        is_printed: bool,
    ) -> Result<(Composed, View), Failure> {
        let known = self.engine.register(register).ok_or(Failure::NoRegister)?;
        let place = (number, text.name);
        let Printed { view, content, mark } = if is_printed {
            records::print(self.engine, self.by, register, place).await?
        } else {
            records::preview(self.engine, self.by, register, place).await?
        };
        let mut facts = of_record(self.text, known, &view);
        facts.insert("content".to_owned(), content);
        facts.insert("linked".to_owned(), self.linked(text, &view.links).await?);
        if text.follows.contains(&HELD) {
            facts.insert("person".to_owned(), self.held(&view).await?);
        }
        facts.insert("institution".to_owned(), of_institution(&self.by.institution)?);
        facts.insert("parameters".to_owned(), self.terms().await?);
        facts.insert("number".to_owned(), json!(number.to_string()));
        facts.insert("today".to_owned(), json!(day_in_warsaw(self.engine.clock.now())));
        let language = if text.is_quotable { written_in(&view.record) } else { self.language() };
        let paper = compose(text.name, language, &Value::Object(facts)).context("the paper was not composed")?;
        let (number, state) = (Some(number), view.record.state.clone());
        let record_version = view.record.version;
        Ok((Composed { paper, language, text, register: known.slug(), number, record_version, state, mark }, view))
    }

    /// The paper as plain text or HTML, to be put into a letter or on a website.
    pub async fn quote(
        self,
        place: (&str, u64),
        (text, is_html): (&'static PaperText, bool),
    ) -> Result<String, Failure> {
        let (Composed { paper, language, .. }, _) = self.compose(place, text, true).await?;
        Ok(if is_html { rodowod_papers::html(&paper, language) } else { rodowod_papers::text(&paper, language) })
    }

    pub(super) fn language(self) -> Language {
        Language::from_code(self.text.language.code()).unwrap_or(Language::Pl)
    }

    /// The records that the text reads, under the names of their links. One that this person may not see is its title.
    async fn linked(self, text: &PaperText, links: &[LinkView]) -> Result<Value, Failure> {
        let mut found: Map<String, Value> = Map::new();
        let wanted = links.iter().filter_map(|link| {
            let name = if link.outgoing { link.field.clone() } else { format!("{}.{}", link.register, link.field) };
            text.follows.contains(&name.as_str()).then_some((name, link))
        });
        for (name, link) in wanted.take(LINKED_MAX) {
            let mut facts = match records::view(self.engine, self.by, &link.register, link.number).await {
                Ok(view) => {
                    let register = self.engine.register(&link.register).ok_or(Failure::NoRegister)?;
                    of_record(self.text, register, &view)
                }
                Err(Failure::Refused(_)) => Map::new(),
                Err(failure) => return Err(failure),
            };
            facts.insert("title".to_owned(), json!(link.title));
            if let Value::Array(list) = found.entry(name).or_insert_with(|| json!([])) {
                list.push(Value::Object(facts));
            }
        }
        Ok(Value::Object(found))
    }

    /// The terms that hold where a record names none of its own.
    async fn terms(self) -> Result<Value, Failure> {
        let mut terms = serde_json::to_value(self.parameters().await?).context("parameters are plain data")?;
        terms["subprocessor_notice_days"] = json!(SUBPROCESSOR_NOTICE_DAYS);
        Ok(terms)
    }

    /// The paper as a job for the typesetter.
    pub async fn set(self, composed: Composed, form: Option<&Form>) -> Result<PrintJob, Failure> {
        let values = serde_json::to_value(&composed.paper).context("a paper is plain data")?;
        let number = json!(self.numbered(&composed, form));
        let what = (composed.register, TEMPLATE);
        let mut job = self.job(what, form, (number, &composed.state, values), composed.mark).await?;
        job.language = composed.language.code();
        job.form = Some((titled(&composed, form), form.map_or("", |form| form.code)));
        job.version = Some(composed.paper.version);
        job.record_version = composed.record_version;
        Ok(job)
    }

    /// The paper as DOCX.
    pub async fn docx(self, mut composed: Composed, form: Option<&Form>) -> Result<Vec<u8>, Failure> {
        composed.paper.title = titled(&composed, form).to_owned();
        let (institution, profile) = (&self.by.institution, &self.by.institution.profile);
        let logo = logo::of(self.engine, institution).await?;
        let day = time::day(self.text, day_in_warsaw(self.engine.clock.now()));
        let parts = [profile.city.as_str(), &day];
        let head = Head {
            institution: &institution.name,
            lines: letterhead(profile),
            logo: &logo,
            place_and_date: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            number: &self.numbered(&composed, form),
            codes: form.map_or("", |form| form.code),
            proof: &self.proof(composed.mark),
        };
        Ok(docx(&composed.paper, composed.language, &head).context("the DOCX was not written")?)
    }

    /// `W-3/17`, or `requests/17` where the paper is no form; what no record answers for has its day.
    fn numbered(self, composed: &Composed, form: Option<&Form>) -> String {
        // Without a form the number of the record is enough: the names of registers are those of the program.
        let name = form.map_or("", |form| form.code);
        let number = composed.number.map(|number| number.to_string());
        let number = number.unwrap_or_else(|| day_in_warsaw(self.engine.clock.now()).to_string());
        if name.is_empty() { number } else { format!("{name}/{number}") }
    }
}

/// The title of the text, or that of the form where one text serves several.
fn titled(composed: &Composed, form: Option<&Form>) -> &'static str {
    let language = match composed.language {
        Language::En => crate::text::Language::English,
        Language::Pl | Language::Uk => crate::text::Language::Polish,
    };
    let form = form.filter(|_| composed.text.is_named_by_form);
    form.map_or_else(|| composed.text.title(composed.language), |form| form.title(Text::of(language)))
}

/// A clause says itself in which language it speaks.
fn written_in(record: &Record) -> Language {
    match record.body.get("language").and_then(Value::as_str) {
        Some("English") => Language::En,
        Some("Ukrainian") => Language::Uk,
        _ => Language::Pl,
    }
}

fn letterhead(profile: &Profile) -> Vec<String> {
    let join = |parts: &[String]| {
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let named = |name: &str, value: &str| if value.is_empty() { String::new() } else { format!("{name} {value}") };
    vec![
        join(&[profile.address.clone(), format!("{} {}", profile.post_code, profile.city)]),
        join(&[
            named("NIP", &profile.nip),
            named("REGON", &profile.regon),
            profile.phone.clone(),
            profile.email.clone(),
            profile.website.clone(),
        ]),
    ]
}

pub(super) fn of_institution(institution: &Institution) -> Result<Value, Failure> {
    let mut facts = serde_json::to_value(&institution.profile).context("a profile is plain data")?;
    // A telephone number is no place for a line to end.
    for (name, number) in [("phone", &institution.profile.phone), ("iod_phone", &institution.profile.iod_phone)] {
        facts[name] = json!(number.replace(' ', "\u{a0}"));
    }
    facts["name"] = json!(institution.name);
    facts["preset"] = json!(institution.preset);
    Ok(facts)
}

/// `record` as stored, `shown` in words, `shown_rows` with the cells of rows in words.
fn of_record(text: Text, register: &'static dyn AnyRegister, view: &View) -> Map<String, Value> {
    let (slug, record): (&str, &Record) = (register.slug(), &view.record);
    let titled = view.links.iter().filter_map(|link| Some(((link.register.clone(), link.number), link.title.clone()?)));
    let titles: Titles = titled.collect();
    let viewer = Viewer { text, slug, titles: &titles };
    let (mut shown, mut rows) = (Map::new(), Map::new());
    for field in register.fields().iter().filter(|field| field.is_shown(&record.body)) {
        let Some(value) = record.body.get(field.name) else { continue };
        if let (Kind::Rows(columns), Value::Array(stored)) = (field.kind, value) {
            let worded = stored.iter().map(|row| {
                let cells = columns.iter().filter_map(|column| {
                    let cell = row.get(column.name).filter(|cell| !cell.is_null())?;
                    Some((column.name.to_owned(), Value::from(plain(text, column, cell))))
                });
                Value::Object(cells.collect())
            });
            rows.insert(field.name.to_owned(), worded.collect());
            continue;
        }
        let words = match viewer.shown(field, Some(value)) {
            Shown::Words(words) => Value::from(words),
            Shown::Several(items) | Shown::Tags(items) => Value::from(items),
            Shown::Links(links) => links.into_iter().map(|link| Value::from(link.title)).collect(),
            Shown::Empty { .. } | Shown::Rows { .. } => continue,
        };
        shown.insert(field.name.to_owned(), words);
    }
    let mut facts = Map::new();
    facts.insert("record".to_owned(), Value::Object(by_the_clock(register.fields(), &record.body)));
    facts.insert("shown".to_owned(), Value::Object(shown));
    facts.insert("shown_rows".to_owned(), Value::Object(rows));
    facts
}

/// The facts with every instant as the clock on the wall showed it: they are kept in UTC, which a paper does not say.
fn by_the_clock(fields: &[Field], body: &Map<String, Value>) -> Map<String, Value> {
    let mut told = body.clone();
    for field in fields {
        match (field.kind, told.get_mut(field.name)) {
            (Kind::Timestamp, Some(value)) => {
                if let Some(instant) = value.as_str().and_then(|instant| instant.parse().ok()) {
                    *value = json!(time::local(instant).strftime("%Y-%m-%dT%H:%M").to_string());
                }
            }
            (Kind::Rows(columns), Some(Value::Array(rows))) => {
                for row in rows.iter_mut().filter_map(Value::as_object_mut) {
                    *row = by_the_clock(columns, row);
                }
            }
            _ => {}
        }
    }
    told
}
