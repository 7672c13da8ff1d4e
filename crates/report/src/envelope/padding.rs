//! Padding of the plaintext, so that the length of an envelope reveals little about the report.

use zeroize::Zeroizing;

/// The padded plaintext is a multiple of this many bytes.
pub const PLAINTEXT_BLOCK: usize = 3072;
/// Largest number of blocks of the padded plaintext.
pub(crate) const MAX_BLOCKS: usize = 40;
/// The longest plaintext that fits with its padding mark.
pub const MAX_PLAINTEXT: usize = PLAINTEXT_BLOCK * MAX_BLOCKS - 1;

const MARK: u8 = 0x80;

/// The plaintext, `0x80`, and zeros up to a multiple of the block. Room for the tag is reserved,
/// so that encrypting in place leaves no copy behind.
pub(crate) fn pad(plaintext: &[u8], room: usize) -> Zeroizing<Vec<u8>> {
    let length = (plaintext.len() + 1).next_multiple_of(PLAINTEXT_BLOCK);
    let mut padded = Zeroizing::new(Vec::with_capacity(length + room));
    padded.extend_from_slice(plaintext);
    padded.push(MARK);
    padded.resize(length, 0);
    padded
}

/// The length of the plaintext before its padding; nothing where the mark is missing.
pub(crate) fn unpadded_length(padded: &[u8]) -> Option<usize> {
    let mark = padded.iter().rposition(|byte| *byte != 0)?;
    (padded[mark] == MARK).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_is_undone_and_fills_whole_blocks() {
        for length in [
            0,
            1,
            PLAINTEXT_BLOCK - 1,
            PLAINTEXT_BLOCK,
            PLAINTEXT_BLOCK + 1,
        ] {
            let plaintext = vec![0x80; length];
            let padded = pad(&plaintext, 16);
            assert_eq!(padded.len() % PLAINTEXT_BLOCK, 0);
            assert!(padded.len() > length && padded.len() <= length + PLAINTEXT_BLOCK);
            assert_eq!(unpadded_length(&padded), Some(length));
        }
    }

    #[test]
    fn zeros_alone_are_no_padding() {
        assert_eq!(unpadded_length(&[0; 32]), None);
        assert_eq!(unpadded_length(&[1, 0, 0]), None);
    }
}
