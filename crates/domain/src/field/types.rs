//! The Rust types that a register may use for its fields, and what each means to a form.

use serde::{Deserialize, Serialize};

use super::{Kind, Options};
use crate::identifiers;

/// A type that can stand as a field of a register.
pub trait FieldType {
    const KIND: Kind;
    const REQUIRED: bool = true;
}

/// A type that can stand in a list.
pub trait Element {
    const MANY: Kind;
}

/// A closed list of names; implemented by `choice!`.
pub trait Choice {
    const OPTIONS: &'static Options;
}

macro_rules! text_types {
    ($($(#[$doc:meta])* $name:ident => $kind:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl FieldType for $name {
            const KIND: Kind = $kind;
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }
    )+};
}

text_types! {
    /// One line of text.
    Line => Kind::Line;
    /// Text of several lines.
    Text => Kind::Text;
    Email => Kind::Email;
    Phone => Kind::Phone;
    /// PESEL as eleven digits.
    Pesel => Kind::Identifier(identifiers::Kind::Pesel);
    Nip => Kind::Identifier(identifiers::Kind::Nip);
    Regon => Kind::Identifier(identifiers::Kind::Regon);
    /// Polish bank account number.
    Nrb => Kind::Identifier(identifiers::Kind::Nrb);
}

/// Money in grosze.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

/// The number of a record in the register that the field names as its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Link(pub u64);

impl FieldType for Money {
    const KIND: Kind = Kind::Money;
}

impl FieldType for Link {
    const KIND: Kind = Kind::Link;
}

impl FieldType for u32 {
    const KIND: Kind = Kind::Integer;
}

impl FieldType for bool {
    const KIND: Kind = Kind::Flag;
    const REQUIRED: bool = false;
}

impl FieldType for jiff::civil::Date {
    const KIND: Kind = Kind::Date;
}

impl FieldType for jiff::Timestamp {
    const KIND: Kind = Kind::Timestamp;
}

impl<T: FieldType> FieldType for Option<T> {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;
}

impl<T: Element> FieldType for Vec<T> {
    const KIND: Kind = T::MANY;
    const REQUIRED: bool = false;
}

impl Element for Line {
    const MANY: Kind = Kind::Lines;
}

impl Element for Link {
    const MANY: Kind = Kind::Links;
}
