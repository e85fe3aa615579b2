//! Records: enter, save, move, view, list, history, erase.
//!
//! A body leaves this module only after `may` allowed it, and enters the database only sealed under its record's key.

mod attempt;
mod backing;
mod beside;
mod composed;
mod consequence;
mod edit;
mod entries;
mod erase;
mod face;
mod history;
mod list;
mod marks;
mod opened;
mod past;
mod print;
mod reading;
pub(crate) mod scope;
mod sealed;
mod sketch;
mod steps;
mod together;
mod view;

pub(crate) use beside::{blinded, deadline_rows, stem_term};
pub use edit::{Saved, edit};
pub(crate) use edit::{carry_on, enter_once, enter_with, take_in};
pub(crate) use entries::{entries, open_entries};
pub use erase::erase;
pub(crate) use erase::forget;
pub(crate) use face::Face;
pub use history::{FieldChange, Version, history, version};
pub use list::{Page, Query, ROWS_MAX, Row, Titles, list, titles};
pub(crate) use list::{erasures, page};
pub use marks::{MarkView, may_leave};
pub(crate) use marks::{kept_in, may_be_taken_out};
pub(crate) use opened::Opened;
pub use past::{PastPage, as_of, as_of_narrowed};
pub use print::{Printed, preview, print};
pub use reading::{read_as_of, read_list};
pub(crate) use sealed::{is_erased, open_row, split_salt};
pub(crate) use sketch::{Sketch, Sketched, sketched};
pub use together::{Outcome, Step, TOGETHER_MAX, chosen, open_moves, take_together};
pub use view::{LinkView, View, reach, view};
pub(crate) use view::{may_take, powers};

use jiff::Timestamp;
use rodowod_domain::authorisation::{Denied, On, Power};
use rodowod_domain::record::{Due, Refusal};
use rodowod_domain::register::AnyRegister;
use rodowod_store::deadlines::DeadlineRow;
use serde::{Deserialize, Serialize};

use crate::{By, Engine};

/// Why an act on a record did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error("there is no such record")]
    NotFound,
    #[error("there is no such register")]
    NoRegister,
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl From<Denied> for Failure {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// A deadline as it was computed when the record was last saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    pub name: String,
    pub law: String,
    pub due: Due,
    pub met: bool,
    pub rules: Vec<Rule>,
}

/// One step of the reckoning, for the explanation on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub key: String,
    pub law: String,
    pub date: Option<jiff::civil::Date>,
}

impl Deadline {
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        !self.met && now >= self.due.bound()
    }

    pub(crate) fn from_row(row: DeadlineRow) -> Self {
        let due = if row.whole_day {
            Due::Day(rodowod_domain::record::day_in_warsaw(row.due))
        } else {
            Due::Instant(row.due)
        };
        let rules = serde_json::from_str(&row.rules).unwrap_or_default();
        Self { name: row.name, law: row.law, due, met: row.met, rules }
    }
}

/// The register and the right to use it so, or the reason why not.
pub(crate) fn allowed(
    engine: &Engine,
    by: &By,
    register: &str,
    power: Power,
) -> Result<&'static dyn AnyRegister, Failure> {
    let register = engine.register(register).ok_or(Failure::NoRegister)?;
    by.may(power, On::Register(register.slug()))?;
    Ok(register)
}

/// Whether a body of this register can tell anything about a person.
fn holds_personal_data(register: &dyn AnyRegister) -> bool {
    fn any(fields: &[rodowod_domain::field::Field]) -> bool {
        fields.iter().any(|field| match field.kind {
            rodowod_domain::field::Kind::Rows(columns) => field.personal || any(columns),
            _ => field.personal,
        })
    }
    any(register.fields())
}
