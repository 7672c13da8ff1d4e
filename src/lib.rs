//! The site as one Leptos app: views and wiring, laid out by what the visitor does.
//!
//! Two builds, never mixed. With `ssr` the prerenderer writes every page as complete HTML. With
//! `hydrate` the browser wakes that page up: links fetch only the part that changes, and the
//! report becomes a guided form. Bodies of articles are text on the page, never part of the app.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]
#![cfg_attr(
    not(feature = "hydrate"),
    allow(
        dead_code,
        clippy::unused_self,
        reason = "only a browser sends, opens and hides anything"
    )
)]

#[cfg(feature = "hydrate")]
mod api_request;
pub mod app;
mod curtain;
mod dom;
#[cfg(feature = "hydrate")]
pub mod find;
#[cfg(feature = "ssr")]
pub mod help;
mod keeping;
mod kit;
#[cfg(feature = "ssr")]
pub mod learn;
pub mod mailbox;
mod moment;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod report;
pub mod shell;
pub mod site;
