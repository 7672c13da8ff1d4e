//! Where and when a service can be reached, and the filter of the services page.
//!
//! [`Region`] is one of the 38 provinces or a city in it, found by what people type. [`Hours`] say
//! whether a service is open at an instant, and never that it is where the hours are not known.
//! [`Filter`] holds what a person selected, as the fragment of an address, and [`Listing`] the
//! values of one service that it is compared with. Pure; the prerenderer and the browser share it.

mod channel;
mod day;
mod filter;
mod hours;
mod listing;
mod region;
mod zone;

pub use channel::Channel;
pub use day::{Day, Minute};
pub use filter::Filter;
pub use hours::{Hours, HoursChange, Shift, Status, Weekly};
pub use listing::{Listing, Reach};
pub use region::{City, Province, Region};
pub use zone::{Instant, Zone};
