//! From a record or a register to the job that a typesetter does: the pages, the API and the command line print the same.

mod disclosures;
mod held;
mod paper;
mod policy;
mod signed;
mod yearly;

pub use paper::Composed;
pub use policy::policies;
pub use signed::{earlier, name_to_sign};
pub use yearly::REMARKS_MAX;

use jiff::civil::Date;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::exports::{self, Taken};
use rodowod_engine::log::Mark;
use rodowod_engine::records::{self, Failure, Printed, Query, View};
use rodowod_engine::{By, Engine, logo};
use serde_json::{Value, json};

use crate::forms::{Form, Prints, RECORD, REGISTER};
use crate::text::Text;
use crate::view::printed;
use crate::{Lacking, PrintJob, Printer};

/// Who prints, for whom.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub engine: &'a Engine,
    pub by: &'a By,
    pub text: Text,
}

impl Desk<'_> {
    /// One record: composed, by a template of its register, or by the one that prints any; with the signatures under it.
    pub async fn record(self, place: (&str, u64), choice: (Prints, Option<&Form>)) -> Result<PrintJob, Failure> {
        let mut job = self.unsigned(place, choice).await?;
        let signed = self.signatures(place, choice).await?;
        self.put_signatures(&mut job, &signed);
        Ok(job)
    }

    async fn unsigned(
        self,
        (register, number): (&str, u64),
        (prints, form): (Prints, Option<&Form>),
    ) -> Result<PrintJob, Failure> {
        let template = match prints {
            Prints::Paper(name) => {
                let text = rodowod_papers::paper(name).ok_or(Failure::NotFound)?;
                let (composed, _) = self.compose((register, number), text, true).await?;
                return self.set(composed, form).await;
            }
            Prints::Policy(name) => {
                let (composed, view) = self.adopted_by((register, number), (name, true)).await?;
                let mut job = self.set(composed, form).await?;
                job.record_version = view.record.version;
                return Ok(job);
            }
            Prints::Record(template) => template,
            Prints::Register => return Err(Failure::NotFound),
        };
        let printed = records::print(self.engine, self.by, register, (number, template)).await?;
        Ok(self.of_record(register, (template, form), printed).await?.0)
    }

    /// What the document would lack. Nothing leaves the office yet, and the log tells of a look.
    pub async fn lacks(
        self,
        (register, number): (&str, u64),
        (prints, form): (Prints, Option<&Form>),
        printer: &dyn Printer,
    ) -> Result<(Vec<Lacking>, View), Failure> {
        match prints {
            Prints::Paper(name) => {
                let text = rodowod_papers::paper(name).ok_or(Failure::NotFound)?;
                let (composed, view) = self.compose((register, number), text, false).await?;
                Ok((composed.lacks(), view))
            }
            Prints::Record(template) => {
                let printed = records::preview(self.engine, self.by, register, (number, template)).await?;
                let (job, view) = self.of_record(register, (template, form), printed).await?;
                Ok((printer.missing(&job), view))
            }
            Prints::Policy(name) => {
                let (composed, view) = self.adopted_by((register, number), (name, false)).await?;
                Ok((composed.lacks(), view))
            }
            Prints::Register => Err(Failure::NotFound),
        }
    }

    async fn of_record(
        self,
        register: &str,
        (template, form): (&'static str, Option<&Form>),
        Printed { view, content, mark }: Printed,
    ) -> Result<(PrintJob, View), Failure> {
        let known = self.engine.register(register).ok_or(Failure::NoRegister)?;
        let values = match template {
            RECORD => printed::record(self.text, known, &view, self.engine.clock.now()),
            _ => content,
        };
        let number = json!(view.record.number);
        let mut job = self.job((known.slug(), template), form, (number, &view.record.state, values), mark).await?;
        job.record_version = view.record.version;
        Ok((job, view))
    }

    /// A register as a document.
    pub async fn register(self, register: &str, form: Option<&Form>, query: &Query) -> Result<PrintJob, Failure> {
        let Taken { register: known, records, kept_in, mark } =
            exports::take_out(self.engine, self.by, register, query).await?;
        let today = day_in_warsaw(self.engine.clock.now());
        let values = printed::register(self.text, known, (&records, kept_in), (query, today));
        let number = json!(format!("{}/{today}", self.called(register, form)));
        self.job((known.slug(), REGISTER), form, (number, "", values), Some(mark)).await
    }

    /// A volume of a register: which of how many, where it does not fit into one.
    pub async fn volume(self, taken: Taken, volume: Option<(usize, usize)>) -> Result<PrintJob, Failure> {
        let Taken { register: known, records, kept_in, mark } = taken;
        let today = day_in_warsaw(self.engine.clock.now());
        let mut values = printed::register(self.text, known, (&records, kept_in), (&Query::default(), today));
        let mut number = format!("{}/{today}", self.called(known.slug(), None));
        if let (Some((part, of)), Some(first), Some(last)) = (volume, records.first(), records.last()) {
            let args = [part, of].map(|count| count.to_string());
            let numbers = [first.number, last.number].map(|number| number.to_string());
            let said = [("part", &args[0]), ("of", &args[1]), ("first", &numbers[0]), ("last", &numbers[1])];
            let said = said.map(|(name, value)| (name, value.as_str().into()));
            values["about"] =
                json!(format!("{}. {}", self.text.get(known.slug()), self.text.with("printed-volume", &said)));
            number = format!("{number}/{part}-{of}");
        }
        self.job((known.slug(), REGISTER), None, (json!(number), "", values), Some(mark)).await
    }

    /// A register as a document, as it stood when a day was over.
    pub async fn register_as_of(
        self,
        register: &str,
        form: Option<&Form>,
        (day, query): (Date, &Query),
    ) -> Result<PrintJob, Failure> {
        let day = day.min(day_in_warsaw(self.engine.clock.now()));
        let taken = exports::take_out_as_of(self.engine, self.by, register, (day, query)).await?;
        let Taken { register: known, records, kept_in, mark } = taken;
        let values = printed::register(self.text, known, (&records, kept_in), (query, day));
        let number = json!(format!("{}/{day}", self.called(register, form)));
        self.job((known.slug(), REGISTER), form, (number, "", values), Some(mark)).await
    }

    /// What a printed register is numbered by: the code of its form, or its name.
    fn called(self, register: &str, form: Option<&Form>) -> String {
        form.map_or_else(|| self.text.get(register).into_owned(), |form| form.code.to_owned())
    }

    async fn job(
        self,
        (register, template): (&'static str, &'static str),
        form: Option<&Form>,
        (number, state, values): (Value, &str, Value),
        mark: Option<Mark>,
    ) -> Result<PrintJob, Failure> {
        let institution = &self.by.institution;
        Ok(PrintJob {
            template,
            register,
            form: form.map(|form| (form.title(self.text), form.code)),
            language: self.text.language.code(),
            logo: logo::of(self.engine, institution).await?,
            proof: self.proof(mark),
            version: None,
            record_version: 0,
            content: json!({
                "number": number,
                "state": state,
                "date": day_in_warsaw(self.engine.clock.now()),
                "institution": institution.profile,
                "institution_name": institution.name,
                "values": values,
            }),
        })
    }

    /// The address at which anybody who holds the paper finds its entry in the log.
    pub fn proof(self, mark: Option<Mark>) -> String {
        let (home, slug) = (&self.engine.settings.public_url, &self.by.institution.slug);
        mark.map(|mark| format!("{home}/proof/{slug}/{mark}")).unwrap_or_default()
    }
}
