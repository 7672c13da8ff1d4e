//! Web addresses, as far as a site file needs them.

use std::fmt;

/// An absolute http or https address.
///
/// Only characters that can stand unescaped in HTML, in a content security policy and in a header
/// are let in, so no place that writes one has to remember to escape it. Hosts are names or IPv4
/// addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress {
    text: String,
    https: bool,
    host: String,
    has_path: bool,
}

impl WebAddress {
    /// Reads an absolute address.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let (https, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return Err(AddressError::Scheme),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        let port_fits = port.is_none_or(|digits| digits.parse::<u16>().is_ok_and(|port| port > 0));
        if !is_host(host) || !port_fits {
            return Err(AddressError::Host);
        }
        let path = &rest[authority.len()..];
        if !path.bytes().all(is_plain) {
            return Err(AddressError::Character);
        }
        Ok(Self {
            text: text.to_owned(),
            https,
            host: host.to_owned(),
            has_path: !path.is_empty(),
        })
    }

    /// Reads an address of scheme, host and port alone, without a slash at the end.
    pub fn parse_origin(text: &str) -> Result<Self, AddressError> {
        let address = Self::parse(text)?;
        if address.has_path {
            Err(AddressError::Path)
        } else {
            Ok(address)
        }
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it starts with `https://`.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The host, in lower case, without the port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it leads back to the same machine.
    pub fn is_loopback(&self) -> bool {
        self.host == "localhost"
            || self.host.ends_with(".localhost")
            || self
                .host
                .parse::<std::net::Ipv4Addr>()
                .is_ok_and(|host| host.is_loopback())
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn is_host(host: &str) -> bool {
    host.len() <= 253
        && host.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/-._~%?#=+@!*:".contains(&byte)
}

/// Why a text is not a usable web address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// No scheme, or another one.
    #[error("must start with https:// or http://")]
    Scheme,
    /// The host or port cannot be read.
    #[error("needs a host in lower case, such as https://example.org")]
    Host,
    /// A character that would have to be escaped somewhere.
    #[error("holds a character that cannot stand in an address as it is; write it percent-encoded")]
    Character,
    /// A path where only an origin makes sense.
    #[error("must be scheme and host alone, without a path or a slash at the end")]
    Path,
}

#[cfg(test)]
mod tests {
    use super::{AddressError, WebAddress};

    #[test]
    fn a_plain_https_address_is_read() {
        let address = WebAddress::parse("https://www.bmkg.go.id/cuaca?kota=1").expect("readable");
        assert!(address.is_https());
        assert_eq!(address.host(), "www.bmkg.go.id");
        assert!(!address.is_loopback());
    }

    #[test]
    fn loopback_hosts_are_recognised_with_any_port() {
        for text in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "http://a.localhost:1/x",
        ] {
            assert!(WebAddress::parse(text).expect(text).is_loopback(), "{text}");
        }
    }

    #[test]
    fn addresses_that_could_break_out_of_a_page_or_a_policy_are_refused() {
        for (text, error) in [
            ("javascript:alert(1)", AddressError::Scheme),
            ("[https://contoh.id]", AddressError::Scheme),
            ("https://", AddressError::Host),
            ("https://user@contoh.id", AddressError::Host),
            ("https://Contoh.id", AddressError::Host),
            ("https://contoh.id:99999", AddressError::Host),
            ("https://contoh.id:", AddressError::Host),
            ("https://a; script-src *", AddressError::Host),
            ("https://contoh.id/\"onclick", AddressError::Character),
            ("https://contoh.id/a;b", AddressError::Character),
        ] {
            assert_eq!(WebAddress::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn an_origin_has_no_path_and_no_slash() {
        assert!(WebAddress::parse_origin("https://contoh.id").is_ok());
        assert_eq!(
            WebAddress::parse_origin("https://contoh.id/"),
            Err(AddressError::Path)
        );
    }
}
