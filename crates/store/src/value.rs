//! Values on their way into a statement and out of a row, the same for both back ends.
//!
//! Invariant: times travel as UTC RFC 3339 text of fixed width (`2026-01-31T10:00:00.000000Z`), so that text order is
//! time order, and no text holds U+0000.

use std::borrow::Cow;

use bytes::BytesMut;
use jiff::Timestamp;
use rusqlite::types::{ToSqlOutput, ValueRef};
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type};

use crate::error::{Result, StoreError};

/// An argument of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(Cow<'a, str>),
    Blob(Cow<'a, [u8]>),
}

/// The arguments of a statement, `$1` first: `args![institution, register, number]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] as &[$crate::Value<'_>] };
}

/// A time as every table holds it.
pub fn time_text(time: Timestamp) -> String {
    format!("{time:.6}")
}

macro_rules! into_value {
    ($($from:ty => |$value:ident| $make:expr;)*) => {$(
        impl<'a> From<$from> for Value<'a> {
            fn from($value: $from) -> Self { $make }
        }
    )*};
}

into_value! {
    bool => |value| Value::Bool(value);
    i64 => |value| Value::Int(value);
    u32 => |value| Value::Int(i64::from(value));
    // Numbers beyond the range are never given out: asking for one finds nothing.
    u64 => |value| Value::Int(i64::try_from(value).unwrap_or(i64::MAX));
    f64 => |value| Value::Real(value);
    String => |value| Value::Text(Cow::Owned(value));
    &'a String => |value| Value::Text(Cow::Borrowed(value));
    &'a str => |value| Value::Text(Cow::Borrowed(value));
    Vec<u8> => |value| Value::Blob(Cow::Owned(value));
    &'a Vec<u8> => |value| Value::Blob(Cow::Borrowed(value));
    &'a [u8] => |value| Value::Blob(Cow::Borrowed(value));
    &'a [u8; 32] => |value| Value::Blob(Cow::Borrowed(value));
    Timestamp => |value| Value::Text(Cow::Owned(time_text(value)));
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

impl Value<'_> {
    /// Refuses what one of the back ends could not hold.
    pub(crate) fn check(values: &[Value<'_>]) -> Result<()> {
        let holds_nul = |value: &Value<'_>| matches!(value, Value::Text(text) if text.as_bytes().contains(&0));
        if values.iter().any(holds_nul) { Err(StoreError::NulInText) } else { Ok(()) }
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Bool(value) => ValueRef::Integer(i64::from(*value)),
            Value::Int(value) => ValueRef::Integer(*value),
            Value::Real(value) => ValueRef::Real(*value),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

type Boxed = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Boxed> {
        match (self, ty) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Bool(value), &Type::BOOL) => value.to_sql(ty, out),
            (Value::Int(value), &Type::INT8) => value.to_sql(ty, out),
            (Value::Int(value), &Type::INT4) => i32::try_from(*value)?.to_sql(ty, out),
            (Value::Real(value), &Type::FLOAT8) => value.to_sql(ty, out),
            (Value::Text(text), &(Type::TEXT | Type::VARCHAR)) => text.as_ref().to_sql(ty, out),
            (Value::Blob(bytes), &Type::BYTEA) => bytes.as_ref().to_sql(ty, out),
            (value, ty) => Err(format!("{value:?} does not go into {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    tokio_postgres::types::to_sql_checked!();
}

/// One column of a row that was read, borrowed from the driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl<'a> Cell<'a> {
    pub(crate) fn from_sqlite(value: ValueRef<'a>) -> Option<Self> {
        Some(match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(value) => Cell::Int(value),
            ValueRef::Real(value) => Cell::Real(value),
            ValueRef::Text(bytes) => Cell::Text(std::str::from_utf8(bytes).ok()?),
            ValueRef::Blob(bytes) => Cell::Blob(bytes),
        })
    }
}

impl<'a> FromSql<'a> for Cell<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> std::result::Result<Self, Boxed> {
        Ok(match *ty {
            Type::BOOL => Cell::Bool(bool::from_sql(ty, raw)?),
            Type::INT8 => Cell::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Cell::Int(i64::from(i32::from_sql(ty, raw)?)),
            Type::FLOAT8 => Cell::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Cell::Blob(raw),
            _ => Cell::Text(<&str>::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Boxed> {
        Ok(Cell::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::BOOL | Type::INT8 | Type::INT4 | Type::FLOAT8 | Type::BYTEA | Type::TEXT | Type::VARCHAR)
    }
}

/// A type that a column can be read as.
pub trait FromCell: Sized {
    /// Said in the error when the column holds something else.
    const EXPECTED: &'static str;

    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

macro_rules! from_cell {
    ($($into:ty, $expected:literal: |$cell:ident| $make:expr;)*) => {$(
        impl FromCell for $into {
            const EXPECTED: &'static str = $expected;

            fn from_cell($cell: Cell<'_>) -> Option<Self> { $make }
        }
    )*};
}

from_cell! {
    i64, "an integer": |cell| if let Cell::Int(value) = cell { Some(value) } else { None };
    u64, "a count": |cell| if let Cell::Int(value) = cell { value.try_into().ok() } else { None };
    u32, "a small integer": |cell| if let Cell::Int(value) = cell { value.try_into().ok() } else { None };
    bool, "a truth value": |cell| match cell {
        Cell::Bool(value) => Some(value),
        Cell::Int(value @ 0..=1) => Some(value == 1),
        _ => None,
    };
    f64, "a number": |cell| if let Cell::Real(value) = cell { Some(value) } else { None };
    String, "text": |cell| if let Cell::Text(text) = cell { Some(text.to_owned()) } else { None };
    Vec<u8>, "bytes": |cell| if let Cell::Blob(bytes) = cell { Some(bytes.to_vec()) } else { None };
    [u8; 32], "32 bytes": |cell| if let Cell::Blob(bytes) = cell { bytes.try_into().ok() } else { None };
    Timestamp, "a time": |cell| if let Cell::Text(text) = cell { text.parse().ok() } else { None };
}

impl<T: FromCell> FromCell for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            cell => T::from_cell(cell).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_time_has_a_fixed_width_and_reads_back() {
        for text in ["2026-01-31T10:00:00Z", "2026-01-31T10:00:00.5Z", "1899-12-31T23:59:59.999999Z"] {
            let time: Timestamp = text.parse().unwrap();
            assert_eq!(time_text(time).len(), 27, "{text}");
            assert_eq!(time_text(time).parse::<Timestamp>().unwrap(), time);
        }
    }

    #[test]
    fn a_nul_is_refused_in_text_and_welcome_in_bytes() {
        assert_eq!(Value::check(args!["a\0b"]), Err(StoreError::NulInText));
        assert_eq!(Value::check(args![vec![0_u8], "ab", None::<&str>]), Ok(()));
    }
}
