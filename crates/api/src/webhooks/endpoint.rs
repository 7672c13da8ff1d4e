//! The address that webhooks are sent to: https, or http on this machine.

use std::net::IpAddr;
use std::str::FromStr;

use axum::http::Uri;

/// The address of the webhook receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint(Uri);

/// A text that is no address to send webhooks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write an address that starts with https://, or with http:// and a loopback address")]
pub struct NotAnEndpoint;

impl Endpoint {
    pub(super) fn uri(&self) -> &Uri {
        &self.0
    }

    pub(super) fn is_https(&self) -> bool {
        self.0.scheme_str() == Some("https")
    }
}

impl FromStr for Endpoint {
    type Err = NotAnEndpoint;

    fn from_str(text: &str) -> Result<Self, NotAnEndpoint> {
        let uri: Uri = text.parse().map_err(|_| NotAnEndpoint)?;
        let host = uri.host().ok_or(NotAnEndpoint)?;
        let fits = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => is_loopback(host),
            _ => false,
        };
        fits.then_some(Self(uri)).ok_or(NotAnEndpoint)
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_allowed_only_on_this_machine() {
        for text in [
            "https://kasus.contoh.id/kait",
            "http://127.0.0.1:9000/",
            "http://[::1]:9000/kait",
            "http://localhost/",
        ] {
            assert!(text.parse::<Endpoint>().is_ok(), "{text}");
        }
        for text in [
            "http://kasus.contoh.id/",
            "kasus",
            "/kait",
            "ftp://127.0.0.1/",
            "",
        ] {
            assert_eq!(text.parse::<Endpoint>(), Err(NotAnEndpoint), "{text}");
        }
    }
}
