//! Hands what is read to serde, as the kind of value that it is.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer as _, VariantAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

use super::super::NotJson;
use super::{Kind, Number, Reader};

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.kind()? {
            Kind::Text => match self.rest_of_text()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            },
            Kind::List => {
                let mut parts = self.parts(b']')?;
                let value = visitor.visit_seq(&mut parts)?;
                parts.finish()?;
                Ok(value)
            }
            Kind::Object => {
                let mut parts = self.parts(b'}')?;
                let value = visitor.visit_map(&mut parts)?;
                parts.finish()?;
                Ok(value)
            }
            Kind::Number(Number::Positive(number)) => visitor.visit_u64(number),
            Kind::Number(Number::Negative(number)) => visitor.visit_i64(number),
            Kind::Number(Number::Other) => visitor.visit_f64(f64::NAN),
            Kind::Bool(it) => visitor.visit_bool(it),
            Kind::Null => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        if self.peek() == Some(b'n') {
            self.word("null", Kind::Null)?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        visitor.visit_newtype_struct(self)
    }

    /// A text is a variant without content, an object with one member one with content.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        if self.steps_over(b'"') {
            let name = self.rest_of_text()?;
            return visitor.visit_enum((*name).into_deserializer());
        }
        self.expect(b'{')?;
        self.deeper()?;
        let value = visitor.visit_enum(&mut *self)?;
        self.depth += 1;
        self.expect(b'}')?;
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.skip()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = NotJson;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), NotJson> {
        if self.peek() != Some(b'"') {
            return Err(NotJson);
        }
        let name = seed.deserialize(&mut *self)?;
        self.expect(b':')?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = NotJson;

    fn unit_variant(self) -> Result<(), NotJson> {
        match self.kind()? {
            Kind::Null => Ok(()),
            _ => Err(NotJson),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, NotJson> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        self.deserialize_any(visitor)
    }
}
