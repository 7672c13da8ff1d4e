//! What the tests of the whole site stand on: the real server, a recording proxy in front of it,
//! and a real browser that can reach nothing else.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "each test program uses its own part, and has no outside"
)]

pub mod axe;
mod browser;
mod capabilities;
mod care;
mod damage;
mod engine;
mod form;
mod keyboard;
mod pages;
mod proxy;
mod server;
mod stage;
mod visit;

pub use care::Care;
pub use damage::Damage;
pub use engine::Engine;
pub use form::Form;
pub use keyboard::Keyboard;
pub use pages::{Page, files, pages};
pub use proxy::{Proxy, Rule, Seen};
pub use server::{Server, holds, name};
pub use stage::Stage;
pub use visit::{Setup, Visit, visit};

/// What a test ends with: an error tells what was not as it should be.
pub type Outcome<T = ()> = anyhow::Result<T>;
