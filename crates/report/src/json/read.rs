//! Reads JSON.

use std::borrow::Cow;

use serde::de::{
    DeserializeSeed, EnumAccess, IntoDeserializer as _, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};

use super::NotJson;

/// How deep lists and objects may stand in one another, so that no text exhausts the stack.
const MAX_DEPTH: u8 = 127;

/// A text that is being read.
pub(super) struct Reader<'de> {
    text: &'de str,
    place: usize,
    depth: u8,
}

/// What a value is.
enum Kind {
    Text,
    List,
    Object,
    Number(Number),
    Bool(bool),
    Null,
}

enum Number {
    Positive(u64),
    Negative(i64),
    /// With a fraction or an exponent, or too large: nothing asks for its value.
    Other,
}

impl<'de> Reader<'de> {
    pub(super) const fn new(text: &'de str) -> Self {
        Self {
            text,
            place: 0,
            depth: MAX_DEPTH,
        }
    }

    /// Fails where more than space is left.
    pub(super) fn end(&mut self) -> Result<(), NotJson> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(NotJson),
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.byte() {
            self.place += 1;
        }
        self.byte()
    }

    /// Steps over `byte` where it is the next that is no space.
    fn steps_over(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.place += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8) -> Result<(), NotJson> {
        if self.steps_over(byte) {
            Ok(())
        } else {
            Err(NotJson)
        }
    }

    /// What comes next. A word or a number has been read, of everything else the first byte.
    fn kind(&mut self) -> Result<Kind, NotJson> {
        let kind = match self.peek().ok_or(NotJson)? {
            b'"' => Kind::Text,
            b'[' => Kind::List,
            b'{' => Kind::Object,
            b'n' => return self.word("null", Kind::Null),
            b't' => return self.word("true", Kind::Bool(true)),
            b'f' => return self.word("false", Kind::Bool(false)),
            _ => return Ok(Kind::Number(self.number()?)),
        };
        self.place += 1;
        Ok(kind)
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<Kind, NotJson> {
        let rest = self.text.as_bytes().get(self.place..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(NotJson);
        }
        self.place += word.len();
        Ok(kind)
    }

    fn number(&mut self) -> Result<Number, NotJson> {
        let is_negative = self.byte() == Some(b'-');
        self.place += usize::from(is_negative);
        let starts_with_zero = self.byte() == Some(b'0');
        let start = self.place;
        let mut value = Some(0_u64);
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            let more = value.and_then(|it| it.checked_mul(10));
            value = more.and_then(|it| it.checked_add(u64::from(digit - b'0')));
            self.place += 1;
        }
        let length = self.place - start;
        if length == 0 || (starts_with_zero && length > 1) {
            return Err(NotJson);
        }
        let mut is_whole = true;
        if self.byte() == Some(b'.') {
            is_whole = false;
            self.place += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            is_whole = false;
            self.place += 1;
            self.place += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(match value.filter(|_| is_whole) {
            Some(value) if !is_negative => Number::Positive(value),
            Some(value @ 1..) => 0_i64
                .checked_sub_unsigned(value)
                .map_or(Number::Other, Number::Negative),
            _ => Number::Other,
        })
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), NotJson> {
        let start = self.place;
        while let Some(b'0'..=b'9') = self.byte() {
            self.place += 1;
        }
        if self.place == start {
            return Err(NotJson);
        }
        Ok(())
    }

    /// The rest of a text, after its first quotation mark.
    fn rest_of_text(&mut self) -> Result<Cow<'de, str>, NotJson> {
        let mut text = Cow::Borrowed("");
        loop {
            let start = self.place;
            while !matches!(self.byte(), None | Some(b'"' | b'\\' | 0..=0x1F)) {
                self.place += 1;
            }
            let part = self.text.get(start..self.place).ok_or(NotJson)?;
            if text.is_empty() {
                text = Cow::Borrowed(part);
            } else {
                text.to_mut().push_str(part);
            }
            let stop = self.byte();
            self.place += 1;
            match stop {
                Some(b'"') => return Ok(text),
                Some(b'\\') => text.to_mut().push(self.escaped()?),
                _ => return Err(NotJson),
            }
        }
    }

    /// What comes after a backslash.
    fn escaped(&mut self) -> Result<char, NotJson> {
        let letter = self.byte().ok_or(NotJson)?;
        self.place += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\x08',
            b'f' => '\x0C',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.four_digits()?;
                if let 0xD800..=0xDBFF = code {
                    self.word("\\u", Kind::Null)?;
                    let low = self.four_digits()?;
                    let low = low.checked_sub(0xDC00).filter(|it| *it < 0x400);
                    code = 0x1_0000 + ((code - 0xD800) << 10) + low.ok_or(NotJson)?;
                }
                char::from_u32(code).ok_or(NotJson)?
            }
            _ => return Err(NotJson),
        })
    }

    fn four_digits(&mut self) -> Result<u32, NotJson> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte().ok_or(NotJson)?).to_digit(16);
            value = value * 16 + digit.ok_or(NotJson)?;
            self.place += 1;
        }
        Ok(value)
    }

    fn deeper(&mut self) -> Result<(), NotJson> {
        self.depth = self.depth.checked_sub(1).ok_or(NotJson)?;
        Ok(())
    }

    /// Steps over a value.
    fn skip(&mut self) -> Result<(), NotJson> {
        match self.kind()? {
            Kind::Text => self.rest_of_text().map(|_| ()),
            Kind::List => {
                let mut parts = self.parts(b']')?;
                while parts.next()? {
                    parts.reader.skip()?;
                }
                Ok(())
            }
            Kind::Object => {
                let mut parts = self.parts(b'}')?;
                while parts.next()? {
                    parts.reader.expect(b'"')?;
                    parts.reader.rest_of_text()?;
                    parts.reader.expect(b':')?;
                    parts.reader.skip()?;
                }
                Ok(())
            }
            Kind::Number(_) | Kind::Bool(_) | Kind::Null => Ok(()),
        }
    }

    fn parts(&mut self, end: u8) -> Result<Parts<'_, 'de>, NotJson> {
        self.deeper()?;
        Ok(Parts {
            reader: self,
            end,
            is_first: true,
            is_over: false,
        })
    }
}

/// The entries of a list or an object.
struct Parts<'a, 'de> {
    reader: &'a mut Reader<'de>,
    end: u8,
    is_first: bool,
    is_over: bool,
}

impl Parts<'_, '_> {
    /// Goes to the next entry; false at the end, which is stepped over.
    fn next(&mut self) -> Result<bool, NotJson> {
        if self.is_over {
            return Ok(false);
        }
        if self.reader.steps_over(self.end) {
            self.is_over = true;
            self.reader.depth += 1;
            return Ok(false);
        }
        if !self.is_first {
            self.reader.expect(b',')?;
        }
        self.is_first = false;
        Ok(true)
    }

    /// Fails where entries are left that nobody asked for.
    fn finish(mut self) -> Result<(), NotJson> {
        if self.next()? { Err(NotJson) } else { Ok(()) }
    }
}

impl<'de> SeqAccess<'de> for &mut Parts<'_, 'de> {
    type Error = NotJson;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, NotJson> {
        if !self.next()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for &mut Parts<'_, 'de> {
    type Error = NotJson;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, NotJson> {
        if !self.next()? {
            return Ok(None);
        }
        if self.reader.peek() != Some(b'"') {
            return Err(NotJson);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, NotJson> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

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
