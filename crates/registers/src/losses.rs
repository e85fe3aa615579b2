//! What was lost opens a breach, so that the 72 hours run from the report.
//!
//! It begins with what the entry of the lost thing knows; whoever handles it adds the rest.

use rodowod_domain::field::{Body, Link};
use rodowod_domain::register::{FollowUp, Moment};
use serde_json::{Value, json};

use crate::breaches::EventKind;

/// The field of a lost thing in which its breach stands.
const BREACH: &str = "breach";
/// Characters of a title of a breach.
const TITLE_MAX: usize = 120;

/// A thing that is gone: in which words the title begins, which thing, and all that is known of the loss.
pub struct Loss<'a> {
    pub what: &'a str,
    pub thing: &'a str,
    pub known: String,
    pub kind: EventKind,
}

impl Loss<'_> {
    /// The draft, linked from the lost thing, with whatever else of the breach its entry knows.
    pub fn breach(self, at: &Moment, more: Value) -> FollowUp {
        let title: String = format!("{}: {}", self.what, self.thing).chars().take(TITLE_MAX).collect();
        let mut body = Body::from_iter([
            ("title".to_owned(), title.into()),
            ("aware_at".to_owned(), at.now.to_string().into()),
            ("kind".to_owned(), json!(self.kind)),
            ("description".to_owned(), format!("{}: {}. {}", self.what, self.thing, self.known).trim_end().into()),
        ]);
        if let Value::Object(more) = more {
            body.extend(more);
        }
        FollowUp::new("breaches", Value::Object(body)).link(BREACH)
    }
}

/// The breach of a thing that holds, or opens the way to, personal data; none where the entry names one already.
pub fn reported((step, breach): (&str, Option<Link>), loss: Loss<'_>, (at, more): (&Moment, Value)) -> Vec<FollowUp> {
    let is_new = step == "report-loss" && breach.is_none();
    is_new.then(|| loss.breach(at, more)).into_iter().collect()
}
