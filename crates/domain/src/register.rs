//! What a register is, and the macros that declare one.
//!
//! A register is one file: a struct made by `register!`, closed lists made by `choice!`, and an `impl Register` with
//! the rules that no table can hold. The engine sees it as `&dyn AnyRegister` and is compiled once.

use std::marker::PhantomData;

use jiff::{Timestamp, civil::Date};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::authorisation::{Grant, Power};
use crate::field::{Body, Field, Kind, Problem};
use crate::record::Deadline;
use crate::workflow::Workflow;

/// The fields that `register!` gives to a struct.
pub trait Fields {
    const FIELDS: &'static [Field];
}

/// The circumstances in which a record is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    pub now: Timestamp,
    /// The civil day in Warsaw.
    pub today: Date,
    pub state: &'a str,
    pub created_at: Timestamp,
}

/// Something that the law or the policy wants and the record does not show yet; it forbids nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub field: &'static str,
    pub key: &'static str,
    pub law: &'static str,
}

/// Where a register stands in the menu; the order here is the order there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is processed and why.
    Processing,
    /// The persons whom the data concern, and their rights.
    Persons,
    /// Who works with data, and what they may do and know.
    Staff,
    /// Processors and others outside.
    Partners,
    /// Breaches, risks, audits.
    Risk,
    /// How long data stay and how they go.
    Retention,
    /// Places, devices, systems and their upkeep.
    Security,
    /// Telephone, video, mail and recordings.
    Contact,
}

impl Group {
    /// Key of its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Processing => "group-processing",
            Self::Persons => "group-persons",
            Self::Staff => "group-staff",
            Self::Partners => "group-partners",
            Self::Risk => "group-risk",
            Self::Retention => "group-retention",
            Self::Security => "group-security",
            Self::Contact => "group-contact",
        }
    }
}

/// One register, declared once. Only the first five items are asked of every register.
pub trait Register: Fields + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// English plural, as in addresses and in the API.
    const SLUG: &'static str;
    const GROUP: Group;
    const WORKFLOW: Workflow;
    /// Names the record in lists and links.
    fn title(&self) -> String;
    /// A complete record with synthetic content; tests send it round through form, document and store.
    fn sample() -> Self;

    /// The provision that asks for this register.
    const LAW: &'static str = "";
    /// Raised when a stored body needs `upgrade` before this program can read it.
    const VERSION: u32 = 1;
    /// Fields shown in the list besides number, title and state.
    const LISTED: &'static [&'static str] = &[];
    /// Templates that print a record of this register.
    const DOCUMENTS: &'static [&'static str] = &[];

    /// The power that it takes to change a record once it has left its first state: whoever may correct a post in an
    /// authorisation must not thereby widen it.
    const GUARD: Power = Power::Change;

    /// Rules that concern more than one field.
    fn check(&self, _at: &Moment) -> Vec<Problem> {
        Vec::new()
    }

    /// Fills the derived fields.
    fn derive(&mut self, _at: &Moment) {}

    fn deadlines(&self, _at: &Moment) -> Vec<Deadline> {
        Vec::new()
    }

    fn gaps(&self, _at: &Moment) -> Vec<Gap> {
        Vec::new()
    }

    /// Only a register of authorisations grants access: to which login, and what.
    fn grant(&self, _at: &Moment) -> Option<(String, Grant)> {
        None
    }

    /// What a template needs beyond the body itself.
    fn document(&self, _template: &str, _at: &Moment) -> Value {
        Value::Null
    }

    /// Brings a body stored under an older `VERSION` up to this one.
    fn upgrade(_from: u32, body: Body) -> Body {
        body
    }
}

/// A register without its type.
pub trait AnyRegister: Send + Sync {
    fn slug(&self) -> &'static str;
    fn group(&self) -> Group;
    fn law(&self) -> &'static str;
    fn fields(&self) -> &'static [Field];
    fn workflow(&self) -> &'static Workflow;
    fn version(&self) -> u32;
    fn listed(&self) -> &'static [&'static str];
    fn documents(&self) -> &'static [&'static str];
    fn guard(&self) -> Power;
    fn title(&self, body: &Body) -> String;
    fn sample(&self) -> Body;
    fn check(&self, body: &Body, at: &Moment) -> Vec<Problem>;
    fn derive(&self, body: &Body, at: &Moment) -> Body;
    fn deadlines(&self, body: &Body, at: &Moment) -> Vec<Deadline>;
    fn gaps(&self, body: &Body, at: &Moment) -> Vec<Gap>;
    fn grant(&self, body: &Body, at: &Moment) -> Option<(String, Grant)>;
    fn document(&self, template: &str, body: &Body, at: &Moment) -> Value;
    fn upgrade(&self, from: u32, body: Body) -> Body;

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

/// `Erased::<Breach>::NEW` is `Breach` as `dyn AnyRegister`.
pub struct Erased<R>(PhantomData<fn() -> R>);

impl<R> Erased<R> {
    pub const NEW: Self = Self(PhantomData);
}

impl<R: Register> Erased<R> {
    /// A draft may be too incomplete for its type; then what the type knows is left out.
    fn typed(body: &Body) -> Option<R> {
        serde_json::from_value(Value::Object(with_empty_values(R::FIELDS, body))).ok()
    }

    fn body(record: &R) -> Body {
        match serde_json::to_value(record) {
            Ok(Value::Object(body)) => without_empty_values(body),
            _ => Body::new(),
        }
    }
}

impl<R: Register> AnyRegister for Erased<R> {
    fn slug(&self) -> &'static str {
        R::SLUG
    }

    fn group(&self) -> Group {
        R::GROUP
    }

    fn law(&self) -> &'static str {
        R::LAW
    }

    fn fields(&self) -> &'static [Field] {
        R::FIELDS
    }

    fn workflow(&self) -> &'static Workflow {
        const { &R::WORKFLOW }
    }

    fn version(&self) -> u32 {
        R::VERSION
    }

    fn listed(&self) -> &'static [&'static str] {
        R::LISTED
    }

    fn documents(&self) -> &'static [&'static str] {
        R::DOCUMENTS
    }

    fn guard(&self) -> Power {
        R::GUARD
    }

    fn title(&self, body: &Body) -> String {
        Self::typed(body).map_or_else(|| first_line(R::FIELDS, body), |record| record.title())
    }

    fn sample(&self) -> Body {
        Self::body(&R::sample())
    }

    fn check(&self, body: &Body, at: &Moment) -> Vec<Problem> {
        Self::typed(body).map(|record| record.check(at)).unwrap_or_default()
    }

    fn derive(&self, body: &Body, at: &Moment) -> Body {
        match Self::typed(body) {
            Some(mut record) => {
                record.derive(at);
                Self::body(&record)
            }
            None => body.clone(),
        }
    }

    fn deadlines(&self, body: &Body, at: &Moment) -> Vec<Deadline> {
        Self::typed(body).map(|record| record.deadlines(at)).unwrap_or_default()
    }

    fn gaps(&self, body: &Body, at: &Moment) -> Vec<Gap> {
        Self::typed(body).map(|record| record.gaps(at)).unwrap_or_default()
    }

    fn grant(&self, body: &Body, at: &Moment) -> Option<(String, Grant)> {
        Self::typed(body)?.grant(at)
    }

    fn document(&self, template: &str, body: &Body, at: &Moment) -> Value {
        Self::typed(body).map(|record| record.document(template, at)).unwrap_or_default()
    }

    fn upgrade(&self, from: u32, body: Body) -> Body {
        R::upgrade(from, body)
    }
}

/// Lists and ticks that a body leaves out are empty; the struct wants them present.
fn with_empty_values(fields: &[Field], body: &Body) -> Body {
    let mut full = body.clone();
    for field in fields {
        match field.kind {
            Kind::Flag if !full.contains_key(field.name) => {
                full.insert(field.name.to_owned(), Value::Bool(false));
            }
            Kind::Rows(columns) => {
                let rows = full.get(field.name).and_then(Value::as_array).cloned().unwrap_or_default();
                let rows = rows.iter().filter_map(Value::as_object);
                let rows = rows.map(|row| Value::Object(with_empty_values(columns, row))).collect();
                full.insert(field.name.to_owned(), Value::Array(rows));
            }
            kind if kind.is_list() && !full.contains_key(field.name) => {
                full.insert(field.name.to_owned(), Value::Array(Vec::new()));
            }
            _ => {}
        }
    }
    full
}

/// The stored form: what is empty is absent, so that two equal records have equal bytes.
fn without_empty_values(body: Body) -> Body {
    body.into_iter()
        .filter(|(_, value)| !matches!(value, Value::Null) && value.as_array().is_none_or(|list| !list.is_empty()))
        .map(|(name, value)| match value {
            Value::Array(rows) if rows.iter().all(Value::is_object) => {
                let rows = rows.into_iter().filter_map(|row| match row {
                    Value::Object(row) => Some(Value::Object(without_empty_values(row))),
                    _ => None,
                });
                (name, Value::Array(rows.collect()))
            }
            value => (name, value),
        })
        .collect()
}

fn first_line(fields: &[Field], body: &Body) -> String {
    let mut lines = fields.iter().filter(|field| matches!(field.kind, Kind::Line));
    lines.find_map(|field| body.get(field.name)?.as_str()).unwrap_or("–").to_owned()
}

/// Declares the struct of a register, or of the rows inside one, with its table of fields.
#[macro_export]
macro_rules! register {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$note:meta])* $field:ident : $kind:ty $(= $($rule:ident ( $($value:expr),* $(,)? )).+ )? ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$note])* pub $field: $kind,)+
        }

        impl $crate::register::Fields for $name {
            const FIELDS: &'static [$crate::field::Field] = &[
                $($crate::field::Field::of::<$kind>(stringify!($field)) $($(.$rule($($value),*))+)?,)+
            ];
        }

        impl $crate::field::Element for $name {
            const MANY: $crate::field::Kind =
                $crate::field::Kind::Rows(<$name as $crate::register::Fields>::FIELDS);
        }
    };
}

/// Declares a closed list. Stems are beginnings of words by which spreadsheets name the variant.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$note:meta])* $variant:ident $(: $($stem:literal)+ )? ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$note])* $variant,)+
        }

        impl $crate::field::Choice for $name {
            const OPTIONS: &'static $crate::field::Options = &$crate::field::Options {
                name: stringify!($name),
                variants: &[$($crate::field::Variant {
                    name: stringify!($variant),
                    stems: &[$($($stem),+)?],
                },)+],
            };
        }

        impl $crate::field::FieldType for $name {
            const KIND: $crate::field::Kind =
                $crate::field::Kind::Choice(<$name as $crate::field::Choice>::OPTIONS);
        }

        impl $crate::field::Element for $name {
            const MANY: $crate::field::Kind =
                $crate::field::Kind::Choices(<$name as $crate::field::Choice>::OPTIONS);
        }
    };
}
