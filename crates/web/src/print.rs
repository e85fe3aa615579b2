//! From a record or a register to the job that a typesetter does: the pages, the API and the command line print the same.

use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::exports;
use rodowod_engine::records::{self, Failure, Query};
use rodowod_engine::{By, Engine};
use serde_json::{Value, json};

use crate::PrintJob;
use crate::forms::{Form, RECORD, REGISTER};
use crate::text::Text;
use crate::view::printed;

/// Who prints, for whom.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub engine: &'a Engine,
    pub by: &'a By,
    pub text: Text,
}

impl Desk<'_> {
    /// One record by a template of its register, or by the one that prints any.
    pub async fn record(
        self,
        (register, number): (&str, u64),
        (template, form): (&'static str, Option<&Form>),
    ) -> Result<PrintJob, Failure> {
        let known = self.engine.register(register).ok_or(Failure::NoRegister)?;
        let printed = records::print(self.engine, self.by, register, (number, template)).await?;
        let now = self.engine.clock.now();
        let values = match template {
            RECORD => printed::record(self.text, known, &printed.view, now),
            _ => printed.content,
        };
        Ok(self.job((known.slug(), template), form, (json!(number), &printed.view.record.state, values)))
    }

    /// A register as a document.
    pub async fn register(self, register: &str, form: Option<&Form>, query: &Query) -> Result<PrintJob, Failure> {
        let (known, records) = exports::take_out(self.engine, self.by, register, query).await?;
        let now = self.engine.clock.now();
        let values = printed::register(self.text, known, &records, now);
        let number = json!(format!("{register}/{}", day_in_warsaw(now)));
        Ok(self.job((known.slug(), REGISTER), form, (number, "", values)))
    }

    fn job(
        self,
        (register, template): (&'static str, &'static str),
        form: Option<&Form>,
        (number, state, values): (Value, &str, Value),
    ) -> PrintJob {
        PrintJob {
            template,
            register,
            form: form.map(|form| (form.title(self.text), form.code)),
            language: self.text.language.code(),
            content: json!({
                "number": number,
                "state": state,
                "date": day_in_warsaw(self.engine.clock.now()),
                "institution": self.by.institution.profile,
                "institution_name": self.by.institution.name,
                "values": values,
            }),
        }
    }
}
