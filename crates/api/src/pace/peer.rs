//! The address that a request comes from. It is never logged or stored.

use std::net::IpAddr;

use axum::http::HeaderMap;

use super::Network;

/// The other end of a connection. It has no formatting traits, so that no log can hold it.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

impl Peer {
    /// The address behind the trusted proxies: the last one in `X-Forwarded-For` that is none of
    /// theirs.
    pub(super) fn behind(self, trusted: &[Network], headers: &HeaderMap) -> IpAddr {
        let is_trusted = |address| trusted.iter().any(|network| network.contains(address));
        if !is_trusted(self.0) {
            return self.0;
        }
        let forwarded = headers.get_all("x-forwarded-for").iter();
        let forwarded: Vec<_> = forwarded
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|address| address.trim().parse::<IpAddr>())
            .collect();
        for address in forwarded.iter().rev() {
            match address {
                Ok(address) if is_trusted(*address) => {}
                Ok(address) => return *address,
                // No trusted proxy wrote this, so nothing before it counts.
                Err(_) => break,
            }
        }
        self.0
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn behind(peer: &str, forwarded: &str) -> String {
        let trusted = ["10.0.0.0/24".parse().expect("a network")];
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().expect("a value"));
        let peer = Peer(peer.parse().expect("an address"));
        peer.behind(&trusted, &headers).to_string()
    }

    #[test]
    fn only_proxies_that_were_named_are_believed() {
        assert_eq!(behind("10.0.0.1", "198.51.100.9"), "198.51.100.9");
        assert_eq!(
            behind("10.0.0.1", "1.1.1.1, 198.51.100.9, 10.0.0.2"),
            "198.51.100.9"
        );
        assert_eq!(behind("10.0.0.1", "1.1.1.1, made up"), "10.0.0.1");
        assert_eq!(behind("203.0.113.5", "198.51.100.9"), "203.0.113.5");
    }
    /// Values of the header: addresses, with anything between them.
    fn told() -> impl Strategy<Value = Vec<u8>> {
        let address = any::<IpAddr>().prop_map(|address| address.to_string().into_bytes());
        let part = prop_oneof![
            4 => address,
            1 => Just(b"10.0.0.9".to_vec()),
            2 => prop::collection::vec(0x20..=0xff_u8, 0..12),
        ];
        prop::collection::vec(part, 0..6).prop_map(|parts| parts.join(&b", "[..]))
    }

    proptest! {
        #[test]
        fn whatever_the_header_says_it_is_one_address_of_it_or_the_peer(told in told()) {
            let Ok(value) = HeaderValue::from_bytes(&told) else {
                return Ok(());
            };
            let trusted = ["10.0.0.0/24".parse().expect("a network")];
            let headers = HeaderMap::from_iter([("x-forwarded-for".parse().expect("a name"), value)]);
            let stranger = Peer(IpAddr::from([203, 0, 113, 5]));
            prop_assert_eq!(stranger.behind(&trusted, &headers), stranger.0);

            let proxy = Peer(IpAddr::from([10, 0, 0, 1]));
            let found = proxy.behind(&trusted, &headers);
            let said = String::from_utf8_lossy(&told);
            let is_told = said.split(',').any(|it| it.trim().parse() == Ok(found));
            prop_assert!(found == proxy.0 || is_told, "{} is not in {}", found, said);
        }
    }
}
