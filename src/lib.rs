//! The site as one Leptos app: views and wiring, laid out by what the visitor does.
//!
//! Two builds, never mixed. With `ssr` the prerenderer writes every page as complete HTML. With
//! `hydrate` the browser wakes that page up: links fetch only the part that changes, and the
//! report becomes a guided form. Bodies of articles are text on the page, never part of the app.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

pub mod app;
#[cfg(feature = "ssr")]
pub mod help;
mod kit;
#[cfg(feature = "ssr")]
pub mod learn;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod report;
pub mod shell;
pub mod site;
