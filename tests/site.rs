//! The finished site as files: what every page must say, and what none may hold.

#[path = "support/lib.rs"]
mod support;

#[path = "site/addresses.rs"]
mod addresses;
#[path = "site/heads.rs"]
mod heads;
#[path = "site/links.rs"]
mod links;
#[path = "site/opinions.rs"]
mod opinions;
#[path = "site/policy.rs"]
mod policy;
#[path = "site/scripts.rs"]
mod scripts;
#[path = "site/weight.rs"]
mod weight;
