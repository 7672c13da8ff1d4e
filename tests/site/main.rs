//! The finished site as files: what every page must say, and what none may hold.

#[path = "../support/lib.rs"]
mod support;

mod addresses;
mod heads;
mod links;
mod opinions;
mod organisations;
mod policy;
mod scripts;
mod weight;
