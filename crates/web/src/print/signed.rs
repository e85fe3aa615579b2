//! The lines under a document that say who signed it here: for the version of the record that was on the paper.

use rodowod_engine::records::Failure;
use rodowod_engine::signatures::{self, Signed};
use serde_json::{Value, json};

use super::Desk;
use crate::PrintJob;
use crate::forms::{Form, Prints, RECORD};
use crate::text::{Language, Text};
use crate::view::time;

/// Under this name every template finds its signature lines.
const LINES: &str = "electronic_signatures";

/// The name under which a document of a record is signed: forms that one text serves are one document.
pub fn name_to_sign(prints: Prints, form: Option<&Form>) -> &'static str {
    match (prints, form) {
        (Prints::Paper(name) | Prints::Policy(name), _) => name,
        (Prints::Record(RECORD), Some(form)) => form.code,
        (Prints::Record(name), _) => name,
        (Prints::Register, _) => "register",
    }
}

impl Desk<'_> {
    /// The signatures under a document of a record, oldest first.
    pub async fn signatures(
        self,
        place: (&str, u64),
        (prints, form): (Prints, Option<&Form>),
    ) -> Result<Vec<Signed>, Failure> {
        signatures::of_document(self.engine, self.by, place, name_to_sign(prints, form)).await
    }

    /// Writes the lines into a document; one that was given for an earlier version says so.
    pub fn put_signatures(self, job: &mut PrintJob, signed: &[Signed]) {
        let text = Text::of(Language::from_code(job.language).unwrap_or_default());
        let lines: Vec<Value> = signed.iter().map(|one| line(text, one, job.record_version)).collect();
        if let Some(values) = job.content["values"].as_object_mut()
            && !lines.is_empty()
        {
            values.insert(LINES.to_owned(), Value::from(lines));
        }
    }
}

fn line(text: Text, signed: &Signed, version: u64) -> Value {
    json!({
        "person": signed.signature.person,
        "when": time::instant(text, signed.at),
        "digest": signed.signature.digest,
        "entry": text.with("signature-entry", &[("entry", signed.entry.to_string().into())]),
        "note": earlier(text, signed, version),
    })
}

/// What to know where the record is no longer what was signed.
pub fn earlier(text: Text, signed: &Signed, version: u64) -> Option<String> {
    let old = signed.signature.version;
    let args = [("old", old.to_string().into()), ("new", version.to_string().into())];
    (old != version).then(|| text.with("signature-earlier", &args))
}
