//! A stored body read as the struct of its register, without a copy between them.
//!
//! A body leaves out lists and ticks that are empty; the struct wants them present, so they are read as empty here.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

use crate::field::{Body, Field, Kind};

/// The record that the body holds; none when it is too incomplete for its type.
pub(super) fn read<'de, R: Deserialize<'de>>(fields: &'static [Field], body: &'de Body) -> Option<R> {
    R::deserialize(Record { fields, body }).ok()
}

struct Record<'de> {
    fields: &'static [Field],
    body: &'de Body,
}

impl<'de> Record<'de> {
    /// The value of each field. A body is nearly always in the order of the register; then nothing is looked up.
    fn values(&self) -> Vec<Option<&'de Value>> {
        let mut stored = self.body.iter().peekable();
        let mut next = |field: &Field| stored.next_if(|(name, _)| *name == field.name).map(|(_, value)| value);
        let values = self.fields.iter().map(&mut next).collect();
        if stored.peek().is_none() {
            return values;
        }
        self.fields.iter().map(|field| self.body.get(field.name)).collect()
    }
}

impl<'de> Deserializer<'de> for Record<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let cells = self.fields.iter().zip(self.values()).filter_map(|(field, value)| {
            let is_present = value.is_some() || field.kind.is_list() || matches!(field.kind, Kind::Flag);
            is_present.then_some((field.name, Cell { kind: field.kind, value }))
        });
        visitor.visit_map(MapDeserializer::new(cells))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Record<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// One field: what the body holds, or what its absence means.
struct Cell<'de> {
    kind: Kind,
    value: Option<&'de Value>,
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match (self.kind, self.value) {
            (Kind::Rows(fields), value) => {
                let rows = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                let rows = rows.iter().filter_map(Value::as_object).map(|body| Record { fields, body });
                SeqDeserializer::new(rows).deserialize_any(visitor)
            }
            (_, Some(value)) => value.deserialize_any(visitor),
            (Kind::Flag, None) => visitor.visit_bool(false),
            (_, None) => SeqDeserializer::new(std::iter::empty::<Self>()).deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Some(Value::Null) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.value.unwrap_or(&Value::Null).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for Cell<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
