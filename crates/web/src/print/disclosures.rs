//! The report to a person on what became of their data: to whom they went, when, why and in what extent.

use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::exports::Taken;
use rodowod_engine::persons;
use rodowod_engine::records::Failure;
use serde_json::json;

use super::Desk;
use crate::PrintJob;
use crate::forms::REGISTER;
use crate::text::Language;
use crate::view::printed;

/// What the person is told of each; who else it was about, and what the office noted, stays in the register.
const TOLD: [&str; 7] = ["recipient", "disclosed_at", "ground", "provision", "scope", "manner", "carrier"];

/// The report has a name of its own, and no code among the forms.
const TITLES: [&str; 2] = ["Komu udostępniono dane", "To whom the data were disclosed"];
const CODE: &str = "";

impl Desk<'_> {
    /// The disclosures among the records that are kept with a request.
    pub async fn disclosures(self, request: u64) -> Result<PrintJob, Failure> {
        let Taken { register, records, mark, .. } = persons::disclosed(self.engine, self.by, request).await?;
        let today = day_in_warsaw(self.engine.clock.now());
        let about = self.text.get("person-disclosures");
        let values = printed::chosen(self.text, register, &records, (&about, &TOLD, today));
        let number = json!(format!("{}/{today}", self.text.with("record-number", &[("number", request.into())])));
        let mut job = self.job((register.slug(), REGISTER), None, (number, "", values), Some(mark)).await?;
        job.form = Some((TITLES[usize::from(self.text.language == Language::English)], CODE));
        Ok(job)
    }
}
