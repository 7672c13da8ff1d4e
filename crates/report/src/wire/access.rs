//! The credentials of a mailbox, sent in headers: its id and the access token.

use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::MailboxId;
use crate::base64;

/// The secret that opens a mailbox. The server stores only its hash. Wiped from memory when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct AccessToken([u8; Self::BYTES]);

impl AccessToken {
    /// Bytes of a token.
    pub const BYTES: usize = 32;

    /// The token of these bytes.
    pub const fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(bytes)
    }

    /// The bytes of the token.
    pub const fn as_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// What the server stores: SHA-256 of the token.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }

    /// The token as the header carries it: base64url without padding.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        Zeroizing::new(base64::encode(&self.0))
    }
}

impl FromStr for AccessToken {
    type Err = NotAccess;

    fn from_str(text: &str) -> Result<Self, NotAccess> {
        base64::decode_array(text).map(Self).ok_or(NotAccess)
    }
}

impl FromStr for MailboxId {
    type Err = NotAccess;

    fn from_str(text: &str) -> Result<Self, NotAccess> {
        base64::decode_array(text).map(Self).ok_or(NotAccess)
    }
}

/// A header value that is neither a mailbox id nor a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("write the bytes as base64url without padding")]
pub struct NotAccess;
