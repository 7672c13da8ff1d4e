//! Reads JSON.

mod parts;
mod values;

use std::borrow::Cow;

use self::parts::Parts;
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
