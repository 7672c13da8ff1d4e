//! A network that is named in the settings: an address, or a block of them.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;

/// An address, or a block of them. Addresses of IPv4 that are written as IPv6 count as IPv4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network(IpNet);

impl Network {
    /// Whether the address is in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }
}

/// The first address of the network that requests are slowed by: a household, a school or a mobile
/// mast.
pub(super) fn neighbourhood(address: IpAddr) -> IpAddr {
    let address = address.to_canonical();
    let bits = if address.is_ipv4() { 24 } else { 48 };
    IpNet::new(address, bits).map_or(address, |block| block.network())
}

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().map_err(|_| NotANetwork)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let address = address.to_canonical();
        let block = match bits {
            Some(bits) => IpNet::new(address, bits).map_err(|_| NotANetwork)?,
            None => IpNet::from(address),
        };
        if block.prefix_len() == 0 || block.network() != address {
            return Err(NotANetwork);
        }
        Ok(Self(block))
    }
}

/// A text that names no network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write an address like 10.0.0.7, or a network like 10.0.0.0/24")]
pub struct NotANetwork;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_network_contains_its_own_addresses() {
        let block: Network = "10.1.0.0/16".parse().expect("a network");
        assert!(block.contains(at("10.1.2.3")) && block.contains(at("::ffff:10.1.2.3")));
        assert!(!block.contains(at("10.2.0.1")) && !block.contains(at("::1")));
        let one: Network = "2001:db8::7".parse().expect("an address");
        assert!(one.contains(at("2001:db8::7")) && !one.contains(at("2001:db8::8")));
    }

    #[test]
    fn what_names_no_network_is_refused() {
        for text in [
            "",
            "proxy",
            "10.0.0.1/33",
            "10.0.0.1/24",
            "0.0.0.0/0",
            "10.0.0.0/x",
        ] {
            assert_eq!(text.parse::<Network>(), Err(NotANetwork), "{text}");
        }
    }

    #[test]
    fn neighbours_are_alike_and_others_are_not() {
        let near = |left, right| neighbourhood(at(left)) == neighbourhood(at(right));
        assert!(near("203.0.113.1", "203.0.113.200"));
        assert!(!near("203.0.113.1", "203.0.114.1"));
        assert!(near("2001:db8:1:2::1", "2001:db8:1:9::1"));
        assert!(!near("2001:db8:1::1", "2001:db8:2::1"));
    }
}
