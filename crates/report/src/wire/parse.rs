//! Parses request bodies into the structs that describe them, and names the member at fault.
//!
//! Only the server calls this: the app must not pay for it.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapDeserializer;
use serde::de::{self, DeserializeOwned, Error as _, IntoDeserializer, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::{BodyError, FieldError};

/// Reads a body. The whole body is checked to be JSON first; then the members are checked in the
/// order in which the struct declares them.
pub(super) fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, BodyError> {
    let json: Value = serde_json::from_slice(body).map_err(|error| BodyError::MalformedJson {
        line: error.line(),
        column: error.column(),
    })?;
    serde_path_to_error::deserialize(JsonValue(json)).map_err(|error| {
        let parents = names(error.path());
        let error = error.into_inner();
        let own = Some(error.field).filter(|name| !name.is_empty());
        let path: Vec<_> = parents.into_iter().chain(own).collect();
        BodyError::Field(FieldError {
            field: path.join("."),
            fault: error.fault,
        })
    })
}

/// Reads a text or number of Rust type `V`, and asks for `expected` where the member is neither or
/// `read` refuses it.
pub(super) fn member<'de, D, V, T>(
    deserializer: D,
    expected: &str,
    read: impl FnOnce(V) -> Option<T>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    deserializer.deserialize_any(Member {
        expected,
        read,
        value: PhantomData,
    })
}

/// A visitor, because serde reports a missing member as an error of the deserializer, which must
/// not be replaced.
struct Member<'a, V, F> {
    expected: &'a str,
    read: F,
    value: PhantomData<V>,
}

impl<V, F> Member<'_, V, F> {
    fn read<'de, D: Deserializer<'de>, T>(self, value: D) -> Result<T, D::Error>
    where
        V: Deserialize<'de>,
        F: FnOnce(V) -> Option<T>,
    {
        V::deserialize(value)
            .ok()
            .and_then(self.read)
            .ok_or_else(|| D::Error::invalid_value(Unexpected::Other("value"), &self.expected))
    }
}

impl<'de, V, T, F> Visitor<'de> for Member<'_, V, F>
where
    V: Deserialize<'de>,
    F: FnOnce(V) -> Option<T>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.read(number.into_deserializer())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        self.read(text.into_deserializer())
    }
}

fn names(path: &Path) -> Vec<String> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Map { key } => Some(sanitized(key)),
            _ => None,
        })
        .collect()
}

/// The name of a member as far as it is safe to repeat: an unknown one may hold anything.
fn sanitized(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        .take(40)
        .collect()
}

/// A JSON value whose errors say what to write instead. `null` counts as a value, never as a member
/// that was left out. Of a name that appears twice, the last counts, as `serde_json` has it.
struct JsonValue(Value);

impl IntoDeserializer<'_, FieldError> for JsonValue {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for JsonValue {
    type Error = FieldError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        let invalid = |visitor: &V| FieldError::invalid_type(Unexpected::Other("value"), visitor);
        match self.0 {
            Value::String(text) => visitor.visit_string(text),
            Value::Number(number) => match number.as_u64() {
                Some(number) => visitor.visit_u64(number),
                None => Err(invalid(&visitor)),
            },
            _ => Err(invalid(&visitor)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        match self.0 {
            Value::Bool(flag) => visitor.visit_bool(flag),
            _ => Err(FieldError::expected("true or false")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(name.into_deserializer()),
            _ => Err(FieldError::unknown_variant("", variants)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        let Value::Object(members) = self.0 else {
            return Err(FieldError::expected("an object"));
        };
        let position = |name: &str| fields.iter().position(|field| *field == name);
        let mut members: Vec<_> = members
            .into_iter()
            .map(|(name, value)| (name, Self(value)))
            .collect();
        members.sort_by_key(|(name, _)| position(name).unwrap_or(fields.len()));
        visitor.visit_map(MapDeserializer::new(members.into_iter()))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}
