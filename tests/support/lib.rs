//! Support for the tests of the whole site: the real server, a recording proxy in front of it, and
//! a real browser that can reach nothing else.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "each test program uses a part of it, and exports nothing"
)]

pub mod axe;
mod browser;
mod capabilities;
mod care;
mod damage;
mod engine;
mod environment;
mod form;
mod keyboard;
mod pages;
mod proxy;
mod server;
mod visit;
mod wait;

pub use care::Care;
pub use damage::Damage;
pub use engine::Engine;
pub use environment::TestEnvironment;
pub use form::Form;
pub use keyboard::Keyboard;
pub use pages::{ONE_OF_EACH_KIND, Page, files, pages};
pub use proxy::{Proxy, RecordedRequest, Rule};
pub use server::{Server, holds, name};
pub use visit::{Setup, Visit, visit};

/// The result of a test; an error says what was wrong.
pub type Outcome<T = ()> = anyhow::Result<T>;
