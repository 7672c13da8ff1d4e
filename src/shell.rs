//! What stands on every page whatever it is about: quick exit, the way to help, the language.

pub mod browser;
pub mod exit_strip;
pub mod form_shell;
pub mod header;
pub mod language;
pub mod page;
#[cfg(feature = "hydrate")]
mod small_form;
#[cfg(feature = "hydrate")]
mod visit;

use leptos::prelude::*;

use self::exit_strip::{ExampleNote, ExitStrip};
use self::header::Header;

/// The top of a page of the library.
#[component]
pub fn Shell() -> impl IntoView {
    view! {
        <ExitStrip/>
        <Header/>
        <ExampleNote/>
    }
}
