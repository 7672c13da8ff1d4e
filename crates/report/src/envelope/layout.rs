//! The byte layout of an envelope: recipients, then the body.

use thiserror::Error;

use super::padding::{MAX_BLOCKS, PLAINTEXT_BLOCK};
use crate::key::KeyId;

/// Largest number of recipients.
pub const MAX_RECIPIENTS: usize = 16;

const MAGIC: &[u8; 2] = b"RA";
const VERSION: u8 = 1;
const HEAD: usize = MAGIC.len() + 2;
pub(super) const ENCAPSULATED: usize = 1120;
pub(super) const TAG: usize = 16;
pub(super) const SEALED_KEY: usize = 32 + TAG;
const SLOT: usize = KeyId::BYTES + ENCAPSULATED + SEALED_KEY;

/// A sealed report with a valid layout. Only a key shows whether it opens.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    bytes: Vec<u8>,
}

/// The part of an envelope that is for one recipient.
pub(super) struct Slot<'a> {
    pub(super) key_id: KeyId,
    pub(super) encapsulated: &'a [u8],
    pub(super) sealed_key: &'a [u8],
}

impl Envelope {
    /// Checks the layout: magic, version, recipients and length.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, NotAnEnvelope> {
        let head: &[u8; HEAD] = bytes.first_chunk().ok_or(NotAnEnvelope::TooShort)?;
        let [first, second, version, recipients] = *head;
        if [first, second] != *MAGIC {
            return Err(NotAnEnvelope::Magic);
        }
        if version != VERSION {
            return Err(NotAnEnvelope::Version(version));
        }
        let recipients = usize::from(recipients);
        if !(1..=MAX_RECIPIENTS).contains(&recipients) {
            return Err(NotAnEnvelope::Recipients);
        }
        let body = bytes
            .len()
            .checked_sub(HEAD + recipients * SLOT)
            .ok_or(NotAnEnvelope::TooShort)?;
        let padded = body.checked_sub(TAG).ok_or(NotAnEnvelope::TooShort)?;
        let blocks = padded / PLAINTEXT_BLOCK;
        if padded % PLAINTEXT_BLOCK != 0 || !(1..=MAX_BLOCKS).contains(&blocks) {
            return Err(NotAnEnvelope::Length);
        }
        let envelope = Self { bytes };
        let ids: Vec<KeyId> = envelope.key_ids().collect();
        if (1..ids.len()).any(|index| ids[..index].contains(&ids[index])) {
            return Err(NotAnEnvelope::RepeatedRecipient);
        }
        Ok(envelope)
    }

    /// The whole envelope.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The keys that can open it, in order.
    pub fn key_ids(&self) -> impl Iterator<Item = KeyId> {
        self.slots().map(|slot| slot.key_id)
    }

    pub(super) fn slots(&self) -> impl Iterator<Item = Slot<'_>> {
        self.header()[HEAD..].chunks_exact(SLOT).map(|slot| {
            let (id, rest) = slot.split_at(KeyId::BYTES);
            let (encapsulated, sealed_key) = rest.split_at(ENCAPSULATED);
            let mut key_id = [0; KeyId::BYTES];
            key_id.copy_from_slice(id);
            Slot {
                key_id: KeyId(key_id),
                encapsulated,
                sealed_key,
            }
        })
    }

    /// Everything before the body.
    pub(super) fn header(&self) -> &[u8] {
        &self.bytes[..self.body_start()]
    }

    pub(super) fn body(&self) -> &[u8] {
        &self.bytes[self.body_start()..]
    }

    fn body_start(&self) -> usize {
        HEAD + usize::from(self.bytes[HEAD - 1]) * SLOT
    }
}

/// The header of an envelope that is being written.
pub(super) struct HeaderWriter {
    bytes: Vec<u8>,
}

impl HeaderWriter {
    pub(super) fn new(recipients: u8) -> Self {
        let mut bytes = Vec::with_capacity(HEAD + usize::from(recipients) * SLOT);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&[VERSION, recipients]);
        Self { bytes }
    }

    pub(super) fn add(&mut self, slot: &Slot<'_>) {
        self.bytes.extend_from_slice(slot.key_id.as_bytes());
        self.bytes.extend_from_slice(slot.encapsulated);
        self.bytes.extend_from_slice(slot.sealed_key);
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn finish(mut self, body: &[u8]) -> Envelope {
        self.bytes.extend_from_slice(body);
        Envelope { bytes: self.bytes }
    }
}

/// Why bytes are not an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotAnEnvelope {
    /// Cut off before the body's end.
    #[error("the envelope is cut off; send it whole")]
    TooShort,
    /// Does not start with `RA`.
    #[error("this is no envelope; it starts with the bytes `RA`")]
    Magic,
    /// Of a version that is not known here.
    #[error("envelope version {0} is not known; send version 1")]
    Version(u8),
    /// No recipient, or too many.
    #[error("an envelope has 1 to 16 recipients")]
    Recipients,
    /// A recipient is repeated.
    #[error("an envelope names each recipient once")]
    RepeatedRecipient,
    /// The body is not made of whole blocks, or of too many.
    #[error("the body of an envelope has 1 to 40 blocks of 3072 bytes and a 16-byte tag")]
    Length,
}
