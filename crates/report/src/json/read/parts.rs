//! Hands the entries of a list or an object to serde.

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::super::NotJson;
use super::Reader;

/// The entries of a list or an object.
pub(super) struct Parts<'a, 'de> {
    pub(super) reader: &'a mut Reader<'de>,
    pub(super) end: u8,
    pub(super) is_first: bool,
    pub(super) is_over: bool,
}

impl Parts<'_, '_> {
    /// Goes to the next entry; false at the end, which is stepped over.
    pub(super) fn next(&mut self) -> Result<bool, NotJson> {
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
    pub(super) fn finish(mut self) -> Result<(), NotJson> {
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
