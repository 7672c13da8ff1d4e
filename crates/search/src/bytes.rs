//! The bytes of an index: whole numbers in as few bytes as they need, and texts that share their
//! beginning with the one before.

use crate::index::IndexFault;

/// Reads an index; every step may find that the bytes end or make no sense.
pub(crate) struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, IndexFault> {
        let (first, rest) = self.rest.split_first().ok_or(IndexFault::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'b [u8], IndexFault> {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or(IndexFault::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    /// A number; none is larger than 2³²−1.
    pub(crate) fn number(&mut self) -> Result<u32, IndexFault> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            value |= bits
                .checked_shl(shift)
                .filter(|shifted| shifted >> shift == bits)
                .ok_or(IndexFault::Inconsistent)?;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(IndexFault::Inconsistent)
    }

    /// How many of something follow, each at least one byte long: a number that the rest of the
    /// bytes cannot hold is refused before room is made for it.
    pub(crate) fn count(&mut self) -> Result<usize, IndexFault> {
        let count = usize::try_from(self.number()?).map_err(|_| IndexFault::Inconsistent)?;
        if count > self.rest.len() {
            return Err(IndexFault::Truncated);
        }
        Ok(count)
    }

    pub(crate) fn text(&mut self) -> Result<&'b str, IndexFault> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| IndexFault::Inconsistent)
    }

    /// As many texts as [`Writer::texts`] wrote.
    pub(crate) fn texts(&mut self, count: usize) -> Result<Vec<&'b str>, IndexFault> {
        let all = self.text()?;
        let texts: Vec<&str> = all.split('\n').skip(usize::from(count == 0)).collect();
        if texts.len() == count {
            Ok(texts)
        } else {
            Err(IndexFault::Inconsistent)
        }
    }

    /// A list that [`Writer::sorted`] wrote.
    pub(crate) fn sorted(&mut self) -> Result<Vec<String>, IndexFault> {
        let count = self.count()?;
        let shared = self.take(count)?;
        let ends = self.texts(count)?;
        let mut words: Vec<String> = Vec::with_capacity(count);
        for (shared, end) in shared.iter().zip(ends) {
            let before = words.last().map_or("", String::as_str);
            let start = before
                .get(..usize::from(*shared))
                .ok_or(IndexFault::Inconsistent)?;
            let word = format!("{start}{end}");
            if !words.is_empty() && word.as_str() <= before {
                return Err(IndexFault::Inconsistent);
            }
            words.push(word);
        }
        Ok(words)
    }

    pub(crate) fn finish(self) -> Result<(), IndexFault> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(IndexFault::Inconsistent)
        }
    }
}

/// Tells two files of one build from those of two, without protecting against anybody.
pub(crate) fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum: u32, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// Writes what [`Reader`] reads.
#[cfg(feature = "build")]
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

#[cfg(feature = "build")]
impl Writer {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(crate) fn number(&mut self, mut value: u32) {
        loop {
            let low = value.to_le_bytes()[0] & 0x7f;
            value >>= 7;
            if value == 0 {
                return self.bytes.push(low);
            }
            self.bytes.push(low | 0x80);
        }
    }

    /// # Panics
    /// Never for anything that fits into memory of a build machine: 4 thousand million entries.
    pub(crate) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// Texts side by side, which compress best so; a line that ends within one becomes a space.
    pub(crate) fn texts<'w>(&mut self, texts: impl IntoIterator<Item = &'w str>) {
        let lines: Vec<String> = texts
            .into_iter()
            .map(|text| text.replace('\n', " "))
            .collect();
        self.text(&lines.join("\n"));
    }

    /// Words in order, each once: how much each shares with the one before, then what is left.
    pub(crate) fn sorted<'w>(&mut self, words: impl ExactSizeIterator<Item = &'w str>) {
        self.count(words.len());
        let mut before = "";
        let mut ends = Vec::new();
        for word in words {
            let mut shared = before
                .bytes()
                .zip(word.bytes())
                .take_while(|(a, b)| a == b)
                .count()
                .min(255);
            while !word.is_char_boundary(shared) || !before.is_char_boundary(shared) {
                shared -= 1;
            }
            self.byte(u8::try_from(shared).unwrap_or(0));
            ends.push(word.get(shared..).unwrap_or_default());
            before = word;
        }
        self.texts(ends);
    }
}
