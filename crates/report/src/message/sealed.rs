//! Sealing and opening messages, and their byte layout.

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce};
use thiserror::Error;
use zeroize::Zeroizing;

use super::content::{MessageContent, UnreadableContent};
use super::position::{Direction, MessagePosition, Sequence};
use crate::envelope::MAX_PLAINTEXT;
use crate::envelope::padding::{self, MAX_BLOCKS, PLAINTEXT_BLOCK};
use crate::kdf;
use crate::random::{self, NoRandomness};
use crate::wire::MailboxId;

const MAGIC: &[u8; 2] = b"RM";
const VERSION: u8 = 1;
const SALT: usize = 32;
const HEAD: usize = MAGIC.len() + 2 + 4 + SALT;
const TAG: usize = 16;
const KEY_LABEL: &[u8] = b"ruang-aman/message/v1";

/// A sealed message with a valid layout. Only the mailbox key shows whether it opens.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    position: MessagePosition,
    bytes: Vec<u8>,
}

impl Message {
    /// Seals a content with the mailbox key, for this position in this mailbox and no other.
    pub fn seal<L: MessageContent>(
        content: &L,
        sequence: Sequence,
        mailbox: MailboxId,
        key: &[u8; 32],
    ) -> Result<Self, MessageError> {
        let position = MessagePosition {
            direction: L::DIRECTION,
            sequence,
        };
        Self::seal_with(
            &content.to_plaintext(),
            position,
            mailbox,
            key,
            &random::array()?,
        )
    }

    /// Seals with a given salt.
    pub(super) fn seal_with(
        plaintext: &[u8],
        position: MessagePosition,
        mailbox: MailboxId,
        key: &[u8; 32],
        salt: &[u8; SALT],
    ) -> Result<Self, MessageError> {
        if plaintext.len() > MAX_PLAINTEXT {
            return Err(MessageError::TooLong);
        }
        let mut bytes = Vec::with_capacity(HEAD + plaintext.len() + PLAINTEXT_BLOCK + TAG);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&[VERSION, position.direction.byte()]);
        bytes.extend_from_slice(&position.sequence.get().to_be_bytes());
        bytes.extend_from_slice(salt);
        let mut body = padding::pad(plaintext, TAG);
        cipher(key, salt)
            .encrypt_in_place(&Nonce::default(), &associated(&bytes, mailbox), &mut *body)
            .map_err(|_| MessageError::TooLong)?;
        bytes.extend_from_slice(&body);
        Ok(Self { position, bytes })
    }

    /// Checks the layout: magic, version, direction, sequence number and length.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, NotAMessage> {
        let (&[first, second, version, direction, a, b, c, d], _) =
            bytes.split_first_chunk().ok_or(NotAMessage::Length)?;
        if [first, second] != *MAGIC {
            return Err(NotAMessage::Magic);
        }
        if version != VERSION {
            return Err(NotAMessage::Version(version));
        }
        let direction = [Direction::ToTeam, Direction::ToPerson]
            .into_iter()
            .find(|known| known.byte() == direction)
            .ok_or(NotAMessage::Direction)?;
        let sequence = Sequence::new(u32::from_be_bytes([a, b, c, d]));
        let sequence = sequence.ok_or(NotAMessage::Sequence)?;
        let padded = bytes.len().checked_sub(HEAD + TAG);
        let whole = padded.is_some_and(|length| {
            length % PLAINTEXT_BLOCK == 0 && (1..=MAX_BLOCKS).contains(&(length / PLAINTEXT_BLOCK))
        });
        if !whole {
            return Err(NotAMessage::Length);
        }
        Ok(Self {
            position: MessagePosition {
                direction,
                sequence,
            },
            bytes,
        })
    }

    /// Its direction and number; authenticated only once it is opened.
    pub const fn position(&self) -> MessagePosition {
        self.position
    }

    /// The whole message.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Opens the message that is expected at this position in this mailbox.
    pub fn open<L: MessageContent>(
        &self,
        sequence: Sequence,
        mailbox: MailboxId,
        key: &[u8; 32],
    ) -> Result<L, MessageError> {
        let position = MessagePosition {
            direction: L::DIRECTION,
            sequence,
        };
        let plaintext = self.open_at(position, mailbox, key)?;
        Ok(L::from_plaintext(&plaintext)?)
    }

    pub(super) fn open_at(
        &self,
        position: MessagePosition,
        mailbox: MailboxId,
        key: &[u8; 32],
    ) -> Result<Zeroizing<Vec<u8>>, MessageError> {
        if self.position != position {
            return Err(MessageError::Altered);
        }
        let (head, body) = self.bytes.split_at(HEAD);
        let salt = &head[HEAD - SALT..];
        let mut body = Zeroizing::new(body.to_vec());
        cipher(key, salt)
            .decrypt_in_place(&Nonce::default(), &associated(head, mailbox), &mut *body)
            .map_err(|_| MessageError::Altered)?;
        let length = padding::unpadded_length(&body).ok_or(MessageError::Altered)?;
        body.truncate(length);
        Ok(body)
    }
}

/// Every message has a key of its own, so that two that were written at once with the same number
/// never share one.
fn cipher(key: &[u8; 32], salt: &[u8]) -> ChaCha20Poly1305 {
    let own = kdf::grow::<32>(key, Some(salt), KEY_LABEL);
    ChaCha20Poly1305::new(&Key::from(*own))
}

fn associated(head: &[u8], mailbox: MailboxId) -> Vec<u8> {
    [head, &mailbox.0].concat()
}

/// Why bytes are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotAMessage {
    /// Does not start with `RM`.
    #[error("this is no message; it starts with the bytes `RM`")]
    Magic,
    /// Of a version that is not known here.
    #[error("message version {0} is not known; send version 1")]
    Version(u8),
    /// The direction is unknown.
    #[error("a message goes to the team (1) or to the person (2)")]
    Direction,
    /// Numbered 0.
    #[error("messages are numbered from 1")]
    Sequence,
    /// Cut off, or not made of whole blocks.
    #[error("a message has 40 bytes, then 1 to 40 blocks of 3072 bytes and a 16-byte tag")]
    Length,
}

/// Why a message could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MessageError {
    /// Longer than a message holds.
    #[error("the message is too long; shorten it, or send it in two")]
    TooLong,
    /// The device gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// Changed, moved, or sealed with another key.
    #[error("this message was changed or belongs elsewhere; it cannot be opened")]
    Altered,
    /// Opened, but not understood.
    #[error(transparent)]
    Contents(#[from] UnreadableContent),
}
