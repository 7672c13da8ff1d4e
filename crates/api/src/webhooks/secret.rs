//! The key that webhooks are signed with.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

/// A key shared with the receiver. It cannot be printed.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<Vec<u8>>>);

/// A text that is not such a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "write whsec_ and 24 to 64 random bytes in base64, as `openssl rand -base64 32` prints them"
)]
pub struct NotASecret;

impl FromStr for Secret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, NotASecret> {
        let text = text.trim().strip_prefix("whsec_").ok_or(NotASecret)?;
        let bytes = BASE64.decode(text.as_bytes()).map_err(|_| NotASecret)?;
        let bytes = Zeroizing::new(bytes);
        if !(24..=64).contains(&bytes.len()) {
            return Err(NotASecret);
        }
        Ok(Self(Arc::new(bytes)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

impl Secret {
    /// The header `webhook-signature` for this message.
    pub(super) fn sign(&self, id: &str, timestamp: i64, body: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        let signature = BASE64.encode(&mac.finalize().into_bytes());
        Some(format!("v1,{signature}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the specification of Standard Webhooks.
    #[test]
    fn a_known_message_has_its_known_signature() {
        let secret: Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            .parse()
            .expect("one");
        let signature = secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(
            signature.as_deref(),
            Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        );
    }

    #[test]
    fn what_is_short_or_no_base64_is_refused_without_being_repeated() {
        for text in [
            "",
            "geheim",
            "whsec_c2hvcnQ=",
            "whsec_%%%",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        ] {
            let error = text.parse::<Secret>().expect_err("refused");
            assert!(!error.to_string().contains("geheim"));
        }
        let secret: Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            .parse()
            .expect("one");
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
