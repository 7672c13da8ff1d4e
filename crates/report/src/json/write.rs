//! Writes JSON.

use serde::Serialize;
use serde::ser::{
    Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
    Serializer,
};

use super::NotJson;

/// The letters after a backslash that stand for a byte below a space; 0 where there is none.
const SHORT: [u8; 32] = *b"\0\0\0\0\0\0\0\0btn\0fr\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// JSON that is being written, or only counted.
pub(super) struct Writer {
    text: Option<String>,
    length: usize,
}

impl Writer {
    /// Writes after `text`.
    pub(super) const fn new(text: String) -> Self {
        Self {
            text: Some(text),
            length: 0,
        }
    }

    /// Writes nothing, but counts.
    pub(super) const fn counter() -> Self {
        Self {
            text: None,
            length: 0,
        }
    }

    /// How many bytes it was given.
    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.text.unwrap_or_default()
    }

    fn put(&mut self, part: &str) {
        self.length += part.len();
        if let Some(text) = &mut self.text {
            text.push_str(part);
        }
    }

    fn put_text(&mut self, text: &str) {
        self.put("\"");
        let mut start = 0;
        for (place, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' | b'\\' => byte,
                0..=0x1F => SHORT[usize::from(byte)],
                _ => continue,
            };
            self.put(text.get(start..place).unwrap_or_default());
            start = place + 1;
            self.put("\\");
            if short == 0 {
                self.put("u00");
                self.put(if byte < 0x10 { "0" } else { "1" });
                self.put_letter(b"0123456789abcdef"[usize::from(byte % 0x10)]);
            } else {
                self.put_letter(short);
            }
        }
        self.put(text.get(start..).unwrap_or_default());
        self.put("\"");
    }

    fn put_letter(&mut self, letter: u8) {
        self.put(char::from(letter).encode_utf8(&mut [0; 4]));
    }

    fn put_number(&mut self, mut number: u64) {
        let mut digits = [0; 20];
        let mut start = digits.len();
        loop {
            start -= 1;
            digits[start] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        for digit in &digits[start..] {
            self.put_letter(*digit);
        }
    }

    fn begin(&mut self, start: &'static str, end: &'static str) -> Parts<'_> {
        self.put(start);
        Parts {
            writer: self,
            end,
            is_first: true,
        }
    }
}

/// A list or an object that is being written.
pub(super) struct Parts<'a> {
    writer: &'a mut Writer,
    end: &'static str,
    is_first: bool,
}

impl Parts<'_> {
    fn next(&mut self) {
        if !self.is_first {
            self.writer.put(",");
        }
        self.is_first = false;
    }

    fn entry<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.put(self.end);
    }
}

macro_rules! numbers {
    ($wide:ident: $($name:ident $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<(), NotJson> {
            self.$wide(number.into())
        })*
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NotJson;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Impossible<(), NotJson>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), NotJson>;

    fn serialize_u64(self, number: u64) -> Result<(), NotJson> {
        self.put_number(number);
        Ok(())
    }

    fn serialize_i64(self, number: i64) -> Result<(), NotJson> {
        if number < 0 {
            self.put("-");
        }
        self.put_number(number.unsigned_abs());
        Ok(())
    }

    fn serialize_bool(self, it: bool) -> Result<(), NotJson> {
        self.put(if it { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), NotJson> {
        self.put_text(text);
        Ok(())
    }

    fn serialize_char(self, letter: char) -> Result<(), NotJson> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_unit(self) -> Result<(), NotJson> {
        self.put("null");
        Ok(())
    }

    fn serialize_none(self) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), NotJson> {
        self.serialize_str(name)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        self.put("{");
        self.put_text(name);
        self.put(":");
        value.serialize(&mut *self)?;
        self.put("}");
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), NotJson> {
        self.collect_seq(bytes)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, NotJson> {
        Ok(self.begin("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, NotJson> {
        Ok(self.begin("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, NotJson> {
        Ok(self.begin("[", "]"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, NotJson> {
        Ok(self.begin("{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, NotJson> {
        Ok(self.begin("{", "}"))
    }

    /// Nothing that travels is such a variant.
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotJson> {
        Err(NotJson)
    }

    /// Nothing that travels is such a variant.
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotJson> {
        Err(NotJson)
    }

    /// Nothing that travels is a float.
    fn serialize_f64(self, _: f64) -> Result<(), NotJson> {
        Err(NotJson)
    }

    fn serialize_f32(self, _: f32) -> Result<(), NotJson> {
        Err(NotJson)
    }

    numbers!(serialize_u64: serialize_u8 u8, serialize_u16 u16, serialize_u32 u32);
    numbers!(serialize_i64: serialize_i8 i8, serialize_i16 i16, serialize_i32 i32);
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        self.entry(value)
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Parts<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        self.entry(value)
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

impl SerializeTupleStruct for Parts<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        self.entry(value)
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotJson> {
        self.entry(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        self.writer.put(":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        self.next();
        self.writer.put_text(key);
        self.writer.put(":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}
