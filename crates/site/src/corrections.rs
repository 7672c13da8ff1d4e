//! Where a reader says that something on the site is not right.

use thiserror::Error;

use crate::WebAddress;

/// A letter to an address, or a page of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrections(String);

/// Why a text is no such place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be mailto: and an e-mail address, or an address that starts with https://")]
pub struct NoPlaceForCorrections;

impl Corrections {
    /// Reads a `mailto:` or `https:` link.
    ///
    /// # Errors
    /// When it is neither, or holds what would have to be escaped in a page.
    pub fn parse(text: &str) -> Result<Self, NoPlaceForCorrections> {
        let fits = match text.strip_prefix("mailto:") {
            Some(letter) => is_mail_address(letter),
            None => WebAddress::parse(text).is_ok_and(|address| address.is_https()),
        };
        fits.then(|| Self(text.to_owned()))
            .ok_or(NoPlaceForCorrections)
    }

    /// The link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_mail_address(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte))
    };
    text.split_once('@')
        .is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_pages_are_taken_and_nothing_else() {
        for good in ["mailto:koreksi@example.org", "https://example.org/koreksi"] {
            assert!(Corrections::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "koreksi@example.org",
            "mailto:koreksi",
            "mailto:a@b\"c.org",
            "http://example.org",
            "javascript:alert(1)",
        ] {
            assert!(Corrections::parse(bad).is_err(), "{bad}");
        }
    }
}
