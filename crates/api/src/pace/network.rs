//! A network that somebody named: an address, or a block of them.

use std::net::IpAddr;
use std::str::FromStr;

/// An address with how many of its leading bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    start: u128,
    bits: u8,
    is_v4: bool,
}

impl Network {
    /// Whether the address lies in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        let (number, is_v4) = number(address);
        is_v4 == self.is_v4 && leading(number, self.bits, is_v4) == self.start
    }
}

/// The network of an address as far as a pace is kept by it: everybody behind one household,
/// school or mobile mast alike.
pub(super) fn neighbourhood(address: IpAddr) -> [u8; 17] {
    let (number, is_v4) = number(address);
    let start = leading(number, if is_v4 { 24 } else { 48 }, is_v4);
    let mut bytes = [u8::from(is_v4); 17];
    bytes[1..].copy_from_slice(&start.to_be_bytes());
    bytes
}

fn number(address: IpAddr) -> (u128, bool) {
    match address.to_canonical() {
        IpAddr::V4(address) => (u128::from(u32::from(address)), true),
        IpAddr::V6(address) => (u128::from(address), false),
    }
}

fn leading(number: u128, bits: u8, is_v4: bool) -> u128 {
    let width: u8 = if is_v4 { 32 } else { 128 };
    let dropped = u32::from(width.saturating_sub(bits));
    number
        .checked_shr(dropped)
        .map_or(0, |kept| kept << dropped)
}

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().map_err(|_| NotANetwork)?)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let (number, is_v4) = number(address);
        let width = if is_v4 { 32 } else { 128 };
        let bits = bits.unwrap_or(width);
        let start = leading(number, bits, is_v4);
        if bits == 0 || bits > width || start != number {
            return Err(NotANetwork);
        }
        Ok(Self { start, bits, is_v4 })
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
    fn a_network_holds_its_own_addresses() {
        let block: Network = "10.1.0.0/16".parse().expect("a network");
        assert!(block.holds(at("10.1.2.3")) && block.holds(at("::ffff:10.1.2.3")));
        assert!(!block.holds(at("10.2.0.1")) && !block.holds(at("::1")));
        let one: Network = "2001:db8::7".parse().expect("an address");
        assert!(one.holds(at("2001:db8::7")) && !one.holds(at("2001:db8::8")));
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
