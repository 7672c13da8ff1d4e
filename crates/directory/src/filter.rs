//! The filter of the services page, and its form in an address.
//!
//! It is the fragment of the address, the part that no browser sends: a filtered list can be
//! linked and shared, and no server learns what anybody looked for.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use crate::{Channel, Instant, Listing, Region};

const NEED: &str = "kebutuhan";
const REGION: &str = "daerah";
const CHANNEL: &str = "saluran";
const OPEN: &str = "buka";
const YES: &str = "1";

/// What a person selected. An empty filter shows every service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The id of a need.
    pub need: Option<String>,
    /// The region the person is in or wants help in.
    pub region: Option<Region>,
    /// The channel the person wants to use.
    pub channel: Option<Channel>,
    /// Whether only services that are open now are shown.
    pub open_now: bool,
}

impl Filter {
    /// The filter of a fragment such as
    /// `#kebutuhan=legal&daerah=jawa-barat&saluran=whatsapp&buka=1`; `None` where it is an ordinary
    /// anchor. Unknown values are ignored.
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut filter = Self::default();
        let mut is_filter = false;
        for (name, value) in fragment.split('&').filter_map(|it| it.split_once('=')) {
            is_filter |= [NEED, REGION, CHANNEL, OPEN].contains(&name);
            match name {
                NEED if is_id(value) => filter.need = Some(value.to_owned()),
                REGION => filter.region = value.parse().ok().or(filter.region),
                CHANNEL => filter.channel = value.parse().ok().or(filter.channel),
                OPEN => filter.open_now = value == YES,
                _ => {}
            }
        }
        is_filter.then_some(filter)
    }

    /// The fragment of the filter, without its `#`; empty for an empty filter.
    pub fn to_fragment(&self) -> String {
        let mut out = String::new();
        let mut add = |name: &str, value: &str| {
            let and = if out.is_empty() { "" } else { "&" };
            // Writing to a `String` cannot fail.
            let _ = write!(out, "{and}{name}={value}");
        };
        if let Some(need) = self.need.as_deref().filter(|need| is_id(need)) {
            add(NEED, need);
        }
        if let Some(region) = self.region {
            add(REGION, &region.code());
        }
        if let Some(channel) = self.channel {
            add(CHANNEL, channel.code());
        }
        if self.open_now {
            add(OPEN, YES);
        }
        out
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this service is shown at `now`: national numbers always are, others where they match.
    pub fn shows(&self, listing: &Listing, now: Instant) -> bool {
        listing.always_shown || self.matches(listing, now)
    }

    /// Whether this service matches at `now`. Unknown hours never count as open.
    pub fn matches(&self, listing: &Listing, now: Instant) -> bool {
        let need = self.need.as_ref();
        need.is_none_or(|need| listing.needs.contains(need))
            && self
                .region
                .is_none_or(|region| listing.reach.includes(region))
            && self
                .channel
                .is_none_or(|channel| listing.channels.contains(&channel))
            && (!self.open_now || listing.hours.at(now).is_open())
    }
}

/// Whether `text` can be the id of a need, which an address holds without escaping.
fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte == b'-' || byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.len() <= 40 && text.bytes().all(is_plain)
}
