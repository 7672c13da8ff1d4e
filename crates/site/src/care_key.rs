//! The text form of the care team's public keys.

use data_encoding::BASE64URL_NOPAD;

/// What every public key starts with.
const PREFIX: &str = "ra-care-pub1-";
/// What every private key starts with; it must never stand in a site file.
const PRIVATE_PREFIX: &str = "ra-care-key1-";

/// A public key that reports are sealed to, as `care keygen` prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareKey {
    text: String,
    bytes: Vec<u8>,
}

impl CareKey {
    /// Length of an X-Wing public key in bytes.
    pub const LENGTH: usize = 1216;

    /// Reads `ra-care-pub1-` followed by base64url of 1216 bytes.
    ///
    /// Only the form is checked here. Whether the bytes are a usable key is known when a report is
    /// sealed to them, by the crate that does so.
    pub fn parse(text: &str) -> Result<Self, CareKeyError> {
        if text.starts_with(PRIVATE_PREFIX) {
            return Err(CareKeyError::Private);
        }
        let encoded = text.strip_prefix(PREFIX).ok_or(CareKeyError::Prefix)?;
        let bytes = BASE64URL_NOPAD
            .decode(encoded.as_bytes())
            .map_err(|_| CareKeyError::Encoding)?;
        if bytes.len() != Self::LENGTH {
            return Err(CareKeyError::Length(bytes.len()));
        }
        Ok(Self {
            text: text.to_owned(),
            bytes,
        })
    }

    /// The text form.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The 1216 bytes of the key.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Why a text is not a public key of the care team.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CareKeyError {
    /// It does not start as a public key does.
    #[error("must start with {PREFIX}; copy the line that `care keygen` prints")]
    Prefix,
    /// It is the secret half.
    #[error(
        "is a private key; put the public key here, and make a new pair if this file was ever shared"
    )]
    Private,
    /// It is cut or has foreign characters in it.
    #[error("is not readable as a key; copy the whole line that `care keygen` prints")]
    Encoding,
    /// It has the wrong number of bytes.
    #[error("has {0} bytes instead of 1216; copy the whole line that `care keygen` prints")]
    Length(usize),
}
