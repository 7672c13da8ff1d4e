//! The language of the page, as an app provides it.

use leptos::prelude::*;
use locale::Lang;

/// The language of the page; Indonesian where no app has provided one.
pub(crate) fn use_lang() -> Signal<Lang> {
    use_context::<Signal<Lang>>().unwrap_or_else(|| Signal::derive(Lang::default))
}
