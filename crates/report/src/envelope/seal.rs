//! Sealing a report to the care team and opening it again.

use std::convert::Infallible;

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce};
use hpke::aead::ChaCha20Poly1305 as HpkeAead;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use super::binding::Binding;
use super::layout::{Envelope, HeaderWriter, MAX_RECIPIENTS, Slot, TAG};
use super::padding::{self, MAX_PLAINTEXT};
use crate::key::{CareKey, KeyId, PublicKey};
use crate::random::{self, NoRandomness};
const CONTENT_KEY: usize = 32;
/// What one X-Wing encapsulation draws.
const ENCAPSULATION_RANDOMNESS: usize = 64;

impl Envelope {
    /// Seals `plaintext` so that any one of `recipients` can open it, bound to what is in the
    /// open beside it.
    pub fn seal(
        plaintext: &[u8],
        bound_to: impl Into<Binding>,
        recipients: &[PublicKey],
    ) -> Result<Self, SealError> {
        let length = CONTENT_KEY + recipients.len().min(MAX_RECIPIENTS) * ENCAPSULATION_RANDOMNESS;
        let mut randomness = Zeroizing::new(vec![0; length]);
        random::fill(&mut randomness)?;
        Self::seal_with(plaintext, &bound_to.into(), recipients, &randomness)
    }

    /// Seals with given randomness: the content key, then 64 bytes a recipient.
    pub(super) fn seal_with(
        plaintext: &[u8],
        binding: &Binding,
        recipients: &[PublicKey],
        randomness: &[u8],
    ) -> Result<Self, SealError> {
        let count = u8::try_from(recipients.len())
            .ok()
            .filter(|count| (1..=MAX_RECIPIENTS).contains(&usize::from(*count)))
            .ok_or(SealError::Recipients)?;
        if (1..recipients.len())
            .any(|i| recipients[..i].iter().any(|k| k.id() == recipients[i].id()))
        {
            return Err(SealError::RepeatedRecipient);
        }
        if plaintext.len() > MAX_PLAINTEXT {
            return Err(SealError::TooLong);
        }
        let (content_key, rest) = randomness
            .split_at_checked(CONTENT_KEY)
            .ok_or(SealError::Cryptography)?;
        let mut source = Drawn { rest };
        let mut header = HeaderWriter::new(count);
        for recipient in recipients {
            let info = info(recipient.id(), binding);
            let (encapsulated, sealed_key) =
                hpke::single_shot_seal_with_rng::<HpkeAead, HkdfSha256, XWing>(
                    &OpModeS::Base,
                    recipient.hpke(),
                    &info,
                    content_key,
                    b"",
                    &mut source,
                )
                .map_err(|_| SealError::Cryptography)?;
            header.add(&Slot {
                key_id: recipient.id(),
                encapsulated: &encapsulated.to_bytes(),
                sealed_key: &sealed_key,
            });
        }
        let associated = associated_data(header.as_bytes(), binding);
        let mut body = padding::pad(plaintext, TAG);
        cipher(content_key)
            .ok_or(SealError::Cryptography)?
            .encrypt_in_place(&Nonce::default(), &associated, &mut *body)
            .map_err(|_| SealError::Cryptography)?;
        Ok(header.finish(&body))
    }

    /// Opens the envelope. The plaintext is wiped from memory when dropped.
    pub fn open(
        &self,
        bound_to: impl Into<Binding>,
        key: &CareKey,
    ) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.open_bound(&bound_to.into(), key)
    }

    fn open_bound(
        &self,
        binding: &Binding,
        key: &CareKey,
    ) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let id = key.public().id();
        let slot = self
            .slots()
            .find(|slot| slot.key_id == id)
            .ok_or(OpenError::OtherKey(id))?;
        let encapsulated = <XWing as Kem>::EncappedKey::from_bytes(slot.encapsulated)
            .map_err(|_| OpenError::Altered)?;
        let content_key = hpke::single_shot_open::<HpkeAead, HkdfSha256, XWing>(
            &OpModeR::Base,
            &key.hpke(),
            &encapsulated,
            &info(id, binding),
            slot.sealed_key,
            b"",
        )
        .map(Zeroizing::new)
        .map_err(|_| OpenError::Altered)?;
        let mut body = Zeroizing::new(self.body().to_vec());
        cipher(&content_key)
            .ok_or(OpenError::Altered)?
            .decrypt_in_place(
                &Nonce::default(),
                &associated_data(self.header(), binding),
                &mut *body,
            )
            .map_err(|_| OpenError::Altered)?;
        let length = padding::unpadded_length(&body).ok_or(OpenError::Altered)?;
        body.truncate(length);
        Ok(body)
    }
}

/// The label, the recipient and the unencrypted fields: a sealed key opens nowhere else.
fn info(id: KeyId, binding: &Binding) -> Vec<u8> {
    let digest: [u8; 32] = Sha256::digest(&binding.text).into();
    [binding.label, id.as_bytes(), &digest].concat()
}

fn associated_data(header: &[u8], binding: &Binding) -> [u8; 32] {
    Sha256::new()
        .chain_update(header)
        .chain_update(&binding.text)
        .finalize()
        .into()
}

fn cipher(content_key: &[u8]) -> Option<ChaCha20Poly1305> {
    let mut key = Key::default();
    if content_key.len() != key.len() {
        return None;
    }
    key.copy_from_slice(content_key);
    Some(ChaCha20Poly1305::new(&key))
}

/// Random bytes drawn before, handed out in order, so that drawing can fail in one place only.
struct Drawn<'a> {
    rest: &'a [u8],
}

impl TryRng for Drawn<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)
            .map(|()| u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)
            .map(|()| u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        // Running out would mean handing out bytes that are not random, which must never happen.
        let (now, later) = self
            .rest
            .split_at_checked(bytes.len())
            .expect("the randomness of every recipient was drawn");
        bytes.copy_from_slice(now);
        self.rest = later;
        Ok(())
    }
}

impl TryCryptoRng for Drawn<'_> {}

/// Why a report could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// No recipient, or too many.
    #[error("a report is sealed to 1 to 16 keys; check the care keys of the site")]
    Recipients,
    /// A recipient is repeated.
    #[error("a care key stands twice; name each key once")]
    RepeatedRecipient,
    /// Longer than an envelope holds.
    #[error("the report is too long for one envelope; shorten it")]
    TooLong,
    /// The device gave no random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A key that cannot be sealed to.
    #[error("a care key cannot be sealed to; check the care keys of the site")]
    Cryptography,
}

/// Why an envelope could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// Sealed to other keys.
    #[error("this report is not sealed to the key {0}; try the key that was in use then")]
    OtherKey(KeyId),
    /// Sealed to this key, but changed since, or stored with other routing fields.
    #[error("this report was changed after it was sealed; it cannot be opened")]
    Altered,
}
