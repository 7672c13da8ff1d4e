//! Bytes of a WebAssembly program, read one after the other.

/// The rest of what is being read.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// LEB128, without sign.
    pub(super) fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as the number before them says.
    pub(super) fn block(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let (block, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(block)
    }

    /// LEB128 with a sign; nothing where the number is negative.
    pub(super) fn signed(&mut self) -> Option<usize> {
        let start = self.0;
        let number = self.number()?;
        let last = start.get(start.len() - self.0.len() - 1)?;
        // The highest of the seven bits is the sign.
        (last & 0x40 == 0).then_some(number)
    }
}
