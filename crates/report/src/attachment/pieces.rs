//! Sealing a file piece by piece and opening it again.

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use super::Attachment;
use super::size::{MAX_FILE, PIECE, SEALED_PIECE, TAG, padded};
use crate::envelope::padding;
use crate::wire::MailboxId;

const LABEL: &[u8] = b"ruang-aman/file/v1";
const MARK: u8 = 0x80;

impl Attachment {
    /// The sealed piece `index` of the file, counted from 0. The same file gives the same bytes
    /// each time, so a piece can be sent again after a connection broke off; for another file, or
    /// one that was changed, draw a new [`Attachment`].
    pub fn seal_piece(
        &self,
        file: &[u8],
        index: u32,
        mailbox: MailboxId,
    ) -> Result<Vec<u8>, AttachmentError> {
        if file.len() > MAX_FILE {
            return Err(AttachmentError::TooLong);
        }
        let whole = padded(file.len());
        let start = (index as usize)
            .checked_mul(PIECE)
            .filter(|start| *start < whole)
            .ok_or(AttachmentError::NoSuchPiece)?;
        let length = PIECE.min(whole - start);
        let last = start + length == whole;
        let typed = file.get(start..).unwrap_or_default();
        let mut piece = Vec::with_capacity(length + TAG);
        piece.extend_from_slice(&typed[..typed.len().min(length)]);
        if last {
            piece.push(MARK);
        }
        piece.resize(length, 0);
        self.cipher()
            .encrypt_in_place(&nonce(index, last), &self.associated(mailbox), &mut piece)
            .map_err(|_| AttachmentError::TooLong)?;
        Ok(piece)
    }

    /// Opens a whole sealed file. Fails when it is cut off, or a piece is missing, moved, repeated
    /// or changed.
    pub fn open(
        &self,
        sealed: &[u8],
        mailbox: MailboxId,
    ) -> Result<Zeroizing<Vec<u8>>, AttachmentError> {
        // Reserved once, with room for the tag of the last piece, so that no copy is left behind.
        let mut file = Zeroizing::new(Vec::with_capacity(sealed.len()));
        let associated = self.associated(mailbox);
        let cipher = self.cipher();
        let mut pieces = (0_u32..).zip(sealed.chunks(SEALED_PIECE)).peekable();
        while let Some((index, piece)) = pieces.next() {
            let last = pieces.peek().is_none();
            let mut piece = Zeroizing::new(piece.to_vec());
            cipher
                .decrypt_in_place(&nonce(index, last), &associated, &mut *piece)
                .map_err(|_| AttachmentError::Altered)?;
            file.extend_from_slice(&piece);
        }
        let length = padding::unpadded_length(&file).ok_or(AttachmentError::Altered)?;
        file.truncate(length);
        Ok(file)
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&Key::from(self.key))
    }

    fn associated(&self, mailbox: MailboxId) -> Vec<u8> {
        [LABEL, &mailbox.0, &self.id.0].concat()
    }
}

/// Seven zeros, the number of the piece, and whether it is the last: every piece has its own.
fn nonce(index: u32, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[7..11].copy_from_slice(&index.to_be_bytes());
    nonce[11] = u8::from(last);
    Nonce::from(nonce)
}

/// Why a file could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AttachmentError {
    /// Longer than a file may be.
    #[error("the file is longer than 10 MiB; choose a smaller one")]
    TooLong,
    /// The file has fewer pieces.
    #[error("the file has no such piece")]
    NoSuchPiece,
    /// Cut off, put together wrongly, changed, or sealed with another key.
    #[error("this file is not whole or was changed; it cannot be opened")]
    Altered,
}
