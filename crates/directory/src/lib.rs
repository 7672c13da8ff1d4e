//! Where, when and for what a service is there.
//!
//! [`Place`] is one of the 38 provinces or a city in it, found by what people type. [`Hours`] say
//! whether somebody answers at an instant, and never that they do where nobody knows. [`Filter`]
//! is what a person asks for, written as the fragment of an address, and [`Listing`] what a
//! service says of itself on the page. Pure; the prerenderer and the browser share it.

mod channel;
mod day;
mod filter;
mod hours;
mod listing;
mod place;
mod zone;

pub use channel::Channel;
pub use day::{Day, Minute};
pub use filter::Filter;
pub use hours::{Hours, Shift, Status, Turn, Weekly};
pub use listing::{Listing, Reach};
pub use place::{City, Place, Province};
pub use zone::{Instant, Zone};
