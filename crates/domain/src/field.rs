//! What a field of a register is: its kind, its rules, its place in the law.
//!
//! Fields are constants made by the `register!` macro; every screen, query, import and document reads them from here.

mod check;
mod form;
mod types;

pub use check::{Problem, Strictness, check};
pub use form::{read, write, written};
pub use types::{Choice, Element, Email, FieldType, Line, Link, Money, Nip, Nrb, Pesel, Phone, Regon, Text};

use crate::identifiers;

/// The fields of one record as JSON, in the order of the register.
pub type Body = serde_json::Map<String, serde_json::Value>;

/// Longest line that a field accepts unless it says otherwise, in code points.
pub const LINE_MAX: usize = 300;
/// Longest text that a field accepts unless it says otherwise, in code points.
pub const TEXT_MAX: usize = 20_000;
/// Most elements in a list, rows included.
pub const ELEMENTS_MAX: usize = 500;

#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Line,
    Text,
    Email,
    Phone,
    Identifier(identifiers::Kind),
    Integer,
    /// Grosze.
    Money,
    Date,
    Timestamp,
    Flag,
    Choice(&'static Options),
    Choices(&'static Options),
    Lines,
    Link,
    Links,
    Rows(&'static [Field]),
}

impl Kind {
    /// The name under which the API and the screens know the kind.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Text => "text",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Identifier(_) => "identifier",
            Self::Integer => "integer",
            Self::Money => "money",
            Self::Date => "date",
            Self::Timestamp => "timestamp",
            Self::Flag => "flag",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Lines => "lines",
            Self::Link => "link",
            Self::Links => "links",
            Self::Rows(_) => "rows",
        }
    }

    pub const fn is_list(self) -> bool {
        matches!(self, Self::Choices(_) | Self::Lines | Self::Links | Self::Rows(_))
    }

    pub const fn options(self) -> Option<&'static Options> {
        match self {
            Self::Choice(options) | Self::Choices(options) => Some(options),
            _ => None,
        }
    }
}

/// The closed list behind a choice, made by `choice!`.
#[derive(Debug)]
pub struct Options {
    /// `RequestKind`; labels stand under `choice-request-kind-access`.
    pub name: &'static str,
    pub variants: &'static [Variant],
}

#[derive(Debug)]
pub struct Variant {
    pub name: &'static str,
    /// Beginnings of words by which a spreadsheet of an office names this variant, folded.
    pub stems: &'static [&'static str],
}

impl Options {
    pub fn contains(&self, name: &str) -> bool {
        self.variants.iter().any(|variant| variant.name == name)
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.variants.iter().map(|variant| variant.name)
    }

    /// The translation key of one variant: `choice-request-kind-access`.
    pub fn label_key(&self, variant: &str) -> String {
        format!("choice-{}-{}", crate::text::kebab(self.name), crate::text::kebab(variant))
    }
}

/// When a date or an instant is allowed to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    Any,
    Past,
    Future,
}

/// The field is shown, required and kept only while another field has one of these values.
#[derive(Clone, Copy, Debug)]
pub struct Condition {
    pub field: &'static str,
    pub values: &'static [&'static str],
}

impl Condition {
    pub fn holds(&self, body: &Body) -> bool {
        match body.get(self.field) {
            Some(serde_json::Value::String(value)) => self.values.contains(&value.as_str()),
            Some(serde_json::Value::Bool(value)) => self.values.contains(&if *value { "true" } else { "false" }),
            Some(serde_json::Value::Array(list)) => {
                list.iter().any(|value| value.as_str().is_some_and(|value| self.values.contains(&value)))
            }
            _ => self.values.contains(&"false") && !body.contains_key(self.field),
        }
    }
}

/// The field keeps the login of whoever took a move; nobody types it.
#[derive(Clone, Copy, Debug)]
pub struct Signature {
    /// The move that is signed.
    pub step: &'static str,
    /// The fields that the signature vouches for: it is gone once one of them changes.
    pub over: &'static [&'static str],
}

#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own that a register sets or leaves")]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// Code points for text, elements for lists, the value for integers and money.
    pub max: usize,
    pub personal: bool,
    pub column: bool,
    pub derived: bool,
    /// Derived, and kept as it was first derived for as long as anything is derived at all.
    pub once: bool,
    pub law: &'static str,
    pub era: Era,
    pub condition: Option<Condition>,
    /// The register that a link leads to.
    pub target: &'static str,
    /// Begins a section of the form with this name.
    pub section: &'static str,
    /// Headings under which offices keep this field in their spreadsheets, folded.
    pub headings: &'static [&'static str],
    pub signature: Option<Signature>,
}

impl Field {
    pub const fn of<T: FieldType>(name: &'static str) -> Self {
        Self {
            name,
            kind: T::KIND,
            required: T::REQUIRED,
            max: match T::KIND {
                Kind::Line | Kind::Email | Kind::Phone | Kind::Identifier(_) => LINE_MAX,
                Kind::Text => TEXT_MAX,
                Kind::Integer | Kind::Money => 1_000_000_000_000,
                _ => ELEMENTS_MAX,
            },
            personal: false,
            column: false,
            derived: false,
            once: false,
            law: "",
            era: Era::Any,
            condition: None,
            target: "",
            section: "",
            headings: &[],
            signature: None,
        }
    }

    pub const fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }

    /// Never stands in plain text in the database.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }

    /// Kept beside the sealed body, so that lists filter and sort by it; blinded when personal.
    pub const fn column(mut self) -> Self {
        self.column = true;
        self
    }

    /// Computed by the register, shown but never typed.
    pub const fn derived(mut self) -> Self {
        self.derived = true;
        self.required = false;
        self
    }

    /// Derived from the act that first gives it a value: acts after it leave it as it is, until nothing is derived any more.
    pub const fn once(mut self) -> Self {
        self.once = true;
        self.derived()
    }

    /// Asked for although a list may be empty.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub const fn law(mut self, law: &'static str) -> Self {
        self.law = law;
        self
    }

    pub const fn past(mut self) -> Self {
        self.era = Era::Past;
        self
    }

    pub const fn future(mut self) -> Self {
        self.era = Era::Future;
        self
    }

    pub const fn shown_when(mut self, field: &'static str, values: &'static [&'static str]) -> Self {
        self.condition = Some(Condition { field, values });
        self
    }

    pub const fn to(mut self, register: &'static str) -> Self {
        self.target = register;
        self
    }

    pub const fn section(mut self, name: &'static str) -> Self {
        self.section = name;
        self
    }

    pub const fn headings(mut self, headings: &'static [&'static str]) -> Self {
        self.headings = headings;
        self
    }

    /// Filled with the login of whoever takes the step, and emptied when the record returns to its first state or one
    /// of the fields that were signed changes.
    pub const fn signed_by(mut self, step: &'static str, over: &'static [&'static str]) -> Self {
        self.signature = Some(Signature { step, over });
        self.derived()
    }

    /// Whether the field plays a part in this record at all.
    pub fn is_shown(&self, body: &Body) -> bool {
        self.condition.is_none_or(|condition| condition.holds(body))
    }
}
