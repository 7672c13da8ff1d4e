//! What a person asks for, and how it is written into an address.
//!
//! It is the fragment of the address, the part that no browser sends: a filtered list can be
//! linked and shared, and no server learns what anybody looked for.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use crate::{Channel, Instant, Listing, Place};

const NEED: &str = "kebutuhan";
const PLACE: &str = "daerah";
const CHANNEL: &str = "saluran";
const OPEN: &str = "buka";
const YES: &str = "1";

/// What a person asks for. Nothing asked for shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The id of a need.
    pub need: Option<String>,
    /// Where the person is or wants help.
    pub place: Option<Place>,
    /// How the person wants to get in touch.
    pub channel: Option<Channel>,
    /// Whether somebody must answer now.
    pub open_now: bool,
}

impl Filter {
    /// What a fragment such as `#kebutuhan=legal&daerah=jawa-barat&saluran=whatsapp&buka=1` asks
    /// for; nothing where it is an ordinary anchor. What is not understood is left out.
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut filter = Self::default();
        let mut is_filter = false;
        for (name, value) in fragment.split('&').filter_map(|it| it.split_once('=')) {
            is_filter |= [NEED, PLACE, CHANNEL, OPEN].contains(&name);
            match name {
                NEED if is_id(value) => filter.need = Some(value.to_owned()),
                PLACE => filter.place = value.parse().ok().or(filter.place),
                CHANNEL => filter.channel = value.parse().ok().or(filter.channel),
                OPEN => filter.open_now = value == YES,
                _ => {}
            }
        }
        is_filter.then_some(filter)
    }

    /// The fragment that asks for the same, without its `#`; empty where nothing is asked for.
    pub fn to_fragment(&self) -> String {
        let mut out = String::new();
        let mut add = |name: &str, value: &str| {
            let and = if out.is_empty() { "" } else { "&" };
            // Writing to a text cannot fail.
            let _ = write!(out, "{and}{name}={value}");
        };
        if let Some(need) = self.need.as_deref().filter(|need| is_id(need)) {
            add(NEED, need);
        }
        if let Some(place) = self.place {
            add(PLACE, &place.code());
        }
        if let Some(channel) = self.channel {
            add(CHANNEL, channel.code());
        }
        if self.open_now {
            add(OPEN, YES);
        }
        out
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this service is shown at `now`. What could save a life always is; what nobody
    /// knows to be open is not shown as open.
    pub fn admits(&self, listing: &Listing, now: Instant) -> bool {
        listing.stays || self.fits(listing, now)
    }

    /// Whether this service is what was asked for.
    pub fn fits(&self, listing: &Listing, now: Instant) -> bool {
        let need = self.need.as_ref();
        need.is_none_or(|need| listing.needs.contains(need))
            && self.place.is_none_or(|place| listing.reach.includes(place))
            && self
                .channel
                .is_none_or(|channel| listing.channels.contains(&channel))
            && (!self.open_now || listing.hours.at(now).is_open())
    }
}

/// Needs have names of their own that an address can hold as they are.
fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte == b'-' || byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.len() <= 40 && text.bytes().all(is_plain)
}
