//! The keys of the care team: a [`CareKey`] opens what was sealed to its
//! [`PublicKey`].

use std::fmt;
use std::str::FromStr;

use hpke::kem::{Kem as _, XWing};
use hpke::{Deserializable as _, Serializable as _};
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::base64;
use crate::random::{self, NoRandomness};

const PUBLIC_PREFIX: &str = "ra-care-pub1-";
const PRIVATE_PREFIX: &str = "ra-care-key1-";

/// Bytes of an X-Wing public key.
pub const PUBLIC_KEY_BYTES: usize = 1216;
/// Bytes of an X-Wing private key, which is a seed.
pub const SEED_BYTES: usize = 32;

type HpkePublicKey = <XWing as hpke::Kem>::PublicKey;
type HpkePrivateKey = <XWing as hpke::Kem>::PrivateKey;

/// Which key an envelope is sealed to: the first 8 bytes of the SHA-256 of the public key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub(crate) [u8; Self::BYTES]);

impl KeyId {
    /// Bytes of an id.
    pub const BYTES: usize = 8;

    /// The id as an envelope contains it.
    pub const fn as_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// A key that reports are sealed to. Its text form is `ra-care-pub1-` and base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    id: KeyId,
    inner: HpkePublicKey,
}

impl PublicKey {
    /// The short name of this key.
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// The key of these bytes; refuses bytes that are no X-Wing public key.
    pub fn from_bytes(bytes: &[u8; PUBLIC_KEY_BYTES]) -> Result<Self, KeyError> {
        let inner = HpkePublicKey::from_bytes(bytes).map_err(|_| KeyError::NotAPublicKey)?;
        Ok(Self::of(inner))
    }

    /// The bytes of the key.
    pub fn to_bytes(&self) -> [u8; PUBLIC_KEY_BYTES] {
        self.inner.to_bytes().into()
    }

    pub(crate) const fn hpke(&self) -> &HpkePublicKey {
        &self.inner
    }

    fn of(inner: HpkePublicKey) -> Self {
        let digest: [u8; 32] = Sha256::digest(inner.to_bytes()).into();
        let mut id = [0; KeyId::BYTES];
        id.copy_from_slice(&digest[..KeyId::BYTES]);
        Self {
            id: KeyId(id),
            inner,
        }
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let encoded = text
            .trim()
            .strip_prefix(PUBLIC_PREFIX)
            .ok_or(KeyError::NotAPublicKey)?;
        let bytes = base64::decode_array(encoded).ok_or(KeyError::NotAPublicKey)?;
        Self::from_bytes(&bytes)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PUBLIC_PREFIX}{}", base64::encode(&self.to_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id)
    }
}

/// A private key of the care team. Wiped from memory when dropped.
pub struct CareKey {
    seed: Zeroizing<[u8; SEED_BYTES]>,
}

impl CareKey {
    /// A new key from the secure random source.
    pub fn generate() -> Result<Self, NoRandomness> {
        let mut seed = Zeroizing::new([0; SEED_BYTES]);
        random::fill(seed.as_mut_slice())?;
        Ok(Self { seed })
    }

    /// The key grown from this seed.
    pub fn from_seed(seed: [u8; SEED_BYTES]) -> Self {
        Self {
            seed: Zeroizing::new(seed),
        }
    }

    /// The key that may be given to everybody.
    pub fn public(&self) -> PublicKey {
        PublicKey::of(XWing::sk_to_pk(&self.hpke()))
    }

    /// The one line of a private key file, without a line end. Whoever reads it reads reports.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        let encoded = Zeroizing::new(base64::encode(self.seed.as_slice()));
        Zeroizing::new([PRIVATE_PREFIX, encoded.as_str()].concat())
    }

    pub(crate) fn hpke(&self) -> HpkePrivateKey {
        HpkePrivateKey::from_bytes(self.seed.as_slice())
            .expect("an X-Wing private key is any 32 bytes")
    }
}

impl FromStr for CareKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let encoded = text
            .trim()
            .strip_prefix(PRIVATE_PREFIX)
            .ok_or(KeyError::NotACareKey)?;
        let bytes = Zeroizing::new(base64::decode(encoded).ok_or(KeyError::NotACareKey)?);
        let seed = bytes
            .as_slice()
            .try_into()
            .map_err(|_| KeyError::NotACareKey)?;
        Ok(Self::from_seed(seed))
    }
}

/// A text that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// Neither the form nor the bytes of a public key.
    #[error("not a public care key; it starts with `ra-care-pub1-`, as `care keygen` prints it")]
    NotAPublicKey,
    /// Not the form of a private key.
    #[error("not a private care key; the file holds one line that starts with `ra-care-key1-`")]
    NotACareKey,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_text_form() {
        let key = CareKey::generate().expect("random");
        let again: CareKey = key.to_secret_text().parse().expect("own text");
        assert_eq!(key.public(), again.public());
        let public: PublicKey = key.public().to_string().parse().expect("own text");
        assert_eq!(public.id(), key.public().id());
    }

    #[test]
    fn a_cut_or_foreign_text_is_no_key() {
        let text = CareKey::from_seed([7; 32]).public().to_string();
        assert_eq!(
            text[..text.len() - 1].parse::<PublicKey>(),
            Err(KeyError::NotAPublicKey)
        );
        assert_eq!(
            "ra-care-pub1-".parse::<PublicKey>(),
            Err(KeyError::NotAPublicKey)
        );
        let private = CareKey::from_seed([7; 32]).to_secret_text();
        assert_eq!(private.parse::<PublicKey>(), Err(KeyError::NotAPublicKey));
        assert_eq!(text.parse::<CareKey>().err(), Some(KeyError::NotACareKey));
    }

    #[test]
    fn two_new_keys_differ() {
        let ids = [0; 2].map(|_| CareKey::generate().expect("random").public().id());
        assert_ne!(ids[0], ids[1]);
    }
}
